import { expect, it } from "vitest";
import { z } from "zod";
import { fieldErrors } from "@/lib/forms/field-errors";

const schema = z.object({
  name: z.string().trim().min(1).max(5),
  password: z.string().min(10),
  email: z.email({ error: "email" }),
  minutes: z.coerce.number().int().min(5).max(60),
  rows: z.array(z.object({ kind: z.enum(["a", "b"]) })),
});

function errorsOf(input: unknown, locale: "en" | "es" = "en") {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : fieldErrors(parsed.error, locale);
}

it("says what to do, field by field", () => {
  expect(errorsOf({ name: " ", password: "short", email: "x", minutes: 3, rows: [{ kind: "c" }] })).toEqual({
    name: "Fill this in.",
    password: "Use at least 10 characters.",
    email: "Write it like name@example.com.",
    minutes: "Use 5 or more.",
    "rows.0.kind": "Choose one.",
  });
});

it("speaks Spanish", () => {
  const words = errorsOf({ name: "abcdef", password: "x".repeat(10), email: "a@b.co", minutes: 90, rows: [] }, "es");
  expect(Object.keys(words)).toEqual(["minutes", "name"]);
  expect(words.minutes).toContain("60");
});

it("asks for what is missing, and for a number where letters stand", () => {
  const words = errorsOf({ password: "x".repeat(10), email: "a@b.co", minutes: "abc", rows: [] });
  expect(words).toEqual({ name: "Fill this in.", minutes: "Use a number." });
});
