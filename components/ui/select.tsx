"use client";

import { Content, Icon, Item, ItemIndicator, ItemText, Portal, Root, Trigger, Value, Viewport } from "radix-ui/select";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";
import { CheckIcon, ChevronDownIcon } from "@/components/ui/icons";

export type SelectOption = { value: string; label: ReactNode; disabled?: boolean };

type SelectProps = {
  options: readonly SelectOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  name?: string;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
};

/** A drawn select for the dashboard; forms on phones use `NativeSelect`. Values are never empty. */
export function Select(props: SelectProps) {
  const { options, value, defaultValue, onValueChange, placeholder, name, required, disabled, className, ...rest } =
    props;
  return (
    <Root
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onValueChange ? { onValueChange } : {})}
      {...(name ? { name } : {})}
      required={required ?? false}
      disabled={disabled ?? false}
    >
      <Trigger
        {...rest}
        className={cn(
          controlClass(),
          "inline-flex cursor-pointer items-center justify-between gap-2 text-left data-[placeholder]:text-muted",
          className,
        )}
      >
        <span className="truncate">
          <Value placeholder={placeholder} />
        </span>
        <Icon>
          <ChevronDownIcon className="size-4 text-muted" />
        </Icon>
      </Trigger>
      <Portal>
        <Content
          position="popper"
          sideOffset={6}
          collisionPadding={12}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-md border border-line bg-panel shadow-float data-[state=open]:animate-rise"
        >
          <Viewport className="p-1">
            {options.map((option) => (
              <Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className="relative flex min-h-9 cursor-default select-none items-center rounded-sm pr-9 pl-2.5 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover"
              >
                <ItemText>{option.label}</ItemText>
                <ItemIndicator className="absolute right-2.5 text-brand-text">
                  <CheckIcon />
                </ItemIndicator>
              </Item>
            ))}
          </Viewport>
        </Content>
      </Portal>
    </Root>
  );
}
