import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { composeCode } from "../codes";
import { addSalon, talkTo } from "../talk.test-helper";
import { all, bookingsOf, dayAhead, numbersFrom } from "./salon.test-helper";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

const newCaller = numbersFrom(5576000);
const zone = "America/New_York";
const weekday = (startsAt: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: "long" }).format(new Date(startsAt));
const dayOf = (startsAt: string) => startsAt.slice(0, 10);

async function bodies(conversationId: string): Promise<string[]> {
  const rows = await world.query<{ body: string }>(
    "select body from public.receptionist_tasks where business_id = $1 and conversation_id = $2",
    [salon.id, conversationId],
  );
  return rows.map(({ body }) => body);
}

describe("a day alone, where offers stand on several", () => {
  test.each([
    ["en-US", (day: string) => `${day}.`],
    ["es-ES", (day: string) => `el ${day}, por favor`],
  ])("opens that day: %s", async (locale, put) => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from, locale: locale === "en-US" ? "en" : "es" });
    await all(talk, [locale === "en-US" ? "a haircut with Ana" : "un haircut con Ana"]);
    const days = [...new Set((talk.last.offers ?? []).map(({ startsAt }) => dayOf(startsAt)))];
    expect(days.length).toBeGreaterThan(1);
    const last = talk.last.offers?.at(-1)?.startsAt ?? "";
    const answer = await talk.say(put(weekday(last, locale)));
    expect(answer.expects).toBe("time");
    expect(new Set((answer.offers ?? []).map(({ startsAt }) => dayOf(startsAt)))).toEqual(new Set([dayOf(last)]));
    expect(answer.offers?.length).toBeGreaterThan(1);
  });

  test("with its hour, or as a choice, takes the offer", async () => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    await talk.say("a haircut with Ana");
    const last = talk.last.offers?.at(-1)?.startsAt ?? "";
    const answer = await talk.say(`${weekday(last, "en-US")} works for me`);
    expect(answer.expects).toBe("name");
  });
});

describe("greetings", () => {
  test.each(["Hello there", "Hi, good morning!", "hola buenas tardes"])("are no riddle: %s", async (line) => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    const answer = await talk.say(line);
    expect(answer.say).not.toMatch(/didn't catch|no (le|te) he entendido|sorry/i);
    expect(answer.expects).toBe("anything");
  });
});

describe("the bare wish to leave a message", () => {
  test.each([
    ["I'd like to leave a message", "please tell Ana that I am running late"],
    ["quiero dejar un mensaje", "díganle a Ana que llego tarde"],
    ["Can I leave a message for the owner please?", "the door is broken"],
  ])("is none of its words: %s", async (wish, words) => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, [wish, words]);
    expect(await bodies(talk.conversationId)).toEqual([words]);
  });

  test("what comes with it is", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, ["I'd like to leave a message: the door is broken"]);
    expect(await bodies(talk.conversationId)).toEqual(["I'd like to leave a message: the door is broken"]);
  });

  test("is left even when nothing follows", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, ["I'd like to leave a message", "bye"]);
    expect(await bodies(talk.conversationId)).toHaveLength(1);
  });
});

describe("which visit is meant", () => {
  test("a day that comes instead of the code is a detail", async () => {
    const from = newCaller();
    const day = dayAhead(12);
    const before = await talkTo(world, salon, { from });
    await all(before, [`haircut with Ana on ${day.said} at 10 am`, "Rosa Diaz", "yes", "bye"]);
    const talk = await talkTo(world, salon, { from });
    await all(talk, ["I want to cancel my appointment", "I don't remember"]);
    expect(talk.last.say).toMatch(/code/i);
    await talk.say(`oh wait, it is on ${day.said}`);
    expect(talk.last).toMatchObject({ expects: "confirm" });
    await talk.say("yes");
    expect(await bookingsOf(world, salon, from)).toMatchObject([{ status: "cancelled" }]);
  });

  test("the day that was said before the number was asked counts after the code", async () => {
    const from = newCaller();
    const [one, two] = [dayAhead(13), dayAhead(14)];
    const before = await talkTo(world, salon, { from });
    await all(before, [`haircut with Ana on ${one.said} at 10 am`, "Rosa Diaz", "yes"]);
    await all(before, [`another haircut with Ana on ${two.said} at 11 am`, "yes", "bye"]);
    expect(await bookingsOf(world, salon, from)).toHaveLength(2);
    const talk = await talkTo(world, salon);
    await all(talk, [`cancel my haircut on ${two.said}`, from]);
    expect(talk.last.say).toMatch(/code/i);
    const [code] = await world.query<{ id: string }>(
      "select id from public.verification_codes where business_id = $1 and conversation_id = $2",
      [salon.id, talk.conversationId],
    );
    await talk.say(composeCode(code?.id ?? ""));
    expect(talk.last).toMatchObject({ expects: "confirm" });
    expect(talk.last.say).toContain("11:00 AM");
  });
});

