import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** The words above a form; it can hold the focus, so that a screen reader reads it at once. */
export function FormMessage({ children }: { children: ReactNode }) {
  return children ? (
    <div role="alert" tabIndex={-1} className="rounded-md outline-offset-2">
      <Notice tone="bad">{children}</Notice>
    </div>
  ) : null;
}
