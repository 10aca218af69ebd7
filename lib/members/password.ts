export type PasswordStrength = "short" | "weak" | "fair" | "strong";

/** Characters; the minimum of NIST SP 800-63B is 8, ours is 10. The auth server reads 72 bytes at most (bcrypt). */
export const minPasswordLength = 10;
export const maxPasswordBytes = 72;

const common =
  /password|passwort|contrase|qwert|asdf|zxcv|letmein|welcome|iloveyou|monkey|dragon|sunshine|princess|football|baseball|changeme|bienvenid|teamo/;

/**
 * How hard a password is to guess, as a hint and as a floor. `known` are words an attacker has too (name, e-mail).
 * short: under 10 characters. weak: few different characters, a run such as 1234, or a common or known word with little else.
 */
export function judgePassword(password: string, known: readonly string[] = []): PasswordStrength {
  const length = [...password].length;
  if (length < minPasswordLength) {
    return "short";
  }
  const lower = password.toLowerCase();
  const rest = known
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4)
    .reduce((text, word) => text.replaceAll(word, ""), lower.replace(common, ""))
    .replace(/(.)\1{2,}/gu, "$1");
  const distinct = new Set(rest).size;
  if ([...rest].length < 8 || distinct < 5 || isRun(rest)) {
    return "weak";
  }
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  return length >= 16 || (length >= 12 && kinds >= 3) ? "strong" : "fair";
}

function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const same = steps.filter((step) => step === 1 || step === -1).length;
  return same >= steps.length * 0.7;
}
