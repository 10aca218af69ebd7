"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { CallConsentForm } from "@/components/dashboard/call-consent-form";
import { useCanManage } from "@/components/dashboard/dashboard-context";
import { useWords } from "@/components/dashboard/use-words";
import { Section } from "@/components/layout/page-header";
import { StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import type { CallConsent } from "@/lib/customers/list-call-consents";
import type { CallPurpose } from "@/lib/database/message-shapes";

const purposes: readonly CallPurpose[] = ["confirmation", "waitlist_offer"];

/** Whether a customer agreed to calls by the receptionist, for each purpose; owners and admins see and record it. */
export function CallConsents({ customer }: { customer: CustomerDetail }) {
  const t = useTranslations("dashboard.customers.consent");
  const canManage = useCanManage();
  if (!canManage) return null;
  return (
    <Section title={t("title")} text={t("text")}>
      {customer.phone === null ? (
        <p className="text-muted text-sm">{t("noPhone")}</p>
      ) : (
        // Consent belongs to the number: what was begun for another one is dropped.
        <Purposes key={customer.phone} customer={customer} />
      )}
    </Section>
  );
}

function Purposes({ customer }: { customer: CustomerDetail }) {
  const [open, setOpen] = useState<CallPurpose | null>(null);
  const lastOf = (purpose: CallPurpose) => customer.callConsents.find((one) => one.purpose === purpose);
  const isGiven = (purpose: CallPurpose) => lastOf(purpose)?.given ?? false;
  return (
    <Panel>
      <ul className="divide-y divide-line">
        {purposes.map((purpose) => (
          <li key={purpose} className="flex flex-col gap-3 p-4">
            <Purpose
              purpose={purpose}
              last={lastOf(purpose)}
              isOpen={open === purpose}
              onOpen={() => setOpen(open === purpose ? null : purpose)}
            />
            {open === purpose ? (
              <CallConsentForm
                customerId={customer.id}
                purpose={purpose}
                given={!isGiven(purpose)}
                others={purposes.filter((one) => one !== purpose && isGiven(one) === isGiven(purpose))}
                onDone={() => setOpen(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type PurposeProps = { purpose: CallPurpose; last: CallConsent | undefined; isOpen: boolean; onOpen: () => void };

function Purpose({ purpose, last, isOpen, onOpen }: PurposeProps) {
  const t = useTranslations("dashboard.customers.consent");
  const words = useWords();
  const name = t(`purpose.${purpose}`);
  const action = last?.given ? t("takeBack") : t("agree");
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 flex-1 basis-60">
        <h3 className="flex flex-wrap items-center gap-2 font-medium text-sm">
          {name}
          {last?.given ? (
            <StatusBadge tone="good">{t("given")}</StatusBadge>
          ) : (
            <StatusBadge tone="neutral">{t(last ? "takenBack" : "notGiven")}</StatusBadge>
          )}
        </h3>
        {last ? (
          <>
            <p className="mt-1 text-muted text-sm">
              {t(last.inCall ? "sinceInCall" : "since", {
                when: `${words.day(last.at, "full")}, ${words.time(last.at)}`,
              })}
            </p>
            <blockquote className="mt-2 break-words border-line border-l-2 pl-3 text-sm">{last.evidence}</blockquote>
          </>
        ) : (
          <p className="mt-1 text-muted text-sm">{t("neverAsked")}</p>
        )}
      </div>
      <Button size="sm" aria-expanded={isOpen} aria-label={t("actionOf", { action, purpose: name })} onClick={onOpen}>
        {action}
      </Button>
    </div>
  );
}
