"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { bookingParam, sessionParam } from "@/components/dashboard/booking-params";
import { BookingStatus } from "@/components/dashboard/booking-status";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError } from "@/components/dashboard/fetch-json";
import { newBookingParams } from "@/components/dashboard/new-booking-params";
import { sessionQuery } from "@/components/dashboard/queries";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useHydrated } from "@/components/dashboard/use-hydrated";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PlusIcon } from "@/components/ui/icons";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import type { SessionDetail } from "@/lib/booking/get-session";

const isId = /^[0-9a-f-]{36}$/i;

/** Opens for `?session=<id>`: a class with who comes. */
export function SessionSheet() {
  const t = useTranslations("series.session");
  const { params, set } = useUrlState();
  const id = params.get(sessionParam);
  const hydrated = useHydrated();
  const shown = hydrated && id !== null && isId.test(id) && params.get(bookingParam) === null ? id : null;
  return (
    <Sheet
      open={shown !== null}
      modal={false}
      onOpenChange={(open) => (open ? undefined : set({ [sessionParam]: null }))}
    >
      {shown ? (
        <SheetContent peek title={t("title")}>
          <SessionView key={shown} sessionId={shown} />
        </SheetContent>
      ) : null}
    </Sheet>
  );
}

function SessionView({ sessionId }: { sessionId: string }) {
  const t = useTranslations("series.session");
  const status = useTranslations("dashboard.status");
  const common = useTranslations("common");
  const { slug } = useDashboard();
  const query = useQuery(sessionQuery(slug, sessionId));
  if (query.isPending) return <Skeleton className="h-64 w-full" />;
  if (query.data) return <Session session={query.data} />;
  return query.error instanceof ProblemError && query.error.code === "not_found" ? (
    <EmptyState title={t("notFound")} text={t("notFoundText")} />
  ) : (
    <ErrorState
      title={status("loadFailed")}
      text={status("loadFailedText")}
      retryLabel={common("retry")}
      onRetry={() => query.refetch()}
    />
  );
}

function Session({ session }: { session: SessionDetail }) {
  const t = useTranslations("series");
  const words = useWords();
  const { serviceName, staffName } = useCatalog();
  const { capacity, seatsTaken } = session;
  return (
    <div className="flex flex-col gap-5 text-sm">
      <div>
        <p className="font-semibold text-lg first-letter:uppercase">{words.day(session.startsAt, "long")}</p>
        <p className="tabular text-base">{words.range(session.startsAt, session.endsAt)}</p>
        <p className="mt-1 text-muted">
          {serviceName(session.serviceId)} · {staffName(session.staffId)}
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <p className="tabular">
          <span className="font-semibold">
            {t("session.seats", { taken: String(seatsTaken), capacity: String(capacity) })}
          </span>
          <span className="text-muted"> · {t("session.left", { count: Math.max(0, capacity - seatsTaken) })}</span>
        </p>
        <div aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunken">
          <div className="h-full bg-brand" style={{ width: `${Math.min(100, (seatsTaken / capacity) * 100)}%` }} />
        </div>
      </div>
      <Attendees session={session} />
    </div>
  );
}

function Attendees({ session }: { session: SessionDetail }) {
  const t = useTranslations("series");
  const dashboard = useTranslations("dashboard");
  const { set } = useUrlState();
  const { attendees } = session;
  const known = { staffId: session.staffId, at: session.startsAt };
  return (
    <section className="border-line border-t pt-4">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 className="font-semibold">{t("session.attendees")}</h2>
        {session.seatsTaken < session.capacity ? (
          <Button size="sm" onClick={() => set({ ...newBookingParams(known), [sessionParam]: null })}>
            <PlusIcon />
            {dashboard("newBooking")}
          </Button>
        ) : null}
      </div>
      {attendees.length === 0 ? <p className="text-muted">{t("session.nobody")}</p> : null}
      <ul className="divide-y divide-line rounded-md border border-line empty:hidden">
        {attendees.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => set({ [bookingParam]: one.id })}
              className="flex w-full items-center gap-3 px-3 py-2.5 text-left transition-colors hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{one.customer.name}</span>
                <span className="tabular block text-muted">{t("seatsCount", { count: one.seats })}</span>
              </span>
              {one.status === "confirmed" ? null : <BookingStatus status={one.status} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
