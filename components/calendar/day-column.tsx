"use client";

import { type MouseEvent, memo, type PointerEvent, useMemo, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { type BlockProps, BookingBlock } from "@/components/calendar/booking-block";
import { bookingsOf, type Column } from "@/components/calendar/columns";
import { closedSpans, openSpans } from "@/components/calendar/open-hours";
import { placeBookings } from "@/components/calendar/place-bookings";
import type { Dragging } from "@/components/calendar/use-drag";
import { staffTokens } from "@/components/dashboard/staff-colour";
import type { useCatalog } from "@/components/dashboard/use-catalog";
import type { Words } from "@/components/dashboard/use-words";
import type { MemberBooking } from "@/lib/booking/member-booking";

type DayColumnProps = {
  column: Column;
  bookings: readonly MemberBooking[];
  names: ReturnType<typeof useCatalog>;
  words: Words;
  step: number;
  nowMinute: number | null;
  openId: string | null;
  draggedId: string | null;
  ghost: Dragging | null;
  onBook: (column: Column, minute: number) => void;
} & Pick<BlockProps, "onOpen" | "onOpenSession" | "onGrab" | "onPeek">;

/** One person's day, or one day of the week. */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { column, bookings, names, words, nowMinute, openId, draggedId, ghost, onOpen, onOpenSession, onGrab, onPeek } =
    props;
  const { catalog } = names;
  const placed = useMemo(
    () => placeBookings(bookingsOf(column, bookings), column.date, words.timeZone),
    [column, bookings, words.timeZone],
  );
  const closed = useMemo(() => closedSpans(openSpans(catalog, column.staffId, column.date)), [catalog, column]);
  return (
    <div data-column={column.key} className="relative h-[1440px] border-line border-l">
      {closed.map((span) => (
        <div
          key={span.start}
          className="absolute inset-x-0 bg-sunken"
          style={{ top: span.start, height: span.end - span.start }}
        />
      ))}
      <div className="pointer-events-none absolute inset-0 bg-[linear-gradient(to_bottom,var(--line)_1px,transparent_1px)] bg-[length:100%_60px]" />
      <BookTarget {...props} />
      {placed.map((one) => (
        <BookingBlock
          key={one.booking.id}
          placed={one}
          service={names.serviceName(one.booking.serviceId)}
          staff={names.staffName(one.booking.staffId)}
          hue={names.staffHue(one.booking.staffId)}
          words={words}
          open={one.members.some(({ id }) => id === openId)}
          dragged={one.booking.id === draggedId}
          onOpen={onOpen}
          onOpenSession={onOpenSession}
          onGrab={onGrab}
          onPeek={onPeek}
        />
      ))}
      {ghost ? <DragGhost ghost={ghost} hue={names.staffHue(ghost.placed.booking.staffId)} words={words} /> : null}
      {nowMinute === null ? null : <NowLine minute={nowMinute} words={words} />}
    </div>
  );
});

// The whole column is one button for the pointer; by keyboard the button at its head does the same.
function BookTarget({ column, step, words, onBook }: DayColumnProps) {
  const t = useTranslations("dashboard.calendar");
  const mark = useRef<HTMLSpanElement>(null);
  const minuteAt = (event: MouseEvent<HTMLElement> | PointerEvent<HTMLElement>) => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    return Math.min(1440 - step, Math.max(0, Math.floor(y / step) * step));
  };
  function follow(event: PointerEvent<HTMLButtonElement>) {
    if (!mark.current || event.pointerType === "touch") return;
    const minute = minuteAt(event);
    mark.current.style.top = `${minute}px`;
    mark.current.textContent = words.minute(minute);
    mark.current.style.visibility = "visible";
  }
  function hide() {
    if (mark.current) mark.current.style.visibility = "hidden";
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t("bookAt", { column: column.label })}
      onClick={(event) => onBook(column, minuteAt(event))}
      onPointerMove={follow}
      onPointerLeave={hide}
      className="absolute inset-0 cursor-cell!"
    >
      <span
        ref={mark}
        aria-hidden="true"
        style={{ height: Math.max(step, 15), visibility: "hidden" }}
        className="tabular pointer-events-none absolute inset-x-0.5 top-0 rounded-sm border border-brand-line border-dashed bg-brand-soft px-1.5 text-left text-brand-text text-xs leading-[14px]"
      />
    </button>
  );
}

function DragGhost({ ghost, hue, words }: { ghost: Dragging; hue: number; words: Words }) {
  const height = ghost.placed.bottom - ghost.placed.top;
  return (
    <div
      style={{ ...staffTokens(hue), top: ghost.top, height }}
      className="pointer-events-none absolute inset-x-0.5 z-20 rounded-sm border-2 border-(--person-line) bg-(--person-fill) px-1.5 py-0.5 text-(--person-ink) text-xs shadow-float"
    >
      <p className="tabular font-semibold">{words.minute(ghost.top)}</p>
      <p className="truncate">{ghost.placed.booking.customer.name}</p>
    </div>
  );
}

function NowLine({ minute, words }: { minute: number; words: Words }) {
  const t = useTranslations("dashboard.calendar");
  return (
    <div
      className="pointer-events-none absolute inset-x-0 z-10 border-bad border-t-2"
      style={{ top: minute }}
      data-now=""
    >
      <span className="absolute -top-[5px] -left-[5px] size-2 rounded-full bg-bad" />
      <span className="sr-only">{t("now", { time: words.minute(minute) })}</span>
    </div>
  );
}
