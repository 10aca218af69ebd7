import { expect, test } from "vitest";
import { type KeptRefreshes, refreshOnce } from "./refresh-once";

const address = "https://x.example/auth/v1/token?grant_type=refresh_token";

function counting() {
  const calls: string[] = [];
  const fetch: typeof globalThis.fetch = async (_input, init) => {
    calls.push(String(init?.body));
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Response.json({ token: `${init?.body} ${calls.length}` });
  };
  return { calls, fetch };
}

test("requests that renew one session at the same moment share one renewal", async () => {
  const { calls, fetch } = counting();
  const kept: KeptRefreshes = new Map();
  const answers = await Promise.all(
    [1, 2, 3].map(async () => (await refreshOnce(fetch, kept)(address, { method: "POST", body: "a" })).json()),
  );
  expect(calls).toEqual(["a"]);
  expect(new Set(answers.map((answer) => answer.token)).size).toBe(1);
  await refreshOnce(fetch, kept)(address, { method: "POST", body: "a" });
  expect(calls).toEqual(["a"]);
});

test("another session and another call go their own way", async () => {
  const { calls, fetch } = counting();
  const once = refreshOnce(fetch, new Map());
  await once(address, { method: "POST", body: "a" });
  await once(address, { method: "POST", body: "b" });
  await once("https://x.example/auth/v1/user", { method: "POST", body: "a" });
  expect(calls).toEqual(["a", "b", "a"]);
});

test("a renewal that failed to reach the server is tried again", async () => {
  let calls = 0;
  const once = refreshOnce(async () => {
    calls += 1;
    if (calls === 1) throw new TypeError("fetch failed");
    return Response.json({});
  }, new Map());
  await expect(once(address, { body: "a" })).rejects.toThrow("fetch failed");
  expect((await once(address, { body: "a" })).status).toBe(200);
});
