/** The work's own result, or an error with these words when it takes longer than `ms`. The work itself goes on. */
export function within<T>(work: Promise<T>, ms: number, words: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(words)), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
