import {h, quietButton} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {dateText, today} from "../format/date.js";

/** A button that takes a part of this page along as a page of its own, for a file or on paper. */
export function measuresDownload(id: string): HTMLElement {
  const save = () => {
    const part = document.getElementById(id);
    if (part) saveFile("privacy-eigen-bestanden.html", new Blob([pageOf(part)], {type: "text/html"}));
  };
  return h("p", {class: "button-row"}, quietButton("Bewaar deze beschrijving (HTML)", save));
}

const style = `body{font:11pt/1.45 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #999}`;

/** The part as it stands here, without anything that runs or fetches. */
function pageOf(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  for (const active of copy.querySelectorAll("script, style, button")) active.remove();
  const title = "Eigen bestanden in de Levenswegwerkbank: wat ermee gebeurt";
  return `<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${style}</style>
<h1>${title}</h1>
${copy.innerHTML}
<p>Bewaard op ${dateText(today())}.</p></html>
`;
}
