import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { addBusiness, type Business, CLINIC, SALON } from "./businesses";
import { Caller } from "./caller";
import { daysFrom, instantOf, localStart } from "./days";
import { type Flaw, invariant, judgeAccepted, judgeEnd, RIVAL_NAME, TurnJudge } from "./judge";
import { type Product, type Reply, readReply, readStarted } from "./product";
import {
  type Existing,
  type Expects,
  OTHER,
  type Plot,
  type Rival,
  type Scenario,
  type Seen,
  type Twist,
} from "./scenario";
import type { Database, State } from "./tables";

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

class Play {
  private readonly flaws: Flaw[] = [];
  private readonly transcript: string[] = [];
  private readonly said: string[] = [];
  private readonly turnMs: number[] = [];
  private accepted: string | null = null;
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
    const judge = new TurnJudge(scenario, this.zone, await this.readState());
    const userTurns = await this.converse(judge);
    const state = await this.readState();
    this.flaws.push(
      ...judgeEnd(scenario, state, this.phone, this.said),
      ...judgeAccepted(scenario, this.accepted, state),
    );
    const { texted } = scenario.expected;
    if (texted && (await this.product.waitForText(this.phone, texted, TEXT_WITHIN_MS)) === null) {
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
    this.flaws.push(...judge.judge(reply, await this.readState()));
    for (const { startsAt, local } of offers) {
      if (!(await this.isFree(startsAt, local.slice(0, 10)))) this.flaws.push(invariant(`offered ${local}, not free`));
    }
    const asked = (this.asked.get(expects) ?? 0) + 1;
    this.asked.set(expects, asked);
    return { say, expects, offers, hasBooking: Boolean(reply.booking), ended, turn, asked };
  }

  private async isFree(startsAt: string, date: string): Promise<boolean> {
    const free = await Promise.all(
      this.business.plan.services.map(({ slug }) => this.product.freeStarts(this.business.slug, slug, date)),
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
    const text = await this.product.waitForText(this.phone, /\bcode\b|código/i, CODE_WITHIN_MS);
    if (text === null) this.flaws.push(invariant("a code was asked for, none has been texted within 45 s"));
    return text?.match(/(?<![\d:/.-])\d{4,8}(?!\d)/)?.[0] ?? null;
  }

  private bookingInput(service: string, staff: string | null, startsAt: string, customer: object): object {
    const staffId = staff === null ? undefined : this.business.staffIds.get(staff);
    return { serviceId: this.business.serviceIds.get(service), startsAt, ...(staffId ? { staffId } : {}), customer };
  }

  private async bookBefore({ service, staff, start, by }: Existing): Promise<void> {
    const phone = OTHER.phone[this.business.plan.locale];
    const customer =
      by === "other" ? { name: OTHER.name, phone, email: OTHER.email } : { name: this.scenario.who, phone: this.phone };
    const input = this.bookingInput(service, staff, instantOf(start, this.zone), customer);
    const { status } = await this.product.book(this.business.slug, input);
    if (status !== 201)
      throw new Error(`${this.scenario.name}: ${service} at ${start} could not be booked before: ${status}`);
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

/** Plays one scenario in a business of its own. `index` makes its caller's number unlike the others'. */
export async function play(product: Product, database: Database, plot: Plot, index: number): Promise<Played> {
  const run = Math.floor(Date.now() / 1000) % 60;
  const tail = String(1_000 + ((run * 140 + index) % 8_500));
  const draft = plot(daysFrom(Temporal.Now.instant(), SALON.timeZone, "en"), "");
  const plan = draft.business === "salon" ? SALON : CLINIC;
  const phone = plan.locale === "en" ? `+1518274${tail}` : `+3461234${tail}`;
  const days = daysFrom(Temporal.Now.instant(), plan.timeZone, draft.locale ?? plan.locale);
  const scenario = plot(days, phone);
  const business = await addBusiness(database, plan, scenario.renamed);
  const one = new Play(product, database, business, scenario, phone);
  return one.run().catch((error: unknown) => {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return one.failed(what);
  });
}
