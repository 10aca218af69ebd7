import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { understandBuiltIn } from "../understand";
import { asked } from "../when/asked.test-helper";

const text = z.string().nullable();
const gold = z.object({
  intent: text,
  date: text,
  time: text,
  window: z.object({ from: z.string(), to: z.string() }).nullable(),
  service: text,
  staff: text,
  name: text,
  phone: text,
  email: text,
  also: z.object({ intent: z.array(z.string()).optional() }),
});
const row = z.object({
  utterance: z.string(),
  now: z.string(),
  locale: z.enum(["en", "es"]),
  services: z.array(z.string()),
  staff: z.array(z.string()),
  expects: z.enum(["time", "phone", "email", "confirm", "anything"]).default("anything"),
  history: z.array(z.object({ speaker: z.enum(["USER", "SYSTEM"]), text: z.string() })).default([]),
  gold,
});

/** Written by hand before the rules: what recognisers make of booking talk, and what was said. */
const rows = readFileSync(new URL("../people-ear.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => row.parse(JSON.parse(line)));

describe("what a recogniser spoils", () => {
  test.each(rows.map((one) => ({ ...one, title: one.utterance })))("$title", ({ gold: wanted, ...said }) => {
    const heard = understandBuiltIn({
      ...said,
      text: said.utterance,
      services: said.services.map((name) => [name]),
      staff: said.staff.map((name) => [name]),
      country: "US",
      offers: [],
    });
    const { also, intent, ...values } = wanted;
    expect(heard).toMatchObject({ ...values, window: wanted.time === null ? wanted.window : heard.window });
    expect([intent, ...(also.intent ?? [])]).toContain(heard.intent);
  });
});

const QUIET = `
that works for me
is that good for you
i want to talk to you about my account
i ate thirty wings
i won the lottery
we have two kids
it's for two kids
it's too late for me
that's too early
it's too expensive
do you service four wheel drive cars
i have a four wheel drive
can you sell me a gift card
i can sell you my car
can sell you my car for five thousand
my car has a tree on it
i hit a tree
there is a tin can in the engine
wait in line please
i was on the line for thirty minutes
i have been waiting for fifteen minutes
it takes me to thirty third street
give me a break
need a break
i'm in mourning
my hair is weak
i feel weak
my gums are weak and bleeding
i have a feeling this will hurt
i'm not feeling well
what do you have for men
i will get around to it
change it to pm
not for me thanks
is it free
are you free
are you free at all
i'm looking for a haircut for my son
i want to choose day and time
can i choose day
i am thirsty
i'd like fries
go forth
back and forth
can i talk to someone
a table for two
for two people
i have one more question
what's the sex of the stylist
it's a tent
we went to the tent
i march forth
who won
i want to to book
it's for for my mother
i am going to to work
what is it for
who is it for
who should i talk to
me too
i need it done too
before too long
what do you charge for a color
my daughter is fourteen
i have four teen kids
thirty days
i want to know the price
council tax
i had cancer
cancer patients welcome
i got a message from you
i left a message
call her back
is the caller there
i'd like a beer
do you have birds
the teeth hurt
i'd like to sell my hair
the hair cap is nice
half of it is for me
i was there for ten to fifteen minutes
i have to go
what's the best one for me
i want to go to the doctor for my tooth
`;
const QUIET_ES = `
yo no tengo ora libre
una vez mas
no se que aser
para mi hijo
son para dos
gracias por todo
cuanto cuesta
mi casa es en la calle diez
`;
const linesOf = (lines: string) => lines.trim().split("\n");

describe("the same words where they are what they say", () => {
  test.each(linesOf(QUIET))("%s", (line) => {
    expect(asked("en", [line, ""])).toBe("");
  });
  test.each(linesOf(QUIET_ES))("%s", (line) => {
    expect(asked("es", [line, ""])).toBe("");
  });
  it.each([
    ["i won thirty dollars on friday", "13"],
    ["what are you looking at for friday", "13"],
    ["is the doctor okay for friday", "13"],
    ["do you have anything for tomorrow", "12"],
    ["something for friday please", "13"],
    ["i'd like to book for friday", "13"],
    ["i'd like to come in friday to get a color", "13"],
    ["i need it for monday", "16"],
    ["tomorrow for a haircut", "12"],
    ["i need to move it to friday", "13"],
  ])("only the day: %s", (line, day) => {
    expect(asked("en", [line, day])).toBe(day);
  });
});
