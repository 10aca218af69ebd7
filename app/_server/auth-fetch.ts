import { type KeptRefreshes, refreshOnce } from "@/lib/security/refresh-once";

declare global {
  var chattyRefreshes: KeptRefreshes | undefined;
}

globalThis.chattyRefreshes ??= new Map();

/** What Supabase clients of this process fetch with: proxy, pages and routes spend a refresh token once. */
export const authFetch = refreshOnce((...request) => fetch(...request), globalThis.chattyRefreshes);
