import { getBooking } from "@/lib/booking/get-booking";
import type { BookingStatus } from "@/lib/database/catalog";
import { findClaimWords } from "../claims";
import { type Ask, clearGoal, hasTime } from "../state";
import { dropHold } from "../tools/hold-start";
import { speaksOfExisting } from "./absorb";
import { answerBetween, answersWhileAsking, isGreeting } from "./answer-between";
import { abandon, bookFlow } from "./book-flow";
import { forbids, isPlainYes } from "./consent";
import { completeTask, emergency, handOver, keepNote, keepUnsaved, leaveAlone, messageFlow } from "./hand-over";
import { nameTheChange } from "./name-the-change";
import { type Answer, asTarget, note, type Turn, update, visitWords, words } from "./turn";
import { asksAgain, givesUp } from "./turns-back";
import { cancelFlow, checkFlow, rescheduleFlow } from "./visit-flow";
import { waitFlow } from "./wait-flow";

/** Misunderstandings in a row before a person is offered. */
const MOST_MISUNDERSTOOD = 2;

/** Questions that a yes answers. */
const CONFIRMS: readonly Ask[] = [
  "read_back",
  "move_read_back",
  "cancel_read_back",
  "waitlist_read_back",
  "offer_waitlist",
];

function isFarewell({ heard, state }: Turn): boolean {
  const bye = heard.acts.includes("GOODBYE");
  const thanks = heard.acts.includes("THANK_YOU");
  const done = state.goal === null && (state.asked === "more" || state.ownBookings.length > 0);
  const isPending = CONFIRMS.includes(state.asked) || state.offers.length === 1;
  return (
    (bye && (!isPending || heard.answer !== "yes") && heard.intent === "none") ||
    (done && (thanks || heard.answer === "no") && heard.intent === "none")
  );
}

/** "Stop" to a voice asks it to be quiet; in a text it is the keyword. */
function saysStop({ heard, tools, text }: Turn): boolean {
  return heard.intent === "opt_out" && tools.channel !== "text" && /^\W*(stop|para|pare|alto)\W*$/i.test(text);
}

const ANOTHER = /\b(another|new|also|too|second|one more|otra|otro|m[aá]s|tambi[eé]n|segunda?)\b/i;

/** "Yes, book it" once more, after it was booked. */
function saysYesAgain({ heard, state, changed, text }: Turn): boolean {
  const nothingNew = heard.service === null && heard.staff === null && !changed.time && !changed.person;
  const insists =
    heard.intent === "book" && (heard.answer === "yes" || /\b(yes|book it|do it|s[ií]|h[aá]galo)\b/i.test(text));
  return state.asked === "more" && state.ownBookings.length > 0 && nothingNew && insists && !ANOTHER.test(text);
}

/** The booking of this conversation as it stands now: the business may have moved or cancelled it since. */
async function sayLastBooking(turn: Turn): Promise<Answer> {
  const w = words(turn);
  const id = turn.state.lastBooking?.id;
  const booking = id === undefined ? null : await getBooking(turn.tools.ctx, id);
  turn.state = clearGoal(turn.state);
  const kind = booking && CLAIM_OF[booking.status];
  if (!booking || !kind) {
    return { ask: "open", say: w.howElse };
  }
  const target = asTarget(booking);
  const others = turn.state.ownBookings.filter(({ bookingId }) => bookingId !== booking.id);
  update(turn, {
    ownBookings: kind === "cancelled" ? others : [...others, target],
    lastBooking: { id: booking.id, startsAt: booking.startsAt, status: booking.status },
  });
  turn.claims.push({ kind, bookingId: booking.id, startsAt: booking.startsAt });
  const visit = visitWords(turn, target);
  const said = { booked: w.booked(visit), requested: w.requested(visit), cancelled: w.cancelled(w.visit(visit)) }[kind];
  return { ask: "more", say: `${said} ${w.more}` };
}

