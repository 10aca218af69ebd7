"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarPlus, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { newBookingParams } from "@/components/dashboard/new-booking-params";
import { customersQuery } from "@/components/dashboard/queries";
import { useDebounced } from "@/components/dashboard/use-debounced";
import { useUrlState } from "@/components/dashboard/use-url-state";
import type { NavItem } from "@/components/layout/nav";
import { type Command, CommandPalette, useCommandKey } from "@/components/ui/command-palette";
import { SearchIcon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";

/** Ctrl-K or Cmd-K: pages, "New booking", customers. */
export function DashboardPalette({ nav }: { nav: readonly NavItem[] }) {
  const t = useTranslations("dashboard");
  const { slug } = useDashboard();
  const router = useRouter();
  const { set } = useUrlState();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const q = useDebounced(text.trim(), 200);
  const customers = useInfiniteQuery({ ...customersQuery(slug, q), enabled: open && q.length > 1 });
  useCommandKey(() => setOpen((before) => !before));

  const found = q.length > 1 && text.trim().length > 1 ? (customers.data?.pages[0]?.data.slice(0, 6) ?? []) : [];
  const commands: Command[] = [
    {
      id: "new",
      group: t("palette.actions"),
      label: t("newBooking"),
      icon: <CalendarPlus />,
      run: () => set(newBookingParams()),
    },
    ...nav.map((item) => ({
      id: item.href,
      group: t("palette.pages"),
      label: item.label,
      icon: item.icon,
      run: () => router.push(item.href),
    })),
    ...found.map((one) => ({
      id: one.id,
      group: t("palette.customers"),
      label: one.name,
      hint: one.phone ?? one.email ?? "",
      icon: <UserRound />,
      found: true,
      run: () => router.push(`/dashboard/${slug}/customers/${one.id}`),
    })),
  ];
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-9 items-center gap-2 rounded-sm px-2 text-muted text-sm transition-colors hover:bg-hover hover:text-ink md:w-full md:max-w-64 md:border md:border-line md:bg-panel md:px-3"
      >
        <SearchIcon className="size-5 md:size-4" />
        <span className="sr-only text-left md:not-sr-only md:flex-1">{t("palette.open")}</span>
        <span aria-hidden="true" className="hidden md:block">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <CommandPalette
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setText("");
        }}
        commands={commands}
        label={t("palette.label")}
        placeholder={t("palette.placeholder")}
        emptyText={t("palette.empty")}
        loadingText={t("palette.searching")}
        loading={customers.isFetching && q.length > 1}
        onQueryChange={setText}
      />
    </>
  );
}
