import { z } from "zod";
import { customerMatch } from "@/lib/booking/list-member-bookings";
import type { MemberCtx } from "@/lib/context";
import { type Customer, customerColumns, toCustomer } from "@/lib/customers/customer";
import { rowsOf, searchWord } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";

export type CustomerPage = { readonly data: readonly Customer[]; readonly nextCursor: string | null };

const cursorShape = z.tuple([z.string().min(1).max(200), z.guid()]);

function encodeCursor(name: string, id: string): string {
  return Buffer.from(JSON.stringify([name, id])).toString("base64url");
}

function readCursor(cursor: string): [string, string] {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("invalid_input", "cursor", { cause });
  }
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, (mark) => `\\${mark}`)}"`;
}

/** Customers by name, a page by keyset. `q` finds name, phone or e-mail. A staff login gets those on its own calendar. */
export async function listCustomers(
  ctx: MemberCtx,
  input: { q: string; cursor?: string; limit: number },
): Promise<CustomerPage> {
  let query = ctx.member.from("customers").select(customerColumns).eq("business_id", ctx.businessId);
  const word = searchWord(input.q);
  if (word) query = query.or(customerMatch(word));
  if (input.cursor) {
    const [name, id] = readCursor(input.cursor);
    query = query.or(`name.gt.${quoted(name)},and(name.eq.${quoted(name)},id.gt.${id})`);
  }
  const rows = rowsOf(
    await query
      .order("name")
      .order("id")
      .limit(input.limit + 1),
  );
  const data = rows.slice(0, input.limit).map(toCustomer);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > input.limit && last ? encodeCursor(last.name, last.id) : null };
}
