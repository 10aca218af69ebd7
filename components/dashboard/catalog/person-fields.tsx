"use client";

import { useTranslations } from "use-intl/react";
import { staffTokens } from "@/components/dashboard/staff-colour";
import { TextField } from "@/components/dashboard/text-field";
import { Switch } from "@/components/ui/switch";
import { personHues } from "@/lib/theme/person-colour";

export type PersonDraft = {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly colorHue: number;
  readonly active: boolean;
  readonly serviceIds: readonly string[];
};

type PersonFieldsProps = {
  draft: PersonDraft;
  set: (patch: Partial<PersonDraft>) => void;
  errors: Readonly<Record<string, string>>;
};

export function PersonFields({ draft, set, errors }: PersonFieldsProps) {
  const t = useTranslations("dashboard.staff");
  const customers = useTranslations("dashboard.customers");
  const common = useTranslations("common");
  const optional = common("optional");
  return (
    <>
      <TextField
        label={t("name")}
        required
        maxLength={120}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.name}
      />
      <TextField
        label={t("titleField")}
        optional={optional}
        hint={t("titleHint")}
        maxLength={120}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errors.title}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("email")}
          type="email"
          optional={optional}
          maxLength={254}
          value={draft.email}
          onChange={(email) => set({ email })}
          error={errors.email}
        />
        <TextField
          label={t("phone")}
          type="tel"
          optional={optional}
          hint={customers("phoneHint")}
          maxLength={40}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          error={errors.phone}
        />
      </div>
      <ColourChoice value={draft.colorHue} onChange={(colorHue) => set({ colorHue })} />
      <Switch
        label={t("active")}
        hint={t("activeHint")}
        checked={draft.active}
        onChange={(event) => set({ active: event.target.checked })}
      />
    </>
  );
}

function ColourChoice({ value, onChange }: { value: number; onChange: (hue: number) => void }) {
  const t = useTranslations("dashboard.staff");
  const known = personHues.some((hue) => hue === value);
  const hues = known ? [...personHues] : [value, ...personHues];
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">{t("colour")}</legend>
      <div className="flex flex-wrap gap-2">
        {hues.map((hue, index) => (
          <label
            key={hue}
            style={staffTokens(hue)}
            className="grid size-9 place-items-center rounded-full border-2 border-transparent outline-offset-2 has-[:checked]:border-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-brand-line"
          >
            <input
              type="radio"
              name="colour"
              aria-label={t("colourName", { number: String(index + 1) })}
              checked={hue === value}
              onChange={() => onChange(hue)}
              className="sr-only"
            />
            <span className="size-6 rounded-full bg-(--person-line)" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
