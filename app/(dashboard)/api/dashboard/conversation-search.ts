import { dayEdge } from "@/app/(dashboard)/api/dashboard/booking-search";
import { type ConversationFilters, conversationFilters } from "@/lib/receptionist/calls/list-conversations";

/** The list's filters as they stand in the address; what makes no sense is left out, because people keep and share such addresses. */
export function parseConversationSearch(params: URLSearchParams, timeZone: string): ConversationFilters {
  const { channel, outcome } = conversationFilters.shape;
  const keep = (name: string, one: { safeParse(value: unknown): { success: boolean } }) =>
    (params.get(name) ?? "").split(",").filter((value) => one.safeParse(value).success);
  const from = dayEdge(params.get("from"), timeZone, "start");
  const to = dayEdge(params.get("to"), timeZone, "end");
  return conversationFilters.parse({
    channel: keep("channel", channel.unwrap().element),
    outcome: keep("outcome", outcome.unwrap().element),
    incident: params.get("incident") === "open",
    practice: params.get("practice") !== "no",
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  });
}

const defaultDays = 56;

/** The window of the figures: the days in the address, or the last eight weeks. */
export function numbersWindow(params: URLSearchParams, timeZone: string, now: Date): { from: Date; to: Date } {
  const from = dayEdge(params.get("from"), timeZone, "start");
  const to = dayEdge(params.get("to"), timeZone, "end");
  return {
    from: from ? new Date(from) : new Date(now.getTime() - defaultDays * 86_400_000),
    to: to ? new Date(to) : new Date(now.getTime() + 86_400_000),
  };
}
