import type { AreaWords } from "@/lib/i18n/types";

export const marketing: AreaWords<"marketing"> = {
  metaTitle: "Reservas para negocios de servicios",
  metaDescription:
    "Sus clientes reservan en una página propia, con confirmaciones y recordatorios por mensaje y correo. Un solo calendario, sin reservas dobles.",
  signIn: "Iniciar sesión",
  start: "Empezar a recibir reservas",
  demo: "Probar el salón de ejemplo",
  heroTitle: "Sus clientes reservan como prefieren. Usted ve un solo calendario.",
  heroText:
    "Su página toma reservas a toda hora. El teléfono, los mensajes y el chat vienen después, con las mismas horas libres: una misma hora no se puede dar dos veces.",
  heroNote: "Para salones, dentistas, clínicas, terapeutas, talleres y estudios.",
  doorsTitle: "Cuatro entradas, las mismas horas libres",
  soon: "Próximamente",
  doors: {
    web: {
      title: "Página web",
      text: "Una página propia que toma una reserva en mucho menos de un minuto, desde el teléfono y sin cuenta.",
    },
    phone: {
      title: "Teléfono",
      text: "Una recepcionista que contesta al momento, ofrece horas reales y solo dice «reservado» cuando lo está.",
    },
    text: {
      title: "Mensaje de texto",
      text: "Las confirmaciones, los cambios y los recordatorios salen solos, con un enlace para cambiar o cancelar.",
    },
    chat: { title: "Chat", text: "La misma recepcionista en su sitio, para quien prefiere escribir antes que llamar." },
  },
  lockTitle: "Sin reservas dobles, por diseño",
  lockText:
    "Dos personas pulsan la última hora libre en el mismo instante. La propia base de datos se la da a una, y la otra ve las horas más cercanas que siguen libres.",
  lockPoints: {
    hold: {
      title: "Guardada mientras escriben",
      text: "La hora elegida se guarda cinco minutos, con la cuenta atrás a la vista.",
    },
    claim: {
      title: "Un solo cerrojo",
      text: "Lo apartado y lo reservado ocupan su tiempo en el mismo lugar, así que ninguno se cuela.",
    },
    buffer: {
      title: "Los márgenes cuentan",
      text: "Los minutos para limpiar o llegar se protegen igual que la reserva.",
    },
  },
  ownerTitle: "Un día tranquilo para el negocio",
  ownerText: "Quién sigue, dónde hay huecos y qué necesita de usted. Lo demás funciona solo.",
  ownerPoints: {
    calendar: "Día y semana con una columna por persona",
    reminders: "Confirmaciones y recordatorios por mensaje y correo",
    languages: "Inglés y español, en la zona horaria de cada cliente",
    team: "Su equipo ve su propio calendario; usted, todos",
  },
  commandTitle: "Un solo comando",
  commandText:
    "Todo el producto funciona en una máquina: base de datos, tareas, buzones locales y un salón de ejemplo. Sin cuentas.",
  commandNote: "Después abra la dirección que aparece.",
  closingTitle: "Abra su página hoy",
  closingText: "Nombre, horario, primer servicio. Al terminar, su página ya recibe reservas.",
  footer: "Reservas para negocios de servicios.",
  picture: {
    label: "Un ejemplo: una misma hora, pedida en la web y por teléfono",
    service: "Corte y peinado",
    length: "45 min",
    day: "martes",
    held: "Guardada para usted durante 4:38",
    book: "Reservar martes 2:30 p.m.",
    callerLine: "¿Está libre el martes a las dos y media?",
    agentLine: "Esa acaba de ocuparse. El martes tengo a las 2:45 o a las 3:15.",
    phone: "Por teléfono",
    web: "En la web",
  },
};
