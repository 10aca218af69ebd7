import { afterCommit } from "@/app/_server/after-commit";
import { receptionistDeps } from "@/app/_server/receptionist";
import { env } from "@/lib/env";
import { composePhoneDoor } from "@/lib/receptionist/phone/compose-door";
import type { PhoneDoor } from "@/lib/receptionist/phone/door";

/** The phone door of one request. */
export function phoneDoor(): PhoneDoor {
  return composePhoneDoor(receptionistDeps(), env(), afterCommit);
}
