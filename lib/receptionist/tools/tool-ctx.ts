import type { Ctx } from "@/lib/context";
import type { ConversationChannel, ToolCall } from "@/lib/database/receptionist-shapes";
import type { Desk } from "../business";

/** What a tool may touch: one business, one conversation. `calls` is the record that stands beside the transcript. */
export type ToolCtx = {
  readonly ctx: Ctx;
  readonly desk: Desk;
  readonly conversationId: string;
  readonly channel: ConversationChannel;
  /** Whether the caller's number is the network's own word, not a statement. */
  readonly isSigned: boolean;
  readonly calls: ToolCall[];
};

/** Runs one tool and records what it was given, what it answered and how long it took. */
export async function traced<T>(tools: ToolCtx, tool: string, input: unknown, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const ms = () => Math.round((performance.now() - startedAt) * 10) / 10;
  try {
    const result = await run();
    tools.calls.push({ tool, input, result, ms: ms() });
    return result;
  } catch (error) {
    tools.calls.push({ tool, input, result: { fault: true }, ms: ms() });
    throw error;
  }
}
