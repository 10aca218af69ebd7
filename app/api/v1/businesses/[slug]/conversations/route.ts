import { afterCommit } from "@/app/_server/after-commit";
import { writerOf } from "@/app/_server/api-business";
import { assertDone } from "@/app/_server/problem";
import { receptionistDeps } from "@/app/_server/receptionist";
import { apiRoute } from "@/app/_server/request";
import { presentReply, startConversationBody } from "@/lib/api/conversation-schemas";
import { startConversation } from "@/lib/receptionist/start-conversation";
import { hashToken } from "@/lib/tokens";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/conversations", {
  async POST(api) {
    const { channel, locale, from } = await api.json(startConversationBody);
    const { businessId } = await writerOf(api);
    const key = api.request.headers.get("idempotency-key");
    const requestHash = api.idempotency("visitor")?.requestHash;
    // The address keeps one sender's key from opening another's conversation.
    const externalId = key === null ? undefined : `key:${hashToken(`${api.address} ${key}`)}`;
    const started = assertDone(
      await startConversation(receptionistDeps(), {
        business: { businessId },
        channel,
        locale: locale ?? undefined,
        from: from ?? undefined,
        externalId,
        requestHash,
      }),
    );
    afterCommit();
    return { status: 201, body: { id: started.token, ...presentReply(started.reply) } };
  },
});
