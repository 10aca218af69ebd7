import { describe, expect, it } from "vitest";
import type { Expects, Intent } from "../types";
import { understandBuiltIn } from "../understand";

const SERVICES = [
  "Haircut",
  "Coloring",
  "Manicure",
  "Cleaning",
  "Filling",
  "Root canal",
  "Oil Change",
  "Brake Inspection",
  "Pilates",
  "Massage",
  "Physiotherapy session",
  "Empaste",
  "Limpieza",
  "Corte de pelo",
  "Tinte",
];
const STAFF = ["Hannah", "Dr. Nguyen", "Chloe", "Iván", "Doctora Herrera", "Maya"];

type Setting = { readonly expects?: Expects; readonly last?: string };

const intentOf = (text: string, { expects = "anything", last }: Setting = {}) =>
  understandBuiltIn({
    text,
    history: last === undefined ? [] : [{ speaker: "SYSTEM", text: last }],
    now: "2026-11-28T09:00",
    locale: /[áéíóúñ¿]/.test(text) ? "es" : "en",
    services: SERVICES.map((name) => [name]),
    staff: STAFF.map((name) => [name]),
    expects,
    country: "US",
    offers: [],
  }).intent;

const FAMILIES: Readonly<Record<string, readonly [Intent, string]>> = {
  "what is booked already": [
    "check_booking",
    `Do I have anything on the books with Hannah? / do I have anything booked for Friday / anything under my name for tomorrow?
    am I still on for Thursday at three / are we still on for tomorrow / am I on the schedule for Monday / what time am I in
    what time am I in tomorrow / when am I due in / what have I got booked with you / have I got anything coming up
    did my booking go through / is my cleaning still at four / just making sure I'm down for tuesday / can you see my booking
    can you tell me what I've got next week / just want to make sure my appointment is still on / do you have me in for a filling
    remind me what time I'm coming in on Friday / what day is my brake inspection / who's my appointment with / was it two or two thirty my appointment
    I lost my card, when was I supposed to come in / just checking on my massage for saturday / is the car still booked in for monday
    quiero confirmar que sí tengo cita / Nomás quiero confirmar que sí tengo cita con la doctora Herrera / ¿a qué hora me toca?
    ¿a qué hora me toca mañana? / ¿cuándo me toca la limpieza? / ¿tengo algo apuntado para el jueves? / ¿sigue en pie lo del viernes?
    ¿me puede decir a qué hora era mi cita? / no me acuerdo de cuándo es mi cita / ¿estoy agendada para mañana? / ¿quedó registrada mi cita?
    quería saber si tengo cita el martes / ¿me confirma mi cita del lunes? / ¿para cuándo tengo el empaste? / ¿qué citas tengo?
    ¿con quién me toca? / ¿mi cita es a las tres o a las cuatro?`,
  ],
  "another time for one that stands": [
    "reschedule",
    `Running late, can we make today's appointment five thirty instead? / Bring my pilates forward a day, to tomorrow, if Chloe can.
    can I bring my appointment forward / could you pull my massage forward to the morning / push my cleaning back a week / push back my haircut to noon
    I need to push my three o'clock to four / any chance of an earlier slot than the one you gave me? / is there anything sooner than my Friday appointment
    can I swap my Tuesday for a Wednesday / swap my slot with something on thursday / can we make my appointment later in the day
    I've got a filling on Monday, could we do it Tuesday instead / I'm booked for ten but need eleven / my appointment is at three, can it be four
    bump my oil change to next week / I want a different time for my manicure / shift my session to the evening / move my thing on friday to monday
    something came up, can I come another day instead of Thursday / can't make my two o'clock, have you anything at five / we need to pick a new date for the root canal
    can I put off my cleaning until January / put my massage off till next month / postpone the brake inspection to friday / delay my appointment by an hour
    I'm stuck in traffic, can I come at four instead of three thirty for my appointment / could I get in earlier than my appointment on tuesday
    would it be possible to have my haircut an hour later / let's push tomorrow's visit to the day after
    ¿Se podría aplazar lo del empaste hasta septiembre? / ¿puedo adelantar mi cita? / necesito recorrer mi cita una hora / ¿me puede correr la cita al jueves?
    quisiera atrasar la cita / ¿podemos pasar la sesión del viernes al lunes por la mañana? / ¿me la pasa para el martes? / quiero mover lo del jueves
    cámbieme la cita para otro día / ¿se puede retrasar una semana lo de la limpieza? / necesito otra hora para mi cita / ¿puedo ir el miércoles en lugar del martes que tenía?
    tengo hora a las tres pero no llego, ¿puede ser a las cuatro? / ¿me adelantan la cita a mañana? / quiero posponer el masaje / se me complicó, ¿podemos dejarlo para el lunes?
    ¿podría recorrer mi corte para más tarde? / me urge cambiar el día de mi cita / quiero reagendar el tinte / ¿hay algo antes de la cita que me dieron?`,
  ],
  "not coming any more": [
    "cancel",
    `My son's got a fever so we're not coming in Thursday. I'll ring when he's better to set up a new one. / I won't make it tomorrow, sorry
    I'm not going to make it today / give my slot to somebody else / you can give my spot away / I no longer need the filling
    take me off for friday / I have to back out of Tuesday's massage / I won't be needing that appointment after all / we won't be coming on saturday after all
    scrap my oil change, I sold the car / please remove my booking for tomorrow / I'm sick so I can't come in today / can't come tomorrow, my car broke down
    forget about my manicure on friday / I need to call off my pilates / I'd like to withdraw my booking / don't expect me on Monday
    I have to skip my session this week / got called into work so I won't be there at three / free up my slot on Tuesday, I can't go / not gonna make my four o'clock
    ya no voy a poder ir / no voy a poder llegar mañana / mi hijo está enfermo, no vamos el jueves / me salió un viaje y no puedo ir el martes
    dele mi lugar a otra persona / ya no necesito la limpieza / quítenme del jueves / quiero anular la hora del empaste / borre mi cita por favor / no me esperen mañana
    ya no hace falta el masaje / no podré asistir el viernes / ya no la quiero, la cita de mañana / se me descompuso el carro y no llego hoy / mejor cancéleme lo del lunes`,
  ],
  "a new booking": [
    "book",
    `oil change, march 4, anywhere from 10am til 1 / Thursday at six for the pilates, oh and is there parking? / a haircut on friday and how much is it
    can I come in tuesday at two, and do you take cards / I'd like a cleaning monday, also do I need to bring anything / book me for a massage, by the way what's the price
    I'm dying for a haircut, have you got Saturday at noon? / my roots are killing me, need a coloring / I could murder a massage, anything friday? / my hair's an emergency lol, anything today?
    squeeze me in for a manicure / my brakes are screaming, when can you look at it / I need my teeth done before the wedding / put me in with Chloe on monday
    set me up with Dr. Nguyen / get me in tomorrow / I want to bring the car in for an oil change / what've you got on thursday for a filling
    my usual with Maya on friday / same as last time, with Hannah, next tuesday / the earlier the better, thursday morning for a cleaning / push me in somewhere on friday if you can
    from nine to eleven on tuesday works for the massage / sometime between two and four, wednesday, haircut
    me urge un corte / quiero pintarme el pelo el sábado / una limpieza el martes a las diez, ¿y hay dónde aparcar? / deme hora con la doctora Herrera
    póngame con Iván el viernes / quisiera apartar un masaje / ¿me hace un huequito mañana para un corte? / me muero por un masaje, ¿tienen algo hoy?
    quiero una limpieza, ¿cuánto cuesta? / quiero venir el jueves a las cinco / ando buscando cita para un tinte`,
  ],
  "no wish at all": [
    "none",
    `One second, let me grab my calendar. / hang on a sec / hold on, somebody's at the door / let me just find my diary / give me a moment to look at my schedule
    just a minute, I'm driving / wait, let me check with my wife / bear with me, getting my planner / How's your day going? It's beautiful out here. / how are you today
    how's it going / nice weather we're having / hope you're having a good day / happy friday / you have a nice voice / good morning to you
    un momento, déjame ver / espéreme, voy por mi agenda / deje busco mi calendario / un segundito que miro / ¿cómo está usted? / ¿qué tal el día? / qué calor hace hoy / buenos días, ¿cómo le va?`,
  ],
  "a person please": [
    "human",
    `I've been holding forever with this robot, get me the front desk. / get me the front desk / can I get a human / is there someone there I can talk to
    let me talk to the girl at the desk / put somebody real on / I don't want to talk to a computer / just get me a person / can you put me through to reception
    I want to speak with whoever's in charge / is anybody there, a real person / give me someone who can actually help / connect me with the shop / I need the manager
    can a human call me / stop, I want a person / enough with the bot, a human please / let me speak to one of the staff
    ¿me pasas con alguien? / ¿me pasa con la recepción? / quiero que me atienda una persona / páseme con un humano / prefiero hablar con alguien / no quiero hablar con una máquina
    comuníqueme con la encargada / ¿hay alguien con quien pueda hablar? / póngame con una persona / con un asesor por favor`,
  ],
  "danger to life": [
    "emergency",
    `my husband collapsed and he's not breathing / she's having chest pain / he's bleeding and it won't stop / I think I'm having a heart attack / my baby is choking
    somebody call 911 / there's smoke and fire in the shop / I can't breathe / he passed out in the chair / mi madre se desmayó y no responde / me duele mucho el pecho / no puede respirar`,
  ],
  "manners of speaking, no danger": [
    "book",
    `I'm dying to get my hair done, friday? / this tooth is killing me, can I come in today / my back is killing me, need a massage today / it's kind of an emergency, I need a haircut before tonight
    I'd kill for an appointment this week / my car died, can you do an inspection tomorrow / I'm bleeding money on gas, need an oil change monday / having a heart attack over my roots, need coloring asap`,
  ],
  "about the business": [
    "question",
    `is there parking / how much is a haircut / what time do you close on saturday / do you take walk-ins / where are you located / ¿hay estacionamiento? / ¿cuánto cuesta el tinte? / ¿a qué hora abren?`,
  ],
};

