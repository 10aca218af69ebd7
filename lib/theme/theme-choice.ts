import type { Theme } from "@/lib/theme/brand";

/** The cookie that overrides the device's theme. */
export const themeCookie = "theme";

/** A stored choice, when it is one. */
export function findTheme(value: string | null | undefined): Theme | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}
