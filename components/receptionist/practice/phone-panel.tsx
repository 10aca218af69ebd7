"use client";

import { BellRing, PhoneCall, PhoneOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { Answers } from "@/components/receptionist/practice/answers";
import { Lines } from "@/components/receptionist/practice/lines";
import type { usePractice } from "@/components/receptionist/practice/use-practice";
import type { useVoice } from "@/components/receptionist/practice/use-voice";
import { Button } from "@/components/ui/button";

type PhonePanelProps = {
  practice: ReturnType<typeof usePractice>;
  voice: ReturnType<typeof useVoice>;
  onCall: () => void;
  onSay: (text: string) => void;
  /** What went wrong, below what was said. */
  trouble: ReactNode;
  /** Stands below until somebody calls. */
  setup: ReactNode;
};

const titles = {
  idle: "idleTitle",
  ringing: "calling",
  live: "connected",
  thinking: "connected",
  ended: "ended",
} as const;

/** A call as a phone shows it: who, what is said, what is listened for, keys, hang up. */
export function PhonePanel({ practice, voice, onCall, onSay, trouble, setup }: PhonePanelProps) {
  const t = useTranslations("receptionist.practice");
  const { name } = useDashboard();
  const { call, hangUp } = practice;
  const isLive = call.status === "live" || call.status === "thinking";
  return (
    <section aria-label={t("title")} className="w-full overflow-hidden rounded-md border border-line bg-panel">
      <header className="flex items-center gap-3 border-line border-b px-4 py-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-text [&_svg]:size-5">
          <BellRing aria-hidden="true" />
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate font-semibold">{name}</p>
          <p role="status" className="flex items-center gap-1.5 text-muted text-sm">
            {isLive ? <span className="size-2 rounded-full bg-good" aria-hidden="true" /> : null}
            {t(titles[call.status])}
          </p>
        </div>
        {isLive ? (
          <Button size="sm" variant="danger" onClick={hangUp}>
            <PhoneOff />
            {t("hangUp")}
          </Button>
        ) : (
          <Button size="sm" variant="primary" loading={call.status === "ringing"} onClick={onCall}>
            <PhoneCall />
            {call.status === "ended" ? t("again") : t("call")}
          </Button>
        )}
      </header>
      <Lines lines={call.lines} status={call.status} />
      {trouble}
      {isLive ? <Answers practice={practice} voice={voice} onSay={onSay} /> : setup}
    </section>
  );
}
