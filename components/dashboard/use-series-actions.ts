"use client";

import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError } from "@/components/dashboard/fetch-json";
import { overrulable, useBookingChange } from "@/components/dashboard/use-booking-actions";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";
import type { MemberBooking } from "@/lib/booking/member-booking";
import type { SeriesScope } from "@/lib/database/series-shapes";

/** What is done with several visits at once, with some seats, or with two bookings; each says how it went. */
export function useSeriesActions() {
  const t = useTranslations("series");
  const booking = useTranslations("dashboard.booking");
  const calendar = useTranslations("dashboard.calendar");
  const problem = useProblemText();
  const words = useWords();
  const { role } = useDashboard();
  const { send, isPending } = useBookingChange();

  // The visit that stood in the way is named before the reason.
  function reasonOf(error: unknown): string {
    const reason = problem(error);
    const startsAt = error instanceof ProblemError ? error.startsAt : null;
    return startsAt === null ? reason : t("inTheWay", { when: words.dayTime(startsAt), reason });
  }

  function cancel(one: MemberBooking, scope: SeriesScope, reason: string) {
    const change = { do: "cancel", scope, ...(reason ? { reason } : {}) } as const;
    const fail = (error: unknown) => toast.error(booking("failed", { reason: reasonOf(error) }));
    send(one, change, () => toast.success(t("cancelled")), fail);
  }

  function move(
    one: MemberBooking,
    to: { startsAt: string; staffId: string; scope: SeriesScope },
    onMoved: () => void,
  ) {
    const done = () => {
      onMoved();
      toast.success(t("moved"));
    };
    const fail = (error: unknown) => {
      toast.error(calendar("notMoved", { reason: reasonOf(error) }), { duration: 10_000 });
    };
    send(one, { do: "reschedule", ...to, expectedVersion: one.version }, done, fail);
  }

  function giveSeats(one: MemberBooking, seats: number) {
    const fail = (error: unknown) => toast.error(booking("failed", { reason: problem(error) }));
    const done = () => toast.success(t("giveSeats.done", { count: seats }));
    send(one, { do: "seats", seats, expectedVersion: one.version }, done, fail);
  }

  function swap(one: MemberBooking, other: MemberBooking, onSwapped: () => void, override?: true) {
    const versions: [number, number] = [one.version, other.version];
    const change = { do: "swap" as const, with: other.id, versions, ...(override ? { override } : {}) };
    const done = () => {
      onSwapped();
      toast.success(t("swap.done", { one: one.customer.name, other: other.customer.name }));
    };
    const fail = (error: unknown) => {
      const may = role !== "staff" && !override && error instanceof ProblemError && overrulable.has(error.code);
      const again = () => swap(one, other, onSwapped, true);
      toast.error(booking("failed", { reason: problem(error) }), {
        ...(may ? { action: { label: t("swap.anyway"), onClick: again } } : {}),
        duration: 10_000,
      });
    };
    send(one, change, done, fail);
  }
  return { cancel, move, giveSeats, swap, isPending };
}
