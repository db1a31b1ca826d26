import {begrippen} from "../../data/begrip.js";
import {h} from "../dom/h.js";

/** Links to the meaning of terms, with commas between them. */
export function begriplinks(codes: readonly string[]): (HTMLElement | string)[] {
  return codes.flatMap((code, i) => {
    const term = begrippen.find((begrip) => begrip.code === code)?.term.toLowerCase() ?? code;
    return [...(i === 0 ? [] : [", "]), h("a", {href: `./begrippen#${code}`}, term)];
  });
}
