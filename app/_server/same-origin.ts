import { headers } from "next/headers";
import { AppError } from "@/lib/errors";

/**
 * Refuses a change that another site's page asked for with our cookie. Next compares Origin with Host for server actions,
 * but lets a request without Origin pass; here a missing or `null` Origin passes only with the browser's own word for it.
 */
export async function assertSameOrigin(): Promise<void> {
  const sent = await headers();
  const origin = sent.get("origin");
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  const fetchSite = sent.get("sec-fetch-site");
  const foreign = fetchSite !== null && fetchSite !== "same-origin";
  const same = origin === null ? fetchSite === "same-origin" : URL.parse(origin)?.host === host;
  if (foreign || !same) {
    throw new AppError("forbidden", "the request came from another site");
  }
}
