import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {controleer} from "../../../loaders/site/controle.js";

const kop = '<meta http-equiv="Content-Security-Policy" content="x">';
let map: string;

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "controle-"));
  zet({"a.js": "export const a = 1;"});
});
afterEach(() => rmSync(map, {recursive: true, force: true}));

function zet(bestanden: Record<string, string>) {
  for (const [naam, tekst] of Object.entries(bestanden)) {
    mkdirSync(dirname(join(map, naam)), {recursive: true});
    writeFileSync(join(map, naam), tekst);
  }
}

describe("controleer(dist)", () => {
  it("finds nothing wrong with a sound site", () => {
    zet({
      "index.html": `${kop}<a href="https://www.cbs.nl/">bron</a><script type="module">\nimport {a} from "./a.js";\n</script>`,
      "sub/b.js": 'import{a}from"../a.js";export const bron = "https://www.cbs.nl/";',
      "c.css": 'a { background: url("data:image/png;base64,x") }'
    });
    expect(controleer(map)).toEqual([]);
  });

  it("takes words of a page for words, whatever they speak of", () => {
    const woorden =
      "url(https://x.test/a.png) @import 'https://x.test/b.css'; import('npm:x') import {a} from \"./weg.js\"; " +
      'observablehq--error &lt;img src="https://x.test/i.png"&gt;';
    zet({"index.html": `${kop}<p title='import("npm:x")'>${woorden}</p>`});
    expect(controleer(map)).toEqual([]);
  });

  it.each([
    [
      "a style of a page from elsewhere",
      {"index.html": `${kop}<style>@import url(//x.test/a.css);</style>`},
      "other origin"
    ],
    [
      "an element with a style from elsewhere",
      {"index.html": `${kop}<p style="background: url(//x.test/a.png)">`},
      "other origin"
    ],
    ["code of a page from elsewhere", {"index.html": `${kop}<script>import("npm:d3")</script>`}, "unresolved import"],
    ["a red box", {"index.html": `${kop}<div class="observablehq--error">`}, "error on page"],
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
      {"index.html": `${kop}<img alt="" src="https://x.test/i.png">`},
      "other origin: https://x.test/i.png"
    ]
  ])("finds %s", (_naam, bestanden, fout) => {
    zet(bestanden as unknown as Record<string, string>);
    expect(controleer(map).join("\n")).toContain(fout);
  });
});
