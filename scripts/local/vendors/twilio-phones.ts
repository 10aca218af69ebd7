import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { placeCall, scriptedCaller } from "@/lib/receptionist/simulator/place-call";
import type { CallRecord, Move, SpokenLine } from "@/lib/receptionist/simulator/types";
import { makeSignedLine } from "@/lib/twilio/signed-line";
import type { VendorAnswer, VendorRequest } from "./gateway";

const move = z.union([
  z.object({ say: z.string() }),
  z.object({ press: z.string() }),
  z.object({ silent: z.literal(true) }),
]);
const plan = z.object({
  number: z.string(),
  /** "machine": an answering machine that the vendor notices; "person": somebody who makes these moves, then hangs up. */
  answers: z.enum(["person", "machine", "busy", "no-answer", "failed"]),
  moves: z.array(move).default([]),
});

type Plan = z.infer<typeof plan>;
type Placed = { readonly sid: string; readonly from: string; readonly to: string };
type Rung = Placed & {
  answers: Plan["answers"];
  /** Null while the call goes on. */
  end: CallRecord["end"] | Plan["answers"] | null;
  lines: readonly SpokenLine[];
};

/** Twilio rings, then asks the product what to say. */
const RINGING_MS = 60;

function toMove(one: z.infer<typeof move>): Move {
  if ("say" in one) return { kind: "say", text: one.say };
  return "press" in one ? { kind: "press", keys: one.press } : { kind: "silence" };
}

/**
 * The phones of the people whom we call. POST /_phones {number, answers, moves?: [{say} | {press} | {silent: true}]} says how
 * one behaves from now on; a phone of which nothing was said is not picked up. GET /_phones?to= lists the calls that we
 * placed with what was said in them, the last first.
 */
export class Phones {
  private readonly plans = new Map<string, Plan>();
  private readonly rung: Rung[] = [];

  constructor(private readonly account: { accountSid: string; authToken: string }) {}

  control({ method, url, body }: VendorRequest): VendorAnswer {
    const to = url.searchParams.get("to");
    if (method !== "POST") {
      return { status: 200, body: { calls: this.rung.filter((call) => to === null || call.to === to).reverse() } };
    }
    const parsed = plan.safeParse(JSON.parse(body.toString("utf8") || "{}"));
    if (!parsed.success) return { status: 422, body: { error: z.prettifyError(parsed.error) } };
    this.plans.set(parsed.data.number, parsed.data);
    return { status: 200, body: parsed.data };
  }

  /** A call was accepted: `fields` are what it was asked with. */
  ring(placed: Placed, fields: URLSearchParams): void {
    const { answers = "no-answer", moves = [] } = this.plans.get(placed.to) ?? {};
    const call: Rung = { ...placed, answers, end: null, lines: [] };
    this.rung.push(call);
    this.play(call, moves, fields.get("Url") ?? "", fields.get("StatusCallback") ?? "").catch((error: unknown) => {
      console.error(`the call ${placed.sid} broke off`, error);
    });
  }

  private async play(call: Rung, moves: Plan["moves"], url: string, statusUrl: string): Promise<void> {
    await sleep(RINGING_MS);
    const line = makeSignedLine(this.account.authToken);
    if (call.answers !== "person" && call.answers !== "machine") {
      const { sid, from, to, answers } = call;
      const told = { CallSid: sid, From: from, To: to, Direction: "outbound-api", CallStatus: answers };
      await line.post(statusUrl, { AccountSid: this.account.accountSid, ApiVersion: "2010-04-01", ...told }, {});
      call.end = answers;
      return;
    }
    const options = {
      line,
      accountSid: this.account.accountSid,
      voiceUrl: url,
      // A call by the REST API without a fallback of its own has none.
      fallbackUrl: url,
      statusUrl,
      to: call.to,
      from: call.from,
      callSid: call.sid,
      direction: "outbound-api",
      answeredBy: call.answers === "machine" ? "machine_start" : "human",
    } as const;
    const record = await placeCall(options, scriptedCaller(moves.map(toMove)));
    call.lines = record.lines;
    call.end = record.end;
  }
}
