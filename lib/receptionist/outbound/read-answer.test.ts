import { expect, test } from "vitest";
import { readOutboundAnswer } from "./read-answer";

const said = (...texts: string[]) => texts.map((text) => readOutboundAnswer("", text));

test("keys mean what was said of them", () => {
  expect(["1", "2", "9"].map((key) => readOutboundAnswer(key, ""))).toEqual(["yes", "change", "stop"]);
  expect(readOutboundAnswer("7", "")).toBe("silent");
});

test("a plain yes or no is one, in both languages", () => {
  expect(said("Yes", "yeah I'll be there", "Sí", "claro que sí", "OK")).toEqual(Array(5).fill("yes"));
  expect(said("No.", "no thanks", "I can't", "no puedo")).toEqual(Array(4).fill("no"));
});

test("only a whole yes is one: politeness may stand beside it, nothing else", () => {
  const yes = ["yes please", "Yes, that works.", "yeah sure, thank you", "sí, gracias", "sí, está bien", "ok, perfect"];
  expect(said(...yes)).toEqual(Array(yes.length).fill("yes"));
  const none = [
    "Please leave a message after the tone",
    "Please hold",
    "please",
    "Sure Thing Plumbing leave a message",
    "Sure Thing Plumbing, how can I help?",
    "si no puedo",
    "please don't",
    "Yes hello who is this",
    "Yes? Hello?",
    "yes?",
    "Ok Corral steakhouse",
    "Confirmed bachelor speaking",
    "perfecto estado autos",
  ];
  for (const text of none) expect([text, readOutboundAnswer("", text)]).not.toEqual([text, "yes"]);
});

test("who only says that they are there, or has us wait, is asked once more", () => {
  const greetings = [
    "Yes? Hello?",
    "hello",
    "Yes hello who is this",
    "Please hold",
    "¿Bueno?",
    "¿Sí? ¿Quién habla?",
    "diga",
  ];
  expect(said(...greetings)).toEqual(Array(greetings.length).fill("silent"));
});

test("a wish to be left alone goes before everything", () => {
  expect(said("Yes but stop calling me", "don't call me again", "no me llamen", "take me off your list")).toEqual(
    Array(4).fill("stop"),
  );
});

test("an answering machine's greeting is nobody's answer, whatever it says else", () => {
  const greetings = [
    "Hi, you've reached Maria, I can't come to the phone right now",
    "yes hello please leave your name and number after the tone",
    "your call has been forwarded to an automated voice messaging system",
    "the person you are calling is not available",
    "Hola, no puedo atender su llamada, deje un mensaje después de la señal",
    "este es el buzón de voz de",
  ];
  expect(said(...greetings)).toEqual(Array(greetings.length).fill("machine"));
  expect(said("can I leave a message for Ana", "I'm not available that day")).toEqual(["talk", "talk"]);
});

test("a yes with a but, and anything longer, is for the receptionist to hear", () => {
  expect(said("yes but can we do it later", "can I move it to Friday", "sí, pero más tarde", "yesterday")).toEqual(
    Array(4).fill("talk"),
  );
});
