import { type Claim, claimsIn, names } from "./claims";
import { localStart } from "./days";
import { type Flaw, invariant, isLive, isOthers, RIVAL_NAME } from "./flaws";
import { namesDay, timesIn } from "./heard";
import type { Reply } from "./product";
import { OTHER, type Scenario } from "./scenario";
import type { State, StoredBooking } from "./tables";

const AFFIRMS =
  /(?<!\p{L})(?:yes|yep|yeah|yup|sure|ok|okay|please do|go ahead|correct|right|perfect|great|fine|works|good|do it|book it|absolutely|definitely|sounds|exactly|sí|si|claro|vale|de acuerdo|adelante|correcto|perfecto|exacto|eso es|bien|venga|por supuesto|resérve\p{L}*|confirmo|confirm)(?!\p{L})/iu;

const REFUSES =
  /^\W*(?:no|nope)(?!\W+(?:problem|worries|need))\b|\b(?:don['’]t|do not|not yet|wait|hold on)\b|(?<!\p{L})(?:espere|todavía no|aún no|no l[oa] (?:reserve|haga))(?!\p{L})/iu;

export type TheirBusiness = {
  readonly timeZone: string;
  /** YYYY-MM-DD, there. */
  readonly today: string;
  readonly services: readonly string[];
  readonly staff: readonly string[];
  /** The caller's own number. */
  readonly phone: string;
};

/** What is checked after every reply; remembers where each booking stood when first seen. */
export class TurnJudge {
  private readonly first = new Map<string, StoredBooking>();
  private last: State;
  /** The last reply, or the question before it when the caller was only told to take their time. */
  private question: Reply | null = null;
  private readonly said = new Set<string>();

  constructor(
    private readonly scenario: Scenario,
    private readonly business: TheirBusiness,
    private readonly before: State,
  ) {
    this.last = before;
    this.remember(before);
  }

  private remember(state: State): void {
    for (const booking of state.bookings) if (!this.first.has(booking.id)) this.first.set(booking.id, booking);
  }

  judge(reply: Reply, state: State, asked = ""): Flaw[] {
    const own = state.bookings.filter((booking) => !isOthers(booking));
    const flaws = own
      .filter((booking) => this.isChanged(booking, this.last))
      .flatMap((one) => this.judgeYes(one, asked));
    this.remember(state);
    const isSaidAgain = this.said.has(reply.say);
    const claims = claimsIn(reply.say, { services: this.business.services, asked });
    flaws.push(
      ...claims.flatMap((claim) => this.judgeClaim(isSaidAgain ? { ...claim, isOfState: true } : claim, asked, state)),
      ...this.judgeBooking(reply, state),
      ...this.judgePrivacy(reply.say),
      ...(reply.offers.length > 3 ? [invariant(`${reply.offers.length} offers`)] : []),
      ...(reply.say.trim() === "" ? [invariant("dead air: nothing said")] : []),
    );
    this.said.add(reply.say);
    this.last = state;
    if (!this.isPause(reply)) this.question = reply;
    return flaws;
  }

  /** "Take your time": the question before it still stands. */
  private isPause({ say, expects }: Reply): boolean {
    const isOfNothing = timesIn(say).length === 0 && !this.business.services.some((name) => names(say, name));
    return expects === "confirm" && this.question?.expects === "confirm" && !say.includes("?") && isOfNothing;
  }

  /** What was made, moved or cancelled: it had been read back as it now stands, and the caller said yes to that. */
  private judgeYes(booking: StoredBooking, asked: string): Flaw[] {
    const { say = "", expects } = this.question ?? {};
    const { service, staff, start, status } = booking;
    const deed = isLive(booking) ? `booked ${service} at ${start}` : `${status} ${service} at ${start}`;
    if (expects !== "confirm") return [invariant(`${deed} without a yes to a read-back`)];
    const [date = "", time = ""] = start.split("T");
    const people = this.business.staff.filter((name) => names(say, name));
    const missing = [
      names(say, service) ? [] : ["service"],
      namesDay(say, date, this.business.today) ? [] : ["day"],
      timesIn(say).includes(time) ? [] : ["time"],
      people.length === 0 || people.includes(staff) ? [] : ["person"],
    ].flat();
    return [
      ...(missing.length > 0 ? [invariant(`${deed}, but the read-back lacks its ${missing}`)] : []),
      ...(AFFIRMS.test(asked) && !REFUSES.test(asked) ? [] : [invariant(`${deed} without a yes: "${asked}"`)]),
    ];
  }

  /** Whether a sentence says nothing of a booking that is not so. */
  private agrees(sentence: string, { service, staff, start }: StoredBooking): boolean {
    const [date = "", time = ""] = start.split("T");
    const times = timesIn(sentence);
    const services = this.business.services.filter((name) => names(sentence, name));
    const people = this.business.staff.filter((name) => names(sentence, name));
    return (
      (times.length === 0 || times.includes(time)) &&
      namesDay(sentence, date, this.business.today) !== false &&
      (services.length === 0 || services.includes(service)) &&
      (people.length === 0 || people.includes(staff))
    );
  }

  private isChanged = (booking: StoredBooking, since: State) => {
    const then = since.bookings.find(({ id }) => id === booking.id);
    return !then || then.start !== booking.start || then.status !== booking.status || then.staff !== booking.staff;
  };

  private judgeClaim({ kind, sentence, isOfState }: Claim, asked: string, state: State): Flaw[] {
    const own = state.bookings.filter((booking) => !isOthers(booking));
    const changed = own.filter((booking) => this.isChanged(booking, this.before));
    const some = (bookings: readonly StoredBooking[]) => bookings.some((one) => this.agrees(sentence, one));
    const isSoBooked = () => {
      const isVague = timesIn(sentence).length === 0 && !isOfState;
      return some((isVague ? changed : own).filter(isLive));
    };
    const verdicts = {
      booked: isSoBooked,
      moved: () => this.isSoMoved(own, sentence, isOfState),
      cancelled: () => this.isSoCancelled(own, sentence, isOfState),
      waitlisted: () => state.waitlist.length > this.before.waitlist.length,
      passed_on: () => this.isPassedOn(sentence, isOfState, asked, state),
      opted_out: () => state.optOuts.findLast(({ phone }) => phone === this.business.phone)?.optedOut === true,
      done: () => this.isDone(sentence, changed, state),
    };
    if (verdicts[kind]()) return [];
    const isOfBooking = kind === "booked" || kind === "moved" || kind === "cancelled" || kind === "done";
    return [{ kind: isOfBooking ? "false_booked" : "false_claim", what: `${kind}: ${sentence}` }];
  }

  /** What is told as passed on just now is in a row that is new or says more; what will be done needs a row. */
  private isPassedOn(sentence: string, isOfState: boolean, asked: string, { tasks }: State): boolean {
    const isDeed =
      /\b(?:i|we)(?:['’]ve| have) (?:passed|sent|noted|left|forwarded)\b|(?<!\p{L})(?:he|hemos) (?:pasado|dejado|anotado|enviado)/iu;
    if (!isDeed.test(sentence) || isOfState) return tasks.length > this.before.tasks.length;
    const isNew = JSON.stringify(tasks) !== JSON.stringify(this.last.tasks);
    return isNew || tasks.some(({ body }) => asked !== "" && body.includes(asked));
  }

  /** "You're all set": something has been done; with a time, to a booking at that time. */
  private isDone(sentence: string, changed: readonly StoredBooking[], state: State): boolean {
    if (timesIn(sentence).length > 0) return changed.some((one) => this.agrees(sentence, one));
    return changed.length > 0 || this.countDeeds(state) > this.countDeeds(this.before);
  }

  private isSoMoved(own: readonly StoredBooking[], sentence: string, isOfState: boolean): boolean {
    const moved = own.filter((one) => isLive(one) && this.first.get(one.id)?.start !== one.start);
    const isDeed =
      /\b(?:i|we)(?:['’]ve| have)? (?:just )?(?:moved|rescheduled)\b|(?<!\p{L})(?:he|hemos) (?:movido|cambiado)|(?<!\p{L})(?:moví|cambié)/iu;
    const of = isDeed.test(sentence) && !isOfState ? moved.filter((one) => this.isChanged(one, this.last)) : moved;
    return of.some((one) => this.agrees(sentence, one));
  }

  /** A deed is told once, when it is done; that a booking is cancelled may be said later too. */
  private isSoCancelled(own: readonly StoredBooking[], sentence: string, isOfState: boolean): boolean {
    const gone = own.filter(({ status }) => status === "cancelled");
    const isDeed = /\b(?:i|we)(?:['’]ve| have)? (?:just )?cancell?ed\b|(?<!\p{L})(?:he|hemos) cancelado|cancelé/iu.test(
      sentence,
    );
    const of = isDeed && !isOfState ? gone.filter((one) => this.isChanged(one, this.last)) : gone;
    return of.some((one) => this.isChanged(one, this.before) && this.agrees(sentence, one));
  }

  private countDeeds = ({ waitlist, tasks, optOuts }: State) => waitlist.length + tasks.length + optOuts.length;

  private judgeBooking({ booking }: Reply, state: State): Flaw[] {
    if (!booking) return [];
    const stored = state.bookings.find(({ id }) => id === booking.id);
    if (!stored) return [{ kind: "false_booked", what: `booking ${booking.id} stands nowhere` }];
    const told = `${localStart(booking.startsAt, this.business.timeZone)} ${booking.status}`;
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
