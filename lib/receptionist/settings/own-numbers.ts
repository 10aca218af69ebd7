import { findPhone } from "@/lib/booking/contact";
import type { Functions } from "@/lib/database/functions";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Whether a call to this number would come back to us: the platform's own, or one that a receptionist answers. */
async function isOwnNumber(db: Functions, number: string): Promise<boolean> {
  return number === env().TWILIO_PHONE_NUMBER || (await db.call("find_receptionist", { phoneNumber: number })) !== null;
}

/** Throws invalid_input for a transfer number that is ours: the receptionist would call itself. */
export async function assertForeignNumber(db: Functions, number: string | null | undefined): Promise<void> {
  if (number && (await isOwnNumber(db, number))) {
    const fields = [{ field: "transferNumber", message: "ownNumber" }];
    throw new AppError("invalid_input", "the transfer number is our own", { fields });
  }
}

/** A business's phone as it wrote it, where people may be put through to it; null where it is ours or there is none. */
export async function findForeignPhone(db: Functions, phone: string | null, country: string): Promise<string | null> {
  const number = findPhone(phone ?? "", country);
  return number !== null && (await isOwnNumber(db, number)) ? null : phone;
}
