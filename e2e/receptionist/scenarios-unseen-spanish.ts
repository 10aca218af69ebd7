import { at, between, type Line, type Plot, taken, untilBooked } from "./scenario";
import { chosen, hasOffers, picking, pickingLater, unseen } from "./scenarios-unseen";

const clinic = { tags: ["unseen", "unseen-spanish"], business: "clinic" } as const;
const bye = "No, nada más. Gracias, adiós.";
const hastaReservar =
  (deseo: string): Line =>
  ({ hasBooking }) =>
    hasBooking ? bye : deseo;

/** The second author's callers at the clinic in Toledo. */
export const UNSEEN_SPANISH: readonly Plot[] = [
  (d) => ({
    ...clinic,
    name: "nombre, doctora, día y hora de un tirón y sin comas",
    who: "Inés Cabrera",
    persona: "noisy",
    goal: { service: "Empaste", staff: "Dra. Gómez", day: d.b, time: "11:30" },
    opening: `Buenas, soy Inés Cabrera, necesito un empaste con la doctora Gómez, el ${d.b.weekday} a las once y media.`,
    answers: { staff: "con la doctora gómez" },
    expected: { live: [{ service: "Empaste", staff: "Dra. Gómez", start: at(d.b, "11:30"), name: "Inés Cabrera" }] },
  }),
  (d) => ({
    ...clinic,
    name: "primero el día, después para qué",
    who: "Ramiro Peñalver",
    goal: { service: "Limpieza dental", day: d.c, time: "18:00" },
    opening: `¿El ${d.c.weekday} por la tarde abren? Podría ir hacia las seis.`,
    answers: {
      service: "Es para una limpieza.",
      time: `El ${d.c.weekday} a las seis.`,
      anything: hastaReservar(`Pues una limpieza el ${d.c.weekday} a las seis.`),
    },
    expected: { live: [{ service: "Limpieza dental", start: at(d.c, "18:00"), name: "Ramiro Peñalver" }] },
  }),
  (d) => ({
    ...clinic,
    name: "una palabra cada vez",
    who: "Olga Prats",
    persona: "terse",
    goal: { service: "Limpieza dental" },
    opening: "Cita.",
    answers: {
      service: "Limpieza.",
      staff: "Cualquiera.",
      time: [`${d.a.weekday}.`, "Once."],
      name: "Olga Prats.",
      confirm: "Sí.",
      anything: ({ hasBooking }) => (hasBooking ? "Adiós." : "Limpieza."),
    },
    expected: { live: [{ service: "Limpieza dental", start: at(d.a, "11:00"), name: "Olga Prats" }] },
  }),
  (d) => ({
    ...clinic,
    name: "para su hija Ana",
    who: "Ana Lafuente",
    goal: { service: "Limpieza dental", day: d.b, time: "17:00" },
    opening: `Llamo por mi hija Ana, le toca una limpieza. ¿Puede ser el ${d.b.weekday} a las cinco de la tarde?`,
    answers: { name: "La cita es para ella: Ana Lafuente." },
    twists: [
      { when: ({ expects, say }) => expects === "confirm" && !/Lafuente/.test(say), say: "El nombre es Ana Lafuente." },
    ],
    expected: { live: [{ service: "Limpieza dental", start: at(d.b, "17:00"), name: "Ana Lafuente" }] },
  }),
  (d) => ({
    ...clinic,
    name: "qué vale, y sin repetirlo lo pide",
    who: "Gonzalo Ferrer",
    goal: { service: "Blanqueamiento", day: d.d, time: "12:00" },
    opening: "¿Qué me sale un blanqueamiento?",
    answers: {
      time: `El ${d.d.weekday} a las doce.`,
      anything: hastaReservar(`Vale, pues apúnteme el ${d.d.weekday} a las doce.`),
    },
    expected: {
      live: [{ service: "Blanqueamiento", staff: "Dra. Núñez", start: at(d.d, "12:00"), name: "Gonzalo Ferrer" }],
      says: [/250/],
    },
  }),
  (d) => ({
    ...clinic,
    name: "otro tratamiento tras la lectura",
    who: "Noelia Crespo",
    goal: { service: "Empaste", staff: "Dra. Gómez", day: d.c, time: "10:00" },
    opening: `Una limpieza con la doctora Gómez el ${d.c.weekday} a las diez.`,
    answers: { staff: "Con la doctora Gómez." },
    twists: [{ when: "confirm", say: "Uy, perdone, limpieza no, lo que necesito es un empaste." }],
    expected: { live: [{ service: "Empaste", staff: "Dra. Gómez", start: at(d.c, "10:00"), name: "Noelia Crespo" }] },
  }),
  (d) => ({
    ...clinic,
    name: "media hora más tarde tras la lectura",
    who: "Fermín Zabala",
    goal: { service: "Empaste", day: d.a, time: "16:30" },
    opening: `¿Me pueden hacer un empaste el ${d.a.weekday} a las cuatro de la tarde?`,
    twists: [
      { when: "confirm", say: "¿Y media hora más tarde?" },
      {
        when: ({ expects, say }) => expects === "confirm" && !/16:30|4:30|cuatro y media/.test(say),
        say: "No, a las cuatro y media.",
        times: 2,
      },
    ],
    expected: { live: [{ service: "Empaste", start: at(d.a, "16:30"), name: "Fermín Zabala" }] },
  }),
  (d) => ({
    ...clinic,
    name: "y con otra doctora",
    who: "Candela Ruiz",
    goal: { service: "Limpieza dental", staff: "Dra. Núñez", day: d.b, time: "09:30" },
    opening: `Quiero una limpieza con la doctora Gómez, el ${d.b.weekday} a las nueve y media.`,
    answers: { staff: "Con la doctora Núñez." },
    twists: [{ when: "confirm", say: "¿Y con la doctora Núñez?" }],
    expected: {
      live: [{ service: "Limpieza dental", staff: "Dra. Núñez", start: at(d.b, "09:30"), name: "Candela Ruiz" }],
    },
  }),
  (d) => {
    const deseo = `El ${d.c.weekday} por la tarde, si puede ser.`;
    const segunda = picking(
      ([first, two]) => (two ? [two, "La segunda me va mejor."] : [first, "Esa me va bien."]),
      deseo,
      between(d.c, "12:00", "19:00"),
    );
    return {
      ...clinic,
      name: "la segunda",
      who: "Silvia Hortelano",
      goal: { service: "Empaste" },
      opening: `Necesito un empaste. ${deseo}`,
      answers: { time: segunda.line },
      expected: { live: [chosen("Empaste", segunda)] },
    };
  },
  (d) => {
    const tarde = pickingLater(
      { refuse: "Ninguna. ¿Algo más tarde?", take: "Pues la primera de esas.", wish: "Cualquiera más tarde." },
      [at(d.b, "09:00"), at(d.later, "23:00")],
    );
    return {
      ...clinic,
      name: "ninguna, algo más tarde",
      who: "Patricio Llano",
      goal: { service: "Limpieza dental" },
      opening: `¿Qué tienen el ${d.b.weekday} por la mañana para una limpieza?`,
      twists: [{ when: hasOffers, say: tarde.refuse }],
      answers: { time: tarde.take },
      expected: { live: [chosen("Limpieza dental", tarde)] },
    };
  },
  (d) => ({
    ...clinic,
    name: "la más temprana de un día, y la primera está cogida",
    who: "Aurora Bueno",
    before: taken("Limpieza dental", at(d.c, "09:00"), "Dra. Gómez", "Dra. Núñez"),
    goal: { service: "Limpieza dental", day: d.c, isFlexible: true },
    opening: `Para una limpieza, ¿cuál es la hora más temprana del ${d.c.weekday}? Me quedo con esa.`,
    expected: { live: [{ service: "Limpieza dental", start: at(d.c, "09:30"), name: "Aurora Bueno" }] },
  }),
  (d) => ({
    ...clinic,
    name: "entre las cuatro y las seis",
    who: "Emilio Cuesta",
    goal: { service: "Empaste", day: d.d, isFlexible: true },
    opening: `El ${d.d.weekday} puedo entre las cuatro y las seis, para un empaste.`,
    expected: { live: [{ service: "Empaste", start: between(d.d, "16:00", "18:00"), or: at(d.d, "18:00") }] },
  }),
  (d) => ({
    ...clinic,
    name: "pregunta si ya está reservada y cuelga",
    who: "Rocío Alba",
    goal: { service: "Limpieza dental", day: d.a, time: "13:00" },
    opening: `Limpieza, ${d.a.weekday}, a la una.`,
    twists: [
      { when: "confirm", say: "¿Ya está reservada?" },
      { when: "confirm", hangUp: true },
    ],
    expected: { live: [] },
  }),
  (d) => ({
    ...clinic,
    name: "sí, bueno, no, a otra hora",
    who: "Leandro Mesa",
    goal: { service: "Empaste", day: d.b, time: "18:00" },
    opening: `Un empaste para el ${d.b.weekday}, a las cinco de la tarde.`,
    twists: [{ when: "confirm", say: "Sí. Bueno, no, espere, mejor a las seis." }],
    expected: { live: [{ service: "Empaste", start: at(d.b, "18:00"), name: "Leandro Mesa" }] },
  }),
  (d) => ({
    ...clinic,
    name: "la anula y se arrepiente",
    who: "Virginia Pardo",
    before: [{ service: "Empaste", staff: "Dr. Herrera", start: at(d.c, "10:00"), by: "caller" }],
    opening: `Tengo que anular el empaste del ${d.c.weekday} a las diez.`,
    answers: { confirm: "No, espere. Déjela como está, que sí puedo ir.", anything: bye },
    mostTurns: 7,
    expected: { live: [{ service: "Empaste", staff: "Dr. Herrera", start: at(d.c, "10:00"), name: "Virginia Pardo" }] },
  }),
  (d) => ({
    ...clinic,
    name: "la cambia a una hora cogida, y luego a otra",
    who: "Jacinto Robles",
    before: [
      { service: "Empaste", staff: "Dr. Herrera", start: at(d.a, "10:00"), by: "caller" },
      ...taken("Empaste", at(d.b, "12:00"), "Dr. Herrera", "Dra. Gómez"),
    ],
    goal: { day: d.b, time: "13:00" },
    opening: `El empaste del ${d.a.weekday} a las diez, ¿me lo pasan al ${d.b.weekday} a las doce?`,
    answers: {
      time: `Pues el ${d.b.weekday} a la una.`,
      anything: hastaReservar(`Pues el ${d.b.weekday} a la una.`),
    },
    expected: { live: [{ service: "Empaste", start: at(d.b, "13:00"), name: "Jacinto Robles" }] },
  }),
  (d) => ({
    ...clinic,
    name: "deletrea el apellido",
    who: "Begoña Yáñez",
    goal: { service: "Limpieza dental", day: d.d, time: "09:00" },
    opening: `A las nueve del ${d.d.weekday}, una limpieza.`,
    answers: { name: "Begoña Yáñez. I griega, A, Ñ, E, Zeta." },
    expected: { live: [{ service: "Limpieza dental", start: at(d.d, "09:00"), name: "Begoña Yáñez" }] },
  }),
  (d, phone) => ({
    ...clinic,
    name: "el día por su número, y el móvil en la misma frase",
    who: "Víctor Lamas",
    channel: "chat",
    callerId: "none",
    goal: { service: "Empaste", day: d.a, time: "09:30" },
    opening: `Un empaste el día ${d.a.inWords.split(" ")[0]} a las 9:30. Mi móvil: ${phone.slice(3, 6)} ${phone.slice(6, 8)} ${phone.slice(8, 10)} ${phone.slice(10)}`,
    expected: { live: [{ service: "Empaste", start: at(d.a, "09:30"), name: "Víctor Lamas" }] },
  }),
  () => ({
    ...clinic,
    name: "no quiere más mensajes",
    who: "Charo Lozano",
    opening: "No me manden más mensajes al móvil, por favor.",
    answers: { anything: bye, confirm: "Sí." },
    mostTurns: 4,
    expected: { live: [], optedOut: true },
  }),
  (d) => ({
    ...clinic,
    name: "sigue en inglés",
    who: "Gareth Hughes",
    goal: { service: "Limpieza dental", day: d.c, time: "11:00" },
    opening: `Hola, una limpieza dental el ${d.c.weekday} a las once, por favor.`,
    answers: { name: "My name is Gareth Hughes.", confirm: "Yes, please." },
    twists: [{ when: "confirm", say: "Sorry, my Spanish is bad. Could you say that again in English?" }],
    expected: { live: [{ service: "Limpieza dental", start: at(d.c, "11:00"), name: "Gareth Hughes" }] },
  }),
  (d) => ({
    ...unseen("language"),
    name: "goes on in Spanish",
    who: "Ramón Ibarra",
    goal: { service: "Haircut", day: d.d, time: "10:00" },
    opening: `Hello, a haircut ${d.d.weekday} at ten, please.`,
    answers: {
      name: "Me llamo Ramón Ibarra.",
      phone: "Sí, este número.",
      email: "No, gracias.",
      confirm: "Sí, por favor.",
      anything: untilBooked(`A haircut ${d.d.weekday} at ten, please.`),
    },
    expected: { live: [{ service: "Haircut", start: at(d.d, "10:00"), name: "Ramón Ibarra" }] },
  }),
];
