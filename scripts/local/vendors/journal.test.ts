import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Faults } from "./faults";
import { Journal } from "./journal";

const text = (id: string) => ({
  id,
  kind: "text" as const,
  direction: "outbound" as const,
  at: new Date().toISOString(),
  from: "+12125550100",
  to: ["+19175550110"],
  status: "queued",
});

it("knows after a restart what was accepted and what became of it, newest first", () => {
  const path = join(mkdtempSync(join(tmpdir(), "journal-")), "inbox.jsonl");
  const before = new Journal(path);
  before.append(text("SM1"));
  before.append({ ...text("SM2"), idempotencyKey: "once" });
  before.setStatus("SM1", "undelivered", 30005);
  before.close();
  const after = new Journal(path);
  expect(after.list("text").map(({ id, status, errorCode }) => [id, status, errorCode])).toEqual([
    ["SM2", "queued", null],
    ["SM1", "undelivered", 30005],
  ]);
  expect(after.findByIdempotencyKey("once")?.id).toBe("SM2");
});

it("passes over a line that a crash tore, and goes on writing after it", () => {
  const path = join(mkdtempSync(join(tmpdir(), "journal-")), "inbox.jsonl");
  const before = new Journal(path);
  before.append(text("SM1"));
  appendFileSync(path, '{"id":"SM2","kind":"te');
  const torn = new Journal(path);
  torn.append(text("SM3"));
  expect(new Journal(path).list().map(({ id }) => id)).toEqual(["SM3", "SM1"]);
});

it("strikes as often as was asked, on the method and path that were named", () => {
  const faults = new Faults();
  faults.control("POST", Buffer.from(JSON.stringify({ path: "/emails", method: "POST", times: 2, status: 503 })));
  expect(faults.take("GET", "/emails")).toBeUndefined();
  expect(faults.take("POST", "/emails")?.status).toBe(503);
  expect(faults.take("POST", "/emails")?.status).toBe(503);
  expect(faults.take("POST", "/emails")).toBeUndefined();
});
