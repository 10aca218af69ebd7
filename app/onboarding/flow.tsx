"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { openBusiness } from "@/app/onboarding/actions";
import { type Draft, problemsOf, requestOf, stepOf } from "@/app/onboarding/draft";
import { StepHours } from "@/app/onboarding/step-hours";
import { StepKind } from "@/app/onboarding/step-kind";
import { StepName } from "@/app/onboarding/step-name";
import { StepStaff } from "@/app/onboarding/step-staff";
import { useDraft } from "@/app/onboarding/use-draft";
import { useProblemWords } from "@/app/onboarding/use-problem-words";
import { AuthShell } from "@/components/layout/auth-shell";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Stepper } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";

type FlowProps = { user: { id: string; name: string }; address: string };

/** The server's words, as long as nothing has been changed since. */
type Answered = { about: Draft; fields: Readonly<Record<string, string>> };

const steps = ["name", "kind", "hours", "staff"] as const;

export function OnboardingFlow({ user, address }: FlowProps) {
  const t = useTranslations("onboarding");
  const common = useTranslations("common");
  const locale = useLocale();
  const router = useRouter();
  const wordsOf = useProblemWords();
  const { draft, setDraft, change, forget } = useDraft(user.id, user.name);
  const [tried, setTried] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [message, setMessage] = useState("");
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const step = draft?.step ?? 0;
  const problems = draft && tried > 0 ? wordsOf(problemsOf(draft, step)) : {};
  const errors = answered !== null && answered.about === draft ? { ...problems, ...answered.fields } : problems;

  useEffect(() => {
    if (tried > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error]')?.focus();
    }
  }, [tried]);

  function go(to: number) {
    change({ step: to });
    setTried(0);
    document.getElementById("main")?.focus();
    window.scrollTo({ top: 0 });
  }

  function finish() {
    if (!draft) return;
    start(async () => {
      const answer = await openBusiness(requestOf(draft, locale));
      if (answer.result) {
        forget();
        router.push(`/onboarding/ready?business=${answer.result.slug}`);
        return;
      }
      setMessage(answer.message ?? "");
      const fields = answer.fields ?? {};
      const [first] = Object.keys(fields);
      const about = first ? { ...draft, step: stepOf(first) } : draft;
      setDraft(about);
      setAnswered({ about, fields });
      setTried((times) => times + 1);
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!draft || pending) return;
    if (Object.keys(problemsOf(draft, step)).length > 0) {
      setTried(tried + 1);
    } else if (step < steps.length - 1) {
      go(step + 1);
    } else {
      finish();
    }
  }

  const name = steps[step] ?? "name";
  const parts = draft ? { draft, setDraft, change, errors } : null;
  return (
    <AuthShell
      wide
      title={t(`${name}Title`)}
      text={t(`${name}Text`)}
      skipLabel={common("skipToContent")}
      language={<LanguageSwitch locale={locale} label={common("language")} />}
      top={
        <Stepper
          label={t("step", { current: String(step + 1), total: String(steps.length) })}
          steps={steps.map((one) => t(`steps.${one}`))}
          current={step}
          doneLabel={common("done")}
        />
      }
      below={step === 0 ? t("haveInvitation") : undefined}
    >
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-6">
        {message ? (
          <Notice tone="bad" role="alert">
            {message}
          </Notice>
        ) : null}
        {parts === null ? <Waiting /> : null}
        {parts && name === "name" ? <StepName {...parts} address={address} /> : null}
        {parts && name === "kind" ? <StepKind {...parts} /> : null}
        {parts && name === "hours" ? <StepHours {...parts} /> : null}
        {parts && name === "staff" ? <StepStaff {...parts} /> : null}
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-between">
          {step > 0 ? (
            <Button size="lg" onClick={() => go(step - 1)} disabled={pending}>
              {common("back")}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" variant="primary" size="lg" loading={pending}>
            {step < steps.length - 1 ? common("continue") : t("finish")}
          </Button>
        </div>
      </form>
    </AuthShell>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton className="h-18 w-full" />
      <Skeleton className="h-18 w-full" />
    </>
  );
}
