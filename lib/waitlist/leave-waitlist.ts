import type { Actor } from "@/lib/context";
import type { Functions } from "@/lib/database/functions";
import { hashToken } from "@/lib/tokens";
import { readEntry, type WaitlistEntry } from "./waitlist-entry";

/** Leaves the line by the link's token; a time that was kept goes to the next. Leaving twice is fine. null: no such link. */
export async function leaveWaitlist(db: Functions, actor: Actor, token: string): Promise<WaitlistEntry | null> {
  const record = await db.call("leave_waitlist", hashToken(token), actor);
  return record && readEntry(record);
}
