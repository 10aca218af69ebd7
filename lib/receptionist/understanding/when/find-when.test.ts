import { describe, expect, it } from "vitest";
import type { Utterance } from "../types";
import { findWhen } from "./find-when";

/** [words, date, time, window "from to" | null, more]; now is Wednesday 2026-03-11 10:20 unless told. */
type Row = readonly [
  text: string,
  date: string | null,
  time: string | null,
  window?: string | null,
  more?: { readonly now?: string; readonly expects?: Utterance["expects"] },
];

const NOW = "2026-03-11T10:20";

function utteranceOf(text: string, locale: Utterance["locale"], more: Partial<Utterance> = {}): Utterance {
  return {
    text,
    history: [],
    now: NOW,
    locale,
    services: [],
    staff: [],
    expects: "anything",
    country: "US",
    offers: [],
    ...more,
  };
}

function check(rows: readonly Row[], locale: Utterance["locale"]) {
  it.each(rows.map((row) => ({ text: row[0], row })))("$text", ({ row: [text, date, time, window, more] }) => {
    const found = findWhen(utteranceOf(text, locale, more));
    expect({
      date: found.date,
      time: found.time,
      window: found.window === null ? null : `${found.window.from} ${found.window.to}`,
    }).toEqual({ date, time, window: window ?? null });
  });
}

const DAY = (date: string, from: string, to: string) =>
  to === "24:00"
    ? `${date}T${from} ${new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)}T00:00`
    : `${date}T${from} ${date}T${to}`;
const WED = "2026-03-11";
const THU = "2026-03-12";
const FRI = "2026-03-13";
const SAT = "2026-03-14";
const SUN = "2026-03-15";
const MON = "2026-03-16";
const TUE = "2026-03-17";
const NEXT_WED = "2026-03-18";
const NEXT_FRI = "2026-03-20";

describe("English: days", () => {
  check(
    [
      ["Tuesday", TUE, null],
      ["can I come in on tuesday please", TUE, null],
      ["Wednesday", NEXT_WED, null],
      ["this Friday", FRI, null],
      ["next Friday", NEXT_FRI, null],
      ["friday next week", NEXT_FRI, null],
      ["Friday of next week", NEXT_FRI, null],
      ["this coming Friday", FRI, null],
      ["this Sunday", SUN, null],
      ["Sunday this week", SUN, null],
      ["this Sunday", SUN, null, null, { now: "2026-03-15T09:00" }],
      ["Sunday", "2026-03-22", null, null, { now: "2026-03-15T09:00" }],
      ["next Monday", MON, null],
      ["next Monday", "2026-03-23", null, null, { now: "2026-03-16T09:00" }],
      ["tomorrow", THU, null],
      ["the day after tomorrow", FRI, null],
      ["tomorrow week", "2026-03-19", null],
      ["a week tomorrow", "2026-03-19", null],
      ["a week today", NEXT_WED, null],
      ["a week from today", NEXT_WED, null],
      ["a week on Monday", "2026-03-23", null],
      ["Monday week", "2026-03-23", null],
      ["a week from Friday", NEXT_FRI, null],
      ["two weeks from Friday", "2026-03-27", null],
      ["in two weeks", "2026-03-25", null],
      ["two weeks from now", "2026-03-25", null],
      ["in a fortnight", "2026-03-25", null],
      ["in 3 days", SAT, null],
      ["in a couple of weeks", "2026-03-25", null],
      ["in a month", "2026-04-11", null],
      ["Tuesday after next", "2026-03-24", null],
      ["the 3rd", "2026-04-03", null],
      ["on the 20th", "2026-03-20", null],
      ["the twentieth", "2026-03-20", null],
      ["the twenty first", "2026-03-21", null],
      ["march third", "2027-03-03", null],
      ["April third", "2026-04-03", null],
      ["the third of April", "2026-04-03", null],
      ["April the 3rd", "2026-04-03", null],
      ["April 3", "2026-04-03", null],
      ["3/14", SAT, null],
      ["12/5", "2026-12-05", null],
      ["January 5th", "2027-01-05", null],
      ["the 5th of next month", "2026-04-05", null],
      ["Tuesday the 17th", TUE, null],
      ["Friday March 20th", NEXT_FRI, null],
      ["Friday, the 20th of March", NEXT_FRI, null],
      ["May 5th works", "2026-05-05", null],
      ["today", WED, null],
      ["later today", WED, null],
    ],
    "en",
  );
});

