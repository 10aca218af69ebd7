import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { book } from "@/lib/booking/book";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { rescheduleBooking } from "@/lib/booking/reschedule-booking";
import { atLocal, openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import type { Ctx } from "@/lib/context";
import type { Claim } from "@/lib/database/receptionist-shapes";
import { converse, type SpokenTurn } from "./conversation.test-helper";
import { reviewConversation } from "./review-conversation";

let world: World;
let business: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  business = await world.addBusiness({ staff: 2 });
});
afterAll(() => world.close());

let hour = 9;
/** A free start of its own for each test. */
function nextStart(): Date {
  hour += 1;
  return atLocal(20 + Math.floor(hour / 7), 9 + (hour % 7));
}

async function makeBooking(ctx: Ctx, startsAt: Date, name = "Maria Lopez"): Promise<string> {
  const input = { serviceId: business.serviceId, startsAt, channel: "phone" as const };
  const outcome = await book(ctx, { ...input, customer: { name, phone: "+12125550142" } });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.booking.id;
}

function booking(startsAt: Date, change: Partial<Claim> = {}): SpokenTurn {
  return {
    heard: "Yes, this is Maria Lopez, 212 555 0142",
    said: "You're booked for Tuesday.",
    act: async (ctx) => [
      { kind: "booked", bookingId: await makeBooking(ctx, startsAt), startsAt: startsAt.toISOString(), ...change },
    ],
  };
}

