"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { dragSpan, type GridPoint, type Grip } from "@/components/schedule/drag-span";
import { intervalKey } from "@/components/schedule/use-week-edit";
import { dayMinutes, type WeekHours, type WeekInterval } from "@/components/schedule/week-hours";

export type Drag = { readonly grip: Grip; readonly span: WeekInterval };

type Handlers = {
  onDrop: (drag: Drag) => void;
  onPress: (interval: WeekInterval, element: HTMLElement) => void;
  onPressEmpty: (point: GridPoint) => void;
  onLetGo: () => void;
  /** While something floats above the grid, a press only closes that. */
  isBlocked: () => boolean;
};

const threshold = 4;
const longPress = 380;
const edge = 36;

/** Where the pointer is: the nearest column that is shown, and the minute at its height. */
function pointIn(root: HTMLElement, x: number, y: number): GridPoint | null {
  const columns = [...root.querySelectorAll<HTMLElement>("[data-column]")]
    .map((element) => ({ weekday: Number(element.dataset.column), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const distance = (box: DOMRect) => Math.max(box.left - x, x - box.right, 0);
  const found = columns.toSorted((one, other) => distance(one.box) - distance(other.box))[0];
  if (!found) return null;
  return { weekday: found.weekday, minute: ((y - found.box.top) / found.box.height) * dayMinutes };
}

function gripAt(target: Element, hours: WeekHours): Grip | null {
  const key = target.closest<HTMLElement>("[data-interval]")?.dataset.interval;
  if (key === undefined) return target.closest("[data-column]") ? { kind: "create" } : null;
  const of = hours.find((one) => intervalKey(one) === key);
  const edgeOf = target.closest<HTMLElement>("[data-grip]")?.dataset.grip;
  return of ? { kind: edgeOf === "start" || edgeOf === "end" ? edgeOf : "move", of } : null;
}

/**
 * Drawing, carrying and stretching with mouse, pen or finger. A finger scrolls unless it holds an edge or has rested a
 * moment; Escape lets go. A press without a drag is told apart, on an interval or on empty time.
 */
export function useWeekDrag(
  scroller: RefObject<HTMLElement | null>,
  hours: WeekHours,
  disabled: boolean,
  handlers: Handlers,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const now = useRef({ hours, handlers });
  now.current = { hours, handlers };

  useEffect(() => {
    const area = scroller.current;
    if (!area || disabled) return;
    return listen(area, () => now.current, setDrag);
  }, [scroller, disabled]);

  return drag;
}

type Hold = { id: number; grip: Grip; from: GridPoint; x: number; y: number; touch: boolean; armed: boolean };

function listen(
  area: HTMLElement,
  now: () => { hours: WeekHours; handlers: Handlers },
  show: (drag: Drag | null) => void,
): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let hold: Hold | null = null;
  let drag: Drag | null = null;
  let pointer = { x: 0, y: 0 };
  let timer = 0;
  let frame = 0;
  let ignoreClick = false;

  function follow() {
    const point = hold && pointIn(area, pointer.x, pointer.y);
    if (!hold || !point) return;
    drag = { grip: hold.grip, span: dragSpan(hold.grip, hold.from, point) };
    show(drag);
  }
  function scrollAtEdges() {
    const box = area.getBoundingClientRect();
    const below = pointer.y - (box.bottom - edge);
    const above = box.top + edge + 40 - pointer.y;
    if (below > 0) area.scrollTop += Math.min(12, below / 3);
    else if (above > 0) area.scrollTop -= Math.min(12, above / 3);
    if (below > 0 || above > 0) follow();
    frame = requestAnimationFrame(scrollAtEdges);
  }
  function begin() {
    if (!hold) return;
    area.setPointerCapture(hold.id);
    follow();
    frame = requestAnimationFrame(scrollAtEdges);
  }
  function end(): Drag | null {
    const held = drag;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    hold = null;
    drag = null;
    if (held) {
      show(null);
      ignoreClick = true;
      setTimeout(() => {
        ignoreClick = false;
      }, 50);
    }
    return held;
  }

  function press(event: PointerEvent) {
    if (hold || event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    ignoreClick = now().handlers.isBlocked();
    const grip = gripAt(event.target, now().hours);
    const from = pointIn(area, event.clientX, event.clientY);
    if (ignoreClick || !grip || !from) return;
    const touch = event.pointerType === "touch";
    const armed = !touch || grip.kind === "start" || grip.kind === "end";
    hold = { id: event.pointerId, grip, from, x: event.clientX, y: event.clientY, touch, armed };
    pointer = { x: event.clientX, y: event.clientY };
    if (!armed)
      timer = window.setTimeout(() => {
        if (!hold) return;
        hold.armed = true;
        begin();
      }, longPress);
  }
  function move(event: PointerEvent) {
    if (!hold || event.pointerId !== hold.id) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (drag) return follow();
    const far = Math.hypot(event.clientX - hold.x, event.clientY - hold.y);
    if (hold.armed && far >= threshold) begin();
    else if (!hold.armed && far > 8) end();
  }
  function letGo() {
    if (end()) now().handlers.onLetGo();
  }
  function click(event: MouseEvent) {
    const ignored = ignoreClick;
    ignoreClick = false;
    if (ignored || !(event.target instanceof Element) || !event.target.closest("[data-column]")) return;
    const { handlers, hours } = now();
    const grip = gripAt(event.target, hours);
    const element = event.target.closest<HTMLElement>("[data-interval]");
    const point = pointIn(area, event.clientX, event.clientY);
    if (grip && grip.kind !== "create" && element) handlers.onPress(grip.of, element);
    else if (grip && point) handlers.onPressEmpty(point);
  }

  area.addEventListener("pointerdown", press, options);
  area.addEventListener("pointermove", move, options);
  area.addEventListener(
    "pointerup",
    () => {
      const held = end();
      if (held) now().handlers.onDrop(held);
    },
    options,
  );
  area.addEventListener("pointercancel", letGo, options);
  area.addEventListener("click", click, options);
  area.addEventListener("contextmenu", (event) => drag && event.preventDefault(), options);
  area.addEventListener("touchmove", (event) => drag && event.preventDefault(), { ...options, passive: false });
  window.addEventListener("keydown", (event) => event.key === "Escape" && letGo(), options);
  return () => {
    end();
    stop.abort();
  };
}
