export const marketing = {
  metaTitle: "Bookings for service businesses",
  metaDescription:
    "Let customers book on a page of your own, with confirmations and reminders by text and e-mail. One calendar, never double-booked.",
  signIn: "Sign in",
  start: "Start taking bookings",
  demo: "Try the demo salon",
  heroTitle: "Your customers book the way they like. You see one calendar.",
  heroText:
    "Your page takes bookings around the clock. Phone, text and chat come next, on the same free times, so the same hour can't be given away twice.",
  heroNote: "For salons, dentists, clinics, therapists, garages and studios.",
  doorsTitle: "Four ways in, the same free times",
  soon: "Coming next",
  doors: {
    web: {
      title: "Web page",
      text: "A page of your own that takes a booking in well under a minute, on a phone, without an account.",
    },
    phone: {
      title: "Phone",
      text: "A receptionist that picks up at once, offers real times and says “booked” only when it is.",
    },
    text: {
      title: "Text message",
      text: "Confirmations, changes and reminders go out on their own, with a link to move or cancel.",
    },
    chat: { title: "Chat", text: "The same receptionist on your site, for those who would rather type than call." },
  },
  lockTitle: "Never double-booked, by construction",
  lockText:
    "Two people press the last free time at the same moment. The database itself lets one of them have it, and the other sees the nearest times still free.",
  lockPoints: {
    hold: {
      title: "Held while they type",
      text: "A chosen time is kept for five minutes, with the countdown in view.",
    },
    claim: {
      title: "One lock for all",
      text: "Holds and bookings claim their time in the same place, so neither slips past the other.",
    },
    buffer: {
      title: "Buffers count",
      text: "The minutes to clean up or drive over are guarded like the booking itself.",
    },
  },
  ownerTitle: "A calm day for the owner",
  ownerText: "Who is next, where the gaps are, and what needs you. The rest runs by itself.",
  ownerPoints: {
    calendar: "Day and week with a column for each person",
    reminders: "Confirmations and reminders by text and e-mail",
    languages: "English and Spanish, in each customer's own time zone",
    team: "Your team sees its own calendar, you see all of them",
  },
  commandTitle: "One command",
  commandText:
    "The whole product runs on one machine: database, jobs, local inboxes and a demo salon. No account anywhere.",
  commandNote: "Then open the address it prints.",
  closingTitle: "Open your page today",
  closingText: "Name, hours, first service. Your page takes bookings when you are done.",
  footer: "Bookings for service businesses.",
  picture: {
    label: "An example: one time, asked for on the web and by phone",
    service: "Cut and finish",
    length: "45 min",
    day: "Tuesday",
    held: "Kept for you for 4:38",
    book: "Book Tuesday 2:30 PM",
    callerLine: "Is Tuesday at half past two free?",
    agentLine: "That one was just taken. I have 2:45 or 3:15 on Tuesday.",
    phone: "On the phone",
    web: "On the web",
  },
} as const;
