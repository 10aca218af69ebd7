"use client";

import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { textLink } from "@/components/dashboard/text-link";
import { useWords } from "@/components/dashboard/use-words";
import { useCallWords } from "@/components/receptionist/calls/use-call-words";
import { useMarks } from "@/components/receptionist/calls/use-marks";
import { Button } from "@/components/ui/button";
import type { Incident } from "@/lib/receptionist/calls/conversation-view";
import type { OpenIncident } from "@/lib/receptionist/calls/tasks";

/** What was said and what is booked do not agree: what exactly, and the way to be done with it. */
export function IncidentRow({ incident }: { incident: Incident }) {
  const t = useTranslations("calls.incidents");
  const words = useWords();
  const say = useCallWords();
  const { mark, pendingId } = useMarks();
  const isOpen = incident.status === "open";
  return (
    <div className="flex flex-wrap items-start gap-3 px-4 py-3 text-sm">
      <TriangleAlert aria-hidden="true" className={isOpen ? "mt-0.5 size-5 text-bad" : "mt-0.5 size-5 text-muted"} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">{say.incident(incident.kind)}</p>
        <p className="text-muted">
          {isOpen ? t("advice") : t("resolved")} <span className="tabular">{words.dayTime(incident.at)}</span>
        </p>
        {Object.keys(incident.detail).length > 0 ? (
          <dl className="mt-2 grid gap-x-4 gap-y-0.5 text-xs sm:grid-cols-[auto_1fr]">
            {Object.entries(incident.detail).map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd className="break-words">{typeof value === "string" ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      <Button
        size="sm"
        variant={isOpen ? "secondary" : "ghost"}
        loading={pendingId === incident.id}
        onClick={() => mark({ what: "incidents", id: incident.id, status: isOpen ? "resolved" : "open" })}
      >
        {isOpen ? t("resolve") : t("reopen")}
      </Button>
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
    <div className="px-3 py-2.5 text-sm">
      <p className="text-bad text-xs">
        {t("today.incident")}
        <span className="tabular text-muted"> · {words.dayTime(incident.at)}</span>
      </p>
      <p className="font-medium">{say.incident(incident.kind)}</p>
      <Link href={`/dashboard/${slug}/calls/${incident.conversationId}`} className={textLink}>
        {t("incidents.see")}
      </Link>
    </div>
  );
}
