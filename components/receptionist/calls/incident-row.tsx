"use client";

import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { textLink } from "@/components/dashboard/text-link";
import { useWords } from "@/components/dashboard/use-words";
import { useCallWords } from "@/components/receptionist/calls/use-call-words";
import { useMarks } from "@/components/receptionist/calls/use-marks";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import type { Incident } from "@/lib/receptionist/calls/conversation-view";
import type { OpenIncident } from "@/lib/receptionist/calls/tasks";

const finding = z.object({
  position: z.number().optional().catch(undefined),
  claim: z.object({ kind: z.string(), startsAt: z.string().nullish() }).optional().catch(undefined),
  words: z.array(z.string()).optional().catch(undefined),
  action: z.string().optional().catch(undefined),
});
const details = z.object({ found: z.array(finding) }).catch({ found: [] });
/** Actions of the audit, as what they make true of a booking. */
const deeds: Readonly<Record<string, string>> = {
  "booking.book": "booked",
  "booking.reschedule": "rescheduled",
  "booking.cancel": "cancelled",
};
const claims = ["booked", "requested", "rescheduled", "cancelled", "waitlisted"] as const;

/** The findings of an incident as sentences: in which turn what was said, or what was done in silence. */
function useFindings(detail: Incident["detail"]): string[] {
  const t = useTranslations("calls.incidents");
  const words = useWords();
  const claimed = (kind: string) => {
    const known = claims.find((one) => one === kind);
    return known ? t(`claim.${known}`) : kind;
  };
  const found = details.parse(detail).found.map(({ position, claim, words: bare, action }) => {
    const said = [
      ...(claim ? [claimed(claim.kind)] : []),
      ...(claim?.startsAt ? [words.dayTime(claim.startsAt)] : []),
      ...(bare ?? []).map(claimed),
    ].join(", ");
    if (said) return t("inTurn", { position: String(position ?? ""), what: said });
    return action ? t("deed", { what: claimed(deeds[action] ?? action.replace("booking.", "")) }) : "";
  });
  return [...new Set(found.filter(Boolean))];
}

/** What was said and what is booked do not agree: what exactly, and the way to be done with it. */
export function IncidentRow({ incident }: { incident: Incident }) {
  const t = useTranslations("calls.incidents");
  const words = useWords();
  const say = useCallWords();
  const { mark, pendingId } = useMarks();
  const isOpen = incident.status === "open";
  const findings = useFindings(incident.detail);
  return (
    <div className="@container px-4 py-3 text-sm">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-72 items-start gap-3">
          <TriangleAlert
            aria-hidden="true"
            className={isOpen ? "mt-0.5 size-5 shrink-0 text-bad" : "mt-0.5 size-5 shrink-0 text-muted"}
          />
          <div className="min-w-0 flex-1">
            <p className={cx("text-xs", isOpen ? "text-bad" : "text-muted")}>
              {isOpen ? t("openMark") : t("resolved")}
              <span className="tabular text-muted"> · {words.dayTime(incident.at)}</span>
            </p>
            <p className="font-medium">{say.incident(incident.kind)}</p>
            <ul>
              {findings.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            {isOpen ? <p className="text-muted">{t("advice")}</p> : null}
          </div>
        </div>
        <Button
          size="sm"
          className="@max-sm:ml-8"
          variant={isOpen ? "secondary" : "ghost"}
          loading={pendingId === incident.id}
          onClick={() => mark({ what: "incidents", id: incident.id, status: isOpen ? "resolved" : "open" })}
        >
          {isOpen ? t("resolve") : t("reopen")}
        </Button>
      </div>
    </div>
  );
}

/** On Today: that there is one, and the way to it. */
export function IncidentNotice({ incident }: { incident: OpenIncident }) {
  const t = useTranslations("calls");
  const words = useWords();
  const say = useCallWords();
  const { slug } = useDashboard();
  return (
    <div className="flex items-start gap-3 px-4 py-3 text-sm">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-bad" />
      <div className="min-w-0">
        <p className="text-bad text-xs">
          {t("today.incident")}
          <span className="tabular text-muted"> · {words.dayTime(incident.at)}</span>
        </p>
        <p className="font-medium">{say.incident(incident.kind)}</p>
        <Link href={`/dashboard/${slug}/calls/${incident.conversationId}`} className={textLink}>
          {t("incidents.see")}
        </Link>
      </div>
    </div>
  );
}
