import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {voorzieningen} from "../../data/voorziening.js";

const numbering = (codes: readonly string[]): Record<string, number> =>
  Object.fromEntries(codes.map((code, i) => [code, i]));

/** Numbers that stand for the codes inside the simulation: the place in the code lists. */
export const gebeurtenisNumber = numbering(gebeurtenissen.map((g) => g.code));
export const voorzieningNumber = numbering(voorzieningen.map((v) => v.code));

export const [EENPERSOONS, PAIR, GEZIN, EENOUDER, OTHER, INSTITUTION] = huishoudtypen.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number
];
