"use client";

import { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from "radix-ui/dialog";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { CloseButton } from "@/components/ui/dialog";
import { useReturnFocus } from "@/components/ui/use-return-focus";

export const Sheet = Root;
export const SheetTrigger = Trigger;
export const SheetClose = Close;

type SheetContentProps = {
  title: ReactNode;
  text?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  side?: "right" | "left" | "bottom";
  hideTitle?: boolean;
  /** Leaves the page behind it usable: the peek beside a list. Give `Sheet` `modal={false}` too. */
  peek?: boolean;
  className?: string;
};

const sides = {
  right: "inset-y-0 right-0 w-full max-w-md border-l data-[state=open]:animate-slide-right",
  left: "inset-y-0 left-0 w-[min(20rem,85vw)] border-r data-[state=open]:animate-slide-left",
  bottom:
    "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-md border-t pb-[env(safe-area-inset-bottom)] data-[state=open]:animate-slide-up",
} as const;

/** A panel from an edge. Needs the `common` words. */
export function SheetContent(props: SheetContentProps) {
  const { title, text, children, footer, side = "right", hideTitle, peek, className } = props;
  const focus = useReturnFocus();
  return (
    <Portal>
      {peek ? null : <Overlay className="fixed inset-0 z-40 bg-scrim data-[state=open]:animate-in" />}
      <Content
        {...focus}
        {...(text ? {} : { "aria-describedby": undefined })}
        {...(peek ? { onInteractOutside: (event: Event) => event.preventDefault() } : {})}
        className={cn(
          "fixed z-50 flex flex-col border-line bg-panel shadow-float outline-none",
          sides[side],
          className,
        )}
      >
        <div className="flex items-start gap-3 border-line border-b px-5 py-4">
          <div className={cn("min-w-0 flex-1", hideTitle && "sr-only")}>
            <Title className="font-semibold text-lg">{title}</Title>
            {text ? <Description className="text-muted text-sm">{text}</Description> : null}
          </div>
          <span className="ml-auto">
            <CloseButton />
          </span>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
        {footer ? <div className="flex gap-2 border-line border-t px-5 py-4">{footer}</div> : null}
      </Content>
    </Portal>
  );
}
