import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { RESP_TYPES } from "redis";
import { type Answer, readAnswer } from "./answer";
import type { Redis } from "./redis";

const KEEP_MS = 15_000;
const CLAIM_MS = 1_000;
const LOOK_EVERY_MS = 8;
const LOOKS = 25;

export type SharedAnswers = {
  /** What another process computed for `key` at `version`, or what `load` answers, left there for the others. */
  get(key: string, version: string, load: () => Promise<Answer>): Promise<Answer>;
};

/** A version's answer never changes, so the version is part of its name and nothing is ever taken back. */
function nameOf(key: string, version: string): string {
  return `chatty:answer:${createHash("sha256").update(key).digest("base64url")}:${version}`;
}

/**
 * Answers that several processes share through Redis. One of those that ask at once computes; the others wait for it up to
 * 200 ms and then compute themselves, as all do while Redis is away.
 */
export function shareAnswers(redis: Redis): SharedAnswers {
  const find = async (name: string): Promise<Answer | null> => {
    const stored = await redis.ask((link) => link.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }).get(name));
    return stored ? readAnswer(Buffer.from(stored)) : null;
  };
  const claim = async (name: string): Promise<boolean> => {
    const taken = await redis.ask(async (link) => {
      const answer = await link.set(`${name}:claim`, "1", {
        condition: "NX",
        expiration: { type: "PX", value: CLAIM_MS },
      });
      return { isOurs: answer !== null };
    });
    return taken?.isOurs ?? true;
  };
  const compute = async (name: string, load: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await load();
      // Whoever asked does not wait for the others' copy.
      void redis.ask((link) => link.set(name, answer.bytes, { expiration: { type: "PX", value: KEEP_MS } }));
      return answer;
    } catch (error) {
      await redis.ask((link) => link.del(`${name}:claim`));
      throw error;
    }
  };
  return {
    async get(key, version, load) {
      const name = nameOf(key, version);
      const known = await find(name);
      if (known) {
        return known;
      }
      if (!(await claim(name))) {
        for (let look = 0; look < LOOKS; look += 1) {
          await sleep(LOOK_EVERY_MS);
          const made = await find(name);
          if (made) {
            return made;
          }
        }
      }
      return compute(name, load);
    },
  };
}
