import type { ReactNode } from "react";
import { ChatMark } from "@/components/chat/marks";

/** Who answers, above the conversation. */
export function ChatHead({ title, text, children }: { title: ReactNode; text: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex items-center gap-3 border-line border-b bg-panel px-4 py-3">
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-text max-[22.5rem]:hidden">
        <ChatMark />
      </span>
      <div className="min-w-0 flex-1">
        {title}
        {text}
      </div>
      {children}
    </div>
  );
}

export const headTitle = "line-clamp-2 break-words font-semibold text-base";
export const headText = "text-muted text-sm";
export const headButton =
  "-mr-1.5 grid size-10 shrink-0 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink";
