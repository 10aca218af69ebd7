import type { Expects } from "../types";
import { addsNothing, givesUp, leavesForNow } from "./asides";
import { consentIn, plainlySaid } from "./consent";
import { phrases } from "./plain-line";

const YES =
  "(?:yes+|yeah+|ye|yas|yuh|yea|yah|ya|okie ?dokie|okey ?dokey|oki|for sure|deal|it (?:does|is|works)(?= |$)|yep|yup|yeh|yessir|uh huh|mhm|sure|sure thing|ok|okay|okey|k|alright|all right|absolutely|definitely|certainly|of course|correct|exactly|right|perfect|great|excellent|nice|super|superb|terrific|brilliant|done|all good|wonderful|awesome|lovely|fantastic|good|fine|cool|affirmative|confirm|confirmed|indeed|totally|you bet|yes sir|yes maam|si|claro(?: que si)?|por supuesto|vale|de acuerdo|correcto|exacto|exactamente|perfecto|asi es|eso(?: es| mismo)?|dale|sale|bueno|bien|muy bien|esta (?:bien|perfecto|correcto|bueno|genial)|adelante|genial|simon|and[ae]le(?: pues)?|orale|sip|sep|va|hecho|sale pues|pos si|ok|okey|listo|confirmo|confirmado|afirmativo|efectivamente|desde luego|como no|obvio|seguro|excelente|estupendo|cierto|es correcto|todo (?:bien|correcto)|me parece (?:bien|perfecto|genial)|por favor si|no problem|no worries|no hay problema|sin problema|sweet|beautiful|thumbs up|proceed|lgtm|y(?= *$)|venga|de una|hazl[oa]|proceda|cuente conmigo)";
const YES_ANYWHERE = phrases(
  "(?:thats|thatd|thatll|itd|itll|its|that|this|it|which|those|everything|all|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|oclock|thirty|fifteen|morning|afternoon|evening|am|pm|time|day|price|dollars|euros|pesos|she|he)(?:s| is| all| will| would| d|ll| ll| should| does|s all|really|very|completely|absolutely|totally|quite|pretty|just|so|definitely|also)* (?:confirmed|suits? (?:me|us)|works?|fine|good|great|perfect|right|correct|ok|okay|sounds? (?:good|great|fine|perfect|right|lovely)|do|nice|it|looks? (?:good|right|great|correct)|be (?:good|great|fine|perfect|okay|ok|lovely|nice)|just fine|wonderful|alright|all right|excellent|awesome|me|what i (?:want|said))(?: for me| with me| by me| to me)?",
  "(?:works|work|fine|good|ok|okay|perfect) (?:for|with|by) me",
  "(?:im|i am|were|we are) (?:good|ok|okay|fine|happy|cool) with",
  "(?:were|we are) (?:all )?good$",
  "thats (?:the one|it|the right one)|that is the one",
  "(?:id|i would|we would|wed) (?:like|love|want) (?:that|it|this)",
  "(?:lock|put) (?:it|that|me) (?:in|down)",
  "(?:sounds|looks|seems|sound) (?:really |very |pretty |all |so |just )*(?:good|great|fine|perfect|right|lovely|correct|like a plan|awesome|ok|okay|wonderful|nice)",
  "(?:go|going) (?:right )?ahead|please (?:book|proceed|reserve|schedule|confirm)(?= *$)|thats exactly right|(?:we|i)(?:re| are|m| am) good to go",
  "go for it",
  "please do",
  "(?:lets|let us) (?:do|go with|book|take|confirm|lock) (?:it|that|this|in)",
  "suits? me|i want it|i (?:certainly |definitely |do |can )?confirm",
  "^(?:please |yes |just )*(?:try|make) (?:it|that)(?: please)?$",
  "(?:book|do|confirm|take|reserve|schedule|lock) (?:it|that|this)(?: in)?(?: please)?",
  "(?:ill|i will|i can|we can|well|id) (?:take|do|make|love|go with) (?:it|that|this|that one|this one|to)",
  "i (?:do|would|am|did|confirm|agree|can|think so|guess so|suppose so|believe so|sure do)$",
  "i (?:guess|think|suppose) (?:so|that works|thats (?:fine|ok|okay|good))",
  "(?:thats|that is|its|it is) a yes",
  "(?:either|any|both|whichever)(?: one| of those| of them| time| day)* (?:is|are|works?|would be|sounds?)|either one|whichever|cualquiera(?: de las dos)?|you got it|why not",
  "(?:me )?(?:sirve|funciona|conviene|queda (?:bien|perfecto)|v[ae] bien|viene (?:bien|perfecto)|gustaria$|parece (?:bien|perfecto))",
  "me late",
  "(?:esta|suena|seria|todo|es|me parece) (?:muy )?(?:bien|perfecto|correcto|bueno|genial|ideal)",
  "(?:hagalo|hagamoslo|hazlo|reservelo|reservalo|resérvala|reservela|reservala|agendalo|agendela|agendala|confirmalo|confirmela|confirmo|la tomo|lo tomo|la quiero|me la quedo|me lo quedo)",
  "que si|yo creo que si|creo que si|supongo que si",
);
const NO =
  "(?:no|nope|nah|naw|negativo|no way|negative|never|absolutely not|of course not|definitely not|certainly not|not at all|neither|none|nada|para nada|tampoco|nel|ninguna|ninguno|claro que no|que no|incorrecto|incorrect|wrong)";
