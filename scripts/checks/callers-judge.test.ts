import { expect, test } from "vitest";
import { judgeEnd } from "../../e2e/receptionist/judge";
import type { Reply } from "../../e2e/receptionist/product";
import { type Expected, OTHER, type Scenario, type Stood } from "../../e2e/receptionist/scenario";
import type { State, StoredBooking } from "../../e2e/receptionist/tables";
import { TurnJudge } from "../../e2e/receptionist/turn-judge";

const PHONE = "+15185550123";
const FRIDAY = "2026-12-04";
const BUSINESS = {
  timeZone: "America/New_York",
  today: "2026-11-29",
  services: ["Haircut", "Highlights"],
  staff: ["Maria", "Jonas"],
  phone: PHONE,
};
const NOTHING: State = { bookings: [], waitlist: [], tasks: [], optOuts: [], incidents: [] };
const CUT: StoredBooking = {
  id: "cut",
  service: "Haircut",
  staff: "Maria",
  start: `${FRIDAY}T15:00`,
  status: "confirmed",
  customer: "Nadia Frost",
  phone: PHONE,
};
const OTHERS: StoredBooking = { ...CUT, id: "others", customer: OTHER.name, phone: OTHER.phone.en };
const TASK = { kind: "message", fromPhone: PHONE, body: "Tell Maria I left my umbrella." };

const withRows = (...bookings: StoredBooking[]): State => ({ ...NOTHING, bookings });
const scenario = (expected: Expected): Scenario => ({
  name: "one",
  tags: [],
  business: "salon",
  who: "Nadia Frost",
  opening: "Hello.",
  expected,
});
const reply = (say: string, expects: Reply["expects"] = "anything"): Reply => ({
  say,
  expects,
  offers: [],
  booking: null,
  ended: false,
});
const READ_BACK = reply("Haircut with Maria on Friday, December 4 at 3:00 PM, $45. Shall I book it?", "confirm");

type Step = readonly [say: Reply, state: State, asked?: string];
/** The kinds of what is wrong after the last of these replies. */
function judged(before: State, ...steps: readonly Step[]): string[] {
  const judge = new TurnJudge(scenario({ live: [] }), BUSINESS, before);
  const flaws = steps.map(([say, state, asked = ""]) => judge.judge(say, state, asked));
  return [...new Set((flaws.at(-1) ?? []).map(({ kind }) => kind))];
}

test.each([
  "You're booked for Friday at 3 p.m. with Maria.",
  "Your haircut is booked for December 4 at three p.m.",
  "See you Friday!",
])("what stands may be said: %s", (say) => {
  expect(judged(NOTHING, [READ_BACK, NOTHING], [reply(say), withRows(CUT), "Yes, please."])).toEqual([]);
});

test.each([
  "You're booked for Thursday at 3 p.m.",
  "You're booked for Friday at 4 p.m.",
  "Your highlights on Friday at 3 p.m. are booked.",
  "You're booked with Jonas on Friday at 3 p.m.",
  "You're all set for Friday at 4 p.m.",
  "I've cancelled it.",
  "I've moved it to Friday at 3 p.m.",
])("another day, hour, service, person or deed is false: %s", (say) => {
  expect(judged(NOTHING, [READ_BACK, NOTHING], [reply(say), withRows(CUT), "Yes, please."])).toEqual(["false_booked"]);
});

test("what others have, or what stood before, is no booking made now", () => {
  expect(judged(withRows(OTHERS), [reply("You're booked."), withRows(OTHERS)])).toEqual(["false_booked"]);
  expect(judged(withRows(CUT), [reply("I've booked it."), withRows(CUT)])).toEqual(["false_booked"]);
  expect(judged(withRows(CUT), [reply("You have an appointment on Friday at 3 p.m."), withRows(CUT)])).toEqual([]);
});

test("'yes' answers what the caller asked", () => {
  expect(judged(NOTHING, [reply("Yes."), NOTHING, "Am I booked?"])).toEqual(["false_booked"]);
  expect(judged(NOTHING, [reply("Yes, parking is free."), NOTHING, "Is there parking?"])).toEqual([]);
});

test("a cancellation is the caller's own, and told as a deed once", () => {
  const gone = withRows({ ...CUT, status: "cancelled" });
  const asks = reply("Cancel Haircut on Friday, December 4 at 3:00 PM?", "confirm");
  const first: readonly Step[] = [
    [asks, withRows(CUT)],
    [reply("I've cancelled it."), gone, "Yes."],
  ];
  expect(judged(withRows(CUT), ...first)).toEqual([]);
  expect(judged(withRows(CUT), ...first, [reply("I cancelled your haircut."), gone, "And the other?"])).toEqual([
    "false_booked",
  ]);
  const othersGone = withRows({ ...OTHERS, status: "cancelled" });
  expect(judged(withRows(OTHERS), [reply("It is cancelled."), othersGone])).toEqual(["false_booked"]);
});

test("a move is told as a deed once", () => {
  const moved = withRows({ ...CUT, start: `${FRIDAY}T16:00` });
  const first: readonly Step[] = [
    [reply("Your Haircut goes to Friday, December 4 at 4:00 PM. Shall I move it?", "confirm"), withRows(CUT)],
    [reply("I've moved it to Friday at 4 p.m."), moved, "Yes."],
  ];
  expect(judged(withRows(CUT), ...first)).toEqual([]);
  expect(judged(withRows(CUT), ...first, [reply("I moved your haircut."), moved, "And now?"])).toEqual([
    "false_booked",
  ]);
  expect(judged(withRows(CUT), ...first, [reply("It is now Friday at 4 p.m."), moved, "When is it?"])).toEqual([]);
});

