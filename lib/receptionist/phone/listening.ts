import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import { keepXmlText } from "@/lib/xml-text";
import type { Expects } from "../understanding/types";

/**
 * Seconds: `timeout` until the first word, `speechTimeout` of silence that ends what is said. With a speech model of our choice
 * the vendor takes whole seconds alone. Source: Twilio, TwiML Voice: Gather; warnings 13327 and 13335.
 */
export type Listening = { readonly timeout: number; readonly speechTimeout: string };

const LISTENING: Record<Expects, Listening> = {
  confirm: { timeout: 5, speechTimeout: "1" },
  service: { timeout: 6, speechTimeout: "2" },
  staff: { timeout: 5, speechTimeout: "1" },
  time: { timeout: 6, speechTimeout: "2" },
  which_booking: { timeout: 6, speechTimeout: "1" },
  anything: { timeout: 6, speechTimeout: "2" },
  name: { timeout: 7, speechTimeout: "2" },
  phone: { timeout: 8, speechTimeout: "3" },
  email: { timeout: 8, speechTimeout: "3" },
};

/** How long to wait for an answer: short after a yes-or-no question, long where people spell or read out a number. */
export function listenFor(expects: Expects): Listening {
  return LISTENING[expects];
}

const MOST_HINTS = 120;
const MOST_LETTERS = 90;

type Named = {
  readonly profile: Readonly<Record<"services" | "staff", readonly { readonly name: string }[]>>;
  readonly spokenNames: ReceptionistRecord["spokenNames"];
};

/** What recognition should expect to hear: services, what people call them, and staff. Commas part the phrases. */
export function composeHints(record: Named): string {
  const names = [
    ...record.profile.services.map((service) => service.name),
    ...record.spokenNames.map(([, name]) => name),
    ...record.profile.staff.map((person) => person.name),
  ];
  const phrases = names.map((name) =>
    keepXmlText(name.replace(/[,\s]+/g, " "))
      .trim()
      .slice(0, MOST_LETTERS),
  );
  return [...new Set(phrases)]
    .filter((phrase) => phrase !== "")
    .slice(0, MOST_HINTS)
    .join(", ");
}
