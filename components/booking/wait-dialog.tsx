"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { CustomerFields } from "@/components/booking/customer-fields";
import { checkDetails, type DetailErrors, serverErrors } from "@/components/booking/details";
import { lastDayOf } from "@/components/booking/offer";
import { isTemporary, problemOf } from "@/components/booking/problems";
import { dayIn } from "@/components/booking/slot-days";
import { useBooking } from "@/components/booking/use-booking";
import { joinWaitlist, type Waiting } from "@/components/booking/wait-api";
import { WaitFields } from "@/components/booking/wait-fields";
import type { WaitFor } from "@/components/booking/wait-prompt";
import { checkWish, sentWish, usualWish, type WaitErrors } from "@/components/booking/wait-wish";
import { useBookingWords } from "@/components/booking/words";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatZone, formatZoneOffset } from "@/lib/i18n/format";

type WaitDialogProps = WaitFor & { open: boolean; onClose: () => void };
type Joined = Waiting & { contact: string };
type Wrong = { details: DetailErrors; wish: WaitErrors };

const right: Wrong = { details: {}, wish: {} };
const prefix = "wait";

/** Joining the waiting list: when one would come, and how to be told. The browser's own dialog keeps the focus inside. */
export function WaitDialog(props: WaitDialogProps) {
  const { business, service, people, length, seats, timeZone, draft, changeDraft, day, open, onClose } = props;
  const { t, locale } = useBookingWords();
  const { busy, send } = useBooking();
  const today = dayIn(Date.now(), business.timeZone);
  const [wish, setWish] = useState(() => usualWish(day, today, lastDayOf(service, today)));
  const [staffId, setStaffId] = useState(props.staffId);
  const [wrong, setWrong] = useState(right);
  const [problem, setProblem] = useState<string | null>(null);
  const [joined, setJoined] = useState<Joined | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const end = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  useEffect(() => {
    if (joined) end.current?.focus();
  }, [joined]);
  useEffect(() => {
    if (wrong !== right) dialog.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [wrong]);

  async function join() {
    const details = await checkDetails({ ...draft, notes: "" }, service.contactRule, business.country);
    const wishErrors = checkWish(wish);
    if (!details.ok || wishErrors.days || wishErrors.weekdays) {
      return setWrong({ details: details.ok ? {} : details.errors, wish: wishErrors });
    }
    setWrong(right);
    setProblem(null);
    const { name, phone, email } = details;
    const customer = { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}), locale, timeZone };
    const wanted = {
      service: service.slug,
      ...sentWish(wish),
      ...(staffId ? { staffId } : {}),
      ...(length ? { durationMinutes: length } : {}),
      ...(seats > 1 ? { seats } : {}),
      customer,
    };
    const answer = await send(wanted, (key) => joinWaitlist(business.slug, wanted, key));
    if (!answer) return;
    if (answer.ok) return setJoined({ ...answer.value, contact: email ?? draft.phone.trim() });
    const errors = serverErrors(answer.code, answer.fields);
    if (Object.keys(errors).length > 0) setWrong({ details: errors, wish: {} });
    else if (isTemporary(answer.code)) setProblem(t(`problem.${problemOf(answer.code)}`, { business: business.name }));
    else setProblem(t("wait.notOffered", { business: business.name }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) void join();
  }

  const now = Date.now();
  const differs = formatZoneOffset(timeZone, locale, now) !== formatZoneOffset(business.timeZone, locale, now);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="wait-title"
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg overflow-y-auto rounded-md border border-line bg-panel p-0 text-ink shadow-float backdrop:bg-scrim open:animate-in"
    >
      {joined ? (
        <div className="p-5 text-left sm:p-6">
          <h2 id="wait-title" ref={end} tabIndex={-1} className="rounded-sm font-semibold text-lg outline-none">
            {t("wait.joined")}
          </h2>
          <p className="mt-1">
            {joined.token === null ? t("wait.already") : null}{" "}
            {joined.position === null ? null : t("wait.position", { count: joined.position })}
          </p>
          <p className="mt-1 break-words text-muted text-sm">{t("wait.joinedText", { contact: joined.contact })}</p>
          <div className="mt-6 flex flex-col gap-2 sm:flex-row sm:justify-end">
            {joined.token ? (
              <a
                href={`/waitlist/${encodeURIComponent(joined.token)}?lang=${locale}`}
                target="_top"
                className={buttonClass({})}
              >
                {t("wait.open")}
              </a>
            ) : null}
            <Button variant="primary" onClick={onClose}>
              {t("wait.close")}
            </Button>
          </div>
        </div>
      ) : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-5 p-5 text-left sm:p-6">
          <div>
            <h2 id="wait-title" className="font-semibold text-lg">
              {t("wait.title")}
            </h2>
            <p className="mt-1 text-muted text-sm">{t("wait.text")}</p>
          </div>
          <WaitFields
            {...{ wish, today, people, staffId }}
            errors={wrong.wish}
            offersAnyone={service.staffMode === "any"}
            onWish={(change) => setWish((before) => ({ ...before, ...change }))}
            onStaff={setStaffId}
          />
          {differs ? (
            <p className="-mt-2 text-muted text-sm">
              {t("timesIn", { zone: formatZone(business.timeZone, locale, now) })}
            </p>
          ) : null}
          <CustomerFields
            businessName={business.name}
            contactRule={service.contactRule}
            draft={draft}
            errors={wrong.details}
            onChange={changeDraft}
            prefix={prefix}
          />
          {problem ? (
            <Notice tone="bad" role="alert" title={t("problem.title")}>
              {problem}
            </Notice>
          ) : null}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Button size="lg" onClick={onClose}>
              {t("wait.close")}
            </Button>
            <Button type="submit" variant="primary" size="lg" loading={busy}>
              {t("wait.join")}
            </Button>
          </div>
        </form>
      )}
    </dialog>
  );
}
