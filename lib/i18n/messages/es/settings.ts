import type { AreaWords } from "@/lib/i18n/types";

export const settings: AreaWords<"settings"> = {
  title: "Ajustes",
  sections: {
    business: "Negocio",
    booking: "Reglas de reserva",
    reminders: "Recordatorios",
    team: "Equipo",
    appearance: "Apariencia",
    embed: "En su propio sitio",
    keys: "Claves de API",
  },
  unsaved: "Tiene cambios sin guardar.",
  leave: "Salir sin guardar",
  stay: "Quedarme aquí",
};
