import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { PageCache } from "./page-cache";

type Render = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const page: Render = (request, response, count) => {
  const nonce = Buffer.from(`nonce-number-${count}-of-this-page`).toString("base64");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", `script-src 'nonce-${nonce}' 'strict-dynamic'`);
  response.end(
    `<html lang="${/lang=(\w+)/.exec(request.headers.cookie ?? "")?.[1]}"><script nonce="${nonce}">1</script>${count}`,
  );
};

let server: Server | undefined;
let renders = 0;

afterEach(() => server?.close());

async function serve(render: Render, freshMs = 60_000): Promise<string> {
  renders = 0;
  let cache: PageCache | undefined;
  const started = createServer(async (request, response) => {
    if (!(await cache?.answer(request, response))) {
      renders += 1;
      render(request, response, renders);
    }
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  cache = new PageCache({ origin, freshMs, themeCookie: "theme" });
  return origin;
}

async function look(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  const html = await response.text();
  return { response, html, nonce: /nonce="([^"]+)"/.exec(html)?.[1] ?? "" };
}

test("a page is rendered once, and each visitor gets a nonce that the policy of the same answer names", async () => {
  const origin = await serve(page);
  const visits = await Promise.all(Array.from({ length: 20 }, () => look(`${origin}/book/demo`)));
  expect(renders).toBe(1);
  expect(new Set(visits.map((visit) => visit.nonce)).size).toBe(20);
  for (const { response, nonce, html } of visits) {
    expect(response.headers.get("content-security-policy")).toBe(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
    expect(html).toContain("</script>1");
  }
});

test("languages are kept apart, and other addresses are never kept", async () => {
  const origin = await serve(page);
  expect((await look(`${origin}/book/demo`, { "accept-language": "es-MX" })).html).toContain('lang="es"');
  expect((await look(`${origin}/book/demo`, { cookie: "lang=en", "accept-language": "es-MX" })).html).toContain(
    'lang="en"',
  );
  expect(renders).toBe(2);
  for (const path of ["/book/demo?lang=es", "/booking/secret-token", "/dashboard/demo", "/book/demo/x"]) {
    await look(`${origin}${path}`);
    await look(`${origin}${path}`);
  }
  expect(renders).toBe(10);
});

test("a page that sets a cookie or is not there is rendered each time", async () => {
  const origin = await serve((request, response, count) => {
    if (request.url === "/book/gone") response.statusCode = 404;
    else response.setHeader("set-cookie", "a=b");
    page(request, response, count);
  });
  await look(`${origin}/book/demo`);
  const { response } = await look(`${origin}/book/demo`);
  expect(response.headers.get("set-cookie")).toBe("a=b");
  expect((await look(`${origin}/book/gone`)).response.status).toBe(404);
});

test("a page is rendered anew when it is no longer fresh", async () => {
  const origin = await serve(page, 50);
  await look(`${origin}/book/demo`);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect((await look(`${origin}/book/demo`)).html).toContain("</script>2");
});

test("nobody outside can ask past the cache", async () => {
  const origin = await serve(page);
  await look(`${origin}/book/demo`);
  await look(`${origin}/book/demo`, { "x-page-render": "guess" });
  expect(renders).toBe(1);
});
