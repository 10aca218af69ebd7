import { describe, expect, test } from "vitest";
import { backoffMs, retryAfterInstant } from "./backoff";
import { durationMs, instantOf } from "./duration";
import { defineFunction } from "./protocol";
import { isNamed, Registry } from "./registry";
import { assertSigningKey, canonicalJson } from "./signing";
import { ulid, ulidFromSeed } from "./ulid";

const config = { id: "app-fn", triggers: [{ event: "a/b" }], steps: { step: {} } };

describe("the parts of the protocol", () => {
  test("durations and dates are instants, anything else is not", () => {
    const now = new Date("2026-01-01T00:00:00Z");
    expect(durationMs("1w2d3h4m5s")).toBe(788_645_000);
    expect(instantOf("90s", now)).toEqual(new Date("2026-01-01T00:01:30Z"));
    expect(instantOf("2031-05-05T00:00:00.000Z", now)).toEqual(new Date("2031-05-05T00:00:00Z"));
    expect(instantOf("soon", now)).toBeUndefined();
  });

  test("retries wait four times longer each, within a fifth, and never over an hour and a fifth", () => {
    expect([0, 1, 2, 3].map((attempt) => backoffMs(attempt, () => 0.5))).toEqual([1_000, 4_000, 16_000, 64_000]);
    expect(backoffMs(0, () => 0)).toBe(800);
    expect(backoffMs(99, () => 1)).toBe(4_320_000);
  });

  test("retry-after is read as seconds or as a date", () => {
    const now = new Date("2026-01-01T00:00:00Z");
    expect(retryAfterInstant("30", now)).toEqual(new Date("2026-01-01T00:00:30Z"));
    expect(retryAfterInstant("2026-01-02T00:00:00Z", now)).toEqual(new Date("2026-01-02T00:00:00Z"));
    expect(retryAfterInstant("nonsense", now)).toBeUndefined();
  });

  test("a function has four retries unless it says otherwise", () => {
    expect(defineFunction(config).maxAttempts).toBe(5);
    expect(defineFunction({ ...config, steps: { step: { retries: { attempts: 0 } } } }).maxAttempts).toBe(1);
  });

  test("a registration with an unreadable cron line or expression changes nothing", () => {
    const lines: string[] = [];
    const registry = new Registry((line) => lines.push(line));
    registry.register({ functions: [config] });
    expect(() => registry.register({ functions: [{ ...config, triggers: [{ cron: "nope" }] }] })).toThrow("app-fn");
    expect(() => registry.register({ functions: [{ ...config, idempotency: "event ~" }] })).toThrow("app-fn");
    expect(registry.find("app-fn")?.events).toHaveLength(1);
    registry.register({ functions: [{ ...config, debounce: { period: "5s" } }] });
    expect(lines.at(-1)).toContain("debounce not applied");
  });

  test("a trailing star names every event below", () => {
    expect(isNamed("booking/*", "booking/confirmed")).toBe(true);
    expect(isNamed("booking/*", "message/sent")).toBe(false);
  });

  test("canonical JSON sorts keys and leaves out undefined", () => {
    expect(canonicalJson({ b: [1, undefined, { z: "\u2028", a: null }], a: 1e21, c: undefined })).toBe(
      '{"a":1e+21,"b":[1,null,{"a":null,"z":"\u2028"}]}',
    );
  });

  test("a signing key of another shape is refused", () => {
    expect(() => assertSigningKey("secret")).toThrow("INNGEST_SIGNING_KEY");
    expect(() => assertSigningKey(`signkey-local-${"ab".repeat(16)}`)).not.toThrow();
  });

  test("a repeated send has the same event ids, another send has others", () => {
    const seed = "1760000000000,c2VlZA==";
    expect(ulidFromSeed(seed, 0)).toBe(ulidFromSeed(seed, 0));
    expect(ulidFromSeed(seed, 0)).not.toBe(ulidFromSeed(seed, 1));
    expect(ulidFromSeed("nonsense", 0)).toBeUndefined();
    expect(ulid(1_760_000_000_000) < ulid(1_760_000_000_001)).toBe(true);
    expect(ulid()).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});
