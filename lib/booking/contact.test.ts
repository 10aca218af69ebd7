import { expect, test } from "vitest";
import { findPhone, judgeContact } from "./contact";

test("numbers become E.164, read with the business's country unless they name their own", () => {
  expect(findPhone("(212) 555-0147", "US")).toBe("+12125550147");
  expect(findPhone("612 34 56 78", "ES")).toBe("+34612345678");
  expect(findPhone("+44 20 7946 0958", "US")).toBe("+442079460958");
  for (const text of ["12", "call me", "+1 212"]) {
    expect([text, findPhone(text, "US")]).toEqual([text, null]);
  }
});

test("each contact rule asks for what is missing and nothing else", () => {
  const phone = { phone: "+12125550147" };
  const email = { email: " Ana@Example.com " };
  const judge = (customer: object, rule: "phone" | "email" | "phone_or_email" | "phone_and_email" | null) => {
    const outcome = judgeContact(customer, rule, "US");
    return outcome.ok ? outcome.value : outcome.detail?.fields;
  };
  expect(judge({}, null)).toEqual({});
  expect(judge({}, "phone_or_email")).toEqual(["phone", "email"]);
  expect(judge(email, "phone_or_email")).toEqual({ email: "ana@example.com" });
  expect(judge(email, "phone")).toEqual(["phone"]);
  expect(judge({ ...phone, email: "  " }, "phone_and_email")).toEqual(["email"]);
  expect(judge({ ...phone, ...email }, "phone_and_email")).toEqual({ ...phone, email: "ana@example.com" });
});

test("a number or address that is none is refused even where it was not asked for", () => {
  expect(judgeContact({ phone: "12" }, null, "US")).toMatchObject({ refusal: "phone_invalid" });
  expect(judgeContact({ email: "ana@" }, null, "US")).toMatchObject({ refusal: "email_invalid" });
});
