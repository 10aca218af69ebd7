/**
 * Where to go after signing in: a path of this site, else the fallback. Refuses other origins in every spelling a
 * browser resolves to one (`//host`, `/\host`, control characters), and the sign-in pages themselves.
 */
export function safeNext(wanted: string | null | undefined, fallback = "/dashboard"): string {
  if (!wanted?.startsWith("/") || wanted.length > 1_000 || hasUnsafe(wanted)) {
    return fallback;
  }
  const base = "http://safe.invalid";
  const url = URL.parse(wanted, base);
  if (!url || url.origin !== base || url.pathname.startsWith("//") || /^\/(sign-|auth\/|api\/)/.test(url.pathname)) {
    return fallback;
  }
  return `${url.pathname}${url.search}${url.hash}`;
}

function hasUnsafe(text: string): boolean {
  return [...text].some((letter) => letter === "\\" || letter < " " || letter === "\u007f");
}
