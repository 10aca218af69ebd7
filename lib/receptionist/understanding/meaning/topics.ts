import type { Topic } from "../types";
import { type Line, phrases } from "./plain-line";

const TOPIC_PHRASES: readonly (readonly [Topic, RegExp])[] = [
  [
    "are_you_human",
    phrases(
      "(?:are|r) (?:you|u) (?:(?:even|really|actually|like|just) )*(?:a |an |some )?(?:real|human|robot|bot|ai|machine|computer|person|recording|actual|live|automated|chatbot|program|chat ?gpt)\\w*",
      "am i (?:really )?(?:talking|speaking|chatting)(?: to| with)? (?:a |an |the )?(?:real|human|robot|bot|ai|machine|computer|person|recording|actual|live|someone)\\w*",
      "(?:is|isnt) (?:this|it|that) (?:a |an )?(?:robot|bot|ai|machine|recording|real|human|person|computer|automated|live person)\\w*",
      "(?:youre|you are) not (?:a )?(?:real|human|person)",
      "(?:youre|you are|this is) (?:a |an |just a )?(?:robot|bot|ai|machine|recording|computer)",
      "sounds? like (?:a |an )?(?:robot|bot|ai|machine|computer|recording)|answering machine|^(?:so |wait )?(?:you|u) (?:a |an )?(?:real|robot|bot|ai|human)",
      "who (?:am i|is this|are you|im i)(?: (?:talking|speaking)(?: to| with)?)?$",
      "who am i (?:talking|speaking) (?:to|with)",
      "whats your name",
      "(?:eres|es usted|sos|es esto|esto es|estoy hablando con|hablo con|usted es|tu eres|hablando con) (?:una? )?(?:robot|maquina|persona|human\\w|grabacion|bot|ia|computadora|inteligencia)\\w*",
      "con quien (?:hablo|estoy hablando|tengo el gusto)",
      "como (?:te llamas|se llama usted)",
      "quien (?:eres|es usted|habla)",
    ),
  ],
  [
    "cancellation_policy",
    phrases(
      "cancel\\w* (?:policy|policies|fees?|charges?|rules?|terms|penalty|window|deadline)",
      "(?:policy|policies|fees?|charged?|penalty|penalties|rules?|refund\\w*|cost\\w*|pay|owe) (?:\\w+ ){0,4}?(?:if|for|to|on|about|when) (?:\\w+ ){0,4}?(?:cancel\\w*|no ?shows?|miss|late|reschedul\\w+|change my mind|dont show)",
      "(?:if|when|case) (?:i|we|someone|somebody|you) (?:\\w+ ){0,3}?(?:cancel|miss|no show|dont show|am late|reschedul\\w+|change my mind)\\b(?=.*(?:fee|charge|pay|cost|policy|happens|ok|okay|problem|refund|money|penalty))",
      "(?:what happens|ok(?:ay)?|fine|alright|allowed|a problem|problem|bad|what|happens) if (?:i|we) (?:\\w+ ){0,3}?(?:cancel|miss|no show|dont show|am late|are late|run late|change my mind|cant make it)",
      "can (?:i|we) (?:always |still )?cancel (?:it |that )?(?:later|any ?time|if|for free|without|up (?:to|until)|the day|last minute|last|at)",
      "how (?:far|late|much notice|early|long|many (?:hours|days)|soon)(?: \\w+){0,6} (?:cancel|reschedule|change)\\w*",
      "(?:late|free|last minute) cancell?ation\\w*",
      "no ?show (?:fee|policy|charge)",
      "refund\\w*|(?:deposit|money) back",
      "politica\\w* de (?:cancelacion|cancelaciones|reembolso)",
      "(?:cobran|cobra|cuesta|pago|pagar|multa|cargo|costo|penalizacion|hay)(?: \\w+){0,4} (?:cancel\\w*|no (?:llego|voy|asisto))",
      "si (?:tengo que|necesito|quiero|tuviera que|llego a|la|lo)? ?cancel(?!e|ala|a$)\\w*",
      "puedo cancelar(?:la)? (?:despues|luego|si|en cualquier|cuando|sin|gratis|mas tarde|hasta)",
      "(?:cuanto tiempo|cuantas horas|cuanta anticipacion|cuantos dias)(?: \\w+){0,5} (?:cancel\\w*|cambiar\\w*)",
      "que pasa si (?:no|llego|cancelo|tengo)",
      "reembols\\w+",
    ),
  ],
  [
    "parking",
    phrases(
      "park(?:ing)?(?: lot| garage| spots?| spaces?)?",
      "valet",
      "(?:leave|put) (?:my|the) car",
      "estacion\\w+",
      "aparca\\w*",
      "parqueo\\w*",
      "parquear",
      "parking",
    ),
  ],
  [
    "payment",
    phrases(
      "(?:take|accept|pay|use|honor|paying|bring|have|go through|bill|work with)(?: \\w+){0,5} (?:cards?|credit|debit|cash|checks|personal check|venmo|zelle|paypal|apple pay|google pay|insurance|amex|american express|visa|mastercard|installments|financing|gift cards?|hsa|fsa|medicare|medicaid|delta dental|aetna|cigna|blue cross)",
      "(?:credit|debit) cards?(?: okay| ok| accepted)?",
      "cash only|card only",
      "payment (?:methods?|options?|plans?|types?)",
      "how (?:do|can|should|would|will) (?:i|we|you) (?:pay|want to be paid)",
      "(?:pay|paying) (?:up ?front|in advance|ahead|now|later|online|there|when i|by|with|before|after|at the)",
      "deposits?",
      "(?:is|are|my) (?:\\w+ )?insurance",
      "(?:need|do you do|want) (?:a )?(?:tips?|tipping)",
      "(?:acepta\\w*|toma\\w*|recib\\w+|pagar|pago|pagos)(?: \\w+){0,4} (?:tarjetas?|efectivo|seguros?|transferencias?|credito|debito|bizum|cheques?|zelle|paypal|plazos|linea)",
      "(?:formas?|metodos?|opciones) de pago",
      "como (?:se |puedo |les |le |debo |tengo que )?(?:pag\\w+)",
      "deposito|anticipo|adelanto",
      "(?:con|mi|el) seguro",
    ),
  ],
  [
    "duration",
    phrases(
      "how long (?:am i|will i|would i|do i have to be|does|is|will|would|do|are|should|it|a|an|the|for|on average|until (?:im|its) done|are we)(?!.*\\b(?:open|business|wait for|in advance|you been)\\b)",
      "how (?:much time|many (?:minutes|hours)) (?:does|is|will|would|do|should|for)",
      "how (?:much time|many (?:minutes|hours))",
      "(?:whats|what is) the (?:duration|length)",
      "take long|last long|duration",
      "(?:cuanto (?:tiempo )?|que tanto )(?:dura|tarda|demora|lleva|toma|se tarda|va a tardar|se demora|duran|tardan)\\w*",
      "(?:cuanto tiempo|cuantos minutos|cuantas horas|duracion)",
    ),
  ],
  [
    "price",
    phrases(
      "how much(?! (?:longer|time|notice|later|earlier|space|room))",
      "(?:what|whats|what is|what are|tell me|know|about|give me)(?: \\w+){0,4} (?:prices?|costs?|charges?|fees?|rates?|pricing|price ?list)",
      "(?:the|your|any|an?) (?:price|cost|pricing|rates|price ?list|quote|fee)s?",
      "(?:what|how much)(?: \\w+){0,3} (?:cost|charge|run me|set me back)s?",
      "does (?:it|that|a|the)(?: \\w+){0,4} cost",
      "the damage|ballpark|estimate",
      "(?:how )?(?<!too )(?:expensive|pricey|cheap(?:er|est)?)",
      "is (?:it|that|there) (?:free|a (?:charge|discount|fee)|extra|any discounts?)",
      "(?:discounts?|specials|promotions?|deals)",
      "(?:cuanto|que tanto) (?:me |te |nos |le |les )?(?:es|cuest\\w+|val\\w+|sal\\w+|cobr\\w+|seria|cost\\w+|por|sera|esta|estan|debo|pag\\w+)",
      "cuanto (?:me |nos |le )?(?:va|iba|van) a (?:costar|ser|salir|cobrar)",
      "a (?:cuanto|como)(?: esta| sale| cobran)?",
      "^cuanto$",
      "(?:que|cual|cuales|el|los|sus|su|saber)(?: \\w+){0,3} (?:precios?|costos?|tarifas?)",
      "^(?:the )?costs? (?:of|for)|^prices? (?:for|on|of|list)|precios?|tarifas?|es (?:muy )?car[oa]$|descuentos?|promociones",
    ),
  ],
  [
    "opening_hours",
    phrases(
      "(?:are|is|r|arent) (?:you|yall|u|it|they|the (?:shop|salon|office|clinic|store|place|studio|garage))(?: guys| all| folks)?(?: still| even| usually| ever)? (?:open|opened|closed|closing|opening)(?! (?:slot|spot|time)s?)",
      "(?:your|opening|business|office|working|store|closing|operating|holiday|weekend|shop|salon|the|what|regular) hours(?! (?:does|is it|will))",
      "hours of operation|what times? (?:is )?(?:closing|opening)",
      "(?:what time|when|until when|till when|how late|how early|what days|which days|until what time|till what time|what time)(?: \\w+){0,4} (?:open|close|closes|opens|closing|opening|open until|open till|shut)",
      "how (?:late|early) (?:are|do|is) (?:you|the|yall)(?: \\w+){0,3}",
      "what days (?:are|do) you(?: \\w+){0,2}",
      "do (?:you|yall|you guys) (?:guys )?(?:open|close|work)(?: on| at| late| sundays?| saturdays?| weekends?|$)",
      "(?:are you|you|youre|you guys|yall) (?:guys )?(?:open|closed)(?: on| today| tomorrow| now| late| for| sundays?| saturdays?| weekends?|$)",
      "hasta que hora(?: (?:el|los|este) \\w+)?$|(?:y )?(?:el|los) (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?) hasta (?:que hora|cuando)",
      "(?:que|cual|cuales|su|sus|el|los)(?: \\w+){0,3} horarios?",
      "horarios?(?: de (?:atencion|apertura|servicio|trabajo))?$",
      "(?:a que hora|hasta que hora|desde que hora|cuando|que dias|hasta cuando|de que hora)(?: \\w+){0,3} (?:abren?|cierran?|abre|cierra|abris|cerrais|atienden?|trabajan?|abierto|estan|abiertos|abrir|cerrar|abran|cierren)",
      "(?:estan?|esta|estaran?) (?:abiert\\w+|cerrad\\w+)",
      "(?:abren?|cierran?|abris|atienden|trabajan)(?: los| el| hoy| manana| en| a| domingos?| sabados?|$)",
    ),
  ],
  [
    "address",
    phrases(
      "where (?:are|r|is|re|exactly are|abouts are|do i|can i|should i|in)(?: (?:you|u|yall|your|the|it|this|that|i|town))(?: (?:guys|all))?(?!.*\\bcoming from)(?: (?:located|at|place|shop|salon|office|clinic|studio|find you|go|park|store|come|based|exactly))*",
      "where ?abouts?",
      "wheres (?:your|the|it|that|this)",
      "where (?:are )?(?:yall|you)(?: guys)? (?:at|located)",
      "where (?:youre|you are|its|it is|the (?:shop|salon|office|clinic) is)",
      "(?:located|your location|the location|which location|whats the location)",
      "(?:your|the|an|shop|salon|office|street|whats|physical) (?:street )?address",
      "^(?:the |your )?address(?: please)?$",
      "directions",
      "how (?:do|can|would) i (?:get|find)(?: there| to (?:you|the|your)| you| your| the)",
      "(?:are you|is it|is that|are yall)(?: \\w+){0,2} (?:near|close to|next to|across from|by the|downtown)",
      "which exit|zip code|cross streets?|how do i get (?:to|over)",
      "how far (?:are|is)",
      "(?:what|which) (?:street|part of town|cross street|neighborhood|floor|building|suite|corner)",
      "(?:donde|adonde) (?:hay que|tengo que|debo|tenemos que) (?:ir|acudir|presentarme)",
      "(?:donde|en donde|adonde) (?:estan?|quedan?|es|se encuentra\\w*|esta|estais|es que|seria|se ubica\\w*|los encuentro|tengo que ir)",
      "(?:su|la|cual es (?:la|su)|que|tu) (?:direccion|ubicacion)(?! de (?:correo|email))",
      "como (?:llego|llegar|puedo llegar)",
      "(?:direccion|ubicacion|ubicados|ubicada)(?! de (?:correo|email))",
    ),
  ],
  [
    "phone",
    phrases(
      "(?:whats|what is|have|get|give me|need|know|tell me) (?:your|the|a|the shops|the salons|a good|the direct|yall) (?:direct |office |main |phone |telephone |contact |shop |callback |business )*(?:number|phone)(?: (?:to call|there|for the))?$",
      "(?:number|phone) (?:i can|can i|to|should i) (?:call|reach|text)(?: you)?(?: at| on)?",
      "(?:what|which) (?:phone )?number (?:do|can|should) i (?:call|text)",
      "(?:your|the office|the shop|the direct) (?:phone )?number",
      "direct (?:line|number)|(?:is there|have|got) (?:a |an )?(?:phone )?number",
      "(?:cual es |me da |dame |deme |tienen? |me das |me pueden? dar |me puede dar )(?:su|el|un|tu|algun) (?:numero|telefono|numero de telefono|numero de contacto)",
      "a que numero",
    ),
  ],
  [
    "staff",
    phrases(
      "who(?:s| is| are| all(?: is| are)?)? (?:works?|does|do|working|cuts?|would|will|can|your|available|in|there|the|best|good|performs?|gonna|going)",
      "who do you (?:have|recommend|got)",
      "who (?:will|would|should|does|could)",
      "(?:which|what) (?:\\w+ )?(?:stylists?|barbers?|dentists?|doctors?|therapists?|people|technicians?|mechanics?|hygienists?|staff|instructors?|trainers?)",
      "(?:do|have) you (?:have|got|guys have) (?:any |a |an )?(?:female|male|woman|women|man|lady|spanish speaking|bilingual) (?:\\w+)",
      "(?:is|will|isnt) (?!it|that|this|there|parking|anyone|anybody|someone|somebody)(?:dr |doctor )?[a-z]+ (?:be )?(?:there|around|off|here)",
      "(?:does|is) (?:dr |doctor )?(?:[a-z]+) (?:still )?(?:works?|working|in)(?: (?:there|here|today|tomorrow|on|this|that|at|with|weekends?|sundays?|saturdays?|\\w+day))",
      "(?<!igual |importa |mismo |con )quien(?:es)?(?! (?:sea|quiera|este|pueda))|con quien(?! (?:sea|quiera))",
      "^(?:y |disculpe |hola )*esta (?!bien|perfecto|abierto|cerrado|disponible|libre|todo|muy|mal)(?:el |la |dr |dra |doctor |doctora )*\\w+ (?:hoy|manana|el \\w+|trabajando|ahi)",
      "(?:que|cual|cuales) (?:\\w+ )?(?:estilistas?|barberos?|dentistas?|doctor\\w*|terapeutas?|peluquer\\w+|personas?|empleados?)",
      "(?:trabaja|sigue trabajando|esta trabajando) (?:ahi|alli|hoy|manana|el|todavia|los)?",
    ),
  ],
  [
    "services",
    phrases(
      "(?:what|which)(?: \\w+){0,3} (?:services?|treatments?|procedures?|packages?)",
      "what (?:all )?(?:do|can|does) (?:you|yall|you guys|they|it) (?:guys )?(?:do|offer|provide|have on|treat|fix|include|come with)(?! (?:you )?(?:have|available|for))",
      "what (?:kinds?|types?|sorts?) of (?!time)(?: ?\\w+)*",
      "(?:do|can|could|does) (?:you|yall|they|anyone|u) (?:guys |also |all |even |folks )*(?:do|offer|provide|treat|fix|cut|color|dye|repair|sell|give|perform|handle|braid|wax|service|specialize)(?! (?:me|it|that|this|anything|something|any time|walk ?ins?$|(?:on |at )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?)) \\w+",
      "(?:list|menu) of (?:your )?(?:services|treatments)",
      "(?:your|services?) menu",
      "que (?:servicios?|tratamientos?|tipos? de|ofrecen?|hacen?|cosas hacen)",
      "cuales son (?:sus|los) servicios",
      "(?:ustedes )?(?:hacen|ofrecen|realizan|arreglan|atienden)(?! (?:citas|algo|los|el|hoy|manana)) \\w+",
    ),
  ],
];

