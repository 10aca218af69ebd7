"use client";

import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Theme } from "@/lib/theme/brand";

type UserMenuProps = { user: { id: string; name: string; email: string }; theme: Theme | undefined };

/** Who is signed in, language, appearance, signing out. */
export function UserMenu({ user, theme }: UserMenuProps) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const { locale, role } = useDashboard();
  const shown = user.name || user.email;
  const themeWords = {
    label: common("theme.label"),
    system: common("theme.system"),
    light: common("theme.light"),
    dark: common("theme.dark"),
  };
  return (
    <Popover>
      <PopoverTrigger className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-sm px-1 text-left transition-colors hover:bg-hover">
        <Avatar name={shown} colourKey={user.id} />
        <span className="min-w-0 flex-1 max-md:sr-only group-data-narrow/rail:sr-only">
          <span className="sr-only">{t("account")}: </span>
          <span className="block truncate font-medium text-sm leading-4">{shown}</span>
          <span className="block truncate text-muted text-xs">{common(`role.${role}`)}</span>
        </span>
      </PopoverTrigger>
      <PopoverContent align="end" side="top" className="flex w-80 flex-col gap-4 p-4" aria-label={t("account")}>
        <div className="min-w-0">
          <p className="truncate font-semibold">{shown}</p>
          <p className="truncate text-muted">{user.email}</p>
        </div>
        <div className="flex flex-col items-start gap-1.5">
          <p className="text-muted text-xs">{themeWords.label}</p>
          <ThemeSwitch theme={theme} labels={{ ...themeWords, system: t("themeSystem") }} />
        </div>
        <div className="flex items-center justify-between gap-3">
          <LanguageSwitch locale={locale} label={common("language")} />
          <form action="/sign-out" method="post">
            <Button type="submit" size="sm">
              {t("signOut")}
            </Button>
          </form>
        </div>
      </PopoverContent>
    </Popover>
  );
}
