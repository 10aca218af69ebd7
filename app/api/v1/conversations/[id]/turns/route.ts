import { afterCommit } from "@/app/_server/after-commit";
import { assertMayGuess, countWrongGuess, takeBusiness } from "@/app/_server/limits";
import { assertDone, Problem } from "@/app/_server/problem";
import { receptionistDeps } from "@/app/_server/receptionist";
import { apiRoute } from "@/app/_server/request";
import { describeBooking } from "@/lib/api/conversation-booking";
import { presentReply, turnBody } from "@/lib/api/conversation-schemas";
import { takeTurn } from "@/lib/receptionist/take-turn";
import { hashToken } from "@/lib/tokens";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/conversations/{id}/turns", {
  async POST(api) {
    const { text } = await api.json(turnBody);
    const token = api.params.id ?? "";
    await assertMayGuess(api.address);
    const found = TOKEN.test(token) ? await api.db.call("find_conversation", { tokenHash: hashToken(token) }) : null;
    if (found === null) {
      await countWrongGuess(api.address);
      throw new Problem("not_found");
    }
    const { businessId, id: conversationId } = found;
    api.log.businessId = businessId;
    await takeBusiness(businessId);
    const { key, requestHash } = api.idempotency("visitor") ?? {};
    const reply = assertDone(
      await takeTurn(receptionistDeps(), { conversation: { businessId, conversationId }, text, key, requestHash }),
    );
    afterCommit();
    const booking = await describeBooking(api.db, token, reply.booking);
    return { status: 200, body: { ...presentReply(reply), ...(booking && { booking }) } };
  },
});
