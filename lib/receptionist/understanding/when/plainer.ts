/** How days and hours are put, and the words of it that the grammar reads. All in lower case without accents. */
type Form = readonly [put: RegExp, words: string];

const WD = "(lunes|martes|miercoles|jueves|viernes|sabado|domingo)";
const DAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const HORA = "(una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d{1,2})";
const MES = "(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)";
const DIA =
  "(\\d{1,2}|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|veint\\w+|treinta(?: y uno)?)";
const NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})";
const NUMERO = "(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d{1,2})";

const FORMS: readonly Form[] = [
  // "Mañana en ocho", "el próximo martes en ocho": a week after that day.
  [/\b(?:de )?manana en (ocho|quince|8|15)(?: dias)?\b/g, "dentro de $1 dias"],
  [
    new RegExp(
      `\\b(?:(?:el |del |de )?(?:proximo |este )?)${WD}(?: que viene)? en (?:ocho|8)(?: dias)?(?= *$|[,.;]| (?!de la|horas))`,
      "g",
    ),
    "el $1 semana",
  ],
  [
    new RegExp(
      `\\b(?:(?:el |del |de )?(?:proximo |este )?)${WD}(?: que viene)? en (?:quince|15)(?: dias)?(?= *$|[,.;]| (?!de la|horas))`,
      "g",
    ),
    "el $1 quincena",
  ],
  // "El próximo lunes, no este, el otro".
  [
    new RegExp(
      `\\b(?:el |este )?(?:proximo |este )?${WD}(?: que viene)?,? no(?:,? este(?: \\1)?)?,? (?:sino )?el (?:otro|siguiente)\\b`,
      "g",
    ),
    "el $1 semana",
  ],
  [new RegExp(`\\b(?:el )?${WD} de la otra semana\\b`, "g"), "el $1 semana"],
  [new RegExp(`\\bla otra semana,? (?:el )?${WD}\\b`, "g"), "el $1 semana"],
  // "Dentro de tres semanas, un jueves".
  [new RegExp(`\\b((?:dentro de|de aqui a|en) (?:\\w+) semanas?),? (?:en )?un ${WD}\\b`, "g"), "$1 el $2"],
  // "Entre cuatro y seis".
  [
    new RegExp(
      `\\bentre ${HORA} y ${HORA}(?= *$| *[,.;?!]| (?:el|la|del|de la|por|para|hoy|manana|si|si puede|porfa|gracias|este|con|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\\b)`,
      "g",
    ),
    "entre las $1 y las $2",
  ],
  // "No puedo antes de las doce ni después de las cuatro".
  [
    /\b(?:no (?:me |puedo |podria )?(?:\w+ ){0,2}?)?antes de (?:las? )?([a-z0-9:]+(?: y (?:media|cuarto))?)(?: (?:ni|y|o) (?:tampoco )?)(?:no )?despues de (?:las? )?/g,
    "entre las $1 y las ",
  ],
  // "El veintidós a las diez de enero".
  [
    new RegExp(`\\b(el|dia) ${DIA} (a las? (?:\\w+)(?: y \\w+)?(?: de la (?:manana|tarde|noche))?) de ${MES}\\b`, "g"),
    "$1 $2 de $4 $3",
  ],
  // "In two weeks on a Thursday", "three weeks from now on a Friday".
  [new RegExp(`\\b(in (?:\\w+|a couple of|a few) weeks?(?: time)?),? (?:on )?an? ${DAY}\\b`, "g"), "$1 on $2"],
  [new RegExp(`\\b(?:about )?(\\w+) weeks from (?:now|today),? (?:on )?(?:an? )?${DAY}\\b`, "g"), "in $1 weeks on $2"],
  // "Next Friday, not this Friday".
  [new RegExp(`\\bnext ${DAY},? (?:but )?not this(?: coming)?(?: \\1| one| week)?(?!\\w)`, "g"), "$1 week"],
  [new RegExp(`\\bnot this(?: coming)? ${DAY},? (?:but )?(?:the )?next(?: \\1| one)?(?!\\w)`, "g"), "$1 week"],
  // "A bridal party of six": how many they are.
  [
    new RegExp(
      `\\b(party|group|family|bunch|crew|team|total) of (?:about |around )?${NUMBER}\\b(?! ?(?:o'?clock|am|pm|a\\.m|p\\.m))`,
      "g",
    ),
    "$1 of us",
  ],
  [new RegExp(`\\b(grupo|familia|fiesta|total|equipo) de (?:unos |unas )?${NUMERO}\\b`, "g"), "$1"],
  [new RegExp(`\\b(?:somos|seremos|vamos) ${NUMERO}\\b(?! (?:a las?|el))`, "g"), "somos varios"],
];

/** Days that no month has, the weekday that is asked for, and what is to be reminded of: no day and no hour. */
const NO_DAYS: readonly RegExp[] = [
  /\b(?:april|apr|june|jun|september|sept|sep|november|nov) (?:the )?(?:31(?:st)?|thirty[ -]first)\b/g,
  /\b(?:february|feb) (?:the )?(?:3[01](?:st|th)?|thirtieth|thirty[ -]first)\b/g,
  /\b(?:the )?(?:31(?:st)?|thirty[ -]first) of (?:april|june|september|november)\b/g,
  /\b(?:the )?(?:3[01](?:st|th)?|thirtieth|thirty[ -]first) of february\b/g,
  /\b(?:el )?(?:31|treinta y uno) de (?:abril|junio|septiembre|setiembre|noviembre)\b/g,
  /\b(?:el )?(?:3[01]|treinta(?: y uno)?) de febrero\b/g,
  /\b(?:dia de la semana|day of the week)\b/g,
  /\b(?:recuerd|recorda)\w+ (?:las|los) (?:dos|tres)\b/g,
];

export function plainer(plain: string): string {
  const dated = NO_DAYS.reduce((text, none) => text.replace(none, (words) => " ".repeat(words.length)), plain);
  return FORMS.reduce((text, [put, words]) => text.replace(put, words), dated);
}
