import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";
import {
  type Conversation,
  conversationColumns,
  conversationRow,
  type Turn,
  turnColumns,
  turnRow,
} from "@/lib/receptionist/calls/conversation-view";
import { addCustomers } from "@/lib/receptionist/calls/list-conversations";
import { type Pace, paceOf } from "@/lib/receptionist/calls/pace";
import { listTasks, type Task } from "@/lib/receptionist/calls/tasks";

export type ConversationDetail = {
  readonly conversation: Conversation;
  /** The greeting first. */
  readonly turns: readonly Turn[];
  readonly tasks: readonly Task[];
  readonly pace: Pace;
};

/** One conversation with all that was said, understood and done. Throws not_found, also for who may not see it. */
export async function getConversation(ctx: MemberCtx, id: string): Promise<ConversationDetail> {
  const { member, businessId } = ctx;
  const [talk, turns, tasks] = await Promise.all([
    member.from("conversations").select(conversationColumns).eq("business_id", businessId).eq("id", id).maybeSingle(),
    member
      .from("conversation_turns")
      .select(turnColumns)
      .eq("business_id", businessId)
      .eq("conversation_id", id)
      .order("position"),
    listTasks(ctx, { conversationId: id }),
  ]);
  const found = rowsOf(talk);
  if (!found) throw new AppError("not_found", "conversation");
  const [conversation] = await addCustomers(ctx, [conversationRow.parse(found)]);
  if (!conversation) throw new AppError("not_found", "conversation");
  const said = z.array(turnRow).parse(rowsOf(turns));
  return {
    conversation,
    turns: said,
    tasks,
    pace: paceOf(said.map((one) => one.latency)),
  };
}
