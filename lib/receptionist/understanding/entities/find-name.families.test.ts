import { describe } from "vitest";
import { type Row, table } from "./heard.test-helper";

const named = (...rows: readonly (readonly [text: string, name: string])[]): Row[] =>
  rows.map(([text, name]) => [text, { name }, "name"]);

describe("names with a later part or a correction", () => {
  table([
    ...named(
      ["My name's Ellen Marsh, well, it's Ellen Pruitt now", "Ellen Pruitt"],
      ["It's Jane Cole, well, Jane Porter now", "Jane Porter"],
      ["Susan Gray, or actually Susan Klein, I just got married", "Susan Klein"],
      ["I used to be Laura Dunn, now it's Laura Finch", "Laura Finch"],
      ["Amy Stone, it was Amy Bell before", "Amy Stone"],
      ["Me llamo Guadalupe Hernández, pero pónganme como Lupita Hernández.", "Lupita Hernández"],
      ["Francisco Ruiz, pero póngame como Paco Ruiz", "Paco Ruiz"],
      ["My name is Robert Hale but put me down as Bob Hale", "Bob Hale"],
      ["it's Elizabeth Moore but put Liz Moore", "Liz Moore"],
      ["This is Patrick O'Brien.", "Patrick O'Brien"],
      ["This is Maria de la Cruz", "Maria de la Cruz"],
      ["Phillips. Two L's, one P at the end, then S. Grace Phillips.", "Grace Phillips"],
      ["Hernandez, with a Z. Carlos Hernandez", "Carlos Hernandez"],
      ["Schmidt. S C H M I D T. Karl Schmidt", "Karl Schmidt"],
      ["McAllister, capital M, little c, capital A, and I'm Fiona.", "Fiona McAllister"],
      ["Delgado, and my first name is Rosa", "Rosa Delgado"],
      ["Novak, and I'm Peter", "Peter Novak"],
      ["Okonkwo's the last name, first name Grace", "Grace Okonkwo"],
      ["first name Ana last name Torres", "Ana Torres"],
      ["last name Kim first name Daniel", "Daniel Kim"],
      ["surname Walsh, Brendan Walsh", "Brendan Walsh"],
      ["apellido Romero, nombre Julia", "Julia Romero"],
    ),
  ]);
});

describe("names put together of parts", () => {
  table([
    ...named(
      ["Sinead O apostrophe Brien", "Sinead O'Brien"],
      ["it's O apostrophe B R I E N, Patrick O'Brien", "Patrick O'Brien"],
      ["Anna Smith-Jones", "Anna Smith-Jones"],
      ["Anna Smith hyphen Jones", "Anna Smith-Jones"],
      ["Anna Smith dash Jones", "Anna Smith-Jones"],
      ["María de la Cruz", "María de la Cruz"],
      ["juan carlos de la vega", "Juan Carlos de la Vega"],
      ["José García López", "José García López"],
      ["Martin Luther King Jr", "Martin Luther King Jr."],
      ["Robert Downey Junior", "Robert Downey Jr."],
      ["Ludwig van der Berg", "Ludwig van der Berg"],
      ["Mary Ann Walker", "Mary Ann Walker"],
      ["Jean-Luc Picard", "Jean-Luc Picard"],
    ),
  ]);
});

describe("names that are spelled", () => {
  table([
    ...named(
      ["Kathryn with a K", "Kathryn"],
      ["Erik with a K", "Erik"],
      ["Catherine with a K", "Katherine"],
      ["Sara without an H", "Sara"],
      ["Sarah with an H", "Sarah"],
      ["mike alpha romeo kilo", "Mark"],
      ["M as in Mary, A, R, K", "Mark"],
      ["J as in John, O, S as in Sam, E as in Edward", "Jose"],
      ["hache, u, ge, o", "Hugo"],
      ["Hugo, hache, u, ge, o", "Hugo"],
      ["ene, o, e, ele", "Noel"],
      ["jota u a ene", "Juan"],
      ["t o m h a r d y", "Tom Hardy"],
      ["Nguyen, N G U Y E N", "Nguyen"],
      ["Lynn Nguyen, N G U Y E N", "Lynn Nguyen"],
      ["Last name is Brandt with a D T. First name Lisa.", "Lisa Brandt"],
    ),
  ]);
});

describe("no name at all", () => {
  table([
    ["well, it's raining now", {}, "name"],
    ["I used to come every week", {}, "name"],
    ["put me down as a maybe", {}, "name"],
    ["one second, let me grab my calendar", {}, "name"],
    ["what do you need my name for", {}, "name"],
    ["I'm running late"],
    ["this is ridiculous"],
    ["it's my first time", {}, "name"],
    ["pónganme en la lista"],
    ["and I'm late", {}, "name"],
  ]);
});

