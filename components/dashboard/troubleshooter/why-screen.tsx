"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleHelp } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError } from "@/components/dashboard/fetch-json";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { DayStrip } from "@/components/dashboard/troubleshooter/day-strip";
import { whyQuery } from "@/components/dashboard/troubleshooter/queries";
import { Reasons } from "@/components/dashboard/troubleshooter/reasons";
import { type AskedQuestion, useQuestion } from "@/components/dashboard/troubleshooter/use-question";
import { WhyForm } from "@/components/dashboard/troubleshooter/why-form";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { MemberExplanation } from "@/lib/booking/explain-for-member";

/** "Show me Tuesday 10:00 for Ana": whether it can be booked, and everything that is in the way. */
export function WhyScreen({ now }: { now: number }) {
  const t = useTranslations("why");
  const { isLoading } = useCatalog();
  const asked = useQuestion(now);
  return (
    <Page>
      <PageHeader title={t("title")} text={t("text")} />
      {asked ? (
        <>
          <WhyForm asked={asked} />
          {asked.service.active ? <Answer asked={asked} /> : <Notice className="mt-6">{t("inactive")}</Notice>}
        </>
      ) : isLoading ? (
        <ListSkeleton rows={5} />
      ) : (
        <EmptyState icon={<CircleHelp />} title={t("noServices")} text={t("noServicesText")} />
      )}
    </Page>
  );
}

function Answer({ asked }: { asked: AskedQuestion }) {
  const t = useTranslations("why");
  const { slug } = useDashboard();
  const { question, at, chooseAt } = asked;
  const query = useQuery(whyQuery(slug, question, at));
  if (query.isPending) return <Skeleton className="mt-6 h-40 w-full" />;
  if (query.isError) {
    const isFar = query.error instanceof ProblemError && query.error.code === "invalid_input";
    return isFar ? (
      <Notice tone="warn" role="status" className="mt-6">
        {t("invalid")}
      </Notice>
    ) : (
      <LoadFailed onRetry={query.refetch} />
    );
  }
  return (
    <div className={query.isPlaceholderData ? "opacity-70 transition-opacity" : "transition-opacity"}>
      <Verdict told={query.data} staffId={question.staffId} onNext={chooseAt} />
      <Reasons told={query.data} serviceId={question.serviceId} />
      <DayStrip question={question} at={at} onChoose={chooseAt} />
    </div>
  );
}

type VerdictProps = { told: MemberExplanation; staffId: string | null; onNext: (startsAt: string) => void };

function Verdict({ told, staffId, onNext }: VerdictProps) {
  const t = useTranslations("why.verdict");
  const because = useTranslations("why.because");
  const words = useWords();
  const { staffName } = useCatalog();
  const when = `${words.day(told.startsAt, "long")}, ${words.time(told.startsAt)}`;
  const lists = new Intl.ListFormat(words.locale, { type: told.staffIds.length > 3 ? "unit" : "disjunction" });
  if (told.reason === null) {
    const names = lists.format(told.staffIds.map(staffName));
    return (
      <Notice tone="good" role="status" className="mt-6">
        <span className="font-semibold first-letter:uppercase">
          {names ? t("yesWith", { when, names }) : t("yes", { when })}
        </span>
      </Notice>
    );
  }
  const reason = because(told.reason);
  const { nextFreeAt } = told;
  return (
    <Notice
      tone="warn"
      role="status"
      className="mt-6"
      action={
        nextFreeAt ? (
          <Button size="sm" onClick={() => onNext(nextFreeAt)}>
            {t("next", { when: words.dayTime(nextFreeAt) })}
          </Button>
        ) : null
      }
    >
      <span className="font-semibold">
        {staffId ? t("noWith", { when, names: staffName(staffId), reason }) : t("no", { when, reason })}
      </span>
      {nextFreeAt ? null : <span className="block">{t("noNext")}</span>}
    </Notice>
  );
}
