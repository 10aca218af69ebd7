import type { ComponentProps } from "react";
import type { Expects } from "@/lib/receptionist/understanding/types";

type FieldKind = Pick<ComponentProps<"input">, "inputMode" | "autoComplete" | "autoCapitalize" | "spellCheck">;

const plain: FieldKind = { inputMode: "text", autoComplete: "off", autoCapitalize: "sentences", spellCheck: true };

/** The keyboard and the autofill for what is asked. The field stays a text field: one may always answer something else. */
export function fieldKind(expects: Expects | undefined): FieldKind {
  switch (expects) {
    case "name":
      return { inputMode: "text", autoComplete: "name", autoCapitalize: "words", spellCheck: false };
    case "phone":
      return { inputMode: "tel", autoComplete: "tel", autoCapitalize: "none", spellCheck: false };
    case "email":
      return { inputMode: "email", autoComplete: "email", autoCapitalize: "none", spellCheck: false };
    default:
      return plain;
  }
}
