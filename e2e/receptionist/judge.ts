import { atEnd, type Flaw, isLive, isOthers } from "./flaws";
import { fold } from "./heard";
import { type Existing, type Expected, OTHER, type Scenario, type Stood, type WantedBooking } from "./scenario";
import type { State, StoredBooking } from "./tables";

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

function judgeTasks(expected: Expected, { tasks }: State, from: string | null): Flaw[] {
  const kinds = tasks.map(({ kind }) => kind);
  if (!expected.task) return kinds.length > 0 && !expected.mayTask ? [atEnd(`tasks [${kinds}], wanted none`)] : [];
  const wanted = tasks.filter(({ kind }) => expected.task?.includes(kind));
  if (wanted.length === 0) return [atEnd(`tasks [${kinds}], wanted one of ${expected.task}`)];
  const flaws: Flaw[] = [];
  if (tasks.length > 1 && !expected.mayTask) flaws.push(atEnd(`${tasks.length} tasks, wanted one`));
  const phones = wanted.map(({ fromPhone }) => fromPhone);
  if (from !== null && !phones.includes(from)) flaws.push(atEnd(`the task is from ${phones}, not ${from}`));
  const { taskSays } = expected;
  if (taskSays && !wanted.some(({ body }) => taskSays.test(body))) {
    flaws.push(atEnd(`the task says "${wanted.map(({ body }) => body)}", not ${taskSays}`));
  }
  return flaws;
}

function judgeOptOuts(expected: Expected, { optOuts }: State, phone: string): Flaw[] {
  const isOut = optOuts.findLast((one) => one.phone === phone)?.optedOut ?? false;
  const others = optOuts.filter((one) => one.phone !== phone);
  return [
    ...(isOut === (expected.optedOut ?? false) ? [] : [atEnd(`opted out: ${isOut}`)]),
    ...others.map((one) => atEnd(`${one.phone}, somebody else's, opted ${one.optedOut ? "out" : "in"}`)),
  ];
}

/** What the caller had before is still that row: moved or cancelled it may be, not left behind for a new one. */
function judgeRows(expected: Expected, stood: readonly Stood[], state: State): Flaw[] {
  return stood
    .filter(({ by }) => by === "caller")
    .flatMap(({ id, service, start }) => {
      const row = state.bookings.find((booking) => booking.id === id);
      if (!row) return [atEnd(`the row of ${service} at ${start} is gone`)];
      const isKept = expected.live.some((wanted) => fits({ ...row, service, start }, { ...wanted, staff: row.staff }));
      const isAllowed = row.status === "cancelled" && Boolean(expected.cancelled);
      if (isKept && !isAllowed && (row.start !== start || !isLive(row)))
        return [atEnd(`${service} at ${start} was to stay as it was`)];
      const isToStand = !expected.cancelled;
      return isToStand && !isLive(row)
        ? [atEnd(`${service} at ${start} is ${row.status}, its row was to be kept`)]
        : [];
    });
}

export type Whole = {
  readonly state: State;
  readonly phone: string;
  /** The number the business sees; null: none. */
  readonly from: string | null;
  readonly stood: readonly Stood[];
  readonly said: readonly string[];
};

/** The whole conversation against what it had to come to. */
export function judgeEnd(scenario: Scenario, { state, phone, from, stood, said }: Whole): Flaw[] {
  const { expected } = scenario;
  const flaws = [
    ...judgeBookings(expected, state, phone),
    ...judgeOthers(scenario.before ?? [], state),
    ...judgeRows(expected, stood, state),
    ...judgeTasks(expected, state, from),
    ...judgeOptOuts(expected, state, phone),
  ];
  const cancelled = state.bookings.filter((booking) => !isOthers(booking) && booking.status === "cancelled").length;
  if (cancelled !== (expected.cancelled ?? 0)) flaws.push(atEnd(`${cancelled} cancelled`));
  if (state.waitlist.length !== (expected.waitlist ?? 0)) flaws.push(atEnd(`${state.waitlist.length} waiting`));
  const incidents = state.incidents.filter((kind) => !expected.incidents?.includes(kind));
  if (incidents.length > 0) flaws.push(atEnd(`incidents [${incidents}]`));
  for (const pattern of expected.says ?? []) {
    if (!said.some((say) => pattern.test(say))) flaws.push(atEnd(`never said ${pattern}`));
  }
  for (const pattern of expected.neverSays ?? []) {
    const spoken = said.find((say) => pattern.test(say));
    if (spoken !== undefined) flaws.push(atEnd(`said ${pattern}: ${spoken}`));
  }
  return flaws;
}
