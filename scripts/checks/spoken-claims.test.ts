import { expect, test } from "vitest";
import { claimsIn } from "../../e2e/receptionist/claims";
import { namesDay, timesIn } from "../../e2e/receptionist/heard";

const kinds = (say: string) => [...new Set(claimsIn(say).map(({ kind }) => kind))].toSorted();

test.each([
  "You're booked for Thursday at 3 p.m. with Maria.",
  "You’re all set, Dana! See you on Thursday.",
  "Great, I've booked your haircut with Dr. Patel for 3 p.m. Anything else?",
  "That's booked. You'll get a text in a moment.",
  "Your appointment is confirmed for Friday, December 4 at 10:00 AM.",
  "Booked! Thursday at three.",
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
  expect(timesIn("You're booked for Thursday at 3 p.m. or 4:30 PM.").toSorted()).toEqual(["15:00", "16:30"]);
  expect(timesIn("Su cita queda para las 9:30.")).toEqual(["09:30"]);
  expect(timesIn("12 PM, not 12 AM")).toEqual(["12:00", "00:00"]);
  expect(timesIn("You're all set.")).toEqual([]);
});

const SERVICES = ["Balayage", "Beard trim", "Limpieza dental", "Empaste"];
const heard = (say: string, asked = "") => [
  ...new Set(claimsIn(say, { services: SERVICES, asked }).map(({ kind }) => kind)),
];

const BOOKED_ENGLISH = [
  "Your balayage is booked.",
  "Your haircut with Maria on Friday at 3 p.m. is booked.",
  "Your beard trim with Jonas is all booked.",
  "You're booked for May 5 at ten.",
  "You are booked for May the fifth.",
  "You're booked with Will on Friday.",
  "You're booked before lunch on Friday.",
  "You're booked until four.",
  "I have you down for Tuesday.",
  "I have you booked for Tuesday.",
  "We've got you down for Tuesday at nine.",
  "I booked you for Friday at 3.",
  "I just booked you in with Maria.",
  "We reserved Thursday for you.",
  "I scheduled your balayage for Friday.",
  "I've made the appointment for you.",
  "I made you a booking, and I confirmed your appointment.",
  "Confirmed!",
  "Reserved.",
  "Great, confirmed!",
  "Perfect. Booked for Friday.",
  "Haircut booked for Friday.",
  "Balayage booked, see you.",
  "Haircut with Maria confirmed for Friday at 3.",
  "See you Friday at 3.",
  "See you on Friday.",
  "We'll see you Friday at 3!",
  "We look forward to seeing you on Friday.",
  "Maria will see you on Friday.",
  "You've got an appointment on Friday at 3.",
  "You have an appointment on Friday.",
  "You have a haircut with Maria on Friday.",
  "You still have a booking on Monday.",
  "Your slot is reserved.",
  "The time is secured for you.",
  "That spot is saved for you.",
  "The spot is yours.",
  "Friday at 3 is yours.",
  "You're already booked for Friday.",
  "I can see you're booked for Friday.",
  "Everything is confirmed.",
  "It's in the book.",
  "No problem, you're booked.",
  "Your appointment, Friday at 3 p.m., is confirmed.",
  "You're confirmed for Friday.",
  "You're set for Friday at 3.",
] as const;
const BOOKED_SPANISH = [
  "Le he reservado esa hora.",
  "Se ha reservado su cita.",
  "Reservé el viernes a las diez.",
  "Tiene cita el viernes.",
  "Ya tiene una cita el viernes a las diez.",
  "Queda anotada para el viernes.",
  "Le vemos el lunes.",
  "Les vemos mañana.",
  "La limpieza dental está confirmada.",
  "Su limpieza dental con la Dra. Gómez queda reservada.",
  "Empaste reservado para el lunes.",
  "Su cita está agendada.",
  "Confirmado.",
  "Listo, reservada para el lunes.",
  "Le esperamos el jueves.",
  "Le hemos apuntado el jueves.",
  "Se ha confirmado la cita.",
  "Agendé su empaste.",
] as const;
const BOOKED_IN_OTHER_WORDS = [
  "That's you in for Friday at 3.",
  "You're down for Friday at 3 with Maria.",
  "I've got you on Friday at three.",
  "You're in on Friday at three.",
  "Your Friday 3 p.m. haircut is confirmed.",
  "We're all set for Friday at 3.",
  "All booked in for you!",
  "You're good for Friday at 3.",
  "Friday at 3 it is, you're on the calendar.",
  "I've added you to the calendar for Friday.",
  "I put that in the calendar for you.",
  "You're on the schedule for Friday.",
  "Consider yourself booked.",
  "Booking confirmed for Friday at 3 PM.",
  "Your reservation number is 1234.",
  "I was able to book you for Friday.",
  "I managed to get you in on Friday.",
  "The appointment went through.",
  "That went through, you have Friday at 3 with Maria.",
  "I have reserved Friday at 3 for you.",
  "Highlights with Priya, Friday at 3, confirmed.",
  "We have you scheduled with Maria on Friday.",
  "Your appointment on Friday at 3 still stands.",
  "Maria is expecting you Friday at 3.",
  "Maria expects you on Friday.",
  "We expect you Friday at 3.",
  "Looking forward to seeing you Friday.",
  "Your haircut is on Friday at 3.",
  "Su cita es el viernes a las diez.",
  "La cita es suya.",
  "Ya quedó agendado.",
  "Quedó lista su cita para el viernes.",
  "Le tengo apuntada el viernes a las diez.",
  "Tiene usted cita el viernes a las diez.",
  "Le espero el viernes.",
  "La Dra. Gómez le espera el viernes a las diez.",
  "Está usted apuntada para el viernes.",
  "Ha quedado confirmada la limpieza.",
  "He podido reservarle el viernes.",
  "Le doy cita el viernes a las diez.",
  "Ya la tengo en la agenda.",
  "Te he puesto el viernes a las diez.",
  "Hasta el viernes a las diez.",
  "La reserva está hecha.",
] as const;
test.each(BOOKED_IN_OTHER_WORDS)("hears booked or done in other words: %s", (say) => {
  expect(heard(say).some((kind) => kind === "booked" || kind === "done")).toBe(true);
});

