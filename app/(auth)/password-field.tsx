"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { Input, InputGroup } from "@/components/ui/input";
import { judgePassword, type PasswordStrength } from "@/lib/members/password";

type PasswordFieldProps = {
  label: string;
  error?: string | undefined;
  /** A new password: its strength is shown. */
  fresh?: boolean;
};

const bars: Record<PasswordStrength, number> = { short: 1, weak: 1, fair: 2, strong: 3 };
const tones: Record<PasswordStrength, string> = { short: "bg-bad", weak: "bg-bad", fair: "bg-warn", strong: "bg-good" };

export function PasswordField({ label, error, fresh = false }: PasswordFieldProps) {
  const t = useTranslations("auth");
  const common = useTranslations("common");
  const [shown, setShown] = useState(false);
  const [value, setValue] = useState("");
  return (
    <Field label={label} error={error} required hint={fresh ? <Strength value={value} /> : undefined}>
      {(control) => (
        <InputGroup
          end={
            <button
              type="button"
              aria-label={shown ? t("hidePassword") : t("showPassword")}
              onClick={() => setShown(!shown)}
              className="-mr-1 rounded-sm px-1 py-0.5 font-medium text-brand-text text-sm"
            >
              {shown ? common("hide") : common("show")}
            </button>
          }
        >
          <Input
            {...control}
            name="password"
            type={shown ? "text" : "password"}
            autoComplete={fresh ? "new-password" : "current-password"}
            controlSize="lg"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </InputGroup>
      )}
    </Field>
  );
}

function Strength({ value }: { value: string }) {
  const t = useTranslations("auth");
  if (value === "") {
    return t("passwordHint");
  }
  const strength = judgePassword(value);
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="inline-flex gap-1">
        {[1, 2, 3].map((bar) => (
          <span key={bar} className={`h-1 w-7 rounded-full ${bar <= bars[strength] ? tones[strength] : "bg-hover"}`} />
        ))}
      </span>
      <span aria-live="polite">
        <span className="sr-only">{t("strength.label")}: </span>
        {t(`strength.${strength}`)}
      </span>
    </span>
  );
}
