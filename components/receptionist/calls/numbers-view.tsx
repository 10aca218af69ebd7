"use client";

import { useQuery } from "@tanstack/react-query";
import { ChartNoAxesColumn } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { DatesFilter } from "@/components/dashboard/dates-filter";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { numbersSearch } from "@/components/receptionist/calls/calls-search";
import { ChannelMark } from "@/components/receptionist/calls/outcome";
import { useCallWords } from "@/components/receptionist/calls/use-call-words";
import { numbersQuery } from "@/components/receptionist/queries";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { formatMean, formatPercent } from "@/lib/i18n/format";
import type { Figure, Numbers } from "@/lib/receptionist/calls/numbers";

/** What the receptionist did and how well, over a window: of all, by channel, by week. */
export function NumbersView() {
  const t = useTranslations("calls.numbers");
  const { slug } = useDashboard();
  const { params } = useUrlState();
  const query = useQuery(numbersQuery(slug, numbersSearch(params)));
  return (
    <>
      <div className="mb-4">
        <DatesFilter />
      </div>
      {query.isPending ? (
        <ListSkeleton rows={5} />
      ) : !query.data ? (
        <LoadFailed onRetry={query.refetch} />
      ) : query.data.all === null || query.data.all.conversations === 0 ? (
        <EmptyState icon={<ChartNoAxesColumn />} title={t("empty")} text={t("emptyText")} />
      ) : (
        <Filled numbers={query.data} all={query.data.all} />
      )}
    </>
  );
}

function Filled({ numbers, all }: { numbers: Numbers; all: Figure }) {
  const t = useTranslations("calls.numbers");
  const words = useWords();
  const say = useCallWords();
  return (
    <div className="flex flex-col gap-6">
      <Headline all={all} />
      <FigureTable
        title={t("byChannel")}
        first={t("channel")}
        rows={numbers.byChannel.map((one) => ({
          key: one.channel,
          label: <ChannelMark channel={one.channel} />,
          figure: one,
        }))}
      />
      <FigureTable
        title={t("byWeek")}
        first={t("week")}
        rows={numbers.byWeek.toReversed().map((one) => ({
          key: one.week,
          label: <span className="whitespace-nowrap">{t("weekOf", { day: words.localDay(one.week, "short") })}</span>,
          figure: one,
        }))}
      />
      <section>
        <h2 className="mb-2 font-semibold text-base">{t("reasons")}</h2>
        {numbers.reasons.length === 0 ? (
          <p className="text-muted text-sm">{t("noReasons")}</p>
        ) : (
          <Panel className="divide-y divide-line">
            {numbers.reasons.map((one) => (
              <p key={one.reason} className="flex justify-between gap-4 px-4 py-2.5 text-sm">
                {say.reason(one.reason)}
                <span className="tabular font-medium">{one.count}</span>
              </p>
            ))}
          </Panel>
        )}
      </section>
    </div>
  );
}

/** Shares and answer times as the reader's language writes them. */
function useFigureWords() {
  const t = useTranslations("calls.numbers");
  const call = useTranslations("calls.call");
  const { locale } = useDashboard();
  const percent = (value: number) => formatPercent(value, locale);
  const time = (ms: number) => call("ms", { ms: String(ms) });
  return {
    share: (part: number, whole: number) => (whole === 0 ? t("none") : percent(part / whole)),
    median: ({ p50Ms }: Figure) => (p50Ms === null ? t("none") : time(p50Ms)),
    turns: ({ meanTurns }: Figure) => (meanTurns === null ? t("none") : formatMean(meanTurns, locale)),
    most: ({ p95Ms }: Figure) => (p95Ms === null ? "" : t("within", { share: percent(0.95), time: time(p95Ms) })),
  };
}

function Headline({ all }: { all: Figure }) {
  const t = useTranslations("calls.numbers");
  const say = useFigureWords();
  return (
    <section>
      <Panel className="grid grid-cols-2 overflow-hidden sm:grid-cols-4 [&>div]:-mt-px [&>div]:-ml-px [&>div]:border-line [&>div]:border-t [&>div]:border-l">
        <Big label={t("conversations")} value={String(all.conversations)} />
        <Big
          label={t("contained")}
          value={say.share(all.contained, all.ended)}
          note={t("of", { part: String(all.contained), whole: String(all.ended) })}
        />
        <Big
          label={t("booked")}
          value={String(all.booked)}
          note={`${t("rescheduled")} ${all.rescheduled}, ${t("cancelled").toLowerCase()} ${all.cancelled}`}
        />
        <Big label={t("speed")} value={say.median(all)} note={say.most(all)} />
      </Panel>
      <p className="measure mt-2 text-muted text-sm">{t("hint")}</p>
    </section>
  );
}

function Big({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <div className="px-4 py-3.5">
      <p className="text-muted text-xs">{label}</p>
      <p className="tabular mt-0.5 font-semibold text-2xl">{value}</p>
      {note ? <p className="tabular text-muted text-xs">{note}</p> : null}
    </div>
  );
}

type FigureTableProps = {
  title: string;
  /** What the first column holds. */
  first: string;
  rows: readonly { key: string; label: ReactNode; figure: Figure }[];
};

function FigureTable({ title, first, rows }: FigureTableProps) {
  const t = useTranslations("calls.numbers");
  const say = useFigureWords();
  return (
    <section>
      <h2 className="mb-2 font-semibold text-base">{title}</h2>
      <Panel className="overflow-hidden">
        <Table label={title}>
          <TableHead>
            <tr>
              <TableHeader>{first}</TableHeader>
              <TableHeader numeric className="max-sm:px-1.5">
                {t("conversations")}
              </TableHeader>
              <TableHeader numeric className="max-sm:whitespace-normal! max-sm:px-1.5">
                {t("contained")}
              </TableHeader>
              <TableHeader numeric className="max-sm:whitespace-normal! max-sm:px-1.5 max-[22.5rem]:hidden">
                {t("booked")}
              </TableHeader>
              <TableHeader numeric className="max-lg:hidden">
                {t("rescheduled")}
              </TableHeader>
              <TableHeader numeric className="max-lg:hidden">
                {t("cancelled")}
              </TableHeader>
              <TableHeader numeric className="max-sm:hidden">
                {t("transferred")}
              </TableHeader>
              <TableHeader numeric className="max-lg:hidden">
                {t("meanTurns")}
              </TableHeader>
              <TableHeader numeric className="max-lg:hidden">
                {t("speed")}
              </TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map(({ key, label, figure }) => (
              <TableRow key={key}>
                <TableCell className="font-medium">{label}</TableCell>
                <TableCell numeric className="max-sm:px-1.5">
                  {figure.conversations}
                </TableCell>
                <TableCell numeric className="max-sm:px-1.5">
                  {say.share(figure.contained, figure.ended)}
                </TableCell>
                <TableCell numeric className="max-sm:px-1.5 max-[22.5rem]:hidden">
                  {figure.booked}
                </TableCell>
                <TableCell numeric className="max-lg:hidden">
                  {figure.rescheduled}
                </TableCell>
                <TableCell numeric className="max-lg:hidden">
                  {figure.cancelled}
                </TableCell>
                <TableCell numeric className="max-sm:hidden">
                  {figure.transferred}
                </TableCell>
                <TableCell numeric className="max-lg:hidden">
                  {say.turns(figure)}
                </TableCell>
                <TableCell numeric className="whitespace-nowrap max-lg:hidden">
                  {say.median(figure)}
                  <span className="block text-muted text-xs">{say.most(figure)}</span>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Panel>
    </section>
  );
}
