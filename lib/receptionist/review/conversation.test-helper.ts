import { randomUUID } from "node:crypto";
import type { TestBusiness, World } from "@/lib/booking/world.test-helper";
import type { Ctx } from "@/lib/context";
import type {
  Claim,
  ConversationChannel,
  ConversationOrigin,
  ConversationOutcome,
  ToolCall,
} from "@/lib/database/receptionist-shapes";
import { hashToken } from "@/lib/tokens";

export type SpokenTurn = {
  readonly heard: string;
  readonly said: string;
  /** What is done before the reply is said; answers what the reply claims. */
  readonly act?: (ctx: Ctx) => Promise<readonly Claim[]>;
  readonly claims?: readonly Claim[];
  readonly toolCalls?: readonly ToolCall[];
};

type Spoken = {
  readonly channel?: ConversationChannel;
  readonly origin?: ConversationOrigin;
  readonly outcome?: ConversationOutcome;
  readonly phone?: string;
  readonly turns: readonly SpokenTurn[];
  /** false: nobody says goodbye. */
  readonly ends?: boolean;
};

/** Holds a conversation through the database's own functions, saying exactly these words; answers its ids. */
export async function converse(world: World, business: TestBusiness, spoken: Spoken) {
  const conversationId = randomUUID();
  const ids = { businessId: business.id, conversationId };
  await world.db.call("start_conversation", {
    ...ids,
    channel: spoken.channel ?? "phone",
    origin: spoken.origin ?? "twilio",
    locale: "en",
    customerPhone: spoken.phone ?? "+12125550142",
    tokenHash: hashToken(conversationId),
    state: {},
    firstTurn: { said: "Hello, how can I help?", expects: "anything", reply: {} },
  });
  const ctx: Ctx = { ...business.ctx(), actor: { type: "caller", callId: conversationId } };
  for (const [index, turn] of spoken.turns.entries()) {
    const begun = await world.db.call("begin_turn", {
      ...ids,
      requestKey: String(index),
      heard: turn.heard,
      leaseSeconds: 15,
    });
    if (begun?.state !== "new") throw new Error(JSON.stringify(begun));
    const acted = (await turn.act?.(ctx)) ?? [];
    await world.db.call("finish_turn", {
      ...ids,
      turnId: begun.turnId,
      leaseId: begun.leaseId,
      expectedVersion: begun.conversation.version,
      state: {},
      said: turn.said,
      expects: "anything",
      understood: {},
      toolCalls: [...(turn.toolCalls ?? [])],
      claims: [...acted, ...(turn.claims ?? [])],
      reply: { say: turn.said },
      latency: { waitMs: 0, understandMs: 1, modelMs: 0, toolsMs: 2, totalMs: 3 },
      ended: spoken.ends !== false && index === spoken.turns.length - 1,
      ...(spoken.outcome !== undefined && { outcome: spoken.outcome }),
    });
  }
  return ids;
}
