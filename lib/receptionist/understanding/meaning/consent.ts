import { distance } from "../entities/sounds";
import { phrases } from "./plain-line";

/** What a yes to the read-back would do; null: the read-back is not known. */
type Deed = "book" | "move" | "cancel";

function deedOf(lastSaid: string): Deed | null {
  if (lastSaid === "") return null;
  if (/\b(?:cancel\w*|anul\w*)\b/.test(lastSaid)) return "cancel";
  return /\b(?:move|reschedule|change|goes from|pasa de|cambio|cambi[ae]\w*|muev\w+)\b/.test(lastSaid)
    ? "move"
    : "book";
}

const DOES_BOOK = "(?:book|reserve|schedule|send|do|make|hold|put|lock|get|take)";
const RESERVE =
  "(?:reserv|agend|apart|program|apunt|anot|registr|confirm|envi|mand|hag|hac|pong|pon)(?:a|e|o|er|ar)?(?:me|nos)?(?:l[aeo])?(?: (?:la (?:reserva|cita|solicitud)|el cambio))?";
/** Ways to agree in words that elsewhere doubt, refuse or ask. */
const AGREES_ODDLY = phrases(
  "(?:i (?:dont|cant|do not) see |and )?why not",
  "(?:thats |its |it is |that is )?(?:no|not an?) (?:problem|worries|issue|trouble)(?: at all)?|no (?:doubt|complaints|changes|objections?)|(?:no|sin) problemas?|no hay (?:ningun )?problema|sin duda",
  "(?:i )?(?:cant|cannot|can not|couldnt) (?:wait|complain|be better)",
  "what (?:i|we) (?:want|wanted|said|asked for|need|needed|had in mind)",
  "(?:lo|la) que (?:quiero|queria|pedi|dije|necesito)",
  "(?:como|por que|porque) no|claro que si|yo creo que si|creo que (?:si|esta bien)|que si|que (?:bueno|bien)|(?:asi|tal) como (?:esta|dijo|dice)",
  "(?:and )?(?:you )?have an? (?:\\w+ )?(?:day|one|evening|weekend|night|afternoon)|que tenga\\w* (?:un )?(?:buen|lindo|bonito|feliz)\\w* \\w+",
  "see (?:you|ya|u|yall)(?: (?:then|there|later|soon|on|at))*|talk (?:to you )?(?:soon|later)|nos vemos|hasta (?:entonces|luego|pronto)",
  "as soon as (?:you can|possible)|if you (?:can|could|would)(?: please)?(?= *$)|thank(?:s| you)(?: so much)? for (?!nothing)\\w+ing(?: \\w+){0,3}(?= *$)|si es tan amable|cuando (?:quiera|guste)|cuanto antes",
  `(?:you|puedes?|pueden) (?:can |may )?(?:go ahead and )?(?:${DOES_BOOK} (?:it|that|this|me)|${RESERVE})`,
  "i(?:ll| will| can| shall| would)? (?:be there|make (?:it|that|this))|ahi (?:estare|nos vemos)|alli estare",
  "(?:works|suits|sounds|much|even) better|mucho mejor|me (?:queda|viene|va) (?:muy )?bien",
  "wont be a problem|nothing (?:else|to change)|nada mas",
  "^no (?:its |it |thats |that |that is |this is |everything |its all )*(?:is )?(?:all )?(?:right|correct|perfect|great|good|works|sounds good)",
);
/** Why a visit is given up: beside a yes to its cancelling no contradiction. */
const CANNOT = phrases(
  "(?:(?:because|since|as|sorry) )?(?:i|we)(?: just)?(?: am|m| are|re)? (?:cant|cannot|can not|wont|not able to|unable to)(?: be able to)? (?:keep|make|come|attend|get there|do)(?: (?:it|that|this|then|in))?",
  "(?:(?:porque|pues|ya que) )?(?:ya )?no (?:voy a poder|vamos a poder|puedo|podemos|podre) (?:ir|asistir|llegar|venir|acudir)",
);
const LEAVES_SO = phrases("(?:leave|keep|hold|deja\\w*|deje\\w*) (?:it|that|this|asi|la asi|lo asi)(?: like that)?");

