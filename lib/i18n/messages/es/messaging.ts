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
  details: { service: "Servicio", when: "Cuándo", with: "Con", where: "Dónde", price: "Precio" },
  manage: "Cambiar o cancelar",
  bookAgain: "Reservar de nuevo",
  footer: "Enviado por TheChattyAI de parte de {business}.",
};
