import {begrip} from "../begrippen/begrip.js";

/** Terms to be opened, with commas between them. */
export function begriplinks(codes: readonly string[]): (HTMLElement | string)[] {
  return codes.flatMap((code, i) => [...(i === 0 ? [] : [", "]), begrip(code)]);
}
