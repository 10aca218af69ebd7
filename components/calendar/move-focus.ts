import type { KeyboardEvent } from "react";

const arrows = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

function topOf(element: HTMLElement): number {
  return Number(element.dataset.top);
}

function bookingsIn(column: Element): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>("[data-booking]")].sort((one, other) => topOf(one) - topOf(other));
}

function nearest(candidates: readonly HTMLElement[], top: number): HTMLElement | undefined {
  return [...candidates].sort((one, other) => Math.abs(topOf(one) - top) - Math.abs(topOf(other) - top))[0];
}

/** Arrow keys on a focused booking: up and down in its column, left and right to the nearest one beside it. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, area: HTMLElement | null) {
  if (!arrows.has(event.key) || !area || !(event.target instanceof HTMLElement)) return;
  const columns = [...area.querySelectorAll("[data-column]")].map(bookingsIn);
  const index = columns.findIndex((column) => column.some((one) => one === event.target));
  const column = columns[index];
  if (!column) return;
  event.preventDefault();
  const at = column.indexOf(event.target);
  if (event.key === "ArrowUp") column[at - 1]?.focus();
  else if (event.key === "ArrowDown") column[at + 1]?.focus();
  else {
    const beside = event.key === "ArrowLeft" ? columns.slice(0, index).reverse() : columns.slice(index + 1);
    const next = beside.find((one) => one.length > 0);
    if (next) nearest(next, topOf(event.target))?.focus();
  }
}
