"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { BookingChoice } from "@/components/dashboard/booking-choice";
import { bookingParam } from "@/components/dashboard/booking-params";
import { type CustomerChoice, CustomerPicker } from "@/components/dashboard/customer-picker";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { newBookingNames, noNewBooking } from "@/components/dashboard/new-booking-params";
import { customerQuery, seriesPlanQuery } from "@/components/dashboard/queries";
import { keptStarts, type Repeat, ruleOf } from "@/components/dashboard/repeat";
import { RepeatFields } from "@/components/dashboard/repeat-fields";
import { SeriesPlanList } from "@/components/dashboard/series-plan";
import { type TimeChoice, TimePicker } from "@/components/dashboard/time-picker";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { type NewBookingDraft, useCreateBooking, wantedOf } from "@/components/dashboard/use-create-booking";
import { useHydrated } from "@/components/dashboard/use-hydrated";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";

/** Opens for `?new=1`, from wherever that was set: the top bar, the palette, an empty time of the calendar. */
export function NewBookingDialog() {
  const { params, set } = useUrlState();
  const hydrated = useHydrated();
  const open = hydrated && params.get(newBookingNames.open) === "1";
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? undefined : set(noNewBooking(), "replace"))}>
      {open ? <NewBooking /> : null}
    </Dialog>
  );
}

function useDraft() {
  const { params } = useUrlState();
  const words = useWords();
  const { role, memberStaffId, slug } = useDashboard();
  const at = params.get(newBookingNames.at);
  const startsAt = at && !Number.isNaN(Date.parse(at)) ? at : null;
  const day = startsAt ? words.dateOf(startsAt) : (params.get(newBookingNames.day) ?? words.dateOf(Date.now()));
  const [serviceId, setServiceId] = useState("");
  const [staffId, setStaffId] = useState(role === "staff" ? memberStaffId : params.get(newBookingNames.staff));
  const [time, setTime] = useState<TimeChoice>({ day, mode: "free", startsAt });
  const [customer, setCustomer] = useState<CustomerChoice | null>(null);
  const [notes, setNotes] = useState("");
  const customerId = params.get(newBookingNames.customer);
  const known = useQuery({ ...customerQuery(slug, customerId ?? ""), enabled: customerId !== null });
  useEffect(() => {
    if (!known.data) return;
    const { id, name, phone, email } = known.data;
    setCustomer({ kind: "known", id, name, contact: [phone, email].filter(Boolean).join(" · ") });
  }, [known.data]);
  const [durationMinutes, setLength] = useState<number | null>(null);
  const [seats, setSeats] = useState(1);
  const [repeat, setRepeat] = useState<Repeat | null>(null);
  const draft: NewBookingDraft = { serviceId, staffId, durationMinutes, seats, repeat, time, customer, notes };
  function chooseService(id: string) {
    setServiceId(id);
    setLength(null);
    setSeats(1);
  }
  return { draft, chooseService, setLength, setSeats, setRepeat, setStaffId, setTime, setCustomer, setNotes };
}

