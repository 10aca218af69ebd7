import { z } from "zod";

/** Payloads as they arrive: another system carried them, so they are parsed again. */
export const bookingEvent = z.object({ businessId: z.uuid(), bookingId: z.uuid(), version: z.number().int() });
export const reminderEvent = z.object({ businessId: z.uuid(), reminderId: z.uuid() });
export const invitationEvent = z.object({ businessId: z.uuid(), invitationId: z.uuid() });
