import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath } from "@/components/dashboard/queries";
import type { PracticeMove } from "@/lib/receptionist/practice/practice-input";
import type { PracticeStep } from "@/lib/receptionist/practice/practise";

export function startPractice(slug: string, input: { locale: "en" | "es"; from: string }): Promise<PracticeStep> {
  return sendJson("POST", apiPath(slug, "receptionist/practice"), input);
}

/** `call`: as the step before handed it out. The same move from the same step is one turn. */
export function stepPractice(slug: string, input: { call: string; move: PracticeMove }): Promise<PracticeStep> {
  return sendJson("POST", apiPath(slug, "receptionist/practice/step"), input);
}
