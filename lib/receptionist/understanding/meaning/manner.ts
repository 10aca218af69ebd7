import type { Locale } from "../types";
import { phrases } from "./plain-line";

const ANGRY = phrases(
  "f+u+c+k\\w*|fck\\w*|shit\\w*|bullshit|bs|damn(?:ed|it)?|goddamn\\w*|ass ?holes?|bitch\\w*|crap|wtf|bastards?|piss(?:ed|ing)?(?: off| me off)?|what the hell|the hell|go to hell|screw (?:you|this)|idiots?|morons?",
  "(?:been )?(?:on hold|waiting)(?: \\w+){0,3} (?:forever|for ages|an hour|hours|\\w+ minutes)",
  "(?:called|calling|tried|trying|asked|been here) (?:you )?(?:three|four|five|six|ten|\\d+|a hundred|so many|multiple) times",
  "(?:nobody|no one|you people|you guys|you) (?:ever |never )+(?:answers?|picks? up|calls? back|responds?)",
  "no manches|llevo (?:\\w+ ){1,3}esperando",
  "ridiculous|unacceptable|outrageous|absurd|pathetic|useless|worthless|incompetent|disgusting|appalling|infuriating|garbage|insane",
  "(?:so|really|very|super|extremely|getting|im|am|this is|how|are|getting really) (?:mad|angry|frustrat\\w+|annoy\\w+|upset|irritat\\w+|furious|livid|stupid|dumb|terrible|awful)",
  "(?:(?:for|this is|its|thats|that is|is) the )(?:second|third|fourth|fifth|sixth|hundredth|millionth|last|umpteenth|tenth) (?:damn )?time",
  "(?:fed up|sick of|tired of|had enough|had it with|sick and tired|done with (?:this|you))",
  "(?:waste|wasting|wasted)(?: of)? (?:my |of my |your )?time",
  "(?:i|ive)(?: have)? (?:already |just )(?:told|said|gave|given|answered|explained)(?: \\w+){0,3} (?:you|that|this|twice|times|already)",
  "(?:how many times|i keep (?:telling|saying)|stop asking|youre not listening|you are not listening|you dont listen|are you (?:deaf|stupid|dumb|kidding|serious|even listening)|you (?:kidding|stupid)|this is a joke|what a joke|whats wrong with you|listen to me|worst)",
  "(?:terrible|awful|horrible|worst|bad|poor|lousy) (?:service|experience|company|customer service|system|place)",
  "(?:stupid|dumb|damn) (?:machine|robot|bot|thing|computer|system|ai)",
  "(?:you people (?!please|today|tomorrow|on|for|at|this|next|and|with|in)\\w+|this (?:thing )?(?:sucks|stinks)|you suck|sucks|shut up|hate (?:this|you|talking))",
  "(?:mierda|joder|jodid\\w|carajo|maldit\\w|chingad\\w+|chinga\\w*|puta|puto|pendej\\w+|cabron\\w*|idiota|estupid\\w+|imbecil|inutil\\w*|cono|hostia|no mames|verga|pinche|gilipollas)",
  "(?:ridiculo|inaceptable|absurdo|indignante|vergonzoso|una verguenza|el colmo|una burla|pesimo|horrible|insoportable)",
  "(?:estoy|muy|tan|bastante|me tienen|ya estoy|me estoy) (?:\\w+ )?(?:hart\\w|enojad\\w|molest\\w|furios\\w|frustrad\\w|enfadad\\w|cansad\\w de|indignad\\w|enojando|enfadando)",
  "(?:por|es la|van|ya van) (?:segunda|tercera|cuarta|quinta|enesima|tres|cuatro|cinco)(?: ultima)? (?:vez|veces)",
  "perd(?:ida|iendo|er|iendome) (?:de |el |mi )(?:el |mi )?tiempo",
  "(?:ya (?:te|le|se|les) (?:lo )?(?:dije|he dicho|explique|conteste|lo dije)|cuantas veces|no (?:me )?(?:esta |estas |estan )?escuch\\w+|me esta\\w* tomando el pelo|(?:esto|usted|ustedes) no sirven?|no sirve\\w* para nada|que mal servicio|mal servicio)",
);
const NOT_ANGRY = phrases("not (?:mad|angry|upset)", "damn good", "sorry to be a pain");

export const isAngry = (text: string): boolean => ANGRY.test(text) && !NOT_ANGRY.test(text);

