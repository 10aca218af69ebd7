import { beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import {
  addSalon,
  bookingsOf,
  type CallRecord,
  composeCallTo,
  conversationOf,
  customer,
  disturbTurns,
  place,
  type Salon,
  saidIn,
  script,
  someNumber,
  tasksOf,
  turnsOf,
} from "./calls";
import { demo, query } from "./product";

let salon: Salon;
beforeAll(async () => {
  salon = await addSalon({ streaming: true });
});

const WISH = "I'd like a haircut tomorrow at 3 pm";
const TRANSFER = "+12125550177";
const streamUrl = `${demo.baseUrl.replace(/^http/, "ws")}/api/voice/stream`;

type Frame = { type: string; token?: string; last?: boolean; interruptible?: boolean; ttsLanguage?: string };

function framesOf(record: CallRecord): Frame[] {
  return record.frames.filter((frame) => frame.from === "product").map((frame) => JSON.parse(frame.text));
}

function pathsOf(record: CallRecord): string[] {
  return record.requests.map((request) => new URL(request.url).pathname.replace("/api/voice", ""));
}

test("a call over the socket books, in tokens, and ends by the phone's own hang-up", async () => {
  const own = await addSalon({ streaming: true });
  const from = someNumber();
  const record = await place(own, customer(WISH), { from });
  const [booking, ...more] = await bookingsOf(own);
  expect(more).toEqual([]);
  expect(booking).toMatchObject({ status: "confirmed", channel: "phone", name: "Maria Lopez", phone: from });
  expect(await conversationOf(own, record)).toMatchObject({ status: "ended", outcome: "booked" });
  expect(pathsOf(record)).toEqual(["", "/after-stream", "/status"]);
  expect(record.end).toBe("hung_up");
  const texts = framesOf(record).filter((frame) => frame.type === "text");
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((frame) => frame.last).length).toBeLessThan(texts.length / 2);
});

test("the greeting and the read-back cannot be talked over; what is said otherwise can", async () => {
  const own = await addSalon({ streaming: true });
  const heard: [string, boolean][] = [];
  const record = await place(
    own,
    customer(WISH, ({ said, canInterrupt }) => {
      heard.push([said, canInterrupt]);
      return null;
    }),
  );
  expect(record.requests[0]?.body).toContain('welcomeGreetingInterruptible="none"');
  expect(heard[0]?.[1]).toBe(false);
  const readBack = heard.find(([said]) => /shall i book/i.test(said));
  expect(readBack?.[1]).toBe(false);
  const name = heard.find(([said]) => /what name/i.test(said));
  expect(name?.[1]).toBe(true);
});

test("a handshake that Twilio did not sign is refused", async () => {
  const open = (headers: Record<string, string>) =>
    new Promise<number | "open">((done) => {
      const socket = new WebSocket(streamUrl, { headers });
      socket.on("unexpected-response", (_, response) => done(response.statusCode ?? 0));
      socket.on("open", () => {
        socket.terminate();
        done("open");
      });
      socket.on("error", () => undefined);
    });
  expect(await open({})).toBe(403);
  expect(await open({ "x-twilio-signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8=" })).toBe(403);
  const socket = await composeCallTo(salon).line.connect(streamUrl);
  expect(await socket.receive(100)).toBeUndefined();
  socket.close();
});

test("a socket that names no conversation of its call is given up", async () => {
  const socket = await composeCallTo(salon).line.connect(streamUrl);
  const setup = { type: "setup", callSid: `CA${"a".repeat(32)}`, from: "+12125550142", to: salon.number };
  socket.send(JSON.stringify({ ...setup, customParameters: { conversation: "x".repeat(43) } }));
  const end = JSON.parse((await socket.receive(5_000)) ?? "{}");
  expect(end).toMatchObject({ type: "end" });
  socket.close();
});

test("speech that comes in pieces is one turn", async () => {
  const parts = ["I'd like a haircut", "tomorrow", "at 3 pm"];
  const record = await place(salon, script({ kind: "say_in_parts", parts }));
  const turns = await turnsOf(salon, (await conversationOf(salon, record))?.id);
  expect(turns.map((turn) => turn.heard)).toEqual(["", "I'd like a haircut tomorrow at 3 pm"]);
});

