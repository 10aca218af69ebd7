"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { bookingParam } from "@/components/dashboard/booking-params";
import { customerBookingsSearch } from "@/components/dashboard/bookings-search";
import { BookingsTable } from "@/components/dashboard/bookings-table";
import { CallConsents } from "@/components/dashboard/call-consent";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { newBookingParams } from "@/components/dashboard/new-booking-params";
import { bookingsQuery, customerQuery } from "@/components/dashboard/queries";
import { ReadOnlyNote } from "@/components/dashboard/read-only-note";
import { SectionForm } from "@/components/dashboard/section-form";
import { TextField } from "@/components/dashboard/text-field";
import { textLink } from "@/components/dashboard/text-link";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader, Section } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PlusIcon } from "@/components/ui/icons";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import { type Customer, type CustomerInput, customerInput } from "@/lib/customers/customer";

/** One customer: ways to reach them, notes, bookings. */
export function CustomerScreen({ customerId }: { customerId: string }) {
  const t = useTranslations("dashboard.customers");
  const words = useWords();
  const { slug } = useDashboard();
  const { set } = useUrlState();
  const query = useQuery(customerQuery(slug, customerId));
  const customer = query.data;
  if (query.isPending) {
    return (
      <Page>
        <ListSkeleton rows={4} />
      </Page>
    );
  }
  if (!customer) return <LoadFailed onRetry={query.refetch} />;
  return (
    <Page>
      <PageHeader
        title={customer.name}
        text={t("since", { when: words.day(customer.createdAt, "full") })}
        back={
          <Link href={`/dashboard/${slug}/customers`} className={textLink}>
            {t("backToList")}
          </Link>
        }
        actions={
          <Button onClick={() => set(newBookingParams({ customerId }))}>
            <PlusIcon />
            {t("book")}
          </Button>
        }
      />
      <ReadOnlyNote />
      <Details customer={customer} />
      <CallConsents customer={customer} />
      <CustomerBookings customerId={customerId} />
    </Page>
  );
}

function Details({ customer }: { customer: Customer }) {
  const t = useTranslations("dashboard.customers");
  const common = useTranslations("common");
  const canManage = useCanManage();
  const stored: CustomerInput = {
    name: customer.name,
    phone: customer.phone ?? "",
    email: customer.email ?? "",
    notes: customer.notes,
  };
  const form = useSectionForm({
    stored,
    schema: customerInput,
    toInput: (draft: CustomerInput) => ({
      ...draft,
      phone: draft.phone.replace(/[\s().-]/g, ""),
      email: draft.email.trim(),
    }),
    path: `customers/${customer.id}`,
    savedText: t("saved"),
  });
  const { draft, set, errors } = form;
  return (
    <SectionForm title={t("details")} form={form} readOnly={!canManage}>
      <TextField
        label={t("name")}
        required
        maxLength={120}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.name}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("phone")}
          type="tel"
          optional={common("optional")}
          hint={t("phoneHint")}
          maxLength={40}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          error={errors.phone}
        />
        <TextField
          label={t("email")}
          type="email"
          optional={common("optional")}
          maxLength={254}
          value={draft.email}
          onChange={(email) => set({ email })}
          error={errors.email}
        />
      </div>
      <Field label={t("notes")} hint={t("notesHint")} optional={common("optional")} error={errors.notes}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={4000}
            value={draft.notes}
            onChange={(event) => set({ notes: event.target.value })}
          />
        )}
      </Field>
    </SectionForm>
  );
}

function CustomerBookings({ customerId }: { customerId: string }) {
  const t = useTranslations("dashboard");
  const { slug } = useDashboard();
  const { params, set } = useUrlState();
  const query = useInfiniteQuery(bookingsQuery(slug, customerBookingsSearch(customerId)));
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Section title={t("customers.bookings")}>
      {query.isPending ? (
        <ListSkeleton rows={3} />
      ) : query.isError ? (
        <LoadFailed onRetry={query.refetch} />
      ) : rows.length === 0 ? (
        <p className="text-muted text-sm">{t("customers.bookingsEmpty")}</p>
      ) : (
        <div className="flex flex-col items-start gap-3">
          <Panel className="w-full overflow-hidden">
            <BookingsTable
              hideCustomer
              label={t("customers.bookings")}
              bookings={rows}
              openId={params.get(bookingParam)}
              onOpen={(id) => set({ [bookingParam]: id })}
            />
          </Panel>
          {query.hasNextPage ? (
            <Button size="sm" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              {t("bookings.loadMore")}
            </Button>
          ) : null}
        </div>
      )}
    </Section>
  );
}
