import { describe, expect, test } from "vitest";
import type { Heard } from "../types";
import { maskContacts } from "./find-heard";
import { type Row, table, utter } from "./heard.test-helper";

const phones = (rows: readonly (readonly [string, string | null])[]): readonly Row[] =>
  rows.map(([text, phone]): Row => [text, { phone }, "phone"]);

describe("phone numbers in English", () => {
  table(
    phones([
      ["917 555 0142", "+19175550142"],
      ["my mobile: 404-555-0120", "+14045550120"],
      ["917-555-0142", "+19175550142"],
      ["(917) 555-0142", "+19175550142"],
      ["9175550142", "+19175550142"],
      ["it's 917.555.0142", "+19175550142"],
      ["nine one seven five five five zero one four two", "+19175550142"],
      ["nine one seven, five five five, zero one four two", "+19175550142"],
      ["nine one seven five five five oh one four two", "+19175550142"],
      ["nine one seven triple five oh one four two", "+19175550142"],
      ["917 triple five 0142", "+19175550142"],
      ["uh nine one seven um five five five oh one forty two", "+19175550142"],
      ["area code 917 then 555 0142", "+19175550142"],
      ["555 0142, area code 917", "+19175550142"],
      ["plus one nine one seven five five five zero one four two", "+19175550142"],
      ["one nine one seven five five five zero one four two", "+19175550142"],
      ["1 917 555 0142", "+19175550142"],
      ["nine one seven five double five oh one four two", "+19175550142"],
      ["nine one seven five five five oh one for too", "+19175550142"],
      ["917 555 01 42 extension 12", "+19175550142"],
      ["917 555 0142 ext. 305", "+19175550142"],
      ["plus four four seven nine one one one two three four five six", "+447911123456"],
      ["+44 7911 123456", "+447911123456"],
      ["eight hundred five five five oh one nine nine", "+18005550199"],
      ["two twelve five fifty five oh one forty two", "+12125550142"],
      ["555 555 0142", "+15555550142"],
      ["917 555 0142, no, 0143", "+19175550143"],
      ["917 555 0142 no sorry it ends in 43", "+19175550143"],
      ["917 555 0142, sorry, 646 555 0199", "+16465550199"],
      ["nine one seven five five four, sorry, five five five, zero one four two", "+19175550142"],
      ["not 917 555 0142, it's 917 555 0143", "+19175550143"],
      ["my number is 917 555 0142 and I'd like two people", "+19175550142"],
      ["917 555 0142 for two people", "+19175550142"],
      ["sure, it's nine one seven... five five five... zero one four two", "+19175550142"],
      ["five five five oh one two three", null],
      ["tomorrow at three", null],
      ["three thirty", null],
      ["the 5th at 2", null],
      ["no", null],
      ["I don't have one", null],
      ["12 people on 03/14/2027", null],
      ["it's 646 555 0199 not 917 555 0142", "+16465550199"],
      ["nine one seven, that's five five five, oh one four two", "+19175550142"],
      ["nine one seven five five five zero one four three, no, four two", "+19175550142"],
      ["nine one seven, five five six, no five five five, zero one four two", "+19175550142"],
      ["six four six five five five zero one one eight, no, seven", "+16465550117"],
      ["six four six, five five five, zero one one... sorry, zero one one seven", "+16465550117"],
      ["two one two triple five one thousand", "+12125551000"],
      ["from nine to five", null],
    ]),
  );
  table([
    ["Maria Lopez, 917-555-0142", { name: "Maria Lopez", phone: "+19175550142" }],
    ["haircut tuesday, 917-555-0142", { service: "Haircut", phone: "+19175550142" }],
    ["call me at 917 555 0142", { phone: "+19175550142" }],
    ["my number is nine one seven five five five zero one four two", { phone: "+19175550142" }],
    ["a haircut at 3 on the 14th, my cell is 917-555-0142", { service: "Haircut", phone: "+19175550142" }],
    ["between 10 30 and 11 30"],
    ["on 2027-03-14 at 10:30"],
    ["at 2 or 3 or 4 or 5"],
    ["from nine to five"],
    ["ten to five"],
    ["twenty to four or ten to six"],
  ]);
});

