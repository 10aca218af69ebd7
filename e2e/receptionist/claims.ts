/** What a reply tells the caller has been done. */
export type Claim = { readonly kind: ClaimKind; readonly sentence: string };
export type ClaimKind = "booked" | "moved" | "cancelled" | "waitlisted" | "passed_on";

const HAVE = "(?:i|we)(?:['’]ve| have)(?: just| now| already)?";
const IS = "(?:is|are|was|has been|have been|['’]s|['’]re)(?: now| all| just)?";

const ENGLISH: Readonly<Record<ClaimKind, RegExp>> = {
  booked: new RegExp(
    [
      "\\byou(?:['’]re| are)(?: now| all)* (?:booked|set|confirmed|scheduled|down for|in for)\\b",
      `\\b${HAVE} (?:booked|reserved|scheduled|confirmed|got you (?:in|down|booked)|put you (?:in|down)|made (?:the|your|that) (?:booking|appointment|reservation))\\b`,
      `\\b(?:booking|appointment|visit|reservation|session|it|that|everything|spot|haircut|service)(?: | )?${IS} (?:booked|confirmed|reserved|scheduled|made|in the (?:book|calendar|diary))\\b`,
      "\\ball (?:set|booked|confirmed|done)\\b|\\b(?:booking|appointment) confirmed\\b|\\bsee you (?:on|then|at|tomorrow|soon|next|there)\\b",
      "\\bconsider it (?:done|booked)\\b|\\bgot you (?:in|booked)\\b|^(?:great|perfect|done|thanks|ok|okay|wonderful)?\\W*booked\\b|^(?:it['’]s |that['’]s |all )?done\\W*$",
    ].join("|"),
  ),
  moved: new RegExp(
    `\\b(?:${HAVE}|${IS}|been) (?:moved|rescheduled)\\b|^(?:done\\W+)?(?:moved|rescheduled)\\b|\\b(?:${HAVE}|${IS}|been) (?:changed|switched)\\b.*\\b(?:appointment|booking|visit|session)\\b|\\b(?:appointment|booking|visit|session)\\b.*\\b(?:${IS}|been) (?:changed|switched|now (?:on|at|for))\\b`,
  ),
  cancelled: new RegExp(`(?:\\b${HAVE}|\\b${IS}|['’]s|been) cancell?ed\\b|^(?:done\\W+)?cancell?ed\\b`),
  waitlisted: new RegExp(
    `\\b(?:you(?:['’]re| are)(?: now)? (?:on|added to)|${HAVE} (?:put|added)) .*\\b(?:waiting list|waitlist)\\b`,
  ),
  passed_on: new RegExp(
    `\\b${HAVE} (?:passed|taken|left|sent|noted)\\b.*\\b(?:message|on to|along)\\b|\\b(?:someone|somebody|they|we|the team)(?: will|['’]ll) (?:call|ring|phone|get back to) you\\b`,
  ),
};

const HECHO =
  "(?:he|hemos|ha sido|han sido|est[áa]n?|queda|quedó|ha quedado|ya tienes?|ya tiene|tiene|tienes|le he|te he)";

const SPANISH: Readonly<Record<ClaimKind, RegExp>> = {
  booked: new RegExp(
    [
      `(?:^|[^\\p{L}])${HECHO} (?:ya )?(?:(?:su|tu|la) (?:cita|reserva) )?(?:reservad|confirmad|agendad|apuntad|programad)[oa]s?(?!\\p{L})`,
      "(?:cita|reserva) (?:ya )?(?:confirmada|reservada|hecha|realizada|agendada)",
      "todo listo|nos vemos|l[eoa]s? esperamos|te esperamos|^(?:listo|hecho|reservad[oa]|confirmad[oa])(?!\\p{L})",
    ].join("|"),
    "u",
  ),
  moved: new RegExp(
    `(?:^|[^\\p{L}])${HECHO} (?:ya )?(?:movid|reprogramad|trasladad|cambiad|pasad)[oa]s?(?!\\p{L})|^(?:movid|reprogramad|cambiad)[oa](?!\\p{L})`,
    "u",
  ),
  cancelled: new RegExp(
    `(?:^|[^\\p{L}])${HECHO} (?:ya )?(?:cancelad|anulad)[oa]s?(?!\\p{L})|^(?:cancelad|anulad)[oa](?!\\p{L})`,
    "u",
  ),
  waitlisted: /(?:apuntad[oa]|añadid[oa]|est[áa]s?|queda) .*lista de espera/u,
  passed_on:
    /he (?:dejado|pasado|tomado|anotado) .*(?:mensaje|recado|aviso)|(?:l[ea]|te) (?:llamar[áa]n?|devolver[áa]n? la llamada)/u,
};

