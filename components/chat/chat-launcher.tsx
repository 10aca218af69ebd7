"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { forget, recall, remember } from "@/components/booking/tab-memory";
import { ChatMark } from "@/components/chat/marks";
import type { ChatBusiness } from "@/components/chat/types";
import { useChatWords } from "@/components/chat/words";
import { cx } from "@/components/ui/cx";

const load = () => import("@/components/chat/chat-panel").then((found) => found.ChatPanel);
const ChatPanel = dynamic(load, { ssr: false });

/** The quiet way into the chat. All else of it is loaded when somebody reaches for it. */
export function ChatLauncher({ business }: { business: ChatBusiness }) {
  const { t } = useChatWords();
  const launcher = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"open" | "shut" | "unopened">("unopened");
  const memory = `chat-open:${business.slug}`;

  useEffect(() => {
    if (recall(memory)) setState("open");
  }, [memory]);

  function change(open: boolean) {
    setState(open ? "open" : "shut");
    if (open) remember(memory, {});
    else forget(memory);
  }

  return (
    <>
      <button
        ref={launcher}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={state === "open"}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => change(true)}
        className={cx(
          "fixed right-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-30 inline-flex h-12 items-center gap-2 rounded-full border border-edge bg-panel pr-5 pl-4 font-medium text-sm shadow-float transition-colors hover:bg-hover sm:right-5 sm:bottom-5 [body:has([data-bottom-bar])_&]:max-sm:bottom-24 [&_svg]:text-brand-text",
          state === "open" && "invisible",
        )}
      >
        <ChatMark />
        {t("open")}
      </button>
      {state === "unopened" ? null : (
        <ChatPanel business={business} open={state === "open"} onOpenChange={change} launcher={launcher} />
      )}
    </>
  );
}
