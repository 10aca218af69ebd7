import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role" | "children"> & {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
};

/** On or off, at once. A native checkbox with the role of a switch, so it works in forms without script. */
export function Switch({ label, hint, hideLabel, className, ...rest }: SwitchProps) {
  return (
    <label className={cx("flex items-start justify-between gap-4", rest.disabled && "opacity-60", className)}>
      <span className={cx("text-sm leading-6", hideLabel && "sr-only")}>
        <span className="font-medium">{label}</span>
        {hint ? <span className="block text-muted leading-5">{hint}</span> : null}
      </span>
      <span className="relative inline-block h-6 w-10 shrink-0">
        <input
          {...rest}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox carries its own state
          role="switch"
          className="peer absolute inset-0 h-6 w-10 appearance-none rounded-full border border-control bg-sunken transition-colors checked:border-brand checked:bg-brand"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-control transition-transform peer-checked:translate-x-4 peer-checked:bg-on-brand" />
      </span>
    </label>
  );
}
