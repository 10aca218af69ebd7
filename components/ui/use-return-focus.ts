"use client";

import { useRef } from "react";

/** Focus goes back to where it was, also when what opened a dialog was a key or a row and not its trigger. */
export function useReturnFocus() {
  const before = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    },
    onCloseAutoFocus: (event: Event) => {
      if (!before.current?.isConnected || before.current === document.body) return;
      event.preventDefault();
      before.current.focus();
    },
  };
}
