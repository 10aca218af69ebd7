"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { isActive, type NavItem } from "@/components/layout/nav";
import { cx } from "@/components/ui/cx";
import { ChevronLeftIcon } from "@/components/ui/icons";

/** Remembers the narrow rail for the server's next answer, so that nothing jumps. */
export const railCookie = "rail";

type RailProps = {
  label: string;
  items: readonly NavItem[];
  top: ReactNode;
  bottom: ReactNode;
  collapsed: boolean;
  collapseLabel: string;
  expandLabel: string;
};

export function Rail({ label, items, top, bottom, collapsed, collapseLabel, expandLabel }: RailProps) {
  const path = usePathname();
  const [narrow, setNarrow] = useState(collapsed);

  function toggle() {
    const next = !narrow;
    setNarrow(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers we serve
    document.cookie = `${railCookie}=${next ? "narrow" : "wide"}; path=/; max-age=31536000; samesite=lax`;
  }

  return (
    <div
      data-narrow={narrow || undefined}
      className="group/rail sticky top-0 hidden h-dvh w-58 shrink-0 flex-col border-line border-r bg-paper data-narrow:w-16 md:flex"
    >
      <div className="flex h-14 shrink-0 items-center overflow-hidden px-3">{top}</div>
      <nav aria-label={label} className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden px-3 py-2">
        <ul className="flex flex-col gap-0.5">
          {items.map((item) => (
            <li key={item.href}>
              <RailLink item={item} active={isActive(item, path)} narrow={narrow} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex shrink-0 flex-col gap-1 border-line border-t p-3">
        {bottom}
        <button
          type="button"
          onClick={toggle}
          aria-label={narrow ? expandLabel : collapseLabel}
          title={narrow ? expandLabel : collapseLabel}
          className="flex h-8 items-center justify-center self-start rounded-sm px-2.5 text-muted transition-colors hover:bg-hover hover:text-ink"
        >
          <ChevronLeftIcon className={cx("size-5", narrow && "rotate-180")} />
        </button>
      </div>
    </div>
  );
}

function RailLink({ item, active, narrow }: { item: NavItem; active: boolean; narrow: boolean }) {
  return (
    <Link
      href={item.href}
      aria-current={active ? "page" : undefined}
      title={narrow ? item.label : undefined}
      className={cx(
        "relative flex h-10 items-center gap-3 rounded-sm px-2.5 text-sm transition-colors [&_svg]:size-5 [&_svg]:shrink-0",
        active
          ? "bg-brand-soft font-semibold text-brand-text"
          : "text-muted hover:bg-hover hover:text-ink [&:hover_svg]:text-ink",
      )}
    >
      {item.icon}
      <span className={narrow ? "sr-only" : "min-w-0 flex-1 truncate"}>{item.label}</span>
      {item.count ? (
        <span
          className={cx(
            "tabular rounded-full bg-warn-soft px-1.5 font-medium text-warn text-xs",
            narrow && "absolute top-0.5 right-0",
          )}
        >
          {item.count}
        </span>
      ) : null}
    </Link>
  );
}
