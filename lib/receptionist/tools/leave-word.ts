import type { TaskKind } from "@/lib/database/receptionist-shapes";
import { hashToken } from "@/lib/tokens";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { addDays, minuteOf, toLocal } from "../clock";
import { type CodeKind, sendCode } from "../codes";
import type { Wish } from "../state";
import type { Locale } from "../understanding/types";
import { type ToolCtx, traced } from "./tool-ctx";

export type MessageWanted = {
  readonly kind: TaskKind;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly body: string;
  readonly deed: number;
};

/** Leaves a task for the team; the same deed again adds its words to it. */
export function takeMessage(tools: ToolCtx, wanted: MessageWanted): Promise<string> {
  const { kind, name, phone, email, body, deed } = wanted;
  return traced(tools, "take_message", { kind }, () =>
    tools.ctx.db.call("leave_task", {
      businessId: tools.ctx.businessId,
      conversationId: tools.conversationId,
      kind,
      body,
      dedupeKey: `${tools.conversationId}:${deed}`,
      ...(name !== null && { fromName: name }),
      ...(phone !== null && { fromPhone: phone }),
      ...(email !== null && { fromEmail: email }),
    }),
  );
}

/** Has the booking page's link texted. false: this conversation sent it there before. */
export function textLink(tools: ToolCtx, phone: string): Promise<boolean> {
  const { ctx, conversationId } = tools;
  return traced(tools, "send_link", { by: "text" }, () =>
    ctx.db.call("want_link", { businessId: ctx.businessId, conversationId, phone }),
  );
}

export type WaitWanted = {
  readonly service: string;
  readonly wish: Wish;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly deed: number;
};

const WAIT_DAYS = 30;

/** Local dates and minutes that somebody waits for: what they wished, or the coming thirty days. */
export function waitRange(wish: Wish, today: string) {
  const { date, window, time } = wish;
  const from = window?.from ?? `${date ?? today}T00:00`;
  const to = window?.to ?? (date === null ? `${addDays(today, WAIT_DAYS)}T00:00` : `${addDays(date, 1)}T00:00`);
  const [fromDate = today, fromTime = "00:00"] = from.split("T");
  const [toDate = today, toTime = "00:00"] = to.split("T");
  const oneDay = fromDate === toDate || (toTime === "00:00" && toDate === addDays(fromDate, 1));
  const lastDate = toTime === "00:00" ? addDays(toDate, -1) : toDate;
  const startMinute = oneDay && time === null ? minuteOf(fromTime) : 0;
  const endMinute = oneDay && time === null && toTime !== "00:00" ? minuteOf(toTime) : 1440;
  return { fromDate, toDate: [fromDate, lastDate].toSorted().at(-1) ?? fromDate, startMinute, endMinute };
}

/** Puts the caller in line. Answers the refusal, or null when they stand in it. */
export function joinLine(tools: ToolCtx, wanted: WaitWanted): Promise<string | null> {
  const { service, wish, name, phone, email, locale, deed } = wanted;
  const range = waitRange(wish, toLocal(tools.ctx.now, tools.desk.profile.timeZone).slice(0, 10));
  return traced(tools, "join_waitlist", { service, ...range }, async () => {
    const joined = await joinWaitlist(tools.ctx, {
      service,
      ...range,
      ...(wish.staff !== null && { staffId: wish.staff }),
      customer: { name, locale, ...(phone !== null && { phone }), ...(email !== null && { email }) },
      idempotency: {
        actor: `caller:${tools.conversationId}`,
        key: `wait:${deed}`,
        requestHash: hashToken(JSON.stringify([service, range, name, phone, email])),
      },
    });
    return joined.ok ? null : joined.refusal;
  });
}

/** Nothing more is written to this number. false: nothing was before. */
export function optOut(tools: ToolCtx, phone: string, words: string): Promise<boolean> {
  const source = tools.channel === "phone" ? "call" : "words";
  const { businessId, db } = tools.ctx;
  return traced(tools, "opt_out", {}, async () => {
    const isNew = !(await db.call("is_opted_out", businessId, phone));
    await db.call("record_opt_out", { businessId, phone, optedOut: true, source, evidence: words.slice(0, 200) });
    return isNew;
  });
}

/** One of the texts that this number may still get today without a booking, for the link; the same conversation takes one. */
export async function takeLinkText(tools: ToolCtx, phone: string): Promise<boolean> {
  const dedupeKey = `link:${tools.conversationId}:${phone}`;
  return tools.ctx.db.call("take_text", { businessId: tools.ctx.businessId, phone, dedupeKey });
}

/** Has a code texted. false: too many were sent there. */
export function textCode(tools: ToolCtx, phone: string, kind: CodeKind = "texted"): Promise<boolean> {
  const { conversationId } = tools;
  return traced(tools, "send_code", { phone: `…${phone.slice(-2)}` }, () =>
    sendCode(tools.ctx.db, { businessId: tools.ctx.businessId, conversationId, phone }, kind),
  );
}
