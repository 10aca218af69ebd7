import { expect, test } from "vitest";
import type { Expects, Heard, Said, Utterance } from "../types";
import { findHeard } from "./find-heard";

export const NOTHING: Heard = {
  service: null,
  staff: null,
  anyStaff: false,
  name: null,
  phone: null,
  email: null,
  code: null,
  sameNumber: false,
};

type Setting = Partial<Omit<Utterance, "text" | "history">> & {
  readonly asked?: string;
  readonly history?: readonly Said[];
};

const SALON: Pick<Utterance, "services" | "staff"> = {
  services: [
    ["Haircut"],
    ["Kids' cut"],
    ["Beard trim"],
    ["Wash and blow-dry"],
    ["Single-process colour"],
    ["Balayage"],
    ["Manicure"],
    ["Deep tissue massage"],
    ["Swedish massage"],
  ],
  staff: [["Maya Torres"], ["Daniel Kim"], ["Aisha Bello"], ["Luca Romano"], ["Ana García"], ["Ben Walker", "Benny"]],
};

/** A salon: what most of the tables below are said to. */
export function utter(text: string, setting: Setting = {}): Utterance {
  const { asked, history, ...rest } = setting;
  return {
    text,
    history: history ?? (asked === undefined ? [] : [{ speaker: "SYSTEM", text: asked }]),
    now: "2026-11-28T10:00",
    locale: "en",
    expects: "anything",
    country: "US",
    offers: [],
    ...SALON,
    ...rest,
  };
}

export type Row = readonly [text: string, heard?: Partial<Heard>, expects?: Expects];

/** One test a row: what is not named in the row must not be found. */
export function table(rows: readonly Row[], setting: Setting = {}): void {
  test.each(rows.map((row): [string, Row] => [row[0], row]))("%s", (_, [text, heard = {}, expects]) => {
    const utterance = utter(text, { ...setting, ...(expects !== undefined && { expects }) });
    expect(findHeard(utterance)).toEqual({ ...NOTHING, ...heard });
  });
}
