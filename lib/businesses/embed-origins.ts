export type ParsedOrigins = { readonly origins: string[]; readonly wrong: string | null };

/**
 * The sites of a text with one address a line, as the browser names them (scheme, host, port); paths are dropped. Plain
 * http is taken for this machine alone. `wrong` is the first line that is no such address.
 */
export function parseOrigins(text: string): ParsedOrigins {
  const lines = text
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const found = lines.map((line) => ({ line, origin: originOf(line) }));
  const wrong = found.find(({ origin }) => origin === null)?.line ?? null;
  return { origins: [...new Set(found.flatMap(({ origin }) => origin ?? []))], wrong };
}

function originOf(line: string): string | null {
  const url = URL.parse(/^[a-z]+:\/\//i.test(line) ? line : `https://${line}`);
  if (!url || url.username || !/^[a-z0-9.-]+$/.test(url.hostname)) {
    return null;
  }
  const here = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  const named = here || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname);
  return named && (url.protocol === "https:" || (here && url.protocol === "http:")) ? url.origin : null;
}