const NEGATES = phrases(
  "(?:no|not|never|neither|nor|none|nothing|without|hardly|cannot|stop|dont|doesnt|didnt|cant|couldnt|wont|wouldnt|isnt|arent|wasnt|aint|shouldnt|havent|hasnt|unable|nope|nah|nunca|jamas|tampoco|ninguna?|nadie|ni|sin|nada|todavia|aun)",
);
const ASKS = phrases(
  "(?:what|whats|how|hows|where|wheres|who|whos|which|why|when|whens|huh|pardon|que|cual|cuales|cuanto|cuanta|cuantos|cuantas|donde|cuando|quien|como|hay|tienen?|aceptan?|puedo(?! (?:ir|asistir|venir|llegar|a|ese|el)| *$))",
  "(?:^|(?:hello|hi|yes|yeah|yep|yup|ok|okay|sure|right|alright|great|good|perfect|fine|thanks|and|so|well|please|si|y|vale|bueno|claro|huh|mhm) )(?!do (?:it|that|this))(?:is|are|am|was|were|does|do|did|can|could|will|would|should|may|have|has|puede|pueden|esta|estan|es posible) (?:i|you|we|he|she|they|there|that|this|it|the|my|your|a|any|en|el|la|lejos|cerca)",
  "(?:one|more|other|another|some|few|couple|last|quick) things?|cosas?|cosita|(?:i|we|have|got|a|quick|one|another|una|otra|tengo) (?:questions?|preguntas?|dudas?)",
  "repeat|again|hear|escuch\\w+|oig\\w+|repit\\w+|say that|speak up|tell me|diga(?:me)?|dime|mande|listen",
);
const DEFERS = phrases(
  "wait|hold (?:on|up|please)|(?:please )?hold$|go on|carry on|continue|im (?:still )?(?:here|listening)|^(?:yes )?(?:this is \\w+|speaking)|i see|aqui estoy|soy yo|entiendo|hang on|(?:one|a|just a|just one) (?:moment|sec|second|minute|min)|moment|momento\\w*|segund\\w+|minut(?:e|o|ito)|rato|let me|need to|have to|got to|gotta|think about|check|ask|call|later|yet|before|first let|first i|let (?:you|u) know|let$|get back|espere\\w*|espera\\w*|aguarde|permitame|dejeme|dejame|luego|despues|pregunto|consult\\w+|reviso|checo|veo|lo pienso|pens\\w+|aviso|(?<!me )llamo|primero(?! de)",
);
const DOUBTS = phrases(
  "maybe|perhaps|possibly|probably|might|depends?|unsure|quizas?|tal vez|acaso|depende|a lo mejor|puede ser|or|o|if|unless|until|as long as|provided|si (?:puede|hay|es|tienen|se|no)|siempre que|a menos|mientras",
  "but|except|although|though|however|only|actually|instead|rather|prefer\\w*|different|other|another|also|else|add|as well|plus|pero|aunque|excepto|salvo|sino|prefier\\w+|mejor|otr[oa]s?|tambien|ademas|agreg\\w+|anad\\w+",
  "(?:make|change|switch) (?:it|that) (?!for me)\\w+|i (?:said|meant)|dije|quise decir|earlier|sooner|mas (?:tarde|temprano|pronto)",
  "expensive|pricey|a lot|too (?!thank|please$)\\w+|caro|cara|(?:muy|demasiado) (?:tarde|temprano|pronto|lejos|caro)|mucho dinero|hello|alo",
);
const OBJECTS = phrases(
  "^(?:yes |right )?correct (?:the|my)|wrong|incorrect|mistake|misspelled|mal|equivocad\\w+|error",
  "(?:do not|dont|not|never|no) (?:want |to )?(?:book|do|schedule|reserve|move|cancel|send|change|l[ao] \\w+)",
);
const KEEPS = phrases(
  "(?:keep|kept|keeping|leave|stay\\w*|mantener|mantenga\\w*|manten\\w*|conserv\\w+|deja\\w*|deje\\w*|quede\\w*|quedar\\w*)",
);
const DROPS = phrases(
  "(?:cancel\\w*|anul\\w+|delete|remove|drop|scrap|forget|undo|erase|never ?mind|changed my mind|borr\\w+|elimin\\w+|olvid\\w+|quit[ae]\\w*)",
);
const BOOKS = phrases("(?:book|reserve|schedule|reserv\\w+|agend\\w+)");
const MOVES = phrases("(?:move|change|switch|reschedule|cambi\\w+|muev\\w+|mover\\w*)");

