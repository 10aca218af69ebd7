import type { ReactNode } from "react";

export type NavItem = {
  readonly href: string;
  readonly label: string;
  /** A 20 px icon. */
  readonly icon: ReactNode;
  /** Only this very address is it, not what lies below. */
  readonly exact?: boolean;
  /** A number that needs someone: unconfirmed, undelivered. */
  readonly count?: number;
};

export function isActive(item: Pick<NavItem, "href" | "exact">, path: string): boolean {
  return path === item.href || (!item.exact && path.startsWith(`${item.href}/`));
}
