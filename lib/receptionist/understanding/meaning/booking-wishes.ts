import { CANCELS_OWN, CHECKS_OWN, MOVES_OWN, STAYS_AWAY } from "./existing-wishes";
import { phrases } from "./plain-line";

export type BookingWish = "book" | "reschedule" | "cancel" | "check_booking";

const THING =
  "(?:appointments?|appt|apt|booking|reservation|visit|session|slot|time ?slot|haircut|cleaning|check ?up|consultation|consult|class|lesson|massage|facial|service|oil change|pilates|yoga|manicure|pedicure|colou?r(?:ing)?|highlights|filling|root canal|physio\\w*|inspection|blowout|therapy|exam|tune up|thing|one|meeting|time|date|day|tomorrows?|todays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+(?::\\d+)?)(?: ?(?:am|pm|oclock|thirty|fifteen))?)";
const COSA =
  "(?:citas?|reserva(?:cion)?|hora|turno|visita|sesion|consulta|clase|limpieza|corte|masaje|empaste|tinte|manicura|revision|fisio\\w*)";
const MOVE_VERB =
  "(?:move|moving|moved|change|changing|changed|switch|switching|push|pushing|shift|shifting|bump|swap|postpone|postponing|delay|adjust|modify|amend|rearrange|alter|redo)";
const MOVER =
  "(?:cambi\\w+|muev\\w+|mov\\w+|pas(?:ar|e|en|ame|arme|arla)|pospon\\w+|aplaz\\w+|adelant\\w+|atras\\w+|retras\\w+|corr(?:er|an|erla)|modific\\w+|recorr\\w+)";

const RESCHEDULES = phrases(
  "re ?-?(?:schedul|sked)\\w*",
  "(?:postpone|push back|push out|move up)",
  "cancel\\w*(?: \\w+){1,10} (?:and|then) (?:\\w+ )?(?:put|book|move|schedule|get|make|come|switch|set)",
  "(?:have|had|got|booked) (?:an |a |my |the )?(?:appointment|booking|appt|reservation|slot|visit|haircut|cleaning)(?: \\w+){0,12} (?:instead|move|change|come (?:in )?(?:earlier|later|on|at|another)|switch|another (?:day|time)|different (?:day|time)|different|earlier|later|make it (?:later|earlier|for|on|at))",
  "come in(?: \\w+)? (?:earlier|later|sooner|another day) than",
  "(?:earlier|later|sooner|other) (?:time |day )?than (?:my|the one i|what i)",
  "reprogram\\w*|reagend\\w*|re agend\\w*",
  `(?:tengo|tenia|hice) (?:una |la )?${COSA}(?: \\w+){0,8} (?:pero|y)(?: \\w+){0,8} (?:puede ser|otro dia|otra (?:hora|fecha)|mejor|cambi\\w+|mover\\w*|pasar\\w*)`,
  "otr[oa] (?:fecha|dia|hora|horario) para mi",
);
/** "Move my appointment": of one that stands, unless it is the one that was just read back. */
const MOVES_MINE = phrases(
  `${MOVE_VERB}(?: up| back| around| forward| out)? (?:my|our|his|her|their|todays|tomorrows|an|a)(?: \\w+){0,4}? ${THING}(?! (?:of my mind|mind))`,
  `^(?:i want to |i need to |id like to |to )?${MOVE_VERB} (?:appointment|booking|reservation|visit)s?`,
  `${MOVE_VERB} (?:my|our)(?: \\w+){0,3} (?:to|from|until|till|later|earlier|back|up)`,
  `${MOVE_VERB} me (?:from|to|up|back|over|into)`,
  "bring (?:my|the|our) (?:\\w+ )?(?:appointment|booking|visit|appt) (?:forward|up)",
  "(?:my|our)(?: \\w+){0,4} (?:appointment|booking|appt|reservation|visit)(?: \\w+){0,12}? (?:moved|changed|switched|pushed|earlier|later|another|different|instead|rather|some other)",
  "(?:different|another|new|better|later|earlier) (?:time|day|date) (?:for|than) (?:my|our)",
  `${MOVER}(?: \\w+){0,2}? (?:mi|nuestra)(?: dia de| hora de| fecha de)?(?: \\w+){0,1}? ?${COSA}`,
  `${MOVER}(?: \\w+){0,2}? (?:la|una|esa|de|otra) cita`,
  `${MOVER} (?:de )?(?:cita|turno)`,
  "(?:la|mi) (?:cita|reserva)(?: \\w+){0,8} (?:otro dia|otra hora|cambiar\\w*|mover\\w*|pasar\\w*|mas tarde|mas temprano|para el otro)",
);
/** "Change it to four": of a booking that exists, unless one is just being made. */
const MOVES_IT = phrases(
  `${MOVE_VERB} (?:days|times|dates)`,
  `${MOVE_VERB}(?: up| back)? (?:it|that|this|to (?:a|an|another))`,
  `${MOVE_VERB}(?: up| back| around| forward| out)? (?:the|this|that|me from)(?: \\w+){0,4}? ${THING}`,
  "the(?: \\w+){0,4} (?:appointment|booking|appt|reservation|visit)(?: \\w+){0,12}? (?:moved|changed|switched|pushed|earlier|later|another|different|instead|rather|some other)",
  "(?:need|want|like|find|get) (?:me )?(?:a|another) (?:new|different|other|better) (?:time|day|date)",
  "come (?:in )?(?:\\w+ ){0,4}instead of",
  "(?:instead of) (?:my|the) (?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|today|\\d|one|two|three|four|five|six|nine|ten|eleven)\\w*",
  "(?:i )?(?:cant|cannot|wont be able to|wont) (?:make|do|come)(?: \\w+){0,8} (?:(?:can|could|may) (?:i|we|you)|instead|do you have|is there|what about|how about|anything|another)",
  `${MOVER}(?:la|lo|mela)? (?:para|al|a)`,
  `${MOVER}(?: \\w+){0,2}? (?:la|el|una|esa|de|otra)(?: \\w+){0,1}? ?${COSA}`,
  `${MOVER} (?:de )?(?:dia|fecha|hora)`,
  "(?:cambiar|mover|pasar|posponer|adelantar|atrasar|retrasar|aplazar|correr)(?:me)?la",
  "en (?:vez|lugar) de (?:mi|la|el que|la que|lo que)",
  "otr[oa] (?:fecha|dia|hora|horario) para la",
  "no puedo (?:ir|el|la|asistir|llegar)(?: \\w+){0,8} (?:puede\\w* ser|puedo|podria|mejor|tienen?|otro|otra|hay)",
);

