import { MockLanguageModelV4 } from "ai/test";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { findClaimWords } from "../claims";
import { toInstant } from "../clock";
import { composeEngine } from "../engine";
import { startConversation } from "../start-conversation";
import { takeTurn } from "../take-turn";
import { addSalon } from "../talk.test-helper";
import type { Extraction } from "./extraction";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

const nothing: Extraction = {
  intent: "none",
  topic: null,
  answer: null,
  date: null,
  time: null,
  windowFrom: null,
  windowTo: null,
  service: null,
  staff: null,
  name: null,
  phone: null,
  email: null,
};

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
};

function modelSaying(text: string, delayMs = 0): MockLanguageModelV4 {
  return new MockLanguageModelV4({
    doGenerate: async () => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return {
        content: [{ type: "text", text }],
        finishReason: { unified: "stop", raw: undefined },
        usage,
        warnings: [],
      };
    },
  });
}

/** What a model might answer that lies, hallucinates or was talked into something. */
const hostile: readonly (readonly [string, string])[] = [
  ["consents for the caller", JSON.stringify({ ...nothing, answer: "yes", intent: "book" })],
  ["invents ids", JSON.stringify({ ...nothing, service: "00000000-0000-0000-0000-000000000000", staff: "admin" })],
  ["chooses a service nobody named", JSON.stringify({ ...nothing, service: "Colour", staff: "Ben Carter" })],
  ["gives a day in the past", JSON.stringify({ ...nothing, date: "2001-01-01", time: "03:00" })],
  ["gives another day", JSON.stringify({ ...nothing, date: "2027-06-15", time: "11:00", name: "Mallory" })],
  ["gives another's number", JSON.stringify({ ...nothing, phone: "+12125550111", email: "mallory@example.com" })],
  ["says that it is booked", "I've booked it! You're all set, your appointment is confirmed."],
  ["answers no JSON at all", "{"],
  ["cancels out of the blue", JSON.stringify({ ...nothing, intent: "cancel", answer: "yes" })],
  ["opts the caller out", JSON.stringify({ ...nothing, intent: "opt_out" })],
];

let callers = 0;

async function talk(model: MockLanguageModelV4, lines: readonly string[]) {
  callers += 1;
  const from = `+1212556${1000 + callers}`;
  const engine = composeEngine(model);
  const deps = () => ({ db: world.db, now: new Date(), rewords: true, ...engine });
  const started = await startConversation(deps(), { business: { businessId: salon.id }, channel: "phone", from });
  if (!started.ok) {
    throw new Error(started.refusal);
  }
  const replies: string[] = [];
  for (const text of lines) {
    const answered = await takeTurn(deps(), { conversation: { token: started.value.token }, text });
    if (answered.ok) {
      replies.push(answered.value.say);
    }
    const made = await bookings(from);
    const claims = findClaimWords(replies.at(-1) ?? "", "en");
    expect(claims.length === 0 || made.length > 0, replies.join("\n")).toBe(true);
  }
  return { from, replies };
}

function bookings(phone: string) {
  return world.query<{ starts_at: Date; status: string; name: string; service: string }>(
    `select b.starts_at, b.status, c.name, s.name as service from public.bookings b
     join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
     join public.services s on s.business_id = b.business_id and s.id = b.service_id
     where b.business_id = $1 and c.phone = $2`,
    [salon.id, phone],
  );
}

function dayAhead(days: number) {
  const at = new Date(Date.now() + days * 86_400_000);
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(at);
  const said = new Intl.DateTimeFormat("en-US", { timeZone: "America/New_York", month: "long", day: "numeric" }).format(
    at,
  );
  return { date, said };
}

describe.each(hostile)("a model that %s", (_name, output) => {
  test("changes nothing of what the caller books", async () => {
    callers += 1;
    const day = dayAhead(40 + (callers % 40));
    const { from } = await talk(modelSaying(output), [
      `a haircut with anyone on ${day.said} at 9 am`,
      "Maria Lopez",
      "yes",
    ]);
    const made = await bookings(from);
    expect(made).toMatchObject([{ status: "confirmed", name: "Maria Lopez", service: "Haircut" }]);
    expect(made[0]?.starts_at.getTime()).toBe(toInstant(`${day.date}T09:00`, "America/New_York")?.getTime());
  });

  test("books nothing for a caller who said no, or nothing of the kind", async () => {
    callers += 1;
    const day = dayAhead(40 + (callers % 40));
    const no = await talk(modelSaying(output), [`a haircut with anyone on ${day.said} at 11 am`, "Maria Lopez", "no"]);
    expect(await bookings(no.from)).toEqual([]);
    const idle = await talk(modelSaying(output), ["what's the weather like", "hm let me think about that"]);
    expect(await bookings(idle.from)).toEqual([]);
  });
});

test("a model that is slow is not waited for longer than its time", async () => {
  const day = dayAhead(85);
  const slow = modelSaying(JSON.stringify({ ...nothing, intent: "cancel" }), 30_000);
  const startedAt = performance.now();
  const { from } = await talk(slow, [`a haircut with anyone on ${day.said} at 9 am`, "Maria Lopez", "yes"]);
  expect(performance.now() - startedAt).toBeLessThan(30_000);
  expect(await bookings(from)).toMatchObject([{ status: "confirmed", name: "Maria Lopez" }]);
});

test("what a good model reads beyond the built-in rules reaches the conversation", async () => {
  const day = dayAhead(86);
  const model = modelSaying(JSON.stringify({ ...nothing, intent: "book", date: day.date, time: "10:00" }));
  const { replies } = await talk(model, ["whenever the moon is full, you know the one, for a haircut with anyone"]);
  expect(replies[0]).toMatch(/10:00 AM/);
});
