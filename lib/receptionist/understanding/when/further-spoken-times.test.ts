import { describe, expect, it } from "vitest";
import type { Moment, Utterance } from "../types";
import { findWhen } from "./find-when";
import { offersSaid } from "./offers-said";

/** [words, what they ask for, what was asked for, what was said before]; now is Wednesday 2026-03-11 10:20. */
type Row = readonly [text: string, asked: string, expects?: Utterance["expects"], said?: string];

const ROWS: readonly Row[] = [
  ["i'd like to book for two people friday at three", "2026-03-13 15:00"],
  ["we need two haircuts saturday at ten", "2026-03-14 10:00"],
  ["half an hour massage tomorrow at two", "2026-03-12 14:00"],
  ["a thirty minute facial at eleven on friday", "2026-03-13 11:00"],
  ["a 60 minute massage on saturday at 4", "2026-03-14 16:00"],
  ["an hour and a half on sunday morning", "2026-03-15 2026-03-15T06:00..2026-03-15T12:00"],
  ["i'll be there at 5 to 10", "09:55"],
  ["i can be there in ten minutes", "2026-03-11 10:30"],
  ["five minutes to three", "14:55"],
  ["at five minutes past two", "14:05"],
  ["quarter til four", "15:45"],
  ["a quarter till 4", "15:45"],
  ["2 thirty", "14:30"],
  ["230", ""],
  ["2 30 pm", "14:30"],
  ["230pm", "14:30"],
  ["230 pm tomorrow", "2026-03-12 14:30"],
  ["at 10 am or later friday", "2026-03-13 2026-03-13T10:00..2026-03-14T00:00"],
  ["10ish friday", "2026-03-13 10:00"],
  ["tuesday 10-ish", "2026-03-17 10:00"],
  ["ten tomorrow", "2026-03-12 10:00"],
  ["tomorrow ten", "2026-03-12 10:00"],
  ["tomorrow ten thirty", "2026-03-12 10:30"],
  ["sunday at noon please and thank you", "2026-03-15 12:00"],
  ["noon tomorrow works for me", "2026-03-12 12:00"],
  ["12 noon on monday", "2026-03-16 12:00"],
  ["midnight", "00:00"],
  ["monday at midday", "2026-03-16 12:00"],
  ["friday 12 pm", "2026-03-13 12:00"],
  ["friday 12 am", "2026-03-13 00:00"],
  ["saturday by ten", "2026-03-14 2026-03-14T00:00..2026-03-14T10:00"],
  ["saturday before ten thirty am", "2026-03-14 2026-03-14T00:00..2026-03-14T10:30"],
  ["up to five on friday", "2026-03-13 2026-03-13T00:00..2026-03-13T17:00"],
  ["friday up until three", "2026-03-13 2026-03-13T00:00..2026-03-13T15:00"],
  ["starting at four on friday", "2026-03-13 2026-03-13T16:00..2026-03-14T00:00"],
  ["from four on friday", "2026-03-13 2026-03-13T16:00..2026-03-14T00:00"],
  ["four onwards friday", "2026-03-13 2026-03-13T16:00..2026-03-14T00:00"],
  ["no earlier than nine no later than eleven on thursday", "2026-03-12 2026-03-12T09:00..2026-03-12T11:00"],
  ["thursday not earlier than nine but before eleven", "2026-03-12 2026-03-12T09:00..2026-03-12T11:00"],
  ["friday before 10 or after 3", "2026-03-13 2026-03-13T00:00..2026-03-13T10:00"],
  ["friday at 3 or after", "2026-03-13 2026-03-13T15:00..2026-03-14T00:00"],
  ["3 and after on friday", "2026-03-13 2026-03-13T15:00..2026-03-14T00:00"],
  ["three or before on friday", "2026-03-13 2026-03-13T00:00..2026-03-13T15:00"],
  [
    "hi there i'd like to come in for a haircut um maybe next tuesday or if not then wednesday sometime in the afternoon",
    "2026-03-17 2026-03-17T12:00..2026-03-17T17:00",
  ],
  [
    "do you have anything for tomorrow say between ten thirty and twelve",
    "2026-03-12 2026-03-12T10:30..2026-03-12T12:00",
  ],
  ["hello yes i need to book in for the weekend if you have anything", "2026-03-14T00:00..2026-03-16T00:00"],
  ["i can't do any of those", ""],
  [
    "those are all too late do you have anything before three",
    "2026-03-13T00:00..2026-03-13T15:00",
    "time",
    "I have Friday at 4, 4:30 or 5.",
  ],
  ["five sounds good", "17:00; offer 2", "time", "I have Friday at 4:15, 4:30 or 5."],
  ["let me take the five", "17:00; offer 2", "time", "I have Friday at 4:15, 4:30 or 5."],
  ["i'll go with number three", "2026-03-13 17:00; offer 2", "time", "I have Friday at 4:15, 4:30 or 5."],
  ["the five o'clock works", "17:00; offer 2", "time", "I have Friday at 4:15, 4:30 or 5."],
  ["yes five", "17:00; offer 2", "time", "I have Friday at 4:15, 4:30 or 5."],
  ["any day before three", "2026-03-11T00:00..2026-03-11T15:00"],
  ["two weeks from tuesday", "2026-03-31"],
  ["any day from three on", "2026-03-11T15:00..2026-03-12T00:00"],
];

const NOW = "2026-03-11T10:20";

function moment({ date, time, window }: Moment): string {
  return [date, time, window === null ? null : `${window.from}..${window.to}`]
    .filter((part) => part !== null)
    .join(" ");
}

function asked(text: string, expects: Utterance["expects"] = "anything", said?: string): string {
  const setting = { now: NOW, locale: "en" } as const;
  const offers = said === undefined ? [] : offersSaid(said, setting);
  const history = said === undefined ? [] : [{ speaker: "SYSTEM", text: said } as const];
  const found = findWhen({ ...setting, text, history, offers, expects, services: [], staff: [], country: "US" });
  const more = [
    found.existing === null ? "" : `was ${moment(found.existing)}`,
    found.soonest ? "soonest" : "",
    found.shift ?? "",
    found.chosenOffer === null ? "" : `offer ${found.chosenOffer}`,
  ];
  return [moment(found), more.filter((part) => part !== "").join(", ")].filter((part) => part !== "").join("; ");
}

describe("how people talk about time, in English, the rest of it", () => {
  const rows = ROWS.map(([text, expected, expects, said]) => ({ text, expected, expects, said }));
  it.each(rows)("$text", ({ text, expected, expects, said }) => {
    expect(asked(text, expects, said)).toBe(expected);
  });
});