const CANCELS = phrases(
  "cancel\\w*",
  "call(?:ing)? (?:it|my \\w+|the \\w+) off|call(?:ing)? off (?:my|the|our|it)",
  "(?:drop|delete|scrap|get rid of|remove|undo|kill) (?:my|the|that|our)(?: \\w+){0,2} (?:appointment|booking|reservation|visit|appt)",
  "(?:cant|cannot|can not|wont|will not|not going to|not gonna|am unable to|unable to|not)(?: be)?(?: able to)? (?:make|come|be|attend|keep|do)(?: it| there| in)?(?: in)?(?: to| for)? (?:my|our|the)(?: \\w+){0,3} (?:appointment|booking|appt|visit|reservation|session|class|cleaning|haircut)",
  "(?:scratch|forget|skip|bail on|nix|ditch) (?:about )?(?:my|the|our|tomorrows|todays)(?: \\w+){0,2} (?:appointment|booking|reservation|visit|haircut|cleaning|massage|session)",
  "take (?:me|my name|us) off(?: \\w+){0,3} (?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|today)\\w*",
  "take me off (?:of )?(?:the|your) (?:schedule|calendar|books|book)",
  "(?:dont|no longer) (?:need|want) (?:my|the|that) (?:\\w+ )?(?:appointment|booking|appt|reservation|visit)",
  "(?:anul|cancel)\\w*",
  `(?:quit|borr|elimin|dar de baja)\\w* (?:mi|la) ${COSA}`,
  `(?:ya )?no (?:puedo|voy a poder|podre|voy a|podemos) (?:ir|asistir|llegar|acudir|venir|presentarme)(?: \\w+){0,3} (?:a |mi |la |cita|manana|hoy|el )+`,
  `ya no (?:voy|necesito|quiero|puedo ir)`,
);
/** "I can't make it Friday": of a booking that exists, unless a time is just being looked for. */
const CANT_COME = phrases(
  "(?:cant|cannot|can not|wont|will not|not going to|not gonna)(?: be able to| be)? (?:make it|come|coming|be there|be coming|make|attend)(?: in| over)?(?: \\w+){0,3} (?:today|tomorrow|tonight|anymore|after all|at all|\\w+day|this (?:week|morning|afternoon)|the (?:\\d+(?:st|nd|rd|th)?|twenty \\w+|thirty \\w+|\\w+(?:th|first|second|third))|(?:january|february|march|april|may|june|july|august|september|october|november|december) \\w+)",
  "no (?:podre|puedo|voy a poder|voy a|podemos) (?:ir|asistir|llegar|acudir|venir)(?: \\w+){0,3}",
);
const NOT_CANCELLING = phrases(
  "cancell?ed(?: \\w+){1,6} by (?:mistake|accident)|(?:accidentally|mistakenly) cancell?ed|cancel\\w+(?: \\w+){0,5} sin querer",
  "(?:is|are|its|its all|its been) (?:everything |it |that |all )?(?:now )?cancell?ed",
  "(?:dont|do not|didnt|not|never|wont|without|rather than|instead of|no need to)(?: want(?:ed)?| wanna| going| trying| have| need| wish| to| ever| me| you| actually| really)* cancel\\w*",
  "cancel\\w* (?:policy|policies|fees?|charges?|list)",
  "(?:if|when|in case|any|a|there|there is|theres|are) (?:\\w+ ){0,4}?cancell?ations?",
  "(?:if|in case) (?:someone|somebody|anyone|anybody|anything|you|one|people) (?:\\w+ )?cancels?",
  "(?:did|was|were|have|has|is|why)(?: \\w+){0,4} cancell?ed|did (?:you|they|someone|somebody|anyone) (?:\\w+ )?cancel",
  "no (?:quiero|voy a|cancel\\w+|la cancel\\w+|es para|necesito|tengo que) ?cancel\\w*",
  "si (?:alguien|hay|se|otra persona|tienen)(?: \\w+){0,3} cancel\\w*",
  "no (?:la |lo |me la |me )?cancel\\w+",
);

