"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { useHydrated } from "@/components/dashboard/use-hydrated";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { CallFacts, CallSummary } from "@/components/receptionist/calls/call-facts";
import { callParam } from "@/components/receptionist/calls/calls-search";
import { IncidentRow } from "@/components/receptionist/calls/incident-row";
import { callQuery } from "@/components/receptionist/queries";
import { cx } from "@/components/ui/cx";
import { ExternalIcon } from "@/components/ui/icons";
import { Panel } from "@/components/ui/panel";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { Turn } from "@/lib/receptionist/calls/conversation-view";

const isId = /^[0-9a-f-]{36}$/i;

/** Opens for `?call=<id>` beside the list, which stays usable. */
export function CallSheet() {
  const t = useTranslations("calls");
  const { slug } = useDashboard();
  const { params, set } = useUrlState();
  const id = params.get(callParam);
  const hydrated = useHydrated();
  const shown = hydrated && id !== null && isId.test(id) ? id : null;
  return (
    <Sheet open={shown !== null} modal={false} onOpenChange={(open) => (open ? undefined : set({ [callParam]: null }))}>
      {shown ? (
        <SheetContent
          peek
          title={t("call.title")}
          footer={
            <Link
              href={`/dashboard/${slug}/calls/${shown}`}
              className="inline-flex items-center gap-1.5 text-muted text-sm underline underline-offset-4 hover:text-ink"
            >
              <ExternalIcon />
              {t("open")}
            </Link>
          }
        >
          <Peek key={shown} id={shown} />
        </SheetContent>
      ) : null}
    </Sheet>
  );
}

function Peek({ id }: { id: string }) {
  const { slug } = useDashboard();
  const query = useQuery(callQuery(slug, id));
  if (query.isPending) return <ListSkeleton rows={4} />;
  if (!query.data) return <LoadFailed onRetry={query.refetch} />;
  const { conversation, turns } = query.data;
  return (
    <div className="flex flex-col gap-5">
      <CallSummary call={conversation} />
      <CallFacts call={conversation} />
      {conversation.incidents.length > 0 ? (
        <Panel className="divide-y divide-line">
          {conversation.incidents.map((one) => (
            <IncidentRow key={one.id} incident={one} />
          ))}
        </Panel>
      ) : null}
      <Bubbles turns={turns} locale={conversation.locale} />
    </div>
  );
}

function Bubbles({ turns, locale }: { turns: readonly Turn[]; locale: "en" | "es" }) {
  const t = useTranslations("calls.call");
  const lines = turns.flatMap((turn) => [
    { key: `${turn.id}h`, by: "caller" as const, text: turn.heard },
    { key: `${turn.id}s`, by: "receptionist" as const, text: turn.saidUntil ?? turn.said },
  ]);
  return (
    <ol className="flex flex-col gap-2">
      {lines
        .filter((one) => one.text !== "")
        .map((one) => (
          <li key={one.key} className={cx("flex", one.by === "caller" ? "justify-end" : "justify-start")}>
            <p
              lang={locale}
              className={cx(
                "max-w-[88%] whitespace-pre-line break-words rounded-md px-3 py-2 text-sm",
                one.by === "caller" ? "bg-brand-soft" : "bg-sunken",
              )}
            >
              <span className="sr-only">{t(one.by)}: </span>
              {one.text}
            </p>
          </li>
        ))}
    </ol>
  );
}
