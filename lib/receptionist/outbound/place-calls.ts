import type { Functions } from "@/lib/database/functions";
import type { ClaimedCall, OutboundCall } from "@/lib/database/message-shapes";
import type { CallVendor } from "@/lib/messaging/call-vendor";

export type CallDeps = {
  readonly db: Functions;
  readonly vendor: CallVendor;
  readonly baseUrl: string;
  /** Whether the flag is on for this business. */
  readonly mayCall: (businessId: string) => Promise<boolean>;
};

const BATCH = 50;

/** What the vendor asks when the call is answered, when that fails, and when it is over. */
export function outboundUrls(baseUrl: string, call: Pick<OutboundCall, "businessId" | "id">) {
  const url = `${baseUrl}/api/voice/outbound?business=${call.businessId}&call=${call.id}`;
  return { url, fallbackUrl: `${url}&step=fallback`, statusUrl: `${url}&step=status` };
}

/** The call that an earlier try placed without hearing so, or null. */
function findPlaced({ vendor }: CallDeps, { lastClaimedAt }: ClaimedCall, numbers: { to: string; from: string }) {
  return lastClaimedAt === null ? null : vendor.findCall(numbers, new Date(lastClaimedAt));
}

async function placeCall(deps: CallDeps, call: ClaimedCall): Promise<boolean> {
  const { db, vendor, baseUrl } = deps;
  const row = { businessId: call.businessId, id: call.id };
  const fresh = await db.call("get_outbound_call", call.businessId, call.id);
  if (fresh === null || fresh.refusal !== null || fresh.phone === null || fresh.from === null) {
    await db.call("finish_outbound_call", { ...row, status: "skipped", reason: fresh?.refusal ?? "gone" });
    return false;
  }
  const numbers = { to: fresh.phone, from: fresh.from };
  const known = await findPlaced(deps, call, numbers);
  const providerId = known ?? (await vendor.placeCall({ ...numbers, ...outboundUrls(baseUrl, call) }));
  await db.call("finish_outbound_call", { ...row, status: "placed", providerId });
  return true;
}

async function listAllowed({ db, mayCall }: CallDeps): Promise<readonly string[]> {
  const businesses = await db.call("list_outbound_callers");
  const allowed = await Promise.all(businesses.map(mayCall));
  return businesses.filter((_, index) => allowed[index] === true);
}

/**
 * Puts in line who agreed to be called and places what is due and allowed at this moment; answers how many calls were placed.
 * A call that the vendor did not take stays claimed and is tried again after its lease, three times; the vendor is asked first
 * whether it took it after all.
 */
export async function placeCalls(deps: CallDeps): Promise<number> {
  await deps.db.call("queue_outbound_calls", BATCH);
  const due = await deps.db.call("claim_outbound_calls", BATCH, await listAllowed(deps));
  const placed = await Promise.allSettled(due.map((call) => placeCall(deps, call)));
  const failed = placed.find((result) => result.status === "rejected");
  if (failed) {
    throw failed.reason;
  }
  return placed.filter((result) => result.status === "fulfilled" && result.value).length;
}
