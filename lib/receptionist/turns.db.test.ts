import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import type { Functions } from "@/lib/database/functions";
import type { ReceptionistDeps } from "./deps";
import type { Reply, TurnInput } from "./reply";
import { takeTurn } from "./take-turn";
import { addSalon, type Talk, talkTo } from "./talk.test-helper";
import type { Utterance } from "./understanding/types";
import { understandBuiltIn } from "./understanding/understand";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

const understand = async (utterance: Utterance) => understandBuiltIn(utterance);
const broken = async (): Promise<never> => {
  throw new Error("the understanding is down");
};
const deps = (more: Partial<ReceptionistDeps> = {}): ReceptionistDeps => ({
  db: world.db,
  now: new Date(),
  understand,
  ...more,
});

const idsOf = (talk: Talk) => ({ businessId: salon.id, conversationId: talk.conversationId });

async function take(talk: Talk, text: string, more: Partial<TurnInput> = {}, on = deps()): Promise<Reply> {
  const taken = await takeTurn(on, { conversation: idsOf(talk), text, ...more });
  if (!taken.ok) throw new Error(taken.refusal);
  return taken.value;
}

async function rowOf(talk: Talk) {
  const [row] = await world.query<{
    status: string;
    turns: number;
    faults: number;
    transfer_reason: string | null;
    busy: boolean;
  }>(
    "select status, turns, faults, transfer_reason, busy_until > clock_timestamp() as busy from public.conversations where business_id = $1 and id = $2",
    [salon.id, talk.conversationId],
  );
  return row;
}

function tasksOf(talk: Talk) {
  return world.query<{ kind: string; body: string }>(
    "select kind, body from public.receptionist_tasks where business_id = $1 and conversation_id = $2",
    [salon.id, talk.conversationId],
  );
}

describe("a turn that fails", () => {
  test("is said once; the second in a row is left to a person, with what was said", async () => {
    const talk = await talkTo(world, salon, { channel: "text", from: "+12125553001" });
    const down = deps({ understand: broken });
    expect((await take(talk, "a haircut please", {}, down)).say).toMatch(/went wrong/);
    expect(await rowOf(talk)).toMatchObject({ turns: 0, faults: 1, busy: null });
    const second = await take(talk, "a haircut on Friday", {}, down);
    expect(second.say).toMatch(/went wrong.*call you/s);
    expect(await tasksOf(talk)).toEqual([{ kind: "call_back", body: "a haircut on Friday" }]);
    expect(await rowOf(talk)).toMatchObject({ turns: 1, faults: 0, transfer_reason: "fault" });
  });

  test("counts only with the next one: a good turn between forgives it", async () => {
    const talk = await talkTo(world, salon, { from: "+12125553002" });
    for (let times = 0; times < 2; times += 1) {
      await take(talk, "a haircut please", {}, deps({ understand: broken }));
      await take(talk, "what are your hours?");
    }
    expect([await tasksOf(talk), (await rowOf(talk))?.faults]).toEqual([[], 0]);
  });

  test("puts a caller through where somebody picks up", async () => {
    const clinic = await addSalon(world);
    await world.query(
      "insert into public.receptionist_settings (business_id, transfer_number, transfer_when) values ($1, '+12125550177', 'always')",
      [clinic.id],
    );
    const talk = await talkTo(world, clinic, { from: "+12125553003" });
    const conversation = { businessId: clinic.id, conversationId: talk.conversationId };
    await takeTurn(deps({ understand: broken }), { conversation, text: "hello" });
    expect(await takeTurn(deps({ understand: broken }), { conversation, text: "hello?" })).toMatchObject({
      value: { action: { kind: "transfer", number: "+12125550177" } },
    });
  });

  test("in a real call is thrown when not even handing over works, so that the phone's own menu comes", async () => {
    const failing: Functions = {
      ...world.db,
      call: (name, ...args) => {
        if (name === "finish_turn") throw new Error("the database is away");
        return world.db.call(name, ...args);
      },
    };
    for (const origin of ["api", "twilio"] as const) {
      const talk = await talkTo(world, salon, { from: "+12125553004", origin });
      await take(talk, "hello", {}, deps({ db: failing }));
      const second = take(talk, "hello?", {}, deps({ db: failing }));
      if (origin === "api") expect((await second).say).toMatch(/went wrong/);
      else await expect(second).rejects.toThrow("the database is away");
      expect((await rowOf(talk))?.busy).toBeNull();
    }
  });

  test("by not knowing the business leaves no lease behind", async () => {
    const failing: Functions = {
      ...world.db,
      call: (name, ...args) => {
        if (name === "find_receptionist") throw new Error("away");
        return world.db.call(name, ...args);
      },
    };
    const talk = await talkTo(world, salon, { from: "+12125553005" });
    expect((await take(talk, "hello", {}, deps({ db: failing }))).say).toMatch(/went wrong/);
    expect((await rowOf(talk))?.busy).toBeNull();
  });
});

