import { formatClock } from "@/lib/i18n/format";
import { clockOf } from "../clock";
import { sayDate } from "../say/say";
import { clearGoal } from "../state";
import { dropHold } from "../tools/hold-start";
import { joinLine, waitRange } from "../tools/leave-word";
import { askPerson, askService } from "./book-flow";
import { agreesTo } from "./consent";
import { type Answer, phoneOf, serviceOf, staffNameOf, type Turn, update, words } from "./turn";

/** Days and hours are part of what is kept in the key: any that is said here and now is another wish already. */
function readBackOf(turn: Turn, service: string) {
  const { wish, customer } = turn.state;
  const staff = staffNameOf(turn, wish.staff);
  return { intents: ["book" as const], starts: [], service, staff, name: customer.name };
}

/** The day and the part of it that they wait for; null: any time. */
function sayWaitTime(turn: Turn): string | null {
  const { date, time, window } = turn.state.wish;
  const day = date ?? window?.from.slice(0, 10);
  if (day === undefined) {
    return null;
  }
  const { fromDate, toDate, startMinute, endMinute } = waitRange(turn.state.wish, day);
  if (time !== null || fromDate !== toDate || (startMinute === 0 && endMinute === MINUTES_A_DAY)) {
    return sayDate(day, turn.locale);
  }
  const clock = (minute: number) => formatClock(clockOf(minute % MINUTES_A_DAY), turn.locale);
  return `${sayDate(day, turn.locale)}, ${words(turn).span(clock(startMinute), clock(endMinute))}`;
}

const MINUTES_A_DAY = 1440;

/** Service, person, read-back, and only after a yes: in line. */
export async function waitFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  if (!turn.tools.desk.settings.mayJoinWaitlist) {
    return { ask: "more", say: `${w.mayNot} ${w.offerMessage}` };
  }
  const asking = askService(turn);
  if (asking) {
    return asking;
  }
  const { wish } = turn.state;
  const service = serviceOf(turn, wish.service);
  if (!service?.waitlistEnabled) {
    turn.state = clearGoal(turn.state);
    return { ask: "more", say: `${w.waitlistClosed} ${w.more}` };
  }
  await dropHold(turn.tools, turn.state.hold);
  update(turn, { hold: null, offers: [] });
  const person = askPerson(turn);
  if (person) {
    return person;
  }
  const name = turn.state.customer.name ?? "";
  const phone = phoneOf(turn.state);
  const { email } = turn.state.customer;
  const key = JSON.stringify(["wait", service.id, wish, name, phone, email]);
  if (turn.state.asked === "waitlist_read_back" && turn.state.readBack === key) {
    if (agreesTo(turn, readBackOf(turn, service.name))) {
      return joinNow(turn, service, { name, phone, email });
    }
    if (turn.heard.answer === "no") {
      return { ask: "change", say: w.askChange };
    }
  }
  update(turn, { readBack: key });
  const staff = staffNameOf(turn, wish.staff);
  const what = staff === "" ? service.name : w.withPerson(service.name, staff);
  return { ask: "waitlist_read_back", say: w.waitlistReadBack({ service: what, when: sayWaitTime(turn), name }) };
}

async function joinNow(
  turn: Turn,
  service: { readonly id: string; readonly name: string },
  person: { readonly name: string; readonly phone: string | null; readonly email: string | null },
): Promise<Answer> {
  const w = words(turn);
  const { wish, deeds } = turn.state;
  const refusal = await joinLine(turn.tools, {
    service: service.id,
    wish,
    ...person,
    locale: turn.locale,
    deed: deeds,
  });
  if (refusal === null) {
    turn.claims.push({ kind: "waitlisted", bookingId: null, startsAt: null });
    turn.outcome = "waitlisted";
    turn.state = { ...clearGoal(turn.state), deeds: deeds + 1 };
    return { ask: "more", say: `${w.onWaitlist(service.name)} ${w.more}` };
  }
  if (refusal === "phone_invalid" || refusal === "contact_required") {
    update(turn, { customer: { ...turn.state.customer, phone: null }, callerPhone: null });
    return { ask: "phone", say: w.badPhone };
  }
  turn.state = clearGoal(turn.state);
  return { ask: "more", say: `${refusal === "past" ? w.reasons.past("") : w.waitlistClosed} ${w.more}` };
}
