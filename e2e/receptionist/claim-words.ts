export type ClaimKind = "booked" | "moved" | "cancelled" | "waitlisted" | "passed_on" | "opted_out" | "done";
export const KINDS: readonly ClaimKind[] = [
  "booked",
  "moved",
  "cancelled",
  "waitlisted",
  "passed_on",
  "opted_out",
  "done",
];

const WE_HAVE = "(?:i|we)(?:['’]ve| have)?(?: just| now| already| also)?";
const IS = "(?:is|are|was|has been|have been|['’]s|['’]re)(?: now| all| just| still)*";
const BOOKED =
  "(?:booked|confirmed|reserved|scheduled|secured|made|in the (?:book|calendar|diary)|on the (?:books|calendar))";
const DAY =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|next|january|february|march|april|may|june|july|august|september|october|november|december)";
const CALENDAR = "(?:calendar|schedule|books?|diary|agenda)";
const START = "^(?:(?:great|perfect|done|thanks|ok|okay|wonderful|super|sure|yes|all right|alright)\\W+)*";
const PAST = (verbs: string) => `(?<!\\p{L})${WE_HAVE} (?:${verbs})(?!\\p{L})`;
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const ENGLISH_TIME = "(?:slot|time|spot|place|hour|\\d ?[ap]m|o['’]clock)";

const englishBooked = (visit: string, thing: string): readonly string[] => [
  "\\byou(?:['’]re| are)(?: now| all| still| already| both)* (?:booked|confirmed|scheduled|set (?:for|with|on|at)|down (?:for|with|on|at)|in for|in with)\\b",
  PAST(
    `booked|reserved|scheduled|confirmed|secured|saved|got you (?:in|down|booked)|put you (?:in|down)|(?:made|created) (?:the|your|that|a|an) (?:booking|appointment|reservation|${visit})`,
  ),
  "\\b(?:i|we)(?:['’]ve| have)(?: got)? you (?:all )?(?:down|in|booked|scheduled|confirmed)\\b",
  `\\b${thing}(?:(?: with| on| at| for) [^,;]{1,70}?)?(?: | )?${IS} (?:already )?${BOOKED}\\b`,
  `^${IS} ${BOOKED}\\b`,
  `\\b${ENGLISH_TIME}(?: [^,;]{1,40}?)? ${IS} (?:reserved|secured|saved|confirmed)\\b`,
  "(?:\\bis|['’]s)(?: now| all)* yours\\b",
  `\\byou(?:['’]re| are) (?:in on|good (?:for|on|at)) (?:${DAY}|\\d)|\\bthat['’]s you (?:in|down|booked)\\b|\\bconsider yourself booked\\b`,
  `\\byou(?:['’]re| are)(?: now| all| still)* (?:on|in) (?:the|our) ${CALENDAR}\\b`,
  PAST(`(?:added|put|entered) (?:you|it|that|this) (?:to|in|into|on|down in) (?:the|our) ${CALENDAR}`),
  `\\b(?:i|we)(?:['’]ve| have)(?: got)? you (?:on|for|at) (?:${DAY}|\\d)|\\byou have ${DAY} (?:at|with)\\b`,
  "\\b(?:was|were|been) able to (?:book|get|fit|squeeze|put) you\\b|\\bmanaged to (?:book|get|fit|squeeze|put) you\\b",
  `\\b${thing} (?:went|has gone|is) through\\b|\\byour ${visit}\\b[^,;]{0,60} (?:still )?stands\\b`,
  `\\bexpect(?:s|ing)? you (?:on|at|then|${DAY}|\\d)|\\byour ${visit} is (?:still )?(?:on|at|set for|for) (?:${DAY}|\\d)`,
  "\\byour (?:booking|reservation|confirmation) (?:number|code|reference) is\\b",
  "\\b(?:that|it) is (?:now )?booked\\b|\\ball booked\\b",
  `\\byou(?: still| already| both)?(?:['’]ve got| have|['’]ve)(?: still| already)? (?:an?|your|one|two|this|the following) (?:upcoming |next )?(?:[\\p{L}]+ )?${visit}s?\\b`,
  `\\bsee(?:ing)? you (?:on|then|at|soon|there|${DAY}|in \\d)`,
  `\\bconsider it booked\\b|\\bgot you (?:in|booked)\\b|${START}(?:you(?:['’]re| are) )?(?:booked|confirmed|reserved|scheduled)\\b`,
  `^(?:your |the |an? |one )?${visit}(?: (?:with|on|at|for) [^,;]{1,60}?)? (?:booked|confirmed|reserved|scheduled)\\b`,
];

