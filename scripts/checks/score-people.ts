import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * Scores predictions against the utterances written in the way people talk:
 *   node --import tsx scripts/checks/score-people.ts GOLD.jsonl PREDICTIONS.jsonl [--strict]
 * `gold.also` lists further values of a field that a fair reader would take; --strict ignores it. A window over the whole of
 * the one day that is asked for says no more than that day, so it counts as none. Accents in names are not heard.
 */
const window = z.object({ from: z.string(), to: z.string() }).nullable();
const text = z.string().nullable();
const FIELDS = ["intent", "date", "time", "window", "service", "staff", "name", "phone", "email"] as const;
type Field = (typeof FIELDS)[number];

const goldRow = z.object({
  id: z.string(),
  kind: z.string(),
  utterance: z.string(),
  gold: z.object({
    intent: text,
    date: text,
    time: text,
    window,
    service: text,
    staff: text,
    name: text,
    phone: text,
    email: text,
    act: z.array(z.string()).optional(),
    also: z.record(z.string(), z.array(z.union([text, window]))).optional(),
  }),
});
export type GoldRow = z.infer<typeof goldRow>;

const said = text.optional();
const predictionRow = z.object({
  id: z.string(),
  act: z.array(z.string()).optional(),
  intent: said,
  date: said,
  time: said,
  window: window.optional(),
  service: said,
  staff: said,
  name: said,
  phone: said,
  email: said,
});
export type PredictionRow = z.infer<typeof predictionRow>;
type Value = string | { from: string; to: string } | null | undefined;

const nextDay = (date: string) => new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const fold = (value: string) => value.normalize("NFD").replace(/\p{M}/gu, "").trim();

/** One spelling for one meaning: 24:00 is the next day's midnight, a whole-day window of `date` is none. */
function plain(value: Value, field: Field, date: string | null): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "string") return field === "name" ? fold(value) : value;
  const instant = (at: string) =>
    at.slice(11, 16) === "24:00" ? `${nextDay(at.slice(0, 10))}T00:00` : at.slice(0, 16);
  const range = `${instant(value.from)}/${instant(value.to)}`;
  return date !== null && range === `${date}T00:00/${nextDay(date)}T00:00` ? "" : range;
}

function isRight(row: GoldRow, prediction: PredictionRow | undefined, field: Field, strict: boolean): boolean {
  const { gold } = row;
  const date = gold.date ?? prediction?.date ?? null;
  const accepted = [gold[field], ...(strict ? [] : (gold.also?.[field] ?? []))];
  return accepted.some((value) => plain(value, field, date) === plain(prediction?.[field], field, date));
}

const sameActs = (wanted: readonly string[], got: readonly string[]) =>
  [...wanted].sort().join() === [...new Set(got)].sort().join();

const share = (part: number, whole: number) => (whole ? Math.round((part / whole) * 1e4) / 1e4 : null);

export type PeopleScore = ReturnType<typeof scorePeople>;

/** Share of rows in which every gold field is right, figures per field and kind, and the wrong rows. */
export function scorePeople(gold: readonly GoldRow[], predictions: readonly PredictionRow[], strict = false) {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const judged = gold.map((row) => {
    const prediction = byId.get(row.id);
    const wrong: string[] = FIELDS.filter((field) => !isRight(row, prediction, field, strict));
    if (row.gold.act && !sameActs(row.gold.act, prediction?.act ?? [])) wrong.push("act");
    return { row, prediction, wrong: prediction ? wrong : ["missing"] };
  });
  const right = judged.filter(({ wrong }) => wrong.length === 0).length;
  const kinds = [...new Set(gold.map(({ kind }) => kind))].map((kind) => {
    const own = judged.filter(({ row }) => row.kind === kind);
    return [kind, `${own.filter(({ wrong }) => wrong.length === 0).length}/${own.length}`] as const;
  });
  return {
    rows: gold.length,
    right,
    share: share(right, gold.length),
    fields: Object.fromEntries(FIELDS.map((field) => [field, fieldFigures(judged, field, strict)])),
    kinds: Object.fromEntries(kinds),
    wrong: judged
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ row, prediction, wrong }) => ({
        id: row.id,
        utterance: row.utterance,
        wrong,
        gold: pick(row.gold, wrong),
        predicted: pick(prediction ?? {}, wrong),
      })),
  };
}

function pick(from: object, fields: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));
}

function fieldFigures(
  judged: readonly { row: GoldRow; prediction: PredictionRow | undefined }[],
  field: Field,
  strict: boolean,
) {
  const given = judged.filter(({ row }) => row.gold[field] !== null);
  const absent = judged.filter(({ row }) => row.gold[field] === null);
  const ok = ({ row, prediction }: (typeof judged)[number]) =>
    prediction !== undefined && isRight(row, prediction, field, strict);
  return {
    gold: given.length,
    right: given.filter(ok).length,
    share: share(given.filter(ok).length, given.length),
    falsePositives: absent.filter((one) => one.prediction !== undefined && !ok(one)).length,
  };
}

const lines = (path: string): unknown[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line): unknown => JSON.parse(line));

export const readGold = (path: string) => lines(path).map((line) => goldRow.parse(line));
export const readPredictions = (path: string) => lines(path).map((line) => predictionRow.parse(line));

if (import.meta.filename === process.argv[1]) {
  const [goldPath, predictionsPath] = process.argv.slice(2).filter((argument) => argument !== "--strict");
  if (!goldPath || !predictionsPath) {
    console.error("usage: score-people.ts GOLD.jsonl PREDICTIONS.jsonl [--strict]");
    process.exit(2);
  }
  const strict = process.argv.includes("--strict");
  console.log(JSON.stringify(scorePeople(readGold(goldPath), readPredictions(predictionsPath), strict), null, 1));
}