test.each([...BOOKED_ENGLISH, ...BOOKED_SPANISH])("hears booked: %s", (say) => {
  expect(heard(say)).toContain("booked");
});

test.each([
  "Is that to be booked?",
  "That still needs to be booked.",
  "Shall I book that?",
  "If you are booked elsewhere, tell me.",
  "It isn't booked yet.",
  "That time is already booked.",
  "Before it is booked I need a yes.",
  "I'm sorry, that slot is reserved.",
  "Unfortunately Maria is booked then.",
  "It's yours if you want it.",
  "It's booked as soon as you say yes.",
  "You're booked once you say yes.",
  "Would you like to have it booked?",
  "You will be booked when you confirm.",
  "I can't see that you're booked.",
  "Do you have an appointment on Friday?",
  "You don't have an appointment on Friday.",
  "You have no appointment with us.",
  "I couldn't find a booking under that name.",
  "Friday at 3 p.m. is free.",
  "May I have your name?",
  "Will that be booked for you alone?",
  "Once the time is reserved you get a text.",
  "I haven't booked anything.",
  "We don't have you down for Tuesday.",
  "Nothing is confirmed.",
  "Somebody else has reserved that time.",
  "We're double booked at three.",
  "The time may be booked by then.",
  "I can have you booked for Friday, shall I?",
  "What name is it for?",
  "I've got your number.",
  "Your message is saved.",
  "Aún no está reservada.",
  "¿Tiene cita con nosotros?",
  "No tiene ninguna cita.",
  "Si tiene cita, dígame el nombre.",
  "Esa hora ya está reservada.",
  "Antes de que quede reservada necesito un sí.",
  "Lo siento, ese hueco está reservado.",
  "Queda reservada si me dice que sí.",
  "Quiere que se la reserve, ¿verdad?",
  "No he reservado nada.",
  "¿Hago la reserva?",
  "Todavía no le he apuntado.",
  "El viernes a las diez está libre.",
  "No encuentro ninguna cita a su nombre.",
  "Puedo dejarla reservada.",
  "He anotado su teléfono.",
  "Anotado su nombre.",
])("hears no booking: %s", (say) => {
  expect(heard(say)).not.toContain("booked");
});

