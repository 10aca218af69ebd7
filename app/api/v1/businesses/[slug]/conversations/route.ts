import { afterCommit } from "@/app/_server/after-commit";
import { writerOf } from "@/app/_server/api-business";
import { assertDone, Problem } from "@/app/_server/problem";
import { receptionistDeps } from "@/app/_server/receptionist";
import { apiRoute } from "@/app/_server/request";
import { presentReply, startConversationBody } from "@/lib/api/conversation-schemas";
import { publicAddress } from "@/lib/businesses/public-address";
import { env } from "@/lib/env";
import { findDoorOff } from "@/lib/receptionist/settings/find-door-off";
import { startConversation } from "@/lib/receptionist/start-conversation";
import { hashToken } from "@/lib/tokens";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/conversations", {
  async POST(api) {
    const { channel, locale, from } = await api.json(startConversationBody);
    const { businessId } = await writerOf(api);
    const closed = await findDoorOff(receptionistDeps(), businessId, channel);
    if (closed) {
      throw new Problem(`${closed.door}_off`, { extra: { bookingUrl: publicAddress(env().BASE_URL, closed.slug) } });
    }
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