const rows = Object.entries(FAMILIES).flatMap(([family, [intent, said]]) =>
  said.split(/\s*(?:\n| \/ )\s*/).map((text): [string, string, Intent] => [family, text.trim(), intent]),
);

describe("families of wishes, said in many ways", () => {
  it.each(rows)("%s: %s", (_, text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});

const OFFER = "I have Friday at eight thirty or nine with Maya. Which suits you?";
const ASKED_TIME = "What day and time would you like for your haircut?";
const READ_BACK = "Haircut with Maya on Friday, December 4th at 9 am. Shall I book it?";

describe("while a booking is being made", () => {
  it.each<[string, string, Expects]>([
    ["Thursday instead of Friday would be better, at eight thirty.", OFFER, "time"],
    ["can we do thursday instead", OFFER, "time"],
    ["instead of nine could we do ten", READ_BACK, "confirm"],
    ["make it thursday instead of friday", READ_BACK, "confirm"],
    ["something earlier than that?", OFFER, "time"],
    ["actually push it to ten", READ_BACK, "confirm"],
    ["can we move that to thursday", READ_BACK, "confirm"],
    ["friday instead", ASKED_TIME, "time"],
    ["I can't do friday, thursday?", OFFER, "time"],
    ["mejor el jueves en vez del viernes", "¿Le va bien el viernes a las nueve?", "time"],
    ["en lugar de las nueve, a las diez", "Corte con Maya el viernes a las nueve. ¿Hago la reserva?", "confirm"],
    ["cámbielo para el jueves", "Corte con Maya el viernes a las nueve. ¿Hago la reserva?", "confirm"],
  ])("%s", (text, last, expects) => {
    expect(intentOf(text, { last, expects })).toBe("book");
  });
});
