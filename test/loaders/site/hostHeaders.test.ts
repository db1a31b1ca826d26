import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {kopteksten} from "../../../loaders/site/beleid.js";
import {writeHostHeaders} from "../../../loaders/site/hostHeaders.js";
import {scriptsVan} from "../../../loaders/site/pagina.js";

let map: string;
let koppen: [string, string][];
const read = (naam: string) => readFileSync(join(map, naam), "utf8");

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), "koppen-"));
  writeFileSync(join(map, "index.html"), "<html><script>1</script>");
  writeFileSync(join(map, "404.html"), "<html><script>2</script>");
  koppen = kopteksten(scriptsVan(map), {omleiding: true});
  writeHostHeaders(map);
});
afterAll(() => rmSync(map, {recursive: true, force: true}));

/** What each host reads from its file. */
const readers: Record<string, (text: string) => (readonly [string, string])[]> = {
  _headers: (text) => [...text.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, naam, waarde]) => [naam!, waarde!]),
  ".htaccess": (text) =>
    [...text.matchAll(/^ +Header always set ([\w-]+) "((?:[^"\\]|\\.)*)"$/gm)].map(([, naam, waarde]) => [
      naam!,
      waarde!.replace(/\\(.)/g, "$1")
    ]),
  "web.config": (text) =>
    [...text.matchAll(/<add name="([\w-]+)" value="([^"<]*)" \/>/g)].map(([, naam, waarde]) => [
      naam!,
      waarde!.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&")
    ]),
  "staticwebapp.config.json": (text) =>
    Object.entries((JSON.parse(text) as {globalHeaders: Record<string, string>}).globalHeaders),
  "koppen.nginx.conf": (text) =>
    [...text.matchAll(/^add_header ([\w-]+) "((?:[^"\\]|\\.)*)" always;$/gm)].map(([, naam, waarde]) => [
      naam!,
      waarde!.replace(/\\(.)/g, "$1")
    ])
};

describe("writeHostHeaders(dist)", () => {
  it.each(Object.keys(readers))("says in %s what our own server sends, with the scripts of every page", (naam) => {
    expect(readers[naam]!(read(naam))).toEqual(koppen);
    for (const script of scriptsVan(map)) expect(read(naam)).toContain(script);
    expect(scriptsVan(map)).toHaveLength(2);
  });

  it("holds for everything that is served, and no line that a host would leave out", () => {
    expect(read("_headers")).toMatch(/^\/\*\n {2}Content-Security-Policy: /);
    expect(
      Math.max(
        ...read("_headers")
          .split("\n")
          .map((line) => line.length)
      )
    ).toBeLessThanOrEqual(2000);
    expect(read("web.config")).toContain('fileExtension=".arrow" mimeType="application/vnd.apache.arrow.stream"');
  });

  it("refuses a policy that is too long for a host", () => {
    const veel = Array.from({length: 40}, (_, n) => `<script>${n}</script>`).join("");
    writeFileSync(join(map, "veel.html"), veel);
    expect(() => writeHostHeaders(map)).toThrow("Content-Security-Policy");
    rmSync(join(map, "veel.html"));
  });
});
