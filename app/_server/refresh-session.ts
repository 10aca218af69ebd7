import { createServerClient } from "@supabase/ssr";
import type { NextRequest, NextResponse } from "next/server";
import { authFetch } from "@/app/_server/auth-fetch";
import { sessionCookie } from "@/app/_server/session-cookie";
import { env } from "@/lib/env";

const sessionPaths =
  /^\/(dashboard|onboarding|sign-in|sign-up|sign-out|forgot-password|reset-password|invitation|auth|ops)(\/|$)/;

/** Whether this request may need its session renewed: a page for members, and a session cookie to renew. */
export function hasSession(request: NextRequest): boolean {
  const { name } = sessionCookie();
  return (
    sessionPaths.test(request.nextUrl.pathname) &&
    request.cookies.getAll().some((cookie) => cookie.name.startsWith(name))
  );
}

/**
 * Renews a session that is about to end, for pages cannot write cookies. The new cookies go both to the page (through
 * `request`) and to the browser (through what `respond` makes). Trusts nothing: pages ask who is there themselves.
 */
export async function refreshSession(request: NextRequest, respond: () => NextResponse): Promise<NextResponse> {
  let written: { name: string; value: string; options: object }[] = [];
  let cacheHeaders: Record<string, string> = {};
  const client = createServerClient(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: sessionCookie(),
    global: { fetch: authFetch },
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll(list, headers) {
        for (const { name, value } of list) {
          request.cookies.set(name, value);
        }
        written = [...written, ...list];
        cacheHeaders = { ...cacheHeaders, ...headers };
      },
    },
  });
  await client.auth.getSession();
  const response = respond();
  for (const { name, value, options } of written) {
    response.cookies.set(name, value, options);
  }
  for (const [name, value] of Object.entries(cacheHeaders)) {
    response.headers.set(name, value);
  }
  return response;
}
