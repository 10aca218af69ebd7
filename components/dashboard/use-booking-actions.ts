"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { type BookingPatch, patchBooking } from "@/components/dashboard/booking-cache";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError, sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";
import type { MemberBooking } from "@/lib/booking/member-booking";
import type { SeriesScope } from "@/lib/database/series-shapes";

export type Change =
  | { do: "status"; to: "confirmed" | "completed" | "no_show" }
  | { do: "cancel"; reason?: string; scope?: SeriesScope }
  | { do: "notes"; notes: string }
  | { do: "seats"; seats: number; expectedVersion: number }
  | { do: "swap"; with: string; versions: [number, number]; override?: boolean }
  | {
      do: "reschedule";
      startsAt: string;
      staffId: string;
      expectedVersion?: number;
      override?: boolean;
      scope?: SeriesScope;
    };

/** Refusals that an owner or admin may overrule: the time is free, only the rules are against it. */
export const overrulable: ReadonlySet<string> = new Set([
  "outside_hours",
  "closed",
  "holiday",
  "time_off",
  "day_limit",
  "week_limit",
  "month_limit",
  "outside_step",
  "too_soon",
  "beyond_window",
  "past",
  "no_staff",
]);

function patchOf(booking: MemberBooking, change: Change): BookingPatch {
  if (change.do === "status") return { status: change.to };
  if (change.do === "cancel") return { status: "cancelled" };
  if (change.do === "notes") return { internalNotes: change.notes };
  if (change.do === "seats") return { seats: Math.max(1, booking.seats - change.seats) };
  if (change.do === "swap") return {};
  const length = Date.parse(booking.endsAt) - Date.parse(booking.startsAt);
  const endsAt = new Date(Date.parse(change.startsAt) + length).toISOString();
  return { startsAt: change.startsAt, endsAt, staffId: change.staffId };
}

/** Sends a change of one booking; lists show it at once and take it back when it is refused. */
export function useBookingChange() {
  const { slug } = useDashboard();
  const client = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ booking, change }: { booking: MemberBooking; change: Change }) =>
      sendJson("PATCH", apiPath(slug, `bookings/${booking.id}`), change),
    onMutate: async ({ booking, change }) => {
      await client.cancelQueries({ queryKey: liveKey(slug) });
      return { undo: patchBooking(client, slug, booking.id, patchOf(booking, change)) };
    },
    onError: (_error, _input, context) => context?.undo(),
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
  });
  // Told through the promise: the dialog that asked may be gone when the answer comes.
  function send(booking: MemberBooking, change: Change, onSuccess: () => void, onError: (error: unknown) => void) {
    mutateAsync({ booking, change }).then(onSuccess, onError);
  }
  return { send, isPending };
}

/** Status, cancellation and notes with what is said afterwards. */
export function useBookingActions() {
  const t = useTranslations("dashboard.booking");
  const problem = useProblemText();
  const { send, isPending } = useBookingChange();
  const fail = (error: unknown) => toast.error(t("failed", { reason: problem(error) }));

  function setStatus(booking: MemberBooking, to: "confirmed" | "completed" | "no_show") {
    send(booking, { do: "status", to }, () => toast.success(t(`done.${to}`)), fail);
  }
  function cancel(booking: MemberBooking, reason: string) {
    const change: Change = reason ? { do: "cancel", reason } : { do: "cancel" };
    send(booking, change, () => toast.success(t("done.cancelled")), fail);
  }
  function saveNotes(booking: MemberBooking, notes: string, onSaved: () => void) {
    const onSuccess = () => {
      toast.success(t("notesSaved"));
      onSaved();
    };
    send(booking, { do: "notes", notes }, onSuccess, fail);
  }
  return { setStatus, cancel, saveNotes, isPending };
}

export type Move = { readonly startsAt: string; readonly staffId: string; readonly override?: boolean };

/** Moves a booking and offers to take it back; what only the rules refuse, an owner or admin may do anyway. */
export function useMoveBooking() {
  const t = useTranslations("dashboard.calendar");
  const common = useTranslations("common");
  const problem = useProblemText();
  const words = useWords();
  const { role } = useDashboard();
  const { send, isPending } = useBookingChange();

  function move(booking: MemberBooking, to: Move, onMoved?: () => void) {
    const moved: MemberBooking = { ...booking, ...patchOf(booking, { do: "reschedule", ...to }) };
    const back = {
      startsAt: booking.startsAt,
      staffId: booking.staffId,
      ...(role === "staff" ? {} : { override: true }),
    };
    const undo = () =>
      send(
        moved,
        { do: "reschedule", ...back },
        () => toast.success(t("movedBack", { when: words.dayTime(booking.startsAt) })),
        (error) => toast.error(t("notMoved", { reason: problem(error) })),
      );
    const onSuccess = () => {
      onMoved?.();
      toast.success(t("moved", { when: words.dayTime(to.startsAt) }), {
        action: { label: common("undo"), onClick: undo },
        duration: 10_000,
      });
    };
    const onError = (error: unknown) => {
      const mayOverrule =
        role !== "staff" && error instanceof ProblemError && overrulable.has(error.code) && !to.override;
      const again = () => move(booking, { ...to, override: true }, onMoved);
      toast.error(t("notMoved", { reason: problem(error) }), {
        ...(mayOverrule ? { action: { label: t("moveAnyway"), onClick: again } } : {}),
        duration: 10_000,
      });
    };
    send(booking, { do: "reschedule", ...to }, onSuccess, onError);
  }
  return { move, isPending };
}
