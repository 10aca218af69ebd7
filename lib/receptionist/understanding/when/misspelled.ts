import type { Locale } from "../types";

/** Short forms and common slips, and the words they stand for. */
const SHORT: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    tmr: "tomorrow",
    tmw: "tomorrow",
    tmrow: "tomorrow",
    tmmrw: "tomorrow",
    tomoz: "tomorrow",
    tomo: "tomorrow",
    "2moro": "tomorrow",
    "2morro": "tomorrow",
    "2morrow": "tomorrow",
    "2mrw": "tomorrow",
    "2mro": "tomorrow",
    "2day": "today",
    tday: "today",
    "2nite": "tonight",
    "2night": "tonight",
    tonite: "tonight",
    satday: "saturday",
    satdy: "saturday",
    wensdy: "wednesday",
    wendsday: "wednesday",
    wedensday: "wednesday",
    weds: "wednesday",
    thrus: "thursday",
    nxt: "next",
    wknd: "weekend",
    wkend: "weekend",
    weeknd: "weekend",
    aftr: "after",
    afer: "after",
    befre: "before",
    bfore: "before",
    arnd: "around",
    mrng: "morning",
    mornin: "morning",
    evenin: "evening",
    afernoon: "afternoon",
    afternoom: "afternoon",
    nite: "night",
    untill: "until",
    fourty: "forty",
    ninty: "ninety",
    fiveteen: "fifteen",
    fith: "fifth",
    twelth: "twelfth",
    nineth: "ninth",
    haff: "half",
    quater: "quarter",
    qtr: "quarter",
    oclok: "o'clock",
  },
  es: {
    mnn: "manana",
    mna: "manana",
    mnana: "manana",
    manna: "manana",
    manan: "manana",
    maniana: "manana",
    oy: "hoy",
    lun: "lunes",
    lune: "lunes",
    lunez: "lunes",
    mie: "miercoles",
    mier: "miercoles",
    jue: "jueves",
    juebes: "jueves",
    vie: "viernes",
    vier: "viernes",
    biernes: "viernes",
    bierne: "viernes",
    vierne: "viernes",
    sab: "sabado",
    savado: "sabado",
    zabado: "sabado",
    martez: "martes",
    juevez: "jueves",
    viernez: "viernes",
    dom: "domingo",
    q: "que",
    qe: "que",
    ke: "que",
    k: "que",
    d: "de",
    x: "por",
    i: "y",
    prox: "proxima",
    sem: "semana",
    asta: "hasta",
    dsps: "despues",
    dps: "despues",
    ora: "hora",
    oras: "horas",
    sinco: "cinco",
    dies: "diez",
    onse: "once",
    dose: "doce",
    kuatro: "cuatro",
    nuebe: "nueve",
    treynta: "treinta",
    kince: "quince",
    febreo: "febrero",
    setiembre: "septiembre",
  },
};

const LONG: Readonly<Record<Locale, readonly string[]>> = {
  en: "monday tuesday wednesday thursday friday saturday sunday tomorrow morning afternoon evening tonight weekend january february september october november december between before o'clock".split(
    " ",
  ),
  es: "martes miercoles jueves viernes sabado domingo manana semana despues mediodia febrero septiembre octubre noviembre diciembre proximo proxima".split(
    " ",
  ),
};
const OTHER_WORDS = new Set(
  "mourning moaning sundae sundry someday munday maunday manzana sabido salado hermana sanada sabada martel martos nueves mundane mondale morling mornings everning evenings eventing seaman tuesdae frida fridge semanal manada mañanas mananas viernas domina dominga friars despuest proxim".split(
    " ",
  ),
);

/** One letter too many, too few, wrong, or two changed places. */
function isOneSlipFrom(word: string, target: string): boolean {
  if (Math.abs(word.length - target.length) > 1 || word[0] !== target[0]) return false;
  let at = 0;
  while (at < word.length && word[at] === target[at]) at += 1;
  const [left, right] = [word.slice(at), target.slice(at)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}

/** The word that was meant by one that no list knows; a word that may be another one stays. */
export function respelled(word: string, language: Locale): string {
  const short = SHORT[language][word];
  if (short !== undefined) return short;
  if (word.length < 5 || OTHER_WORDS.has(word)) return word;
  return LONG[language].find((target) => isOneSlipFrom(word, target)) ?? word;
}
