"use client";

import { Close, Content, Description, Overlay, Portal, Root, Title } from "radix-ui/dialog";
import { type RefObject, useEffect, useRef } from "react";
import { useMedia } from "@/components/booking/use-media";
import { ChatHead, headButton, headText, headTitle } from "@/components/chat/chat-head";
import { ChatRoom } from "@/components/chat/chat-room";
import { CloseMark } from "@/components/chat/marks";
import type { ChatBusiness } from "@/components/chat/types";
import { useChat } from "@/components/chat/use-chat";
import { useVisibleBox } from "@/components/chat/use-visible-box";
import { useChatWords } from "@/components/chat/words";
import { cx } from "@/components/ui/cx";

type ChatPanelProps = {
  business: ChatBusiness;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What opened it: the focus goes back there. */
  launcher: RefObject<HTMLButtonElement | null>;
};

/** The chat over the booking page: docked in the corner of a desk, a sheet over the whole of a phone. */
export function ChatPanel({ business, open, onOpenChange, launcher }: ChatPanelProps) {
  const { t, locale } = useChatWords();
  const docked = useMedia("(min-width: 40rem)");
  const box = useVisibleBox();
  const chat = useChat(business.slug, locale);
  const field = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { restart } = chat;
  const isOver = chat.state.ended;
  const wasOpen = useRef(open);

  useEffect(() => {
    if (open && !wasOpen.current && isOver) restart();
    wasOpen.current = open;
  }, [open, isOver, restart]);

  return (
    <Root open={open} onOpenChange={onOpenChange} modal={!docked}>
      <Portal>
        {docked ? null : <Overlay className="fixed inset-0 z-40 bg-scrim data-[state=open]:animate-in" />}
        <Content
          ref={content}
          {...(docked ? { onInteractOutside: (event: Event) => event.preventDefault() } : {})}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            const touch = window.matchMedia("(pointer: coarse)").matches;
            (touch ? content : field).current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            launcher.current?.focus();
          }}
          style={docked || !box ? undefined : { top: box.top, height: box.height }}
          className={cx(
            "fixed z-50 flex flex-col overflow-hidden bg-panel shadow-float outline-none",
            docked
              ? "right-5 bottom-5 h-[min(42rem,calc(100dvh-2.5rem))] w-96 animate-rise rounded-md border border-line"
              : "inset-x-0 top-0 h-dvh data-[state=open]:animate-slide-up",
          )}
        >
          <ChatHead
            title={<Title className={headTitle}>{t("title", { business: business.name })}</Title>}
            text={<Description className={headText}>{t("about")}</Description>}
          >
            <Close aria-label={t("close")} title={t("close")} className={headButton}>
              <CloseMark />
            </Close>
          </ChatHead>
          <ChatRoom business={business} chat={chat} field={field} />
        </Content>
      </Portal>
    </Root>
  );
}
