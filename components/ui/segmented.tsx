import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type SegmentedProps<Value extends string> = {
  name: string;
  label: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string;
};

/** One of two to four short words, changed at once. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { name, label, options, value, onValueChange, className } = props;
  return (
    <fieldset className={cx("inline-flex rounded-sm border border-line bg-sunken p-0.5", className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={segmentClass(option.value === value, "has-[:focus-visible]:outline-2")}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** The look of one segment, for a row of links that switch a view: wrap them as `Segmented` does. */
export function segmentClass(active: boolean, className?: string): string {
  return cx(
    "inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-sm border px-3 font-medium text-sm outline-brand-line outline-offset-2 transition-colors",
    active ? "border-edge bg-panel text-ink" : "border-transparent text-muted hover:text-ink",
    className,
  );
}
