import type { AreaWords } from "@/lib/i18n/types";

export const errorPage: AreaWords<"errorPage"> = {
  notFoundTitle: "No hay nada en esta dirección",
  notFoundText: "El enlace puede ser antiguo o faltarle una letra. Desde la página principal podrá orientarse.",
  errorTitle: "Esta página no se cargó",
  errorText: "El fallo es nuestro y no se perdió nada de lo que hizo. Intente de nuevo o vuelva en unos minutos.",
  reference: "Referencia {id}",
  goHome: "Ir a la página principal",
  retry: "Intentar de nuevo",
};
