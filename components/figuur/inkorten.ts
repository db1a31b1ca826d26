/** A text of at most this many characters. */
export const inkorten = (tekst: string, tekens: number): string =>
  tekst.length <= tekens ? tekst : `${tekst.slice(0, Math.max(1, Math.floor(tekens) - 1)).trimEnd()}…`;
