import type {Tekst} from "./tekening.js";

/** Where the marks of one gebeurtenis stand. */
interface Merken {
  y: number;
  begin: number;
  stip: number;
  eind: number;
  /** The hollow dot of those without the gebeurtenis. */
  zonder: number | null;
}

const TEKEN = 6.9;
const LUCHT = 9;

/**
 * Where the number of a dot stands: on the side away from the hollow dot, so that it is not read as the number of that
 * one, above the dot where there is no room, and beside the name in a narrow figure.
 */
export function getalplek(
  {y, begin, stip, eind, zonder}: Merken,
  tekst: string,
  {links, breedte, smal}: {links: number; breedte: number; smal: boolean}
): Pick<Tekst, "x" | "y" | "align"> {
  if (smal) return {x: links + breedte + 6, y: y - 19, align: "right"};
  if (zonder === null || zonder <= stip) return {x: eind + LUCHT, y, align: "left"};
  const past = begin - LUCHT - tekst.length * TEKEN > links;
  return past
    ? {x: begin - LUCHT, y, align: "right"}
    : {x: Math.max(links + 4, stip - LUCHT), y: y - 14, align: "left"};
}
