export const marketing = {
  metaTitle: "Bookings by web, phone, text and chat",
  metaDescription:
    "Let customers book on a web page, by phone, by text or by chat. One calendar behind all of them, never double-booked.",
  signIn: "Sign in",
  start: "Start taking bookings",
  demo: "Try the demo salon",
  heroTitle: "Your customers book the way they like. You see one calendar.",
  heroText:
    "TheChattyAI answers on the web, on the phone, by text and in chat. All four look at the same free times, so the same hour can't be given away twice.",
  heroNote: "For salons, dentists, clinics, therapists, garages and studios.",
  doorsTitle: "Four ways in, the same free times",
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
      text: "Customers write to your number to book, move or cancel. Reminders go out on their own.",
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
      title: "Staff, room and machine at once",
      text: "A booking claims everything it needs together, or nothing at all.",
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
