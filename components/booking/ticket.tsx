import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type TicketProps = {
  /** The day, large. */
  day: string;
  time: string;
  zone: string | null;
  rows: readonly { label: string; value: string }[];
  badge?: ReactNode;
  /** Cancelled or over. */
  faded?: boolean;
  /** Stands in a column narrower than the page. */
  narrow?: boolean;
  /** Below the perforation. */
  children?: ReactNode;
};

/** A booking as a slip one could tear off: the when above, the rest below. */
export function Ticket({ day, time, zone, rows, badge, faded = false, narrow = false, children }: TicketProps) {
  return (
    <div className="relative rounded-md border border-line bg-panel">
      <div className={cx("px-5 pt-6 pb-5", !narrow && "sm:px-7")}>
        {badge ? <div className="mb-3">{badge}</div> : null}
        <p className={cx("font-semibold text-xl first-letter:uppercase", faded && "text-muted line-through")}>{day}</p>
        <p
          className={cx("tabular mt-0.5 font-semibold text-2xl", faded ? "text-muted line-through" : "text-brand-text")}
        >
          {time}
        </p>
        {zone ? <p className="mt-1 text-muted text-sm">{zone}</p> : null}
        {rows.length > 0 ? (
          <dl className={cx("mt-5 grid grid-cols-2 gap-x-4 gap-y-3", !narrow && "sm:grid-cols-4")}>
            {rows.map(({ label, value }) => (
              <div key={label} className="min-w-0">
                <dt className="text-muted text-xs">{label}</dt>
                <dd className="tabular mt-0.5 break-words font-medium text-sm">{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      {children ? (
        <>
          <div aria-hidden="true" className="relative border-line border-t border-dashed">
            <span className="absolute -top-2.5 -left-px h-5 w-2.5 rounded-r-full border border-line border-l-0 bg-paper" />
            <span className="absolute -top-2.5 -right-px h-5 w-2.5 rounded-l-full border border-line border-r-0 bg-paper" />
          </div>
          <div className={cx("px-5 py-5", !narrow && "sm:px-7")}>{children}</div>
        </>
      ) : null}
    </div>
  );
}