const NO_ANYWHERE = phrases(
  "not (?:really|quite|exactly|right now|now|yet|today|that one|this one|those|interested|for me|at this time|at the moment|correct|right|what i (?:said|want|wanted|asked(?: for)?)|good|going to work|ideal|sure that works)",
  "(?:doesnt|does not|dont|do not|wont|will not|wouldnt|isnt|is not|arent|cant|cannot|didnt|not going to|not gonna) (?:really |quite |actually |think |be )?(?:work|works|suit|fit|correct|right|sound right|look right|good|possible|do it|do that|make (?:it|that|those|any)|think so|want (?:it|that|this|to|those|any)|need (?:it|that|to|anything)|be able|like (?:it|that|those)|what i|so)",
  "(?:cant|cannot|can not|wont|not able to|not available)(?: be able to| really| do| come| make| it)* (?:on |at )?(?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|today|that|then|those|\\d)\\w*",
  "(?:on second thought|actually|you know what|i think|come to think of it)(?: \\w+)? no$",
  "i (?:didnt|did not|never) (?:say|ask|want|mean)",
  "not my",
  "none of (?:those|these|them|that)",
  "neither(?: of)?(?: (?:those|these|them|one|work))*",
  "(?:id|i would|id really) rather not",
  "scratch that|hold off|have to pass|afraid not|gonna pass",
  "(?<!not )(?<!isnt )too (?:early|late|soon|expensive|much|far|pricey|long)",
  "(?:es|esta|me queda|seria) (?:muy|demasiado) (?:tarde|temprano|pronto|caro|lejos)",
  "(?:thats|that is|its|this is|you got (?:it|that|my \\w+)) (?:all )?(?:wrong|incorrect|not it|a no)",
  "(?:never ?mind|forget (?:it|about it|that)|dont bother|skip it|leave it|i changed my mind|changed my mind|dont book (?:it|that|anything)?|i(?:ll)? pass)",
  "(?:im|i am) (?:good|ok|okay|all set|fine|all good)(?: thanks| thank you| for now)*$",
  "i cant$|i dont$|i wouldnt$|i wont$|i am not$|im not$|it isnt$|its not$|it doesnt$|it is not$|i do not$|i didnt$|it wont$|i cannot$",
  "no (?:me (?:sirve|funciona|conviene|queda|va|gusta|late|interesa|acomoda)|puedo|quiero|gracias|es (?:correcto|asi|eso|lo que)|esta (?:bien|correcto)|creo|va a poder|por ahora|todavia|ahora|realmente|mucho|tanto|necesito|hace falta)",
  "(?:ninguna|ninguno|ningun)(?: de (?:esas|esos|las|los)(?: \\w+)?)?",
  "(?:mejor no|olvidalo|olvidelo|dejalo|dejelo|ya no|todavia no|ahora no|esta mal|esta equivocad\\w)",
);
const NOT_A_NO = phrases(
  "^no (?:later|earlier|sooner|more|less|preference|idea|clue|matter|particular|problem|worries|rush|need|one in particular|mas (?:tarde|temprano)|importa|tengo preferencia|hay (?:problema|preferencia)|se(?! equivoc)|estoy segur\\w|manches|inventes|antes|despues)",
  "^(?:not sure|im not sure|i dont know|no se(?! equivoc)|not before|not after|not too|not on|no antes|no despues)",
);
const NOT_A_YES = phrases(
  "(?:are you|not|you) sure",
  "(?:all )?good (?:morning|afternoon|evening|day|night|question)",
  "buen(?:o|a)s? (?:dias?|tardes?|noches?)",
  "right now|right after|right before|right away|right at|right around|ok so what|okay so what",
  "(?:is|are|would|will|does) (?:that|it|this|there) (?:ok|okay|fine|alright|work|good|right)",
  "^bueno$(?=a^)",
  "as (?:good|well)",
  "bien (?:tarde|temprano)",
  "^ya (?:no|te|le|tengo)",
  "si (?:puedo|hay|tienen|es posible|puede|pueden|se puede|no|tengo|me|quieren?|alguien)",
  "fine (?:line|hair)",
);
const CONTRAST = phrases(
  "but|except|only if|only|actually|instead|change|make it|make that|can (?:we|i|you) (?:do|make|change|move|come)|could (?:we|you|i) (?:do|make|change|move)|how about|what about|rather|wait|i meant|i said|i mean|(?<!why )not|id prefer|prefer",
  "pero|aunque|mejor|cambi\\w+|prefiero|espera\\w*|digo|quise decir|que sea|podria ser|puede ser|solo que|mas bien",
);
const HAS_DETAIL = phrases(
  "(?<!not )my (?:\\w+ )?(?:name|number|phone|email)(?: is|s)|(?:^|(?<!not my )(?<!my ))name is|its spelled|spelled|spell|with an? [a-z]|number is(?! it| there| that)|mi (?:nombre|numero|correo|telefono|apellido)|se escribe|me llamo",
  "(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|double|\\d\\d?) ?){3,}|\\d{3,}",
  "\\S+@\\S+|\\w+ (?:at|arroba) (?:gmail|yahoo|hotmail|outlook|icloud|\\w+ (?:dot|punto))",
);
const SAME_NUMBER = phrases(
  "(?:this|that|same|the|my) (?:one|number|phone|cell)|use (?:this|that|it)|best (?:number|way)|calling (?:from|on)|este (?:numero|mismo)|el mismo|ese (?:numero|mismo)|desde el que",
);
const CHANGES_MIND = /(?:^|\s)(?:no|nope|nah|yes|yeah|yep|yup|si|actually no|actually yes)(?=\s|$)/g;

