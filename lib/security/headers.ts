export type HeaderFacts = {
  readonly path: string;
  readonly nonce: string;
  /** The site is served over https: HSTS and upgraded requests. */
  readonly secure: boolean;
  /** React's development build needs `eval`; production never gets it. */
  readonly development: boolean;
  /** Origins besides our own that pages may send to (Sentry, PostHog). */
  readonly connectOrigins: readonly string[];
  /** Origins that may frame this page. Empty: nobody. */
  readonly frameOrigins: readonly string[];
};

const privatePaths =
  /^\/(dashboard|booking|waitlist|onboarding|sign-in|sign-up|sign-out|forgot-password|reset-password|invitation|auth|ops)(\/|$)/;
const tokenPaths = /^\/(booking|waitlist|invitation|reset-password|auth)(\/|$)/;

/** Whether the page is one person's: never cached, never indexed. */
export function isPrivatePath(path: string): boolean {
  return privatePaths.test(path);
}

/** The Content-Security-Policy of a page: scripts by nonce alone (CSP Level 3, `strict-dynamic`). */
export function composeCsp(facts: HeaderFacts): string {
  const { nonce, development, connectOrigins, frameOrigins, secure } = facts;
  const directives = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectOrigins].join(" "),
    `frame-ancestors ${frameOrigins.length === 0 ? "'none'" : ["'self'", ...frameOrigins].join(" ")}`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** Pages with a chat that can be spoken. */
const spokenPaths = /^\/(book\/[^/]+(\/chat)?|embed\/[^/]+\/chat)$/;

function composePermissions(path: string): string {
  const microphone = spokenPaths.test(path) ? "(self)" : "()";
  return `camera=(), microphone=${microphone}, geolocation=(), payment=(), usb=(), browsing-topics=()`;
}

const fixed: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-DNS-Prefetch-Control", "off"],
];

/**
 * The security headers of a page. Pages whose address holds a token send no referrer to other sites; `same-origin` and
 * not `no-referrer`, because that one makes browsers post our own forms with `Origin: null`, which we refuse.
 */
export function composeHeaders(facts: HeaderFacts): [string, string][] {
  const framed = facts.frameOrigins.length > 0;
  const headers: [string, string][] = [
    ["Content-Security-Policy", composeCsp(facts)],
    ...fixed.map(([name, value]): [string, string] => [name, value]),
    ["Permissions-Policy", composePermissions(facts.path)],
    ["Referrer-Policy", tokenPaths.test(facts.path) ? "same-origin" : "strict-origin-when-cross-origin"],
  ];
  if (!framed) {
    headers.push(["X-Frame-Options", "DENY"], ["Cross-Origin-Opener-Policy", "same-origin"]);
  }
  if (facts.secure) {
    headers.push(["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]);
  }
  if (isPrivatePath(facts.path)) {
    headers.push(["Cache-Control", "private, no-store"], ["X-Robots-Tag", "noindex, nofollow"]);
  }
  return headers;
}

/** A request id we may keep: what a proxy before us gave, when it looks like one. Else null. */
export function acceptRequestId(given: string | null): string | null {
  return given !== null && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : null;
}
