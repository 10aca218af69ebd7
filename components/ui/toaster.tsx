"use client";

import { Toaster as Sonner } from "sonner";

/** Stands once in a layout; call `toast` from "sonner" to say something. */
export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
      position="bottom-right"
      mobileOffset={{ bottom: "5rem", left: "1rem", right: "1rem" }}
      duration={6000}
      gap={8}
      containerAriaLabel={label}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-md bg-inverse px-4 py-3 font-sans text-on-inverse text-sm shadow-float sm:w-[22rem]",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "opacity-85",
          actionButton:
            "shrink-0 rounded-sm px-2 py-1 font-semibold underline underline-offset-4 hover:no-underline focus-visible:outline-on-inverse",
          cancelButton: "shrink-0 rounded-sm px-2 py-1 opacity-85",
          icon: "shrink-0",
        },
      }}
    />
  );
}
