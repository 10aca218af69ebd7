import type { BookingRecord } from "@/lib/database/catalog";
import { formatDateTimeInZone, formatMoney, formatZone } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/messages";
import { composeEmailHtml } from "./compose-email-html";

export type BookingMessageKind =
  | "confirmation"
  | "pending"
  | "rescheduled"
  | "cancelled"
  | "expired"
  | "changed"
  | "clock"
  | "reminder";

export type ComposedMessage = {
  readonly subject: string;
  readonly text: string;
  readonly emailText: string;
  readonly emailHtml: string;
};

export type Links = { readonly manage: string; readonly book: string };

/** The time on the business's clock; a customer who lives by another clock is told whose it is. */
export function composeWhen(booking: BookingRecord): string {
  const { locale, startsAt, timeZone, customerTimeZone } = booking;
  const when = formatDateTimeInZone(startsAt, timeZone, locale);
  if (customerTimeZone === null || customerTimeZone === timeZone) {
    return when;
  }
  return `${when} (${formatZone(timeZone, locale, startsAt)})`;
}

/** The words of one message about one booking, in the booking's language: a text, and an e-mail in plain and HTML. */
export function composeBookingMessage(kind: BookingMessageKind, booking: BookingRecord, links: Links): ComposedMessage {
  const { locale, business, service, staff, customer } = booking;
  const t = translator(locale, "messaging");
  const when = composeWhen(booking);
  const over = kind === "cancelled" || kind === "expired";
  const link = over ? links.book : links.manage;
  const words = {
    service: service.name,
    when,
    business: business.name,
    name: customer.name,
    link,
    seats: booking.seats,
  };
  const details: [string, string][] = [
    [t("details.service"), service.name],
    [t("details.when"), when],
    [t("details.with"), [staff, ...booking.team].map(({ name }) => name).join(", ")],
  ];
  if (booking.seats > 1 || kind === "changed") {
    details.push([t("details.seats"), String(booking.seats)]);
  }
  if (booking.resources.length > 0 && !over) {
    details.push([t("details.rooms"), booking.resources.join(", ")]);
  }
  if (business.address !== "") {
    details.push([t("details.where"), business.address]);
  }
  if (booking.priceCents > 0 && !over) {
    details.push([t("details.price"), formatMoney(booking.priceCents, booking.currency, locale)]);
  }
  const heading = t(`${kind}.heading`);
  const intro = t(`${kind}.intro`, words);
  const action = { label: over ? t("bookAgain") : t("manage"), href: link };
  const footer = t("footer", { business: business.name });
  return {
    subject: t(`${kind}.subject`, words),
    text: t(`${kind}.text`, words),
    emailText: [
      intro,
      "",
      ...details.map(([name, value]) => `${name}: ${value}`),
      "",
      `${action.label}: ${link}`,
      "",
      footer,
    ].join("\n"),
    emailHtml: composeEmailHtml({ locale, heading, intro, details, action, footer }),
  };
}