const SALON = { services: [["Haircut"]], staff: [["Maya Torres"], ["Daniel Kim"], ["Aisha Bello"]] };
const CUT = { service: "Haircut" };

describe("whom it is for, and who only comes along", () => {
  table(
    [
      ["y puedo ir con mi hija pequeña", {}, "confirm"],
      ["puedo ir con mi hija lucía", {}, "confirm"],
      ["puedo llevar a mi hija", {}, "confirm"],
      ["can i bring my daughter lucy", {}, "confirm"],
      ["can i come with my husband rob", {}, "confirm"],
      ["haircut for my husband rob", { ...CUT, name: "Rob" }],
      ["un corte para mi hija lucía", { ...CUT, name: "Lucía" }],
      [
        "this is monica calling on behalf of mister chandler bing he'd like a haircut december 22nd",
        { ...CUT, name: "Chandler Bing" },
      ],
      ["i'm calling on behalf of lucy chen", { name: "Lucy Chen" }],
      ["llamo en nombre de maría pérez", { name: "María Pérez" }],
      ["sorry put it under my wife's name lucy chen", { name: "Lucy Chen" }, "confirm"],
      ["put it in my husband's name tom baker", { name: "Tom Baker" }, "confirm"],
      ["ponlo a nombre de mi mujer lucía pérez", { name: "Lucía Pérez" }, "confirm"],
      ["my wife's name please", {}, "confirm"],
      ["his name's rob like i said rob delaney", { name: "Rob Delaney" }, "confirm"],
      ["me llamo ana como le dije ana pastor", { name: "Ana Pastor" }, "name"],
      ["uh it's um kwame uh kwame asante", { name: "Kwame Asante" }, "name"],
      ["pedro garcía garcía", { name: "Pedro García García" }, "name"],
    ],
    SALON,
  );
  table(
    [
      ["hola vengo de parte de maya quería un corte con ella lo antes posible", { ...CUT, staff: "Maya Torres" }],
      ["vengo de parte de maya y quería un corte", CUT],
      ["vengo de parte de lucía", {}],
      ["maya sent me, a haircut with her please", { ...CUT, staff: "Maya Torres" }],
      ["daniel recommended you"],
      ["i was referred by daniel"],
      ["llamo de parte de maría lópez", { name: "María López" }],
    ],
    SALON,
  );
});

describe("names that are words, and names of people on the list", () => {
  table(
    [
      ...named(
        ["kim deal", "Kim Deal"],
        ["it's kim deal", "Kim Deal"],
        ["joe friday", "Joe Friday"],
        ["eve arden", "Eve Arden"],
        ["april may", "April May"],
        ["tara allergic", "Tara Allergic"],
        ["robert drop tables", "Robert Drop Tables"],
        ["daniel ortega", "Daniel Ortega"],
        ["alma torres", "Alma Torres"],
      ),
      ["friday", {}, "name"],
      ["joe tomorrow", {}, "name"],
      ["no con maya mejor", { staff: "Maya Torres" }, "name"],
      ["maya no perdón daniel", { staff: "Daniel Kim" }, "name"],
      ["jorge ramírez", { name: "Jorge Ramírez" }, "staff"],
      ["kim deal", { name: "Kim Deal" }, "staff"],
      ["it's celia moreno", { name: "Celia Moreno" }, "staff"],
      ["kim", { staff: "Daniel Kim" }, "staff"],
      ["mya torres", { staff: "Maya Torres" }, "staff"],
      ["daniel kin", { staff: "Daniel Kim" }, "staff"],
      ["no real preference", { anyStaff: true }, "staff"],
      ["dealer's choice", {}, "staff"],
      ["the blonde girl", {}, "staff"],
      ["como siempre", {}, "staff"],
    ],
    SALON,
  );
});

describe("names in a line of chat, and names that are wrong", () => {
  table(
    [
      [
        "Haircut with Maya at noon, name Tess Quinn, phone 917-555-0122",
        { ...CUT, staff: "Maya Torres", name: "Tess Quinn", phone: "+19175550122" },
      ],
      ["name Tess Quinn", { name: "Tess Quinn" }],
      ["Name: tess quinn", { name: "Tess Quinn" }],
      ["name your price"],
      ["name please", {}, "name"],
      ["what name did you put"],
      ["el nombre está mal es irene campo", { name: "Irene Campo" }],
      ["the name is wrong it's irene campo", { name: "Irene Campo" }],
      ["irene campo", { name: "Irene Campo" }, "confirm"],
      ["alma torres", { name: "Alma Torres" }, "confirm"],
      ["teresa alonso", { name: "Teresa Alonso" }, "confirm"],
      ["sounds good", {}, "confirm"],
      ["está perfecto", {}, "confirm"],
      ["eso es correcto", {}, "confirm"],
      ["maya torres", { staff: "Maya Torres" }, "confirm"],
    ],
    SALON,
  );
});
