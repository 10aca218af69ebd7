import { sendAfterCall } from "@/lib/receptionist/follow-up/send-after-call";
import { sendCode } from "@/lib/receptionist/follow-up/send-code";
import { sendLink } from "@/lib/receptionist/follow-up/send-link";
import { sendOptOut } from "@/lib/receptionist/follow-up/send-opt-out";
import { sendTaskMail } from "@/lib/receptionist/follow-up/send-task-mail";
import { reviewConversation } from "@/lib/receptionist/review/review-conversation";
import { inngest } from "../client";
import { codeEvent, conversationEvent, linkEvent, taskEvent } from "../events";
import { jobFunctions, messagingDeps } from "../job-ctx";

/** The six digits that prove whose number it is. */
export function sendCodes() {
  return inngest().createFunction(
    { id: "send-conversation-codes", triggers: [{ event: "conversation/code_wanted" }], retries: 4 },
    async ({ event }) => ({ text: await sendCode(messagingDeps(), codeEvent.parse(event.data)) }),
  );
}

/** The booking page, by text, to who asked for it in a call. */
export function sendLinks() {
  return inngest().createFunction(
    { id: "send-conversation-links", triggers: [{ event: "conversation/link_wanted" }], retries: 4 },
    async ({ event }) => ({
      text: await sendLink(messagingDeps(), {
        ...linkEvent.parse(event.data),
        eventId: event.id ?? String(event.ts),
      }),
    }),
  );
}

/** Whoever's number was stated when somebody wanted no more texts hears of it once. */
export function sendOptOuts() {
  return inngest().createFunction(
    { id: "send-opt-outs", triggers: [{ event: "conversation/opted_out" }], retries: 4 },
    async ({ event }) => ({ text: await sendOptOut(messagingDeps(), conversationEvent.parse(event.data)) }),
  );
}

/** What was left for people is mailed to owners and admins. */
export function mailTasks() {
  return inngest().createFunction(
    {
      id: "mail-receptionist-tasks",
      triggers: [{ event: "receptionist/task_added" }],
      retries: 4,
      concurrency: [{ key: "event.data.businessId", limit: 1 }],
    },
    async ({ event }) => ({ told: await sendTaskMail(messagingDeps(), taskEvent.parse(event.data)) }),
  );
}

/** What was said is compared with the database, and the caller is told what nothing else tells. */
export function reviewConversations() {
  return inngest().createFunction(
    {
      id: "review-conversations",
      triggers: [{ event: "conversation/ended" }],
      retries: 4,
      concurrency: [{ key: "event.data.businessId", limit: 5 }],
    },
    async ({ event }) => {
      const ids = conversationEvent.parse(event.data);
      const reach = await jobFunctions().call("get_conversation_reach", ids);
      const reviewed = await reviewConversation(jobFunctions(), ids);
      const text = await sendAfterCall(messagingDeps(), { ...ids, reach });
      return { outcome: reviewed?.outcome ?? "reviewed_before", incidents: reviewed?.incidents.length ?? 0, text };
    },
  );
}
