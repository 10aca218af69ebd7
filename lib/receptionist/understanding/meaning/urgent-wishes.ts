import { isHarmed } from "./harm";
import { phrases } from "./plain-line";

const DANGER = phrases(
  "(?:chest|heart) (?:pains?|hurts?|is hurting|tightness)",
  "pains? in (?:my|his|her|the) (?:chest|heart)",
  "(?:my|his|her|the) chest (?:really |is |feels )*(?:hurts?|hurting|tight|pain\\w*)",
  "heart attack(?! (?:over|about|because|when|looking|seeing|if|at))",
  "having a stroke",
  "(?:cant|cannot|can not|not|isnt|stopped|couldnt|can barely|can hardly|trouble|difficulty|struggling to|hard to|hard time) (?:breathe|breathing|breath|breathes)",
  "short(?:ness)? of breath",
  "(?:bleeding|bleeds) (?:(?:so|really|very|pretty) (?:bad(?:ly)?|hard|much)|out|heavily|badly|profusely|a lot|really bad(?:ly)?|everywhere|so much|too much|non ?stop|without stopping|like crazy|and (?:it )?(?:wont|will not|doesnt) stop)",
  "(?:bleeding|blood)(?: \\w+){0,4} (?:wont|will not|doesnt|does not|isnt|not) stop\\w*",
  "(?:wont|cant|doesnt|will not|cannot|does not) (?:stop|quit) (?:the )?bleeding",
  "(?:lots?|so much|losing|too much|a ton) (?:of )?blood",
  "suicid\\w+",
  "(?:kill|killing|hurt|hurting|harm|harming) (?:myself|himself|herself)",
  "(?:want|wanna|going|ready) (?:to )?die",
  "(?:dont|doesnt|not|no longer) (?:want|wanna|wish) (?:to )?(?:live|be alive|be here) ?(?:any ?more)?",
  "(?:cant|cannot|can not|trouble|difficulty|unable to) swallow(?:ing)?",
  "end (?:my|his|her) life",
  "take my own life",
  "overdos\\w+",
  "(?:took|taken|swallowed) (?:too many|a (?:whole )?bottle|a lot of|all (?:my|the)) (?:\\w+ )?(?:pills?|meds|medications?|tablets)?",
  "poison(?:ed|ing)",
  "unconscious|(?:not|wont|isnt|doesnt|cant) (?:be )?(?:wake|waking|wake him|wake her)(?: up)?",
  "(?:severe|serious|bad|terrible) allergic reaction",
  "(?:passed|passing) out",
  "(?:collapsed|fainted|unresponsive|seizures?|convulsions?|choking|anaphyla\\w+|not responding)",
  "throat (?:is )?(?:closing|swelling|swollen shut)",
  "(?:call|need|get|send) (?:me )?(?:911|nine one one|an ambulance|an? paramedics?)",
  "ambulance",
  "medical emergency",
  "(?:theres|there is|i see|i smell) (?:a )?(?:lot of )?(?:fire|smoke|gas)|gas leak|(?:house|building|kitchen|place|hair|everything) is on fire",
  "(?:im|i am|hes|shes|is) dying(?! (?:to|for|over|my|a|the|his|her))",
  "life (?:or|and) death|life threatening",
  "dolor(?:es)?(?: muy)?(?: fuerte| intenso)? (?:en|de) (?:el )?pecho",
  "(?:me )?duele (?:mucho )?el pecho",
  "no (?:puedo|puede|podia|pueden|logro) (?:ni )?respirar",
  "no (?:esta )?respira(?:ndo)?",
  "(?:me|le) (?:cuesta|falta) (?:mucho )?(?:respirar|el aire)",
  "(?:sangra\\w*|sangre) (?:mucho|muchisimo|demasiado|bastante|sin parar|y no para)",
  "(?:mucha|demasiada|perdiendo) sangre",
  "no (?:para|deja|dejo|paro) de sangrar",
  "infarto|ataque al corazon|derrame cerebral",
  "inconsciente|se desmayo|me desmay\\w+|esta desmayad\\w|convulsion\\w*",
  "(?:matarme|quitarme la vida|hacerme dano|quiero morir(?:me)?|me quiero morir|no quiero (?:seguir )?(?:viviendo|vivir))",
  "sobredosis|(?:me|se) tom\\w+ (?:muchas|demasiadas|todas las|un monton de) (?:las )?pastillas|(?:me estoy|se esta) muriendo|incendio|hay fuego|envenen\\w+|intoxica\\w+",
  "ambulancia|llam\\w+ al (?:911|112|nueve once)",
  "me (?:estoy )?(?:ahogo|ahogando|asfixi\\w+)|se (?:esta )?(?:ahoga|ahogando)",
  "se me (?:esta )?(?:cierra|cerrando) la garganta",
  "emergencia medica",
);
const LONG_AGO = phrases(
  "years? ago",
  "last (?:year|month|summer|week)",
  "history of",
  "in the past",
  "used to",
  "when i was",
  "hace (?:anos|un ano|meses|mucho)",
  "el ano pasado",
  "(?:afraid|scared|worried) (?:of|about)",
  "what if",
);
const EMERGENCY = phrases(
  "(?:its|it is|this is|thats|i have|weve got|we have|ive got|having|there is|theres|i got) (?:a |an )?(?:real |true |serious |huge )?emergency",
  "^emergency(?: help| please)?$",
  "^(?:please |somebody |someone |oh |god |my |i need )*help(?: me| now| please| quick\\w*)*$",
  "es una? (?:emergencia|urgencia)",
  "(?:tengo|tenemos|hay) una (?:emergencia|urgencia)",
  "^(?:emergencia|auxilio|ayuda)$",
);
const MILD = phrases(
  "not (?:an|a real|really an|that big of an) emergency",
  "no emergency",
  "isnt an emergency",
  "no es (?:una )?(?:emergencia|urgencia)",
  "(?:family|work|personal|hair|nail|beauty|fashion|wardrobe|car|plumbing|dental|tooth|teeth|haircut|wedding) emergency",
  "emergency (?:appointments?|visits?|slots?|bookings?|haircuts?|cleaning|dentist|dental|repair|exam|consult\\w*|services?|hours|care|came up)",
  "emergencies",
  "emergencia (?:familiar|dental|de trabajo)",
  "(?:cita|visita|turno|consulta) (?:de )?(?:emergencia|urgencia|urgente)",
);
const ORDINARY = phrases(
  "tooth|teeth|dental|crown|filling|molar|braces|veneer|denture|retainer",
  "hair\\w*|nails?|color|brows?|beard|wedding|date tonight|interview",
  "appointment|appt|book|schedule|reschedule|cancel|slot|come in|see (?:me|someone)|fit me|squeeze",
  "diente|muela|corona|cita|pelo|cabello|unas|reservar|agendar|cancelar|cambiar",
);

