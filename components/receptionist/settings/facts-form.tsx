"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useCanManage } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PlusIcon } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { Fact } from "@/lib/receptionist/settings/get-receptionist";
import { factsInput, mostFacts } from "@/lib/receptionist/settings/settings-schema";

/** The business's own sentences: added, edited, put in order and taken away, then saved at once. */
export function FactsForm({ facts }: { facts: readonly Fact[] }) {
  const t = useTranslations("receptionist.facts");
  const canManage = useCanManage();
  const list = useRef<HTMLOListElement>(null);
  const [place, setPlace] = useState("");
  const form = useSectionForm({
    stored: { facts },
    toInput: (draft) => ({
      facts: draft.facts,
      removedFacts: facts.filter((one) => !draft.facts.some((kept) => kept.id === one.id)).map((one) => one.id),
    }),
    schema: factsInput,
    path: "receptionist/facts",
    savedText: t("saved"),
  });
  const { draft, set, errors } = form;
  const change = (index: number, typed: Partial<Fact>) =>
    set({ facts: draft.facts.map((one, at) => (at === index ? { ...one, ...typed } : one)) });
  function add() {
    set({ facts: [...draft.facts, { id: crypto.randomUUID(), question: "", answer: "" }] });
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
  }
  function move(index: number, by: -1 | 1) {
    const moved = draft.facts[index];
    if (!moved) return;
    const rest = draft.facts.filter((_, at) => at !== index);
    set({ facts: rest.toSpliced(index + by, 0, moved) });
    setPlace(t("moved", { place: String(index + by + 1), count: String(draft.facts.length) }));
  }
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={!canManage}>
      {draft.facts.length === 0 ? <p className="text-muted text-sm">{t("empty")}</p> : null}
      <ol ref={list} className="flex flex-col divide-y divide-line empty:hidden">
        {draft.facts.map((fact, index) => (
          <FactFields
            key={fact.id}
            fact={fact}
            number={index + 1}
            isLast={index === draft.facts.length - 1}
            readOnly={!canManage}
            onChange={(typed) => change(index, typed)}
            onMove={(by) => move(index, by)}
            onRemove={() => set({ facts: draft.facts.filter((_, at) => at !== index) })}
            problems={{ question: errors[`facts.${index}.question`], answer: errors[`facts.${index}.answer`] }}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {place}
      </p>
      {canManage && draft.facts.length < mostFacts ? (
        <div>
          <Button size="sm" onClick={add}>
            <PlusIcon />
            {t("add")}
          </Button>
        </div>
      ) : null}
    </SectionForm>
  );
}

type FactFieldsProps = {
  fact: Fact;
  number: number;
  isLast: boolean;
  readOnly: boolean;
  onChange: (typed: Partial<Fact>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  problems: { question: string | undefined; answer: string | undefined };
};

function FactFields({ fact, number, isLast, readOnly, onChange, onMove, onRemove, problems }: FactFieldsProps) {
  const t = useTranslations("receptionist.facts");
  const numbered = { number: String(number) };
  return (
    <li className="flex flex-col gap-2 py-4 first:pt-0 sm:flex-row sm:gap-3">
      <fieldset className="flex min-w-0 flex-1 flex-col gap-2">
        <legend className="sr-only">{t("numbered", numbered)}</legend>
        <Field label={t("question")} hideLabel error={problems.question}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              placeholder={t("question")}
              className="font-medium"
              value={fact.question}
              onChange={(event) => onChange({ question: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("answer")} hideLabel error={problems.answer}>
          {(control) => (
            <Textarea
              {...control}
              rows={1}
              maxLength={1000}
              placeholder={t("answer")}
              className="min-h-10!"
              value={fact.answer}
              onChange={(event) => onChange({ answer: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
      {readOnly ? null : (
        <div className="flex gap-1 sm:flex-col">
          <Button
            size="icon-sm"
            variant="ghost"
            disabled={number === 1}
            aria-label={t("upOf", numbered)}
            title={t("up")}
            onClick={() => onMove(-1)}
          >
            <ArrowUp />
          </Button>
          <Button
            size="icon-sm"
            variant="ghost"
            disabled={isLast}
            aria-label={t("downOf", numbered)}
            title={t("down")}
            onClick={() => onMove(1)}
          >
            <ArrowDown />
          </Button>
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={t("removeOf", numbered)}
            title={t("remove")}
            onClick={onRemove}
          >
            <Trash2 />
          </Button>
        </div>
      )}
    </li>
  );
}
