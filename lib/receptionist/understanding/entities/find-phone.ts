import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Utterance } from "../types";
import { type DigitRun, type DigitUnit, digitRuns, digitsOf, withoutTail } from "./digits";
import { corrects, fold, type Span, type Token, tokensOf } from "./tokens";

export type PhoneFound = { readonly phone: string | null; readonly spans: readonly Span[] };

const CUE =
  /\b(?:number|phone|cell|mobile|reach me|call me|text me|whatsapp|numero|telefono|movil|celular|llame|llama)/;
const ENDING = /\b(?:ends?|ending|last|finish|termina|acaba|ultim[oa]s?|final)\b/;

function countryOf(code: string): CountryCode {
  return isSupportedCountry(code) ? code : "US";
}

/** E.164 when it is a valid number; when `lenient`, also one that is only of a possible length (fictional numbers). */
function read(digits: string, plus: boolean, country: string, lenient: boolean): string | null {
  const text = plus ? `+${digits}` : /^00[1-9]\d{8,}$/.test(digits) ? `+${digits.slice(2)}` : digits;
  if (digits.length < 7 || digits.length > 16) {
    return null;
  }
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: countryOf(country), extract: false });
  if (parsed === undefined || !/^\+[1-9]\d{6,14}$/.test(parsed.number)) {
    return null;
  }
  return parsed.isValid() || (lenient && parsed.isPossible()) ? parsed.number : null;
}

type Reading = { readonly phone: string; readonly units: readonly DigitUnit[] };

/** The first stretch of whole units that is a number: as long as can be, unsure digits ("for") last resort. */
function readUnits(units: readonly DigitUnit[], plus: boolean, country: string, lenient: boolean): Reading | null {
  const sure = units.filter((each) => !each.unsure || each.digits === "0");
  for (const set of sure.length === units.length ? [units] : [units, sure]) {
    for (let from = 0; from < set.length; from++) {
      for (let to = set.length; to > from; to--) {
        const part = set.slice(from, to);
        const whole = part.length === set.length;
        const phone = read(digitsOf(part), plus && from === 0, country, lenient && whole);
        if (phone !== null) {
          return { phone, units: part };
        }
      }
      if (digitsOf(set.slice(from)).length < 8) {
        break;
      }
    }
  }
  return null;
}

function wordsBetween(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(Math.max(0, from), to)
    .map((token) => token.word)
    .join(" ");
}

function corrected(tokens: readonly Token[], from: number, to: number): boolean {
  return corrects(tokens, from, to) || /\bnot\b/.test(wordsBetween(tokens, from, to));
}

/** "646 …, not 917 …": what comes after "not" is not the number. */
function isDenied(tokens: readonly Token[], run: DigitRun): boolean {
  return /(?:^| )(?:not|y no|no es)(?: the| el)?$/.test(wordsBetween(tokens, run.from - 3, run.from));
}

function isExtension(tokens: readonly Token[], run: DigitRun): boolean {
  return /\b(?:extension|ext|extn|interno|anexo)$/.test(
    wordsBetween(tokens, run.from - 2, run.from).replace(/ (?:is|es)$/, ""),
  );
}

function spoken(tokens: readonly Token[]): readonly DigitRun[] {
  return digitRuns(tokens).filter((run) => !isExtension(tokens, run));
}

/** "555 0142, area code 917": the area code goes first; "917, and then 555 0142" are one number. */
function joinAreaCode(tokens: readonly Token[], runs: readonly DigitRun[]): readonly DigitRun[] {
  const joined: DigitRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const between = wordsBetween(tokens, before?.to ?? run.from - 3, run.from);
    const gap = before === undefined ? 99 : run.from - before.to;
    const isArea = /\b(?:area code|prefijo|lada|codigo de area)(?: is| es)?$/.test(between);
    if (before !== undefined && isArea && digitsOf(run.units).length === 3) {
      joined.splice(-1, 1, { ...run, from: before.from, units: [...run.units, ...before.units] });
    } else if (
      before !== undefined &&
      gap <= 4 &&
      /^(?:and|and then|and the rest is|y|y luego|the rest is|number|the number is|that's|thats|okay|ok|okay then|y despues|despues|area code|es el area code)$/.test(
        between,
      ) &&
      digitsOf(before.units).length <= 7
    ) {
      joined.splice(-1, 1, { ...before, to: run.to, units: [...before.units, ...run.units] });
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function amend(earlier: string, tail: string, country: string): string | null {
  const kept = earlier.slice(0, Math.max(0, earlier.length - tail.length));
  return tail.length >= earlier.length - 4 ? null : read((kept + tail).replace("+", ""), true, country, true);
}

/** A number broken off and taken up again: the digits said anew replace as many as make the whole too long. */
function mend(first: DigitRun, second: DigitRun, country: string): string | null {
  const head = digitsOf(first.units);
  const tail = digitsOf(second.units);
  for (const drop of [0, 1, 2, 3, 4, 5, 6]) {
    const phone = read(head.slice(0, head.length - drop) + tail, first.plus, country, true);
    if (drop <= Math.min(tail.length, head.length - 1) && phone !== null && phone.length >= 11) {
      return phone;
    }
  }
  return null;
}

function earlierPhone(utterance: Utterance): string | null {
  for (const said of utterance.history.toReversed()) {
    const tokens = tokensOf(said.text);
    for (const run of spoken(tokens).toReversed()) {
      const reading = readUnits(run.units, run.plus, utterance.country, false);
      if (reading !== null) {
        return reading.phone;
      }
    }
  }
  return null;
}

/** The last phone number said, in E.164, and all stretches that read as one. */
export function findPhoneSaid(utterance: Utterance, tokens: readonly Token[]): PhoneFound {
  const asked = utterance.expects === "phone";
  const text = fold(utterance.text);
  const cued = asked || CUE.test(text);
  const runs = joinAreaCode(tokens, spoken(tokens));
  const spans: Span[] = [];
  let phone: string | null = null;
  let before: DigitRun | null = null;
  for (const run of runs) {
    const { country } = utterance;
    const digits = digitsOf(run.units);
    const anew: boolean = before !== null && corrected(tokens, before.to, run.from);
    const reading = readUnits(run.units, run.plus, country, cued && digits.length >= 9);
    const ending = ENDING.test(wordsBetween(tokens, run.from - 5, run.from));
    if (reading !== null) {
      phone = phone !== null && isDenied(tokens, run) ? phone : reading.phone;
      const whole = reading.units.length === run.units.length;
      const first = reading.units[0] ?? run;
      spans.push(whole ? run : { from: first.from, to: reading.units.at(-1)?.to ?? run.to });
    } else if (phone !== null && (anew || ending) && (digits.length >= 2 || asked)) {
      phone = amend(phone, digits, country) ?? phone;
      spans.push({ from: run.from, to: run.to });
    } else if (before !== null && anew && cued && digits.length >= 2) {
      phone = mend(before, run, country);
      spans.push({ from: before.from, to: run.to });
    } else if (phone === null && asked && ending && digits.length >= 2) {
      const known = earlierPhone(utterance);
      phone = known === null ? null : amend(known, digits, country);
      spans.push({ from: run.from, to: run.to });
    } else if (digits.length >= 7 || (asked && digitsOf(withoutTail(run).units).length >= 5)) {
      spans.push({ from: run.from, to: withoutTail(run).to });
    }
    before = run;
  }
  return { phone, spans };
}
