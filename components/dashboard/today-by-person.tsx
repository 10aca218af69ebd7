"use client";

import { useTranslations } from "use-intl/react";
import { AgendaRow } from "@/components/calendar/agenda";
import { isWith } from "@/components/calendar/columns";
import { freeGaps, openSpans } from "@/components/calendar/open-hours";
import { placeBookings } from "@/components/calendar/place-bookings";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { newBookingParams } from "@/components/dashboard/new-booking-params";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { PlusIcon } from "@/components/ui/icons";
import { Panel } from "@/components/ui/panel";
import type { Today } from "@/lib/booking/get-today";
import type { MemberBooking } from "@/lib/booking/member-booking";
import type { CatalogStaff } from "@/lib/catalog/get-catalog";
import { instantToLocal, localToInstant } from "@/lib/scheduling/local-time";

const gapMinutes = 30;

type TodayByPersonProps = { today: Today; now: number; onOpen: (id: string) => void };

/** Each person's day as a line of bookings and the gaps between them that are still to come. */
export function TodayByPerson({ today, now, onOpen }: TodayByPersonProps) {
  const t = useTranslations("dashboard.today");
  const { catalog } = useCatalog();
  const { role, memberStaffId } = useDashboard();
  const busy = new Set(today.bookings.flatMap((one) => [one.staffId, ...one.teamIds]));
  const people = catalog.staff.filter((one) =>
    role === "staff" ? one.id === memberStaffId : one.active || busy.has(one.id),
  );
  return (
    <section>
      <h2 className="mb-2 font-semibold text-base">{t("day")}</h2>
      <div className="grid gap-4 xl:grid-cols-2">
        {people.map((one) => (
          <PersonDay key={one.id} person={one} today={today} now={now} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}

type Line =
  | { readonly at: number; readonly booking: MemberBooking }
  | { readonly at: number; readonly gap: { readonly start: number; readonly end: number } };

function PersonDay({ person, today, now, onOpen }: TodayByPersonProps & { person: CatalogStaff }) {
  const t = useTranslations("dashboard.today");
  const words = useWords();
  const names = useCatalog();
  const { set } = useUrlState();
  const own = today.bookings.filter((one) => isWith(one, person.id));
  const open = openSpans(names.catalog, person.id, today.date);
  const placed = placeBookings(own, today.date, words.timeZone);
  const local = instantToLocal(now, words.timeZone);
  const from = local.date === today.date ? Math.ceil(local.minute / 15) * 15 : 0;
  const taken = placed.map((one) => ({ start: one.top - one.bufferTop, end: one.bottom + one.bufferBottom }));
  const gaps = freeGaps(open, taken, from, gapMinutes);
  const lines: Line[] = [
    ...placed.map(({ top, booking }) => ({ at: top, booking })),
    ...gaps.map((gap) => ({ at: gap.start, gap })),
  ].sort((one, other) => one.at - other.at);
  function bookGap(minute: number) {
    const at = new Date(localToInstant(today.date, minute, words.timeZone)).toISOString();
    set(newBookingParams({ staffId: person.id, day: today.date, at }));
  }
  return (
    <Panel className="overflow-hidden">
      <h3 className="flex items-center gap-2 border-line border-b px-3 py-2.5 font-semibold text-sm">
        <StaffMark small name={person.name} hue={person.colorHue} />
        {person.name}
      </h3>
      {lines.length === 0 ? (
        <p className="px-3 py-4 text-muted text-sm">{open.length === 0 ? t("off") : t("dayEmpty")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {lines.map((line) =>
            "booking" in line ? (
              <li key={line.booking.id}>
                <AgendaRow
                  hideStaff
                  booking={line.booking}
                  names={names}
                  words={words}
                  past={Date.parse(line.booking.endsAt) < now}
                  onOpen={onOpen}
                />
              </li>
            ) : (
              <li key={line.at}>
                <button
                  type="button"
                  onClick={() => bookGap(line.gap.start)}
                  className="flex w-full items-center gap-3 px-3 py-2 text-left text-muted text-sm transition-colors hover:bg-hover hover:text-ink"
                >
                  <span className="tabular w-[4.75rem] shrink-0">{words.minute(line.gap.start)}</span>
                  <span className="flex-1">
                    {t("gap", { duration: words.duration(line.gap.end - line.gap.start) })}
                  </span>
                  <span className="sr-only">
                    {t("gapBook", { name: person.name, time: words.minute(line.gap.start) })}
                  </span>
                  <PlusIcon />
                </button>
              </li>
            ),
          )}
        </ul>
      )}
    </Panel>
  );
}
