"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { TextField } from "@/components/dashboard/text-field";
import { textLink } from "@/components/dashboard/text-link";
import { Page, PageHeader } from "@/components/layout/page-header";
import { TurnNotes } from "@/components/receptionist/calls/turn-notes";
import { PhonePanel } from "@/components/receptionist/practice/phone-panel";
import { PracticeBooking } from "@/components/receptionist/practice/practice-booking";
import { usePractice } from "@/components/receptionist/practice/use-practice";
import { useVoice } from "@/components/receptionist/practice/use-voice";
import { callQuery } from "@/components/receptionist/queries";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Switch } from "@/components/ui/switch";
import { locales } from "@/lib/i18n/locale";

/** The owner plays a caller: the call on a phone, and beside it what was understood and done. */
export function PracticeScreen({ businessLocale, isOn }: { businessLocale: "en" | "es"; isOn: boolean }) {
  const t = useTranslations("receptionist.practice");
  const area = useTranslations("receptionist");
  const { slug } = useDashboard();
  const [from, setFrom] = useState("");
  const [locale, setLocale] = useState<"en" | "es">(businessLocale);
  const [aloud, setAloud] = useState(false);
  const voice = useVoice((text, confidence) => onSay(text, confidence));
  const practice = usePractice((said, step) => {
    if (aloud) voice.speak(said, step.reply?.locale ?? locale);
  });
  const { call } = practice;
  const onCall = () => practice.start({ locale, from });
  function onSay(text: string, confidence?: number) {
    voice.hush();
    practice.send({ kind: "say", text, ...(confidence && { confidence }) });
  }
  return (
    <Page className="max-w-6xl!">
      <PageHeader
        title={t("title")}
        text={t("text")}
        back={
          <Link href={`/dashboard/${slug}/receptionist`} className={textLink}>
            {area("back")}
          </Link>
        }
      />
      {isOn ? null : <Notice className="mb-4">{t("off")}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          <PhonePanel
            practice={practice}
            voice={voice}
            onCall={onCall}
            onSay={onSay}
            trouble={<Trouble practice={practice} onCall={onCall} />}
            setup={
              <Setup
                {...{ from, setFrom, locale, setLocale, aloud, setAloud }}
                canSpeak={voice.canSpeak}
                canHear={voice.canHear}
              />
            }
          />
          {call.step?.reply?.booking ? (
            <PracticeBooking key={call.step.reply.booking.id} booking={call.step.reply.booking} />
          ) : null}
        </div>
        <Behind id={call.step?.conversationId ?? null} />
      </div>
    </Page>
  );
}

/** Why the call does not go on, and the way to go on: the move once more, or the whole call. */
function Trouble({ practice, onCall }: { practice: ReturnType<typeof usePractice>; onCall: () => void }) {
  const t = useTranslations("receptionist.practice");
  const { problem, unsent, step } = practice.call;
  if (problem) {
    const action = unsent ? <Button onClick={practice.retry}>{t("retry")}</Button> : null;
    return (
      <Notice tone="bad" role="alert" action={action} className="wrap-anywhere mx-4 mb-4">
        {t("failed", { reason: problem })}
      </Notice>
    );
  }
  if (!step?.failure) return null;
  const { address, status } = step.failure;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={t("broken")}
      action={<Button onClick={onCall}>{t("again")}</Button>}
      className="wrap-anywhere mx-4 mb-4"
    >
      {t("brokenText", { address, answer: status === 0 ? "none" : "some", status: String(status) })}
    </Notice>
  );
}

type SetupProps = {
  from: string;
  setFrom: (from: string) => void;
  locale: "en" | "es";
  setLocale: (locale: "en" | "es") => void;
  aloud: boolean;
  setAloud: (aloud: boolean) => void;
  canSpeak: boolean;
  canHear: boolean;
};

function Setup({ from, setFrom, locale, setLocale, aloud, setAloud, canSpeak, canHear }: SetupProps) {
  const t = useTranslations("receptionist.practice");
  const greeting = useTranslations("receptionist.greeting");
  const common = useTranslations("common");
  return (
    <div className="flex flex-col gap-3 border-line border-t px-4 py-4">
      <p className="text-muted text-sm">{t("real")}</p>
      <TextField
        label={t("from")}
        optional={common("optional")}
        type="tel"
        inputMode="tel"
        maxLength={40}
        hint={t("fromHint")}
        value={from}
        onChange={setFrom}
      />
      <Field label={t("language")}>
        {(control) => (
          <NativeSelect
            {...control}
            value={locale}
            onChange={(event) => setLocale(locales.find((one) => one === event.target.value) ?? locale)}
          >
            {locales.map((one) => (
              <option key={one} value={one}>
                {greeting(`languages.${one}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      {canSpeak ? (
        <Switch label={t("speakReplies")} checked={aloud} onChange={(event) => setAloud(event.target.checked)} />
      ) : null}
      {canHear ? null : <p className="text-muted text-sm">{t("noVoice")}</p>}
    </div>
  );
}

function Behind({ id }: { id: string | null }) {
  const t = useTranslations("receptionist.practice");
  const { slug } = useDashboard();
  const query = useQuery({ ...callQuery(slug, id ?? ""), enabled: id !== null });
  const turns = id === null ? [] : (query.data?.turns ?? []).filter((one) => one.status === "done");
  return (
    <section aria-labelledby="behind">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 id="behind" className="font-semibold text-base">
          {t("behind")}
        </h2>
        {id === null ? null : (
          <Link href={`/dashboard/${slug}/calls/${id}`} className={textLink}>
            {t("openCall")}
          </Link>
        )}
      </div>
      {turns.length === 0 ? (
        <p className="rounded-md border border-line border-dashed px-4 py-10 text-center text-muted text-sm">
          {t("behindEmpty")}
        </p>
      ) : (
        <Panel className="divide-y divide-line">
          {turns.toReversed().map((turn) => (
            <div key={turn.id} className="px-4 py-3">
              <p className="mb-2 text-sm">
                <span className="text-muted">{turn.position === 0 ? t("it") : t("you")}: </span>
                {turn.position === 0 ? turn.said : turn.heard}
              </p>
              {turn.position === 0 ? null : <TurnNotes turn={turn} />}
            </div>
          ))}
        </Panel>
      )}
    </section>
  );
}
