"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { patiently } from "@/components/booking/patiently";
import { sendTurn, startChat } from "@/components/chat/chat-api";
import { recallChat, rememberChat } from "@/components/chat/chat-memory";
import { chatProblemOf, isWorthRetrying } from "@/components/chat/chat-problems";
import { type ChatMessage, emptyChat, isWaiting, reduceChat } from "@/components/chat/chat-state";
import type { Locale } from "@/lib/i18n/locale";

/**
 * One conversation with a business's receptionist. It begins at once, goes on after a reload of the tab, and sends each message
 * under a key of its own, so that sending again after a lost connection says nothing twice.
 */
export function useChat(slug: string, locale: Locale) {
  const [state, dispatch] = useReducer(reduceChat, null, () => recallChat(slug, locale) ?? emptyChat);
  const startKey = useRef<string | null>(null);
  const underway = useRef<string | null>(null);
  const waiting = isWaiting(state);
  const { conversationId, pending, failure } = state;

  const begin = useCallback(async () => {
    startKey.current ??= crypto.randomUUID();
    const key = startKey.current;
    if (underway.current === key) return;
    underway.current = key;
    const answer = await patiently(() => startChat(slug, locale, key));
    underway.current = null;
    if (answer.ok) startKey.current = null;
    dispatch(answer.ok ? { type: "started", ...answer.value } : { type: "failed", code: answer.code });
  }, [slug, locale]);

  const deliver = useCallback(async (id: string, message: ChatMessage) => {
    if (underway.current === message.key) return;
    underway.current = message.key;
    const answer = await patiently(() => sendTurn(id, message.text, message.key));
    underway.current = null;
    if (answer.ok) dispatch({ type: "answered", key: message.key, reply: answer.value });
    else dispatch({ type: "failed", code: answer.code });
  }, []);

  useEffect(() => {
    if (!waiting) return;
    if (conversationId === null) void begin();
    else if (pending) void deliver(conversationId, pending);
  }, [waiting, conversationId, pending, begin, deliver]);

  useEffect(() => {
    if (conversationId !== null) rememberChat(slug, locale, state);
  }, [slug, locale, conversationId, state]);

  const retry = useCallback(() => dispatch({ type: "retried" }), []);
  const canRetry = failure !== null && !state.ended && isWorthRetrying(failure);

  useEffect(() => {
    if (!canRetry) return;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [canRetry, retry]);

  const say = useCallback((text: string) => {
    const said = text.trim();
    if (said) dispatch({ type: "said", message: { text: said, key: crypto.randomUUID() } });
  }, []);
  const restart = useCallback(() => dispatch({ type: "restarted" }), []);

  return {
    state,
    waiting,
    problem: failure === null ? null : chatProblemOf(failure, conversationId !== null),
    canRetry,
    say,
    retry,
    restart,
  };
}

export type Chat = ReturnType<typeof useChat>;
