import type { ToChange } from "../types";
import { phrases } from "./plain-line";

/** "What should I tell the team?": nothing beyond what was said already. */
const ASKED_FOR_WORDS = /\b(?:what should i tell|what would you like me to (?:tell|pass on)|que le digo al equipo)\b/;
const NOTHING_MORE =
  /^(?:(?:no|nope|yes|yeah|yep|si|ok|okay|oh|well|um|and|y|pues|bueno) )*(?:(?:its |thats |that is |it is |thatll be )?(?:just |only )?(?:that|this|it|all|everything|that one)|(?:just|only) (?:what i|that i) (?:said|told you)|(?:what|like) i (?:just )?said|nothing(?: else| more)?|(?:es )?(?:solo|solamente|nada mas que) (?:eso|lo que (?:he dicho|dije))|(?:con )?eso (?:es todo|es|nada mas|basta)|nada(?: mas)?|lo que (?:he dicho|dije|acabo de decir)|ya (?:esta|se lo he dicho)|eso)(?: (?:is )?(?:please|thanks|thank you|por favor|gracias|all|everything|it))*$/;

export const addsNothing = (text: string, lastSaid: string): boolean =>
  ASKED_FOR_WORDS.test(lastSaid) && NOTHING_MORE.test(text);

const LATER =
  "(?: (?:back|again|later|luego|despues|mas tarde|otro dia|otro rato|manana|tomorrow|another (?:time|day)|some ?other time|soon|when \\w+(?: \\w+){0,4}|cuando \\w+(?: \\w+){0,3}|yo|entonces|then|vale|ok|thanks|thank you|gracias|bye|adios|and (?:book|let you know)(?: \\w+){0,3}))*$";
/** "I'll call you back": they go without a booking. */
const LEAVES_FOR_NOW = phrases(
  `(?:ill|i will|well|we will|id rather|im going to|im gonna|i can|i think ill|ill have to|and|gonna|just) (?:just |have to |probably |maybe |think about it and )*(?:(?:call|ring|phone|text) (?:you |u |yall )?(?:guys )?(?:back|again|later|another|tomorrow)|try (?:again )?(?:back|later|another|some ?other)(?: time| day)?|get back to (?:you|u|yall)|call in later)${LATER}`,
  "^(?:ok |okay |oh |well )?thanks for nothing(?: bye)?$",
  `(?<!ahorita |ahora |enseguida )(?:ya |luego |despues |y |mejor )?(?<!ahorita |ahora |enseguida )(?:te|le|os|les) (?:vuelvo a )?(?:llamo|llamare|llamamos|llamar|aviso|avisare|digo|digo algo|escribo|confirmo)(?: algo)?(?! a)${LATER}`,
  `(?:ya|y|luego|mejor) (?:vuelvo a )?llam(?:o|are|ar|amos|aremos)${LATER}|^(?:\\w+ )?vuelvo a llamar${LATER}|^llam(?:o|are) (?:luego|mas tarde|otro dia|despues|manana)${LATER}`,
);
export const leavesForNow = (text: string): boolean => LEAVES_FOR_NOW.test(text);

const AROUND =
  "(?:(?:no|nope|nah|yes|yeah|si|oh|ok|okay|well|um|ah|ay|sorry|perdon|actually|you know what|then|and|so|just|i think|bueno|pues|mira|mire|oye|sabes que|entonces|gracias|muchas gracias|thanks|thank you|please|por favor|bye|adios|its ok|its fine|vale|nada|de momento|por ahora|for now|right now|todavia|aun) ?)*";
const DROPS_IT =
  "(?:never ?mind(?: (?:it|that|about it))?|forget (?:it|that|about (?:it|that)|everything|the whole thing|i (?:asked|called))|dont bother|(?:i )?(?:ve |have )?changed my mind|(?:i )?(?:dont|do not|no longer) (?:want|need) (?:it|this|that|one|anything|to book(?: (?:it|anything))?|an appointment|to)(?: any ?more| after all| now| yet)?|lets (?:just )?(?:not|forget (?:it|about it)|leave it)|scrap (?:it|that)|drop it|olvid(?:alo|elo|ate|ese)(?: de eso)?|dej(?:alo|elo|adlo|arlo)(?: estar)?|lo (?:dejo|dejamos|olvidamos)|mejor (?:no|nada|lo dejo|lo dejamos)|(?:ya )?no (?:quiero|necesito) (?:nada|reservar|reservarlo|la cita|cita|ninguna cita)(?: nada)?|ya no (?:quiero|lo quiero|la quiero|hace falta)|he cambiado de (?:idea|opinion)|cambie de (?:idea|opinion))";
