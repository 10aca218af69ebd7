import type { Moment, Offset, Utterance, When } from "../types";
import type { Item } from "./atoms";
import { clockText, dayNumber, isoDate, localMinute, minuteOf } from "./calendar";
import { minuteOfDay } from "./clock";
import { composeWish, type Wish } from "./compose";
import { beforeOpeners, findMentions, type Mention, type Scene } from "./mentions";
import { placeSaid, withoutPlace } from "./offer-place";
import { besideLastSaid, offsetFrom, offsetSaid } from "./offset";
import { findPastDay, withoutPastDays } from "./past-day";
import { plainer } from "./plainer";
import { languageOf, plainText, readItems } from "./read-items";
import { freeHours, reasonAt, reasonsIn, setApart } from "./reasons";
import { repairItems } from "./repair-items";
import { type Range, type Resolved, resolveWish, type Setting } from "./resolve";
import { type Cast, castRoles, type Deed, deedOf, type Role } from "./roles";
import { chosenOffer, shiftOf, wantsSoonest } from "./wants";

/** What an utterance says about time, and the range of the clock it named even without a day. */
export type FoundWhen = When & {
  /** Minutes since midnight, half-open. */
  readonly hours: Range | null;
  /** The day and the clock time that were said as an end of a range ("after five": 17:00; "by Friday": that Friday). */
  readonly said: { readonly date: string | null; readonly time: string | null };
  /** No day was said: the window's day is a guess from what was talked about. */
  readonly dayGuessed: boolean;
};

type Reading = {
  readonly items: readonly Item[];
  readonly deed: Deed;
  readonly all: readonly Mention[];
  readonly of: (role: Role) => readonly Mention[];
};

/** "That's all for today", "thanks for helping me today": no day is asked for. */
const CLOSING_TODAY =
  /\b(?:(?:that|this|it)(?:'s| is| was| will be|'ll be| should be| would be)?(?: pretty much| about)? (?:all|it|everything|enough|fine|okay|ok)\b[^.?!,]*|all (?:the \w+ )?(?:that )?i (?:need|needed|want|wanted|have)\b[^.?!,]*|everything\b[^.?!,]*|help(?:ing|ed)?(?: me| you| us)?\b[^.?!,]*|(?:your|the) (?:help|time|assistance)\b[^.?!,]*|(?:ok|okay|good|done|finished|set|nothing|thanks?|thank you|anything else|eso es todo|nada mas|todo)\b(?: more| else)?(?: for| por)?)\s+(?:for |por )?(?:today|hoy)\b/g;
/** "I'll call you tomorrow", "talk to you Friday". */
const PARTING =
  /\b(?:(?:i'll|i will|let me|i can|i'm going to) (?:call|ring|phone|text|try)(?: you)?(?: back| again)?|(?:talk|speak) to you|(?:le|te|os) (?:llamo|llamare)|(?:ya )?llamo|llamare)(?: back| again)? (?:on )?(?:tomorrow|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|manana|luego)\b/g;
/** "Have a good weekend", "see you Monday", "merry Christmas", "how's your morning". */
const GREETING =
  /\b(?:(?:have|enjoy) (?:a |an |your |the )?(?:very |really )?(?:good|great|nice|lovely|wonderful|fantastic|blessed|safe|super|beautiful|rest of (?:your|the))(?: rest of (?:your|the))? |enjoy (?:your|the) |happy |merry |how(?:'s| is| was|s) (?:your|the) |(?:que )?(?:tenga|tengas|pase|pases) (?:un |una )?(?:buen |buena |feliz )?|buen |feliz(?:es)? )(?:mon|tues|wednes|thurs|fri|satur|sun)?(?:day|weekend|week|morning|afternoon|evening|night|new year(?:'s)?|christmas|thanksgiving|easter|halloween|holidays|finde|fin de semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|tarde|noche|dia|navidad|ano nuevo|ano|pascua|reyes)\b|(?:(?:^|[.,!?] )(?=see|catch|nos)|\b(?:thanks|thank you|great|ok|okay|bye|perfect|gracias|adios|vale|perfecto|bueno)[,.!]* )(?:see (?:you|ya)(?: all| then| guys)?|catch you|nos vemos|hasta)(?: on| this| next| el| este| la)*(?: (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|week|weekend|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|semana|que viene|proxim[oa]|otro dia))+(?=[.!,\s]*(?:$|bye|then|thanks|adios|gracias|y gracias|entonces))/g;
