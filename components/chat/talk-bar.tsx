"use client";

import { useEffect, useRef } from "react";
import { MicrophoneMark, StopMark } from "@/components/chat/marks";
import type { TalkControls } from "@/components/chat/use-talk";
import { useChatWords } from "@/components/chat/words";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

/** How a spoken conversation stands, in words, and the ways to go on or stop. */
export function TalkBar({ talk, onStop }: { talk: TalkControls; onStop: () => void }) {
  const { t } = useChatWords();
  const { phase, heard, trouble } = talk;
  const isOn = phase !== "off";
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOn) stop.current?.focus();
  }, [isOn]);
  if (!isOn) return null;
  const paused = phase === "paused";
  const listening = phase === "listening";
  const words = paused ? t(`talk.trouble.${trouble ?? "silence"}`) : t(`talk.${phase}`);
  const hint = listening ? heard || t("talk.listeningHint") : phase === "speaking" ? t("talk.speakingHint") : null;
  return (
    <div className="mb-3 flex min-h-16 flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line bg-panel px-3.5 py-2.5">
      {paused ? null : (
        <span
          className={cx(
            "grid size-9 shrink-0 place-items-center rounded-full",
            listening ? "animate-pulse bg-brand text-on-brand" : "bg-sunken text-muted",
          )}
        >
          <MicrophoneMark />
        </span>
      )}
      <div className={cx("min-w-0 flex-1", paused && "basis-full")}>
        <p role="status" className={cx("text-sm", !paused && "font-medium")}>
          {words}
        </p>
        {hint ? <p className="line-clamp-2 break-words text-muted text-sm">{hint}</p> : null}
      </div>
      {phase === "speaking" || (paused && trouble !== "unsupported") ? (
        <Button size="sm" onClick={talk.listen}>
          {t(phase === "speaking" ? "talk.interrupt" : "talk.again")}
        </Button>
      ) : null}
      <Button
        ref={stop}
        size="icon"
        variant="ghost"
        aria-label={t("talk.stop")}
        title={t("talk.stop")}
        onClick={onStop}
      >
        <StopMark />
      </Button>
    </div>
  );
}
