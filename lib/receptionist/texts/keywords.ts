import type { Locale } from "../understanding/types";

export type Keyword = "stop" | "start" | "help" | "yes";

/**
 * Words that stand for themselves when they are the whole text. Twilio's own list for stop, start and help (its guides,
 * "Default keywords"), and what Spanish speakers write. CANCEL is on it: the carrier has opted the number out when we see it.
 */
const WORDS: Readonly<Record<string, readonly [Keyword, Locale | null]>> = {
  stop: ["stop", null],
  stopall: ["stop", null],
  unsubscribe: ["stop", null],
  end: ["stop", null],
  quit: ["stop", null],
  revoke: ["stop", null],
  optout: ["stop", null],
  cancel: ["stop", null],
  alto: ["stop", "es"],
  parar: ["stop", "es"],
  start: ["start", null],
  unstop: ["start", null],
  comenzar: ["start", "es"],
  yes: ["yes", null],
  si: ["yes", "es"],
  help: ["help", null],
  info: ["help", null],
  ayuda: ["help", "es"],
};

/** The keyword that a text is, whole; `locale` when the word is of one language. null: it is something to talk about. */
export function findKeyword(body: string): { keyword: Keyword; locale: Locale | null; isCancel: boolean } | null {
  if (body.length > 40) {
    return null;
  }
  const word = body
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  const found = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return found ? { keyword: found[0], locale: found[1], isCancel: word === "cancel" } : null;
}
