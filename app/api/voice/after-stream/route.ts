import { voiceRoute } from "@/app/_server/voice-route";
import { followCall } from "@/lib/receptionist/phone/hang-up";
import { afterStream } from "@/lib/receptionist/phone/hear-turn";

export const { POST } = voiceRoute("/api/voice/after-stream", async ({ door, call, params }) => {
  await followCall(door, call);
  return afterStream(door, call, params.HandoffData ?? "");
});
