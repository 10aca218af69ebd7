"use client";

import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { type SaveAction, SaveForm } from "@/app/(dashboard)/dashboard/[business]/settings/save-form";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input, InputGroup } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { knownCurrencies } from "@/lib/businesses/country";
import { listTimeZones } from "@/lib/businesses/time-zones";
import { localeNames, locales } from "@/lib/i18n/locale";

type FormProps<Values> = { action: SaveAction; values: Values };

export function ProfileForm({
  action,
  values,
  address,
}: FormProps<{ name: string; slug: string; description: string }> & { address: string }) {
  const t = useTranslations("settings.business");
  const common = useTranslations("common");
  return (
    <SaveForm action={action} label={t("profileTitle")}>
      {(errors) => (
        <>
          <Field label={t("name")} error={errors.name} required>
            {(control) => (
              <Input {...control} name="name" maxLength={120} autoComplete="organization" defaultValue={values.name} />
            )}
          </Field>
          <Field label={t("slug")} hint={t("slugHint")} error={errors.slug} required>
            {(control) => (
              <InputGroup start={<span className="max-sm:hidden">{address}</span>}>
                <Input
                  {...control}
                  name="slug"
                  maxLength={48}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  className="sm:pl-0.5!"
                  defaultValue={values.slug}
                />
              </InputGroup>
            )}
          </Field>
          <Field label={t("description")} error={errors.description} optional={common("optional")}>
            {(control) => (
              <Textarea {...control} name="description" maxLength={2000} defaultValue={values.description} />
            )}
          </Field>
        </>
      )}
    </SaveForm>
  );
}

export function ContactForm({ action, values }: FormProps<{ phone: string; email: string; address: string }>) {
  const t = useTranslations("settings.business");
  const common = useTranslations("common");
  return (
    <SaveForm action={action} label={t("contactTitle")}>
      {(errors) => (
        <>
          <Field label={t("phone")} error={errors.phone} optional={common("optional")}>
            {(control) => <Input {...control} name="phone" type="tel" autoComplete="tel" defaultValue={values.phone} />}
          </Field>
          <Field label={t("email")} error={errors.email} optional={common("optional")}>
            {(control) => (
              <Input {...control} name="email" type="email" autoComplete="email" defaultValue={values.email} />
            )}
          </Field>
          <Field label={t("address")} error={errors.address} optional={common("optional")}>
            {(control) => (
              <Input
                {...control}
                name="address"
                maxLength={300}
                autoComplete="street-address"
                defaultValue={values.address}
              />
            )}
          </Field>
        </>
      )}
    </SaveForm>
  );
}

export function RegionForm({ action, values }: FormProps<{ locale: string; currency: string; timeZone: string }>) {
  const t = useTranslations("settings.business");
  const common = useTranslations("common");
  const locale = useLocale();
  const [timeZone, setTimeZone] = useState(values.timeZone);
  const zones = useMemo(() => listTimeZones(locale, values.timeZone, new Date()), [locale, values.timeZone]);
  return (
    <SaveForm action={action} label={t("regionTitle")}>
      {(errors) => (
        <>
          <Field label={t("language")} error={errors.locale}>
            {(control) => (
              <NativeSelect {...control} name="locale" defaultValue={values.locale}>
                {locales.map((one) => (
                  <option key={one} value={one}>
                    {localeNames[one]}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
          <Field label={t("currency")} error={errors.currency}>
            {(control) => (
              <NativeSelect {...control} name="currency" defaultValue={values.currency}>
                {knownCurrencies.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </NativeSelect>
            )}
          </Field>
          <Field label={t("timeZone")} hint={t("timeZoneHint")} error={errors.timeZone}>
            {(control) => (
              <Combobox
                {...control}
                name="timeZone"
                options={zones}
                value={timeZone}
                onValueChange={setTimeZone}
                emptyText={common("noMatches")}
                moreText={common("keepTyping")}
              />
            )}
          </Field>
        </>
      )}
    </SaveForm>
  );
}
