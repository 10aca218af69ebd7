import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Goal, judgeTurn } from "@/lib/receptionist/understanding/appointment-turns/follow-dialogue";
import { EXPECTS, type Utterance } from "@/lib/receptionist/understanding/types";
import { understandBuiltIn } from "@/lib/receptionist/understanding/understand";
import { offersSaid } from "@/lib/receptionist/understanding/when/offers-said";

const row = z.object({
  id: z.union([z.string(), z.number()]),
  utterance: z.string(),
  history: z.array(z.object({ speaker: z.enum(["USER", "SYSTEM"]), text: z.string() })).nullish(),
  reference_date: z.string().nullish(),
  now: z.string().nullish(),
  locale: z.enum(["en", "es"]).nullish().catch(null),
  services: z.array(z.string()).nullish(),
  staff: z.array(z.string()).nullish(),
  expects: z.enum(EXPECTS).nullish().catch(null),
});
type Row = z.infer<typeof row>;

const NOTHING_ELSE = { window: null, service: null, staff: null, name: null, phone: null, email: null };
/** By dialogue: its last turn, which the next one continues when it stands in that one's history. */
const lastTurns = new Map<string, { readonly utterance: string; readonly goal: Goal }>();

function benchmarkAnswer(turn: Row, referenceDate: string) {
  const id = String(turn.id);
  const dialogue = id.slice(0, id.lastIndexOf("/"));
  const history = turn.history ?? [];
  const last = lastTurns.get(dialogue);
  const continued =
    last !== undefined && history.findLast(({ speaker }) => speaker === "USER")?.text === last.utterance;
  const judged = judgeTurn({ utterance: turn.utterance, history, referenceDate }, continued ? last.goal : null);
  lastTurns.set(dialogue, { utterance: turn.utterance, goal: judged.goal });
  const { act, intent, date, time, goal } = judged;
  return { id: turn.id, act, intent, date, time, state_date: goal.date, state_time: goal.time, ...NOTHING_ELSE };
}

function utteranceOf(turn: Row): Utterance {
  const now = turn.now ?? `${turn.reference_date ?? new Date().toISOString().slice(0, 10)}T00:00`;
  const locale = turn.locale ?? "en";
  const history = turn.history ?? [];
  const last = history.findLast(({ speaker }) => speaker === "SYSTEM");
  return {
    text: turn.utterance,
    history,
    now,
    locale,
    services: (turn.services ?? []).map((name) => [name]),
    staff: (turn.staff ?? []).map((name) => [name]),
    expects: turn.expects ?? "anything",
    country: "US",
    offers: last === undefined ? [] : offersSaid(last.text, { now, locale }),
  };
}

function productAnswer(turn: Row) {
  const utterance = utteranceOf(turn);
  const understood = understandBuiltIn(utterance);
  const { acts, intent, date, time, service, staff, name, phone, email, chosenOffer } = understood;
  const window = time === null ? understood.window : null;
  const offer = chosenOffer === null ? undefined : utterance.offers[chosenOffer];
  const goal = { state_date: date ?? offer?.slice(0, 10) ?? null, state_time: time ?? offer?.slice(11, 16) ?? null };
  return { id: turn.id, act: acts, intent, date, time, ...goal, window, service, staff, name, phone, email };
}

const answers = readFileSync(0, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => {
    const turn = row.parse(JSON.parse(line));
    const referenceDate = turn.reference_date ?? null;
    return JSON.stringify(referenceDate === null ? productAnswer(turn) : benchmarkAnswer(turn, referenceDate));
  });
process.stdout.write(answers.map((answer) => `${answer}\n`).join(""));