describe("a turn under work", () => {
  const begin = async (talk: Talk, requestKey: string) => {
    const begun = await world.db.call("begin_turn", { ...idsOf(talk), requestKey, heard: "hi", leaseSeconds: 15 });
    if (begun?.state !== "new") throw new Error(JSON.stringify(begun));
    return begun;
  };
  const expire = (talk: Talk) =>
    world.query("update public.conversations set busy_until = now() - interval '1 second' where id = $1", [
      talk.conversationId,
    ]);

  test("that was taken over is finished once, and its late worker gives nobody's lease back", async () => {
    const talk = await talkTo(world, salon, { from: "+12125553011" });
    const first = await begin(talk, "one");
    await expire(talk);
    const second = await begin(talk, "one");
    expect(second.turnId).toBe(first.turnId);
    const lease = { ...idsOf(talk), turnId: first.turnId };
    expect(await world.db.call("release_turn", { ...lease, leaseId: first.leaseId })).toBe(0);
    expect((await rowOf(talk))?.busy).toBe(true);
    expect(await world.db.call("release_turn", { ...lease, leaseId: second.leaseId })).toBe(1);
    expect((await rowOf(talk))?.busy).toBeNull();
  });

  test("loses to one that was finished meanwhile: its state is not written, and it answers what the winner said", async () => {
    const talk = await talkTo(world, salon, { from: "+12125553012" });
    let reply: Reply | null = null;
    const slow = async (utterance: Utterance) => {
      if (reply === null) {
        await expire(talk);
        reply = await take(talk, "what are your hours?", { key: "k" });
      }
      return understandBuiltIn({ ...utterance, text: "goodbye" });
    };
    const late = await take(talk, "what are your hours?", { key: "k" }, deps({ understand: slow }));
    expect(late).toEqual(reply);
    expect(await rowOf(talk)).toMatchObject({ turns: 1, status: "open", busy: null });
  });

  test("under a key that stood for other words is refused, and the first answer stays", async () => {
    const talk = await talkTo(world, salon, { from: "+12125553013" });
    const conversation = idsOf(talk);
    const first = await take(talk, "what are your hours?", { key: "k", requestHash: "a" });
    expect(await take(talk, "what are your hours?", { key: "k", requestHash: "a" })).toEqual(first);
    expect(await takeTurn(deps(), { conversation, text: "cancel it", key: "k", requestHash: "b" })).toMatchObject({
      ok: false,
      refusal: "idempotency_mismatch",
    });
  });

  test("tells how long each stage took, the wait for the turn before it too", async () => {
    const talk = await talkTo(world, salon, { from: "+12125553014" });
    await begin(talk, "other");
    const waiting = take(talk, `a haircut with anyone tomorrow`);
    await world.query("select pg_sleep(0.2)");
    await world.query("update public.conversations set busy_until = null where id = $1", [talk.conversationId]);
    await waiting;
    const [row] = await world.query<{ latency: Record<string, number> }>(
      "select latency from public.conversation_turns where conversation_id = $1 and status = 'done' order by position desc limit 1",
      [talk.conversationId],
    );
    const { waitMs = 0, understandMs = 0, modelMs = -1, toolsMs = 0, writeMs = 0, totalMs = 0 } = row?.latency ?? {};
    expect(modelMs).toBe(0);
    expect(waitMs).toBeGreaterThan(150);
    expect(totalMs).toBeGreaterThanOrEqual(Math.floor(waitMs + understandMs + toolsMs + writeMs));
    expect(writeMs).toBeGreaterThan(0);
  });
});

test("the sixtieth turn is the last: a person has it, and the conversation ends", async () => {
  const talk = await talkTo(world, salon, { from: "+12125553021" });
  await world.query("update public.conversations set turns = 58 where id = $1", [talk.conversationId]);
  expect((await take(talk, "what are your hours?")).ended).toBe(false);
  const last = await take(talk, "and where are you?");
  expect(last).toMatchObject({ ended: true, say: expect.stringMatching(/leave it to the team/) });
  expect(await rowOf(talk)).toMatchObject({ status: "ended", turns: 60, transfer_reason: "too_long" });
  expect(await tasksOf(talk)).toMatchObject([{ kind: "call_back" }]);
});
