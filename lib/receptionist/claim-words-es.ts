import type { ClaimKind, ClaimLanguage } from "./claim-words";

const BOOKED = "(?:reservad|confirmad|agendad|apuntad|programad|anotad|registrad|asegurad|apartad)[oa]s?";
const CANCELLED = "(?:cancelad|anulad)[oa]s?";
const MOVED = "(?:movid|cambiad|reprogramad|reagendad|trasladad|pasad|aplazad|adelantad)[oa]s?";
const ADVERBS = "(?:(?:ya|ahora|todo|toda|correctamente|oficialmente|debidamente|también|perfectamente|bien)\\s+)*";
const BE =
  "(?:está|esta|están|estás|queda|quedas|quedan|quedó|quedo|quedaron|quedaste|fue|fueron|ha\\s+quedado|han\\s+quedado|ha\\s+sido|han\\s+sido|sigue|siguen|tiene|tienes)";
const VISIT = "(?:cita|citas|reserva|reservas|reservación|visita|visitas|turno|turnos|hora|sesión|plaza)";
const OWN = "(?:su|sus|tu|tus|la|las|el|los|esta|esa)";
const TO = "(?:(?:se\\s+)?(?:le|te|lo|la|los|las|les)\\s+)";
const HAVE = "(?:he|hemos|acabo\\s+de\\s+haber)\\s+";
const LIST = "(?:la|nuestra)\\s+lista\\s+de\\s+espera";
const DAY =
  "(?:el\\s+)?(?:próximo\\s+)?(?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|mañana|hoy|entonces|allí|el\\s+\\d|a\\s+las?\\s)";
const MADE = "(?:realizad|cread|hech|completad|registrad|guardad|agendad)[oa]s?";
const AGENDA = "(?:la|mi|nuestra|su|el|nuestro)\\s+(?:agenda|calendario)";
/** "á" and the like are no word characters to \b. */
const END = "(?![\\p{L}\\d])";
const START = "(?<![\\p{L}\\d])";

const of = (kind: ClaimKind, pattern: string): readonly [ClaimKind, RegExp] => [
  kind,
  new RegExp(`${START}${pattern}`, "gu"),
];

function passive(kind: ClaimKind, word: string) {
  return [
    of(kind, `${BE}\\s+${ADVERBS}(?:${OWN}\\s+${VISIT}\\s+)?${word}${END}`),
    of(
      kind,
      `(?:su|tu)s?\\s+(?:[\\p{L}]+\\s+){0,6}?${VISIT}\\s+(?:(?!no\\s|nunca|tampoco)[\\p{L}\\d:]+\\s+){0,10}?${BE}\\s+${ADVERBS}${word}${END}`,
    ),
    of(kind, `^(?:(?:su|tu|la)\\s+)?${VISIT}\\s+${ADVERBS}${word}(?:$|\\s+(?:para|el|a|con)${END})`),
    of(kind, `tienes?\\s+(?:(?:una?|su|tu)\\s+)?(?:[\\p{L}]+\\s+){0,5}?${word}${END}`),
    of(kind, `${TO}?${HAVE}${ADVERBS}(?:dejado\\s+)?${word}${END}`),
    of(kind, `se\\s+(?:le\\s+)?(?:ha|han)\\s+${ADVERBS}${word}${END}`),
    of(kind, `(?:le|te|lo|la)\\s+(?:tengo|tenemos)\\s+${ADVERBS}${word}${END}`),
    of(kind, `^(?:usted\\s+)?(?:ha|has)\\s+${ADVERBS}${word}${END}`),
    of(
      kind,
      `^(?:(?:y|sí|si|listo|perfecto|hecho|bien|muy\\s+bien|excelente)\\s+)*${ADVERBS}${word}(?:$|\\s+(?:para|el|a|con|su|tu|en)${END})`,
    ),
  ];
}

