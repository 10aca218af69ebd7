import { fold, protect } from "./heard";

/** What a reply tells the caller has been done. "done": something, it does not say what. */
export type Claim = {
  readonly kind: ClaimKind;
  readonly sentence: string;
  /** Of the state of things, not of a deed: "you still have an appointment". */
  readonly isOfState: boolean;
};
export type ClaimKind = "booked" | "moved" | "cancelled" | "waitlisted" | "passed_on" | "opted_out" | "done";

/** What claims are read with: the business's own names of services, and what the caller had just said. */
export type Hearing = { readonly services?: readonly string[]; readonly asked?: string };

const WE_HAVE = "(?:i|we)(?:['’]ve| have)?(?: just| now| already| also)?";
const IS = "(?:is|are|was|has been|have been|['’]s|['’]re)(?: now| all| just| still)*";
const BOOKED =
  "(?:booked|confirmed|reserved|scheduled|secured|made|in the (?:book|calendar|diary)|on the (?:books|calendar))";
const DAY =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|next|january|february|march|april|may|june|july|august|september|october|november|december)";
const START = "^(?:(?:great|perfect|done|thanks|ok|okay|wonderful|super|sure|yes|all right|alright)\\W+)*";
const PAST = (verbs: string) => `(?<!\\p{L})${WE_HAVE} (?:${verbs})(?!\\p{L})`;
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function english(services: string): Readonly<Record<ClaimKind, RegExp>> {
  const visit = `(?:booking|appointment|visit|reservation|session|haircut|service${services})`;
  const thing = `(?:${visit}|it|that|everything|spot|place|this)`;
  const time = "(?:slot|time|spot|place|hour|\\d ?[ap]m|o['’]clock)";
  return pattern({
    booked: [
      "\\byou(?:['’]re| are)(?: now| all| still| already| both)* (?:booked|confirmed|scheduled|set (?:for|with|on|at)|down (?:for|with|on|at)|in for|in with)\\b",
      PAST(
        `booked|reserved|scheduled|confirmed|secured|saved|got you (?:in|down|booked)|put you (?:in|down)|(?:made|created) (?:the|your|that|a|an) (?:booking|appointment|reservation|${visit})`,
      ),
      "\\b(?:i|we)(?:['’]ve| have)(?: got)? you (?:all )?(?:down|in|booked|scheduled|confirmed)\\b",
      `\\b${thing}(?:(?: with| on| at| for) [^,;]{1,70}?)?(?: | )?${IS} (?:already )?${BOOKED}\\b`,
      `^${IS} ${BOOKED}\\b`,
      `\\b${time}(?: [^,;]{1,40}?)? ${IS} (?:reserved|secured|saved|confirmed)\\b`,
      "(?:\\bis|['’]s)(?: now| all)* yours\\b",
      "\\b(?:that|it) is (?:now )?booked\\b|\\ball booked\\b",
      `\\byou(?: still| already| both)?(?:['’]ve got| have|['’]ve)(?: still| already)? (?:an?|your|one|two|this|the following) (?:upcoming |next )?(?:[\\p{L}]+ )?${visit}s?\\b`,
      `\\bsee(?:ing)? you (?:on|then|at|soon|there|${DAY}|in \\d)`,
      `\\bconsider it booked\\b|\\bgot you (?:in|booked)\\b|${START}(?:you(?:['’]re| are) )?(?:booked|confirmed|reserved|scheduled)\\b`,
      `^(?:your |the |an? |one )?${visit}(?: (?:with|on|at|for) [^,;]{1,60}?)? (?:booked|confirmed|reserved|scheduled)\\b`,
    ],
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
  });
}

const HECHO =
  "(?:he|hemos|ha sido|han sido|se ha|se han|est[áa]n?|queda|quedan|quedó|ha quedado|han quedado|ya tienes?|ya tiene|tiene|tienes|le he|te he|les he|la he|lo he|le hemos|te hemos|le dejo|te dejo|dejo)";
const CITA = "(?:cita|reserva|hora|visita|turno)";

