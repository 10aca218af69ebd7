import { z } from "zod";

const url = z.url({ protocol: /^https?$/, error: "wants an http or https address, like https://example.com" });
const present = z.string().min(1, { error: "must be set" });
const whole = (low: number, high: number, fallback: number) =>
  z.coerce
    .number({ error: `wants a whole number from ${low} to ${high}` })
    .int()
    .min(low)
    .max(high)
    .default(fallback);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  BASE_URL: url,
  SUPABASE_URL: url,
  SUPABASE_PUBLISHABLE_KEY: present,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, { error: "wants postgres://app_server:PASSWORD@HOST:PORT/DATABASE" }),
  DATABASE_POOL_SIZE: whole(1, 100, 10),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "wants redis://HOST:PORT or rediss://…" }).optional(),
  TOKEN_SECRET: z.string().min(32, { error: "wants at least 32 random characters (openssl rand -hex 32)" }),
  INNGEST_BASE_URL: url.optional(),
  INNGEST_EVENT_KEY: present,
  INNGEST_SIGNING_KEY: present,
  TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-zA-Z]{32}$/, { error: "wants AC followed by 32 characters" }),
  TWILIO_AUTH_TOKEN: present,
  TWILIO_AUTH_TOKEN_NEXT: z.string().optional(),
  TWILIO_PHONE_NUMBER: z.string().regex(/^\+[1-9]\d{6,14}$/, { error: "wants a number like +12125550100" }),
  TWILIO_BASE_URL: url.optional(),
  RESEND_API_KEY: present,
  RESEND_BASE_URL: url.optional(),
  MAIL_FROM: present,
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_BASE_URL: url.optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_BASE_URL: url.optional(),
  RECEPTIONIST_MODEL: z
    .string()
    .regex(/^(anthropic|openai)\/[\w.:-]+$/, { error: "wants anthropic/MODEL or openai/MODEL" })
    .optional(),
  RECEPTIONIST_REWORD: z.enum(["on", "off"]).default("off"),
  ANTHROPIC_API_KEY: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  SENTRY_DSN: url.optional(),
  POSTHOG_KEY: z.string().optional(),
  POSTHOG_HOST: url.optional(),
  FLAGSMITH_ENVIRONMENT_KEY: z.string().optional(),
  FLAGSMITH_API_URL: url.optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  RATE_LIMIT_ADDRESS_PER_MINUTE: whole(1, 1_000_000, 120),
  RATE_LIMIT_BUSINESS_PER_MINUTE: whole(1, 1_000_000, 1_200),
});

export type Env = z.infer<typeof schema>;

/** Every variable the product reads. */
export const envNames: readonly string[] = Object.keys(schema.shape);

/**
 * Reads and checks the environment. Empty strings count as not set.
 * Throws one Error that names every missing or malformed variable and says what it wants; values are never printed.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) {
    return parsed.data;
  }
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}: ${given[name] === undefined ? "is missing and must be set" : issue.message}`;
  });
  throw new Error(`The environment is not complete. See .env.example.\n${[...new Set(lines)].join("\n")}`);
}

let parsed: Env | undefined;

/** The environment, parsed once, at first use: a build needs none of it. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