/** "Text me the day before", "avísenme un día antes": when a message is wanted, no visit. */
const REMINDER =
  /\b(?:(?:text|remind|message|email|ring|call|tell|notify|reminder|heads up)\b(?: me| us)?[^.?!,]{0,40}?|(?:recuerd|recordar|recordatorio|avis|mand|envi|mensaje|notific)\w*[^.?!,]{0,40}?)\b(?:the day before|a day before|one day before|(?:el|un) dia antes|el dia anterior|la vispera|an hour before|una hora antes)\b(?! (?:christmas|thanksgiving|the \w+|my \w+|de|del)\b)/g;
const WISHES = /\b(?:book|schedule|appointment|come in|available|open|see|get in|cita|free|slot)\b/;

function withoutClosing(plain: string): string {
  return plain
    .replace(CLOSING_TODAY, (closing) => (WISHES.test(closing) ? closing : " ".repeat(closing.length)))
    .replace(PARTING, (parting) => " ".repeat(parting.length))
    .replace(REMINDER, (reminder) => " ".repeat(reminder.length))
    .replace(GREETING, (greeting) => " ".repeat(greeting.length));
}

const EARLY_ORDINAL =
  /^(\W*)the (?=(?:first|second|third|fourth)\b(?! (?:one|available|slot|opening|time|thing|week|option|appointment|half|mon|tue|wed|thu|fri|sat|sun)))/;

/** "The second", when a time was asked for and nothing was offered, is a day of the month. */
function asDate(plain: string, expected: boolean): string {
  return expected ? plain.replace(EARLY_ORDINAL, "$1on the ") : plain;
}

function read(utterance: Utterance, expectsTime: boolean, dayBefore: () => number | null): Reading {
  const today = dayNumber(utterance.now);
  const said = plainText(utterance.text);
  const picked = withoutPlace(said, placeSaid(said, utterance.offers));
  const open = withoutPastDays(withoutClosing(plainer(picked)), today);
  const plain = asDate(open, expectsTime && utterance.offers.length === 0);
  const language = languageOf(plain, utterance.locale);
  const reasons = reasonsIn(plain, language);
  const items = setApart(repairItems(readItems(plain, language)), reasons, plain);
  const deed = deedOf(items);
  const scene = {
    today,
    minute: minuteOf(utterance.now),
    expectsTime,
    moving: deed === "move",
    dayBefore,
    confirming: utterance.expects === "confirm",
    offering: utterance.offers.length > 0,
  };
  const casts = castRoles(items, findMentions(items, scene), deed, utterance.offers.length > 0).map((cast): Cast => {
    const reason = reasonAt(items, cast.mention, reasons);
    if (reason === null) return contradicted(cast, items, scene, utterance);
    return { mention: freeHours(cast.mention, reason.kind), role: reason.kind === "aside" ? "aside" : "reason" };
  });
  const all = casts.map(({ mention }) => mention);
  return { items, deed, all, of: (role) => casts.filter((cast) => cast.role === role).map(({ mention }) => mention) };
}

/** "No, el veintisiete", said to what was read back: the "no" is for that, unless the very day or hour of it is turned down. */
function contradicted(cast: Cast, items: readonly Item[], scene: Scene, utterance: Utterance): Cast {
  const { mention, role } = cast;
  if (role !== "refused" || !scene.confirming || mention.at > 4 || items.length > mention.end + 4) return cast;
  const again = items.slice(1).some(({ atom }) => atom.is === "fails" || atom.is === "cannot" || atom.is === "no");
  if (again || !/^no(?: |$)/.test(items[0]?.text ?? "")) return cast;
  const isThat =
    mention.is === "day"
      ? mention.from === scene.dayBefore()
      : mention.is === "clock" && clockText(minuteOfDay(mention.clock)) === timeTalkedAbout(utterance);
  return isThat ? cast : { mention, role: "wanted" };
}

/** A reason ("I get off at five") says only what the wish left open. */
function withReasons(wanted: readonly Mention[], reasons: readonly Mention[]): readonly Mention[] {
  const says = (...kinds: readonly Mention["is"][]) => wanted.some(({ is }) => kinds.includes(is));
  const open = reasons.filter(({ is }) => (is === "day" ? !says("day") : !says("clock", "hours")));
  return [...wanted, ...open].sort((one, other) => one.at - other.at);
}

