import { randomUUID } from "node:crypto";
import { findSlots, type OfferedSlot, type OfferedSlots } from "@/lib/booking/find-slots";
import { judgeAndWrite, judgeWanted } from "@/lib/booking/judged-write";
import { holdSecretOf } from "@/lib/booking/secrets";
import type { Ctx } from "@/lib/context";
import type { WaitingEntry } from "@/lib/database/waitlist-shapes";
import { hashToken } from "@/lib/tokens";
import { matchSlot } from "./match-slot";
import { offerTokenOf } from "./tokens";

const MOST_ENTRIES = 200;
const MOST_TRIES = 8;
const CHUNK_DAYS = 31;
const MOST_CHUNKS = 14;
const DAY = 86_400_000;

type Found = OfferedSlots | "none";
type Finder = {
  /** Free slots of the chunk with that number, counted from now. */
  find(entry: WaitingEntry, chunk: number): Promise<Found>;
  forget(): void;
};

/** Entries that ask the same share an answer, until something was taken. */
function createFinder(ctx: Ctx): Finder {
  const known = new Map<string, Found>();
  return {
    async find(entry, chunk) {
      const { serviceId: service, staffId, durationMinutes, seats } = entry;
      const key = [service, staffId, durationMinutes, seats, chunk].join(" ");
      const from = ctx.now.getTime() + chunk * CHUNK_DAYS * DAY;
      let found = known.get(key);
      if (found === undefined) {
        const outcome = await findSlots(ctx, {
          service,
          from: new Date(from),
          to: new Date(from + CHUNK_DAYS * DAY),
          staffId: staffId ?? undefined,
          durationMinutes: durationMinutes ?? undefined,
          ...(seats > 1 && { seats }),
        });
        found = outcome.ok ? outcome.value : "none";
        known.set(key, found);
      }
      return found;
    },
    forget: () => known.clear(),
  };
}

/** Chunks before the first that reaches a date, and after the last one, need no look. The zone moves a date by a day at most. */
function chunksOf(ctx: Ctx, entry: WaitingEntry): { first: number; last: number } {
  const chunkAt = (instant: number) => Math.floor((instant - ctx.now.getTime()) / (CHUNK_DAYS * DAY));
  const first = Math.max(0, chunkAt(Date.parse(entry.fromDate) - DAY));
  return { first, last: Math.min(first + MOST_CHUNKS, chunkAt(Date.parse(entry.toDate) + 2 * DAY)) };
}

async function findMatch(
  ctx: Ctx,
  finder: Finder,
  entry: WaitingEntry,
  tried: ReadonlySet<number>,
): Promise<OfferedSlot | null> {
  const { first, last } = chunksOf(ctx, entry);
  for (let chunk = first; chunk <= last; chunk += 1) {
    const found = await finder.find(entry, chunk);
    if (found === "none") {
      return null;
    }
    const match = matchSlot(entry, found.slots, found.timeZone, tried);
    if (match) {
      return match;
    }
    if (found.slots.length === 0 && found.nextFreeAt === null) {
      return null;
    }
  }
  return null;
}

/** Judges the start as a booking would, then holds and offers it in one transaction. */
async function offer(
  ctx: Ctx,
  entry: WaitingEntry,
  startsAt: Date,
): Promise<"offered" | "entry_gone" | "not_this_start"> {
  const wanted = {
    service: entry.serviceId,
    startsAt,
    staffId: entry.staffId ?? undefined,
    durationMinutes: entry.durationMinutes ?? undefined,
    seats: entry.seats > 1 ? entry.seats : undefined,
  };
  const result = await judgeAndWrite(
    () => judgeWanted(ctx, wanted),
    ({ inputs, staffIds }) => {
      const [holdId, offerId] = [randomUUID(), randomUUID()];
      const request = {
        businessId: ctx.businessId,
        entryId: entry.id,
        offerId,
        offerTokenHash: hashToken(offerTokenOf(offerId)),
        holdId,
        secretHash: hashToken(holdSecretOf(holdId)),
        staffIds: [...staffIds],
        startsAt: startsAt.toISOString(),
        rulesVersion: inputs.business.rulesVersion,
      };
      return ctx.db.call("offer_slot", request, ctx.actor);
    },
  );
  if (!result.judged) {
    return "not_this_start";
  }
  if (result.answer.ok) {
    return "offered";
  }
  return result.answer.refusal === "changed_meanwhile" ? "entry_gone" : "not_this_start";
}

async function offerTo(ctx: Ctx, finder: Finder, entry: WaitingEntry): Promise<boolean> {
  const tried = new Set<number>();
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const slot = await findMatch(ctx, finder, entry, tried);
    if (!slot) {
      return false;
    }
    const result = await offer(ctx, entry, slot.startsAt);
    finder.forget();
    if (result !== "not_this_start") {
      return result === "offered";
    }
    tried.add(slot.startsAt.getTime());
  }
  return false;
}

/**
 * Walks the line of a business (or of one of its services), first come first, and offers each who waits the earliest free
 * start that they wish for: held for them, and never over a time that they were offered before. Answers how many were offered. Safe to run at the
 * same time as itself: the database gives one start to one, and one entry one offer.
 */
export async function offerFreedSlots(ctx: Ctx, input: { readonly serviceId?: string } = {}): Promise<number> {
  const waiting = await ctx.db.call("list_waiting", ctx.businessId, input.serviceId ?? null, MOST_ENTRIES);
  const finder = createFinder(ctx);
  let offered = 0;
  for (const entry of waiting) {
    offered += (await offerTo(ctx, finder, entry)) ? 1 : 0;
  }
  return offered;
}
