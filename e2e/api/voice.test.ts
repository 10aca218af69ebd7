import { beforeAll, describe, expect, test } from "vitest";
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
  salon = await addSalon();
});

const WISH = "I'd like a haircut tomorrow at 3 pm";
const TRANSFER = "+12125550177";
const SILENT = { kind: "silence" } as const;

function paths(record: CallRecord): string[] {
  return record.requests.map((request) => new URL(request.url).pathname.replace("/api/voice", ""));
}

function bodyAt(record: CallRecord, path: string): string {
  return record.requests.find((request) => new URL(request.url).pathname === path)?.body ?? "";
}

test("a call books: the caller hears it only once the booking is in the database", async () => {
  const from = someNumber();
  const record = await place(salon, customer(WISH), { from });
  expect(record.end).toBe("hung_up");
  const [booking] = await bookingsOf(salon);
  expect(booking).toMatchObject({ status: "confirmed", channel: "phone", name: "Maria Lopez", phone: from });
  const local = booking?.starts_at.toLocaleTimeString("en-US", { timeZone: "America/New_York" });
  expect(local).toBe("3:00:00 PM");
  const kept = await conversationOf(salon, record);
  expect(kept).toMatchObject({ status: "ended", outcome: "booked", customer_phone: from, booking_id: booking?.id });
  expect(saidIn(record)).toMatch(/assistant/);
  expect(saidIn(record)).toMatch(/Haircut with Ana García/);
  expect(record.requests.every((request) => request.status < 300)).toBe(true);
});

test("the first answer listens for the salon's own words, in its language, and is heard to the end", async () => {
  const record = await place(salon, script());
  const first = bodyAt(record, "/api/voice");
  expect(first).toContain('input="speech dtmf"');
  const hints = /hints="([^"]*)"/.exec(first)?.[1]?.split(", ");
  expect(hints?.sort()).toEqual(["Ana García", "Colour", "Haircut"]);
  expect(first).toContain('language="en-US"');
  expect(first).toContain('bargeIn="false"');
  const spanish = await addSalon({ locale: "es" });
  const called = await place(spanish, script("quiero un corte"));
  expect(bodyAt(called, "/api/voice")).toMatch(/language="es-US".*Polly.Lupe-Neural/s);
});

test("what Twilio did not sign is refused and does nothing", async () => {
  const options = composeCallTo(salon);
  const fields = { CallSid: `CA${"f".repeat(32)}`, From: someNumber(), To: salon.number, CallStatus: "ringing" };
  const post = (headers: Record<string, string>, path = "") =>
    fetch(`${demo.baseUrl}/api/voice${path}`, { method: "POST", headers, body: new URLSearchParams(fields) });
  for (const path of [
    "",
    "/turn?n=1",
    "/silence",
    "/menu",
    "/after-dial",
    "/after-stream",
    "/voicemail",
    "/recording",
    "/fallback",
    "/status",
    "/whisper",
  ]) {
    expect([path, (await post({}, path)).status]).toEqual([path, 403]);
  }
  const good = await options.line.post(`${demo.baseUrl}/api/voice`, { ...fields, CallSid: `CA${"e".repeat(32)}` }, {});
  expect(good.status).toBe(200);
  expect((await post({ "x-twilio-signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8=" })).status).toBe(403);
  expect(await conversationOf(salon, { callSid: fields.CallSid })).toBeUndefined();
});

