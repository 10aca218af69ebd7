"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, customerQuery } from "@/components/dashboard/queries";
import { useLeaveWarning } from "@/components/dashboard/use-leave-warning";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { CallConsentInput } from "@/lib/customers/record-call-consent";
import type { CallPurpose } from "@/lib/database/message-shapes";

type CallConsentFormProps = {
  customerId: string;
  purpose: CallPurpose;
  /** Agreed, or taken back. */
  given: boolean;
  /** Purposes for which the same can be recorded at once. */
  others: readonly CallPurpose[];
  onDone: () => void;
};

/** Writes a line of the ledger: what the customer said, and for which calls. */
export function CallConsentForm({ customerId, purpose, given, others, onDone }: CallConsentFormProps) {
  const t = useTranslations("dashboard.customers.consent");
  const common = useTranslations("common");
  const required = useTranslations("errors.field")("required");
  const [evidence, setEvidence] = useState("");
  const [also, setAlso] = useState<readonly CallPurpose[]>([]);
  const [isMissing, setIsMissing] = useState(false);
  const { record, isPending } = useRecord(customerId, t(given ? "savedGiven" : "savedTakenBack"), onDone);
  useLeaveWarning(evidence !== "" && !isPending);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const said = evidence.trim();
        setIsMissing(said === "");
        if (said === "") event.currentTarget.querySelector("textarea")?.focus();
        else record({ purposes: [purpose, ...also], given, evidence: said });
      }}
    >
      <Field
        label={t(given ? "evidence" : "evidenceBack")}
        hint={t(given ? "evidenceHint" : "evidenceBackHint")}
        error={isMissing ? required : undefined}
        required
      >
        {(control) => (
          <Textarea
            {...control}
            ref={focusOnce}
            maxLength={500}
            value={evidence}
            onChange={(event) => setEvidence(event.target.value)}
          />
        )}
      </Field>
      {others.map((other) => (
        <Checkbox
          key={other}
          label={t("also", { purpose: t(`purpose.${other}`) })}
          checked={also.includes(other)}
          onChange={(event) => setAlso(event.target.checked ? [other] : [])}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={isPending}>
          {t("record")}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}

function useRecord(customerId: string, savedText: string, onDone: () => void) {
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problem = useProblemText();
  const mutation = useMutation({
    mutationFn: (input: CallConsentInput) =>
      sendJson("POST", apiPath(slug, `customers/${customerId}/call-consent`), input),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: customerQuery(slug, customerId).queryKey });
      toast.success(savedText);
      onDone();
    },
    onError: (error) => toast.error(problem(error)),
  });
  return { record: mutation.mutate, isPending: mutation.isPending };
}

// The same function at every render: it runs when the field appears and not again.
function focusOnce(node: HTMLTextAreaElement | null) {
  node?.focus();
}
