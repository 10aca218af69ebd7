import { createTwilio, type TwilioSettings } from "./vendors";

export type OutgoingCall = {
  readonly to: string;
  readonly from: string;
  /** Where the vendor asks what to say. */
  readonly url: string;
  /** Where it tells how the call ended. */
  readonly statusUrl: string;
};

export type CallVendor = {
  /** Answers the vendor's id of the accepted call. */
  placeCall(call: OutgoingCall): Promise<string>;
};

const RING_SECONDS = 25;

/** Twilio's REST API for calls, to the real thing or to an emulator by base address alone. */
export function createCallVendor(settings: TwilioSettings): CallVendor {
  const client = createTwilio(settings);
  return {
    async placeCall({ to, from, url, statusUrl }) {
      const call = await client.calls.create({
        to,
        from,
        url,
        method: "POST",
        statusCallback: statusUrl,
        statusCallbackMethod: "POST",
        statusCallbackEvent: ["completed"],
        timeout: RING_SECONDS,
      });
      return call.sid;
    },
  };
}
