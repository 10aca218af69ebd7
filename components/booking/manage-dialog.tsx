"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

type ManageDialogProps = {
  title: string;
  text: string;
  keepLabel: string;
  confirmLabel: string;
  open: boolean;
  busy: boolean;
  onClose: () => void;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
};

/** The browser's own dialog: focus stays inside, Escape keeps all as it was, focus returns to where it came from. */
export function ManageDialog(props: ManageDialogProps) {
  const { title, text, keepLabel, confirmLabel, open, busy, onClose, onSubmit, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!busy) onSubmit(new FormData(event.currentTarget));
  }

  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="manage-dialog-title"
      aria-describedby="manage-dialog-text"
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md overflow-y-auto rounded-md border border-line bg-panel p-0 text-ink shadow-float backdrop:bg-scrim open:animate-in max-sm:mb-4"
    >
      <form onSubmit={submit} className="p-5 sm:p-6">
        <h2 id="manage-dialog-title" className="font-semibold text-lg">
          {title}
        </h2>
        <p id="manage-dialog-text" className="mt-1 text-muted text-sm">
          {text}
        </p>
        <div className="mt-5 flex flex-col gap-5">{children}</div>
        <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose} autoFocus>
            {keepLabel}
          </Button>
          <Button type="submit" variant="danger" loading={busy}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
