"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { bookingsQuery } from "@/components/dashboard/queries";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useDebounced } from "@/components/dashboard/use-debounced";
import { useSeriesActions } from "@/components/dashboard/use-series-actions";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SearchIcon } from "@/components/ui/icons";
import { Input, InputGroup } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import type { MemberBooking } from "@/lib/booking/member-booking";

type SwapProps = { booking: MemberBooking; open: boolean; onOpenChange: (open: boolean) => void };

const shownAtMost = 8;

/** Two bookings change places: the other is looked for, both are shown as they are and as they will be. */
export function SwapDialog({ booking, open, onOpenChange }: SwapProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      {open ? <SwapContent booking={booking} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function SwapContent({ booking, onDone }: { booking: MemberBooking; onDone: () => void }) {
  const t = useTranslations("series.swap");
  const common = useTranslations("common");
  const { swap, isPending } = useSeriesActions();
  const [other, setOther] = useState<MemberBooking | null>(null);
  const [missing, setMissing] = useState(false);
  function submit() {
    setMissing(other === null);
    if (other) swap(booking, other, onDone);
  }
  return (
    <DialogContent
      wide
      title={t("title")}
      text={t("text")}
      footer={
        <>
          <DialogClose asChild>
            <Button>{common("cancel")}</Button>
          </DialogClose>
          <Button variant="primary" loading={isPending} onClick={submit}>
            {t("submit")}
          </Button>
        </>
      }
    >
      {other ? (
        <SwapPreview booking={booking} other={other} onAnother={() => setOther(null)} />
      ) : (
        <OtherSearch
          booking={booking}
          onPick={(picked) => {
            setOther(picked);
            setMissing(false);
          }}
        />
      )}
      <p role="alert" className="mt-3 text-bad text-sm empty:hidden">
        {missing ? t("pick") : null}
      </p>
    </DialogContent>
  );
}

function OtherSearch({ booking, onPick }: { booking: MemberBooking; onPick: (one: MemberBooking) => void }) {
  const t = useTranslations("series.swap");
  const words = useWords();
  const { slug } = useDashboard();
  const { serviceName, staffName } = useCatalog();
  const [text, setText] = useState("");
  const q = useDebounced(text.trim(), 200);
  const query = useInfiniteQuery(bookingsQuery(slug, q ? `q=${encodeURIComponent(q)}` : ""));
  const found = (query.data?.pages[0]?.data ?? []).filter(
    ({ id, status, startsAt }) =>
      id !== booking.id && (status === "confirmed" || status === "pending") && Date.parse(startsAt) > Date.now(),
  );
  return (
    <div className="flex flex-col gap-4">
      <Field label={t("search")} hideLabel>
        {(control) => (
          <InputGroup start={<SearchIcon />}>
            <Input
              {...control}
              type="search"
              placeholder={t("search")}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </InputGroup>
        )}
      </Field>
      {query.isPending ? (
        <Skeleton className="h-48 w-full" />
      ) : found.length === 0 ? (
        <p className="text-muted text-sm">{t("none")}</p>
      ) : (
        <ul aria-label={t("list")} className="divide-y divide-line rounded-md border border-line">
          {found.slice(0, shownAtMost).map((one) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => onPick(one)}
                className="flex w-full flex-wrap items-baseline gap-x-3 px-3 py-2.5 text-left text-sm transition-colors hover:bg-hover"
              >
                <span className="min-w-0 flex-1 basis-40">
                  <span className="block truncate font-medium">{one.customer.name}</span>
                  <span className="block truncate text-muted">
                    {serviceName(one.serviceId)} · {staffName(one.staffId)}
                  </span>
                </span>
                <span className="tabular">{words.dayTime(one.startsAt)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type PreviewProps = { booking: MemberBooking; other: MemberBooking; onAnother: () => void };

function SwapPreview({ booking, other, onAnother }: PreviewProps) {
  const t = useTranslations("series.swap");
  const words = useWords();
  const { serviceName, staffName } = useCatalog();
  const placeOf = (one: MemberBooking) =>
    t("line", { when: words.dayTime(one.startsAt), name: staffName(one.staffId) });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        {[
          { one: booking, into: other },
          { one: other, into: booking },
        ].map(({ one, into }) => (
          <section key={one.id} className="rounded-md border border-line p-4 text-sm">
            <h3 className="font-semibold">{one.customer.name}</h3>
            <p className="mb-3 text-muted">{serviceName(one.serviceId)}</p>
            <dl className="grid grid-cols-[4rem_1fr] gap-x-3 gap-y-1.5">
              <dt className="text-muted">{t("before")}</dt>
              <dd className="text-muted line-through">{placeOf(one)}</dd>
              <dt className="text-muted">{t("after")}</dt>
              <dd className="font-medium">{placeOf(into)}</dd>
            </dl>
          </section>
        ))}
      </div>
      <div>
        <Button size="sm" variant="ghost" onClick={onAnother}>
          {t("another")}
        </Button>
      </div>
    </div>
  );
}
