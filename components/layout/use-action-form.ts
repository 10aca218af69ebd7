"use client";

import { type RefObject, useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/lib/forms/form-state";

type Action<Result> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>;

type ActionForm<Result> = {
  state: FormState<Result>;
  action: (form: FormData) => void;
  pending: boolean;
  ref: RefObject<HTMLFormElement | null>;
};

/** A form with a server action: after each answer the first wrong field has the focus, else the words above the form. */
export function useActionForm<Result>(action: Action<Result>): ActionForm<Result> {
  const [state, run, pending] = useActionState<FormState<Result>, FormData>(action, {});
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.answeredAt === undefined) {
      return;
    }
    const target = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    target?.focus();
  }, [state]);
  return { state, action: run, pending, ref };
}
