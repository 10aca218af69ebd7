"use client";

import { ChoiceLink } from "@/components/booking/choice-link";
import { PeopleMark } from "@/components/booking/marks";
import type { BookablePerson } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { ChevronRightIcon } from "@/components/ui/icons";

type StaffListProps = {
  people: BookablePerson[];
  /** Whether whoever is free will do; else one must be chosen. */
  offersAnyone: boolean;
  /** null: anyone. */
  hrefFor: (staffId: string | null) => string;
  onChoose: (staffId: string | null) => void;
};

const row =
  "group flex min-h-16 items-center gap-3.5 rounded-md border border-line bg-panel px-4 py-3 transition-colors hover:border-control hover:bg-hover";

function letters(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "").join("");
}

export function PersonMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-10 shrink-0 place-items-center rounded-full bg-brand-soft font-semibold text-brand-text text-sm uppercase"
    >
      {letters(name)}
    </span>
  );
}

/** Anyone first, then each person who does the service. */
export function StaffList({ people, offersAnyone, hrefFor, onChoose }: StaffListProps) {
  const { t } = useBookingWords();
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {offersAnyone ? (
        <li className="sm:col-span-2">
          <ChoiceLink href={hrefFor(null)} onChoose={() => onChoose(null)} className={row}>
            <span className="grid size-10 shrink-0 place-items-center rounded-full bg-brand text-on-brand">
              <PeopleMark />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{t("anyone")}</span>
              <span className="block text-muted text-sm">{t("anyoneHint")}</span>
            </span>
            <ChevronRightIcon className="size-4 shrink-0 text-muted" />
          </ChoiceLink>
        </li>
      ) : null}
      {people.map((person) => (
        <li key={person.id}>
          <ChoiceLink href={hrefFor(person.id)} onChoose={() => onChoose(person.id)} className={row}>
            <PersonMark name={person.name} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{person.name}</span>
              {person.title ? <span className="block truncate text-muted text-sm">{person.title}</span> : null}
            </span>
            <ChevronRightIcon className="size-4 shrink-0 text-muted" />
          </ChoiceLink>
        </li>
      ))}
    </ul>
  );
}