const CHECKS = phrases(
  "^(?:so |and |ok |okay |hi |hello |just checking |checking )*(?:is |are )?(?:everything|it|its|they|that|thats)(?: is| all| now| been)* (?:cancell?ed|still on|still booked)(?: now| then| right| correct)*$|(?:check|checking|make sure|making sure) (?:that |if )?(?:its|it is|were|we are) still on",
  "^(?:y |pero |perdon |oye )*(?:a que hora|que dia|cuando) era(?: (?:mi cita|la cita|lo mio))?$",
  "(?:when|what time|what day|what date|where|who)(?:s| is| was| are| were)? (?:with |is )?(?:my|our|the)(?: \\w+){0,3}? (?:appointment|appt|booking|reservation|visit|session|cleaning|haircut|class)s?(?: with)?",
  "(?:do you (?:show|see|have)|is there|have you got) (?:an |any |my )?(?:appointment|booking|reservation)(?: \\w+){0,2} (?:for me|under|in my name)",
  "(?:do you|you) have me (?:down|booked|scheduled|on)",
  "(?:i|we) (?:think|thought|believe|believed) (?:i|we) (?:have|had|made|booked|got)(?: \\w+){0,3} (?:appointment|appt|booking|reservation)",
  "(?:appointment|appt|booking)(?: \\w+){0,6} (?:when|what time|what day|which day) (?:is|was|s) (?:it|that)",
  "was (?:it|that) (?:at |on )?(?:\\w+ )or",
  "am i coming(?: in)?",
  "(?:i )?(?:forgot|dont remember|cant remember|lost track of|not sure) (?:if|when|what time|what day|which day)?(?: is)? ?(?:my|what time|when)",
  "(?:do|did|dont|didnt) (?:i|we) (?:still |already |even |actually )?(?:have|got)(?: \\w+){0,4} (?:appointments?|appt|bookings?|reservations?|booked|scheduled|coming up|something)(?! (?:available|open))",
  "(?:check|checking|verify|confirm|confirming|double check|look up|find|see|remind me about|pull up|get|know)(?: \\w+){0,3}? (?:my|our|existing)(?: \\w+){0,3}? (?:appointment|appt|booking|reservation|visit|session)s?",
  "(?:check|see|make sure|verify|confirm|know|double check|checking)(?: on)? (?:(?:if|that|whether|when|what time) )?(?:i|im|ive|we|were)(?! (?:can|could|may|should))(?: \\w+){0,4} (?:appointment|appt|booking|booked|scheduled|reservation|coming|on the (?:books|schedule)|confirmed|down)",
  "(?:am|are|is) (?:i|we|my (?:appointment|booking|visit)|our (?:appointment|booking))(?: still| all| already)? (?:booked|scheduled|confirmed|on|set|down|on the (?:books|schedule)|good)",
  "(?:did|have|didnt|havent) (?:i|we) (?:already |even |actually )?(?:make|made|book|booked|schedule|scheduled)(?: \\w+){0,4} (?:appointments?|appt|booking|reservation)",
  "(?:appointment|booking|reservation) (?:status|details)",
  "(?:what|when) (?:did|do|have) i (?:book|booked|schedule|have booked|have scheduled|sign up)",
  "(?:what time|when|what day) (?:am i|do i|was i|were we|are we|im i) (?:supposed|booked|scheduled|coming|due|set|need to|have to|down)",
  "(?:remind|tell) me (?:when|what time|what day)(?: (?:is|was))? (?:my|our|im (?:booked|scheduled|coming|supposed|due)|i (?:come|booked|scheduled|have|am (?:booked|scheduled|coming|supposed|due)))",
  "(?:what|which|any|upcoming|list) (?:\\w+ )?(?:appointments?|bookings?) (?:do|have) i",
  "my (?:upcoming|next|existing) (?:appointments?|bookings?)",
  "did you cancel my|(?:was|has) my (?:appointment|booking) (?:been )?(?:cancell?ed|moved|confirmed)|did (?:my|the) (?:appointment|booking) go through",
  `(?:cuando|a que hora|que dia|para cuando|con quien|en que fecha)(?: \\w+){0,4} (?:mi|la|mis|nuestra|proxima) (?:\\w+ )?${COSA}`,
  `(?:cuando|a que hora|que dia|con quien) (?:tengo|tenia|me toca|quede|estoy|es que tengo)`,
  `(?:verific|revis|chec|consult|confirm|record|ver|saber|corrobor)\\w*(?: \\w+){0,3} (?:mi|mis|la) (?:\\w+ )?${COSA}`,
  `(?:verific|revis|chec|confirm|saber|ver)\\w* (?:si|que|cuando|a que hora) (?:yo )?(?:todavia |aun |ya )?(?:tengo|estoy|es|era|quede|mi)`,
  `(?:sigue|esta|quedo) (?:en pie|confirmada|agendada) (?:mi|la) ${COSA}|mi ${COSA} (?:sigue|esta|quedo|(?:es|era)(?: \\w+){1,4} (?:verdad|no|cierto))`,
);
/** "Tengo una cita mañana" is a question only when it is asked. */
const CHECKS_WHEN_ASKED = phrases(
  `^(?:hola |disculpe |si |y |yo )*(?:todavia |aun |ya |si )?tengo (?:alguna |una |la )?${COSA}`,
  "^(?:estoy|sigo) (?:agendad\\w|anotad\\w|apuntad\\w)",
);

