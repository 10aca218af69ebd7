import type { Locale } from "../types";

/**
 * What a clause tells beside the wish. "after" and "before": the hour from which, or up to which, one is free, which counts
 * only where no other hour is said; "kept": an hour or a day that counts only where no other is said; "aside": never asked for.
 */
export type ReasonKind = "after" | "before" | "kept" | "aside";

type Forms = {
  /** What ends a clause beside a full stop or a comma. */
  readonly joints: RegExp;
  /** Words of a wish: what stands in such a clause is asked for. */
  readonly wish: RegExp;
  readonly kinds: readonly (readonly [ReasonKind, RegExp])[];
};

const NUMBER =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|half|a? ?quarter|\\d{1,2})";
const AT = `(?:at|by|until|till|'?til|around|about|before)(?: around| about| like)? ${NUMBER}\\b`;
const UNTIL = `(?:until|till|'?til|to|through|-) ?(?:around |about |like )?${NUMBER}\\b`;
const WHO = "(?:i|we|he|she|they|you|(?:my|our|the|his|her|their) (?:[\\w']+ ){1,4}?|kids|school|work|class)";
const DAY =
  "(?:on )?(?:the )?(?:this |next |last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|weekend|\\d+(?:st|nd|rd|th)|first|second|third|[a-z]+th|twenty[ -]\\w+|thirt\\w+)\\b";
const EVENT =
  "(?:meetings?|calls?|conference|flight|train|bus|plane|ferry|interview|wedding|party|date|game|match|funeral|concert|recital|graduation|ceremony|reunion|dinner|brunch|rehearsal|shoot|photos?|pictures|trip|vacation|holiday|event|gala|prom|ball|birthday|anniversary|christening|baptism|delivery|lecture|practice|deadline|presentation|hearing|baby shower|bridal shower|bachelorette|show|performance|audition|play|tournament|race|marathon|thing|engagement|commitment|other appointment|cruise|surgery|operation|due date)";
const MONTH = "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|may";
const STAY = `(?:(?:${MONTH}) \\d+(?:st|nd|rd|th)? ?(?:-|to|through|until|till) ?(?:the |(?:${MONTH}) )?\\d+(?:st|nd|rd|th)?\\b|from ${DAY}[^.?!;]*? (?:-|to|through|until|till) (?:the )?${DAY})`;
const FELT = "(?:hurt|broke|fell|twisted|pulled|sprained|chipped|cracked|lost|slipped|crashed|dented)";