const OPENS_QUESTION = phrases(
  "^(?:(?:and|but|so|ok|okay|oh|also|hi|hello|hey|yes|yeah|no|well|excuse me|sorry|actually|just|quick question|one question|question|real quick|before that|great|perfect|thanks|thank you|hola|y|pero|oye|oiga|disculpe|perdon|una pregunta|si|tambien) )*(?:what|whats|how|hows|where|wheres|who|whos|which|why|is (?:there|it|she|he|that|this|the|my|your|a)|are (?:there|you|your|the|they|kids|dogs|pets|children|we)|do (?:you|i|they|we|kids|people)|does|did|will (?:it|you|there|i|they|the)|would (?:it|that|there)|should i|am i|have you|has|can (?:i|you|my|we|kids|children|they)|could (?:i|you)|may i|que(?! (?:si|no)$)|cual|cuales|como|donde|quien|por que|cuant[oa]s?|hay|tienen?|puedo|pueden?|se puede|necesito llevar|debo|tengo que|es (?:necesario|verdad|cierto|posible)|aceptan|atienden|hacen|venden|dan|permiten|sirven)",
  "(?<!(?:what|this|that|here|where|it) )(?:is|are) your (?:\\w+ ){0,3}\\w+$",
  "(?:wondering|know|tell me|ask(?: you)?(?: about)?) (?:if|whether|about|what|how|where|who|when)",
  "(?:i have|ive got|got|have) (?:a|one|another|a quick|some|a few) questions?",
  "(?:tengo|una|otra) (?:una |otra )?preguntas?",
  "(?:saber|decirme|preguntar|dime|digame) (?:si|que|como|donde|cuando|cuant\\w|sobre|quien)",
);

