import { phrases } from "./plain-line";

const STUFF =
  "(?:dyes?|bleach\\w*|colou?r(?:ing)?|tint|developer|peroxide|relaxer|perm|chemicals?|chemo|product|solution|acid|ammonia|toner|keratin|wax|glue|lash glue|treatment|straightener|curling iron|hot iron|flat iron|razor|clippers?|scissors)";
const PART =
  "(?:scalp|skin|face|head|eyes?|eyelids?|neck|lips?|tongue|throat|mouth|forehead|cheeks?|ears?|hands?|arms?|legs?|fingers?)";
const OWN = "(?:my|his|her|their|our|the|\\w+s)";
const BURNS =
  "(?:burning|burned|burnt|burns|blister\\w*|on fire|stinging(?: (?:bad\\w*|so|a lot|really))|bleeding|bleeds)";
const SWELLS = "(?:swelling|swollen|swells|swelled|puff(?:ed|ing|y)(?: up)?)";
const SOFT =
  "(?:is|are|was|feels?|its|got|gets?|has|have|been|all|really|so|very|just|still|starting to|started|completely|badly|kind of|like its|whole)";

const COSA =
  "(?:tinte|decolorante|decoloracion|lejia|agua oxigenada|quimicos?|producto|alisado|permanente|cera|amoniaco|tratamiento|color|mechas|plancha|acido)";
const PARTE =
  "(?:cabeza|cuero cabelludo|piel|cara|ojos?|parpados?|cuello|labios?|lengua|garganta|boca|frente|orejas?|oidos?|manos?|nuca)";
const ARDE = "(?:arde\\w*|ardi\\w+|quema(?:ndo|do|da)?|quemo|escuece\\w*|escoc\\w+|abras\\w+)";
const LE = "(?:me|le|nos|les|se me|se le)";

/** A burn, a bad reaction, something in the eye, a bleeding cut. */
const HARM = phrases(
  `${OWN} (?:whole |entire |left |right )?${PART}(?: ${SOFT})* ${BURNS}`,
  `${OWN} (?:whole |entire |left |right )?(?:face|eyes?|eyelids?|lips?|tongue|throat|scalp|neck|forehead|head)(?: ${SOFT})* ${SWELLS}`,
  `${SWELLS} (?:of )?(?:my |his |her )?(?:face|lips?|tongue|throat|eyes?)`,
  `${STUFF}(?: \\w+){0,4}? (?:burning|burned|burnt|burns|blistered|scalded|cut)(?: \\w+){0,2}? (?:me|him|${PART})`,
  `(?:burn(?:t|ed|ing|s)?|blisters?|blistering|hives|welts)(?: \\w+){0,3} (?:on|over|across|all over)(?: \\w+){0,2}? (?:${PART})`,
  "chemical burns?|(?:have|has|got|get|getting|with) (?:hives|blisters)|(?:broke|breaking) out in hives",
  `(?:burned|burnt|scalded|burning) (?:my|his|her) (?:\\w+ )?${PART}`,
  `(?:having|have|has|got|gotten|getting|had|think (?:its|it is|this is)|this is|its|into|be) (?:an? |some kind of |some sort of )?(?:\\w+ )?allergic reaction`,
  `react(?:ing|ed) (?:really |very )?(?:bad(?:ly)? )?to (?:the|your|my|that|this) ${STUFF}`,
  `(?:bleach|dye|colou?r|tint|developer|peroxide|relaxer|perm|chemicals?|product|solution|acid|toner|glue|wax)(?: \\w+){0,4}? in(?:to|side)?(?: (?:my|his|her|the|their|both))* eyes?`,
  `(?:cut|nicked|sliced|stabbed|burned|burnt)(?: \\w+){0,2}? (?:my|his|her) (?:\\w+ )?${PART}(?: \\w+){0,6} (?:bleed\\w*|blood)`,
  `(?:blood|bleeding) (?:\\w+ ){0,2}?(?:on|from|out of|down) (?:my|his|her) ${PART}`,
  "(?:tengo|tiene|esta teniendo|estoy teniendo|sufr\\w+|es|me (?:ha )?dado|me dio|le (?:ha )?dado|le dio|haciendo|hizo|hecho) (?:como )?una (?:fuerte |mala )?(?:reaccion alergica|reaccion (?:al|a la|con el) \\w+|alergia)",
  `${LE} (?:esta\\w* |ha\\w* |han )*(?:hincha\\w*)(?: \\w+){0,2}? ${PARTE}`,
  `${PARTE} (?:muy |super |toda |todo |tan )*hinchad\\w+`,
  `${LE} (?:pica y (?:me |le )?)?(?:esta\\w* |ha\\w* |sigue )*${ARDE}(?: \\w+){0,3}? ${PARTE}`,
  `${PARTE} ${LE} (?:esta\\w* |ha\\w* )*${ARDE}`,
  `(?:se|me|le) (?:ha |he |han )?quem(?:ado|o|e|aron)(?: \\w+){0,4}? (?:${COSA}|${PARTE})`,
  `${COSA} (?:me|le|se|nos)(?: esta| ha)* quem(?:ado|o|ando)(?! el (?:pelo|cabello))`,
  "quemaduras? quimicas?|(?:tengo|tiene|salido|salen|saliendo|lleno de) (?:muchas |unas )?(?:ampollas|ronchas)",
  `(?:${COSA}|algo)(?: \\w+){0,2}? en (?:el|los|un) ojos?`,
  `(?:sangre|sangra\\w*|sangro)(?: \\w+){0,4}? ${PARTE}|${PARTE}(?: \\w+){0,3}? sangra(?:ndo)?`,
  "(?:se|me) (?:ha|he|acaba de|esta|estoy) desmay\\w+|(?:se|me) desmay\\w+|desmayad[ao]",
);
/** It is asked after, expected, or long over. */
const NOT_NOW = phrases(
  "^(?:(?:hi|hello|hey|so|and|but|ok|okay|hola|y|pero|oiga) )*(?:does|will|would|do you|can (?:you|it|the)|could (?:it|the)|what if|what (?:do|happens)(?: \\w+){0,3} if|el (?:tinte|decolorante) quema)",
  "(?:how|what)(?: \\w+){0,4} (?:if|when|in case)(?: \\w+)? ",
  "every ?time|whenever|usually|sometimes|always|tends? to|in case|what if|if (?:i|it|she|he|someone|the)|sunburn\\w*|(?:from|in) the sun|once (?:had|before)|before when",
  "siempre que|cada vez|a veces|suele|si (?:tengo|me|le|se|hay|alguien)|quema el sol",
  "(?:years?|months?|weeks?) ago|last (?:year|month|summer|week)|history of|in the past|used to|when i was|hace (?:anos|un ano|meses|mucho|semanas)|el (?:ano|mes) pasado|la semana pasada",
  "(?:afraid|scared|worried) (?:of|about)|miedo",
  "(?:tooth|teeth|gums?|wisdom|molar|abscess|muela|diente|encia)s?",
);
const NO_BODY = phrases("ears (?:are|must be|were) burning");

/** Someone is hurt, or was just now. */
export const isHarmed = (text: string): boolean => HARM.test(text) && !NOT_NOW.test(text) && !NO_BODY.test(text);
