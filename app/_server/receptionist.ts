import { functions } from "@/app/_server/functions";
import { env } from "@/lib/env";
import type { ReceptionistDeps } from "@/lib/receptionist/deps";
import { createEngine, type Engine } from "@/lib/receptionist/engine";

let engine: Engine | undefined;

/** What a conversation stands on in this process, at this moment. */
export function receptionistDeps(): ReceptionistDeps {
  engine ??= createEngine(env());
  return { db: functions(), now: new Date(), rewords: env().RECEPTIONIST_REWORD === "on", ...engine };
}
