import { z } from "zod";

/** Payloads as they arrive: another system carried them, so they are parsed again. */
export const bookingEvent = z.object({
  businessId: z.uuid(),
  bookingId: z.uuid(),
  version: z.number().int(),
  /** Part of a change to a series, which is told as one. */
  seriesId: z.uuid().optional(),
  cause: z.enum(["expired"]).optional(),
});
export const seriesEvent = z.object({
  businessId: z.uuid(),
  seriesId: z.uuid(),
  /** The visits that changed; left out: all. */
  bookingIds: z.array(z.uuid()).optional(),
});
export const businessEvent = z.object({ businessId: z.uuid() });
export const reminderEvent = z.object({ businessId: z.uuid(), reminderId: z.uuid() });
export const waitlistEvent = z.object({ businessId: z.uuid() });
export const waitlistEntryEvent = z.object({ businessId: z.uuid(), entryId: z.uuid() });
export const waitlistOfferEvent = z.object({ businessId: z.uuid(), offerId: z.uuid() });
export const textEvent = z.object({ businessId: z.uuid(), messageId: z.uuid() });
export const conversationEvent = z.object({ businessId: z.uuid(), conversationId: z.uuid() });
export const linkEvent = conversationEvent.extend({ linkId: z.uuid().optional() });
export const codeEvent = z.object({ businessId: z.uuid(), codeId: z.uuid() });
export const taskEvent = z.object({ businessId: z.uuid(), taskId: z.uuid() });
export const invitationEvent = z.object({ businessId: z.uuid(), invitationId: z.uuid() });
