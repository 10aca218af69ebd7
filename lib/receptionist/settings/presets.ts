import type { BusinessKind } from "@/lib/database/catalog";
import type { Locale } from "@/lib/i18n/locale";
import { scriptWords } from "@/lib/receptionist/settings/preset-words";
import type { TurnOnInput } from "@/lib/receptionist/settings/settings-schema";
import { guessSpokenNames } from "@/lib/receptionist/settings/spoken-names";

export type ScriptBusiness = {
  readonly name: string;
  readonly kind: BusinessKind;
  readonly country: string;
  readonly address: string;
  readonly phone: string | null;
  readonly cancelNoticeMinutes: number;
};

export type ScriptFact = { readonly question: string; readonly answer: string; readonly example: string };

/** What a business of this kind begins with. Facts without an answer are for the owner to fill in or leave out. */
export type Script = Omit<TurnOnInput, "facts" | "phoneNumber"> & { readonly facts: readonly ScriptFact[] };

const emergencyNumbers: Readonly<Record<string, string>> = {
  US: "911",
  CA: "911",
  MX: "911",
  PR: "911",
  AR: "911",
  CR: "911",
  DO: "911",
  EC: "911",
  PA: "911",
  UY: "911",
  PE: "911",
  CO: "123",
  CL: "131",
  GB: "999",
  AU: "000",
  NZ: "111",
  IN: "112",
  BR: "192",
  JP: "119",
  ZA: "112",
  CH: "112",
  SG: "995",
};

/** Lines for people in a crisis, where we know one for the whole country. */
const crisisLines: Readonly<Record<string, Record<Locale, string>>> = {
  US: { en: "call or text 988", es: "llame o escriba al 988" },
  CA: { en: "call or text 988", es: "llame o escriba al 988" },
  GB: { en: "call Samaritans on 116 123", es: "llame a Samaritans al 116 123" },
  ES: { en: "call 024", es: "llame al 024" },
};

const styles: Record<BusinessKind, { tone: TurnOnInput["tone"]; retentionDays: number }> = {
  salon: { tone: "warm", retentionDays: 90 },
  dental: { tone: "formal", retentionDays: 30 },
  // The less is kept of who called a therapist, the better.
  therapy: { tone: "warm", retentionDays: 7 },
  garage: { tone: "brief", retentionDays: 90 },
  fitness: { tone: "warm", retentionDays: 90 },
  other: { tone: "warm", retentionDays: 90 },
};

/** 112 works on every mobile network of Europe and most others (3GPP TS 22.101). */
const emergencyElsewhere = "112";

function fill(text: string, values: Readonly<Record<string, string>>): string {
  let isWhole = true;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    isWhole &&= Boolean(values[name]);
    return values[name] ?? "";
  });
  return isWhole ? filled : "";
}

/** Drops ", or {crisis}" and its like where a country has no such line. */
function withoutCrisis(text: string): string {
  return text.replace(/, (?:or|o) \{crisis\}/, "");
}

/** A notice as it is spoken: "2 hours", "1 day". Minutes that make up whole hours or days are said in those. */
function spellNotice(minutes: number, locale: Locale): string {
  const [unit, count] =
    minutes % 1_440 === 0
      ? ["day", minutes / 1_440]
      : minutes % 60 === 0
        ? ["hour", minutes / 60]
        : ["minute", minutes];
  return new Intl.NumberFormat(locale, { style: "unit", unit: String(unit), unitDisplay: "long" }).format(
    Number(count),
  );
}

/** The script that fits a kind of business, in its language: greeting, manner, facts, and what callers may call its services. */
export function composeScript(
  business: ScriptBusiness,
  services: readonly { readonly id: string; readonly name: string }[],
  locale: Locale,
): Script {
  const words = scriptWords[locale][business.kind];
  const { country, cancelNoticeMinutes: notice } = business;
  const crisis = crisisLines[country]?.[locale];
  const values = {
    business: business.name,
    address: business.address,
    emergency: emergencyNumbers[country] ?? emergencyElsewhere,
    notice: notice > 0 ? spellNotice(notice, locale) : "",
    crisis: crisis ?? "",
  };
  return {
    greeting: fill(words.greeting, values).slice(0, 300),
    ...styles[business.kind],
    transferNumber: business.phone ?? "",
    phoneEnabled: true,
    textEnabled: true,
    chatEnabled: true,
    facts: words.facts.map(([question, answer, example]) => ({
      question,
      answer: fill(crisis ? answer : withoutCrisis(answer), values),
      example,
    })),
    spokenNames: guessSpokenNames(services, locale),
  };
}
