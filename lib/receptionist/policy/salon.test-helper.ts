import type { TestBusiness, World } from "@/lib/booking/world.test-helper";
import { toInstant } from "../clock";
import type { Talk } from "../talk.test-helper";
import type { Understand, Understood } from "../understanding/types";
import { understandBuiltIn } from "../understanding/understand";

const ZONE = "America/New_York";

type Row = { id: string; status: string; starts_at: Date; service: string; staff: string; name: string };

/** The bookings under a number, the oldest first. */
export function bookingsOf(world: World, salon: TestBusiness, phone: string): Promise<Row[]> {
  return world.query<Row>(
    `select b.id, b.status, b.starts_at, s.name as service, st.name as staff, c.name from public.bookings b
     join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
     join public.services s on s.business_id = b.business_id and s.id = b.service_id
     join public.staff st on st.business_id = b.business_id and st.id = b.staff_id
     where b.business_id = $1 and c.phone = $2 order by b.created_at`,
    [salon.id, phone],
  );
}

/** Numbers that no other test calls from. */
export function numbersFrom(first: number): () => string {
  let last = first;
  return () => {
    last += 1;
    return `+1212${last}`;
  };
}

/** A day some days ahead, YYYY-MM-DD, and how a person says it. */
export function dayAhead(days: number): { date: string; said: string } {
  const at = new Date(Date.now() + days * 86_400_000);
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(at);
  const said = new Intl.DateTimeFormat("en-US", { timeZone: ZONE, month: "long", day: "numeric" }).format(at);
  return { date, said };
}

export const at = (date: string, time: string): Date => toInstant(`${date}T${time}`, ZONE) ?? new Date(0);

export async function all(talk: Talk, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await talk.say(line);
  }
}

/** The built-in reading, but for some utterances something of their own: what another engine may make of them. */
export function hearing(readings: Readonly<Record<string, Partial<Understood>>>): Understand {
  return async (utterance) => ({ ...understandBuiltIn(utterance), ...readings[utterance.text] });
}
