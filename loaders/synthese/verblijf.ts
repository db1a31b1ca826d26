import {LOPEND} from "./dag.js";
import type {Huishouden, Persoon, Wereld} from "./wereld.js";

/** From `dag` on the members live otherwise: writes the stays that ended the day before. */
export function sluit(wereld: Wereld, leden: readonly Persoon[], h: Huishouden, dag: number): void {
  for (const p of leden) {
    wereld.schrijfVerblijf(p, p.van, dag - 1, h);
    if (dag > p.van) p.van = dag;
  }
}

/** The mirror image of `sluit`: before `dag` the members lived otherwise. The stay on the anchor is left open. */
export function sluitTerug(wereld: Wereld, leden: readonly Persoon[], h: Huishouden, dag: number): void {
  for (const p of leden) {
    if (p.achter === LOPEND) p.van = dag;
    else wereld.schrijfVerblijf(p, dag, p.achter, h);
    if (dag <= p.achter) p.achter = dag - 1;
  }
}

type Sluiter = typeof sluit;

/** Changes a household; those who stay get a new stay only if the wijk or the huishoudtype became another. */
export function wijzig(wereld: Wereld, h: Huishouden, dag: number, verandering: () => void): void {
  verander(wereld, h, dag, verandering, sluit);
}

/** The mirror image of `wijzig`. */
export function wijzigTerug(wereld: Wereld, h: Huishouden, dag: number, verandering: () => void): void {
  verander(wereld, h, dag, verandering, sluitTerug);
}

function verander(wereld: Wereld, h: Huishouden, dag: number, verandering: () => void, sluiter: Sluiter): void {
  const {wijk, type} = h;
  const leden = h.volwassenen.concat(h.kinderen);
  verandering();
  const nieuwWijk = h.wijk;
  const nieuwType = h.bepaalType();
  h.type = type;
  h.wijk = wijk;
  if (nieuwWijk !== wijk || nieuwType !== type) sluiter(wereld, leden, h, dag);
  else for (const p of leden) if (!h.volwassenen.includes(p) && !h.kinderen.includes(p)) sluiter(wereld, [p], h, dag);
  h.type = nieuwType;
  h.wijk = nieuwWijk;
}
