"use client";

import type { HTMLInputTypeAttribute, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input, InputGroup } from "@/components/ui/input";

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: ReactNode;
  optional?: string;
  required?: boolean;
  type?: HTMLInputTypeAttribute;
  inputMode?: "numeric" | "decimal" | "tel" | "email";
  placeholder?: string;
  maxLength?: number;
  start?: ReactNode;
  className?: string;
};

/** A labelled line of text with what is wrong beside it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, error, hint, optional, required, start, className, type = "text", ...rest } = props;
  return (
    <Field
      label={label}
      error={error}
      hint={hint}
      {...(optional ? { optional } : {})}
      {...(className ? { className } : {})}
      required={required ?? false}
    >
      {(control) => {
        const input = (
          <Input
            {...control}
            {...rest}
            type={type}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        );
        return start ? <InputGroup start={start}>{input}</InputGroup> : input;
      }}
    </Field>
  );
}
