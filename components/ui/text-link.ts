/** A link among words: `<Link className={textLink}>`. */
export const textLink =
  "rounded-sm font-medium text-brand-text underline decoration-1 underline-offset-4 hover:decoration-2";
