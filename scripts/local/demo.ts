import { join } from "node:path";
import { z } from "zod";
import { localPhoneNumber } from "./environment";
import { findJson } from "./files";
import type { Services } from "./stack";

const seeded = z.object({
  business: z.object({ id: z.string(), slug: z.string(), timeZone: z.string() }),
  owner: z.object({ email: z.string(), password: z.string() }),
  apiKey: z.string(),
});

const nothingSeeded: Seeded = {
  business: { id: "", slug: "", timeZone: "" },
  owner: { email: "", password: "" },
  apiKey: "",
};

export type Seeded = z.infer<typeof seeded>;

/** The contract for scripts, written to LOCAL_DIR/demo.json. Without the demo business its part is empty strings. */
export interface Demo extends Seeded {
  baseUrl: string;
  supabase: { url: string; publishableKey: string };
  database: { url: string };
  inngest: { url: string };
  vendors: {
    twilio: { url: string; accountSid: string; authToken: string; phoneNumber: string };
    google: { url: string };
    resend: { url: string; apiKey: string };
    stripe: { url: string };
    flagsmith: { url: string };
  };
  inbox: { url: string };
  /** How to call the demo business: its number, and the addresses that the number points to. */
  phone: { number: string; voiceUrl: string; fallbackUrl: string; statusUrl: string; streamUrl: string };
}

export function seedFile(localDir: string): string {
  return join(localDir, "seed.json");
}

export function findSeeded(localDir: string): Seeded | undefined {
  return seeded.safeParse(findJson(seedFile(localDir))).data;
}

export function composeDemo(localDir: string, baseUrl: string, services: Services, env: Record<string, string>): Demo {
  const { installation, vendors, database } = services;
  return {
    baseUrl,
    ...(findSeeded(localDir) ?? nothingSeeded),
    supabase: { url: services.supabaseUrl, publishableKey: installation.publishableKey },
    database: { url: database.ownerUrl },
    inngest: { url: services.jobsUrl ?? env.INNGEST_BASE_URL ?? "" },
    vendors: {
      twilio: {
        url: vendors.twilio,
        accountSid: installation.twilioAccountSid,
        authToken: installation.twilioAuthToken,
        phoneNumber: localPhoneNumber,
      },
      google: { url: vendors.google },
      resend: { url: vendors.resend, apiKey: installation.resendApiKey },
      stripe: { url: vendors.stripe },
      flagsmith: { url: vendors.flagsmith },
    },
    inbox: { url: vendors.inbox },
    phone: {
      number: localPhoneNumber,
      voiceUrl: `${baseUrl}/api/voice`,
      fallbackUrl: `${baseUrl}/api/voice/fallback`,
      statusUrl: `${baseUrl}/api/voice/status`,
      streamUrl: env.VOICE_STREAM_URL ?? "",
    },
  };
}
