import { App, type EmailDriver, ResendEmailDriver } from "@supabase/lite";
import { createPostgresConnection, type PostgresConnection } from "@supabase/lite/postgres";
import { projectRoot } from "../paths";

export interface SupabaseOptions {
  databaseUrl: string;
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
  siteUrl: string;
  mail: { url: string; apiKey: string; from: string };
}

/** The embedded Supabase: PostgREST's and GoTrue's interfaces over our own Postgres, with its real row-level security. */
export function createSupabaseApp(options: SupabaseOptions): App {
  const { siteUrl, mail } = options;
  const template = (name: string, subject: string) => ({
    subject,
    content_path: `${projectRoot}/supabase/templates/${name}.html`,
  });
  return new App({
    connection: connect(options.databaseUrl, 16),
    auth: {
      enabled: true,
      jwt_secret: options.jwtSecret,
      publishable_key: options.publishableKey,
      secret_key: options.secretKey,
      site_url: siteUrl,
      additional_redirect_urls: [`${siteUrl}/**`],
      minimum_password_length: 10,
      email: {
        enable_confirmations: false,
        template: {
          recovery: template("recovery", "Choose a new password"),
          email_change: template("email_change", "Confirm your new address"),
        },
      },
    },
    db: { migrations: { enabled: false } },
    options: {
      server: { admin: false },
      drivers: { email: createMailer(mail) },
    },
  });
}

/** Sends to the inbox of Resend's emulator. The plain text is taken from our own template, not from the built-in one. */
function createMailer({ url, apiKey, from }: SupabaseOptions["mail"]): EmailDriver {
  const driver = new ResendEmailDriver({ apiKey, from, endpoint: `${url}/emails` });
  return { send: ({ to, subject, html = "" }) => driver.send({ to, subject, html, text: composeText(html) }) };
}

function composeText(html: string): string {
  return html
    .replace(/<a[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a\s*>/g, "$2: $1")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n\n")
    .trim();
}

/** Makes the tables of schema `auth` as the role that `url` names. */
export async function makeAuthTables(url: string): Promise<void> {
  const app = new App({
    connection: connect(url, 1),
    auth: { enabled: true, jwt_secret: "unused: this App answers no request" },
    db: { migrations: { enabled: false } },
  });
  await app.ensureSystemSchema();
  await app.connection.close();
}

const asGiven = (value: string) => value;

/** Times as PostgREST writes them, 2026-11-01T06:00:00+00:00; the driver's own form has a blank and a short offset. */
const timeTypes = {
  timestamptz: {
    to: 1184,
    from: [1184],
    serialize: asGiven,
    parse: (value: string) => value.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"),
  },
  timestamp: { to: 1114, from: [1114], serialize: asGiven, parse: (value: string) => value.replace(" ", "T") },
};

const writeJson = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
const readJson = (value: string): unknown => JSON.parse(value);

/** The arguments of an rpc come as JSON text already; the driver's own form would quote them into a JSON string. */
const jsonTypes = {
  json: { to: 114, from: [114], serialize: writeJson, parse: readJson },
  jsonb: { to: 3802, from: [3802], serialize: writeJson, parse: readJson },
};

function connect(url: string, max: number): PostgresConnection {
  const connection = createPostgresConnection({
    url,
    postgresOptions: { max, onnotice: () => {}, types: { ...timeTypes, ...jsonTypes } },
  });
  // On the first request of each process it would grant every table of ours to anon; the migrations decide that. Its
  // role could not do so anyway (bootstrap.sql), so this only saves the attempt.
  Object.defineProperty(connection, "ensureRlsContext", { value: async () => true });
  return connection;
}
