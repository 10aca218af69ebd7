import { z } from "zod";
import { voiceRoute } from "@/app/_server/voice-route";
import { acceptCall } from "@/lib/receptionist/phone/hang-up";
import { parsePlace } from "@/lib/receptionist/phone/place";

/** Whoever picked up pressed a key: an empty answer joins the two. */
export const { POST } = voiceRoute("/api/voice/accept", ({ door, params, query }) => {
  const businessId = z.uuid().parse(query.get("b"));
  return acceptCall(door, { businessId, callSid: params.ParentCallSid ?? "", locale: parsePlace(query).locale });
});
