"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { endPractice, sayInPractice, startPractice } from "@/components/receptionist/practice/practice-api";
import type { Reply } from "@/lib/receptionist/reply";

export type Line = { readonly id: string; readonly by: "it" | "you"; readonly text: string };

type Call = {
  readonly status: "idle" | "ringing" | "live" | "thinking" | "ended";
  readonly id: string | null;
  readonly lines: readonly Line[];
  readonly reply: Reply | null;
  readonly problem: string | null;
};

const idle: Call = { status: "idle", id: null, lines: [], reply: null, problem: null };

function line(by: Line["by"], text: string): Line {
  return { id: crypto.randomUUID(), by, text };
}

/** One practice call, from the ring to the end. `onReply` hears what the receptionist says. */
export function usePractice(onReply: (reply: Reply) => void) {
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [call, setCall] = useState<Call>(idle);
  const refresh = () => client.invalidateQueries({ queryKey: liveKey(slug) });

  function answered(id: string, reply: Reply) {
    setCall((before) => ({
      status: reply.ended ? "ended" : "live",
      id,
      lines: [...before.lines, line("it", reply.say)],
      reply,
      problem: null,
    }));
    onReply(reply);
    void refresh();
  }
  const failed = (status: Call["status"]) => (error: unknown) =>
    setCall((before) => ({ ...before, status, problem: problemText(error) }));

  function start(input: { locale: "en" | "es"; from: string }) {
    setCall({ ...idle, status: "ringing" });
    startPractice(slug, input).then(({ conversationId, reply }) => answered(conversationId, reply), failed("idle"));
  }
  function say(text: string) {
    const { id } = call;
    const words = text.trim();
    if (id === null || words === "" || call.status !== "live") return;
    setCall((before) => ({ ...before, status: "thinking", lines: [...before.lines, line("you", words)] }));
    sayInPractice(slug, id, { text: words, key: crypto.randomUUID() }).then(
      (reply) => answered(id, reply),
      failed("live"),
    );
  }
  function hangUp() {
    const { id } = call;
    setCall((before) => ({ ...before, status: "ended" }));
    if (id !== null) void endPractice(slug, id).then(refresh, refresh);
  }
  return { call, start, say, hangUp };
}
