import { creditFor, type Rotation, type RotationMember } from "./choose-staff";
import type { TimeInterval } from "./types";

/** A member of the rotation. `absences`: when they were not in it (before they joined, leave); instants, half-open. */
export type RotationPerson = {
  readonly staffId: string;
  readonly isFree: boolean;
  readonly weight: number;
  readonly priority: number;
  readonly absences: readonly TimeInterval[];
};

/** A booking given out at `at`; `presentWeight` as `presentWeightAt` told then. */
export type LedgerEntry = { readonly staffId: string; readonly at: number; readonly presentWeight: number };

type Rules = Omit<Rotation, "members">;

function isAbsent(person: RotationPerson, at: number): boolean {
  return person.absences.some(({ start, end }) => start <= at && at < end);
}

/** The weights together of all who are in the rotation at `at`: what a new ledger entry keeps. */
export function presentWeightAt(people: readonly RotationPerson[], at: number): number {
  return people.reduce((sum, person) => sum + (isAbsent(person, at) ? 0 : person.weight), 0);
}

/**
 * What `chooseStaff` asks for, from the ledger. `interval` is the fairness interval (`periodAround` the moment of assignment,
 * in the business's zone): entries outside of it count for `lastBookedAt` alone.
 */
export function composeRotation(
  people: readonly RotationPerson[],
  ledger: readonly LedgerEntry[],
  interval: TimeInterval,
  rules: Rules,
): Rotation {
  const current = ledger.filter(({ at }) => at >= interval.start && at < interval.end);
  const members = people.map((person): RotationMember => {
    const { staffId, isFree, weight, priority } = person;
    const missed = current.filter((entry) => entry.staffId !== staffId && isAbsent(person, entry.at));
    const own = ledger.filter((entry) => entry.staffId === staffId);
    return {
      staffId,
      isFree,
      weight,
      priority,
      assigned: current.filter((entry) => entry.staffId === staffId).length,
      credit: creditFor(
        weight,
        missed.map(({ presentWeight }) => presentWeight),
      ),
      lastBookedAt: own.length === 0 ? null : Math.max(...own.map(({ at }) => at)),
    };
  });
  return { ...rules, members };
}
