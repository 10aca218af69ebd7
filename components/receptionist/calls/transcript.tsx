"use client";

import { useTranslations } from "use-intl/react";
import { useWords } from "@/components/dashboard/use-words";
import { TurnNotes } from "@/components/receptionist/calls/turn-notes";
import { Panel } from "@/components/ui/panel";
import { formatPercent } from "@/lib/i18n/format";
import type { Turn } from "@/lib/receptionist/calls/conversation-view";

/** What was said, and beside each turn what was understood and done. */
export function Transcript({ turns, locale }: { turns: readonly Turn[]; locale: "en" | "es" }) {
  return (
    <Panel className="overflow-hidden">
      <ol className="divide-y divide-line">
        {turns.map((turn) => (
          <li key={turn.id} className="grid gap-x-6 gap-y-3 px-4 py-3.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
            <Words turn={turn} locale={locale} />
            {turn.position === 0 ? null : (
              <div className="min-w-0 lg:border-line lg:border-l lg:pl-5">
                <TurnNotes turn={turn} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const sure = 0.7;

function Words({ turn, locale }: { turn: Turn; locale: "en" | "es" }) {
  const t = useTranslations("calls.call");
  const words = useWords();
  const { confidence, said, saidUntil } = turn;
  const unsure = confidence !== null && confidence < sure ? formatPercent(confidence, words.locale) : null;
  return (
    <dl className="flex min-w-0 flex-col gap-2 text-sm">
      {turn.heard ? (
        <div>
          <dt className="text-muted text-xs">
            {t("caller")}
            <span className="tabular">
              {" · "}
              {t("turn", { position: String(turn.position) })} · {words.time(turn.at)}
            </span>
            {unsure === null ? null : <span className="text-warn"> · {t("unsure", { percent: unsure })}</span>}
          </dt>
          <dd lang={locale} className="measure whitespace-pre-line break-words font-medium">
            {turn.heard}
          </dd>
        </div>
      ) : null}
      {said ? (
        <div>
          <dt className="text-muted text-xs">
            {t("receptionist")}
            {turn.heard ? null : <span className="tabular"> · {words.time(turn.at)}</span>}
          </dt>
          <dd lang={locale} className="measure whitespace-pre-line break-words">
            {saidUntil ?? said}
            {saidUntil === null || saidUntil.length >= said.length ? null : (
              <>
                <span className="text-muted line-through decoration-1">{said.slice(saidUntil.length)}</span>
                <span className="block text-warn text-xs">{t("cut")}</span>
              </>
            )}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