const BOOKS_PLAINLY = phrases(
  "(?:(?:want|wanna|wanted|like|need|needs|love|looking|hoping|trying|have|going|gonna|wish|try|prefer|gotta|got|calling|here|can i|could i|can we|may i|can you|could you|would you|please|lets|just|just to|let me|ill|help me|able|possible|interested|to|to go ahead and|and) (?:to |in |for )?(?:please |just |go ahead and |also |maybe |try (?:to|and) )*)(?:re ?-?)?(?:book|booking|schedule|scheduling|reserve|make|making|set up|set|setting up|arrange|get|getting|have|grab|sign up for|put in for|do)(?: me| myself| us| my \\w+| him| her| in| up| for| down)*(?: in)? (?:a|an|another|the|my|some|one|two|that|this|for|with|anything|any|something|in|on|at|your|it|both|these|her|him|nails|hair)",
  "(?:book|schedule|reserve)(?: me| us| my \\w+| him| her| it| that| this| an?| the| in| for| one| with| at| on)",
  "^(?:please )?(?:book|booking|schedule|reserve|appointment|appointments|make an appointment|new appointment|an appointment|book appointment|book an appointment)(?: please)?$",
  "(?:need|want|like|looking for|make|get|set up|set|calling for|calling about|calling to make|schedule|book|take|find|here for|about|for|id like|wanted|after) (?:me |us |to get |to have |to make |to set up )?(?:an?|another|the|my (?:next|first|son an|daughter an)|some|new|any|to) (?:\\w+ ){0,3}?(?:appointment|appt|booking|reservation|slot|opening|time slot|consultation|session|consult)s?(?! (?:policy|card))",
  "(?:can|could|may|might|when can|how soon can) (?:i|we|my \\w+|he|she|someone|somebody|you|they) (?:please |just |maybe |still |possibly |guys )*(?:come(?! (?:with|alone))|come in|come by|bring it|bring (?:\\w+ ){1,4}in|get in|stop by|drop in|drop by|swing by|be seen|see (?:me|him|her|us|my|the|dr|doctor|someone)|fit me|fit us|squeeze|get (?:an?|my|me|in|something|him|her|some|one)|have (?:an?|the|my|something)|do (?:it )?(?:on |at |for )?(?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|today|next|this|\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|a)\\w*|take (?:me|us|him|her)|put (?:me|us) (?:in|down)|pencil)(?! (?:refund|call back|callback|message|text|email|person|human|representative|manager|copy|receipt|quote|discount|number|question))",
  "(?:fit|squeeze|slot|pencil|put|sign|get|slide|work|book) (?:me|us|him|her|my \\w+) (?:in|down|up)(?! (?:on|for|to) the (?:wait|list|phone|line))",
  "(?:do|have|would|will) (?:you|yall|they|u|he|she|[a-z]+) (?:guys )?(?:happen to )?(?:have|got|be) (?:\\w+ ){0,2}?(?:anything|any ?time|any (?:\\w+ )?(?:times?|slots?|openings?|availability|appointments?|spots?|space|room|days?|other (?:times?|days?)|free)|something|an? (?:\\w+ )?(?:opening|slot|spot|time|appointment|gap|space|cancell?ation)|openings?|availability|space|room|time|times|slots?|appointments?|spots?|available|free(?= (?:on|at|for|this|next|today|tomorrow|time|in)|$))",
  "^got (?:any\\w*|something|a (?:slot|spot))",
  "(?:you|u|yall) (?:guys )?(?:got|have) (?:anything|any ?thing|something|time|room|space|openings?|availability|any)",
  "(?:is|are|was) there (?:still )?(?:anything|any (?:\\w+ )?(?:times?|slots?|openings?|availability|appointments?|spots?|space|room|way (?:i|you|to|we)|chance|thing|free)|an? (?:\\w+ ){0,2}?(?:openings?|slots?|spots?|time|appointment|gap|chance|possibility|way)|something|openings?|availability|space|room|time|times|slots?|appointments?)(?! (?:where|to park|for parking|to talk))",
  "(?:any|whats|what is|what|have|got|the) (?:(?:other|your|next|the|first|earliest|soonest|kind of|closest|of) )*(?:openings?|slots?|availability|available|appointments?|spots?|free times?|times? (?:do|are|is|you|open|would|works?)(?! (?:you |they |yall |the \\w+ )?(?:open|close|shut)))",
  "(?:what|which|any) (?:other )?(?:times|days|day|time|slots)(?! do (?:you|they|yall) (?:open|close))(?: \\w+){0,3} (?:available|free|open|have|got|works?|good|possible)",
  "(?:whats|what do you have|what have you got|what you got|whats the)(?: \\w+)? (?:available|open|free|on|for|next|soonest|earliest|first|this|tomorrow|today|in the)",
  "when (?:is|are|s|do|can|could|would|will|might)(?: \\w+){0,3} (?:next|earliest|first|soonest|available|free|come|get in|see me|be seen|openings?|slots?|have (?:an|a|something|anything|any))",
  "(?:next|earliest|first|soonest) (?:available|opening|appointment|availability|slot|free|possible)",
  "(?:earliest|soonest|next) (?:one|time|day)",
  "(?:as soon as possible|asap|as early as)",
  "(?:is|are|would|will) (?:[a-z]+ ){1,3}?(?:free|available|taken|possible|an option)",
  "(?:is|are) (?:the )?(?:\\w+ ){0,2}?(?:slots?|times?|oclock|spots?|\\d+|am|pm) (?:still )?open",
  "(?:are|r) (?:you|yall|they) (?:guys )?(?:free|available)",
  "(?<!do )(?:i|we|id|my \\w+) (?:would |really |just |also )?(?:want|need|needs|wants|like|love|wanna|gotta|have|got|d like|would like)(?: to)?(?: \\w+){0,2}? (?:come in|come|come by|get in|be seen|see (?:dr|doctor|the|a|an|my|\\w+)|get (?:my|an?|some|the|it)|have (?:my|an?|the|it)|do (?:an?|the|my)|stop by|bring|drop off|get seen|visit)(?! (?:question|quote|refund|receipt|message|call))",
  "(?:emergency|urgent|same day|walk in) (?:appointment|visit|slot|booking)",
  "(?:dental|tooth|hair|nail) emergency",
  `(?:quiero|quisiera|queria|necesito|me gustaria|deseo|puedo|podria|podriamos|quiere|busco|para|voy a|vamos a|me puede|me pueden?|puede|puedes|ayud\\w+ a|a ver si|por favor|llamo para|llamaba para)(?: \\w+){0,2}? (?:agend\\w+|reserv\\w+|program\\w+|apart\\w+|pedir|sacar|solicitar|hacer|concertar|coger|tomar|conseguir|dar|darme|apunt\\w+|anot\\w+|una? (?:\\w+ )?${COSA}|otra ${COSA}|${COSA})`,
  `(?<!(?:mi|la|su|una) )(?:agend|reserv|program|apart|apunt|anot)(?:a|e|en|ar|arme|ame|eme|enme|arla|ala|ela)`,
  `(?:(?:dame|deme|denme|tener|una|otra|nueva|pedir|sacar|hacer|mi) )?(?:una |otra )(?:nueva )?(?:citas?|reserva(?:cion)?|turno|consulta)(?! (?:agendada|reservada|cancelada))`,
  "(?:tienen?|tendran?|tendrian?|hay|habra|queda\\w*|tenes|teneis)(?: \\w+){0,2}? (?:algo|lugar|espacio|hueco|disponib\\w+|cupo|citas?|turnos?|horas?|horarios? (?:disponible|libre)\\w*|libre|algun|alguna|chance|campo)",
  "(?:puedo|podria|puede|podemos|pueden|puedes|podrian|me puede|me pueden|me podrian?)(?: \\w+)? (?:ir|venir|pasar|atender\\w*|ver|verme|llegar|hacerme|recibir\\w*|acomodar\\w*|meter\\w*)",
  "(?:quiero|quisiera|necesito|me gustaria|queria)(?: \\w+)? (?:ir|venir|pasar|cort\\w+|hacer\\w*|pint\\w+|ver|ponerme|arregl\\w+|un|una|que me (?:atiend|cort|vea|hag|revis)\\w+)(?! (?:pregunta|persona|mensaje|recado|recibo))",
  "(?:cuando|que dias?|a que hora|que horas?)(?: \\w+){0,3} (?:puedo|puede|pueden|tienen? (?:disponib|libre|algo|cita|lugar|espacio)|hay (?:disponib|cita|lugar|espacio)|disponible\\w*|libre)",
  "(?:lo antes posible|lo mas pronto|cuanto antes|la primera (?:que|hora|cita)|proxim\\w (?:cita|hora|disponib\\w+))",
  "(?:esta|estan|estara)(?: \\w+){0,3} (?:disponible|libre|ocupad\\w)s?",
);
const REFUSES_TO_BOOK = phrases(
  "(?:dont|do not|not|no longer|never)(?: want| need| wanna| going| to| ready| you)* (?:book|schedule|reserve|make (?:it|an?|the))",
  "no (?:quiero |voy a |necesito )?(?:la |lo )?(?:reserv|agend)\\w*",
  "no (?:hace falta|necesito|quiero|es necesario) que (?:me|nos)",
);
const NEEDS = phrases(
  "(?:the )?same(?: \\w+)? (?:as|like) (?:last time|before|always|usual)|lo (?:mismo|de siempre)(?: que)?(?: la)? ?(?:ultima vez|otra vez|siempre|anterior)?",
  "(?:by (?:mistake|accident)|accidentally)(?: \\w+){0,3} (?:have|get|want|put)(?: \\w+){0,2} back",
  "(?<!do )(?:i|we|my \\w+|he|she|id|wed) (?:really |just |also |would |do )*(?:need|needs|want|wants|like|wanna get) (?:a|an|my|his|her|some|to get|to have|to do) \\w+",
  "^(?:just |um |maybe )?(?:need|want|looking for) (?:a|an|my|some) \\w+",
  "(?:quiero|quisiera|necesito|me gustaria|queria|ocupo|me urge) (?:un|una|hacerme|que me) \\w+",
);
const ASKS_WHETHER =
  /\bpuedo (?:ir|venir|pasar) (?:sin|con (?:mi|mis|una?|los|las))\b|\bcon cuanto tiempo\b|\b(?:come|walk) in without\b|\bdo (?:i|we|you) (?:need|have|require) (?:to (?:have|make|book) )?(?:an? )?appointments?\b/;
