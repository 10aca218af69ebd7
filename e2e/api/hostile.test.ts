import { request as httpRequest } from "node:http";
import { beforeAll, expect, test } from "vitest";
import {
  type Answer,
  addBusiness,
  call,
  demo,
  problemFlaw,
  query,
  someone,
  startAhead,
  type TestBusiness,
} from "./product";

// No claim of speed (npm run bench makes those): a pattern or a query that a request can send out of hand takes far longer.
const STUCK_MS = 15_000;

let business: TestBusiness;
let token: string;
let hold: { holdId: string; secret: string };

beforeAll(async () => {
  business = await addBusiness(2);
  const body = { serviceId: "half", startsAt: startAhead(30), customer: someone() };
  token = (await call("POST", `${business.path}/bookings`, body)).body.manageToken;
  hold = (await call("POST", `${business.path}/holds`, { serviceId: "half", startsAt: startAhead(31) })).body;
});

type Raw = { method: string; path: string; headers?: Record<string, string>; body?: string | Buffer };

/** A request exactly as given: fetch would correct what these tests get wrong on purpose. */
function send({ method, path, headers = {}, body }: Raw): Promise<Answer> {
  const startedAt = performance.now();
  const { hostname, port } = new URL(demo.baseUrl);
  return new Promise((resolve, reject) => {
    const length: Record<string, string> =
      body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = httpRequest({ hostname, port, method, path, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const answerHeaders = new Headers();
        for (const [name, value] of Object.entries(response.headers)) {
          answerHeaders.set(name, String(value));
        }
        const isJson = /json/.test(answerHeaders.get("content-type") ?? "");
        const ms = performance.now() - startedAt;
        resolve({
          status: response.statusCode ?? 0,
          headers: answerHeaders,
          body: isJson && text ? JSON.parse(text) : null,
          text,
          ms,
        });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

const NUL = "\u0000";
const LONE = "\ud800";
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9007199254740992,
  "",
  " ",
  "x".repeat(5_000),
  `a${NUL}b`,
  LONE,
  "'; drop table bookings; --",
  "../../etc/passwd",
  "\u202e\u200b",
  "2026-13-45T99:99:99Z",
  "-271821-04-20T00:00:00Z",
  "+275760-09-13T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "0000-00-00",
  [],
  [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]],
  {},
  { id: { $ne: null } },
  "00000000-0000-0000-0000-000000000000",
];
const QUERIES = [
  "%00",
  "%ED%A0%80",
  "%FF",
  "%",
  "x".repeat(3_000),
  "' or 1=1 --",
  "9".repeat(400),
  "-1",
  "NaN",
  "__proto__",
  "2026-02-30",
  "0001-01-01",
  "9999-12-31",
  "%2B275760-09-13T00:00:00Z",
  "2026-01-01T00:00:00",
  "[]",
  "%F0%9F%98%80",
];

function bookingBody(): Record<string, unknown> {
  return {
    serviceId: "half",
    startsAt: startAhead(32),
    staffId: business.staffIds[0],
    customer: someone(),
    notes: "hello",
  };
}

function mutations(base: Record<string, unknown>, into?: string): string[] {
  const target = (value: unknown, name: string): Record<string, unknown> =>
    into === undefined ? { ...base, [name]: value } : { ...base, [into]: { ...Object(base[into]), [name]: value } };
  const names = Object.keys(into === undefined ? base : Object(base[into]));
  return names
    .flatMap((name) => VALUES.map((value) => JSON.stringify(target(value, name))))
    .concat(
      JSON.stringify(target(1, "unknownField")),
      JSON.stringify(base).replace("{", '{"__proto__":{"isAdmin":true},'),
      JSON.stringify(base).replace("{", '{"constructor":{"prototype":{}},'),
    );
}

const BODIES: readonly (string | Buffer)[] = [
  "",
  "{",
  "null",
  "[]",
  "42",
  '"text"',
  "{}{}",
  '{"a":1e400}',
  `{"customer":${"[".repeat(3_000)}${"]".repeat(3_000)}}`,
  `${"[".repeat(30_000)}`,
  Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
  Buffer.from('{"serviceId":"\xe9"}', "latin1"),
  Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
  '{"serviceId":"half","serviceId":"long"}',
];

function hostileRequests(): Raw[] {
  const json = { "content-type": "application/json" };
  const { path } = business;
  const writes: [string, string, Record<string, unknown>][] = [
    ["POST", `${path}/bookings`, bookingBody()],
    ["POST", `${path}/bookings`, { holdId: hold.holdId, secret: hold.secret, customer: someone() }],
    [
      "POST",
      `${path}/holds`,
      { serviceId: "half", startsAt: startAhead(33), staffId: business.staffIds[0], visitorKey: "k".repeat(20) },
    ],
    ["PATCH", `${path}/holds/${hold.holdId}`, { secret: hold.secret }],
    ["POST", `${path}/holds/${hold.holdId}/release`, { secret: hold.secret }],
    ["PATCH", `/api/v1/bookings/${token}`, { startsAt: startAhead(34), staffId: "any", expectedVersion: 1 }],
    ["DELETE", `/api/v1/bookings/${token}`, { reason: "why" }],
  ];
  const bodies = writes.flatMap(([method, where, base]) => [
    ...mutations(base).map((body): Raw => ({ method, path: where, headers: json, body })),
    ...("customer" in base ? mutations(base, "customer") : []).map(
      (body): Raw => ({ method, path: where, headers: json, body }),
    ),
    ...BODIES.map((body): Raw => ({ method, path: where, headers: json, body })),
    ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/jsonx"].map(
      (type): Raw => ({ method, path: where, headers: { "content-type": type }, body: JSON.stringify(base) }),
    ),
  ]);
  const segments = [
    "%00",
    "%E0%A4%A",
    "..%2f..",
    "%ff",
    "x".repeat(2_000),
    "' or 1=1",
    "DEMO",
    "__proto__",
    "%F0%9F%98%80",
    "-",
  ];
  const places = [
    "/api/v1/businesses/@",
    "/api/v1/businesses/@/slots?service=half",
    "/api/v1/businesses/@/holds",
    `${path}/holds/@`,
    `${path}/holds/@/release`,
    "/api/v1/bookings/@",
    "/api/v1/bookings/@/slots",
    "/api/v1/@",
    "/api/@",
  ];
  const paths = places.flatMap((place) =>
    segments.map((segment): Raw => ({ method: "GET", path: place.replace("@", segment.replaceAll(" ", "%20")) })),
  );
  const asked = [
    `${path}/slots?service=half&@=`,
    `${path}/slots?@=`,
    `/api/v1/bookings/${token}/slots?@=`,
    "/api/v1/bookings?@=",
  ];
  const queries = asked.flatMap((ask) =>
    ["service", "from", "to", "staff", "timeZone", "cursor", "limit", "phone"].flatMap((name) =>
      QUERIES.map((value): Raw => ({ method: "GET", path: ask.replace("@", name) + value.replaceAll(" ", "%20") })),
    ),
  );
  const methods = ["PUT", "PATCH", "DELETE", "POST", "TRACE", "PROPFIND", "OPTIONS", "HEAD"].flatMap((method) =>
    [path, `${path}/slots`, `${path}/holds`, `${path}/bookings`, "/api/v1/bookings", "/api/v1"].map(
      (where): Raw => ({ method, path: where }),
    ),
  );
  const keys = ["k".repeat(256), "a b", "\u00e9", ""].map(
    (key): Raw => ({
      method: "POST",
      path: `${path}/bookings`,
      headers: { ...json, "idempotency-key": key },
      body: "{}",
    }),
  );
  const auth = ["Bearer", "Bearer  ", "Basic eA==", `Bearer ${"x".repeat(4_000)}`, "Bearer ck'--"].map(
    (authorization): Raw => ({ method: "GET", path: "/api/v1/bookings", headers: { authorization } }),
  );
  return [...bodies, ...paths, ...queries, ...methods, ...keys, ...auth];
}

/** What a request must never bring: a fault, an error that is no problem, an answer that hangs. null: nothing wrong. */
function flawOf(raw: Raw, answer: Answer): string | null {
  if (answer.status >= 500 || answer.ms > STUCK_MS) {
    return `${answer.status} in ${Math.round(answer.ms)} ms`;
  }
  return answer.status >= 400 && raw.method !== "HEAD" ? problemFlaw(answer) : null;
}

test("hostile requests over every route are refused with a problem, never with a fault", async () => {
  const requests = hostileRequests();
  expect(requests.length).toBeGreaterThan(300);
  const flaws: string[] = [];
  const refused = new Map<number, number>();
  for (let n = 0; n < requests.length; n += 20) {
    const batch = requests.slice(n, n + 20);
    const answers = await Promise.all(batch.map(send));
    for (const [index, answer] of answers.entries()) {
      const raw = batch[index];
      refused.set(answer.status, (refused.get(answer.status) ?? 0) + 1);
      const flaw = raw ? flawOf(raw, answer) : null;
      if (raw && flaw) {
        flaws.push(`${raw.method} ${raw.path.slice(0, 120)} ${String(raw.body ?? "").slice(0, 80)}: ${flaw}`);
      }
    }
  }
  expect(flaws).toEqual([]);
  expect(refused.get(422)).toBeGreaterThan(100);
});

test("a body over 64 kB is refused, with and without a length", async () => {
  const big = JSON.stringify({ ...bookingBody(), notes: "x".repeat(70_000) });
  const withLength = await call("POST", `${business.path}/bookings`, JSON.parse(big));
  expect([withLength.status, withLength.body.code]).toEqual([413, "body_too_large"]);
  const stream = new ReadableStream({
    start(controller) {
      for (let n = 0; n < 70; n += 1) {
        controller.enqueue(new TextEncoder().encode("x".repeat(1_000)));
      }
      controller.close();
    },
  });
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: stream,
    duplex: "half",
  };
  const response = await fetch(new URL(`${business.path}/bookings`, demo.baseUrl), init);
  expect(response.status).toBe(413);
  expect(response.headers.get("connection")).toBe("close");
});

test("a window of more than 62 days is too long, a far one is empty", async () => {
  const long = await call("GET", `${business.path}/slots?service=half&from=2027-01-01&to=2027-03-15`);
  expect([long.status, long.body.code]).toEqual([422, "window_too_long"]);
  const far = await call("GET", `${business.path}/slots?service=half&from=9999-01-01&to=9999-01-02`);
  expect([far.status, far.body.slots, far.body.reason]).toEqual([200, [], "beyond_window"]);
  const past = await call("GET", `${business.path}/slots?service=half&from=1999-01-01&to=1999-01-02`);
  expect([past.status, past.body.reason]).toEqual([200, "past"]);
});

test("what another business owns is not found through one's own address", async () => {
  const other = await addBusiness(1);
  const startsAt = startAhead(35);
  const foreign = [
    { serviceId: other.services.half, startsAt, customer: someone() },
    { serviceId: "half", startsAt, staffId: other.staffIds[0], customer: someone() },
  ];
  const answers = await Promise.all(foreign.map((body) => call("POST", `${business.path}/bookings`, body)));
  expect(answers.map((answer) => answer.body.code)).toEqual(["not_found", "no_staff"]);
  const held = await call("POST", `${other.path}/holds`, { serviceId: "half", startsAt });
  const stolen = await call("POST", `${business.path}/bookings`, {
    holdId: held.body.holdId,
    secret: held.body.secret,
    customer: someone(),
  });
  expect([stolen.status, stolen.body.code]).toEqual([410, "hold_lapsed"]);
});

test("nothing that was refused left a trace, and GET changed nothing", async () => {
  const rows = await query<{ n: string }>(
    "select count(*) as n from public.bookings where business_id = $1 and starts_at > now() + interval '400 days'",
    [business.id],
  );
  expect(rows[0]?.n).toBe("0");
  const before = await query("select version, status from public.bookings where business_id = $1 order by id", [
    business.id,
  ]);
  await call("GET", `/api/v1/bookings/${token}`);
  await call("GET", `/api/v1/bookings/${token}/slots`);
  expect(
    await query("select version, status from public.bookings where business_id = $1 order by id", [business.id]),
  ).toEqual(before);
});

test("the dashboard's routes take nothing from another site, and nothing without a session", async () => {
  const path = `/api/dashboard/${demo.business.slug}/bookings`;
  const foreign = await call("POST", path, {}, { "sec-fetch-site": "cross-site", origin: "https://evil.example" });
  expect([foreign.status, foreign.body.code]).toEqual([403, "forbidden"]);
  const forged = await call("POST", path, {}, { origin: "https://evil.example" });
  expect([forged.status, forged.body.code]).toEqual([403, "forbidden"]);
  const nobody = await call("POST", path, {}, { "sec-fetch-site": "same-origin" });
  expect([nobody.status, nobody.body.code]).toEqual([401, "not_signed_in"]);
  expect((await call("GET", path)).status).toBe(401);
});
