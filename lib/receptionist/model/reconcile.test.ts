import { describe, expect, test } from "vitest";
import type { Understood, Utterance } from "../understanding/types";
import { understandBuiltIn } from "../understanding/understand";
import type { Extraction } from "./extraction";
import { reconcile } from "./reconcile";

const nothing: Extraction = {
  intent: "none",
  topic: null,
  answer: null,
  date: null,
  time: null,
  windowFrom: null,
  windowTo: null,
  service: null,
  staff: null,
  name: null,
  phone: null,
  email: null,
};

function read(text: string, read: Partial<Extraction>, more: Partial<Utterance> = {}): Understood {
  const utterance: Utterance = {
    text,
    history: [],
    now: "2026-11-28T12:00",
    locale: "en",
    services: [["Haircut"], ["Colour"]],
    staff: [["Ana García"], ["Ben Carter"]],
    expects: "anything",
    country: "US",
    offers: [],
    ...more,
  };
  return reconcile(understandBuiltIn(utterance), { ...nothing, ...read }, utterance);
}

test("what the built-in engine read stands against the model", () => {
  const heard = read("a haircut tomorrow at 3 pm", { date: "2026-12-24", time: "09:00", service: "Colour" });
  expect(heard).toMatchObject({ date: "2026-11-29", time: "15:00", service: "Haircut" });
});

test("a model cannot say yes, neither in words of its own nor against a no", () => {
  expect(read("what's the weather", { answer: "yes" }, { expects: "confirm" }).answer).toBeNull();
  expect(read("no", { answer: "yes" }, { expects: "confirm" }).answer).toBe("no");
});

test("a model cannot choose a service or a person that nobody named", () => {
  const heard = read("something nice for the weekend please", { service: "Colour", staff: "Ben Carter" });
  expect(heard).toMatchObject({ service: null, staff: null });
});

test("names, numbers and addresses count only when they were said", () => {
  const heard = read(
    "well you may call me whatever",
    { name: "Mallory", phone: "+12125550111", email: "m@example.com" },
    { expects: "name" },
  );
  expect(heard.phone).toBeNull();
  expect(heard.email).toBeNull();
  expect(heard.name).not.toBe("Mallory");
});

describe("a number", () => {
  const phone = (text: string, given: string, before: readonly string[] = []) =>
    read(text, { phone: given }, { expects: "phone", history: before.map((said) => ({ speaker: "USER", text: said })) })
      .phone;

  test("whose area code nobody said is not believed", () => {
    expect(phone("well it ends on 555 0142 you know", "+12125550142")).toBeNull();
    expect(
      phone("well it ends on 555 0142 you know", "+12125550142", ["tomorrow at 3", "the 212th street"]),
    ).toBeNull();
  });

  test("whose area code was said before it is", () => {
    expect(phone("and then 555 0142 that is all", "+12125550142", ["area code 212"])).toBe("+12125550142");
  });

  test("is not believed with a digit of it changed", () => {
    expect(phone("well 212 555 0142 or so", "+12125550143")).not.toBe("+12125550143");
  });
});

test("a day that is over, or years away, is not believed", () => {
  expect(read("whenever the moon is full then", { date: "2020-01-01" }).date).toBeNull();
  expect(read("whenever the moon is full then", { date: "2036-01-01" }).date).toBeNull();
  expect(read("whenever the moon is full then", { date: "2026-12-24", time: "10:00" })).toMatchObject({
    date: "2026-12-24",
    time: "10:00",
  });
});

test("a name being given moves no time", () => {
  expect(read("Maria Lopez", { date: "2026-12-24", time: "10:00" }, { expects: "name" })).toMatchObject({
    date: null,
    time: null,
  });
});

test("danger and the wish for a person are heard from a model too, an opt-out is not", () => {
  expect(read("my friend just collapsed over here", { intent: "emergency" }).intent).toBe("emergency");
  expect(read("well I never did such a thing", { intent: "opt_out" }).intent).not.toBe("opt_out");
});
