import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const GROUPS: readonly Group[] = [
  {
    expects: "anything",
    want: { intent: "emergency" },
    said: `
      oh my god the hair dye is burning my scalp what do i do
      i'm having an allergic reaction my face is swelling up from the colour yesterday
      my scalp is burning and blistering after the dye this morning
      my daughter got bleach in her eye at your place just now
      i think the bleach burned my skin it's bleeding
      some of the developer splashed into my eyes
      my eyes are swollen shut since the color
      the relaxer left me with a chemical burn on my neck
      my lips are swelling and i have hives everywhere
      she's reacting to the dye her whole face is swollen
      you guys cut my ear and it's bleeding
      my head is bleeding
      my scalp really burns and there are blisters from the bleach
      i have blisters all over my scalp
      i had an allergic reaction to the dye this morning
      the wax burned my skin badly
      i've got dye in my eye and i can't see
      my wife just passed out in your salon
      tengo una reacción alérgica al tinte se me está hinchando la cara
      mi hija se ha quemado con el tinte le arde mucho la cabeza
      mi madre se ha desmayado en vuestra peluquería
      tengo sangre en la cabeza me han cortado con la tijera ahora mismo
      me arde muchísimo el cuero cabelludo desde el tinte
      me ha entrado decolorante en el ojo
      a mi hija le cayó tinte en los ojos
      se me han hinchado los labios y los párpados
      tengo ampollas en el cuero cabelludo por la decoloración
      el decolorante me quemó la piel
      me está saliendo sangre de la oreja
      se le hincha la cara después del tinte
      me pica y me quema la cabeza después del tinte`,
  },
  {
    expects: "staff",
    last: "Is there anyone in particular you would like? There are Maya Torres and Aisha Bello.",
    want: { intent: "emergency" },
    said: `
      yes it's really burning my scalp
      no listen my skin is burning from the color
      es que me arde la cabeza del tinte`,
  },
];

const NOT_URGENT: readonly Group[] = [
  {
    expects: "anything",
    want: { intent: "question" },
    said: `
      does bleach burn your scalp
      will the dye burn my skin
      i'm allergic to ammonia is your color ammonia free
      do you do a patch test i had an allergic reaction years ago
      what do you do if someone has an allergic reaction
      ¿el tinte quema el cuero cabelludo?
      ¿qué pasa si tengo una reacción alérgica?`,
  },
  {
    expects: "anything",
    want: { intent: "book" },
    said: `
      i want my eyebrows dyed on friday
      i need a gentle color because my scalp burns every time i dye it
      i have a swollen gum can i come in today
      my sunburned skin needs a facial tomorrow
      quiero un tinte y depilarme las cejas el viernes`,
  },
  {
    expects: "anything",
    want: { intent: "human" },
    said: `
      help
      HELP
      Help.
      AYUDA
      info`,
  },
];

describe("harm that has come to someone", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });
});

describe("what only sounds like harm", () => {
  it.each(linesOf(NOT_URGENT))("$text", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });

  it.each([
    "your ears must be burning",
    "you burned my hair",
    "me habéis quemado el pelo",
    "it was a burning question",
    "i'm swamped",
  ])("%s", (text) => {
    expect(understood(text, { expects: "anything", want: {}, said: "" }).intent).not.toBe("emergency");
  });
});

describe("a call for help", () => {
  it.each(["help!", "help me", "please help", "someone help me", "¡auxilio!"])("%s", (text) => {
    expect(understood(text, { expects: "anything", want: {}, said: "" }).intent).toBe("emergency");
  });
});