const NEEDS_SOMETHING_ELSE = phrases(
  "(?:a|an|some|my|more|another|one|to) (?:\\w+ )?(?:minute|moment|second|sec|person|human|receipt|refund|question|questions|help|hand|copy|quote|break|number|info|information|time|link|different|callback|call|message|manager|representative|agent|operator|ride|text|name|email|think|check|know|speak|talk|ask|see about|time to|day|list|answer|invoice|discount|favor)",
  "(?:un|una) (?:\\w+ )?(?:momento|minuto|segundo|persona|humano|recibo|factura|pregunta|ayuda|favor|mensaje|recado|enlace|link|agente|numero|duda|consulta rapida)",
);
const NAMES_BOOKING = phrases(
  "appointments?|appt|book|booking|reservation|schedule|openings?|availability",
  "citas?|reserva(?:cion)?|turnos?",
  "agendar|reservar",
);

const REPAIR =
  /\s(?:no wait|wait no|no actually|actually no|actually|i mean|scratch that|sorry|or rather|no no|no|wait|better yet|digo|mejor dicho|no perdon|perdon|mejor|no espera|espera|bueno no)\s/g;

/** Where the talk stands: open, in the middle of making a booking, or at the one that was just read back. */
export type Standing = "open" | "booking" | "read_back";

