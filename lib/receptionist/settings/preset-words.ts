import type { BusinessKind } from "@/lib/database/catalog";
import type { Locale } from "@/lib/i18n/locale";

/**
 * A fact to begin with. `answer` may be empty: then the owner fills it in or leaves it out. It may name {address}, {emergency} and
 * {notice}; what the business does not have leaves the answer empty. `example` is shown in the empty field.
 */
export type FactWords = readonly [question: string, answer: string, example: string];

export type ScriptWords = {
  /** Spoken before the sentence that says it is an AI. May name {business} and {emergency}. */
  readonly greeting: string;
  readonly facts: readonly FactWords[];
};

const whereEn: FactWords = ["Where are you?", "We are at {address}.", "12 Elm Street, beside the library"];
const parkingEn: FactWords = ["Where can I park?", "", "Behind the house; the first two hours are free."];
const payEn: FactWords = ["How can I pay?", "", "Cash, card or phone, after your visit."];
const cancelEn: FactWords = [
  "What if I have to cancel?",
  "Tell us up to {notice} before. You can do it with the link in your confirmation, or by calling here.",
  "Up to a day before is free.",
];

const english: Record<BusinessKind, ScriptWords> = {
  salon: {
    greeting: "You've reached {business}. How nice to hear from you.",
    facts: [
      whereEn,
      parkingEn,
      ["Which products do you use?", "", "Davines. Tell us about allergies when you book."],
      [
        "Do I need a patch test before color?",
        "",
        "Yes, two days before your first color with us. It takes five minutes.",
      ],
      ["Can I bring my child?", "", "Yes, there is a corner with toys."],
      ["What if I am late?", "", "Up to ten minutes is fine. After that we may have to shorten the visit."],
      payEn,
      cancelEn,
    ],
  },
  dental: {
    greeting:
      "You've reached {business}. If you are bleeding heavily or have trouble breathing, call {emergency} at once.",
    facts: [
      [
        "What counts as an emergency?",
        "Swelling that spreads, bleeding that does not stop, or trouble breathing or swallowing: call {emergency} or go to the nearest emergency room. For strong pain, a broken tooth or a lost filling we look for a time today.",
        "",
      ],
      [
        "A tooth was knocked out. What now?",
        "Hold it by the crown, keep it in milk, and come at once. Call us on the way.",
        "",
      ],
      ["Do you take new patients?", "", "Yes. The first visit takes an hour, with X-rays and a plan."],
      ["Which insurance do you take?", "", "Delta Dental and MetLife. Bring your card to the first visit."],
      ["What should I bring to the first visit?", "", "An ID, your insurance card and a list of your medicines."],
      ["Do you treat children?", "", "Yes, from three years on."],
      whereEn,
      parkingEn,
      cancelEn,
    ],
  },
  therapy: {
    greeting:
      "You've reached {business}. You don't have to tell me why. If you are in danger right now, call {emergency}.",
    facts: [
      [
        "I am in a crisis. What can I do?",
        "This line can't help in a crisis. Please call {emergency} now, or {crisis}. You can also ask me to have someone call you back.",
        "",
      ],
      [
        "Is it confidential?",
        "Yes. What you tell your therapist stays between you. On the phone I only need your name, a number and a time; please don't tell me more than that.",
        "",
      ],
      ["Do you take insurance?", "", "We give you an itemized receipt that many plans reimburse."],
      ["Do you see people by video?", "", "Yes. You get the link by e-mail an hour before."],
      ["Whom do you work with?", "", "Adults and couples. For children we can name colleagues."],
      ["Where do I wait?", "", "Come in at your time and take a seat; you won't meet other clients."],
      whereEn,
      cancelEn,
    ],
  },
  garage: {
    greeting: "This is {business}.",
    facts: [
      [
        "How does drop-off work?",
        "",
        "Bring the car at your time, or drop the key in the box by the gate the evening before.",
      ],
      [
        "How long does it take?",
        "",
        "We call you before noon with a price and a time, and do nothing you haven't agreed to.",
      ],
      ["Do you have a loaner car?", "", "One, if you ask for it when you book. The bus stop is across the street."],
      [
        "My car is not safe to drive. What now?",
        "Please don't drive it. Stop where it is safe. If you are in danger, call {emergency}; then call a tow truck, and tell us when it arrives.",
        "",
      ],
      ["Which makes do you work on?", "", "All makes. For electric cars: tires, brakes and air conditioning."],
      ["Can I bring my own parts?", "", "No, because we can't give a warranty on them."],
      whereEn,
      payEn,
      cancelEn,
    ],
  },
  fitness: {
    greeting: "Hi, this is {business}.",
    facts: [
      ["What should I bring?", "", "Clean shoes, a towel and water. Lockers are here; bring a lock."],
      [
        "I have never trained before. Is that all right?",
        "Yes. The first training is for getting to know you, at your pace.",
        "",
      ],
      [
        "I have an injury. Can I train?",
        "",
        "Tell your trainer before you begin. With fresh injuries, ask your doctor first.",
      ],
      ["Do you have memberships?", "", "Ten trainings are $650 and last six months."],
      ["Are there showers?", "", "Yes, with towels for $2."],
      whereEn,
      parkingEn,
      cancelEn,
    ],
  },
  other: {
    greeting: "You've reached {business}.",
    facts: [
      whereEn,
      parkingEn,
      ["What should I bring?", "", "Nothing. If you have papers from before, bring those."],
      payEn,
      cancelEn,
    ],
  },
};

