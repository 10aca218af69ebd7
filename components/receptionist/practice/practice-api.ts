import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath } from "@/components/dashboard/queries";
import type { Reply } from "@/lib/receptionist/reply";

export type PracticeStarted = { readonly conversationId: string; readonly reply: Reply };

export function startPractice(slug: string, input: { locale: "en" | "es"; from: string }): Promise<PracticeStarted> {
  return sendJson("POST", apiPath(slug, "receptionist/practice"), input);
}

/** `key`: the same words sent twice are one turn. */
export function sayInPractice(slug: string, id: string, input: { text: string; key: string }): Promise<Reply> {
  return sendJson("POST", apiPath(slug, `receptionist/practice/${id}`), input);
}

export function endPractice(slug: string, id: string): Promise<unknown> {
  return sendJson("POST", apiPath(slug, `receptionist/practice/${id}/end`), {});
}
