import type { CookieOptionsWithName } from "@supabase/ssr";
import { env } from "@/lib/env";

/**
 * Cookies know no ports, so two copies on one machine would sign each other out: the name carries the port. The
 * `__Host-` prefix binds it to exactly this origin over https. Scripts never read it.
 */
export function sessionCookie(): CookieOptionsWithName & { name: string } {
  const base = new URL(env().BASE_URL);
  const secure = base.protocol === "https:";
  return {
    name: secure ? "__Host-session" : `session-${base.port || "80"}`,
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure,
    maxAge: 400 * 24 * 60 * 60,
  };
}
