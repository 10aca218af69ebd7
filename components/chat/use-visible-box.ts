"use client";

import { useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  const view = window.visualViewport;
  view?.addEventListener("resize", listener);
  view?.addEventListener("scroll", listener);
  return () => {
    view?.removeEventListener("resize", listener);
    view?.removeEventListener("scroll", listener);
  };
}

function measure(): string {
  const view = window.visualViewport;
  return view && view.scale === 1 ? `${Math.round(view.offsetTop)} ${Math.round(view.height)}` : "";
}

/** What the on-screen keyboard leaves of the window, in pixels; null where nothing tells, or the page is zoomed. */
export function useVisibleBox(): { top: number; height: number } | null {
  const box = useSyncExternalStore(subscribe, measure, () => "");
  const [top, height] = box.split(" ").map(Number);
  return top === undefined || !height ? null : { top, height };
}
