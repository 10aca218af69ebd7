import { createTwilio, type TwilioSettings } from "./vendors";

export type OutgoingCall = {
  readonly to: string;
  readonly from: string;
  /** Where the vendor asks what to say. */
  readonly url: string;
  /** Where it asks instead when that address fails. */
  readonly fallbackUrl: string;
  /** Where it tells how the call ended. */
  readonly statusUrl: string;
};

export type CallVendor = {
  /** Answers the vendor's id of the accepted call. */
  placeCall(call: OutgoingCall): Promise<string>;
  /** The id of a call between these two numbers that was accepted since then, or null: how a lost answer is settled. */
  findCall(call: Pick<OutgoingCall, "to" | "from">, since: Date): Promise<string | null>;
};

const RING_SECONDS = 25;
/** How far the vendor's clock may be behind ours. */
const CLOCK_SLACK_MS = 5_000;

/** Twilio's REST API for calls, to the real thing or to an emulator by base address alone. */
export function createCallVendor(settings: TwilioSettings): CallVendor {
  const client = createTwilio(settings);
  return {
    async placeCall({ to, from, url, fallbackUrl, statusUrl }) {
      const call = await client.calls.create({
        to,
        from,
        url,
        method: "POST",
        fallbackUrl,
        fallbackMethod: "POST",
        statusCallback: statusUrl,
        statusCallbackMethod: "POST",
        statusCallbackEvent: ["completed"],
        timeout: RING_SECONDS,
        // A machine that picks up is told nothing of anybody's visit.
        machineDetection: "Enable",
      });
      return call.sid;
    },
    async findCall({ to, from }, since) {
      const calls = await client.calls.list({ to, from, limit: 20 });
      const earliest = since.getTime() - CLOCK_SLACK_MS;
      return calls.find((call) => (call.dateCreated ?? call.startTime).getTime() >= earliest)?.sid ?? null;
    },
  };
}
