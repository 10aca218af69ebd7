/** What can go wrong in a chat, by the name of its sentence in `chat.problem`. */
export type ChatProblem = "offline" | "rateLimited" | "internal" | "busy" | "unreadable" | "over" | "unavailable";

const problems: Readonly<Record<string, ChatProblem>> = {
  offline: "offline",
  rate_limited: "rateLimited",
  turn_in_progress: "busy",
  idempotency_in_flight: "busy",
  invalid_input: "unreadable",
  body_too_large: "unreadable",
  conversation_ended: "over",
  not_found: "over",
  gone: "over",
};

const unavailable: readonly string[] = ["not_found", "business_paused", "forbidden", "chat_off"];

/** The sentence for a code of the API; before a conversation has begun, "not found" means that there is no chat here. */
export function chatProblemOf(code: string, hasBegun: boolean): ChatProblem {
  if (!hasBegun && unavailable.includes(code)) return "unavailable";
  return (Object.hasOwn(problems, code) ? problems[code] : undefined) ?? "internal";
}

/** Whether the same may be sent again as it is. */
export function isWorthRetrying(code: string): boolean {
  return ["offline", "rateLimited", "internal", "busy"].includes(chatProblemOf(code, false));
}
