import { cookies } from "next/headers";
import { cache } from "react";
import { findTheme, themeCookie } from "@/lib/theme/theme-choice";

/** The theme a person chose, or undefined: then the device decides. */
export const currentTheme = cache(async () => findTheme((await cookies()).get(themeCookie)?.value));
