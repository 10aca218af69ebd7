import { expect, test } from "vitest";
import { redact, redactDeep } from "./redact";

const nobody = { names: [], kept: [] };
const plain = (text: string) => redact(text, nobody);

test("phones, cards, codes and e-mail addresses are taken out", () => {
  expect(plain("call me at (212) 555-0142 please")).toBe("call me at [phone] please");
  expect(plain("it's +34 600 123 456")).toBe("it's [phone]");
  expect(plain("212.555.0142")).toBe("[phone]");
  expect(plain("my card is 4242 4242 4242 4242, thanks")).toBe("my card is [card], thanks");
  expect(plain("the code is 481923")).toBe("the code is [code]");
  expect(plain("Ana.Lopez+x@mail.example.com is mine")).toBe("[email] is mine");
});

test("what is said in words is taken out too", () => {
  expect(plain("two one two five five five oh one four two")).toBe("[number]");
  expect(plain("es seis cero cero uno dos tres")).toBe("es [number]");
  expect(plain("it is ana dot lopez at example dot com")).toBe("it is [email]");
  expect(plain("correo ana arroba ejemplo punto com")).toBe("correo [email]");
});

test.each([
  "two twelve five fifty five oh one forty two",
  "six one seven, five five five, twelve thirty four",
  "double five five uh oh one forty-two",
  "forty-one eleven",
  "forty one eleven eleven eleven",
  "seis doce treinta y cuatro cincuenta y seis",
  "seiscientos doce treinta y cuatro cincuenta y seis",
  "seis, uno, dos, triple cuatro, ochenta y nueve",
])("%s is a number in words", (said) => {
  expect(plain(`it is ${said} thanks`)).toMatch(/^it is (?:seiscientos )?\[number\] thanks$/);
});

test.each([
  "at two thirty",
  "at eleven oh five",
  "on March five at ten forty-five",
  "June twelve three thirty",
  "in twenty twenty six",
  "a las dos treinta y cinco",
  "el tres de marzo a las diez y cuarto",
  "dos mil veintiséis",
  "for one or two, at three or four",
  "forty five dollars",
  "the one at two fifteen",
  "uno a las tres cuarenta y cinco",
])("%s is no number to hide", (said) => {
  expect(plain(said)).toBe(said);
});

test.each([
  ["Mari at hotmail.com", "[email]"],
  ["it's m lopez at gmail com", "it's [email]"],
  ["mi correo es maria lopez arroba hotmail punto com", "mi correo es [email]"],
  ["write to mari.lopez at gmail", "write to [email]"],
])("%s holds an e-mail address", (said, kept) => {
  expect(plain(said)).toBe(kept);
});

test("looking at something is no e-mail address", () => {
  for (const text of ["meet me at noon", "I am at home", "a haircut at Ana's"]) expect(plain(text)).toBe(text);
});

test.each([
  ["4242 4242 4242 4242 12/27 123", "[card]"],
  ["4242424242424242, exp 12/27, cvv 123.", "[card]."],
  ["it expires 12/2027 and the security code is 123", "it expires [code] and the security code is [code]"],
  ["vence 12/27, código de seguridad cuatro cinco seis", "vence [code], código de seguridad [code]"],
  ["the cvv is nine eight seven", "the cvv is [code]"],
])("%s is a card", (said, kept) => {
  expect(plain(said)).toBe(kept);
});

test.each([
  ["I was born on March 5th, 1980", "I was born on [birth date]"],
  ["date of birth: 03/05/1980", "date of birth: [birth date]"],
  ["it is 5 de marzo de 1980", "it is [birth date]"],
  ["nací el cinco de marzo de mil novecientos ochenta", "nací el [birth date]"],
  ["March fifth nineteen eighty-four", "[birth date]"],
])("%s is a birth date", (said, kept) => {
  expect(plain(said)).toBe(kept);
});

test("a name is known with its accents and without them", () => {
  const known = { names: ["María López", "Jose Nunez"], kept: [] };
  expect(redact("Maria Lopez, María López and José Núñez", known)).toBe("[name], [name] and [name]");
  expect(redact("MARI\u0301A", known)).toBe("[name]");
  expect(redact("Marianela", known)).toBe("Marianela");
});

test("what is spelled is taken out", () => {
  expect(plain("That is M-E-I-P, Meip")).toBe("That is [spelled], Meip");
  expect(plain("j o h n s o n")).toBe("[spelled]");
  expect(plain("B as in boy, O as in Oscar")).toBe("[spelled]");
  expect(plain("M de María, A de ave")).toBe("[spelled]");
});

test("times, dates, years, prices and small numbers stay", () => {
  for (const text of [
    "Tuesday, March 3, 2026 at 2:30 PM",
    "a haircut for $45.00 takes 45 minutes",
    "at 14:30 on 03/05",
    "a room for 2 or 3 people",
    "I want one or two of them",
    "at a quarter to ten",
    "I am a vegetarian",
    "El martes 3 de marzo a las 14:30",
  ]) {
    expect(plain(text)).toBe(text);
  }
});

test("names of customers are taken out, names of the business's people stay", () => {
  const redaction = { names: ["Maria José O'Neil", "Ana Smith"], kept: ["Ana", "Studio Maria", "Haircut"] };
  expect(redact("I'm Ana Smith, for José O'Neil, a haircut with Ana", redaction)).toBe(
    "I'm Ana [name], for [name], a haircut with Ana",
  );
  expect(redact("Smithsonian", redaction)).toBe("Smithsonian");
});

test("a tool's input and answer lose their persons at every depth, and keep ids and instants", () => {
  const id = "0b5bd6f3-6ed9-4d6a-8dd0-9a0d0a4b1c2d";
  const call = {
    tool: "book",
    input: { service: "Haircut", startsAt: "2026-03-03T19:30:00Z", customer: { name: "Ana", phone: "+12125550142" } },
    result: { ok: true, bookingId: id, say: "Call 212 555 0142", list: [{ email: "a@example.com" }] },
    ms: 12,
  };
  expect(redactDeep(call, nobody)).toEqual({
    tool: "book",
    input: {
      service: "Haircut",
      startsAt: "2026-03-03T19:30:00Z",
      customer: { name: "[redacted]", phone: "[redacted]" },
    },
    result: { ok: true, bookingId: id, say: "Call [phone]", list: [{ email: "[redacted]" }] },
    ms: 12,
  });
});
