"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { CustomerFields, idOfField } from "@/components/booking/customer-fields";
import type { DetailErrors, DetailField } from "@/components/booking/details";
import type { BookableService, CustomerDraft } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
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

/** Who comes and how to reach them: as much as the service asks for. */
export function DetailsForm(props: DetailsFormProps) {
  const { businessName, service, draft, errors, attempt, submitLabel, busy, onChange, onSubmit, notice } = props;
  const { t } = useBookingWords();
  const words = useTranslations("common");
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const first = order.find((field) => errors[field]);
    if (attempt > 0 && first) form.current?.querySelector<HTMLElement>(`#${idOfField(first)}`)?.focus();
  }, [attempt, errors]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSubmit();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-xl flex-col gap-5">
      <CustomerFields {...{ businessName, draft, errors, onChange }} contactRule={service.contactRule} />
      <Field
        id={idOfField("notes")}
        label={t("notes", { business: businessName })}
        optional={words("optional")}
        error={errors.notes ? t(`fieldError.${errors.notes}`, { business: businessName }) : null}
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