function NewBooking() {
  const t = useTranslations("dashboard.create");
  const common = useTranslations("common");
  const words = useWords();
  const { set } = useUrlState();
  const { slug } = useDashboard();
  const router = useRouter();
  const series = useTranslations("series.repeat");
  const { catalog, isLoading, service } = useCatalog();
  const form = useDraft();
  const { draft } = form;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const repeat = draft.time.mode === "free" ? draft.repeat : null;
  const wanted = wantedOf(draft);
  const plan = useQuery(seriesPlanQuery(slug, repeat && wanted ? { ...wanted, ...ruleOf(repeat) } : null));
  const kept = keptStarts(repeat ? plan.data : undefined, left);
  const create = useCreateBooking(
    () => set(noNewBooking(), "replace"),
    (id) => set({ [bookingParam]: id }),
    (id) => router.push(`/dashboard/${slug}/series/${id}`),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.submit({ ...draft, repeat }, draft.time.mode === "any", kept);
  };
  const chosen = service(draft.serviceId);
  const nothing = !isLoading && !catalog.services.some((one) => one.active);
  const formId = "new-booking";
  return (
    <DialogContent
      wide
      title={t("title")}
      footer={
        nothing ? null : (
          <>
            <DialogClose asChild>
              <Button>{common("cancel")}</Button>
            </DialogClose>
            <Button type="submit" form={formId} variant="primary" loading={create.isPending}>
              {repeat && kept.length > 0
                ? series("submit", { count: kept.length })
                : draft.time.startsAt
                  ? t("submit", { when: words.dayTime(draft.time.startsAt) })
                  : t("submitIdle")}
            </Button>
          </>
        )
      }
    >
      {nothing ? (
        <EmptyState
          title={t("noServices")}
          text={t("noServicesText")}
          action={
            <Link href={`/dashboard/${slug}/services`} className={buttonClass({ variant: "primary" })}>
              {t("service")}
            </Link>
          }
        />
      ) : (
        <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-5">
          <WhatAndWho form={form} error={create.errors.serviceId} />
          {chosen ? (
            <BookingChoice service={chosen} {...draft} onLength={form.setLength} onSeats={form.setSeats} />
          ) : null}
          {draft.serviceId ? (
            <TimePicker
              key={`${draft.serviceId}-${draft.staffId}`}
              serviceId={draft.serviceId}
              durationMinutes={draft.durationMinutes ?? undefined}
              seats={draft.seats}
              staffId={draft.staffId}
              value={draft.time}
              onChange={(time) => {
                form.setTime(time);
                create.clear();
              }}
              error={create.errors.startsAt}
            />
          ) : draft.time.startsAt ? (
            <p className="tabular text-sm first-letter:uppercase">{words.dayTime(draft.time.startsAt)}</p>
          ) : null}
          {draft.serviceId && draft.time.mode === "free" ? (
            <RepeatFields value={draft.repeat} onChange={form.setRepeat} day={draft.time.day} />
          ) : null}
          {repeat && draft.serviceId ? (
            draft.time.startsAt ? (
              <SeriesPlanList
                query={plan}
                left={left}
                onLeave={setLeft}
                staffId={draft.staffId}
                onStaff={form.setStaffId}
              />
            ) : (
              <p className="text-muted text-sm">{series("pickTime")}</p>
            )
          ) : null}
          {create.errors.repeat ? (
            <p role="alert" className="text-bad text-sm">
              {create.errors.repeat}
            </p>
          ) : null}
          <CustomerPicker value={draft.customer} onChange={form.setCustomer} errors={create.errors} />
          <Field label={t("notes")} hint={t("notesHint")} optional={common("optional")}>
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                maxLength={2000}
                value={draft.notes}
                onChange={(event) => form.setNotes(event.target.value)}
              />
            )}
          </Field>
          {create.problem ? (
            <Notice
              tone="bad"
              role="alert"
              action={
                create.mayOverrule ? (
                  <Button size="sm" onClick={() => create.submit(draft, true)}>
                    {t("anyway")}
                  </Button>
                ) : null
              }
            >
              {create.problem}
            </Notice>
          ) : null}
        </form>
      )}
    </DialogContent>
  );
}

function WhatAndWho({ form, error }: { form: ReturnType<typeof useDraft>; error: string | undefined }) {
  const t = useTranslations("dashboard.create");
  const words = useWords();
  const { role, memberStaffId } = useDashboard();
  const { catalog, service } = useCatalog();
  const { draft, setStaffId } = form;
  const wanted = role === "staff" ? memberStaffId : draft.staffId;
  const services = catalog.services.filter(
    (one) => one.active && (role !== "staff" || one.staffIds.includes(wanted ?? "")),
  );
  const givers = service(draft.serviceId)?.staffIds;
  const people = catalog.staff.filter((one) => one.active && (!givers || givers.includes(one.id)));
  function choose(id: string) {
    form.chooseService(id);
    const gives = draft.staffId === null || service(id)?.staffIds.includes(draft.staffId);
    if (!gives && role !== "staff") setStaffId(null);
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("service")} required error={error}>
        {(control) => (
          <NativeSelect {...control} value={draft.serviceId} onChange={(event) => choose(event.target.value)}>
            <option value="" disabled>
              {t("serviceChoose")}
            </option>
            {services.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name} · {words.duration(one.durationMinutes)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      {role === "staff" ? null : (
        <Field label={t("staff")}>
          {(control) => (
            <NativeSelect
              {...control}
              value={draft.staffId ?? ""}
              onChange={(event) => setStaffId(event.target.value || null)}
            >
              <option value="">{t("anyone")}</option>
              {people.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      )}
    </div>
  );
}
