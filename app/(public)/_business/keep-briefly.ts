const freshFor = 3_000;
const most = 500;

/** Reads by key at most every three seconds; what fails is read again at once. */
export function keepBriefly<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, { at: number; value: Promise<T> }>();
  return (key) => {
    const now = Date.now();
    const known = kept.get(key);
    if (known && now - known.at < freshFor) return known.value;
    const value = read(key);
    kept.delete(key);
    kept.set(key, { at: now, value });
    value.catch(() => kept.delete(key));
    const oldest = kept.keys().next();
    if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    return value;
  };
}
