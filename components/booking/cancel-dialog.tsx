"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Scope } from "@/components/booking/booking-api";
import { ManageDialog } from "@/components/booking/manage-dialog";
import { ScopeChoice } from "@/components/booking/scope-choice";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type CancelDialogProps = {
  when: string;
  businessName: string;
  /** Whether it is one visit of a series. */
  isSeries: boolean;
  open: boolean;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onConfirm: (reason: string, scope: Scope) => void;
};

/** Whether to cancel, how much of a series, and why. */
export function CancelDialog(props: CancelDialogProps) {
  const { when, businessName, isSeries, open, busy, problem, onClose, onConfirm } = props;
  const t = useTranslations("manage");
  const words = useTranslations("common");
  const [scope, setScope] = useState<Scope>("one");
  return (
    <ManageDialog
      title={t("cancelTitle", { when })}
      text={t("cancelText")}
      keepLabel={t("cancelKeep")}
      confirmLabel={t("cancelConfirm")}
      {...{ open, busy, onClose }}
      onSubmit={(form) =>
        onConfirm(
          String(form.get("reason") ?? "")
            .replace(/\s+/g, " ")
            .trim(),
          scope,
        )
      }
    >
      {isSeries ? <ScopeChoice name="cancel-scope" value={scope} onChange={setScope} /> : null}
      <Field label={t("cancelReason", { business: businessName })} optional={words("optional")} error={problem}>
        {(control) => <Textarea {...control} name="reason" maxLength={500} rows={2} />}
      </Field>
    </ManageDialog>
  );
}