test("a request that comes twice is one turn and the same answer, after or at once", async () => {
  const own = await addSalon();
  const again = (text: string, how: "after" | "at_once") => ({ kind: "say", text, again: how }) as const;
  const record = await place(
    own,
    customer(WISH, ({ said }) => {
      if (/how can i help/i.test(said)) return again(WISH, "at_once");
      return /shall i book/i.test(said) ? again("yes please", "after") : null;
    }),
  );
  expect(await bookingsOf(own)).toHaveLength(1);
  const turns = record.requests.filter((request) => request.fields.SpeechResult !== undefined);
  const doubled = turns.filter((turn) => [WISH, "yes please"].includes(turn.fields.SpeechResult ?? ""));
  expect(doubled).toHaveLength(4);
  expect(doubled[0]?.body).toBe(doubled[1]?.body);
  expect(doubled[2]?.body).toBe(doubled[3]?.body);
  const kept = await turnsOf(own, (await conversationOf(own, record))?.id);
  expect(kept.filter((turn) => turn.heard === WISH)).toHaveLength(1);
  expect(kept.filter((turn) => turn.heard === "yes please")).toHaveLength(1);
});

test("a turn that comes late, after the call is over, gets the answer it had and does nothing", async () => {
  const own = await addSalon();
  const options = composeCallTo(own);
  const record = await place(own, customer(WISH), { from: options.from });
  const booked = record.requests.find((request) => request.fields.SpeechResult === "yes please");
  const late = await options.line.post(booked?.url ?? "", booked?.fields ?? {}, {});
  expect([late.status, late.body]).toEqual([200, booked?.body]);
  expect(await bookingsOf(own)).toHaveLength(1);
  const incoming = await options.line.post(options.voiceUrl, record.requests[0]?.fields ?? {}, {});
  expect(incoming.body).toContain("<Hangup/>");
});

test("keys answer where words do not: a time by its number, yes by one", async () => {
  const own = await addSalon();
  const record = await place(
    own,
    customer("I'd like a haircut", ({ said }) => {
      if (/which suits you|which of them/i.test(said)) return { kind: "press", keys: "2" };
      return /shall i book/i.test(said) ? { kind: "press", keys: "1" } : null;
    }),
  );
  expect(await bookingsOf(own)).toHaveLength(1);
  const kept = await turnsOf(own, (await conversationOf(own, record))?.id);
  expect(kept.map((turn) => turn.heard)).toContain("the second option");
});

test("silence is asked again in other words, then offered keys, then a message; nothing is dead air", async () => {
  const record = await place(salon, () => SILENT);
  expect(paths(record)).toEqual(["", "/silence", "/silence", "/silence", "/status"]);
  const said = saidIn(record);
  expect(said).toMatch(/did not hear you\. How can I help/);
  expect(said).toMatch(/press 1.*press 2/);
  expect(said).toMatch(/leave a message after the tone/);
  expect(said).toMatch(/Goodbye/);
  expect(record.end).toBe("hung_up");
});

test("whoever comes back from silence goes on where they were", async () => {
  const own = await addSalon();
  const moves = [SILENT, SILENT, { kind: "press", keys: "1" } as const];
  const record = await place(
    own,
    customer(WISH, (_, turn) => moves[turn - 1] ?? null),
  );
  expect(paths(record)).toContain("/menu");
  expect(await bookingsOf(own)).toHaveLength(1);
});

