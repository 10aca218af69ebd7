export const errorPage = {
  notFoundTitle: "There is nothing at this address",
  notFoundText: "The link may be old, or a letter may be missing. From the front page you can find your way again.",
  errorTitle: "This page didn't load",
  errorText: "The fault is ours, and nothing you did is lost. Try again, and if it stays, come back in a few minutes.",
  reference: "Reference {id}",
  goHome: "Go to the front page",
  retry: "Try again",
} as const;
