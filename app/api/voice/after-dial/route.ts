import { voiceRoute } from "@/app/_server/voice-route";
import { afterDial } from "@/lib/receptionist/phone/hear-turn";
import { parsePlace } from "@/lib/receptionist/phone/place";

const BRIDGED: Readonly<Record<string, boolean>> = { true: true, false: false };

export const { POST } = voiceRoute("/api/voice/after-dial", ({ door, call, params, query }) =>
  afterDial(door, call, parsePlace(query), {
    status: params.DialCallStatus ?? "",
    isBridged: BRIDGED[params.DialBridged ?? ""],
  }),
);
