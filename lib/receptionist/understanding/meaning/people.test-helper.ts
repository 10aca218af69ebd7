import type { Expects, Locale, Understood } from "../types";
import { understandBuiltIn } from "../understand";
import { offersSaid } from "../when/offers-said";

export type Group = {
  readonly expects: Expects;
  readonly last?: string;
  readonly want: Partial<Understood>;
  readonly said: string;
};

export function understood(text: string, { expects, last }: Group): Understood {
  const now = "2026-11-30T09:00";
  const locale: Locale = /[áéíóúñ¿]/.test(text) ? "es" : "en";
  return understandBuiltIn({
    text,
    history: last === undefined ? [] : [{ speaker: "SYSTEM", text: last }],
    now,
    locale,
    services: [["Haircut"], ["Beard trim"], ["Teeth cleaning"], ["Massage"]],
    staff: [["Maria Lopez"], ["Dr. Chen"]],
    expects,
    country: "US",
    offers: last === undefined ? [] : offersSaid(last, { now, locale }),
  });
}

type Line = { readonly text: string; readonly group: Group };

export const linesOf = (groups: readonly Group[]): Line[] =>
  groups.flatMap((group) =>
    group.said
      .trim()
      .split("\n")
      .map((line) => ({ text: line.trim(), group })),
  );