describe("a list that was said", () => {
  test.each(["the second one please", "number two", "la segunda"])("a place in it is the service: %s", async (line) => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await talk.say("I'd like an appointment");
    expect(talk.last.expects).toBe("service");
    const named = /We offer ([^.]*)\./.exec(talk.last.say)?.[1]?.split(/, | and /)[1] ?? "nothing";
    await all(talk, [line, "tomorrow"]);
    expect(talk.last.expects).not.toBe("service");
    await all(talk, ["the first one", "Ana Ruiz"]);
    expect(talk.last.say).toContain(named);
  });

  test.each(["no preference", "anyone", "me da igual", "you choose"])("offers, and any will do: %s", async (line) => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await talk.say("a haircut with Ana");
    expect(talk.last.offers?.length).toBeGreaterThan(1);
    await talk.say(line);
    expect(talk.last.expects).toBe("name");
  });

  test("price and length are both answered when both are asked", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    const { say } = await talk.say("how much is a haircut and how long does it take?");
    expect(say).toMatch(/Haircut is \$\d+.* Haircut takes 1 hour/);
  });

  test("what else there is names the others, and asks once", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await talk.say("I'd like an appointment");
    const { say } = await talk.say("what services do you have?");
    expect(say.match(/We offer/g)).toHaveLength(1);
    expect(say).toMatch(/Which would you like\?$/);
  });
});

describe("short ways", () => {
  test.each(["That's it, bye.", "Fine. Bye.", "Okay, bye", "vale, adiós"])(
    "a farewell ends the call: %s",
    async (line) => {
      const talk = await talkTo(world, salon, { from: newCaller() });
      await all(talk, [`haircut with Ana on ${dayAhead(20).said} at 10 am`, "Rosa Diaz", "no, cancel that", line]);
      expect(talk.last.ended).toBe(true);
    },
  );

  test("an order not to book lets it go, and a hesitant yes is one", async () => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    const wish = [`haircut with Ben on ${dayAhead(21).said} at 10 am`, "Rosa Diaz"];
    await all(talk, [...wish, "Yes. Actually, no, wait, don't book it. I'll ask my wife first."]);
    expect(talk.last.expects).toBe("anything");
    expect(talk.last.say).toMatch(/anything else/);
    expect(await bookingsOf(world, salon, from)).toEqual([]);
    await all(talk, [...wish.slice(0, 1), "Let me see, yes please."]);
    expect(await bookingsOf(world, salon, from)).toMatchObject([{ status: "confirmed" }]);
  });

  test("a hello with a yes is a hello, and people are people", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    expect((await talk.say("Yes, hello? Yes.")).say).toBe("What can I do for you?");
    await talk.say("Can I make an appointment with you people?");
    expect(talk.last.expects).toBe("service");
  });
});

describe("where a message is asked for", () => {
  test("a question about the business is answered, and the message still taken", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, ["can I leave a message please", "oh, and where are you located?"]);
    expect(talk.last.say).toMatch(/12 River Street/);
    expect(await bodies(talk.conversationId)).toEqual([""]);
    await talk.say("tell Ana her coat is here");
    expect(await bodies(talk.conversationId)).toEqual(["tell Ana her coat is here"]);
  });

  test("a whole wish for a visit is booked", async () => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    await all(talk, ["I want to talk to a human", `can I have a haircut with Carla on ${dayAhead(22).said} at 10 am?`]);
    await all(talk, ["Rosa Diaz", "yes"]);
    expect(await bookingsOf(world, salon, from)).toMatchObject([{ status: "confirmed", service: "Haircut" }]);
  });
});