const ENGLISH_MESSAGES = {
  waitlisted: [
    `\\b(?:you(?:['’]re| are)(?: now)? (?:on|added to)|you(?:['’]ve| have) been (?:put on|added to)|${WE_HAVE} (?:put|added|got)) .*(?:waiting list|waitlist)\\b`,
  ],
  passed_on: [
    `\\b${WE_HAVE} (?:passed|taken|took|left|sent|noted|forwarded)\\b.*\\b(?:message|note|on to|on|along|it down|request)\\b`,
    `\\b${WE_HAVE} (?:let|told|informed|notified|alerted|asked) (?:the|maria|jonas|priya|her|him|them|someone|somebody|our|your)`,
    "(?:i|we)(?:['’]ll| will) (?:pass|send|forward|hand) (?:that|this|it|your [^,]{1,30}?|everything) (?:on|along|over|to)\\b",
    "(?:i|we)(?:['’]ll| will) (?:let|tell|inform|notify) (?:the (?:team|manager|owner|staff|salon)|maria|jonas|priya|them|her|him)",
    "\\b(?:your|the|that) message (?:has been|is|was) (?:passed|sent|left|taken|noted|forwarded|saved|on its way)\\b|\\bmessage (?:taken|sent|left|noted)\\b",
    "\\b(?:someone|somebody|they|we|the team|the manager|the owner|maria|jonas|priya)(?: will|['’]ll) (?:call|ring|phone|get back to|be in touch|contact) ?(?:with )?(?:you)?\\b",
  ],
  opted_out: [
    "\\byou (?:won['’]t|will not|will no longer) (?:get|receive|hear|be (?:texted|sent))\\b.*\\b(?:text|message|from us|more|again)",
    "\\b(?:we|i)(?:['’]ll| will)? ?(?:won['’]t|not|no longer|stop) (?:text|message|send|write to|texting|messaging|sending)\\b|\\b(?:we|i) won['’]t (?:text|message|send)",
    "\\bno more (?:texts|messages|text messages)\\b|\\b(?:unsubscribed|opted out)\\b|\\boff (?:our|the|that) (?:text|texting|message|messaging|sms) ?list\\b",
  ],
  done: [
    "\\ball (?:set|done|sorted|taken care of)\\b|\\byou(?:['’]re| are)(?: now| all)* (?:set|good)\\W*$|\\bgood to go\\b|\\bconsider it done\\b|\\bit['’]s a done deal\\b",
    `${START}(?:(?:it['’]s|that['’]s|it is|that is|all) )?done\\W*$|\\btaken care of\\b`,
  ],
} as const;

function english(services: string): Readonly<Record<ClaimKind, RegExp>> {
  const visit = `(?:booking|appointment|visit|reservation|session|haircut|service${services})`;
  const thing = `(?:${visit}|it|that|everything|spot|place|this)`;
  return pattern({
    booked: englishBooked(visit, thing),
    moved: [
      PAST("(?:moved|rescheduled|switched|pushed|shifted)"),
      PAST(`changed (?:it|that|your (?:time|${visit})|the (?:time|${visit}))`),
      `\\b(?:${IS}|been) (?:moved|rescheduled)\\b|${START}(?:moved|rescheduled)\\b`,
      `\\b(?:appointment|booking|visit|session)\\b.*\\b(?:${IS}|been) (?:changed|switched)\\b`,
      `\\b(?:${visit}|it|that)\\b.*(?:\\bis|['’]s|\\bare) now (?:(?:on|at|for|set for) )?(?:${DAY}|\\d)`,
      "\\byour new (?:time|day|date|appointment|slot|visit) is\\b",
    ],
    cancelled: [
      PAST(
        "cancell?ed|taken (?:it|that|you|your [^,]{1,30}?) off|took (?:it|that|you) off|called (?:it|that) off|removed (?:it|that|your)",
      ),
      `(?:\\b${IS}|['’]s|been) (?:cancell?ed|called off|(?:taken |now )?off (?:the|our) (?:calendar|book|books|schedule|diary)|removed from (?:the|our) (?:calendar|book|schedule))\\b`,
      `${START}cancell?ed\\b|\\btaken off (?:the|our) (?:calendar|book|books|schedule|diary)\\b|^(?:your |the )?${visit} cancell?ed\\b`,
    ],
    ...ENGLISH_MESSAGES,
  });
}

const HECHO =
  "(?:he|hemos|ha sido|han sido|se ha|se han|est[áa]n?|queda|quedan|quedó|ha quedado|han quedado|ya tienes?|ya tiene|tiene|tienes|le he|te he|les he|l[ea]s? tengo|te tengo|la he|lo he|le hemos|te hemos|le dejo|te dejo|dejo)";
const CITA = "(?:cita|reserva|hora|visita|turno)";

