"use client";

import { Action, Cancel, Content, Description, Overlay, Portal, Root, Title, Trigger } from "radix-ui/alert-dialog";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { useReturnFocus } from "@/components/ui/use-return-focus";

type AlertDialogProps = {
  title: ReactNode;
  /** What happens, and whether it can be undone. */
  text: ReactNode;
  /** A verb: "Cancel my booking". */
  confirmLabel: string;
  /** The way back: "Keep it". */
  keepLabel: string;
  onConfirm: () => void;
  danger?: boolean;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
};

/** Asks before what cannot be undone. Focus begins on the way back. */
export function AlertDialog(props: AlertDialogProps) {
  const {
    title,
    text,
    confirmLabel,
    keepLabel,
    onConfirm,
    danger = true,
    trigger,
    open,
    onOpenChange,
    children,
  } = props;
  const focus = useReturnFocus();
  const control = open === undefined ? {} : { open };
  return (
    <Root {...control} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Trigger asChild>{trigger}</Trigger> : null}
      <Portal>
        <Overlay className="fixed inset-0 z-40 bg-scrim data-[state=open]:animate-in" />
        <Content
          {...focus}
          className="fixed inset-x-4 bottom-4 z-50 rounded-md border border-line bg-panel p-5 shadow-float outline-none data-[state=open]:animate-in sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-full sm:max-w-md sm:-translate-x-1/2 sm:-translate-y-1/2"
        >
          <Title className="font-semibold text-lg">{title}</Title>
          <Description className="mt-1 text-muted text-sm">{text}</Description>
          {children ? <div className="mt-4">{children}</div> : null}
          <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Cancel className={buttonClass()}>{keepLabel}</Cancel>
            <Action className={buttonClass({ variant: danger ? "danger" : "primary" })} onClick={onConfirm}>
              {confirmLabel}
            </Action>
          </div>
        </Content>
      </Portal>
    </Root>
  );
}
