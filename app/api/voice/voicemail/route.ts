import { voiceRoute } from "@/app/_server/voice-route";
import { closeVoicemail } from "@/lib/receptionist/phone/keep-recording";
import { parsePlace } from "@/lib/receptionist/phone/place";

export const { POST } = voiceRoute("/api/voice/voicemail", ({ door, call, params, query }) =>
  closeVoicemail(door, call, parsePlace(query).locale, {
    url: params.RecordingUrl ?? "",
    seconds: Math.max(0, Math.round(Number(params.RecordingDuration ?? 0)) || 0),
  }),
);
