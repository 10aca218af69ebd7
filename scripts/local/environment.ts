import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "@/lib/env";
import type { PreparedDatabase } from "./database";
import type { Installation } from "./installation";
import { projectRoot } from "./paths";
import type { RunningVendors } from "./vendors/vendors";

const groups = {
  database: ["SUPABASE_URL", "SUPABASE_PUBLISHABLE_KEY", "DATABASE_URL"],
  jobs: ["INNGEST_BASE_URL", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"],
  twilio: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_PHONE_NUMBER", "TWILIO_BASE_URL"],
  resend: ["RESEND_API_KEY", "RESEND_BASE_URL"],
  google: ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "GOOGLE_BASE_URL"],
  stripe: ["STRIPE_SECRET_KEY", "STRIPE_BASE_URL"],
  flagsmith: ["FLAGSMITH_ENVIRONMENT_KEY", "FLAGSMITH_API_URL"],
} as const;

type Group = keyof typeof groups;
type Source = Readonly<Record<string, string | undefined>>;

/** Reads `.env` beside package.json; what the shell has set already wins. */
export function loadEnvFile(): void {
  const path = join(projectRoot, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/**
 * What this copy plays itself. With a real database named, nothing: a forgotten key must stop the start, never send a
 * customer's text to an emulator.
 */
export function chooseLocal(source: Source): ReadonlySet<Group> {
  const isNamed = (group: Group) => groups[group].some((name) => source[name]);
  if (isNamed("database")) return new Set();
  const all: Group[] = ["database", "jobs", "twilio", "resend", "google", "stripe", "flagsmith"];
  return new Set(all.filter((group) => !isNamed(group)));
}

export interface LocalServices {
  baseUrl: string;
  installation: Installation;
  database: Pick<PreparedDatabase, "appServerUrl">;
  supabaseUrl: string;
  jobsUrl: string | undefined;
  vendors: Pick<RunningVendors, "twilio" | "resend" | "google" | "stripe" | "flagsmith">;
}

/** Throws, before anything is started, when what the owner of this copy has set himself is malformed. */
export function assertGivenEnvironment(source: Source, baseUrl: string, installation: Installation): void {
  const url = "http://127.0.0.1:1";
  const database = { appServerUrl: "postgres://app_server@127.0.0.1:1/postgres" };
  const vendors = { twilio: url, resend: url, google: url, stripe: url, flagsmith: url };
  const services = { baseUrl, installation, database, supabaseUrl: url, jobsUrl: url, vendors };
  parseEnv({ ...source, NODE_ENV: "production", ...composeEnvironment(source, services) });
}

/** Where Twilio reaches the streaming phone line through the site's own address. */
export function composeStreamUrl(baseUrl: string): string {
  return `${baseUrl.replace(/^http/, "ws").replace(/\/+$/, "")}/api/voice/stream`;
}

export const localPhoneNumber = "+12125550100";
export const localSender = "TheChattyAI <bookings@thechattyai.example>";

/** The variables that point the app at what runs here. A variable that is set already stays as it is. */
export function composeEnvironment(source: Source, services: LocalServices): Record<string, string> {
  const { installation, database, vendors } = services;
  const local = chooseLocal(source);
  const values: Record<Group, Record<string, string>> = {
    database: {
      SUPABASE_URL: services.supabaseUrl,
      SUPABASE_PUBLISHABLE_KEY: installation.publishableKey,
      DATABASE_URL: database.appServerUrl,
    },
    jobs: {
      ...(services.jobsUrl ? { INNGEST_BASE_URL: services.jobsUrl } : {}),
      INNGEST_EVENT_KEY: installation.inngestEventKey,
      INNGEST_SIGNING_KEY: installation.inngestSigningKey,
    },
    twilio: {
      TWILIO_ACCOUNT_SID: installation.twilioAccountSid,
      TWILIO_AUTH_TOKEN: installation.twilioAuthToken,
      TWILIO_PHONE_NUMBER: localPhoneNumber,
      TWILIO_BASE_URL: vendors.twilio,
    },
    resend: { RESEND_API_KEY: installation.resendApiKey, RESEND_BASE_URL: vendors.resend },
    google: {
      GOOGLE_CLIENT_ID: installation.googleClientId,
      GOOGLE_CLIENT_SECRET: installation.googleClientSecret,
      GOOGLE_BASE_URL: vendors.google,
    },
    stripe: { STRIPE_SECRET_KEY: installation.stripeSecretKey, STRIPE_BASE_URL: vendors.stripe },
    flagsmith: {
      FLAGSMITH_ENVIRONMENT_KEY: installation.flagsmithKey,
      FLAGSMITH_API_URL: `${vendors.flagsmith}/api/v1/`,
    },
  };
  const composed: Record<string, string> = {};
  for (const group of local) Object.assign(composed, values[group]);
  composed.BASE_URL = source.BASE_URL || services.baseUrl;
  composed.TOKEN_SECRET = source.TOKEN_SECRET || installation.tokenSecret;
  composed.VOICE_STREAM_URL = source.VOICE_STREAM_URL || composeStreamUrl(composed.BASE_URL);
  composed.MAIL_FROM = source.MAIL_FROM || localSender;
  // Everybody on this machine has one address: a race or a benchmark must not meet the limits meant for strangers.
  composed.RATE_LIMIT_ADDRESS_PER_MINUTE = source.RATE_LIMIT_ADDRESS_PER_MINUTE || "600000";
  composed.RATE_LIMIT_BUSINESS_PER_MINUTE = source.RATE_LIMIT_BUSINESS_PER_MINUTE || "600000";
  return composed;
}
