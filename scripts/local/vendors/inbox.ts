import { createServer, type ServerResponse } from "node:http";
import { listenOnLoopback } from "../ports";
import type { Journal, JournalMessage } from "./journal";

/**
 * The local inboxes as a page: every mail and text, newest first. For scripts: GET /messages.json (`?kind=mail|text`, `?to=`).
 */
export async function startInbox(
  journal: Journal,
  preferredPort: number | undefined,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const [, first = "", id = "", name] = url.pathname.split("/").map(decodeURIComponent);
    if (first === "") return sendHtml(response, renderList(journal.list(), url.searchParams.get("to") ?? ""));
    if (first === "messages.json") return sendJson(response, filter(journal, url.searchParams));
    const message = journal.find(id);
    if (first === "mail" && message?.kind === "mail" && name === undefined) return sendMail(response, message);
    const file = first === "mail" ? message?.attachments[Number(name)] : undefined;
    if (file) {
      const headers = {
        "content-type": file.contentType ?? "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      };
      return response.writeHead(200, headers).end(Buffer.from(file.content, "base64"));
    }
    return response.writeHead(404).end("Not found");
  });
  const port = await listenOnLoopback(server, preferredPort);
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function filter(journal: Journal, query: URLSearchParams): JournalMessage[] {
  const kind = query.get("kind");
  const to = query.get("to");
  return journal.list().filter((entry) => (!kind || entry.kind === kind) && (!to || entry.to.includes(to)));
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function sendHtml(response: ServerResponse, body: string): void {
  const headers = { "content-type": "text/html; charset=utf-8", "referrer-policy": "no-referrer" };
  response.writeHead(200, headers).end(body);
}

/** A mail is shown as it came, but may run nothing. */
function sendMail(response: ServerResponse, message: JournalMessage): void {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; sandbox allow-popups allow-popups-to-escape-sandbox",
  };
  const body = message.html ?? `<pre>${escapeHtml(message.text ?? "")}</pre>`;
  response.writeHead(200, headers).end(`<base target="_blank">${body}`);
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#e3e3e8, #33343a); --soft: light-dark(#5d5f69, #a5a7b3) }
* { box-sizing: border-box }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 820px; margin: 0 auto; padding: 24px 16px 80px }
h1 { font-size: 22px; margin: 0 0 4px } p { margin: 0 0 16px; color: var(--soft) }
article { border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px; margin: 12px 0 }
header { display: flex; flex-wrap: wrap; gap: 2px 12px; color: var(--soft); font-size: 13px }
header b { color: CanvasText } header time { margin-left: auto }
.kind { font-weight: 600; border: 1px solid var(--line); border-radius: 99px; padding: 0 8px }
h2 { font-size: 16px; margin: 8px 0 4px } pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 8px 0 0 }
iframe { width: 100%; height: 420px; border: 1px solid var(--line); border-radius: 8px; background: #fff; margin-top: 8px }
a { color: light-dark(#2f5bd7, #8fb0ff) } summary { cursor: pointer; margin-top: 8px }`;

const refresh = `
const shown = document.body.dataset.state;
setInterval(async () => {
  const messages = await fetch("/messages.json").then((r) => r.json()).catch(() => null);
  if (messages && messages.map((m) => m.id + m.status).join() !== shown && !document.querySelector("details[open]")) location.reload();
}, 2000);`;

function renderList(messages: JournalMessage[], to: string): string {
  const state = messages.map((entry) => entry.id + entry.status).join();
  const shown = messages.filter((entry) => !to || entry.to.includes(to)).slice(0, 200);
  const list = shown.map(renderMessage).join("") || "<p>Nothing yet. Book something.</p>";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Local inboxes</title><style>${style}</style>
<body data-state="${escapeHtml(state)}"><h1>Local inboxes</h1>
<p>Every mail and text this installation sent, newest first. Nothing left this machine.</p>
<main>${list}</main><script>${refresh}</script></body></html>`;
}

function renderMessage(entry: JournalMessage): string {
  const isMail = entry.kind === "mail";
  const files = entry.attachments
    .map((file, index) => `<a href="/mail/${encodeURIComponent(entry.id)}/${index}">${escapeHtml(file.filename)}</a>`)
    .join(" · ");
  const mail = `<h2>${escapeHtml(entry.subject ?? "")}</h2>${renderText(entry.text)}${files ? `<div>${files}</div>` : ""}
${entry.html ? `<details><summary>As designed</summary><iframe loading="lazy" src="/mail/${encodeURIComponent(entry.id)}"></iframe></details>` : ""}`;
  const error = entry.errorCode ? ` (${entry.errorCode})` : "";
  return `<article id="${escapeHtml(entry.id)}"><header><span class="kind">${isMail ? "Mail" : "Text"}</span>
<span>${escapeHtml(entry.from)} → <b>${escapeHtml(entry.to.join(", "))}</b></span>
<span>${escapeHtml(entry.status)}${error}</span><time datetime="${entry.at}">${entry.at.replace("T", " ").slice(0, 19)} UTC</time></header>
${isMail ? mail : renderText(entry.text)}</article>`;
}

function renderText(text: string | null): string {
  if (!text) return "";
  const linked = escapeHtml(text).replace(/https?:\/\/[^\s<>"]+/g, (link) => `<a href="${link}">${link}</a>`);
  return `<pre>${linked}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
