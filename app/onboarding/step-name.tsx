"use client";

import { useTranslations } from "use-intl/react";
import type { StepProps } from "@/app/onboarding/step-props";
import { useSlugAnswer } from "@/app/onboarding/use-slug-answer";
import { Field } from "@/components/ui/field";
import { CheckIcon } from "@/components/ui/icons";
import { Input, InputGroup } from "@/components/ui/input";
import { suggestSlug } from "@/lib/businesses/slug";

export function StepName({ draft, change, errors, address }: StepProps & { address: string }) {
  const t = useTranslations("onboarding");
  const answer = useSlugAnswer(draft.slug);
  const taken = answer === "taken" || answer === "reserved" ? t(answer === "taken" ? "slugTaken" : "slugReserved") : "";

  function rename(name: string) {
    change(draft.slugTouched ? { name } : { name, slug: suggestSlug(name) });
  }

  return (
    <>
      <Field label={t("name")} error={errors.name} required>
        {(control) => (
          <Input
            {...control}
            controlSize="lg"
            maxLength={120}
            autoComplete="organization"
            value={draft.name}
            onChange={(event) => rename(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t("slug")}
        error={errors.slug || taken}
        hint={
          <span aria-live="polite">
            {answer === "free" ? (
              <span className="inline-flex items-center gap-1 font-medium text-good">
                <CheckIcon /> {t("slugFree")}
              </span>
            ) : null}
            {answer === "asking" ? t("slugChecking") : null}
            <span className="block break-all">{t("slugHint", { address: `${address}/${draft.slug || "…"}` })}</span>
          </span>
        }
        required
      >
        {(control) => (
          <InputGroup start={<span className="max-sm:hidden">{`${address}/`}</span>}>
            <Input
              {...control}
              controlSize="lg"
              maxLength={48}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              inputMode="url"
              className="sm:pl-0.5!"
              value={draft.slug}
              onChange={(event) => change({ slug: event.target.value.toLowerCase(), slugTouched: true })}
            />
          </InputGroup>
        )}
      </Field>
    </>
  );
}
