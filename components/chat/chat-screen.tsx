"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useMounted } from "@/components/booking/use-mounted";
import { ChatHead, headButton, headText, headTitle } from "@/components/chat/chat-head";
import { ChatRoom } from "@/components/chat/chat-room";
import { leaveSite } from "@/components/chat/leaving";
import { CloseMark } from "@/components/chat/marks";
import type { ChatBusiness } from "@/components/chat/types";
import { useChat } from "@/components/chat/use-chat";
import { useVisibleBox } from "@/components/chat/use-visible-box";
import { useChatWords } from "@/components/chat/words";
import { cx } from "@/components/ui/cx";
import { Skeleton } from "@/components/ui/skeleton";

type ChatScreenProps = {
  business: ChatBusiness;
  /** In the frame that embed.js opens on another site. */
  framed: boolean;
  /** Beside the title: the language switch. */
  children?: ReactNode;
};

const tellReady = () => window.parent.postMessage({ type: "thechattyai:ready" }, "*");

/** The chat as a page of its own, or all of a frame. */
export function ChatScreen({ business, framed, children }: ChatScreenProps) {
  const { t } = useChatWords();
  const mounted = useMounted();
  const box = useVisibleBox();
  return (
    <div
      style={mounted && box ? { height: box.height } : undefined}
      className={cx("mx-auto flex h-dvh flex-col bg-panel", !framed && "max-w-2xl border-line sm:border-x")}
    >
      <header>
        <ChatHead
          title={
            <h1 id="chat-title" className={headTitle}>
              {t("title", { business: business.name })}
            </h1>
          }
          text={<p className={headText}>{t("about")}</p>}
        >
          {framed ? (
            <button type="button" aria-label={t("close")} title={t("close")} onClick={leaveSite} className={headButton}>
              <CloseMark />
            </button>
          ) : (
            children
          )}
        </ChatHead>
      </header>
      <main id="main" tabIndex={-1} aria-labelledby="chat-title" className="flex min-h-0 flex-1 flex-col outline-none">
        {mounted ? <Room business={business} framed={framed} /> : <Waiting />}
      </main>
    </div>
  );
}

function Room({ business, framed }: { business: ChatBusiness; framed: boolean }) {
  const { locale } = useChatWords();
  const chat = useChat(business.slug, locale);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!framed || window.parent === window) return;
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || !isOpening(event.data)) return;
      if (!window.matchMedia("(pointer: coarse)").matches) field.current?.focus();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") leaveSite();
    };
    window.addEventListener("message", onMessage);
    window.addEventListener("keydown", onKey);
    tellReady();
    return () => {
      window.removeEventListener("message", onMessage);
      window.removeEventListener("keydown", onKey);
    };
  }, [framed]);

  return <ChatRoom business={business} chat={chat} field={field} />;
}

function isOpening(data: unknown): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === "thechattyai:open";
}

/** Keeps the shape of the room until the browser knows whether a conversation goes on. */
function Waiting() {
  return (
    <>
      <div className="flex-1 bg-paper p-4">
        <Skeleton className="h-[46px] w-3/4" />
      </div>
      <div className="h-[73px] border-line border-t bg-panel" />
    </>
  );
}
