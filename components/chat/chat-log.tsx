"use client";

import type { ChatLine } from "@/components/chat/chat-state";
import { ChatTicket } from "@/components/chat/chat-ticket";
import { cutAtLinks } from "@/components/chat/links";
import type { ChatBusiness } from "@/components/chat/types";
import { useChatWords } from "@/components/chat/words";
import { cx } from "@/components/ui/cx";

type ChatLogProps = { lines: readonly ChatLine[]; business: ChatBusiness; waiting: boolean };

const bubble = "w-fit max-w-[85%] whitespace-pre-line break-words rounded-md px-3.5 py-2.5";

/** What was said, oldest first. Screen readers hear each new line when they are free. */
export function ChatLog({ lines, business, waiting }: ChatLogProps) {
  const { t, locale } = useChatWords();
  return (
    <>
      <div role="log" aria-live="polite" aria-relevant="additions" aria-label={t("conversation")}>
        <ol className="flex flex-col gap-2">
          {lines.map((line, index) => {
            const isOwn = line.from === "customer";
            const turned = index > 0 && lines[index - 1]?.from !== line.from;
            return (
              <li key={line.id} className={cx("animate-in", turned && "mt-2")}>
                <p
                  lang={line.locale && line.locale !== locale ? line.locale : undefined}
                  className={cx(bubble, isOwn ? "ml-auto bg-brand-soft" : "border border-line bg-panel")}
                >
                  <span className="sr-only">{t(isOwn ? "youSaid" : "theySaid", { business: business.name })} </span>
                  {isOwn ? line.text : <Said text={line.text} />}
                </p>
                {line.booking ? <ChatTicket booking={line.booking} business={business} /> : null}
              </li>
            );
          })}
        </ol>
      </div>
      {waiting ? <Typing own={lines.at(-1)?.from === "customer"} /> : null}
    </>
  );
}

function Said({ text }: { text: string }) {
  return cutAtLinks(text).map((part) =>
    part.href === null ? (
      part.text
    ) : (
      <a
        key={part.id}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer"
        className="break-all rounded-sm text-brand-text underline decoration-1 underline-offset-4 hover:decoration-2"
      >
        {part.text}
      </a>
    ),
  );
}

/** As tall as an answer of one line, so nothing moves when that takes its place. */
function Typing({ own }: { own: boolean }) {
  const dot = "size-1.5 animate-pulse rounded-full bg-muted";
  return (
    <div
      aria-hidden="true"
      data-typing
      className={cx(bubble, "flex h-[46px] items-center gap-1.5 border border-line bg-panel", own && "mt-4")}
    >
      <span className={dot} />
      <span className={cx(dot, "[animation-delay:200ms]")} />
      <span className={cx(dot, "[animation-delay:400ms]")} />
    </div>
  );
}