describe("going away, and hearing it again", () => {
  const visit = () => `haircut with Ana on ${dayAhead(24).said} at 10 am`;

  test.each([
    "I'll think about it and call you back",
    "never mind, i'll call back later",
    "ok thanks for nothing, bye",
    "me lo pienso y le llamo luego",
  ])("leaves with nothing booked: %s", async (line) => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    await all(talk, ["a haircut with Ana", line]);
    expect(talk.last.ended).toBe(true);
    expect(await bookingsOf(world, salon, from)).toEqual([]);
  });

  test.each(["no, forget it", "never mind", "no quiero nada, déjelo"])("lets go of it: %s", async (line) => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    await all(talk, [visit(), "Rosa Diaz", line]);
    expect(talk.last.expects).toBe("anything");
    expect(talk.last.ended ?? false).toBe(false);
    expect(await bookingsOf(world, salon, from)).toEqual([]);
  });

  test.each(["sorry, what were those times again?", "can you repeat that please", "¿me lo puede repetir?"])(
    "the offers are said again: %s",
    async (line) => {
      const talk = await talkTo(world, salon, { from: newCaller() });
      const { say } = await talk.say("a haircut with Ana");
      expect((await talk.say(line)).say).toBe(say);
    },
  );

  test.each(["who is it with?", "and what time was it?", "con quién era"])("so is the visit: %s", async (line) => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, [`haircut with Ben on ${dayAhead(25).said}`, "the first one", "Rosa Diaz", "yes"]);
    expect((await talk.say(line)).say).toMatch(/Haircut (with|con) Ben Carter/);
  });

  test("whoever hasn't got the phone with the code is answered on the one they call from", async () => {
    const [owner, from] = [newCaller(), newCaller()];
    const before = await talkTo(world, salon, { from: owner });
    await all(before, [`haircut with Carla on ${dayAhead(26).said} at 10 am`, "Rosa Diaz", "yes", "bye"]);
    const talk = await talkTo(world, salon, { from });
    await all(talk, ["I want to cancel my haircut", owner, "I don't have that phone with me"]);
    expect(talk.last.say).toMatch(/^Without that code/);
    await all(talk, ["can somebody call me then"]);
    const rows = await world.query<{ from_phone: string }>(
      "select from_phone from public.receptionist_tasks where business_id = $1 and conversation_id = $2",
      [salon.id, talk.conversationId],
    );
    expect(rows).toEqual([{ from_phone: from }]);
  });

  test("a code that did not come is sent once more", async () => {
    const from = newCaller();
    const before = await talkTo(world, salon, { from });
    await all(before, [`haircut with Carla on ${dayAhead(27).said} at 10 am`, "Rosa Diaz", "yes", "bye"]);
    const talk = await talkTo(world, salon, { from });
    await all(talk, ["I want to cancel my haircut", "I don't remember", "I didn't get any code"]);
    expect(talk.last.say).toMatch(/texted a six-digit code/);
    const rows = await world.query(
      "select 1 from public.verification_codes where business_id = $1 and conversation_id = $2",
      [salon.id, talk.conversationId],
    );
    expect(rows).toHaveLength(2);
  });

  test.each(["I don't know", "she doesn't mind", "me da igual"])("nobody in particular: %s", async (line) => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, ["I'd like a haircut"]);
    expect(talk.last.expects).toBe("staff");
    expect((await talk.say(line)).expects).toBe("time");
  });

  test("a message in one breath is passed on at once", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    const line = "can you tell Ana that her two o'clock might be late, this is Linda";
    expect((await talk.say(line)).say).toMatch(/passed that on/);
    expect(await bodies(talk.conversationId)).toEqual([line]);
  });

  test("four questions in a row are four answers", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, [
      "how much is a haircut",
      "how long does it take",
      "where are you",
      "what are your hours",
      "how much is a colour",
    ]);
    expect(talk.last.say).toMatch(/Colour is \$120/);
    expect(await bodies(talk.conversationId)).toEqual([]);
  });
});

