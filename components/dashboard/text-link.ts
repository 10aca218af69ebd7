/** The look of a link inside words. */
export const textLink = "underline underline-offset-4 transition-colors hover:text-ink";
