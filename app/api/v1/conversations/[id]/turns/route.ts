import { afterCommit } from "@/app/_server/after-commit";
import { assertMayGuess, countWrongGuess } from "@/app/_server/limits";
import { assertDone, Problem } from "@/app/_server/problem";
import { receptionistDeps } from "@/app/_server/receptionist";
import { apiRoute } from "@/app/_server/request";
import { describeBooking } from "@/lib/api/conversation-booking";
import { presentReply, turnBody } from "@/lib/api/conversation-schemas";
import { takeTurn } from "@/lib/receptionist/take-turn";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/conversations/{id}/turns", {
  async POST(api) {
    const { text } = await api.json(turnBody);
    const token = api.params.id ?? "";
    await assertMayGuess(api.address);
    const key = api.request.headers.get("idempotency-key") ?? undefined;
    const outcome = TOKEN.test(token)
      ? await takeTurn(receptionistDeps(), { conversation: { token }, text, key })
      : null;
    if (outcome === null || (!outcome.ok && outcome.refusal === "not_found")) {
      await countWrongGuess(api.address);
      throw new Problem("not_found");
    }
    const reply = assertDone(outcome);
    afterCommit();
    const booking = await describeBooking(api.db, token, reply.booking);
    return { status: 200, body: { ...presentReply(reply), ...(booking && { booking }) } };
  },
});
