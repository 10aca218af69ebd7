import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { addBusiness, type Business, SALON } from "../../e2e/receptionist/businesses";
import { clockInWords, daysFrom } from "../../e2e/receptionist/days";
import { type Demo, Product, type Reply, readReply, readStarted } from "../../e2e/receptionist/product";
import { Database } from "../../e2e/receptionist/tables";

/** Milliseconds from sending a turn to its whole answer, at the client. */
export type TurnFigures = { readonly n: number; readonly p50: number | null; readonly p95: number | null };

const ROUNDS = 6;
const ZONE = SALON.timeZone;
const QUESTIONS = ["How much is a haircut?", "Where are you?", "What are your opening hours?", "Is there parking?"];
/** Three people can each take a haircut at each of these. */
const SLOTS = ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"];
const MOST_TURNS = 9;

const percentile = (values: readonly number[], share: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? null : Math.round(value * 10) / 10;
};

const figures = (values: readonly number[]): TurnFigures => ({
  n: values.length,
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});

type Sample = { readonly ms: number; readonly books: boolean };

class Talk {
  readonly samples: Sample[] = [];

  constructor(
    private readonly product: Product,
    private readonly business: Business,
    private readonly n: number,
  ) {}

  async open(): Promise<string> {
    const from = `+1518275${String(1_000 + this.n)}`;
    const started = readStarted(await this.product.startConversation(this.business.slug, { channel: "phone", from }));
    if (typeof started === "string") throw new Error(started);
    return started.id;
  }

  async say(id: string, text: string): Promise<Reply> {
    const answer = await this.product.takeTurn(id, text, randomUUID());
    const reply = readReply(answer);
    if (typeof reply === "string") throw new Error(reply);
    this.samples.push({ ms: answer.ms, books: false });
    return reply;
  }

  async ask(): Promise<void> {
    const id = await this.open();
    for (const question of QUESTIONS) await this.say(id, question);
  }

  async book(): Promise<void> {
    const id = await this.open();
    const time = SLOTS[this.n % SLOTS.length] ?? "09:00";
    const { inWords } = daysFrom(
      Temporal.Now.instant().add({ hours: 24 * Math.floor(this.n / SLOTS.length) }),
      ZONE,
      "en",
    ).later;
    let reply = await this.say(id, `A haircut on ${inWords} at ${clockInWords(time, "en")}, please.`);
    for (let turn = 0; turn < MOST_TURNS && !reply.booking && !reply.ended; turn += 1) {
      reply = await this.say(id, answerTo(reply, this.n));
      const last = this.samples.pop();
      if (last) this.samples.push({ ms: last.ms, books: Boolean(reply.booking) });
    }
  }
}

function answerTo({ expects, offers }: Reply, n: number): string {
  switch (expects) {
    case "confirm":
      return "Yes, please.";
    case "name":
      return `It's Caller ${["Adams", "Baker", "Clark", "Davis", "Evans", "Foster"][n % 6]}.`;
    case "staff":
      return "I don't mind who.";
    case "time":
      return offers.length > 0 ? "The first one, please." : "Whatever you have next.";
    case "phone":
      return "This number is fine.";
    default:
      return "A haircut, please.";
  }
}

/** Turns without tools (questions to the business's facts) and turns that make a booking, with `atOnce` conversations. */
export async function measureTurns(demo: Demo, atOnce: number) {
  const product = new Product(demo);
  const database = new Database(demo.database.url);
  try {
    const business = await addBusiness(database, SALON);
    const run = async (act: (talk: Talk) => Promise<void>): Promise<Sample[]> => {
      const samples: Sample[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const talks = Array.from({ length: atOnce }, (_, n) => new Talk(product, business, round * atOnce + n));
        await Promise.all(talks.map(act));
        if (round > 0) samples.push(...talks.flatMap((talk) => talk.samples));
      }
      return samples;
    };
    const asked = await run((talk) => talk.ask());
    const booked = await run((talk) => talk.book());
    const own = await database.readTurnTimes(business.id);
    const times = (usesTools: boolean, books: boolean) =>
      figures(own.filter((turn) => turn.usesTools === usesTools && turn.books === books).map(({ ms }) => ms));
    return {
      atOnce,
      /** As the product measured itself, without HTTP. */
      ownShare: {
        withoutTools: times(false, false),
        withBooking: times(true, true),
        withOtherTools: times(true, false),
      },
      withoutTools: figures(asked.map(({ ms }) => ms)),
      withBooking: figures(booked.filter(({ books }) => books).map(({ ms }) => ms)),
      allOfBookingCalls: figures(booked.map(({ ms }) => ms)),
    };
  } finally {
    await database.end();
  }
}
