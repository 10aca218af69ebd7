import type { Utterance } from "../types";
import { type DigitRun, digitRuns, digitsOf, withoutTail } from "./digits";
import { fold, type Span, type Token } from "./tokens";

const ASKS = /\b(?:code|codigo|pin)\b/;
const OTHER_CODES =
  /\b(?:area code|zip code|post ?code|postal code|promo code|discount code|coupon code|dress code|codigo postal|codigo de area|codigo promocional|code of conduct)\b/g;

function isAsked(utterance: Utterance): boolean {
  const text = fold(utterance.text).replace(OTHER_CODES, " ");
  if (ASKS.test(text)) {
    return true;
  }
  const said = utterance.history.findLast((each) => each.speaker === "SYSTEM");
  return said !== undefined && ASKS.test(fold(said.text).replace(OTHER_CODES, " "));
}

function joinsOn(tokens: readonly Token[], before: DigitRun | undefined, run: DigitRun): boolean {
  return (
    before !== undefined &&
    tokens.slice(before.to, run.from).every((token) => ["and", "y", "then", "comma", "coma"].includes(token.word))
  );
}

/** Four to eight digits said as a code: because one was asked for, or called so. */
export function findCodeSaid(
  utterance: Utterance,
  tokens: readonly Token[],
  taken: readonly Span[],
): { code: string | null; span: Span | null } {
  if (!isAsked(utterance)) {
    return { code: null, span: null };
  }
  let found: { code: string; span: Span } | null = null;
  let joined: { digits: string; run: DigitRun } | null = null;
  for (const run of digitRuns(tokens).map(withoutTail)) {
    if (taken.some((span) => span.from < run.to && run.from < span.to)) {
      continue;
    }
    const before: { digits: string; run: DigitRun } | null = joined;
    const on: boolean = before !== null && joinsOn(tokens, before.run, run);
    const digits: string = (on && before !== null ? before.digits : "") + digitsOf(run.units);
    const span: Span = { from: on && before !== null ? before.run.from : run.from, to: run.to };
    joined = { digits, run: { ...run, from: span.from } };
    if (digits.length >= 4 && digits.length <= 8) {
      found = { code: digits, span };
    }
  }
  return found ?? { code: null, span: null };
}