const PAUSES = phrases(
  "(?:wait|hold on|hang on|hold up|one (?:moment|sec|second|minute)|just (?:a |one )?(?:moment|sec|second|minute|min)|a (?:moment|sec|second|minute)|give me (?:a|one|just a) (?:\\w+ )?(?:moment|sec|second|minute)|bear with me|let me (?:see|check|think|look|grab|get|ask|find|pull|open|just check)|im (?:looking|checking|thinking)(?: (?:at|through|about|up)(?: \\w+)*)?$|thinking$|checking|(?:need|have|got) (?:a|to) (?:minute|think|check)|oh (?:gosh|man|boy|dear)|im not sure(?: yet)?|i dont know(?: yet)?|not sure(?: yet)?)",
  "(?:espera|espere|esperame|espereme|aguarda|aguante|aguanta|un (?:momento|momentito|segundo|segundito|minuto|minutito|ratito)|dame un|deme un|permitame|permiteme|dejame (?:ver|pensar|checar|revisar|consultar|buscar|mirar|preguntar)|deje (?:ver|checo|veo|reviso|miro)|dejeme (?:ver|pensar|checar|revisar|buscar)|a ver|vamos a ver|ahorita|no se(?: todavia| aun| si| que)?$|no estoy segur\\w)",
);
const ONLY_NOISE =
  /^(?:(?:and|so|well|the|a|i|uh|um|er|hm+|oh|ok(?:ay)?|like|let|este|pues|bueno|eh|y|entonces|ah) ?)*$/;
const CALLS_OUT =
  /^(?:hello )*(?:are you (?:still )?there|can you hear me|hello|anyone there|anybody there|sigue ahi|me escucha\w*|hola|alo|bueno)(?: hello| hola)*$/;

/** "One moment", "let me check", "hm": an answer is still to come. Also noise without a word. */
export function isPausing(text: string, said: string): boolean {
  if (PAUSES.test(text)) return true;
  return (
    said.trim() !== "" &&
    (text === "" ? /\p{L}|\.{2,}|…/u.test(said) : ONLY_NOISE.test(text) && !/^(?:ok|okay|bueno)$/.test(text))
  );
}

export const callsOut = (text: string): boolean => CALLS_OUT.test(text);

const ASKS_TO_REPEAT = phrases(
  "^(?:what|huh|pardon|sorry|excuse me|pardon me|come again|say that again|say again|what was that|what did you (?:just )?say|what do you mean|que|como|mande|perdon|disculpe|disculpa|diga|eh)(?: sorry| what| me| please| was that)*$",
  "(?:repeat|say) (?:that|it|those|the \\w+)?(?: \\w+)?(?: again| please| slower| more slowly| one more time)",
  "(?:can|could|would) you (?:please )?repeat(?: that| it)?",
  "(?:didnt|did not|couldnt|cant|dont) (?:quite )?(?:hear|catch|understand|get)(?: that| you| it| what)?",
  "one more time(?: please)?$",
  "^(?:and |so |sorry |wait |y |perdon )*(?:whos? (?:is |was )?(?:it|that) with|who (?:is|was) (?:it|that) with|con quien (?:es|era|seria))(?: again)?$",
  "what (?:were|was|are|did you say)(?: \\w+){0,4} again$|(?:tell me|read|list|go over|give me)(?: me)? (?:that|it|those|them|the (?:times|options|list))(?: \\w+)? (?:again|back|once more|over)",
  "what (?:number|name|phone|email)(?: number)? (?:do|did) you (?:have|got|put)(?: (?:it|that|me))?(?: (?:for|under|down|on file)(?: me)?)*$|(?:do )?you (?:have|got|get) my (?:name|number|phone|email)(?: \\w+)? (?:right|correct\\w*|down)$",
  "(?:cuales|que) (?:eran|horas eran|opciones eran)(?: \\w+){0,3}$|que (?:horas|opciones) (?:me )?(?:dijo|dijiste|has dicho|ha dicho)|(?:que|cual) (?:numero|nombre|telefono) (?:tienen?|tienes)(?: \\w+){0,2}$",
  "(?:repit\\w+|repet\\w+|puede repetir\\w*|otra vez por favor|mas despacio|no (?:le |te |lo |la )?(?:entend\\w+|entiendo|escuch\\w+|oi|oigo|comprend\\w+))",
);

/** The caller did not hear or follow what was said to them. */
export const asksToRepeat = (text: string): boolean => ASKS_TO_REPEAT.test(text);

