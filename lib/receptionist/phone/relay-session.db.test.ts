import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { env } from "@/lib/env";
import { addSalon } from "../talk.test-helper";
import { understandBuiltIn } from "../understanding/understand";
import { answerCall } from "./answer-call";
import { composePhoneDoor } from "./compose-door";
import { findLine, type PhoneDoor, startOn } from "./door";
import { afterStream, hearMenu } from "./hear-turn";
import type { Outgoing } from "./relay-messages";
import { RelaySession, type SessionOptions } from "./relay-session";

let world: World;
let salon: TestBusiness;
const number = `+1646${randomInt(2_000_000, 9_999_999)}`;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
  await world.query("select app.set_receptionist_number($1, $2)", [salon.id, number]);
  await world.query("update public.receptionist_settings set phone_enabled = true where business_id = $1", [salon.id]);
});
afterAll(() => world.close());

type Twist = Partial<SessionOptions> & { door?: (door: PhoneDoor) => PhoneDoor };

/** A call that has been greeted, and its socket's session; what is sent over it is kept and can be reacted to. */
async function openSession({ door: change = (door) => door, ...options }: Twist = {}) {
  const makeDoor = () => {
    const understand = async (utterance: Parameters<typeof understandBuiltIn>[0]) => understandBuiltIn(utterance);
    return change(composePhoneDoor({ db: world.db, now: new Date(), understand }, env(), () => undefined));
  };
  const call = { sid: `CA${randomUUID().replaceAll("-", "")}`, from: "+16465550123", to: number, status: "ringing" };
  const line = await findLine(makeDoor(), call);
  const started = line && (await startOn(makeDoor(), line));
  if (!started?.ok) throw new Error("the call was not taken");
  const sent: Outgoing[] = [];
  const faults: unknown[] = [];
  const hook: { onSend: (message: Outgoing) => void } = { onSend: () => undefined };
  const session = new RelaySession({
    makeDoor,
    send: (message) => {
      sent.push(message);
      hook.onSend(message);
    },
    onFault: (error) => faults.push(error),
    fillerMs: 60_000,
    turnMs: 60_000,
    ...options,
  });
  const receive = (message: object) => session.receive(JSON.stringify(message));
  const parameters = { conversation: started.value.token };
  receive({ type: "setup", callSid: call.sid, from: call.from, to: call.to, customParameters: parameters });
  await session.idle();
  const turns = () =>
    world.query<{ heard: string; said: string; said_until: string | null }>(
      "select heard, said, said_until from public.conversation_turns where conversation_id = $1 order by position",
      [started.value.conversationId],
    );
  return {
    session,
    call,
    makeDoor,
    conversationId: started.value.conversationId,
    receive,
    sent,
    faults,
    hook,
    turns,
    say: (text: string) => receive({ type: "prompt", voicePrompt: text }),
  };
}

/** The utterances among what was sent. */
function utterances(sent: Outgoing[]): string[] {
  const spoken: string[] = [];
  let text = "";
  for (const message of sent) {
    if (message.type !== "text") continue;
    text += message.token;
    if (message.last) spoken.push(text);
    if (message.last) text = "";
  }
  return spoken;
}

test("a reply is sent in tokens that add up to it", async () => {
  const { session, say, sent, turns } = await openSession();
  say("I'd like a haircut");
  await session.idle();
  expect(sent.length).toBeGreaterThan(3);
  expect(utterances(sent)).toEqual([(await turns())[1]?.said]);
  session.close();
});

test("an interruption stops the tokens, and what was heard is what is kept", async () => {
  const { session, say, receive, sent, hook, turns } = await openSession();
  hook.onSend = (message) => {
    if (message.type === "text" && sent.length === 2) {
      receive({ type: "interrupt", utteranceUntilInterrupt: "For Haircut the" });
    }
  };
  say("I'd like a haircut");
  await session.idle();
  const said = (await turns())[1]?.said ?? "";
  expect(utterances(sent)[0]?.length).toBeLessThan(said.length / 2);
  expect((await turns())[1]?.said_until).toBe("For Haircut the");
  session.close();
});

test("a slow turn is bridged by a word; a quick one is not", async () => {
  const slowly = (door: PhoneDoor): PhoneDoor => ({
    ...door,
    take: async (input) => {
      await sleep(120);
      return door.take(input);
    },
  });
  const slow = await openSession({ door: slowly, fillerMs: 40 });
  slow.say("I'd like a haircut");
  await slow.session.idle();
  expect(utterances(slow.sent)[0]).toBe("One moment, please.");
  expect(utterances(slow.sent)).toHaveLength(2);
  slow.receive({ type: "interrupt", utteranceUntilInterrupt: "One moment" });
  await slow.session.idle();
  expect((await slow.turns()).map((turn) => turn.said_until)).toEqual([null, null]);
  slow.session.close();
});

