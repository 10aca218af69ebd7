import { z } from "zod";
import { isoOf } from "@/lib/database/member-result";
import { textShape } from "@/lib/text-shape";

export type Customer = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly notes: string;
  readonly createdAt: string;
  readonly bookings: number;
};

/** Messages are keys of `errors.field`. */
export const customerInput = z.object({
  name: textShape().min(1, "required").max(120, "tooLong"),
  phone: z.union([z.literal(""), z.string().regex(/^\+[1-9][0-9]{6,14}$/, "phone")]),
  email: z.union([z.literal(""), z.email("email").max(254, "tooLong")]),
  notes: z.string().max(4000, "tooLong"),
});
export type CustomerInput = z.infer<typeof customerInput>;

export const customerColumns = "id, name, phone, email, notes, created_at, bookings(count)" as const;

/** A row of the Data API as a Customer. */
export function toCustomer(row: {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  notes: string;
  created_at: string;
  bookings: readonly { count: number }[];
}): Customer {
  const { id, name, phone, email, notes } = row;
  return { id, name, phone, email, notes, createdAt: isoOf(row.created_at), bookings: row.bookings[0]?.count ?? 0 };
}
