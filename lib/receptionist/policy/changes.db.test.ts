import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { book } from "@/lib/booking/book";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { rescheduleBooking } from "@/lib/booking/reschedule-booking";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { reviewConversation } from "../review/review-conversation";
import { addSalon, type Talk, talkTo } from "../talk.test-helper";
import { all, at, bookingsOf, dayAhead, numbersFrom } from "./salon.test-helper";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

const newCaller = numbersFrom(5574000);
let days = 9;
function freshDay(): { date: string; said: string } {
  days += 1;
  return dayAhead(days);
}

async function booked(options: { time?: string; line?: string } = {}) {
  const from = newCaller();
  const day = freshDay();
  const talk = await talkTo(world, salon, { from });
  await all(talk, [`haircut with Ana on ${day.said} at ${options.time ?? "10 am"}`, "Rosa Diaz", "yes"]);
  const [row] = await bookingsOf(world, salon, from);
  if (!row) {
    throw new Error(talk.lines.join("\n"));
  }
  return { from, day, talk, row };
}

async function incidentsOf(talk: Talk) {
  await talk.say("no thanks, bye");
  return (await reviewConversation(world.db, { businessId: salon.id, conversationId: talk.conversationId }))?.incidents;
}

function takeTime(staff: number, date: string, time: string) {
  return book(salon.ctx(), {
    serviceId: salon.serviceId,
    staffId: salon.staffIds[staff],
    startsAt: at(date, time),
    customer: { name: "Rival", phone: "+12125559000" },
    channel: "web",
  });
}

