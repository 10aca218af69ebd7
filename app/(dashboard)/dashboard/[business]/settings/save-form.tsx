"use client";

import { type ReactNode, startTransition, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useLeaveWarning } from "@/components/dashboard/use-leave-warning";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";
import { CheckIcon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/forms/form-state";

export type SaveAction = (state: FormState<"saved">, form: FormData) => Promise<FormState<"saved">>;

type SaveFormProps = {
  action: SaveAction;
  /** What this section is called: the form's name for screen readers. */
  label: string;
  children: (fields: Readonly<Record<string, string>>) => ReactNode;
};

/** One section of the settings: saved on its own, with a word when it is, and a question before leaving it unsaved. */
export function SaveForm({ action, label, children }: SaveFormProps) {
  const t = useTranslations("common");
  const { state, action: run, pending, ref } = useActionForm(action);
  const [dirty, setDirty] = useState(false);
  useLeaveWarning(dirty && !pending);

  useEffect(() => {
    if (state.result === "saved") setDirty(false);
  }, [state]);

  return (
    <form
      ref={ref}
      aria-label={label}
      noValidate
      onChange={() => setDirty(true)}
      onSubmit={(event) => {
        // A plain `action` would empty the fields of a refused form; this keeps what was typed.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => run(form));
      }}
      className="flex flex-col gap-4"
    >
      {state.message ? (
        <div role="alert" tabIndex={-1}>
          <Notice tone="bad">{state.message}</Notice>
        </div>
      ) : null}
      {children(state.fields ?? {})}
      <div className="flex items-center gap-3">
        <Button type="submit" variant={dirty ? "primary" : "secondary"} loading={pending}>
          {t("saveChanges")}
        </Button>
        <span aria-live="polite" className="inline-flex items-center gap-1 text-good text-sm">
          {state.result === "saved" && !dirty ? (
            <>
              <CheckIcon />
              {t("saved")}
            </>
          ) : null}
        </span>
      </div>
    </form>
  );
}
