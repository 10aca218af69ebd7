import { z } from "zod";
import { type KeyHolder, keyHolderOf } from "@/app/_server/api-key";
import { Problem } from "@/app/_server/problem";
import { type ApiRequest, apiRoute, parseInput } from "@/app/_server/request";
import { composeCursor, findPosition } from "@/lib/api/cursor";
import { presentListed } from "@/lib/api/present";
import { readWindow } from "@/lib/api/window";
import { findPhone } from "@/lib/booking/contact";
import { type ListInput, listBookings } from "@/lib/booking/list-bookings";

const listQuery = z.object({
  phone: z.string().max(40).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number({ error: "wants a whole number from 1 to 100" }).int().min(1).max(100).default(50),
});

const EARLIEST = "1900-01-01";
const LATEST = "9999-12-30";
const ANY_LENGTH_DAYS = 4_000_000;

function readListInput(api: ApiRequest, { timeZone, country }: KeyHolder): ListInput {
  const given = Object.fromEntries([...api.query].filter(([, value]) => value !== ""));
  const { phone, from, to, cursor, limit } = parseInput(listQuery, given);
  const after = cursor === undefined ? undefined : findPosition(cursor);
  if (after === null) {
    throw new Problem("invalid_cursor");
  }
  // A plus sign that was not escaped arrives as a space.
  const number = phone === undefined ? undefined : findPhone(phone.replace(/^ (?=\d)/, "+"), country);
  if (number === null) {
    throw new Problem("phone_invalid", { errors: [{ field: "phone", message: "wants a whole phone number" }] });
  }
  const window = readWindow({ from: from ?? EARLIEST, to: to ?? LATEST }, timeZone, api.now, ANY_LENGTH_DAYS);
  if (!window.ok) {
    throw new Problem(window.code, { errors: window.errors });
  }
  return {
    phone: number,
    from: from === undefined ? undefined : window.from,
    to: to === undefined ? undefined : window.to,
    after,
    limit,
  };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/bookings", {
  async GET(api) {
    const holder = await keyHolderOf(api);
    const page = await listBookings(holder.ctx, readListInput(api, holder));
    const nextCursor = page.after === null ? null : composeCursor(page.after);
    return { status: 200, body: { data: page.bookings.map(presentListed), nextCursor } };
  },
});
