import { describe, expect, test } from "vitest";
import type { ClaimKind } from "./claim-words";
import { findClaimWords, isBacked } from "./claims";
import type { Locale } from "./understanding/types";

type Row = readonly [text: string, ...kinds: ClaimKind[]];

const ENGLISH_CLAIMS: readonly Row[] = [
  ["You're booked for a haircut on Tuesday, March 3 at 2:30 PM with Ana.", "booked"],
  ["You are now booked for Tuesday at 3 p.m. See you then!", "booked"],
  ["Great, I've booked your haircut with Ana for Friday at ten.", "booked"],
  ["I have booked you in for 9 a.m. tomorrow.", "booked"],
  ["I booked it.", "booked"],
  ["We've gone ahead and booked you.", "booked"],
  ["Your appointment is confirmed for Monday.", "booked"],
  ["Your deep tissue massage with Bo on Tuesday, March 3, at 2:30 PM, is confirmed.", "booked"],
  ["The massage is booked for Tuesday at 3.", "booked"],
  ["It's booked!", "booked"],
  ["That's all booked.", "booked"],
  ["Booked! Anything else?", "booked"],
  ["Booked: Haircut, Tue, Mar 3, 2:30 PM.", "booked"],
  ["Confirmed for Tuesday at 3.", "booked"],
  ["I have you down for Tuesday at 3.", "booked"],
  ["I've got you down for three o'clock.", "booked"],
  ["We have you scheduled for Thursday at noon.", "booked"],
  ["I've put you down for Saturday.", "booked"],
  ["Tuesday at 3 is booked for you.", "booked"],
  ["The 3 o'clock slot is yours.", "booked"],
  ["I've reserved the table for you.", "booked"],
  ["You're in for Tuesday at 4.", "booked"],
  ["You're booked for Tuesday at three, anything else?", "booked"],
  ["I've booked it, okay?", "booked"],
  ["Your booking went through.", "booked"],
  ["The reservation has been made.", "booked"],
  ["Bye, see you on Tuesday at 3!", "booked"],
  ["Ana is expecting you tomorrow.", "booked"],
  ["You have an appointment booked for Tuesday.", "booked"],
  ["Don't worry, you're booked.", "booked"],
  ["No problem, you’re booked.", "booked"],
  ["I checked when Ana is free and I've booked you for Monday.", "booked"],
  ["You've booked a haircut for Tuesday.", "booked"],
  ["I've moved your visit to Friday at 10.", "rescheduled"],
  ["Your appointment has been moved to Friday.", "rescheduled"],
  ["We rescheduled you to next week.", "rescheduled"],
  ["Your haircut is now moved to Wednesday, March 4.", "rescheduled"],
  ["I have changed your appointment to noon.", "rescheduled"],
  ["Your new time is Friday at 10 AM.", "rescheduled"],
  ["Moved to Friday at ten.", "rescheduled"],
  ["Your booking on Tuesday is cancelled.", "cancelled"],
  ["I've canceled it.", "cancelled"],
  ["I have cancelled your haircut on Tuesday at 3.", "cancelled"],
  ["Cancelled. You will not be charged.", "cancelled"],
  ["Your visit has been cancelled and your refund is on its way.", "cancelled"],
  ["Your cancellation is confirmed.", "cancelled"],
  ["You're no longer booked on Tuesday.", "cancelled"],
  ["You're on the waiting list for Friday.", "waitlisted"],
  ["I've added you to the waitlist.", "waitlisted"],
  ["I've put you on our wait list.", "waitlisted"],
  ["We have received your request for Tuesday.", "requested"],
  ["Your request is in.", "requested"],
  ["You're all set!", "done"],
  ["That's all taken care of.", "done"],
  ["Done.", "done"],
  ["Done — your visit is cancelled.", "cancelled", "done"],
  ["Perfect! Your haircut with Ana is all set for Tuesday at 3pm.", "done"],
  ["I went ahead and reserved Tuesday at 3 for you, Sam.", "booked"],
  ["Your slot at 3pm on Tuesday has been secured.", "booked"],
  ["Ana has you on her calendar for Tuesday at 3.", "booked"],
  ["Appointment confirmed!", "booked"],
  ["Booking confirmed for Tuesday at 3.", "booked"],
  ["I've made a booking for Tuesday.", "booked"],
  ["I've updated your appointment to Friday at noon.", "rescheduled"],
  ["Your appointment is now on Friday at noon.", "rescheduled"],
  ["Your appointment for Tuesday has been deleted.", "cancelled"],
  ["I have taken care of it.", "done"],
  ["Great, I've booked your haircut with Dr. Patel for 3 p.m. Anything else?", "booked"],
  ["You're booked at 3 p.m. with Ana.", "booked"],
  ["If it helps, I've booked you for Tuesday.", "booked"],
  ["After checking with Ana, you're booked for Tuesday.", "booked"],
  ["Your old visit is cancelled and the new one is booked for Friday.", "cancelled", "booked"],
];

