import type { Functions } from "@/lib/database/functions";
import type { OutboundCall } from "@/lib/database/message-shapes";
import type { CallVendor } from "@/lib/messaging/call-vendor";

export type CallDeps = { readonly db: Functions; readonly vendor: CallVendor; readonly baseUrl: string };

const BATCH = 50;

/** What the vendor asks when the call is answered, and when it is over. */
export function outboundUrls(baseUrl: string, call: Pick<OutboundCall, "businessId" | "id">) {
  const url = `${baseUrl}/api/voice/outbound?business=${call.businessId}&call=${call.id}`;
  return { url, statusUrl: `${url}&step=status` };
}

async function placeCall({ db, vendor, baseUrl }: CallDeps, call: OutboundCall): Promise<boolean> {
  const row = { businessId: call.businessId, id: call.id };
  const fresh = await db.call("get_outbound_call", call.businessId, call.id);
  if (fresh === null || fresh.refusal !== null || fresh.phone === null || fresh.from === null) {
    await db.call("finish_outbound_call", { ...row, status: "skipped", reason: fresh?.refusal ?? "gone" });
    return false;
  }
  const providerId = await vendor.placeCall({ to: fresh.phone, from: fresh.from, ...outboundUrls(baseUrl, call) });
  await db.call("finish_outbound_call", { ...row, status: "placed", providerId });
  return true;
}

/**
 * Puts in line who agreed to be called and places what is due and allowed at this moment; answers how many calls were placed.
 * A call that the vendor did not take stays claimed and is tried again after its lease, three times.
 */
export async function placeCalls(deps: CallDeps): Promise<number> {
  await deps.db.call("queue_outbound_calls", BATCH);
  const due = await deps.db.call("claim_outbound_calls", BATCH);
  const placed = await Promise.allSettled(due.map((call) => placeCall(deps, call)));
  const failed = placed.find((result) => result.status === "rejected");
  if (failed) {
    throw failed.reason;
  }
  return placed.filter((result) => result.status === "fulfilled" && result.value).length;
}
