"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { customersQuery } from "@/components/dashboard/queries";
import { useDebounced } from "@/components/dashboard/use-debounced";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PlusIcon, SearchIcon } from "@/components/ui/icons";
import { Input, InputGroup } from "@/components/ui/input";

export type CustomerChoice =
  | { readonly kind: "known"; readonly id: string; readonly name: string; readonly contact: string }
  | { readonly kind: "new"; readonly name: string; readonly phone: string; readonly email: string };

type CustomerPickerProps = {
  value: CustomerChoice | null;
  onChange: (value: CustomerChoice | null) => void;
  errors: Readonly<Record<string, string>>;
};

/** An existing customer by search, or a new one. */
export function CustomerPicker({ value, onChange, errors }: CustomerPickerProps) {
  const t = useTranslations("dashboard.create");
  if (value?.kind === "known") {
    return (
      <div className="flex items-center gap-3 rounded-md border border-line px-3 py-2">
        <Avatar name={value.name} colourKey={value.id} />
        <p className="min-w-0 flex-1 text-sm">
          <span className="block truncate font-medium">{value.name}</span>
          <span className="block truncate text-muted">{value.contact}</span>
        </p>
        <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
          {t("customerChange")}
        </Button>
      </div>
    );
  }
  if (value?.kind === "new") return <NewCustomer value={value} onChange={onChange} errors={errors} />;
  return <CustomerSearch onChange={onChange} error={errors.customer} />;
}

function CustomerSearch({ onChange, error }: Pick<CustomerPickerProps, "onChange"> & { error: string | undefined }) {
  const t = useTranslations("dashboard.create");
  const contactless = useTranslations("dashboard.customers");
  const { slug } = useDashboard();
  const [text, setText] = useState("");
  const q = useDebounced(text.trim(), 200);
  const query = useInfiniteQuery({ ...customersQuery(slug, q), enabled: q.length > 0 });
  const found = q.length > 0 ? (query.data?.pages[0]?.data.slice(0, 6) ?? []) : [];
  const listId = useId();
  const name = text.trim();
  const startNew = () => onChange({ kind: "new", name: /\d|@/.test(name) ? "" : name, phone: "", email: "" });
  return (
    <div className="flex flex-col gap-2">
      <Field label={t("customer")} required error={error}>
        {(control) => (
          <InputGroup start={<SearchIcon />}>
            <Input
              {...control}
              type="search"
              autoComplete="off"
              placeholder={t("customerSearch")}
              aria-controls={listId}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </InputGroup>
        )}
      </Field>
      <ul id={listId} className="flex flex-col gap-1" aria-live="polite">
        {found.map((one) => {
          const contact = [one.phone, one.email].filter(Boolean).join(" · ") || contactless("noContact");
          return (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => onChange({ kind: "known", id: one.id, name: one.name, contact })}
                className="flex w-full items-center gap-3 rounded-sm px-2 py-1.5 text-left text-sm transition-colors hover:bg-hover"
              >
                <Avatar name={one.name} colourKey={one.id} size="sm" />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{one.name}</span>
                  <span className="tabular block truncate text-muted text-xs">{contact}</span>
                </span>
              </button>
            </li>
          );
        })}
        {q.length > 0 && query.isSuccess && found.length === 0 ? (
          <li className="px-2 text-muted text-sm">{t("customerNone")}</li>
        ) : null}
      </ul>
      <div>
        <Button size="sm" variant="ghost" onClick={startNew}>
          <PlusIcon />
          {name && !/\d|@/.test(name) ? t("customerNewNamed", { name }) : t("customerNew")}
        </Button>
      </div>
    </div>
  );
}

type NewCustomerProps = Omit<CustomerPickerProps, "value"> & { value: Extract<CustomerChoice, { kind: "new" }> };

function NewCustomer({ value, onChange, errors }: NewCustomerProps) {
  const t = useTranslations("dashboard.create");
  const common = useTranslations("common");
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{t("customerNew")}</legend>
      <div className="flex items-center justify-between">
        <p aria-hidden="true" className="font-semibold text-sm">
          {t("customerNew")}
        </p>
        <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
          {t("customerExisting")}
        </Button>
      </div>
      <Field label={t("name")} required error={errors.name}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={120}
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("phone")} optional={common("optional")} error={errors.phone}>
          {(control) => (
            <Input
              {...control}
              type="tel"
              autoComplete="off"
              maxLength={40}
              value={value.phone}
              onChange={(event) => onChange({ ...value, phone: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("email")} optional={common("optional")} error={errors.email}>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              maxLength={254}
              value={value.email}
              onChange={(event) => onChange({ ...value, email: event.target.value })}
            />
          )}
        </Field>
      </div>
      {value.phone || value.email ? null : <p className="text-muted text-sm">{t("contactHint")}</p>}
    </fieldset>
  );
}
