import type { Words } from "./words";

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;

const ending = (phone: string): string => `the number ending in ${phone.slice(-2)}`;

function spokenMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [
    hours === 0 ? "" : `${hours} ${hours === 1 ? "hour" : "hours"}`,
    rest === 0 && hours > 0 ? "" : `${rest} ${rest === 1 ? "minute" : "minutes"}`,
  ];
  return said.filter(Boolean).join(" ");
}

/** English, to be heard as well as read: short sentences, one question at the end. */
export const en: Words = {
  greeting: (business, own, tone) =>
    own !== ""
      ? `${own} I'm an automated assistant. How can I help?`
      : tone === "brief"
        ? `${business}, automated assistant. How can I help?`
        : `${tone === "formal" ? "Good day" : "Hello"}, this is ${business}'s automated assistant. How can I help you?`,
  whichService: "Which would you like?",
  askService: (names, more) =>
    `Which service would you like? We offer ${list([...names, ...(more ? ["others"] : [])], "and")}.`,
  unknownService: (names, more) =>
    `I don't know that one. We offer ${list([...names, ...(more ? ["others"] : [])], "and")}. Which would you like?`,
  isFree: (when) => `${when} is free.`,
  askStaff: (names) => `Is there anyone in particular you would like? There are ${list(names, "and")}.`,
  oneAtATime: (first, second) => `I'll take one at a time: first ${first}, and then we can do ${second}.`,
  isOff: (name, when) => `${name} is not in on ${when}.`,
  givesNot: (name, service) => `${name} doesn't do ${service}.`,
  minutes: (minutes) => spokenMinutes(minutes),
  askTime: (service) => `What day and time would you like for your ${service}?`,
  openOffers: (service, labels) =>
    `For ${service} the next free times are ${list(labels, "and")}. Which suits you, or which other day?`,
  offers: (labels) =>
    labels.length === 1
      ? `I can offer ${labels[0]}. Does that suit you?`
      : `I can offer ${list(labels, "or")}. Which suits you?`,
  whichOffer: (labels) => `Which of them: ${list(labels, "or")}?`,
  noOffers: "I find no free time there. Would another day suit you?",
  noneAtAll: (service) => `There is no free time for ${service} in the coming weeks.`,
  offerWaitlist: "I can put you on the waiting list and we text you when a time opens up. Would you like that?",
  dayPast: (day) => `${day} has already passed.`,
  otherDay: "Which other day would suit you?",
  bookableUntil: (day) => `You can book until ${day}.`,
  reasons: {
    slot_taken: (when) => `${when} is taken.`,
    past: () => "That time has already passed.",
    too_soon: (when) => `${when} is too short notice.`,
    beyond_window: (when) => `${when} is further ahead than we plan.`,
    closed: (when) => `We are closed on ${when}.`,
    holiday: (when) => `${when} is a public holiday and we are closed.`,
    time_off: (when) => `${when} does not work because of time off.`,
    outside_hours: (when) => `${when} is outside our hours.`,
    outside_step: (when) => `We have no start at exactly ${when}.`,
    no_staff: () => "That person doesn't do this service.",
    full: (when) => `${when} is full.`,
    changed_meanwhile: () => "That just changed.",
    business_paused: () => "We are not taking visits at the moment.",
    not_found: () => "That service is not on offer any more.",
    nothing_later: () => "There is nothing later that day.",
    nothing_earlier: () => "There is nothing earlier that day.",
  },
  withPerson: (when, name) => `${when} with ${name}`,
  askName: "What name is it for?",
  askPhone: "What phone number can we reach you on?",
  askVisitPhone: "What phone number is the visit under?",
  askContact: "What phone number can we reach you on? An e-mail address works as well.",
  badPhone: "I couldn't make a phone number of that. Please say it once more, digit by digit.",
  askEmail: "What is your e-mail address?",
  badEmail: "I couldn't make an e-mail address of that. Please say it once more.",
  readBack: ({ service, staff, when, price, name, phone, pending }) =>
    `Let me read that back: ${service} with ${staff} on ${when}${price === null ? "" : `, ${price}`}, for ${name}.${
      phone === null ? "" : ` We will text ${ending(phone)}.`
    } ${pending ? "The business has to approve it. Shall I send the request?" : "Shall I book it?"}`,
  askChange: "What would you like to change?",
  booked: ({ service, staff, when }) => `You're booked: ${service} with ${staff} on ${when}.`,
  requested: ({ service, when }) =>
    `I have sent your request for ${service} on ${when} to the business; you will hear from them.`,
  textFollows: (phone) => `A text is on its way to ${ending(phone)}.`,
  more: "Is there anything else I can do?",
  howElse: "What can I do for you?",
  dropped: "All right, I have let that time go.",
  askWhich: "What day and time is the visit you mean?",
  askWhichOf: (labels) => `I see ${list(labels, "and")}. Which one is it?`,
  noVisit: "I find no upcoming visit under that number.",
  otherNumber: "Is it under another phone number?",
  wrongDetail: "I find no visit like that under your number.",
  askBookingName: "What name is the visit under?",
  codeSent: (phone) => `To be sure it is you, I have texted a six-digit code to ${ending(phone)}. What is the code?`,
  codeIfAny: (phone) =>
    `If a visit is under ${ending(phone)}, I have just texted a six-digit code there. What is the code? You can also give me another number.`,
  wrongCode: "That code doesn't fit. Please read it to me once more.",
  cannotProve: "Without that code I can't open the visit.",
  noCode: "I cannot text another code right now.",
  foundVisit: (visit) => `I found it: ${visit}.`,
  visit: ({ service, staff, when }) => `${service} with ${staff} on ${when}`,
  yourVisits: (visits) => `You have ${list(visits, "and")}.`,
  askNewTime: "What day and time would you like instead?",
  moveReadBack: ({ service, from, to, staff }) =>
    `So your ${service} goes from ${from} to ${to} with ${staff}. Shall I move it?`,
  moved: ({ service, staff, when }) => `Done: your ${service} is moved to ${when} with ${staff}.`,
  cancelReadBack: (visit) => `You want to cancel ${visit}. Is that right?`,
  cancelled: (visit) => `Your visit is cancelled: ${visit}.`,
  kept: "All right, everything stays as it was.",
  tooLateToCancel: "It is too close to the visit to cancel it here.",
  tooLateToMove: "It is too close to the visit to move it here.",
  visitOver: "That visit is already over.",
  mayNot: "I can't do that here.",
  waitlistReadBack: ({ service, when, name }) =>
    `I would put ${name} on the waiting list for ${service}${when === null ? "" : `, ${when}`}. Is that right?`,
  onWaitlist: (service) => `You're on the waiting list for ${service}. We will text you when a time opens up.`,
  waitlistClosed: "There is no waiting list for this service.",
  noteKept: "I have passed your note on to the team.",
  noted: "Thank you, I have added that.",
  askMessage: "What should I tell the team?",
  messageTaken: "Thank you, I have passed that on to the team.",
  transferring: "One moment, I'll put you through.",
  nobodyFree: "Nobody can take the call right now.",
  callBack: (phone) =>
    `I have asked the team to call you back on ${ending(phone)}. Is there anything I should tell them?`,
  callBackNumber: "What number should the team call you back on?",
  askReply: "On what phone number or e-mail address can the team answer you?",
  badReply: "I couldn't make a number or an address of that. On what number or e-mail address can the team answer you?",
  cannotAnswer: "All right. The team will read it, but they cannot answer you.",
  askStopPhone: "What number should we stop texting and calling?",
  apology: "I'm sorry about that.",
  emergency: (number) => `If anyone is in danger, hang up now and call ${number}.`,
  emergencyNoted: "I am letting the team know at once.",
  optedOut: "Understood. We will not text or call you any more.",
  notCaught: "Sorry, I didn't catch that.",
  cannotFollow: "I'm sorry, I don't understand. Somebody from the team can help you better.",
  takeYourTime: "Take your time.",
  goodbye: (business) => `Thank you for contacting ${business}. Goodbye.`,
  linkSent: (phone) => `I have texted the link to ${ending(phone)}.`,
  linkComing: (phone) => `I have texted it to ${ending(phone)}; it may take a minute.`,
  linkIs: (url) => `Here is the link: ${url}`,
  noMoreTexts: "I can send no more texts to that number today.",
  tooLong: "We have gone on for quite a while, so I leave it to the team from here. They have what you told me.",
  unknownAnswer: "I don't know that.",
  offerMessage: "I can take a message for the team if you like.",
  priceOf: (service, price) => `${service} is ${price}.`,
  free: "free of charge",
  lengthOf: (service, length) => `${service} takes ${length}.`,
  serviceList: (names, more) => `We offer ${list([...names, ...(more ? ["others"] : [])], "and")}.`,
  staffList: (names) => `The team is ${list(names, "and")}.`,
  hours: (lines) => `We are open ${lines.join("; ")}.`,
  closedAlways: "We have no regular hours.",
  dayHours: (days, spans) => `${days} ${spans}`,
  span: (from, to) => `${from} to ${to}`,
  addressIs: (address) => `We are at ${address}.`,
  phoneIs: (phone) => `Our number is ${phone}.`,
  cancelNotice: (notice) => `You can cancel or move a visit until ${notice} before it starts.`,
  isAssistant: "I'm an automated assistant; I can put things in the calendar, and the team reads every message.",
  paused: "We are not taking visits at the moment.",
  trouble: "Sorry, something went wrong on our side just now.",
  and: "and",
  on: (day, time) => `${day} at ${time}`,
};
