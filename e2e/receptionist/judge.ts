import { type Claim, claimsIn, timesIn } from "./claims";
import { localStart } from "./days";
import type { Reply } from "./product";
import { type Existing, type Expected, OTHER, type Scenario, type WantedBooking } from "./scenario";
import { LIVE, type State, type StoredBooking } from "./tables";

const isLive = ({ status }: StoredBooking) => LIVE.some((live) => live === status);
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Names of customers who are not the caller. */
export const RIVAL_NAME = "Rival Fastfinger";
const OTHERS_PHONES: readonly string[] = Object.values(OTHER.phone);
const isOthers = ({ customer, phone }: StoredBooking) =>
  customer === RIVAL_NAME || (phone !== null && OTHERS_PHONES.includes(phone));

export type Flaw = { readonly kind: "false_booked" | "false_claim" | "invariant" | "end"; readonly what: string };

/** What is checked after every reply; remembers where each booking stood when first seen. */
export class TurnJudge {
  private readonly firstStarts = new Map<string, string>();
  private lastExpects = "";

  constructor(
    private readonly scenario: Scenario,
    private readonly timeZone: string,
    before: State,
  ) {
    this.remember(before);
  }

  private remember(state: State): void {
    for (const { id, start } of state.bookings) if (!this.firstStarts.has(id)) this.firstStarts.set(id, start);
  }

  judge(reply: Reply, state: State): Flaw[] {
    const isNew = state.bookings.some((booking) => !isOthers(booking) && !this.firstStarts.has(booking.id));
    const isUnread = isNew && this.lastExpects !== "confirm";
    this.remember(state);
    this.lastExpects = reply.expects;
    return [
      ...(isUnread ? [invariant("booked without a yes to a read-back")] : []),
      ...claimsIn(reply.say).flatMap((claim) => this.judgeClaim(claim, state)),
      ...this.judgeBooking(reply, state),
      ...this.judgePrivacy(reply.say),
      ...(reply.offers.length > 3 ? [invariant(`${reply.offers.length} offers`)] : []),
      ...(reply.say.trim() === "" ? [invariant("dead air: nothing said")] : []),
    ];
  }

  private judgeClaim({ kind, sentence }: Claim, state: State): Flaw[] {
    const own = state.bookings.filter((booking) => !isOthers(booking));
    const live = own.filter(isLive);
    const times = timesIn(sentence);
    const holds = (bookings: readonly StoredBooking[]) =>
      bookings.length > 0 && (times.length === 0 || bookings.some(({ start }) => times.includes(start.slice(11))));
    switch (kind) {
      case "booked":
        return holds(live) ? [] : [{ kind: "false_booked", what: sentence }];
      case "moved":
        return holds(state.bookings.filter((one) => isLive(one) && this.firstStarts.get(one.id) !== one.start))
          ? []
          : [{ kind: "false_booked", what: `moved: ${sentence}` }];
      case "cancelled":
        return state.bookings.some(({ status }) => status === "cancelled")
          ? []
          : [{ kind: "false_booked", what: `cancelled: ${sentence}` }];
      case "waitlisted":
        return state.waitlist.length > 0 ? [] : [{ kind: "false_claim", what: sentence }];
      case "passed_on":
        return state.tasks.length > 0 ? [] : [{ kind: "false_claim", what: sentence }];
    }
  }

  private judgeBooking({ booking }: Reply, state: State): Flaw[] {
    if (!booking) return [];
    const stored = state.bookings.find(({ id }) => id === booking.id);
    if (!stored) return [{ kind: "false_booked", what: `booking ${booking.id} stands nowhere` }];
    const told = `${localStart(booking.startsAt, this.timeZone)} ${booking.status}`;
    const stands = `${stored.start} ${stored.status}`;
    return told === stands ? [] : [{ kind: "false_booked", what: `told ${told}, stands ${stands}` }];
  }

  private judgePrivacy(say: string): Flaw[] {
    const secrets = [...OTHER.name.split(" "), OTHER.email, RIVAL_NAME];
    const isOwnLine = this.scenario.who === OTHER.name;
    const digits = say.replace(/\D/g, "");
    const spilled = isOwnLine ? [] : secrets.filter((secret) => say.toLowerCase().includes(secret.toLowerCase()));
    const phones = Object.values(OTHER.phone).filter((phone) => digits.includes(phone.slice(-9)));
    return [...spilled, ...phones].map((secret) => invariant(`said somebody else's ${secret}`));
  }
}

