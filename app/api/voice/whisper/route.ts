import { z } from "zod";
import { voiceRoute } from "@/app/_server/voice-route";
import { whisper } from "@/lib/receptionist/phone/hang-up";
import { parsePlace } from "@/lib/receptionist/phone/place";

/** What the person who picked up hears. The call that they are rung from is the one with the conversation. */
export const { POST } = voiceRoute("/api/voice/whisper", ({ door, params, query }) => {
  const businessId = z.uuid().parse(query.get("b"));
  return whisper(door, { businessId, callSid: params.ParentCallSid ?? "", locale: parsePlace(query).locale });
});
