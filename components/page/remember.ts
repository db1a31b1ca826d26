/** Does something once and keeps the answer; what failed is tried again when it is asked for again. */
export function remember<T>(run: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () =>
    (promise ??= run().catch((error: unknown) => {
      promise = undefined;
      throw error;
    }));
}

/** Does things only when what they rest on differs from the time before; each has a name. The same again waits for what is being done. */
export function ifChanged() {
  const previous = new Map<string, {key: string; promise: Promise<void>}>();
  return (naam: string, from: readonly unknown[], run: () => unknown): Promise<void> => {
    const key = JSON.stringify(from);
    const earlier = previous.get(naam);
    if (earlier?.key === key) return earlier.promise;
    const own = {key, promise: (async () => void (await run()))()};
    previous.set(naam, own);
    own.promise.catch(() => previous.get(naam) === own && previous.delete(naam));
    return own.promise;
  };
}
