import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envNames, parseEnv } from "./env";

const complete = {
  BASE_URL: "https://book.example.com",
  SUPABASE_URL: "https://x.supabase.example",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_x",
  DATABASE_URL: "postgres://app_server:x@localhost:5432/postgres",
  TOKEN_SECRET: "x".repeat(32),
  INNGEST_EVENT_KEY: "x",
  INNGEST_SIGNING_KEY: "signkey-x",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "x",
  TWILIO_PHONE_NUMBER: "+12125550100",
  RESEND_API_KEY: "re_x",
  MAIL_FROM: "bookings@example.com",
};

test("a complete environment is read, with defaults for what is optional", () => {
  expect(parseEnv(complete)).toMatchObject({ LOG_LEVEL: "info", DATABASE_POOL_SIZE: 10 });
});

test("what is missing or malformed is named, with what it wants and never its value", () => {
  const bad = { ...complete, DATABASE_URL: "mysql://secret", TOKEN_SECRET: "short-secret", TWILIO_AUTH_TOKEN: "" };
  const message = (() => {
    try {
      parseEnv(bad);
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  })();
  expect(message).toContain("DATABASE_URL: wants postgres://");
  expect(message).toContain("TOKEN_SECRET: wants at least 32 random characters");
  expect(message).toContain("TWILIO_AUTH_TOKEN: is missing");
  expect(message).not.toContain("secret\n");
  expect(message).not.toContain("mysql");
});

test(".env.example lists every variable with a line of words above it", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  for (const name of envNames) {
    const at = lines.findIndex((line) => line.startsWith(`${name}=`));
    expect(at, name).toBeGreaterThan(0);
    expect(lines[at - 1], name).toMatch(/^# \S/);
  }
});