const STARTS_YES = new RegExp(
  `^(?:(?:oh|well|ah|so|um|i mean|and|please|por favor|pues|ay|oiga|hey|hello|hi|hola) )*${YES}(?= |$)`,
  "u",
);
const STARTS_NO = new RegExp(
  `^(?:(?:oh|well|ah|so|um|sorry|i mean|actually|and|but|please|pues|ay|mm|perdon|uy|wait|hold on|espera|ok|okay|hey) )*${NO}(?= |$)`,
  "u",
);

type Answer = "yes" | "no" | null;

/** "Yes, on Tuesday." */
export const agreesFirst = (text: string): boolean => STARTS_YES.test(text) && !STARTS_NO.test(text);

export type AnswerContext = {
  readonly expects: Expects;
  /** A new time, service or person is named that the last question did not already name. */
  readonly newValue: boolean;
  /** Something is asked beside it. */
  readonly asking: boolean;
  /** It was written with a question mark. */
  readonly asked: boolean;
  /** The other side asked whether there is anything else. */
  readonly askedMore: boolean;
  /** What they said last, as a plain line. */
  readonly lastSaid: string;
};

const YES_AND_NO =
  /^(?:(?:oh|well|um) )*(?:yes|yeah|yep|yup|si|no|nope|nah|ok|okay)(?: (?:wait|sorry|perdon|espera|i mean))*(?: (?:yes|yeah|yep|si|no|nope|nah))+(?= |$)/;

/** Said before a question, these only take note: "okay, how much is it?" confirms nothing. */
const TAKES_NOTE =
  /^(?:(?:oh|um|well|ah) )*(?:ok|okay|alright|all right|right|good|great|fine|cool|well|bueno|bien|vale|ya|perfect)(?= |$)/;
const THINKS = phrases(
  "think about (?:it|that)",
  "(?:hold|hang) on|one (?:moment|sec|second|minute)|give me (?:a|one|just a) (?:moment|sec|second|minute|min)|let me (?:think|see|check|ask|look)",
  "dont know|not sure|un (?:momento|segundo|minuto)|dejame|dejeme|permitame|lo pienso|no se(?! equivoc)|wait$",
);
const ASKS_IT = /^(?:is|are|was|would|does|do(?! (?:it|that|this))|can|could|will|did|what|how|when|where|who|why)\b/;

/** A plain yes or no, or null when it is neither, both, or comes with another wish. */
export function answerIn(said: string, context: AnswerContext): Answer {
  if (addsNothing(said, context.lastSaid) || leavesForNow(said) || (givesUp(said) && !context.newValue)) return "no";
  if (context.expects !== "confirm") return answerFrom(said, context);
  const text = plainlySaid(said, context.lastSaid);
  const asking = context.asking && text === said;
  const answer = answerFrom(text, { ...context, asking });
  if (answer !== "yes") return answer;
  const settled = SIDES_DIFFER.test(text) ? text.replace(YES_AND_NO, "yes") : text;
  return consentIn(settled, context.lastSaid, asking || (context.asked && text === said));
}