function wishIn(text: string, asked: boolean, standing: Standing): BookingWish | null {
  const open = standing === "open";
  const away = open && (CANT_COME.test(text) || STAYS_AWAY.test(text));
  const own = standing !== "read_back";
  const cancelling = (CANCELS.test(text) && !NOT_CANCELLING.test(text)) || (own && CANCELS_OWN.test(text)) || away;
  const mine = own && (MOVES_MINE.test(text) || MOVES_OWN.test(text));
  if (RESCHEDULES.test(text) || mine || (open && MOVES_IT.test(text))) return "reschedule";
  if (cancelling) return "cancel";
  if (CHECKS.test(text) || CHECKS_OWN.test(text) || (asked && CHECKS_WHEN_ASKED.test(text))) return "check_booking";
  return null;
}

/**
 * What is wanted of a booking that exists already, or `null`. While one is being made, "change it to four" is only a
 * correction. After "no, actually…" the later wish counts.
 */
export function wishAboutExisting(text: string, asked: boolean, standing: Standing): BookingWish | null {
  for (const tail of tailsAfterRepair(text)) {
    const late = wishIn(tail, asked, standing);
    if (late !== null) return late;
    if (/\b(?:book|new appointment|reservar|agendar|una cita)\b/.test(tail) && BOOKS_PLAINLY.test(tail)) return null;
  }
  return wishIn(text, asked, standing);
}

