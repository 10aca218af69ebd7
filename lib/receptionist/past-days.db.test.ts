import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { addDays, toInstant, toLocal } from "./clock";
import { sayDate } from "./say/say";
import { addSalon, talkTo } from "./talk.test-helper";
import type { Locale } from "./understanding/types";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

const ZONE = "America/New_York";
const today = toLocal(new Date(), ZONE).slice(0, 10);
let callers = 0;

/** Says these lines; answers what the receptionist said to each. */
async function hear(locale: Locale, ...lines: string[]): Promise<string[]> {
  callers += 1;
  const talk = await talkTo(world, salon, { from: `+1212557${1000 + callers}`, locale });
  const said: string[] = [];
  for (const line of lines) {
    said.push((await talk.say(line)).say);
  }
  return said;
}

const startsOf = async (phone: string) =>
  (
    await world.query<{ starts_at: Date }>(
      `select b.starts_at from public.bookings b join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
       where b.business_id = $1 and c.phone = $2`,
      [salon.id, phone],
    )
  ).map((row) => row.starts_at.getTime());

const yesterday = (locale: Locale) => sayDate(addDays(today, -1), locale).replace(/^./, (first) => first.toUpperCase());

test("yesterday is said to be past, and another day is asked for", async () => {
  const [answer] = await hear("en", "I'd like a haircut yesterday at 3 pm");
  expect(answer).toBe(`${yesterday("en")} has already passed. Which other day would suit you?`);
  const [, again] = await hear("en", "a haircut with anyone", "yesterday at 3");
  expect(again).toBe(answer);
  const [, alone] = await hear("en", "a haircut with anyone", "yesterday");
  expect(alone).toBe(answer);
});

test("the same in Spanish", async () => {
  const [answer] = await hear("es", "quiero un haircut para ayer a las tres");
  expect(answer).toBe(`${yesterday("es")} ya pasó. ¿Qué otro día le conviene?`);
  const [, alone] = await hear("es", "quisiera un haircut, con quien sea", "ayer por la tarde");
  expect(alone).toBe(answer);
});

test("the clock time that was said with it holds for the other day", async () => {
  const from = "+12125579901";
  const talk = await talkTo(world, salon, { from });
  for (const line of ["a haircut with Ana yesterday at 3 pm", "then in nine days", "Maria Lopez", "yes"]) {
    await talk.say(line);
  }
  expect(await startsOf(from)).toEqual([toInstant(`${addDays(today, 9)}T15:00`, ZONE)?.getTime()]);
});

test("days ago, last week and a weekday of the past are past too", async () => {
  const twoAgo = sayDate(addDays(today, -2), "en");
  const dosAtras = sayDate(addDays(today, -2), "es").replace(/^./, (first) => first.toUpperCase());
  expect(await hear("en", "a haircut with anyone", "two days ago at 3")).toEqual([
    expect.anything(),
    expect.stringContaining(`${twoAgo} has already passed. Which other day`),
  ]);
  expect((await hear("en", "a haircut with anyone", "the day before yesterday"))[1]).toContain(twoAgo);
  expect((await hear("en", "a haircut with anyone", "last week"))[1]).toMatch(/already passed\. Which other day/);
  expect((await hear("en", "a haircut with anyone", "last Tuesday at 10"))[1]).toMatch(
    /Tuesday, .* has already passed/,
  );
  expect((await hear("es", "un haircut con quien sea", "anteayer a las diez"))[1]).toContain(`${dosAtras} ya pasó`);
  expect((await hear("es", "un haircut con quien sea", "hace dos días"))[1]).toContain(`${dosAtras} ya pasó`);
  expect((await hear("es", "un haircut con quien sea", "el martes pasado a las diez"))[1]).toMatch(/martes.* ya pasó/i);
});

test("a date of the past with its year, and an hour of today that is over", async () => {
  const year = Number(today.slice(0, 4)) - 1;
  const [answer] = await hear("en", `a haircut with anyone on March 3rd ${year} at 3 pm`);
  expect(answer).toMatch(/^\w+, March 3.* has already passed\. Which other day would suit you\?$/);
  const spanish = await hear("es", `un haircut con quien sea el 3 de marzo de ${year} a las tres`);
  expect(spanish[0]).toMatch(/3 de marzo.* ya pasó\. ¿Qué otro día le conviene\?$/i);
  const now = toInstant(`${today}T16:00`, ZONE) ?? new Date();
  const talk = await talkTo(world, salon, { from: "+12125579902", now: () => now });
  const over = await talk.say("a haircut with Ana today at 10 am");
  expect(over.say).toMatch(/already passed/);
});

test("a day of the past that only tells what happened is no wish for it", async () => {
  const told = [
    "I called yesterday, I'd like a haircut with Ana in nine days at 3 pm",
    "I was there last Tuesday and I want another haircut with Ana in nine days at 4 pm",
    "llamé ayer, quiero un haircut con Ana dentro de nueve días a las cinco de la tarde",
  ];
  for (const line of told) {
    const [answer] = await hear(line.startsWith("ll") ? "es" : "en", line);
    expect([line, answer]).toEqual([line, expect.not.stringMatching(/passed|pasó/)]);
  }
  const [missed] = await hear("en", "I missed my appointment yesterday and need to reschedule");
  expect(missed).not.toMatch(/passed/);
  const [when] = await hear("en", "I had a haircut yesterday");
  expect(when).not.toMatch(/already passed/);
});

test("a visit is not moved to a day that is over", async () => {
  const talk = await talkTo(world, salon, { from: "+12125579903" });
  for (const line of ["a haircut with Ben in eight days at 3 pm", "Tom Hill", "yes"]) {
    await talk.say(line);
  }
  const answer = await talk.say("actually move it to yesterday at 3");
  expect(answer.say).toBe(`${yesterday("en")} has already passed. Which other day would suit you?`);
  expect((await talk.say("in ten days then")).say).toMatch(/at 3:00 PM .*Shall I move it\?/);
});

test("a day beyond the horizon: how far ahead one can book is said, in both languages", async () => {
  await world.query("update public.businesses set booking_window_days = 30 where id = $1", [salon.id]);
  await new Promise((done) => setTimeout(done, 3_100));
  const last = addDays(today, 30);
  const far = new Date(`${addDays(today, 45)}T12:00:00Z`);
  const day = (locale: Locale) =>
    new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" }).format(far);
  const [answer] = await hear("en", `a haircut with anyone on ${day("en")} at 3 pm`);
  expect(answer).toMatch(/is further ahead than we plan\./);
  expect(answer).toContain(`You can book until ${sayDate(last, "en")}. Which other day would suit you?`);
  const [whole] = await hear("en", `a haircut with anyone on ${day("en")}`);
  expect(whole).toContain(`You can book until ${sayDate(last, "en")}.`);
  const [spanish] = await hear("es", `un haircut con quien sea el ${day("es")} a las tres de la tarde`);
  expect(spanish).toContain(`Se puede reservar hasta el ${sayDate(last, "es")}. ¿Qué otro día le conviene?`);
  await world.query("update public.businesses set booking_window_days = 365 where id = $1", [salon.id]);
});