/** How Spanish says that something was done. */
export const spanishClaims: ClaimLanguage = {
  said: [
    ...passive("booked", BOOKED),
    ...passive("cancelled", CANCELLED),
    ...passive("rescheduled", MOVED),
    of("booked", `(?:${TO})?(?:reservé|agendé|confirmé|apunté|anoté|aparté|programé)${END}(?!\\s+en\\s+${LIST})`),
    of(
      "booked",
      `(?:${TO}(?:reservamos|agendamos|apuntamos|anotamos|apartamos|programamos)|(?:reservamos|agendamos|confirmamos|apartamos)\\s+(?:su|tu)s?)${END}(?!\\s+en\\s+${LIST})`,
    ),
    of("booked", `^(?:usted\\s+)?(?:reservó|reservaste)${END}`),
    of("booked", `se\\s+(?:le\\s+)?(?:reservó|confirmó|agendó|programó|reservaron)${END}`),
    of("booked", `(?:le|te)\\s+(?:espera|esperamos|esperan|veo|vemos)\\s+${DAY}`),
    of("booked", `ya\\s+tienes?\\s+(?:su|tu)\\s+${VISIT}${END}`),
    of("booked", `${BE}\\s+${ADVERBS}${MADE}${END}`),
    of("booked", `^(?:(?:su|tu|la)\\s+)?${VISIT}\\s+${ADVERBS}${MADE}(?:$|\\s+(?:para|el|a|con)${END})`),
    of(
      "booked",
      `(?:ya\\s+)?tienes?\\s+(?:ya\\s+)?(?:una?\\s+|su\\s+|tu\\s+)?(?:cita|reserva|turno)(?:$|\\s+(?:para|con|${DAY}|este|mañana|hoy))`,
    ),
    of("booked", `${TO}?(?:guardé|(?:he|hemos)\\s+guardado)\\s+(?:la|su|tu|esa|el)\\s+${VISIT}${END}`),
    of("booked", `(?:está|queda|quedó|ya\\s+está)\\s+(?:apuntad[oa]\\s+|anotad[oa]\\s+)?en\\s+${AGENDA}`),
    of(
      "booked",
      `${TO}?(?:puse|pusimos|metí|(?:he|hemos)\\s+(?:puesto|metido))\\s+(?:su\\s+\\p{L}+\\s+)?en\\s+${AGENDA}`,
    ),
    of("booked", `(?:su|tu)\\s+(?:cita|reserva|visita|turno)\\s+(?:ya\\s+)?es\\s+(?:para\\s+)?${DAY}`),
    of("cancelled", `(?:su|tu|la)\\s+(?:cita|reserva|visita)\\s+ya\\s+no\\s+(?:existe|está)${END}`),
    of("booked", `nos\\s+vemos\\s+${DAY}`),
    of(
      "booked",
      `(?:reserva|cita|reservación)\\s+(?:está|quedó|queda|ha\\s+quedado|ha\\s+sido)\\s+${ADVERBS}(?:hecha|lista|creada|completa|completada)${END}`,
    ),
    of(
      "booked",
      `(?:la\\s+hora|el\\s+turno|el\\s+horario|la\\s+plaza|la\\s+cita)\\s+(?:ya\\s+)?es\\s+(?:suya|suyo|tuya|tuyo)${END}`,
    ),
    of(
      "rescheduled",
      `(?:${TO})(?:moví|movimos|cambié|cambiamos|pasé|pasamos|reprogramé|reprogramamos|reagendé)${END}`,
    ),
    of(
      "rescheduled",
      `(?:moví|movimos|cambié|cambiamos|pasé|pasamos|reprogramé|reprogramamos|reagendé)\\s+${OWN}\\s+${VISIT}${END}`,
    ),
    of("rescheduled", `se\\s+(?:le\\s+)?(?:movió|movieron|cambió|reprogramó|reagendó)\\s+(?:su|tu|la|el)${END}`),
    of("rescheduled", `(?:su|tu)\\s+${VISIT}\\s+(?:se\\s+)?(?:cambió|movió|pasó)${END}`),
    of("rescheduled", `su\\s+nuev[oa]\\s+(?:hora|cita|horario|fecha|turno)\\s+es${END}`),
    of("cancelled", `(?:${TO})?(?:cancelé|anulé|borré|eliminé)${END}`),
    of("cancelled", `(?:${TO}(?:cancelamos|anulamos)|(?:cancelamos|anulamos)\\s+(?:su|tu)s?)${END}`),
    of("cancelled", `^(?:usted\\s+)?(?:canceló|anuló|cancelaste)${END}`),
    of("cancelled", `se\\s+(?:le\\s+)?(?:canceló|cancelaron|anuló|anularon)${END}`),
    of("cancelled", `su\\s+cancelación\\s+(?:está|quedó|queda|fue|ha\\s+sido)${END}`),
    of(
      "waitlisted",
      `(?:está|estás|queda|quedó|quedas|figura|ha\\s+quedado|ya\\s+está)\\s+(?:ya\\s+|ahora\\s+)?(?:(?:apuntad|anotad|inscrit|añadid|agregad)[oa]\\s+)?(?:en|a)\\s+${LIST}`,
    ),
    of(
      "waitlisted",
      `${TO}?(?:(?:he|hemos)\\s+(?:puesto|apuntado|anotado|agregado|añadido|inscrito)|puse|pusimos|apunté|anoté|agregué|añadí|inscribí|apuntamos|agregamos|añadimos|tengo)\\s+(?:su\\s+nombre\\s+)?(?:en|a)\\s+${LIST}`,
    ),
    of("waitlisted", `(?:se\\s+ha\\s+(?:unido|apuntado)|se\\s+(?:unió|apuntó))\\s+(?:en|a)\\s+${LIST}`),
    of(
      "requested",
      `(?:${HAVE}|he\\s+)(?:recibido|enviado|pasado|registrado|hecho)\\s+(?:su|tu)\\s+(?:solicitud|petición)${END}`,
    ),
    of(
      "requested",
      `(?:recibimos|recibí|envié|enviamos|registré|registramos|pasé)\\s+(?:su|tu)\\s+(?:solicitud|petición)${END}`,
    ),
    of(
      "requested",
      `(?:su|tu)\\s+(?:solicitud|petición)\\s+(?:ya\\s+)?(?:está|quedó|queda|fue|ha\\s+sido)\\s+(?:enviada|recibida|registrada|hecha|en\\s+camino)${END}`,
    ),
    of("requested", `^(?:usted\\s+)?(?:solicitó|ha\\s+solicitado)${END}`),
    of(
      "done",
      `(?:ya\\s+)?(?:está|quedó|queda|quedaron|están)\\s+(?:todo\\s+)?(?:hecho|listo|lista|arreglado|resuelto)${END}`,
    ),
    of("done", `todo\\s+(?:está\\s+|quedó\\s+|queda\\s+)?(?:listo|hecho|arreglado|en\\s+orden)${END}`),
  ],
  bare: [of("done", "^(?:y\\s+)?(?:ya\\s+)?(?:listo|hecho|todo listo|está|quedó)$")],
  voidedBefore:
    /(?<![\p{L}])(?:si|cuando|una vez (?:que)?|en cuanto|hasta que|antes de que|a menos que|salvo que|aunque no|para que|en caso de|sin|quiere que|quiere|desea|pida|dice|diga|finja|como si)(?![\p{L}])[^,]*$|(?<![\p{L}])(?:no|nunca|tampoco|ni|nada|jamás|ninguna?)(?![\p{L}])\s+(?:(?:se|le|lo|la|te|les|me|ha|han|hay|hemos|he|está|cita|reserva|visita)\s+)*$|(?<![\p{L}])no\s+(?:creo|sé|estoy segur[oa]|puedo (?:decir|asegurar|confirmar)|veo|parece)(?![\p{L}])[^,]*$|(?<![\p{L}])(?:una|cada|cualquier|toda|ninguna)\s+(?:cita|reserva|visita|hora)\s*(?:se\s+)?$|(?<![\p{L}])(?:las|los)\s+(?:citas|reservas|visitas|turnos|cambios)\s+(?:que\s+)?(?:se\s+)?$|(?<![\p{L}])(?:puede|pueden|podría|debe|deben|tiene que|tienen que|va a|será|serán|sería|haya|hayan|hubiera)(?![\p{L}])[^,]*$|(?<![\p{L}])(?:es[ae]|aquell?[ao]|ese|este)\s+(?:hora|horario|día|tarde|mañana|semana|momento|turno)\s+(?:[\p{L}\d:]+\s+){0,5}$|^(?:el\s+)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\s+(?:[\p{L}\d:]+\s+){0,4}$|(?<![\p{L}])las \d{1,2}(?::\d\d)?\s+(?:ya\s+)?$/u,
  voidedAfter:
    /^[^,]*?(?<!y|pero|o)\s(?:si|cuando|una vez que|hasta que|a menos que|salvo que|siempre que|en cuanto)(?![\p{L}])|^\s*(?:por otra|por alguien|por otro)(?![\p{L}])|^\s*(?:en|a)\s+(?:la|nuestra)\s+lista\s+de\s+espera|^\s*(?:su|tu|el|la|un)\s+(?:mensaje|recado|nota|llamada|idioma|nombre|teléfono|número|correo|código|identidad|dirección)(?![\p{L}])|^\s*(?:al?|de)\s+(?:español|inglés|idioma|equipo|negocio|encargad[oa]|responsable|mi\s|una persona)(?![\p{L}])/u,
  condition: /^(?:(?:y|pero|entonces)\s+)?(?:si|cuando|una vez|en cuanto|hasta que|a menos que)(?![\p{L}])/u,
  performs: /^(?:(?:ya\s+)?(?:se\s+)?(?:le|te|lo|la|les)\s+)?(?:he|hemos|[\p{L}]+é)\s/u,
  asks: /^(?:(?:bien|muy bien|perfecto|entonces|listo|gracias|y|o|pero|de acuerdo|vale)\s+)*(?:qué|que|cuál|cuándo|cuando|dónde|quién|cómo|cuánto|quiere|quieres|desea|deseas|le|lo|la|puedo|puede|podría|hay|algo|alguna|necesita|está|es|tiene|prefiere|se|reservo|reservamos|confirmo|confirmamos|cancelo|muevo|cambio|hago|sigo|si)(?![\p{L}])/u,
  tag: /^(?:verdad|correcto|cierto|no|sí|si|de acuerdo|vale|está bien|es correcto|bien|es así)$/u,
  joints: /,\s*|\s+-+\s+|\s+(?:y|e|pero|porque|o)\s+|\s+así que\s+/u,
};