const GIVES_UP = new RegExp(`^${AROUND}${DROPS_IT} ?(?:${DROPS_IT} ?)?${AROUND}$`);

/** "Forget it", and nothing else instead. */
export const givesUp = (text: string): boolean => GIVES_UP.test(text);

/** "The time": which part of a read-back is wrong, and nothing yet in its place. */
const PARTS: readonly (readonly [ToChange, string])[] = [
  ["time", "times?|days?|date|hour|hora|dia|fecha"],
  ["name", "names?|last name|first name|spelling|nombre|apellidos?"],
  ["service", "services?|servicio|treatment|tratamiento"],
  ["staff", "person|stylist|barber|hairdresser|persona|peluquer[oa]|estilista|barber[oa]"],
  ["phone", "(?:phone )?number|phone|telefono|numero(?: de telefono)?"],
];
const BEFORE =
  "(?:(?:no|nope|oh|sorry|actually|wait|yes|well|um|it s|its|just|only|perdon|si|solo|pues|change|fix|wrong|i want to change|i need to change|i would like to change|id like to change|can we change|can you change|can i change|cambi\\w+|quiero cambiar|quisiera cambiar) )*";
const AFTER =
  "(?: (?:is|s|esta|es|are|was|wrong|incorrect|not right|isnt right|mal|equivocad[oa]|incorrect[oa]|please|por favor|off|that is wrong|lo que esta mal))*";

export const partToChange = (text: string): ToChange | null =>
  PARTS.find(([, words]) => new RegExp(`^${BEFORE}(?:the |my |el |la |mi )(?:${words})${AFTER}$`).test(text))?.[0] ??
  null;

const LACKS_CODE = phrases(
  "(?:didnt|did not|havent|have not|never|not|cant|cannot|dont) (?:get|got|gotten|receive|received|receiving|getting|see|seen|have)(?: \\w+){0,3} (?:codes?|texts?|messages?|phone|number|it|one|anything|sms)",
  "(?:nothing|no (?:code|text|message)) (?:has |have |ever |is )?(?:came|come|coming|arrived|shown up|showed up|here|yet)",
  "no (?:me )?(?:ha |han )?(?:llega\\w*|llego|recib\\w+|veo|aparec\\w+)(?: \\w+){0,3}",
  "no tengo (?:ese|el|aquel|acceso a|ya)(?: \\w+){0,2} (?:telefono|movil|numero|celular|codigo)",
  "(?:different|old|another|wrong) phone|phone is (?:dead|broken|off|lost)",
);
/** The code they are asked for has not come, or the phone is not at hand. */
export const lacksCode = (text: string, lastSaid: string): boolean =>
  /\b(?:code|codigo)\b/.test(lastSaid) && LACKS_CODE.test(text);

const NAME_WRONG = phrases(
  "(?:the|my) (?:last )?name (?:is|was)(?: \\w+)? (?:wrong|incorrect|misspelled|spelled wrong)|(?:spelled|got|have|put|wrote) (?:my|the) (?:last )?name (?:down )?wrong",
  "(?:el|mi) (?:nombre|apellido) (?:esta|es|era|va)(?: \\w+)? (?:mal|equivocado|incorrecto)",
);
/** "The name is wrong", when none is being read back: for the team to put right. */
export const wrongName = (text: string): boolean => NAME_WRONG.test(text);

const WRONG_NUMBER = phrases(
  "^(?:(?:oh|sorry|no|thanks|i think|my|apologies) )*(?:i (?:have|got|dialed|called|must have) )?(?:the |a |dialed the )?wrong number(?: sorry| bye| thanks)*$",
  "me (?:he )?equivo(?:cado|que) (?:de numero|al (?:marcar|llamar))|numero equivocado",
);
export const dialledWrong = (text: string): boolean => WRONG_NUMBER.test(text);
