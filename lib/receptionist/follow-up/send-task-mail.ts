import type { TaskRecord } from "@/lib/database/message-shapes";
import { formatDateTimeInZone } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/messages";
import { composeEmailHtml } from "@/lib/messaging/compose-email-html";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { sendMessage } from "@/lib/messaging/send-message";
import { hashToken } from "@/lib/tokens";

function detailsOf(task: TaskRecord): [string, string][] {
  const t = translator(task.locale, "texts");
  const rows: [string, string][] = [
    [t("task.from"), task.fromName],
    [t("task.phone"), task.fromPhone ?? ""],
    [t("task.email"), task.fromEmail ?? ""],
    [t("task.said"), task.body],
    [t("task.at"), formatDateTimeInZone(task.createdAt, task.timeZone, task.locale)],
  ];
  return rows.filter(([, value]) => value !== "");
}

/**
 * Mails what the receptionist left for people to the owners and admins, again only when more was added to it. Answers how
 * many people there are.
 */
export async function sendTaskMail(
  deps: MessagingDeps,
  ids: { readonly businessId: string; readonly taskId: string },
): Promise<number> {
  const task = await deps.db.call("get_receptionist_task", ids.businessId, ids.taskId);
  if (task === null) {
    return 0;
  }
  const { businessName: business, kind, locale, slug, people } = task;
  const t = translator(locale, "texts");
  const details = detailsOf(task);
  const action = { label: t("task.action"), href: `${deps.baseUrl}/dashboard/${slug}/calls` };
  const [heading, intro] = [t(`task.heading.${kind}`), t("task.intro")];
  const footer = translator(locale, "messaging")("footer", { business });
  const listed = details.map(([name, value]) => `${name}: ${value}`).join("\n");
  const state = hashToken(
    JSON.stringify([task.fromName, task.fromPhone, task.fromEmail, task.body, task.recordingUrl]),
  ).slice(0, 12);
  for (const to of people) {
    await sendMessage(deps.db, deps.vendors, {
      businessId: ids.businessId,
      channel: "email",
      kind: "receptionist_task",
      dedupeKey: `task:${task.taskId}:${state}:${to}`,
      to,
      email: {
        fromName: business,
        replyTo: null,
        subject: t(`task.subject.${kind}`, { business }),
        text: `${intro}\n\n${listed}\n\n${action.label}: ${action.href}\n\n${footer}`,
        html: composeEmailHtml({ locale, heading, intro, details, action, footer }),
        ics: null,
      },
    });
  }
  return people.length;
}
