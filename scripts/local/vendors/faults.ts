import { z } from "zod";

/**
 * Faults on demand, for tests. Every vendor takes, without credentials:
 *   POST   /_faults  { path?, method?, times?, then one of:
 *                      status, body?   answer with this status instead of doing anything
 *                      timeoutMs       do nothing, say nothing, close the connection after this long
 *                      lostAnswer      do it, but close the connection instead of answering
 *                      delayMs         do it, but answer this much later }
 *   GET    /_faults  those left
 *   DELETE /_faults  forget them all
 * `path` is a prefix (default: every path), `times` how often it strikes (default 1). The first that fits strikes.
 */
const faultSchema = z.object({
  path: z.string().default("/"),
  method: z.string().optional(),
  times: z.number().int().positive().default(1),
  status: z.number().int().min(400).max(599).optional(),
  body: z.unknown().optional(),
  timeoutMs: z.number().int().nonnegative().optional(),
  lostAnswer: z.boolean().default(false),
  delayMs: z.number().int().nonnegative().optional(),
});

export type Fault = z.infer<typeof faultSchema>;

export class Faults {
  private faults: Fault[] = [];

  take(method: string, path: string): Fault | undefined {
    const fault = this.faults.find(
      (candidate) => path.startsWith(candidate.path) && (!candidate.method || candidate.method === method),
    );
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times === 0) this.faults = this.faults.filter((other) => other !== fault);
    return fault;
  }

  /** Answers the three calls on /_faults. */
  control(method: string, body: Buffer): { status: number; body: unknown } {
    if (method === "DELETE") this.faults = [];
    if (method === "POST") {
      const parsed = faultSchema.safeParse(parseJson(body));
      if (!parsed.success) return { status: 422, body: { error: z.prettifyError(parsed.error) } };
      this.faults.push(parsed.data);
    }
    return { status: 200, body: { faults: this.faults } };
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
