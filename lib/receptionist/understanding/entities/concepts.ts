import type { Token } from "./tokens";

/** A word of a service in the one form it is compared by. `from`, `to`: tokens it was said with. */
export type Concept = { readonly key: string; readonly word: string; readonly from: number; readonly to: number };

/** What is taught: none of the treatments it is about. */
export const CLASS_KEYS: ReadonlySet<string> = new Set(
  "class course workshop lesson seminar training clase curso taller leccion".split(" "),
);

const DROPPED = new Set(
  "a an the my your his her our and & with of for to some de del la el las los un una y con para mi mis su in on at get have do en me al".split(
    " ",
  ),
);

const PHRASES: readonly (readonly [string, string])[] = [
  ["corte de pelo", "cut"],
  ["corte de cabello", "cut"],
  ["corte pelo", "cut"],
  ["cortarme el pelo", "cut"],
  ["cortarme el cabello", "cut"],
  ["cortarse el pelo", "cut"],
  ["cortar el pelo", "cut"],
  ["hair cut", "cut"],
  ["hair cutting", "cut"],
  ["hair cuts", "cut"],
  ["cut my hair", "cut"],
  ["cutting my hair", "cut"],
  ["cut his hair", "cut"],
  ["cut her hair", "cut"],
  ["check up", "checkup"],
  ["check ups", "checkup"],
  ["chek up", "checkup"],
  ["follow up", "followup"],
  ["follow ups", "followup"],
  ["blow dry", "blowdry"],
  ["blow drying", "blowdry"],
  ["blow dried", "blowdry"],
  ["blow out", "blowdry"],
  ["oil change", "oilchange"],
  ["oil changes", "oilchange"],
  ["change the oil", "oilchange"],
  ["oil changed", "oilchange"],
  ["change my oil", "oilchange"],
  ["cambio de aceite", "oilchange"],
  ["corte de barba", "beard trim"],
  ["arreglo de barba", "beard trim"],
  ["arreglarme la barba", "beard trim"],
  ["trim my beard", "beard trim"],
  ["beard trimmed", "beard trim"],
  ["beard trimming", "beard trim"],
  ["trim the beard", "beard trim"],
  ["recorte de barba", "beard trim"],
  ["recorte de la barba", "beard trim"],
  ["recortar la barba", "beard trim"],
  ["recortarme la barba", "beard trim"],
  ["recortarse la barba", "beard trim"],
  ["arreglar la barba", "beard trim"],
  ["arreglo de la barba", "beard trim"],
  ["arreglarse la barba", "beard trim"],
  ["arreglo barba", "beard trim"],
  ["perfilado de barba", "beard trim"],
  ["perfilar la barba", "beard trim"],
  ["perfilarme la barba", "beard trim"],
  ["cortarme la barba", "beard trim"],
  ["cortar la barba", "beard trim"],
  ["rebajar la barba", "beard trim"],
  ["rebajarme la barba", "beard trim"],
  ["afeitarme la barba", "beard shave"],
  ["afeitar la barba", "beard shave"],
  ["afeitado de barba", "beard shave"],
  ["trim his beard", "beard trim"],
  ["shape my beard", "beard trim"],
  ["half an hour", "30"],
  ["half hour", "30"],
  ["media hora", "30"],
  ["hour and a half", "90"],
  ["hora y media", "90"],
  ["one hour", "60"],
  ["an hour", "60"],
  ["una hora", "60"],
  ["forty five", "45"],
  ["cuarenta y cinco", "45"],
  ["hot stones", "hot stone"],
  ["wax off", "wax"],
  ["root canals", "root canal"],
  ["color de pelo", "color"],
  ["tinte de pelo", "color"],
  ["hair color", "color"],
  ["hair colour", "color"],
  ["hair coloring", "color"],
  ["hair colouring", "color"],
  ["hair colored", "color"],
  ["hair coloured", "color"],
  ["hair dyed", "color"],
  ["hair dye", "color"],
  ["color my hair", "color"],
  ["colour my hair", "color"],
  ["dye my hair", "color"],
  ["limpieza facial", "facial"],
  ["secado", "blowdry"],
  ["physical therapy", "physio"],
  ["physical therapist", "physio"],
  ["lavar y secar", "wash blowdry"],
  ["lavado y secado", "wash blowdry"],
];

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cut: "haircut haircuts cut cuts cutting corte cortes cortarme hairct harcut hircut haircutt",
    color:
      "colour color colours colors colouring coloring coloured colored colr dye dyed dyeing tinte tintes tenir tenirme coloracion pintarme pintar",
    clean: "cleaning cleanings clean cleaned limpiar limpiarme limpien limpieza limpiezas cleening",
    checkup: "checkup checkups chequeo revision",
    exam: "exam exams examination examinations examen",
    consult: "consultation consultations consult consults consulta consultas consultacion",
    massage: "massage massages masaje masajes massaged massaging masage",
    dental: "dental teeth tooth dientes diente",
    blowdry: "blowdry blowout brushing",
    manicure: "manicure manicures mani manicura",
    pedicure: "pedicure pedicures pedi pedicura",
    wax: "wax waxing waxed depilacion cera",
    brow: "brow brows eyebrow eyebrows cejas ceja",
    lash: "lash lashes eyelash eyelashes pestañas pestanas",
    whiten: "blanquear blanquearme whitening whiten whitened blanqueamiento",
    fill: "filling fillings filled empaste empastes enpaste",
    extract: "extraction extractions extracted pulled extraccion",
    highlight: "highlights highlight mechas mecha mechitas rayitos babylights highlighting highlited hilites",
    beard: "beard beards barba barbas barbita",
    man: "men men's mens man man's male gents gent's gentleman's gentlemen's caballero caballeros hombre hombres",
    woman: "women women's womens woman woman's ladies lady's lady female mujer mujeres señora dama damas",
    kid: "kids kid kid's kids' child child's children children's childrens toddler boy boy's girl girl's niño niña niños niñas nino nina ninos ninas infantil",
    nail: "nail nails uñas unas uña",
    nailp: "",
    wash: "wash washed washing lavado lavar lavarme",
    style: "style styling styled peinado peinar peinarme peinen",
    shave: "shave shaves shaved shaving afeitado afeitar afeitarme",
    trim: "trim trims trimmed trimming",
    therapy: "therapy terapia",
    session: "session sessions sesion sesiones",
    physio: "physio fisio fizio phisio physiotherapy physiotherapist fisioterapia",
    tire: "tire tires tyre tyres neumaticos llantas",
    brake: "brake brakes frenos",
    deep: "deep profunda profundo",
    swedish: "swedish sueco",
    tissue: "tissue tejido",
    relax: "relaxing relaxation relajante",
    facial: "facial facials faciales",
    makeup: "makeup maquillaje",
    perm: "perm permanente",
    couple: "couple couples couple's couples' parejas pareja",
    "15": "fifteen quince",
    "20": "twenty veinte",
    "30": "thirty treinta",
    "45": "fortyfive",
    "60": "sixty sesenta hour",
    "90": "ninety noventa",
    "120": "",
    minute: "minute minutes min mins minuto minutos",
  }).flatMap(([key, words]) =>
    words
      .split(" ")
      .filter(Boolean)
      .map((word): [string, string] => [word, key]),
  ),
);

