import { phrases } from "./plain-line";

/** Further ways to speak of a booking that stands; told apart from `booking-wishes` only to keep both short. */
const DAY =
  "(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:week|morning|afternoon|evening)|next week)";
const DIA = "(?:hoy|manana|(?:el |este |la )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana))";
const TIME =
  "(?:noon|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+)(?::\\d+)?|later|earlier|sooner|another)";
const CAME = "(?:appointment|booking|visit|session|slot|appt|reservation)";
const MOVER =
  "(?:cambi\\w+|muev\\w+|mov(?:er|emos)\\w*|pas(?:ar|e|en|ame|arme|arla)|pospon\\w+|aplaz\\w+|adelant\\w+|atras\\w+|retras\\w+|corr(?:er|an|erla)|recorr\\w+)";
const CITA = "(?:citas?|reserva(?:cion)?|hora|turno|visita|sesion)";

/** "My appointment is at three, can it be four": of one that stands, whatever is being booked. */
export const MOVES_OWN = phrases(
  "^(?:\\w+ ){0,3}(?:for|about|on|with) (?:my|our)(?: \\w+){1,8} (?:can|could|may|might) (?:i|we|you)(?: \\w+){1,5} (?:instead|rather)",
  "(?:bring|pull|move|get) (?:my|our|the|todays|tomorrows)(?: \\w+){1,4} (?:forward|sooner|nearer)",
  `make (?:todays|tomorrows|\\w+days)(?: \\w+){0,2} ${CAME}(?: \\w+){0,3} ${TIME}`,
  "(?:earlier|sooner|later|better|other|different)(?: \\w+){0,3} than (?:the (?:one|time|slot|day)|what|when)(?: that)? (?:you|i|we|they) (?:gave|have|had|got|booked|made|offered)",
  "(?:im|i am|were|we are|ive been|i was) (?:booked|down|scheduled|set)(?: \\w+){1,6} (?:but|can|could|and)(?: \\w+){0,3} (?:need|want|do|make|come|change|be|prefer)",
  "(?:ive got|i have got|i have|weve got|we have)(?: \\w+){1,8} (?:can|could|may|might) (?:i|we|you)(?: \\w+){1,8} (?:instead|rather)",
  `(?:my|our)(?: \\w+){0,2} ${CAME} (?:is|s|was)(?: \\w+){1,6} (?:can|could|may|might) (?:it|we|i|you) (?:be|make|do|come|have)`,
  "(?:pick|find|choose|arrange|get|need|set)(?: me| us)? (?:a |an )?(?:new|another|different|other) (?:date|time|day|slot|hour) (?:for|than) (?:the|my|our)",
  "put (?:off|back) (?:my|our|the|todays|tomorrows) \\w+|put (?:my|our|the|it)(?: \\w+){0,2} (?:off|back)(?= (?:un)?til| to| for| a| by|$)",
  "(?:pospon|pospus|aplaz|reprogram|reagend)\\w+",
  `${MOVER} (?:(?:una|dos|unos|unas|\\d+) \\w+ )?(?:lo|el|la)(?: de| del) ?\\w+`,
  `(?:me|nos) l[ao] (?:pasa|cambia|mueve|adelanta|atrasa|corre)n?s?(?: usted)? (?:para|al?)`,
  "(?:podemos|podriamos|puede|puedo|mejor) dejar(?:l[ao])? (?:para|hasta) ",
  "(?:antes|despues|mas temprano|mas tarde) (?:de|que) (?:la|mi)(?: cita| hora)?(?: que)? (?:me dieron|tengo|tenia|cita)",
);

