import type { Words } from "./words";

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;

const toEnding = (phone: string): string => `al número que termina en ${phone.slice(-2)}`;

function spokenMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [
    hours === 0 ? "" : `${hours} ${hours === 1 ? "hora" : "horas"}`,
    rest === 0 && hours > 0 ? "" : `${rest} ${rest === 1 ? "minuto" : "minutos"}`,
  ];
  return said.filter(Boolean).join(" y ");
}

/** Spanish, with usted, to be heard as well as read. */
export const es: Words = {
  greeting: (business, own, tone) =>
    own !== ""
      ? `${own} Soy un asistente automático. ¿En qué le puedo ayudar?`
      : tone === "brief"
        ? `${business}, asistente automático. ¿En qué le puedo ayudar?`
        : `${tone === "formal" ? "Buenos días" : "Hola"}, soy el asistente automático de ${business}. ¿En qué le puedo ayudar?`,
  whichService: "¿Cuál desea?",
  askService: (names, more) => `¿Qué servicio desea? Ofrecemos ${list([...names, ...(more ? ["otros"] : [])], "y")}.`,
  unknownService: (names, more) =>
    `Ese no lo conozco. Ofrecemos ${list([...names, ...(more ? ["otros"] : [])], "y")}. ¿Cuál desea?`,
  isFree: (when) => `${when} está libre.`,
  askStaff: (names) => `¿Prefiere a alguien en particular? Están ${list(names, "y")}.`,
  oneAtATime: (first, second) => `Vamos de una en una: primero ${first}, y después vemos ${second}.`,
  isOff: (name, when) => `${name} no está ${when}.`,
  givesNot: (name, service) => `${name} no hace ${service}.`,
  minutes: (minutes) => spokenMinutes(minutes),
  askTime: (service) => `¿Qué día y a qué hora quiere venir para ${service}?`,
  openOffers: (service, labels) =>
    `Para ${service}, las próximas horas libres son ${list(labels, "y")}. ¿Cuál le conviene, o qué otro día?`,
  offers: (labels) =>
    labels.length === 1
      ? `Le puedo ofrecer ${labels[0]}. ¿Le conviene?`
      : `Le puedo ofrecer ${list(labels, "o")}. ¿Cuál le conviene?`,
  whichOffer: (labels) => `¿Cuál de ellas: ${list(labels, "o")}?`,
  noOffers: "Ahí no encuentro ninguna hora libre. ¿Le conviene otro día?",
  noneAtAll: (service) => `No hay horas libres para ${service} en las próximas semanas.`,
  offerWaitlist: "Puedo ponerle en la lista de espera y le avisamos cuando quede una hora libre. ¿Lo desea?",
  dayPast: (day) => `${day} ya pasó.`,
  otherDay: "¿Qué otro día le conviene?",
  bookableUntil: (day) => `Se puede reservar hasta el ${day}.`,
  reasons: {
    slot_taken: (when) => `${when} está ocupado.`,
    past: () => "Esa hora ya pasó.",
    too_soon: (when) => `${when} es con muy poca antelación.`,
    beyond_window: (when) => `${when} está más lejos de lo que planificamos.`,
    closed: (when) => `${when} está cerrado.`,
    holiday: (when) => `${when} es festivo y está cerrado.`,
    time_off: (when) => `${when} no es posible por ausencia.`,
    outside_hours: (when) => `${when} está fuera de nuestro horario.`,
    outside_step: (when) => `No tenemos un comienzo exactamente ${when}.`,
    no_staff: () => "Esa persona no hace este servicio.",
    full: (when) => `${when} está completo.`,
    changed_meanwhile: () => "Eso acaba de cambiar.",
    business_paused: () => "En este momento no aceptamos visitas.",
    not_found: () => "Ese servicio ya no se ofrece.",
    nothing_later: () => "Más tarde ese día no hay nada libre.",
    nothing_earlier: () => "Más temprano ese día no hay nada libre.",
  },
  withPerson: (when, name) => `${when} con ${name}`,
  askName: "¿A nombre de quién?",
  askPhone: "¿A qué número de teléfono le podemos llamar?",
  askVisitPhone: "¿Con qué número de teléfono está la visita?",
  askContact: "¿A qué número de teléfono le podemos llamar? También vale un correo electrónico.",
  badPhone: "No pude entender el número. Dígamelo otra vez, cifra por cifra, por favor.",
  askEmail: "¿Cuál es su correo electrónico?",
  badEmail: "No pude entender el correo. Dígamelo otra vez, por favor.",
  readBack: ({ service, staff, when, price, name, phone, pending }) =>
    `Se lo repito: ${service} con ${staff}, ${when}${price === null ? "" : `, ${price}`}, a nombre de ${name}.${
      phone === null ? "" : ` Le escribiremos ${toEnding(phone)}.`
    } ${pending ? "El negocio tiene que aprobarlo. ¿Envío la solicitud?" : "¿Hago la reserva?"}`,
  askChange: "¿Qué desea cambiar?",
  booked: ({ service, staff, when }) => `Queda reservado: ${service} con ${staff}, ${when}.`,
  requested: ({ service, when }) => `He enviado su solicitud de ${service}, ${when}, al negocio; le responderá.`,
  textFollows: (phone) => `Va un mensaje de texto ${toEnding(phone)}.`,
  more: "¿Puedo ayudarle en algo más?",
  howElse: "¿En qué le puedo ayudar?",
  dropped: "De acuerdo, he soltado esa hora.",
  askWhich: "¿Qué día y a qué hora es la visita de la que habla?",
  askWhichOf: (labels) => `Veo ${list(labels, "y")}. ¿Cuál es?`,
  noVisit: "No encuentro ninguna visita próxima con ese número.",
  otherNumber: "¿Está con otro número de teléfono?",
  wrongDetail: "No encuentro una visita así con su número.",
  askBookingName: "¿A nombre de quién está la visita?",
  codeSent: (phone) =>
    `Para estar seguro de que es usted, he enviado un código de seis cifras ${toEnding(phone)}. ¿Cuál es el código?`,
  codeIfAny: (phone) =>
    `Si hay una visita con el número que termina en ${phone.slice(-2)}, acabo de enviarle un código de seis cifras. ¿Cuál es el código? También puede darme otro número.`,
  wrongCode: "Ese código no coincide. Léamelo otra vez, por favor.",
  cannotProve: "Sin ese código no puedo abrir la visita.",
  noCode: "Ahora no puedo enviar otro código.",
  foundVisit: (visit) => `La encontré: ${visit}.`,
  visit: ({ service, staff, when }) => `${service} con ${staff}, ${when}`,
  yourVisits: (visits) => `Tiene ${list(visits, "y")}.`,
  askNewTime: "¿Qué día y a qué hora prefiere?",
  moveReadBack: ({ service, from, to, staff }) =>
    `Entonces su ${service} pasa de ${from} a ${to} con ${staff}. ¿Hago el cambio?`,
  moved: ({ service, staff, when }) => `Listo: su ${service} queda cambiado a ${when} con ${staff}.`,
  cancelReadBack: (visit) => `Quiere cancelar ${visit}. ¿Es correcto?`,
  cancelled: (visit) => `Su visita queda cancelada: ${visit}.`,
  kept: "De acuerdo, todo queda como estaba.",
  tooLateToCancel: "Falta muy poco para la visita y aquí ya no puedo cancelarla.",
  tooLateToMove: "Falta muy poco para la visita y aquí ya no puedo cambiarla.",
  visitOver: "Esa visita ya pasó.",
  mayNot: "Eso no lo puedo hacer aquí.",
  waitlistReadBack: ({ service, when, name }) =>
    `Pondría a ${name} en la lista de espera para ${service}${when === null ? "" : `, ${when}`}. ¿Es correcto?`,
  onWaitlist: (service) => `Ya está en la lista de espera para ${service}. Le avisaremos cuando quede una hora libre.`,
  waitlistClosed: "Este servicio no tiene lista de espera.",
  noteKept: "Su nota ya la tiene el equipo.",
  noted: "Gracias, lo he añadido.",
  askMessage: "¿Qué le digo al equipo?",
  messageTaken: "Gracias, el equipo ya lo tiene.",
  transferring: "Un momento, le paso.",
  nobodyFree: "Ahora mismo nadie puede atender la llamada.",
  callBack: (phone) => `He pedido al equipo que le llame ${toEnding(phone)}. ¿Quiere que les diga algo?`,
  callBackNumber: "¿A qué número le puede llamar el equipo?",
  askReply: "¿A qué número de teléfono o correo electrónico le puede responder el equipo?",
  badReply: "No pude entenderlo. ¿A qué número o correo le puede responder el equipo?",
  cannotAnswer: "De acuerdo. El equipo lo leerá, pero no le podrá responder.",
  askStopPhone: "¿A qué número no debemos escribir ni llamar más?",
  apology: "Lo siento mucho.",
  emergency: (number) => `Si alguien está en peligro, cuelgue ahora y llame al ${number}.`,
  emergencyNoted: "Aviso al equipo enseguida.",
  optedOut: "Entendido. No le escribiremos ni le llamaremos más.",
  notCaught: "Perdone, no le entendí.",
  cannotFollow: "Lo siento, no le entiendo. Alguien del equipo le puede ayudar mejor.",
  takeYourTime: "Tómese su tiempo.",
  goodbye: (business) => `Gracias por contactar con ${business}. Adiós.`,
  linkSent: (phone) => `He enviado el enlace por mensaje ${toEnding(phone)}.`,
  linkComing: (phone) => `Ya lo envié ${toEnding(phone)}; puede tardar un minuto.`,
  linkIs: (url) => `Este es el enlace: ${url}`,
  noMoreTexts: "Hoy no puedo enviar más mensajes a ese número.",
  tooLong: "Llevamos ya bastante tiempo, así que lo dejo en manos del equipo. Tienen lo que me ha contado.",
  unknownAnswer: "Eso no lo sé.",
  offerMessage: "Si quiere, tomo un mensaje para el equipo.",
  priceOf: (service, price) => `${service} cuesta ${price}.`,
  free: "nada, es gratis",
  lengthOf: (service, length) => `${service} dura ${length}.`,
  serviceList: (names, more) => `Ofrecemos ${list([...names, ...(more ? ["otros"] : [])], "y")}.`,
  staffList: (names) => `Le puede atender ${list(names, "o")}.`,
  hours: (lines) => `Abrimos ${lines.join("; ")}.`,
  closedAlways: "No tenemos un horario fijo.",
  dayHours: (days, spans) => `${days} ${spans}`,
  span: (from, to) => `de ${from} a ${to}`,
  addressIs: (address) => `Estamos en ${address}.`,
  phoneIs: (phone) => `Nuestro número es ${phone}.`,
  cancelNotice: (notice) => `Puede cancelar o cambiar una visita hasta ${notice} antes de que empiece.`,
  isAssistant: "Soy un asistente automático; llevo la agenda, y el equipo lee todos los mensajes.",
  paused: "En este momento no aceptamos visitas.",
  trouble: "Perdone, algo ha fallado de nuestro lado.",
  and: "y",
  on: (day, time) => `${day} a ${time.startsWith("1:") ? "la" : "las"} ${time}`,
};
