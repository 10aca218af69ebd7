import { expect, test } from "vitest";
import { addBusiness, call, demo, problemFlaw, query, type TestBusiness } from "./product";

const CHANNELS = ["phone", "text", "chat", "api"] as const;

const begin = (business: Pick<TestBusiness, "path">, channel: string) =>
  call("POST", `${business.path}/conversations`, { channel, from: "+12125550177" });

async function statuses(business: Pick<TestBusiness, "path">): Promise<Record<string, unknown>> {
  const answers = CHANNELS.map(async (channel) => {
    const { status, body } = await begin(business, channel);
    return [channel, status === 201 ? 201 : body.code];
  });
  return Object.fromEntries(await Promise.all(answers));
}

/** Settings are read anew after three seconds. */
const settle = () => new Promise((done) => setTimeout(done, 3_200));

const OPEN = { phone: 201, text: 201, chat: 201, api: 201 };

test("a business whose receptionist was never configured, or whose doors were never opened, converses over the API", async () => {
  const business = await addBusiness();
  expect(await statuses(business)).toEqual(OPEN);
  await query("insert into public.receptionist_settings (business_id, greeting) values ($1, 'Hi there.')", [
    business.id,
  ]);
  await query("update public.receptionist_settings set text_enabled = true where business_id = $1", [business.id]);
  await settle();
  expect(await statuses(business)).toEqual(OPEN);
  expect(await statuses({ path: `/api/v1/businesses/${demo.business.slug}` })).toEqual(OPEN);
});

test("a door that the owner switched off is refused with what to do instead, the others stay; switched on again it opens", async () => {
  const business = await addBusiness();
  const set = (change: string) =>
    query(`insert into public.receptionist_settings (business_id) values ($1) on conflict do nothing`, [
      business.id,
    ]).then(() => query(`update public.receptionist_settings set ${change} where business_id = $1`, [business.id]));
  await set("phone_enabled = true, text_enabled = true, chat_enabled = true");
  const begun = await begin(business, "chat");
  expect(begun.status).toBe(201);
  await set("chat_enabled = false");
  await settle();
  const refused = await begin(business, "chat");
  expect([refused.status, refused.body.code, problemFlaw(refused)]).toEqual([409, "chat_off", null]);
  expect(refused.body.detail).toMatch(/switched its receptionist's chat off\. Book at `bookingUrl`/);
  expect(refused.body.bookingUrl).toBe(`${demo.baseUrl}/book/${business.slug}`);
  expect(await statuses(business)).toEqual({ ...OPEN, chat: "chat_off" });
  const turn = await call("POST", `/api/v1/conversations/${begun.body.id}/turns`, { text: "what are your hours?" });
  expect(turn.status).toBe(200);
  await set("phone_enabled = false, text_enabled = false, chat_enabled = true");
  await settle();
  expect(await statuses(business)).toEqual({ phone: "phone_off", text: "text_off", chat: 201, api: 201 });
});

test("what the owner does on the receptionist's page counts, and saving something else does not", async () => {
  const business = await addBusiness();
  const save = (settings: object) =>
    query("select public.save_receptionist($1)", [{ businessId: business.id, settings }]);
  await save({ phoneEnabled: false, textEnabled: false, chatEnabled: true });
  await save({ greeting: "Welcome." });
  await settle();
  expect(await statuses(business)).toEqual(OPEN);
  await save({ phoneEnabled: false, textEnabled: false, chatEnabled: false });
  await settle();
  expect(await statuses(business)).toEqual({ ...OPEN, chat: "chat_off" });
});