describe("English: times", () => {
  check(
    [
      ["at 3", null, "15:00"],
      ["3pm", null, "15:00"],
      ["3 p m", null, "15:00"],
      ["3 p.m.", null, "15:00"],
      ["three pm", null, "15:00"],
      ["at three", null, "15:00"],
      ["three o'clock", null, "15:00"],
      ["3 oclock", null, "15:00"],
      ["half past four", null, "16:30"],
      ["half two", null, "14:30"],
      ["quarter to three", null, "14:45"],
      ["a quarter to 3", null, "14:45"],
      ["quarter past ten", null, "10:15"],
      ["ten til nine", null, "08:50"],
      ["five to four", null, "15:55"],
      ["twenty past two", null, "14:20"],
      ["twenty five past two", null, "14:25"],
      ["15:30", null, "15:30"],
      ["at 1530", null, "15:30"],
      ["1530", null, "15:30", null, { expects: "time" }],
      ["noon", null, "12:00"],
      ["midday", null, "12:00"],
      ["at twelve", null, "12:00"],
      ["3ish", null, "15:00"],
      ["threeish", null, "15:00"],
      ["around 3", null, "15:00"],
      ["about 10:30", null, "10:30"],
      ["at nine", null, "09:00"],
      ["at 7", null, "07:00"],
      ["7 in the evening", null, "19:00"],
      ["7 in the morning", null, "07:00"],
      ["6 in the morning", null, "06:00"],
      ["eight thirty", null, "08:30"],
      ["two thirty", null, "14:30"],
      ["to thirty", null, "14:30", null, { expects: "time" }],
      ["tuesday to thirty", TUE, "14:30"],
      ["tomorrow at for", THU, "16:00"],
      ["tomorrow at for thirty", THU, "16:30"],
      ["tomorrow at to", THU, "14:00"],
      ["at won thirty on friday", FRI, "13:30"],
      ["at ate in the morning", null, "08:00"],
      ["four oh five", null, "16:05"],
      ["4", null, "16:00", null, { expects: "time" }],
      ["four please", null, "16:00", null, { expects: "time" }],
      ["uh maybe four", null, "16:00", null, { expects: "time" }],
      ["12 noon", null, "12:00"],
      ["half eleven", null, "11:30"],
      ["11 am", null, "11:00"],
      ["12:15", null, "12:15"],
      ["afternoon 2:15", null, "14:15"],
      ["quarter to 13 in the afternoon", null, "12:45"],
      ["evening 4", null, "16:00"],
      ["10 a.m.", null, "10:00"],
      ["9 sharp", null, "09:00"],
      ["two pm", null, "14:00"],
    ],
    "en",
  );
});

describe("English: day and time together", () => {
  check(
    [
      ["Tuesday at 3", TUE, "15:00"],
      ["tuesday 3 pm", TUE, "15:00"],
      ["tuesday three", TUE, "15:00"],
      ["3 on Tuesday", TUE, "15:00"],
      ["can you do half past two on friday", FRI, "14:30"],
      ["tomorrow evening at 8", THU, "20:00"],
      ["tomorrow morning at 9", THU, "09:00"],
      ["Friday morning around ten", FRI, "10:00"],
      ["noon on Friday", FRI, "12:00"],
      ["friday at noon", FRI, "12:00"],
      ["tonight at 7", WED, "19:00"],
      ["this afternoon at four", WED, "16:00"],
      ["um tuesday uh at like three", TUE, "15:00"],
      ["I'd like to book a haircut for next friday at 2:30 pm", NEXT_FRI, "14:30"],
      ["the 20th at 10", "2026-03-20", "10:00"],
      ["March 20th 3pm", "2026-03-20", "15:00"],
      ["on the fifth at five", "2026-04-05", "17:00"],
      ["tomorrow 3 30", THU, "15:30"],
      ["three thirty tomorrow afternoon", THU, "15:30"],
      ["in an hour", WED, "11:20"],
      ["in half an hour", WED, "10:50"],
      ["saturday for two people at eleven", SAT, "11:00"],
      ["book me for four tomorrow", THU, "16:00"],
      ["get me in at 4:30 on the 12th of this month", THU, "16:30"],
      ["a week on monday at quarter past nine", "2026-03-23", "09:15"],
      ["I can do 9 a m thursday", THU, "09:00"],
    ],
    "en",
  );
});