describe("phone numbers in Spanish", () => {
  table(
    phones([
      ["seis uno dos, treinta y cuatro, cincuenta y seis, setenta y ocho", "+34612345678"],
      ["612 34 56 78", "+34612345678"],
      ["seis doce treinta y cuatro cincuenta y seis setenta y ocho", "+34612345678"],
      ["seiscientos doce, treinta y cuatro, cincuenta y seis, setenta y ocho", "+34612345678"],
      ["más treinta y cuatro seis uno dos tres cuatro cinco seis siete ocho", "+34612345678"],
      ["es el seis uno dos tres cuatro cinco, perdón, tres cuatro seis, seis siete ocho", "+34612346678"],
      ["seis triple cero veinticinco treinta y uno", null],
      ["seis uno dos triple cero veinticinco uno", "+34612000251"],
      ["mañana a las tres", null],
      ["no, termina en 79", null],
    ]),
    { locale: "es", country: "ES" },
  );
});

describe("the end of a number that was said before", () => {
  table([["no, it ends in 43", { phone: "+19175550143" }, "phone"]], {
    history: [
      { speaker: "USER", text: "917 555 0142" },
      { speaker: "SYSTEM", text: "Is that right?" },
    ],
  });
});

const mails = (rows: readonly (readonly [string, string | null])[]): readonly Row[] =>
  rows.map(([text, email]): Row => [text, { email }, "email"]);

describe("e-mail addresses", () => {
  table(
    mails([
      ["john.smith@gmail.com", "john.smith@gmail.com"],
      ["It's John.Smith@Gmail.com.", "john.smith@gmail.com"],
      ["john dot smith at gmail dot com", "john.smith@gmail.com"],
      ["john smith at gmail dot com", "johnsmith@gmail.com"],
      ["my email is jane doe at outlook dot com", "janedoe@outlook.com"],
      ["jay underscore doe ninety nine at outlook dot com", "jay_doe99@outlook.com"],
      ["jay dash doe at g mail dot com", "jay-doe@gmail.com"],
      ["it's maria at hot mail dot com", "maria@hotmail.com"],
      ["maria lopez all one word at yahoo dot com", "marialopez@yahoo.com"],
      ["maria lopez at yahoo dot com all lower case", "marialopez@yahoo.com"],
      ["m a r i a at gmail dot com", "maria@gmail.com"],
      ["m-a-r-i-a at gmail.com", "maria@gmail.com"],
      ["a as in apple n n a at icloud dot com", "anna@icloud.com"],
      ["tom two thousand at gmail dot com", "tom2000@gmail.com"],
      ["tom one two three at gmail dot com", "tom123@gmail.com"],
      ["tom nineteen eighty four at aol dot com", "tom1984@aol.com"],
      ["info at green leaf dental dot co dot uk", "info@greenleafdental.co.uk"],
      ["tom plus spam at gmail dot com", "tom+spam@gmail.com"],
      ["yeah uh tom baker at gmail", "tombaker@gmail.com"],
      ["tom at gmail com", "tom@gmail.com"],
      ["john.smith at gmail.com", "john.smith@gmail.com"],
      ["john at gmail, no, hotmail dot com", "john@hotmail.com"],
      ["john at gmail dot com, sorry, john at yahoo dot com", "john@yahoo.com"],
      ["jon at gmail dot com, that's j o h n", "john@gmail.com"],
      ["john punto garcía arroba gmail punto com", "john.garcia@gmail.com"],
      ["mi correo es maría guion bajo lópez arroba hotmail punto es", "maria_lopez@hotmail.es"],
      ["eme a erre i a arroba gmail punto com", "maria@gmail.com"],
      ["ana veintidós arroba outlook punto com", "ana22@outlook.com"],
      ["t as in tom baker at gmail dot com", "tbaker@gmail.com"],
      ["maria lopez no dot at gmail dot com", "marialopez@gmail.com"],
      ["tom at the rate gmail dot com", "tom@gmail.com"],
      ["double u smith at aol dot com", "wsmith@aol.com"],
      ["t dot b at work dash mail dot io", "t.b@work-mail.io"],
      ["you can reach me at tom at baker dot co", "tom@baker.co"],
      ["pedro ruiz, todo junto, arroba gmail punto com", "pedroruiz@gmail.com"],
      ["jota ruiz arroba gmail punto com", "jruiz@gmail.com"],
      ["o'brien at aol dot com", "obrien@aol.com"],
      ["I'll be at the gmail office", null],
      ["I don't have one", null],
      ["at three", null],
      ["tomorrow at two dot", null],
      ["no email please", null],
    ]),
  );
});