export const invariant = (what: string): Flaw => ({ kind: "invariant", what });
const atEnd = (what: string): Flaw => ({ kind: "end", what });

function fits(booking: StoredBooking, wanted: WantedBooking): boolean {
  const { start } = wanted;
  const isInTime =
    typeof start === "string" ? booking.start === start : booking.start >= start[0] && booking.start < start[1];
  return (
    (isInTime || booking.start === wanted.or) &&
    booking.service === wanted.service &&
    (wanted.staff === undefined || booking.staff === wanted.staff) &&
    (wanted.name === undefined || fold(booking.customer) === fold(wanted.name))
  );
}

function judgeBookings(expected: Expected, state: State, phone: string): Flaw[] {
  const live = state.bookings.filter((booking) => !isOthers(booking) && isLive(booking));
  const left = [...live];
  const flaws: Flaw[] = [];
  for (const wanted of expected.live) {
    const at = left.findIndex((booking) => fits(booking, wanted));
    if (at < 0) flaws.push(atEnd(`missing ${JSON.stringify(wanted)}`));
    else left.splice(at, 1);
  }
  for (const { service, staff, start, customer } of left) {
    flaws.push(atEnd(`not wanted: ${service} with ${staff} at ${start} for ${customer}`));
  }
  for (const booking of live) {
    if (booking.phone !== phone) flaws.push(atEnd(`booked under the phone ${booking.phone}, not ${phone}`));
  }
  return flaws;
}

function judgeOthers(before: readonly Existing[], state: State): Flaw[] {
  return before
    .filter(({ by }) => by === "other")
    .filter(
      ({ service, staff, start }) =>
        !state.bookings.some(
          (booking) =>
            booking.customer === OTHER.name &&
            isOthers(booking) &&
            isLive(booking) &&
            fits(booking, { service, staff, start }),
        ),
    )
    .map(({ service, start }) => atEnd(`somebody else's ${service} at ${start} is gone`));
}

/** Whoever takes "the first one" has that one in the end. */
export function judgeAccepted(scenario: Scenario, accepted: string | null, state: State): Flaw[] {
  if (accepted === null || scenario.expected.live.length === 0) return [];
  const isKept = state.bookings.some((booking) => !isOthers(booking) && booking.start === accepted);
  return isKept ? [] : [atEnd(`took the offer ${accepted} and has not got it`)];
}

/** The whole conversation against what it had to come to. */
export function judgeEnd(scenario: Scenario, state: State, phone: string, said: readonly string[]): Flaw[] {
  const { expected } = scenario;
  const flaws = [...judgeBookings(expected, state, phone), ...judgeOthers(scenario.before ?? [], state)];
  const cancelled = state.bookings.filter((booking) => !isOthers(booking) && booking.status === "cancelled").length;
  if (cancelled !== (expected.cancelled ?? 0)) flaws.push(atEnd(`${cancelled} cancelled`));
  if (state.waitlist.length !== (expected.waitlist ?? 0)) flaws.push(atEnd(`${state.waitlist.length} waiting`));
  const kinds = state.tasks.map(({ kind }) => kind);
  if (expected.task && !expected.task.some((kind) => kinds.includes(kind))) {
    flaws.push(atEnd(`tasks [${kinds}], wanted one of ${expected.task}`));
  }
  const isOptedOut = state.optOuts.findLast((one) => one.phone === phone)?.optedOut ?? false;
  if (isOptedOut !== (expected.optedOut ?? false)) flaws.push(atEnd(`opted out: ${isOptedOut}`));
  for (const pattern of expected.says ?? []) {
    if (!said.some((say) => pattern.test(say))) flaws.push(atEnd(`never said ${pattern}`));
  }
  for (const pattern of expected.neverSays ?? []) {
    const spoken = said.find((say) => pattern.test(say));
    if (spoken !== undefined) flaws.push(atEnd(`said ${pattern}: ${spoken}`));
  }
  return flaws;
}
