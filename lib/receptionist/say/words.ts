export type VisitWords = { readonly service: string; readonly staff: string; readonly when: string };

export type ReasonCode =
  | "slot_taken"
  | "past"
  | "too_soon"
  | "beyond_window"
  | "closed"
  | "holiday"
  | "time_off"
  | "outside_hours"
  | "outside_step"
  | "no_staff"
  | "full"
  | "changed_meanwhile"
  | "business_paused"
  | "not_found"
  | "nothing_later"
  | "nothing_earlier";

/** Everything the receptionist can say. Only `booked`, `moved`, `cancelled` and `onWaitlist` claim a deed; the rest must not. */
export type Words = {
  greeting(business: string, own: string, tone: "warm" | "brief" | "formal"): string;
  whichService: string;
  askService(names: readonly string[], more: boolean): string;
  unknownService(names: readonly string[], more: boolean): string;
  isFree(when: string): string;
  askStaff(names: readonly string[]): string;
  oneAtATime(first: string, second: string): string;
  /** Only that person is not at work then. */
  isOff(name: string, when: string): string;
  givesNot(name: string, service: string): string;
  /** A length of time as it is spoken. */
  minutes(minutes: number): string;
  askTime(service: string): string;
  openOffers(service: string, labels: readonly string[]): string;
  offers(labels: readonly string[]): string;
  whichOffer(labels: readonly string[]): string;
  noOffers: string;
  noneAtAll(service: string): string;
  offerWaitlist: string;
  /** `day` is over. */
  dayPast(day: string): string;
  otherDay: string;
  /** The last day that may be booked. */
  bookableUntil(day: string): string;
  reasons: Readonly<Record<ReasonCode, (when: string) => string>>;
  withPerson(when: string, name: string): string;
  askName: string;
  askPhone: string;
  askVisitPhone: string;
  askContact: string;
  badPhone: string;
  askEmail: string;
  badEmail: string;
  readBack(
    facts: VisitWords & {
      readonly price: string | null;
      readonly name: string;
      readonly phone: string | null;
      readonly pending: boolean;
    },
  ): string;
  askChange: string;
  booked(visit: VisitWords): string;
  requested(visit: VisitWords): string;
  textFollows(phone: string): string;
  more: string;
  howElse: string;
  dropped: string;
  askWhich: string;
  askWhichOf(labels: readonly string[]): string;
  noVisit: string;
  otherNumber: string;
  wrongDetail: string;
  askBookingName: string;
  codeSent(phone: string): string;
  /** To a number that may be anybody's. */
  codeIfAny(phone: string): string;
  wrongCode: string;
  cannotProve: string;
  noCode: string;
  foundVisit(visit: string): string;
  visit(visit: VisitWords): string;
  yourVisits(visits: readonly string[]): string;
  askNewTime: string;
  moveReadBack(facts: {
    readonly service: string;
    readonly from: string;
    readonly to: string;
    readonly staff: string;
  }): string;
  moved(visit: VisitWords): string;
  cancelReadBack(visit: string): string;
  cancelled(visit: string): string;
  kept: string;
  tooLateToCancel: string;
  tooLateToMove: string;
  visitOver: string;
  mayNot: string;
  waitlistReadBack(facts: { readonly service: string; readonly when: string | null; readonly name: string }): string;
  onWaitlist(service: string): string;
  waitlistClosed: string;
  noteKept: string;
  noted: string;
  askMessage: string;
  messageTaken: string;
  transferring: string;
  nobodyFree: string;
  callBack(phone: string): string;
  callBackNumber: string;
  /** Where a message is answered to. */
  askReply: string;
  badReply: string;
  cannotAnswer: string;
  askStopPhone: string;
  apology: string;
  emergency(number: string): string;
  emergencyNoted: string;
  optedOut: string;
  notCaught: string;
  cannotFollow: string;
  takeYourTime: string;
  goodbye(business: string): string;
  linkSent(phone: string): string;
  /** It was sent there before. */
  linkComing(phone: string): string;
  linkIs(url: string): string;
  noMoreTexts: string;
  /** After so many turns that a person has to go on. */
  tooLong: string;
  unknownAnswer: string;
  offerMessage: string;
  priceOf(service: string, price: string): string;
  free: string;
  lengthOf(service: string, length: string): string;
  serviceList(names: readonly string[], more: boolean): string;
  staffList(names: readonly string[]): string;
  hours(lines: readonly string[]): string;
  closedAlways: string;
  dayHours(days: string, spans: string): string;
  span(from: string, to: string): string;
  addressIs(address: string): string;
  phoneIs(phone: string): string;
  cancelNotice(notice: string): string;
  isAssistant: string;
  paused: string;
  trouble: string;
  and: string;
  on(day: string, time: string): string;
};