describe("codes and the caller's own number", () => {
  const asked = { asked: "Please tell me the six-digit code I texted you." };
  const code = (digits: string): Partial<Heard> => ({ code: digits });
  table(
    [
      ["one two three four five six", code("123456")],
      ["4 8 2 1 1 7", code("482117")],
      ["482117", code("482117")],
      ["it's 48 21 17", code("482117")],
      ["forty eight twenty one seventeen", code("482117")],
      ["uh four eight two, one one seven", code("482117")],
      ["482116 no 482117", code("482117")],
      ["cuatro ocho dos uno uno siete", code("482117")],
      ["double four two one", code("4421")],
      ["I didn't get it"],
      ["at three"],
    ],
    asked,
  );
  table([
    ["my code is 48 21 17", code("482117")],
    ["el código es uno dos tres cuatro", code("1234")],
    ["1 2 3 4"],
    ["my zip code is 10014"],
    ["yes this is the best number to reach me", { sameNumber: true }, "phone"],
    ["que use este", { sameNumber: true }, "phone"],
    ["no phone just email", {}, "phone"],
    ["can I use my work number", {}, "phone"],
    ["use this number", { sameNumber: true }, "phone"],
    ["this number is fine", { sameNumber: true }, "phone"],
    ["the one I'm calling from", { sameNumber: true }, "phone"],
    ["the same number", { sameNumber: true }, "phone"],
    ["yes that one", { sameNumber: true }, "phone"],
    ["this one's fine", { sameNumber: true }, "phone"],
    ["you can text me at the number I'm calling from", { sameNumber: true }],
    ["este mismo", { sameNumber: true }, "phone"],
    ["el mismo número", { sameNumber: true }, "phone"],
    ["el número del que llamo", { sameNumber: true }, "phone"],
    ["no, a different number", {}, "phone"],
    ["not this number", {}, "phone"],
    ["yes", {}, "phone"],
    ["what number is this"],
  ]);
  table([["yes please", { sameNumber: true }, "phone"]], { asked: "Shall I use the number you're calling from?" });
});

describe("what the reading of times does not see", () => {
  test.each([
    ["my number is 917 555 0142 at three", "my number is              at three"],
    ["555 0142, area code 917, at three", "                       , at three"],
    ["maria at hotmail", "                "],
    ["tuesday at 3, john at gmail dot com", "tuesday at 3,                      "],
    ["tomorrow at ten thirty", "tomorrow at ten thirty"],
    ["at 3 p m", "at 3 p m"],
    ["smith s m i t h on friday", "smith           on friday"],
    ["with May on the 5th", "with     on the 5th"],
  ])("%s", (text, masked) => {
    const utterance = utter(text, { staff: [["May Chen"]] });
    expect(maskContacts(text, utterance)).toBe(masked);
    expect(masked.length).toBe(text.length);
  });
});
