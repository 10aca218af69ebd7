import { expect, test } from "vitest";
import { answering } from "./answering.test-helper";
import { placeCall, scriptedCaller } from "./place-call";
import type { Asked, Move } from "./types";

test("what is said goes to the action with its confidence; what is pressed with as many digits as were wanted", async () => {
  const { options, sent } = answering({
    "/voice": '<Gather input="speech dtmf" action="/turn?n=1" hints="Cut, Color"><Say>Which?</Say></Gather>',
    "/turn": '<Gather input="speech dtmf" numDigits="1" action="/last"><Say>Is that right?</Say></Gather>',
    "/last": "<Say>Bye</Say><Hangup/>",
    "/status": "",
  });
  const asked: Asked[] = [];
  const moves: Move[] = [
    { kind: "say", text: "a cut", confidence: 0.4 },
    { kind: "press", keys: "12" },
  ];
  const record = await placeCall(options, (question) => {
    asked.push(question);
    return moves.shift() ?? { kind: "hang_up" };
  });
  expect(asked.map(({ said, hints }) => [said, hints])).toEqual([
    ["Which?", ["Cut", "Color"]],
    ["Is that right?", []],
  ]);
  expect(sent[1]).toMatchObject({ path: "/turn?n=1", fields: { SpeechResult: "a cut", Confidence: "0.4" } });
  expect(sent[2]).toMatchObject({ path: "/last", fields: { Digits: "1", CallStatus: "in-progress" } });
  expect(sent[3]).toMatchObject({ path: "/status", fields: { CallStatus: "completed" } });
  expect(record.end).toBe("hung_up");
});

test("silence falls through to the next verb, and the end of a document ends the call", async () => {
  const { options, paths } = answering({
    "/voice": '<Gather action="/turn"><Say>Well?</Say></Gather><Redirect>/silence</Redirect><Say>never</Say>',
    "/silence": "<Say>Nobody there.</Say>",
    "/status": "",
  });
  const record = await placeCall(options, () => ({ kind: "silence" }));
  expect(paths()).toEqual(["/voice", "/silence", "/status"]);
  expect(record.lines.filter((line) => line.by === "agent").map((line) => line.text)).toEqual([
    "Well?",
    "Nobody there.",
  ]);
  expect(record.end).toBe("no_more_verbs");
});

test("speech is not heard where only keys are listened for", async () => {
  const { options, paths } = answering({ "/voice": '<Gather input="dtmf" action="/turn"/>', "/status": "" });
  await placeCall(options, scriptedCaller(["hello"]));
  expect(paths()).toEqual(["/voice", "/status"]);
});

test("a webhook that fails sends the call to the fallback address once, with the error", async () => {
  const { options, sent } = answering({
    "/voice": "<Redirect>/gone</Redirect>",
    "/fallback": "<Hangup/>",
    "/status": "",
  });
  const record = await placeCall(options, scriptedCaller([]));
  expect(sent[2]).toMatchObject({
    path: "/fallback",
    fields: { ErrorCode: "11200", ErrorUrl: "https://book.example/gone" },
  });
  expect(record.end).toBe("hung_up");
  const dead = answering({ "/status": "" });
  expect((await placeCall(dead.options, scriptedCaller([]))).end).toBe("application_error");
});

test("a duplicate carries the token of the first, and a socket that cannot be had goes to the action", async () => {
  const { options, sent, paths } = answering({
    "/voice": '<Gather input="speech" action="/turn"/>',
    "/turn": '<Connect action="/after"><ConversationRelay url="wss://x.example"/></Connect>',
    "/after": "<Hangup/>",
    "/status": "",
  });
  await placeCall(options, scriptedCaller([{ kind: "say", text: "hi", again: "after" }]));
  expect(paths()).toEqual(["/voice", "/turn", "/turn", "/after", "/status"]);
  expect(sent[1]?.token).toBe(sent[2]?.token);
  expect(sent[3]?.fields).toMatchObject({ SessionStatus: "failed" });
});

test("a number that is rung tells its result, and whoever picks up hears the whisper first", async () => {
  const pages = {
    "/voice": '<Dial action="/after" timeout="20"><Number url="/whisper">+12125550199</Number></Dial>',
    "/whisper": "<Say>A call for you.</Say>",
    "/after": "<Hangup/>",
    "/status": "",
  };
  const taken = answering(pages);
  const record = await placeCall(taken.options, scriptedCaller([]));
  expect(record).toMatchObject({ dialled: ["+12125550199"], whispers: ["A call for you."] });
  expect(taken.sent[2]?.fields).toMatchObject({ DialCallStatus: "completed" });
  const busy = answering(pages);
  await placeCall({ ...busy.options, dial: () => "busy" }, scriptedCaller([]));
  expect(busy.paths()).toEqual(["/voice", "/after", "/status"]);
});

test("who takes a call by a key is joined, and a machine that picks up is not", async () => {
  const pages = {
    "/voice": '<Dial action="/after"><Number url="/whisper">+12125550199</Number></Dial>',
    "/whisper": '<Gather input="dtmf" numDigits="1" action="/accept"><Say>Press any key.</Say></Gather><Hangup/>',
    "/accept": "",
    "/after": "<Hangup/>",
    "/status": "",
  };
  const taken = answering(pages);
  await placeCall(taken.options, scriptedCaller([]));
  expect(taken.paths()).toEqual(["/voice", "/whisper", "/accept", "/after", "/status"]);
  expect(taken.sent[2]?.fields).toMatchObject({ Digits: "1", Direction: "outbound-dial" });
  expect(taken.sent[3]?.fields).toMatchObject({ DialCallStatus: "completed", DialBridged: "true" });
  const machine = answering(pages);
  await placeCall({ ...machine.options, dial: () => "machine" }, scriptedCaller([]));
  expect(machine.paths()).toEqual(["/voice", "/whisper", "/after", "/status"]);
  expect(machine.sent[2]?.fields).toMatchObject({ DialCallStatus: "completed", DialBridged: "false" });
});

test("a message left after the tone is told of twice: to the action and, without the fragment, to the callback", async () => {
  const { options, sent } = answering({
    "/voice": '<Record action="/done" recordingStatusCallback="https://book.example/recording#rc=5"/><Say>never</Say>',
    "/done": "<Hangup/>",
    "/recording": "",
    "/status": "",
  });
  await placeCall(options, scriptedCaller(["please call me back"]));
  expect(sent.map(({ path, fields }) => [path, fields.RecordingUrl !== undefined])).toEqual([
    ["/voice", false],
    ["/done", true],
    ["/recording", true],
    ["/status", false],
  ]);
  expect(sent[2]?.fields.From).toBeUndefined();
});
