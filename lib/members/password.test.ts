import { expect, it } from "vitest";
import { judgePassword } from "@/lib/members/password";

it.each([
  ["kurz", "short"],
  ["123456789", "short"],
  ["1234567890", "weak"],
  ["abcdefghijkl", "weak"],
  ["aaaaaaaaaaaa", "weak"],
  ["Password123", "weak"],
  ["qwertyuiop", "weak"],
  ["anna.berg1990", "weak"],
  ["blue teapot", "fair"],
  ["correct horse battery", "strong"],
  ["Xy7-kq9-Lm2", "fair"],
  ["Xy7-kq9-Lm2-p", "strong"],
  ["mi gato duerme mucho", "strong"],
] as const)("finds %j %s", (password, strength) => {
  expect(judgePassword(password, ["Anna Berg", "anna.berg@example.com"])).toBe(strength);
});
