"use client";

import { useTranslations } from "use-intl/react";
import { useToolWords } from "@/components/receptionist/calls/use-tool-words";
import { useUnderstoodWords } from "@/components/receptionist/calls/use-understood-words";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import type { ShownToolCall, Turn } from "@/lib/receptionist/calls/conversation-view";

/** Beside what was said: what was understood, and which tools were called with what and how long they took. */
export function TurnNotes({ turn }: { turn: Turn }) {
  const t = useTranslations("receptionist.practice");
  const call = useTranslations("calls.call");
  const wordsOf = useUnderstoodWords();
  const understood = wordsOf(turn.understood);
  const total = turn.latency.totalMs;
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      {understood.length > 0 ? (
        <p className="flex flex-wrap items-center gap-1.5">
          <span className="text-muted">{t("understood")}</span>
          {understood.map((one) => (
            <Badge key={one} tone="brand" className="whitespace-normal!">
              {one}
            </Badge>
          ))}
        </p>
      ) : null}
      {turn.toolCalls.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {turn.toolCalls.map((call, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: calls of a turn are never reordered
            <ToolLine key={index} call={call} />
          ))}
        </ul>
      ) : null}
      {total === undefined ? null : (
        <p className="tabular text-muted text-xs">{call("answered", { ms: String(Math.round(total)) })}</p>
      )}
    </div>
  );
}

function ToolLine({ call }: { call: ShownToolCall }) {
  const t = useTranslations("calls");
  const { what, came, isBad } = useToolWords()(call);
  return (
    <li>
      <details className="group">
        <summary className="list-none rounded-sm [&::-webkit-details-marker]:hidden">
          <span aria-hidden="true" className={cx("mr-1.5", isBad ? "text-bad" : "text-good")}>
            {isBad ? "×" : "✓"}
          </span>
          {what}
          {came ? <span className="text-muted"> → {came}</span> : null}
          <span className="tabular whitespace-nowrap text-muted text-xs">
            {" "}
            {t("call.ms", { ms: String(Math.round(call.ms)) })}
          </span>
          <span className="ml-1.5 text-muted text-xs underline underline-offset-4">{t("call.raw")}</span>
        </summary>
        <dl className="mt-1.5 mb-1 grid gap-1 text-xs">
          <Raw label={t("call.input")} value={call.input} />
          <Raw label={t("call.result")} value={call.result} />
        </dl>
      </details>
    </li>
  );
}

function Raw({ label, value }: { label: string; value: unknown }) {
  return (
    <div>
      <dt className="text-muted">{label}</dt>
      <dd>
        <pre className="max-h-60 overflow-auto whitespace-pre-wrap break-all rounded-sm bg-sunken px-2 py-1.5 font-mono">
          {JSON.stringify(value, null, 1)}
        </pre>
      </dd>
    </div>
  );
}
