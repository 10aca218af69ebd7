import type { AreaWords } from "@/lib/i18n/types";

export const messaging: AreaWords<"messaging"> = {
  confirmation: {
    subject: "Reservado: {service}, {when}",
    text: "{business}: reservó {service} para el {when}. Cambiar o cancelar: {link}",
    heading: "Su reserva está hecha",
    intro: "Hola, {name}. {business} le espera.",
  },
  pending: {
    subject: "Solicitud recibida: {service}, {when}",
    text: "{business}: recibimos su solicitud de {service} para el {when} y la confirmaremos pronto. {link}",
    heading: "Recibimos su solicitud",
    intro: "Hola, {name}. {business} confirmará esta hora pronto.",
  },
  rescheduled: {
    subject: "Cambio: {service}, ahora {when}",
    text: "{business}: su {service} es ahora el {when}. Cambiar o cancelar: {link}",
    heading: "Su reserva cambió de hora",
    intro: "Hola, {name}. Esta es su nueva hora en {business}.",
  },
  cancelled: {
    subject: "Cancelada: {service}, {when}",
    text: "{business}: su {service} del {when} está cancelada. Reservar de nuevo: {link}",
    heading: "Su reserva está cancelada",
    intro: "Hola, {name}. Esta hora en {business} ya no es suya.",
  },
  expired: {
    subject: "Sin confirmar: {service}, {when}",
    text: "{business} no pudo confirmar a tiempo {service} el {when}, así que la solicitud terminó. Elija otra hora: {link}",
    heading: "Su solicitud terminó",
    intro: "Hola, {name}: {business} no confirmó esta hora antes de que venciera. No hay nada reservado.",
  },
  changed: {
    subject: "Cambio: {service}, {when}",
    text: "{business}: su {service} el {when} es ahora para {seats, plural, one {# plaza} other {# plazas}}. Cambiar o cancelar: {link}",
    heading: "Su reserva cambió",
    intro: "Hola, {name}: dejó algunas plazas en {business}. Esto es lo que tiene ahora.",
  },
  clock: {
    subject: "Misma hora, otro reloj: {service}, {when}",
    text: "{business}: su {service} sigue siendo el {when}. Cambiaron las reglas del reloj allí; revise su calendario. {link}",
    heading: "Su cita en el calendario se movió",
    intro: "Hola, {name}: cambiaron las reglas del reloj donde está {business}. Su visita sigue a la misma hora local.",
  },
  series: {
    booked: {
      subject: "Reservado: {count, plural, one {# visita} other {# visitas}} de {service}",
      text: "{business}: reservó {service}, {count, plural, one {# visita} other {# visitas}}, la primera el {when}. Cambiar o cancelar: {link}",
      heading: "Sus visitas están reservadas",
      intro: "Hola, {name}: {business} le espera en estas fechas.",
    },
    requested: {
      subject: "Solicitud recibida: {count, plural, one {# visita} other {# visitas}} de {service}",
      text: "{business}: recibimos su solicitud de {service}, {count, plural, one {# visita} other {# visitas}} desde el {when}, y la confirmaremos pronto. {link}",
      heading: "Recibimos su solicitud",
      intro: "Hola, {name}: {business} confirmará pronto estas fechas.",
    },
    rescheduled: {
      subject: "Cambio de hora: {count, plural, one {# visita} other {# visitas}} de {service}",
      text: "{business}: {count, plural, one {se movió # visita} other {se movieron # visitas}} de {service}; la primera es ahora el {when}. Cambiar o cancelar: {link}",
      heading: "Sus visitas se movieron",
      intro: "Hola, {name}: estas son sus nuevas fechas en {business}.",
    },
    cancelled: {
      subject: "Cancelado: {count, plural, one {# visita} other {# visitas}} de {service}",
      text: "{business}: {count, plural, one {se canceló # visita} other {se cancelaron # visitas}} de {service} desde el {when}. Reservar de nuevo: {link}",
      heading: "Sus visitas están canceladas",
      intro: "Hola, {name}: estas fechas en {business} ya no son suyas.",
    },
  },
  clockReport: {
    subject: "Cambió el reloj para las reservas de {business}",
    heading: "Las reservas siguen el reloj",
    intro:
      "Cambiaron las reglas del reloj de {zones}. {moved, plural, =0 {Ninguna reserva se movió} one {Se movió # reserva} other {Se movieron # reservas}} para conservar la hora local prometida. {clashes, plural, =0 {Ninguna choca con otra.} one {# reserva choca con otra y se quedó donde estaba: revísela.} other {# reservas chocan con otras y se quedaron donde estaban: revíselas.}}",
    action: "Revisarlas",
  },
  reminder: {
    subject: "Recordatorio: {service}, {when}",
    text: "{business}: le esperamos el {when} para {service}. ¿No puede venir? {link}",
    heading: "Hasta pronto",
    intro: "Hola, {name}. Le recordamos su hora en {business}.",
  },
  invitation: {
    subject: "{inviter} le invita a {business}",
    heading: "Únase a {business}",
    intro: "{inviter} le invita a trabajar con {business} en TheChattyAI, como {role}.",
    action: "Aceptar la invitación",
  },
  details: {
    service: "Servicio",
    when: "Cuándo",
    with: "Con",
    where: "Dónde",
    price: "Precio",
    seats: "Plazas",
    rooms: "Sala",
  },
  manage: "Cambiar o cancelar",
  bookAgain: "Reservar de nuevo",
  footer: "Enviado por TheChattyAI de parte de {business}.",
};
