"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ManageDialog } from "@/components/booking/manage-dialog";
import { SeatStepper } from "@/components/booking/seat-stepper";
import { Notice } from "@/components/ui/notice";

type SeatsDialogProps = {
  /** The seats of the booking: at least one of them stays. */
  seats: number;
  open: boolean;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onConfirm: (seats: number) => void;
};

/** Giving some seats back: the others stay. */
export function SeatsDialog({ seats, open, busy, problem, onClose, onConfirm }: SeatsDialogProps) {
  const t = useTranslations("manage");
  const [count, setCount] = useState(1);
  const most = seats - 1;
  const chosen = Math.min(count, most);
  return (
    <ManageDialog
      title={t("giveUpTitle")}
      text={t("giveUpText")}
      keepLabel={t("giveUpKeep")}
      confirmLabel={t("giveUpConfirm", { count: chosen })}
      {...{ open, busy, onClose }}
      onSubmit={() => onConfirm(chosen)}
    >
      <SeatStepper legend={t("giveUpSeats")} value={chosen} most={most} onChange={setCount} />
      {problem ? (
        <Notice tone="bad" role="alert">
          {problem}
        </Notice>
      ) : null}
    </ManageDialog>
  );
}
