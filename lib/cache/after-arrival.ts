/**
 * Shares one running read among callers without ever answering from before a caller's arrival: who comes while a read is
 * under way waits for the next one. At most one read runs and one waits per key.
 */
export function shareReads<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  const next = new Map<string, Promise<T>>();
  const start = (key: string): Promise<T> => {
    const reading = read(key).finally(() => running.delete(key));
    running.set(key, reading);
    return reading;
  };
  return (key) => {
    const current = running.get(key);
    if (!current) {
      return start(key);
    }
    const waiting = next.get(key);
    if (waiting) {
      return waiting;
    }
    const begin = (): Promise<T> => {
      next.delete(key);
      return start(key);
    };
    const later = current.then(begin, begin);
    next.set(key, later);
    return later;
  };
}