describe("English: ranges", () => {
  check(
    [
      ["Tuesday afternoon", TUE, null, DAY(TUE, "12:00", "17:00")],
      ["Tuesday in the morning", TUE, null, DAY(TUE, "06:00", "12:00")],
      ["friday evening", FRI, null, DAY(FRI, "17:00", "21:00")],
      ["this afternoon", WED, null, DAY(WED, "12:00", "17:00")],
      ["tonight", WED, null, DAY(WED, "17:00", "21:00")],
      ["tomorrow after five", THU, null, DAY(THU, "17:00", "24:00")],
      ["after 5 on thursday", THU, null, DAY(THU, "17:00", "24:00")],
      ["Tuesday before noon", TUE, null, DAY(TUE, "00:00", "12:00")],
      ["friday by 3", FRI, null, DAY(FRI, "00:00", "15:00")],
      ["Friday no later than 3", FRI, null, DAY(FRI, "00:00", "15:00")],
      ["Tuesday no earlier than ten", TUE, null, DAY(TUE, "10:00", "24:00")],
      ["tomorrow not before two", THU, null, DAY(THU, "14:00", "24:00")],
      ["between 2 and 4 on Tuesday", TUE, null, DAY(TUE, "14:00", "16:00")],
      ["Tuesday between two and four", TUE, null, DAY(TUE, "14:00", "16:00")],
      ["tuesday from 9 to 11", TUE, null, DAY(TUE, "09:00", "11:00")],
      ["tuesday 2-4 pm", TUE, null, DAY(TUE, "14:00", "16:00")],
      ["friday between 10 and 2", FRI, null, DAY(FRI, "10:00", "14:00")],
      ["friday between 11 am and 1 pm", FRI, null, DAY(FRI, "11:00", "13:00")],
      ["friday between 6 and 8 pm", FRI, null, DAY(FRI, "18:00", "20:00")],
      ["tomorrow 3 or later", THU, null, DAY(THU, "15:00", "24:00")],
      ["tomorrow from 3 onwards", THU, null, DAY(THU, "15:00", "24:00")],
      ["any time Tuesday after four but not late", TUE, null, DAY(TUE, "16:00", "18:00")],
      ["thursday afternoon after 3", THU, null, DAY(THU, "15:00", "17:00")],
      ["after 12 but before 3 on friday", FRI, null, DAY(FRI, "12:00", "15:00")],
      ["first thing tomorrow", THU, null, DAY(THU, "06:00", "12:00")],
      ["Friday first thing", FRI, null, DAY(FRI, "06:00", "12:00")],
      ["first thing Monday morning", MON, null, DAY(MON, "06:00", "12:00")],
      ["friday lunchtime", FRI, null, DAY(FRI, "12:00", "14:00")],
      ["tomorrow after work", THU, null, DAY(THU, "17:00", "24:00")],
      ["mid-morning on Friday", FRI, null, DAY(FRI, "09:00", "11:00")],
      ["late afternoon tomorrow", THU, null, DAY(THU, "15:00", "17:00")],
      ["early afternoon friday", FRI, null, DAY(FRI, "12:00", "14:00")],
      ["tomorrow i get off at 5", THU, null, DAY(THU, "17:00", "24:00")],
      ["next week", null, null, "2026-03-16T00:00 2026-03-23T00:00"],
      ["some time next week", null, null, "2026-03-16T00:00 2026-03-23T00:00"],
      ["this week", null, null, "2026-03-11T00:00 2026-03-16T00:00"],
      ["later this week", null, null, "2026-03-12T00:00 2026-03-16T00:00"],
      ["the week after next", null, null, "2026-03-23T00:00 2026-03-30T00:00"],
      ["end of next week", null, null, "2026-03-19T00:00 2026-03-21T00:00"],
      ["the beginning of next week", null, null, "2026-03-16T00:00 2026-03-18T00:00"],
      ["early next week", null, null, "2026-03-16T00:00 2026-03-18T00:00"],
      ["late next week", null, null, "2026-03-19T00:00 2026-03-21T00:00"],
      ["this weekend", null, null, "2026-03-14T00:00 2026-03-16T00:00"],
      ["next weekend", null, null, "2026-03-21T00:00 2026-03-23T00:00"],
      ["next month", null, null, "2026-04-01T00:00 2026-05-01T00:00"],
      ["sometime in April", null, null, "2026-04-01T00:00 2026-05-01T00:00"],
      ["next week in the afternoon", null, null, "2026-03-16T12:00 2026-03-22T17:00"],
      ["weekday mornings", null, null, "2026-03-11T06:00 2026-03-13T12:00"],
      ["between monday and wednesday", null, null, "2026-03-16T00:00 2026-03-19T00:00"],
      ["Monday through Wednesday", null, null, "2026-03-16T00:00 2026-03-19T00:00"],
      ["Monday or Tuesday", null, null, "2026-03-16T00:00 2026-03-18T00:00"],
      ["tomorrow morning or afternoon", THU, null, DAY(THU, "06:00", "17:00")],
      ["by Friday", null, null, "2026-03-11T00:00 2026-03-14T00:00"],
      ["the week of the 23rd", null, null, "2026-03-23T00:00 2026-03-30T00:00"],
      ["after five", null, null, DAY(WED, "17:00", "24:00")],
      ["in the morning", null, null, DAY(WED, "06:00", "12:00")],
      ["in the morning", null, null, DAY(THU, "06:00", "12:00"), { now: "2026-03-11T13:00" }],
      ["within the next two weeks", null, null, "2026-03-11T00:00 2026-03-26T00:00"],
    ],
    "en",
  );
});

