"use client";

import type { ChatProblem } from "@/components/chat/chat-problems";
import type { ChatBusiness } from "@/components/chat/types";
import { useChatWords } from "@/components/chat/words";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type ChatTroubleProps = { business: ChatBusiness; problem: ChatProblem; onRetry: (() => void) | null };

/** What went wrong and the way on. */
export function ChatTrouble({ business, problem, onRetry }: ChatTroubleProps) {
  const { t } = useChatWords();
  const mild = problem === "over" || problem === "busy";
  return (
    <Notice
      role="alert"
      tone={mild ? "neutral" : "bad"}
      className="mt-4"
      action={
        onRetry ? (
          <Button size="sm" onClick={onRetry}>
            {t("retry")}
          </Button>
        ) : problem === "unavailable" ? (
          <a href={`/book/${business.slug}`} target="_top" className={buttonClass({ size: "sm" })}>
            {t("bookOnPage")}
          </a>
        ) : null
      }
    >
      {t(`problem.${problem}`, { business: business.name })}
    </Notice>
  );
}
