import type { BookingRecord } from "@/lib/database/catalog";
import type { WaitingText } from "@/lib/database/message-shapes";
import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import { translator } from "@/lib/i18n/messages";
import { composeWhen } from "@/lib/messaging/compose-booking-message";
import { composeEmailHtml } from "@/lib/messaging/compose-email-html";
import { linksOf, type MessagingDeps } from "@/lib/messaging/send-booking-message";
import { sendMessage } from "@/lib/messaging/send-message";
import type { Locale } from "../understanding/types";
import { findKeyword } from "./keywords";

/** A text that is a keyword, with the business it was written to. */
export type KeywordAt = {
  readonly businessId: string;
  readonly text: WaitingText;
  readonly record: ReceptionistRecord;
};

/** A stop is confirmed once, at once: later than this, the law has it count as one more text. Source: 47 CFR 64.1200(a)(12). */
const CONFIRM_WITHIN_MS = 5 * 60_000;

function composeConfirmation({ text, record }: KeywordAt, locale: Locale): string {
  const { name: business, phone, email } = record.profile;
  const t = translator(locale, "texts");
  if (text.keyword === "stop") {
    return t(findKeyword(text.body)?.isCancel ? "stoppedByCancel" : "stopped", { business });
  }
  if (text.keyword === "start") {
    return t("started", { business });
  }
  const contact = phone ?? email;
  return contact === null ? t("help", { business }) : t("helpOr", { business, contact });
}

async function mailAboutVisit(deps: MessagingDeps, at: KeywordAt, booking: BookingRecord, to: string): Promise<void> {
  const { businessId, text } = at;
  const { business, service, locale } = booking;
  const t = translator(locale, "texts");
  const intro = t("cancelMail.intro", { business: business.name, service: service.name, when: composeWhen(booking) });
  const action = { label: t("cancelMail.action"), href: linksOf(deps, booking).manage };
  const heading = t("cancelMail.heading");
  const footer = translator(locale, "messaging")("footer", { business: business.name });
  await sendMessage(deps.db, deps.vendors, {
    businessId,
    bookingId: booking.id,
    customerId: booking.customer.id,
    channel: "email",
    kind: "cancel_meant",
    dedupeKey: `cancel-meant:${text.messageSid}`,
    to,
    email: {
      fromName: business.name,
      replyTo: business.email,
      subject: t("cancelMail.subject"),
      text: `${intro}\n\n${action.label}: ${action.href}\n\n${footer}`,
      html: composeEmailHtml({ locale, heading, intro, details: [], action, footer }),
      ics: null,
    },
  });
}

/** CANCEL ended their texts; whether they meant a visit is asked by e-mail, and by people where there is none. */
async function askWhatWasMeant(deps: MessagingDeps, at: KeywordAt): Promise<void> {
  const { businessId, text, record } = at;
  const asked = { businessId, phone: text.from, from: new Date().toISOString(), limit: 10 };
  const bookings = await deps.db.call("list_bookings", asked);
  const booking = bookings.find(({ status }) => status === "confirmed" || status === "pending");
  if (booking === undefined) {
    return;
  }
  const recipient = await deps.db.call("get_recipient", businessId, booking.customer.id);
  if (recipient?.email) {
    await mailAboutVisit(deps, at, booking, recipient.email);
    return;
  }
  await deps.db.call("add_receptionist_task", {
    businessId,
    kind: "call_back",
    fromName: booking.customer.name,
    fromPhone: text.from,
    body: translator(record.profile.locale, "texts")("cancelTask"),
    dedupeKey: `cancel-meant:${text.messageSid}`,
  });
}

/** Confirms a keyword by one text, which our own list does not hold back. What it changes was recorded when it came in. */
export async function answerKeyword(deps: MessagingDeps, at: KeywordAt): Promise<void> {
  const { businessId, text, record } = at;
  const known = findKeyword(text.body);
  const locale = known?.locale ?? record.settings?.locale ?? record.profile.locale;
  const isLate = Date.now() - new Date(text.receivedAt).getTime() > CONFIRM_WITHIN_MS;
  if (text.keyword !== "stop" || !isLate) {
    await sendMessage(deps.db, deps.vendors, {
      businessId,
      channel: "text",
      kind: `keyword_${text.keyword}`,
      to: text.from,
      from: text.to,
      body: composeConfirmation(at, locale),
      dedupeKey: `turn:${text.messageSid}`,
    });
  }
  if (known?.isCancel) {
    await askWhatWasMeant(deps, at);
  }
}
