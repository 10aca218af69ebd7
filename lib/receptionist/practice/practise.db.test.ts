import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { addSalon } from "../talk.test-helper";
import { type PracticeDeps, startPractice, stepPractice } from "./practise";

let world: World;
let salon: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
});
afterAll(() => world.close());

type Post = PracticeDeps["post"];

function depsOf(post: Post): PracticeDeps {
  const tokenSecret = "a secret that only these tests ever use";
  return { baseUrl: "https://book.example", accountSid: `AC${"0".repeat(32)}`, tokenSecret, post };
}

function ctx(userId = "m1") {
  const actor = { type: "member", userId, role: "owner" } as const;
  return { businessId: salon.id, actor, db: world.db, now: new Date() };
}

const start = { locale: "en", from: null } as const;
const xml = (body: string) => ({ status: 200, contentType: "text/xml", body: `<Response>${body}</Response>` });
const greets: Post = async () => xml('<Gather input="speech dtmf" action="/api/voice/turn"><Say>Hello.</Say></Gather>');

test("a line that gives no answer is told of with its address, and the call is over", async () => {
  const dead = depsOf(() => Promise.reject(new Error("connect ECONNREFUSED")));
  const step = await startPractice(dead, ctx(), start);
  expect(step).toMatchObject({
    call: null,
    said: [],
    conversationId: null,
    failure: { address: "https://book.example/api/voice", status: 0 },
  });
});

test("a line that answers something else is told of with what it answered", async () => {
  const other: Post = async () => ({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" });
  expect((await startPractice(depsOf(other), ctx(), start)).failure).toMatchObject({ status: 502 });
});

test("an answer that leads away from the phone's own door is not followed", async () => {
  const asked: string[] = [];
  const leads: Post = async (url) => {
    asked.push(url);
    if (url.endsWith("/fallback")) return { status: 500, contentType: "", body: "" };
    return xml("<Redirect>https://elsewhere.example/api/voice</Redirect>");
  };
  const step = await startPractice(depsOf(leads), ctx(), start);
  expect(step.failure).toEqual({ address: "https://elsewhere.example/api/voice", status: 0 });
  expect(asked.every((url) => url.startsWith("https://book.example/api/voice"))).toBe(true);
});

test("a call goes on for the member who placed it, with a move that it waits for", async () => {
  const { call, listens } = await startPractice(depsOf(greets), ctx(), start);
  expect(listens).toMatchObject({ by: "gather", speech: true, keys: true, seconds: 5 });
  const step = { call: call ?? "", move: { kind: "silence" } as const };
  await expect(stepPractice(depsOf(greets), ctx("m2"), step)).rejects.toMatchObject({ code: "not_found" });
  const rung = { ...step, move: { kind: "dialled", result: "completed" } as const };
  await expect(stepPractice(depsOf(greets), ctx(), rung)).rejects.toMatchObject({ code: "invalid_input" });
  expect(await stepPractice(depsOf(greets), ctx(), step)).toMatchObject({ call: null, failure: null });
});
