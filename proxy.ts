import { type NextRequest, NextResponse } from "next/server";
import { findFrameOrigins } from "@/app/_server/frame-origins";
import { hasSession, refreshSession } from "@/app/_server/refresh-session";
import { env } from "@/lib/env";
import { findLocale, localeCookie } from "@/lib/i18n/locale";
import { acceptRequestId, composeHeaders } from "@/lib/security/headers";

export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|[^/]+\\.(?:ico|png|svg|txt|xml|webmanifest|js)$).*)"],
};

/** Session renewal, headers and language. Who may do what is asked by each page, action and route itself. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const requestId = acceptRequestId(request.headers.get("x-request-id")) ?? crypto.randomUUID();
  const path = request.nextUrl.pathname;
  const locale = findLocale(request.nextUrl.searchParams.get("lang"));
  const headers = composeHeaders({ path, nonce, frameOrigins: await findFrameOrigins(path), ...site() });

  const respond = () => NextResponse.next({ request: { headers: pageHeaders(request, headers, nonce, requestId) } });
  const response = hasSession(request) ? await refreshSession(request, respond) : respond();

  for (const [name, value] of headers) {
    response.headers.set(name, value);
  }
  response.headers.set("x-request-id", requestId);
  if (locale && request.cookies.get(localeCookie)?.value !== locale) {
    response.cookies.set(localeCookie, locale, {
      path: "/",
      sameSite: "lax",
      maxAge: 31_536_000,
      secure: site().secure,
    });
  }
  return response;
}

function pageHeaders(request: NextRequest, headers: [string, string][], nonce: string, requestId: string): Headers {
  const forPage = new Headers(request.headers);
  const csp = headers.find(([name]) => name === "Content-Security-Policy");
  forPage.set("content-security-policy", csp?.[1] ?? "");
  forPage.set("x-nonce", nonce);
  forPage.set("x-request-id", requestId);
  forPage.set("x-request-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  forPage.set("x-locale", findLocale(request.nextUrl.searchParams.get("lang")) ?? "");
  return forPage;
}

type Site = { secure: boolean; development: boolean; connectOrigins: string[] };

let known: Site | undefined;

function site(): Site {
  const { BASE_URL, SENTRY_DSN, POSTHOG_HOST, NODE_ENV } = env();
  known ??= {
    secure: BASE_URL.startsWith("https:"),
    development: NODE_ENV === "development",
    connectOrigins: [SENTRY_DSN, POSTHOG_HOST].flatMap((url) => (url ? [new URL(url).origin] : [])),
  };
  return known;
}
