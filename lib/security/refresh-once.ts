type Fetch = typeof globalThis.fetch;

type Kept = Promise<{ readonly status: number; readonly headers: [string, string][]; readonly text: string }>;

const REUSE_MS = 10_000;

/**
 * A fetch for Supabase Auth under which one refresh token is spent once: requests that find the same session ended at the
 * same moment (a page and the dashboard's poll) share one answer, and for ten seconds later ones get it too. Without it the
 * second use of a rotated token may end the session. `kept` outlives a request: one map per process.
 */
export function refreshOnce(fetch: Fetch, kept: Map<string, Kept>): Fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const body = init?.body;
    if (!address.includes("grant_type=refresh_token") || typeof body !== "string") {
      return fetch(input, init);
    }
    const known = kept.get(body);
    const answer = known ?? ask(fetch, input, init);
    if (known === undefined) {
      kept.set(body, answer);
      const forget = () => setTimeout(() => kept.delete(body), REUSE_MS).unref();
      answer.then(forget, () => kept.delete(body));
    }
    const { status, headers, text } = await answer;
    return new Response(text, { status, headers });
  };
}

async function ask(fetch: Fetch, ...request: Parameters<Fetch>): Kept {
  const response = await fetch(...request);
  return { status: response.status, headers: [...response.headers], text: await response.text() };
}

export type KeptRefreshes = Map<string, Kept>;
