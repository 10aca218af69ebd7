import type { Ctx } from "@/lib/context";
import { functions } from "./functions";

/** The context of someone who is not signed in, at one business. */
export function visitorCtx(businessId: string): Ctx {
  return { businessId, actor: { type: "visitor" }, db: functions(), now: new Date() };
}
