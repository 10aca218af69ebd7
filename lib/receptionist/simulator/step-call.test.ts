import { expect, test } from "vitest";
import { answering } from "./answering.test-helper";
import { startCall, stepCall } from "./step-call";
import type { SavedCall } from "./types";

/** What is kept between two steps, as whoever keeps it writes it down and reads it again. */
function keep(saved: SavedCall | null): SavedCall {
  return JSON.parse(JSON.stringify(saved));
}

const salon = {
  "/voice":
    '<Start><Recording recordingStatusCallback="/recording"/></Start><Say>Hello.</Say><Gather input="speech dtmf" action="/turn?n=1" hints="Cut, Color" timeout="6" language="es-US"><Say>Which?</Say></Gather><Redirect>/silence</Redirect>',
  "/turn": '<Gather input="dtmf" numDigits="1" action="/last"><Say>Press 1 for yes.</Say></Gather><Hangup/>',
  "/silence": '<Gather input="speech" action="/turn?n=1"><Say>I did not hear you.</Say></Gather>',
  "/last": "<Say>Booked.</Say><Hangup/>",
  "/recording": "",
  "/status": "",
};

test("a call stops where somebody has to answer, tells what it listens for, and goes on from what was kept", async () => {
  const { options, sent, paths } = answering(salon);
  const first = await startCall(options);
  expect(first.lines.map((line) => line.text)).toEqual(["Hello.", "Which?"]);
  expect(first.wait).toMatchObject({
    for: "move",
    asked: {
      by: "gather",
      said: "Hello. Which?",
      canSpeak: true,
      canPress: true,
      hints: ["Cut", "Color"],
      mostKeys: null,
    },
  });
  expect(first.wait).toMatchObject({ asked: { timeoutSeconds: 6, language: "es-US" } });
  const second = await stepCall(options, keep(first.saved), { kind: "say", text: "a cut", confidence: 0.7 });
  expect(sent[1]).toMatchObject({ path: "/turn?n=1", fields: { SpeechResult: "a cut", Confidence: "0.7" } });
  expect(sent[1]?.fields).toMatchObject({ Language: "es-US", CallSid: sent[0]?.fields.CallSid });
  expect(second.wait).toMatchObject({ asked: { canSpeak: false, canPress: true, mostKeys: 1 } });
  const third = await stepCall(options, keep(second.saved), { kind: "press", keys: "1" });
  expect(third).toMatchObject({ wait: null, saved: null, end: "hung_up" });
  expect(third.lines.map((line) => line.text)).toEqual(["[1]", "Booked."]);
  expect(paths()).toEqual(["/voice", "/turn?n=1", "/last", "/recording", "/status"]);
});

test("silence goes on with the verb after the one that listened", async () => {
  const { options, paths } = answering(salon);
  const first = await startCall(options);
  const second = await stepCall(options, keep(first.saved), { kind: "silence" });
  expect(paths()).toEqual(["/voice", "/silence"]);
  expect(second.wait).toMatchObject({ asked: { said: "I did not hear you." } });
});

test("what is said where only keys are heard counts as silence", async () => {
  const { options, sent } = answering(salon);
  const first = await startCall(options);
  const second = await stepCall(options, keep(first.saved), { kind: "say", text: "a cut" });
  const third = await stepCall(options, keep(second.saved), { kind: "say", text: "yes" });
  expect(third.end).toBe("hung_up");
  expect(sent.map((one) => one.fields.SpeechResult).filter(Boolean)).toEqual(["a cut"]);
});

test("the same step from the same place sends the same request again", async () => {
  const { options, sent } = answering(salon);
  const first = await startCall(options);
  const kept = keep(first.saved);
  const one = await stepCall(options, kept, { kind: "say", text: "a cut" });
  const again = await stepCall(options, kept, { kind: "say", text: "a cut" });
  expect(again).toMatchObject({ wait: one.wait, lines: one.lines, saved: one.saved });
  expect(sent[2]).toMatchObject({ path: sent[1]?.path, fields: sent[1]?.fields });
});

test("hanging up ends the call with its status alone", async () => {
  const { options, sent } = answering(salon);
  const first = await startCall(options);
  const last = await stepCall(options, keep(first.saved), { kind: "hang_up" });
  expect(last.end).toBe("caller_hung_up");
  expect(sent.at(-1)).toMatchObject({ path: "/status", fields: { CallStatus: "completed" } });
});

test("a number that should ring is waited for: whoever answers it hears the whisper, else the call is told", async () => {
  const { options, sent } = answering({
    "/voice": '<Dial action="/after" timeout="20"><Number url="/whisper">+12125550199</Number></Dial>',
    "/whisper": "<Say>A call for you.</Say>",
    "/after": '<Gather input="speech" action="/turn"><Say>Nobody is there.</Say></Gather>',
    "/status": "",
  });
  const first = await startCall(options);
  expect(first.wait).toEqual({ for: "dial", number: "+12125550199", ringSeconds: 20 });
  const taken = await stepCall(options, keep(first.saved), { kind: "dialled", result: "completed" });
  expect(taken.whispers).toEqual(["A call for you."]);
  expect(sent.at(-1)).toMatchObject({ path: "/after", fields: { DialCallStatus: "completed" } });
  const missed = await stepCall(options, keep(first.saved), { kind: "dialled", result: "no-answer" });
  expect(missed.wait).toMatchObject({ asked: { said: "Nobody is there." } });
  expect((await stepCall(options, keep(first.saved), { kind: "hang_up" })).end).toBe("caller_hung_up");
  await expect(stepCall(options, keep(first.saved), { kind: "press", keys: "1" })).rejects.toThrow("does not go on");
});

test("a socket is never had between steps: the call goes on at the action", async () => {
  const { options, sent } = answering({
    "/voice": '<Connect action="/after"><ConversationRelay url="wss://x.example"/></Connect>',
    "/after": '<Gather input="speech" action="/turn"><Say>I am back.</Say></Gather>',
  });
  const first = await startCall(options);
  expect(sent[1]).toMatchObject({ path: "/after", fields: { SessionStatus: "failed" } });
  expect(first.wait).toMatchObject({ asked: { said: "I am back." } });
});

test("fields of the call's own stand in every request", async () => {
  const { options, sent } = answering(salon);
  const own = { ...options, fields: { Mark: "m1" } };
  const first = await startCall(own);
  await stepCall(own, keep(first.saved), { kind: "hang_up" });
  expect(sent.map(({ path, fields }) => [path, fields.Mark])).toEqual([
    ["/voice", "m1"],
    ["/recording", "m1"],
    ["/status", "m1"],
  ]);
});

test("a line that cannot be reached ends the call, and tells which request failed", async () => {
  const { options } = answering({ "/status": "" });
  const step = await startCall(options);
  expect(step.end).toBe("application_error");
  expect(step.requests.map(({ url, status }) => [new URL(url).pathname, status])).toEqual([
    ["/voice", 500],
    ["/fallback", 500],
    ["/status", 200],
  ]);
});