/** What no list of services answers. */
const FACTS_ONLY = phrases(
  "(?:do|can) (?:you|yall|they)(?: guys)? (?:sell|carry|stock|do (?:an? )?(?:patch|skin|strand|allergy) tests?)",
  "(?:venden|vendeis|vende)(?: \\w+)",
  "con cuanto tiempo (?:hay que|tengo que|debo|se)",
);

/** "Where are you and is there parking?": the address is always known. */
function firstOfTwo({ text, asked }: Line): Topic | null {
  const [first, second] = text.split(/ (?:and|y)(?: also| tambien)? /);
  if (first === undefined || second === undefined || first.split(" ").length < 2) return null;
  const isAddress = TOPIC_PHRASES.some(([topic, pattern]) => topic === "address" && pattern.test(first));
  return isAddress && !isStatement({ text: first, asked }, "address") ? "address" : null;
}

/** What is asked about; `other` for a question none of the known topics fits, null when nothing is asked. */
export function topicOf(line: Line): Topic | null {
  if (FACTS_ONLY.test(line.text)) return "other";
  const first = firstOfTwo(line);
  if (first !== null) return first;
  for (const [topic, pattern] of TOPIC_PHRASES) {
    if (pattern.test(line.text) && !isStatement(line, topic)) return topic;
  }
  return line.asked || OPENS_QUESTION.test(line.text) ? "other" : null;
}

const MY_OWN = phrases(
  "(?:my|mi) (?:\\w+ )?(?:number|phone|address|email|numero|telefono|direccion|correo)",
  "e ?mail address",
  "correo",
);

/** "My number is…", "I already parked", "I'll pay you the price": words of a topic without a question. */
function isStatement(line: Line, topic: Topic): boolean {
  if (line.asked) return (topic === "phone" || topic === "address") && MY_OWN.test(line.text);
  if (topic === "phone" || topic === "address") return MY_OWN.test(line.text);
  if (topic === "parking") return /\b(?:im|i am|i just|i already|estoy|ya) (?:park|estacion|aparc)/.test(line.text);
  return false;
}
