/** Does something once and keeps the answer; what failed is tried again when it is asked for again. */
export function remember<T>(run: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () =>
    (promise ??= run().catch((error: unknown) => {
      promise = undefined;
      throw error;
    }));
}
