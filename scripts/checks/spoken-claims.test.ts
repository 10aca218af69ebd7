import { expect, test } from "vitest";
import { claimsIn, timesIn } from "../../e2e/receptionist/claims";

const kinds = (say: string) => [...new Set(claimsIn(say).map(({ kind }) => kind))].toSorted();

test.each([
  "You're booked for Thursday at 3 p.m. with Maria.",
  "You’re all set, Dana! See you on Thursday.",
  "Great, I've booked your haircut with Dr. Patel for 3 p.m. Anything else?",
  "That's booked. You'll get a text in a moment.",
  "Your appointment is confirmed for Friday, December 4 at 10:00 AM.",
  "Booked! Thursday at three.",
  "Done. Anything else?",
  "You are all set for Thursday and will get a text, anything else?",
  "We've reserved Thursday at 3 for you.",
  "Your booking has been made.",
  "Okay, I got you in for Thursday.",
  "See you then!",
  "It's all booked, thanks.",
  "Su cita queda confirmada para el jueves a las 15:00.",
  "Listo, le esperamos el jueves.",
  "¡Reservado! Le llegará un mensaje.",
  "Ya está reservada su cita con la Dra. Gómez.",
  "He reservado el jueves a las 10:00. ¿Algo más?",
  "Perfecto, ya tiene su cita reservada.",
  "Le he apuntado el jueves a las diez.",
  "Todo listo, nos vemos el jueves.",
  "Hecho, la cita está confirmada.",
])("hears that a booking is claimed: %s", (say) => {
  expect(kinds(say)).toContain("booked");
});

test.each([
  "Shall I book it?",
  "Haircut with Maria, Thursday, December 3 at 3:00 PM, $45. Shall I book that?",
  "That is not booked yet.",
  "Once you say yes, you're booked.",
  "If that is right, say yes and it's booked.",
  "I'm sorry, 3 p.m. is already booked. I have 4 p.m. or 5 p.m.",
  "We're fully booked on Thursday.",
  "Somebody else has booked that time in the meantime.",
  "Nothing has been booked.",
  "Would you like me to have it booked for Thursday at 3 p.m. with Maria?",
  "I'm holding Thursday at 3 PM with Maria for you. Is that right?",
  "You're not booked with us.",
  "I've got you down as Dana Whitfield.",
  "Who is the appointment for?",
  "What would you like to have done?",
  "I've noted your number.",
  "You will get a text when it is booked.",
  "Is everything set?",
  "You don't have any appointments scheduled.",
  "Hi, this is the automated assistant of Maple Street Salon. How can I help?",
  "¿Lo reservo?",
  "Todavía no está reservada.",
  "Esa hora ya está reservada. Tengo las 16:00.",
  "Si me dice que sí, queda reservada.",
  "No hay nada reservado.",
  "Le guardo el jueves a las 10:00 con Carmen. ¿Está bien?",
  "¿Quiere que quede reservada para el jueves?",
  "El jueves está completo.",
  "He anotado su nombre.",
  "No tengo ninguna cita confirmada a su nombre.",
])("hears no claim of a booking: %s", (say) => {
  expect(kinds(say)).not.toContain("booked");
});

test.each([
  ["I've moved your haircut to Friday at 2 PM.", ["moved"]],
  ["Your appointment has been rescheduled to Friday.", ["moved"]],
  ["Shall I move it to Friday at 2 PM?", []],
  ["It hasn't been moved.", []],
  ["He cambiado su cita al viernes a las 11:00.", ["moved"]],
  ["¿La cambio al viernes?", []],
  ["Your appointment has been cancelled.", ["cancelled"]],
  ["I've canceled it. Anything else?", ["cancelled"]],
  ["Cancelled. Anything else?", ["cancelled"]],
  ["Do you want it cancelled?", []],
  ["It was not cancelled.", []],
  ["Su cita ha sido cancelada.", ["cancelled"]],
  ["¿Quiere que quede anulada?", []],
  ["I've put you on the waiting list for Thursday.", ["waitlisted"]],
  ["You're on the waiting list.", ["waitlisted"]],
  ["Shall I put you on the waiting list?", []],
  ["Le he apuntado en la lista de espera.", ["waitlisted"]],
  ["I've passed your message on.", ["passed_on"]],
  ["Someone will call you back today.", ["passed_on"]],
  ["Le llamarán hoy mismo.", ["passed_on"]],
])("tells what is claimed: %s", (say, wanted) => {
  expect(kinds(say)).toEqual(wanted);
});

test("clock times are read from what is said", () => {
  expect(timesIn("You're booked for Thursday at 3 p.m. or 4:30 PM.")).toEqual(["15:00", "16:30"]);
  expect(timesIn("Su cita queda para las 9:30.")).toEqual(["09:30"]);
  expect(timesIn("12 PM, not 12 AM")).toEqual(["12:00", "00:00"]);
  expect(timesIn("You're all set.")).toEqual([]);
});
