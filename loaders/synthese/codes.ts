import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {voorzieningen} from "../../data/voorziening.js";

const nummering = (codes: readonly string[]): Record<string, number> =>
  Object.fromEntries(codes.map((code, i) => [code, i]));

/** Numbers that stand for the codes inside the simulation: the place in the code lists. */
export const gebeurtenisnummer = nummering(gebeurtenissen.map((g) => g.code));
export const voorzieningnummer = nummering(voorzieningen.map((v) => v.code));

export const [EENPERSOONS, PAAR, GEZIN, EENOUDER, OVERIG, INSTELLING] = huishoudtypen.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number
];
