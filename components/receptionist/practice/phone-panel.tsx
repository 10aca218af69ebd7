"use client";

import { BellRing, Grid3x3, Mic, PhoneCall, PhoneOff } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { Keypad } from "@/components/receptionist/practice/keypad";
import type { Line, usePractice } from "@/components/receptionist/practice/use-practice";
import type { useVoice } from "@/components/receptionist/practice/use-voice";
import { Button } from "@/components/ui/button";
import { chipClass } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Input } from "@/components/ui/input";

type PhonePanelProps = {
  practice: ReturnType<typeof usePractice>;
  voice: ReturnType<typeof useVoice>;
  onCall: () => void;
  onSay: (text: string) => void;
  /** Stands below until somebody calls. */
  setup: ReactNode;
};

/** A call as a phone shows it: who, how long, what is said, keys, hang up. */
export function PhonePanel({ practice, voice, onCall, onSay, setup }: PhonePanelProps) {
  const t = useTranslations("receptionist.practice");
  const { name } = useDashboard();
  const { call, hangUp } = practice;
  const isLive = call.status === "live" || call.status === "thinking";
  const status = {
    idle: "idleTitle",
    ringing: "calling",
    live: "connected",
    thinking: "connected",
    ended: "ended",
  } as const;
  return (
    <section
      aria-label={t("title")}
      className="flex h-[38rem] max-h-[80dvh] w-full flex-col overflow-hidden rounded-md border border-line bg-panel"
    >
      <header className="flex items-center gap-3 border-line border-b px-4 py-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-text [&_svg]:size-5">
          <BellRing aria-hidden="true" />
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate font-semibold">{name}</p>
          <p role="status" className="flex items-center gap-1.5 text-muted text-sm">
            {isLive ? <span className="size-2 rounded-full bg-good" aria-hidden="true" /> : null}
            {t(status[call.status])}
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
      <Lines lines={call.lines} thinking={call.status === "thinking"} />
      {isLive ? <Answers practice={practice} voice={voice} onSay={onSay} /> : setup}
    </section>
  );
}

function Lines({ lines, thinking }: { lines: readonly Line[]; thinking: boolean }) {
  const t = useTranslations("receptionist.practice");
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
      className="min-h-0 flex-1 overflow-y-auto px-4 py-4 outline-offset-[-2px]"
    >
      {lines.length === 0 ? (
        <p className="mx-auto max-w-64 pt-10 text-center text-muted text-sm">{t("idleText")}</p>
      ) : null}
      <ol className="flex flex-col gap-2.5">
        {lines.map((one) => (
          <li key={one.id} className={cx("flex", one.by === "you" ? "justify-end" : "justify-start")}>
            <p
              className={cx(
                "max-w-[85%] whitespace-pre-line rounded-md px-3 py-2 text-sm",
                one.by === "you" ? "bg-brand-soft text-ink" : "bg-sunken text-ink",
              )}
            >
              <span className="sr-only">{one.by === "you" ? t("you") : t("it")}: </span>
              {one.text}
            </p>
          </li>
        ))}
        {thinking ? (
          <li className="animate-pulse text-muted text-sm">
            <span aria-hidden="true">…</span>
            <span className="sr-only">{t("thinking")}</span>
          </li>
        ) : null}
      </ol>
    </div>
  );
}

function Answers({ practice, voice, onSay }: Omit<PhonePanelProps, "onCall" | "setup">) {
  const t = useTranslations("receptionist.practice");
  const { call } = practice;
  const [text, setText] = useState("");
  const [keysShown, setKeysShown] = useState(false);
  const busy = call.status === "thinking";
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (call.status === "live") field.current?.focus({ preventScroll: true });
  }, [call.status]);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "" || busy) return;
    onSay(text);
    setText("");
  }
  return (
    <div className="flex flex-col gap-2.5 border-line border-t px-4 py-3">
      {call.reply && call.reply.offers.length > 0 ? (
        <ul aria-label={t("offers")} className="flex flex-wrap gap-1.5">
          {call.reply.offers.map((offer) => (
            <li key={offer.token}>
              <button
                type="button"
                disabled={busy}
                onClick={() => onSay(offer.label)}
                className={chipClass(false, "tabular")}
              >
                {offer.label}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {keysShown ? (
        <Keypad pressed={text} disabled={busy} onPress={(key) => setText((before) => before + key)} />
      ) : null}
      <form onSubmit={submit} className="flex items-center gap-2">
        <Input
          ref={field}
          aria-label={t("say")}
          placeholder={t("sayPlaceholder")}
          maxLength={500}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          size="icon"
          variant="ghost"
          aria-label={t("keypad")}
          aria-pressed={keysShown}
          title={t("keypad")}
          onClick={() => setKeysShown((before) => !before)}
        >
          <Grid3x3 />
        </Button>
        {voice.canHear ? (
          <Button
            size="icon"
            variant={voice.isListening ? "primary" : "ghost"}
            aria-label={voice.isListening ? t("listening") : t("talk")}
            aria-pressed={voice.isListening}
            title={t("talk")}
            onClick={() => voice.listen(call.reply?.locale ?? "en")}
          >
            <Mic />
          </Button>
        ) : null}
        <Button type="submit" variant="primary" loading={busy}>
          {t("send")}
        </Button>
      </form>
    </div>
  );
}