const ENGLISH =
  /(?<!\w)(?:the|i|im|id|ive|ill|my|for|at|you|your|is|it|its|and|can|could|want|need|appointment|please|thanks|thank|yes|yeah|yep|yup|okay|on|with|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|morning|afternoon|evening|noon|what|whats|how|that|thats|do|does|of|be|would|like|this|next|have|hello|hi|hey|book|cancel|after|before|about|any|anything|time|oclock|to|when|where|who|are|just|sure|right|good|great|sounds|works|there|not|dont|cant|haircut|later|earlier|number|name|call|text|stop|one|two|three|four|five|first|second|last|nope|wait|was|am|in|correct|sorry|human|person|think|let|so|well|never)(?!\w)/g;
const SPANISH =
  /(?<!\w)(?:que|para|quiero|quisiera|cita|necesito|gracias|por|favor|hola|si|con|manana|el|la|los|las|un|una|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tarde|mi|es|puedo|tengo|hora|dia|buenos|buenas|hasta|usted|esta|pero|tambien|vale|claro|correcto|cuanto|cuesta|donde|como|cuando|tienen|hay|proximo|proxima|semana|despues|antes|del|al|de|en|las|y|cancelar|cambiar|reservar|perfecto|bueno|bien|ninguna|primera|segunda|ustedes|quien|cual|hablar|persona|nada|asi|adios|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|mediodia|espere|espera|momento|no me|me llamo|numero|nombre|dale|mas|cualquiera|hoy|pasado|digo|mejor|puede|muy|todo|eso|lo|su|mensaje|mensajes|alguien|aceptan|tarjeta|me (?:da|gust\w+|encant\w+)|igual|hacerme|unas|unos|trabaja|trabajan|cuesta|sois|soy|estoy|estan|mucho|mucha|muchas)(?!\w)/g;

/** "Maria de la Cruz" is a name in any language. */
const PARTICLES_OF_NAMES =
  /^(?!.*\b(?:me|quiero|es|si|soy|el|en|y|a|con|por|para|trabajan?|abren|cierran|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b)\w+(?: \w+)?(?: (?:de|la|los|las|del))+ \w+(?: \w+)?$/;

/** "Puig i Ferrer" is a name in Spanish; "will" and "may" begin English ones. */
const CATALAN_AND = /^\w+(?: \w+)? i \w+(?: \w+)?$|^will \w+$/;

/** The language of the words, when one of the two is clearly more spoken; a wish to change language counts as that one. */
export function languageOf(text: string): Locale | null {
  if (/\b(?:in spanish|spanish please|speak spanish|en espanol|habla\w* espanol|espanol)\b/.test(text)) return "es";
  if (/\b(?:in english|english please|en ingles|speak english|habla\w* ingles)\b/.test(text)) return "en";
  const english = text.match(ENGLISH)?.length ?? 0;
  const spanish = text.match(SPANISH)?.length ?? 0;
  if (english === 1 && CATALAN_AND.test(text)) return null;
  if (english === spanish || PARTICLES_OF_NAMES.test(text)) return null;
  return english > spanish ? "en" : "es";
}

const GREETS = /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buen[oa]s?(?: \w+)?|yo)(?: there| \w+)?$/;

export const greets = (text: string): boolean => GREETS.test(text);

const SMALL_TALK = phrases(
  "how (?:are|is|r) (?:you|u|it|things|everything|life|your|the)(?: (?:day|week|morning|afternoon|evening|family|weekend|doing|going|all))*",
  "hows (?:it|your|everything|things|life|the)(?: (?:day|week|morning|afternoon|evening|family|weekend|going|doing|weather|treating you))*",
  "how(?: are)? you (?:doing|been|feeling)|whats (?:up|new|good)|happy (?:mon|tues|wednes|thurs|fri|satur|sun)day|happy (?:holidays|new year)",
  "(?:its|it is|what|such|isnt it)?(?: \\w+)? ?(?:beautiful|gorgeous|lovely|nice|hot|cold|freezing|rainy|sunny) (?:weather|day|out|outside|morning)\\b.*",
  "hope (?:you|your|youre)(?: \\w+){0,6}|you have a (?:nice|lovely|great) voice|(?:nice|good|great) to (?:hear|talk|speak)(?: \\w+){0,4}",
  "como (?:esta|estas|estan|le va|te va|les va|anda|andan|amanecio|va todo|va)(?: (?:usted|ustedes|todo|hoy))*|que tal(?: (?:el dia|todo|esta|esta usted|estas|le va|va|va todo))*|que (?:calor|frio|lluvia|dia tan \\w+)(?: \\w+){0,2}",
  "(?:hi|hello|hey|hola|good (?:morning|afternoon|evening|day)|buen[oa]s? (?:dias?|tardes?|noches?)|well|so|and|oh|there|to you|today|hoy|fine|im fine|thanks|thank you|y|usted|pues)",
);
const SMALL_TALK_EVERYWHERE = new RegExp(SMALL_TALK, "g");

