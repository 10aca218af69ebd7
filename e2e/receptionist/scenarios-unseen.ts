import { phoneInWords } from "./days";
import {
  at,
  between,
  type Line,
  type Plot,
  type Seen,
  type SeenOffer,
  untilBooked,
  type WantedBooking,
} from "./scenario";

export const unseen = (kind: string) => ({ tags: ["unseen", `unseen-${kind}`], business: "salon" }) as const;
export const hasOffers = ({ expects, offers }: Seen) => expects === "time" && offers.length > 0;

type Range = readonly [string, string];
type Choose = (offers: readonly SeenOffer[]) => readonly [SeenOffer | undefined, string];

/** Takes one offer by its place and remembers which: `start` is that one, else the range that was asked for. */
export function picking(choose: Choose, wish: string, range: Range): { line: Line; readonly start: string | Range } {
  let picked: string | null = null;
  return {
    line: ({ offers }) => {
      if (offers.length === 0) return wish;
      const [offer, words] = choose(offers);
      picked = offer?.local ?? null;
      return words;
    },
    get start() {
      return picked ?? range;
    },
  };
}

/** Turns the offers down for something later, then takes the first of those; `start` must be after all that was refused. */
export function pickingLater(words: { refuse: Line; take: string; wish: string }, range: Range) {
  let refused = "";
  const pick = picking(([first]) => [first, words.take], words.wish, range);
  const refuse: Line = (seen) => {
    refused = [refused, ...seen.offers.map(({ local }) => local)].toSorted().at(-1) ?? "";
    return typeof words.refuse === "function" ? words.refuse(seen) : words.refuse;
  };
  return {
    refuse,
    take: pick.line,
    get start(): string | Range {
      if (typeof pick.start === "string") return pick.start > refused ? pick.start : `something after ${refused}`;
      return refused ? [`${refused}:01`, range[1]] : range;
    },
  };
}

/** A booking at the very start that was picked. */
export const chosen = (service: string, pick: { readonly start: string | Range }): WantedBooking => ({
  service,
  get start() {
    return pick.start;
  },
});

