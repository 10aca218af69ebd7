import { voiceRoute } from "@/app/_server/voice-route";
import { hearTurn } from "@/lib/receptionist/phone/hear-turn";
import { parsePlace } from "@/lib/receptionist/phone/place";

function parseConfidence(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && text !== "" && value >= 0 && value <= 1 ? value : undefined;
}

export const { POST } = voiceRoute("/api/voice/turn", ({ door, call, params, query }) =>
  hearTurn(door, call, parsePlace(query), {
    speech: params.SpeechResult ?? "",
    confidence: parseConfidence(params.Confidence),
    keys: params.Digits ?? "",
  }),
);