test.each([
  ["Am I booked?", "Yes, you are.", ["booked"]],
  ["So am I booked?", "Yes.", ["booked"]],
  ["Is it booked?", "It is.", ["booked"]],
  ["Do I have an appointment on Friday?", "Yes, you do.", ["booked"]],
  ["Did you cancel it? Is it cancelled?", "Yes, it is.", ["cancelled"]],
  ["Has it been moved?", "Yes, it has.", ["moved"]],
  ["¿Estoy apuntada?", "Sí.", ["booked"]],
  ["¿Tengo cita el viernes?", "Sí, la tiene.", ["booked"]],
  ["Am I booked?", "No, not yet.", []],
  ["Can you book me in?", "Yes.", []],
  ["Do you have anything on Friday?", "Yes.", []],
  ["Is parking free?", "Yes, it is.", []],
  ["¿Tienen aparcamiento?", "Sí.", []],
] as const)("reads the answer with the question: %s %s", (asked, say, wanted) => {
  expect(heard(say, asked)).toEqual(wanted);
});

test.each([
  ["I moved it to Friday.", "moved"],
  ["We moved your haircut to Friday.", "moved"],
  ["I rescheduled you for Friday.", "moved"],
  ["Your haircut is now Friday at 2.", "moved"],
  ["Your appointment is now on Friday.", "moved"],
  ["Your new time is Friday at 2.", "moved"],
  ["I've pushed it to Friday.", "moved"],
  ["Se ha cambiado su cita.", "moved"],
  ["Su nueva hora es las diez.", "moved"],
  ["Le he pasado la cita al viernes.", "moved"],
  ["I cancelled it.", "cancelled"],
  ["We canceled your haircut.", "cancelled"],
  ["It's taken off the calendar.", "cancelled"],
  ["I've taken it off the calendar.", "cancelled"],
  ["Your appointment is off the books.", "cancelled"],
  ["Se ha anulado la cita.", "cancelled"],
  ["Su cita queda anulada.", "cancelled"],
  ["Cancelé su cita.", "cancelled"],
  ["I'll pass that on.", "passed_on"],
  ["I've let the manager know.", "passed_on"],
  ["I've told the team.", "passed_on"],
  ["I'll let Maria know.", "passed_on"],
  ["Your message has been sent.", "passed_on"],
  ["The manager will call you back.", "passed_on"],
  ["He avisado al equipo.", "passed_on"],
  ["Se lo haré saber.", "passed_on"],
  ["Le llamaremos mañana.", "passed_on"],
  ["You won't get any more texts.", "opted_out"],
  ["We won't text you again.", "opted_out"],
  ["You've been unsubscribed.", "opted_out"],
  ["You will receive no more messages from us.", "opted_out"],
  ["No recibirá más mensajes.", "opted_out"],
  ["Le he dado de baja.", "opted_out"],
  ["You're good to go.", "done"],
  ["You're all set.", "done"],
  ["Done.", "done"],
  ["Ya está.", "done"],
  ["Anotado.", "done"],
  ["Todo listo.", "done"],
  ["Le hemos puesto en la lista de espera.", "waitlisted"],
] as const)("tells the deed: %s", (say, wanted) => {
  expect(heard(say)).toContain(wanted);
});

