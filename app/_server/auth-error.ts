import { AppError } from "@/lib/errors";

type AuthFailure = {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
};

/** Throws for what no word on a form can mend: the auth server is away, or asks us to slow down. */
export function assertAuthAnswered(error: AuthFailure | null): void {
  if (!error) {
    return;
  }
  if (error.status === 429) {
    throw new AppError("rate_limited", "the auth server asks to wait", { cause: error });
  }
  if (error.name === "AuthRetryableFetchError" || (error.status ?? 0) >= 500) {
    throw new AppError("internal", "the auth server does not answer", { cause: error });
  }
}
