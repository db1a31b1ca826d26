const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => unknown;

/**
 * The JavaScript of a cell as a function of what it reads: an expression, or the body of a function that returns its value; in both
 * the lines start after two of ours. It runs where it is called: of a visitor behind the wall alone. Throws a SyntaxError.
 */
export function compileProgram(names: readonly string[], code: string): (...values: unknown[]) => unknown {
  try {
    return new AsyncFunction(...names, `return (${code}\n)`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new AsyncFunction(...names, code);
  }
}

/** What a fault of a program means, in Dutch, before what the browser says of it. */
export function programFault(message: string): string {
  const [, missing] = /^ReferenceError: (\S+) is not defined/.exec(message) ?? [];
  if (missing !== undefined) return `“${missing}” is er niet: geen cel heet zo (${message}).`;
  return message.startsWith("SyntaxError") ? `Dit is geen geldig JavaScript (${message}).` : message;
}
