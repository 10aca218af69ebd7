import { z } from "zod";
import { writerOf } from "@/app/_server/api-business";
import { assertDone, Problem } from "@/app/_server/problem";
import { type ApiRequest, apiRoute, parseInput } from "@/app/_server/request";
import { holdProofBody } from "@/lib/api/schemas";
import { releaseHold, renewHold } from "@/lib/booking/live-hold";
import type { HoldProof } from "@/lib/booking/load-inputs";

const holdId = z.uuid();

function holdIdOf(api: ApiRequest): string {
  const parsed = holdId.safeParse(api.params.holdId);
  if (!parsed.success) {
    throw new Problem("not_found");
  }
  return parsed.data;
}

// A page that is being left may only send an address: the secret comes in the body or as ?secret=.
async function proofOf(api: ApiRequest): Promise<HoldProof> {
  const secret = api.query.get("secret");
  const proof = secret === null ? await api.json(holdProofBody) : parseInput(holdProofBody, { secret });
  return { holdId: holdIdOf(api), secret: proof.secret };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/holds/{holdId}", {
  async PATCH(api) {
    const { secret } = await api.json(holdProofBody);
    const ctx = await writerOf(api);
    const hold = assertDone(await renewHold(ctx, { holdId: holdIdOf(api), secret }));
    return { status: 200, body: { holdId: hold.holdId, heldUntil: hold.heldUntil } };
  },
  async DELETE(api) {
    const proof = await proofOf(api);
    const ctx = await writerOf(api);
    await releaseHold(ctx, proof);
    return { status: 204 };
  },
});
