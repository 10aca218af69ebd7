"use client";

import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type Column, isWith } from "@/components/calendar/columns";
import { DayColumn } from "@/components/calendar/day-column";
import { moveFocus } from "@/components/calendar/move-focus";
import { openSpans } from "@/components/calendar/open-hours";
import { PeekCard } from "@/components/calendar/peek-card";
import type { PlacedBooking } from "@/components/calendar/place-bookings";
import { useDrag } from "@/components/calendar/use-drag";
import { StaffMark } from "@/components/dashboard/staff-colour";
import type { useCatalog } from "@/components/dashboard/use-catalog";
import type { Words } from "@/components/dashboard/use-words";
import { PlusIcon } from "@/components/ui/icons";
import type { MemberBooking } from "@/lib/booking/member-booking";
import { instantToLocal } from "@/lib/scheduling/local-time";

type TimeGridProps = {
  columns: readonly Column[];
  bookings: readonly MemberBooking[];
  names: ReturnType<typeof useCatalog>;
  words: Words;
  now: number;
  step: number;
  label: string;
  openId: string | null;
  onOpen: (id: string) => void;
  onOpenSession: (id: string) => void;
  onBook: (column: Column, minute: number | null) => void;
  onMove: (booking: MemberBooking, column: Column, minute: number) => void;
  onStep: (direction: 1 | -1) => void;
};

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Columns of people or days over the hours of a day. */
export function TimeGrid(props: TimeGridProps) {
  const { columns, bookings, names, words, now, step, label, openId, onOpen, onOpenSession, onBook, onMove, onStep } =
    props;
  const t = useTranslations("dashboard.calendar");
  const scroller = useRef<HTMLElement>(null);
  const [peek, setPeek] = useState<{ id: string; element: HTMLElement } | null>(null);
  const local = instantToLocal(now, words.timeZone);

  const drop = (placed: PlacedBooking, index: number, top: number) => {
    const column = columns[index];
    if (!column) return;
    const sameColumn = column.date === words.dateOf(placed.booking.startsAt) && staysWith(column, placed.booking);
    if (!sameColumn || top !== placed.top) onMove(placed.booking, column, top);
  };
  const { dragging, grab } = useDrag(scroller, step, drop);
  const onPeek = useCallback((id: string | null, element: HTMLElement | null) => {
    setPeek(id && element ? { id, element } : null);
  }, []);

  const crowded = columns.some((one) => one.staffId === null);
  const firstOpen = earliest(columns, names, local.date === columns[0]?.date ? local.minute : null);
  const initial = useRef(firstOpen);
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: Math.max(0, initial.current - 40) });
  }, []);

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "PageUp" || event.key === "PageDown") {
      event.preventDefault();
      onStep(event.key === "PageDown" ? 1 : -1);
    } else {
      moveFocus(event, scroller.current);
    }
  }

  const peeked = peek && peek.id !== openId && !dragging ? bookings.find((one) => one.id === peek.id) : undefined;
  return (
    <section
      ref={scroller}
      aria-label={label}
      aria-describedby="calendar-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={press}
      className="relative min-h-0 flex-1 overflow-auto rounded-md border border-line bg-panel outline-offset-[-2px]"
    >
      <p id="calendar-keys" className="sr-only">
        {t("keys")}
      </p>
      <div
        className="grid min-w-full"
        style={{ gridTemplateColumns: `3.75rem repeat(${columns.length}, minmax(${crowded ? 9.5 : 7.5}rem, 1fr))` }}
      >
        <div className="sticky top-0 left-0 z-30 border-line border-b bg-panel" />
        {columns.map((column) => (
          <ColumnHead
            key={column.key}
            column={column}
            isToday={column.date === local.date}
            onBook={onBook}
            words={words}
          />
        ))}
        <div className="sticky left-0 z-20 h-[1440px] bg-panel" aria-hidden="true">
          {hours.map((hour) =>
            hour === 0 ? null : (
              <span
                key={hour}
                className="tabular absolute right-2 -translate-y-1/2 whitespace-nowrap text-muted text-xs"
                style={{ top: hour * 60 }}
              >
                {words.hour(hour)}
              </span>
            ),
          )}
        </div>
        {columns.map((column, index) => (
          <DayColumn
            key={column.key}
            column={column}
            bookings={bookings}
            names={names}
            words={words}
            step={step}
            nowMinute={column.date === local.date ? local.minute : null}
            openId={openId}
            draggedId={dragging?.placed.booking.id ?? null}
            ghost={dragging?.column === index ? dragging : null}
            onBook={onBook}
            onOpen={onOpen}
            onOpenSession={onOpenSession}
            onGrab={grab}
            onPeek={onPeek}
          />
        ))}
      </div>
      {peek && peeked ? (
        <PeekCard key={peek.id} booking={peeked} anchor={peek.element} names={names} words={words} />
      ) : null}
    </section>
  );
}

function staysWith(column: Column, booking: MemberBooking): boolean {
  return isWith(booking, column.staffId);
}

function earliest(columns: readonly Column[], names: ReturnType<typeof useCatalog>, now: number | null): number {
  const starts = columns.flatMap((column) =>
    openSpans(names.catalog, column.staffId, column.date).map((one) => one.start),
  );
  const open = starts.length > 0 ? Math.min(...starts) : 480;
  return now === null ? open : Math.max(open, now - 90);
}

type HeadProps = {
  column: Column;
  isToday: boolean;
  words: Words;
  onBook: (column: Column, minute: number | null) => void;
};

function ColumnHead({ column, isToday, words, onBook }: HeadProps) {
  const t = useTranslations("dashboard.calendar");
  const isDay = column.key === column.date;
  return (
    <div className="group sticky top-0 z-20 flex h-13 items-center gap-2 border-line border-b border-l bg-panel px-2">
      {isDay ? (
        <h2 className="flex min-w-0 flex-1 items-baseline gap-1.5 text-sm" aria-current={isToday ? "date" : undefined}>
          <span className="text-muted first-letter:uppercase">{words.localDay(column.date, "weekday")}</span>
          <span
            className={
              isToday
                ? "tabular rounded-full bg-brand px-2 py-0.5 font-semibold text-on-brand"
                : "tabular font-semibold"
            }
          >
            {Number(column.date.slice(8))}
          </span>
        </h2>
      ) : (
        <>
          <StaffMark small name={column.label} hue={column.person?.colorHue ?? 200} />
          <h2 className="min-w-0 flex-1 truncate font-semibold text-sm">{column.label}</h2>
        </>
      )}
      <button
        type="button"
        aria-label={t("bookAt", { column: column.label })}
        title={t("bookAt", { column: column.label })}
        onClick={() => onBook(column, null)}
        className="grid size-7 shrink-0 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink"
      >
        <PlusIcon />
      </button>
    </div>
  );
}
