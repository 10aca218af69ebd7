import type { BookingRecord } from "@/lib/database/catalog";
import { translator } from "@/lib/i18n/messages";
import { type ComposedMessage, composeWhen, type Links } from "./compose-booking-message";
import { composeEmailHtml } from "./compose-email-html";

export type SeriesMessageKind = "booked" | "requested" | "rescheduled" | "cancelled";

/**
 * The words of one message about several visits of a series, in the first one's language: a text that names the first, and an
 * e-mail with every date. `visits` are in order, never empty.
 */
export function composeSeriesMessage(
  kind: SeriesMessageKind,
  visits: readonly [BookingRecord, ...BookingRecord[]],
  links: Links,
): ComposedMessage {
  const [first] = visits;
  const { locale, business, service, staff, customer } = first;
  const t = translator(locale, "messaging");
  const over = kind === "cancelled";
  const link = over ? links.book : links.manage;
  const words = {
    service: service.name,
    when: composeWhen(first),
    business: business.name,
    name: customer.name,
    link,
    count: visits.length,
  };
  const details: [string, string][] = [
    [t("details.service"), service.name],
    ...visits.map((visit): [string, string] => [t("details.when"), composeWhen(visit)]),
    [t("details.with"), [staff, ...first.team].map(({ name }) => name).join(", ")],
  ];
  if (business.address !== "") {
    details.push([t("details.where"), business.address]);
  }
  const heading = t(`series.${kind}.heading`);
  const intro = t(`series.${kind}.intro`, words);
  const action = { label: over ? t("bookAgain") : t("manage"), href: link };
  const footer = t("footer", { business: business.name });
  const lines = details.map(([name, value]) => `${name}: ${value}`);
  return {
    subject: t(`series.${kind}.subject`, words),
    text: t(`series.${kind}.text`, words),
    emailText: [intro, "", ...lines, "", `${action.label}: ${link}`, "", footer].join("\n"),
    emailHtml: composeEmailHtml({ locale, heading, intro, details, action, footer }),
  };
}