/** The day that was talked about last, as a day number. */
function dayTalkedAbout(utterance: Utterance): number | null {
  for (const said of utterance.history.toReversed()) {
    const reading = read({ ...utterance, text: said.text }, false, () => null);
    const day = reading.all.findLast(({ is }) => is === "day");
    if (day?.is === "day" && day.exact) return day.from;
  }
  return null;
}

function settingOf(utterance: Utterance): Setting {
  let known: number | null | undefined;
  return {
    today: dayNumber(utterance.now),
    minute: minuteOf(utterance.now),
    dayBefore: () => {
      known ??= dayTalkedAbout(utterance);
      return known;
    },
    offered: utterance.offers.map((offer) => offer.slice(11, 16)),
  };
}

function momentOf({ date, time, window }: Resolved): Moment | null {
  return date === null && time === null && window === null ? null : { date, time, window };
}

function saidIn(wish: Wish, found: Resolved): FoundWhen["said"] {
  const end = wish.hours?.from == null ? found.hours?.to : found.hours?.from;
  const named = wish.days?.named ?? null;
  return {
    date: found.date ?? (named === null ? null : isoDate(named)),
    time: found.time ?? (wish.hours === null || end === undefined ? null : clockText(end)),
  };
}

const SAME_TIME = /\b(?:same time|misma hora)\b/;

function timeTalkedAbout(utterance: Utterance): string | null {
  for (const said of utterance.history.toReversed()) {
    const clock = read({ ...utterance, text: said.text }, false, () => null).all.findLast(({ is }) => is === "clock");
    if (clock?.is === "clock") return clockText(minuteOfDay(clock.clock));
  }
  return null;
}

/** A move that names only a new time stays on the day of the booking it names; "same time" keeps its time. */
function moved(found: Resolved, existing: Moment | null, utterance: Utterance): Resolved {
  const sameTime = found.time === null && found.hours === null && SAME_TIME.test(plainText(utterance.text));
  if (sameTime && existing?.time == null) return { ...found, time: timeTalkedAbout(utterance) };
  if (existing === null) return found;
  const time = sameTime ? existing.time : found.time;
  const date = found.date === null && found.window === null && found.time !== null ? existing.date : found.date;
  return { ...found, date, time };
}

/**
 * The built-in understanding of time: the day, the start time or the range of starts that an English or Spanish
 * utterance asks for, in the business's wall clock. In a correction the last value wins; of two offers the first,
 * unless both make one range. "First thing" is the morning and `soonest`; "not late" ends at six.
 */
export function findWhen(utterance: Utterance): FoundWhen {
  const plain = plainText(utterance.text);
  const setting = settingOf(utterance);
  const reading = read(utterance, utterance.expects === "time", setting.dayBefore);
  const existing = momentOf(resolveWish(composeWish(reading.items, reading.of("existing")), setting));
  const wanted = withReasons(reading.of("wanted"), reading.of("reason"));
  const namesOld = reading.deed !== null && reading.deed !== "move" && wanted.length === 0;
  const wish = composeWish(reading.items, namesOld ? reading.of("existing") : wanted, reading.of("refused"));
  const found = moved(resolveWish(wish, setting), existing, utterance);
  const beside = besideVisit(plain, utterance, reading, existing, found, setting);
  if (beside !== null) return { ...withoutChoice(found, wish), ...beside };
  const taken = chosenIn(plain, utterance, found);
  const byOrdinal = taken !== null && found.time === null && (found.date === null || found.hours !== null);
  const offer = byOrdinal ? utterance.offers[taken] : undefined;
  return {
    ...momentWith(found, offer),
    otherTime: found.otherTime,
    existing,
    past: wish.days === null ? findPastDay(plain, setting.today) : null,
    soonest: wantsSoonest(plain) || wish.part?.first === true,
    shift: taken === null ? shiftOf(plain) : null,
    chosenOffer: taken,
    hours: found.hours,
    said: saidIn(wish, found),
    dayGuessed: wish.days === null && found.window !== null,
  };
}