const CLAIM_OF: Readonly<Record<BookingStatus, "booked" | "requested" | "cancelled" | null>> = {
  pending: "requested",
  confirmed: "booked",
  cancelled: "cancelled",
  completed: null,
  no_show: null,
};

/** What was said last, once more; news of a deed are looked up, for they may not be true any more. */
async function sayAgain(turn: Turn): Promise<Answer> {
  const { lastSay, asked, lastBooking } = turn.state;
  if (findClaimWords(lastSay, turn.locale).length === 0) {
    return { ask: asked, say: lastSay };
  }
  return lastBooking === null ? { ask: "more", say: words(turn).more } : sayLastBooking(turn);
}

async function farewell(turn: Turn): Promise<Answer> {
  await dropHold(turn.tools, turn.state.hold);
  await keepUnsaved(turn);
  turn.state = clearGoal(turn.state);
  turn.ended = true;
  return { ask: "more", say: words(turn).goodbye(turn.tools.desk.profile.name) };
}

function saysSomething(turn: Turn): boolean {
  const { heard, changed } = turn;
  return (
    changed.person ||
    changed.service ||
    changed.staff ||
    changed.time ||
    heard.answer !== null ||
    heard.topic !== null ||
    heard.intent !== "none" ||
    heard.shift !== null ||
    heard.code !== null ||
    heard.wantsLink ||
    heard.wantsMessage ||
    heard.wantsWaitlist ||
    heard.chosenOffer !== null ||
    heard.date !== null ||
    heard.time !== null ||
    heard.window !== null ||
    heard.existing !== null ||
    heard.past !== null ||
    heard.anyStaff ||
    heard.service !== null ||
    heard.staff !== null
  );
}

/** What was understood of it answers nothing that was asked. */
function isLost(turn: Turn): boolean {
  const { asked } = turn.state;
  if (turn.text.trim() === "") {
    return true;
  }
  if (asked === "message" || asked === "code" || asked === "which_booking") {
    return false;
  }
  const { acts } = turn.heard;
  return !saysSomething(turn) && !isGreeting(turn.text) && !acts.includes("THANK_YOU") && !acts.includes("GOODBYE");
}

async function continueGoal(turn: Turn): Promise<Answer> {
  const w = words(turn);
  switch (turn.state.goal) {
    case "book":
      return bookFlow(turn);
    case "reschedule":
      return rescheduleFlow(turn);
    case "cancel":
      return cancelFlow(turn);
    case "check":
      return checkFlow(turn);
    case "waitlist":
      return waitFlow(turn);
    case "message":
      return messageFlow(turn);
    case "opt_out":
      return leaveAlone(turn);
    case null:
      return turn.state.asked === "more" || (turn.heard.topic !== null && !isGreeting(turn.text))
        ? { ask: "more", say: w.more }
        : { ask: "open", say: w.howElse };
  }
}

/** "Forget it" in the middle of making something: nothing is kept. */
function isGivingUp({ state, heard, text }: Turn): boolean {
  const making =
    state.goal === "cancel" && state.ownBookings.length === 0 && (state.hold !== null || state.offers.length > 0);
  return making && heard.existing === null && heard.date === null && !speaksOfExisting(text);
}

