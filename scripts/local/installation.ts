import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { findJson, writePrivateJson } from "./files";

const secret = (bytes: number) => randomBytes(bytes).toString("base64url");
const hex = (bytes: number) => randomBytes(bytes).toString("hex");

const installationSchema = z.object({
  /** Ports used last: reused while they are free, so that links and sessions outlive a restart. */
  ports: z.record(z.string(), z.number()).default({}),
  databasePassword: z.string().default(() => secret(24)),
  adminPassword: z.string().default(() => secret(24)),
  appServerPassword: z.string().default(() => secret(24)),
  supabasePassword: z.string().default(() => secret(24)),
  jwtSecret: z.string().default(() => secret(48)),
  publishableKey: z.string().default(() => `sb_publishable_${secret(24)}`),
  secretKey: z.string().default(() => `sb_secret_${secret(24)}`),
  tokenSecret: z.string().default(() => secret(48)),
  inngestEventKey: z.string().default(() => secret(24)),
  inngestSigningKey: z.string().default(() => `signkey-local-${hex(32)}`),
  twilioAccountSid: z.string().default(() => `AC${hex(16)}`),
  twilioAuthToken: z.string().default(() => hex(16)),
  resendApiKey: z.string().default(() => `re_${secret(24)}`),
  googleClientId: z.string().default(() => `${hex(8)}.apps.googleusercontent.com`),
  googleClientSecret: z.string().default(() => `GOCSPX-${secret(21)}`),
  flagsmithKey: z.string().default(() => secret(16)),
  stripeSecretKey: z.string().default(() => `sk_test_${hex(24)}`),
});

/** The keys and ports of one local installation, made once and kept in LOCAL_DIR/installation.json. */
export type Installation = z.infer<typeof installationSchema>;

export function loadInstallation(localDir: string): Installation {
  const path = join(localDir, "installation.json");
  const installation = installationSchema.parse(findJson(path) ?? {});
  writePrivateJson(path, installation);
  return installation;
}

export function rememberPort(localDir: string, name: string, port: number): void {
  const installation = loadInstallation(localDir);
  if (installation.ports[name] === port) return;
  installation.ports[name] = port;
  writePrivateJson(join(localDir, "installation.json"), installation);
}
