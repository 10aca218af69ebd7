import type { ConversationChannel, Door } from "@/lib/database/receptionist-shapes";
import { findDesk } from "../business";
import type { ReceptionistDeps } from "../deps";

/**
 * The door of this channel, when the owner switched it off, with the business's web name; null: it is open, or was never opened.
 * What has no door of its own (`api`) is always open: it can do what a visitor of the booking page can.
 */
export async function findDoorOff(
  { db }: Pick<ReceptionistDeps, "db">,
  businessId: string,
  channel: ConversationChannel,
): Promise<{ readonly door: Door; readonly slug: string } | null> {
  const desk = await findDesk(db, { businessId });
  const door = desk?.doorsOff.find((one) => one === channel);
  return desk && door ? { door, slug: desk.profile.slug } : null;
}
