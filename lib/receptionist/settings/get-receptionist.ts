import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";
import { env } from "@/lib/env";
import { defaultSettings } from "@/lib/receptionist/business";
import { tones, transferTimes } from "@/lib/receptionist/settings/settings-schema";

export type Fact = { readonly id: string; readonly question: string; readonly answer: string };
export type SpokenName = { readonly serviceId: string; readonly name: string };

export type ReceptionistView = {
  readonly settings: ReceptionistSettings;
  /** Whether anybody has ever set it: before that, the screen offers to turn it on. */
  readonly isSet: boolean;
  /** Whether this copy has a streaming phone line that a business may turn on. */
  readonly canStream: boolean;
  readonly facts: readonly Fact[];
  readonly spokenNames: readonly SpokenName[];
};

const row = z
  .object({
    phone_enabled: z.boolean(),
    text_enabled: z.boolean(),
    chat_enabled: z.boolean(),
    phone_number: z.string().nullable(),
    greeting: z.string(),
    voice: z.string(),
    locale: z.enum(["en", "es"]).nullable(),
    tone: z.enum(tones),
    may_book: z.boolean(),
    may_reschedule: z.boolean(),
    may_cancel: z.boolean(),
    may_join_waitlist: z.boolean(),
    may_take_messages: z.boolean(),
    transfer_number: z.string().nullable(),
    transfer_when: z.enum(transferTimes),
    record_calls: z.boolean(),
    streaming: z.boolean(),
    retention_days: z.number(),
    outbound_confirmation: z.boolean(),
    outbound_waitlist: z.boolean(),
    outbound_from_minute: z.number(),
    outbound_to_minute: z.number(),
  })
  .transform(
    (one): ReceptionistSettings => ({
      phoneEnabled: one.phone_enabled,
      textEnabled: one.text_enabled,
      chatEnabled: one.chat_enabled,
      phoneNumber: one.phone_number,
      greeting: one.greeting,
      voice: one.voice,
      locale: one.locale,
      tone: one.tone,
      mayBook: one.may_book,
      mayReschedule: one.may_reschedule,
      mayCancel: one.may_cancel,
      mayJoinWaitlist: one.may_join_waitlist,
      mayTakeMessages: one.may_take_messages,
      transferNumber: one.transfer_number,
      transferWhen: one.transfer_when,
      recordCalls: one.record_calls,
      streaming: one.streaming,
      retentionDays: one.retention_days,
      outboundConfirmation: one.outbound_confirmation,
      outboundWaitlist: one.outbound_waitlist,
      outboundFromMinute: one.outbound_from_minute,
      outboundToMinute: one.outbound_to_minute,
    }),
  );

/** How the receptionist is set, what it knows and what services are called. Any member of the business may look. */
export async function getReceptionist({ member, businessId }: MemberCtx): Promise<ReceptionistView> {
  const [settings, facts, names] = await Promise.all([
    member.from("receptionist_settings").select("*").eq("business_id", businessId).maybeSingle(),
    member
      .from("receptionist_facts")
      .select("id, question, answer")
      .eq("business_id", businessId)
      .order("position")
      .order("created_at"),
    member.from("service_spoken_names").select("service_id, name").eq("business_id", businessId).order("name"),
  ]);
  const found = rowsOf(settings);
  return {
    settings: found ? row.parse(found) : defaultSettings,
    isSet: found !== null,
    canStream: env().VOICE_STREAM_URL !== undefined,
    facts: rowsOf(facts),
    spokenNames: rowsOf(names).map((one) => ({ serviceId: one.service_id, name: one.name })),
  };
}
