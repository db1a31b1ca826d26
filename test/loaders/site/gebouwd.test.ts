import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {bestanden} from "../../../loaders/hulp/bestanden.js";
import {inlineScripts} from "../../../loaders/site/pagina.js";
import {controleer} from "../../../loaders/site/controle.js";
import {maakTestSite} from "../../browser/hulp/site.js";

let dist: string;
let namen: string[];
beforeAll(async () => {
  dist = await maakTestSite();
  namen = bestanden(dist);
});

describe("the built site", () => {
  it("has no error, no missing import and nothing of another origin", () => {
    expect(controleer(dist)).toEqual([]);
  });

  it("has a language, a zooming viewport, a description and one policy on every page", () => {
    const paginas = namen.filter((naam) => naam.endsWith(".html"));
    expect(paginas).toEqual(expect.arrayContaining(["index.html", "levensweg.html"]));
    for (const naam of paginas) {
      const html = readFileSync(join(dist, naam), "utf8");
      expect(html, naam).toContain('<html lang="nl">');
      expect(html, naam).not.toContain("maximum-scale");
      expect(html, naam).toMatch(/<meta name="description" content="[^"]+">/);
      expect(html.match(/http-equiv="Content-Security-Policy"/g), naam).toHaveLength(1);
    }
  });

  it("has the policy before any script on every page, also on the one for what is not there and on what leads to a page", () => {
    const paginas = namen.filter((naam) => naam.endsWith(".html"));
    expect(paginas).toEqual(expect.arrayContaining(["404.html", "levensweg/index.html"]));
    for (const naam of paginas) {
      const html = readFileSync(join(dist, naam), "utf8");
      const plek = html.indexOf('http-equiv="Content-Security-Policy"');
      expect(plek, naam).toBeGreaterThan(0);
      expect(html.search(/<script|<link|<style|<img/), naam).toBeGreaterThan(plek);
    }
  });

  it("has the headers for static hosts, with the inline scripts of every page and within what a host reads", () => {
    const regels = readFileSync(join(dist, "_headers"), "utf8").split("\n");
    expect(Math.max(...regels.map((regel) => regel.length))).toBeLessThan(2000);
    for (const naam of namen.filter((naam) => naam.endsWith(".html")))
      for (const script of inlineScripts(readFileSync(join(dist, naam), "utf8")))
        expect(
          regels.find((regel) => regel.includes("Content-Security-Policy")),
          naam
        ).toContain(script);
    expect(namen).toEqual(
      expect.arrayContaining([".htaccess", "koppen.nginx.conf", "staticwebapp.config.json", "web.config"])
    );
  });

  it("makes no page of a toelichting or any other text outside src", () => {
    expect(existsSync("data/toelichting/voorbeeld/1.6.md")).toBe(true);
    expect(namen.filter((naam) => /^(data|components)\//.test(naam))).toEqual([]);
  });

  it("publishes pages, code and tables, and no source file", () => {
    const soorten = new Set(namen.map((naam) => naam.replace(/\.(br|gz)$/, "").replace(/^.*\./, "")));
    const host = ["_headers", "htaccess", "config", "conf"];
    const bekend = [
      ...host,
      "stempel",
      "html",
      "js",
      "css",
      "json",
      "arrow",
      "wasm",
      "woff2",
      "svg",
      "png",
      "map",
      "txt"
    ];
    expect([...soorten].filter((soort) => !bekend.includes(soort))).toEqual([]);
  });

  it("has the tables that its manifest names, under the address of the manifest", () => {
    const tabellen = join(dist, "_file", "tabellen");
    const manifest = JSON.parse(readFileSync(join(tabellen, "manifest.json"), "utf8")) as {
      tabellen: {bestand: string}[];
    };
    expect(manifest.tabellen.length).toBeGreaterThan(0);
    expect(manifest.tabellen.filter(({bestand}) => !existsSync(join(tabellen, bestand)))).toEqual([]);
  });

  it("has the engine packed in two ways", () => {
    const wasm = namen.find((naam) => naam.endsWith(".wasm")) ?? "none";
    expect(namen).toEqual(expect.arrayContaining([wasm, `${wasm}.br`, `${wasm}.gz`]));
  });
});
