import {RUNNING} from "./day.js";
import type {Huishouden, Persoon, World} from "./world.js";

/** From `dag` on the members live otherwise: writes the stays that ended the day before. */
export function close(world: World, members: readonly Persoon[], h: Huishouden, day: number): void {
  for (const p of members) {
    world.writeVerblijf(p, p.van, day - 1, h);
    if (day > p.van) p.van = day;
  }
}

/** The mirror image of `close`: before `dag` the members lived otherwise. The stay on the anchor is left open. */
export function closeBack(world: World, members: readonly Persoon[], h: Huishouden, day: number): void {
  for (const p of members) {
    if (p.behind === RUNNING) p.van = day;
    else world.writeVerblijf(p, day, p.behind, h);
    if (day <= p.behind) p.behind = day - 1;
  }
}

type Closer = typeof close;

/** Changes a household; those who stay get a new stay only if the wijk or the huishoudtype became another. */
export function change(world: World, h: Huishouden, day: number, change: () => void): void {
  changeStay(world, h, day, change, close);
}

/** The mirror image of `change`. */
export function changeBack(world: World, h: Huishouden, day: number, change: () => void): void {
  changeStay(world, h, day, change, closeBack);
}

function changeStay(world: World, h: Huishouden, day: number, change: () => void, closer: Closer): void {
  const {wijk, type} = h;
  const members = h.adults.concat(h.children);
  change();
  const newWijk = h.wijk;
  const newType = h.determineType();
  h.type = type;
  h.wijk = wijk;
  if (newWijk !== wijk || newType !== type) closer(world, members, h, day);
  else for (const p of members) if (!h.adults.includes(p) && !h.children.includes(p)) closer(world, [p], h, day);
  h.type = newType;
  h.wijk = newWijk;
}
