/** Per module or room the ones that it imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Ways from a module back to itself, each once. */
export function circles(imports: Graph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) return void found.push([...way.slice(way.indexOf(path)), path]);
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return found;
}

/** The room of a module: its folder within `components` or `loaders`, all of `data`, or the commands in `loaders` itself. */
export function roomOf(path: string): string {
  const [top = "", ...rest] = path.split(/[/\\]/);
  return top === "data" || rest.length < 2 ? top : `${top}/${rest[0]!}`;
}

/** The rooms of a graph of modules, each with the others that its modules import. */
export function roomsOf(imports: Graph): Graph {
  const rooms = new Map<string, string[]>();
  for (const [path, to] of imports) {
    const room = roomOf(path);
    const others = to.map(roomOf).filter((other) => other !== room);
    rooms.set(room, [...new Set([...(rooms.get(room) ?? []), ...others])]);
  }
  return rooms;
}

/** What is wrong with rooms that import back, or with the list of arrows (from, to) that still may. */
export function roomFaults(rooms: Graph, still: readonly (readonly [string, string])[]): string[] {
  const known = (from: string, to: string) => still.some(([a, b]) => a === from && b === to);
  const others = new Map([...rooms].map(([room, to]) => [room, to.filter((other) => !known(room, other))]));
  return [
    ...circles(others).map((way) => `a room imports back: ${way.join(" → ")}`),
    ...still.flatMap(([from, to]) =>
      rooms.get(from)?.includes(to) ? [] : [`no longer there, off the list: ${from} → ${to}`]
    )
  ];
}
