import { createServerClient } from "@supabase/ssr";
import { cookies } from "next/headers";
import { cache } from "react";
import { authFetch } from "@/app/_server/auth-fetch";
import { sessionCookie } from "@/app/_server/session-cookie";
import type { MemberClient } from "@/lib/database/member";
import type { Database } from "@/lib/database/types";
import { env } from "@/lib/env";

/** supabase-js with the visitor's session cookie: whatever it reads or writes passes row-level security as that person. */
export const memberClient = cache(async (): Promise<MemberClient> => {
  const store = await cookies();
  return createServerClient<Database>(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: sessionCookie(),
    global: { fetch: authFetch },
    cookies: {
      getAll: () => store.getAll(),
      setAll(list) {
        try {
          for (const { name, value, options } of list) {
            store.set(name, value, options);
          }
        } catch {
          // Pages cannot write cookies; proxy.ts has refreshed the session before the page runs.
        }
      },
    },
  });
});
