"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { bookingParam } from "@/components/dashboard/booking-params";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { toneOf } from "@/components/dashboard/troubleshooter/strip-runs";
import { useFix, useReasonWords } from "@/components/dashboard/troubleshooter/use-reason-words";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { StatusBadge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { textLink } from "@/components/ui/text-link";
import type { ClaimInWay, MemberExplanation, MemberReason } from "@/lib/booking/explain-for-member";

type ReasonsProps = { told: MemberExplanation; serviceId: string };

/** What is in everybody's way, then person by person. */
export function Reasons({ told, serviceId }: ReasonsProps) {
  const t = useTranslations("why");
  const { role } = useDashboard();
  const { staffName, staffHue } = useCatalog();
  const hasCommon = told.reasons.length > 0;
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold text-base">{t("perPerson")}</h2>
      {role === "staff" ? <p className="mb-2 text-muted text-sm">{t("hidden")}</p> : null}
      <Panel>
        <ul className="divide-y divide-line">
          {hasCommon ? (
            <Row name={<span className="font-medium">{t("everyone")}</span>}>
              <ReasonList reasons={told.reasons} staffId={null} serviceId={serviceId} />
            </Row>
          ) : null}
          {told.staff.map(({ staffId, reasons }) => (
            <Row
              key={staffId}
              name={
                <span className="flex items-center gap-2 font-medium">
                  <StaffMark small name={staffName(staffId)} hue={staffHue(staffId)} />
                  {staffName(staffId)}
                </span>
              }
            >
              {reasons.length > 0 ? (
                <ReasonList reasons={reasons} staffId={staffId} serviceId={serviceId} />
              ) : hasCommon ? (
                <p className="text-muted text-sm">{t("onlyCommon")}</p>
              ) : (
                <StatusBadge tone="good">{t("free")}</StatusBadge>
              )}
            </Row>
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li className="grid gap-2 px-4 py-3 text-sm sm:grid-cols-[12rem_1fr] sm:gap-4 sm:px-5">
      <div className="min-w-0">{name}</div>
      <div className="min-w-0">{children}</div>
    </li>
  );
}

type ReasonListProps = { reasons: readonly MemberReason[]; staffId: string | null; serviceId: string };

function ReasonList({ reasons, staffId, serviceId }: ReasonListProps) {
  const { service } = useCatalog();
  const say = useReasonWords(service(serviceId));
  const fixFor = useFix(serviceId);
  const short = useTranslations("why.short");
  return (
    <ul className="flex flex-col gap-3">
      {reasons.map((reason, index) => {
        const fix = fixFor(reason, staffId);
        const tone = reason.code === "travel" || reason.code === "invalid_input" ? "neutral" : toneOf(reason.code);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no ids, and the list is new with each answer
          <li key={`${reason.code}-${index}`} className="flex flex-col items-start gap-1">
            <StatusBadge tone={tone}>{short(reason.code)}</StatusBadge>
            <p>{say(reason)}</p>
            {reason.claims.map((claim) => (
              <InWay key={`${claim.resourceId}-${claim.from}-${claim.bookingId}`} claim={claim} />
            ))}
            {fix ? (
              <Link href={fix.href} className={textLink}>
                {fix.label}
              </Link>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function InWay({ claim }: { claim: ClaimInWay }) {
  const t = useTranslations("why.claim");
  const words = useWords();
  const { set } = useUrlState();
  const { bookingId, customer, heldUntil } = claim;
  const span = { from: words.time(claim.startsAt ?? claim.from), to: words.time(claim.endsAt ?? claim.to) };
  if (bookingId && customer) {
    return (
      <button type="button" className={`${textLink} text-left`} onClick={() => set({ [bookingParam]: bookingId })}>
        {t("booking", { customer, ...span })}
      </button>
    );
  }
  if (heldUntil) return <p className="text-muted">{t("hold", { until: words.time(heldUntil) })}</p>;
  return <p className="text-muted">{t("session", span)}</p>;
}
