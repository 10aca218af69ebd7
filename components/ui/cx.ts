import { type ClassValue, clsx } from "clsx";

/** Joins class names. Added classes do not override: what public pages load stays free of tailwind-merge. */
export function cx(...values: ClassValue[]): string {
  return clsx(values);
}
