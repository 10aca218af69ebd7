import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";

type NoticeTone = Exclude<Tone, "brand">;

const tones: Record<NoticeTone, string> = {
  neutral: "border-line bg-sunken text-ink",
  good: "border-good/30 bg-good-soft text-good",
  warn: "border-warn/30 bg-warn-soft text-warn",
  bad: "border-bad/30 bg-bad-soft text-bad",
  info: "border-info/30 bg-info-soft text-info",
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` interrupts a screen reader: for an answer to what was just pressed. */
  role?: "alert" | "status";
  className?: string;
};

/** A sentence or two above what it is about. */
export function Notice({ tone = "neutral", title, children, action, role, className }: NoticeProps) {
  return (
    <div
      role={role}
      className={cx("flex flex-wrap items-center gap-3 rounded-md border px-4 py-3", tones[tone], className)}
    >
      <div className="min-w-0 flex-1 basis-60 text-sm">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-ink">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
