/** Index ranges [from, until) into a grid, sorted and disjoint, at which somebody or something is free to start. */
export type FreeTrack = { readonly id: string; readonly ranges: readonly number[] };

type Switches = { readonly heads: Int32Array; readonly chain: readonly number[] };

function linkByIndex(count: number, tracks: readonly FreeTrack[], side: 0 | 1): Switches {
  const heads = new Int32Array(count + 1).fill(-1);
  const chain: number[] = [];
  for (const [position, { ranges }] of tracks.entries()) {
    for (let i = side; i < ranges.length; i += 2) {
      const index = ranges[i] ?? 0;
      chain.push(position, heads[index] ?? -1);
      heads[index] = chain.length - 2;
    }
  }
  return { heads, chain };
}

/**
 * Tells which tracks are free at an index, in the order given; to be asked once for every index from 0 up. At each index the
 * tracks whose range opens or closes there are switched, so that neighbours with the same answer share one array.
 */
export function trackPresence(count: number, tracks: readonly FreeTrack[]): (index: number) => readonly string[] {
  const opening = linkByIndex(count, tracks, 0);
  const closing = linkByIndex(count, tracks, 1);
  const allIds = tracks.map(({ id }) => id);
  const isFree = new Uint8Array(tracks.length);
  let present: string[] = [];
  const toggle = ({ heads, chain }: Switches, index: number, value: 0 | 1): boolean => {
    let link = heads[index] ?? -1;
    const changed = link >= 0;
    for (; link >= 0; link = chain[link + 1] ?? -1) isFree[chain[link] ?? 0] = value;
    return changed;
  };
  return (index) => {
    const closed = toggle(closing, index, 0);
    const opened = toggle(opening, index, 1);
    if (closed || opened) present = allIds.filter((_, position) => isFree[position] === 1);
    return present;
  };
}