const ENGLISH_SILENT: readonly string[] = [
  "Shall I book it?",
  "That's a haircut with Ana on Tuesday, March 3 at 2:30 PM, 45 dollars. Shall I book that?",
  "Would you like me to book you in for Tuesday?",
  "So that's Tuesday at three, is that right?",
  "You're booked for Tuesday, right?",
  "Have you booked with us before?",
  "Is it confirmed?",
  "Do you want your visit cancelled or moved?",
  "Which one should be moved?",
  "It's not booked yet.",
  "Nothing is booked yet.",
  "Your visit isn't booked.",
  "I haven't booked anything.",
  "I could not book that, sorry.",
  "I wasn't able to get that booked.",
  "No booking was made.",
  "None of your bookings were cancelled.",
  "I'm not sure that it's confirmed.",
  "I can't say that you're booked.",
  "Your visit has not been cancelled.",
  "Bookings can be cancelled until 24 hours before.",
  "Bookings are confirmed by text.",
  "Appointments may be moved free of charge up to a day before.",
  "Visits cancelled within 24 hours are charged in full.",
  "A booking is confirmed when you get a text from us.",
  "Your booking is confirmed once you reply with the code.",
  "Your visit is cancelled if you are more than 15 minutes late.",
  "Once it's booked you'll get a text.",
  "I'll text you as soon as it is confirmed.",
  "If you've booked already, tell me your name.",
  "You will be booked with Ana.",
  "I'll book that for you now, one moment.",
  "Let me get you booked.",
  "Tuesday is fully booked.",
  "That time is already booked.",
  "We're all booked up on Friday.",
  "Ana is booked then.",
  "I'm holding Tuesday at 3 for you for five minutes.",
  "I can put you on the waiting list.",
  "Would you like to be on the waiting list?",
  "We've moved to a new address on Main Street.",
  "To cancel your visit I need the code I texted you.",
  "I have Tuesday at 3 PM or 4 PM with Ana. Which do you prefer?",
  "Your next free time is Wednesday at 10 AM.",
  "I've sent you the link by text.",
  "Thanks, your number is confirmed.",
  "Once you say yes, you're booked.",
  "If that is right, say yes and it's booked.",
  "I've got you down as Dana Whitfield.",
  "I've confirmed your phone number.",
  "Someone else has just booked that time.",
  "Sorry, that is too late to be cancelled by phone.",
  "You have a haircut on Tuesday at 3 PM. What would you like to do?",
  "I can move it to Friday at 10. Shall I move it?",
  "Your visit stays as it is.",
  "Bookings need to be confirmed by the salon.",
  "I've taken your message and will pass it on.",
  "Hello, this is the automated assistant of Studio Uno. How can I help?",
];

const SPANISH_CLAIMS: readonly Row[] = [
  ["Su cita está reservada para el martes a las tres.", "booked"],
  ["Ya está reservado.", "booked"],
  ["Queda reservada su cita para el martes 3 de marzo a las 14:30.", "booked"],
  ["Le he reservado el corte con Ana el viernes.", "booked"],
  ["He confirmado su cita.", "booked"],
  ["Le reservé el martes a las tres.", "booked"],
  ["Su corte de pelo quedó confirmado para mañana.", "booked"],
  ["Reservó corte para el martes.", "booked"],
  ["Confirmada para el martes a las tres.", "booked"],
  ["Hemos agendado su visita.", "booked"],
  ["Tiene una cita confirmada el martes.", "booked"],
  ["Nos vemos el martes a las tres.", "booked"],
  ["Su reserva está hecha.", "booked"],
  ["Su cita está reservada, ¿algo más?", "booked"],
  ["Se ha reservado el martes a las 10.", "booked"],
  ["He cambiado su cita al viernes.", "rescheduled"],
  ["Su cita ha sido movida al viernes.", "rescheduled"],
  ["Le moví la cita al viernes.", "rescheduled"],
  ["Su nueva hora es el viernes a las diez.", "rescheduled"],
  ["Su cita está cancelada.", "cancelled"],
  ["He cancelado su cita del martes.", "cancelled"],
  ["Cancelé su reserva.", "cancelled"],
  ["Se canceló su visita.", "cancelled"],
  ["Está en la lista de espera.", "waitlisted"],
  ["Le he apuntado en la lista de espera.", "waitlisted"],
  ["Cita confirmada para el martes.", "booked"],
  ["¡Reserva confirmada!", "booked"],
  ["Ya tiene su cita para el martes.", "booked"],
  ["Ya le apunté para el martes.", "booked"],
  ["Listo, su cita se ha cancelado.", "cancelled", "done"],
  ["Su cita fue cambiada para el viernes.", "rescheduled"],
  ["Recibimos su solicitud.", "requested"],
  ["Ya está todo listo.", "done"],
];