/** "Free up my slot": no longer wanted, whatever is being booked. */
export const CANCELS_OWN = phrases(
  "(?:give|let|offer)(?: up)? (?:my|our) (?:slot|spot|place|time|appointment|seat|booking)(?: away| to| up| go| back)?|(?:free|give) up (?:my|our) \\w+",
  `(?:no longer|dont|wont|do not|will not) (?:be )?(?:need|needing|want|require)(?:ing)? (?:the|my|that|our|this)(?: \\w+){1,3}? (?:${CAME}|anymore|any more|after all|now)`,
  "no longer (?:need|want|require) (?:the|my|that|our|this) \\w+",
  `(?:back|backing|pull|pulling) out of (?:the|my|our|\\w+days|todays|tomorrows)|withdraw (?:my|our|the) ${CAME}`,
  "(?:scrap|skip|skipping|forget(?: about)?|ditch|drop|nix|bin) (?:my|our|todays|tomorrows) (?!name|number|phone|email|last)\\w+",
  `(?:not gonna|wont|not going to|wont be able to|will not) make (?:my|our) \\w+`,
  "(?:quit|borr|sac|saqu)\\w*(?:me|nos)(?: de)? (?:del?|el|la) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|agenda|hoy|manana)",
  "(?:den?|dele|denle|deme|dar|cede\\w*|ceder) (?:mi|nuestro) (?:lugar|hueco|turno|hora|espacio|cita)",
  `ya no (?:me |nos )?(?:hace falta|la quiero|lo quiero|la necesito|lo necesito|vamos|iremos|ire|llego)`,
  "no me esper(?:en|es|e)",
);

/** "I won't be there Friday": of a booking that exists, unless a time is just being looked for. */
export const STAYS_AWAY = phrases(
  `(?:not|arent|isnt|wont be|cant be) (?:coming|gonna come|going to come|able to come|be coming)(?: in| over| by)?(?: on| this| next| for)? ${DAY}`,
  `(?:wont|cant|will not|cannot|not going to|not gonna) be (?:there|in|around|coming)(?: (?:at|on|for|this))* (?:${DAY}|${TIME}|my|our|the)`,
  "dont expect (?:me|us)|(?:cant|wont|cannot) (?:come|make it)(?: in)? after all",
  `no (?:vamos|voy|ire|iremos|llego|llegamos|asistire|asistiremos|estare)(?: a (?:ir|llegar|poder))?(?: \\w+){0,2}? ${DIA}(?! (?:a las|antes))`,
);

export const CHECKS_OWN = phrases(
  "(?:do|did|have|dont) (?:i|we) (?:have |got |already have )?(?:anything|something) (?:\\w+ ){0,2}?(?:on the books|booked|scheduled|coming up|set up|with you|planned|in the (?:diary|book|calendar)|on file|under my)",
  "anything(?: booked| scheduled| down)? (?:under|in) (?:my|our) name|anything on the books (?:for me|under|with)",
  "(?:what time|when) (?:am|are|im) (?:i|we)?(?: ?due)? ?(?:in|coming|expected|booked)(?! for an?)",
  "what(?:s| do| have)? (?:i|ive|i have|we|weve|we have) (?:have |got |had )?(?:got |booked |scheduled |down )?(?:booked|scheduled|coming up|on|with you|next|this week|this month|down|for) ?(?:week|month|with|for)?(?! time)",
  "(?:is|was|are) (?:my|our)(?: \\w+){1,4} (?:still|booked|confirmed|scheduled|set for|on for|on the)",
  "(?:is|was|are) the(?: \\w+){1,3} (?:still )?(?:booked|scheduled|confirmed)(?: in)?",
  "(?:make|making|made|be) sure (?:that )?(?:im|i am|were|we are|ive|i have|(?:my|our)(?: \\w+){1,3} (?:is|s|are|still))",
  "do you (?:still )?have (?:me|us) (?:in|down|for|on|at|booked|scheduled)",
  "what (?:day|time|date)s? (?:is|was|are|were) (?:my|our) (?!name|number|phone|email|closest)\\w+",
  "(?:checking|check|asking|calling)(?: in)? (?:on|about) (?:my|our) (?!name|number|bill|insurance)\\w+(?! (?:question|policy))",
  "(?:confirmar|checar|verificar|saber|asegurar\\w*|ver|confirme|confirma)(?: \\w+)? (?:que|si) (?:si |ya |todavia |aun |yo )*(?:tengo|tenga|estoy|quede|sigo|esta mi)",
  "tengo algo (?:apuntado|agendado|reservado|anotado|programado|con ustedes)|(?:sigue|siguen) en pie|que (?:citas?|hora) tengo|que tengo (?:agendado|reservado|apuntado)",
  `(?:quedo|esta|sigue) (?:registrada|confirmada|agendada|apuntada|hecha|anotada|reservada|en firme) (?:mi|la) ${CITA}`,
  `mi ${CITA} (?:es|era)(?: \\w+){1,4} o (?:a |el |para )`,
);
