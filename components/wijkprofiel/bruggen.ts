/** An edge between two nodes. */
export type Tak = readonly [string, string];

/** The edges (by place) without which their ends would not hang together. Tarjan (1974), Inf. Process. Lett. 2. */
export function bruggen(takken: readonly Tak[]): number[] {
  const buren = new Map<string, {naar: string; tak: number}[]>();
  takken.forEach(([a, b], tak) => {
    buren.set(a, [...(buren.get(a) ?? []), {naar: b, tak}]);
    buren.set(b, [...(buren.get(b) ?? []), {naar: a, tak}]);
  });
  const gezien = new Map<string, number>();
  const uit: number[] = [];
  /** Earliest node that can be reached from here without the edge that was come by. */
  function loop(knoop: string, via: number): number {
    const nummer = gezien.size;
    gezien.set(knoop, nummer);
    let laagst = nummer;
    for (const {naar, tak} of buren.get(knoop)!) {
      if (tak === via) continue;
      const eerder = gezien.get(naar);
      const bereikt = eerder ?? loop(naar, tak);
      if (eerder === undefined && bereikt > nummer) uit.push(tak);
      laagst = Math.min(laagst, bereikt);
    }
    return laagst;
  }
  for (const knoop of buren.keys()) if (!gezien.has(knoop)) loop(knoop, -1);
  return uit;
}
