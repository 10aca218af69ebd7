import { z } from "zod";
import { type CronSchedule, parseCron } from "./cron";
import { durationMs } from "./duration";
import { type Expression, parseExpression } from "./expression";

const defaultRetries = 4;

const concurrencySchema = z.object({
  limit: z.number(),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).optional(),
});

const functionConfigSchema = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z.array(
    z.object({ event: z.string().optional(), expression: z.string().optional(), cron: z.string().optional() }),
  ),
  steps: z.record(z.string(), z.object({ retries: z.object({ attempts: z.number().optional() }).nullish() })),
  idempotency: z.string().nullish(),
  concurrency: z.union([z.number(), concurrencySchema, z.array(concurrencySchema)]).nullish(),
  cancel: z.array(z.object({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() })).nullish(),
  batchEvents: z.unknown().optional(),
  debounce: z.unknown().optional(),
  rateLimit: z.unknown().optional(),
  throttle: z.unknown().optional(),
  priority: z.unknown().optional(),
  singleton: z.unknown().optional(),
  timeouts: z.unknown().optional(),
});
type FunctionConfig = z.infer<typeof functionConfigSchema>;

/** The body of a registration, in-band or by POST /fn/register. */
export const registrationSchema = z.object({ functions: z.array(functionConfigSchema) });

const notApplied = ["batchEvents", "debounce", "rateLimit", "throttle", "priority", "singleton", "timeouts"] as const;

export interface EventTrigger {
  readonly event: string;
  readonly condition: Expression | undefined;
}

export interface ConcurrencyLimit {
  readonly limit: number;
  readonly prefix: string;
  readonly key: Expression | undefined;
}

export interface CancelRule {
  readonly event: string;
  readonly condition: Expression | undefined;
  readonly withinMs: number | undefined;
}

export interface FunctionDefinition {
  readonly id: string;
  readonly name: string;
  readonly events: readonly EventTrigger[];
  readonly crons: readonly { readonly source: string; readonly schedule: CronSchedule }[];
  readonly maxAttempts: number;
  readonly idempotency: Expression | undefined;
  readonly limits: readonly ConcurrencyLimit[];
  readonly cancelOn: readonly CancelRule[];
  readonly notApplied: readonly string[];
}

function optionalExpression(source: string | null | undefined): Expression | undefined {
  return source ? parseExpression(source) : undefined;
}

function limitsOf(config: FunctionConfig): ConcurrencyLimit[] {
  const given = config.concurrency ?? [];
  const list = typeof given === "number" ? [{ limit: given }] : Array.isArray(given) ? given : [given];
  return list
    .map((each) => ({ key: undefined, scope: undefined, ...each }))
    .filter((each) => each.limit > 0)
    .map(({ limit, key, scope }) => ({
      limit,
      prefix: scope === "env" || scope === "account" ? `${scope}:${key ?? ""}` : `fn:${config.id}:${key ?? ""}`,
      key: optionalExpression(key),
    }));
}

/** A registered function made ready to run; throws when a cron line, an expression or a timeout cannot be read. */
export function defineFunction(config: FunctionConfig): FunctionDefinition {
  const retries = Object.values(config.steps)[0]?.retries?.attempts ?? defaultRetries;
  return {
    id: config.id,
    name: config.name ?? config.id,
    events: config.triggers.flatMap(({ event, expression }) =>
      event ? [{ event, condition: optionalExpression(expression) }] : [],
    ),
    crons: config.triggers.flatMap(({ cron }) => (cron ? [{ source: cron, schedule: parseCron(cron) }] : [])),
    maxAttempts: retries + 1,
    idempotency: optionalExpression(config.idempotency),
    limits: limitsOf(config),
    cancelOn: (config.cancel ?? []).map((rule) => ({
      event: rule.event,
      condition: optionalExpression(rule.if),
      withinMs: rule.timeout === undefined ? undefined : durationMs(rule.timeout),
    })),
    notApplied: notApplied.filter((name) => config[name] !== undefined && config[name] !== null),
  };
}

/** One event as functions see it. */
export const eventSchema = z.looseObject({
  id: z
    .string()
    .max(512)
    .regex(/^[^\0]*$/)
    .optional(),
  name: z
    .string()
    .min(1)
    .max(256)
    .regex(/^[^\0]*$/),
  data: z.record(z.string(), z.unknown()).nullish(),
  ts: z.number().optional(),
});
export type IncomingEvent = z.infer<typeof eventSchema>;
export type StoredEvent = IncomingEvent & { id: string; data: Record<string, unknown>; ts: number };

const textSchema = z.string().transform((text) => text.replaceAll("\0", ""));

const opSchema = z.looseObject({
  id: textSchema,
  op: z.string(),
  name: textSchema.nullish(),
  displayName: textSchema.nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.record(z.string(), z.unknown()).nullish(),
});
export type Op = z.infer<typeof opSchema>;

/** The ops of a 206 answer, which is one op or a list of them. */
export const opsSchema = z.union([z.array(opSchema), opSchema.transform((op) => [op])]);

export const waitOptionsSchema = z.object({ timeout: z.string(), if: z.string().nullish() });
export const invokeOptionsSchema = z.object({
  function_id: z.string(),
  timeout: z.string().nullish(),
  payload: z.looseObject({ data: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});

/** The error that the SDK wrote, or a plain one around whatever came instead. */
export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

const errorSchema = z.looseObject({
  name: z.string().catch("Error"),
  message: z.string(),
  stack: z.string().catch(""),
});
const oldErrorSchema = z.object({ error: z.string() });

/** Makes any thrown thing an error with a name, a message and a stack. */
export function runError(value: unknown, fallback: string): RunError {
  const parsed = errorSchema.safeParse(value);
  if (parsed.success) return { ...parsed.data };
  const old = oldErrorSchema.safeParse(value);
  const message = old.success ? old.data.error : typeof value === "string" && value ? value.slice(0, 2_000) : fallback;
  return { name: "Error", message, stack: "" };
}

export type StepState = { type: "data"; data: unknown } | { type: "error"; error: unknown };

export interface CallInput {
  readonly runId: string;
  readonly event: unknown;
  readonly steps: Readonly<Record<string, StepState>>;
  readonly stack: readonly string[];
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly parallel: boolean;
}

/**
 * The body of a call to the app. `ctx.fn_id` stays out on purpose: with it the SDK would run several steps per call and
 * checkpoint them to a second address; without it each step's result comes back in one answer and is saved by one writer.
 */
export function composeCall(input: CallInput): Record<string, unknown> {
  return {
    version: 2,
    event: input.event,
    events: [input.event],
    steps: input.steps,
    ctx: {
      run_id: input.runId,
      attempt: input.attempt,
      max_attempts: input.maxAttempts,
      disable_immediate_execution: input.parallel,
      use_api: false,
      stack: { stack: input.stack, current: input.stack.length },
    },
  };
}
