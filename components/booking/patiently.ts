import type { Answer } from "@/components/booking/request";

const passing: readonly string[] = ["offline", "idempotency_in_flight", "turn_in_progress"];

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Posts up to four times while no answer comes or the same is still under way. `post` must send one key each time. */
export async function patiently<T>(post: () => Promise<Answer<T>>): Promise<Answer<T>> {
  let answer = await post();
  for (let again = 1; again <= 3 && !answer.ok && passing.includes(answer.code); again += 1) {
    await wait(700 * again);
    answer = await post();
  }
  return answer;
}
