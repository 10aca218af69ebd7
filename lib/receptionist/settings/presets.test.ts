import { describe, expect, it } from "vitest";
import { businessKinds, composePreset } from "@/lib/businesses/presets";
import { locales } from "@/lib/i18n/locale";
import { scriptWords } from "@/lib/receptionist/settings/preset-words";
import { composeScript, type ScriptBusiness } from "@/lib/receptionist/settings/presets";
import { turnOnInput } from "@/lib/receptionist/settings/settings-schema";

const business = (change: Partial<ScriptBusiness>): ScriptBusiness => ({
  name: "Luz",
  kind: "salon",
  country: "US",
  address: "12 Elm Street, Troy NY",
  phone: "+12125550142",
  cancelNoticeMinutes: 1_440,
  ...change,
});
const ids = ["4b2c7a10-0000-4000-8000-00000000000", "5b2c7a10-0000-4000-8000-00000000000"];
const servicesOf = (kind: ScriptBusiness["kind"], locale: "en" | "es") =>
  composePreset(kind, locale).services.map((one, index) => ({ id: `${ids[0]}${index}`, name: one.name }));

describe.each(locales)("scripts in %s", (locale) => {
  it.each(businessKinds)("the %s script is one that turning on accepts as it stands", (kind) => {
    const script = composeScript(business({ kind }), servicesOf(kind, locale), locale);
    const facts = script.facts.filter((one) => one.answer !== "");
    expect(turnOnInput.safeParse({ ...script, facts, phoneNumber: null }).error).toBeUndefined();
    expect(script.greeting).toContain("Luz");
    expect(JSON.stringify(script)).not.toMatch(/[{]\w+[}]|undefined/);
    expect(facts.length).toBeGreaterThan(0);
  });

  it.each(businessKinds)("every open %s fact shows an example, and no question is asked twice", (kind) => {
    const { facts } = scriptWords[locale][kind];
    for (const [question, answer, example] of facts) expect(answer + example, question).not.toBe("");
    expect(new Set(facts.map(([question]) => question)).size).toBe(facts.length);
  });

  it.each(businessKinds)("no two %s services are called the same", (kind) => {
    const { spokenNames } = composeScript(business({ kind }), servicesOf(kind, locale), locale);
    const all = Object.values(spokenNames).flat();
    expect(new Set(all).size).toBe(all.length);
    if (kind !== "other") expect(all.length).toBeGreaterThan(3);
  });
});

describe("a script follows its country and its business", () => {
  it("names the emergency number of the country", () => {
    const greetingIn = (country: string) => composeScript(business({ kind: "dental", country }), [], "en").greeting;
    expect(greetingIn("US")).toContain("911");
    expect(greetingIn("GB")).toContain("999");
    expect(greetingIn("DE")).toContain("112");
  });

  it("names a crisis line only where there is one", () => {
    const crisis = (country: string) =>
      composeScript(business({ kind: "therapy", country }), [], "en").facts[0]?.answer;
    expect(crisis("US")).toContain("988");
    expect(crisis("DE")).toMatch(/call 112 now\. You can also/);
  });

  it("leaves an answer empty when the business has no address and no notice", () => {
    const { facts } = composeScript(business({ address: "", cancelNoticeMinutes: 0 }), [], "en");
    const answer = (start: string) => facts.find((one) => one.question.startsWith(start))?.answer;
    expect(answer("Where are you")).toBe("");
    expect(answer("What if I have to cancel")).toBe("");
  });

  it("spells the notice as it is spoken", () => {
    const answer = (minutes: number, locale: "en" | "es") =>
      composeScript(business({ cancelNoticeMinutes: minutes }), [], locale).facts.at(-1)?.answer ?? "";
    expect(answer(120, "en")).toContain("up to 2 hours before");
    expect(answer(1_440, "en")).toContain("up to 1 day before");
    expect(answer(90, "es")).toContain("hasta 90 minutos antes");
  });

  it("keeps a therapist's transcripts for the shortest time", () => {
    expect(composeScript(business({ kind: "therapy" }), [], "en").retentionDays).toBe(7);
  });
});

it("leaves out a name that would stand for two services", () => {
  const services = [
    { id: "a", name: "Dry cut" },
    { id: "b", name: "Wet cut" },
    { id: "c", name: "Manicure" },
  ];
  expect(composeScript(business({}), services, "en").spokenNames).toEqual({ c: ["mani", "nails"] });
});
