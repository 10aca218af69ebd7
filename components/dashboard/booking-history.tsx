"use client";

import { useTranslations } from "use-intl/react";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { StatusBadge, type Tone } from "@/components/ui/badge";
import type { BookingHistoryEntry, BookingMessage, MemberBookingDetail } from "@/lib/booking/get-member-booking";

/** What happened to a booking, in plain words, the latest last. */
export function BookingHistory({ history }: { history: MemberBookingDetail["history"] }) {
  const t = useTranslations("dashboard.booking");
  const actors = useTranslations("common.actor");
  const words = useWords();
  const say = useHistoryWords();
  if (history === null) return <p className="text-muted">{t("historyHidden")}</p>;
  if (history.length === 0) return <p className="text-muted">{t("historyEmpty")}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {history.map((entry) => (
        <li key={entry.id} className="relative border-line border-l pl-4">
          <span aria-hidden="true" className="absolute top-1.5 -left-[3.5px] size-1.5 rounded-full bg-control" />
          <p>{t("historyLine", { what: say(entry), who: entry.actorName ?? actors(entry.actorType) })}</p>
          <p className="tabular text-muted text-xs">{words.dayTime(entry.at)}</p>
        </li>
      ))}
    </ol>
  );
}

function useHistoryWords(): (entry: BookingHistoryEntry) => string {
  const t = useTranslations("dashboard.booking.action");
  const series = useTranslations("series.history");
  const words = useWords();
  const { staffName } = useCatalog();
  return ({ action, detail }) => {
    const { fromStartsAt, toStartsAt, fromStaffId, toStaffId, seats } = detail;
    switch (action) {
      case "booking.book":
        return detail.status === "pending" ? t("requested") : t("book");
      case "booking.reschedule":
        if (fromStartsAt === toStartsAt && fromStaffId && toStaffId) {
          return t("restaff", { from: staffName(fromStaffId), to: staffName(toStaffId) });
        }
        return fromStartsAt && toStartsAt
          ? t("reschedule", { from: words.dayTime(fromStartsAt), to: words.dayTime(toStartsAt) })
          : t("other");
      case "booking.cancel_seats":
        return series("seats", { count: seats ?? 1 });
      case "booking.cancel":
        return t("cancel");
      case "booking.confirmed":
        return t("confirmed");
      case "booking.call":
        return detail.result ? t(`call.${detail.result}`) : t("other");
      case "booking.completed":
        return t("completed");
      case "booking.no_show":
        return t("no_show");
      default:
        return t("other");
    }
  };
}

const messageTones: Readonly<Record<string, Tone>> = {
  sending: "neutral",
  sent: "info",
  delivered: "good",
  undelivered: "bad",
  failed: "bad",
  received: "info",
  skipped: "neutral",
};

/** What was sent about a booking, and the reminders still to come. */
export function BookingMessages({ detail }: { detail: MemberBookingDetail }) {
  const t = useTranslations("dashboard.booking");
  const words = useWords();
  const { messages, reminders } = detail;
  if (messages.length === 0 && reminders.length === 0) return <p className="text-muted">{t("messagesEmpty")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {messages.map((message) => (
        <li key={message.id} className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <MessageLine message={message} />
            <p className="tabular truncate text-muted text-xs">
              {message.to} · {words.dayTime(message.at)}
            </p>
          </div>
          <MessageStatus status={message.status} />
        </li>
      ))}
      {reminders.map((one) => (
        <li key={one.id} className="text-muted">
          {t("reminderDue", { when: words.dayTime(one.dueAt) })}
        </li>
      ))}
    </ul>
  );
}

function MessageLine({ message }: { message: BookingMessage }) {
  const t = useTranslations("dashboard.booking");
  const say = useMessageWords();
  return <p>{t("messageLine", { kind: say.kind(message.kind), channel: say.channel(message.channel) })}</p>;
}

function MessageStatus({ status }: { status: string }) {
  const say = useMessageWords();
  return <StatusBadge tone={messageTones[status] ?? "neutral"}>{say.status(status)}</StatusBadge>;
}

const kinds = [
  "confirmation",
  "pending",
  "rescheduled",
  "cancelled",
  "reminder",
  "expired",
  "changed",
  "clock",
  "waitlist",
  "booked",
  "requested",
] as const;
const statuses = ["sending", "sent", "delivered", "undelivered", "failed", "received", "skipped"] as const;

/** Kind, channel and state of a message in words. Kinds may carry more than their name ("reminder:1440"). */
export function useMessageWords() {
  const t = useTranslations("dashboard.booking");
  return {
    kind: (kind: string) => t(`messageKind.${kinds.find((one) => kind.includes(one)) ?? "other"}`),
    channel: (channel: string) => t(`messageChannel.${channel === "email" ? "email" : "text"}`),
    status: (status: string) => t(`messageStatus.${statuses.find((one) => one === status) ?? "sent"}`),
  };
}
