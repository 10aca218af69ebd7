"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import type { CustomerChoice } from "@/components/dashboard/customer-picker";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError, sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import type { TimeChoice } from "@/components/dashboard/time-picker";
import { overrulable } from "@/components/dashboard/use-booking-actions";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";

export type NewBookingDraft = {
  readonly serviceId: string;
  readonly staffId: string | null;
  readonly time: TimeChoice;
  readonly customer: CustomerChoice | null;
  readonly notes: string;
};

type Sent = { draft: NewBookingDraft; customer: CustomerChoice; startsAt: string; override: boolean };

function bodyOf({ draft, customer, startsAt, override }: Sent) {
  const { serviceId, staffId, notes } = draft;
  return {
    serviceId,
    startsAt,
    ...(staffId ? { staffId } : {}),
    ...(override ? { override } : {}),
    ...(notes.trim() ? { notes: notes.trim() } : {}),
    customer:
      customer.kind === "known"
        ? { id: customer.id }
        : {
            name: customer.name.trim(),
            ...(customer.phone.trim() ? { phone: customer.phone.trim() } : {}),
            ...(customer.email.trim() ? { email: customer.email.trim() } : {}),
          },
  };
}

/** Books for a customer. Says beside each field what is missing, and offers to overrule what only the rules refuse. */
export function useCreateBooking(onBooked: (id: string) => void, onOpen: (id: string) => void) {
  const t = useTranslations("dashboard.create");
  const field = useTranslations("errors.field");
  const { slug, role } = useDashboard();
  const words = useWords();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const mutation = useMutation({
    mutationFn: (sent: Sent) => sendJson<{ id: string }>("POST", apiPath(slug, "bookings"), bodyOf(sent)),
    onSuccess: ({ id }, { customer, startsAt }) => {
      onBooked(id);
      toast.success(t("booked", { name: customer.name, when: words.dayTime(startsAt) }), {
        action: { label: t("open"), onClick: () => onOpen(id) },
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
  });

  function submit(draft: NewBookingDraft, override: boolean) {
    const { customer } = draft;
    const { startsAt } = draft.time;
    const found: Record<string, string> = {};
    if (!draft.serviceId) found.serviceId = field("choose");
    if (!startsAt) found.startsAt = t("pickTime");
    if (!customer) found.customer = field("choose");
    if (customer?.kind === "new" && !customer.name.trim()) found.name = field("required");
    setErrors(found);
    if (customer && startsAt && Object.keys(found).length === 0)
      mutation.mutate({ draft, customer, startsAt, override });
    else requestAnimationFrame(() => document.querySelector<HTMLElement>("#new-booking [aria-invalid=true]")?.focus());
  }

  const { error } = mutation;
  const code = error instanceof ProblemError ? error.code : "";
  const byField: Readonly<Record<string, string>> =
    code === "phone_invalid" && error
      ? { ...errors, phone: problemText(error) }
      : code === "email_invalid" && error
        ? { ...errors, email: problemText(error) }
        : errors;
  return {
    submit,
    clear: () => mutation.reset(),
    errors: byField,
    isPending: mutation.isPending,
    problem: error && byField === errors ? problemText(error) : null,
    mayOverrule: role !== "staff" && overrulable.has(code),
  };
}
