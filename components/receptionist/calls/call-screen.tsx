"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { textLink } from "@/components/dashboard/text-link";
import { Page, PageHeader } from "@/components/layout/page-header";
import { CallFacts, CallSummary } from "@/components/receptionist/calls/call-facts";
import { IncidentRow } from "@/components/receptionist/calls/incident-row";
import { TaskRow } from "@/components/receptionist/calls/task-row";
import { Transcript } from "@/components/receptionist/calls/transcript";
import { useCallWords } from "@/components/receptionist/calls/use-call-words";
import { callQuery } from "@/components/receptionist/queries";
import { Panel, PanelSection } from "@/components/ui/panel";
import { type Pace, stages } from "@/lib/receptionist/calls/pace";

/** One conversation: what was said, understood and done, what it came to, and how fast it was. */
export function CallScreen({ id }: { id: string }) {
  const t = useTranslations("calls");
  const say = useCallWords();
  const { slug } = useDashboard();
  const query = useQuery(callQuery(slug, id));
  if (query.isPending) {
    return (
      <Page>
        <ListSkeleton rows={6} />
      </Page>
    );
  }
  if (!query.data) return <LoadFailed onRetry={query.refetch} />;
  const { conversation: call, turns, tasks, pace } = query.data;
  return (
    <Page className="max-w-6xl!">
      <PageHeader
        title={say.who(call)}
        back={
          <Link href={`/dashboard/${slug}/calls`} className={textLink}>
            {t("backToList")}
          </Link>
        }
      />
      {call.incidents.length > 0 ? (
        <section aria-labelledby="incidents" className="mb-6">
          <h2 id="incidents" className="mb-2 font-semibold text-base">
            {t("incidents.title")}
          </h2>
          <Panel className="divide-y divide-line">
            {call.incidents.map((one) => (
              <IncidentRow key={one.id} incident={one} />
            ))}
          </Panel>
        </section>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <Panel>
          <PanelSection>
            <div className="flex flex-col gap-4">
              <CallSummary call={call} />
              <CallFacts call={call} />
            </div>
          </PanelSection>
          <PaceSection pace={pace} />
        </Panel>
        <div className="flex min-w-0 flex-col gap-6">
          {tasks.length > 0 ? (
            <section aria-labelledby="tasks">
              <h2 id="tasks" className="mb-2 font-semibold text-base">
                {t("call.tasks")}
              </h2>
              <Panel className="divide-y divide-line">
                {tasks.map((one) => (
                  <TaskRow key={one.id} task={one} withLink={false} />
                ))}
              </Panel>
            </section>
          ) : null}
          <section aria-labelledby="transcript">
            <h2 id="transcript" className="font-semibold text-base">
              {t("call.transcript")}
            </h2>
            <p className="mb-2 text-muted text-sm">{t("call.transcriptText")}</p>
            <Transcript turns={turns} locale={call.locale} />
          </section>
        </div>
      </div>
    </Page>
  );
}

function PaceSection({ pace }: { pace: Pace }) {
  const t = useTranslations("calls.call");
  const measured = stages.filter((stage) => pace[stage] !== null);
  return (
    <PanelSection>
      <h2 className="font-semibold text-sm">{t("latency")}</h2>
      <p className="mb-2 text-muted text-sm">{measured.length === 0 ? t("latencyNone") : t("latencyText")}</p>
      {measured.length === 0 ? null : (
        <table className="w-full text-sm">
          <thead className="text-muted text-xs">
            <tr>
              <td />
              <th scope="col" className="pb-1 pl-2 text-right font-medium">
                {t("median")}
              </th>
              <th scope="col" className="pb-1 pl-2 text-right font-medium">
                {t("p95")}
              </th>
            </tr>
          </thead>
          <tbody>
            {measured.map((stage) => (
              <tr key={stage} className="tabular">
                <th scope="row" className="py-0.5 text-left font-normal text-muted">
                  {t(`stage.${stage}`)}
                </th>
                <td className="pl-2 text-right">{t("ms", { ms: String(pace[stage]?.p50) })}</td>
                <td className="pl-2 text-right">{t("ms", { ms: String(pace[stage]?.p95) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelSection>
  );
}
