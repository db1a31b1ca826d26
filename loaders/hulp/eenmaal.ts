/** Makes a value when it is first asked for, and keeps it. */
export function eenmaal<T>(maak: () => T): () => T {
  let bewaard: {waarde: T} | undefined;
  return () => (bewaard ??= {waarde: maak()}).waarde;
}
