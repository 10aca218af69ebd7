/** What an expression can name: `event` (the trigger) and `async` (the event that just came). */
export type ExpressionScope = Readonly<Record<string, unknown>>;
export type Expression = (scope: ExpressionScope) => unknown;

type Token = { kind: "number" | "string" | "name" | "symbol" | "end"; text: string };

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_][A-Za-z0-9_]*)|(&&|\|\||==|!=|<=|>=|[-+!<>().,[\]]))/y;

const precedence: Readonly<Record<string, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  in: 4,
  "+": 5,
  "-": 5,
};

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (!match) throw new Error(`cannot read "${source}" at ${at}`);
    const [, number, string, name, symbol] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (string !== undefined) tokens.push({ kind: "string", text: string.slice(1, -1).replace(/\\(.)/g, "$1") });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "symbol", text: symbol ?? "" });
  }
  return tokens;
}

function member(target: unknown, key: unknown): unknown {
  if (typeof target !== "object" || target === null) return undefined;
  const name = String(key);
  return Object.hasOwn(target, name) ? Reflect.get(target, name) : undefined;
}

// A field missing on both sides must not make two strangers equal, so undefined equals only a written null.
function isEqual(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === null || right === null;
  if (typeof left === "object" || typeof right === "object") return JSON.stringify(left) === JSON.stringify(right);
  return left === right;
}

function compare(left: unknown, right: unknown, test: (order: number) => boolean): boolean {
  if (typeof left === "number" && typeof right === "number") return test(left - right);
  if (typeof left === "string" && typeof right === "string") return test(left < right ? -1 : left > right ? 1 : 0);
  return false;
}

function isIn(item: unknown, group: unknown): boolean {
  if (Array.isArray(group)) return group.some((each) => isEqual(each, item));
  return typeof group === "object" && group !== null && typeof item === "string" && Object.hasOwn(group, item);
}

function add(left: unknown, right: unknown): unknown {
  if (typeof left === "number" && typeof right === "number") return left + right;
  return `${left ?? ""}${right ?? ""}`;
}

function binary(operator: string, left: Expression, right: Expression): Expression {
  switch (operator) {
    case "||":
      return (scope) => left(scope) === true || right(scope) === true;
    case "&&":
      return (scope) => left(scope) === true && right(scope) === true;
    case "==":
      return (scope) => isEqual(left(scope), right(scope));
    case "!=":
      return (scope) => !isEqual(left(scope), right(scope));
    case "<":
      return (scope) => compare(left(scope), right(scope), (order) => order < 0);
    case "<=":
      return (scope) => compare(left(scope), right(scope), (order) => order <= 0);
    case ">":
      return (scope) => compare(left(scope), right(scope), (order) => order > 0);
    case ">=":
      return (scope) => compare(left(scope), right(scope), (order) => order >= 0);
    case "in":
      return (scope) => isIn(left(scope), right(scope));
    case "+":
      return (scope) => add(left(scope), right(scope));
    default:
      return (scope) => Number(left(scope)) - Number(right(scope));
  }
}

class Parser {
  private position = 0;
  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  private get next(): Token {
    return this.tokens[this.position] ?? { kind: "end", text: "" };
  }

  private take(): Token {
    const token = this.next;
    this.position += 1;
    return token;
  }

  private skip(symbol: string): boolean {
    if (this.next.kind !== "symbol" || this.next.text !== symbol) return false;
    this.position += 1;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.skip(symbol)) throw new Error(`"${this.source}" lacks ${symbol}`);
  }

  whole(): Expression {
    const expression = this.binaryFrom(1);
    if (this.next.kind !== "end") throw new Error(`"${this.source}" has an unexpected ${this.next.text}`);
    return expression;
  }

  private binaryFrom(lowest: number): Expression {
    let left = this.unary();
    for (;;) {
      const rank = this.next.kind === "string" ? undefined : precedence[this.next.text];
      if (rank === undefined || rank < lowest) return left;
      const operator = this.take().text;
      left = binary(operator, left, this.binaryFrom(rank + 1));
    }
  }

  private unary(): Expression {
    if (this.skip("!")) {
      const operand = this.unary();
      return (scope) => operand(scope) !== true;
    }
    if (this.skip("-")) {
      const operand = this.unary();
      return (scope) => -Number(operand(scope));
    }
    return this.postfix(this.primary());
  }

  private postfix(start: Expression): Expression {
    let target = start;
    for (;;) {
      const owner = target;
      if (this.skip(".")) {
        const token = this.take();
        if (token.kind !== "name") throw new Error(`"${this.source}" lacks a name after a dot`);
        target = (scope) => member(owner(scope), token.text);
      } else if (this.skip("[")) {
        const key = this.binaryFrom(1);
        this.expect("]");
        target = (scope) => member(owner(scope), key(scope));
      } else return target;
    }
  }

  private list(): Expression {
    const items: Expression[] = [];
    while (!this.skip("]")) {
      items.push(this.binaryFrom(1));
      if (!this.skip(",")) {
        this.expect("]");
        break;
      }
    }
    return (scope) => items.map((item) => item(scope));
  }

  private call(name: string): Expression {
    const argument = this.binaryFrom(1);
    this.expect(")");
    if (name === "has") return (scope) => argument(scope) !== undefined;
    if (name === "string") return (scope) => String(argument(scope) ?? "");
    if (name === "size") {
      return (scope) => {
        const value = argument(scope);
        return typeof value === "string" || Array.isArray(value) ? value.length : 0;
      };
    }
    throw new Error(`"${this.source}" calls ${name}(), which is not known`);
  }

  private primary(): Expression {
    if (this.skip("(")) {
      const inner = this.binaryFrom(1);
      this.expect(")");
      return inner;
    }
    if (this.skip("[")) return this.list();
    const token = this.take();
    if (token.kind === "number") return () => Number(token.text);
    if (token.kind === "string") return () => token.text;
    if (token.kind !== "name") throw new Error(`"${this.source}" ends too early`);
    if (this.skip("(")) return this.call(token.text);
    if (token.text === "true") return () => true;
    if (token.text === "false") return () => false;
    if (token.text === "null") return () => null;
    return (scope) => member(scope, token.text);
  }
}

/**
 * Reads the part of CEL that Inngest functions use in `if`, `match`, `key` and `idempotency`: members, literals,
 * comparison, `&& || ! in + -`, `has`, `size`, `string`. Throws on anything else.
 */
export function parseExpression(source: string): Expression {
  return new Parser(source, tokenize(source)).whole();
}
