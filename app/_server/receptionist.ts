import { functions } from "@/app/_server/functions";
import type { ReceptionistDeps } from "@/lib/receptionist/deps";
import { understandBuiltIn } from "@/lib/receptionist/understanding/understand";

/** What a conversation stands on in this process, at this moment. */
export function receptionistDeps(): ReceptionistDeps {
  return { db: functions(), now: new Date(), understand: async (utterance) => understandBuiltIn(utterance) };
}
