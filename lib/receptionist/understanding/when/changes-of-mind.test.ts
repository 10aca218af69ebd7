import { describe, expect, it } from "vitest";
import { asked, type Row } from "./asked.test-helper";

const ENGLISH: readonly Row[] = [
  // corrections
  ["Tuesday, no sorry Wednesday", "18"],
  ["Tuesday at three, no, make that four", "17 16:00"],
  ["Friday at nine, make that ten", "13 10:00"],
  ["Friday at nine, scratch that, ten", "13 10:00"],
  ["Friday at two... actually Saturday at two", "14 14:00"],
  ["Friday at two, wait, I have the kids, Saturday at two", "14 14:00"],
  ["three, no, half past three on Friday", "13 15:30"],
  ["the twelfth, I mean the thirteenth, at noon", "13 12:00"],
  ["Monday morning, actually afternoon's better", "16 12:00-17:00"],
  ["Thursday at ten, oh wait no, eleven", "12 11:00"],
  ["let's do Friday, hmm, no, let's do Thursday at one", "12 13:00"],
  ["Friday at four. Sorry, I meant five.", "13 17:00"],
  ["Friday the 13th... ooh no, bad luck, Saturday the 14th", "14"],
  ["after three on Monday, no after four", "16 16:00-"],
  ["this week, or no, next week", "16..23"],
  ["Thursday, not Wednesday, at two", "12 14:00"],
  ["Wednesday. No. Thursday. Thursday at two.", "12 14:00"],
  ["Tuesday at two, or rather two thirty", "17 14:30"],
  ["Can I do Monday at nine? Oh, hang on, Monday's no good, Tuesday at nine", "17 09:00"],
  ["ten on Saturday, well maybe ten thirty", "14 10:30"],
  ["tomorrow at five. On second thought, make it Friday at five", "13 17:00"],
  ["Thursday at 2pm correction 3pm", "12 15:00"],
  ["I'd said Tuesday but I meant Thursday at three", "12 15:00"],
  ["noon on Friday, no, let's go with one", "13 13:00"],
  // two offers in one breath
  ["Tuesday at ten or Thursday at two", "17 10:00"],
  ["either ten on Tuesday or two on Thursday", "17 10:00"],
  ["Friday at nine or ten", "13 09:00"],
  ["Friday at nine, or if that's gone, eleven", "13 09:00"],
  ["Friday at three or four thirty, whichever's free", "13 15:00"],
  ["tomorrow at four or Saturday morning", "12 16:00"],
  ["Saturday at ten, otherwise Sunday at ten", "14 10:00"],
  // moving a booking
  ["move my Tuesday three o'clock to Thursday at four", "12 16:00; was 17 15:00"],
  ["Can I move my appointment from Friday to Monday", "16; was 13"],
  ["move my Friday at ten to Monday at eleven", "16 11:00; was 13 10:00"],
  ["Could we do Monday instead of Friday, same time", "16; was 13"],
  ["I have a four o'clock on Friday, can I change it to five", "13 17:00; was 13 16:00"],
  ["I'm booked for Tuesday at two but Wednesday at two would be better", "18 14:00; was 17 14:00"],
  ["push my Friday appointment to next week", "16..23; was 13"],
  ["reschedule my Friday cleaning for Monday afternoon", "16 12:00-17:00; was 13"],
  ["I need to change my appointment on the 20th to the 24th at nine", "24 09:00; was 20"],
  ["can we push tomorrow's appointment back to Friday at three", "13 15:00; was 12"],
  ["can we make tomorrow's appointment three instead", "12 15:00"],
  ["switch me from the morning to the afternoon on Friday", "13 12:00-17:00; was (11) 06:00-12:00"],
  ["I can't make Thursday, could I come Friday at two instead", "13 14:00; was 12"],
  ["bring my appointment forward from four to two on Friday", "13 14:00; was 16:00"],
  ["reschedule Thursday to Friday same time", "13; was 12"],
  ["my appointment is tomorrow at ten but I need something next Tuesday", "17; was 12 10:00"],
  ["cancel my Thursday appointment and book me Friday at one", "13 13:00; was 12"],
  ["change my 3 o'clock tomorrow to 4:30", "12 16:30; was 12 15:00"],
  // questions with days in them
  ["How late are you open on Fridays?", ""],
  ["What time do you close on Saturday?", "14"],
  ["Is Maya in on Thursday?", "12"],
  ["do you have anything on Thursday after two?", "12 14:00-"],
  ["What times do you have on the twentieth?", "20"],
  ["Is there parking? And could I come Friday at four?", "13 16:00"],
  // asking while offering
  ["the one at ten", "10:00; offer 0", "time", "I have Friday at 10 or 11."],
  ["not ten, eleven", "11:00; offer 1", "time", "I have Friday at 10 or 11."],
  ["the other one", "", "time", "I have Friday at 10 or 11."],
  ["neither, how about Monday at ten", "16 10:00", "time", "I have Friday at 10 or 11."],
  ["do you have anything the day after", "14", "time", "I have Friday at 10 or 11."],
  ["how about the week after that", "16..23", "time", "I have Friday at 10 or 11."],
  ["Friday doesn't work, the Friday after", "20", "time", "I have Friday at 10 or 11."],
];

const SPANISH: readonly Row[] = [
  ["el martes, no perdón, el miércoles", "18"],
  ["a las 3… bueno mejor a las 4 el viernes", "13 16:00"],
  ["el viernes a las tres, no, a las cuatro", "13 16:00"],
  ["el viernes a las nueve, digo, a las diez", "13 10:00"],
  ["el lunes por la mañana, mejor por la tarde", "16 12:00-17:00"],
  ["el martes... ay no, que trabajo, el jueves a las dos", "12 14:00"],
  ["mañana a las cinco, espera, mejor el viernes a las cinco", "13 17:00"],
  ["el jueves, no el miércoles, a las dos", "12 14:00"],
  ["el trece, quiero decir el catorce, a las doce", "14 12:00"],
  ["el viernes a las tres o a las cuatro", "13 15:00"],
  ["el martes a las diez o el jueves a las dos", "17 10:00"],
  ["el martes o el jueves", "17"],
  ["el lunes, y si no, el miércoles", "16"],
  ["cambiar mi cita del martes a las tres al jueves a las cuatro", "12 16:00; was 17 15:00"],
  ["mover la cita del viernes al lunes", "16; was 13"],
  ["pasar la cita del viernes para el lunes por la mañana", "16 06:00-12:00; was 13"],
  ["en vez del viernes, el lunes a las diez", "16 10:00; was 13"],
  ["el lunes a las diez en lugar del viernes", "16 10:00; was 13"],
  ["tengo cita el viernes a las cuatro, ¿la puedo cambiar a las cinco?", "13 17:00; was 13 16:00"],
  ["no puedo ir el jueves, ¿puede ser el viernes a las dos?", "13 14:00"],
  ["tenía hora mañana a las diez y necesito la semana que viene", "16..23; was 12 10:00"],
  ["aplazar lo del viernes hasta abril", "4/1..5/1; was 13"],
  ["¿está Maya el jueves?", "12"],
  ["¿qué horas tienen el veinte?", "20"],
  ["¿hay algo el jueves después de las dos?", "12 14:00-"],
];

describe("a change of mind, and a change of a booking", () => {
  it.each(ENGLISH.map((row) => ({ text: row[0], row })))("$text", ({ row }) => {
    expect(asked("en", row)).toBe(row[1]);
  });
  it.each(SPANISH.map((row) => ({ text: row[0], row })))("$text", ({ row }) => {
    expect(asked("es", row)).toBe(row[1]);
  });
});
