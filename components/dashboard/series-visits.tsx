"use client";

import { useTranslations } from "use-intl/react";
import { BookingStatus } from "@/components/dashboard/booking-status";
import type { SeriesView } from "@/components/dashboard/queries";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { instantToLocal } from "@/lib/scheduling/local-time";

type VisitsProps = { series: SeriesView; openId: string | null; onOpen: (id: string) => void };

/** A row each; the date is the button that opens it. */
export function SeriesVisits({ series, openId, onOpen }: VisitsProps) {
  const t = useTranslations("series.page");
  const why = useTranslations("series.repeat.why");
  const words = useWords();
  const { staffHue } = useCatalog();
  const clashes = new Map(series.clashes.map((one) => [one.bookingId, one.reason]));
  const isMoved = (startsAt: string) =>
    instantToLocal(Date.parse(startsAt), words.timeZone).minute !== series.startMinute;
  return (
    <Table label={t("visits")} className="rounded-md border border-line bg-panel">
      <TableHead>
        <tr>
          <TableHeader className="w-16">{t("column.visit")}</TableHeader>
          <TableHeader>{t("column.when")}</TableHeader>
          <TableHeader className="max-sm:hidden">{t("column.staff")}</TableHeader>
          <TableHeader>{t("column.status")}</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {series.bookings.map((one) => {
          const clash = clashes.get(one.id);
          return (
            <TableRow key={one.id} selected={one.id === openId} className="focus-within-ring relative">
              <TableCell className="tabular text-muted">{one.series?.position}</TableCell>
              <TableCell>
                <button
                  type="button"
                  aria-haspopup="dialog"
                  onClick={() => onOpen(one.id)}
                  className="text-left outline-none after:absolute after:inset-0"
                >
                  <span className="block font-medium first-letter:uppercase">{words.day(one.startsAt)}</span>
                  <span className="tabular block text-muted">{words.range(one.startsAt, one.endsAt)}</span>
                </button>
                {isMoved(one.startsAt) ? (
                  <span className="block text-muted text-xs">
                    {t("moved", { time: words.minute(series.startMinute) })}
                  </span>
                ) : null}
                {clash ? (
                  <Badge tone="warn" className="mt-1">
                    {why(clash)}
                  </Badge>
                ) : null}
              </TableCell>
              <TableCell className="max-sm:hidden">
                <span className="inline-flex items-center gap-2">
                  <StaffMark small name={one.staff.name} hue={staffHue(one.staff.id)} />
                  {one.staff.name}
                </span>
              </TableCell>
              <TableCell>
                <BookingStatus status={one.status} />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
