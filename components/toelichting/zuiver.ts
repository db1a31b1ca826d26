import DOMPurify from "dompurify";
import {Marked} from "marked";

const opmaak = new Marked({
  gfm: true,
  walkTokens(deel) {
    if (deel.type === "heading") deel.depth = 4;
  }
});

/** Everything else goes: images too, since one from elsewhere would be a request. */
const toegestaan = {
  ALLOWED_TAGS: [
    ...["p", "br", "hr", "h4", "strong", "em", "del", "sub", "sup", "code", "pre", "blockquote", "ul", "ol", "li", "a"],
    ...["table", "thead", "tbody", "tr", "th", "td"]
  ],
  ALLOWED_ATTR: ["href"],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|\.\/|#)/i
};

/** Markdown, with HTML in it perhaps, as elements that can do no harm: no script, style, image, frame or form. */
export function zuiver(markdown: string): DocumentFragment {
  const html = opmaak.parse(markdown, {async: false});
  const uit = DOMPurify.sanitize(html, {...toegestaan, RETURN_DOM_FRAGMENT: true});
  for (const link of uit.querySelectorAll("a")) link.setAttribute("rel", "noopener noreferrer nofollow");
  return uit;
}