/** The same things asked for in another order. */
const ORDER: readonly Plot[] = [
  (d, phone) => ({
    ...unseen("order"),
    name: "name, number, service, person and time in one breath",
    who: "Wendell Pryce",
    channel: "api",
    callerId: "none",
    goal: { service: "Haircut", staff: "Jonas", day: d.b, time: "10:30" },
    opening: `Okay so it's Wendell Pryce, you can reach me on ${phoneInWords(phone, "en")}, and I'm after a haircut with Jonas, ${d.b.weekday} morning, ten thirty.`,
    expected: { live: [{ service: "Haircut", staff: "Jonas", start: at(d.b, "10:30"), name: "Wendell Pryce" }] },
  }),
  (d) => ({
    ...unseen("order"),
    name: "begins with the name and nothing else",
    who: "Philippa Oakes",
    goal: { service: "Highlights", day: d.c, time: "10:30" },
    opening: "Philippa Oakes here.",
    answers: {
      name: "Philippa Oakes, like I said.",
      anything: untilBooked(`I'm calling about highlights, ${d.c.weekday}, ten thirty.`),
    },
    expected: { live: [{ service: "Highlights", start: at(d.c, "10:30"), name: "Philippa Oakes" }] },
  }),
  (d, phone) => ({
    ...unseen("order"),
    name: "begins with the number",
    who: "Tobias Renner",
    callerId: "none",
    goal: { service: "Beard trim", day: d.d, time: "11:30" },
    opening: `My number's ${phone.slice(2, 5)}-${phone.slice(5, 8)}-${phone.slice(8)}, in case we get cut off.`,
    answers: { anything: untilBooked(`I need my beard done ${d.d.weekday}, half past eleven. The trim.`) },
    expected: {
      live: [{ service: "Beard trim", staff: "Jonas", start: at(d.d, "11:30"), name: "Tobias Renner" }],
    },
  }),
  (d) => ({
    ...unseen("order"),
    name: "the day long before the service",
    who: "Corinne Vail",
    goal: { service: "Beard trim", day: d.b, time: "11:00" },
    opening: `Are you open ${d.b.weekday}? I could be there around eleven.`,
    answers: {
      service: "It's only for a beard trim, my husband surprised me with the idea.",
      time: `${d.b.weekday}, eleven in the morning.`,
      anything: untilBooked(`So, a beard trim ${d.b.weekday} at eleven?`),
    },
    expected: { live: [{ service: "Beard trim", start: at(d.b, "11:00"), name: "Corinne Vail" }] },
  }),
  (d) => ({
    ...unseen("order"),
    name: "a word or two a turn",
    who: "Nadia Frost",
    persona: "terse",
    goal: { service: "Haircut" },
    opening: "Appointment.",
    answers: {
      anything: ({ hasBooking }) => (hasBooking ? "Bye." : "Haircut."),
      service: "Haircut.",
      staff: "Anybody.",
      time: [`${d.a.weekday}.`, "Three."],
      name: "Nadia Frost.",
      email: "No.",
      confirm: "Yes.",
    },
    expected: { live: [{ service: "Haircut", start: at(d.a, "15:00"), name: "Nadia Frost" }] },
  }),
  (d) => ({
    ...unseen("order"),
    name: "begins every answer with yes",
    who: "Gordon Pike",
    goal: { service: "Haircut" },
    opening: "Yes, hello? Yes.",
    answers: {
      anything: ({ hasBooking }) => (hasBooking ? "That's it, bye." : "Yes, a haircut, please."),
      service: "Yes, a haircut.",
      staff: "Yes, whoever's free.",
      time: [`Yes, ${d.c.weekday}.`, "Yes, at one thirty."],
      name: "Yes, Gordon Pike.",
      email: "No e-mail, thanks.",
    },
    expected: { live: [{ service: "Haircut", start: at(d.c, "13:30"), name: "Gordon Pike" }] },
  }),
  (d) => ({
    ...unseen("order"),
    name: "answers every question with a question",
    who: "Judith Sommers",
    goal: { service: "Highlights", staff: "Maria", day: d.d, time: "13:00" },
    opening: "Can I make an appointment with you people?",
    twists: [
      { when: "service", say: "What is it that you do there?" },
      { when: "time", say: "When do you close?" },
      { when: "name", say: "Do you need my full name?" },
      { when: "confirm", say: "And what was your address?" },
    ],
    answers: { anything: untilBooked(`Could I have highlights with Maria, ${d.d.weekday} at one p.m.?`) },
    mostTurns: 18,
    expected: {
      live: [{ service: "Highlights", staff: "Maria", start: at(d.d, "13:00"), name: "Judith Sommers" }],
      says: [/12 Elm Street/],
    },
  }),
  (d) => ({
    ...unseen("order"),
    name: "asks what it costs and then goes on as if the service had been named",
    who: "Raymond Okafor",
    goal: { service: "Highlights", day: d.a, time: "13:00" },
    opening: "What do you charge for highlights these days?",
    answers: {
      anything: untilBooked(`I can live with that. Could you squeeze me in ${d.a.weekday} at one?`),
      time: `${d.a.weekday} at one.`,
    },
    expected: {
      live: [{ service: "Highlights", start: at(d.a, "13:00"), name: "Raymond Okafor" }],
      says: [/120/],
    },
  }),
  (d) => ({
    ...unseen("order"),
    name: "books for the daughter",
    who: "Ana Castellano",
    goal: { service: "Haircut", day: d.b, time: "16:00" },
    opening: `I'm calling for my daughter Ana, she needs a haircut ${d.b.weekday}, four in the afternoon.`,
    answers: { name: "It's for her, so Ana Castellano." },
    twists: [
      {
        when: ({ expects, say }) => expects === "confirm" && !/Castellano/.test(say),
        say: "The name is Ana Castellano.",
      },
    ],
    expected: { live: [{ service: "Haircut", start: at(d.b, "16:00"), name: "Ana Castellano" }] },
  }),
];

