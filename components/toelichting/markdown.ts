import {Marked} from "marked";
import {geheel} from "../opmaak/getal.js";
import {escapeLines} from "../opmaak/controls.js";
import {LANGST} from "./toelichting.js";

const opmaak = new Marked({
  gfm: true,
  walkTokens(deel) {
    if (deel.type === "heading") deel.depth = 4;
  }
});

/** A text that is not laid out; the message says why, in Dutch. */
export class NotFormatted extends Error {
  override name = "NotFormatted";
}

/** Deeper than anyone writes; each level costs the reader of Markdown a turn of its own. */
const DIEPST = 20;
const diep = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${DIEPST + 1}}`, "m");

/** A row is filled up to the width of its table. */
const BREEDST = 50;
const breed = new RegExp(`^(?:[^|\\n]*\\|){${BREEDST + 2}}`, "m");

/** How many times as long its HTML may be. */
const GROEI = 20;

/** Markdown as HTML, still with whatever HTML was in it. Throws `NotFormatted` for a text that would keep the page busy. */
export function markdownHtml(markdown: string): string {
  if (markdown.length > LANGST) throw new NotFormatted(`zij is langer dan ${geheel(LANGST)} tekens`);
  if (diep.test(markdown)) throw new NotFormatted(`er staan meer dan ${DIEPST} citaten of lijsten in elkaar`);
  if (breed.test(markdown)) throw new NotFormatted(`een tabel heeft meer dan ${BREEDST} kolommen`);
  const html = parse(escapeLines(markdown));
  if (html.length > GROEI * LANGST) throw new NotFormatted("er staan te veel cellen of tekens in");
  return html;
}

function parse(markdown: string): string {
  try {
    return opmaak.parse(markdown, {async: false});
  } catch (cause) {
    throw new NotFormatted("de Markdown is niet te lezen", {cause});
  }
}
