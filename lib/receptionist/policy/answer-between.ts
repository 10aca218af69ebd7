import { publicAddress } from "@/lib/businesses/public-address";
import { env } from "@/lib/env";
import { answerQuestion } from "../tools/answer-question";
import { takeLinkText, textLink } from "../tools/leave-word";
import { traced } from "../tools/tool-ctx";
import type { Topic } from "../understanding/types";
import { note, noteFact, phoneOf, serviceOf, type Turn, words } from "./turn";

/** "What did you say?": the pending question is said again by itself. */
const ASKS_AGAIN =
  /\b(what (did|was) (you|that)( just)?( say| said| again)?|(say|repeat) (it|that)( again)?|come again|qu[eé] dijo|c[oó]mo dijo|rep[ií](ta|talo|tame))(?![\p{L}])/iu;

/** "Hello there" asks for nothing yet. */
const GREETING =
  /^(?:\W*(?:yes|yeah|s[ií]|oh|ok(?:ay)?|hi|hello|hey|hiya|howdy|there|again|good (?:morning|afternoon|evening|day)|how are you(?: doing)?(?: today)?|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|buen d[ií]a|qu[eé] tal|c[oó]mo est[aá]s?)(?![\p{L}]))+\W*$/iu;

export const isGreeting = (text: string): boolean => GREETING.test(text);

async function sendLink(turn: Turn): Promise<void> {
  const w = words(turn);
  const phone = phoneOf(turn.state);
  const url = publicAddress(env().BASE_URL, turn.tools.desk.profile.slug);
  const { db, businessId } = turn.tools.ctx;
  const mayText =
    turn.tools.channel === "phone" && phone !== null && !(await db.call("is_opted_out", businessId, phone));
  if (mayText && (await takeLinkText(turn.tools, phone))) {
    const isFirst = await textLink(turn.tools, phone);
    note(turn, isFirst ? w.linkSent(phone) : w.linkComing(phone));
    return;
  }
  if (mayText) {
    note(turn, w.noMoreTexts);
  }
  await traced(turn.tools, "send_link", { by: "reply" }, async () => ({ sent: true }));
  note(turn, w.linkIs(url));
}

/** Answers what was asked in between; the pending question follows by itself. */
export async function answerBetween(turn: Turn): Promise<void> {
  const { heard, state, tools, text, locale } = turn;
  const w = words(turn);
  if (heard.wantsLink) {
    await sendLink(turn);
  }
  if (heard.topic === null || isGreeting(text) || (state.asked === "staff" && heard.anyStaff)) {
    return;
  }
  const named = tools.desk.profile.services.find((service) => service.name === heard.service);
  const service = named ?? serviceOf(turn, state.wish.service);
  if (ASKS_AGAIN.test(text)) {
    return;
  }
  const own = await answerQuestion(tools, { topic: heard.topic, text, locale, service });
  const { facts } = tools.desk;
  const fact =
    own === null ? await turn.voice?.answer(text, facts) : facts.find(({ answer }) => answer === own)?.answer;
  if (own !== null && fact === undefined) {
    note(turn, own);
  } else if (!fact || !noteFact(turn, fact)) {
    note(turn, state.goal === null ? `${w.unknownAnswer} ${w.offerMessage}` : w.unknownAnswer);
  }
  if (state.goal === null) {
    turn.outcome ??= "answered";
  }
}

/** What the business itself always knows. */
const KNOWN: readonly (Topic | null)[] = [
  "address",
  "opening_hours",
  "price",
  "duration",
  "services",
  "staff",
  "phone",
];
const MOST_WORDS = 12;

/** A short question about the business, asked instead of a message, is answered. false: it is the message. */
export async function answersWhileAsking(turn: Turn): Promise<boolean> {
  const { heard, tools, text, locale, state } = turn;
  const isShort = text.trim().split(/\s+/).length <= MOST_WORDS;
  if (heard.intent !== "question" || !KNOWN.includes(heard.topic) || heard.topic === null || !isShort) {
    return false;
  }
  const named = tools.desk.profile.services.find((service) => service.name === heard.service);
  const service = named ?? serviceOf(turn, state.wish.service);
  const own = await answerQuestion(tools, { topic: heard.topic, text, locale, service });
  if (own !== null) {
    note(turn, own);
  }
  return own !== null;
}