const phraseTable = new Map<string, { readonly words: readonly string[]; readonly keys: readonly string[] }[]>();
for (const [phrase, keys] of PHRASES) {
  const words = phrase.split(" ");
  const first = words[0] ?? "";
  const more = phraseTable.get(first) ?? [];
  phraseTable.set(
    first,
    [...more, { words, keys: keys.split(" ") }].sort((a, b) => b.words.length - a.words.length),
  );
}

/** Singular, without the endings that callers vary. */
export function stemOf(word: string): string {
  const bare = word.replace(/'s?$/, "");
  if (bare.length > 4 && bare.endsWith("ies")) {
    return `${bare.slice(0, -3)}y`;
  }
  if (bare.length > 4 && /(?:s|x|z|ch|sh)es$/.test(bare)) {
    return bare.slice(0, -2);
  }
  if (bare.length > 3 && bare.endsWith("s") && !/(?:ss|us|is)$/.test(bare)) {
    return bare.slice(0, -1);
  }
  if (bare.length > 6 && bare.endsWith("ing")) {
    return bare.slice(0, -3).replace(/([bdgmnprt])\1$/, "$1");
  }
  return bare.length > 6 && bare.endsWith("ed") ? bare.slice(0, -2).replace(/([bdgmnprt])\1$/, "$1") : bare;
}

export function conceptOf(word: string): string {
  return WORDS.get(word) ?? stemOf(word);
}

/** The words of a text that can name a service. */
export function conceptsOf(tokens: readonly Token[]): Concept[] {
  const concepts: Concept[] = [];
  let at = 0;
  while (at < tokens.length) {
    const word = tokens[at]?.word ?? "";
    const start = at;
    const phrase = phraseTable
      .get(word)
      ?.find((each) => each.words.every((said, i) => tokens[start + i]?.word === said));
    const size = phrase?.words.length ?? 1;
    const to = at + size;
    if (phrase !== undefined) {
      concepts.push(...phrase.keys.map((key) => ({ key, word: key, from: start, to })));
    } else if (!DROPPED.has(word)) {
      concepts.push({ key: conceptOf(word), word, from: at, to });
    }
    at = to;
  }
  return concepts;
}

const surfaces = new Map<string, readonly string[]>();
for (const [word, key] of WORDS) {
  if (word !== key && word.length >= 6) {
    surfaces.set(key, [...(surfaces.get(key) ?? []), word]);
  }
}

/** The longer words that a concept is said by: what a misspelling is held against. */
export function surfacesOf(key: string): readonly string[] {
  return surfaces.get(key) ?? [];
}
