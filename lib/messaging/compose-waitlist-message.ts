import {
  formatDateTimeInZone,
  formatDay,
  formatLocalDay,
  formatMoney,
  formatTime,
  formatZone,
} from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/messages";
import type { WaitlistEntry, WaitlistOffer } from "@/lib/waitlist/waitlist-entry";
import type { ComposedMessage } from "./compose-booking-message";
import { composeEmailHtml } from "./compose-email-html";

/** The dates of a wish in words; one alone when they are the same. */
export function composeDays(entry: Pick<WaitlistEntry, "fromDate" | "toDate" | "locale">): string {
  const { fromDate, toDate, locale } = entry;
  const from = formatLocalDay(fromDate, locale, "medium");
  return fromDate === toDate ? from : `${from} – ${formatLocalDay(toDate, locale, "medium")}`;
}

function composeMail(
  entry: WaitlistEntry,
  words: { heading: string; intro: string; action: string; link: string; details: [string, string][] },
): Pick<ComposedMessage, "emailText" | "emailHtml"> {
  const { heading, intro, details, link } = words;
  const footer = translator(entry.locale, "messaging")("footer", { business: entry.business.name });
  const lines = details.map(([name, value]) => `${name}: ${value}`);
  return {
    emailText: [intro, "", ...lines, "", `${words.action}: ${link}`, "", footer].join("\n"),
    emailHtml: composeEmailHtml({
      locale: entry.locale,
      heading,
      intro,
      details,
      action: { label: words.action, href: link },
      footer,
    }),
  };
}

/** Says that somebody is in line, with the link to their place, in their language. */
export function composeJoinedMessage(entry: WaitlistEntry, link: string): ComposedMessage {
  const t = translator(entry.locale, "waitlist");
  const shared = translator(entry.locale, "messaging");
  const { service, staff, business, customer } = entry;
  const days = composeDays(entry);
  const words = { service: service.name, business: business.name, name: customer.name, days, link };
  const details: [string, string][] = [[shared("details.service"), service.name]];
  if (staff) {
    details.push([shared("details.with"), staff.name]);
  }
  details.push([t("message.details.days"), days]);
  const mail = {
    heading: t("message.joined.heading"),
    intro: t("message.joined.intro", words),
    action: t("message.joined.action"),
  };
  return {
    subject: t("message.joined.subject", words),
    text: t("message.joined.text", words),
    ...composeMail(entry, { ...mail, link, details }),
  };
}

/** The clock until which a time is kept, with the day when that is another than today's. */
function composeUntil(offer: WaitlistOffer, now: Date): string {
  const { timeZone } = offer.entry.business;
  const { locale } = offer.entry;
  const isToday = formatDay(offer.expiresAt, timeZone, locale) === formatDay(now, timeZone, locale);
  return isToday
    ? formatTime(offer.expiresAt, timeZone, locale)
    : formatDateTimeInZone(offer.expiresAt, timeZone, locale);
}

/**
 * Says that a time has come free, until when it is kept and where to take it, in the customer's language, on the business's
 * clock; a customer who lives by another is told whose it is.
 */
export function composeOfferMessage(offer: WaitlistOffer, link: string, now: Date): ComposedMessage {
  const { entry, staff } = offer;
  const { locale, service, business, customer, customerTimeZone } = entry;
  const t = translator(locale, "waitlist");
  const shared = translator(locale, "messaging");
  const clock = formatDateTimeInZone(offer.startsAt, business.timeZone, locale);
  const isAway = customerTimeZone !== null && customerTimeZone !== business.timeZone;
  const when = isAway ? `${clock} (${formatZone(business.timeZone, locale, offer.startsAt)})` : clock;
  const until = composeUntil(offer, now);
  const words = {
    service: service.name,
    business: business.name,
    name: customer.name,
    staff: staff.name,
    when,
    until,
    link,
  };
  const details: [string, string][] = [
    [shared("details.service"), service.name],
    [shared("details.when"), when],
    [shared("details.with"), staff.name],
    ...(business.address === "" ? [] : [[shared("details.where"), business.address] satisfies [string, string]]),
  ];
  if (service.priceCents > 0) {
    details.push([shared("details.price"), formatMoney(service.priceCents, business.currency, locale)]);
  }
  details.push([t("message.details.until"), until]);
  const mail = {
    heading: t("message.offer.heading"),
    intro: t("message.offer.intro", words),
    action: t("message.offer.action"),
  };
  return {
    subject: t("message.offer.subject", words),
    text: t("message.offer.text", words),
    ...composeMail(entry, { ...mail, link, details }),
  };
}