describe("what was booked, asked for once more", () => {
  test("is said as it stands", async () => {
    const { talk } = await booked();
    expect((await talk.say("what?")).say).toMatch(/^You're booked: Haircut with Ana García on .* at 10:00 AM/);
  });

  test.each(["yes, book it", "what?"])("was cancelled by the business meanwhile: %s", async (line) => {
    const { talk, row } = await booked();
    await cancelBooking({ ...salon.ctx(), actor: { type: "job", name: "test" } }, { bookingId: row.id });
    const reply = await talk.say(line);
    expect(reply.say).not.toMatch(/you're booked/i);
    expect(reply.say).toMatch(/cancelled/);
    expect(reply.booking).toMatchObject({ id: row.id, status: "cancelled" });
    expect(await incidentsOf(talk)).toEqual([]);
  });

  test("was moved by the business meanwhile: its new time is said", async () => {
    const { talk, row, day } = await booked();
    const startsAt = at(day.date, "14:00");
    await rescheduleBooking(
      { ...salon.ctx(), actor: { type: "job", name: "test" } },
      { bookingId: row.id, startsAt, staffId: salon.staffIds[1] },
    );
    const reply = await talk.say("yes, book it");
    expect(reply.say).toMatch(/^You're booked: Haircut with Ben Carter on .* at 2:00 PM/);
    expect(reply.booking).toMatchObject({ id: row.id, startsAt: startsAt.toISOString() });
    expect(await incidentsOf(talk)).toEqual([]);
  });

  test("and was cancelled by the caller: that is said again", async () => {
    const { talk } = await booked();
    await all(talk, ["cancel it", "yes"]);
    expect((await talk.say("what?")).say).toMatch(/cancelled: Haircut/);
  });
});

describe("a move", () => {
  test("with anyone goes to whoever is free, who is read back", async () => {
    const { talk, day, from } = await booked();
    await takeTime(0, day.date, "13:00");
    await talk.say("move it to 1 pm with anyone");
    expect(talk.last.expects).toBe("confirm");
    expect(talk.last.say).toMatch(/1:00 PM with (Ben Carter|Carla Ruiz)/);
    await talk.say("yes");
    const [row] = await bookingsOf(world, salon, from);
    expect(row?.starts_at).toEqual(at(day.date, "13:00"));
    expect(row?.staff).toMatch(/Ben Carter|Carla Ruiz/);
  });

  test("whose person is busy then names another, and only their yes moves it", async () => {
    const { talk, day, from } = await booked();
    await takeTime(0, day.date, "13:00");
    await talk.say("can you move it to 1 pm");
    expect(talk.last.say).toMatch(/1:00 PM with (Ben Carter|Carla Ruiz)/);
    await talk.say("no");
    expect(await bookingsOf(world, salon, from)).toMatchObject([
      { staff: "Ana García", starts_at: at(day.date, "10:00") },
    ]);
  });

  test("keeps the person who is free", async () => {
    const { talk } = await booked();
    await talk.say("move it to 1 pm with anyone");
    expect(talk.last.say).toMatch(/1:00 PM with Ana García/);
  });

  test("that asks for a busy person by name offers that person's times", async () => {
    const { talk, day } = await booked();
    await takeTime(1, day.date, "13:00");
    await talk.say("can you move it");
    await talk.say("1 pm with Ben please");
    expect(talk.last.expects).toBe("time");
    expect(talk.last.offers.length).toBeGreaterThan(0);
  });
});

describe("a change of mind", () => {
  test("from a new booking to a move takes nothing of the new one along, and gives its time back", async () => {
    const { from } = await booked();
    const other = freshDay();
    const talk = await talkTo(world, salon, { from });
    await talk.say(`haircut with Ben on ${other.said} at 3 pm`);
    await all(talk, ["actually, reschedule my existing appointment instead", `${dayAhead(days - 1).said} at 10`]);
    expect(talk.last.say, talk.lines.join("\n")).toMatch(/what day and time would you like/i);
    const holds = await world.query(
      "select id from public.holds where business_id = $1 and starts_at = $2 and held_until > now()",
      [salon.id, at(other.date, "15:00")],
    );
    expect(holds).toEqual([]);
  });
});

describe("offers", () => {
  test("are good for half an hour: one that is over is looked up again before it is held", async () => {
    const day = freshDay();
    const from = newCaller();
    let now = new Date();
    const talk = await talkTo(world, salon, { from, now: () => now });
    const { offers } = await talk.say(`haircut with Ana, any time on ${day.said}`);
    const [first] = offers;
    now = new Date(now.getTime() + 40 * 60_000);
    const startsAt = new Date(first?.startsAt ?? 0);
    await book(salon.ctx(), {
      serviceId: salon.serviceId,
      staffId: salon.staffIds[0],
      startsAt,
      customer: { name: "Rival", phone: "+12125559000" },
      channel: "web",
    });
    const reply = await talk.say("the first one");
    expect(reply.say, talk.lines.join("\n")).toMatch(/taken/);
    expect(
      reply.offers.filter(({ label }) => label === first?.label),
      talk.lines.join("\n"),
    ).toEqual([]);
  });

  test.each([
    ["is held at once", 5, "hold"],
    ["is looked for anew when it is over", 40, "check_availability"],
  ] as const)("are signed for half an hour: one that was taken %s", async (_what, minutes, tool) => {
    let now = new Date();
    const talk = await talkTo(world, salon, { from: newCaller(), now: () => now });
    await talk.say(`haircut with Ana, any time on ${freshDay().said}`);
    now = new Date(now.getTime() + minutes * 60_000);
    expect((await talk.say("the first one")).expects).toBe("name");
    const [turn] = await world.query<{ tool: string }>(
      `select tool_calls -> 0 ->> 'tool' as tool from public.conversation_turns where business_id = $1 and conversation_id = $2
       order by position desc limit 1`,
      [salon.id, talk.conversationId],
    );
    expect(turn?.tool).toBe(tool);
  });

  test("are taken by their token as well", async () => {
    const talk = await talkTo(world, salon, { from: newCaller(), channel: "chat" });
    const { offers } = await talk.say(`haircut with anyone, any time on ${freshDay().said}`);
    const reply = await talk.say(offers[1]?.token ?? "");
    expect(reply.expects).toBe("name");
    const held = await world.query<{ starts_at: Date }>(
      "select starts_at from public.holds where business_id = $1 and held_until > now() order by created_at desc limit 1",
      [salon.id],
    );
    expect(held[0]?.starts_at.toISOString()).toBe(offers[1]?.startsAt);
  });
});

describe("a number that is nobody's proof", () => {
  const sentence = (say: string) => say.replace(/\d{2}(?=[.,])/, "..");

  test("gets the same answer whether or not visits are under it; a code goes out only where one is", async () => {
    const { from } = await booked();
    const stranger = newCaller();
    const talks = [];
    for (const phone of [from, stranger]) {
      const talk = await talkTo(world, salon, { channel: "chat" });
      await all(talk, ["I want to cancel my appointment", phone.slice(2)]);
      talks.push(talk);
    }
    const [known, unknown] = talks;
    expect(sentence(unknown?.last.say ?? "")).toBe(sentence(known?.last.say ?? ""));
    expect(known?.last.expects).toBe(unknown?.last.expects);
    const sent = await world.query<{ data: { conversationId: string } }>(
      "select data from public.outbox where business_id = $1 and name = 'conversation/code_wanted'",
      [salon.id],
    );
    const to = sent.map(({ data }) => data.conversationId);
    expect([known, unknown].map((talk) => to.includes(talk?.conversationId ?? ""))).toEqual([true, false]);
  });

  test("a fourth ask within the hour is answered the same too", async () => {
    const { from } = await booked();
    const last: string[] = [];
    for (const phone of [from, newCaller()]) {
      for (let round = 0; round < 4; round += 1) {
        const talk = await talkTo(world, salon, { channel: "chat" });
        await all(talk, ["I want to cancel my appointment", phone.slice(2)]);
        last[phone === from ? 0 : 1] = sentence(talk.last.say);
      }
    }
    expect(last[0]).toBe(last[1]);
  });
});
