import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";
import { taskKinds } from "@/lib/receptionist/calls/conversation-view";

const taskRow = z
  .object({
    id: z.string(),
    conversation_id: z.string().nullable(),
    kind: z.enum(taskKinds),
    from_name: z.string(),
    from_phone: z.string().nullable(),
    from_email: z.string().nullable(),
    body: z.string(),
    recording_url: z.string().nullable(),
    status: z.enum(["open", "done"]),
    created_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    kind: row.kind,
    fromName: row.from_name,
    fromPhone: row.from_phone,
    fromEmail: row.from_email,
    body: row.body,
    recordingUrl: row.recording_url,
    status: row.status,
    at: isoOf(row.created_at),
  }));

/** What the receptionist left for a person: a message, a call to return, a voicemail, an emergency. */
export type Task = z.infer<typeof taskRow>;

const MOST = 50;

/** Open tasks, emergencies first, then the oldest; or all of one conversation. Owners and admins see any. */
export async function listTasks(ctx: MemberCtx, asked: { conversationId?: string } = {}): Promise<Task[]> {
  const from = ctx.member
    .from("receptionist_tasks")
    .select("id, conversation_id, kind, from_name, from_phone, from_email, body, recording_url, status, created_at")
    .eq("business_id", ctx.businessId);
  const wanted = asked.conversationId ? from.eq("conversation_id", asked.conversationId) : from.eq("status", "open");
  const tasks = z.array(taskRow).parse(rowsOf(await wanted.order("created_at").limit(MOST)));
  return tasks.toSorted((one, other) => Number(other.kind === "emergency") - Number(one.kind === "emergency"));
}

/** Where the recording of a task lies at the phone vendor; null: it has none. Throws not_found. */
export async function getTaskRecording(ctx: MemberCtx, id: string): Promise<string | null> {
  const found = await ctx.member
    .from("receptionist_tasks")
    .select("recording_url")
    .eq("business_id", ctx.businessId)
    .eq("id", id)
    .maybeSingle();
  const task = rowsOf(found);
  if (!task) throw new AppError("not_found", "task");
  return task.recording_url;
}

export const taskChange = z.object({ status: z.enum(["open", "done"]) });
export const incidentChange = z.object({ status: z.enum(["open", "resolved"]) });

/** Marks a task as done, or opens it again. Throws not_found, also for who may not see it. */
export async function setTaskStatus(ctx: MemberCtx, id: string, status: "open" | "done"): Promise<void> {
  const found = await ctx.member
    .from("receptionist_tasks")
    .update({ status })
    .eq("business_id", ctx.businessId)
    .eq("id", id)
    .select("id");
  if (rowsOf(found).length === 0) throw new AppError("not_found", "task");
}

export type OpenIncident = {
  readonly id: string;
  readonly conversationId: string;
  readonly kind: string;
  readonly at: string;
};

/** Where what was said and what the database holds did not agree, still open, the newest first. */
export async function listIncidents(ctx: MemberCtx): Promise<OpenIncident[]> {
  const found = await ctx.member
    .from("conversation_incidents")
    .select("id, conversation_id, kind, created_at")
    .eq("business_id", ctx.businessId)
    .eq("status", "open")
    .order("created_at", { ascending: false })
    .limit(MOST);
  return rowsOf(found).map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    kind: row.kind,
    at: isoOf(row.created_at),
  }));
}

/** Marks an incident as resolved, or opens it again. Throws not_found, also for who may not see it. */
export async function setIncidentStatus(ctx: MemberCtx, id: string, status: "open" | "resolved"): Promise<void> {
  const found = await ctx.member
    .from("conversation_incidents")
    .update({ status })
    .eq("business_id", ctx.businessId)
    .eq("id", id)
    .select("id");
  if (rowsOf(found).length === 0) throw new AppError("not_found", "incident");
}