test("what was talked over is kept only as far as it was heard", async () => {
  const record = await place(
    salon,
    script("I'd like a haircut", { kind: "interrupt", heard: "For Haircut the next", text: "tomorrow at 4 pm" }),
  );
  const turns = await turnsOf(salon, (await conversationOf(salon, record))?.id);
  expect(turns.map((turn) => [turn.heard, turn.said_until])).toEqual([
    ["", null],
    ["I'd like a haircut", "For Haircut the next"],
    ["tomorrow at 4 pm", null],
  ]);
});

test("keys are turns, and a number is typed to its end", async () => {
  const own = await addSalon({ streaming: true });
  const from = someNumber();
  await place(
    own,
    customer(WISH, ({ said }) => {
      if (/phone number/i.test(said)) return { kind: "press", keys: "6465550134#" };
      return /shall i book/i.test(said) ? { kind: "press", keys: "1" } : null;
    }),
    { from: null },
  );
  expect(await bookingsOf(own)).toMatchObject([{ status: "confirmed", phone: "+16465550134" }]);
  expect(from).not.toBe("+16465550134");
});

test("a lost socket goes on over HTTP with the same conversation, and still books", async () => {
  const own = await addSalon({ streaming: true });
  let isDropped = false;
  const record = await place(
    own,
    customer(WISH, ({ said, by }) => {
      if (by !== "stream" || isDropped || !/what name/i.test(said)) return null;
      isDropped = true;
      return { kind: "drop" };
    }),
  );
  expect(pathsOf(record).slice(0, 2)).toEqual(["", "/after-stream"]);
  expect(saidIn(record)).toMatch(/I'm back\. .*What name/);
  expect(pathsOf(record)).toContain("/turn");
  expect(await bookingsOf(own)).toMatchObject([{ status: "confirmed", name: "Maria Lopez" }]);
  const rows = await query("select 1 from public.conversations where business_id = $1", [own.id]);
  expect(rows).toHaveLength(1);
});

test("wanting a person leaves the socket and rings the number", async () => {
  const own = await addSalon({ streaming: true, transfer_number: TRANSFER, transfer_when: "always" });
  const record = await place(own, script("can I speak to a person please", "please tell Ana I'm late"), {
    dial: () => "busy",
  });
  expect(record.dialled).toEqual([TRANSFER]);
  expect(saidIn(record)).toMatch(/nobody could take the call/);
  expect(await tasksOf(own)).toMatchObject([{ body: "please tell Ana I'm late" }]);
});

test("a slow turn is bridged by a word, a hung one is taken over by the HTTP door", async () => {
  const slow = await addSalon({ streaming: true });
  const endSlow = await disturbTurns(slow, { seconds: 0.9 });
  const bridged = await place(slow, script("I'd like a haircut"));
  await endSlow();
  expect(saidIn(bridged).split("\n").slice(1)).toEqual(["One moment, please.", expect.stringMatching(/haircut/i)]);
  const hung = await addSalon({ streaming: true });
  const endHung = await disturbTurns(hung, "fail");
  const record = await place(hung, script("I'd like a haircut", "hello?", { kind: "press", keys: "2" }, "call me"));
  await endHung();
  expect(pathsOf(record)).toContain("/after-stream");
  expect(saidIn(record)).toMatch(/I'm back/);
  expect(await tasksOf(hung)).toMatchObject([{ kind: "voicemail" }]);
});

test("a caller who stays silent is asked again, then offered keys", async () => {
  const record = await place(salon, script({ kind: "silence" }, { kind: "silence" }, { kind: "press", keys: "1" }));
  expect(saidIn(record)).toMatch(/did not hear you\. How can I help/);
  expect(saidIn(record)).toMatch(/press 1/);
}, 60_000);

test("Spanish is answered in Spanish, and the voice follows", async () => {
  const record = await place(salon, script("hola, quiero cortarme el pelo mañana por la tarde"));
  expect(framesOf(record)).toContainEqual({ type: "language", ttsLanguage: "es-US", transcriptionLanguage: "es-US" });
});

test("hanging up ends the conversation", async () => {
  const record = await place(salon, script("a haircut"));
  expect(record.end).toBe("caller_hung_up");
  expect(await conversationOf(salon, record)).toMatchObject({ status: "ended", turns: 1 });
});
