import type { Locale } from "../types";
import type { Item } from "./atoms";
import type { Clock } from "./clock";
import type { Mention } from "./mentions";
import { REASON_FORMS, type ReasonKind } from "./reason-forms";

/** Where in the plain text a reason is told. */
export type Reason = { readonly kind: ReasonKind; readonly start: number; readonly end: number };

type Clause = { readonly start: number; readonly end: number };

const FULL_STOP = /[.;!?,](?!\d)|\s-\s/g;
const TIMELY =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\w+day|tomorrow|\w+th|first|second|third|la una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|catorce|quince|veint\w+|treinta)\b/;

/** "Could I drop it off at nine": asked for, however it goes on. */
const ASKS = /\b(?:can|could|may|might|should|shall|if|when|do|before|after|until|puedo|podria|podemos|si)\s*$/;

function clausesOf(plain: string, joints: RegExp): readonly Clause[] {
  const cuts = [...plain.matchAll(FULL_STOP), ...plain.matchAll(joints)]
    .map(({ index }) => index)
    .sort((a, b) => a - b);
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? plain.length }));
}

function reasonIn(plain: string, clause: Clause, language: Locale): Reason | null {
  const text = plain.slice(clause.start, clause.end);
  const { kinds, wish } = REASON_FORMS[language];
  for (const [kind, form] of kinds) {
    const match = form.exec(text);
    if (match === null || wish.test(match[0])) continue;
    const lead = text.slice(0, match.index);
    if (ASKS.test(lead)) continue;
    const ownTime = TIMELY.test(text.slice(match.index)) || wish.test(lead);
    return { kind, start: clause.start + (ownTime ? match.index : 0), end: clause.end };
  }
  return null;
}

/** The clauses that tell why, or what else there is: "I don't get off work till half past four". */
export function reasonsIn(plain: string, language: Locale): readonly Reason[] {
  if (!TIMELY.test(plain)) return [];
  return clausesOf(plain, REASON_FORMS[language].joints).flatMap((clause) => {
    const reason = reasonIn(plain, clause, language);
    return reason === null ? [] : [reason];
  });
}

/** "Lunch is at twelve so maybe ten". */
const AFTER_NUMBER = /(?:\d|teen|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)) so\b/g;

/** Stops at both ends of a reason, so that nothing is read across them. */
export function setApart(items: readonly Item[], reasons: readonly Reason[], plain: string): readonly Item[] {
  const inferred = [...plain.matchAll(AFTER_NUMBER)].map((match) => match.index + match[0].length - 2);
  const cuts = [...reasons.flatMap(({ start, end }) => [start, end]), ...inferred];
  return items.flatMap((item, index) => {
    const last = items[index - 1];
    const cut = last !== undefined && cuts.some((at) => at >= last.end && at <= item.start);
    const stopped = item.atom.is === "stop" || item.atom.is === "comma" || last?.atom.is === "stop";
    return cut && !stopped
      ? [{ atom: { is: "stop" as const }, text: "", start: item.start, end: item.start }, item]
      : [item];
  });
}

export function reasonAt(items: readonly Item[], mention: Mention, reasons: readonly Reason[]): Reason | null {
  const start = items[mention.at]?.start ?? 0;
  return reasons.find((reason) => start >= reason.start && start < reason.end) ?? null;
}

/** The hours that a reason leaves: those after it, or those before it. */
export function freeHours(mention: Mention, kind: ReasonKind): Mention {
  if (kind !== "after" && kind !== "before") return mention;
  const clock: Clock | null =
    mention.is === "clock" ? mention.clock : mention.is === "hours" ? (mention.to ?? mention.from) : null;
  if (clock === null) return mention;
  const place = { at: mention.at, end: mention.end };
  return { ...place, is: "hours", from: kind === "after" ? clock : null, to: kind === "after" ? null : clock };
}