describe("when our own side fails", () => {
  test("a fault of every turn leads to keys, a message and no application error", async () => {
    const own = await addSalon({ transfer_number: TRANSFER, transfer_when: "always" });
    const restore = await disturbTurns(own, "fail");
    try {
      const moves: Parameters<typeof script> = [
        "a haircut tomorrow",
        { kind: "press", keys: "3" },
        { kind: "press", keys: "2" },
        "call me back",
      ];
      const from = someNumber();
      const record = await place(own, script(...moves), { from });
      expect(record.requests.map((request) => request.status).every((status) => status < 300)).toBe(true);
      expect(saidIn(record)).toMatch(/trouble on my side/);
      expect(saidIn(record)).toMatch(/sent you the link by text/);
      expect(await tasksOf(own)).toMatchObject([{ kind: "voicemail", from_phone: from }]);
      const inbox = await fetch(new URL(`/messages.json?to=${encodeURIComponent(from)}`, demo.inbox.url));
      expect(JSON.stringify(await inbox.json())).toContain(`/book/${own.slug}`);
    } finally {
      await restore();
    }
  });

  test("zero still reaches a person", async () => {
    const own = await addSalon({ transfer_number: TRANSFER, transfer_when: "always" });
    const restore = await disturbTurns(own, "fail");
    try {
      const record = await place(own, script("hello there", { kind: "press", keys: "0" }));
      expect(record.dialled).toEqual([TRANSFER]);
    } finally {
      await restore();
    }
  });

  test("a turn that takes too long is bridged, and its result is heard on going on", async () => {
    const own = await addSalon();
    const restore = await disturbTurns(own, { seconds: 4.4 });
    const record = await place(own, async ({ said }) => {
      if (/how can i help/i.test(said)) return { kind: "say", text: WISH };
      if (/trouble on my side/i.test(said)) {
        await restore();
        await new Promise((done) => setTimeout(done, 2_500));
        return { kind: "press", keys: "1" };
      }
      return { kind: "hang_up" };
    });
    await restore();
    const slowest = Math.max(...record.requests.map((request) => request.ms));
    expect(slowest).toBeGreaterThan(7_500);
    expect(slowest).toBeLessThan(15_000);
    expect(saidIn(record)).toMatch(/What name is it for/);
  });

  test("Twilio's fallback address goes on with the call that it is asked for", async () => {
    const options = composeCallTo(salon);
    const fields = { CallSid: `CA${"d".repeat(32)}`, From: options.from ?? "", To: salon.number, ErrorCode: "11200" };
    const answer = await options.line.post(options.fallbackUrl, fields, {});
    expect([answer.status, answer.contentType]).toEqual([200, "text/xml; charset=utf-8"]);
    expect(answer.body).toMatch(/<Gather input="dtmf".*press 1/s);
  });
});

describe("a person is wanted", () => {
  test("the number rings, whoever picks up is told what it is about, and the call is theirs", async () => {
    const own = await addSalon({ transfer_number: TRANSFER, transfer_when: "always" });
    const record = await place(own, script("I want to speak to a person about my colour"));
    expect(record.dialled).toEqual([TRANSFER]);
    expect(record.whispers.join(" ")).toMatch(/Riverside Salon.*about my colour/);
    expect(await conversationOf(own, record)).toMatchObject({ status: "ended", outcome: "transferred" });
  });

  test("nobody picks up: the receptionist is back and takes a message", async () => {
    const own = await addSalon({ transfer_number: TRANSFER, transfer_when: "always" });
    const caller = script("can I speak to somebody", "please tell Ana that I am running late", "no thanks, bye");
    const record = await place(own, caller, { dial: () => "no-answer" });
    expect(record.dialled).toEqual([TRANSFER]);
    expect(saidIn(record)).toMatch(/nobody could take the call/);
    expect(await tasksOf(own)).toMatchObject([{ body: "please tell Ana that I am running late" }]);
  });

  test("zero on the keypad asks for one, too", async () => {
    const own = await addSalon({ transfer_number: TRANSFER, transfer_when: "always" });
    const record = await place(own, script({ kind: "press", keys: "0" }));
    expect(record.dialled).toEqual([TRANSFER]);
  });
});

