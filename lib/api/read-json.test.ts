import { expect, test } from "vitest";
import { BODY_LIMIT } from "./read-bounded";
import { readJson } from "./read-json";

function post(body: BodyInit, type = "application/json"): Request {
  return new Request("http://test/", { method: "POST", body, headers: { "content-type": type } });
}

async function problemOf(request: Request): Promise<string | null> {
  const read = await readJson(request);
  return read.ok ? null : read.problem;
}

test("JSON of up to 64 kB is read, one byte more is not", async () => {
  const text = JSON.stringify("x".repeat(BODY_LIMIT - 2));
  expect(await problemOf(post(text))).toBeNull();
  expect(await problemOf(post(`${text} `))).toBe("body_too_large");
});

test("a declared length over the limit is refused before the body is read", async () => {
  const request = new Request("http://test/", { method: "POST", headers: { "content-length": "70000" }, body: "{}" });
  expect(await problemOf(request)).toBe("body_too_large");
});

test("other types than JSON are refused, types that end in +json are not", async () => {
  expect(await problemOf(post("{}", "text/plain"))).toBe("unsupported_media_type");
  expect(await problemOf(post("{}", "application/jsonx"))).toBe("unsupported_media_type");
  expect(await problemOf(post("{}", "application/merge-patch+json; charset=utf-8"))).toBeNull();
});

test("text that cannot be stored, names that are no names and bad UTF-8 are refused", async () => {
  const bad = [
    "{",
    '{"a":"\\u0000"}',
    '{"a":"\\ud800"}',
    '{"__proto__":1}',
    '{"a":{"__proto__":1}}',
    `${"[".repeat(20)}${"]".repeat(20)}`,
  ];
  for (const text of bad) {
    expect([text, await problemOf(post(text))]).toEqual([text, "invalid_input"]);
  }
  expect(await problemOf(post(Buffer.from([0x22, 0xff, 0x22])))).toBe("invalid_input");
});

test("no body is an empty object", async () => {
  expect(await readJson(new Request("http://test/", { method: "DELETE" }))).toMatchObject({ ok: true, value: {} });
});
