import type { ComponentProps } from "react";
import { type ControlSize, controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";

type TextareaProps = ComponentProps<"textarea"> & { controlSize?: ControlSize };

export function Textarea({ controlSize, className, rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={cx(controlClass({ size: controlSize }), "field-sizing-content h-auto! min-h-20 py-2", className)}
    />
  );
}