function answerFrom(text: string, context: AnswerContext): Answer {
  if (context.newValue || HAS_DETAIL.test(text)) return null;
  const heard = sideOf(text, context);
  if (heard !== "yes") return heard;
  if (
    THINKS.test(text) ||
    /^\w+ (?:but|except|pero|only if|if|as long as|unless|siempre que|si (?:ella|el|hay|puede|se puede|es posible|tiene))\b/.test(
      text,
    ) ||
    givesDetail(text, context)
  )
    return null;
  if (YES_ANYWHERE.test(text)) return "yes";
  if (context.expects === "confirm") return "yes";
  if (context.asking) return TAKES_NOTE.test(text) ? null : "yes";
  return CONTRAST.test(afterAnswer(text)) ? null : "yes";
}

const afterAnswer = (text: string): string => text.replace(YES_AND_NO, "").replace(STARTS_YES, "").trim();

/** "Yes, Maria Lopez" to "what is your name": an answer, but no yes. */
function givesDetail(text: string, context: AnswerContext): boolean {
  if (!["name", "phone", "email", "service", "staff"].includes(context.expects)) return false;
  const rest = afterAnswer(text)
    .replace(phrases("please|thanks|thank you|por favor|gracias|maam|sir|senor\\w*"), "")
    .trim();
  if (rest === "" || YES_ANYWHERE.test(text) || STARTS_YES.test(rest)) return false;
  return !SAME_NUMBER.test(rest);
}

/** An agreement before a question stands at its beginning. */
const EARLY = 20;

function sideOf(text: string, context: AnswerContext): Answer {
  if (NOT_A_NO.test(text)) return /^no (?:problem|worries|hay problema)/.test(text) ? "yes" : null;
  const both = YES_AND_NO.exec(text);
  if (both !== null && SIDES_DIFFER.test(both[0])) return afterBoth(both[0], text.slice(both[0].length), context);
  if (STARTS_NO.test(text)) return afterNo(text, context);
  if (NO_ANYWHERE.test(text)) return "no";
  if (ASKS_IT.test(text)) return null;
  const rest = text.replace(NOT_A_YES, "").trim();
  if (STARTS_YES.test(rest)) return lastSide(rest);
  const agreed = rest.search(YES_ANYWHERE);
  if (agreed >= 0 && (!context.asking || agreed < EARLY) && !/^actually\b/.test(rest)) return "yes";
  if (
    context.askedMore &&
    /\b(?:thats|that is|that will be|thatll be) (?:all|it|everything)|eso es todo|nada mas|seria todo\b/.test(text)
  )
    return "no";
  if (/ (?:yes|yeah|yep|correct|si)$/.test(rest)) return "yes";
  if (context.expects === "confirm" && /^(?:please|por favor|thats it|eso)$/.test(text)) return "yes";
  return null;
}

const SIDES_DIFFER =
  /\b(?:no|nope|nah)\b.*\b(?:yes|yeah|yep|si)\b|\b(?:yes|yeah|yep|yup|si|ok|okay)\b.*\b(?:no|nope|nah)\b/;

const TAKES_BACK = /\b(?:wait|sorry|perdon|espera|i mean)\b/;

/** "Yeah, no, that works": what follows tells which of the two was meant. */
function afterBoth(both: string, rest: string, { expects }: AnswerContext): Answer {
  if (NO_ANYWHERE.test(`${both.split(" ").at(-1)}${rest}`)) return "no";
  if (expects === "confirm" && rest === "" && lastSide(both) === "yes" && !TAKES_BACK.test(both)) return null;
  return YES_ANYWHERE.test(rest) ? "yes" : lastSide(both);
}

function lastSide(text: string): "yes" | "no" {
  const last = [...text.matchAll(CHANGES_MIND)].at(-1)?.[0].trim();
  return last !== undefined && /no|nah/.test(last) ? "no" : "yes";
}

/** "No, that's right" agrees; "no, that's okay" declines. */
function afterNo(text: string, context: AnswerContext): Answer {
  const rest = text.replace(STARTS_NO, "").trim();
  if (context.expects === "confirm" && !NO_ANYWHERE.test(rest)) {
    if (
      /^(?:its |it |thats |that |that is |this is |everything |todo |esta |yes )*(?:is )?(?:all )?(?:right|correct|perfect|great|good|works|perfecto|correcto|sounds good)\b/.test(
        rest,
      )
    )
      return "yes";
  }
  return "no";
}
