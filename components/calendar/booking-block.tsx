"use client";

import { memo, type PointerEvent } from "react";
import { useTranslations } from "use-intl/react";
import type { PlacedBooking } from "@/components/calendar/place-bookings";
import { staffTokens } from "@/components/dashboard/staff-colour";
import type { Words } from "@/components/dashboard/use-words";
import { cx } from "@/components/ui/cx";

export type BlockProps = {
  placed: PlacedBooking;
  service: string;
  staff: string;
  hue: number;
  words: Words;
  open: boolean;
  dragged: boolean;
  onOpen: (id: string) => void;
  onOpenSession: (id: string) => void;
  onGrab: (event: PointerEvent<HTMLButtonElement>, placed: PlacedBooking) => void;
  onPeek: (id: string | null, element: HTMLElement | null) => void;
};

const hatch =
  "pointer-events-none absolute bg-[repeating-linear-gradient(135deg,var(--person-line)_0_1px,transparent_1px_6px)] opacity-45";

/** One booking on the grid: a minute is a pixel. Colour is the person's; its state is said in words and marks. */
export const BookingBlock = memo(function BookingBlock(props: BlockProps) {
  const { placed, service, staff, hue, words, open, dragged, onOpen, onOpenSession, onGrab, onPeek } = props;
  const status = useTranslations("common.bookingStatus");
  const t = useTranslations("dashboard.calendar");
  const series = useTranslations("series.session");
  const { booking, members, top, bottom, lane, lanes, bufferTop, bufferBottom } = placed;
  const height = bottom - top;
  const place = { left: `calc(${(lane / lanes) * 100}% + 2px)`, width: `calc(${100 / lanes}% - 4px)` };
  const range = words.range(booking.startsAt, booking.endsAt);
  const tall = height >= 34;
  const narrow = lanes > 1;
  const { session } = booking;
  const seats = {
    service,
    taken: String(members.reduce((sum, one) => sum + one.seats, 0)),
    capacity: String(session?.capacity ?? 0),
  };
  const own = [
    ...(tall && !narrow ? [] : [range]),
    ...(height >= 52 ? [] : [service]),
    t("withStaff", { name: staff }),
    status(booking.status),
  ].join(", ");
  const rest = session ? series("blockLabel", { ...seats, range, name: staff }) : own;
  const over = session === null && (booking.status === "completed" || booking.status === "no_show");
  return (
    <div style={staffTokens(hue)} className={dragged ? "opacity-40" : undefined}>
      {bufferTop > 0 ? <div className={hatch} style={{ ...place, top: top - bufferTop, height: bufferTop }} /> : null}
      {bufferBottom > 0 ? <div className={hatch} style={{ ...place, top: bottom, height: bufferBottom }} /> : null}
      <button
        type="button"
        data-booking={booking.id}
        data-top={top}
        onClick={() => (session ? onOpenSession(session.id) : onOpen(booking.id))}
        onPointerDown={(event) => onGrab(event, placed)}
        onPointerEnter={(event) => onPeek(session ? null : booking.id, event.currentTarget)}
        onPointerLeave={() => onPeek(null, null)}
        style={{ ...place, top: top + 1, height: height - 2 }}
        className={cx(
          "absolute overflow-hidden rounded-sm border-l-3 border-l-(--person-line) bg-(--person-fill) px-1.5 text-left text-(--person-ink) text-xs leading-4 transition-shadow hover:z-10 hover:shadow-float focus-visible:z-10",
          session === null &&
            booking.status === "pending" &&
            "outline-1 outline-(--person-line) outline-dashed -outline-offset-1",
          open && "z-10 outline-2 outline-brand-line",
          over && "saturate-50",
          tall ? "flex flex-col items-stretch justify-start py-1" : "flex items-center gap-1.5",
        )}
      >
        <span
          className={cx(
            "block font-semibold",
            lanes > 1 && height >= 68 ? "line-clamp-2" : "truncate",
            session === null && booking.status === "no_show" && "line-through",
          )}
          aria-hidden={session ? true : undefined}
        >
          {session ? null : <StatusSign status={booking.status} />}
          {session ? series("block", seats) : booking.customer.name}
        </span>
        {tall ? (
          <>
            <span className="tabular block truncate">{narrow ? words.time(booking.startsAt) : range}</span>
            {height >= 52 ? <span className="block truncate">{session ? staff : service}</span> : null}
          </>
        ) : narrow ? null : (
          <span className="tabular truncate">{words.time(booking.startsAt)}</span>
        )}
        <span className="sr-only">{rest}</span>
      </button>
    </div>
  );
});

/** Drawn, not read: the status stands in words at the end of the name. */
function StatusSign({ status }: { status: string }) {
  if (status !== "pending" && status !== "completed") return null;
  const sign = status === "pending" ? "before:content-['?_']" : "before:content-['✓_']";
  return <span aria-hidden="true" className={sign} />;
}
