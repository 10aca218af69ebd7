import { z } from "zod";
import { currencyOf, guessCountry } from "@/lib/businesses/country";
import type { NewBusiness } from "@/lib/businesses/create-business";
import { businessKinds, composePreset } from "@/lib/businesses/presets";
import { parsePrice, writePrice } from "@/lib/businesses/price";
import { findSlugProblem } from "@/lib/businesses/slug";
import type { Locale } from "@/lib/i18n/locale";

const dayShape = z.object({ weekday: z.number(), open: z.boolean(), from: z.string(), to: z.string() });
const serviceShape = z.object({ slug: z.string(), on: z.boolean(), price: z.string() });
const personShape = z.object({ key: z.string(), name: z.string(), title: z.string(), isMe: z.boolean() });

const draftShape = z.object({
  step: z.number().int().min(0).max(3),
  name: z.string(),
  slug: z.string(),
  slugTouched: z.boolean(),
  kind: z.enum(businessKinds).nullable(),
  currency: z.string(),
  services: z.array(serviceShape),
  timeZone: z.string(),
  hours: z.array(dayShape).length(7),
  staff: z.array(personShape).min(1),
});

export type Draft = z.infer<typeof draftShape>;
export type DraftDay = z.infer<typeof dayShape>;
export type DraftPerson = z.infer<typeof personShape>;

/** Monday first; 0 is Sunday. */
const week = [1, 2, 3, 4, 5, 6, 0];

export function firstDraft(userName: string, timeZone: string, languages: readonly string[]): Draft {
  return {
    step: 0,
    name: "",
    slug: "",
    slugTouched: false,
    kind: null,
    currency: currencyOf(guessCountry(timeZone, languages)),
    services: [],
    timeZone,
    hours: week.map((weekday) => ({ weekday, open: weekday > 0 && weekday < 6, from: "09:00", to: "17:00" })),
    staff: [{ key: "me", name: userName, title: "", isMe: true }],
  };
}

/** What an earlier visit of this tab left, if it is whole. */
export function readDraft(text: string | null): Draft | null {
  try {
    const parsed = draftShape.safeParse(JSON.parse(text ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Takes over the services, hours and title of a kind; names and the web address stay. */
export function withKind(draft: Draft, kind: NewBusiness["kind"], locale: Locale): Draft {
  const preset = composePreset(kind, locale);
  const titles = businessKinds.map((one) => composePreset(one, locale).staffTitle);
  return {
    ...draft,
    kind,
    services: preset.services.map(({ slug, usual, priceCents }) => ({
      slug,
      on: usual,
      price: writePrice(priceCents, draft.currency),
    })),
    hours: week.map((weekday) => {
      const day = preset.hours.find((one) => one.weekday === weekday);
      const [from, to] = day ? [clock(day.startMinute), clock(day.endMinute)] : ["09:00", "17:00"];
      return { weekday, open: day !== undefined, from, to };
    }),
    staff: draft.staff.map((person) =>
      person.title === "" || titles.includes(person.title) ? { ...person, title: preset.staffTitle } : person,
    ),
  };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function minuteOf(text: string): number {
  const [hours = "", minutes = ""] = text.split(":");
  return Number(hours) * 60 + Number(minutes);
}

export type Problem =
  | "required"
  | "number"
  | "choose"
  | "slugInvalid"
  | "slugReserved"
  | "servicesOne"
  | "hoursOne"
  | "hoursOrder";

/** What is wrong on one step, by field. */
export function problemsOf(draft: Draft, step: number): Record<string, Problem> {
  return [nameProblems, kindProblems, hoursProblems, staffProblems][step]?.(draft) ?? {};
}

function nameProblems({ name, slug }: Draft): Record<string, Problem> {
  const problem = findSlugProblem(slug);
  return {
    ...(name.trim() === "" ? { name: "required" } : {}),
    ...(problem ? { slug: problem === "reserved" ? "slugReserved" : "slugInvalid" } : {}),
  };
}

function kindProblems({ kind, services, currency }: Draft): Record<string, Problem> {
  if (kind === null) {
    return { kind: "choose" };
  }
  const on = services.filter((service) => service.on);
  const wrong = on.filter((service) => parsePrice(service.price, currency) === null);
  return {
    ...(on.length === 0 ? { services: "servicesOne" } : {}),
    ...Object.fromEntries(wrong.map((service) => [`price-${service.slug}`, "number" as const])),
  };
}

function hoursProblems({ hours, timeZone }: Draft): Record<string, Problem> {
  const open = hours.filter((day) => day.open);
  const wrong = open.filter((day) => !(minuteOf(day.to) > minuteOf(day.from)));
  return {
    ...(timeZone === "" ? { timeZone: "choose" } : {}),
    ...(open.length === 0 ? { hours: "hoursOne" } : {}),
    ...Object.fromEntries(wrong.map((day) => [`day-${day.weekday}`, "hoursOrder" as const])),
  };
}

function staffProblems({ staff }: Draft): Record<string, Problem> {
  const wrong = staff.filter((person) => person.name.trim() === "");
  return Object.fromEntries(wrong.map((person) => [`staff-${person.key}`, "required" as const]));
}

/** What goes to the server. */
export function requestOf(draft: Draft, locale: Locale): Omit<NewBusiness, "kind"> & { kind: string | null } {
  const on = draft.services.filter((service) => service.on);
  return {
    name: draft.name,
    slug: draft.slug,
    kind: draft.kind,
    locale,
    timeZone: draft.timeZone,
    country: guessCountry(draft.timeZone, typeof navigator === "undefined" ? [] : navigator.languages),
    currency: draft.currency,
    services: on.map(({ slug, price }) => ({ slug, priceCents: parsePrice(price, draft.currency) ?? 0 })),
    hours: draft.hours
      .filter((day) => day.open)
      .map((day) => ({ weekday: day.weekday, startMinute: minuteOf(day.from), endMinute: minuteOf(day.to) })),
    staff: draft.staff.map(({ name, title, isMe }) => ({ name, title, isMe })),
  };
}

/** The step on which a field of the server's answer stands. */
export function stepOf(field: string): number {
  const [head = ""] = field.split(".");
  const steps: Readonly<Record<string, number>> = {
    kind: 1,
    services: 1,
    currency: 1,
    hours: 2,
    timeZone: 2,
    staff: 3,
  };
  return steps[head] ?? 0;
}
