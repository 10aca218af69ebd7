import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { binary } from "../local/paths";
import { say } from "../local/progress";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function findInstalled(): string | null {
  const wanted = [process.env.CHROMIUM_PATH ?? "", chromium.executablePath(), ...known];
  return wanted.find((path) => path !== "" && existsSync(path)) ?? null;
}

function run(command: string, args: string[]): boolean {
  say(`  ${command} ${args.join(" ")}`);
  return spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], timeout: 300_000 }).status === 0;
}

/** A Chromium to drive: one that is there, else Playwright's own, else the system's package. Throws with what to do. */
export function findBrowser(): string {
  const installed = findInstalled();
  if (installed !== null) {
    return installed;
  }
  say("No Chromium found; installing one");
  const ways = [
    () => run(binary("playwright"), ["install", "chromium"]),
    () => run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]),
  ];
  for (const install of ways) {
    install();
    const found = findInstalled();
    if (found !== null) {
      return found;
    }
  }
  throw new Error("No Chromium could be found or installed. Install one and set CHROMIUM_PATH to it.");
}
