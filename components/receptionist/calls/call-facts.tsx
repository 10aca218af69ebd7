"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { apiPath } from "@/components/dashboard/queries";
import { textLink } from "@/components/dashboard/text-link";
import { useWords } from "@/components/dashboard/use-words";
import { ChannelMark, OutcomeBadge } from "@/components/receptionist/calls/outcome";
import { useCallWords } from "@/components/receptionist/calls/use-call-words";
import { Badge } from "@/components/ui/badge";
import type { Conversation } from "@/lib/receptionist/calls/conversation-view";

/** Who, when, how long, how it ended, and where its booking and recording are. */
export function CallFacts({ call }: { call: Conversation }) {
  const t = useTranslations("calls");
  const words = useWords();
  const say = useCallWords();
  const { slug } = useDashboard();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-sm">
      <Fact label={t("call.outcome")}>
        <span className="flex flex-wrap items-center gap-2">
          <OutcomeBadge call={call} />
          {call.isPractice ? <Badge>{t("practice")}</Badge> : null}
          {call.direction === "outbound" ? <Badge>{t("outbound")}</Badge> : null}
        </span>
      </Fact>
      {call.transferReason ? <Fact label={t("call.reason")}>{say.reason(call.transferReason)}</Fact> : null}
      <Fact label={t("call.who")}>
        {call.customer ? (
          <Link href={`/dashboard/${slug}/customers/${call.customer.id}`} className={textLink}>
            {call.customer.name}
          </Link>
        ) : (
          say.who(call)
        )}
        {call.customer && call.customerPhone ? (
          <span className="tabular block text-muted">{words.phone(call.customerPhone)}</span>
        ) : null}
      </Fact>
      <Fact label={t("call.channel")}>
        <ChannelMark channel={call.channel} />
      </Fact>
      <Fact label={t("call.when")}>
        <span className="tabular">{words.dayTime(call.startedAt)}</span>
      </Fact>
      <Fact label={t("call.length")}>
        <span className="tabular">
          {say.length(call.seconds)}, {t("turnCount", { count: call.turns })}
        </span>
      </Fact>
      <Fact label={t("call.language")}>{t(`call.languages.${call.locale}`)}</Fact>
      {call.bookingId ? (
        <Fact label={t("call.booking")}>
          <Link href={`/dashboard/${slug}/bookings/${call.bookingId}`} className={textLink}>
            {t("call.openBooking")}
          </Link>
        </Fact>
      ) : null}
      {call.recordingUrl ? (
        <Fact label={t("call.recording")}>
          <a
            href={apiPath(slug, `receptionist/calls/${call.id}/recording`)}
            target="_blank"
            rel="noreferrer"
            className={textLink}
          >
            {t("call.listen")}
          </a>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** What it came to, in a sentence or two. */
export function CallSummary({ call }: { call: Conversation }) {
  const t = useTranslations("calls.call");
  const text = call.redactedAt
    ? t("summaryGone")
    : call.summary || (call.status === "ended" && !call.reviewedAt ? t("summaryLater") : "");
  return text ? (
    <p className={call.summary && !call.redactedAt ? "measure text-sm" : "text-muted text-sm"}>{text}</p>
  ) : null;
}
