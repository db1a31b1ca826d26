import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {runInNewContext} from "node:vm";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {bundle, runAtOnce, workerScript} from "../../../loaders/site/bundle.js";
import {verify} from "../../../loaders/site/build.js";
import {files} from "../../../loaders/util/files.js";

const page = (module: string) => `<meta http-equiv="Content-Security-Policy" content="x">
<link rel="modulepreload" href="./_observablehq/client.01234567.js">
<link rel="modulepreload" href="./_import/components/${module}.01234567.js">
<link rel="modulepreload" href="./_import/components/deel.01234567.js">
<script type="module">
import {define} from "./_observablehq/client.01234567.js";
define(async () => (await import("./_import/components/${module}.01234567.js")).x);
</script>`;

const site = {
  "een.html": page("een"),
  "twee.html": page("twee"),
  "_observablehq/client.01234567.js": "export const define = (doe) => doe();",
  "_import/components/een.01234567.js":
    'import {define} from "../../_observablehq/client.01234567.js";import {deel} from "./deel.01234567.js";export const x = [define, deel, () => import("./laat.01234567.js")];',
  "_import/components/twee.01234567.js": 'import {deel} from "./deel.01234567.js";export const x = deel;',
  "_import/components/deel.01234567.js": 'export const deel = "gedeeld";',
  "_import/components/laat.01234567.js": "export const adres = import.meta.url;"
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bundel-"));
  for (const [naam, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, naam)), {recursive: true});
    writeFileSync(join(folder, naam), text);
  }
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const read = (naam: string) => readFileSync(join(folder, naam), "utf8");
const bundled = () => files(folder).filter((naam) => naam.startsWith("_bundel/"));

describe("bundle(dist)", () => {
  it("leaves pages that import only bundles, asked for beforehand, and a sound site", async () => {
    await bundle(folder);
    expect(verify(folder)).toEqual([]);
    for (const naam of ["een.html", "twee.html"]) {
      expect(read(naam)).not.toContain("_import/");
      expect(read(naam).match(/modulepreload" href="\.\/_bundel\/[^"]+"/g)).toHaveLength(2);
      expect(read(naam)).toContain('from "./_observablehq/client.01234567.js"');
    }
  });

  it("has what is shared once, and what comes later apart", async () => {
    await bundle(folder);
    expect(bundled().filter((naam) => read(naam).includes('"gedeeld"'))).toHaveLength(1);
    const let_ = bundled().filter((naam) => read(naam).includes("import.meta.url"));
    expect(let_).toHaveLength(1);
    expect(read("een.html")).not.toContain(let_[0]);
  });

  it("does not take Framework's client along, and keeps the modules to read", async () => {
    await bundle(folder);
    expect(bundled().filter((naam) => read(naam).includes("../_observablehq/client.01234567.js"))).toHaveLength(1);
    expect(bundled().some((naam) => read(naam).includes("doe()"))).toBe(false);
    expect(read("_import/components/deel.01234567.js")).toBe(site["_import/components/deel.01234567.js"]);
  });

  it("gives the same names for the same code", async () => {
    await bundle(folder);
    const initially = bundled();
    writeFileSync(join(folder, "een.html"), site["een.html"]);
    writeFileSync(join(folder, "twee.html"), site["twee.html"]);
    await bundle(folder);
    expect(bundled()).toEqual(initially);
  });

  it("asks no eval whether the browser knows generators", async () => {
    const place = "_node/@stdlib/assert-has-generator-support@0.2.3/index.01234567.js";
    mkdirSync(dirname(join(folder, place)), {recursive: true});
    writeFileSync(join(folder, place), "export default () => eval('(function* () {})');");
    writeFileSync(
      join(folder, "_import/components/een.01234567.js"),
      `import knows from "../../${place}";export const x = knows();`
    );
    await bundle(folder);
    expect(bundled().some((naam) => read(naam).includes("eval("))).toBe(false);
  });

  it("makes one file of what a cell imports at once, and hands each module to the name that waits for it", async () => {
    const modules = ["een", "twee"].map((naam) => `import("./_import/components/${naam}.01234567.js")`);
    writeFileSync(
      join(folder, "een.html"),
      page("een").replace(
        /\(await import[^;]*;/,
        `{const [{x}, two] = await Promise.all([${modules.join(", ")}]); return [x, two.x];}`
      )
    );
    await bundle(folder);
    const text = read("een.html");
    const [, address] =
      /await import\("\.\/(_bundel\/een-1\.[A-Z0-9]+\.js)"\)\.then\(\(m\) => \[m\.m0, m\.m1\]\)/.exec(text) ?? [];
    expect(text).not.toContain("_import/");
    const {m0, m1} = (await import(join(folder, address!))) as Record<"m0" | "m1", {x: unknown}>;
    expect(m1.x).toBe("gedeeld");
    expect((m0.x as unknown[])[1]).toBe("gedeeld");
  });

  it("takes of zod what the forms use, and no texts in other languages", async () => {
    const forms = "_import/components/model/forms.01234567.js";
    const zod = "../../../_node/zod@0/mini.01234567.js";
    mkdirSync(dirname(join(folder, forms)), {recursive: true});
    writeFileSync(
      join(folder, forms),
      `import * as z from "${zod}";z.config({jitless:true});export const deel = z.object({naam: z.string()});`
    );
    writeFileSync(
      join(folder, "_import/components/deel.01234567.js"),
      'export {deel} from "./model/forms.01234567.js";'
    );
    await bundle(folder);
    const size = bundled().reduce((sum, naam) => sum + read(naam).length, 0);
    expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThan(25_000);
  });

  it("takes of flechette what reads tables where a module only reads them, and else what writes too", async () => {
    const sizeOf = async (names: string) => {
      const flechette = "../../_node/@uwdata/flechette@0/index.01234567.js";
      writeFileSync(
        join(folder, "_import/components/deel.01234567.js"),
        `import { ${names} } from "${flechette}";export const deel = [${names}];`
      );
      rmSync(join(folder, "_bundel"), {recursive: true, force: true});
      for (const naam of ["een.html", "twee.html"]) writeFileSync(join(folder, naam), site[naam as "een.html"]);
      await bundle(folder);
      return bundled().reduce((sum, naam) => sum + read(naam).length, 0);
    };
    const reading = await sizeOf("tableFromIPC");
    expect(reading).toBeGreaterThan(10_000);
    expect(reading).toBeLessThan(30_000);
    expect(await sizeOf("tableFromIPC, tableToIPC")).toBeGreaterThan(1.2 * reading);
  });
});

describe("runAtOnce(dist)", () => {
  it("takes the frame out that the runtime waits for, and tells when the runtime is another one", () => {
    const place = join(folder, "_observablehq/runtime.01234567.js");
    writeFileSync(place, 'const y=typeof requestAnimationFrame=="function"?requestAnimationFrame:setImmediate;');
    runAtOnce(folder);
    expect(readFileSync(place, "utf8")).not.toContain("requestAnimationFrame");
    expect(() => runAtOnce(folder)).toThrow("no frame to wait for");
  });
});

describe("workerScript(module, run)", () => {
  it("is one script without imports, that says in a worker that it is there", async () => {
    const script = await workerScript("components/trajecten/typologyWorker.ts", "answerTypology");
    const said: unknown[] = [];
    const self = {postMessage: (message: unknown) => said.push(message), addEventListener: () => {}};
    runInNewContext(script, {self});
    expect(said).toEqual([{part: 0}]);
    expect(script).not.toMatch(/\b(import|export)\b/);
  });
});
