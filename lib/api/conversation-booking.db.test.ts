import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { describeBooking } from "@/lib/api/conversation-booking";
import { book } from "@/lib/booking/book";
import { manageTokenOf } from "@/lib/booking/secrets";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { toInstant } from "@/lib/receptionist/clock";
import { composeCode } from "@/lib/receptionist/codes";
import { addSalon, talkTo } from "@/lib/receptionist/talk.test-helper";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

const ZONE = "America/New_York";

function dayAhead(days: number): { date: string; said: string } {
  const at = new Date(Date.now() + days * 86_400_000);
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(at);
  return {
    date,
    said: new Intl.DateTimeFormat("en-US", { timeZone: ZONE, month: "long", day: "numeric" }).format(at),
  };
}

test("a booking made in a chat comes with what a ticket shows and its manage link", async () => {
  const talk = await talkTo(world, salon, { channel: "chat" });
  for (const line of [`a haircut with Ana on ${dayAhead(10).said} at 3 pm`, "Maria Lopez", "212 555 0171", "yes"]) {
    await talk.say(line);
  }
  const { booking } = talk.last;
  expect(await describeBooking(world.db, talk.token, booking)).toEqual({
    ...booking,
    endsAt: new Date(Date.parse(booking?.startsAt ?? "") + 60 * 60_000).toISOString(),
    service: { id: salon.serviceId, name: "Haircut" },
    staff: { id: salon.staffIds[0], name: "Ana García" },
    manageToken: manageTokenOf(booking?.id ?? ""),
  });
});

test("a booking that the chat only moved comes without its manage link", async () => {
  const before = dayAhead(20);
  const phone = "+12125550172";
  const made = await book(salon.ctx(), {
    serviceId: salon.serviceId,
    staffId: salon.staffIds[0],
    startsAt: toInstant(`${before.date}T10:00`, ZONE) ?? new Date(0),
    customer: { name: "Lou Reed", phone },
    channel: "web",
  });
  const talk = await talkTo(world, salon, { channel: "chat", from: phone });
  await talk.say("I need to move my appointment");
  const [code] = await world.query<{ id: string }>("select id from public.verification_codes where phone = $1", [
    phone,
  ]);
  for (const line of [composeCode(code?.id ?? ""), `${dayAhead(21).said} at 2 pm`, "yes"]) {
    await talk.say(line);
  }
  const described = await describeBooking(world.db, talk.token, talk.last.booking);
  expect(described, talk.lines.join("\n")).toMatchObject({
    id: made.ok ? made.value.booking.id : "",
    service: { name: "Haircut" },
  });
  expect(described).not.toHaveProperty("manageToken");
});

test("a tapped offer is taken in the language of the chat", async () => {
  const talk = await talkTo(world, salon, { channel: "chat", locale: "es" });
  await talk.say("Quiero reservar");
  const { offers } = await talk.say("Haircut con cualquiera");
  const reply = await talk.say(offers[1]?.label ?? "");
  expect(reply, talk.lines.join("\n")).toMatchObject({ expects: "name", locale: "es" });
});
