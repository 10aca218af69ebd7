import { describe, expect, it } from "vitest";
import type { Said } from "../types";
import { type Goal, judgeTurn } from "./follow-dialogue";

const FRIDAY = "2019-03-01";

/** Plays a dialogue, answer and question in turn, and tells what each user turn gave and the goal after it. */
function play(...lines: readonly string[]) {
  const history: Said[] = [];
  let goal: Goal | null = null;
  const turns: string[] = [];
  lines.forEach((text, index) => {
    if (index % 2 === 0) {
      const judged = judgeTurn({ utterance: text, history: history.slice(-4), referenceDate: FRIDAY }, goal);
      goal = judged.goal;
      turns.push([judged.date, judged.time, judged.goal.date, judged.goal.time].map((each) => each ?? "-").join(" "));
    }
    history.push({ speaker: index % 2 === 0 ? "USER" : "SYSTEM", text });
  });
  return turns;
}

describe("appointment turns of the public data", () => {
  it("keeps the goal over turns that say nothing new", () => {
    expect(
      play(
        "I'd like an appointment around morning 10:30.",
        "Which day would you like?",
        "This Sunday would be best.",
        "Please confirm: an appointment with Dr. Lee this Sunday at 10:30 am.",
        "Yes, that's right.",
      ),
    ).toEqual(["- 10:30 - 10:30", "2019-03-03 - 2019-03-03 10:30", "- - 2019-03-03 10:30"]);
  });

  it("takes over the time of an alternative that was accepted", () => {
    const turns = play(
      "Book it for the 7th at 4 pm please.",
      "Sorry, I was unable to book that. How about 4:30 pm on March 7th?",
      "Yes, that would be great.",
    );
    expect(turns.at(-1)).toBe("- - 2019-03-07 16:30");
  });

  it("leaves the goal as it was when the alternative is turned down", () => {
    const turns = play(
      "Book it for the 7th at 4 pm please.",
      "Sorry, I was unable to book that. How about 4:30 pm on March 7th?",
      "No, that won't work for me.",
    );
    expect(turns.at(-1)).toBe("- - 2019-03-07 16:00");
  });

  it("gives no date for a question about the weather, but means it by that day", () => {
    expect(
      play(
        "That is good. What is the weather like on March 10th?",
        "The average temperature is 91 degrees with a 19 percent chance of rain.",
        "Great. I'd like to book an appointment with the therapist on that day at 2:30 pm.",
      ),
    ).toEqual(["- - - -", "- 14:30 2019-03-10 14:30"]);
  });

  it("reads the history when the turns before are not known", () => {
    const history: readonly Said[] = [
      { speaker: "USER", text: "Can you book it for the 7th at 4 pm please?" },
      { speaker: "SYSTEM", text: "Which salon shall it be?" },
    ];
    const { goal } = judgeTurn({ utterance: "The first one, please.", history, referenceDate: FRIDAY }, null);
    expect([goal.date, goal.time]).toEqual(["2019-03-07", "16:00"]);
  });

  it("takes the bound that is said for the time", () => {
    expect(play("Book the 11th. Any time before four pm works.")).toEqual(["2019-03-11 16:00 2019-03-11 16:00"]);
  });
});
