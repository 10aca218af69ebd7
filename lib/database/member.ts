import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "./types";

/** supabase-js carrying a member's own token: row-level security is the authorization. */
export type MemberClient = SupabaseClient<Database>;

export type Tables = Database["public"]["Tables"];
