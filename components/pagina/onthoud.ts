/** Does something once and keeps the answer; what failed is tried again when it is asked for again. */
export function onthoud<T>(doe: () => Promise<T>): () => Promise<T> {
  let belofte: Promise<T> | undefined;
  return () =>
    (belofte ??= doe().catch((fout: unknown) => {
      belofte = undefined;
      throw fout;
    }));
}
