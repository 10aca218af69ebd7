import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";
import {
  type Conversation,
  type ConversationRow,
  channels,
  conversationColumns,
  conversationRow,
  type KnownCustomer,
  outcomes,
} from "@/lib/receptionist/calls/conversation-view";

export const conversationFilters = z.object({
  channel: z.array(z.enum(channels)).default([]),
  outcome: z.array(z.enum(outcomes)).default([]),
  /** Only those in which what was said and what the database holds do not agree, still open. */
  incident: z.boolean().default(false),
  /** With practice calls, or without. */
  practice: z.boolean().default(true),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});
export type ConversationFilters = z.infer<typeof conversationFilters>;

export type ConversationPage = { readonly data: readonly Conversation[]; readonly nextCursor: string | null };

const cursorShape = z.tuple([z.iso.datetime(), z.guid()]);

function readCursor(cursor: string): { startedAt: string; id: string } {
  const parsed = cursorShape.safeParse(cursor.split("_"));
  if (!parsed.success) throw new AppError("invalid_input", "cursor");
  return { startedAt: parsed.data[0], id: parsed.data[1] };
}

/** Each conversation with whoever its number belongs to; where none is known, with whom its booking is for. */
export async function addCustomers(ctx: MemberCtx, talks: readonly ConversationRow[]): Promise<Conversation[]> {
  const [callers, bookers] = await Promise.all([
    findCallers(ctx, unique(talks.map((one) => one.customerPhone))),
    findBookers(ctx, unique(talks.map((one) => one.bookingId))),
  ]);
  return talks.map((one) => ({
    ...one,
    customer: callers.get(one.customerPhone ?? "") ?? bookers.get(one.bookingId ?? "") ?? null,
  }));
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((one) => one !== null))];
}

async function findBookers(ctx: MemberCtx, bookingIds: readonly string[]): Promise<Map<string, KnownCustomer>> {
  if (bookingIds.length === 0) return new Map();
  const found = await ctx.member
    .from("bookings")
    .select("id, customers!inner(id, name)")
    .eq("business_id", ctx.businessId)
    .in("id", bookingIds);
  return new Map(rowsOf(found).map(({ id, customers }) => [id, customers]));
}

/** The customers that numbers belong to, by number; the first who had it. */
async function findCallers(ctx: MemberCtx, wanted: readonly string[]): Promise<Map<string, KnownCustomer>> {
  if (wanted.length === 0) return new Map();
  const found = await ctx.member
    .from("customers")
    .select("id, name, phone")
    .eq("business_id", ctx.businessId)
    // Quoted: not every Data API leaves a bare +1… the text it is.
    .filter("phone", "in", `(${wanted.map((one) => `"${one}"`).join(",")})`)
    .order("created_at", { ascending: false });
  return new Map(rowsOf(found).map(({ id, name, phone }) => [phone ?? "", { id, name }]));
}

const mostTroubled = 200;

async function findTroubled(ctx: MemberCtx): Promise<string[]> {
  const found = await ctx.member
    .from("conversation_incidents")
    .select("conversation_id")
    .eq("business_id", ctx.businessId)
    .eq("status", "open")
    .order("created_at", { ascending: false })
    .limit(mostTroubled);
  return rowsOf(found).map((one) => one.conversation_id);
}

/** A page of conversations, the newest first. Owners and admins see any. Throws invalid_input for a cursor that is none of ours. */
export async function listConversations(
  ctx: MemberCtx,
  filters: ConversationFilters,
  page: { cursor?: string; limit: number },
): Promise<ConversationPage> {
  let query = ctx.member.from("conversations").select(conversationColumns).eq("business_id", ctx.businessId);
  if (filters.channel.length > 0) query = query.in("channel", filters.channel);
  if (filters.outcome.length > 0) query = query.in("outcome", filters.outcome);
  if (filters.incident) query = query.in("id", await findTroubled(ctx));
  if (!filters.practice) query = query.eq("is_practice", false);
  if (filters.from) query = query.gte("started_at", filters.from);
  if (filters.to) query = query.lt("started_at", filters.to);
  if (page.cursor) {
    const { startedAt, id } = readCursor(page.cursor);
    query = query.or(`started_at.lt.${startedAt},and(started_at.eq.${startedAt},id.lt.${id})`);
  }
  const rows = rowsOf(
    await query
      .order("started_at", { ascending: false })
      .order("id", { ascending: false })
      .limit(page.limit + 1),
  );
  const data = await addCustomers(ctx, z.array(conversationRow).parse(rows.slice(0, page.limit)));
  const last = data.at(-1);
  return { data, nextCursor: rows.length > page.limit && last ? `${last.startedAt}_${last.id}` : null };
}