test.each([
  ["Take your time.", "Yes.", []],
  ["Shall I put you on the waiting list?", "Yes.", ["invariant"]],
] as const)("a pause leaves the read-back standing, another question does not: %s", (between, asked, wanted) => {
  const said = judged(
    NOTHING,
    [READ_BACK, NOTHING],
    [reply(between, "confirm"), NOTHING, "One moment."],
    [reply("You're booked."), withRows(CUT), asked],
  );
  expect(said).toEqual(wanted);
});

test.each([
  [READ_BACK, "No, thanks."],
  [READ_BACK, "Yes, but wait, don't book it yet."],
  [READ_BACK, "What is your address?"],
  [reply("Haircut on Friday, December 4 at 4:00 PM. Shall I book it?", "confirm"), "Yes."],
  [reply("Haircut on Thursday, December 3 at 3:00 PM. Shall I book it?", "confirm"), "Yes."],
  [reply("Highlights on Friday, December 4 at 3:00 PM. Shall I book it?", "confirm"), "Yes."],
  [reply("Haircut with Jonas on Friday, December 4 at 3:00 PM?", "confirm"), "Yes."],
  [reply("What name is it for?", "name"), "Yes, Nadia Frost."],
])("booked without a yes to what was read back: %#", (question, asked) => {
  expect(judged(NOTHING, [question, NOTHING], [reply("You're booked."), withRows(CUT), asked])).toEqual(["invariant"]);
});

test("a move and a cancellation need a yes as well", () => {
  const moved = withRows({ ...CUT, start: `${FRIDAY}T16:00` });
  expect(judged(withRows(CUT), [reply("All right."), moved, "Four, maybe."])).toEqual(["invariant"]);
  const gone = withRows({ ...CUT, status: "cancelled" });
  expect(judged(withRows(CUT), [reply("All right."), gone, "I may not come."])).toEqual(["invariant"]);
});

test("what is passed on, listed or stopped has a row of this conversation", () => {
  const says = ["I've passed that on.", "You're on the waiting list.", "We won't text you again."];
  for (const say of says) expect([say, judged(NOTHING, [reply(say), NOTHING])]).toEqual([say, ["false_claim"]]);
  const left = { ...NOTHING, tasks: [TASK] };
  expect(judged(NOTHING, [reply("I've passed that on."), left, TASK.body])).toEqual([]);
  const again: Step = [reply("I have passed it on to the team."), left, "And my hat."];
  expect(judged(NOTHING, [reply("I've passed that on."), left, TASK.body], again)).toEqual(["false_claim"]);
  const stopped = (phone: string) => ({ ...NOTHING, optOuts: [{ phone, optedOut: true }] });
  expect(judged(NOTHING, [reply("We won't text you again."), stopped(PHONE)])).toEqual([]);
  expect(judged(NOTHING, [reply("We won't text you again."), stopped(OTHER.phone.en)])).toEqual(["false_claim"]);
});

const ended = (expected: Expected, state: State, stood: readonly Stood[] = []) =>
  judgeEnd(scenario(expected), { state, phone: PHONE, from: PHONE, stood, said: [] }).length > 0;

test("at the end the rows are those that were wanted, and no more", () => {
  const live = [{ service: "Haircut", start: CUT.start, name: "Nadia Frost" }];
  expect(ended({ live }, withRows(CUT))).toBe(false);
  expect(ended({ live }, withRows({ ...CUT, phone: "+15185550199" }))).toBe(true);
  expect(ended({ live }, { ...withRows(CUT), tasks: [TASK] })).toBe(true);
  expect(ended({ live, mayTask: true }, { ...withRows(CUT), tasks: [TASK] })).toBe(false);
  expect(ended({ live }, { ...withRows(CUT), incidents: ["said_not_done"] })).toBe(true);
  const optOuts = [{ phone: OTHER.phone.en, optedOut: true }];
  expect(ended({ live }, { ...withRows(CUT), optOuts })).toBe(true);
});

test("a task is from the caller and holds what they gave", () => {
  const expected: Expected = { live: [], task: ["message"], taskSays: /umbrella/ };
  const left = (task: State["tasks"][number]) => ended(expected, { ...NOTHING, tasks: [task] });
  expect(left(TASK)).toBe(false);
  expect(left({ ...TASK, body: "Hello." })).toBe(true);
  expect(left({ ...TASK, fromPhone: null })).toBe(true);
  expect(left({ ...TASK, kind: "call_back" })).toBe(true);
  expect(ended(expected, { ...NOTHING, tasks: [TASK, TASK] })).toBe(true);
});

test("a move is of the same row, not a new one beside a cancelled one", () => {
  const live = [{ service: "Haircut", start: `${FRIDAY}T16:00` }];
  const stood: Stood[] = [{ id: "cut", service: "Haircut", staff: "Maria", start: CUT.start, by: "caller" }];
  const moved = { ...CUT, start: `${FRIDAY}T16:00` };
  expect(ended({ live }, withRows(moved), stood)).toBe(false);
  const anew = withRows({ ...CUT, status: "cancelled" }, { ...moved, id: "new" });
  expect(ended({ live }, anew, stood)).toBe(true);
});
