import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { binary, projectRoot } from "../local/paths";

export type Tally = { readonly passed: number; readonly failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

type Run = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps what it prints until it has ended, so that it does not mix with a suite that runs at the same time. */
  readonly isAside?: boolean;
};

function runCommand({ command, args, env, isAside = false }: Run): Promise<number> {
  return new Promise((resolve) => {
    const output = isAside ? "pipe" : "inherit";
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: ["ignore", output, output],
      env: { ...process.env, ...env },
    });
    const kept: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.once("error", () => resolve(1));
    child.once("close", (code) => {
      process.stdout.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

/** A check that is right or wrong as a whole. */
export async function runCheck(name: string, args: readonly string[]): Promise<Tally> {
  const code = await runCommand({ command: binary(name), args });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function withReport(run: (file: string) => Promise<number>, read: (report: unknown) => Tally): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "chatty-report-"));
  const file = join(folder, "report.json");
  try {
    const code = await run(file);
    const tally = read(JSON.parse(readFileSync(file, "utf8")));
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One vitest project, or those of its files whose path holds one of `paths`. A run that ends badly without a failed test (a broken
 * import, say) counts as one failure.
 */
export function runVitest(
  project: string,
  env: Readonly<Record<string, string>> = {},
  { paths = [], isAside = false }: { readonly paths?: readonly string[]; readonly isAside?: boolean } = {},
): Promise<Tally> {
  return withReport(
    (file) =>
      runCommand({
        command: binary("vitest"),
        args: ["run", "--project", project, ...paths, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
        env,
        isAside,
      }),
    (report) => {
      const { numPassedTests, numFailedTests } = vitestReport.parse(report);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  );
}

/** The browser journeys; a journey that passed only at its second try counts as failed. */
export function runJourneys(env: Readonly<Record<string, string>>): Promise<Tally> {
  return withReport(
    (file) =>
      runCommand({
        command: binary("playwright"),
        args: ["test", "--reporter=list,json"],
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      }),
    (report) => {
      const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
      return { passed: expected, failed: unexpected + flaky };
    },
  );
}
