import { describe, expect, it } from "vitest";
import { judgeAppointmentTurn } from "./appointment-acts";
import { type Move, readMove } from "./appointment-moves";

const NOTHING = { date: null, time: null };
const AT_TWO = { date: null, time: "14:00" };
const ON_THE_SIXTH = { date: "2019-03-06", time: null };

const MOVES: readonly (readonly [Move, string])[] = [
  ["asks_detail", "Which city should I look in?"],
  ["asks_detail", "What time suits you on March 4th?"],
  ["asks_detail", "Would you like a Dermatologist, a Gynecologist or something else?"],
  ["reads_back", "Please confirm: an appointment with Anna Lee on March 5th at 2 pm."],
  ["reads_back", "Okay, 11 am next Friday"],
  ["failed_with_alternative", "Sorry, I couldn't book that. How about March 6th at 3 pm?"],
  ["failed", "Sorry, I was unable to book it. Should I try another time?"],
  ["asks_more", "I could not make the appointment. Anything else I can help with?"],
  ["asks_more", "Do you need help with anything else?"],
  ["booked", "Your appointment has been booked."],
  ["offers_to_book", "Would you like me to make an appointment?"],
  ["offers_to_book", "Shall I book it for you"],
  ["offers_provider", "I found 4 dentists. How about Smile Dental in Concord?"],
  ["tells_other", "You are free from 8 am to 11 am on March 3rd."],
  ["tells", "The number is 555-0142."],
];

describe("what the other side did last", () => {
  it.each(MOVES)("%s: %s", (move, said) => {
    expect(readMove(said)).toBe(move);
  });
});

const OFFER = "I found 4 dentists. How about Smile Dental in Concord?";
const READ_BACK = "Please confirm: an appointment at Smile Dental on March 5th at 2 pm.";
const FAILED = "Sorry, I couldn't book that. How about March 6th at 3 pm?";
const BOOKED = "Your appointment has been booked.";

type Row = readonly [string | null, string, string, string, typeof NOTHING | typeof AT_TWO | typeof ON_THE_SIXTH];
const TURNS: readonly Row[] = [
  [null, "I need a dentist", "INFORM_INTENT", "FindProvider", NOTHING],
  [null, "Find me a salon in Concord", "INFORM,INFORM_INTENT", "FindProvider", NOTHING],
  [null, "Book me an appointment for two", "INFORM,INFORM_INTENT", "BookAppointment", AT_TWO],
  ["Which city should I look in?", "Concord please", "INFORM", "FindProvider", NOTHING],
  ["What time would you like?", "Two please", "INFORM", "BookAppointment", AT_TWO],
  [OFFER, "Where is it located?", "REQUEST", "FindProvider", NOTHING],
  [OFFER, "Is there another one?", "REQUEST_ALTS", "FindProvider", NOTHING],
  [OFFER, "No, find me one in Oakland", "INFORM,REQUEST_ALTS", "FindProvider", NOTHING],
  [OFFER, "That sounds good", "SELECT", "FindProvider", NOTHING],
  [OFFER, "Great, that's all I need, bye", "GOODBYE,SELECT", "FindProvider", NOTHING],
  [OFFER, "Good, book an appointment there", "INFORM_INTENT,SELECT", "BookAppointment", NOTHING],
  [OFFER, "Good, make it two in the afternoon", "INFORM,INFORM_INTENT,SELECT", "BookAppointment", AT_TWO],
  ["Should I book an appointment?", "Yes please", "AFFIRM_INTENT", "BookAppointment", NOTHING],
  ["Should I book an appointment?", "Yes, for the 6th", "AFFIRM_INTENT,INFORM", "BookAppointment", ON_THE_SIXTH],
  ["Should I book an appointment?", "Not right now", "NEGATE_INTENT", "NONE", NOTHING],
  ["Should I book an appointment?", "No, that's all. Bye", "GOODBYE,NEGATE_INTENT", "NONE", NOTHING],
  [READ_BACK, "Yes, that's right", "AFFIRM", "BookAppointment", NOTHING],
  [READ_BACK, "Yes. What is their phone number?", "AFFIRM,REQUEST", "BookAppointment", NOTHING],
  [READ_BACK, "No, make it the 6th", "INFORM,NEGATE", "BookAppointment", ON_THE_SIXTH],
  [FAILED, "That works", "AFFIRM", "BookAppointment", NOTHING],
  [FAILED, "No thanks", "NEGATE", "BookAppointment", NOTHING],
  [FAILED, "No, that will be all. Bye", "GOODBYE,NEGATE", "BookAppointment", NOTHING],
  ["I couldn't book it. Should I try another time?", "Try two", "INFORM,INFORM_INTENT", "BookAppointment", AT_TWO],
  [BOOKED, "Thanks a lot", "THANK_YOU", "BookAppointment", NOTHING],
  [BOOKED, "Thanks, that's all", "GOODBYE,THANK_YOU", "BookAppointment", NOTHING],
  [BOOKED, "What's their address?", "REQUEST", "BookAppointment", NOTHING],
  ["Anything else?", "No, that's it", "NEGATE,THANK_YOU", "NONE", NOTHING],
  ["Anything else?", "I'd like to make an appointment", "INFORM_INTENT", "BookAppointment", NOTHING],
];

describe("a turn of an appointment dialogue", () => {
  it.each(TURNS)("%s / %s: %s, %s", (last, utterance, acts, intent, when) => {
    const history = last === null ? [] : [{ speaker: "SYSTEM" as const, text: last }];
    const judged = judgeAppointmentTurn({ utterance, history, previous: null }, when);
    expect([judged.act.toSorted().join(","), judged.intent]).toEqual([acts, intent]);
  });

  it("takes an address told after a booking for an answer, not for an offer", () => {
    const history = [{ speaker: "SYSTEM" as const, text: "The salon is located in San Jose." }];
    const turn = { utterance: "Thanks, that's all", history };
    const actsAfter = (intent: string | null) => judgeAppointmentTurn({ ...turn, previous: { intent } }, NOTHING).act;
    expect(actsAfter("BookAppointment").toSorted()).toEqual(["GOODBYE", "THANK_YOU"]);
    expect(actsAfter("FindProvider").toSorted()).toEqual(["GOODBYE", "SELECT"]);
  });
});