const SPANISH_SILENT: readonly string[] = [
  "¿Lo reservo?",
  "¿Quiere que reserve el martes a las tres?",
  "¿Le confirmo la cita?",
  "Sería corte con Ana el martes 3 de marzo a las 14:30, 45 dólares. ¿Lo confirmo?",
  "Su cita no está reservada todavía.",
  "Aún no se ha reservado nada.",
  "No he cancelado su cita.",
  "No pude reservar esa hora.",
  "Nada está confirmado.",
  "Las citas se pueden cancelar hasta 24 horas antes.",
  "Las citas quedan confirmadas por mensaje.",
  "Una cita queda confirmada cuando recibe un mensaje.",
  "Su cita queda cancelada si llega más de 15 minutos tarde.",
  "Cuando esté reservada le enviaré un mensaje.",
  "Si ya ha reservado, dígame su nombre.",
  "Esa hora ya está reservada.",
  "El martes está todo reservado.",
  "Le guardo el martes a las tres durante cinco minutos.",
  "Puedo apuntarle en la lista de espera.",
  "¿Quiere estar en la lista de espera?",
  "Para cancelar su cita necesito el código.",
  "Le he enviado el enlace por mensaje.",
  "He tomado nota de su mensaje.",
  "Le he pasado su mensaje al equipo.",
  "He cambiado al español.",
  "Si me dice que sí, queda reservada.",
  "Gracias, se lo he pasado al equipo.",
  "He confirmado su número.",
  "Será confirmada por el negocio.",
  "¿Ha reservado antes con nosotros?",
];

function seen(rows: readonly Row[], locale: Locale) {
  return rows.map(([text]) => [text, ...findClaimWords(text, locale).toSorted()]);
}
const wanted = (rows: readonly Row[]) => rows.map(([text, ...kinds]) => [text, ...kinds.toSorted()]);

describe("what a text claims", () => {
  test("hears what English says was done", () => {
    expect(seen(ENGLISH_CLAIMS, "en")).toEqual(wanted(ENGLISH_CLAIMS));
  });

  test("hears what Spanish says was done", () => {
    expect(seen(SPANISH_CLAIMS, "es")).toEqual(wanted(SPANISH_CLAIMS));
  });

  test("hears no claim in English questions, negations, rules, conditions and taken times", () => {
    const heard = ENGLISH_SILENT.map((text) => [text, findClaimWords(text, "en")]);
    expect(heard).toEqual(ENGLISH_SILENT.map((text) => [text, []]));
  });

  test("hears no claim in Spanish questions, negations, rules, conditions and taken times", () => {
    const heard = SPANISH_SILENT.map((text) => [text, findClaimWords(text, "es")]);
    expect(heard).toEqual(SPANISH_SILENT.map((text) => [text, []]));
  });

  test("hears the other language too, except its one-word sentences", () => {
    expect(findClaimWords("You're booked for Tuesday.", "es")).toEqual(["booked"]);
    expect(findClaimWords("Su cita está cancelada.", "en")).toEqual(["cancelled"]);
    expect([findClaimWords("Listo.", "en"), findClaimWords("Listo.", "es")]).toEqual([[], ["done"]]);
  });

  test("a moved booking bears out that it is booked, a requested one does not", () => {
    expect([isBacked("booked", ["rescheduled"]), isBacked("booked", ["requested"])]).toEqual([true, false]);
    expect([isBacked("done", ["waitlisted"]), isBacked("done", []), isBacked("cancelled", ["booked"])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
