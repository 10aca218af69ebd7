import { functions } from "@/app/_server/functions";
import { env } from "@/lib/env";
import type { ReceptionistDeps } from "@/lib/receptionist/deps";
import { createEngine, type Engine, warmUp } from "@/lib/receptionist/engine";

let engine: Engine | undefined;

// Routes are loaded as the server starts: the first caller of the day does not wait for the grammar.
setImmediate(warmUp);

/** What a conversation stands on in this process, at this moment. */
export function receptionistDeps(): ReceptionistDeps {
  engine ??= createEngine(env());
  return { db: functions(), now: new Date(), rewords: env().RECEPTIONIST_REWORD === "on", ...engine };
}