/** Nothing but a chat: "how's your day going? It's beautiful out here." */
export const chats = (text: string): boolean =>
  text !== "" &&
  /\b(?:how|hows|what|whats|happy|hope|nice|lovely|beautiful|como|que)\b/.test(text) &&
  text.replace(SMALL_TALK_EVERYWHERE, " ").trim() === "";

const THANKS = phrases(
  "thanks?|thank ?you|thank u|thx|ty|appreciate\\w*|cheers|much obliged|gracias|agradezco|agradecid\\w|muy amable",
);
const GOODBYE = phrases(
  "(?:good )?b+ye+(?: ?bye)?|good ?bye|see (?:you|ya|u)(?: (?:then|later|soon|tomorrow|tuesday|monday|wednesday|thursday|friday|saturday|sunday))?|talk (?:to you )?(?:later|soon)|take care|have a (?:good|great|nice|lovely|wonderful|blessed)|later gator",
  "(?:good|great) (?:night|day)$",
  "(?:(?:thats|that is|that was|that will be|thatll be|that would be) (?:all|it|everything)|nothing else|nothing more|im (?:all )?(?:done|set|finished)|all set|all i need\\w*|all good)(?! (?:right|correct|good|fine|works))(?: (?:for (?:now|today|me)|i need\\w*|i wanted|thanks?|thank you|then|bye|please|so much))*$",
  "adios|hasta (?:luego|pronto|manana|entonces|la vista)|nos vemos|chao|chau|(?:que )?(?:tenga|ten|pase|pasen) (?:un )?(?:buen|buena|lindo|bonito|feliz)|cuidese|(?:eso|seria|es) (?:es |seria )?todo|nada mas|buenas noches$",
);

export const thanks = (text: string): boolean => THANKS.test(text);
export const saysGoodbye = (text: string): boolean => GOODBYE.test(text);

