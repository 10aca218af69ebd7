export type VersionCache = {
  /** The text kept for `key` at `version`, or what `load` answers, kept for those who ask next. */
  get(key: string, version: string, load: () => Promise<string>): Promise<string>;
};

type Entry = { readonly version: string; readonly until: number; readonly text: Promise<string>; length: number };

/**
 * Texts computed from one version of the data. The caller reads the version after its own request arrived, so an answer is
 * never older than that; `ttlMs` bounds what changes by the clock alone. Oldest entries go first beyond `maxChars`.
 */
export function createVersionCache(ttlMs: number, maxChars: number): VersionCache {
  const entries = new Map<string, Entry>();
  let chars = 0;
  const drop = (key: string, entry: Entry): void => {
    if (entries.get(key) === entry) {
      entries.delete(key);
      chars -= entry.length;
    }
  };
  const keep = (key: string, entry: Entry, text: string): void => {
    if (entries.get(key) !== entry) {
      return;
    }
    entry.length += text.length;
    chars += text.length;
    for (const [oldKey, old] of entries) {
      if (chars <= maxChars) {
        break;
      }
      drop(oldKey, old);
    }
  };
  return {
    get(key, version, load) {
      const found = entries.get(key);
      if (found && found.version === version && found.until > Date.now()) {
        return found.text;
      }
      if (found) {
        drop(key, found);
      }
      const entry: Entry = { version, until: Date.now() + ttlMs, text: load(), length: key.length };
      entries.set(key, entry);
      chars += entry.length;
      entry.text.then(
        (text) => keep(key, entry, text),
        () => drop(key, entry),
      );
      return entry.text;
    },
  };
}