const PLAIN = new Set(
  `yes yeah ye yas yea yah ya yep yup yeh yessir yess yeahh mhm sure ok okay okey k alright all right absolutely definitely certainly surely
course correct exactly perfect perfectly great excellent nice super superb terrific brilliant done wonderful awesome lovely fantastic good
fine cool affirmative confirm confirmed indeed totally bet amazing beautiful deal agreed agree accept approved fabulous ideal delighted
happy glad pleased please pls thanks thank thx ty you u so very much really kindly appreciate appreciated cheers sir maam miss madam dear hun hon
honey love mate buddy man bro darling friend sweetheart a an the to for with at on in of and it its itll itd that thats thatd thatll this these those
them they is are be was will would should does do did go goes going ahead book booking booked reserve schedule scheduled set lock put me
down us up i im ive we were well weve my our your name names id ill like want wanted like take have got get it's works work sounds sound looks look
seems just everything then there by from bye goodbye morning afternoon evening night day time hour date today tonight works okie dokie oki sorry oh
um uh ah hey well make made can may send request text message let lets us here now either way one ones true word guess suppose think
believe pretty quite completely perfectly entirely suits totally more than ever too must shall she he her him his going gonna yay woohoo
signed sign pay price cost dollars dollar bucks euros euro pesos peso number ending phone appointment visit slot service oclock am pm noon sharp
a b p m c hell mm hm hmm head find write hit works wonders ready excited looking forward hope same asap early help helpful plan nicely boss sweet beautiful proceed lgtm up thumbs positive squeezing fitting squeeze fit
si claro vale acuerdo correcto exacto exactamente perfecto perfecta asi es eso esa ese esto esta este mismo mero dale sale bueno buena bien muy
adelante genial simon andale andele orale sip sep va hecho pues listo lista confirmo confirmado afirmativo efectivamente desde luego obvio seguro
segura excelente estupendo cierto todo parece por favor fa porfa gracias muchas mil le lo la los las el un una de del al a en con para y e mi su
me nos te se senor senora senorita joven amigo amable ud usted ustedes ok okey ay ah pos ya entonces encantado encantada maravilloso ideal
quiero queria quisiera gustaria encanta tomo quedo queda sirve funciona conviene late acepto nombre llamo soy numero telefono hora dia tarde
manana noche cita reserva visita turno cambio solicitud hagame hagalo hagala favor misma estoy precio asi buen lindo feliz tambien yo gusto supuesto hazlo hazla proceda procede venga viene una cuente conmigo apunteme apuntame envie envia
guapa guapo cielo corazon reina rey maja majo hija hijo carino bonita bonito mujer hombre tia tio`
    .split(/\s+/)
    .filter(Boolean),
);
/** With one of these a stray word or two, such as an ear mishears, takes nothing back. */
const STRONG = phrases(
  "please|pleas|thank|thanks|perfect\\w*|great|wonderful|lovely|awesome|excellent|fine|works?|sounds|correct|right|exactly|absolutely|definitely|go ahead|book|reserve|schedule|confirm\\w*|move|cancel|change|love|happy|yes yes|por favor|porfa|gracias|perfecto|perfecta|correcto|exacto|claro|adelante|acuerdo|bien|encanta\\w*|confirm\\w+|reserv\\w+|agend\\w+|hag\\w+|cambi\\w+|cancel\\w+|anul\\w+|muev\\w+",
);
const ADDS = /\b(?:and|with|for|plus|y|con|para|in|a) $/;
const NUMERAL =
  /^(?:\d[\d:]*(?:st|nd|rd|th|am|pm)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?:th)?|first|second|third|primer[oa]?|segund[oa]|tercer[oa]?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|media|cuarto|\w+days?)$/;

