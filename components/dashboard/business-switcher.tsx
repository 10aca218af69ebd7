"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { BusinessMark } from "@/components/layout/business-mark";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuTrigger,
  MenuItem,
  MenuLabel,
  MenuSeparator,
} from "@/components/ui/dropdown-menu";
import { CheckIcon, ChevronDownIcon, PlusIcon } from "@/components/ui/icons";

type Choice = { readonly slug: string; readonly name: string; readonly brandHue: number };

/** Which business this is, and the way to another. */
export function BusinessSwitcher({ businesses, hue }: { businesses: readonly Choice[]; hue: number }) {
  const t = useTranslations("dashboard");
  const { slug, name } = useDashboard();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-sm px-1 text-left transition-colors hover:bg-hover">
        <BusinessMark name={name} hue={hue} />
        <span className="min-w-0 flex-1 truncate font-semibold text-sm group-data-narrow/rail:sr-only">
          <span className="sr-only">{t("switchBusiness")}: </span>
          {name}
        </span>
        <ChevronDownIcon className="size-4 shrink-0 text-muted group-data-narrow/rail:hidden" />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <MenuLabel>{t("switchBusiness")}</MenuLabel>
        {businesses.map((one) => (
          <MenuItem key={one.slug} asChild>
            <Link href={`/dashboard/${one.slug}`}>
              <BusinessMark name={one.name} hue={one.brandHue} />
              <span className="min-w-0 flex-1 truncate">{one.name}</span>
              {one.slug === slug ? <CheckIcon /> : null}
            </Link>
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/onboarding">
            <PlusIcon />
            {t("addBusiness")}
          </Link>
        </MenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
