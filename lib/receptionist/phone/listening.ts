import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import type { Expects } from "../understanding/types";

/** Seconds: `timeout` until the first word, `speechTimeout` of silence that ends what is said ("auto": the vendor's own). */
export type Listening = { readonly timeout: number; readonly speechTimeout: string };

const LISTENING: Record<Expects, Listening> = {
  confirm: { timeout: 5, speechTimeout: "1" },
  service: { timeout: 6, speechTimeout: "auto" },
  staff: { timeout: 5, speechTimeout: "auto" },
  time: { timeout: 6, speechTimeout: "auto" },
  which_booking: { timeout: 6, speechTimeout: "auto" },
  anything: { timeout: 6, speechTimeout: "auto" },
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

/** What recognition should expect to hear: services, what people call them, and staff. Commas part the phrases. */
export function composeHints(record: ReceptionistRecord): string {
  const names = [
    ...record.profile.services.map((service) => service.name),
    ...record.spokenNames.map(([, name]) => name),
    ...record.profile.staff.map((person) => person.name),
  ];
  const phrases = names.map((name) => name.replaceAll(",", " ").replace(/\s+/g, " ").trim().slice(0, MOST_LETTERS));
  return [...new Set(phrases)]
    .filter((phrase) => phrase !== "")
    .slice(0, MOST_HINTS)
    .join(", ");
}