describe("no receptionist answers", () => {
  test("a phone that is off rings through where it may", async () => {
    const own = await addSalon({ phone_enabled: false, transfer_number: TRANSFER, transfer_when: "always" });
    const record = await place(own, script());
    expect(record.dialled).toEqual([TRANSFER]);
    expect(await conversationOf(own, record)).toBeUndefined();
  });

  test("else a message becomes a task with its recording, once", async () => {
    const own = await addSalon({ phone_enabled: false });
    const from = someNumber();
    const record = await place(own, script("this is Maria, please call me"), { from });
    const [task, ...more] = await tasksOf(own);
    expect(more).toEqual([]);
    expect(task).toMatchObject({ kind: "voicemail", from_phone: from });
    expect(task?.recording_url).toContain("/Recordings/RE");
    expect(saidIn(record)).toMatch(/Your message has been saved/);
  });

  test("a caller who hangs up after speaking has left it all the same", async () => {
    const own = await addSalon({ phone_enabled: false });
    await place(own, script({ kind: "hang_up" }));
    expect(await tasksOf(own)).toHaveLength(1);
  });

  test("a number that nobody has is said to be none", async () => {
    const record = await place({ ...salon, number: someNumber() }, script());
    expect(saidIn(record)).toMatch(/not in use/);
    expect(record.end).toBe("hung_up");
  });

  test("a business that paused takes messages", async () => {
    const own = await addSalon();
    await query("update public.businesses set status = 'paused' where id = $1", [own.id]);
    const record = await place(own, script("hello, call me"));
    expect(saidIn(record)).toMatch(/away just now/);
    expect(await tasksOf(own)).toHaveLength(1);
  });
});

test("hanging up ends the conversation, and a withheld number is no number", async () => {
  const record = await place(salon, script("a haircut please"), { from: null });
  expect(record.end).toBe("caller_hung_up");
  expect(await conversationOf(salon, record)).toMatchObject({ status: "ended", customer_phone: null, turns: 1 });
});

test("a call is recorded only where that is set, and is said to be", async () => {
  const silent = await place(salon, script());
  expect(bodyAt(silent, "/api/voice")).not.toContain("Recording");
  const own = await addSalon({ record_calls: true });
  const record = await place(own, script("a haircut please"));
  expect(record.lines[0]).toEqual({ by: "agent", text: "This call is recorded." });
  expect((await conversationOf(own, record))?.recording_url).toContain("/Recordings/RE");
});

test("a recording of another business's call is nobody's", async () => {
  const [one, other] = [await addSalon(), await addSalon()];
  const record = await place(one, script("hello"));
  const kept = await conversationOf(one, record);
  const options = composeCallTo(other);
  const fields = {
    CallSid: record.callSid,
    RecordingStatus: "completed",
    RecordingUrl: "https://x.example/1",
    RecordingDuration: "3",
  };
  const url = `${demo.baseUrl}/api/voice/recording?b=${other.id}&c=${kept?.id}&k=voicemail`;
  expect((await options.line.post(url, fields, {})).status).toBe(204);
  expect([await tasksOf(one), await tasksOf(other)]).toEqual([[], []]);
});

test("a call that we placed goes on with the customer who was called", async () => {
  const customerNumber = someNumber();
  const options = composeCallTo(salon);
  const CallSid = `CA${"c".repeat(20)}${salon.id.slice(0, 8)}`;
  const fields = {
    CallSid,
    From: salon.number,
    To: customerNumber,
    Direction: "outbound-api",
    CallStatus: "in-progress",
  };
  const answer = await options.line.post(`${options.voiceUrl}/turn?n=1&e=anything&l=en&o=0`, fields, {});
  expect(answer.body).toContain("automated assistant");
  expect(await conversationOf(salon, { callSid: CallSid })).toMatchObject({ customer_phone: customerNumber });
});

test("the emulator's own inbound call is played to its end", async () => {
  const { url, accountSid, authToken, phoneNumber } = demo.vendors.twilio;
  const body = new URLSearchParams({ To: phoneNumber, From: someNumber(), Say: "what are your opening hours" });
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
  const answer = await fetch(new URL("/_twilio/simulate/inbound-call", url), {
    method: "POST",
    headers: { authorization },
    body,
  });
  const { sid }: { sid: string } = await answer.json();
  const ended = () =>
    query("select 1 from public.conversations where external_id = $1 and status = 'ended' and turns = 1", [sid]);
  await expect.poll(async () => (await ended()).length, { timeout: 15_000 }).toBe(1);
});
