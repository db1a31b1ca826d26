/** Does things only when what they rest on differs from the time before; each has a name. */
export function alsAnders() {
  const vorig = new Map<string, string>();
  return async (naam: string, van: readonly unknown[], doe: () => unknown): Promise<void> => {
    const nu = JSON.stringify(van);
    if (vorig.get(naam) === nu) return;
    vorig.set(naam, nu);
    try {
      await doe();
    } catch (fout) {
      vorig.delete(naam);
      throw fout;
    }
  };
}
