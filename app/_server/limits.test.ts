import { expect, test, vi } from "vitest";

Object.assign(process.env, {
  BASE_URL: "http://127.0.0.1",
  SUPABASE_URL: "http://127.0.0.1:1",
  SUPABASE_PUBLISHABLE_KEY: "unused",
  DATABASE_URL: "postgres://unused",
  TOKEN_SECRET: "a secret that only these tests ever use",
  INNGEST_EVENT_KEY: "unused",
  INNGEST_SIGNING_KEY: "unused",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "unused",
  TWILIO_PHONE_NUMBER: "+12125550100",
  RESEND_API_KEY: "unused",
  MAIL_FROM: "nobody@example.com",
  RATE_LIMIT_ADDRESS_PER_MINUTE: "3",
  RATE_LIMIT_BUSINESS_PER_MINUTE: "4",
});
// The environment is read once for each process.
vi.resetModules();
const { assertMayGuess, clientAddress, countWrongGuess, takeAddress, takeBusiness } = await import("./limits");
const { Problem, problemResponse } = await import("./problem");

async function thrownBy(work: () => Promise<unknown>): Promise<InstanceType<typeof Problem> | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Problem) {
      return error;
    }
    throw error;
  }
}

test("an address that writes too often hears 429, when to come back and what its limit is", async () => {
  expect(await takeAddress("a")).toMatchObject({
    "ratelimit-policy": '"address";q=3;w=60',
    ratelimit: '"address";r=2;t=20',
  });
  await takeAddress("a");
  await takeAddress("a");
  const problem = await thrownBy(() => takeAddress("a"));
  expect(problem?.code).toBe("rate_limited");
  expect(await thrownBy(() => takeAddress("b"))).toBeNull();
  const response = problem && problemResponse(problem, "request-1", new Headers());
  expect(response?.status).toBe(429);
  expect(Number(response?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response?.headers.get("ratelimit")).toMatch(/^"address";r=0;t=\d+$/);
  expect(await response?.json()).toMatchObject({ code: "rate_limited", status: 429, request_id: "request-1" });
});

test("a business's limit counts everyone who writes there", async () => {
  const problems = await Promise.all(Array.from({ length: 6 }, () => thrownBy(() => takeBusiness("z"))));
  expect(problems.map((problem) => problem?.code ?? null)).toEqual([
    null,
    null,
    null,
    null,
    "rate_limited",
    "rate_limited",
  ]);
});

test("after ten wrong secrets an address has to wait, right ones cost nothing", async () => {
  for (let n = 0; n < 50; n += 1) {
    await assertMayGuess("c");
  }
  for (let n = 0; n < 10; n += 1) {
    await assertMayGuess("c");
    await countWrongGuess("c");
  }
  expect((await thrownBy(() => assertMayGuess("c")))?.code).toBe("rate_limited");
});

test("the address is what our own server saw, else the last hop", () => {
  const of = (headers: Record<string, string>) => clientAddress(new Request("http://test/", { headers }));
  expect(of({ "x-client-address": "10.0.0.1", "x-forwarded-for": "6.6.6.6" })).toBe("10.0.0.1");
  expect(of({ "x-forwarded-for": "6.6.6.6, 10.0.0.2" })).toBe("10.0.0.2");
  expect(of({})).toBe("unknown");
});
