import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** The one next step, within reach of a thumb: stuck to the bottom on phones, in place on wider screens. */
export function BottomBar({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      data-bottom-bar
      className={cx(
        "sticky bottom-0 z-20 -mx-4 border-line border-t bg-paper px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:static sm:mx-0 sm:border-0 sm:bg-transparent sm:p-0",
        className,
      )}
    >
      {children}
    </div>
  );
}