function spanish(services: string): Readonly<Record<ClaimKind, RegExp>> {
  const visita = `(?:cita|reserva|visita|turno${services})`;
  const hecho = (participles: string) =>
    `(?<!\\p{L})${HECHO} (?:ya |ahora |todo |toda )?(?:(?:su|tu|la|una) ${visita} )?(?:${participles})[oa]s?(?!\\p{L})`;
  return pattern({
    booked: [
      hecho("reservad|confirmad|agendad|apuntad|programad|citad"),
      "(?<!\\p{L})(?:queda|ha quedado|quedó|le he|te he|est[áa]|se ha) (?:ya )?anotad[oa]s?(?!\\p{L})",
      "(?<!\\p{L})(?:reservé|confirmé|agendé|apunté|reservamos su|agendamos su)(?!\\p{L})",
      `${visita}(?: (?:con|del?|para|a) [^,;]{1,60}?)? (?:ya )?(?:confirmada|reservada|hecha|realizada|agendada|apuntada|confirmado|reservado|agendado)(?!\\p{L})`,
      `(?<!\\p{L})(?:tiene|tienes)(?: ya)? (?:una? |su |tu |esta )?(?:próxima )?${visita}(?!\\p{L})`,
      "nos vemos|(?<!\\p{L})(?:l[eoa]s?|te) (?:vemos|esperamos|veremos)(?!\\p{L})|es suy[oa](?!\\p{L})",
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
const KINDS: readonly ClaimKind[] = ["booked", "moved", "cancelled", "waitlisted", "passed_on", "opted_out", "done"];

const NOT_THIS_CALLER =
  /(?:fully|double) booked|(?<!(?:you|i|we)(?:['’]re|['’]ve| are| have) )already (?:been )?(?:booked|taken|reserved)|booked (?:up|out|solid)|(?:some(?:one|body) else|another (?:customer|client|caller))|otra persona|otro cliente|es[ae] (?:hora|hueco|horario|momento) (?:ya )?(?:est[áa]|l[oa] tiene)/;
/** After these a taken time is somebody else's, unless the caller or we are named. */
const REGRET = /\b(?:sorry|afraid|unfortunately)\b|lo siento|lamentablemente|por desgracia/i;
const OF_CALLER =
  /\b(?:you|you['’]re|your|yours|i|i['’]ve|we|we['’]ve)\b|(?<!\p{L})(?:usted|su|le|les|tu|te|he|hemos|tiene|tienes)(?!\p{L})/u;
/** Said before the claim, these take it back. */
const DENIED =
  /\b(?:not|cannot|never|nothing|no longer|neither|no booking|no appointment|isn['’]t|hasn['’]t|haven['’]t|aren['’]t|wasn['’]t|couldn['’]t|can['’]t|won['’]t|don['’]t|doesn['’]t|didn['’]t|will|would|shall|should|could|can|may|might|before|until|unless|if|once|when|whether|as soon as|want|to be|going to|get you|do you|are you|were you|get)\b|['’]ll\b|['’]d\b|(?:^|[^\p{L}])(?:no|aún|todavía|nunca|nada|ningun[ao]?|para que|voy a|podr[íi]a|puedo|puede|quieres?|quiere|desea|antes de|si|cuando|en cuanto|hasta que)(?!\p{L})/u;
/** Said after it, these make it depend. */
const DEPENDS =
  /\b(?:if|once|unless|as soon as|only (?:when|after)|when you (?:say|confirm|reply|text)|provided)\b|(?:^|[^\p{L}])(?:si|en cuanto|cuando (?:me|usted|lo)|hasta que)(?!\p{L})/u;
const CONDITION =
  /^(?:if|once|when|as soon as|after|before|until|unless|si|cuando|en cuanto|una vez|hasta que|antes de)\b/;
const ONLY_NOTED =
  /down as|\b(?:name|number|email|e-mail|message|details|nombre|número|teléfono|correo|mensaje|recado|datos)\b/;
const KEYWORD = /\b(?:reply|text|write|send|responda|envíe|escriba|say|diga)\b.{0,24}\b(?:stop|baja|alto)\b/i;

const sentencesOf = (say: string) =>
  protect(say)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Will and May in the middle of a sentence are a name and a month; "we'll see you" promises nothing that is not so. */
const plainly = (sentence: string) =>
  sentence
    .replace(/(?<=\S\s)Will\b(?! (?:that|it|you|do|be)\b)/g, "Wilhelm")
    .replace(/(?<=\S\s)May\b(?! I\b)/g, "maytime")
    .replace(/\b(?:with) will\b/gi, "with wilhelm")
    .replace(/\bmay (?=\d)/gi, "maytime ")
    .toLowerCase()
    .replace(/\b(?:we|i|\p{L}+)(?:['’]ll| will| can)? (?:be seeing|see) you\b(?! have\b)/gu, "see you")
    .replace(/\b(i|we) can see\b/g, "$1 see");

/** The parts of a sentence that state something: none after a condition, not the one that asks. */
function statements(sentence: string): string[] {
  const clauses = plainly(sentence)
    .split(/\s*[,;:–—]\s+|\s+(?:and|but|so|y|pero)\s+/)
    .map((clause) => clause.replace(/^[\s¡¿"'“]+/, ""));
  const condition = clauses.findIndex((clause) => CONDITION.test(clause));
  const stated = condition < 0 ? clauses : clauses.slice(0, condition);
  return sentence.endsWith("?") ? stated.slice(0, clauses.length === stated.length ? -1 : undefined) : stated;
}

function isStated(kind: ClaimKind, clause: string, wording: RegExp): boolean {
  const match = wording.exec(clause);
  if (!match || NOT_THIS_CALLER.test(clause)) return false;
  const upTo = clause.slice(0, match.index + match[0].length);
  const after = clause.slice(match.index + match[0].length);
  if (DEPENDS.test(after)) return false;
  if (kind === "opted_out") return !/\b(?:if|can|could|would|to be|want)\b/.test(upTo);
  if (kind === "passed_on") return !/\bnot\b|(?:^|\s)no\s|n['’]t\b|\b(?:if|can|could|would|shall)\b/.test(upTo);
  if (kind === "booked" && ONLY_NOTED.test(clause)) return false;
  return !DENIED.test(upTo) && (kind === "waitlisted" || !/waiting list|waitlist|lista de espera/.test(clause));
}

const OF_STATE =
  /\b(?:still|already|you(?:['’]ve| have)(?: got)? (?:an?|your|one|two))\b|(?:^|[^\p{L}])(?:sigue|siguen|ya tiene|tienes?|tiene)(?!\p{L})/u;

const ASKS: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    "cancelled",
    /\b(?:is|did|have|has|was|am|are)\b.*\bcancell?ed\b|\b(?:est[áa]|queda|ha|has)\b.*(?:cancelad|anulad)/i,
  ],
  [
    "moved",
    /\b(?:is|did|have|has|was)\b.*\b(?:moved|rescheduled|changed)\b|\b(?:est[áa]|queda|ha|has)\b.*(?:movid|cambiad)/i,
  ],
  [
    "booked",
    /\b(?:am i|are we|is (?:it|that|my [\p{L} ]+)|have you|has it|did you|did it)\b.*\b(?:booked|confirmed|reserved|scheduled|set|book)\b|\bdo i (?:still )?have (?:a|an|any|my)\b|(?<!\p{L})(?:estoy|tengo|est[áa]|queda|ha|quedó|hay)(?!\p{L}).*(?:reservad|confirmad|apuntad|cita)/iu,
  ],
];
const YES =
  /^(?:yes|yeah|yep|correct|that['’]s right|right|it is|you are|you do|indeed|sí|así es|correcto|exacto)(?:\W+(?:you|it|that|they) (?:are|do|is|have|has|did)|\W+(?:está|tiene|lo está|la tiene))?\W*$/u;

/** "Yes" says what the caller asked. */
function answered(say: string, asked: string): Claim[] {
  const [sentence = ""] = sentencesOf(say);
  const [clause = ""] = statements(sentence);
  if (!asked.includes("?") && !/^\W*(?:am i|is it|do i|estoy|tengo)\b/i.test(asked)) return [];
  if (!YES.test(clause)) return [];
  const kind = ASKS.find(([, question]) => question.test(asked))?.[0];
  return kind ? [{ kind, sentence, isOfState: true }] : [];
}

/** Every claim of success in a reply, English or Spanish. Questions, conditions and denials claim nothing. */
export function claimsIn(say: string, { services = [], asked = "" }: Hearing = {}): Claim[] {
  const names = services.map((name) => `|${quoted(name.toLowerCase())}`).join("");
  const wordings = [english(names), spanish(names)];
  const found = answered(say, asked);
  for (const sentence of sentencesOf(say)) {
    if (KEYWORD.test(sentence)) continue;
    const isRegret = REGRET.test(sentence);
    for (const clause of statements(sentence)) {
      if (isRegret && !OF_CALLER.test(clause.replace(REGRET, "").replace(/^i['’]m /, ""))) continue;
      const kinds = KINDS.filter((kind) => wordings.some((wording) => isStated(kind, clause, wording[kind])));
      const isOfState =
        OF_STATE.test(clause) || ASKS.some(([, question]) => asked.includes("?") && question.test(asked));
      for (const kind of kinds) found.push({ kind, sentence, isOfState });
    }
  }
  return found;
}

/** Whether a sentence names something, whatever its accents and capitals. */
export const names = (sentence: string, name: string) => fold(sentence).includes(fold(name.replace(/^\S+\. /, "")));
