import { expect, test } from "vitest";
import type { Utterance } from "../types";
import { understandBuiltIn } from "../understand";

const MONDAY = "2026-11-30T09:00";

const bare = {
  ...({ locale: "en", expects: "anything", now: MONDAY, history: [], offers: [], country: "US" } as const),
  services: [["Haircut", "cut"], ["Highlights"], ["Beard trim"], ["Empaste"], ["Limpieza dental"]],
  staff: [["Maria Lopez"], ["Jonas"]],
};

function hear(text: string, locale: Utterance["locale"] = "en", expects: Utterance["expects"] = "anything") {
  return understandBuiltIn({ ...bare, text, locale, expects });
}

const TUESDAY_ELEVEN = { date: "2026-12-01", time: "11:00", window: null };

test.each([
  "My beard trim Tuesday at eleven, could that be Wednesday at three?",
  "Hi, my beard trim on Tuesday at eleven, can it be on Wednesday at three",
  "Hello there. My beard trim Tuesday at eleven, might it go to Wednesday at three?",
])("a visit that stands, asked for at another time: %s", (text) => {
  const { intent, existing, date, time, service } = hear(text);
  const wednesday = { date: "2026-12-02", time: "15:00" };
  expect({ intent, existing, date, time, service }).toEqual({
    ...{ intent: "reschedule", existing: TUESDAY_ELEVEN, service: "Beard trim" },
    ...wednesday,
  });
});

test.each([
  ["El empaste del martes a las once, ¿me lo pasan al miércoles a las tres de la tarde?", "Empaste"],
  [
    "La limpieza dental del martes a las once, me la pueden cambiar para el miércoles a las tres de la tarde",
    "Limpieza dental",
  ],
])("lo mismo en español: %s", (text, service) => {
  expect(hear(text, "es")).toMatchObject({
    ...{ intent: "reschedule", existing: TUESDAY_ELEVEN, service },
    ...{ date: "2026-12-02", time: "15:00" },
  });
});

test.each([
  ["I have two appointments with you, and one of them has to move to Friday at nine.", "en"],
  ["I've two bookings and one of those needs to be changed to Friday at nine", "en"],
  ["Tengo dos citas y una de ellas tiene que pasar al viernes a las nueve", "es"],
] as const)("one of several is moved: %s", (text, locale) => {
  expect(hear(text, locale)).toMatchObject({ intent: "reschedule", date: "2026-12-04", time: "09:00" });
});

test.each([
  ["Cancel my haircut Tuesday at eleven, and then book me highlights for Thursday at one.", "en", "Haircut"],
  ["Please cancel the haircut on Tuesday at eleven and I'd like to book a beard trim on Friday", "en", "Haircut"],
  ["Anule mi empaste del martes a las once y luego resérveme una limpieza dental el jueves a la una", "es", "Empaste"],
] as const)("of two wishes in one breath the first: %s", (text, locale, service) => {
  expect(hear(text, locale)).toMatchObject({ intent: "cancel", service, date: "2026-12-01", time: "11:00" });
});

test("the other wish is no move of what was cancelled", () => {
  const history = [
    { speaker: "USER", text: "Cancel my haircut Tuesday at ten, and then book me highlights for Thursday at one." },
    { speaker: "SYSTEM", text: "Your visit is cancelled: Haircut. Is there anything else I can do?" },
  ] as const;
  const said = { ...bare, history, text: "And now the highlights, Thursday at one p.m." };
  expect(understandBuiltIn(said)).toMatchObject({ intent: "book", service: "Highlights", time: "13:00" });
});

test.each([
  "Please cancel my Tuesday appointment and book it for Thursday at three",
  "Cancel my haircut on Tuesday and book me a haircut on Thursday at ten",
])("the same visit at another time is one wish: %s", (text) => {
  expect(hear(text)).toMatchObject({ intent: "reschedule", date: "2026-12-03", existing: { date: "2026-12-01" } });
});

test.each([
  "Can my wife get a haircut, could it be Wednesday at three?",
  "A haircut for my son, could that be Wednesday at three?",
])("a visit for somebody is a new one: %s", (text) => {
  expect(hear(text)).toMatchObject({ intent: "book", date: "2026-12-02", time: "15:00", existing: null });
});

test("a surname that is also a word, and a name after an article", () => {
  expect(hear("Soy Aurora Bueno.", "es", "name").name).toBe("Aurora Bueno");
  expect(hear("soy aurora bueno", "es", "name").name).toBe("Aurora Bueno");
  expect(hear("Soy Aurora, bueno, Aurora Gil", "es", "name").name).not.toMatch(/bueno/i);
  expect(hear("El nombre es Ana Lafuente.", "es", "confirm").name).toBe("Ana Lafuente");
});