/** "Make my January 5th appointment an hour later": the day is that of the visit. */
const OWN_VISIT =
  /\b(?:my|mi) (?:[\w']+ ){0,6}?(?:appointment|visit|booking|session|cita|visita|reserva)\b|\b(?:push|move|bring|delay|postpone|bump|shift|make|put|retras\w+|adelant\w+|atras\w+|aplaz\w+|pospon\w+) (?:my|mi|el|la)\b/;

/** What the first of two visits takes at least: the second is looked for after it. */
const VISIT_MINUTES = 30;

/** "A kids' cut right after that", "otra el mismo día antes de eso", "another one at the same time": beside the visit just made. */
function besideLast(
  plain: string,
  utterance: Utterance,
  reading: Reading,
  found: Resolved,
  setting: Setting,
): Pick<FoundWhen, "date" | "time" | "window" | "existing" | "shift"> | null {
  const way = besideLastSaid(plain);
  const open = utterance.offers.length === 0 && utterance.expects !== "confirm";
  if (way === null || !open || found.window !== null) return null;
  const named = reading.all.some((mention) => namesDay(reading.items, mention));
  const known = setting.dayBefore();
  const time = timeTalkedAbout(utterance);
  if (known === null || time === null || named) return null;
  const date = isoDate(known);
  const none = { existing: null, shift: null };
  if (way === "same") return { ...none, date, time, window: null };
  const minute = minuteOf(`T${time}`);
  const [from, to] = way === "after" ? [minute + VISIT_MINUTES, 24 * 60] : [0, minute];
  return { ...none, date, time: null, window: { from: localMinute(known, from), to: localMinute(known, to) } };
}

const NAMES: ReadonlySet<string> = new Set(["weekday", "month", "ordinal", "relative", "feast", "numeric", "iso"]);

/** "A day, to tomorrow": the day is where the visit goes. */
function isTarget({ items, all }: Reading): boolean {
  return all.some(({ is, at }) => is === "day" && items[beforeOpeners(items, at)]?.atom.is === "to");
}

function namesDay(items: readonly Item[], { is, at, end }: Mention): boolean {
  const own = items.slice(at, end);
  return is === "day" && own.some(({ atom }) => NAMES.has(atom.is)) && !own.some(({ atom }) => atom.is === "unit");
}

/** What is told by how far it is from a visit: one that is named, or the one that was talked about. */
function besideVisit(
  plain: string,
  utterance: Utterance,
  reading: Reading,
  named: Moment | null,
  found: Resolved,
  setting: Setting,
): (Pick<FoundWhen, "date" | "time" | "window" | "existing" | "shift"> & { readonly offset?: Offset }) | null {
  const offset = utterance.offers.length > 1 ? null : offsetSaid(plain);
  if (offset === null) return besideLast(plain, utterance, reading, found, setting);
  const own = named === null && found.date !== null && OWN_VISIT.test(plain) && !isTarget(reading);
  const existing = own ? { date: found.date, time: found.time, window: null } : named;
  if (existing === null && reading.all.some((mention) => namesDay(reading.items, mention))) return null;
  const day = existing === null ? setting.dayBefore() : null;
  const date = existing?.date ?? (day === null ? null : isoDate(day));
  const time = existing === null ? timeTalkedAbout(utterance) : existing.time;
  const moment = date === null ? null : offsetFrom({ date, time }, offset);
  if (moment === null && existing === null && (found.date ?? found.time ?? found.window) !== null) return null;
  const open = moment === null || (offset.sameTime && moment.time === null);
  const empty = { date: null, time: null, window: null };
  const shift = moment === null ? shiftOf(plain) : null;
  return { ...(moment ?? empty), existing, shift, ...(open ? { offset } : {}) };
}

function withoutChoice(found: Resolved, wish: Wish): FoundWhen {
  const none = { past: null, soonest: false, shift: null, chosenOffer: null, existing: null, dayGuessed: false };
  return { ...found, ...none, otherTime: null, hours: null, said: saidIn(wish, found) };
}

/** The offer that was taken by its number, unless another day or time was said beside it; else by what was said of it. */
function chosenIn(plain: string, utterance: Utterance, found: Resolved): number | null {
  const place = placeSaid(plain, utterance.offers);
  const offer = place === null ? undefined : utterance.offers[place.index];
  if (place === null || offer === undefined) return chosenOffer(plain, utterance, found, found.hours);
  const date = found.date === null || offer.startsWith(found.date);
  const time = found.time === null || offer.slice(11) === found.time;
  return date && time && found.window === null ? place.index : chosenOffer(plain, utterance, found, found.hours);
}

function momentWith({ date, time, window }: Resolved, offer: string | undefined): Moment {
  return offer === undefined
    ? { date, time, window }
    : { date: offer.slice(0, 10), time: offer.slice(11, 16), window: null };
}
