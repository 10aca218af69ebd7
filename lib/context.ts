import type { Functions } from "@/lib/database/functions";
import type { MemberClient } from "@/lib/database/member";

export type Role = "owner" | "admin" | "staff";

export type Actor =
  | { readonly type: "member"; readonly userId: string; readonly role: Role }
  | { readonly type: "visitor" }
  | { readonly type: "caller"; readonly callId: string }
  | { readonly type: "apiKey"; readonly keyId: string; readonly scopes: readonly string[] }
  | { readonly type: "job"; readonly name: string };

/** What every verb receives first. Each door builds it; `now` is an instant, read once per request. */
export type Ctx = {
  readonly businessId: string;
  readonly actor: Actor;
  readonly db: Functions;
  readonly now: Date;
};

/** A member's door: their own rows through supabase-js under row-level security, besides the closed list of functions. */
export type MemberCtx = Ctx & {
  readonly actor: Extract<Actor, { type: "member" }>;
  readonly member: MemberClient;
};

/** Whether this context belongs to a signed-in member of the business. */
export function isMemberCtx(ctx: Ctx): ctx is MemberCtx {
  return ctx.actor.type === "member" && "member" in ctx;
}
