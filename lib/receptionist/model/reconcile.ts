import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { findPhone } from "@/lib/booking/contact";
import type { Understood, Utterance, Window } from "../understanding/types";
import type { Extraction } from "./extraction";

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const letters = (text: string): string => plain(text).replace(/[^a-z0-9]/g, "");

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-4]):[0-5]\d$/;

const DAYS_AHEAD = 730;

function isPlausibleDate(date: string | null, now: string): date is string {
  if (date === null || !DATE.test(date) || Number.isNaN(Date.parse(date))) {
    return false;
  }
  const days = (Date.parse(date) - Date.parse(now.slice(0, 10))) / 86_400_000;
  return days >= 0 && days <= DAYS_AHEAD;
}

function findWindow({ windowFrom, windowTo }: Extraction, now: string): Window | null {
  if (windowFrom === null || windowTo === null || !LOCAL.test(windowFrom) || !LOCAL.test(windowTo)) {
    return null;
  }
  return isPlausibleDate(windowFrom.slice(0, 10), now) && windowTo > windowFrom
    ? { from: windowFrom, to: windowTo }
    : null;
}

/** A name is believed when every word of it was said. */
function saidName(name: string | null, text: string): string | null {
  const said = new Set(plain(text).match(/[a-z'-]+/g) ?? []);
  const words = name === null ? [] : (plain(name).match(/[a-z'-]+/g) ?? []);
  return name !== null && name.length <= 80 && words.length > 0 && words.every((word) => said.has(word))
    ? name.trim()
    : null;
}

/** A number is believed when every national digit of it was said: its end now, what stands before it (an area code) now or earlier. */
function saidPhone(phone: string | null, { text, country, history }: Utterance): string | null {
  const found = phone === null ? null : findPhone(phone, country);
  const national = found === null ? null : (parsePhoneNumberFromString(found)?.nationalNumber ?? null);
  const now = text.replace(/\D/g, "");
  if (national === null || now.length < 7) {
    return null;
  }
  if (now.includes(national)) {
    return found;
  }
  const head = national.endsWith(now) ? national.slice(0, -now.length) : null;
  const before = history.flatMap(({ speaker, text: said }) =>
    speaker === "USER" ? (said.match(/\d[\d().\s-]*(?![\p{L}\d])/gu) ?? []) : [],
  );
  return head !== null && before.some((said) => said.replace(/\D/g, "") === head) ? found : null;
}

function saidEmail(email: string | null, text: string): string | null {
  return email !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && plain(text).includes(plain(email))
    ? email.toLowerCase()
    : null;
}

const ownName = (lists: readonly (readonly string[])[], name: string | null): string | null =>
  name === null ? null : (lists.find(([own]) => own === name)?.[0] ?? null);

/** A listed thing is believed when a word of one of its names was said: a model may not choose for the caller. */
function saidOf(lists: readonly (readonly string[])[], name: string | null, text: string): string | null {
  const own = ownName(lists, name);
  const names = lists.find(([first]) => first === own) ?? [];
  const said = letters(text);
  const words = names.flatMap((known) => plain(known).match(/[a-z0-9]{3,}/g) ?? []);
  return own !== null && words.some((word) => said.includes(word)) ? own : null;
}

/** Whether the built-in engine made nothing of it, where a wish may be told at all: only then is a model asked for one. */
function isOpenWish(own: Understood, { expects, text }: Utterance): boolean {
  const asksForWish = expects === "anything" || expects === "service" || expects === "time";
  const foundPerson = own.name !== null || own.phone !== null || own.email !== null || own.code !== null;
  return asksForWish && !foundPerson && own.answer === null && text.trim().split(/\s+/).length >= 3;
}

function timeOf(
  own: Understood,
  read: Extraction,
  utterance: Utterance,
): Pick<Understood, "date" | "time" | "otherTime" | "window"> {
  const { date, time, window, otherTime } = own;
  if (
    date !== null ||
    time !== null ||
    window !== null ||
    own.chosenOffer !== null ||
    own.soonest ||
    own.existing !== null
  ) {
    return { date, time, window, otherTime };
  }
  const isAbout = isOpenWish(own, utterance);
  const found = isAbout && isPlausibleDate(read.date, utterance.now) ? read.date : null;
  const clock = isAbout && read.time !== null && TIME.test(read.time) ? read.time : null;
  return {
    date: found,
    time: clock,
    otherTime: null,
    window: clock === null && isAbout ? findWindow(read, utterance.now) : null,
  };
}

/**
 * The built-in reading with what a model adds to it. The built-in one wins wherever it found something; a model's value counts
 * only when the words bear it out. A yes or no, an opt-out and a code are never a model's to give, so no model can consent.
 */
export function reconcile(own: Understood, read: Extraction, utterance: Utterance): Understood {
  const { text } = utterance;
  const isFree = own.intent === "none" && utterance.expects === "anything" && isOpenWish(own, utterance);
  const urgent = read.intent === "human" || read.intent === "emergency";
  const intent =
    own.intent !== "none" ? own.intent : (isFree && read.intent !== "opt_out") || urgent ? read.intent : "none";
  const heard = {
    ...own,
    ...timeOf(own, read, utterance),
    service: own.service ?? saidOf(utterance.services, read.service, text),
    staff: own.staff ?? (own.anyStaff ? null : saidOf(utterance.staff, read.staff, text)),
    name: own.name ?? (utterance.expects === "name" ? saidName(read.name, text) : null),
    phone: own.phone ?? saidPhone(read.phone, utterance),
    email: own.email ?? saidEmail(read.email, text),
  };
  const topic = own.topic ?? (intent === "question" ? read.topic : null);
  return { ...heard, intent, topic, unclear: own.unclear && intent === "none" };
}
