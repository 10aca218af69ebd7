import { expect, test } from "vitest";
import { describeFault } from "./logger";
import { maskText, scrubEvent } from "./scrub-event";

test("of an error goes out what kind it is and where, nothing of the request or the person", () => {
  const scrubbed = scrubEvent({
    type: undefined,
    event_id: "e",
    tags: { runtime: "server", customer: "canary" },
    user: { email: "canary@example.com" },
    request: { url: "https://x/booking/canary", cookies: { session: "canary" }, data: "canary" },
    breadcrumbs: [{ message: "canary" }],
    extra: { body: "canary" },
    transaction: "GET /booking/canary",
    exception: {
      values: [
        {
          type: "TypeError",
          value: 'no such name "canary" for canary@example.com, call +1 212 555 0186',
          stacktrace: {
            frames: [{ filename: "/app/x.js?canary", lineno: 1, vars: { name: "canary" }, context_line: "canary" }],
          },
        },
      ],
    },
  });
  expect(JSON.stringify(scrubbed)).not.toMatch(/canary|555/);
  expect(scrubbed.exception?.values?.[0]).toMatchObject({
    type: "TypeError",
    stacktrace: { frames: [{ filename: "/app/x.js", lineno: 1 }] },
  });
});

test("masked text keeps its sentence", () => {
  expect(maskText("Cannot read properties of undefined")).toBe("Cannot read properties of undefined");
  expect(maskText("bad id 6b7580ba-08d3-4632-9a16-5e249f4add46 at https://a.b/c?d=e")).toBe("bad id [token] at [url]");
});

test("a fault's line has kind, SQLSTATE and frames, never a message", () => {
  const cause = Object.assign(new Error("duplicate key value (phone)=(+12125550186)"), { code: "23505" });
  const line = describeFault(new TypeError("canary", { cause }));
  expect(line).toMatchObject({ name: "TypeError", cause: { name: "Error", sqlstate: "23505" } });
  expect(JSON.stringify(line)).not.toMatch(/canary|212555/);
});
