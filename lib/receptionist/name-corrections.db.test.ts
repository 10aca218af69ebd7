import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { addSalon, type Talk, talkTo } from "./talk.test-helper";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

let callers = 0;

/** A conversation in which a haircut in this many days was just read back for this name. */
async function readBackFor(name: string, locale: "en" | "es" = "en"): Promise<{ talk: Talk; from: string }> {
  callers += 1;
  const from = `+1212558${1000 + callers}`;
  const talk = await talkTo(world, salon, { from, locale });
  const minute = String((callers % 2) * 30).padStart(2, "0");
  const day = 6 + Math.floor(callers / 12);
  const hour = 9 + (callers % 7);
  await talk.say(
    locale === "en"
      ? `a haircut with anyone in ${day} days at ${hour}:${minute}`
      : `quiero un haircut con cualquiera dentro de ${day} días a las ${hour}:${minute}`,
  );
  const read = await talk.say(name);
  expect(talk.lines.join("\n")).toContain(locale === "en" ? `for ${name}` : name);
  expect(read.expects).toBe("confirm");
  return { talk, from };
}

const namesOf = async (phone: string) =>
  (
    await world.query<{ name: string }>(
      `select c.name from public.bookings b join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
       where b.business_id = $1 and c.phone = $2`,
      [salon.id, phone],
    )
  ).map((row) => row.name);

describe("a name is put right at the read-back without saying that it is one", () => {
  const corrections: readonly [known: string, said: string, right: string, locale?: "es"][] = [
    ["Maria Lopez", "Maria Lopes with an s", "Maria Lopes"],
    ["Maria Lopez", "it's Lopes not Lopez", "Maria Lopes"],
    ["Maria Lopez", "no, Lopes", "Maria Lopes"],
    ["Maria Lopez", "no, it's Lopez with an s", "Maria Lopes"],
    ["Maria Lopez", "Lopes, not Lopez, please", "Maria Lopes"],
    ["Maria Lopez", "yes but it's Lopes with an s", "Maria Lopes"],
    ["Maria Lopez", "no, L O P E S", "Maria Lopes"],
    ["Jon Smith", "Jon Smyth with a y", "Jon Smyth"],
    ["Ann Reed", "no, Anne, with an e", "Anne Reed"],
    ["Maria Lopez", "no, my last name is Lopes", "Maria Lopes"],
    ["Maria Lopez", "no, Lopes con ese", "Maria Lopes", "es"],
    ["Maria Lopez", "es Lopes, no Lopez", "Maria Lopes", "es"],
    ["Maria Lopez", "no es Lopez, es Lopes", "Maria Lopes", "es"],
    ["Maria Lopez", "Lopez con ese al final", "Maria Lopes", "es"],
  ];
  test.each(corrections)("%s: %s -> %s", async (known, said, right, locale) => {
    const { talk, from } = await readBackFor(known, locale);
    const again = await talk.say(said);
    expect([again.expects, again.say]).toEqual(["confirm", expect.stringContaining(right)]);
    expect(await namesOf(from)).toEqual([]);
    await talk.say(locale === "es" ? "sí" : "yes");
    expect(await namesOf(from)).toEqual([right]);
  });
});

test("what is no name changes none", async () => {
  for (const [known, said] of [
    ["Ben Carter", "no, later"],
    ["Maria Lopez", "no"],
    ["May Day", "no, another day"],
    ["Tom Hill", "no, with Ana"],
    ["Maria Lopez", "is that with an appointment?"],
  ] as const) {
    const { talk, from } = await readBackFor(known);
    const { say } = await talk.say(said);
    expect([said, say]).toEqual([said, expect.not.stringMatching(/Later|Another|Ana Hill|Hill Ana/)]);
    expect(await namesOf(from)).toEqual([]);
    const [row] = await world.query<{ state: { customer: { name: string } } }>(
      "select state from public.conversations where id = $1",
      [talk.conversationId],
    );
    expect([said, row?.state.customer.name]).toEqual([said, known]);
  }
});
