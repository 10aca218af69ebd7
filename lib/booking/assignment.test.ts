import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { en } from "@/lib/i18n/messages/en";
import { es } from "@/lib/i18n/messages/es";
import { chooseStaff, type Rotation, type RotationMember } from "@/lib/scheduling/choose-staff";
import { type AssignmentData, assignmentCode, assignmentCodes, composeAssignmentWords } from "./assignment";

const people: Record<string, string> = { ana: "Ana", bo: "Bo" };
const names = {
  staffName: (id: string) => people[id] ?? id,
  day: (at: string) => at.slice(0, 10),
  share: (thousandths: number) => String(thousandths / 1000),
};

const said: Record<"en" | "es", (key: string, values: Record<string, string | number>) => string> = {
  en: createTranslator<Record<string, string>>({ locale: "en", messages: en.why.chosen, timeZone: "UTC" }),
  es: createTranslator<Record<string, string>>({ locale: "es", messages: es.why.chosen, timeZone: "UTC" }),
};

const member = (staffId: string, change: Partial<RotationMember> = {}): RotationMember => ({
  staffId,
  isFree: true,
  weight: 100,
  priority: 0,
  assigned: 0,
  credit: 0,
  lastBookedAt: null,
  ...change,
});

function sentences(rotation: Rotation, total: number): [string, string, string] {
  const { staffId, reason } = chooseStaff(rotation);
  const { chosen, next, free } = reason.data;
  if (!staffId || !chosen) throw new Error("nobody was chosen");
  const stored = (one: typeof chosen) => ({
    ...one,
    lastBookedAt: one.lastBookedAt === null ? null : new Date(one.lastBookedAt).toISOString(),
  });
  const data: AssignmentData = { free, total, period: "month", chosen: stored(chosen), next: next && stored(next) };
  const { code, values } = composeAssignmentWords({ staffId, code: assignmentCode.parse(reason.code), data }, names);
  return [code, said.en(code, { ...values }), said.es(code, { ...values })];
}

const day = (date: string) => Date.parse(`${date}T12:00:00Z`);
const pair = (ana: Partial<RotationMember>, bo: Partial<RotationMember>, maxLead: number | null = null): Rotation => ({
  members: [member("ana", ana), member("bo", bo)],
  maxLead,
});

const cases: [string, Rotation, number, string, string][] = [
  [
    "share",
    pair({ assigned: 4 }, { assigned: 6 }),
    12,
    "Ana was given this booking because Ana had 4 of the 12 bookings given out that month and Bo 6, with equal shares.",
    "Esta reserva fue para Ana porque Ana tenía 4 de las 12 reservas repartidas ese mes y Bo 6, con partes iguales.",
  ],
  [
    "share",
    pair({ assigned: 2, weight: 50 }, { assigned: 3, credit: 2_500 }),
    5,
    "Ana was given this booking because Ana had 2 of the 5 bookings given out that month and Bo 3, with shares of 50 and 100; Bo is counted 2.5 more for time away.",
    "Esta reserva fue para Ana porque Ana tenía 2 de las 5 reservas repartidas ese mes y Bo 3, con partes de 50 y 100; a Bo se le cuentan 2.5 más por ausencias.",
  ],
  [
    "kept",
    { ...pair({ assigned: 9 }, {}), keepStaffId: "ana" },
    9,
    "Ana was asked for, or had this booking already.",
    "Se pidió a Ana, o ya tenía esta reserva.",
  ],
  [
    "only_free",
    pair({ assigned: 9 }, { isFree: false }),
    9,
    "Ana was the only one free at that time.",
    "A esa hora solo estaba libre Ana.",
  ],
  [
    "max_lead",
    pair({ assigned: 1 }, { assigned: 4, priority: 1 }, 3),
    5,
    "Ana was given this booking because Bo was too far ahead: 4 of the 5 bookings given out that month, and Ana 1.",
    "Esta reserva fue para Ana porque Bo iba demasiado por delante: 4 de las 5 reservas repartidas ese mes, y Ana 1.",
  ],
  [
    "priority",
    pair({ assigned: 4, priority: 2 }, { priority: 1 }),
    4,
    "Ana was given this booking because Ana comes first: rank 2, and Bo 1.",
    "Esta reserva fue para Ana porque Ana va antes: rango 2, y Bo 1.",
  ],
  [
    "weight",
    pair({ weight: 300, assigned: 1 }, {}),
    1,
    "Ana was given this booking because both were level (1 and 0 given out that month) and Ana has the larger share: 300, and Bo 100.",
    "Esta reserva fue para Ana porque iban a la par (1 y 0 repartidas ese mes) y a Ana le toca la parte mayor: 300, y a Bo 100.",
  ],
  [
    "least_recent",
    pair({ lastBookedAt: day("2026-03-01") }, { lastBookedAt: day("2026-03-04") }),
    0,
    "Ana was given this booking because both were level (0 each given out that month) and Ana had waited longest, since 2026-03-01; Bo had one 2026-03-04.",
    "Esta reserva fue para Ana porque iban a la par (0 para cada uno, repartidas ese mes) y Ana llevaba más tiempo sin recibir una, desde el 2026-03-01; Bo tuvo una el 2026-03-04.",
  ],
  [
    "least_recent",
    pair({}, { lastBookedAt: day("2026-03-04") }),
    0,
    "Ana was given this booking because both were level (0 each given out that month) and Ana had never had one; Bo had one 2026-03-04.",
    "Esta reserva fue para Ana porque iban a la par (0 para cada uno, repartidas ese mes) y Ana no había tenido ninguna; Bo tuvo una el 2026-03-04.",
  ],
  [
    "in_order",
    pair({}, {}),
    0,
    "Ana was given this booking because Ana and Bo stood exactly level and Ana comes first in order.",
    "Esta reserva fue para Ana porque Ana y Bo iban exactamente a la par y Ana va antes en el orden.",
  ],
];

test.each(cases)("%s is said with its numbers, in both languages", (code, rotation, total, english, spanish) => {
  expect(sentences(rotation, total)).toEqual([code, english, spanish]);
});

test("who would be next is said of the future", () => {
  const asked = pair({ assigned: 4 }, { assigned: 6 });
  const { chosen, next, free } = chooseStaff(asked).reason.data;
  if (!chosen || !next) throw new Error("nobody was chosen");
  const data: AssignmentData = {
    free,
    total: 10,
    period: "day",
    chosen: { ...chosen, lastBookedAt: null },
    next: { ...next, lastBookedAt: null },
  };
  const { code, values } = composeAssignmentWords({ staffId: "ana", code: "share", data }, names, "next");
  expect(said.en(code, { ...values })).toBe(
    "Ana would be next because Ana had 4 of the 10 bookings given out that day and Bo 6, with equal shares.",
  );
});

test("every code of the ledger has been said above", () => {
  expect([...new Set(cases.map(([code]) => code))].sort()).toEqual([...assignmentCodes].sort());
});
