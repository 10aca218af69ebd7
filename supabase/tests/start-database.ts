import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "@/scripts/local/database";
import { loadInstallation } from "@/scripts/local/installation";
import { startPostgres } from "@/scripts/local/postgres";
import { startSupabase } from "@/scripts/local/supabase/server";

export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appServerUrl: string;
  readonly supabaseUrl: string;
  readonly publishableKey: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    database: TestDatabase;
  }
}

/** One Postgres for the database tests, with what hosted Supabase has, every migration, and Supabase's API over it. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "chatty-database-"));
  const installation = loadInstallation(folder);
  const postgres = await startPostgres({
    dataDir: join(folder, "postgres"),
    logFile: join(folder, "postgres.log"),
    adminPassword: installation.adminPassword,
  });
  const urls = await prepareDatabase(postgres, installation);
  const supabase = await startSupabase({
    databaseUrl: urls.supabaseUrl,
    jwtSecret: installation.jwtSecret,
    publishableKey: installation.publishableKey,
    secretKey: installation.secretKey,
    siteUrl: "http://127.0.0.1",
    mail: { url: "http://127.0.0.1:9", apiKey: "unused", from: "nobody@example.com" },
  });
  project.provide("database", {
    ownerUrl: urls.ownerUrl,
    appServerUrl: urls.appServerUrl,
    supabaseUrl: supabase.value.url,
    publishableKey: installation.publishableKey,
  });
  return async () => {
    await supabase.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
