import DOMPurify from "dompurify";
import {Marked} from "marked";
import {wholeNumber} from "../format/number.js";
import {escapeLines} from "../format/text.js";
import {LONGEST} from "./toelichting.js";

const markup = new Marked({
  gfm: true,
  walkTokens(part) {
    if (part.type === "heading") part.depth = 4;
  }
});

/** A text that is not laid out; the message says why, in Dutch. */
export class NotFormatted extends Error {
  override name = "NotFormatted";
}

/** Deeper than anyone writes; each level costs the reader of Markdown a turn of its own. */
const DEEPEST = 20;
const deep = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${DEEPEST + 1}}`, "m");

/** A row is filled up to the width of its table. */
const WIDEST = 50;
const wide = new RegExp(`^(?:[^|\\n]*\\|){${WIDEST + 2}}`, "m");

/** How many times as long its HTML may be. */
const GROWTH = 20;

/** Markdown as HTML, still with whatever HTML was in it. Throws `NotFormatted` for a text that would keep the page busy. */
export function markdownHtml(markdown: string): string {
  if (markdown.length > LONGEST) throw new NotFormatted(`zij is langer dan ${wholeNumber(LONGEST)} tekens`);
  if (deep.test(markdown)) throw new NotFormatted(`er staan meer dan ${DEEPEST} citaten of lijsten in elkaar`);
  if (wide.test(markdown)) throw new NotFormatted(`een tabel heeft meer dan ${WIDEST} kolommen`);
  const html = parse(escapeLines(markdown));
  if (html.length > GROWTH * LONGEST) throw new NotFormatted("er staan te veel cellen of tekens in");
  return html;
}

function parse(markdown: string): string {
  try {
    return markup.parse(markdown, {async: false});
  } catch (cause) {
    throw new NotFormatted("de Markdown is niet te lezen", {cause});
  }
}

/** Everything else goes: images too, since one from elsewhere would be a request. */
const allowed = {
  ALLOWED_TAGS: [
    ...["p", "br", "hr", "h4", "strong", "em", "del", "sub", "sup", "code", "pre", "blockquote", "ul", "ol", "li", "a"],
    ...["table", "thead", "tbody", "tr", "th", "td"]
  ],
  ALLOWED_ATTR: ["href"],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|\.\/|#)/i
};

/** Markdown, with HTML in it perhaps, as elements that can do no harm: no script, style, image, frame or form. Throws `NotFormatted`. */
export function sanitise(markdown: string): DocumentFragment {
  const result = DOMPurify.sanitize(markdownHtml(markdown), {...allowed, RETURN_DOM_FRAGMENT: true});
  for (const link of result.querySelectorAll("a")) link.setAttribute("rel", "noopener noreferrer nofollow");
  return result;
}
