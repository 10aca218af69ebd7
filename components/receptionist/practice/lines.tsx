"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { Line } from "@/components/receptionist/practice/use-move-words";
import type { CallStatus } from "@/components/receptionist/practice/use-practice";
import { cx } from "@/components/ui/cx";

/** What was said and done in the call, newest in view. */
export function Lines({ lines, status }: { lines: readonly Line[]; status: CallStatus }) {
  const t = useTranslations("receptionist.practice");
  const thinking = status === "thinking";
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is added last should be seen
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [lines.length, thinking]);
  return (
    <div
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      role="log"
      aria-label={t("title")}
      className={cx(
        "overflow-y-auto px-4 py-4 outline-offset-[-2px]",
        lines.length === 0 ? "min-h-36" : "h-[22rem] max-h-[50dvh]",
      )}
    >
      {lines.length === 0 ? (
        <p className="mx-auto max-w-64 pt-10 text-center text-muted text-sm">
          {t(status === "ringing" ? "ringing" : "idleText")}
        </p>
      ) : null}
      <ol className="flex flex-col gap-2.5">
        {lines.map((one) => (
          <SaidLine key={one.id} line={one} />
        ))}
        {thinking ? <li className="animate-pulse text-muted text-sm">{t("thinking")}</li> : null}
      </ol>
    </div>
  );
}

function SaidLine({ line: { by, text } }: { line: Line }) {
  const t = useTranslations("receptionist.practice");
  if (by === "note") return <li className="px-2 text-center text-muted text-sm">{text}</li>;
  return (
    <li className={cx("flex", by === "you" ? "justify-end" : "justify-start")}>
      <p
        className={cx(
          "max-w-[85%] whitespace-pre-line break-words rounded-md px-3 py-2 text-sm",
          by === "you" ? "bg-brand-soft text-ink" : "bg-sunken text-ink",
        )}
      >
        <span className="sr-only">{by === "you" ? t("you") : t("it")}: </span>
        {text}
      </p>
    </li>
  );
}