/** What people do when it is read back to them. */
const READ_BACK: readonly Plot[] = [
  (d) => ({
    ...unseen("readback"),
    name: "another, longer service after the read-back",
    who: "Harriet Lowe",
    goal: { service: "Balayage", staff: "Priya", day: d.b, time: "10:00" },
    opening: `Could Priya do highlights for me on ${d.b.weekday} at ten?`,
    twists: [{ when: "confirm", say: "Hold on, it's the balayage I want, I always mix those up." }],
    expected: { live: [{ service: "Balayage", staff: "Priya", start: at(d.b, "10:00"), name: "Harriet Lowe" }] },
  }),
  (d) => ({
    ...unseen("readback"),
    name: "only the hour after the read-back, without a word about the day",
    who: "Stefan Mora",
    goal: { service: "Haircut", staff: "Jonas", day: d.d, time: "14:00" },
    opening: `Haircut, Jonas, ${d.d.weekday}, eleven thirty.`,
    twists: [{ when: "confirm", say: "Can we say two?" }],
    expected: { live: [{ service: "Haircut", staff: "Jonas", start: at(d.d, "14:00"), name: "Stefan Mora" }] },
  }),
  (d) => ({
    ...unseen("readback"),
    name: "what about somebody else instead",
    who: "Camille Dufour",
    goal: { service: "Haircut", staff: "Maria", day: d.c, time: "09:30" },
    opening: `I'd like to see Maria for a haircut, ${d.c.weekday}, nine thirty in the morning.`,
    twists: [{ when: "confirm", say: "What about with Priya instead?" }],
    expected: { live: [{ service: "Haircut", staff: "Priya", start: at(d.c, "09:30"), name: "Camille Dufour" }] },
  }),
  (d) => ({
    ...unseen("readback"),
    name: "what about somebody who does not work there",
    who: "Lorna Beck",
    goal: { service: "Haircut", staff: "Maria", day: d.a, time: "10:00" },
    opening: `Maria, please, ${d.a.weekday} at ten, a haircut.`,
    twists: [{ when: "confirm", say: "And what about with Ana instead?" }],
    answers: {
      staff: "Oh. Maria then.",
      time: `With Maria, ${d.a.weekday} at ten a.m., as it was.`,
      anything: untilBooked(`Then leave it with Maria, the haircut, ${d.a.weekday} at ten a.m.`),
    },
    expected: { live: [{ service: "Haircut", staff: "Maria", start: at(d.a, "10:00"), name: "Lorna Beck" }] },
  }),
  (d) => ({
    ...unseen("readback"),
    name: "yes and no wait in one breath",
    who: "Basil Thorne",
    goal: { day: d.b },
    opening: `Haircut ${d.b.weekday}, noon.`,
    answers: {
      confirm: ["Yes. Actually, no, wait, don't book it. I'll ask my wife first.", "No. I'll call again, bye."],
      time: "No, no time. I'll call again.",
      anything: "I'll call again, bye.",
    },
    mostTurns: 7,
    expected: { live: [] },
  }),
  (d) => ({
    ...unseen("readback"),
    name: "yes, and a second later it was the wrong day",
    who: "Imogen Castle",
    goal: { service: "Haircut", day: d.a, time: "15:30" },
    opening: `Put me down for a haircut, ${d.a.weekday}, three thirty.`,
    twists: [
      { when: "confirm", say: "Yes." },
      { when: ({ hasBooking }) => hasBooking, say: `Oh no, wait, that's the wrong day! It has to be ${d.c.weekday}.` },
    ],
    answers: { time: `${d.c.weekday} at three thirty.` },
    expected: { live: [{ service: "Haircut", start: at(d.c, "15:30"), name: "Imogen Castle" }] },
  }),
  (d) => ({
    ...unseen("readback"),
    name: "asks whether it is booked before the yes",
    who: "Desmond Hale",
    goal: { service: "Beard trim", day: d.c, time: "12:30" },
    opening: `${d.c.weekday} half past twelve, beard trim, can you do that?`,
    twists: [{ when: "confirm", say: "So is it booked now?" }],
    expected: { live: [{ service: "Beard trim", start: at(d.c, "12:30"), name: "Desmond Hale" }] },
  }),
  (d) => ({
    ...unseen("readback"),
    name: "changes the hour, hears it once more and is gone",
    who: "Mabel Ross",
    goal: { service: "Haircut", day: d.d, time: "09:00" },
    opening: `A haircut for me ${d.d.weekday}, nine o'clock.`,
    twists: [
      { when: "confirm", say: "Rather at ten thirty." },
      { when: "confirm", hangUp: true },
    ],
    expected: { live: [] },
  }),
  (d) => {
    const range = between(d.b, "09:00", "12:00");
    const second = picking(
      ([first, two]) => (two ? [two, "Number two, then."] : [first, "Yes, that one."]),
      `${d.b.weekday} morning.`,
      range,
    );
    return {
      ...unseen("readback"),
      name: "has the offers and the read-back repeated",
      who: "Walter Finch",
      goal: { service: "Haircut" },
      opening: `What's open ${d.b.weekday} morning for a haircut?`,
      twists: [
        { when: hasOffers, say: "Sorry, the line's bad. What was that?" },
        { when: "confirm", say: "Come again?" },
      ],
      answers: { time: second.line },
      expected: {
        live: [chosen("Haircut", second)],
      },
    };
  },
];

