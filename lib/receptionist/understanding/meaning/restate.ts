import { findHeard } from "../entities/find-heard";
import type { Utterance } from "../types";

/** How a wish is put that only its shape tells, and the plain way to put it. */
type Form = readonly [put: RegExp, words: string];

const CLOCK =
  "(?=(?:on |at )?(?:today|tomorrow|next|this|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d|noon|[a-z]+ o'?clock|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b))";
const MOVERS = "(?:pasan?|cambian?|mueven?|(?:podr[ií]an?|puede[ns]?|pueden) (?:pasar|cambiar|mover))";

const FORMS: readonly Form[] = [
  // "My beard trim Tuesday at eleven, could that be Wednesday at three?"
  [
    new RegExp(
      `^((?:\\W*(?:hi|hello|hey|there|so|um+|uh+|ok|okay|yes|yeah|well|listen|good (?:morning|afternoon|evening))\\b)*\\W*)(my|our) ([^.?!;]+?)(?:,| -|;| and)? (?:could|can|may|might|would) (?:that|it|this|we make (?:that|it)) (?:please )?(?:possibly )?(?:be|become|go|change|move|switch)?(?: over)?(?: to| on| at| for)? ?${CLOCK}`,
      "i",
    ),
    "$1move $2 $3 to ",
  ],
  // "Let me see, yes please."
  [
    /^\W*(?:(?:uh+|um+|h+m+|oh|well|ok|okay|so|pues|eh)\W+)*(?:let me (?:see|think)|a ver|d[eé]je?me (?:ver|pensar))\W+(?=(?:yes|yeah|yep|no|nope|s[ií])(?![\p{L}]))/iu,
    "",
  ],
  // "Hold on, let me check, yes, that's fine."
  [
    /^\W*(?:(?:wait|hold on|hang on|one (?:sec(?:ond)?|moment)|give me a sec(?:ond)?|let me (?:see|think|check|look)|esper[ae]|un (?:momento|segundo)|a ver|d[eé]je?me (?:ver|mirar|pensar)|(?:a ver )?que l[oa] (?:mire|vea|miro|compruebe))(?![\p{L}])\W*)+(?=(?:yes|yeah|yep|s[ií])(?![\p{L}])(?:\W+(?:yes|yeah|s[ií]|that'?s|it'?s|that|it|works|is|fine|good|great|right|correct|perfect|please|est[aá]|me|va|viene|bien|perfecto|vale|claro|correcto|todo|por favor|gracias)(?![\p{L}]))*\W*$)/iu,
    "",
  ],
  // "One of them has to move to Friday at nine."
  [
    /\b(?:one|the (?:first|second|other|earlier|later)(?: one)?) of (?:them|those|these|the two|my \w+) (?:has|have|had|needs?|must|should|ought|'s got|got|is going) (?:to )?(?:be )?(?:moved?|chang(?:e|ed)|shift(?:ed)?|switch(?:ed)?|go)\b(?: over)?/i,
    "i need to reschedule my appointment",
  ],
  [
    /(?<![\p{L}])una de (?:ellas|las dos|las citas|mis citas) (?:tiene que|hay que|debe|tendr[ií]a que|necesita|necesito) (?:ser )?(?:pasar(?:la|se)?|cambiar(?:la|se)?|mover(?:la|se)?|ir)(?![\p{L}])/iu,
    "necesito cambiar mi cita",
  ],
  // "El empaste del martes a las diez, ¿me lo pasan al miércoles a las doce?"
  [
    new RegExp(
      `^((?:\\W*(?:hola|buenas|buenos d[ií]as|buenas (?:tardes|noches)|mire|oiga|oye|s[ií]|pues|disculpe|perdone?)(?![\\p{L}]))*[^\\p{L}]*)(el|la|mi) ([^.?!;¿]+?)[,;]? ¿?(?:me |nos )?l[oa] ${MOVERS}(?: para)? (?=al? |el )`,
      "iu",
    ),
    "$1cambiar $2 $3 ",
  ],
];

const THEN =
  /^(.*?)[,.;]? (?:(?:and |y )?(?:then|after that|afterwards?|next|luego|despu[eé]s) |(?:and|y) (?:also |tambi[eé]n )?)((?:please |por favor )?(?:i(?:'d| would) (?:like|love|want) (?:to )?|i (?:want|need) (?:to )?|can you |could you |let's |quiero |quisiera )?(?:book|schedule|make|get|put|give|res[eé]rv\p{L}+|ap[uú]nt\p{L}+|p[oó]ng\p{L}+|d[eé]me|ag[eé]nd\p{L}+)(?![\p{L}]).*)$/iu;
const CANCELS = /\b(?:cancel\w*|call off|anul\w+)/i;

/** "Cancel my haircut Tuesday at ten, and then book me highlights…": two wishes, when the second is for another service. */
function firstOfTwo(said: Utterance): string {
  const [, first, second] = THEN.exec(said.text) ?? [];
  if (first === undefined || second === undefined || !CANCELS.test(first) || CANCELS.test(second)) return said.text;
  const [one, other] = [first, second].map((text) => findHeard({ ...said, text }).service);
  return one !== other && typeof other === "string" ? first : said.text;
}

function plainly(said: Utterance): string {
  const [put, words] = FORMS.find(([form]) => form.test(said.text)) ?? [];
  return put === undefined || words === undefined ? firstOfTwo(said) : said.text.replace(put, words);
}

/**
 * The same wish in words that the grammar reads; of two wishes in one breath the first: the other is asked for after it. What
 * was said before counts as it was read then.
 */
export function restate(said: Utterance): Utterance {
  const history = said.history.map((turn) =>
    turn.speaker === "USER" ? { ...turn, text: plainly({ ...said, text: turn.text, history: [] }) } : turn,
  );
  return { ...said, text: plainly(said), history };
}
