"use client";

import { MessageSquareText, PhoneIncoming, Siren, Voicemail } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { apiPath } from "@/components/dashboard/queries";
import { textLink } from "@/components/dashboard/text-link";
import { useWords } from "@/components/dashboard/use-words";
import { useMarks } from "@/components/receptionist/calls/use-marks";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { CheckIcon } from "@/components/ui/icons";
import type { Task } from "@/lib/receptionist/calls/tasks";

const icons: Record<Task["kind"], ReactNode> = {
  message: <MessageSquareText />,
  call_back: <PhoneIncoming />,
  voicemail: <Voicemail />,
  emergency: <Siren />,
};

/** One thing that the receptionist left for a person, and how to be done with it. */
export function TaskRow({ task, withLink = true }: { task: Task; withLink?: boolean }) {
  const t = useTranslations("calls.tasks");
  const words = useWords();
  const { slug } = useDashboard();
  const { mark, pendingId } = useMarks();
  const { fromPhone, fromEmail, fromName, kind } = task;
  const kindWord = t(`kind.${kind}`);
  // What is cut short here stands in full where the link leads.
  const isRead = withLink && task.conversationId !== null;
  const who = fromName || (fromPhone ? words.phone(fromPhone) : (fromEmail ?? t("noName")));
  return (
    <div className="@container px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <span
          aria-hidden="true"
          className={cx("mt-0.5 [&_svg]:size-5", kind === "emergency" ? "text-bad" : "text-muted")}
        >
          {icons[kind]}
        </span>
        <div className="min-w-0 flex-1 basis-48 text-sm">
          <p className={cx("text-xs", kind === "emergency" ? "font-semibold text-bad" : "text-warn")}>
            {kindWord}
            <span className="tabular font-normal text-muted"> · {words.dayTime(task.at)}</span>
          </p>
          <p className="font-medium">{who}</p>
          <p className={cx("measure whitespace-pre-line break-words text-muted", isRead && "line-clamp-6")}>
            {task.body || t(task.recordingUrl ? "spoken" : "noBody")}
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {fromPhone ? (
              <a href={`tel:${fromPhone}`} className={cx(textLink, "tabular")}>
                {t("call", { phone: words.phone(fromPhone) })}
              </a>
            ) : null}
            {fromEmail ? (
              <a href={`mailto:${fromEmail}`} className={textLink}>
                {fromEmail}
              </a>
            ) : null}
            {task.recordingUrl ? (
              <a
                href={apiPath(slug, `receptionist/tasks/${task.id}/recording`)}
                target="_blank"
                rel="noreferrer"
                className={textLink}
              >
                {t("listen")}
              </a>
            ) : null}
            {isRead ? (
              <Link href={`/dashboard/${slug}/calls/${task.conversationId}`} className={textLink}>
                {t("see")}
              </Link>
            ) : null}
          </p>
        </div>
        {task.status === "open" ? (
          <Button
            size="sm"
            className="@max-sm:ml-8"
            loading={pendingId === task.id}
            aria-label={t("doneOf", { what: `${kindWord}, ${who}` })}
            onClick={() => mark({ what: "tasks", id: task.id, status: "done" })}
          >
            <CheckIcon />
            {t("done")}
          </Button>
        ) : (
          <Button
            size="sm"
            variant="ghost"
            className="@max-sm:ml-8"
            onClick={() => mark({ what: "tasks", id: task.id, status: "open" })}
          >
            {t("undone")}
          </Button>
        )}
      </div>
    </div>
  );
}
