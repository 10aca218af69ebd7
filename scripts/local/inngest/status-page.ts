import type pg from "pg";
import { countWork } from "./listings";
import type { Registry } from "./registry";

interface RunLine {
  id: string;
  function_id: string;
  status: string;
  event_name: string | null;
  created_at: Date;
  ended_at: Date | null;
  steps: string;
  message: string | null;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function row(cells: readonly string[], tag = "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
}

function took(run: RunLine): string {
  return run.ended_at ? `${run.ended_at.getTime() - run.created_at.getTime()} ms` : "";
}

/** A page without scripts: the functions, the counts and the last 100 runs. */
export async function composeStatusPage(pool: pg.Pool, registry: Registry): Promise<string> {
  const counts = await countWork(pool);
  const { rows: runs } = await pool.query<RunLine>(
    `select id, function_id, status, event ->> 'name' as event_name, created_at, ended_at,
       (select coalesce(string_agg(name || ' ' || status, ', ' order by created_at), '') from inngest.steps where run_id = runs.id) as steps,
       error ->> 'message' as message
     from inngest.runs order by created_at desc limit 100`,
  );
  const functions = registry
    .list()
    .map(({ id, events, crons, maxAttempts }) =>
      row([
        id,
        [...events.map(({ event }) => event), ...crons.map(({ source }) => source)].join(", "),
        String(maxAttempts),
      ]),
    );
  const lines = runs.map((run) =>
    row([
      run.created_at.toISOString(),
      run.function_id,
      run.status,
      run.event_name ?? "",
      took(run),
      run.steps,
      run.message ?? "",
      run.id,
    ]),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Jobs</title>
<style>body{font:14px system-ui;margin:2rem;color-scheme:light dark}table{border-collapse:collapse;margin:1rem 0}td,th{padding:.25rem .75rem;text-align:left;border-bottom:1px solid #8884;vertical-align:top}</style>
<h1>Jobs</h1>
<p>${registry.syncedAt ? `Functions registered at ${registry.syncedAt.toISOString()}` : "Waiting for the app to register its functions"}</p>
<p>${escapeHtml(
    Object.entries(counts ?? {})
      .map(([name, count]) => `${name} ${count}`)
      .join(" · "),
  )}</p>
<h2>Functions</h2><table>${row(["function", "starts on", "attempts"], "th")}${functions.join("")}</table>
<h2>Last runs</h2><table>${row(["created", "function", "status", "event", "took", "steps", "error", "run"], "th")}${lines.join("")}</table></html>`;
}
