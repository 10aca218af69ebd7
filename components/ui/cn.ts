import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({ extend: { theme: { shadow: ["float"], radius: ["sm", "md"] } } });

/** Joins class names, the later of two conflicting utilities wins. For primitives the dashboard alone loads (8 kB). */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values));
}
