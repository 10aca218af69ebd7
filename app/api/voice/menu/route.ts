import { voiceRoute } from "@/app/_server/voice-route";
import { hearMenu } from "@/lib/receptionist/phone/hear-turn";
import { parsePlace } from "@/lib/receptionist/phone/place";

export const { POST } = voiceRoute("/api/voice/menu", ({ door, call, params, query }) =>
  hearMenu(door, call, parsePlace(query), params.Digits ?? ""),
);
