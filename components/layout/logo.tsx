import { cx } from "@/components/ui/cx";

/** The mark: a word balloon that is also a page of a calendar. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 28" fill="none" aria-hidden="true" className={cx("size-7", className)}>
      <path
        d="M7 2h14a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5h-6.6l-4.9 3.7A1 1 0 0 1 8 24.9V22H7a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5Z"
        fill="var(--brand)"
      />
      <path d="M7 8.75h14" stroke="var(--on-brand)" strokeWidth="2" strokeLinecap="round" />
      <path
        d="m9.75 14.5 3 2.75 5.5-5"
        stroke="var(--on-brand)"
        strokeWidth="2.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={cx("inline-flex items-center gap-2.5 font-semibold text-lg tracking-tight", className)}>
      <LogoMark />
      TheChattyAI
    </span>
  );
}
