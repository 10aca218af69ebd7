"use client";

import { useMemo, useRef, useState } from "react";

type Row = { readonly id: string };

/**
 * Rows that stay where they are while the pointer or the focus is among them: what is shown keeps its place and takes new
 * contents, what came in elsewhere waits and is counted. `key` changes with the question (filters): then nothing is kept.
 */
export function useStillRows<T extends Row>(rows: readonly T[], key: string) {
  const [busy, setBusy] = useState(false);
  const held = useRef<{ key: string; ids: readonly string[] }>({ key, ids: [] });
  const { shown, waiting } = useMemo(() => {
    const ids = rows.map((one) => one.id);
    const before = held.current;
    const keeps = busy && before.key === key && before.ids.length > 0;
    if (!keeps) {
      held.current = { key, ids };
      return { shown: rows, waiting: 0 };
    }
    const byId = new Map(rows.map((one) => [one.id, one]));
    const kept = before.ids.flatMap((id) => byId.get(id) ?? []);
    const known = new Set(before.ids);
    const lastKept = before.ids.at(-1);
    const end = lastKept === undefined ? -1 : ids.indexOf(lastKept);
    // A page that was asked for goes on at the end; what squeezes in between waits.
    const added = end === -1 ? [] : rows.slice(end + 1).filter((one) => !known.has(one.id));
    if (added.length > 0) held.current = { key, ids: [...before.ids, ...added.map((one) => one.id)] };
    return { shown: [...kept, ...added], waiting: rows.length - kept.length - added.length };
  }, [rows, busy, key]);
  const region = {
    onPointerEnter: () => setBusy(true),
    onPointerLeave: () => setBusy(false),
  };
  return { shown, waiting, release: () => setBusy(false), region };
}
