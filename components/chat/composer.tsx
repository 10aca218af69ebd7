"use client";

import { type FormEvent, type Ref, useState } from "react";
import { fieldKind } from "@/components/chat/field-kind";
import { MicrophoneMark, SendMark } from "@/components/chat/marks";
import { useChatWords } from "@/components/chat/words";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { Expects } from "@/lib/receptionist/understanding/types";

type ComposerProps = {
  field: Ref<HTMLInputElement>;
  expects: Expects | undefined;
  waiting: boolean;
  onSay: (text: string) => void;
  /** null: this browser cannot talk, or talks already. */
  onTalk: (() => void) | null;
};

const asked = { name: "name", phone: "phone", email: "email" } as const;
const mostLetters = 1_000;

function isAsked(expects: Expects | undefined): expects is keyof typeof asked {
  return expects !== undefined && Object.hasOwn(asked, expects);
}

/** The line to write on. What is typed while an answer is on its way stays until it can be sent. */
export function Composer({ field, expects, waiting, onSay, onTalk }: ComposerProps) {
  const { t } = useChatWords();
  const [text, setText] = useState("");
  const [lettersFor, setLettersFor] = useState<Expects>();
  const letters = expects !== undefined && lettersFor === expects;
  const kind = fieldKind(letters ? undefined : expects);
  const label = isAsked(expects) ? t(`write.${asked[expects]}`) : t("write.anything");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (waiting || !text.trim()) return;
    onSay(text);
    setText("");
  }

  return (
    <form noValidate onSubmit={submit} className="flex items-center gap-2">
      <div className="relative min-w-0 flex-1">
        <Input
          {...kind}
          ref={field}
          controlSize="lg"
          name={isAsked(expects) ? expects : "message"}
          aria-label={label}
          placeholder={label}
          enterKeyHint="send"
          maxLength={mostLetters}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={expects === "phone" && !letters ? "pointer-coarse:pr-16" : undefined}
        />
        {expects === "phone" && !letters ? (
          <button
            type="button"
            onClick={() => setLettersFor("phone")}
            aria-label={t("letters")}
            className="absolute inset-y-1 right-1 hidden rounded-sm px-3 font-medium text-muted text-sm pointer-coarse:block"
          >
            Abc
          </button>
        ) : null}
      </div>
      {onTalk ? (
        <Button size="lg" aria-label={t("talk.start")} title={t("talk.start")} onClick={onTalk} className="w-12 px-0!">
          <MicrophoneMark />
        </Button>
      ) : null}
      <Button
        type="submit"
        size="lg"
        variant="primary"
        aria-label={t("send")}
        title={t("send")}
        aria-disabled={waiting || undefined}
        className="w-12 px-0!"
      >
        <SendMark />
      </Button>
    </form>
  );
}
