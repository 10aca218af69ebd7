import type { Expects, Meant, Utterance, When } from "../types";
import { judgeMeaning } from "./judge-meaning";

export const NO_TIME: When = {
  date: null,
  time: null,
  window: null,
  otherTime: null,
  existing: null,
  past: null,
  soonest: false,
  shift: null,
  chosenOffer: null,
};
export const THURSDAY: When = { ...NO_TIME, date: "2026-12-03" };
export const AT_FOUR: When = { ...NO_TIME, time: "16:00" };

export type Context = {
  readonly expects?: Expects;
  readonly last?: string;
  readonly earlier?: string;
  readonly when?: When;
};

export function meant(text: string, { expects = "anything", last, earlier, when = NO_TIME }: Context = {}): Meant {
  const history: Utterance["history"] = [
    ...(earlier === undefined ? [] : [{ speaker: "USER" as const, text: earlier }]),
    ...(last === undefined ? [] : [{ speaker: "SYSTEM" as const, text: last }]),
  ];
  return judgeMeaning(
    {
      text,
      history,
      now: "2026-11-30T09:00",
      locale: "en",
      services: [["Haircut", "corte"], ["Beard trim"], ["Teeth cleaning", "cleaning", "limpieza"]],
      staff: [
        ["Maria Lopez", "Maria"],
        ["Dr. Chen", "Chen"],
      ],
      expects,
      country: "US",
      offers: [],
    },
    when,
  );
}
