import type { ReactNode } from "react";
import { BottomNav } from "@/components/layout/bottom-nav";
import type { NavItem } from "@/components/layout/nav";
import { Rail } from "@/components/layout/rail";
import { SkipLink } from "@/components/layout/skip-link";

type DashboardShellProps = {
  nav: readonly NavItem[];
  labels: { skip: string; nav: string; more: string; collapse: string; expand: string };
  /** Which business this is, with a way to another. Shown in the rail, and on phones in the top bar. */
  switcher: ReactNode;
  user: ReactNode;
  /** "New booking", always in reach at the top right. */
  action: ReactNode;
  /** Opens the command palette. */
  search?: ReactNode;
  /** From the `rail` cookie. */
  railCollapsed?: boolean;
  density?: "comfortable" | "compact";
  children: ReactNode;
};

/** Wide screens: rail, top bar, page. Phones: top bar, page, bottom bar. Pages inside set their own width and padding with `PageHeader` and `Page`. */
export function DashboardShell(props: DashboardShellProps) {
  const {
    nav,
    labels,
    switcher,
    user,
    action,
    search,
    railCollapsed = false,
    density = "comfortable",
    children,
  } = props;
  return (
    <div data-density={density} className="flex min-h-dvh text-sm">
      <SkipLink label={labels.skip} />
      <Rail
        label={labels.nav}
        items={nav}
        top={switcher}
        bottom={user}
        collapsed={railCollapsed}
        collapseLabel={labels.collapse}
        expandLabel={labels.expand}
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-14 shrink-0 items-center gap-3 border-line border-b bg-paper px-4 md:px-6">
          <div className="min-w-0 flex-1 md:hidden">{switcher}</div>
          <div className="md:flex-1">{search}</div>
          {action}
          <div className="md:hidden">{user}</div>
        </header>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 pb-20 outline-none md:pb-0">
          {children}
        </main>
      </div>
      <BottomNav label={labels.nav} moreLabel={labels.more} items={nav} />
    </div>
  );
}
