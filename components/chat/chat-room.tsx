"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { ChatLog } from "@/components/chat/chat-log";
import { ChatTrouble } from "@/components/chat/chat-trouble";
import { Composer } from "@/components/chat/composer";
import { type QuickReply, quickReplies } from "@/components/chat/quick-replies";
import { TalkBar } from "@/components/chat/talk-bar";
import type { ChatBusiness } from "@/components/chat/types";
import type { Chat } from "@/components/chat/use-chat";
import { useTalk } from "@/components/chat/use-talk";
import { useChatWords } from "@/components/chat/words";
import { Button } from "@/components/ui/button";
import { chipClass } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";

type ChatRoomProps = {
  business: ChatBusiness;
  chat: Chat;
  /** Where the focus goes when the room opens and after a tap. */
  field: RefObject<HTMLInputElement | null>;
};

const isTouch = () => window.matchMedia("(pointer: coarse)").matches;

/** The conversation with all that belongs to it; it fills whatever holds it. */
export function ChatRoom({ business, chat, field }: ChatRoomProps) {
  const { t, locale } = useChatWords();
  const { state, waiting, problem } = chat;
  const talk = useTalk(chat, locale);
  const scroller = useRef<HTMLElement>(null);
  const quick = useQuick(business, chat);
  const end = `${state.lines.length} ${waiting} ${problem} ${talk.phase}`;

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && end) box.scrollTop = box.scrollHeight;
  }, [end]);

  // On a touch screen the field would bring up the keyboard over the answer.
  const settle = useCallback(
    () => (isTouch() ? scroller.current : (field.current ?? scroller.current))?.focus({ preventScroll: true }),
    [field],
  );
  const wasEnded = useRef(state.ended);

  useEffect(() => {
    if (wasEnded.current !== state.ended) settle();
    wasEnded.current = state.ended;
  }, [state.ended, settle]);

  function tap({ text }: QuickReply) {
    if (text === null) return field.current?.focus();
    chat.say(text);
    settle();
  }

  function retry() {
    chat.retry();
    settle();
  }

  function stopTalking() {
    talk.stop();
    settle();
  }

  return (
    <>
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
        tabIndex={0}
        aria-label={t("messages")}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain bg-paper px-4 py-4 -outline-offset-2"
      >
        <ChatLog lines={state.lines} business={business} waiting={waiting} />
        {quick.length > 0 ? (
          <ul aria-label={t("quick.label")} className="mt-3 flex animate-in flex-wrap gap-2">
            {quick.map((reply) => (
              <li key={reply.id} className={cx("min-w-0", reply.isOffer && "basis-full")}>
                <button
                  type="button"
                  onClick={() => tap(reply)}
                  className={chipClass(
                    false,
                    "h-auto! min-h-10 whitespace-normal! px-4! py-1.5 text-left font-medium tabular text-brand-text!",
                  )}
                >
                  <span className="block first-letter:uppercase">{reply.label}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {problem ? <ChatTrouble business={business} problem={problem} onRetry={chat.canRetry ? retry : null} /> : null}
      </section>
      <div className="border-line border-t bg-panel px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <TalkBar talk={talk} onStop={stopTalking} />
        {state.ended ? (
          <Button wide size="lg" onClick={chat.restart}>
            {t("restart")}
          </Button>
        ) : (
          <Composer
            field={field}
            expects={state.next?.expects}
            waiting={waiting}
            onSay={chat.say}
            onTalk={talk.possible && talk.phase === "off" && state.conversationId !== null ? talk.listen : null}
          />
        )}
      </div>
    </>
  );
}

function useQuick(business: ChatBusiness, { state, waiting }: Chat): QuickReply[] {
  const { t } = useChatWords();
  if (waiting || state.ended) return [];
  return quickReplies(state, business, {
    book: t("quick.book"),
    bookText: t("quick.bookText"),
    change: t("quick.change"),
    changeText: t("quick.changeText"),
    ask: t("quick.ask"),
    yes: t("quick.yes"),
    no: t("quick.no"),
    earliest: t("quick.earliest"),
    others: t("quick.others"),
    anyone: t("quick.anyone"),
    nothingElse: t("quick.nothingElse"),
  });
}
