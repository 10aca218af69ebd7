import { expect, it } from "vitest";
import { chooseLocal } from "./environment";

it("plays everything when nothing is named", () => {
  expect([...chooseLocal({})].sort()).toEqual([
    "database",
    "flagsmith",
    "google",
    "jobs",
    "resend",
    "stripe",
    "twilio",
  ]);
});

it("leaves a named vendor to the real one and plays the others", () => {
  expect(chooseLocal({ TWILIO_ACCOUNT_SID: "AC1", RESEND_API_KEY: "" })).toEqual(
    new Set(["database", "jobs", "resend", "google", "stripe", "flagsmith"]),
  );
});

it("plays nothing beside a real database, so that a forgotten key cannot send a customer's text to an emulator", () => {
  expect(chooseLocal({ DATABASE_URL: "postgres://db.example/postgres" }).size).toBe(0);
});