/** Danger to life, or a bare call for help; an urgent appointment is a booking. */
export function isEmergency(text: string): boolean {
  if (isHarmed(text)) return true;
  if (DANGER.test(text)) return !LONG_AGO.test(text);
  return EMERGENCY.test(text) && !MILD.test(text) && !ORDINARY.test(text);
}

/** The word that carriers ask every sender to answer with who it is; said with more beside it it calls for help. */
const HELP_KEYWORD = /^\W*(?:help|info|ayuda)\W*$/i;
export const isHelpKeyword = (said: string): boolean => HELP_KEYWORD.test(said) && !/[!¡]/.test(said);

const OPTS_OUT = phrases(
  "^(?:please )?(?:stop|stop all|stopall|unsubscribe|quit|end|opt out|optout|remove me|baja|parar|alto|detener|desuscribir(?:me)?)(?: please| por favor| now| it)?$",
  "(?:stop|quit|cease|no more|enough) (?:with )?(?:the |these |all |your |sending |all the )*(?:text\\w*|messag\\w*|call\\w*|contact\\w*|email\\w*|sms|reminders?|spam\\w*|bothering|harassing|notifications?|writing|sending)(?! (?:me )?(?:back|at|before|after|when|on))",
  "(?:dont|do not|never|quit|please dont) (?:ever )?(?:text|call|message|contact|email|write|sms|send)(?: to)? (?:me |us |this number |my number )?(?:any ?more|again|ever|ever again|messages|texts|(?:any|more|those|these) (?:more )?(?:text|message|email|sms|reminder|thing)s?)",
  "^(?:please )?(?:dont|do not) (?:text|call|message|contact) (?:me|us|this number|my number)(?: please)?$",
  "(?:take|remove|delete|get|drop|cut|strike) (?:me|us|my (?:phone )?number|my name|my info\\w*|this number|my email) (?:off|from|out)(?: of)?(?! (?:of )?(?:the |your )?(?:wait|schedule|calendar|book))",
  "(?:take|remove|delete) (?:my|this) (?:phone )?number",
  "lose my number",
  "cancel\\w* (?:(?:all|the|these|those|my|your|los|estos|mis|sus) )*(?:texts?|text messages|messages|reminders|subscription|notifications|emails|mensajes|textos|suscripcion|recordatorios|notificaciones)",
  "opt (?:me )?out|opting out|unsubscribe(?: me)?",
  "(?:dont|do not|no longer) (?:want|wish|need) (?:to (?:get|receive|be|have) )?(?:any ?more |any |more |these |those |your |the |further )*(?:texts?|text messages|messages|calls|emails|reminders|sms|texted|called|contacted|messaged|notifications?)",
  "(?:no|ya no|nunca|que no|ni) (?:me |nos )?(?:mas )?(?:mand\\w+|envi\\w+|escrib\\w+|llam\\w+|contact\\w+|vuelvan? a (?:llamar|escribir|mandar|enviar|contactar)\\w*)(?: \\w+){0,2} (?:mas|mensajes?|textos?|otra vez|nunca|sms|correos|recordatorios|ya)",
  "no me (?:vuelvan?|vuelvas) a (?:llamar|escribir|mandar|enviar|contactar)\\w*",
  "^(?:por favor )?(?:ya )?no me (?:llamen?|escriban?|manden|contacten)(?: por favor)?$",
  "(?:deja|deje|dejen|dejad|paren|pare) (?:ya )?de (?:mand\\w+|envi\\w+|escrib\\w+|llam\\w+|contact\\w+|molest\\w+)",
  "no (?:quiero|deseo)(?: seguir)?(?: recibi\\w+| que me)?(?: mas| sus| estos| esos| los| llamen| escriban| manden| envien)*(?: mas)? (?:mensajes?|textos?|sms|llamadas|correos|recordatorios|publicidad)",
  "no (?:quiero|deseo) que me (?:llamen|escriban|manden|contacten)",
  "(?:borr|quit|elimin|saqu|sac|remuev)\\w*(?:me|nos|enme)? (?:de (?:la|su|sus|tu|esta)|mi (?:numero|nombre|telefono|contacto))",
  "(?:dar|denme|deme|dame|quiero|date)\\w* (?:de |la )?baja",
  "(?:no mas|basta de) (?:mensajes|textos|llamadas|correos)",
);
const STILL_REACHABLE = phrases(
  "(?:for|on|of) (?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|today)\\w*",
  "wait(?:ing)? ?list",
  "lista de espera",
  "(?:text|email|call|message) me instead",
  "instead of calling",
  "(?:before|after|until) (?:\\d|nine|ten|eight|noon|five|six)",
  "de baja (?:la|mi) (?:cita|reserva|hora)",
);

