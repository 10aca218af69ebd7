import { translator } from "@/lib/i18n/messages";
import { composeEmailHtml } from "./compose-email-html";
import type { MessagingDeps } from "./send-booking-message";
import { sendMessage } from "./send-message";

/** Tells the owners which bookings followed a change of their zone's rules. Answers how many were written to. */
export async function sendClockReport(deps: MessagingDeps, businessId: string): Promise<number> {
  const report = await deps.db.call("get_time_shift_report", businessId);
  if (report === null) {
    return 0;
  }
  const { businessName, locale, slug, moved, clashes, owners } = report;
  const t = translator(locale, "messaging");
  const intro = t("clockReport.intro", { zones: report.timeZones.join(", "), moved, clashes });
  const action = { label: t("clockReport.action"), href: `${deps.baseUrl}/dashboard/${slug}` };
  const heading = t("clockReport.heading");
  const footer = t("footer", { business: businessName });
  for (const owner of owners) {
    await sendMessage(deps.db, deps.vendors, {
      businessId,
      channel: "email",
      kind: "clock_report",
      dedupeKey: `clock:${owner}:${report.lastAt}`,
      to: owner,
      email: {
        fromName: businessName,
        replyTo: null,
        subject: t("clockReport.subject", { business: businessName }),
        text: `${intro}\n\n${action.label}: ${action.href}\n\n${footer}`,
        html: composeEmailHtml({ locale, heading, intro, details: [], action, footer }),
        ics: null,
      },
    });
  }
  return owners.length;
}
