"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { tabClass } from "@/components/ui/tabs";

const sections = [
  "business",
  "booking",
  "places",
  "holidays",
  "reminders",
  "appearance",
  "embed",
  "team",
  "keys",
] as const;

export function SettingsTabs({ slug }: { slug: string }) {
  const t = useTranslations("settings");
  const path = usePathname();
  const home = `/dashboard/${slug}/settings`;
  return (
    <nav aria-label={t("title")} className="mb-2 flex gap-5 overflow-x-auto border-line border-b">
      {sections.map((section) => {
        const href = section === "business" ? home : `${home}/${section}`;
        const active = path === href;
        return (
          <Link
            key={section}
            href={href}
            aria-current={active ? "page" : undefined}
            ref={active ? showTab : null}
            className={tabClass(active)}
          >
            {t(`sections.${section}`)}
          </Link>
        );
      })}
    </nav>
  );
}

/** On a phone the row of tabs is wider than the screen. */
function showTab(node: HTMLAnchorElement | null) {
  node?.scrollIntoView({ block: "nearest", inline: "center" });
}
