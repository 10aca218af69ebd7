"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

type LeaveDialogProps = {
  open: boolean;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onConfirm: () => void;
};

/** The browser's own dialog: focus stays inside, Escape keeps the place, focus returns to where it was. */
export function LeaveDialog({ open, busy, problem, onClose, onConfirm }: LeaveDialogProps) {
  const t = useTranslations("waitlist.place");
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
      onClose={onClose}
      className="m-auto w-[calc(100vw-2rem)] max-w-md rounded-md border border-line bg-panel p-5 text-ink shadow-float backdrop:bg-scrim open:animate-in max-sm:mb-4 sm:p-6"
    >
      <h2 id="leave-title" className="font-semibold text-lg">
        {t("leaveTitle")}
      </h2>
      <p id="leave-text" className="mt-1 text-muted text-sm">
        {t("leaveText")}
      </p>
      {problem ? (
        <p role="alert" className="mt-3 text-bad text-sm">
          {problem}
        </p>
      ) : null}
      <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose} autoFocus>
          {t("leaveKeep")}
        </Button>
        <Button variant="danger" loading={busy} onClick={onConfirm}>
          {t("leaveConfirm")}
        </Button>
      </div>
    </dialog>
  );
}