const WRONG_NAME =
  /\b(?:name|surname)\b.*\b(?:wrong|incorrect|misspel\w+|not right|isn'?t right|should be|spelled)\b|\b(?:wrong|misspel\w+) (?:last |first )?name\b|(?<![\p{L}])(?:nombre|apellido)(?![\p{L}]).*(?<![\p{L}])(?:mal|equivocad[oa]|incorrect[oa]|no es)(?![\p{L}])/iu;

/** "The name is wrong, it's Irene Campo", after it was booked: people put it right. */
function namesWrong({ state, text }: Turn): boolean {
  return state.goal === null && state.asked === "more" && state.lastBooking !== null && WRONG_NAME.test(text);
}

/** Nothing of what was being made is kept, and what stands already stays as it is. */
async function letGo(turn: Turn, how: "leaves" | "forgets"): Promise<Answer> {
  const w = words(turn);
  const { hold, offers, target } = turn.state;
  const said = target !== null ? w.kept : hold !== null || offers.length > 0 ? w.dropped : null;
  if (how === "leaves") {
    if (said !== null) {
      note(turn, said);
    }
    return farewell(turn);
  }
  await dropHold(turn.tools, hold);
  turn.state = clearGoal(turn.state);
  return { ask: "more", say: [said, w.more].filter((part) => part !== null).join(" ") };
}

/** "No, wait, don't book it" to the read-back of a booking, and nothing else instead. */
function takesBack({ state, heard, changed, text }: Turn): boolean {
  const says = changed.time || changed.service || changed.staff || changed.person || heard.topic !== null;
  return state.asked === "read_back" && forbids(text) && !says && heard.answer !== "yes";
}

/**
 * Decides the next move of a conversation from what is known and what was just understood, and makes it. A success is said
 * only from a tool's success; a deed needs a yes to the read-back of exactly that deed.
 */
export async function respond(turn: Turn): Promise<Answer> {
  const { heard } = turn;
  const w = words(turn);
  if (heard.intent === "emergency") {
    return emergency(turn);
  }
  if (saysStop(turn)) {
    return { ask: turn.state.asked, say: w.takeYourTime };
  }
  if (heard.intent === "opt_out") {
    return leaveAlone(turn);
  }
  if (asksAgain(turn)) {
    return sayAgain(turn);
  }
  if (heard.intent === "human" || (heard.angry && turn.state.message === null)) {
    return handOver(turn, heard.intent === "human" ? "asked" : "angry");
  }
  if (takesBack(turn)) {
    return abandon(turn);
  }
  const givenUp = givesUp(turn);
  if (givenUp !== null) {
    return letGo(turn, givenUp);
  }
  if (namesWrong(turn)) {
    update(turn, { goal: "message" });
    return messageFlow(turn);
  }
  const named = await nameTheChange(turn);
  if (named !== null) {
    return named;
  }
  if (heard.pausing && !saysSomething(turn)) {
    return { ask: turn.state.asked, say: w.takeYourTime };
  }
  if (isLost(turn)) {
    const misunderstood = turn.state.misunderstood + 1;
    update(turn, { misunderstood });
    if (misunderstood >= MOST_MISUNDERSTOOD) {
      return handOver(turn, "not_understood");
    }
    note(turn, w.notCaught);
    return turn.state.asked === "message" ? { ask: "message", say: w.askMessage } : continueGoal(turn);
  }
  update(turn, { misunderstood: 0 });
  if (turn.state.asked !== "message") {
    await answerBetween(turn);
  } else if (await answersWhileAsking(turn)) {
    return { ask: "message", say: w.askMessage };
  }
  if (heard.wantsMessage && turn.state.goal === "book" && turn.tools.desk.settings.mayTakeMessages) {
    await keepNote(turn);
  }
  const completed = await completeTask(turn);
  if (completed !== null) {
    return completed;
  }
  if (saysYesAgain(turn)) {
    return sayLastBooking(turn);
  }
  if (isFarewell(turn)) {
    return farewell(turn);
  }
  if (turn.state.asked === "offer_waitlist" && isPlainYes(turn, ["book"]) && !turn.changed.time) {
    update(turn, { goal: "waitlist" });
  }
  if (isGivingUp(turn)) {
    return abandon(turn);
  }
  if (turn.state.asked === "change" && heard.answer === "no" && !hasTime(turn.state.wish)) {
    return abandon(turn);
  }
  const keepsHold = turn.state.goal === "book" || turn.state.goal === "reschedule";
  if (turn.state.hold && (!keepsHold || turn.changed.goal)) {
    await dropHold(turn.tools, turn.state.hold);
    update(turn, { hold: null, readBack: null });
  }
  if (turn.state.goal === null && turn.state.asked === "more" && heard.answer === "yes" && heard.topic === null) {
    return { ask: "open", say: w.howElse };
  }
  return continueGoal(turn);
}
