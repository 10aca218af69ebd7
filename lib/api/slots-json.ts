import type { OfferedSlots } from "@/lib/booking/find-slots";
import { presentSlots } from "./present";

const DAY = 86_400_000;
const MINUTE = 60_000;
const clock = Array.from({ length: 1440 }, (_, minute) => {
  const two = (n: number) => String(n).padStart(2, "0");
  return `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`;
});

/** Prints whole minutes as toISOString does; a day's date is made once. */
function createPrinter(): (at: Date) => string {
  let day = Number.NaN;
  let date = "";
  return (at) => {
    const instant = at.getTime();
    const today = Math.floor(instant / DAY);
    if (today !== day) {
      date = at.toISOString().slice(0, -14);
      day = today;
    }
    const minute = (instant - today * DAY) / MINUTE;
    const time = clock[minute];
    return time === undefined ? at.toISOString() : date + time;
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) {
    return false;
  }
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) {
      return false;
    }
  }
  return true;
}

// Names of our own in ASCII: one byte a character.
const bytesOf = (text: string): Buffer<ArrayBuffer> => Buffer.from(text, "latin1");

/** Neighbouring slots mostly name the same people: their list is written once and copied. */
function createStaffWriter(): (staffIds: readonly string[]) => Buffer {
  let last: readonly string[] = [];
  let written = bytesOf("[]");
  return (staffIds) => {
    if (staffIds !== last && !isSame(staffIds, last)) {
      written = Buffer.from(JSON.stringify(staffIds));
    }
    last = staffIds;
    return written;
  };
}

type Piece = { readonly head: Buffer; readonly staff: Buffer; readonly tail: Buffer };

function concat(opening: Buffer, pieces: readonly Piece[], closing: Buffer): Buffer<ArrayBuffer> {
  let length = opening.length + closing.length;
  for (const { head, staff, tail } of pieces) {
    length += head.length + staff.length + tail.length;
  }
  const bytes = Buffer.allocUnsafe(length);
  let at = opening.copy(bytes, 0);
  for (const { head, staff, tail } of pieces) {
    at += head.copy(bytes, at);
    at += staff.copy(bytes, at);
    at += tail.copy(bytes, at);
  }
  closing.copy(bytes, at);
  return bytes;
}

const PLAIN_END = bytesOf("}");

/** The answer of the slots routes as UTF-8: the same bytes as JSON.stringify(presentSlots(offered)), many times faster. */
export function composeSlotsJson(offered: OfferedSlots): Buffer<ArrayBuffer> {
  const { slots, ...rest } = presentSlots(offered);
  const print = createPrinter();
  const writeStaff = createStaffWriter();
  const pieces = slots.map(({ startsAt, endsAt, staffIds, ...more }, index): Piece => {
    const extra = JSON.stringify(more);
    return {
      head: bytesOf(
        `${index === 0 ? "" : ","}{"startsAt":"${print(startsAt)}","endsAt":"${print(endsAt)}","staffIds":`,
      ),
      staff: writeStaff(staffIds),
      tail: extra === "{}" ? PLAIN_END : Buffer.from(`,${extra.slice(1)}`),
    };
  });
  const others = JSON.stringify(rest);
  return concat(bytesOf('{"slots":['), pieces, Buffer.from(others === "{}" ? "]}" : `],${others.slice(1)}`));
}
