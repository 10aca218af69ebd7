"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type CancelDialogProps = {
  when: string;
  businessName: string;
  open: boolean;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onConfirm: (reason: string) => void;
};

/** The browser's own dialog: focus stays inside, Escape keeps the booking, focus returns to where it was. */
export function CancelDialog({ when, businessName, open, busy, problem, onClose, onConfirm }: CancelDialogProps) {
  const t = useTranslations("manage");
  const words = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    onConfirm(reason.replace(/\s+/g, " ").trim());
  }

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="cancel-title"
      aria-describedby="cancel-text"
      onClose={onClose}
      className="m-auto w-[calc(100vw-2rem)] max-w-md rounded-md border border-line bg-panel p-0 text-ink shadow-float backdrop:bg-scrim open:animate-in max-sm:mb-4"
    >
      <form onSubmit={submit} className="p-5 sm:p-6">
        <h2 id="cancel-title" className="font-semibold text-lg">
          {t("cancelTitle", { when })}
        </h2>
        <p id="cancel-text" className="mt-1 text-muted text-sm">
          {t("cancelText")}
        </p>
        <Field
          label={t("cancelReason", { business: businessName })}
          optional={words("optional")}
          error={problem}
          className="mt-5"
        >
          {(control) => <Textarea {...control} name="reason" maxLength={500} rows={2} />}
        </Field>
        <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose} autoFocus>
            {t("cancelKeep")}
          </Button>
          <Button type="submit" variant="danger" loading={busy}>
            {t("cancelConfirm")}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