describe("nothing is dropped without a word", () => {
  test.each(["a haircut and a colour, please", "quiero un haircut y un colour"])(
    "two services in one breath: %s",
    async (line) => {
      const talk = await talkTo(world, salon, { from: newCaller() });
      const { say } = await talk.say(line);
      expect(say).toMatch(/(first|primero) Haircut.*Colour/);
      expect(talk.last.expects).toBe("staff");
    },
  );

  test.each(["a haircut, not a colour", "a colour, no, actually a haircut", "a haircut"])(
    "one is one: %s",
    async (line) => {
      const talk = await talkTo(world, salon, { from: newCaller() });
      expect((await talk.say(line)).say).not.toMatch(/one at a time/);
    },
  );

  test("a name told after a message belongs to it", async () => {
    const talk = await talkTo(world, salon, { from: newCaller() });
    await all(talk, ["tell Ana I'm running ten minutes late", "my name is Beth Moore"]);
    const rows = await world.query<{ body: string; from_name: string; kind: string }>(
      "select body, from_name, kind from public.receptionist_tasks where business_id = $1 and conversation_id = $2",
      [salon.id, talk.conversationId],
    );
    expect(rows).toEqual([{ body: "tell Ana I'm running ten minutes late", from_name: "Beth Moore", kind: "message" }]);
    expect(talk.last.say).toMatch(/added that/);
  });

  test.each(["the name is wrong, it's Irene Campo", "el nombre está mal, es Irene Campo"])(
    "a name that was booked wrong goes to people: %s",
    async (line) => {
      const talk = await talkTo(world, salon, { from: newCaller() });
      await all(talk, [`haircut with Ben on ${dayAhead(28).said}`, "the first one", "Rosa Diaz", "yes", line]);
      expect(talk.last.ended ?? false).toBe(false);
      expect(await bodies(talk.conversationId)).toEqual([line]);
    },
  );

  test("the day off of one person is not the business's", async () => {
    const own = await addSalon(world);
    const day = dayAhead(23);
    await world.query(
      `insert into public.working_hours (business_id, staff_id, weekday, start_minute, end_minute)
       select $1, $2, w, 540, 1020 from generate_series(0, 6) w where w <> extract(dow from $3::date)`,
      [own.id, own.staffIds[1], day.date],
    );
    await world.query("update public.staff set uses_business_hours = false where business_id = $1 and id = $2", [
      own.id,
      own.staffIds[1],
    ]);
    const talk = await talkTo(world, own, { from: newCaller() });
    const { say } = await talk.say(`haircut with Ben on ${day.said} at 10 am`);
    expect(say).toMatch(/Ben Carter is not in/);
    expect(say).not.toMatch(/closed/);
  });
});

describe("a start said by its distance from another", () => {
  const local = (at: Date) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);

  test.each([
    ["oh wait, can we do the same time the following week", 7, "10:00"],
    ["mejor una semana después", 7, "10:00"],
    ["make it an hour later", 0, "11:00"],
    ["al día siguiente mejor", 1, "10:00"],
  ])("at the read-back: %s", async (line, days, time) => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    await all(talk, [`haircut with Carla on ${dayAhead(30).said} at 10 am`, "Rosa Diaz", line]);
    expect(talk.last.expects).toBe("confirm");
    await talk.say("yes");
    const [row] = await bookingsOf(world, salon, from);
    expect(row && local(row.starts_at)).toBe(`${dayAhead(30 + days).date} ${time}`);
    await all(talk, ["cancel that", "yes"]);
  });

  test.each([
    ["oh sorry can you make it an hour later", 0, "11:00"],
    ["push it back a day", 1, "10:00"],
  ])("after the booking: %s", async (line, days, time) => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    await all(talk, [`haircut with Carla on ${dayAhead(40).said} at 10 am`, "Rosa Diaz", "yes", line]);
    expect(talk.last.expects).toBe("confirm");
    await talk.say("yes");
    const rows = await bookingsOf(world, salon, from);
    expect(rows.map((row) => local(row.starts_at))).toEqual([`${dayAhead(40 + days).date} ${time}`]);
    await all(talk, ["cancel that", "yes"]);
  });

  test("of a visit that has to be found first", async () => {
    const from = newCaller();
    const day = dayAhead(45);
    const before = await talkTo(world, salon, { from });
    await all(before, [`haircut with Carla on ${day.said} at 10 am`, "Rosa Diaz", "yes", "bye"]);
    const talk = await talkTo(world, salon, { from });
    await all(talk, ["push my haircut back a day", `it is on ${day.said}`]);
    expect(talk.last.expects).toBe("confirm");
    await talk.say("yes");
    const [row] = await bookingsOf(world, salon, from);
    expect(row && local(row.starts_at)).toBe(`${dayAhead(46).date} 10:00`);
  });
});

