import { type ClaimKind, KINDS, wordingsOf } from "./claim-words";
import { fold, protect } from "./heard";

/** What a reply tells the caller has been done. "done": something, it does not say what. */
export type Claim = {
  readonly kind: ClaimKind;
  readonly sentence: string;
  /** Of the state of things, not of a deed: "you still have an appointment". */
  readonly isOfState: boolean;
};

/** What claims are read with: the business's own names of services, and what the caller had just said. */
export type Hearing = { readonly services?: readonly string[]; readonly asked?: string };

const NOT_THIS_CALLER =
  /(?:fully|double) booked|(?<!(?:you|i|we)(?:['’]re|['’]ve| are| have) )already (?:been )?(?:booked|taken|reserved)|booked (?:up|out|solid)|(?:some(?:one|body) else|another (?:customer|client|caller))|otra persona|otro cliente|es[ae] (?:hora|hueco|horario|momento) (?:ya )?(?:est[áa]|l[oa] tiene)/;
/** After these a taken time is somebody else's, unless the caller or we are named. */
const REGRET = /\b(?:sorry|afraid|unfortunately)\b|lo siento|lamentablemente|por desgracia/i;
const OF_CALLER =
  /\b(?:you|you['’]re|your|yours|i|i['’]ve|we|we['’]ve)\b|(?<!\p{L})(?:usted|su|le|les|tu|te|he|hemos|tiene|tienes)(?!\p{L})/u;
/** Said before the claim, these take it back. */
const DENIED =
  /\b(?:not|cannot|never|nothing|no longer|neither|no booking|no appointment|isn['’]t|hasn['’]t|haven['’]t|aren['’]t|wasn['’]t|couldn['’]t|can['’]t|won['’]t|don['’]t|doesn['’]t|didn['’]t|will|would|shall|should|could|can|may|might|before|until|unless|if|once|when|whether|as soon as|want|to be|going to|(?<!(?:able|managed) to )get you|do you|are you|were you|(?<!(?:able|managed) to )get)\b|['’]ll\b|['’]d\b|(?:^|[^\p{L}])(?:no|aún|todavía|nunca|nada|ningun[ao]?|para que|voy a|podr[íi]a|puedo|puede|quieres?|quiere|desea|antes de|si|cuando|en cuanto|hasta que)(?!\p{L})/u;
/** Said after it, these make it depend. */
const DEPENDS =
  /\b(?:if|once|unless|as soon as|only (?:when|after)|when you (?:say|confirm|reply|text)|provided)\b|(?:^|[^\p{L}])(?:si|en cuanto|cuando (?:me|usted|lo)|hasta que)(?!\p{L})/u;
const CONDITION =
  /^(?:if|once|when|as soon as|after|before|until|unless|si|cuando|en cuanto|una vez|hasta que|antes de)\b/;
const ONLY_NOTED =
  /down as|\b(?:name|number|email|e-mail|message|details|nombre|número|teléfono|correo|mensaje|recado|datos)\b/;
const BOOKING_NUMBER = /\b(?:booking|reservation|confirmation) number\b/;
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
  if (kind === "booked" && ONLY_NOTED.test(clause.replace(BOOKING_NUMBER, ""))) return false;
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
  const wordings = wordingsOf(services);
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
