import { voiceCallback } from "@/app/_server/voice-route";
import { followCall } from "@/lib/receptionist/phone/hang-up";

/** The number's status callback. */
export const { POST } = voiceCallback("/api/voice/status", ({ door, call }) => followCall(door, call));
