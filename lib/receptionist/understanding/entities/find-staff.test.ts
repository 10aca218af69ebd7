import { describe } from "vitest";
import { table } from "./heard.test-helper";

const staff = (name: string) => ({ staff: name });
const any = { anyStaff: true };
const ana = staff("Ana García");
const ben = staff("Ben Walker");

const EVERYONE = ["Maya Torres", "Daniel Kim", "Aisha Bello", "Luca Romano", "Ana García", "Ben Walker"];
const some = (...staffAmong: readonly string[]) => ({ staffAmong });
const but = (...refused: readonly string[]) => some(...EVERYONE.filter((name) => !refused.includes(name)));

describe("staff asked for by name", () => {
  table([
    ["with Ana", ana],
    ["with ana please", ana],
    ["can I see Ana on Friday", ana],
    ["is Ana free on Tuesday", ana],
    ["does ben work saturdays", ben],
    ["I'd like Maya", staff("Maya Torres")],
    ["with maya torres", staff("Maya Torres")],
    ["with Maya Torres tomorrow at 3", staff("Maya Torres")],
    ["with miss Torres", staff("Maya Torres")],
    ["with daniel", staff("Daniel Kim")],
    ["with dan", staff("Daniel Kim")],
    ["with Kim", staff("Daniel Kim")],
    ["with ayesha", staff("Aisha Bello")],
    ["with eisha", staff("Aisha Bello")],
    ["with luka", staff("Luca Romano")],
    ["with anna", ana],
    ["with mia", {}],
    ["with benny", ben],
    ["Ana's first opening", ana],
    ["with Ben, actually Ana", ana],
    ["ben no wait ana", ana],
    ["with Ana, sorry, I meant Luca", staff("Luca Romano")],
    ["not with Ben", but("Ben Walker")],
    ["not Ben, Ana", ana],
    ["with Ana, not Ben", ana],
    ["anyone but Ana", but("Ana García")],
    ["anyone except ben", but("Ben Walker")],
    ["I don't want Ben", but("Ben Walker")],
    ["someone other than Ben", but("Ben Walker")],
    ["Ana instead of Ben", ana],
    ["Ana or Ben", some("Ana García", "Ben Walker")],
    ["with Ana Lopez"],
    ["hi Ana, can I book something"],
    ["thanks ana"],
    ["a haircut with Ana at three", { service: "Haircut", staff: "Ana García" }],
    ["a haircut with ben, no, with luca", { service: "Haircut", staff: "Luca Romano" }],
    ["this is Ana Lopez calling", { name: "Ana Lopez" }],
    ["my name is Ben and I'd like to see Ana", { name: "Ben", staff: "Ana García" }],
    ["hi this is Ben", { name: "Ben" }],
    ["with someone new"],
    ["with you on friday"],
    ["con Ana por favor", ana],
    ["quiero con ana garcia", ana],
    ["con Ben no, con Ana", ana],
    ["que no sea Ben", but("Ben Walker")],
    ["me puede atender Luca", staff("Luca Romano")],
    ["con cualquiera menos Ben", but("Ben Walker")],
    ["last time I was with Ben but I'd like Ana this time", ana],
    ["can I switch from Ben to Ana", ana],
    ["no more Ben please", but("Ben Walker")],
    ["with Ana G", ana],
    ["see Dr. Edward Kim"],
    ["I need one in San Luca"],
    ["for Ana on tuesday", ana],
    ["in the bin"],
    ["I've been there before"],
  ]);
});

describe("staff in answer to the question for one", () => {
  const rows: Parameters<typeof table>[0] = [
    ["Ana", ana],
    ["ana please", ana],
    ["anna", ana],
    ["maia", staff("Maya Torres")],
    ["it's Ben", ben],
    ["Ben would be great", ben],
    ["um luca", staff("Luca Romano")],
    ["the one with Ana García", ana],
    ["anyone", any],
    ["anyone is fine", any],
    ["anybody", any],
    ["whoever is free", any],
    ["whoever", any],
    ["no preference", any],
    ["I don't have a preference", any],
    ["I don't mind", any],
    ["it doesn't matter", any],
    ["don't care", any],
    ["either is fine", any],
    ["any", any],
    ["you choose", any],
    ["me da igual", any],
    ["cualquiera", any],
    ["quien sea", any],
    ["no tengo preferencia", any],
    ["la que esté libre", any],
    ["anyone but Ben", but("Ben Walker")],
    ["any time on Tuesday"],
    ["tomorrow"],
    ["Ben, actually anyone", any],
    ["anyone, actually Ana", ana],
    ["not particularly", any],
    ["yes"],
    ["who do you have"],
    ["either Ana or Ben", some("Ana García", "Ben Walker")],
    ["anyone but Ben or Luca", but("Ben Walker", "Luca Romano")],
    ["Benjamin", ben],
    ["any time with anyone", any],
    ["nobody in particular", any],
    ["Ana if she's free, otherwise anyone", ana],
    ["con la que sea", any],
    ["el que tenga hueco", any],
    ["are there any others"],
    ["that will work"],
  ];
  table(rows.map(([text, heard = {}]) => [text, heard, "staff"]));
});

describe("any person, unasked", () => {
  table([
    ["a haircut with anyone", { service: "Haircut", anyStaff: true }],
    ["whoever is available on friday", any],
    ["I don't mind who", any],
    ["with any stylist", any],
    ["con cualquiera", any],
    ["con quien esté libre", any],
    ["me da igual con quién", any],
    ["me da igual la hora"],
    ["I don't mind"],
    ["any time is fine"],
    ["is anyone there"],
    ["can I speak to anyone"],
    ["do you have anything else"],
    ["either day works"],
  ]);
});

describe("staff whose names are words", () => {
  table(
    [
      ["with Will", staff("Will Young")],
      ["will you be open on friday"],
      ["with Mark", staff("Mark Day")],
      ["mark me down for two"],
      ["with Dr Lee", staff("Dr. Sarah Lee")],
      ["dr. lee please", staff("Dr. Sarah Lee")],
      ["doctor lee on monday", staff("Dr. Sarah Lee")],
      ["the doctor"],
      ["with May", staff("May Chen")],
      ["may i come on may 5th"],
      ["any day in may"],
      ["with may on tuesday", staff("May Chen")],
      ["what day is good"],
      ["I can wait for a long time"],
      ["with Chris"],
      ["with Chris B", staff("Chris Brown")],
      ["with Chris Adams", staff("Chris Adams")],
    ],
    {
      staff: [["Will Young"], ["Mark Day"], ["Dr. Sarah Lee"], ["May Chen"], ["Chris Brown"], ["Chris Adams"]],
    },
  );
});
