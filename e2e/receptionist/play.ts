import { randomInt, randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { addBusiness, type Business, CLINIC, SALON } from "./businesses";
import { Caller } from "./caller";
import { names } from "./claims";
import { daysFrom, instantOf, localStart } from "./days";
import { type Flaw, invariant, RIVAL_NAME } from "./flaws";
import { judgeAccepted, judgeEnd } from "./judge";
import { type Product, type Reply, readReply, readStarted } from "./product";
import {
  type Existing,
  type Expects,
  OTHER,
  type Plot,
  type Rival,
  type Scenario,
  type Seen,
  type Stood,
  type Twist,
} from "./scenario";
import type { Database, State } from "./tables";
import { TurnJudge } from "./turn-judge";

export type Played = {
  readonly name: string;
  readonly tags: readonly string[];
  readonly passed: boolean;
  readonly flaws: readonly Flaw[];
  readonly userTurns: number;
  readonly turnMs: readonly number[];
  readonly transcript: readonly string[];
};

const MOST_TURNS = 14;
const CODE_WITHIN_MS = 45_000;
const TEXT_WITHIN_MS = 90_000;
const ANYBODY = /\b(?:any|anyone|anybody|whoever|who|someone|either|else)\b|cualquiera|igual|quien|otr[oa]/i;

class Play {
  private readonly flaws: Flaw[] = [];
  private readonly transcript: string[] = [];
  private readonly said: string[] = [];
  private readonly turnMs: number[] = [];
  private accepted: string | null = null;
  private readonly stood: Stood[] = [];
  private startedAt = 0;
  private lastWords = "";
  private service: string | null = null;
  /** Whom the caller has asked for. */
  private person: string | null = null;
  private readonly asked = new Map<Expects, number>();

  constructor(
    private readonly product: Product,
    private readonly database: Database,
    private readonly business: Business,
    private readonly scenario: Scenario,
    private readonly phone: string,
  ) {}

  private get zone() {
    return this.business.plan.timeZone;
  }

  private readState(): Promise<State> {
    return this.database.readState(this.business.id, this.zone);
  }

  async run(): Promise<Played> {
    const { scenario } = this;
    for (const existing of scenario.before ?? []) await this.bookBefore(existing);
    const judge = new TurnJudge(scenario, this.theirs(), await this.readState());
    this.startedAt = Date.now();
    const userTurns = await this.converse(judge);
    const state = await this.readState();
    this.flaws.push(
      ...judgeEnd(scenario, { state, phone: this.phone, from: this.callerId(), stood: this.stood, said: this.said }),
      ...judgeAccepted(scenario, this.accepted, state),
    );
    const { texted } = scenario.expected;
    if (texted && (await this.product.waitForText(this.phone, this.startedAt, texted, TEXT_WITHIN_MS)) === null) {
      this.flaws.push({ kind: "end", what: `no text that fits ${texted} within 90 s` });
    }
    const { name, tags } = scenario;
    const { flaws, turnMs, transcript } = this;
    return { name, tags, passed: flaws.length === 0, flaws, userTurns, turnMs, transcript };
  }

  /** What came of it when the product, not the conversation, broke. */
  failed(what: string): Played {
    const { name, tags } = this.scenario;
    const flaws = [...this.flaws, invariant(what)];
    const { turnMs, transcript } = this;
    return { name, tags, passed: false, flaws, userTurns: turnMs.length, turnMs, transcript };
  }

  private async converse(judge: TurnJudge): Promise<number> {
    const { scenario, business } = this;
    const { channel = "phone", locale } = scenario;
    const from = this.callerId();
    const input = { channel, ...(locale ? { locale } : {}), ...(from ? { from } : {}) };
    const answer = await this.product.startConversation(business.slug, input);
    const started = readStarted(answer);
    if (typeof started === "string") {
      this.flaws.push(invariant(started));
      return 0;
    }
    const caller = new Caller(scenario, this.phone, locale ?? business.plan.locale, () => this.readCode());
    let seen = await this.hear(started, judge, 0);
    for (let turn = 0; turn < (scenario.mostTurns ?? MOST_TURNS); turn += 1) {
      const move = await caller.next(seen);
      this.accepted = caller.accepted;
      if (move.twist?.rival) await this.actRival(move.twist.rival, seen);
      if (move.kind === "hang_up") {
        this.transcript.push("(hangs up)");
        return turn;
      }
      const reply = await this.speak(started.id, move.text, move.twist);
      if (reply === "refused") {
        seen = { ...seen, turn: turn + 1 };
        continue;
      }
      if (!reply) return turn + 1;
      seen = await this.hear(reply, judge, turn + 1);
      if (seen.ended || this.isGoingRound()) return turn + 1;
    }
    this.transcript.push("(gives up)");
    return scenario.mostTurns ?? MOST_TURNS;
  }

  /** Nobody listens to the same words a fourth time. */
  private isGoingRound(): boolean {
    const last = this.said.slice(-4);
    const isRound = last.length === 4 && new Set(last).size === 1;
    if (isRound) this.transcript.push("(has heard that four times)");
    return isRound;
  }

  private async speak(id: string, text: string, twist: Twist | null): Promise<Reply | "refused" | null> {
    this.transcript.push(`C: ${text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text}`);
    this.lastWords = text;
    this.noteService(text);
    this.notePerson(text);
    const key = randomUUID();
    const [answer, again] = await Promise.all([
      this.product.takeTurn(id, text, key),
      twist?.twice ? this.product.takeTurn(id, text, key) : undefined,
    ]);
    if (again && again.status >= 500) this.flaws.push(invariant(`the repeated turn met HTTP ${again.status}`));
    const first = answer.status === 409 && again ? again : answer;
    this.turnMs.push(first.ms);
    const reply = readReply(first);
    if (typeof reply !== "string") return reply;
    this.transcript.push(`! ${reply}`);
    if (twist?.mayBeRefused && first.status >= 400 && first.status < 500) return "refused";
    this.flaws.push(invariant(reply));
    return null;
  }

  private async hear(reply: Reply, judge: TurnJudge, turn: number): Promise<Seen> {
    const { say, expects, ended } = reply;
    const offers = reply.offers.map(({ startsAt, label }) => ({
      startsAt,
      label,
      local: localStart(startsAt, this.zone),
    }));
    const shown = offers.length ? ` {${offers.map(({ local }) => local.slice(5)).join(" | ")}}` : "";
    this.transcript.push(
      `R: ${say} [${expects}]${shown}${reply.booking ? " (booking)" : ""}${ended ? " (ended)" : ""}`,
    );
    this.said.push(say);
    this.noteService(say);
    this.flaws.push(...judge.judge(reply, await this.readState(), this.lastWords));
    const staff = this.staffOf(`${say} ${offers.map(({ label }) => label).join(" ")}`);
    for (const { startsAt, local } of offers) {
      if (!(await this.isFree(startsAt, local.slice(0, 10), staff)))
        this.flaws.push(invariant(`offered ${local}, not free`));
    }
    const asked = (this.asked.get(expects) ?? 0) + 1;
    this.asked.set(expects, asked);
    return { say, expects, offers, hasBooking: Boolean(reply.booking), ended, turn, asked };
  }

  private theirs() {
    const { plan, serviceIds, staffIds } = this.business;
    const today = Temporal.Now.plainDateISO(plan.timeZone).toString();
    return {
      timeZone: plan.timeZone,
      today,
      services: [...serviceIds.keys()],
      staff: [...staffIds.keys()],
      phone: this.phone,
    };
  }

  /** The service in talk: the only one that was named last, by whomever. */
  private noteService(text: string): void {
    const named = [...this.business.serviceIds.keys()].filter((name) => names(text, name));
    if (named.length === 1) this.service = named[0] ?? null;
  }

  private notePerson(text: string): void {
    const named = [...this.business.staffIds.keys()].filter((name) => names(text, name));
    if (named.length === 1) this.person = named[0] ?? null;
    else if (named.length > 1 || ANYBODY.test(text)) this.person = null;
  }

  /** The person whom an offer is for: the only one whom the reply names, or whom the caller has asked for. */
  private staffOf(say: string): string | undefined {
    const named = [...this.business.staffIds.keys()].filter((name) => names(say, name));
    const person = named.length === 0 ? this.person : named.length === 1 ? named[0] : null;
    return this.business.staffIds.get(person ?? "");
  }

  private async isFree(startsAt: string, date: string, staffId: string | undefined): Promise<boolean> {
    const talk = this.service ?? this.scenario.goal?.service ?? this.scenario.before?.[0]?.service;
    const nameOf = ({ slug, name }: { slug: string; name: string }) => this.scenario.renamed?.[slug] ?? name;
    const services = this.business.plan.services.filter((one) => talk === undefined || nameOf(one) === talk);
    const free = await Promise.all(
      services.map(({ slug }) => this.product.freeStarts(this.business.slug, slug, date, staffId)),
    );
    return free.some((starts) => starts.has(Date.parse(startsAt)));
  }

  private callerId(): string | null {
    switch (this.scenario.callerId ?? "own") {
      case "own":
        return this.phone;
      case "others":
        return OTHER.phone[this.business.plan.locale];
      case "unknown":
        return this.business.plan.locale === "en" ? "+15182749777" : "+34612349777";
      case "none":
        return null;
    }
  }

  private async readCode(): Promise<string | null> {
    const text = await this.product.waitForText(this.phone, this.startedAt, /\bcode\b|código/i, CODE_WITHIN_MS);
    if (text === null) this.flaws.push(invariant("a code was asked for, none has been texted within 45 s"));
    return text?.match(/(?<![\d:/.-])\d{4,8}(?!\d)/)?.[0] ?? null;
  }

  private bookingInput(service: string, staff: string | null, startsAt: string, customer: object): object {
    const staffId = staff === null ? undefined : this.business.staffIds.get(staff);
    return { serviceId: this.business.serviceIds.get(service), startsAt, ...(staffId ? { staffId } : {}), customer };
  }

  private async bookBefore(existing: Existing): Promise<void> {
    const { service, staff, start, by } = existing;
    const phone = OTHER.phone[this.business.plan.locale];
    const customer =
      by === "other" ? { name: OTHER.name, phone, email: OTHER.email } : { name: this.scenario.who, phone: this.phone };
    const input = this.bookingInput(service, staff, instantOf(start, this.zone), customer);
    const { status, id } = await this.product.book(this.business.slug, input);
    if (status !== 201 || id === null)
      throw new Error(`${this.scenario.name}: ${service} at ${start} could not be booked before: ${status}`);
    this.stood.push({ ...existing, id });
  }

  private async actRival({ takes, must }: Rival, seen: Seen): Promise<void> {
    const customer = { name: RIVAL_NAME, email: `rival-${randomUUID().slice(0, 8)}@example.org` };
    const [first] = seen.offers;
    if (takes === "first_offer") {
      if (!first) return;
      await this.rivalTakesAll(first.startsAt, customer);
      return;
    }
    const input = this.bookingInput(takes.service, takes.staff, instantOf(takes.start, this.zone), customer);
    const { status } = await this.product.book(this.business.slug, input);
    this.transcript.push(`(a rival tries ${takes.service} with ${takes.staff} at ${takes.start}: ${status})`);
    if ((status === 201) !== (must === "win")) this.flaws.push(invariant(`the rival met HTTP ${status}, must ${must}`));
  }

  /** Books the start for everybody who gives the scenario's service, so that it is gone whoever was meant. */
  private async rivalTakesAll(startsAt: string, customer: object): Promise<void> {
    const { goal } = this.scenario;
    const service = this.business.plan.services.find(({ name }) => name === goal?.service);
    for (const staff of service?.staff ?? []) {
      const { status } = await this.product.book(
        this.business.slug,
        this.bookingInput(service?.name ?? "", staff, startsAt, customer),
      );
      this.transcript.push(`(a rival books ${startsAt} with ${staff}: ${status})`);
    }
  }
}

const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, "0");

/** A number that nobody else has: a local one of New York, or a Spanish mobile. */
const newPhone = (locale: "en" | "es") =>
  locale === "en" ? `+1518${randomInt(3, 9)}${randomInt(2, 9)}${digits(5)}` : `+346${digits(8)}`;

/** Plays one scenario in a business of its own. */
export async function play(product: Product, database: Database, plot: Plot): Promise<Played> {
  const draft = plot(daysFrom(Temporal.Now.instant(), SALON.timeZone, "en"), "");
  const plan = draft.business === "salon" ? SALON : CLINIC;
  const phone = newPhone(plan.locale);
  const days = daysFrom(Temporal.Now.instant(), plan.timeZone, draft.locale ?? plan.locale);
  const scenario = plot(days, phone);
  const business = await addBusiness(database, plan, scenario.renamed);
  const one = new Play(product, database, business, scenario, phone);
  return one.run().catch((error: unknown) => {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return one.failed(what);
  });
}
