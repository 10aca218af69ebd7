import type { CallOptions, PhoneLine } from "./types";

export type Sent = { path: string; fields: Readonly<Record<string, string>>; token: string };

/** A number whose addresses answer these documents; what was asked of them is kept. */
export function answering(pages: Record<string, string>) {
  const sent: Sent[] = [];
  const line: PhoneLine = {
    async post(url, fields, headers) {
      const { pathname, search } = new URL(url);
      sent.push({ path: pathname + search, fields, token: headers["I-Twilio-Idempotency-Token"] ?? "" });
      const body = pages[pathname];
      return { status: body === undefined ? 500 : 200, contentType: "text/xml", body: `<Response>${body}</Response>` };
    },
    connect: () => Promise.reject(new Error("no socket here")),
  };
  const at = (path: string) => `https://book.example${path}`;
  const options: CallOptions = {
    line,
    voiceUrl: at("/voice"),
    fallbackUrl: at("/fallback"),
    statusUrl: at("/status"),
    accountSid: "AC1",
    to: "+12125550100",
    from: "+12125550142",
  };
  return { options, sent, paths: () => sent.map((one) => one.path) };
}