const WAITLIST = phrases(
  "wait(?:ing)? ?-?list",
  "(?:let me know|call me|text me|notify me|contact me|tell me|ping me|keep me posted|reach out)(?: \\w+){0,3}? (?:if|when|in case|should)(?! i| im)(?: \\w+){0,3} (?:opens?|cancels?|cancell?ations?|available|frees?|free|comes? up|becomes?|slot|spot|earlier)",
  "(?:if|when|in case|should) (?:\\w+ ){1,4}?(?:opens?|cancels?|frees?|comes? up|becomes? available)(?: \\w+){0,4} (?:let me know|call me|text me|tell me)",
  "(?:put|add|get) (?:me|us|my name)(?: down)? (?:on|to|in) (?:the|your|a|that) (?:\\w+ )?list(?! of (?:people|numbers))",
  "cancell?ation list",
  "lista de espera",
  "(?:avis|llam|notific|mand|escrib)\\w*(?:me|nme|enme)?(?: \\w+){0,3}? (?:si|cuando)(?: \\w+){0,3}? (?:libera|abre|cancel\\w*|desocupa|lugar|hueco|espacio|disponible|queda)",
);
const MESSAGE = phrases(
  "(?:leave|take|pass(?: on| along)?|give (?:him|her|them|\\w+)|send|relay|deliver|have) (?:a |an |you a |me a |my |him a |her a |them a |along a |on a |this |the )?(?:quick |short |voice )?(?:message|note|voicemail)(?: for| to| with)?",
  "(?:tell|let) (?:the \\w+|my \\w+|dr \\w+|doctor \\w+|him|her|them|someone|maria|[a-z]+) (?:know )?(?:that )?(?:i|im|ill|ive|my|were|we|to call|running)",
  "(?:^|(?:can|could|would|will) you |please |and |just |to |also )tell (?!me\\b|us\\b|you\\b|if\\b|from\\b|what|whether|when\\b|how\\b|who|which|apart\\b|that\\b)(?:the |my |your |dr |doctor )?\\w+ (?!if\\b|about your|difference|apart|time|truth|me\\b)\\w+",
  "let (?!me\\b|us\\b|you\\b|u\\b)(?:the |my |your |dr |doctor )?\\w+ (?:and \\w+ )?know|letting you (?:guys )?know",
  "stuck (?:in|on|behind) (?:the |some |a )?(?:traffic|subway|train|tube|jam)|(?:got|been|getting|am|im) held up|be there in (?:about |like |around )?\\w+ (?:minutes|mins|min)\\b|be (?:\\w+ ){1,3}(?:minutes|mins) behind",
  "(?:ask|have|tell|get) (?:\\w+ ){1,3}to (?:call|text|phone|ring) me",
  "(?:me|nos) retras\\w+|(?:voy|llego|vamos|viene|va) con (?:\\w+ ){0,4}?retraso|se (?:me|nos|le) (?:ha |esta )?(?:hecho|hizo|haciendo) tarde|en un atasco|(?:llega|llegara|va a llegar) (?:\\w+ ){0,3}?tarde",
  "(?:dec(?:id|ir)|dig[ao]n?|avis[ae]\\w*|comentar?|transmit\\w+|recuerd[ae]n?)l[ea]s? (?:a |al )(?!que\\b|ver\\b)\\w+|(?:le|les) (?:dices?|decis|dicen|puedes? decir|podeis decir|pueden? decir|podrias? decir) (?:a |al |que )",
  "(?:call|ring|phone|get back to) me (?:back|later)|(?:call ?back|return my call)(?! number)",
  "(?:running|going to be|gonna be|will be|be|im) (?:\\w+ ){0,3}?(?:late|behind)(?! (?:appointment|slot|in the day|afternoon|morning|evening))",
  "(?:dej|tom|pas)\\w* (?:un |el |le un |me un |este )?(?:mensaje|recado|aviso)|(?:que|me) (?:me )?(?:llamen|llame|devuelvan la llamada|regresen la llamada|regrese la llamada|marquen|marque)|(?:dig(?!a(?:n|me|nme)? a que|ame|anme)|avis|dile)\\w* (?:a (?!ver|que\\b)\\w+|que (?:voy|llego))|(?:llego|llegare|voy a llegar|voy) (?:\\w+ ){0,3}?(?:tarde|retrasad\\w)",
);
const NOT_A_MESSAGE = phrases(
  "(?:dont|do not|doesnt|no need|not|wont|never) (?:to )?(?:need|want|have|require|expect)?(?: you)?(?: to)? ?(?:a |any |an |to )?(?:call ?backs?|message|be called|call(?: me)?)",
  "no (?:call ?backs?|messages?)",
  "no (?:hace falta|es necesario|necesito|quiero|tiene\\w*) que (?:me |nos )?(?:llam|devuelv|escrib|marq|regres)\\w+",
  "dont (?:call|leave)",
  "(?:ill|i will|let me) (?:call|phone|ring)",
  "let me know",
  "tell me",
  "how late",
  "(?:too|as) late",
  "(?:no|not) (?:be )?late",
  "^no me",
  "late (?:cancel|fee)\\w*",
);
const LINK = phrases(
  "(?:send|text|email|give|message|share|shoot|get|have|need|want|sms)(?: \\w+){0,3}? (?:the |a |your |that |booking )*(?:link|website|url|web site|site|page)",
  "(?:book|schedule|do (?:it|this|that)|sign up|reserve|make an appointment|see (?:it|your))(?: \\w+){0,2} (?:online|on the (?:web|internet|website)|on your (?:site|website|page|app))",
  "(?:whats|what is|have|do you have) (?:your|a|an) (?:website|web site|link|online booking|url|app)",
  "^(?:the )?link(?: please)?$",
  "(?:mand|envi|pas|compart|text)\\w*(?: \\w+){0,3}? (?:el |un |su |la )?(?:enlace|link|liga|pagina|vinculo|url)",
  "(?:reservar|agendar|hacer\\w*|sacar\\w*)(?: \\w+){0,3} (?:en linea|por internet|online|en la pagina|por la pagina|por la web)|(?:tienen|cual es (?:la|su)) (?:pagina|sitio|web)(?: web)?",
);
const NOT_A_LINK = phrases(
  "(?:dont|do not) (?:want|need|send) (?:the |a )?link",
  "no (?:quiero|necesito|me mandes?) (?:el |un |ningun )?(?:enlace|link)",
);

export const wantsWaitlist = (text: string): boolean =>
  WAITLIST.test(text) &&
  !/\b(?:off|from|out of|remove|quit\w+|saqu\w+) (?:me )?(?:of |from )?(?:the |your |de )?(?:la )?(?:wait|lista)/.test(
    text,
  );
export const wantsMessage = (text: string): boolean => MESSAGE.test(text) && !NOT_A_MESSAGE.test(text);
export const wantsLink = (text: string): boolean => LINK.test(text) && !NOT_A_LINK.test(text);