const nearlyPlain = (word: string): boolean =>
  word.length >= 5 && [...PLAIN].some((known) => known.length >= 4 && distance(word, known, 1) === 1);

/** Words that are neither agreement nor courtesy nor said over from the read-back. */
function strangers(text: string, lastSaid: string): { word: string; before: string }[] {
  const said = new Set(lastSaid.split(" "));
  const words = text.split(" ").filter(Boolean);
  return words
    .map((word, at) => ({ word, before: `${words[at - 1] ?? ""} ` }))
    .filter(({ word }) => !PLAIN.has(word) && !said.has(word) && !NUMERAL.test(word) && !nearlyPlain(word));
}

/** "My name is Maria", "the number ending in 0142": told over. */
const RESTATES =
  /\b(?:(?:and )?my name(?: is|s)|me llamo|(?:y )?mi nombre es|a nombre de|number ending in|numero que termina en|termina en|ending in) ((?:\p{L}+|\d+)(?: (?:(?!is\b|es\b)\p{L}+)){0,2})/gu;

function saysOver(rest: string, lastSaid: string): boolean {
  const said = new Set(lastSaid.split(" "));
  const told = /\b(?:for|a nombre de) \p{L}/u.test(lastSaid);
  const words = rest.split(" ").filter((word) => !PLAIN.has(word) || said.has(word));
  return told ? words.every((word) => said.has(word)) : words.length <= 2;
}

/** The ways of agreeing that read like something else, said plainly. */
export function plainlySaid(text: string, lastSaid: string): string {
  const deed = deedOf(lastSaid);
  const agreed = text.replace(new RegExp(AGREES_ODDLY, "g"), " yes ");
  const left = deed === "book" && !/\bbut\b|\bpero\b/.test(text) ? agreed.replace(LEAVES_SO, " ") : agreed;
  const given = deed === "cancel" ? left.replace(new RegExp(CANNOT, "g"), " ") : left;
  const told = /^(?:no|nope|nah)\b/.test(text)
    ? given
    : given.replace(RESTATES, (all, rest: string) => (saysOver(rest, lastSaid) ? " " : all));
  return told.replace(/ +/g, " ").trim();
}

/**
 * What an answer that sounds like a yes really says to a read-back: it consents only when nothing in it doubts, asks,
 * puts off, changes or negates, and nothing but agreement, courtesy and the read-back's own words is left over.
 */
export function consentIn(text: string, lastSaid: string, asking: boolean): "yes" | "no" | null {
  const deed = deedOf(lastSaid);
  if (OBJECTS.test(text)) return "no";
  const keeps = KEEPS.test(text);
  if (keeps && deed !== "book") return deed === "cancel" && !NEGATES.test(text) && !ASKS.test(text) ? "no" : null;
  if (deed !== "cancel" && DROPS.test(text)) return null;
  if (deed !== "move" && MOVES.test(text)) return null;
  if (deed === "cancel" && BOOKS.test(text)) return null;
  if (asking || NEGATES.test(text) || ASKS.test(text) || DEFERS.test(text) || DOUBTS.test(text)) return null;
  const unknown = strangers(text, lastSaid).filter(({ word }) => !(DROPS.test(word) || MOVES.test(word)));
  if (unknown.length === 0) return "yes";
  const harmless = unknown.length <= 2 && STRONG.test(text) && !unknown.some(({ before }) => ADDS.test(before));
  return harmless ? "yes" : null;
}
