import { describe } from "vitest";
import { table } from "./heard.test-helper";

const GARAGE = { services: [["Oil Change"], ["Tire Rotation"], ["Brake Inspection"], ["Battery Test"]], staff: [] };
const DENTIST = { services: [["Check-up"], ["Cleaning"], ["Filling"], ["Root Canal"], ["Whitening"]], staff: [] };
const PHYSIO = {
  services: [["Primera visita"], ["Sesión de fisioterapia"], ["Masaje deportivo"], ["Punción seca"]],
  staff: [],
};
const DENTISTA = { services: [["Limpieza"], ["Empaste"], ["Extracción"], ["Blanqueamiento"]], staff: [] };
const SALON = { services: [["Haircut"], ["Color"], ["Blowout"], ["Manicure"], ["Pedicure"]], staff: [] };
const PELUQUERIA = { services: [["Corte de pelo"], ["Tinte"], ["Peinado"], ["Mechas"], ["Manicura"]], staff: [] };
const CLINIC = { services: [["Physiotherapy"], ["Back massage"], ["Acupuncture"]], staff: [] };

describe("a garage, said in other words", () => {
  table(
    [
      ["tomorow mornin befor ten breaks r squeling", { service: "Brake Inspection" }],
      ["my brakes are squealing", { service: "Brake Inspection" }],
      ["somebody check my breaks please", { service: "Brake Inspection" }],
      ["brakes making a grinding noise", { service: "Brake Inspection" }],
      ["my oil needs changing", { service: "Oil Change" }],
      ["I need the oil changed", { service: "Oil Change" }],
      ["need new oil in the truck", { service: "Oil Change" }],
      ["due for an oil and filter", { service: "Oil Change" }],
      ["oyl chang", { service: "Oil Change" }],
      ["rotate my tires", { service: "Tire Rotation" }],
      ["get the tyres rotated", { service: "Tire Rotation" }],
      ["tires need rotating", { service: "Tire Rotation" }],
      ["inspect the brakes", { service: "Brake Inspection" }],
      ["battery keeps dying, can you test it", { service: "Battery Test" }],
      ["do you close for lunch breaks"],
      ["can I change my appointment"],
    ],
    GARAGE,
  );
});

describe("a dentist, said in other words", () => {
  table(
    [
      ["clean my teeth", { service: "Cleaning" }],
      ["a cleaning for my teeth", { service: "Cleaning" }],
      ["I need my teeth cleaned", { service: "Cleaning" }],
      ["get my teeth scaled and polished", { service: "Cleaning" }],
      ["I've got a cavity that needs filled", { service: "Filling" }],
      ["my filling fell out", { service: "Filling" }],
      ["a root cannal", { service: "Root Canal" }],
      ["whiten my teeth", { service: "Whitening" }],
      ["just a regular checkup", { service: "Check-up" }],
      ["I want my teeth checked", { service: "Check-up" }],
      ["not a cleaning, a check-up", { service: "Check-up" }],
      ["a filling, no wait, they said root canal", { service: "Root Canal" }],
      ["what kinds of fillings do you do"],
      ["which types of whitening are there"],
      ["the whitening, not the cleaning", { service: "Whitening" }],
    ],
    DENTIST,
  );
});

describe("a salon, said in other words", () => {
  table(
    [
      ["hair cut", { service: "Haircut" }],
      ["I'm dying for a haircut, have you got Saturday at noon?", { service: "Haircut" }],
      ["get my nails done", { service: "Manicure" }],
      ["I want to do my nails", { service: "Manicure" }],
      ["need my nails painted for a wedding", { service: "Manicure" }],
      ["do my toes", { service: "Pedicure" }],
      ["toenails done on friday", { service: "Pedicure" }],
      ["not the colour, just a cut", { service: "Haircut" }],
      ["not a haircut, I want a blowout", { service: "Blowout" }],
      ["can you dye my hair", { service: "Color" }],
      ["I want to go blonde", { service: "Color" }],
      ["cover my greys", { service: "Color" }],
      ["my roots need touching up", { service: "Color" }],
      ["get my hair blown out", { service: "Blowout" }],
      ["a trim please", { service: "Haircut" }],
      ["my hair needs cutting", { service: "Haircut" }],
      ["I'd like my hair trimmed", { service: "Haircut" }],
      ["a hiarcut", { service: "Haircut" }],
      ["skip the manicure, only the haircut", { service: "Haircut" }],
      ["haircut instead of the color", { service: "Haircut" }],
      ["what color is your door"],
      ["nail salon, right?"],
    ],
    SALON,
  );
});

describe("in Spanish, said in other words", () => {
  table(
    [
      ["pedir hora para un enpaste", { service: "Empaste" }],
      ["se me cayó el empaste", { service: "Empaste" }],
      ["tengo una caries", { service: "Empaste" }],
      ["limpiarme los dientes", { service: "Limpieza" }],
      ["quiero que me limpien la boca", { service: "Limpieza" }],
      ["una limpiesa dental", { service: "Limpieza" }],
      ["me tienen que sacar una muela", { service: "Extracción" }],
      ["quiero blanquearme los dientes", { service: "Blanqueamiento" }],
      ["no la limpieza, el empaste", { service: "Empaste" }],
    ],
    { ...DENTISTA, locale: "es" },
  );
  table(
    [
      ["¿Podemos pasar la sesión del viernes?", { service: "Sesión de fisioterapia" }],
      ["una sesión el martes", { service: "Sesión de fisioterapia" }],
      ["necesito fisio para la rodilla", { service: "Sesión de fisioterapia" }],
      ["un masage deportivo", { service: "Masaje deportivo" }],
    ],
    { ...PHYSIO, locale: "es" },
  );
  table(
    [
      ["me quiero pintar el pelo", { service: "Tinte" }],
      ["teñirme las raíces", { service: "Tinte" }],
      ["quiero cubrirme las canas", { service: "Tinte" }],
      ["cortarme el cabello", { service: "Corte de pelo" }],
      ["necesito un corte", { service: "Corte de pelo" }],
      ["que me corten el pelo", { service: "Corte de pelo" }],
      ["un recorte de puntas", { service: "Corte de pelo" }],
      ["arreglarme las uñas", { service: "Manicura" }],
      ["pintarme las uñas", { service: "Manicura" }],
      ["hacerme las uñas", { service: "Manicura" }],
      ["que me peinen para una boda", { service: "Peinado" }],
      ["no el tinte, solo el corte", { service: "Corte de pelo" }],
    ],
    { ...PELUQUERIA, locale: "es" },
  );
});

