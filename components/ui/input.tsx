import type { ComponentProps, ReactNode } from "react";
import { type ControlSize, controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";

type InputProps = ComponentProps<"input"> & { controlSize?: ControlSize };

export function Input({ controlSize, className, ...rest }: InputProps) {
  return <input {...rest} className={cx(controlClass({ size: controlSize }), className)} />;
}

/** An input with something standing inside its left or right edge: an icon, a currency, a web address. */
export function InputGroup({ start, end, children }: { start?: ReactNode; end?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex w-full items-stretch rounded-sm border border-control bg-panel transition-colors focus-within:border-brand-line focus-within:outline-2 focus-within:outline-brand-line hover:border-muted has-[[aria-invalid=true]]:border-bad [&_input]:border-0 [&_input]:bg-transparent [&_input]:outline-none">
      {start ? <span className="flex items-center pl-3 text-muted text-sm [&_svg]:size-4">{start}</span> : null}
      {children}
      {end ? <span className="flex items-center pr-3 text-muted text-sm [&_svg]:size-4">{end}</span> : null}
    </div>
  );
}
