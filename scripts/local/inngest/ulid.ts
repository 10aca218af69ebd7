import { createHash, randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function encode(value: bigint, length: number): string {
  let text = "";
  let rest = value;
  for (let index = 0; index < length; index += 1) {
    text = alphabet.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}

/** A 26-character ULID; `at` in milliseconds, `entropy` of 10 bytes. */
export function ulid(at: number = Date.now(), entropy: Uint8Array = randomBytes(10)): string {
  const random = BigInt(`0x${Buffer.from(entropy).toString("hex")}`);
  return encode(BigInt(at), 10) + encode(random, 16);
}

/**
 * The id of the event at `index` of one send. The SDK repeats the header `x-inngest-event-id-seed`
 * ("millis,base64") when it retries a send, so the retry gets the same ids and is recognised.
 */
export function ulidFromSeed(seed: string, index: number): string | undefined {
  const [millis, entropy] = seed.split(",");
  const at = Number(millis);
  if (!entropy || !Number.isSafeInteger(at) || at <= 0 || at >= 2 ** 48) return undefined;
  const digest = createHash("sha256").update(`${entropy}:${index}`).digest();
  return ulid(at, digest.subarray(0, 10));
}
