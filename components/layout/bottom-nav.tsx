"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { isActive, type NavItem } from "@/components/layout/nav";
import { cx } from "@/components/ui/cx";
import { MoreIcon } from "@/components/ui/icons";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";

type BottomNavProps = { label: string; moreLabel: string; items: readonly NavItem[] };

const cell =
  "flex h-14 w-full flex-col items-center justify-center gap-0.5 text-xs transition-colors outline-offset-[-2px] [&_svg]:size-5";

/** The rail on phones: four places and the rest behind "More". */
export function BottomNav({ label, moreLabel, items }: BottomNavProps) {
  const path = usePathname();
  const [open, setOpen] = useState(false);
  const rest = items.slice(4);
  const restActive = rest.some((item) => isActive(item, path));
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {items.slice(0, 4).map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={isActive(item, path) ? "page" : undefined}
              className={cx(cell, isActive(item, path) ? "font-semibold text-brand-text" : "text-muted")}
            >
              {item.icon}
              {item.label}
            </Link>
          </li>
        ))}
        {rest.length > 0 ? (
          <li>
            <Sheet open={open} onOpenChange={setOpen}>
              <SheetTrigger className={cx(cell, restActive ? "font-semibold text-brand-text" : "text-muted")}>
                <MoreIcon className="size-5" />
                {moreLabel}
              </SheetTrigger>
              <SheetContent side="bottom" title={moreLabel}>
                <ul className="-m-2">
                  {rest.map((item) => (
                    <li key={item.href}>
                      <Link
                        href={item.href}
                        onClick={() => setOpen(false)}
                        aria-current={isActive(item, path) ? "page" : undefined}
                        className="flex h-12 items-center gap-3 rounded-sm px-2 text-base aria-[current=page]:font-semibold aria-[current=page]:text-brand-text [&_svg]:size-5"
                      >
                        {item.icon}
                        {item.label}
                      </Link>
                    </li>
                  ))}
                </ul>
              </SheetContent>
            </Sheet>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
