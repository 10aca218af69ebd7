import { describe, expect, it } from "vitest";
import { asked, type Row } from "./asked.test-helper";

const ENGLISH: readonly Row[] = [
  // when one is free is told beside the wish: the wish stands
  ["After five on Friday if you can, I don't get off work till half past four.", "13 17:00-"],
  ["Thursday after six, I finish at five and there's the drive", "12 18:00-"],
  ["Monday at four thirty, I get off at four", "16 16:30"],
  ["I get off work at three so how about Friday at half past three", "13 15:30"],
  ["Eleven o'clock Monday and I'm back by one.", "16 11:00"],
  ["Tuesday at nine, I need to be back at the office by eleven", "17 09:00"],
  ["Friday at two, but I have to leave at three to get the kids", "13 14:00"],
  ["can you do thursday at one because i have a meeting at three", "12 13:00"],
  ["Monday 10am. I've got a train at noon.", "16 10:00"],
  ["book me in for friday at 4, i've got a flight at 8", "13 16:00"],
  ["Tomorrow after two please, my son's nap ends at one thirty", "12 14:00-"],
  ["Friday between three and five, the kids get out of school at half two", "13 15:00-17:00"],
  ["Before three on Thursday because I pick my daughter up at quarter past", "12 -15:00"],
  ["Not before two on Monday, I'm dropping the car off at one", "16 14:00-"],
  ["Saturday after ten, my yoga class doesn't end until nine thirty", "14 10:00-"],
  ["It'd have to be after six Tuesday, my shift ends at five", "17 18:00-"],
  ["Wednesday next week at 5:30 since I work until 5", "18 17:30"],
  ["Thursday at noon, my lunch break is from twelve to one", "12 12:00"],
  ["I work nine to five so anything after six on Thursday", "12 18:00-"],
  ["I start work at nine so could I come at eight on Tuesday", "17 08:00"],
  ["friday at 11 cause my mom watches the baby until 1", "13 11:00"],
  ["Any time Tuesday after four, I've got kids to feed by seven", "17 16:00-"],
  ["Tuesday at ten if possible, I have to be somewhere at twelve", "17 10:00"],
  ["Thursday morning, I've a conference call at two", "12 06:00-12:00"],
  // nothing else is said: then it is the wish
  ["Friday, but I don't get off work till half past four", "13 16:30-"],
  ["I get off work at five on Friday", "13 17:00-"],
  ["Tuesday, I need to be out by eleven", "17 -11:00"],
  ["Thursday afternoon but I have to leave by three", "12 12:00-15:00"],
  ["I finish work at four, so any time after that on Monday", "16 16:00-"],
  ["once I'm done at six on Wednesday", "18 18:00-"],
  // days that explain another day
  ["I'm away Thursday so could we do Friday at ten", "13 10:00"],
  ["Tuesday at three, because Monday is a holiday", "17 15:00"],
  ["I have a wedding on Saturday so I'd need to come Friday afternoon", "13 12:00-17:00"],
  ["Can I come in Thursday? My flight is on Friday.", "12"],
  ["I fly out on the twentieth, so the nineteenth at nine would be ideal", "19 09:00"],
  ["It's my birthday on Sunday so I'd like Saturday at eleven", "14 11:00"],
  ["My interview is on Monday at nine, can I get a haircut Saturday morning", "14 06:00-12:00"],
  ["school starts on the thirtieth so the week before please", "23..30"],
  ["I'm in Boston until Thursday, so Friday at two", "13 14:00"],
  ["I called on Monday and nobody picked up, anyway I need Friday at four", "13 16:00"],
  ["I was in last Tuesday and my brakes still squeak, can I bring it back tomorrow at nine", "12 09:00"],
  ["I hurt my back on Sunday, do you have a massage tomorrow", "12"],
  ["my tooth has been killing me since Sunday, anything today?", "11"],
  ["the light came on on Monday, could someone look at it Friday at eight", "13 08:00"],
  ["My husband came on Tuesday and loved it, I'd like Thursday at five", "12 17:00"],
  ["my mother's wedding anniversary is the fourteenth, so the day before that, for a haircut", "13"],
  ["Our photos are on Saturday, so the day before at four", "13 16:00"],
  ["the party is on the 20th so I'd like to come in the day before", "19"],
  ["Graduation is on the 22nd, so two days before", "20"],
  ["I'm getting married on Saturday the 21st, so that morning at eight", "21 08:00"],
];

const SPANISH: readonly Row[] = [
  ["Quiero una cita el martes después de las tres, salgo del trabajo a las dos y media.", "17 15:00-"],
  ["El viernes a las cinco y media, que salgo a las cinco", "13 17:30"],
  ["el lunes después de las seis porque trabajo hasta las cinco", "16 18:00-"],
  ["mañana a las diez, tengo que estar en la oficina a las doce", "12 10:00"],
  ["El jueves a las nueve porque a las once tengo una reunión", "12 09:00"],
  ["el martes a las cuatro, los niños salen del cole a las tres", "17 16:00"],
  ["Antes de las once el lunes, que luego entro a trabajar a las doce", "16 -11:00"],
  ["Entre las tres y las cinco el viernes, mi turno acaba a las dos", "13 15:00-17:00"],
  ["salgo del trabajo a las seis, ¿puede ser el jueves a las seis y media?", "12 18:30"],
  ["trabajo de nueve a cinco, así que el jueves después de las seis", "12 18:00-"],
  ["el viernes, pero no salgo de trabajar hasta las cuatro y media", "13 16:30-"],
  ["el martes a las once que mi vuelo sale a las cuatro", "17 11:00"],
  ["el viernes a las dos, pero me tengo que ir a las tres", "13 14:00"],
  ["El sábado tengo una boda, así que necesito el viernes por la tarde", "13 12:00-17:00"],
  ["el jueves estoy fuera, mejor el viernes a las diez", "13 10:00"],
  ["Mi boda es el catorce, así que el día antes a las diez", "13 10:00"],
  ["Es el cumpleaños de mi hija el domingo, quisiera el sábado a las once", "14 11:00"],
  ["me duele la muela desde el domingo, ¿tienen algo hoy?", "11"],
  ["llamé el lunes y nadie contestó, quiero el viernes a las cuatro", "13 16:00"],
  ["viajo el veinte, así que el diecinueve a las nueve", "19 09:00"],
];

describe("a reason beside a wish does not change it", () => {
  it.each(ENGLISH.map((row) => ({ text: row[0], row })))("$text", ({ row }) => {
    expect(asked("en", row)).toBe(row[1]);
  });
  it.each(SPANISH.map((row) => ({ text: row[0], row })))("$text", ({ row }) => {
    expect(asked("es", row)).toBe(row[1]);
  });
});