const ENGLISH: Forms = {
  joints:
    /(?<!\bor)\s(?=so\b(?! (?:much|many|far|long|soon|early|late)))|\s(?=(?:but|because|cause|cuz|coz|how about|what about|can i|can you|can we|could i|could you|could we|would you|do you|is there|are there|have you|let's|lets|i'd like|i would like|i need an?|i want|i'll take|any chance|anyway)\b)|\s(?=(?:since|as|and) (?:i|i'm|i've|i'd|my|we|we're|he|she|they|the kids|it|it's|there's|then|so|nobody|no one|could|can|would|anything|want|loved)\b)/g,
  wish: /\b(?:book|schedule|reschedule|come (?!out|back)|can (?:i|you|we)|could|would|like|works?(?! (?:from|until|till|at|nine|eight|mon|tue|wed|thu|fri|sat|sun|\d))|free (?:at|on|from)|available|any ?time|anything|how about|what about|let's|fit me|see me|ideal|best|prefer|appointment|booking)\b/,
  kinds: [
    [
      "aside",
      new RegExp(
        `\\b(?:i|we)(?:'ve| have|'ve got| have got| got|'ll have|'m having| had|'ve also got| also have)(?: to be at| to go to)? (?:an?|another|my|this|some|our|the) (?:[\\w']+ ){0,3}?${EVENT}\\b`,
      ),
    ],
    ["aside", new RegExp(`\\b(?:i|we)(?:'ve got| have|'ve) (?:${EVENT}|lunch|breakfast|drinks) (?:at|on|with)\\b`)],
    [
      "aside",
      new RegExp(
        `\\b(?:i|we)(?:'ll|'m|'re| will| am| are)? (?:get|be|come|getting|coming|fly|start|begin|land)?(?: back| home| in town)? ?(?:back|home|in town|a new job|school|college|uni|chemo|treatment|camp)(?: from [\\w ]+?)? ${DAY}`,
      ),
    ],
    [
      "aside",
      new RegExp(
        `\\b(?!\\w+ (?:\\w+ )?date\\b)(?:my|our|the|his|her|their|it's my|it is my|it's our|graduation|school|prom) ?(?:[\\w']+ ){0,4}?(?:${EVENT}|school|semester|term|exams?|court)?(?: is| are|'s|'re| was| were| leaves?| departs| takes off| lands| starts?| begins| falls)(?: on| at| due)? (?:${DAY}|${NUMBER})`,
      ),
    ],
    [
      "aside",
      new RegExp(
        `\\b(?:it's|it is|that's|that is) (?:my|our) (?:[\\w']+ ){0,3}?(?:birthday|anniversary|wedding)(?: (?:is|it))? ${DAY}`,
      ),
    ],
    [
      "aside",
      new RegExp(
        `\\b(?:i'm|i am|we're|we are) (?:getting married|flying|travell?ing|moving (?:house|out|to)|going (?:away|abroad|on (?:vacation|holiday|a trip)|out of town)|hosting|having (?:people|guests|surgery))\\b.*?${DAY}`,
      ),
    ],
    ["aside", new RegExp(`\\b(?:[\\w']+ ){0,2}?[\\w']+(?:'s| is| are|'re) getting married\\b.*?${DAY}`)],
    ["kept", new RegExp(`\\b(?:visiting|staying|in town|in (?:the city|new york|nyc)|over here)\\b[^.?!;]*?${STAY}`)],
    [
      "aside",
      new RegExp(`\\b(?:i|we) (?:fly|travel|leave|sail|drive|head)(?: out| off| away| home)?(?: town)? ${DAY}`),
    ],
    [
      "aside",
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: is|'s) (?:a |my |our )?(?:(?:bank |public |national )?holiday|birthday|anniversary|wedding)/,
    ],
    [
      "aside",
      new RegExp(
        `\\b${WHO}(?:'ve| have| had)? ?(?:called|rang|phoned|was in|was there|was here|were in|came|went|saw|visited|spoke|talked|tried|emailed|texted|stopped by|dropped by|bought)\\b.*?${DAY}`,
      ),
    ],
    ["aside", new RegExp(`\\b(?:i|we|he|she|my (?:\\w+ )?\\w+) ${FELT}\\b.*?${DAY}`)],
    [
      "aside",
      new RegExp(
        `\\b(?:light|noise|pain|ache|it|that|this)(?: \\w+)? (?:came on|started|began|broke|happened)\\b.*?${DAY}`,
      ),
    ],
    ["aside", new RegExp(`\\b(?:has|have|'s|'ve|been|hurting|hurts|aching)\\b[^.,;!?]*? since (?:last )?${DAY}`)],
    ["kept", new RegExp(`\\b(?:i'm|i am|we're|i'll be) (?:dropping|picking|taking|getting)\\b.*?${AT}`)],
    [
      "kept",
      new RegExp(
        `\\b(?:the|my|our) (?:baby|toddler|little one|kids?|son|daughter|dog|husband|wife|boss)(?: \\w+){0,2} (?:naps?|eats?|sleeps?|wakes?(?: up)?|arrives?|comes?|gets?)\\b(?: \\w+){0,3}? ${AT}`,
      ),
    ],
    ["kept", new RegExp(`\\b(?:my|the|our) lunch (?:break|hour)?(?:'s| is).*?${NUMBER}`)],
    [
      "aside",
      /\b(?:i|we|he|she) work(?:s|ing)? (?:from )?(?:nine|eight|seven|ten|\d{1,2}) (?:to|till|until|-) (?:five|four|six|three|\d{1,2})\b/,
    ],
    [
      "before",
      new RegExp(
        `\\b(?:have to|need to|got to|gotta|must|should|has to|needs to|want to|'ll have to) (?:be (?:at|back|out|home|done|finished|through|somewhere|gone|away|on (?:the|my)|in (?:the |my )?(?:office|town|work|court|class))|leave|go\\b(?! (?:in|for))|head|pick|drop|collect|fetch|catch|feed|get (?:to|back|home|going|the|my|them|him|her)|start(?: work| my shift)?|begin|run)\\b[^.,;!?]*?${AT}`,
      ),
    ],
    [
      "before",
      new RegExp(
        `\\b(?:i|we|he|she|they) (?:leave|leaves|head out|start|starts|begin|begins|pick up|picks up|collect|am due|am expected|fly|go to work|go back)\\b[^.,;!?]*?${AT}`,
      ),
    ],
    [
      "before",
      new RegExp(`\\b(?:i've|i have|we've|we have) (?:got )?(?:kids|children|a dog|guests|people) to [^.,;!?]*?${AT}`),
    ],
    ["before", new RegExp(`\\b(?:out|done|finished|gone|out of (?:there|here)) by (?:around |about )?${NUMBER}\\b`)],
    ["before", new RegExp(`\\b(?:my|our|the|his|her) (?:[\\w']+ ){1,3}?(?:starts?|begins?|leaves?|opens?) ${AT}`)],
    [
      "after",
      new RegExp(
        `\\b${WHO} ?(?:'\\w+ )?(?:[\\w']+ ){0,3}?(?:get(?:s|ting)? (?:off|out|back|home|done|away)|finish(?:es|ed|ing)?|ends?|lets? out|clock(?:s|ing)? (?:off|out)|knock(?:s|ing)? off|(?:(?:am|'m|is|'s|be|are|'re) (?:[\\w']+ ){0,2}?)(?:off|out|done|over|home|back|through)|off work|lands?|landing|arrives?|arriving|wraps? up|closes?(?: up)?(?: shop| the shop| the store)?)\\b(?: [\\w']+){0,3}? ${AT}`,
      ),
    ],
    [
      "after",
      new RegExp(
        `\\b${WHO}(?:'\\w+)? ?(?:[\\w']+ ){0,3}?(?:work|works|working|busy|tied up|stuck|teach|teaching|watches|watching|class|meetings?|asleep|napping|minding|babysit\\w*|on shift|on duty|booked)\\b(?: [\\w']+){0,4}? ${UNTIL}`,
      ),
    ],
    ["kept", new RegExp(`\\b(?:i'm|i am|we're|we are) in (?:\\w+ ){1,3}(?:until|till|til) ${DAY}`)],
  ],
};

const HORA = "(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d{1,2}|mediodia)";
const A_LAS = `(?:a|hasta|sobre|hacia|antes de|a eso de)(?: las?|l)? ?${HORA}\\b`;
const DIA =
  "(?:el |la |este |esta |los )?(?:proximo |pasado |dia )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|ayer|finde|fin de semana|semana|\\d{1,2}|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diec\\w+|veint\\w*|treinta(?: y uno)?)\\b";
const EVENTO =
  "(?:reunion|boda|vuelo|tren|avion|autobus|entrevista|fiesta|examen|comida|cena|cumpleanos|partido|viaje|evento|concierto|funeral|bautizo|comunion|graduacion|juicio|cirugia|operacion|aniversario|llamada|junta|compromiso|competicion|funcion|mudanza)";

const SPANISH: Forms = {
  joints:
    /\s(?=(?:asi que|por eso|entonces|pero|porque|ya que|como que|pues|puede ser|podria|quiero|quisiera|necesito|me gustaria|me puede)\b)|\s(?=(?:que|y) (?:mi|luego|salgo|salen|sale|tengo|entro|a las?|el|los|trabajo|me|es|llego|acabo|termino|despues|nadie|no|quiero|queria)\b)/g,
  wish: /\b(?:reservar|agendar|cita|puede|podria|podemos|quiero|quisiera|necesito|gustaria|me viene|me va|tienen|tiene|hay|hueco|disponible|cualquier|mejor)\b/,
  kinds: [
    [
      "aside",
      new RegExp(
        `\\b(?:tengo|tenemos|hay|tendre)(?: que ir a)? (?:una?|otra|otro|la|el|mi)? ?(?:\\w+ ){0,1}?${EVENTO}\\b`,
      ),
    ],
    [
      "aside",
      new RegExp(
        `\\b(?:mi|mis|nuestra|nuestro|la|el|su|es el|es la) (?:\\w+ ){0,2}?${EVENTO}(?: de \\w+(?: \\w+)?)?(?: es| sale| empieza| cae| sera| llega)?(?: a las?)? ?(?:${DIA}|${HORA})`,
      ),
    ],
    ["aside", new RegExp(`\\bse casan?\\b.*?${DIA}`)],
    [
      "kept",
      new RegExp(
        `\\b(?:estoy|estare|estamos|estaremos|voy a estar) (?:de visita|en (?:la ciudad|\\w+)|por (?:aqui|alli))\\b[^.?!;]*? del ${DIA}[^.?!;]*? al ${DIA}`,
      ),
    ],
    ["aside", new RegExp(`\\b(?:me caso|viajo|volamos|nos vamos|me voy|salgo de viaje|me mudo|me operan)\\b.*?${DIA}`)],
    [
      "aside",
      new RegExp(
        `\\b(?:llame|fui|estuve|vine|pase por|escribi|hable|me dijeron|vino|me hice|me cai|me rompi|empezo|se encendio|se rompio)\\b.*?${DIA}`,
      ),
    ],
    ["aside", new RegExp(`\\b(?:duele|duelen|molesta|hace ruido|llevo|esta asi|suena|dolor)\\b.*?desde ${DIA}`)],
    ["aside", /\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) es (?:fiesta|festivo|feriado|mi cumpleanos)/],
    ["aside", new RegExp(`\\btrabajo (?:de|desde las?) ${HORA} (?:a|hasta las?) ${HORA}`)],
    [
      "before",
      new RegExp(
        `\\b(?:me |nos )?(?:tengo|tenemos|debo|hay|tiene) que (?:ir|irme|irnos|estar|salir|recoger|dejar|llevar|buscar|volver|entrar|marcharme|coger)\\b.*?${A_LAS}`,
      ),
    ],
    ["before", new RegExp(`\\b(?:entro|empiezo|recojo|abro|entramos|empieza|entra)\\b(?: \\w+){0,4}? ${A_LAS}`)],
    [
      "after",
      new RegExp(
        `\\b(?:mi \\w+ |los \\w+ |las \\w+ |el \\w+ |la \\w+ )?(?:no )?(?:salgo|sale|salen|salimos|acabo|acaba|acaban|termino|termina|terminan|llego|llega|vuelvo|vuelve|aterrizo)\\b(?: \\w+){0,4}? ${A_LAS}`,
      ),
    ],
    [
      "after",
      new RegExp(
        `\\b(?:trabajo|trabaja|estoy (?:ocupad[oa]|trabajando|en clase|en la oficina|liad[oa]))\\b(?: \\w+){0,3}? hasta las? ${HORA}`,
      ),
    ],
  ],
};

export const REASON_FORMS: Readonly<Record<Locale, Forms>> = { en: ENGLISH, es: SPANISH };
