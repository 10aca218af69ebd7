import { Temporal } from "temporal-polyfill";
import { clockInWords, type Locale, named, phoneInWords } from "./days";
import type { Expects, Line, Persona, Scenario, Seen, Twist } from "./scenario";

export type Move =
  | { readonly kind: "say"; readonly text: string; readonly twist: Twist | null }
  | { readonly kind: "hang_up"; readonly twist: Twist | null };

const WORDS = {
  en: {
    please: (what: string) => `${what}, please.`,
    plea: "please",
    anyone: "I don't mind who.",
    withStaff: (who: string) => `With ${who}, please.`,
    at: (day: string, clock: string) => `${day} at ${clock}`,
    first: "The first one, please.",
    anyTime: "Whatever you have next.",
    name: (who: string) => `It's ${who}.`,
    sameNumber: "Yes, this number is fine.",
    noEmail: "I'd rather not give an e-mail.",
    yes: "Yes, please.",
    noThanks: "No, thank you.",
    thatsAll: "No, that's all. Thank you, bye.",
    noCode: "I don't have any code.",
  },
  es: {
    please: (what: string) => `${what}, por favor.`,
    plea: "por favor",
    anyone: "Me da igual con quién.",
    withStaff: (who: string) => `Con ${who}, por favor.`,
    at: (day: string, clock: string) => `El ${day} a ${clock}`,
    first: "La primera, por favor.",
    anyTime: "Lo primero que tengan libre.",
    name: (who: string) => `Soy ${who}.`,
    sameNumber: "Sí, este número está bien.",
    noEmail: "Prefiero no dar el correo.",
    yes: "Sí, por favor.",
    noThanks: "No, gracias.",
    thatsAll: "No, nada más. Gracias, adiós.",
    noCode: "No tengo ningún código.",
  },
} as const;

const FILLER = { en: ["Um, ", "Uh, so, ", "Let me see, "], es: ["Eh, ", "Pues, a ver, ", "Mmm, "] } as const;
const CHAT = { en: " It's been such a week, you know.", es: " Vaya semana llevo." } as const;

function inPersona(text: string, persona: Persona, locale: Locale, turn: number): string {
  switch (persona) {
    case "noisy":
      return text.includes("@") ? text : text.toLowerCase().replace(/[,.!?¿¡;:]+(?=\s|$|[¿¡])|[¿¡]/g, "");
    case "hesitant":
      return `${FILLER[locale][turn % 3] ?? ""}${text}`;
    case "chatty":
      return turn < 2 ? `${text}${CHAT[locale]}` : text;
    default:
      return text;
  }
}

const ASKS_CODE = /\bcode\b|código/i;
/** A code has just been sent, or is asked for again. */
const SENT_CODE = /(?:sent|texted).*\bcode\b|what is the code|he enviado un código|cuál es el código/i;
const ASKS_SAME_NUMBER = /calling from|this number|same number|este número|mismo número|desde el que llama/i;
const OFFERS_WAITLIST = /waiting list|waitlist|lista de espera/i;
const MOST_GOODBYES = 2;

/** Somebody on the phone: knows what they want, hears the replies, and nothing else. */
export class Caller {
  private readonly fired = new Map<Twist, number>();
  private readonly used = new Map<Expects, number>();
  private goodbyes = 0;
  /** The start that was last taken by its place among the offers. */
  accepted: string | null = null;
  private hasNamedStaff = false;
  private readonly words: (typeof WORDS)[Locale];

  constructor(
    private readonly scenario: Scenario,
    private readonly phone: string,
    private readonly locale: Locale,
    private readonly readCode: () => Promise<string | null>,
  ) {
    this.words = WORDS[locale];
  }

  async next(seen: Seen): Promise<Move> {
    const { scenario } = this;
    if (seen.ended) return { kind: "hang_up", twist: null };
    if (seen.turn === 0) return this.say(scenario.opening, seen, null);
    const twist = scenario.twists?.find((one) => this.isDue(one, seen));
    if (twist) {
      this.fired.set(twist, (this.fired.get(twist) ?? 0) + 1);
      if (twist.hangUp) return { kind: "hang_up", twist };
      if (twist.say !== undefined) return this.say(twist.say, seen, twist);
    }
    const line = await this.answer(seen);
    return line === null ? { kind: "hang_up", twist: twist ?? null } : this.say(line, seen, twist ?? null);
  }

