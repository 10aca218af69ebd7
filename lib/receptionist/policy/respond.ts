import { publicAddress } from "@/lib/businesses/public-address";
import { env } from "@/lib/env";
import { clearGoal, hasTime } from "../state";
import { answerQuestion } from "../tools/answer-question";
import { dropHold } from "../tools/hold-start";
import { takeLinkText } from "../tools/leave-word";
import { traced } from "../tools/tool-ctx";
import { abandon, bookFlow } from "./book-flow";
import { emergency, handOver, leaveAlone, messageFlow } from "./hand-over";
import { type Answer, note, phoneOf, serviceOf, type Turn, update, visitWords, words } from "./turn";
import { cancelFlow, checkFlow, rescheduleFlow } from "./visit-flow";
import { waitFlow } from "./wait-flow";

/** Misunderstandings in a row before a person is offered. */
const MOST_MISUNDERSTOOD = 2;

function isFarewell({ heard, state }: Turn): boolean {
  const bye = heard.acts.includes("GOODBYE");
  const thanks = heard.acts.includes("THANK_YOU");
  const done = state.goal === null && (state.asked === "more" || state.ownBookings.length > 0);
  return (
    (bye && heard.answer !== "yes" && heard.intent === "none") ||
    (done && (thanks || heard.answer === "no") && heard.intent === "none")
  );
}

const PARDON =
  /^(sorry|pardon|excuse me|what|what was that|come again|say that again|(can|could) you (repeat|say) (that|it)( again)?|c[oó]mo|perd[oó]n|perdone|qu[eé]|repita|me lo repite|puede repetir(lo)?)( please| por favor)?[?!. ]*$/i;

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

function bookedAlready(turn: Turn): Answer {
  const w = words(turn);
  const last = turn.state.ownBookings.at(-1);
  const { lastBooking } = turn.state;
  turn.state = clearGoal(turn.state);
  if (!last || lastBooking?.status === "cancelled") {
    return { ask: "open", say: w.howElse };
  }
  const pending = lastBooking?.status === "pending";
  turn.claims.push({ kind: pending ? "requested" : "booked", bookingId: last.bookingId, startsAt: last.startsAt });
  const visit = visitWords(turn, last);
  return { ask: "more", say: `${pending ? w.requested(visit) : w.booked(visit)} ${w.more}` };
}

async function farewell(turn: Turn): Promise<Answer> {
  await dropHold(turn.tools, turn.state.hold);
  turn.state = clearGoal(turn.state);
  turn.ended = true;
  return { ask: "more", say: words(turn).goodbye(turn.tools.desk.profile.name) };
}

async function sendLink(turn: Turn): Promise<void> {
  const w = words(turn);
  const phone = phoneOf(turn.state);
  const url = publicAddress(env().BASE_URL, turn.tools.desk.profile.slug);
  const { db, businessId } = turn.tools.ctx;
  const mayText =
    turn.tools.channel === "phone" && phone !== null && !(await db.call("is_opted_out", businessId, phone));
  const byText = mayText && (await takeLinkText(turn.tools, phone));
  if (mayText && !byText) {
    note(turn, w.noMoreTexts);
  }
  await traced(turn.tools, "send_link", { by: byText ? "text" : "reply" }, async () => {
    if (byText) {
      turn.events.push({ name: "conversation/link_wanted", data: {} });
    }
    return { sent: true };
  });
  note(turn, byText ? w.linkSent(phone) : w.linkIs(url));
}

/** Answers what was asked in between; the pending question follows by itself. */
async function answerBetween(turn: Turn): Promise<void> {
  const { heard, state, tools, text, locale } = turn;
  const w = words(turn);
  if (heard.wantsLink) {
    await sendLink(turn);
  }
  if (heard.topic === null || (state.asked === "staff" && heard.anyStaff)) {
    return;
  }
  const named = tools.desk.profile.services.find((service) => service.name === heard.service);
  const service = named ?? serviceOf(turn, state.wish.service);
  const own = await answerQuestion(tools, { topic: heard.topic, text, locale, service });
  const answer = own ?? (await turn.voice?.answer(text, tools.desk.facts, locale)) ?? null;
  note(turn, answer ?? (state.goal === null ? `${w.unknownAnswer} ${w.offerMessage}` : w.unknownAnswer));
  if (state.goal === null) {
    turn.outcome ??= "answered";
  }
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
  return !saysSomething(turn) && !acts.includes("THANK_YOU") && !acts.includes("GOODBYE");
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
    case null:
      return turn.state.asked === "more" || turn.heard.topic !== null
        ? { ask: "more", say: w.more }
        : { ask: "open", say: w.howElse };
  }
}

/** "Forget it" in the middle of making something: nothing is kept. */
function isGivingUp({ state, heard }: Turn): boolean {
  const making =
    state.goal === "cancel" && state.ownBookings.length === 0 && (state.hold !== null || state.offers.length > 0);
  return making && heard.existing === null && heard.date === null;
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
  if (PARDON.test(turn.text.trim()) && turn.state.lastSay !== "") {
    const afterDeed = turn.state.asked === "more" && turn.state.ownBookings.length > 0;
    return afterDeed ? bookedAlready(turn) : { ask: turn.state.asked, say: turn.state.lastSay };
  }
  if (heard.intent === "human" || (heard.angry && turn.state.message === null)) {
    return handOver(turn, heard.intent === "human" ? "asked" : "angry");
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
    return continueGoal(turn);
  }
  update(turn, { misunderstood: 0 });
  if (turn.state.asked !== "message") {
    await answerBetween(turn);
  }
  if (saysYesAgain(turn)) {
    return bookedAlready(turn);
  }
  if (isFarewell(turn)) {
    return farewell(turn);
  }
  if (turn.state.asked === "offer_waitlist" && heard.answer === "yes" && !turn.changed.time) {
    update(turn, { goal: "waitlist" });
  }
  if (isGivingUp(turn)) {
    return abandon(turn);
  }
  if (turn.state.asked === "change" && heard.answer === "no" && !hasTime(turn.state.wish)) {
    return abandon(turn);
  }
  if (turn.state.goal !== "book" && turn.state.goal !== "reschedule" && turn.state.hold) {
    await dropHold(turn.tools, turn.state.hold);
    update(turn, { hold: null, readBack: null });
  }
  if (turn.state.goal === null && turn.state.asked === "more" && heard.answer === "yes" && heard.topic === null) {
    return { ask: "open", say: w.howElse };
  }
  return continueGoal(turn);
}
