"use client";

import { useTranslations } from "use-intl/react";
import type { AskedQuestion } from "@/components/dashboard/troubleshooter/use-question";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { addDays } from "@/components/ui/month-math";
import { NativeSelect } from "@/components/ui/native-select";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";

/** What is asked: it answers itself at each change, and stands in the address. */
export function WhyForm({ asked }: { asked: AskedQuestion }) {
  return (
    <Panel className="grid items-start gap-4 p-4 sm:grid-cols-2 sm:p-5">
      <ServiceFields asked={asked} />
      <TimeFields asked={asked} />
      <ChoiceFields asked={asked} />
    </Panel>
  );
}

function ServiceFields({ asked: { service, question, set } }: { asked: AskedQuestion }) {
  const t = useTranslations("why");
  const { catalog, staffName, person } = useCatalog();
  const givers = service.staffIds.filter((id) => person(id)?.active);
  return (
    <>
      <Field label={t("service")}>
        {(control) => (
          <NativeSelect
            {...control}
            value={service.id}
            onChange={(event) =>
              set({ service: event.target.value, staff: null, length: null, seats: null }, "replace")
            }
          >
            {catalog.services
              .filter((one) => one.active || one.id === service.id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t("person")}>
        {(control) => (
          <NativeSelect
            {...control}
            disabled={service.staffMode === "collective"}
            value={question.staffId ?? ""}
            onChange={(event) => set({ staff: event.target.value }, "replace")}
          >
            <option value="">{service.staffMode === "collective" ? t("team") : t("anyone")}</option>
            {givers.map((id) => (
              <option key={id} value={id}>
                {staffName(id)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
    </>
  );
}

function TimeFields({ asked: { question, set } }: { asked: AskedQuestion }) {
  const t = useTranslations("why");
  const go = (day: string) => set({ day }, "replace");
  return (
    <>
      <Field label={t("day")}>
        {(control) => (
          <div className="flex gap-1">
            <Button
              variant="ghost"
              size="icon"
              aria-label={t("previousDay")}
              onClick={() => go(addDays(question.day, -1))}
            >
              <ChevronLeftIcon />
            </Button>
            <Input
              {...control}
              type="date"
              required
              value={question.day}
              onChange={(event) => event.target.value && go(event.target.value)}
              className="tabular min-w-0"
            />
            <Button variant="ghost" size="icon" aria-label={t("nextDay")} onClick={() => go(addDays(question.day, 1))}>
              <ChevronRightIcon />
            </Button>
          </div>
        )}
      </Field>
      <Field label={t("time")}>
        {(control) => (
          <Input
            {...control}
            type="time"
            required
            className="tabular"
            value={question.time}
            onChange={(event) => event.target.value && set({ time: event.target.value }, "replace")}
          />
        )}
      </Field>
    </>
  );
}

function ChoiceFields({ asked: { service, question, set } }: { asked: AskedQuestion }) {
  const t = useTranslations("why");
  const words = useWords();
  return (
    <>
      {service.durations.length > 0 ? (
        <Field label={t("length")}>
          {(control) => (
            <NativeSelect
              {...control}
              value={question.durationMinutes ?? ""}
              onChange={(event) => set({ length: event.target.value }, "replace")}
            >
              <option value="">{words.duration(service.durationMinutes)}</option>
              {service.durations.map(({ minutes }) => (
                <option key={minutes} value={minutes}>
                  {words.duration(minutes)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      ) : null}
      {service.capacity !== null ? (
        <Field label={t("seats")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={service.capacity ?? 1}
              className="tabular"
              value={question.seats}
              onChange={(event) => set({ seats: event.target.value }, "replace")}
            />
          )}
        </Field>
      ) : null}
      <div className="flex flex-col gap-1.5 sm:col-span-2">
        <span className="font-medium text-sm" aria-hidden="true">
          {t("audience")}
        </span>
        <Segmented
          name="why-for"
          label={t("audience")}
          className="self-start"
          options={[
            { value: "visitor", label: t("customers") },
            { value: "member", label: t("members") },
          ]}
          value={question.policy}
          onValueChange={(policy) => set({ for: policy === "member" ? "team" : null }, "replace")}
        />
      </div>
    </>
  );
}
