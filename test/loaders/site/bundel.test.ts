import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {bestanden} from "../../../loaders/hulp/bestanden.js";
import {bundel} from "../../../loaders/site/bundel.js";
import {controleer} from "../../../loaders/site/controle.js";

const pagina = (module: string) => `<meta http-equiv="Content-Security-Policy" content="x">
<link rel="modulepreload" href="./_observablehq/client.01234567.js">
<link rel="modulepreload" href="./_import/components/${module}.01234567.js">
<link rel="modulepreload" href="./_import/components/deel.01234567.js">
<script type="module">
import {define} from "./_observablehq/client.01234567.js";
define(async () => (await import("./_import/components/${module}.01234567.js")).x);
</script>`;

const site = {
  "een.html": pagina("een"),
  "twee.html": pagina("twee"),
  "_observablehq/client.01234567.js": "export const define = (doe) => doe();",
  "_import/components/een.01234567.js":
    'import {define} from "../../_observablehq/client.01234567.js";import {deel} from "./deel.01234567.js";export const x = [define, deel, () => import("./laat.01234567.js")];',
  "_import/components/twee.01234567.js": 'import {deel} from "./deel.01234567.js";export const x = deel;',
  "_import/components/deel.01234567.js": 'export const deel = "gedeeld";',
  "_import/components/laat.01234567.js": "export const adres = import.meta.url;"
};
let map: string;

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "bundel-"));
  for (const [naam, tekst] of Object.entries(site)) {
    mkdirSync(dirname(join(map, naam)), {recursive: true});
    writeFileSync(join(map, naam), tekst);
  }
});
afterEach(() => rmSync(map, {recursive: true, force: true}));

const lees = (naam: string) => readFileSync(join(map, naam), "utf8");
const gebundeld = () => bestanden(map).filter((naam) => naam.startsWith("_bundel/"));

describe("bundel(dist)", () => {
  it("leaves pages that import only bundles, asked for beforehand, and a sound site", async () => {
    await bundel(map);
    expect(controleer(map)).toEqual([]);
    for (const naam of ["een.html", "twee.html"]) {
      expect(lees(naam)).not.toContain("_import/");
      expect(lees(naam).match(/modulepreload" href="\.\/_bundel\/[^"]+"/g)).toHaveLength(2);
      expect(lees(naam)).toContain('from "./_observablehq/client.01234567.js"');
    }
  });

  it("has what is shared once, and what comes later apart", async () => {
    await bundel(map);
    expect(gebundeld().filter((naam) => lees(naam).includes('"gedeeld"'))).toHaveLength(1);
    const laat = gebundeld().filter((naam) => lees(naam).includes("import.meta.url"));
    expect(laat).toHaveLength(1);
    expect(lees("een.html")).not.toContain(laat[0]);
  });

  it("does not take Framework's client along, and keeps the modules to read", async () => {
    await bundel(map);
    expect(gebundeld().filter((naam) => lees(naam).includes("../_observablehq/client.01234567.js"))).toHaveLength(1);
    expect(gebundeld().some((naam) => lees(naam).includes("doe()"))).toBe(false);
    expect(lees("_import/components/deel.01234567.js")).toBe(site["_import/components/deel.01234567.js"]);
  });

  it("gives the same names for the same code", async () => {
    await bundel(map);
    const eerst = gebundeld();
    writeFileSync(join(map, "een.html"), site["een.html"]);
    writeFileSync(join(map, "twee.html"), site["twee.html"]);
    await bundel(map);
    expect(gebundeld()).toEqual(eerst);
  });
});
