import {describe, expect, it} from "vitest";
import {inlineScripts, updatePage} from "../../../loaders/site/page.js";
import {policy, scriptHash} from "../../../loaders/site/policy.js";

const template = `<!DOCTYPE html>
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

describe("updatePage(html)", () => {
  const html = updatePage(template);

  it("says what the template leaves out", () => {
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('content="width=device-width, initial-scale=1"');
    expect(html).toContain('<meta name="description" content="Een &quot;eerste&quot; alinea.">');
  });

  it("leaves the first heading no link, and the others theirs", () => {
    const anchor = (id: string) => `<a class="observablehq-header-anchor" href="#${id}">Kop</a>`;
    const result = updatePage(`<h1 id="a" tabindex="-1">${anchor("a")}</h1><h2 id="b">${anchor("b")}</h2>`);
    expect(result).toBe(`<h1 id="a" tabindex="-1">Kop</h1><h2 id="b">${anchor("b")}</h2>`);
  });

  it("puts the policy before anything that loads, with each inline script by its hash", () => {
    const slot = html.indexOf("Content-Security-Policy");
    expect(slot).toBeGreaterThan(0);
    expect(slot).toBeLessThan(html.indexOf("<script"));
    expect(html).toContain(scriptHash('\nimport "./a.js";\n'));
    expect(html).toContain(scriptHash("{1}"));
    expect(inlineScripts(html)).toHaveLength(2);
  });

  it("leaves a language, an icon and a description that are there", () => {
    const own =
      '<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="i.svg"><meta name="description" content="x">';
    const result = updatePage(own);
    expect(result).toContain('<html lang="en">');
    expect(result.match(/rel="icon"/g)).toHaveLength(1);
    expect(result.match(/name="description"/g)).toHaveLength(1);
  });
});

describe("policy(scripts)", () => {
  it("names no other origin and evaluates no text", () => {
    expect(policy([])).not.toMatch(/https?:|\*|unsafe-eval'(?<!'wasm-unsafe-eval')|script-src[^;]*unsafe-inline/);
    expect(policy([], {header: true})).toContain("frame-ancestors 'self'");
  });
});
