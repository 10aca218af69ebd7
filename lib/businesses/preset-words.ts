import type { BusinessKind } from "@/lib/database/catalog";
import type { Locale } from "@/lib/i18n/locale";

/** Per service: name, description, category. */
export type PresetWords = {
  readonly staffTitle: string;
  readonly services: Readonly<Record<string, readonly [name: string, description: string, category: string]>>;
};

const english: Record<BusinessKind, PresetWords> = {
  salon: {
    staffTitle: "Stylist",
    services: {
      "womens-cut": ["Women's cut", "Wash, cut and finish.", "Hair"],
      "mens-cut": ["Men's cut", "Wash, cut and finish.", "Hair"],
      "childs-cut": ["Child's cut", "Up to 12 years.", "Hair"],
      "beard-trim": ["Beard trim", "Shape and line, with hot towel.", "Hair"],
      "full-color": ["Full color", "From root to tip, with finish.", "Color"],
      "blow-dry": ["Blow-dry", "Wash and styling.", "Hair"],
      manicure: ["Manicure", "Shape, care and polish.", "Nails"],
    },
  },
  dental: {
    staffTitle: "Dentist",
    services: {
      "new-patient": ["New patient visit", "First examination with X-rays and a plan.", "Examination"],
      "check-up": ["Check-up", "Examination and advice.", "Examination"],
      cleaning: ["Cleaning", "Professional cleaning and polish.", "Hygiene"],
      filling: ["Filling", "One tooth, with anesthetic.", "Treatment"],
      whitening: ["Whitening", "In one visit.", "Cosmetic"],
      "emergency-visit": ["Emergency visit", "Pain, a broken tooth or a lost filling.", "Treatment"],
    },
  },
  therapy: {
    staffTitle: "Therapist",
    services: {
      "first-talk": ["First talk", "Half an hour to see whether we fit. Free.", "Getting to know"],
      "single-session": ["Session", "One to one, 50 minutes.", "Sessions"],
      "long-session": ["Long session", "One to one, 80 minutes.", "Sessions"],
      "couples-session": ["Couples session", "For two, 75 minutes.", "Sessions"],
      "online-session": ["Online session", "By video, 50 minutes.", "Sessions"],
    },
  },
  garage: {
    staffTitle: "Mechanic",
    services: {
      "oil-change": ["Oil change", "Oil, filter and a look around.", "Service"],
      inspection: ["Inspection", "Full check before the test or a trip.", "Service"],
      "tire-change": ["Tire change", "Four wheels, balanced.", "Tires"],
      "brake-service": ["Brake service", "Pads and discs on one axle; parts extra.", "Repair"],
      diagnosis: ["Diagnosis", "Find out why a light is on or a noise is there.", "Repair"],
      "air-conditioning": ["Air conditioning", "Check, clean and refill.", "Service"],
    },
  },
  fitness: {
    staffTitle: "Trainer",
    services: {
      "trial-training": ["Trial training", "Meet a trainer and try. Free.", "Getting started"],
      "personal-training": ["Personal training", "One to one, 60 minutes.", "Training"],
      "short-training": ["Short training", "One to one, 30 minutes.", "Training"],
      "training-for-two": ["Training for two", "Bring a friend, 60 minutes.", "Training"],
      assessment: ["Assessment", "Where you are, and a plan for twelve weeks.", "Getting started"],
    },
  },
  other: {
    staffTitle: "",
    services: {
      appointment: ["Appointment", "Half an hour.", ""],
      "long-appointment": ["Long appointment", "One hour.", ""],
    },
  },
};

const spanish: Record<BusinessKind, PresetWords> = {
  salon: {
    staffTitle: "Estilista",
    services: {
      "womens-cut": ["Corte de mujer", "Lavado, corte y acabado.", "Cabello"],
      "mens-cut": ["Corte de hombre", "Lavado, corte y acabado.", "Cabello"],
      "childs-cut": ["Corte infantil", "Hasta 12 años.", "Cabello"],
      "beard-trim": ["Arreglo de barba", "Forma y perfilado, con toalla caliente.", "Cabello"],
      "full-color": ["Color completo", "De raíz a puntas, con acabado.", "Color"],
      "blow-dry": ["Lavado y peinado", "Lavado y secado con estilo.", "Cabello"],
      manicure: ["Manicura", "Forma, cuidado y esmalte.", "Uñas"],
    },
  },
  dental: {
    staffTitle: "Dentista",
    services: {
      "new-patient": ["Primera visita", "Examen con radiografías y un plan.", "Examen"],
      "check-up": ["Revisión", "Examen y consejos.", "Examen"],
      cleaning: ["Limpieza", "Limpieza profesional y pulido.", "Higiene"],
      filling: ["Empaste", "Una pieza, con anestesia.", "Tratamiento"],
      whitening: ["Blanqueamiento", "En una visita.", "Estética"],
      "emergency-visit": ["Urgencia", "Dolor, un diente roto o un empaste caído.", "Tratamiento"],
    },
  },
  therapy: {
    staffTitle: "Terapeuta",
    services: {
      "first-talk": ["Primera charla", "Media hora para conocernos. Gratis.", "Para conocernos"],
      "single-session": ["Sesión", "Individual, 50 minutos.", "Sesiones"],
      "long-session": ["Sesión larga", "Individual, 80 minutos.", "Sesiones"],
      "couples-session": ["Sesión de pareja", "Para dos, 75 minutos.", "Sesiones"],
      "online-session": ["Sesión en línea", "Por video, 50 minutos.", "Sesiones"],
    },
  },
  garage: {
    staffTitle: "Mecánico",
    services: {
      "oil-change": ["Cambio de aceite", "Aceite, filtro y un vistazo general.", "Mantenimiento"],
      inspection: ["Inspección", "Revisión completa antes de la oficial o de un viaje.", "Mantenimiento"],
      "tire-change": ["Cambio de llantas", "Cuatro ruedas, balanceadas.", "Llantas"],
      "brake-service": ["Frenos", "Pastillas y discos de un eje; piezas aparte.", "Reparación"],
      diagnosis: ["Diagnóstico", "Averiguar por qué hay una luz o un ruido.", "Reparación"],
      "air-conditioning": ["Aire acondicionado", "Revisión, limpieza y recarga.", "Mantenimiento"],
    },
  },
  fitness: {
    staffTitle: "Entrenador",
    services: {
      "trial-training": ["Clase de prueba", "Conozca a un entrenador y pruebe. Gratis.", "Para empezar"],
      "personal-training": ["Entrenamiento personal", "Individual, 60 minutos.", "Entrenamiento"],
      "short-training": ["Entrenamiento corto", "Individual, 30 minutos.", "Entrenamiento"],
      "training-for-two": ["Entrenamiento para dos", "Con otra persona, 60 minutos.", "Entrenamiento"],
      assessment: ["Evaluación", "Cómo está hoy y un plan de doce semanas.", "Para empezar"],
    },
  },
  other: {
    staffTitle: "",
    services: {
      appointment: ["Cita", "Media hora.", ""],
      "long-appointment": ["Cita larga", "Una hora.", ""],
    },
  },
};

export const presetWords: Record<Locale, Record<BusinessKind, PresetWords>> = { en: english, es: spanish };
