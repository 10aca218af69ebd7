import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { readDemo } from "../e2e/receptionist/product";
import { formatScenarios, runScenarios } from "../e2e/receptionist/run-scenarios";
import { measureTurns, type TurnFigures } from "./checks/measure-turns";
import { readGold, readPredictions, scorePeople } from "./checks/score-people";
import { findFreePort } from "./local/ports";
import { silenceProgress } from "./local/progress";
import { startStack } from "./local/stack";

const EVAL =
  process.env.RECEPTIONIST_EVAL ??
  ["../shared/receptionist-eval", "../../shared/receptionist-eval"].find(existsSync) ??
  "";
const PEOPLE = "lib/receptionist/understanding";
const UNDERSTAND = "scripts/receptionist-understand.ts";

const publicScore = z.object({
  headline: z.object({
    rows: z.number(),
    date: z.looseObject({ accuracy: z.number().nullable(), fp_other_service: z.number(), false_positives: z.number() }),
    time: z.looseObject({ accuracy: z.number().nullable(), fp_other_service: z.number(), false_positives: z.number() }),
    both: z.looseObject({ accuracy: z.number().nullable() }),
    act: z.looseObject({ accuracy: z.number().nullable() }).nullable(),
    intent: z.looseObject({ accuracy: z.number().nullable() }).nullable(),
    goal: z.looseObject({ joint_accuracy: z.number().nullable() }).nullable(),
  }),
});

/** Runs the product's own command over a file of turns; answers how many lines a second it took. */
async function understand(input: string, output: string): Promise<number> {
  const lines = readFileSync(input, "utf8").split("\n").filter(Boolean).length;
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", UNDERSTAND], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise<number | null>((done) => child.on("exit", done));
  await Promise.all([
    pipeline(createReadStream(input), child.stdin),
    pipeline(child.stdout, createWriteStream(output)),
  ]);
  const code = await exited;
  if (code !== 0) throw new Error(`${UNDERSTAND} ended with ${code}`);
  return Math.round((lines * 1000) / (performance.now() - startedAt));
}

async function scorePublic(folder: string) {
  const gold = join(EVAL, "turns_dev.jsonl");
  if (!existsSync(gold)) return null;
  const predictions = join(folder, "public.jsonl");
  const perSecond = await understand(gold, predictions);
  const printed = await capture(process.execPath, [join(EVAL, "score.mjs"), gold, predictions, "--compact"]);
  const { headline } = publicScore.parse(JSON.parse(printed));
  const { date, time, both, act, intent, goal } = headline;
  return {
    rows: headline.rows,
    perSecond,
    date: date.accuracy,
    time: time.accuracy,
    both: both.accuracy,
    falseDates: date.false_positives - date.fp_other_service,
    falseTimes: time.false_positives - time.fp_other_service,
    act: act?.accuracy ?? null,
    intent: intent?.accuracy ?? null,
    state: goal?.joint_accuracy ?? null,
  };
}

async function capture(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, [...args], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) printed += String(chunk);
  return printed;
}

async function scorePeopleFile(folder: string, name: string) {
  const gold = join(PEOPLE, `${name}.jsonl`);
  const predictions = join(folder, `${name}.jsonl`);
  const perSecond = await understand(gold, predictions);
  const { rows, right, share, fields, wrong } = scorePeople(readGold(gold), readPredictions(predictions));
  const strict = scorePeople(readGold(gold), readPredictions(predictions), true).share;
  return { rows, right, share, strict, perSecond, fields, wrong };
}

async function measureUnderstanding(folder: string) {
  if (!existsSync(UNDERSTAND)) return null;
  process.stderr.write("understanding …\n");
  return {
    public: await scorePublic(folder),
    peopleDev: await scorePeopleFile(folder, "people-dev"),
    peopleHeld: await scorePeopleFile(folder, "people-held"),
  };
}

async function measureConversations(demoPath: string) {
  const demo = readDemo(demoPath);
  process.stderr.write("simulated callers …\n");
  const conversations = await runScenarios(demo, {});
  process.stderr.write("latency at 10 conversations at once …\n");
  return { conversations, latency: await measureTurns(demo, 10) };
}

type Report = { readonly understanding: Awaited<ReturnType<typeof measureUnderstanding>> } & Awaited<
  ReturnType<typeof measureConversations>
>;

function formatReport({ understanding, conversations, latency }: Report): string {
  const rows: (readonly [string, string | number | null | undefined, string])[] = [
    ["public turns: date", understanding?.public?.date, "0.99"],
    ["public turns: time", understanding?.public?.time, "0.99"],
    ["public turns: both", understanding?.public?.both, "0.99"],
    ["public turns: false dates, times", falseOnes(understanding?.public), "0, 0"],
    ["public turns: act set", understanding?.public?.act, "0.85"],
    ["public turns: intent", understanding?.public?.intent, "0.9"],
    ["public turns: state", understanding?.public?.state, "0.95"],
    ["people, dev: rows all right", understanding?.peopleDev.share, "0.9"],
    ["people, held back: rows all right", understanding?.peopleHeld.share, "0.9"],
    ["utterances a second", understanding?.public?.perSecond ?? understanding?.peopleHeld.perSecond, "200"],
    ["conversations that end right", conversations.passShare, "0.95"],
    ['false "booked"', conversations.falseBooked, "0"],
    ["turns of a plain booking, mean", conversations.meanTurnsOfPlainBookings, "7"],
    ["own share, no tools, p50 / p95 ms", shares(latency.ownShare.withoutTools), "p95 50"],
    ["own share, booking, p50 / p95 ms", shares(latency.ownShare.withBooking), "p95 150"],
    ["turn without tools, p50 / p95 ms", shares(latency.withoutTools), "p95 50"],
    ["turn that books, p50 / p95 ms", shares(latency.withBooking), "p95 150"],
  ];
  const line = (what: string, is: string, aim: string) => `${what.padEnd(36)}${is.padEnd(16)}${aim}`;
  return [line("what", "is", "aim"), ...rows.map(([what, is, aim]) => line(what, String(is ?? "-"), aim))].join("\n");
}

const shares = ({ p50, p95 }: TurnFigures) => `${p50} / ${p95}`;

const falseOnes = (score: { falseDates: number; falseTimes: number } | null | undefined) =>
  score ? `${score.falseDates}, ${score.falseTimes}` : null;

/** Everything that is measured of the receptionist, on the copy that DEMO_JSON names or one of its own that goes away. */
async function main(): Promise<number> {
  silenceProgress(true);
  const folder = mkdtempSync(join(tmpdir(), "chatty-eval-"));
  const localDir = join(folder, "stack");
  const given = process.env.DEMO_JSON;
  try {
    const understanding = await measureUnderstanding(folder);
    const stack = given
      ? null
      : await startStack({ localDir, port: await findFreePort(undefined), next: "production", seed: true });
    try {
      const measured = await measureConversations(given ?? join(localDir, "demo.json"));
      const report = { machine: { cores: cpus().length, node: process.version }, understanding, ...measured };
      process.stderr.write(`\n${formatScenarios(measured.conversations)}\n\n${formatReport(report)}\n`);
      console.log(JSON.stringify(report, null, 1));
      return measured.conversations.falseBooked > 0 ? 1 : 0;
    } finally {
      await stack?.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await main());
