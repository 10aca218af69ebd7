import { cva, type VariantProps } from "class-variance-authority";

/** The look every text-like control shares. 16 px text on phones keeps iOS from zooming in. */
export const controlClass = cva(
  "w-full min-w-0 rounded-sm border border-control bg-panel text-ink transition-colors placeholder:text-muted hover:border-muted focus-visible:border-brand-line focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-bad",
  {
    variants: {
      size: {
        md: "h-10 px-3 text-base sm:text-sm",
        lg: "h-12 px-3.5 text-base",
      },
    },
    defaultVariants: { size: "md" },
  },
);

export type ControlSize = NonNullable<VariantProps<typeof controlClass>["size"]>;
