import type { Heard, Utterance } from "../types";
import { askedFor } from "./asked-for";
import type { NameFound } from "./bare-name";
import { findCodeSaid } from "./find-code";
import { findEmailSaid } from "./find-email";
import { findNameSaid, isWholeAnswer, wholeNameSaid } from "./find-name";
import { findPhoneSaid } from "./find-phone";
import { findServiceSaid } from "./find-service";
import { findStaffSaid, isStaffWord } from "./find-staff";
import { type SpelledRun, spelledRuns } from "./letters";
import { saysSameNumber } from "./same-number";
import { corrects, fold, overlaps, type Span, type Token, tokensOf } from "./tokens";
import { wordyName } from "./wordy-name";

type Analysis = { readonly heard: Heard; readonly tokens: readonly Token[]; readonly hidden: readonly Span[] };

const analyses = new WeakMap<Utterance, Analysis>();

const DIGITS =
  /\d|\b(?:zero|one|two|three|four|uno|dos|tres|cuatro|oh|double|triple|five|six|seven|eight|nine|hundred|cero|doble|cinco|seis|siete|ocho|nueve|cien|\w+(?:cientos|enta)|veinti\w+|ent[ey])\b/i;
const LETTERS =
  /(?:^|[\s.,-])\p{L}(?=$|[\s.,'-])|\b(?:as in|for)\b|\b(?:alpha|alfa|bravo|sierra|tango|delta|kilo|lima|papa|oscar|mike)\b|\b(?:eme|ene|erre|efe|jota|hache|equis|zeta|cu|ele)\b|bee|kay|jay|tee|aitch|zee|zed|cee|dee|double|ess/iu;

function analyse(utterance: Utterance): Analysis {
  const known = analyses.get(utterance);
  if (known !== undefined) {
    return known;
  }
  const made = read(utterance);
  analyses.set(utterance, made);
  return made;
}

function read(given: Utterance): Analysis {
  const expects = askedFor(given);
  const utterance = expects === given.expects ? given : { ...given, expects };
  const tokens = joinedParts(tokensOf(utterance.text), utterance);
  const letters = LETTERS.test(utterance.text) ? spelledRuns(tokens) : [];
  const mail = findEmailSaid(utterance, tokens, letters);
  const free = letters.filter((run) => !mail.spans.some((span) => overlaps(span, run)));
  const numeric = DIGITS.test(utterance.text);
  const dialled = numeric ? findPhoneSaid(utterance, tokens) : { phone: null, spans: [] };
  const taken = [...mail.spans, ...dialled.spans];
  const { code, span: coded } =
    numeric && dialled.phone === null ? findCodeSaid(utterance, tokens, mail.spans) : { code: null, span: null };
  const asService = findServiceSaid(utterance, tokens, taken);
  const asked = findNameSaid(
    utterance,
    tokens,
    free,
    [...taken, ...(asService.span === null ? [] : [asService.span])],
    (word) => isStaffWord(utterance, word),
  );
  const own = isTwoOfStaff(utterance, tokens, asked) ? NOBODY : asked;
  const introduced = own.span === null ? [] : [own.span];
  const person = findStaffSaid(utterance, tokens, [...taken, ...introduced, ...echoes(tokens, mail.email)]);
  const saysPerson = person.staff !== null || person.anyStaff || person.among.length > 0;
  const named =
    (expects === "staff" || expects === "confirm") && own.name === null && !saysPerson && asService.service === null
      ? wholeNameSaid(utterance, tokens, [...taken, ...(asService.span === null ? [] : [asService.span])])
      : own;
  const { service, all } =
    introduced.length > 0 && asService.span !== null
      ? findServiceSaid(utterance, tokens, [...taken, ...introduced])
      : asService;
  const heard: Heard = {
    service,
    ...(all.length > 1 && { servicesSaid: all }),
    staff: person.staff,
    anyStaff: person.anyStaff,
    ...(person.among.length > 0 && {
      staffAmong: person.among.flatMap((entry) => utterance.staff[entry]?.[0] ?? []),
    }),
    name: named.name,
    phone: dialled.phone,
    email: mail.email,
    code,
    sameNumber: dialled.phone === null && saysSameNumber(utterance),
  };
  const hidden = [
    ...taken,
    ...(coded === null ? [] : [coded]),
    ...spelledSpans(tokens, free, utterance),
    ...timely(tokens, [named.span, person.span]),
  ];
  return { heard, tokens, hidden };
}

const NOBODY: NameFound = { name: null, span: null };

/** "Maya no perdón Daniel", where a name was asked for: the first names of two of the list are no caller's. */
function isTwoOfStaff(utterance: Utterance, tokens: readonly Token[], { name, span }: NameFound): boolean {
  return (
    name !== null &&
    span !== null &&
    span.to - span.from === 1 &&
    isStaffWord(utterance, fold(name)) &&
    tokens.some(
      ({ word }, at) =>
        at < span.from && word !== fold(name) && isStaffWord(utterance, word) && corrects(tokens, at, span.from),
    )
  );
}

const JOINS: ReadonlyMap<string, string> = new Map([
  ["apostrophe", "'"],
  ["apostrofe", "'"],
  ["hyphen", "-"],
  ["dash", "-"],
  ["guion", "-"],
]);

/** "O apostrophe Brien", "Smith hyphen Jones": one word each; spelled letters and addresses stay as they are. */
function joinedParts(tokens: readonly Token[], { expects, text }: Utterance): readonly Token[] {
  if (expects === "email" || /@|\b(?:dot|punto|arroba)\b/i.test(text) || !tokens.some(({ word }) => JOINS.has(word))) {
    return tokens;
  }
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const sign = JOINS.get(token?.word ?? "");
    const before = joined.at(-1);
    const next = tokens[at + 1];
    const fits = sign === "'" ? /^[odl]$/.test(before?.word ?? "") : (before?.word.length ?? 0) > 2;
    if (sign !== undefined && before !== undefined && next !== undefined && fits && next.word.length > 2) {
      const raw = `${before.raw}${sign}${next.raw}`;
      joined.splice(-1, 1, { ...before, raw, word: `${before.word}${sign}${next.word}`, end: next.end });
      at += 1;
    } else if (token !== undefined) {
      joined.push(token);
    }
  }
  return joined;
}

/** "…at brennanlaw dot org, Brennan law all one word": said of the address. */
function echoes(tokens: readonly Token[], email: string | null): readonly Span[] {
  if (email === null) {
    return [];
  }
  return tokens.flatMap(({ word }, at) =>
    word.length >= 3 &&
    email.includes(word) &&
    !/^(?:with|con|see|by|dr|doctor|doctora)$/.test(tokens[at - 1]?.word ?? "")
      ? [{ from: at, to: at + 1 }]
      : [],
  );
}

function spelledSpans(tokens: readonly Token[], runs: readonly SpelledRun[], utterance: Utterance): readonly Span[] {
  return runs.filter((run) => run.strong || (utterance.expects === "name" && isWholeAnswer(tokens, run)));
}

const TIMELY = new Set([
  "april",
  "may",
  "june",
  "august",
  "summer",
  "abril",
  "julio",
  "sunday",
  "domingo",
  "noon",
  "day",
]);

/** People called like a month are no date: "with April", "my name is June". */
function timely(tokens: readonly Token[], spans: readonly (Span | null)[]): readonly Span[] {
  return spans
    .filter((span) => span !== null)
    .filter(
      (span) =>
        tokens.slice(span.from, span.to).some((token) => TIMELY.has(token.word)) || wordyName(tokens)?.to === span.to,
    );
}

/** What an utterance names: a service and a person of the lists, the caller's name, phone, e-mail, code. Corrections win. */
export function findHeard(utterance: Utterance): Heard {
  return analyse(utterance).heard;
}

/** `text` (the utterance's) with phone numbers, codes, e-mails and spelled letters blanked by as many spaces: no times are in them. */
export function maskContacts(text: string, utterance: Utterance): string {
  const { tokens, hidden } = analyse(utterance.text === text ? utterance : { ...utterance, text });
  let masked = text;
  for (const span of hidden) {
    const start = tokens[span.from]?.start;
    const end = tokens[span.to - 1]?.end;
    if (start !== undefined && end !== undefined && end > start) {
      masked = masked.slice(0, start) + " ".repeat(end - start) + masked.slice(end);
    }
  }
  return masked;
}