const SPANISH_MESSAGES = {
  waitlisted: ["(?:apuntad[oa]|añadid[oa]|puesto|est[áa]s?|queda) .*lista de espera"],
  passed_on: [
    "(?:he|hemos|se ha|queda|ha quedado) (?:dejado|pasado|tomado|anotado|enviado|transmitido|tomado nota|anotada)(?!\\p{L}).*(?:mensaje|recado|aviso|nota)|(?:mensaje|recado|aviso) (?:ha sido |queda )?(?:pasado|enviado|anotado|tomado)",
    "(?:he|hemos) (?:avisado|informado|dicho|comunicado)(?!\\p{L})|(?:se lo|le) (?:pasaré|paso|diré|haré saber|haré llegar|comunicaré|transmitiré)(?!\\p{L})|avisaré a",
    "(?<!\\p{L})(?:l[ea]|te) (?:llamar[áa]n?|llamaremos|devolver[áa]n? la llamada|contactar[áa]n?)(?!\\p{L})",
  ],
  opted_out: [
    "no (?:le|te)? ?(?:recibirá|recibirás|enviaremos|mandaremos|escribiremos|llegarán) (?:ya )?(?:más|ningún)",
    "(?:dado|quedado|está|queda) de baja|ya no (?:recibirá|le enviaremos|le escribiremos|le mandaremos)",
  ],
  done: ["^todo (?:listo|hecho)|^(?:listo|hecho|anotad[oa]|ya está)\\W*$"],
} as const;

function spanish(services: string): Readonly<Record<ClaimKind, RegExp>> {
  const visita = `(?:cita|reserva|visita|turno${services})`;
  const hecho = (participles: string) =>
    `(?<!\\p{L})${HECHO} (?:usted |ya |ahora |todo |toda )?(?:(?:su|tu|la|una) ${visita} )?(?:${participles})[oa]s?(?!\\p{L})`;
  return pattern({
    booked: [
      hecho("reservad|confirmad|agendad|apuntad|programad|citad"),
      "(?<!\\p{L})(?:queda|ha quedado|quedó|le he|te he|est[áa]|se ha) (?:ya )?anotad[oa]s?(?!\\p{L})",
      "(?<!\\p{L})(?:reservé|confirmé|agendé|apunté|reservamos su|agendamos su)(?!\\p{L})",
      `${visita}(?: (?:con|del?|para|a) [^,;]{1,60}?)? (?:est[áa] |queda |ha quedado |ya )*(?:confirmada|reservada|hecha|realizada|agendada|apuntada|confirmado|reservado|agendado)(?!\\p{L})`,
      `(?<!\\p{L})(?:tiene|tienes)(?: usted)?(?: ya)? (?:una? |su |tu |esta )?(?:próxima )?${visita}(?!\\p{L})`,
      "nos vemos|(?<!\\p{L})(?:l[eoa]s?|te) (?:vemos|esperamos|veremos|espero|esperan?)(?!\\p{L})|es suy[oa](?!\\p{L})",
      `(?<!\\p{L})(?:su|tu) ${visita} (?:es|sigue siendo|sigue|está) (?:el|la|para|a las?)(?!\\p{L})|(?<!\\p{L})qued[aó] list[ao] (?:su|la) ${visita}`,
      "(?:he|hemos) (?:podido|conseguido) (?:reservar|apuntar|agendar|citar|dar)|(?<!\\p{L})l[ea]s? (?:doy|damos|he dado|hemos dado) (?:cita|hora)(?!\\p{L})",
      "(?:tengo|tenemos|est[áa]|queda) en (?:la|nuestra) agenda|(?:le|te|l[ao]) (?:he|hemos) puesto (?:el|para|a las?|con)(?!\\p{L})",
      "^hasta (?:mañana|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|día))(?!\\p{L})",
      "^(?:(?:listo|perfecto|hecho|muy bien|vale|sí)\\W+)*(?:reservad[oa]|confirmad[oa]|agendad[oa])(?!\\p{L})",
    ],
    moved: [
      hecho("movid|reprogramad|trasladad|cambiad|pasad|aplazad"),
      "(?<!\\p{L})(?:moví|cambié|reprogramé|pasé su)(?!\\p{L})|^(?:movid|reprogramad|cambiad)[oa](?!\\p{L})",
      `(?:su|tu|la) nuev[oa] (?:${CITA}|día|fecha|horario) es(?!\\p{L})|${visita} es ahora(?!\\p{L})`,
    ],
    cancelled: [
      hecho("cancelad|anulad|borrad|eliminad"),
      "(?<!\\p{L})(?:cancelé|anulé)(?!\\p{L})|^(?:cancelad|anulad)[oa](?!\\p{L})",
    ],
    ...SPANISH_MESSAGES,
  });
}

function pattern(sources: Readonly<Record<ClaimKind, readonly string[]>>): Readonly<Record<ClaimKind, RegExp>> {
  const of = (kind: ClaimKind) => new RegExp(sources[kind].join("|"), "u");
  return {
    booked: of("booked"),
    moved: of("moved"),
    cancelled: of("cancelled"),
    waitlisted: of("waitlisted"),
    passed_on: of("passed_on"),
    opted_out: of("opted_out"),
    done: of("done"),
  };
}

/** What claims a deed in English and in Spanish, at a business with these services. */
export function wordingsOf(services: readonly string[]): readonly Readonly<Record<ClaimKind, RegExp>>[] {
  const names = services.map((name) => `|${quoted(name.toLowerCase())}`).join("");
  return [english(names), spanish(names)];
}
