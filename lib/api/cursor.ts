import { z } from "zod";

const position = z.tuple([z.iso.datetime(), z.uuid()]);

export type Position = { readonly startsAt: string; readonly id: string };

/** Where a page of bookings ended, as an opaque word. */
export function composeCursor(at: Position): string {
  return Buffer.from(JSON.stringify([at.startsAt, at.id])).toString("base64url");
}

/** The position in a cursor that we made; null for anything else. */
export function findPosition(cursor: string): Position | null {
  if (!/^[A-Za-z0-9_-]{8,200}$/.test(cursor)) {
    return null;
  }
  try {
    const parsed = position.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return parsed.success ? { startsAt: parsed.data[0], id: parsed.data[1] } : null;
  } catch {
    return null;
  }
}