describe("what is wrong with the read-back, named and no more", () => {
  const readBack = async (from: string, days: number) => {
    const talk = await talkTo(world, salon, { from });
    await all(talk, [`haircut with Ana on ${dayAhead(days).said} at 10 am`, "Rosa Diaz"]);
    expect(talk.last.expects).toBe("confirm");
    return talk;
  };

  test.each([
    [50, ["no", "the time"], "time", "11 am", "11:00 AM"],
    [51, ["the name is wrong"], "name", "Marta Gil", "Marta Gil"],
    [52, ["no", "the service"], "service", "a colour", "Colour"],
    [53, ["no", "el nombre"], "name", "Marta Gil", "Marta Gil"],
  ] as const)("%i: %j asks for it anew", async (days, lines, expects, told, read) => {
    const talk = await readBack(newCaller(), days);
    await all(talk, lines);
    expect(talk.last.expects).toBe(expects);
    await talk.say(told === "11 am" ? `${dayAhead(days).said} at 11 am` : told);
    expect(talk.last.say).toContain(read);
    expect(talk.last.expects).toBe("confirm");
  });
});

describe("any of several people", () => {
  test.each([
    [60, "anyone but Ana", ["Ben Carter", "Carla Ruiz"]],
    [61, "either Ben or Carla", ["Ben Carter", "Carla Ruiz"]],
    [62, "not with Carla", ["Ana García", "Ben Carter"]],
  ] as const)("%i: %s", async (days, line, people) => {
    const from = newCaller();
    const talk = await talkTo(world, salon, { from });
    await all(talk, [`haircut on ${dayAhead(days).said} at 10 am, ${line}`]);
    expect(talk.last.expects).toBe("name");
    await all(talk, ["Rosa Diaz", "yes"]);
    const [row] = await bookingsOf(world, salon, from);
    expect(people).toContain(row?.staff);
  });

  test("nor is the one who was left out taken when the others are busy", async () => {
    const day = dayAhead(63);
    for (const person of ["Ben", "Carla"]) {
      const other = await talkTo(world, salon, { from: newCaller() });
      await all(other, [`haircut with ${person} on ${day.said} at 10 am`, "Rosa Diaz", "yes"]);
    }
    const talk = await talkTo(world, salon, { from: newCaller() });
    const { say } = await talk.say(`haircut on ${day.said} at 10 am, anyone but Ana`);
    expect(talk.last.expects).toBe("time");
    expect(say).not.toMatch(/Ana/);
  });
});

test("a note beside a wish is kept, and the wish goes on", async () => {
  const from = newCaller();
  const talk = await talkTo(world, salon, { from });
  const line = `book a haircut with Ben on ${dayAhead(64).said} at 10 am and tell him I'm in a wheelchair`;
  await all(talk, [line, "Rosa Diaz", "yes"]);
  expect(await bookingsOf(world, salon, from)).toMatchObject([{ status: "confirmed", staff: "Ben Carter" }]);
  expect(await bodies(talk.conversationId)).toEqual([line]);
});

test("the part of the day counts on every day of a week", async () => {
  const talk = await talkTo(world, salon, { from: newCaller() });
  await talk.say("a haircut with Ana sometime next week, in the morning");
  const clocks = (talk.last.offers ?? []).map(({ startsAt }) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, timeStyle: "short" }).format(new Date(startsAt)),
  );
  expect(clocks.length).toBeGreaterThan(1);
  expect(clocks.filter((clock) => clock >= "12:00")).toEqual([]);
});

test("silence where a message is asked for is none, and is not said to be passed on", async () => {
  const talk = await talkTo(world, salon, { from: newCaller() });
  await all(talk, ["I'd like to leave a message", ""]);
  expect(talk.last.say).not.toMatch(/passed that on/);
  expect(talk.last.say).toMatch(/What should I tell the team\?$/);
});
