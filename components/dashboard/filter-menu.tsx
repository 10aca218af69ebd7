"use client";

import { useTranslations } from "use-intl/react";
import { chipClass } from "@/components/ui/chip";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuTrigger,
  MenuCheckboxItem,
} from "@/components/ui/dropdown-menu";
import { ChevronDownIcon } from "@/components/ui/icons";

type Option = { readonly value: string; readonly label: string };

type FilterMenuProps = {
  label: string;
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
};

/** A filter chip that opens a list of which several may be chosen. */
export function FilterMenu({ label, options, value, onChange }: FilterMenuProps) {
  const t = useTranslations("dashboard.bookings");
  const chosen = options.filter((one) => value.includes(one.value));
  const said =
    chosen.length === 0
      ? label
      : chosen.length === 1
        ? `${label}: ${chosen[0]?.label}`
        : `${label}: ${t("selected", { count: chosen.length })}`;
  const toggle = (id: string) => onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className={chipClass(chosen.length > 0)}>
        {said}
        <ChevronDownIcon className="size-4" />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {options.map((one) => (
          <MenuCheckboxItem
            key={one.value}
            checked={value.includes(one.value)}
            onCheckedChange={() => toggle(one.value)}
            onSelect={(event) => event.preventDefault()}
          >
            {one.label}
          </MenuCheckboxItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
