import { describe, expect, it } from "vitest";
import { acceptRequestId, composeCsp, composeHeaders, type HeaderFacts, isPrivatePath } from "@/lib/security/headers";

const facts: HeaderFacts = {
  path: "/",
  nonce: "bm9uY2U",
  secure: true,
  development: false,
  connectOrigins: [],
  frameOrigins: [],
};

function headersOf(changes: Partial<HeaderFacts>): Map<string, string> {
  return new Map(composeHeaders({ ...facts, ...changes }));
}

describe("the policy of scripts", () => {
  it("runs scripts by nonce alone, with no eval, inline or host sources in production", () => {
    const csp = composeCsp(facts);
    expect(csp).toContain("script-src 'nonce-bm9uY2U' 'strict-dynamic';");
    expect(csp).not.toContain("unsafe-eval");
    expect(csp).toContain("object-src 'none'");
    expect(csp).toContain("base-uri 'none'");
    expect(csp).toContain("form-action 'self'");
  });

  it("allows eval in development only", () => {
    expect(composeCsp({ ...facts, development: true })).toContain("'unsafe-eval'");
  });

  it("sends only to our own origin and the ones configured", () => {
    expect(composeCsp(facts)).toContain("connect-src 'self';");
    expect(composeCsp({ ...facts, connectOrigins: ["https://o1.ingest.sentry.io"] })).toContain(
      "connect-src 'self' https://o1.ingest.sentry.io;",
    );
  });
});

describe("framing", () => {
  it("is forbidden by default, in both spellings", () => {
    const headers = headersOf({});
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
  });

  it("is open to the origins a business allows, and no other", () => {
    const headers = headersOf({ frameOrigins: ["https://salon.example"] });
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self' https://salon.example;");
    expect(headers.has("X-Frame-Options")).toBe(false);
  });
});

describe("headers", () => {
  it("ask for https only where there is https", () => {
    expect(headersOf({}).get("Strict-Transport-Security")).toContain("max-age=63072000");
    const plain = headersOf({ secure: false });
    expect(plain.has("Strict-Transport-Security")).toBe(false);
    expect(plain.get("Content-Security-Policy")).not.toContain("upgrade-insecure-requests");
  });

  it.each(["/booking/tok", "/dashboard", "/dashboard/demo-salon/settings", "/invitation/tok", "/sign-in"])(
    "forbid caching and indexing %s",
    (path) => {
      const headers = headersOf({ path });
      expect(headers.get("Cache-Control")).toBe("private, no-store");
      expect(headers.get("X-Robots-Tag")).toContain("noindex");
    },
  );

  it.each(["/", "/book/demo-salon", "/bookings-are-us"])("leave %s cacheable by its own rules", (path) => {
    expect(isPrivatePath(path)).toBe(false);
    expect(headersOf({ path }).has("Cache-Control")).toBe(false);
  });

  it.each(["/book/demo-salon", "/book/demo-salon/chat", "/embed/demo-salon/chat"])(
    "let %s ask for the microphone",
    (path) => {
      expect(headersOf({ path }).get("Permissions-Policy")).toContain("camera=(), microphone=(self), ");
    },
  );

  it.each(["/", "/dashboard/demo-salon", "/booking/tok", "/book/demo-salon/chat/more"])(
    "keep the microphone from %s",
    (path) => {
      expect(headersOf({ path }).get("Permissions-Policy")).toContain("microphone=(), ");
    },
  );

  it("keep addresses with tokens from other sites", () => {
    expect(headersOf({ path: "/booking/tok" }).get("Referrer-Policy")).toBe("same-origin");
    expect(headersOf({ path: "/" }).get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
  });
});

describe("acceptRequestId", () => {
  it("keeps a well-formed id", () => {
    expect(acceptRequestId("0198c9b0-7a4e-7c3e-8f00-aaaaaaaaaaaa")).toBe("0198c9b0-7a4e-7c3e-8f00-aaaaaaaaaaaa");
  });

  it.each([null, "", "short", "a".repeat(65), "abcdefgh\r\nx: y", '{"level":30}'])("refuses %j", (given) => {
    expect(acceptRequestId(given)).toBeNull();
  });
});
