import { voiceRoute } from "@/app/_server/voice-route";
import { afterDial } from "@/lib/receptionist/phone/hear-turn";
import { parsePlace } from "@/lib/receptionist/phone/place";

export const { POST } = voiceRoute("/api/voice/after-dial", ({ door, call, params, query }) =>
  afterDial(door, call, parsePlace(query), params.DialCallStatus ?? ""),
);
