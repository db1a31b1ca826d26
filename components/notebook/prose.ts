import {parser} from "@lezer/javascript";
import {type CellValue, valueText} from "./cellTable.js";

/** A place in Markdown where a value comes: `${` and `}` with JavaScript between them, as in Observable's notebooks. */
export interface Hole {
  from: number;
  to: number;
  code: string;
}

/** Further than this a place is not looked for: text that only resembles one stays text. */
const LONGEST = 1000;

/** The places of a text; `\${` is none. */
export function holesOf(markdown: string): Hole[] {
  const holes: Hole[] = [];
  for (let from = markdown.indexOf("${"); from >= 0; ) {
    const hole = markdown[from - 1] === "\\" ? undefined : holeAt(markdown, from);
    if (hole) holes.push(hole);
    from = markdown.indexOf("${", hole?.to ?? from + 2);
  }
  return holes;
}

/** The place that begins here: up to the first brace that makes an expression of what stands before it. */
function holeAt(markdown: string, from: number): Hole | undefined {
  const last = Math.min(markdown.length, from + LONGEST);
  for (let end = markdown.indexOf("}", from); end >= 0 && end < last; end = markdown.indexOf("}", end + 1)) {
    const code = markdown.slice(from + 2, end);
    if (isExpression(code)) return {from, to: end + 1, code};
  }
  return undefined;
}

function isExpression(code: string): boolean {
  if (code.trim() === "") return false;
  const whole = `(${code}\n)`;
  let right = true;
  parser.parse(whole).iterate({
    enter({type, from, to}) {
      // The parser takes a text that is never closed for one.
      const open = type.name === "String" && (to - from < 2 || whole[from] !== whole[to - 1]);
      if (type.isError || open) right = false;
      return right;
    }
  });
  return right;
}

/** The JavaScript that gives the values of all places as one list. */
export const proseProgram = (holes: readonly Hole[]): string => `[${holes.map(({code}) => `(${code}\n)`).join(", ")}]`;

/** The text with values in its places: words and numbers as people read them, never as Markdown of their own. */
export function filledProse(markdown: string, values: readonly CellValue[]): string {
  let place = 0;
  const parts = holesOf(markdown).map(({from, to}, i) => {
    const before = markdown.slice(place, from);
    place = to;
    return before + literalText(values[i] ?? null);
  });
  return parts.join("") + markdown.slice(place);
}

const literalText = (value: CellValue): string =>
  (value === null ? "–" : valueText(value)).replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#&~$]/g, "\\$&");
