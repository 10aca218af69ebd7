"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { type WhyQuestion, type WireStep, whyDayQuery } from "@/components/dashboard/troubleshooter/queries";
import {
  composeRuns,
  nextStep,
  type StepState,
  type StripRun,
  toneOf,
} from "@/components/dashboard/troubleshooter/strip-runs";
import { useWords } from "@/components/dashboard/use-words";
import { StatusBadge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Panel, PanelSection } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

type DayStripProps = {
  question: WhyQuestion;
  /** The start that is asked about, ISO 8601. */
  at: string;
  onChoose: (startsAt: string) => void;
};

/** Every start of a day with what it says, so that an empty day explains itself at a glance. */
export function DayStrip({ question, at, onChoose }: DayStripProps) {
  const t = useTranslations("why.strip");
  const words = useWords();
  const { slug } = useDashboard();
  const query = useQuery(whyDayQuery(slug, question));
  const steps = query.data?.steps ?? [];
  return (
    <Panel className="mt-6">
      <PanelSection title={t("title")} text={t("text", { day: words.localDay(question.day, "long") })}>
        {query.isPending ? (
          <Skeleton className="h-56 w-full" />
        ) : query.isError ? (
          <LoadFailed onRetry={query.refetch} />
        ) : (
          <>
            <p className="mb-3 text-sm" aria-live="polite">
              {t("offered", { count: steps.filter((step) => step.reason === null).length })}
            </p>
            <Steps steps={steps} at={at} day={question.day} onChoose={onChoose} />
          </>
        )}
      </PanelSection>
    </Panel>
  );
}

function perHourOf(steps: readonly WireStep[]): number {
  const [first, second] = steps;
  if (!first || !second) return 1;
  return Math.round(3_600_000 / Math.max(60_000, Date.parse(second.startsAt) - Date.parse(first.startsAt)));
}

type StepsProps = { steps: readonly WireStep[]; at: string; day: string; onChoose: (startsAt: string) => void };

// One stop for Tab: the step that is asked about, or the one just before it.
function Steps({ steps, at, day, onChoose }: StepsProps) {
  const t = useTranslations("why.strip");
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const stop = Math.max(
    0,
    steps.findLastIndex((step) => step.startsAt <= at),
  );
  function move(event: KeyboardEvent<HTMLUListElement>) {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const index = buttons.findIndex((one) => one.matches(":focus"));
    const to = nextStep(event.key, index, buttons.length, perHourOf(steps));
    if (index < 0 || to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  }
  return (
    <ul
      ref={list}
      aria-label={words.localDay(day, "long")}
      onKeyDown={move}
      className="flex flex-col divide-y divide-line border-line border-y"
    >
      {composeRuns(steps).map((run) => (
        <Run key={run.steps[0]?.startsAt} run={run} at={at} stopAt={steps[stop]?.startsAt ?? ""} onChoose={onChoose} />
      ))}
      {steps.length === 0 ? <li className="py-3 text-muted text-sm">{t("offered", { count: 0 })}</li> : null}
    </ul>
  );
}

function useStateWords(): (state: StepState) => string {
  const strip = useTranslations("why.strip");
  const short = useTranslations("why.short");
  return (state) => (state === "offered" ? strip("isOffered") : short(state));
}

type RunProps = { run: StripRun<WireStep>; at: string; stopAt: string; onChoose: (startsAt: string) => void };

function Run({ run, at, stopAt, onChoose }: RunProps) {
  const t = useTranslations("why.strip");
  const words = useWords();
  const stateWords = useStateWords();
  const label = stateWords(run.state);
  const tone = toneOf(run.state);
  return (
    <li className="grid gap-x-4 gap-y-2 py-2.5 sm:grid-cols-[9.5rem_1fr]">
      <div className="sm:pt-1">
        <StatusBadge tone={tone}>{label}</StatusBadge>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {run.steps.map((step) => (
          <button
            key={step.startsAt}
            type="button"
            tabIndex={step.startsAt === stopAt ? 0 : -1}
            aria-current={step.startsAt === at ? "true" : undefined}
            aria-label={t("step", { time: words.time(step.startsAt), state: label })}
            onClick={() => onChoose(step.startsAt)}
            className={cx(stepClass[tone], step.startsAt === at && "outline-2 outline-brand-line outline-offset-1")}
          >
            {words.time(step.startsAt)}
          </button>
        ))}
      </div>
    </li>
  );
}

const shape = "tabular h-8 min-w-18 rounded-sm border px-2 text-xs transition-colors";
const stepClass = {
  good: `${shape} border-good/40 bg-good-soft font-medium text-good hover:border-good`,
  warn: `${shape} border-warn/30 border-dashed bg-panel text-ink hover:border-warn`,
  bad: `${shape} border-bad/30 bg-bad-soft text-bad hover:border-bad`,
  neutral: `${shape} border-line bg-sunken text-muted hover:border-control`,
  info: `${shape} border-line bg-panel text-ink hover:border-control`,
} as const;
