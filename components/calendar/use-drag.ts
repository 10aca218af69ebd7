"use client";

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { PlacedBooking } from "@/components/calendar/place-bookings";

export type Dragging = { readonly placed: PlacedBooking; readonly column: number; readonly top: number };

type Start = {
  readonly placed: PlacedBooking;
  readonly x: number;
  readonly y: number;
  readonly scroll: number;
  readonly element: HTMLElement;
};

const threshold = 5;

/**
 * Dragging a booking with a mouse or pen. `columns` finds the drawn columns, left to right; `step` is the grid in minutes.
 * Touch scrolls instead, and the keyboard reschedules by dialog. Escape lets go.
 */
export function useDrag(
  scroller: RefObject<HTMLElement | null>,
  step: number,
  onDrop: (placed: PlacedBooking, column: number, top: number) => void,
) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const start = useRef<Start | null>(null);
  const latest = useRef<Dragging | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;

  const end = useCallback((commit: boolean) => {
    const held = latest.current;
    const from = start.current;
    start.current = null;
    latest.current = null;
    setDragging(null);
    if (!held || !from) return;
    // The click that follows a drop must not open the booking.
    const stop = (event: Event) => {
      event.stopPropagation();
      event.preventDefault();
    };
    window.addEventListener("click", stop, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 50);
    if (commit) drop.current(held.placed, held.column, held.top);
  }, []);

  useEffect(() => {
    function move(event: globalThis.PointerEvent) {
      const from = start.current;
      const area = scroller.current;
      if (!from || !area) return;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y + area.scrollTop - from.scroll;
      if (!latest.current && Math.hypot(dx, dy) < threshold) return;
      event.preventDefault();
      const columns = [...area.querySelectorAll<HTMLElement>("[data-column]")];
      const column = columns.findIndex((one) => {
        const box = one.getBoundingClientRect();
        return event.clientX >= box.left && event.clientX < box.right;
      });
      const home = columns.indexOf(from.element);
      const length = from.placed.bottom - from.placed.top;
      const top = Math.round((from.placed.top + dy) / step) * step;
      const next = {
        placed: from.placed,
        column: column === -1 ? home : column,
        top: Math.min(1440 - Math.min(length, step), Math.max(0, top)),
      };
      latest.current = next;
      setDragging(next);
    }
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" && latest.current) end(false);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", key);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", key);
    };
  }, [scroller, step, end]);

  const grab = useCallback(
    (event: PointerEvent<HTMLButtonElement>, placed: PlacedBooking) => {
      const { status } = placed.booking;
      // Nobody moves a whole class by dragging one of its seats.
      if (placed.booking.session !== null) return;
      if (event.button !== 0 || event.pointerType === "touch" || (status !== "pending" && status !== "confirmed"))
        return;
      const element = event.currentTarget.closest<HTMLElement>("[data-column]");
      if (!element) return;
      const scroll = scroller.current?.scrollTop ?? 0;
      start.current = { placed, x: event.clientX, y: event.clientY, scroll, element };
    },
    [scroller],
  );

  return { dragging, grab };
}
