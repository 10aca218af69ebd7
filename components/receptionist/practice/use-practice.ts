"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { startPractice, stepPractice } from "@/components/receptionist/practice/practice-api";
import { type Line, useMoveWords } from "@/components/receptionist/practice/use-move-words";
import type { PracticeMove } from "@/lib/receptionist/practice/practice-input";
import type { PracticeStep } from "@/lib/receptionist/practice/practise";

export type CallStatus = "idle" | "ringing" | "live" | "thinking" | "ended";

type Call = {
  readonly status: CallStatus;
  /** What the last step led to. */
  readonly step: PracticeStep | null;
  readonly lines: readonly Line[];
  readonly problem: string | null;
  /** The move that did not arrive. */
  readonly unsent: PracticeMove | null;
};

const idle: Call = { status: "idle", step: null, lines: [], problem: null, unsent: null };

/** One practice call, from the ring to the end. `onSaid` hears what the caller hears. */
export function usePractice(onSaid: (text: string, step: PracticeStep) => void) {
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problemText = useProblemText();
  const moveWords = useMoveWords();
  const [call, setCall] = useState<Call>(idle);
  // What arrives after the caller has hung up belongs to no call any more.
  const current = useRef(0);
  const refresh = () => client.invalidateQueries({ queryKey: liveKey(slug) });

  function answered(id: number, step: PracticeStep) {
    void refresh();
    if (id !== current.current) return;
    setCall((before) => ({
      status: step.call === null ? "ended" : "live",
      step,
      lines: [...before.lines, ...moveWords.heard(step)],
      problem: null,
      unsent: null,
    }));
    onSaid(step.said.join(" "), step);
  }
  function failed(id: number, status: CallStatus, unsent: PracticeMove | null, error: unknown) {
    if (id !== current.current) return;
    setCall((before) => ({ ...before, status, unsent, problem: problemText(error) }));
  }

  function start(input: { locale: "en" | "es"; from: string }) {
    current.current += 1;
    const id = current.current;
    setCall({ ...idle, status: "ringing" });
    startPractice(slug, input).then(
      (step) => answered(id, step),
      (error) => failed(id, "idle", null, error),
    );
  }
  function send(move: PracticeMove, isAgain = false) {
    const { step, status } = call;
    if (step === null || step.call === null || status !== "live") return;
    const id = current.current;
    const made = isAgain ? [] : [moveWords.made(move, step)];
    setCall((before) => ({ ...before, status: "thinking", problem: null, lines: [...before.lines, ...made] }));
    stepPractice(slug, { call: step.call, move }).then(
      (next) => answered(id, next),
      (error) => failed(id, "live", move, error),
    );
  }
  function retry() {
    if (call.unsent !== null) send(call.unsent, true);
  }
  function hangUp() {
    const { step } = call;
    current.current += 1;
    if (step === null || step.call === null) return setCall(idle);
    const move: PracticeMove = { kind: "hang_up" };
    const line = moveWords.made(move, step);
    setCall((before) => ({ ...before, status: "ended", problem: null, unsent: null, lines: [...before.lines, line] }));
    void stepPractice(slug, { call: step.call, move }).then(refresh, refresh);
  }
  return { call, start, send, retry, hangUp };
}
