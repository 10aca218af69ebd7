import { voiceRoute } from "@/app/_server/voice-route";
import { catchCall } from "@/lib/receptionist/phone/hang-up";

/** The number's fallback address: asked when an answer of ours did not reach Twilio. */
export const { POST } = voiceRoute("/api/voice/fallback", ({ door, call }) => catchCall(door, call));