  private isDue(twist: Twist, seen: Seen): boolean {
    if ((this.fired.get(twist) ?? 0) >= (twist.times ?? 1)) return false;
    return typeof twist.when === "function" ? twist.when(seen) : twist.when === seen.expects;
  }

  private say(line: Line, seen: Seen, twist: Twist | null): Move {
    const text = typeof line === "function" ? line(seen) : line;
    const { staff } = this.scenario.goal ?? {};
    this.hasNamedStaff ||= staff !== undefined && text.includes(staff.replace(/^\S+\. /, ""));
    return { kind: "say", text: inPersona(text, this.scenario.persona ?? "plain", this.locale, seen.turn), twist };
  }

  private async answer(seen: Seen): Promise<Line | null> {
    const { answers, callerId = "own" } = this.scenario;
    if (callerId === "own" && SENT_CODE.test(seen.say) && seen.expects !== "confirm") {
      const code = await this.readCode();
      if (code) return [...code].join(" ");
    }
    const own = answers?.[seen.expects];
    if (own !== undefined && typeof own !== "object") return own;
    if (own !== undefined) {
      const uses = this.used.get(seen.expects) ?? 0;
      this.used.set(seen.expects, uses + 1);
      return own[Math.min(uses, own.length - 1)] ?? null;
    }
    if (ASKS_CODE.test(seen.say) && seen.expects !== "confirm") {
      const code = callerId === "own" ? await this.readCode() : null;
      return code ? [...code].join(" ") : this.words.noCode;
    }
    return this.usual(seen);
  }

  private usual(seen: Seen): Line | null {
    const { words, scenario } = this;
    const { goal } = scenario;
    switch (seen.expects) {
      case "service":
        return words.please(`${goal?.service ?? scenario.before?.[0]?.service ?? "Haircut"}${this.withStaff()}`);
      case "staff":
        return goal?.staff ? words.withStaff(goal.staff) : words.anyone;
      case "time":
        return this.whenLine(seen);
      case "name":
        return words.name(scenario.who);
      case "phone":
        return ASKS_SAME_NUMBER.test(seen.say) && (scenario.callerId ?? "own") === "own"
          ? words.sameNumber
          : phoneInWords(this.phone, this.locale);
      case "email":
        return words.noEmail;
      case "confirm":
        return OFFERS_WAITLIST.test(seen.say) && !goal?.wantsWaitlist ? words.noThanks : words.yes;
      case "which_booking":
        return this.bookingLine();
      case "anything":
        return this.openLine(seen);
    }
  }

  /** Whoever wants one person says so, asked or not. */
  private withStaff(): string {
    const { staff } = this.scenario.goal ?? {};
    if (staff === undefined || this.hasNamedStaff) return "";
    return this.locale === "en" ? ` with ${staff}` : ` con ${staff}`;
  }

  private whenLine(seen: Seen): Line {
    const { goal } = this.scenario;
    const { words, locale } = this;
    if (!goal?.day) return seen.offers.length > 0 ? this.acceptFirst(seen) : words.anyTime;
    const wanted = `${goal.day.date}T${goal.time}`;
    const clock = goal.time ? clockInWords(goal.time, locale) : null;
    if (clock && seen.offers.some(({ local }) => local === wanted))
      return words.please(words.at(goal.day.weekday, clock));
    if (seen.offers.length > 0 && (goal.isFlexible || !clock)) return this.acceptFirst(seen);
    return `${clock ? words.at(goal.day.weekday, clock) : goal.day.weekday}${this.withStaff()}, ${words.plea}.`;
  }

  private acceptFirst(seen: Seen): string {
    this.accepted = seen.offers[0]?.local ?? null;
    return this.words.first;
  }

  private bookingLine(): Line {
    const [own] = (this.scenario.before ?? []).filter(({ by }) => by === "caller");
    if (!own) return this.words.noCode;
    const clock = clockInWords(own.start.slice(11), this.locale);
    const { weekday, inWords } = named(Temporal.PlainDate.from(own.start.slice(0, 10)), this.locale);
    return this.locale === "en"
      ? `The ${own.service} on ${weekday}, ${inWords} at ${clock}`
      : `${own.service}, el ${weekday} ${inWords} a ${clock}.`;
  }

  private openLine(seen: Seen): Line | null {
    const { goal, opening } = this.scenario;
    if (goal?.service && !seen.hasBooking && seen.asked <= MOST_GOODBYES) return opening;
    this.goodbyes += 1;
    return this.goodbyes >= MOST_GOODBYES ? null : this.words.thatsAll;
  }
}
