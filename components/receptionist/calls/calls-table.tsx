"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useWords } from "@/components/dashboard/use-words";
import { ChannelMark, OutcomeBadge } from "@/components/receptionist/calls/outcome";
import { useCallWords } from "@/components/receptionist/calls/use-call-words";
import { Badge, StatusBadge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Conversation } from "@/lib/receptionist/calls/conversation-view";

type CallsTableProps = {
  calls: readonly Conversation[];
  openId: string | null;
  onOpen: (id: string) => void;
};

/** A row each; the time is the button that opens it. Narrow screens fold channel, length and turns into it. */
export function CallsTable({ calls, openId, onOpen }: CallsTableProps) {
  const t = useTranslations("calls");
  return (
    <Table label={t("title")}>
      <TableHead>
        <tr>
          <TableHeader>{t("col.when")}</TableHeader>
          <TableHeader className="w-[32%] max-sm:w-auto">{t("col.who")}</TableHeader>
          <TableHeader className="max-md:hidden">{t("col.channel")}</TableHeader>
          <TableHeader className="max-sm:hidden">{t("col.outcome")}</TableHeader>
          <TableHeader numeric className="max-lg:hidden">
            {t("col.length")}
          </TableHeader>
          <TableHeader numeric className="max-lg:hidden">
            {t("col.turns")}
          </TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {calls.map((one) => (
          <CallRow key={one.id} call={one} selected={one.id === openId} onOpen={onOpen} />
        ))}
      </TableBody>
    </Table>
  );
}

type CallRowProps = { call: Conversation; selected: boolean; onOpen: (id: string) => void };

function CallRow({ call, selected, onOpen }: CallRowProps) {
  const t = useTranslations("calls");
  const words = useWords();
  const say = useCallWords();
  const troubled = call.incidents.some((one) => one.status === "open");
  return (
    <TableRow selected={selected} className="focus-within-ring relative">
      <TableCell className="w-44 max-sm:w-28">
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen(call.id)}
          className="text-left outline-none after:absolute after:inset-0"
        >
          <span className="block whitespace-nowrap font-medium first-letter:uppercase">
            {words.day(call.startedAt)}
          </span>
          <span className="tabular block whitespace-nowrap text-muted">{words.time(call.startedAt)}</span>
          <span className="sr-only">{say.who(call)}</span>
        </button>
      </TableCell>
      <TableCell className="max-w-0">
        <span className="block truncate font-medium">{say.who(call)}</span>
        <span className="line-clamp-2 break-words text-muted">
          {call.summary || (call.customer && call.customerPhone ? words.phone(call.customerPhone) : "")}
        </span>
        <span className="mt-0.5 flex flex-wrap items-center gap-1.5 empty:hidden">
          <span className="inline-flex flex-wrap items-center gap-1.5 text-muted text-xs sm:hidden">
            <OutcomeBadge call={call} />
            {t(`channel.${call.channel}`)}
          </span>
          {call.isPractice ? <Badge>{t("practice")}</Badge> : null}
          {call.direction === "outbound" ? <Badge>{t("outbound")}</Badge> : null}
          {troubled ? (
            <StatusBadge tone="bad" icon={<TriangleAlert />}>
              {t("incident")}
            </StatusBadge>
          ) : null}
        </span>
      </TableCell>
      <TableCell className="max-md:hidden">
        <ChannelMark channel={call.channel} />
      </TableCell>
      <TableCell className="max-sm:hidden">
        <OutcomeBadge call={call} />
        <span className="mt-1 block text-muted text-xs md:hidden">{t(`channel.${call.channel}`)}</span>
      </TableCell>
      <TableCell numeric className="whitespace-nowrap max-lg:hidden">
        {say.length(call.seconds)}
      </TableCell>
      <TableCell numeric className="max-lg:hidden">
        {call.turns}
      </TableCell>
    </TableRow>
  );
}
