import { describe } from "vitest";
import { table } from "./heard.test-helper";

const service = (name: string) => ({ service: name });

describe("services in English", () => {
  table([
    ["I'd like a haircut", service("Haircut")],
    ["i need a hair cut", service("Haircut")],
    ["do you do haircuts", service("Haircut")],
    ["can I get a cut tomorrow", service("Haircut")],
    ["I want to get my hair cut", service("Haircut")],
    ["can someone cut my hair on friday", service("Haircut")],
    ["a hairct please", service("Haircut")],
    ["just a trim"],
    ["a beard trim", service("Beard trim")],
    ["i need my beard trimmed", service("Beard trim")],
    ["can you trim my beard", service("Beard trim")],
    ["kids cut", service("Kids' cut")],
    ["a kid's haircut for saturday", service("Kids' cut")],
    ["a children's haircut", service("Kids' cut")],
    ["a blow dry", service("Wash and blow-dry")],
    ["wash and blowdry", service("Wash and blow-dry")],
    ["a blow out for saturday night", service("Wash and blow-dry")],
    ["I'd like a color", service("Single-process colour")],
    ["get my hair colored", service("Single-process colour")],
    ["single process color please", service("Single-process colour")],
    ["balayage", service("Balayage")],
    ["a balyage", service("Balayage")],
    ["i want a ballyage", service("Balayage")],
    ["bali age please", service("Balayage")],
    ["manicures", service("Manicure")],
    ["a mani", service("Manicure")],
    ["a massage"],
    ["the deep tissue one", service("Deep tissue massage")],
    ["deep tissue", service("Deep tissue massage"), "service"],
    ["swedish", service("Swedish massage"), "service"],
    ["a sweedish massage", service("Swedish massage")],
    ["a haircut, no sorry, a colour", service("Single-process colour")],
    ["a haircut no a balayage", service("Balayage")],
    ["a haircut actually make that a beard trim", service("Beard trim")],
    ["not a haircut, a manicure", service("Manicure")],
    ["a manicure instead of a haircut", service("Manicure")],
    ["change my haircut to a manicure", service("Manicure")],
    ["I don't want a haircut"],
    ["a haircut or a manicure"],
    ["how much is the balayage", service("Balayage")],
    ["how long does a manicure take", service("Manicure")],
    ["sorry you cut out"],
    ["you got cut off"],
    ["what colour is the door"],
    ["something for my hair"],
    ["the first one please", {}, "service"],
    ["I'd like to book for two people"],
    ["is there parking"],
  ]);
});

describe("services of a dentist", () => {
  table(
    [
      ["I need a cleaning", service("Dental cleaning")],
      ["I need to get my teeth cleaned", service("Dental cleaning")],
      ["a teeth cleaning next week", service("Dental cleaning")],
      ["dental cleaning", service("Dental cleaning")],
      ["a dentle cleening", service("Dental cleaning")],
      ["a check up", service("Check-up")],
      ["a checkup please", service("Check-up")],
      ["just my regular check-up", service("Check-up")],
      ["can you check my booking"],
      ["whitening", service("Teeth whitening")],
      ["teeth whitening", service("Teeth whitening")],
      ["a root canal", service("Root canal")],
      ["a filling", service("Filling")],
      ["a consultation"],
      ["I'm a new patient"],
      ["my tooth hurts"],
      ["my phone number hasn't changed"],
      ["an invisalign consult", service("Invisalign consultation")],
      ["una limpieza dental", service("Dental cleaning")],
      ["quiero una limpieza", service("Dental cleaning")],
      ["una revisión", service("Check-up")],
      ["quisiera un blanqueamiento", service("Teeth whitening")],
      ["un empaste", service("Filling")],
    ],
    {
      services: [
        ["Dental cleaning"],
        ["Check-up"],
        ["Teeth whitening"],
        ["Root canal"],
        ["Filling"],
        ["New patient consultation", "New patient visit"],
        ["Invisalign consultation"],
      ],
      staff: [["Dr. Sarah Lee"]],
    },
  );
});

describe("services in Spanish", () => {
  table(
    [
      ["quiero un corte de pelo", service("Corte de pelo")],
      ["un corte", service("Corte de pelo")],
      ["necesito cortarme el pelo", service("Corte de pelo")],
      ["me gustaría un tinte", service("Tinte")],
      ["manicura", service("Manicura")],
      ["una manicure por favor", service("Manicura")],
      ["un corte, no, perdón, un tinte", service("Tinte")],
      ["un corte, mejor una manicura", service("Manicura")],
      ["no quiero un corte"],
      ["el masaje relajante", service("Masaje relajante")],
      ["un masaje", service("Masaje relajante")],
      ["¿cuánto cuesta el tinte?", service("Tinte")],
      ["un haircut", service("Corte de pelo")],
      ["una cita para el martes"],
      ["se cortó la llamada"],
      ["para dos personas"],
    ],
    {
      locale: "es",
      services: [["Corte de pelo"], ["Tinte"], ["Manicura"], ["Masaje relajante"]],
      staff: [],
    },
  );
});

describe("services with lengths and kinds", () => {
  table(
    [
      ["a sixty minute massage", service("60 minute massage")],
      ["the 90 minute massage", service("90 minute massage")],
      ["the ninety", service("90 minute massage"), "service"],
      ["an hour massage", service("60 minute massage")],
      ["a massage"],
      ["a men's haircut", service("Men's haircut")],
      ["mens cut", service("Men's haircut")],
      ["a ladies haircut", service("Women's haircut")],
      ["a woman's cut", service("Women's haircut")],
      ["a haircut"],
      ["cut and color", service("Cut & colour")],
      ["a cut and a colour", service("Cut & colour")],
      ["microblading", service("Micro blading")],
      ["at 60 percent"],
    ],
    {
      services: [
        ["60 minute massage"],
        ["90 minute massage"],
        ["Men's haircut"],
        ["Women's haircut"],
        ["Cut & colour"],
        ["Micro blading"],
      ],
      staff: [],
    },
  );
});
