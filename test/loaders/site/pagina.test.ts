import {describe, expect, it} from "vitest";
import {beleid, vingerafdruk} from "../../../loaders/site/beleid.js";
import {inlineScripts, werkPaginaBij} from "../../../loaders/site/pagina.js";

const sjabloon = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<script type="module">
import "./a.js";
</script>
<script src="./b.js"></script>
</head>
<body><main><p>Een "eerste" <em>alinea</em>.</p></main><script>{1}</script></body>
</html>`;

describe("werkPaginaBij(html)", () => {
  const html = werkPaginaBij(sjabloon);

  it("says what the template leaves out", () => {
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('content="width=device-width, initial-scale=1"');
    expect(html).toContain('<meta name="description" content="Een &quot;eerste&quot; alinea.">');
  });

  it("leaves the first heading no link, and the others theirs", () => {
    const anker = (id: string) => `<a class="observablehq-header-anchor" href="#${id}">Kop</a>`;
    const uit = werkPaginaBij(`<h1 id="a" tabindex="-1">${anker("a")}</h1><h2 id="b">${anker("b")}</h2>`);
    expect(uit).toBe(`<h1 id="a" tabindex="-1">Kop</h1><h2 id="b">${anker("b")}</h2>`);
  });

  it("puts the policy before anything that loads, with each inline script by its hash", () => {
    const plek = html.indexOf("Content-Security-Policy");
    expect(plek).toBeGreaterThan(0);
    expect(plek).toBeLessThan(html.indexOf("<script"));
    expect(html).toContain(vingerafdruk('\nimport "./a.js";\n'));
    expect(html).toContain(vingerafdruk("{1}"));
    expect(inlineScripts(html)).toHaveLength(2);
  });

  it("leaves a language, an icon and a description that are there", () => {
    const eigen =
      '<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="i.svg"><meta name="description" content="x">';
    const uit = werkPaginaBij(eigen);
    expect(uit).toContain('<html lang="en">');
    expect(uit.match(/rel="icon"/g)).toHaveLength(1);
    expect(uit.match(/name="description"/g)).toHaveLength(1);
  });
});

describe("beleid(scripts)", () => {
  it("names no other origin and evaluates no text", () => {
    expect(beleid([])).not.toMatch(/https?:|\*|unsafe-eval'(?<!'wasm-unsafe-eval')|script-src[^;]*unsafe-inline/);
    expect(beleid([], {koptekst: true})).toContain("frame-ancestors 'none'");
  });
});