describe("a clinic, said in other words", () => {
  table(
    [
      ["I need physio for my knee", { service: "Physiotherapy" }],
      ["a fizio appointment", { service: "Physiotherapy" }],
      ["physical therapy on monday", { service: "Physiotherapy" }],
      ["a back rub", { service: "Back massage" }],
      ["rub my back please", { service: "Back massage" }],
      ["accupuncture", { service: "Acupuncture" }],
      ["call me back"],
    ],
    CLINIC,
  );
});

const DEMO = {
  services: [
    ["Haircut"],
    ["Beard trim"],
    ["Kids' cut"],
    ["Wash and blow-dry"],
    ["Single-process colour"],
    ["Balayage"],
    ["Beard care class"],
  ],
  staff: [["Maya Torres"], ["Luca Romano"]],
};
const CUT = { service: "Haircut" };
const BEARD = { service: "Beard trim" };
const BALAYAGE = { service: "Balayage" };

describe("words of the trade, for the nearest service there is", () => {
  table(
    [
      ["barba", BEARD, "service"],
      ["quería hora para barba el miércoles nueve", BEARD],
      ["recorte de barba el trece de enero a las cinco", BEARD],
      ["me quiero afeitar la barba", BEARD],
      ["afeitado", BEARD, "service"],
      ["arreglarme la barba", BEARD],
      ["perfilar la barba", BEARD],
      ["para la barba con luca", { ...BEARD, staff: "Luca Romano" }],
      ["i need my beard done", BEARD],
      ["a beard", BEARD, "service"],
      ["a hot towel shave", BEARD],
      ["shape my beard", BEARD],
      ["the beard care class", { service: "Beard care class" }],
      ["the beard class on saturday", { service: "Beard care class" }],
      ["mechas con maya", { ...BALAYAGE, staff: "Maya Torres" }],
      ["unas mechas", BALAYAGE, "service"],
      ["i want highlights", BALAYAGE],
      ["babylights please", BALAYAGE, "service"],
      ["un degradado para hombre el dieciséis a las diez", CUT],
      ["un rapado", CUT],
      ["quiero raparme", CUT],
      ["a skin fade", CUT],
      ["a buzz cut", CUT],
      ["cortarme las puntas", CUT],
      ["le quiero regalar un peinado", { service: "Wash and blow-dry" }],
      ["an updo for a wedding", { service: "Wash and blow-dry" }],
      ["a trim", CUT],
      ["a hair trim", CUT],
      ["just a trim please", CUT, "service"],
      ["trim my beard", BEARD],
      ["is the class on saturday"],
    ],
    DEMO,
  );
  table([["barba", {}, "service"]], { services: [["Beard trim"], ["Beard shave"]], staff: [] });
  table([["a trim", { service: "Trim" }, "service"]], { services: [["Haircut"], ["Trim"]], staff: [] });
  table([["mechas", { service: "Highlights" }]], { services: [["Highlights"], ["Balayage"]], staff: [] });
});

const both = (...servicesSaid: readonly string[]) => ({ servicesSaid });

describe("two services in one breath", () => {
  table(
    [
      ["hair cut and blowdry", { ...CUT, ...both("Haircut", "Wash and blow-dry") }],
      ["a haircut for me and a kids cut for my son", both("Haircut", "Kids' cut")],
      ["a mens cut and a beard trim", both("Haircut", "Beard trim")],
      ["quiero un corte y arreglo de barba", both("Haircut", "Beard trim")],
      ["necesito mechas y corte", both("Balayage", "Haircut")],
      ["a shave and a haircut", { ...CUT, ...both("Beard trim", "Haircut") }],
      ["tinte y corte", { ...CUT, ...both("Single-process colour", "Haircut") }],
      ["how much for a cut and color together", { ...CUT, ...both("Haircut", "Single-process colour") }],
      ["un corte y también la barba", { ...CUT, ...both("Haircut", "Beard trim") }],
      ["a haircut or a beard trim"],
      ["a haircut no wait a beard trim", BEARD],
      ["wash and blow dry", { service: "Wash and blow-dry" }],
      ["a haircut and then i have to go", CUT],
    ],
    DEMO,
  );
});

describe("the children's service, where an age is told", () => {
  const KIDS = { service: "Kids' cut" };
  table(
    [
      ["quiero un corte para mi hija de seis años", KIDS],
      ["el corte es para mi hijo de 5 años", KIDS],
      ["un corte para mi hijo pequeño", KIDS],
      ["haircut for my 6 year old", KIDS],
      ["a haircut for my little girl", KIDS],
      ["my son who is seven needs a haircut", KIDS],
      ["haircut for my son", CUT],
      ["haircut for my 16 year old", CUT],
      ["a haircut for me can i bring my six year old", CUT],
      ["un corte para mi hijo de treinta años", CUT],
    ],
    DEMO,
  );
});