test("keys are collected until the pause after a number, and one key chooses where keys choose", async () => {
  const { session, say, receive, turns } = await openSession({ keysMs: 60 });
  say("I'd like a haircut with anyone");
  await session.idle();
  receive({ type: "dtmf", digit: "2" });
  await session.idle();
  expect((await turns()).at(-1)?.heard).toBe("the second option");
  session.close();
  const other = await openSession({ keysMs: 60 });
  for (const digit of "6465550134") other.receive({ type: "dtmf", digit });
  await other.session.idle();
  expect(await other.turns()).toHaveLength(1);
  await sleep(100);
  await other.session.idle();
  expect((await other.turns()).at(-1)?.heard).toBe("6465550134");
  other.session.close();
});

test("silence is asked about once, and then handed to the phone's keys", async () => {
  const { session, sent } = await openSession({ silenceMs: 80, letterMs: 1 });
  await expect
    .poll(() => sent.at(-1), { timeout: 8_000, interval: 50 })
    .toEqual({
      type: "end",
      handoffData: JSON.stringify({ why: "silence" }),
    });
  expect(utterances(sent)).toEqual(["Sorry, I did not hear you. How can I help?"]);
  session.close();
});

test("a fault, a turn without end and a setup for another call are handed over, and nothing is sent after", async () => {
  const failing = await openSession({ door: (door) => ({ ...door, take: () => Promise.reject(new Error("down")) }) });
  failing.say("hello");
  failing.say("are you there");
  await failing.session.idle();
  expect(failing.sent).toEqual([{ type: "end", handoffData: JSON.stringify({ why: "fault" }) }]);
  expect(failing.faults).toHaveLength(1);
  const hanging = await openSession({
    door: (door) => ({ ...door, take: () => new Promise(() => undefined) }),
    turnMs: 50,
  });
  hanging.say("hello");
  await hanging.session.idle();
  expect(hanging.sent.at(-1)).toEqual({ type: "end", handoffData: JSON.stringify({ why: "fault" }) });
  const wrong = await openSession();
  wrong.receive({ type: "setup", callSid: `CA${"b".repeat(32)}`, to: number, customParameters: {} });
  await wrong.session.idle();
  expect(wrong.sent.at(-1)).toMatchObject({ type: "end" });
});

test("what the phone must do itself is handed over before a word of it is spoken", async () => {
  await world.query(
    "update public.receptionist_settings set transfer_number = '+12125550177', transfer_when = 'always' where business_id = $1",
    [salon.id],
  );
  await sleep(3_100);
  const { session, say, sent, turns } = await openSession();
  say("I want to speak to a person");
  await session.idle();
  expect(sent).toEqual([{ type: "end", handoffData: JSON.stringify({ why: "reply" }) }]);
  expect(await turns()).toHaveLength(2);
});

test("a key that means nothing, an empty prompt and a refused frame do not stop the clock of silence", async () => {
  const nothings = [
    { type: "dtmf", digit: "#" },
    { type: "prompt", voicePrompt: " " },
    { type: "error", description: "no" },
  ];
  for (const nothing of nothings) {
    const { session, receive, sent } = await openSession({ silenceMs: 80, letterMs: 0, keysMs: 20 });
    receive(nothing);
    await expect
      .poll(() => sent.at(-1), { timeout: 8_000, interval: 50 })
      .toEqual({ type: "end", handoffData: JSON.stringify({ why: "silence" }) });
    session.close();
  }
});

test("a farewell goes with the handover, so that it is said whatever becomes of the conversation's row", async () => {
  const ending = (door: PhoneDoor): PhoneDoor => ({
    ...door,
    take: async (input) => {
      const turn = await door.take(input);
      return turn.ok ? { ok: true, value: { ...turn.value, say: "Goodbye now.", ended: true } } : turn;
    },
  });
  const { session, say, sent } = await openSession({ door: ending });
  say("that is all");
  await session.idle();
  const handoffData = JSON.stringify({ why: "ended", say: "Goodbye now.", locale: "en" });
  expect(sent).toEqual([{ type: "end", handoffData }]);
});

test("a call that is over is never greeted again: its farewell is said once more, or a goodbye", async () => {
  const { call, conversationId, makeDoor } = await openSession();
  const farewell = JSON.stringify({ why: "ended", say: "See you <Friday>.", locale: "es" });
  const said = await afterStream(makeDoor(), call, farewell);
  expect(said).toContain("See you &lt;Friday&gt;.");
  expect(said).toMatch(/language="es-US".*<Hangup\/><\/Response>$/);
  await makeDoor().db.call("end_conversation", { businessId: salon.id, conversationId });
  await world.query("update public.conversation_turns set reply = null where conversation_id = $1", [conversationId]);
  const place = { mark: "2", expects: "anything", locale: "en", offers: 0 } as const;
  for (const twiml of [
    await afterStream(makeDoor(), call, JSON.stringify({ why: "fault" })),
    await hearMenu(makeDoor(), call, place, "1"),
    await answerCall(makeDoor(), call),
  ]) {
    expect(twiml).toMatch(/<Response><Say [^>]*>Thank you for calling\. Goodbye\.<\/Say><Hangup\/><\/Response>$/);
  }
});
