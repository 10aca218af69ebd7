import { describe } from "vitest";
import { table } from "./heard.test-helper";

const DOCTORS = {
  services: [["Follow-up"], ["Cleaning"]],
  staff: [["Dr. Okafor"], ["Dr. Nguyen"], ["Dr. Patel"], ["Dr. Herrera"]],
};
const SALON = { services: [["Haircut"]], staff: [["Maya"], ["Jordan"], ["Priya"], ["Siobhan"], ["Joaquín"]] };
const THERAPISTS = { services: [["Individual Session"]], staff: [["Hannah Weiss"], ["Tom Brennan"], ["Grace Kelly"]] };

describe("people through a bad line", () => {
  table(
    [
      ["monday at to o'clock doctor oh ka for", { staff: "Dr. Okafor" }],
      ["with doctor o ca for", { staff: "Dr. Okafor" }],
      ["doctor oaka for please", { staff: "Dr. Okafor" }],
      ["doctor oh car four", { staff: "Dr. Okafor" }],
      ["dr okafer", { staff: "Dr. Okafor" }],
      ["doctor when", { staff: "Dr. Nguyen" }],
      ["follow up with doctor when on tuesday", { staff: "Dr. Nguyen", service: "Follow-up" }],
      ["doctor win please", { staff: "Dr. Nguyen" }],
      ["with doctor new yen", { staff: "Dr. Nguyen" }],
      ["doctor nwin", { staff: "Dr. Nguyen" }],
      ["dr patell", { staff: "Dr. Patel" }],
      ["doctor pa tell", { staff: "Dr. Patel" }],
      ["la doctora errera", { staff: "Dr. Herrera" }],
      ["con la doctora rera", { staff: "Dr. Herrera" }],
      ["I'll ask my doctor when I see her"],
      ["can the doctor tell me"],
      ["tell the doctor for me"],
      ["see a doctor when you can"],
      ["which doctor would you recommend"],
    ],
    DOCTORS,
  );
  table(
    [
      ["a haircut with my a on saturday", { staff: "Maya", service: "Haircut" }],
      ["with my uh on saturday"],
      ["with maya please", { staff: "Maya" }],
      ["with mya", { staff: "Maya" }],
      ["with my yah", { staff: "Maya" }],
      ["with jor dan", { staff: "Jordan" }],
      ["with jordin", { staff: "Jordan" }],
      ["with pre a", { staff: "Priya" }],
      ["with pria", { staff: "Priya" }],
      ["with free ya"],
      ["with shivon", { staff: "Siobhan" }],
      ["with chevonne", { staff: "Siobhan" }],
      ["con wakin", { staff: "Joaquín" }],
      ["with my husband"],
      ["with my appointment"],
      ["for my aunt"],
      ["with a friend"],
    ],
    SALON,
  );
});

describe("words of a person's name where no person is meant", () => {
  table(
    [
      [
        "Sure, it's tom underscore b at brennanlaw dot org. Brennan law all one word.",
        { email: "tom_b@brennanlaw.org" },
        "email",
      ],
      ["my name is Tom Brennan", { name: "Tom Brennan" }, "name"],
      ["it's hannah at gmail dot com", { email: "hannah@gmail.com" }, "email"],
      ["hannah dot weiss at weiss dot com, weiss like the white", { email: "hannah.weiss@weiss.com" }, "email"],
      [
        "a session with Tom, I'm Hannah Cole",
        { staff: "Tom Brennan", name: "Hannah Cole", service: "Individual Session" },
      ],
    ],
    THERAPISTS,
  );
});

const THREE = { services: [["Haircut"]], staff: [["Maya Torres"], ["Daniel Kim"], ["Aisha Bello"]] };
const NOT_DANIEL = { staffAmong: ["Maya Torres", "Aisha Bello"] };

describe("some of the people, and all but one", () => {
  table(
    [
      ["anyone but daniel", NOT_DANIEL, "staff"],
      ["anybody except daniel", NOT_DANIEL, "staff"],
      ["not with daniel", NOT_DANIEL, "staff"],
      ["not daniel please", NOT_DANIEL, "staff"],
      ["haircut on thursday with anyone but daniel", { ...NOT_DANIEL, service: "Haircut" }],
      ["que no sea daniel", NOT_DANIEL, "staff"],
      ["el que sea menos daniel", NOT_DANIEL, "staff"],
      ["cualquiera menos daniel", NOT_DANIEL, "staff"],
      ["con cualquiera excepto daniel", NOT_DANIEL, "staff"],
      ["no quiero con daniel", NOT_DANIEL, "staff"],
      ["anyone but daniel or maya", { staffAmong: ["Aisha Bello"] }, "staff"],
      ["either maya or aisha", NOT_DANIEL, "staff"],
      ["maya or aisha", NOT_DANIEL, "staff"],
      ["with maya or aisha would be great", NOT_DANIEL, "staff"],
      ["con maya o con aisha", NOT_DANIEL, "staff"],
      ["o maya o aisha", NOT_DANIEL, "staff"],
      ["a haircut with either maya or aisha", { ...NOT_DANIEL, service: "Haircut" }],
      ["maya not daniel", { staff: "Maya Torres" }, "staff"],
      ["no daniel wait maya", { staff: "Maya Torres" }, "staff"],
      ["does maya work with daniel?"],
      ["maya no perdón aisha", { staff: "Aisha Bello" }, "staff"],
    ],
    THREE,
  );
  table([["not with ben"], ["anyone but ben", {}, "staff"]], { ...THREE, staff: [["Ben"]] });
});

describe("no, with another", () => {
  table(
    [
      ["no con daniel", { staff: "Daniel Kim" }, "confirm"],
      ["no with daniel", { staff: "Daniel Kim" }, "confirm"],
      ["no con aisha", { staffAmong: ["Maya Torres", "Daniel Kim"] }, "confirm"],
      ["no con aisha mejor", { staff: "Aisha Bello" }, "confirm"],
      ["no con maya por favor", { staff: "Maya Torres" }, "confirm"],
    ],
    { ...THREE, asked: "Haircut con Aisha Bello, martes, a nombre de Alma. ¿Hago la reserva?" },
  );
});
