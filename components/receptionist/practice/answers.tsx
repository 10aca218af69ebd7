"use client";

import { Ear, Grid3x3, Mic, MicOff, PhoneForwarded, PhoneMissed } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Keypad } from "@/components/receptionist/practice/keypad";
import type { usePractice } from "@/components/receptionist/practice/use-practice";
import type { useVoice } from "@/components/receptionist/practice/use-voice";
import { Button } from "@/components/ui/button";
import { chipClass } from "@/components/ui/chip";
import { Input } from "@/components/ui/input";
import type { Listening, PracticeStep } from "@/lib/receptionist/practice/practise";

type AnswersProps = {
  practice: ReturnType<typeof usePractice>;
  voice: ReturnType<typeof useVoice>;
  onSay: (text: string) => void;
};

/** How the caller can answer now: in words, by keys, with silence; or what becomes of a number that would ring. */
export function Answers(props: AnswersProps) {
  const { step } = props.practice.call;
  if (!step) return null;
  return (
    <div className="border-line border-t px-4 py-3">
      {step.rings === null ? null : <Ringing practice={props.practice} />}
      {step.listens ? <Listeners {...props} step={step} listens={step.listens} /> : null}
    </div>
  );
}

function Ringing({ practice }: { practice: AnswersProps["practice"] }) {
  const t = useTranslations("receptionist.practice");
  const busy = practice.call.status === "thinking";
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <div className="flex flex-col gap-2.5">
      <p className="text-muted text-sm">{t("ringsText")}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          ref={first}
          aria-disabled={busy}
          onClick={() => practice.send({ kind: "dialled", result: "completed" })}
        >
          <PhoneForwarded />
          {t("pickUp")}
        </Button>
        <Button aria-disabled={busy} onClick={() => practice.send({ kind: "dialled", result: "no-answer" })}>
          <PhoneMissed />
          {t("noAnswer")}
        </Button>
      </div>
    </div>
  );
}

/** What the phone waits for, in words. */
function ListensFor({ listens }: { listens: Listening }) {
  const t = useTranslations("receptionist.practice.listens");
  const kind = listens.by === "record" ? "record" : !listens.keys ? "speech" : listens.speech ? "both" : "keys";
  return (
    <div className="flex gap-2 text-muted text-sm">
      <Ear className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <p className="min-w-0">
        {t(kind)} {t("seconds", { seconds: listens.seconds })}
        {listens.hints.length === 0 ? null : (
          <span className="line-clamp-1">{t("hints", { hints: listens.hints.join(", ") })}</span>
        )}
      </p>
    </div>
  );
}

type ListenersProps = AnswersProps & { step: PracticeStep; listens: Listening };

function Listeners({ practice, voice, onSay, step, listens }: ListenersProps) {
  const t = useTranslations("receptionist.practice");
  const [keysShown, setKeysShown] = useState(false);
  const busy = practice.call.status === "thinking";
  const onlyKeys = listens.keys && !listens.speech;
  const isRecorded = listens.by === "record";
  return (
    <div className="flex flex-col gap-2.5">
      <ListensFor listens={listens} />
      {listens.speech && !isRecorded ? <Offers step={step} disabled={busy} onSay={onSay} /> : null}
      {listens.speech ? (
        <Words label={t(isRecorded ? "message" : "say")} {...{ practice, voice, onSay, busy, step }} />
      ) : null}
      {listens.keys && !isRecorded && (keysShown || onlyKeys) ? (
        <Keypad
          key={step.call}
          mostKeys={listens.mostKeys}
          disabled={busy}
          isAlone={onlyKeys}
          onKeys={(keys) => practice.send({ kind: "press", keys })}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" aria-disabled={busy} onClick={() => practice.send({ kind: "silence" })}>
          <MicOff />
          {t("sayNothing")}
        </Button>
        {listens.keys && !isRecorded && !onlyKeys ? (
          <Button size="sm" aria-expanded={keysShown} onClick={() => setKeysShown((before) => !before)}>
            <Grid3x3 />
            {t("keypad")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Offers({ step, disabled, onSay }: { step: PracticeStep; disabled: boolean; onSay: (text: string) => void }) {
  const t = useTranslations("receptionist.practice");
  const offers = step.reply?.offers ?? [];
  if (offers.length === 0) return null;
  return (
    <ul aria-label={t("offers")} className="flex flex-wrap gap-1.5">
      {offers.map((offer) => (
        <li key={offer.token}>
          <button
            type="button"
            disabled={disabled}
            onClick={() => onSay(offer.label)}
            className={chipClass(false, "tabular")}
          >
            {offer.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

type WordsProps = AnswersProps & { label: string; busy: boolean; step: PracticeStep };

function Words({ label, practice, voice, onSay, busy, step }: WordsProps) {
  const t = useTranslations("receptionist.practice");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { status } = practice.call;
  useEffect(() => {
    if (status === "live") field.current?.focus({ preventScroll: true });
  }, [status]);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "" || busy) return;
    onSay(text.trim());
    setText("");
  }
  return (
    <form onSubmit={submit} className="flex items-center gap-2">
      <Input
        ref={field}
        aria-label={label}
        placeholder={t("sayPlaceholder")}
        maxLength={500}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {voice.canHear ? (
        <Button
          size="icon"
          variant={voice.isListening ? "primary" : "ghost"}
          aria-label={voice.isListening ? t("listening") : t("talk")}
          aria-pressed={voice.isListening}
          title={t("talk")}
          onClick={() => voice.listen(step.reply?.locale ?? "en")}
        >
          <Mic />
        </Button>
      ) : null}
      <Button type="submit" variant="primary" loading={busy}>
        {t("send")}
      </Button>
    </form>
  );
}
