import type { Locale } from "@/lib/i18n/locale";

/** What people say for a service whose name matches; the first match counts. Names are compared in lower case without accents. */
type Guess = readonly [name: RegExp, spoken: readonly string[]];

const english: readonly Guess[] = [
  [/\b(wom[ae]n|lad(y|ies)).*\bcut/, ["women's haircut", "ladies' cut"]],
  [/\b(child|kid).*\bcut/, ["kids' haircut", "kid's cut", "children's haircut"]],
  [/\bmen.*\bcut/, ["men's haircut", "guy's haircut"]],
  [/\bhair ?cut/, ["trim", "cut"]],
  [/\bcut\b/, ["haircut", "trim"]],
  [/\bbeard/, ["beard", "beard shape-up"]],
  [/\bcolou?r\b/, ["hair dye", "coloring", "dye job"]],
  [/\bbalayage/, ["ombre", "hand-painted highlights"]],
  [/\bhighlight/, ["foils", "streaks"]],
  [/\bblow.?dry/, ["blowout", "wash and style"]],
  [/\bpedicure/, ["pedi", "feet"]],
  [/\bmanicure/, ["mani", "nails"]],
  [/\bnew patient/, ["first visit", "first appointment"]],
  [/\bemergency/, ["toothache", "tooth pain", "broken tooth"]],
  [/\bcheck.?up/, ["checkup", "exam", "regular visit"]],
  [/\bcleaning/, ["teeth cleaning", "hygienist"]],
  [/\bfilling/, ["cavity"]],
  [/\bwhitening/, ["teeth whitening", "bleaching"]],
  [/\b(first|intro).*(talk|call|session)|consultation/, ["consultation", "first session", "intake"]],
  [/\bcouple/, ["couples therapy", "marriage counseling"]],
  [/\b(online|video)\b/, ["video session", "telehealth", "video call"]],
  [/\blong session/, ["double session", "extended session"]],
  [/\bsession/, ["therapy", "therapy session"]],
  [/\boil/, ["oil service", "lube"]],
  [/\b(tire|tyre)/, ["tires", "winter tires", "tire swap"]],
  [/\bbrake/, ["brakes", "brake pads"]],
  [/\bdiagnos/, ["check engine light", "warning light", "strange noise"]],
  [/\bair.?con/, ["AC", "air con", "AC recharge"]],
  [/\binspection/, ["safety check", "car check"]],
  [/\btrial/, ["free session", "tryout", "first class"]],
  [/\bpersonal training/, ["personal trainer", "one on one", "PT"]],
  [/\bshort training/, ["half hour training", "quick training"]],
  [/\btraining for two/, ["partner training", "training with a friend"]],
  [/\bassessment/, ["fitness test", "fitness check"]],
  [/\bmassage/, ["rubdown", "bodywork"]],
];

const spanish: readonly Guess[] = [
  [/corte.*(mujer|dama)/, ["corte de dama", "corte para mujer"]],
  [/corte.*(infantil|nin)/, ["corte de niño", "corte para niños"]],
  [/corte.*(hombre|caballero)/, ["corte de caballero", "corte para hombre"]],
  [/\bcorte/, ["cortarme el pelo", "corte de pelo"]],
  [/\bbarba/, ["barba", "afeitado"]],
  [/\bcolor/, ["tinte", "teñirme el pelo", "pintarme el pelo"]],
  [/\bmechas/, ["rayitos", "reflejos"]],
  [/peinado|secado/, ["brushing", "peinado"]],
  [/\bpedicur/, ["pies"]],
  [/\bmanicur/, ["uñas", "manicure"]],
  [/primera visita|paciente nuevo/, ["primera cita", "paciente nuevo"]],
  [/\burgencia/, ["dolor de muela", "dolor de diente", "diente roto", "emergencia"]],
  [/\brevision/, ["chequeo", "control"]],
  [/\blimpieza/, ["limpieza dental", "limpieza de dientes"]],
  [/\bempaste/, ["caries", "relleno"]],
  [/\bblanqueamiento/, ["blanqueamiento dental", "aclarado"]],
  [/primera (charla|llamada)|consulta/, ["consulta", "primera sesión"]],
  [/\bpareja/, ["terapia de pareja"]],
  [/en linea|\bvideo/, ["por video", "sesión virtual", "videollamada"]],
  [/sesion larga/, ["sesión doble"]],
  [/\bsesion/, ["terapia", "sesión de terapia"]],
  [/\baceite/, ["aceite", "servicio de aceite"]],
  [/\b(llanta|neumatico)/, ["llantas", "neumáticos", "gomas"]],
  [/\bfreno/, ["pastillas de freno", "balatas"]],
  [/\bdiagnostico/, ["luz del motor", "un ruido raro", "escáner"]],
  [/aire acondicionado/, ["aire", "clima", "carga de gas"]],
  [/\binspeccion/, ["revisión del carro", "chequeo del carro"]],
  [/\bprueba/, ["clase gratis", "primera clase"]],
  [/entrenamiento personal/, ["entrenador personal", "uno a uno"]],
  [/entrenamiento corto/, ["media hora de entrenamiento"]],
  [/entrenamiento para dos/, ["entrenar con un amigo", "entrenamiento en pareja"]],
  [/\bevaluacion/, ["prueba física", "valoración"]],
  [/\bmasaje/, ["masajes"]],
];

const guesses: Record<Locale, readonly Guess[]> = { en: english, es: spanish };

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

/**
 * What callers may call each service, by its id. A name that two services would share is left out: it would not tell them apart.
 * So is the name that the service has anyway.
 */
export function guessSpokenNames(
  services: readonly { readonly id: string; readonly name: string }[],
  locale: Locale,
): Record<string, string[]> {
  const wanted = services.map(({ id, name }) => ({
    id,
    names: guesses[locale].find(([pattern]) => pattern.test(plain(name)))?.[1] ?? [],
  }));
  const counts = new Map<string, number>();
  for (const name of [...services.map((one) => one.name), ...wanted.flatMap((one) => one.names)]) {
    counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
  }
  return Object.fromEntries(
    wanted
      .map(({ id, names }) => [id, names.filter((name) => counts.get(plain(name)) === 1)] as const)
      .filter(([, names]) => names.length > 0),
  );
}
