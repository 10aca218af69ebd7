"use client";

import { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from "radix-ui/dialog";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { cn } from "@/components/ui/cn";
import { CloseIcon } from "@/components/ui/icons";
import { useReturnFocus } from "@/components/ui/use-return-focus";

export const Dialog = Root;
export const DialogTrigger = Trigger;
export const DialogClose = Close;

type DialogContentProps = {
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
  /** The row of buttons; it stays in view while the body scrolls. */
  footer?: ReactNode;
  hideTitle?: boolean;
  wide?: boolean;
  className?: string;
};

/** Needs the `common` words. On a phone it rises from the bottom edge. */
export function DialogContent({ title, text, children, footer, hideTitle, wide, className }: DialogContentProps) {
  const focus = useReturnFocus();
  return (
    <Portal>
      <Overlay className="fixed inset-0 z-40 bg-scrim data-[state=open]:animate-in" />
      <Content
        {...focus}
        {...(text ? {} : { "aria-describedby": undefined })}
        className={cn(
          "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-md border border-line bg-panel shadow-float outline-none data-[state=open]:animate-slide-up sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-md sm:data-[state=open]:animate-in",
          wide ? "sm:max-w-2xl" : "sm:max-w-md",
          className,
        )}
      >
        <header className={cn("flex items-start gap-3 p-5 pb-3", hideTitle && "sr-only")}>
          <div className="min-w-0 flex-1">
            <Title className="font-semibold text-lg">{title}</Title>
            {text ? <Description className="mt-1 text-muted text-sm">{text}</Description> : null}
          </div>
          <CloseButton />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
        {footer ? <DialogFooter>{footer}</DialogFooter> : null}
      </Content>
    </Portal>
  );
}

/** The row of buttons; inside a form in the body it sticks to the bottom as well. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-col-reverse gap-2 border-line border-t px-5 py-4 sm:flex-row sm:justify-end">
      {children}
    </footer>
  );
}

export function CloseButton() {
  const t = useTranslations("common");
  return (
    <Close
      aria-label={t("close")}
      className="-mt-1 -mr-1 grid size-9 shrink-0 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink"
    >
      <CloseIcon className="size-5" />
    </Close>
  );
}
