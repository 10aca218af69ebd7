/** What the demo business is made of: always the same, but laid around today. */

export const demoZone = "America/New_York";
export const demoSlug = "demo-salon";

const week = (days: number[], startMinute: number, endMinute: number) =>
  days.map((weekday) => ({ weekday, startMinute, endMinute }));

/** Closed on Sunday, late on Thursday. */
const businessHours = [...week([1, 2, 3, 5, 6], 9 * 60, 18 * 60), ...week([4], 9 * 60, 20 * 60)];

export const demoStaff = [
  { name: "Maya Torres", title: "Owner, colourist", colorHue: 285, isMe: true, hours: null },
  { name: "Daniel Kim", title: "Senior stylist", colorHue: 200, isMe: false, hours: null },
  {
    name: "Aisha Bello",
    title: "Stylist",
    colorHue: 25,
    isMe: false,
    hours: [...week([2, 3, 4, 5], 10 * 60, 14 * 60), ...week([2, 3, 4, 5], 15 * 60, 19 * 60)],
  },
  { name: "Luca Romano", title: "Barber", colorHue: 145, isMe: false, hours: week([3, 4, 5, 6], 9 * 60, 17 * 60) },
] as const;

/** `staff` are positions in `demoStaff`. */
export const demoServices = [
  service("haircut", "Haircut", "Cut", 45, 0, 10, 6500, [0, 1, 2, 3], "Wash, cut and finish."),
  service("beard-trim", "Beard trim", "Cut", 15, 0, 0, 2000, [1, 3], "Shaped with clippers and a hot towel."),
  service("kids-cut", "Kids' cut", "Cut", 30, 0, 5, 3500, [1, 2, 3], "Up to twelve years, patience included."),
  service("blow-dry", "Wash and blow-dry", "Styling", 30, 0, 5, 4000, [0, 1, 2], "Washed, dried and styled."),
  service("colour", "Single-process colour", "Colour", 90, 5, 15, 13000, [0, 2], "Root to tip in one shade."),
  service("balayage", "Balayage", "Colour", 120, 10, 15, 22000, [0, 1], "Hand-painted highlights with toner."),
] as const;

/** Rules beyond the plain ones, by slug: a second length for long hair, visits that repeat. */
export const demoRules: Readonly<Record<string, object>> = {
  balayage: { durations: [{ minutes: 180, priceCents: 29_000 }] },
  "blow-dry": { recurringMost: 12 },
};

/** A class on Saturdays, with seats. `staff` as in `demoServices`. */
export const demoClass = {
  ...service(
    "beard-care",
    "Beard care class",
    "Classes",
    60,
    0,
    10,
    2500,
    [3],
    "Six seats, oil and comb to take home.",
  ),
  capacity: 6,
  mostSeatsPerBooking: 3,
  slotStepMinutes: 60,
  hours: week([6], 11 * 60, 12 * 60),
} as const;

function service(
  slug: string,
  name: string,
  category: string,
  durationMinutes: number,
  bufferBeforeMinutes: number,
  bufferAfterMinutes: number,
  priceCents: number,
  staff: readonly number[],
  description: string,
) {
  const length = { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes };
  return { slug, name, category, ...length, priceCents, staff, description };
}

export const demoBusiness = {
  slug: demoSlug,
  name: "Demo Salon",
  kind: "salon",
  timeZone: demoZone,
  currency: "USD",
  country: "US",
  locale: "en",
  memberName: "Maya Torres",
  address: "48 Bedford Street, New York, NY 10014",
  brandHue: 330,
  hours: businessHours,
  staff: demoStaff.map(({ name, title, colorHue, isMe }) => ({ name, title, colorHue, isMe })),
} as const;

const firstNames =
  "Olivia Liam Emma Noah Ava Mateo Sofia Ethan Isabella Lucas Mia Elijah Camila James Amelia Diego Harper Benjamin Valentina Henry Evelyn Omar Abigail Sebastian Emily Jack Luna Owen Gianna Theo".split(
    " ",
  );
const lastNames = "Rivera Johnson Patel Nguyen Garcia Brown Cohen Walker Diaz Murphy Chen Jackson Rossi Haddad".split(
  " ",
);

export interface DemoCustomer {
  name: string;
  phone: string;
  email: string;
  locale: "en" | "es";
}

export interface DemoBooking {
  service: number;
  staff: number;
  /** Minutes after midnight of the salon's own day. */
  date: string;
  startMinute: number;
  customer: DemoCustomer;
  channel: "web" | "phone" | "text" | "dashboard";
  /** What became of it, or will have. */
  fate: "kept" | "no_show" | "cancelled";
}

/** A month back and a month on, from `today` (YYYY-MM-DD), busier the nearer. */
export function composeBookings(today: string): DemoBooking[] {
  const random = makeRandom(20_26);
  const customers = composeCustomers();
  const bookings: DemoBooking[] = [];
  for (let offset = -30; offset <= 30; offset++) {
    const date = addDays(today, offset);
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    const busyness = offset < 0 ? 0.62 : Math.max(0.12, 0.55 - offset * 0.016);
    demoStaff.forEach((member, staff) => {
      for (const shift of (member.hours ?? businessHours).filter((hours) => hours.weekday === weekday)) {
        bookings.push(...fillShift(shift, { staff, date, busyness, isPast: offset < 0, customers, random }));
      }
    });
  }
  return bookings;
}

interface Shift {
  staff: number;
  date: string;
  busyness: number;
  isPast: boolean;
  customers: DemoCustomer[];
  random: () => number;
}

function fillShift(shift: { startMinute: number; endMinute: number }, context: Shift): DemoBooking[] {
  const { staff, date, busyness, isPast, customers, random } = context;
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const given = demoServices.map((_, index) => index).filter((index) => demoServices[index]?.staff.includes(staff));
  const bookings: DemoBooking[] = [];
  let minute = shift.startMinute;
  while (minute < shift.endMinute) {
    const index = pick(given) ?? 0;
    const chosen = demoServices[index];
    const customer = pick(customers);
    const startMinute = Math.ceil((minute + (chosen?.bufferBeforeMinutes ?? 0)) / 15) * 15;
    const endMinute = startMinute + (chosen?.durationMinutes ?? 0) + (chosen?.bufferAfterMinutes ?? 0);
    if (!chosen || !customer || random() > busyness || endMinute > shift.endMinute) {
      minute += 30;
      continue;
    }
    const luck = random();
    const fate = luck < 0.06 ? "cancelled" : isPast && luck < 0.1 ? "no_show" : "kept";
    const channel = pick(["web", "web", "web", "phone", "text", "dashboard"] as const) ?? "web";
    bookings.push({ service: index, staff, date, startMinute, customer, channel, fate });
    minute = endMinute;
  }
  return bookings;
}

function composeCustomers(): DemoCustomer[] {
  return Array.from({ length: 84 }, (_, index) => {
    const first = firstNames[index % firstNames.length] ?? "";
    const last = lastNames[index % lastNames.length] ?? "";
    return {
      name: `${first} ${last}`,
      // 555-0100 to 555-0199 are kept free for fiction.
      phone: `+1917555${String(110 + index).padStart(4, "0")}`,
      email: `${first}.${last}.${index}@example.com`.toLowerCase(),
      locale: index % 6 === 5 ? "es" : "en",
    };
  });
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Mulberry32: small, and the same on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
