import { expect, it } from "vitest";
import { safeNext } from "@/lib/security/safe-next";

it.each(["/dashboard/demo-salon/calendar?day=2026-03-03", "/invitation/abc_DEF-123", "/onboarding"])(
  "keeps %s",
  (path) => {
    expect(safeNext(path)).toBe(path);
  },
);

it.each([
  null,
  undefined,
  "",
  "dashboard",
  "//evil.example/x",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/.//evil.example",
  "/sign-in?next=/sign-in",
  "/api/v1/bookings",
  `/${"a".repeat(1_001)}`,
])("answers the fallback for %j", (path) => {
  expect(safeNext(path, "/dashboard")).toBe("/dashboard");
});
