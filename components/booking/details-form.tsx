"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { contactFields, type DetailErrors, type DetailField } from "@/components/booking/details";
import { loadPhoneRules } from "@/components/booking/phone";
import type { BookableService, CustomerDraft } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

type DetailsFormProps = {
  businessName: string;
  service: BookableService;
  draft: CustomerDraft;
  errors: DetailErrors;
  /** Counts wrong submits, so that focus goes to the first wrong field each time. */
  attempt: number;
  submitLabel: string;
  busy: boolean;
  onChange: (change: Partial<CustomerDraft>) => void;
  onSubmit: () => void;
  notice?: ReactNode;
};

const order: readonly DetailField[] = ["name", "phone", "email", "notes"];
const idOf = (field: DetailField) => `customer-${field}`;

/** Who comes and how to reach them: as much as the service asks for. */
export function DetailsForm(props: DetailsFormProps) {
  const { businessName, service, draft, errors, attempt, submitLabel, busy, onChange, onSubmit, notice } = props;
  const { t } = useBookingWords();
  const words = useTranslations("common");
  const form = useRef<HTMLFormElement>(null);
  const asks = contactFields(service.contactRule);
  const either = service.contactRule === "phone_or_email";

  useEffect(() => {
    const first = order.find((field) => errors[field]);
    if (attempt > 0 && first) form.current?.querySelector<HTMLElement>(`#${idOf(first)}`)?.focus();
  }, [attempt, errors]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSubmit();
  }

  const say = (field: DetailField) => {
    const error = errors[field];
    return error ? t(`fieldError.${error}`, { business: businessName }) : null;
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-xl flex-col gap-5">
      <Field id={idOf("name")} label={t("name")} error={say("name")} required>
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
        <Field id={idOf("phone")} label={t("phone")} hint={t("phoneHint")} error={say("phone")} required={!either}>
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
        <Field id={idOf("email")} label={t("email")} hint={t("emailHint")} error={say("email")} required={!either}>
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
      <Field
        id={idOf("notes")}
        label={t("notes", { business: businessName })}
        optional={words("optional")}
        error={say("notes")}
      >
        {(control) => (
          <Textarea
            {...control}
            name="notes"
            maxLength={1000}
            value={draft.notes}
            onChange={(event) => onChange({ notes: event.target.value })}
          />
        )}
      </Field>
      {notice}
      {service.requiresConfirmation ? (
        <p className="text-muted text-sm">{t("confirmLater", { business: businessName })}</p>
      ) : null}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        loading={busy}
        className="h-auto! min-h-12 w-full whitespace-normal! py-2.5 sm:w-auto sm:self-start"
      >
        {submitLabel}
      </Button>
    </form>
  );
}
