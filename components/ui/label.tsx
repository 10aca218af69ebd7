import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";

export function Label({ className, children, ...rest }: ComponentProps<"label">) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller gives htmlFor
    <label {...rest} className={cx("block font-medium text-ink text-sm", className)}>
      {children}
    </label>
  );
}
