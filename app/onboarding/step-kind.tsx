"use client";

import { useId } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { withKind } from "@/app/onboarding/draft";
import type { StepProps } from "@/app/onboarding/step-props";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError } from "@/components/ui/field";
import { Input, InputGroup } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioCards } from "@/components/ui/radio-cards";
import { knownCurrencies } from "@/lib/businesses/country";
import { businessKinds, composePreset } from "@/lib/businesses/presets";
import { formatDuration } from "@/lib/i18n/format";

export function StepKind({ draft, setDraft, errors }: StepProps) {
  const t = useTranslations("onboarding");
  const locale = useLocale();
  return (
    <>
      <div>
        <RadioCards
          name="kind"
          legend={t("kindLegend")}
          columns={2}
          describedBy="kind-error"
          value={draft.kind}
          onValueChange={(value) => {
            const kind = businessKinds.find((one) => one === value);
            if (kind) setDraft(withKind(draft, kind, locale));
          }}
          options={businessKinds.map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
            hint: t(`kindHint.${kind}`),
          }))}
        />
        {errors.kind ? (
          <div data-error tabIndex={-1} className="mt-2 outline-none">
            <FieldError id="kind-error">{errors.kind}</FieldError>
          </div>
        ) : null}
      </div>
      {draft.kind ? <Services draft={draft} setDraft={setDraft} errors={errors} kind={draft.kind} /> : null}
    </>
  );
}

type ServicesProps = Pick<StepProps, "draft" | "setDraft" | "errors"> & { kind: (typeof businessKinds)[number] };

function Services({ draft, setDraft, errors, kind }: ServicesProps) {
  const t = useTranslations("onboarding");
  const locale = useLocale();
  const preset = composePreset(kind, locale);

  function set(slug: string, changes: { on?: boolean; price?: string }) {
    const services = draft.services.map((one) => (one.slug === slug ? { ...one, ...changes } : one));
    setDraft({ ...draft, services });
  }

  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-lg">{t("servicesTitle")}</legend>
      <div className="mt-1 mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted text-sm">{t("servicesText")}</p>
        <Currency draft={draft} setDraft={setDraft} />
      </div>
      <ul className="rounded-md border border-line bg-panel">
        {preset.services.map((service) => {
          const row = draft.services.find((one) => one.slug === service.slug);
          const error = errors[`price-${service.slug}`];
          return (
            <li key={service.slug} className="flex items-start gap-3 border-line border-t px-4 py-3 first:border-t-0">
              <Checkbox
                className="min-w-0 flex-1 py-2"
                checked={row?.on ?? false}
                onChange={(event) => set(service.slug, { on: event.target.checked })}
                label={service.name}
                hint={`${formatDuration(service.durationMinutes, locale)} · ${service.description}`}
              />
              <Field hideLabel className="w-28 shrink-0" label={t("price", { service: service.name })} error={error}>
                {(control) => (
                  <InputGroup end={draft.currency}>
                    <Input
                      {...control}
                      inputMode="decimal"
                      className="tabular text-right"
                      disabled={!row?.on}
                      value={row?.price ?? ""}
                      onChange={(event) => set(service.slug, { price: event.target.value })}
                    />
                  </InputGroup>
                )}
              </Field>
            </li>
          );
        })}
      </ul>
      {errors.services ? (
        <div data-error tabIndex={-1} className="mt-2 outline-none">
          <FieldError id="services-error">{errors.services}</FieldError>
        </div>
      ) : null}
    </fieldset>
  );
}

function Currency({ draft, setDraft }: Pick<StepProps, "draft" | "setDraft">) {
  const t = useTranslations("onboarding");
  const id = useId();
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor={id}>{t("currency")}</label>
      <NativeSelect
        id={id}
        className="w-24!"
        value={draft.currency}
        onChange={(event) => setDraft({ ...draft, currency: event.target.value })}
      >
        {knownCurrencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </NativeSelect>
    </div>
  );
}
