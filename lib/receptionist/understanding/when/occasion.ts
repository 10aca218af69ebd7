import type { Item } from "./atoms";
import { isAt } from "./named-day";

const OCCASION =
  /^(?:wedding|party|prom|event|flight|trip|interview|birthday|anniversary|ceremony|graduation|funeral|concert|recital|reunion|dinner|gala|ball|shoot|photos|holiday|vacation|meeting|show|date|big|christening|baptism|shower|boda|fiesta|evento|vuelo|viaje|entrevista|cumpleanos|aniversario|ceremonia|graduacion|concierto|cena|comunion|bautizo|examen|baile|reunion|sesion)$/;
const LEADS = /^(?:the|my|our|her|his|their|la|el|mi|su|nuestra|nuestro|de|del|de la|of|that|esa|ese)$/;

/** Where "(of) the wedding", "my sister's wedding", "de la boda" ends; null: no occasion stands there. */
export function occasionAt(items: readonly Item[], index: number): number | null {
  let at = index;
  while (LEADS.test(items[at]?.text ?? "") && at < index + 3) at += 1;
  if (at === index && !/ (?:la|el)$|^del$|^de$|del$|^la vispera de$/.test(items[index - 1]?.text ?? "")) return null;
  for (let word = at; word < at + 3; word++) {
    if (OCCASION.test(items[word]?.text ?? "")) return word + 1;
    if (!isAt(items, word, "other", "my")) return null;
  }
  return null;
}
