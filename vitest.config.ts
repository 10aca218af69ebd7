import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const shared = { alias: { "@": root.replace(/\/$/, "") } };
/** Arithmetic and grammar: no module keeps anything and none reads the environment, so their files share a process. */
const pure = ["lib/scheduling/**/*.test.ts", "lib/receptionist/understanding/**/*.test.ts"];

/** unit, unit-pure: nothing running. database: a throw-away Postgres with every migration. http: a running stack, named by DEMO_JSON. */
export default defineConfig({
  resolve: shared,
  test: {
    projects: [
      {
        resolve: shared,
        test: {
          name: "unit",
          include: ["{lib,components,app,scripts,inngest,proxy}/**/*.test.{ts,tsx}", "*.test.ts"],
          exclude: ["**/*.db.test.ts", "scripts/local/inngest/**", ...pure],
          testTimeout: 60_000,
        },
      },
      {
        resolve: shared,
        test: { name: "unit-pure", include: pure, isolate: false, testTimeout: 60_000 },
      },
      {
        resolve: shared,
        test: {
          name: "jobs",
          include: ["scripts/local/inngest/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        resolve: shared,
        test: {
          name: "database",
          include: ["supabase/tests/**/*.test.ts", "**/*.db.test.ts"],
          exclude: ["node_modules/**"],
          globalSetup: ["supabase/tests/start-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        resolve: shared,
        test: {
          name: "crash",
          include: ["e2e/crash/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        resolve: shared,
        test: {
          name: "http",
          include: ["e2e/api/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