describe("English: corrections, alternatives, refusals", () => {
  check(
    [
      ["Tuesday, no, Wednesday", NEXT_WED, null],
      ["Tuesday no Wednesday at 3", NEXT_WED, "15:00"],
      ["Tuesday at 3, no, Wednesday", NEXT_WED, "15:00"],
      ["tuesday at 3 sorry make it 4", TUE, "16:00"],
      ["at 3, sorry, make it 4 on Thursday", THU, "16:00"],
      ["Tuesday at 3 actually Thursday at 4", THU, "16:00"],
      ["friday at two, I mean three", FRI, "15:00"],
      ["friday morning, no wait, afternoon", FRI, null, DAY(FRI, "12:00", "17:00")],
      ["tomorrow at ten, scratch that, eleven", THU, "11:00"],
      ["Monday or rather Tuesday", TUE, null],
      ["3:30, no, 4:30 on friday", FRI, "16:30"],
      ["the 20th, sorry, the 21st at noon", "2026-03-21", "12:00"],
      ["Tuesday at 3 or Wednesday at 4", TUE, "15:00"],
      ["Tuesday at 3 or 4", TUE, "15:00"],
      ["thursday or friday at ten", THU, "10:00"],
      ["either 2 pm or 5 pm tomorrow", THU, "14:00"],
      ["not Monday", null, null],
      ["anything but Friday", null, null],
      ["any day except Tuesday", null, null],
      ["I can't do Tuesday", null, null],
      ["Tuesday doesn't work, how about Thursday", THU, null],
      ["I can't make Tuesday at 3, can we do Friday at 2", FRI, "14:00"],
      ["not Tuesday, Wednesday", NEXT_WED, null],
      ["next week but not Monday", null, null, "2026-03-17T00:00 2026-03-23T00:00"],
    ],
    "en",
  );
});

describe("English: no times", () => {
  check(
    [
      ["not right now", null, null],
      ["that is all for today", null, null],
      ["one moment", null, null],
      ["one second please", null, null],
      ["may I ask something", null, null],
      ["I'd like to march in and complain", null, null],
      ["there will be two of us", null, null],
      ["for 4 people", null, null],
      ["it costs 30 dollars", null, null],
      ["is it $45", null, null],
      ["for 30 minutes", null, null],
      ["how long does it take, 45 minutes?", null, null],
      ["I live at 12 Main Street", null, null],
      ["my son is 7 years old", null, null],
      ["I'd like three haircuts", null, null],
      ["a second opinion", null, null],
      ["I have 2 kids", null, null],
      ["good morning", null, null],
      ["good afternoon, I have a question", null, null],
      ["no that's it for today thanks", null, null],
      ["which one is better", null, null],
      ["yes please", null, null],
      ["are you open 24/7", null, null],
      ["how are you today", null, null],
      ["the first time I came", null, null],
      ["I sat there for two hours", null, null],
      ["it was fine last week", null, null],
      ["I want to go with one of the juniors", null, null],
    ],
    "en",
  );
});