function tailsAfterRepair(text: string): string[] {
  const tails: string[] = [];
  for (const mark of text.matchAll(REPAIR)) {
    const before = text.slice(0, mark.index);
    if (before.split(" ").length > 1) tails.push(text.slice(mark.index + mark[0].length));
  }
  return tails.toReversed();
}

/** "Ammonia free" is no time that is free. */
const FREE_OF =
  /\b(?:ammonia|sul(?:f|ph)ates?|parabens?|silicones?|formaldehyde|fragrance|scent|perfume|cruelty|chemicals?|gluten|alcohol|latex|nuts?|animals?|lead) free\b/g;

/** Whether a new booking is asked for in so many words, not only by naming a time. */
export function asksToBook(said: string): boolean {
  const text = said.replace(FREE_OF, "");
  if (REFUSES_TO_BOOK.test(text) || ASKS_WHETHER.test(text)) return false;
  return BOOKS_PLAINLY.test(text) || (NEEDS.test(text) && !NEEDS_SOMETHING_ELSE.test(text));
}

/** "Don't book it." */
export const refusesToBook = (text: string): boolean => REFUSES_TO_BOOK.test(text);

/** Whether bookings are spoken of at all. */
export const namesBooking = (text: string): boolean => NAMES_BOOKING.test(text);
