import { createServer } from "node:http";
import type { World } from "@/lib/booking/world.test-helper";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { createVendors } from "@/lib/messaging/vendors";

export type SentText = { readonly to: string; readonly from: string; readonly body: string };
export type SentMail = { readonly to: string; readonly subject: string; readonly text: string };

export type VendorEdge = {
  readonly texts: SentText[];
  readonly mails: SentMail[];
  deps(world: World): MessagingDeps;
  close(): Promise<void>;
};

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

/** Twilio's and Resend's side of the wire: takes texts and mails as the vendors' own clients send them, and remembers them. */
export async function openVendorEdge(): Promise<VendorEdge> {
  const texts: SentText[] = [];
  const mails: SentMail[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString("utf8");
    const isMail = request.url?.includes("/emails") ?? false;
    if (request.method === "POST" && isMail) {
      const mail = JSON.parse(body);
      mails.push({ to: String(mail.to), subject: String(mail.subject), text: String(mail.text) });
    } else if (request.method === "POST") {
      const form = new URLSearchParams(body);
      texts.push({ to: form.get("To") ?? "", from: form.get("From") ?? "", body: form.get("Body") ?? "" });
    }
    const sid = `SM${String(texts.length + mails.length).padStart(32, "0")}`;
    const answer = request.method === "GET" ? { messages: [], page_size: 50 } : { sid, id: sid };
    response.writeHead(request.method === "GET" ? 200 : 201, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  const baseUrl = await listen(server);
  return {
    texts,
    mails,
    deps: ({ db }) => ({
      db,
      baseUrl: "http://book.test",
      tokenSecret: process.env.TOKEN_SECRET ?? "",
      mailFrom: "TheChattyAI <no-reply@example.com>",
      vendors: createVendors({
        twilio: {
          accountSid: `AC${"0".repeat(32)}`,
          authToken: "unused",
          phoneNumber: "+12125550100",
          baseUrl,
        },
        resend: { apiKey: "re_unused", baseUrl, from: "no-reply@example.com" },
      }),
    }),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
