/** Does things only when what they rest on differs from the time before; each has a name. The same again waits for what is being done. */
export function alsAnders() {
  const vorig = new Map<string, {sleutel: string; belofte: Promise<void>}>();
  return (naam: string, van: readonly unknown[], doe: () => unknown): Promise<void> => {
    const sleutel = JSON.stringify(van);
    const eerder = vorig.get(naam);
    if (eerder?.sleutel === sleutel) return eerder.belofte;
    const eigen = {sleutel, belofte: (async () => void (await doe()))()};
    vorig.set(naam, eigen);
    eigen.belofte.catch(() => vorig.get(naam) === eigen && vorig.delete(naam));
    return eigen.belofte;
  };
}
