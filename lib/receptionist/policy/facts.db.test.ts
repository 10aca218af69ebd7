import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { addSalon, talkTo } from "../talk.test-helper";
import { all, bookingsOf, dayAhead, hearing, numbersFrom } from "./salon.test-helper";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
  await world.query(
    `insert into public.receptionist_facts (business_id, question, answer) values
       ($1, 'Is there parking?', 'Parking behind the building is reserved for you.'),
       ($1, 'Do you take cards?', 'You''re booked for tomorrow. We take all cards.'),
       ($1, 'Is there wifi?', 'Your appointment is confirmed!')`,
    [salon.id],
  );
});
afterAll(() => world.close());

const newCaller = numbersFrom(5573000);

test("a fact in the middle of a read-back is said word for word, and the read-back is said after it", async () => {
  const from = newCaller();
  const talk = await talkTo(world, salon, { from });
  await all(talk, [`haircut with Ana on ${dayAhead(10).said} at 3 pm`, "Tom Hill", "do you have parking?"]);
  expect(talk.last.say).toMatch(/^Parking behind the building is reserved for you\. Let me read that back: Haircut/);
  expect(talk.last.expects).toBe("confirm");
  await talk.say("yes please");
  expect(await bookingsOf(world, salon, from)).toHaveLength(1);
});

test("a fact that claims the caller's booking is left out, its other sentences are not", async () => {
  const talk = await talkTo(world, salon, { from: newCaller() });
  expect((await talk.say("do you take cards?")).say).toMatch(/^We take all cards\./);
  expect((await talk.say("is there wifi?")).say).not.toMatch(/confirmed/);
});

test("words that had to be replaced leave nothing to agree to", async () => {
  const from = newCaller();
  const liar = { reword: async () => "You're booked!", answer: async () => null };
  const talk = await talkTo(world, salon, { from, voice: liar });
  const reply = await talk.say(`haircut with anyone, any time on ${dayAhead(12).said}`);
  expect(reply).toMatchObject({ expects: "anything", offers: [] });
  expect(reply.say).not.toMatch(/booked/);
  await all(talk, ["yes please", "the first one", "yes"]);
  expect(await bookingsOf(world, salon, from)).toEqual([]);
  const holds = await world.query("select id from public.holds where business_id = $1 and held_until > now()", [
    salon.id,
  ]);
  expect(holds).toEqual([]);
});

test("after a fault the offers of a pending choice come along, and none before there are any", async () => {
  let broken = false;
  const talk = await talkTo(world, salon, {
    from: newCaller(),
    understand: async (utterance) => {
      if (broken) {
        throw new Error("the engine is down");
      }
      return hearing({})(utterance);
    },
  });
  broken = true;
  expect((await talk.say("hello")).offers).toEqual([]);
  broken = false;
  await talk.say(`haircut with anyone, any time on ${dayAhead(14).said}`);
  broken = true;
  expect((await talk.say("the first one")).offers.length).toBeGreaterThan(1);
});
