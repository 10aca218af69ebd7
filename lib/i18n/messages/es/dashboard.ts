import type { AreaWords } from "@/lib/i18n/types";

export const dashboard: AreaWords<"dashboard"> = {
  nav: {
    label: "Principal",
    today: "Hoy",
    calendar: "Calendario",
    bookings: "Reservas",
    customers: "Clientes",
    services: "Servicios",
    staff: "Personal",
    messages: "Mensajes",
    calls: "Llamadas",
    insights: "Datos",
    settings: "Ajustes",
    collapse: "Estrechar el menú",
    expand: "Ampliar el menú",
    more: "Más",
    publicPage: "Página pública",
  },
  newBooking: "Nueva reserva",
  switchBusiness: "Cambiar de negocio",
  account: "Cuenta",
  palette: {
    label: "Ir o hacer",
    placeholder: "Buscar clientes, reservas, páginas…",
    open: "Buscar",
    empty: "No se encontró nada.",
  },
  lastUpdated: "Actualizado {when}",
};
