import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";

type PaginationProps = {
  label: string;
  previousLabel: string;
  nextLabel: string;
  previousHref?: string | null;
  nextHref?: string | null;
  /** "1–50 of 312". */
  summary?: ReactNode;
};

/** Pages live in the address, so back and reload keep them. */
export function Pagination({ label, previousLabel, nextLabel, previousHref, nextHref, summary }: PaginationProps) {
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3">
      <p className="tabular text-muted text-sm">{summary}</p>
      <div className="flex gap-2">
        <Step href={previousHref}>
          <ChevronLeftIcon />
          {previousLabel}
        </Step>
        <Step href={nextHref}>
          {nextLabel}
          <ChevronRightIcon />
        </Step>
      </div>
    </nav>
  );
}

function Step({ href, children }: { href: string | null | undefined; children: ReactNode }) {
  const look = buttonClass({ size: "sm" });
  if (href) {
    return (
      <Link href={href} scroll={false} className={look}>
        {children}
      </Link>
    );
  }
  return (
    <button type="button" disabled className={look}>
      {children}
    </button>
  );
}
