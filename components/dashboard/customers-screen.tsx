"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { SearchX, UserRound } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { customersQuery } from "@/components/dashboard/queries";
import { SearchField } from "@/components/dashboard/search-field";
import { useStillRows } from "@/components/dashboard/use-still-rows";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader } from "@/components/layout/page-header";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Customer } from "@/lib/customers/customer";

const none: readonly Customer[] = [];

export function CustomersScreen() {
  const t = useTranslations("dashboard");
  const { slug } = useDashboard();
  const { params, set } = useUrlState();
  const q = (params.get("q") ?? "").trim();
  const query = useInfiniteQuery(customersQuery(slug, q));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.data) ?? none, [query.data]);
  const { shown, region } = useStillRows(rows, q);
  return (
    <Page className="max-w-5xl!">
      <PageHeader title={t("customers.title")} />
      <div className="mb-4 flex">
        <SearchField label={t("customers.search")} value={q} onChange={(text) => set({ q: text || null }, "replace")} />
      </div>
      {query.isPending ? (
        <ListSkeleton rows={8} />
      ) : query.isError && !query.data ? (
        <LoadFailed onRetry={query.refetch} />
      ) : shown.length === 0 ? (
        q ? (
          <EmptyState icon={<SearchX />} title={t("customers.noMatch")} text={t("customers.noMatchText")} />
        ) : (
          <EmptyState icon={<UserRound />} title={t("customers.empty")} text={t("customers.emptyText")} />
        )
      ) : (
        <>
          <div {...region}>
            <Panel className="overflow-hidden">
              <CustomersTable customers={shown} />
            </Panel>
          </div>
          <div className="mt-4 flex items-center justify-between gap-3">
            <p className="tabular text-muted text-sm">{t("bookings.count", { count: shown.length })}</p>
            {query.hasNextPage ? (
              <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                {t("bookings.loadMore")}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </Page>
  );
}

function CustomersTable({ customers }: { customers: readonly Customer[] }) {
  const t = useTranslations("dashboard.customers");
  const words = useWords();
  const { slug } = useDashboard();
  return (
    <Table label={t("title")}>
      <TableHead>
        <tr>
          <TableHeader className="w-2/5">{t("colName")}</TableHeader>
          <TableHeader className="w-2/5 max-sm:hidden">{t("colContact")}</TableHeader>
          <TableHeader numeric>{t("colBookings")}</TableHeader>
          <TableHeader className="max-lg:hidden">{t("colSince")}</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {customers.map((one) => (
          <TableRow key={one.id} className="focus-within-ring relative">
            <TableCell className="max-w-0">
              <Link
                href={`/dashboard/${slug}/customers/${one.id}`}
                className="flex items-center gap-3 outline-none after:absolute after:inset-0"
              >
                <Avatar name={one.name} colourKey={one.id} />
                <span className="min-w-0">
                  <span className="block truncate font-medium">{one.name}</span>
                  <span className="tabular block truncate text-muted sm:hidden">
                    {one.phone ? words.phone(one.phone) : (one.email ?? t("noContact"))}
                  </span>
                </span>
              </Link>
            </TableCell>
            <TableCell className="max-w-0 max-sm:hidden">
              {one.phone ? <span className="tabular block truncate">{words.phone(one.phone)}</span> : null}
              {one.email ? <span className="block truncate text-muted">{one.email}</span> : null}
              {one.phone || one.email ? null : <span className="text-muted">{t("noContact")}</span>}
            </TableCell>
            <TableCell numeric>{one.bookings}</TableCell>
            <TableCell className="whitespace-nowrap max-lg:hidden">{words.day(one.createdAt, "short")}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
