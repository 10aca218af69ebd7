"use client";

import { useTranslations } from "use-intl/react";
import { type SaveAction, SaveForm } from "@/app/(dashboard)/dashboard/[business]/settings/save-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

export function OriginsForm({ action, origins }: { action: SaveAction; origins: readonly string[] }) {
  const t = useTranslations("settings.embed");
  return (
    <SaveForm action={action} label={t("originsTitle")}>
      {(errors) => (
        <Field label={t("origins")} error={errors.origins}>
          {(control) => (
            <Textarea
              {...control}
              name="origins"
              rows={4}
              spellCheck={false}
              autoCapitalize="none"
              className="font-mono"
              defaultValue={origins.join("\n")}
            />
          )}
        </Field>
      )}
    </SaveForm>
  );
}
