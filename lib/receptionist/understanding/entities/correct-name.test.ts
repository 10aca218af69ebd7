import { describe, expect, test } from "vitest";
import { correctName, repeatsName } from "./correct-name";

describe("a name that was read back, put right", () => {
  test.each([
    ["Maria Lopez", "no, Lopes", "Maria Lopes"],
    ["Maria Lopez", "it's Lopes not Lopez", "Maria Lopes"],
    ["Siobhan", "last name is mcdonagh m c d o n a g h", "Siobhan McDonagh"],
    ["Siobhan", "the last name is mcdonagh", "Siobhan McDonagh"],
    ["Rob", "his last name is delaney", "Rob Delaney"],
    ["Rob", "his name's rob like i said rob delaney", "Rob Delaney"],
    ["Ana", "el apellido es lópez garcía", "Ana López García"],
    ["Ana Lopes", "no el apellido es vega", "Ana Vega"],
    ["Mr. Takahashi", "his first name is kenji", "Kenji Takahashi"],
    ["Takahashi", "his first name is kenji", "Kenji Takahashi"],
    ["Jon Baker", "the first name is tom", "Tom Baker"],
    ["Alma", "alma torres", "Alma Torres"],
    ["Teresa", "es teresa alonso", "Teresa Alonso"],
    ["Teresa", "teresa de la cruz por favor", "Teresa de la Cruz"],
    ["Kim", "kim deal", "Kim Deal"],
    ["Ana Vega", "ana vega soler", "Ana Vega Soler"],
    ["Eva", "no it's a o i f e", "Aoife"],
    ["Eva Brennan", "it's a o i f e", "Aoife Brennan"],
    ["Lola", "no it's ola not lola", "Ola"],
    ["John Smith", "it's spelled j o n without an h and smyth with a y s m y t h", "Jon Smyth"],
    ["Mark", "marc with a c", "Marc"],
  ])("%s: %s", (known, text, name) => {
    expect(correctName(known, text)).toBe(name);
  });
});

describe("what is no correction of a name", () => {
  test.each([
    ["Ana", "no"],
    ["Ana", "the last one"],
    ["Ana", "first thing in the morning"],
    ["Ana", "maya torres"],
    ["Ana", "last minute change"],
    ["Ana", "ana wait"],
    ["Teresa", "teresa works there"],
    ["Teresa", "is teresa free on friday"],
    ["Rob", "the last name i gave"],
    ["Pedro", "what is my last name"],
    ["Ana", "book another for ana tomorrow"],
  ])("%s: %s", (known, text) => {
    expect(correctName(known, text)).toBeNull();
    expect(repeatsName(known, text)).toBe(false);
  });
});

describe("the name as it was read back, said again", () => {
  test.each([
    ["Aoife", "no it's a o i f e"],
    ["Ola Czerwinski", "no it's ola not lola"],
    ["Marc", "marc with a c"],
    ["Jon Smyth", "it's spelled j o n without an h and smyth with a y s m y t h"],
    ["Teresa Alonso", "teresa alonso"],
    ["Ana", "es ana"],
  ])("%s: %s", (known, text) => {
    expect(correctName(known, text)).toBeNull();
    expect(repeatsName(known, text)).toBe(true);
  });
});
