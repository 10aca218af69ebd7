import { z } from "zod";
import { voiceCallback } from "@/app/_server/voice-route";
import { findNumber } from "@/lib/receptionist/phone/called";
import { keepCallRecording, keepVoicemail } from "@/lib/receptionist/phone/keep-recording";

const query = z.object({ b: z.uuid(), c: z.uuid().nullable().catch(null), p: z.string().optional(), k: z.string() });

/** A recording is there. The request names no number: whose it is stands in its address, which is signed. */
export const { POST } = voiceCallback("/api/voice/recording", async ({ door, call, params, query: given }) => {
  const parsed = query.safeParse(Object.fromEntries(given));
  if (!parsed.success || params.RecordingStatus !== "completed") {
    return;
  }
  const { b: businessId, c: conversationId, p, k } = parsed.data;
  const recording = {
    businessId,
    conversationId,
    callSid: call.sid,
    fromPhone: findNumber(p),
    isPractice: call.practice !== undefined,
    url: params.RecordingUrl ?? "",
    seconds: Math.max(0, Math.round(Number(params.RecordingDuration ?? 0)) || 0),
  };
  await (k === "call" ? keepCallRecording(door, recording) : keepVoicemail(door, recording));
});
