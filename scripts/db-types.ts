import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareDatabase, runSupabase } from "./local/database";
import { loadInstallation } from "./local/installation";
import { projectRoot } from "./local/paths";
import { startPostgres } from "./local/postgres";
import { step } from "./local/progress";

/** Writes lib/database/types.ts from the migrations, by way of a database that lives only for this. */
const folder = mkdtempSync(join(tmpdir(), "thechattyai-types-"));
const target = join(projectRoot, "lib/database/types.ts");
const installation = loadInstallation(folder);
const postgres = await step("Postgres", () =>
  startPostgres({
    dataDir: join(folder, "postgres"),
    logFile: join(folder, "postgres.log"),
    adminPassword: installation.adminPassword,
  }),
);
try {
  const { ownerUrl } = await step("Database schema", () => prepareDatabase(postgres, installation));
  const args = ["gen", "types", `--remote=${ownerUrl}?sslmode=disable`, "--schema", "public", "--schema", "app"];
  const types = await step("Types", () => runSupabase([...args, "--workdir", projectRoot]));
  mkdirSync(join(target, ".."), { recursive: true });
  writeFileSync(target, types);
  console.log(`Wrote ${target}`);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
