"use client";

import {
  CheckboxItem,
  Content,
  Group,
  Item,
  ItemIndicator,
  Label,
  Portal,
  RadioGroup,
  RadioItem,
  Root,
  Separator,
  Trigger,
} from "radix-ui/dropdown-menu";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { CheckIcon } from "@/components/ui/icons";

export const DropdownMenuTrigger = Trigger;
export const MenuGroup = Group;
export const MenuRadioGroup = RadioGroup;

/** Not modal: what stands around it stays readable to a screen reader, and one press outside also acts. */
export function DropdownMenu({ modal = false, ...rest }: ComponentProps<typeof Root>) {
  return <Root {...rest} modal={modal} />;
}

const row =
  "relative flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-sm px-2.5 text-sm outline-none data-[disabled]:pointer-events-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted";

export function DropdownMenuContent({ className, align = "start", ...rest }: ComponentProps<typeof Content>) {
  return (
    <Portal>
      <Content
        {...rest}
        align={align}
        sideOffset={6}
        collisionPadding={12}
        className={cn(
          "z-50 max-h-[min(24rem,var(--radix-dropdown-menu-content-available-height))] min-w-48 max-w-80 overflow-y-auto rounded-md border border-line bg-panel p-1 shadow-float data-[state=open]:animate-rise",
          className,
        )}
      />
    </Portal>
  );
}

export function MenuItem({ className, danger, ...rest }: ComponentProps<typeof Item> & { danger?: boolean }) {
  return <Item {...rest} className={cn(row, danger && "text-bad [&_svg]:text-bad", className)} />;
}

export function MenuCheckboxItem({ className, children, ...rest }: ComponentProps<typeof CheckboxItem>) {
  return (
    <CheckboxItem {...rest} className={cn(row, "pr-9", className)}>
      {children}
      <ItemIndicator className="absolute right-2.5">
        <CheckIcon />
      </ItemIndicator>
    </CheckboxItem>
  );
}

export function MenuRadioItem({ className, children, ...rest }: ComponentProps<typeof RadioItem>) {
  return (
    <RadioItem {...rest} className={cn(row, "pr-9", className)}>
      {children}
      <ItemIndicator className="absolute right-2.5">
        <CheckIcon />
      </ItemIndicator>
    </RadioItem>
  );
}

export function MenuLabel({ className, ...rest }: ComponentProps<typeof Label>) {
  return <Label {...rest} className={cn("px-2.5 pt-2 pb-1 text-muted text-xs", className)} />;
}

export function MenuSeparator() {
  return <Separator className="-mx-1 my-1 h-px bg-line" />;
}