/** Names and numbers, heard wrong and put right. */
const IDENTITY: readonly Plot[] = [
  (d) => ({
    ...unseen("identity"),
    name: "spells with words for the letters",
    who: "Joel Pfister",
    goal: { service: "Haircut", day: d.b, time: "14:30" },
    opening: `I need my hair cut ${d.b.weekday}, two thirty.`,
    answers: { name: "Joel Pfister. P as in Peter, F as in Frank, I, S, T, E, R." },
    expected: { live: [{ service: "Haircut", start: at(d.b, "14:30"), name: "Joel Pfister" }] },
  }),
  (d) => ({
    ...unseen("identity"),
    name: "the name was heard wrong and is put right at the read-back",
    who: "Aaron Walsh",
    goal: { service: "Beard trim", day: d.a, time: "09:30" },
    opening: `Beard trim, ${d.a.weekday}, nine thirty.`,
    answers: { name: ["Erin Walsh.", "Aaron Walsh."] },
    twists: [{ when: "confirm", say: "One thing. My name is Aaron Walsh, A-A-R-O-N, not Erin." }],
    expected: { live: [{ service: "Beard trim", start: at(d.a, "09:30"), name: "Aaron Walsh" }] },
  }),
  (d, phone) => ({
    ...unseen("identity"),
    name: "puts the number right at the read-back",
    who: "Leona Marsh",
    callerId: "none",
    goal: { service: "Haircut", day: d.d, time: "11:00" },
    opening: `${d.d.weekday} at eleven, a haircut, please.`,
    answers: { phone: ["It's 518 274 0063.", `It's ${phoneInWords(phone, "en")}.`] },
    twists: [{ when: "confirm", say: `I gave you the wrong number. It's ${phoneInWords(phone, "en")}.` }],
    expected: { live: [{ service: "Haircut", start: at(d.d, "11:00"), name: "Leona Marsh" }] },
  }),
  (d) => ({
    ...unseen("identity"),
    name: "service, person and hour all misheard",
    who: "Trevor Banks",
    persona: "noisy",
    goal: { service: "Highlights", staff: "Priya", day: d.c, time: "14:00" },
    opening: `uh hi so i need high lights with prea ${d.c.weekday} at to p m`,
    twists: [
      { when: ({ expects, say }) => expects === "confirm" && !/Priya/.test(say), say: "With Priya, please." },
      { when: ({ expects, say }) => expects === "confirm" && !/\b2(:00)? ?p/i.test(say), say: "At two p.m." },
    ],
    expected: { live: [{ service: "Highlights", staff: "Priya", start: at(d.c, "14:00"), name: "Trevor Banks" }] },
  }),
];

export const UNSEEN: readonly Plot[] = [...ORDER, ...READ_BACK, ...IDENTITY];
