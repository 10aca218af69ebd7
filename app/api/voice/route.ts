import { voiceRoute } from "@/app/_server/voice-route";
import { answerCall } from "@/lib/receptionist/phone/answer-call";

/** A call comes in. */
export const { POST } = voiceRoute("/api/voice", ({ door, call }) => answerCall(door, call));
