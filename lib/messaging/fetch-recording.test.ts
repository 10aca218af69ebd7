import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fetchRecording } from "@/lib/messaging/fetch-recording";

const asked: IncomingMessage[] = [];
let server: Server;
let baseUrl = "";
const sid = "RE0123456789abcdef";

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    if (request.url?.includes("slow") || request.url?.includes("stuck")) {
      response.writeHead(200, { "content-type": "audio/mpeg" }).write("one ");
      if (request.url.includes("slow")) setTimeout(() => response.end("two"), 3_000);
      return;
    }
    response.writeHead(request.url?.includes("gone") ? 404 : 200, { "content-type": "audio/mpeg" }).end("sound");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const vendor = () => ({ accountSid: "AC1", authToken: "secret", baseUrl });

it("asks the account's own recording with its credentials, and passes a range on", async () => {
  const answer = await fetchRecording(
    vendor(),
    `https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/${sid}`,
    "bytes=0-3",
  );
  expect(await answer?.text()).toBe("sound");
  expect(asked.at(-1)?.url).toBe(`/2010-04-01/Accounts/AC1/Recordings/${sid}.mp3`);
  expect(asked.at(-1)?.headers).toMatchObject({ range: "bytes=0-3", authorization: `Basic ${btoa("AC1:secret")}` });
});

it("answers null for one that was deleted", async () => {
  expect(await fetchRecording(vendor(), `${baseUrl}/Recordings/REgone0000`, null)).toBeNull();
});

it("hears one to the end that takes longer than its headers may", async () => {
  const limits = { answerMs: 2_000, idleMs: 20_000 };
  const answer = await fetchRecording(vendor(), `${baseUrl}/Recordings/REslow00000`, null, limits);
  expect(await answer?.text()).toBe("one two");
});

it("gives a vendor up that stops in the middle", async () => {
  const limits = { answerMs: 20_000, idleMs: 200 };
  const answer = await fetchRecording(vendor(), `${baseUrl}/Recordings/REstuck0000`, null, limits);
  await expect(answer?.text()).rejects.toThrow("stopped in a recording");
});

it("sends the secret to nobody else, whatever address was stored", async () => {
  const before = asked.length;
  expect(await fetchRecording(vendor(), `https://evil.example/Recordings/${sid}`, null)).toBeNull();
  expect(await fetchRecording(vendor(), `${baseUrl}/2010-04-01/Accounts/AC2/Messages`, null)).toBeNull();
  expect(asked).toHaveLength(before);
});
