import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addBusiness, call, demo, problemFlaw, query, startAhead, type TestBusiness } from "./product";

const CANARY = "Zelda Quux";
const MINUTE = 60_000;
const startsAt = startAhead(9, 16);

let shop: TestBusiness;

beforeAll(async () => {
  shop = await addBusiness(2);
  const customer = { name: CANARY, email: `zelda-${randomUUID().slice(0, 8)}@example.com`, phone: "+12125550177" };
  const body = { serviceId: shop.services.awkward, startsAt, staffId: shop.staffIds[0], customer };
  expect((await call("POST", `${shop.path}/bookings`, body)).status).toBe(201);
});

const path = (more: Record<string, string>) => `${shop.path}/slots/explain?${new URLSearchParams(more)}`;
const explain = (more: Record<string, string>, headers: HeadersInit = {}) =>
  call("GET", path({ service: "awkward", at: startsAt, ...more }), undefined, headers);

test("a visitor learns whether a time is offered, one code for each person, and the next free time", async () => {
  const [ana = "", bo = ""] = shop.staffIds;
  const both = await explain({});
  expect(both.status).toBe(200);
  expect(both.body).toMatchObject({ at: startsAt, isOffered: true, reason: null, nextFreeAt: null });
  const codes = new Map(both.body.staff.map((one: { staffId: string; code: string }) => [one.staffId, one.code]));
  expect(codes).toEqual(
    new Map([
      [ana, "overlap"],
      [bo, null],
    ]),
  );
  const alone = await explain({ staff: ana });
  expect(alone.body).toMatchObject({ isOffered: false, reason: "overlap", staff: [{ staffId: ana, code: "overlap" }] });
  expect(Date.parse(alone.body.nextFreeAt)).toBeGreaterThan(Date.parse(startsAt));
  expect((await explain({ at: "2020-01-01T10:00:00Z" })).status).toBe(422);
  expect((await explain({ at: new Date(Date.now() - 3_600_000).toISOString() })).body.reason).toBe("past");
});

test("a visitor's answers hold neither names nor busy times, minute by minute", async () => {
  const keys = new Set<string>();
  for (let minute = -70; minute <= 70; minute += 7) {
    const at = new Date(Date.parse(startsAt) + minute * MINUTE).toISOString();
    const answer = await explain({ at, staff: shop.staffIds[0] ?? "" });
    expect(answer.text).not.toContain("Zelda");
    expect(answer.text).not.toContain("2125550177");
    for (const key of Object.keys(answer.body)) keys.add(key);
    for (const one of answer.body.staff) for (const key of Object.keys(one)) keys.add(key);
    const instants = [...answer.text.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([text]) => text);
    const known = [answer.body.at, answer.body.nextFreeAt];
    expect(instants.filter((one) => !known.includes(one))).toEqual([]);
    // Off the grid nothing is told of anybody's calendar.
    if (minute % 15 !== 0) expect(answer.body.reason).toBe("outside_step");
  }
  expect([...keys].sort()).toEqual(["at", "code", "isOffered", "nextFreeAt", "reason", "staff", "staffId"]);
});

test("the business's key hears every reason with its times; another's hears nothing", async () => {
  const mine = { authorization: `Bearer ${demo.apiKey}` };
  const foreign = await explain({}, mine);
  expect([foreign.status, problemFlaw(foreign)]).toEqual([404, null]);
  const wrong = await explain({}, { authorization: "Bearer nothing-of-ours" });
  expect([wrong.status, problemFlaw(wrong)]).toEqual([401, null]);
  const service = await query<{ slug: string; starts_at: Date; staff_id: string }>(
    `select s.slug, b.starts_at, b.staff_id from public.bookings b join public.services s on s.business_id = b.business_id and s.id = b.service_id
     where b.business_id = $1 and b.status = 'confirmed' and b.starts_at > now() + interval '1 day' and s.active order by b.starts_at limit 1`,
    [demo.business.id],
  );
  const { slug = "", starts_at: at = new Date(), staff_id: staff = "" } = service[0] ?? {};
  const search = new URLSearchParams({ service: slug, at: at.toISOString(), staff });
  const full = await call("GET", `/api/v1/businesses/${demo.business.slug}/slots/explain?${search}`, undefined, mine);
  expect(full.status).toBe(200);
  const person = full.body.staff[0];
  expect(person.name.length).toBeGreaterThan(0);
  const overlap = person.reasons.find((one: { code: string }) => one.code === "overlap");
  expect(Date.parse(overlap.detail.fromAt)).toBeLessThanOrEqual(at.getTime());
  expect(Date.parse(overlap.detail.toAt)).toBeGreaterThan(at.getTime());
});

test("nonsense is refused as problems that name what is wrong", async () => {
  for (const bad of [{ at: "soon" }, { service: "no-such" }, { staff: "x" }, { duration: "7" }, { seats: "0" }]) {
    const answer = await explain(bad);
    expect([answer.status >= 404 && answer.status <= 422, problemFlaw(answer)]).toEqual([true, null]);
  }
  const counted = await explain({});
  expect(counted.headers.get("ratelimit")).toMatch(/r=\d+/);
});
