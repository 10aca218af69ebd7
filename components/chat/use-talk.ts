"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { onLeaving } from "@/components/chat/leaving";
import { canTalk } from "@/components/chat/speech";
import { quiet, Talk, type TalkState } from "@/components/chat/talk";
import type { Chat } from "@/components/chat/use-chat";
import type { Locale } from "@/lib/i18n/locale";

/** Lets a chat be spoken, where the browser hears and speaks. */
export function useTalk(chat: Chat, locale: Locale) {
  const [talk, tell] = useState<TalkState>(quiet);
  const [possible] = useState(canTalk);
  const talker = useRef<Talk | null>(null);
  const { say, state, waiting, problem } = chat;
  const last = state.lines.at(-1);
  const answered = useRef(last?.id);

  useEffect(() => {
    const stopTalk = () => talker.current?.stop();
    const forget = onLeaving(stopTalk);
    return () => {
      forget();
      stopTalk();
    };
  }, []);

  useEffect(() => {
    if (waiting && talk.phase !== "off") talker.current?.wait();
  }, [waiting, talk.phase]);

  useEffect(() => {
    if (last?.from !== "business" || last.id === answered.current) return;
    answered.current = last.id;
    talker.current?.answer(last.text, last.locale ?? locale, state.ended);
  }, [last, locale, state.ended]);

  useEffect(() => {
    if (problem) talker.current?.pause();
  }, [problem]);

  const listen = useCallback(() => {
    talker.current ??= new Talk(locale, { tell, hear: say });
    talker.current.listen();
  }, [locale, say]);
  const stop = useCallback(() => talker.current?.stop(), []);

  return { ...talk, possible, listen, stop };
}

export type TalkControls = ReturnType<typeof useTalk>;