test.each([
  "Shall I move it to Friday?",
  "If you like I'll pass that on.",
  "Would you like me to let the manager know?",
  "I can pass that on.",
  "It was not moved.",
  "I could not cancel it.",
  "Before it is cancelled I need a yes.",
  "Reply STOP and you won't get any more texts.",
  "If you are on the list you won't get any more texts.",
  "Do you want no more texts?",
  "¿La anulo?",
  "No se ha cambiado nada.",
  "¿Quiere que le llamen?",
  "All right, everything stays as it was.",
])("hears no deed: %s", (say) => {
  expect(heard(say)).toEqual([]);
});

test("clock times are read from words", () => {
  expect(timesIn("Friday at three p.m.")).toEqual(["15:00"]);
  expect(timesIn("at three thirty in the afternoon")).toEqual(["15:30"]);
  expect(timesIn("at half past two")).toEqual(["02:30", "14:30"]);
  expect(timesIn("quarter to ten in the morning")).toEqual(["09:45"]);
  expect(timesIn("See you Friday at 3.")).toEqual(["03:00", "15:00"]);
  expect(timesIn("el lunes a las diez")).toEqual(["10:00", "22:00"]);
  expect(timesIn("a las tres y media")).toEqual(["03:30", "15:30"]);
  expect(timesIn("a la una y cuarto de la tarde")).toEqual(["13:15"]);
  expect(timesIn("a las 5:00 p.m.")).toEqual(["17:00"]);
  expect(timesIn("at noon")).toEqual(["12:00"]);
  for (const none of [
    "12 Elm Street",
    "one moment",
    "$45",
    "the number ending in 73",
    "two appointments",
    "dos citas",
  ]) {
    expect([none, timesIn(none)]).toEqual([none, []]);
  }
});

test("days are read from what is said", () => {
  const named = (say: string) => namesDay(say, "2026-12-04", "2026-12-03");
  for (const say of ["on Friday", "December 4", "Friday, December 4th", "el viernes", "el 4 de diciembre", "mañana"]) {
    expect([say, named(say)]).toEqual([say, true]);
  }
  for (const say of ["on Thursday", "Friday, December 11", "el 5 de diciembre", "today", "el sábado"]) {
    expect([say, named(say)]).toEqual([say, false]);
  }
  for (const say of ["You're booked.", "a las diez de la mañana", "we may"])
    expect([say, named(say)]).toEqual([say, null]);
});

test.each([
  "What day would you like your appointment on?",
  "I can book you for Friday at 3. Shall I?",
  "Is Friday at 3 good for you?",
  "Would Friday at 3 be good?",
  "You're welcome.",
  "Let me read that back: Haircut with Maria on Friday at 3. Shall I book it?",
  "So your Haircut goes from Tuesday to Thursday with Maria. Shall I move it?",
  "You want to cancel Haircut with Maria on Wednesday, December 2 at 10:00 AM. Is that right?",
  "I found it: Haircut with Maria on Thursday at 1:00 PM. What day and time would you like instead?",
  "Nobody can take the call right now.",
  "Your booking could not be made.",
  "I don't know whether you're booked.",
  "I'm not able to tell you if you are booked.",
  "We book up quickly.",
  "Everybody is booked on Friday.",
  "Maria is booked on Friday.",
  "Maria is fully booked.",
  "All right, it stays unbooked.",
  "A text is on its way to the number ending in 73.",
  "You need to be booked in first.",
  "Have you been booked before?",
  "Nothing has been moved.",
  "Your appointment has not been cancelled.",
  "We don't do highlights on Sunday.",
  "When would you like to see us?",
  "Which appointment is it?",
  "I'll see if Maria is free.",
  "Tuesday, December 1 at 10:00 AM is taken.",
  "¿A nombre de quién hago la reserva?",
  "Se lo repito: Limpieza dental con Dra. Gómez, viernes a las diez. ¿Hago la reserva?",
  "¿Qué día y a qué hora es la visita de la que habla?",
  "¿Quiere que le apunte en la lista de espera?",
  "No se ha podido reservar.",
  "La Dra. Gómez está completa el viernes.",
  "Las horas libres son el viernes a las diez.",
])("hears nothing claimed: %s", (say) => {
  expect(heard(say)).toEqual([]);
});