const NOT_THIS_CALLER =
  /fully booked|already (?:been )?(?:booked|taken|reserved)|booked (?:up|out|solid)|(?:some(?:one|body) else|another (?:customer|client|caller))|otra persona|otro cliente|es[ae] (?:hora|hueco|horario|momento)/;
const DENIED =
  /\b(?:not|cannot|never|nothing|no longer|neither|no booking|no appointment|isn['’]t|hasn['’]t|haven['’]t|aren['’]t|wasn['’]t|couldn['’]t|can['’]t|won['’]t|will|would|shall|should|could|can|may|might|before|until|unless|want|to be|going to|have you|get you)\b|['’]ll\b|(?:^|[^\p{L}])(?:no|aún|todavía|nunca|nada|ningun[ao]?|para que|voy a|podr[íi]a|puedo|puede|quieres?|quiere|desea|antes de)(?!\p{L})/u;
const CONDITION = /^(?:if|once|when|as soon as|after|unless|si|cuando|en cuanto|una vez|hasta que)\b/;

/** "3 p.m." and "Dr." end no sentence. */
const protect = (text: string) =>
  text
    .replace(/\b([apAP])\.\s?[mM]\.(?=\s+\p{Lu}|$)/gu, "$1m.")
    .replace(/\b([ap])\.\s?m\./gi, "$1m")
    .replace(/\b(Dr|Dra|Sr|Sra|Mr|Mrs|Ms|St)\./g, "$1");

const sentencesOf = (say: string) =>
  protect(say)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** The parts of a sentence that state something: none after a condition, not the one that asks. */
function statements(sentence: string): string[] {
  const clauses = sentence
    .toLowerCase()
    .split(/\s*[,;:–—]\s+|\s+(?:and|but|so|y|pero)\s+/)
    .map((clause) => clause.replace(/^[\s¡¿"'“]+/, ""));
  const condition = clauses.findIndex((clause) => CONDITION.test(clause));
  const stated = condition < 0 ? clauses : clauses.slice(0, condition);
  return sentence.endsWith("?") ? stated.slice(0, clauses.length === stated.length ? -1 : undefined) : stated;
}

const isStated = (kind: ClaimKind, clause: string, pattern: RegExp) => {
  if (!pattern.test(clause) || NOT_THIS_CALLER.test(clause)) return false;
  if (kind === "passed_on") return !/\bnot\b|(?:^|\s)no\s/.test(clause);
  return !DENIED.test(clause) && (kind === "waitlisted" || !/waiting list|waitlist|lista de espera/.test(clause));
};

const ONLY_NOTED = /down as|\b(?:name|number|email|e-mail|message|nombre|número|teléfono|correo|mensaje|recado)\b/;

/** Every claim of success in a reply, English or Spanish. Questions, conditions and denials claim nothing. */
export function claimsIn(say: string): Claim[] {
  const found: Claim[] = [];
  for (const sentence of sentencesOf(say)) {
    for (const clause of statements(sentence)) {
      for (const patterns of [ENGLISH, SPANISH]) {
        for (const kind of kinds) {
          if (kind === "booked" && ONLY_NOTED.test(clause)) continue;
          if (isStated(kind, clause, patterns[kind])) found.push({ kind, sentence });
        }
      }
    }
  }
  return found;
}

const kinds: readonly ClaimKind[] = ["booked", "moved", "cancelled", "waitlisted", "passed_on"];

/** Clock times in a sentence, HH:MM; empty when it names none. */
export function timesIn(sentence: string): string[] {
  const times: string[] = [];
  for (const [, h = "", m = "00", half] of protect(sentence).matchAll(/\b(\d{1,2})(?::(\d{2}))?\s?([ap])m\b/gi)) {
    const hour = (Number(h) % 12) + (half?.toLowerCase() === "p" ? 12 : 0);
    times.push(`${String(hour).padStart(2, "0")}:${m}`);
  }
  for (const [, h = "", m = ""] of protect(sentence).matchAll(/\b(\d{1,2}):(\d{2})\b(?!\s?[ap]m)/gi)) {
    times.push(`${h.padStart(2, "0")}:${m}`);
  }
  return times;
}
