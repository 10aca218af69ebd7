import { expect, test } from "vitest";
import { findClaimWords } from "../claims";
import { en } from "./en";
import { es } from "./es";
import type { Words } from "./words";

const visit = { service: "Haircut", staff: "Ana García", when: "Tuesday, March 3 at 2:30 PM" };
const phone = "+12125550142";

/** Sentences that tell of a deed: said by the policy only from the answer of the tool that did it. */
const CLAIMS = ["booked", "requested", "moved", "cancelled", "onWaitlist"] as const;

function sentences(w: Words): [string, string][] {
  const names = ["Haircut", "Colour"];
  const said: Record<string, string | string[]> = {
    greeting: [w.greeting("Salon", "", "warm"), w.greeting("Salon", "", "brief"), w.greeting("Salon", "Hi!", "formal")],
    askService: w.askService(names, true),
    unknownService: w.unknownService(names, false),
    askStaff: w.askStaff(names),
    givesNot: w.givesNot("Ana", "Colour"),
    isFree: w.isFree(visit.when),
    askTime: w.askTime("Haircut"),
    openOffers: w.openOffers("Haircut", names),
    offers: [w.offers(names), w.offers(["Tuesday"])],
    whichOffer: w.whichOffer(names),
    noneAtAll: w.noneAtAll("Haircut"),
    reasons: Object.values(w.reasons).map((reason) => reason(visit.when)),
    readBack: [
      w.readBack({ ...visit, price: "$45", name: "Maria", phone, pending: false }),
      w.readBack({ ...visit, price: null, name: "Maria", phone: null, pending: true }),
    ],
    textFollows: w.textFollows(phone),
    askWhichOf: w.askWhichOf(names),
    codeSent: w.codeSent(phone),
    codeIfAny: w.codeIfAny(phone),
    foundVisit: w.foundVisit(w.visit(visit)),
    yourVisits: w.yourVisits(names),
    moveReadBack: w.moveReadBack({ service: "Haircut", from: "Monday", to: "Friday", staff: "Ana" }),
    cancelReadBack: w.cancelReadBack(w.visit(visit)),
    waitlistReadBack: w.waitlistReadBack({ service: "Haircut", when: "Tuesday", name: "Maria" }),
    callBack: w.callBack(phone),
    emergency: w.emergency("112"),
    goodbye: w.goodbye("Salon"),
    linkSent: w.linkSent(phone),
    linkComing: w.linkComing(phone),
    linkIs: w.linkIs("https://example.com/book/salon"),
    priceOf: w.priceOf("Haircut", w.free),
    lengthOf: w.lengthOf("Haircut", w.minutes(90)),
    serviceList: w.serviceList(names, true),
    staffList: w.staffList(names),
    hours: w.hours([w.dayHours("Monday", w.span("9", "5"))]),
    addressIs: w.addressIs("12 River Street"),
    phoneIs: w.phoneIs(phone),
    cancelNotice: w.cancelNotice(w.minutes(120)),
  };
  const plain = Object.entries(w).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return [
    ...plain,
    ...Object.entries(said).flatMap(([name, text]) => [text].flat().map((one): [string, string] => [name, one])),
  ];
}

test.each([
  ["en", en],
  ["es", es],
] as const)("in %s no sentence but the five claims that anything was done", (locale, w) => {
  for (const [name, sentence] of sentences(w)) {
    expect(findClaimWords(sentence, locale), `${name}: ${sentence}`).toEqual([]);
  }
});

test.each([
  ["en", en],
  ["es", es],
] as const)("in %s each of the five is heard as the claim it is", (locale, w) => {
  const said = {
    booked: w.booked(visit),
    requested: w.requested(visit),
    moved: w.moved(visit),
    cancelled: w.cancelled(w.visit(visit)),
    onWaitlist: w.onWaitlist("Haircut"),
  };
  for (const name of CLAIMS) {
    expect(findClaimWords(said[name], locale), said[name]).not.toEqual([]);
  }
});
