"use client";

import { contactFields, type DetailErrors, type DetailField } from "@/components/booking/details";
import { loadPhoneRules } from "@/components/booking/phone";
import type { CustomerDraft } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ContactRule } from "@/lib/database/catalog";

type CustomerFieldsProps = {
  businessName: string;
  contactRule: ContactRule;
  draft: CustomerDraft;
  errors: DetailErrors;
  onChange: (change: Partial<CustomerDraft>) => void;
  /** Before each field's id, where two forms stand on one page. */
  prefix?: string;
};

export const idOfField = (field: DetailField, prefix = "customer") => `${prefix}-${field}`;

/** Name and the ways to be reached that a service asks for. */
export function CustomerFields(props: CustomerFieldsProps) {
  const { businessName, contactRule, draft, errors, onChange, prefix } = props;
  const { t } = useBookingWords();
  const asks = contactFields(contactRule);
  const either = contactRule === "phone_or_email";
  const say = (field: DetailField) => {
    const error = errors[field];
    return error ? t(`fieldError.${error}`, { business: businessName }) : null;
  };
  return (
    <>
      <Field id={idOfField("name", prefix)} label={t("name")} error={say("name")} required>
        {(control) => (
          <Input
            {...control}
            controlSize="lg"
            name="name"
            autoComplete="name"
            autoCapitalize="words"
            maxLength={120}
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      {either ? <p className="-mb-2 text-muted text-sm">{t("contactHint")}</p> : null}
      {asks.phone ? (
        <Field
          id={idOfField("phone", prefix)}
          label={t("phone")}
          hint={t("phoneHint")}
          error={say("phone")}
          required={!either}
        >
          {(control) => (
            <Input
              {...control}
              controlSize="lg"
              name="phone"
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              maxLength={40}
              value={draft.phone}
              onFocus={() => void loadPhoneRules().catch(() => undefined)}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {asks.email ? (
        <Field
          id={idOfField("email", prefix)}
          label={t("email")}
          hint={t("emailHint")}
          error={say("email")}
          required={!either}
        >
          {(control) => (
            <Input
              {...control}
              controlSize="lg"
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              value={draft.email}
              onChange={(event) => onChange({ email: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
