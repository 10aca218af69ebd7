import { expect, it } from "vitest";
import { languageOf } from "./manner";
import { plainLine } from "./plain-line";

const heard = (text: string) => languageOf(plainLine(text).text);

it.each([
  "me da igual",
  "me da exactamente igual",
  "me da =",
  "me da lo mismo",
  "me gustaría hacerme unas mechas balayage",
  "me encantaría",
  "me gusta",
  "me llamo Ana",
  "igual me da",
  "hacerme mechas",
  "unas mechas",
  "me mandáis un mensaje el día antes",
  "¿maya trabaja los lunes?",
])("%s: no English", (text) => {
  expect(heard(text)).toBe("es");
});

it.each([
  "puig i ferrer",
  "ester puig i ferrer",
  "josep i anna",
  "marco da silva",
  "balayage",
  "me",
  "Will Banks",
  "no",
  "Maya",
])("%s: either", (text) => {
  expect(heard(text)).toBe(null);
});

it.each(["call me", "text me please", "i'd like a haircut", "it's me again", "let me think", "well i think so"])(
  "%s: English",
  (text) => {
    expect(heard(text)).toBe("en");
  },
);
