import { formatClock } from "@/lib/i18n/format";
import type { Desk, Service } from "../business";
import { clockOf } from "../clock";
import { sayPrice, wordsOf } from "../say/say";
import type { Locale, Topic } from "../understanding/types";
import { type ToolCtx, traced } from "./tool-ctx";

/** The most names said in one breath. */
export const MOST_NAMES = 6;

export type Question = {
  readonly topic: Topic;
  readonly text: string;
  readonly locale: Locale;
  /** The service that is spoken of, if one is. */
  readonly service: Service | null;
};

const EMPTY_WORDS = new Set(
  "a an the is are do does you your i me my we our to of in on at for with can could would will there it what when where how much many any have has el la los las un una es son de en que con para por se su mi hay tiene tienen puedo cual como cuanto cuando donde lo al del y o".split(
    " ",
  ),
);

function stems(text: string): Set<string> {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => word.replace(/(ing|es|s)$/, "")));
}

/** The business's own fact that speaks of most of what was asked; null: none does. */
export function findFact(facts: Desk["facts"], text: string): string | null {
  const asked = stems(text);
  let best: { readonly answer: string; readonly score: number } | null = null;
  for (const fact of facts) {
    const question = stems(fact.question);
    const shared = [...question].filter((word) => asked.has(word)).length;
    const score = question.size === 0 ? 0 : shared / Math.min(question.size, Math.max(asked.size, 1));
    if (shared > 0 && score >= 0.5 && score > (best?.score ?? 0)) {
      best = { answer: fact.answer, score };
    }
  }
  return best?.answer ?? null;
}

/** Services' names for a question, few enough to be heard, and whether there are others. */
export function serviceChoice(desk: Desk): [readonly string[], boolean] {
  const all = desk.profile.services.map((service) => service.name);
  return [all.slice(0, MOST_NAMES), all.length > MOST_NAMES];
}

function openingHours(desk: Desk, locale: Locale): string {
  const words = wordsOf(locale);
  const dayName = (weekday: number): string =>
    new Intl.DateTimeFormat(locale === "es" ? "es-US" : "en-US", { weekday: "long", timeZone: "UTC" }).format(
      new Date(Date.UTC(2024, 0, 7 + weekday)),
    );
  const spans = [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
    weekday,
    text: desk.hours
      .filter(([day]) => day === weekday)
      .map(([, from, to]) => words.span(formatClock(clockOf(from), locale), formatClock(clockOf(to % 1440), locale)))
      .join(` ${words.and} `),
  }));
  const lines: { first: number; last: number; text: string }[] = [];
  for (const { weekday, text } of spans) {
    const previous = lines.at(-1);
    if (previous && previous.text === text) {
      previous.last = weekday;
    } else {
      lines.push({ first: weekday, last: weekday, text });
    }
  }
  const said = lines
    .filter(({ text }) => text !== "")
    .map(({ first, last, text }) => {
      const days = first === last ? dayName(first) : words.span(dayName(first), dayName(last)).replace(/^de /, "");
      return words.dayHours(days, text);
    });
  return said.length === 0 ? words.closedAlways : words.hours(said);
}

const ASKS_PRICE = /\b(?:how much|price|cost|charge|cu[aá]nto (?:cuesta|vale|es|cobra)|precio)/iu;
const ASKS_LENGTH = /\b(?:how long|duration|how many (?:minutes|hours)|cu[aá]nto (?:dura|tarda|tiempo)|duraci[oó]n)/iu;

/** "How much is it and how long does it take": each of the two that was asked. */
function aboutService(desk: Desk, question: Question): string {
  const words = wordsOf(question.locale);
  const { topic, text } = question;
  const price = (service: Service) =>
    words.priceOf(service.name, sayPrice(service.priceCents, desk.profile.currency, question.locale) ?? words.free);
  const length = (service: Service) => words.lengthOf(service.name, words.minutes(service.durationMinutes));
  const asked = [
    ...(topic === "price" || ASKS_PRICE.test(text) ? [price] : []),
    ...(topic === "duration" || ASKS_LENGTH.test(text) ? [length] : []),
  ];
  return aboutServices(desk, question, (service) => asked.map((say) => say(service)).join(" "));
}

const ASKS_REST = /\b(?:else|others?|more|rest|all|m[aá]s|otr[oa]s?|dem[aá]s|tod[oa]s)\b/iu;
/** What is still listened to when it was asked for. */
const MOST_OTHERS = 12;

/** Those that a question for a service named, or the others when these were asked for. */
function listServices(desk: Desk, { text, locale }: Question): string {
  const all = desk.profile.services.map(({ name }) => name);
  const rest = all.slice(MOST_NAMES);
  const words = wordsOf(locale);
  return rest.length > 0 && ASKS_REST.test(text)
    ? words.serviceList(rest.slice(0, MOST_OTHERS), rest.length > MOST_OTHERS)
    : words.serviceList(...serviceChoice(desk));
}

function aboutServices(desk: Desk, question: Question, say: (service: Service) => string): string {
  const { services } = desk.profile;
  const wanted = question.service ? [question.service] : services.slice(0, MOST_NAMES);
  return wanted.map(say).join(" ");
}

function composeAnswer(desk: Desk, question: Question): string | null {
  const { topic, text, locale } = question;
  const words = wordsOf(locale);
  const { profile } = desk;
  switch (topic) {
    case "price":
    case "duration":
      return aboutService(desk, question);
    case "opening_hours":
      return openingHours(desk, locale);
    case "address":
      return profile.address === "" ? findFact(desk.facts, text) : words.addressIs(profile.address);
    case "phone":
      return profile.phone === null ? findFact(desk.facts, text) : words.phoneIs(profile.phone);
    case "services":
      return listServices(desk, question);
    case "staff":
      return words.staffList(profile.staff.map((person) => person.name));
    case "cancellation_policy":
      return findFact(desk.facts, text) ?? words.cancelNotice(words.minutes(profile.cancelNoticeMinutes));
    case "are_you_human":
      return words.isAssistant;
    case "payment":
    case "parking":
    case "other":
      return findFact(desk.facts, text);
  }
}

/** Answers from what the business itself has said. null: it has not. */
export function answerQuestion(tools: ToolCtx, question: Question): Promise<string | null> {
  const input = { topic: question.topic, service: question.service?.name ?? null };
  return traced(tools, "answer_question", input, async () => composeAnswer(tools.desk, question));
}
