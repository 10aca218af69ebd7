export type VersionCache<T> = {
  /** What is kept for `key` at `version`, or what `load` answers, kept for those who ask next. */
  get(key: string, version: string, load: () => Promise<T>): Promise<T>;
};

type Entry<T> = { readonly version: string; readonly until: number; readonly value: Promise<T>; size: number };

/**
 * What was computed from one version of the data, in this process. The caller reads the version after its own request
 * arrived, so an answer is never older than that; who asks while it is computed waits for the same one. `ttlMs` bounds how
 * long a value lives; the oldest go first beyond `maxSize`, measured by `sizeOf`.
 */
export function createVersionCache<T>(ttlMs: number, maxSize: number, sizeOf: (value: T) => number): VersionCache<T> {
  const entries = new Map<string, Entry<T>>();
  let size = 0;
  const drop = (key: string, entry: Entry<T>): void => {
    if (entries.get(key) === entry) {
      entries.delete(key);
      size -= entry.size;
    }
  };
  const keep = (key: string, entry: Entry<T>, value: T): void => {
    if (entries.get(key) !== entry) {
      return;
    }
    const added = sizeOf(value);
    entry.size += added;
    size += added;
    for (const [oldKey, old] of entries) {
      if (size <= maxSize) {
        break;
      }
      drop(oldKey, old);
    }
  };
  return {
    get(key, version, load) {
      const found = entries.get(key);
      if (found && found.version === version && found.until > Date.now()) {
        return found.value;
      }
      if (found) {
        drop(key, found);
      }
      const entry: Entry<T> = { version, until: Date.now() + ttlMs, value: load(), size: key.length };
      entries.set(key, entry);
      size += entry.size;
      entry.value.then(
        (value) => keep(key, entry, value),
        () => drop(key, entry),
      );
      return entry.value;
    },
  };
}
