import {rewriteHtmlPaths} from "@observablehq/framework/dist/html.js";
import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {followSource, provenance, type SiteSource, strip} from "../../../components/verantwoording/source.js";
import {verify} from "../../../loaders/site/build.js";
import {updatePage} from "../../../loaders/site/page.js";
import {hostileTexts} from "../../util/hostileTexts.js";

const framework = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
const {JSDOM} = createRequire(framework)("jsdom") as {JSDOM: new (html: string) => {window: Window}};

const page = "# Verantwoording\n\n<!-- eigen bron -->\n\nMeer.\n\n```js\nconst a = 1;\n```\n";
const source = (text: string): SiteSource & {synthetisch: boolean} => ({
  ...{naam: text.slice(0, 200), status: "voorlopig", toelichting: text, synthetisch: false},
  brontellingen: [
    {tabel: "verblijf", gelezen: 100, geweigerd: 9, regels: [{regel: text.slice(0, 50), kolom: "wijk", rijen: 9}]}
  ]
});

interface Markdown {
  core: {ruler: {before(rule: string, name: string, run: (state: {src: string}) => void): void}};
}

/** The page as Framework makes it, with what stands around it. */
function build(text: string) {
  const hostile = source(text);
  const md = createMarkdownIt({
    markdownIt: (markdown: Markdown) => {
      markdown.core.ruler.before("normalize", "bron", (state: {src: string}) => {
        state.src = followSource(state.src, hostile);
      });
      return markdown;
    }
  });
  const around = {header: strip(hostile), footer: `<p>${provenance(hostile)}</p>`};
  const parsed = parseMarkdown(page, {md, path: "/verantwoording", ...around} as never);
  const html = [parsed.header, `<main>${parsed.body}</main>`, parsed.footer]
    .map((part) => rewriteHtmlPaths(part ?? "", "/verantwoording"))
    .join("\n");
  return {
    ...parsed,
    html: updatePage(`<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`)
  };
}

describe("a source with a hostile name, toelichting and rule", () => {
  it.each(hostileTexts().map((text) => [text.slice(0, 40), text]))("is words in the built page: %j", (_, text) => {
    const plain = build("gewoon");
    const made = build(text);
    expect(made.code.length).toBe(plain.code.length);
    expect(made.data).toEqual(plain.data);
    const elements = (html: string) =>
      [...new JSDOM(html).window.document.querySelectorAll("*")].map(({localName}) => localName);
    expect(elements(made.html)).toEqual(elements(plain.html));
    expect(made.html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u200b]/);
    const folder = mkdtempSync(join(tmpdir(), "vreemd-"));
    writeFileSync(join(folder, "verantwoording.html"), made.html);
    const faults = verify(folder);
    rmSync(folder, {recursive: true});
    expect(faults).toEqual([]);
  });
});
