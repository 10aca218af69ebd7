import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { composeCode } from "../codes";
import { addSalon, type Talk, talkTo } from "../talk.test-helper";
import { all, dayAhead, hearing, numbersFrom } from "./salon.test-helper";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

const newCaller = numbersFrom(5575000);
const isOut = (phone: string) => world.db.call("is_opted_out", salon.id, phone);

async function codeOf(talk: Talk): Promise<string> {
  const [code] = await world.query<{ id: string }>(
    "select id from public.verification_codes where business_id = $1 and conversation_id = $2 order by created_at desc limit 1",
    [salon.id, talk.conversationId],
  );
  return composeCode(code?.id ?? "");
}

describe("stop texting me", () => {
  test("in the chat is done after the number's own code, and said", async () => {
    const phone = newCaller();
    const talk = await talkTo(world, salon, { channel: "chat" });
    await talk.say("please stop texting me");
    expect(talk.last.expects).toBe("phone");
    await talk.say(phone.slice(2));
    expect(talk.last.say).toMatch(/six-digit code/);
    expect(await isOut(phone)).toBe(false);
    await talk.say("000000");
    expect(await isOut(phone)).toBe(false);
    await talk.say(await codeOf(talk));
    expect(await isOut(phone)).toBe(true);
    expect(talk.last).toMatchObject({ ended: true });
    expect(talk.last.say).toMatch(/not text or call you/);
  });

  test("in the chat stops no number that a page sent along without its code", async () => {
    const phone = newCaller();
    const talk = await talkTo(world, salon, { channel: "chat", from: phone });
    await talk.say("stop texting me");
    expect(await isOut(phone)).toBe(false);
    expect(talk.last.say).toMatch(/six-digit code/);
  });

  test("is dropped by who changes their mind, and another wish goes on", async () => {
    const talk = await talkTo(world, salon, { channel: "chat" });
    await all(talk, ["please stop texting me", "no, never mind", `haircut with anyone on ${dayAhead(9).said} at 9 am`]);
    expect(talk.last.expects).toBe("name");
  });

  test("from the caller's own number needs nothing else", async () => {
    const phone = newCaller();
    const talk = await talkTo(world, salon, { channel: "phone", from: phone });
    await talk.say("stop texting me");
    expect(await isOut(phone)).toBe(true);
  });

  test("stops no other number that was only said", async () => {
    const other = newCaller();
    const understand = hearing({ "stop texting that number": { intent: "opt_out", phone: other } });
    const talk = await talkTo(world, salon, { channel: "phone", from: newCaller(), understand });
    await talk.say("stop texting that number");
    expect(await isOut(other)).toBe(false);
    expect(talk.last.say).toMatch(/six-digit code/);
  });
});

describe("the link", () => {
  const links = (talk: Talk) =>
    world.query<{ phone: string }>(
      "select phone from public.conversation_links where business_id = $1 and conversation_id = $2",
      [salon.id, talk.conversationId],
    );

  test("goes where it is said to go: to the number that was spoken", async () => {
    const spoken = newCaller();
    const talk = await talkTo(world, salon, { channel: "phone" });
    await all(talk, [`haircut with anyone on ${dayAhead(9).said} at 10 am`, "Tom Hill", spoken.slice(2)]);
    const reply = await talk.say("can you text me the link");
    expect(reply.say).toContain(`ending in ${spoken.slice(-2)}`);
    expect(await links(talk)).toEqual([{ phone: spoken }]);
  });

  test("goes once to a number of a conversation; another ask is told to wait", async () => {
    const talk = await talkTo(world, salon, { channel: "phone", from: newCaller() });
    expect((await talk.say("text me the link")).say).toMatch(/I have texted the link/);
    expect((await talk.say("text me the link please")).say).toMatch(/may take a minute/);
    expect(await links(talk)).toHaveLength(1);
    const events = await world.query(
      "select id from public.outbox where business_id = $1 and name = 'conversation/link_wanted' and data ->> 'conversationId' = $2",
      [salon.id, talk.conversationId],
    );
    expect(events).toHaveLength(1);
  });
});

describe("a message", () => {
  const tasks = (talk: Talk) =>
    world.query(
      "select kind, body, from_phone, from_email from public.receptionist_tasks where business_id = $1 and conversation_id = $2",
      [salon.id, talk.conversationId],
    );

  test("in the chat is asked where the answer goes, and keeps the number with it", async () => {
    const phone = newCaller();
    const talk = await talkTo(world, salon, { channel: "chat" });
    await talk.say("can I leave a message for the team");
    expect(talk.last.expects).toBe("phone");
    expect(talk.last.say).toMatch(/e-mail/);
    await all(talk, [phone.slice(2), "my colour came out green"]);
    expect(await tasks(talk)).toEqual([
      expect.objectContaining({ kind: "message", from_phone: phone, body: expect.stringContaining("green") }),
    ]);
  });

  test("keeps an e-mail address as well", async () => {
    const talk = await talkTo(world, salon, { channel: "chat" });
    await all(talk, ["can I leave a message for the team", "tom.hill@example.com", "my colour came out green"]);
    expect(await tasks(talk)).toEqual([
      expect.objectContaining({ from_email: "tom.hill@example.com", body: expect.stringContaining("green") }),
    ]);
  });

  test("of who will not say is taken, and told that nobody can answer it", async () => {
    const talk = await talkTo(world, salon, { channel: "chat" });
    await all(talk, ["can I leave a message for the team", "no, I'd rather not say"]);
    expect(talk.last.say).toMatch(/cannot answer/);
    expect(talk.last.expects).toBe("anything");
    await talk.say("my colour came out green");
    expect(await tasks(talk)).toEqual([
      expect.objectContaining({ from_phone: null, from_email: null, body: expect.stringContaining("green") }),
    ]);
  });

  test("whose sender answers something else is asked once more, and then taken", async () => {
    const talk = await talkTo(world, salon, { channel: "chat" });
    const line = "the haircut of last week was uneven";
    await all(talk, ["can I leave a message for the team", line, line]);
    expect(talk.last.say).toMatch(/cannot answer/);
    expect(await tasks(talk)).toEqual([expect.objectContaining({ body: expect.stringContaining("uneven") })]);
  });

  test("of who leaves before saying where is kept", async () => {
    const talk = await talkTo(world, salon, { channel: "chat" });
    await all(talk, ["please leave a message for Ana that her scarf is still here", "bye"]);
    expect(await tasks(talk)).toEqual([expect.objectContaining({ body: expect.stringContaining("scarf") })]);
  });

  test("by phone is asked nothing more", async () => {
    const talk = await talkTo(world, salon, { channel: "phone", from: newCaller() });
    await talk.say("can I leave a message for the team");
    expect(talk.last.say).toMatch(/What should I tell the team/);
  });

  test("a call-back from the chat takes an e-mail address for an answer", async () => {
    const talk = await talkTo(world, salon, { channel: "chat" });
    await all(talk, ["I want to talk to a real person", "tom.hill@example.com"]);
    expect(await tasks(talk)).toEqual([
      expect.objectContaining({ kind: "call_back", from_email: "tom.hill@example.com" }),
    ]);
  });
});
