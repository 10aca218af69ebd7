/** Says what is being done and how long it took; reminds every 15 s while it lasts. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const elapsed = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  const beat = setInterval(() => say(`  ${title}: still at it, ${elapsed()}`), 15_000);
  try {
    const result = await work();
    say(`  ${title.padEnd(34)} ${elapsed()}`);
    return result;
  } catch (error) {
    say(`  ${title}: failed after ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

let silent = false;

/** Tests bring up stacks of their own and want no progress on their output. */
export function silenceProgress(value: boolean): void {
  silent = value;
}

export function say(line: string): void {
  if (!silent) process.stdout.write(`${line}\n`);
}
