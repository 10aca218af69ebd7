import { readFileSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const demoFile = process.env.DEMO_JSON ?? ".local/demo.json";
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Journeys drive a running product, named by DEMO_JSON (by default the copy that `npm start` runs). */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results",
  use: {
    baseURL: JSON.parse(readFileSync(demoFile, "utf8")).baseUrl,
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
