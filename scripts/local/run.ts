import { parseEnv } from "@/lib/env";
import { buildIfStale } from "./build";
import { startChild } from "./child";
import { Cleanups } from "./cleanups";
import { chooseLocal, composeStreamUrl, loadEnvFile } from "./environment";
import { keepRunning } from "./keep-running";
import { findLocalDir } from "./paths";
import { findFreePort } from "./ports";
import { say, step } from "./progress";
import { assertPortFree, type Stack, startStack } from "./stack";

/** `npm start` and `npm run dev`: brings everything up, says where it is, and stays until it is told to stop. */
export async function run(mode: Mode): Promise<void> {
  const startedAt = Date.now();
  const cleanups = new Cleanups();
  const asked = listenForStop();
  const work = start(mode, cleanups);
  // Told to stop while still starting: what has come up so far goes down again.
  const first = await Promise.race([asked, work.catch(() => "failed")]);
  if (typeof first === "string" && first !== "failed") {
    say(`\nStopping (${first})`);
    await cleanups.run();
    process.exit(0);
  }
  try {
    const running = await work;
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    say(`\n${running.summary.join("\n")}\n\nReady in ${seconds} s. Ctrl-C stops everything.`);
    const reason = await Promise.race([asked, running.ended]);
    say(`\nStopping (${reason})`);
    await cleanups.run();
    process.exit(reason.startsWith("SIG") || reason === "launcher ended" ? 0 : 1);
  } catch (error) {
    await cleanups.run();
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

type Mode = "production" | "development";

interface Running {
  summary: string[];
  /** Settles when it cannot go on, with the reason. */
  ended: Promise<string>;
}

async function start(mode: Mode, cleanups: Cleanups): Promise<Running> {
  loadEnvFile();
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error("PORT wants a number from 1 to 65535");
  if (chooseLocal(process.env).has("database")) return startLocally(mode, port, cleanups);
  return startAgainstServices(mode, port, cleanups);
}

async function startLocally(mode: Mode, port: number, cleanups: Cleanups): Promise<Running> {
  const localDir = findLocalDir();
  say(`Starting TheChattyAI; its state is in ${localDir}`);
  let onGivenUp: (reason: string) => void = () => {};
  const ended = new Promise<string>((done) => {
    onGivenUp = done;
  });
  const appLog = mode === "development" ? "inherit" : "file";
  const stack = await startStack({ localDir, port, next: mode, seed: true, appLog, cleanups, onGivenUp });
  return { summary: summarize(stack, localDir), ended };
}

/** The same build against real services: nothing is started here but the app, whose log is our output. */
async function startAgainstServices(mode: Mode, port: number, cleanups: Cleanups): Promise<Running> {
  const { BASE_URL: baseUrl } = parseEnv(process.env);
  await assertPortFree(port);
  if (mode === "production") await step("Building the app", buildIfStale);
  const streamUrl = process.env.VOICE_STREAM_URL || composeStreamUrl(baseUrl);
  const line = { VOICE_STREAM_URL: streamUrl, VOICE_LINE_PORT: String(await findFreePort(undefined)) };
  const childOf = (name: string, script: string, added: Record<string, string> = {}) =>
    ({ name, script, config: null, env: { NODE_ENV: mode, ...line, ...added }, log: "inherit" }) as const;
  const startApp = async () => {
    const app = await startChild(childOf("app", "scripts/serve.ts", { PORT: String(port) }));
    cleanups.add(() => app.stop());
    return { ended: app.exited.then((reason) => `app ended: ${reason}`) };
  };
  // Calls go on over HTTP while the streaming line is gone: its end is not the site's.
  const startLine = async () => {
    const kept = await keepRunning(childOf("line", "scripts/voice-line.ts"));
    cleanups.add(() => kept.stop());
  };
  const [{ ended }] = await Promise.all([startApp(), startLine()]);
  return { summary: [`  Site  ${baseUrl}`], ended };
}

function summarize({ demo, inboxUrl }: Stack, localDir: string): string[] {
  const { baseUrl, business, owner } = demo;
  return [
    `  Site          ${baseUrl}`,
    `  Demo booking  ${baseUrl}/book/${business.slug}`,
    `  Dashboard     ${baseUrl}/dashboard/${business.slug}`,
    `  Demo login    ${owner.email}  ${owner.password}`,
    `  Call it       npm run call  (plays a caller to ${demo.vendors.twilio.phoneNumber}; -- --stream for the streaming door)`,
    `  Inboxes       ${inboxUrl}  (every mail and text this copy sends)`,
    `  Jobs          ${demo.inngest.url}`,
    `  For scripts   ${localDir}/demo.json, logs in ${localDir}/logs`,
  ];
}

/** Settles on the first Ctrl-C, kill or death of the launcher; a second Ctrl-C, later than a bounce, ends at once. */
function listenForStop(): Promise<string> {
  return new Promise((done) => {
    let askedAt = 0;
    const ask = (reason: string) => {
      if (askedAt && Date.now() - askedAt > 1_000) process.exit(1);
      askedAt ||= Date.now();
      done(reason);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ask(signal));
    process.on("disconnect", () => ask("launcher ended"));
  });
}