async function review(turns: readonly SpokenTurn[]) {
  const ids = await converse(world, business, { turns });
  const reviewed = await reviewConversation(world.db, ids);
  const rows = await world.query<{ kind: string }>(
    "select kind from public.conversation_incidents where business_id = $1 and conversation_id = $2 order by kind",
    [ids.businessId, ids.conversationId],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(reviewed?.incidents.map(({ kind }) => kind).toSorted());
  return { ids, reviewed, kinds: rows.map(({ kind }) => kind) };
}

const goodbye: SpokenTurn = { heard: "No thanks, bye", said: "Thank you. See you on Tuesday. Goodbye." };

describe("what was said against the database", () => {
  test("an honest booking, its move and its end raise nothing", async () => {
    const [first, second] = [nextStart(), nextStart()];
    let bookingId = "";
    const { reviewed, kinds } = await review([
      {
        ...booking(first),
        act: async (ctx) => {
          bookingId = await makeBooking(ctx, first);
          return [{ kind: "booked", bookingId, startsAt: first.toISOString() }];
        },
      },
      {
        heard: "Make it later",
        said: "Done: your visit is moved to Friday.",
        act: async (ctx) => {
          await rescheduleBooking(ctx, { bookingId, startsAt: second });
          return [{ kind: "rescheduled", bookingId, startsAt: second.toISOString() }];
        },
      },
      {
        heard: "Cancel it",
        said: "Your visit is cancelled.",
        act: async (ctx) => {
          await cancelBooking(ctx, { bookingId });
          return [{ kind: "cancelled", bookingId, startsAt: second.toISOString() }];
        },
      },
      { heard: "bye", said: "Goodbye." },
    ]);
    expect(kinds).toEqual([]);
    expect(reviewed?.outcome).toBe("cancelled");
  });

  test("words of success without a claim are an incident", async () => {
    const { kinds, reviewed } = await review([
      { heard: "Book me in", said: "Great, I've booked you for Tuesday at three." },
    ]);
    expect(kinds).toEqual(["unbacked_claim"]);
    expect(reviewed?.outcome).toBe("abandoned");
  });

  test("a claimed booking that does not exist is an incident, whatever outcome the conversation gave itself", async () => {
    const claim: Claim = { kind: "booked", bookingId: randomUUID(), startsAt: nextStart().toISOString() };
    const { kinds } = await review([{ heard: "yes", said: "You're booked.", claims: [claim] }]);
    expect(kinds).toEqual(["unbacked_claim"]);
  });

  test("a booking that somebody else made during the call backs no claim", async () => {
    const startsAt = nextStart();
    const bookingId = { current: "" };
    const { kinds } = await review([
      {
        heard: "yes",
        said: "You're booked.",
        act: async () => {
          bookingId.current = await makeBooking(business.ctx(), startsAt, "Somebody Else");
          return [{ kind: "booked", bookingId: bookingId.current, startsAt: startsAt.toISOString() }];
        },
      },
    ]);
    expect(kinds).toEqual(["unbacked_claim"]);
  });

  test("another time than the one that was said is an incident", async () => {
    const { kinds } = await review([booking(nextStart(), { startsAt: nextStart().toISOString() }), goodbye]);
    expect(kinds).toEqual(["wrong_time"]);
  });

  test("a deed that was never told is an incident", async () => {
    const startsAt = nextStart();
    const { kinds, reviewed } = await review([
      {
        heard: "yes",
        said: "One moment.",
        act: async (ctx) => {
          await makeBooking(ctx, startsAt);
          return [];
        },
      },
    ]);
    expect(kinds).toEqual(["untold_deed"]);
    expect(reviewed?.outcome).toBe("booked");
  });

  test("a place in line that nobody has is an incident", async () => {
    const claim: Claim = { kind: "waitlisted", bookingId: null, startsAt: null };
    const { kinds } = await review([{ heard: "yes", said: "You're on the waiting list.", claims: [claim] }]);
    expect(kinds).toEqual(["unbacked_claim"]);
  });

  test("what the business changed after the call does not make the call a lie", async () => {
    const startsAt = nextStart();
    const ids = await converse(world, business, { turns: [booking(startsAt), goodbye] });
    const rows = await world.query<{ id: string }>(
      "select booking_id as id from public.conversations where business_id = $1 and id = $2",
      [ids.businessId, ids.conversationId],
    );
    expect(rows).toHaveLength(1);
    const made = await world.query<{ id: string }>(
      "select id from public.bookings where business_id = $1 and starts_at = $2",
      [business.id, startsAt],
    );
    await rescheduleBooking(business.ctx(), { bookingId: made[0]?.id ?? "", startsAt: nextStart() });
    await cancelBooking(business.ctx(), { bookingId: made[0]?.id ?? "" });
    expect((await reviewConversation(world.db, ids))?.incidents).toEqual([]);
  });

  test("visits that were looked up may be told of as booked", async () => {
    const toolCalls = [{ tool: "find_my_bookings", input: {}, result: { found: 1 }, ms: 1 }];
    const told = { heard: "Am I booked?", said: "You're booked for Tuesday.", toolCalls };
    expect((await review([told])).kinds).toEqual([]);
    const none = [{ ...toolCalls[0], tool: "find_my_bookings", input: {}, result: { found: 0 }, ms: 1 }];
    expect((await review([{ ...told, toolCalls: none }])).kinds).toEqual(["unbacked_claim"]);
  });
});

describe("what is kept of a conversation", () => {
  test("outcome, summary and a transcript without names and numbers, once", async () => {
    const startsAt = nextStart();
    const toolCalls = [
      {
        tool: "book",
        input: { startsAt: startsAt.toISOString() },
        result: { customer: { name: "Maria Lopez" } },
        ms: 3,
      },
    ];
    const ids = await converse(world, business, { turns: [{ ...booking(startsAt), toolCalls }, goodbye] });
    const first = await reviewConversation(world.db, ids);
    expect(first?.summary).toMatch(/^A caller wanted Visit and is booked for .+ with Staff \d\.$/);
    expect(await reviewConversation(world.db, ids)).toBeNull();
    const [turn] = await world.query<{
      heard: string;
      reply: unknown;
      tool_calls: unknown;
      latency: { totalMs: number };
    }>(
      "select heard, reply, tool_calls, latency from public.conversation_turns where business_id = $1 and conversation_id = $2 and position = 1",
      [ids.businessId, ids.conversationId],
    );
    expect(turn?.heard).toBe("Yes, this is [name], [phone]");
    expect(JSON.stringify(turn?.tool_calls)).not.toMatch(/Maria|Lopez/);
    expect(JSON.stringify(turn?.tool_calls)).toContain(startsAt.toISOString());
    expect(turn?.reply).toBeNull();
    expect(turn?.latency.totalMs).toBeGreaterThanOrEqual(3);
    const [row] = await world.query<{ outcome: string; booking: string | null; state: unknown }>(
      "select outcome, booking_id as booking, state from public.conversations where business_id = $1 and id = $2",
      [ids.businessId, ids.conversationId],
    );
    expect(row).toMatchObject({ outcome: "booked", state: {} });
    expect(row?.booking).not.toBeNull();
  });

  test("a conversation that goes on is not reviewed, nor is another business's", async () => {
    const open = await converse(world, business, { turns: [goodbye], ends: false });
    expect(await reviewConversation(world.db, open)).toBeNull();
    const other = await world.addBusiness();
    const ended = await converse(world, business, { turns: [goodbye] });
    expect(await reviewConversation(world.db, { ...ended, businessId: other.id })).toBeNull();
  });

  test("transcripts are kept as long as the business says, figures and outcome longer", async () => {
    const ids = await converse(world, business, { turns: [{ heard: "Hello", said: "Hi." }], outcome: "answered" });
    await reviewConversation(world.db, ids);
    await world.query(
      "insert into public.receptionist_settings (business_id, retention_days) values ($1, 30) on conflict (business_id) do update set retention_days = 30",
      [business.id],
    );
    const age = (days: number) =>
      world.query(
        "update public.conversations set ended_at = now() - make_interval(days => $3) where business_id = $1 and id = $2",
        [ids.businessId, ids.conversationId, days],
      );
    const read = () =>
      world.query<{ heard: string; outcome: string; total: string; phone: string | null }>(
        `select t.heard, c.outcome, t.latency ->> 'totalMs' as total, c.customer_phone as phone from public.conversations c
         join public.conversation_turns t on t.business_id = c.business_id and t.conversation_id = c.id and t.position = 1
         where c.business_id = $1 and c.id = $2`,
        [ids.businessId, ids.conversationId],
      );
    await age(29);
    await world.db.call("prune_transcripts", 1_000);
    const [kept] = await read();
    expect(kept?.heard).toBe("Hello");
    await age(31);
    await world.db.call("prune_transcripts", 1_000);
    expect(Number(kept?.total)).toBeGreaterThanOrEqual(3);
    expect(await read()).toEqual([{ heard: "", outcome: "answered", total: kept?.total, phone: null }]);
  });

  test("calls end after a quarter of an hour of silence, texts after three days, and what nobody reviewed is told of again", async () => {
    const call = await converse(world, business, { turns: [goodbye], ends: false });
    const text = await converse(world, business, {
      turns: [goodbye],
      ends: false,
      channel: "text",
      phone: "+12125550177",
    });
    const age = (id: string, minutes: number) =>
      world.query("update public.conversations set last_turn_at = now() - make_interval(mins => $2) where id = $1", [
        id,
        minutes,
      ]);
    const open = async () =>
      (
        await world.query<{ id: string }>(
          "select id from public.conversations where status = 'open' and id = any ($1)",
          [[call.conversationId, text.conversationId]],
        )
      ).map(({ id }) => id);
    await age(call.conversationId, 16);
    await age(text.conversationId, 16);
    await world.db.call("sweep_conversations", 1_000);
    expect(await open()).toEqual([text.conversationId]);
    await age(text.conversationId, 3 * 1440 + 1);
    await world.db.call("sweep_conversations", 1_000);
    expect(await open()).toEqual([]);
    const told = () =>
      world.query("select 1 from public.outbox where name = 'conversation/ended' and data ->> 'conversationId' = $1", [
        call.conversationId,
      ]);
    expect(await told()).toHaveLength(1);
    await world.query("update public.conversations set ended_at = now() - interval '11 minutes' where id = $1", [
      call.conversationId,
    ]);
    await world.db.call("sweep_conversations", 1_000);
    expect(await told()).toHaveLength(2);
    await reviewConversation(world.db, call);
    await world.db.call("sweep_conversations", 1_000);
    expect(await told()).toHaveLength(2);
  });
});
