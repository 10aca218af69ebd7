import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type RadioCard = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Stands at the right: a price, a length. */
  aside?: ReactNode;
  /** Stands at the left: an icon, a face. */
  start?: ReactNode;
  disabled?: boolean;
};

type RadioCardsProps = {
  name: string;
  legend: ReactNode;
  options: readonly RadioCard[];
  value?: string | null;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  hideLegend?: boolean;
  columns?: 1 | 2 | 3;
  describedBy?: string;
};

const grids = { 1: "grid-cols-1", 2: "grid-cols-1 sm:grid-cols-2", 3: "grid-cols-1 sm:grid-cols-3" } as const;

/** One of a few, each worth a line or two. Native radios: arrow keys move, a form sends the value. */
export function RadioCards(props: RadioCardsProps) {
  const { name, legend, options, value, defaultValue, onValueChange, hideLegend, columns = 1, describedBy } = props;
  return (
    <fieldset aria-describedby={describedBy} className="min-w-0">
      <legend className={hideLegend ? "sr-only" : "mb-2 font-medium text-sm"}>{legend}</legend>
      <div className={cx("grid gap-2", grids[columns])}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "relative flex min-h-12 items-center gap-3 rounded-md border border-line bg-panel px-4 py-3 transition-colors has-[:checked]:border-brand-line has-[:checked]:bg-brand-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-brand-line has-[:focus-visible]:outline-offset-2",
              option.disabled ? "opacity-55" : "cursor-pointer hover:border-control",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              {...(value === undefined
                ? { defaultChecked: defaultValue === option.value }
                : { checked: value === option.value, readOnly: onValueChange === undefined })}
              {...(onValueChange ? { onChange: () => onValueChange(option.value) } : {})}
              className="size-5 shrink-0 appearance-none rounded-full border border-control bg-panel outline-none transition-[border-width] checked:border-6 checked:border-brand"
            />
            {option.start}
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{option.label}</span>
              {option.hint ? <span className="block text-muted text-sm">{option.hint}</span> : null}
            </span>
            {option.aside ? <span className="tabular shrink-0 text-right text-sm">{option.aside}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
