import { CLASS_KEYS } from "./concepts";
import type { NameIndex } from "./name-index";
import { fold } from "./tokens";

const HAIR = "(?:hair|pelo|cabello)";
const MY = "(?:\\w+ ){0,3}";

/** What is wanted, in words that name no service; the keys are tried in turn. Matched over folded text. */
const PARAPHRASES: readonly (readonly [keys: string, said: string])[] = [
  [
    "brake",
    `(?:brakes?|breaks?) (?:(?:are|is|r|keep|been|started|making|make|sound|sounds|feel|feels) )*(?:a |an |some )?(?:squ\\w+|screech\\w*|grind\\w*|scream\\w*|noisy|noises?|soft|mushy|shaky|shaking|worn|shot|bad|checked|looked|pads?)|(?:check|look at|fix|inspect|replace|test) ${MY}(?:brakes|breaks)|(?:squ\\w+|grinding|screech\\w+) (?:brakes|breaks)`,
  ],
  [
    "oilchange oil",
    "oil (?:and|needs?|is|service|light|filter|top|every)|(?:new|fresh|the|my|old|change|replace|the) oil(?= |$)|cambi\\w+ (?:el )?aceite",
  ],
  [
    "clean",
    `scaled?(?: and polish\\w*)?|polish(?:ed)? ${MY}teeth|teeth ${MY}polish\\w*|limpi\\w+ (?:los dientes|la boca)`,
  ],
  [
    "checkup exam",
    `(?:teeth|tooth|mouth) (?:checked|looked at|examined)|(?:check|look at) my (?:teeth|mouth)|revis\\w+ (?:los dientes|la boca)`,
  ],
  ["fill", "cavity|cavities|caries|tooth (?:has )?a hole|tapar\\w* una muela"],
  [
    "extract",
    `(?:pull|take|taken|remove|removed|pulled|sacar\\w*|saqu\\w+|quitar\\w*|arranc\\w+) ${MY}(?:tooth|teeth|muelas?|dientes?)|(?:tooth|teeth) (?:pulled|out|removed)`,
  ],
  ["whiten", "whiter (?:teeth|smile)|blanquear\\w*"],
  ["pedicure", `toe ?nails?|(?:do|get|have|paint) ${MY}toes|(?:unas|uñas) de los pies`],
  [
    "manicure nail",
    `(?:do|get|have|paint|painting|fix|file) ${MY}nails|nails (?:done|painted|fixed|filed)|(?:arregl|pint|hac|hag|limar)\\w*(?:me)? ${MY}unas`,
  ],
  [
    "color",
    `go (?:blonde?|brunette|red|darker|lighter|platinum)|(?:cover|hide|cubr\\w+|tap\\w+) ${MY}(?:gr[ae]ys?|gr[ae]y hairs?|canas)|(?:roots|raices) (?:\\w+ ){0,3}(?:done|touch\\w*|colou?r\\w*|retouch\\w*)|(?:do|touch up|touching up|retoc\\w+|ten\\w+|pint\\w+) ${MY}(?:roots|raices)|(?:pint|ten)\\w+ ${MY}(?:pelo|cabello)`,
  ],
  ["style blowdry", `(?:peinen?|peinar\\w*|peinados?|recogido)|updo|up do|(?:do|style) my hair for`],
  ["highlight balayage", "mechas?|mechitas|rayitos|babylights?|highlights?|streaks|ombre|iluminaciones|californianas"],
  ["shave beard", "afeit\\w+|shav(?:e|ed|ing)"],
  [
    "cut",
    `${HAIR} ${MY}(?:trimmed|chopped|shorter|cut|corto)|(?:trim|chop|shorten) ${MY}(?:hair|ends|split ends)|(?:buzz|crew|clipper) ?cuts?|buzzed|undercut|short back and sides|(?:skin |taper )?fades?|degradad[oa]|degradar\\w*|rapad[oa]|rapar\\w*|rap[ae]n|hair trim|(?:las )?puntas|recorte|cort\\w+ ${MY}(?:pelo|cabello)|^(?:(?:just|only|i want|i need|can i get|id like|for|get|maybe|hi|hello|um|uh|could i have|to book) )*an? (?:quick |little |light )?trim(?: please| today| for me| on \\w+| (?:next|this) \\w+)?$`,
  ],
  ["massage", "back rub|rub ?down|rub (?:my|me)|sobad\\w+|knots in my (?:back|shoulders|neck)"],
  ["physio", "fisio|physical therap\\w+|(?:ph|f)[iy][sz]io"],
];

const compiled = PARAPHRASES.map(([keys, said]) => ({ keys: keys.split(" "), said: new RegExp(`\\b(?:${said})\\b`) }));
const NOT_TRIMMED = /\bbeard|barba|moustache|mustache|bigote\b/;
const OF_OTHERS = new Set(["beard", "moustache", "mustache", "brow", "nail", "hedge", "dog", "claw"]);

/** The entry that a key stands for: the only one that has it, or the one that is nothing else. */
function entryOf(index: NameIndex, key: string): number | null {
  const forms = (index.byKey.get(key) ?? []).filter(({ keys }) => !keys.some((each) => CLASS_KEYS.has(each)));
  const entries = new Set(forms.map(({ entry }) => entry));
  const plain = forms.find(({ keys }) => keys.length === 1);
  return entries.size === 1 ? ([...entries][0] ?? null) : (plain?.entry ?? null);
}

/** Whether a trim is a service of its own, and none of beards. */
const trimsHair = (index: NameIndex): boolean =>
  (index.byKey.get("trim") ?? []).some(({ keys }) => !keys.some((key) => OF_OTHERS.has(key)));

/** The service that is described without its name ("my brakes are squealing"); null: none, or more than one. */
export function paraphrased(index: NameIndex, text: string): number | null {
  const plain = fold(text)
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const found = new Set<number>();
  for (const { keys, said } of compiled) {
    if (
      !said.test(plain) ||
      (keys[0] === "cut" && (NOT_TRIMMED.test(plain) || (/trim/.test(plain) && trimsHair(index))))
    )
      continue;
    const entry = keys.map((key) => entryOf(index, key)).find((each) => each !== null);
    if (entry !== undefined && entry !== null) found.add(entry);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
