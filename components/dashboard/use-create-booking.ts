"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import type { CustomerChoice } from "@/components/dashboard/customer-picker";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError, sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { type Repeat, ruleOf } from "@/components/dashboard/repeat";
import type { TimeChoice } from "@/components/dashboard/time-picker";
import { overrulable } from "@/components/dashboard/use-booking-actions";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";

export type NewBookingDraft = {
  readonly serviceId: string;
  readonly staffId: string | null;
  /** Null: the service's own length. */
  readonly durationMinutes: number | null;
  readonly seats: number;
  readonly repeat: Repeat | null;
  readonly time: TimeChoice;
  readonly customer: CustomerChoice | null;
  readonly notes: string;
};

type Made = { readonly id: string } | { readonly seriesId: string; readonly bookingIds: readonly string[] };
type Sent = {
  draft: NewBookingDraft;
  customer: CustomerChoice;
  startsAt: string;
  override: boolean;
  /** The visits of a series that are kept. */
  startsAts: readonly string[];
};

/** What is booked, as the routes want it; null while the form lacks a part of it. */
export function wantedOf(draft: NewBookingDraft) {
  const { serviceId, staffId, durationMinutes, seats, time } = draft;
  if (!serviceId || time.startsAt === null) return null;
  return {
    serviceId,
    startsAt: time.startsAt,
    ...(staffId ? { staffId } : {}),
    ...(durationMinutes ? { durationMinutes } : {}),
    ...(seats > 1 ? { seats } : {}),
  };
}

function bodyOf({ draft, customer, override, startsAts }: Sent) {
  const { notes, repeat } = draft;
  return {
    ...wantedOf(draft),
    ...(repeat ? { ...ruleOf(repeat), startsAts } : {}),
    ...(override && !repeat ? { override } : {}),
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
export function useCreateBooking(
  onBooked: () => void,
  onOpen: (id: string) => void,
  onOpenSeries: (seriesId: string) => void,
) {
  const t = useTranslations("dashboard.create");
  const series = useTranslations("series");
  const field = useTranslations("errors.field");
  const { slug, role } = useDashboard();
  const words = useWords();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const mutation = useMutation({
    mutationFn: (sent: Sent) =>
      sendJson<Made>("POST", apiPath(slug, sent.draft.repeat ? "series" : "bookings"), bodyOf(sent)),
    onSuccess: (made, { customer, startsAt }) => {
      onBooked();
      if ("seriesId" in made) {
        const { seriesId, bookingIds } = made;
        toast.success(series("repeat.booked", { count: bookingIds.length, name: customer.name }), {
          action: { label: series("repeat.open"), onClick: () => onOpenSeries(seriesId) },
        });
        return;
      }
      const { id } = made;
      toast.success(t("booked", { name: customer.name, when: words.dayTime(startsAt) }), {
        action: { label: t("open"), onClick: () => onOpen(id) },
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
  });

  function submit(draft: NewBookingDraft, override: boolean, startsAts: readonly string[] = []) {
    const { customer } = draft;
    const { startsAt } = draft.time;
    const found: Record<string, string> = {};
    if (!draft.serviceId) found.serviceId = field("choose");
    if (!startsAt) found.startsAt = t("pickTime");
    else if (draft.repeat && startsAts.length === 0) found.repeat = series("repeat.none");
    if (!customer) found.customer = field("choose");
    if (customer?.kind === "new" && !customer.name.trim()) found.name = field("required");
    setErrors(found);
    if (customer && startsAt && Object.keys(found).length === 0)
      mutation.mutate({ draft, customer, startsAt, override, startsAts });
    else requestAnimationFrame(() => document.querySelector<HTMLElement>("#new-booking [aria-invalid=true]")?.focus());
  }

  // Of a series the visit that stood in the way is named.
  function reasonOf(failed: Error): string {
    const reason = problemText(failed);
    const at = failed instanceof ProblemError ? failed.startsAt : null;
    return at === null ? reason : series("inTheWay", { when: words.dayTime(at), reason });
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
    problem: error && byField === errors ? reasonOf(error) : null,
    mayOverrule: role !== "staff" && overrulable.has(code) && mutation.variables?.draft.repeat === null,
  };
}
