import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deleteRecording } from "./delete-recording";

const asked: IncomingMessage[] = [];
let server: Server;
let baseUrl = "";
const sid = "RE0123456789abcdef";

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(request.url?.includes("gone") ? 404 : request.url?.includes("down") ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const vendor = () => ({ accountSid: "AC1", authToken: "secret", baseUrl });

it("has the account's own recording deleted, with its credentials", async () => {
  await deleteRecording(vendor(), `https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/${sid}`);
  expect(asked.at(-1)?.method).toBe("DELETE");
  expect(asked.at(-1)?.url).toBe(`/2010-04-01/Accounts/AC1/Recordings/${sid}.json`);
  expect(asked.at(-1)?.headers.authorization).toBe(`Basic ${btoa("AC1:secret")}`);
});

it("is content when it is gone already, and throws when the vendor does not do it", async () => {
  await deleteRecording(vendor(), `${baseUrl}/Recordings/REgone0000`);
  await expect(deleteRecording(vendor(), `${baseUrl}/Recordings/REdown0000`)).rejects.toThrow("503");
});

it("sends the secret to nobody else, whatever address was stored", async () => {
  const before = asked.length;
  await deleteRecording(vendor(), `https://evil.example/Recordings/${sid}`);
  await deleteRecording(vendor(), `${baseUrl}/2010-04-01/Accounts/AC1/Messages`);
  expect(asked).toHaveLength(before);
});
