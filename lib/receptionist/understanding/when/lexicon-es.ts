import { AFTERNOON, EVENING, lexiconOf, MORNING, type Words } from "./lexicon";

const [MORNING_FROM, MORNING_TO] = MORNING;
const [AFTERNOON_FROM, AFTERNOON_TO] = AFTERNOON;
const [EVENING_FROM, EVENING_TO] = EVENING;

const ONES =
  "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta".split(
    " ",
  );
const TENS = [
  [30, "treinta"],
  [40, "cuarenta"],
  [50, "cincuenta"],
  [60, "sesenta"],
  [70, "setenta"],
  [80, "ochenta"],
  [90, "noventa"],
] as const;
const compounds = TENS.flatMap(([tens, word]) =>
  ONES.slice(0, 9).map((one, index) => [tens + index + 1, `${word} y ${one}`] as const),
);

const SPANISH: Words = {
  words: [
    ["a", "un|una"],
    [
      "after",
      "pero no antes de|pero no antes de las|pero no antes de la|pero nada antes de las|despues de|despues del|despues de las|despues de la|mas tarde de las|mas tarde de|pasadas las|no antes de|no antes del|no antes de las|no antes de la|despues|luego de|luego de las|nada antes de|nada antes de las|tras",
    ],
    [
      "since",
      "desde|desde las|desde la|desde el|a partir de|a partir de las|a partir de la|a partir del|salgo a las|salgo de trabajar a las|trabajo hasta las|no puedo antes de las|no puedo antes de la|no puedo hasta las|salgo del trabajo a las|no estoy libre hasta las|termino a las",
    ],
    ["from", "del|de las"],
    [
      "before",
      "pero no despues de|pero no despues de las|pero nada despues de las|pero no mas tarde de las|antes de|antes de las|antes de la|antes del|no mas tarde de|no mas tarde de las|antes|a mas tardar|a mas tardar a las|como muy tarde a las|como tarde a las|no despues de|no despues de las|nada despues de las|como maximo a las",
    ],
    ["until", "hasta|hasta las|hasta la|hasta el"],
    ["to", "-|al|a"],
    ["between", "entre|entre las|entre la|entre el"],
    ["orLater", "o mas tarde|o despues|en adelante|en adelante por favor|o mas|para adelante"],
    ["orEarlier", "o antes|como muy tarde|a mas tardar|como tarde|como maximo|como mucho"],
    [
      "at",
      "alas|a las|a la|sobre las|sobre la|hacia las|hacia la|a eso de las|a eso de la|alrededor de las|alrededor de la|mas o menos a las|mas o menos a la|como a las|como a la|cerca de las|tipo|y a las|sobre|alrededor de|por ahi de las|a partir como de las",
    ],
    ["for", "para"],
    ["hours", "las|la"],
    ["on", "en"],
    ["in", "dentro de|en|de aqui a|de hoy a"],
    ["of", "de"],
    ["the", "el|los"],
    ["and", "y"],
    ["or", "o|u|y si no|o si no|si no|o bien|o quizas|o tal vez|o a lo mejor|o en su defecto|o en todo caso"],
    ["also", "tambien me va bien|tambien vale|tambien|tambien me sirve|tambien puedo"],
    ["next", "proximo|proxima|que viene|siguiente|entrante|que entra|proximos|proximas"],
    [
      "this",
      "lo que queda de|lo que queda de la|el resto de|el resto de la|lo que resta de la|este|esta|estos|estas|este mismo|esta misma",
    ],
    ["every", "cada|cualquier|todos los"],
    ["within", "en los proximos|en las proximas|dentro de los proximos|durante los proximos|en estos"],
    ["half", "media"],
    ["quarter", "cuarto"],
    ["minus", "menos"],
    ["for", "para las|para la|para el"],
    ["oclock", "en punto|horas|h|hrs"],
    ["ish", "y pico|mas o menos|aproximadamente|o asi"],
    [
      "end",
      "final de|finales de|fin de|a finales de|a final de|al final de|a fines de|fines de|al final de la|a finales de la|finales de la|fin de la|final de la|a final de la|a fines de la|mas tarde|ultima parte de|a ultimos de|ultimos de|los ultimos dias de|en los ultimos dias de|la ultima parte de|hacia finales de|hacia el final de|para finales de|final del|finales del|fin del|a finales del|a final del|al final del|a fines del|fines del|ultima parte del|a ultimos del|ultimos del|los ultimos dias del|en los ultimos dias del|la ultima parte del|hacia finales del|hacia el final del|para finales del|fines de la|ultima parte de la|a ultimos de la|ultimos de la|los ultimos dias de la|en los ultimos dias de la|la ultima parte de la|hacia finales de la|hacia el final de la|para finales de la",
    ],
    [
      "start",
      "principio de|principios de|a principios de|al principio de|comienzo de|inicio de|al inicio de|a comienzos de|inicios de|a inicios de|al comienzo de|a principios de la|al principio de la|principios de la|comienzos de|al inicio de la|al comienzo de la|inicio de la|principio de la|a primeros de|primeros de|los primeros dias de|en los primeros dias de|la primera parte de|primera parte de|hacia principios de|para principios de|principio del|principios del|a principios del|al principio del|comienzo del|inicio del|al inicio del|a comienzos del|inicios del|a inicios del|al comienzo del|comienzos del|a primeros del|primeros del|los primeros dias del|en los primeros dias del|la primera parte del|primera parte del|hacia principios del|para principios del|comienzo de la|a comienzos de la|inicios de la|a inicios de la|comienzos de la|a primeros de la|primeros de la|los primeros dias de la|en los primeros dias de la|la primera parte de la|primera parte de la|hacia principios de la|para principios de la",
    ],
    [
      "mid",
      "mediados de|a mediados de|a mediados de la|mitad de|a mitad de|a mitad de la|en mitad de|mediados de la|hacia mediados de|para mediados de|la mitad de|mediados del|a mediados del|mitad del|a mitad del|en mitad del|hacia mediados del|para mediados del|la mitad del|mitad de la|en mitad de la|hacia mediados de la|para mediados de la|la mitad de la",
    ],
    [
      "firstHalf",
      "primera mitad de|primera mitad del|primera mitad de la|la primera mitad de|la primera mitad del|la primera mitad de la|en la primera mitad de|en la primera mitad del|en la primera mitad de la|durante la primera mitad de|durante la primera mitad del|durante la primera mitad de la",
    ],
    [
      "secondHalf",
      "segunda mitad de|segunda mitad del|segunda mitad de la|la segunda mitad de|la segunda mitad del|la segunda mitad de la|en la segunda mitad de|en la segunda mitad del|en la segunda mitad de la|durante la segunda mitad de|durante la segunda mitad del|durante la segunda mitad de la",
    ],
    ["late", "tarde|muy tarde|demasiado tarde|tan tarde"],
    ["early", "temprano|muy temprano|demasiado temprano|pronto|muy pronto|demasiado pronto|tan temprano|tan pronto"],
    ["now", "ahora|ahora mismo|ahorita|de momento|por ahora|por el momento"],
    [
      "nodate",
      "ninguna de las dos|ninguno de los dos|cualquiera de las dos|cualquiera de los dos|las dos opciones|tengo que|tenemos que|tengo tiempo|tengo libre|numero uno|numero dos|opcion uno|opcion dos|opcion tres|un momento|un momentito|un segundo|un segundito|un minuto|un minutito|buenos dias|buen dia|buenas tardes|buenas noches|segunda opinion|todo por hoy|eso es todo por hoy|nada mas por hoy|es todo por hoy|por hoy nada mas|que tenga buen dia|primera vez|segunda vez|una vez|una cita|una pregunta|una cosa|una reserva|un corte|alguna|ninguna|la semana pasada|el mes pasado|ayer|anteayer|anoche|a la vez|otra vez|uno de los|uno de ellos|uno de esos|una de las|una de ellas|una de esas|por la que|buena tarde|buena noche|una persona|ayudarme hoy|como esta hoy|que tal hoy|la mayor|a la mejor|a lo mejor|la cita|la hora|la proxima vez|la proxima cita|de una vez|un favor|una limpieza|una consulta|de media|con una|otra|una mujer|la una que",
    ],
    [
      "appointment",
      "cita|citas|cambio de aceite|cambio de llantas|cambio de bateria|cambio de neumaticos|cambio de frenos|cambio de color|cambio de look|reserva|turno|hora|visita|consulta|sesion|corte|limpieza|masaje|reservacion|revision|tratamiento",
    ],
    ["my", "mi|nuestra|nuestro|mis|mi actual|actual"],
    [
      "have",
      "tengo|tengo cita|tengo una cita|tengo la cita|tengo hora|tenia una cita|tenia cita|tenia hora|tenia turno|tenia reserva|tengo un turno|tenia|teniamos|tenemos|estoy apuntada|estoy apuntado|estoy citado|estoy citada|reserve|habia reservado|he reservado|quede",
    ],
    [
      "move",
      "mover|moverla|moverlo|cambiar|cambiarla|cambiarlo|cambiarme|cambia|cambie|cambiame|cambieme|pasar|pasarla|pasarlo|pasarme|pasa|pase|pasame|paseme|reagendar|reagendarla|reprogramar|reprogramarla|reprograme|adelantar|adelantarla|aplazar|aplazarla|retrasar|retrasarla|posponer|posponerla|mueva|mueve|muevela|mueveme|muevame|mover mi|correr|correrla|trasladar|atrasar|atrasarla|cambio",
    ],
    [
      "cancel",
      "cancelar|cancela|cancele|cancelarla|cancelo|cancelame|canceleme|anular|anula|anule|anularla|anulame|anuleme|dar de baja|borrar|quitar|eliminar|no podre ir|no puedo ir a|cancelen|anulen",
    ],
    [
      "check",
      "cuando es|a que hora es|a que hora tengo|que dia es|cuando tengo|tengo alguna cita|si tengo cita|es mi cita|confirmar mi|comprobar|verificar|que dia tengo|que cita tengo|a que hora era|cuando era|sigue en pie|confirmar si",
    ],
    [
      "book",
      "reservar|reserva|reserve|agendar|agenda|agende|agendame|agendeme|dame|deme|ponme|pongame|apuntame|apunteme|reservame|reserveme|pedir|hacer",
    ],
    [
      "instead",
      "mejor que el|mejor que|mas que el|en vez de|en lugar de|en vez del|en lugar del|en vez del|en lugar de las|en vez de las|en lugar de la|en vez de la",
    ],
    [
      "cannot",
      "no puedo|no podre|no podria|no me es posible|no estoy|estoy ocupado|estoy ocupada|no quiero|trabajo|no llego|no podemos|estoy fuera|estare fuera|no estare",
    ],
    [
      "fails",
      "no puedo|no me va|no me viene bien|no me va bien|no funciona|no me sirve|no es posible|no me conviene|no me funciona|imposible|es demasiado tarde|es demasiado pronto|es muy tarde|es muy pronto|es muy temprano|no me queda bien|no me vale|no podre|es demasiado temprano",
    ],
    ["not", "no el|no los|que no sea|que no sean|nunca|no a|no por|no a las|que no sea el|no este|no en|no la|no las"],
    [
      "except",
      "menos|excepto|salvo|menos el|excepto el|salvo el|pero no el|pero no|quitando|quitando el|sin contar|sin contar el|a excepcion de|a excepcion del|aparte de|aparte del|descontando el|todo menos|todo menos el|cualquiera menos|cualquiera menos el|menos la del|menos el del|que no sea|que no sea el|excepto la del|salvo la del|salvo los|menos los|excepto los|cualquier dia menos|cualquier dia menos el|cualquier dia excepto el|que no sea",
    ],
    ["no", "no"],
    [
      "correct",
      "perdon|perdone|perdona|mejor|mejor dicho|digo|quiero decir|quise decir|no espera|no espere|espera|espere|mas bien|en realidad|no perdon|no mejor|que sea|que sean|disculpa|disculpe|me equivoque|lo siento|bueno no|no no|o mejor|o mejor dicho|corrijo|pensandolo bien|ay no|uy no|rectifico|prefiero|preferiria|y si|que tal|mejor que sea|mejor a|me va mejor|me viene mejor|es mejor|seria mejor|pongamos|dejemoslo|olvidalo",
    ],
    [
      "please",
      "por favor|gracias|si|entonces|vale|me va bien|me viene bien|estaria bien|perfecto|bien|puede ser|si puede ser|si es posible|seria|es|son|va bien|me gustaria|genial|ok|porfa|me sirve|esta bien",
    ],
    [
      "countable",
      "personas|persona|euros|dolares|pesos|ninos|hijos|amigos|amigas|veces|cosas|preguntas|citas|servicios|adultos|por ciento|anos|chicas|chicos|mujeres|hombres|soles|perros|gatos|sesiones|mas|otras|otros|invitados|cortes|masajes|unas",
    ],
    ["place", "calle|avenida|piso|puerta|numero|planta"],
    [
      "filler",
      "eh|em|ehm|mmm|pues|este eh|a ver|quizas|quiza|tal vez|digamos|bueno|o sea|creo que|creo|como|solo|alguna hora|cualquier hora|a cualquier hora|algo|idealmente|preferiblemente|justo|seria posible|cuando sea|mas o menos el",
    ],
    ["twoWeeks", "quincena|quince dias"],
    ["few", "par de|un par de|unos|unas|unos cuantos|pocos"],
    ["weekend", "fin de semana|el fin de semana|fines de semana|finde|el finde|los fines de semana"],
    [
      "weekdays",
      "entre semana|dias laborables|dia laborable|dias de semana|dias de entre semana|un dia entre semana|de lunes a viernes",
    ],
    ["last", "ultimo|ultima"],
    [
      "dayAfter",
      "el dia despues|el dia despues de|el dia despues del|un dia despues de|un dia despues del|un dia despues|al dia siguiente|el dia siguiente|el siguiente dia",
    ],
    [
      "dayBefore",
      "el dia antes de|el dia anterior a|un dia antes de|el dia antes del|un dia antes del|el dia antes|el dia anterior|un dia antes|la vispera|la vispera de|dia antes",
    ],
    ["sameDay", "ese dia|el mismo dia|ese mismo dia|aquel dia"],
  ],
  numbers: [
    [0, "cero"],
    ...ONES.map((word, index) => [index + 1, word] as const),
    [1, "una|un"],
    ...TENS,
    ...compounds,
  ],
  ordinals: [
    [1, "primero|primer|primera"],
    [2, "segundo|segunda"],
    [3, "tercero|tercer|tercera"],
  ],
  weekdays: [
    [1, "lunes"],
    [2, "martes"],
    [3, "miercoles"],
    [4, "jueves"],
    [5, "viernes"],
    [6, "sabado"],
    [7, "domingo"],
  ],
  pluralWeekdays: [
    [1, "los lunes"],
    [2, "los martes"],
    [3, "los miercoles"],
    [4, "los jueves"],
    [5, "los viernes"],
    [6, "los sabados|sabados"],
    [7, "los domingos|domingos"],
  ],
  unsureWeekdays: [],
  months: [
    [1, "enero|ene"],
    [2, "febrero|feb"],
    [3, "marzo"],
    [4, "abril|abr"],
    [5, "mayo"],
    [6, "junio|jun"],
    [7, "julio|jul"],
    [8, "agosto|ago"],
    [9, "septiembre|setiembre|sept|sep"],
    [10, "octubre|oct"],
    [11, "noviembre|nov"],
    [12, "diciembre|dic"],
  ],
  relative: [
    [14, "de hoy en quince|hoy en quince|de hoy en quince dias|hoy en quince dias"],
    [7, "de hoy en ocho|hoy en ocho|de hoy en ocho dias|hoy en ocho dias"],
    [0, "hoy|hoy mismo|el dia de hoy|hoy dia"],
    [1, "manana|el dia de manana|manana mismo"],
    [2, "pasado manana|pasado"],
  ],
  parts: [
    [
      "por la manana|de la manana|en la manana|a la manana|las mananas|por las mananas|de mananas|la manana",
      MORNING_FROM,
      MORNING_TO,
      "am",
    ],
    [
      "por la tarde|de la tarde|en la tarde|a la tarde|las tardes|por las tardes|tarde|la tarde",
      AFTERNOON_FROM,
      AFTERNOON_TO,
      "pm",
    ],
    [
      "por la noche|de la noche|en la noche|a la noche|las noches|por las noches|noche|la noche",
      EVENING_FROM,
      EVENING_TO,
      "pm",
    ],
    ["de la madrugada|por la madrugada", 0, MORNING_FROM, "am"],
    [
      "temprano por la manana|por la manana temprano|muy de manana|por la mananita|temprano en la manana|temprano|tempranito",
      MORNING_FROM,
      9 * 60,
      "am",
    ],
    ["a media manana|media manana|mitad de la manana|a mitad de la manana", 9 * 60, 11 * 60, "am"],
    [
      "al final de la manana|a ultima hora de la manana|final de la manana|ultima hora de la manana",
      10 * 60,
      MORNING_TO,
      "am",
    ],
    [
      "a primera hora de la tarde|primera hora de la tarde|al principio de la tarde|a principios de la tarde|temprano en la tarde|por la tarde temprano",
      AFTERNOON_FROM,
      14 * 60,
      "pm",
    ],
    ["a media tarde|media tarde|a mitad de la tarde", 14 * 60, 16 * 60, "pm"],
    [
      "a ultima hora de la tarde|ultima hora de la tarde|al final de la tarde|tarde en la tarde|al caer la tarde",
      15 * 60,
      AFTERNOON_TO,
      "pm",
    ],
    [
      "a ultima hora|ultima hora|a ultima hora del dia|lo ultimo del dia|a la hora de cerrar",
      EVENING_FROM,
      24 * 60,
      "pm",
    ],
    [
      "a la hora de comer|hora de comer|la hora de comer|a la hora del almuerzo|hora del almuerzo|la hora del almuerzo|al mediodia|a mediodia de comer",
      12 * 60,
      14 * 60,
      "pm",
    ],
    ["despues de comer|despues del almuerzo|despues de almorzar|despues de la comida", 13 * 60, AFTERNOON_TO, "pm"],
    ["antes de comer|antes del almuerzo|antes de almorzar", MORNING_FROM, MORNING_TO, "am"],
    [
      "despues del trabajo|despues de trabajar|al salir del trabajo|cuando salga del trabajo|saliendo del trabajo|al salir de trabajar",
      EVENING_FROM,
      24 * 60,
      "pm",
    ],
    ["antes del trabajo|antes de trabajar|antes de ir a trabajar", MORNING_FROM, 9 * 60, "am"],
    [
      "al salir del cole|al salir del colegio|despues del cole|cuando salgan del cole|al salir de clase|a la salida del cole|al salir de la escuela|cuando salen del cole|despues del colegio|despues de clase|despues de la escuela",
      15 * 60,
      24 * 60,
      "pm",
    ],
    [
      "a primera hora|primera hora|a primera hora de la manana|primera hora de la manana|a primerisima hora|lo primero|en cuanto abran|nada mas abrir",
      MORNING_FROM,
      MORNING_TO,
      "am",
      true,
    ],
  ],
  clocks: [
    [
      720,
      "mediodia|medio dia|el mediodia|al mediodia|a mediodia|al medio dia|12 del mediodia|doce del mediodia|las doce del mediodia|a las doce del mediodia|a las 12 del mediodia|las 12 del mediodia",
    ],
    [0, "medianoche|la medianoche|a medianoche|media noche|a media noche"],
  ],
  meridiems: [
    ["am", "am|a.m."],
    ["pm", "pm|p.m.|del mediodia|de la tardecita"],
  ],
  feasts: [
    [12, 24, "nochebuena|noche buena"],
    [12, 25, "navidad|dia de navidad|dia de la navidad"],
    [12, 31, "nochevieja|noche vieja|fin de ano"],
    [1, 1, "ano nuevo|dia de ano nuevo"],
    [1, 6, "reyes|dia de reyes"],
    [2, 14, "san valentin|dia de san valentin|dia de los enamorados"],
    [3, 19, "san jose|dia de san jose"],
    [6, 24, "san juan|dia de san juan"],
    [5, 5, "cinco de mayo"],
    [10, 31, "halloween"],
    [11, 2, "dia de muertos|dia de los muertos"],
    [12, 8, "la inmaculada|dia de la inmaculada"],
  ],
  movable: [
    ["easter", "pascua|domingo de pascua|domingo de resurreccion"],
    ["goodFriday", "viernes santo"],
    ["holyWeek", "semana santa|la semana santa"],
    ["holyThursday", "jueves santo"],
    ["easterMonday", "lunes de pascua"],
    ["palmSunday", "domingo de ramos"],
    ["thanksgiving", "accion de gracias|dia de accion de gracias"],
    ["mothersDay", "dia de la madre|dia de las madres"],
    ["fathersDay", "dia del padre"],
  ],
  units: [
    ["minute", "minuto|minutos|min"],
    ["hour", "hora|horas"],
    ["day", "dia|dias"],
    ["week", "semana|semanas"],
    ["month", "mes|meses"],
    ["year", "ano|anos"],
  ],
};

export const SPANISH_LEXICON = lexiconOf(SPANISH);
