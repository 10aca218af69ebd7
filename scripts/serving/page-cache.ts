import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { localeCookie, negotiateLocale } from "@/lib/i18n/locale";

const compress = promisify(gzip);

export type PageCacheOptions = {
  /** Where this server itself is reached, to have a page rendered. */
  readonly origin: string;
  readonly freshMs: number;
  readonly themeCookie: string;
};

/** A rendered page cut at its nonce, so that every visitor gets one of their own. */
type Rendered = {
  readonly body: readonly string[];
  readonly headers: readonly (readonly [string, readonly string[]])[];
  readonly renderedAt: number;
};

const MOST = 500;
const cacheable = /^\/book\/[a-z0-9]+(-[a-z0-9]+)*$/;
const nonceInPolicy = /'nonce-([A-Za-z0-9+/=_-]{16,})'/;
const perConnection = new Set([
  "connection",
  "content-length",
  "content-encoding",
  "date",
  "keep-alive",
  "transfer-encoding",
  "x-request-id",
]);

function cookieOf(request: IncomingMessage, name: string): string {
  const found = request.headers.cookie?.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1) ?? "";
  return /^[a-z]{0,12}$/.test(value) ? value : "";
}

/** Whether this is a visitor's plain look at a booking page, which is the same for all of one language and theme. */
function isPlainVisit(request: IncomingMessage): boolean {
  const { headers, method, url } = request;
  return (
    method === "GET" && cacheable.test(url ?? "") && headers.rsc === undefined && headers["next-action"] === undefined
  );
}

/**
 * Keeps the HTML of public booking pages for a few seconds and gives each answer a nonce of its own, so that a strict
 * content policy and a page rendered once go together. It holds no free times: browsers ask for those.
 */
export class PageCache {
  readonly #options: PageCacheOptions;
  readonly #pages = new Map<string, Rendered>();
  readonly #rendering = new Map<string, Promise<Rendered | null>>();
  readonly #pass = randomBytes(18).toString("base64url");

  constructor(options: PageCacheOptions) {
    this.#options = options;
  }

  /** Answers the request, or says false: then it is Next's. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { headers, url } = request;
    const isOwn = headers["x-page-render"] === this.#pass;
    delete headers["x-page-render"];
    if (isOwn || !isPlainVisit(request)) {
      return false;
    }
    const locale = negotiateLocale(headers["accept-language"], cookieOf(request, localeCookie));
    const theme = cookieOf(request, this.#options.themeCookie);
    const page = await this.#find(`${locale} ${theme} ${url}`, { path: url ?? "/", locale, theme });
    if (page === null) {
      return false;
    }
    await send(request, response, page);
    return true;
  }

  async #find(key: string, wanted: { path: string; locale: string; theme: string }): Promise<Rendered | null> {
    const known = this.#pages.get(key);
    if (known !== undefined && Date.now() - known.renderedAt < this.#options.freshMs) {
      return known;
    }
    const underWay = this.#rendering.get(key) ?? this.#render(key, wanted);
    this.#rendering.set(key, underWay);
    return underWay;
  }

  async #render(
    key: string,
    { path, locale, theme }: { path: string; locale: string; theme: string },
  ): Promise<Rendered | null> {
    try {
      const cookie = [
        `${localeCookie}=${locale}`,
        ...(theme === "" ? [] : [`${this.#options.themeCookie}=${theme}`]),
      ].join("; ");
      const answer = await fetch(`${this.#options.origin}${path}`, {
        headers: {
          "x-page-render": this.#pass,
          "accept-language": locale,
          cookie,
          accept: "text/html",
          "accept-encoding": "identity",
        },
        redirect: "manual",
      });
      const nonce = nonceInPolicy.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
      const html = await answer.text();
      if (answer.status !== 200 || nonce === undefined || answer.headers.has("set-cookie")) {
        return null;
      }
      const kept = [...answer.headers].filter(([name]) => !perConnection.has(name));
      const page: Rendered = {
        body: html.split(nonce),
        headers: kept.map(([name, value]) => [name, value.split(nonce)]),
        renderedAt: Date.now(),
      };
      this.#keep(key, page);
      return page;
    } catch {
      return null;
    } finally {
      this.#rendering.delete(key);
    }
  }

  #keep(key: string, page: Rendered): void {
    this.#pages.delete(key);
    this.#pages.set(key, page);
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > MOST && !oldest.done) {
      this.#pages.delete(oldest.value);
    }
  }
}

async function send(request: IncomingMessage, response: ServerResponse, page: Rendered): Promise<void> {
  const nonce = Buffer.from(randomUUID()).toString("base64");
  for (const [name, parts] of page.headers) {
    response.setHeader(name, parts.join(nonce));
  }
  response.setHeader("x-request-id", randomUUID());
  response.setHeader("vary", "accept-encoding, accept-language, cookie");
  const html = Buffer.from(page.body.join(nonce));
  const zips = /\bgzip\b/.test([request.headers["accept-encoding"] ?? ""].flat().join());
  const body = zips ? await compress(html, { level: 1 }) : html;
  if (zips) {
    response.setHeader("content-encoding", "gzip");
  }
  response.setHeader("content-length", body.length);
  response.writeHead(200).end(body);
}
