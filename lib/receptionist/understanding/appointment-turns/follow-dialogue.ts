import { judgeAppointmentTurn } from "../meaning/appointment-acts";
import { readMove } from "../meaning/appointment-moves";
import type { Said, Utterance } from "../types";
import { findWhen } from "../when/find-when";

/** One user turn of the Schema-Guided Dialogue data set. */
export type AppointmentTurn = {
  readonly utterance: string;
  readonly history: readonly Said[];
  /** The day on which it is said, YYYY-MM-DD. */
  readonly referenceDate: string;
};

/** What is known of a dialogue after a turn. */
export type Goal = {
  readonly date: string | null;
  readonly time: string | null;
  /** The day that the talk of weather or of a calendar was about: "on that day" means it. */
  readonly dayTalkedAbout: string | null;
  readonly intent: string | null;
};

export type JudgedTurn = {
  readonly act: readonly string[];
  readonly intent: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly goal: Goal;
};

type Given = { readonly date: string | null; readonly time: string | null };

const OTHER_SERVICE =
  /\b(?:weather|forecast|temperature|rain\w*|humid\w*|wind\w*|sunny|calendar|planner|agenda|am i (?:free|available|busy|open)|(?:do|will|would|when) i(?:'m| am| have)?(?: be| got)?(?: any| anything)? ?(?:free|available|open|busy|time|planned|scheduled|slots?)|(?:if|when) i(?:'m| am| will be) (?:free|available|open)|(?:in|check) my schedule|i have free|waether|when i'?m? (?:am )?(?:free|available)|my (?:availability|free)|(?:spare|open) times?|free time|events?)\b/i;
const ADDS = /\b(?:add|put|place|note|mark|create|make|save|include|enter)\b/i;
const BOOKS = /\b(?:book|appointment|schedule|reserve)\b/i;
/** "Don't add it, but book": the calendar is only turned down. */
const DECLINES =
  /\b(?:don'?t|do not|no need|not|skip|no)\b[^.?!]*\b(?:book|appointment|make|schedule)\b|\bchecked my\b/i;
const NO_GOAL: Goal = { date: null, time: null, dayTalkedAbout: null, intent: null };

function utteranceOf(text: string, { referenceDate, history }: AppointmentTurn): Utterance {
  const asked = /\b(?:what|which|when|prefer\w*) .*\b(?:time|hour)\b|\btime\b.*\?/i.test(history.at(-1)?.text ?? "");
  return {
    text,
    history: [],
    now: `${referenceDate}T00:00`,
    locale: "en",
    services: [],
    staff: [],
    expects: asked ? "time" : "anything",
    country: "US",
    offers: [],
  };
}

/** In this data "after five" gives five as the time, and "by Tuesday" gives that day. */
function readTime(text: string, turn: AppointmentTurn): Given {
  return findWhen(utteranceOf(text, turn)).said;
}

/** "20th Salon And Barber" is a name. */
const ORDINAL_NAME = /\b\d+(?:st|nd|rd|th) (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?=[A-Z])/g;

/** What the other side names: exact times only, "8 am to 1 pm" is none. The last sentence with a time counts. */
function readAnswer(text: string, turn: AppointmentTurn): Given {
  const named = text.replace(ORDINAL_NAME, "");
  const sentences = [...named.matchAll(/.*?(?:[.?!](?=\s+[A-Z"'])|$)/gs)].map(([sentence]) => sentence);
  const found = sentences.map((sentence) => findWhen(utteranceOf(sentence, turn)));
  const { date, time } = found.findLast((when) => when.time !== null) ?? findWhen(utteranceOf(named, turn));
  return { date: date ?? found.findLast((when) => when.date !== null)?.date ?? null, time };
}

const SENTENCE = /[^.?!]+[.?!]*/g;

/** The day and time of the appointment itself: sentences about weather or a calendar name days of their own. */
function givenTimes(turn: AppointmentTurn): { readonly own: Given; readonly other: string | null } {
  const whole = readTime(turn.utterance, turn);
  if (!OTHER_SERVICE.test(turn.utterance)) return { own: whole, other: null };
  let own: Given = { date: null, time: null };
  let other: string | null = null;
  let adding = false;
  for (const [sentence] of turn.utterance.matchAll(SENTENCE)) {
    const said = readTime(sentence, turn);
    const declines = DECLINES.test(sentence);
    const aboutOther = OTHER_SERVICE.test(sentence) && !declines;
    adding = adding ? !BOOKS.test(sentence) : aboutOther && ADDS.test(sentence);
    if (aboutOther || adding) other = said.date ?? other;
    else own = { date: said.date ?? own.date, time: said.time ?? own.time };
  }
  return { own, other };
}

/** What the last few utterances tell when the turns before them are not known. */
function goalFromHistory({ history, referenceDate }: AppointmentTurn): Goal | null {
  let goal: Goal | null = null;
  for (const [index, said] of history.entries()) {
    if (said.speaker === "SYSTEM") continue;
    const turn = { history: history.slice(0, index), utterance: said.text, referenceDate };
    goal = followTurn(turn, goal ?? NO_GOAL).goal;
  }
  return goal;
}

/** What the other side said last may settle a day: a free day of the calendar, or the appointment that is read back. */
function afterAnswer(turn: AppointmentTurn, goal: Goal): Goal {
  const last = turn.history.at(-1);
  if (last?.speaker !== "SYSTEM") return goal;
  const move = readMove(last.text);
  const aboutOther = move === "tells_other" || OTHER_SERVICE.test(last.text);
  if (move !== "reads_back" && !aboutOther) return goal;
  const said = readAnswer(last.text, turn);
  if (move === "reads_back") return { ...goal, date: goal.date ?? said.date, time: goal.time ?? said.time };
  return said.date === null ? goal : { ...goal, dayTalkedAbout: said.date };
}

function accepted(turn: AppointmentTurn, act: readonly string[]): Given | null {
  const last = turn.history.at(-1);
  if (last?.speaker !== "SYSTEM" || !act.includes("AFFIRM")) return null;
  return readMove(last.text) === "tells_other" || OTHER_SERVICE.test(last.text) ? null : readAnswer(last.text, turn);
}

function followTurn(turn: AppointmentTurn, before: Goal): JudgedTurn {
  const goal = afterAnswer(turn, before);
  const { own, other } = givenTimes(turn);
  const { act, intent } = judgeAppointmentTurn(
    { utterance: turn.utterance, history: turn.history, previous: before },
    own,
  );
  const offer = accepted(turn, act);
  const dayTalkedAbout = other ?? goal.dayTalkedAbout;
  const carried = intent === "BookAppointment" ? dayTalkedAbout : null;
  const date = own.date ?? offer?.date ?? goal.date ?? carried;
  const time = own.time ?? offer?.time ?? goal.time;
  return { act, intent, date: own.date, time: own.time, goal: { date, time, dayTalkedAbout, intent } };
}

/**
 * Reads one user turn: what it newly says and the goal after it. `before` is the goal after the dialogue's turn
 * before; null when that is not known, then the history that came with the turn is read.
 */
export function judgeTurn(turn: AppointmentTurn, before: Goal | null): JudgedTurn {
  return followTurn(turn, before ?? goalFromHistory(turn) ?? NO_GOAL);
}
