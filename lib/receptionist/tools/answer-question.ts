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

function names(desk: Desk): [readonly string[], boolean] {
  const all = desk.profile.services.map((service) => service.name);
  return [all.slice(0, MOST_NAMES), all.length > MOST_NAMES];
}

/** Services' names for a question, few enough to be heard. */
export function serviceChoice(desk: Desk): [readonly string[], boolean] {
  return names(desk);
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
      return aboutServices(desk, question, (service) =>
        words.priceOf(service.name, sayPrice(service.priceCents, profile.currency, locale) ?? words.free),
      );
    case "duration":
      return aboutServices(desk, question, (service) =>
        words.lengthOf(service.name, words.minutes(service.durationMinutes)),
      );
    case "opening_hours":
      return openingHours(desk, locale);
    case "address":
      return profile.address === "" ? findFact(desk.facts, text) : words.addressIs(profile.address);
    case "phone":
      return profile.phone === null ? findFact(desk.facts, text) : words.phoneIs(profile.phone);
    case "services":
      return words.serviceList(...names(desk));
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
