import { voiceRoute } from "@/app/_server/voice-route";
import { hearSilence } from "@/lib/receptionist/phone/hear-turn";
import { parsePlace } from "@/lib/receptionist/phone/place";

export const { POST } = voiceRoute("/api/voice/silence", ({ door, call, query }) =>
  hearSilence(door, call, parsePlace(query), Number(query.get("s") ?? 1)),
);
