import { expect, test } from "vitest";
import { sentencesOf, speakable } from "./owner-words";

test.each([
  "Parking behind the building is reserved for you.",
  "The first hour is reserved for members. Ask at the desk.",
  "El aparcamiento está reservado para usted.",
  "We have reserved two spaces in front for guests.",
  "Visits can be cancelled until 24 hours before.",
  "It's reserved for customers, behind the house.",
  "Our terrace is booked until May.",
])("an owner's fact is said as it is: %s", (fact) => {
  expect(speakable(fact, "en").join(" ")).toBe(fact);
});

test.each([
  "You're booked!",
  "You are booked for tomorrow at three.",
  "Your appointment is confirmed.",
  "We've booked you in.",
  "Booked. See you then.",
  "It's booked.",
  "Confirmed!",
  "Su cita está reservada.",
  "Le hemos reservado la hora.",
  "Queda reservado.",
  "¡Reserva realizada!",
])("a fact that claims this caller's booking is not said: %s", (fact) => {
  expect(speakable(fact, "en").join(" ")).not.toMatch(/book|confirm|reserv/i);
});

test("only the sentence that claims it is left out", () => {
  expect(speakable("Parking is free. You're booked! Ring the bell.", "en")).toEqual([
    "Parking is free.",
    "Ring the bell.",
  ]);
});

test("a text is cut into its sentences, numbers and addresses whole", () => {
  expect(sentencesOf("Open at 9 a.m. Mon. See www.salon.com. ¿Y el pago? Solo tarjeta.")).toEqual([
    "Open at 9 a.m. Mon.",
    "See www.salon.com.",
    "¿Y el pago?",
    "Solo tarjeta.",
  ]);
});
