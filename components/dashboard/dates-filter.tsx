"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { chipClass } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { ChevronDownIcon } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

/** From one day to another, as `from` and `to` in the address. */
export function DatesFilter() {
  const t = useTranslations("dashboard.bookings");
  const words = useWords();
  const { params, set } = useUrlState();
  const from = params.get("from") ?? "";
  const to = params.get("to") ?? "";
  const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? words.localDay(value, "short") : "…");
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState({ from, to });
  useEffect(() => setShown({ from, to }), [from, to]);
  function change(name: "from" | "to", value: string) {
    setShown((before) => ({ ...before, [name]: value }));
    if (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value)) set({ [name]: value || null, when: null }, "replace");
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger className={chipClass(from !== "" || to !== "", "tabular")}>
        {from || to ? t("datesRange", { from: day(from), to: day(to) }) : t("dates")}
        <ChevronDownIcon className="size-4" />
      </PopoverTrigger>
      <PopoverContent className="flex flex-col gap-3" aria-label={t("dates")}>
        {(["from", "to"] as const).map((name) => (
          <Field key={name} label={t(name)}>
            {(control) => (
              <Input
                {...control}
                type="date"
                className="tabular"
                value={shown[name]}
                onChange={(event) => change(name, event.target.value)}
              />
            )}
          </Field>
        ))}
      </PopoverContent>
    </Popover>
  );
}