export function optsOut(text: string): boolean {
  return OPTS_OUT.test(text) && !STILL_REACHABLE.test(text);
}

const STAFFER =
  "(?:(?:a |an |the |another |your |some |any )?(?:real |live |actual |human |store |shop |office |front |customer |different )*(?:person|people|human(?: being)?|agent|representative|rep|operator|receptionist|manager|owner|supervisor|boss|attendant|secretary|assistant manager|desk|reception|service|staff(?: member)?|employee|nurse|doctor|dentist|stylist|barber|therapist|technician|somebody|someone|anybody|anyone)(?: else| real| there| in charge)?)";
const WANTS_PERSON = phrases(
  `(?:talk|talking|speak|speaking|chat|connect(?:ed)?|transfer(?:red)?|put through|put me through|get through|pass me|patch me|switch me|hand me)(?: me)?(?: over)?(?: directly)?(?: to| with| through| on to)?(?: to)? ${STAFFER}`,
  "(?:put|get) (?:a |an |me )?(?:someone|somebody|person|human|manager|real person|a person|a human|a manager|an operator|an agent|a representative)(?: else)? on(?: the (?:phone|line))?",
  "(?:a |an )?(?:real|live|actual) (?:person|human|people)",
  "(?:want|need|give me|get me|have|like|prefer|rather have|rather talk to|let me have|wheres|where is|is there) (?:a |an |the |your )(?:human(?: being)?|person|representative|rep|operator|agent|manager|supervisor)(?! (?:who|that|for|named|i saw|with))",
  "^(?:please |just |a |an |the |your |can i have |i want |i need |hello |zero |0 )*(?:human(?: being)?|person|representative|rep|operator|agent|customer service|front desk|manager|receptionist|associate|live agent)(?: please| now| thanks)*$",
  "(?:talk|speak|chat) (?:to|with) (?:her|him|them)(?! about)",
  "(?:a|an|the|your|another) (?:manager|supervisor|representative|operator|live agent|human being|real person)",
  "(?:from|by|with) (?:a|an) (?:actual |real |live )?(?:person|human)",
  "(?:transfer|connect) me(?! to (?:the )?(?:link|site|website))",
  "(?:dont|do not|not|hate|tired of|sick of|done|stop) (?:want to |wanna |like )?(?:talk|talking|speak|speaking|deal|dealing|to talk)(?:ing)? (?:to|with) (?:a |an |this |some )?(?:robot|machine|computer|bot|ai|recording|automated \\w+)",
  "(?:someone|somebody|anyone|anybody|a person|a human) (?:\\w+ ){0,3}?(?:i|we) (?:can|could|may) (?:talk|speak)",
  "alguien(?: \\w+){0,3} (?:quien|que) (?:pueda|puedo|podria)(?: \\w+)? (?:hablar|atender\\w*|ayudar\\w*)",
  "(?:deme|dame|ponme|pongame) con (?:un|una|el|la|alguien)",
  "(?:someone|somebody|anyone|anybody) (?:(?:real|human|else) )?(?:(?:that )?(?:i|we) (?:can|could) )(?:talk|speak)",
  "(?:can|could|have|would|will) (?:someone|somebody|a person|anyone|a manager|the owner|a human) (?:please )?(?:just )?(?:call|help|ring|phone|contact)(?: me)?",
  "(?:habl\\w+|comunic\\w+|pas\\w+|conect\\w+|transf\\w+|atiend\\w+|atender)(?: \\w+)? (?:con |a |por )?(?:una?|el|la|algun|alguna|otra|su|con)? ?(?:persona(?: real| de verdad)?|alguien(?: mas| real)?|human\\w*|ser humano|agente|representante|operador\\w?|encargad\\w|gerente|duen\\w|recepcion\\w*|supervisor\\w?|doctor\\w?|dentista|estilista|asesor\\w?|jefe|jefa)",
  "complain(?:ing)? (?:to|about)|(?:file|make|have) a complaint|quejarme|(?:poner|hacer|tengo) una queja",
  "persona (?:real|de verdad|humana)",
  "(?:quiero|necesito|prefiero|deme|dame) (?:a )?(?:una persona|un humano|un agente|un representante|una operadora|un operador)(?! (?:que|para|con))",
  "^(?:una? |el |la )?(?:persona|humano|agente|representante|operador\\w?|recepcionista|encargad\\w|gerente)(?: por favor)?$",
  "(?:no quiero|odio) hablar con (?:un |una )?(?:robot|maquina|computadora|grabacion|bot)",
  "(?:pas|comuniqu|transfier|conect)\\w*me con (?!el (?:enlace|link))\\w+",
  "que (?:alguien|una persona) me (?:llame|atienda|ayude)",
  "(?:get|give|pass|find|connect|send) me (?:to |on to |through to |over to )?(?:the |a |some |your )?(?:front desk|reception|desk|office|human|real|somebody real|someone (?:real|who)|operator|receptionist)",
  "(?:can|could|may) (?:i|we) (?:just |please )?(?:get|have|reach|talk to) (?:a |an |the |your )?(?:human|person(?! who)|operator|receptionist|front desk|manager)(?! (?:look|cut|do))",
  "(?:the )?(?:girl|guy|lady|woman|man|person|people|folks?) (?:at|on|behind|in) the (?:front )?(?:desk|counter|office)",
  "put (?:somebody|someone|a (?:real )?(?:person|human))(?: real| else)? on|a (?:real )?human please",
  "(?:speak|talk|speaking|talking) (?:to|with) (?:whoever|who ever|who|one of|any of|some of)(?:s| is|s the)? (?:in charge|running|the|your|them)",
  "someone who can (?:actually |really )?(?:help|answer|understand)",
  "(?:delete|erase|remove) (?:all )?(?:my|our) (?:personal )?(?:data|information|details|records?|account)|(?:borr|elimin|supri)\\w+ (?:todos )?(?:mis|nuestros) datos",
  "(?:cut|colou?r|haircut|highlights|balayage|job|service)(?: \\w+){0,6} (?:uneven|crooked|lopsided|patchy|ruined|botched|a mess)(?: \\w+){0,6} (?:fix\\w*|free|redo\\w*|money|refund)|(?:ruined|botched|destroyed|burned|fried) my (?:\\w+ )?(?:hair|color|cut|head)(?: \\w+){0,5} (?:fix\\w*|free|redo\\w*|money|refund)",
  "hablar con (?:el|ella|ellos|ellas)(?= (?:por favor|directamente|misma?|mismo|en persona)|$)",
  "(?:me |nos )?(?:puede|podria|pueden|puedes|podrian|podeis) llamar(?:me|nos)? (?:alguien|una persona)|alguien (?:me )?(?:puede|podria) llamar(?:me)?",
  "(?:con )(?:una? |el |la )?(?:asesor\\w?|agente|humano|operador\\w?|ejecutiv\\w|encargad\\w)(?: por favor)?$",
);
const NOT_A_PERSON = phrases(
  "(?:dont|do not|no need to) (?:need|want|have to) (?:to )?(?:talk|speak|a (?:person|human|representative))(?! to (?:a |an )?(?:robot|machine|computer|bot|ai))",
  "talk to you",
  "(?:ill|i will) (?:speak|talk)",
  "are you (?:a |an )?(?:real|live|actual|human)",
  "(?:is this|am i (?:talking|speaking|chatting)(?: to| with)?|youre) (?:a |an )?(?:real|live|actual|human|person)",
  "(?:es usted|eres|sos|es esto|esto es|usted es) una? (?:persona|human\\w)",
  "(?:hablo|hablando|habla) con una? (?:persona|humano)(?: real)?(?: o|$)",
  "no (?:necesito|quiero) hablar con una persona",
);

/** "Ponme con Maria el lunes": for a visit. */
const HAS_DAY = phrases("lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|a las? \\w+|cita|hora");

/** Asks for a person instead of the machine; `names` are the staff's, as plain words. */
export function wantsPerson(text: string, names: readonly string[]): boolean {
  if (NOT_A_PERSON.test(text)) return false;
  if (WANTS_PERSON.test(text)) return true;
  const asked =
    /\b(?:(?:talk|speak|chat) (?:to|with)|hablar con|comuniqu\w+ con|p[au]s\w+me (?:con|a)|(?:me|nos) p[au]s\w+ con|pon\w*(?:me|nos) con|(?:me|nos) (?:\w+ )?(?:pones?|ponen|poneis|poner|pasar) con|put (?:me through to|on)) (?:el |la |the |dr |doctor |dra )?(\w+)/.exec(
      text,
    );
  const name = asked?.[1];
  if (/\bpon/.test(asked?.[0] ?? "") && HAS_DAY.test(text)) return false;
  return name !== undefined && names.some((one) => one.split(" ").includes(name));
}
