import type { Utterance } from "../types";
import { languageOf, plainText } from "../when/read-items";
import { DAY_RULES, SPLIT_AFTERNOON } from "./days-en";
import { dialledRight } from "./dialled";
import { HOUR_RULES, WHOLE_HOUR } from "./hours-en";
import { applyRules, type Rule } from "./rules";
import { MAIL_RULES, WORD_RULES } from "./words-en";
import { SPANISH_RULES } from "./words-es";

const MAIL = /@|\b(?:dot|doubt|dod|dat|punto|arroba) (?:com|net|org|calm|come|comb|edu|es)\b/i;
const BEGINS = /^[\p{L}\p{M}]/u;

/** The rules' words are lower case; a text in capitals keeps its own. */
function english(text: string, expects: Utterance["expects"]): string {
  const dialled = expects === "phone" || /\b(?:five|zero|oh|owe|\d{3})\b/i.test(text) ? dialledRight(text) : text;
  if (expects === "phone" && dialled !== text) return dialled;
  const days = applyRules(dialled, [...WORD_RULES, ...DAY_RULES]);
  if (expects === "phone" || expects === "name") return days;
  const rules: readonly Rule[] = expects === "time" ? [WHOLE_HOUR, ...HOUR_RULES] : HOUR_RULES;
  const said = applyRules(days, rules);
  return said === text ? said : applyRules(said, [SPLIT_AFTERNOON]);
}

/** What was most likely said, where the recogniser wrote words that only sound like it; else the words as they are. */
export function heardRight(utterance: Utterance): Utterance {
  const { text, expects } = utterance;
  if (!BEGINS.test(text.trim()) && !/\d/.test(text)) return utterance;
  if (MAIL.test(text)) return withText(utterance, applyRules(text, MAIL_RULES));
  const language = languageOf(plainText(text), utterance.locale);
  return withText(utterance, language === "es" ? applyRules(text, SPANISH_RULES) : english(text, expects));
}

const withText = (utterance: Utterance, text: string): Utterance =>
  text === utterance.text ? utterance : { ...utterance, text };