const whereEs: FactWords = ["¿Dónde están?", "Estamos en {address}.", "Calle Olmo 12, junto a la biblioteca"];
const parkingEs: FactWords = ["¿Dónde puedo estacionar?", "", "Detrás de la casa; las primeras dos horas son gratis."];
const payEs: FactWords = ["¿Cómo puedo pagar?", "", "Efectivo, tarjeta o celular, después de la visita."];
const cancelEs: FactWords = [
  "¿Y si tengo que cancelar?",
  "Avísenos hasta {notice} antes. Puede hacerlo con el enlace de su confirmación o llamando aquí.",
  "Hasta un día antes es gratis.",
];

const spanish: Record<BusinessKind, ScriptWords> = {
  salon: {
    greeting: "Se ha comunicado con {business}. Qué gusto.",
    facts: [
      whereEs,
      parkingEs,
      ["¿Qué productos usan?", "", "Davines. Díganos al reservar si tiene alergias."],
      [
        "¿Necesito una prueba de alergia antes del color?",
        "",
        "Sí, dos días antes de su primer color con nosotros. Toma cinco minutos.",
      ],
      ["¿Puedo llevar a mi hijo?", "", "Sí, hay un rincón con juguetes."],
      ["¿Y si llego tarde?", "", "Hasta diez minutos está bien. Después puede que tengamos que acortar la visita."],
      payEs,
      cancelEs,
    ],
  },
  dental: {
    greeting: "Se ha comunicado con {business}. Si sangra mucho o le cuesta respirar, llame enseguida al {emergency}.",
    facts: [
      [
        "¿Qué es una urgencia?",
        "Una hinchazón que se extiende, un sangrado que no para o dificultad para respirar o tragar: llame al {emergency} o vaya a la sala de urgencias más cercana. Si tiene mucho dolor, un diente roto o un empaste caído, le buscamos una hora hoy.",
        "",
      ],
      [
        "Se me cayó un diente por un golpe. ¿Qué hago?",
        "Tómelo por la corona, guárdelo en leche y venga enseguida. Llámenos en el camino.",
        "",
      ],
      ["¿Reciben pacientes nuevos?", "", "Sí. La primera visita dura una hora, con radiografías y un plan."],
      ["¿Qué seguros aceptan?", "", "Delta Dental y MetLife. Traiga su tarjeta a la primera visita."],
      ["¿Qué llevo a la primera visita?", "", "Una identificación, la tarjeta del seguro y la lista de sus medicinas."],
      ["¿Atienden a niños?", "", "Sí, desde los tres años."],
      whereEs,
      parkingEs,
      cancelEs,
    ],
  },
  therapy: {
    greeting:
      "Se ha comunicado con {business}. No tiene que decirme por qué. Si está en peligro ahora mismo, llame al {emergency}.",
    facts: [
      [
        "Estoy en crisis. ¿Qué puedo hacer?",
        "Esta línea no puede ayudar en una crisis. Por favor llame ahora al {emergency}, o {crisis}. También puede pedirme que alguien le devuelva la llamada.",
        "",
      ],
      [
        "¿Es confidencial?",
        "Sí. Lo que hable con su terapeuta queda entre ustedes. Por teléfono solo necesito su nombre, un número y una hora; por favor no me cuente más.",
        "",
      ],
      ["¿Aceptan seguro?", "", "Le damos un recibo detallado que muchos planes reembolsan."],
      ["¿Atienden por video?", "", "Sí. Recibe el enlace por correo una hora antes."],
      ["¿Con quién trabajan?", "", "Con adultos y parejas. Para niños le recomendamos colegas."],
      ["¿Dónde espero?", "", "Entre a su hora y tome asiento; no se encontrará con otras personas."],
      whereEs,
      cancelEs,
    ],
  },
  garage: {
    greeting: "Se ha comunicado con {business}.",
    facts: [
      ["¿Cómo dejo el carro?", "", "Tráigalo a su hora, o deje la llave en el buzón del portón la noche anterior."],
      [
        "¿Cuánto tarda?",
        "",
        "Le llamamos antes del mediodía con un precio y una hora, y no hacemos nada que no haya aprobado.",
      ],
      ["¿Tienen carro de cortesía?", "", "Uno, si lo pide al reservar. La parada del autobús está enfrente."],
      [
        "Mi carro no es seguro para manejar. ¿Qué hago?",
        "Por favor no lo maneje. Deténgase donde sea seguro. Si está en peligro, llame al {emergency}; después llame a una grúa y díganos cuándo llega.",
        "",
      ],
      ["¿Qué marcas trabajan?", "", "Todas. En carros eléctricos: llantas, frenos y aire acondicionado."],
      ["¿Puedo llevar mis propias piezas?", "", "No, porque no podemos darles garantía."],
      whereEs,
      payEs,
      cancelEs,
    ],
  },
  fitness: {
    greeting: "Hola, habla {business}.",
    facts: [
      ["¿Qué debo llevar?", "", "Tenis limpios, una toalla y agua. Hay casilleros; traiga su candado."],
      ["Nunca he entrenado. ¿Está bien?", "Sí. El primer entrenamiento es para conocerle, a su ritmo.", ""],
      [
        "Tengo una lesión. ¿Puedo entrenar?",
        "",
        "Dígaselo a su entrenador antes de empezar. Si es reciente, pregunte primero a su médico.",
      ],
      ["¿Tienen membresías?", "", "Diez entrenamientos cuestan $650 y valen seis meses."],
      ["¿Hay duchas?", "", "Sí, con toallas por $2."],
      whereEs,
      parkingEs,
      cancelEs,
    ],
  },
  other: {
    greeting: "Se ha comunicado con {business}.",
    facts: [
      whereEs,
      parkingEs,
      ["¿Qué debo llevar?", "", "Nada. Si tiene papeles de antes, tráigalos."],
      payEs,
      cancelEs,
    ],
  },
};

export const scriptWords: Record<Locale, Record<BusinessKind, ScriptWords>> = { en: english, es: spanish };
