import DOMPurify from "dompurify";
import {markdownHtml} from "./markdown.js";

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
