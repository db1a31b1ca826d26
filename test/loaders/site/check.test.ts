import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {verify} from "../../../loaders/site/build.js";

const heading = '<meta http-equiv="Content-Security-Policy" content="x">';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "controle-"));
  set({"a.js": "export const a = 1;"});
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function set(files: Record<string, string>) {
  for (const [naam, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, naam)), {recursive: true});
    writeFileSync(join(folder, naam), text);
  }
}

describe("verify(dist)", () => {
  it("finds nothing wrong with a sound site", () => {
    set({
      "index.html": `${heading}<a href="https://www.cbs.nl/">bron</a><script type="module">\nimport {a} from "./a.js";\n</script>`,
      "sub/b.js": 'import{a}from"../a.js";export const bron = "https://www.cbs.nl/";',
      "c.css": 'a { background: url("data:image/png;base64,x") }'
    });
    expect(verify(folder)).toEqual([]);
  });

  it("takes words of a page for words, whatever they speak of", () => {
    const words =
      "url(https://x.test/a.png) @import 'https://x.test/b.css'; import('npm:x') import {a} from \"./weg.js\"; " +
      'observablehq--error &lt;img src="https://x.test/i.png"&gt;';
    set({"index.html": `${heading}<p title='import("npm:x")'>${words}</p>`});
    expect(verify(folder)).toEqual([]);
  });

  it.each([
    [
      "a style of a page from elsewhere",
      {"index.html": `${heading}<style>@import url(//x.test/a.css);</style>`},
      "other origin"
    ],
    [
      "an element with a style from elsewhere",
      {"index.html": `${heading}<p style="background: url(//x.test/a.png)">`},
      "other origin"
    ],
    [
      "code of a page from elsewhere",
      {"index.html": `${heading}<script>import("npm:d3")</script>`},
      "unresolved import"
    ],
    ["a red box", {"index.html": `${heading}<div class="observablehq--error">`}, "error on page"],
    ["a page without policy", {"index.html": "<p>Content-Security-Policy"}, "no content security policy"],
    ["a missing import", {"b.js": 'import {x} from "./weg.js";'}, "not there: ./weg.js"],
    ["a missing import in minified code", {"b.js": 'const a=1;import{x}from"./weg.js";'}, "not there: ./weg.js"],
    ["a missing later import", {"b.js": 'const x = import("./weg.js");'}, "not there: ./weg.js"],
    ["a specifier of a CDN", {"b.js": 'import "npm:d3";'}, "unresolved import: npm:d3"],
    [
      "a module from elsewhere",
      {"b.js": 'export * from "https://x.test/d3.js";'},
      "other origin: https://x.test/d3.js"
    ],
    ["a style from elsewhere", {"b.css": '@import "//x.test/a.css";'}, "other origin: //x.test/a.css"],
    [
      "a font from elsewhere",
      {"b.css": "a { src: url(https://x.test/f.woff2) }"},
      "other origin: https://x.test/f.woff2"
    ],
    [
      "an image from elsewhere",
      {"index.html": `${heading}<img alt="" src="https://x.test/i.png">`},
      "other origin: https://x.test/i.png"
    ]
  ])("finds %s", (_naam, files, error) => {
    set(files as unknown as Record<string, string>);
    expect(verify(folder).join("\n")).toContain(error);
  });
});
