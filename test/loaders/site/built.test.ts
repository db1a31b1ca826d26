import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {verify} from "../../../loaders/site/build.js";
import {inlineScripts} from "../../../loaders/site/page.js";
import {copySite} from "../../../loaders/site/werkbank.js";
import {files} from "../../../loaders/util/files.js";
import {INVENTORY_FILE} from "../../../loaders/util/inventory.js";
import {makeTestSite} from "../../browser/util/site.js";

let dist: string;
let names: string[];
beforeAll(async () => {
  dist = await makeTestSite();
  names = files(dist);
});

/** What is shown by itself: the frame of a notebook, a file of its page, is none. */
const isPage = (naam: string) => naam.endsWith(".html") && !naam.startsWith("_file/");

describe("copySite(site, tables, target)", () => {
  it("gives a site of the same files, without the record of what it was made of", async () => {
    const target = mkdtempSync(join(tmpdir(), "gekopieerd-"));
    const tables = join(".cache", "test", "tabellen");
    await copySite(dist, tables, target);
    expect(files(target).sort()).toEqual(names.filter((naam) => naam !== INVENTORY_FILE).sort());
    const other = files(target).filter(
      (naam) => !readFileSync(join(target, naam)).equals(readFileSync(join(dist, naam)))
    );
    expect(other).toEqual([]);
    rmSync(target, {recursive: true});
  });
});

describe("the built site", () => {
  it("has no error, no missing import and nothing of another origin", () => {
    expect(verify(dist)).toEqual([]);
  });

  it("asks beforehand for all code that a page needs at once", () => {
    for (const naam of names.filter((name) => isPage(name) && !name.includes("/"))) {
      const html = readFileSync(join(dist, naam), "utf8");
      const asked = [...html.matchAll(/<link rel="modulepreload" href="\.\/(_bundel\/[^"]+)"/g)].map(
        ([, file = ""]) => file
      );
      const needed = asked.flatMap((file) =>
        [...readFileSync(join(dist, file), "utf8").matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].map(
          ([, other = ""]) => `_bundel/${other}`
        )
      );
      expect(asked, naam).toEqual(expect.arrayContaining(needed));
    }
  });

  it("has a language, a zooming viewport, a description and one policy on every page", () => {
    const pages = names.filter(isPage);
    expect(pages).toEqual(expect.arrayContaining(["index.html", "levensweg.html"]));
    for (const naam of pages) {
      const html = readFileSync(join(dist, naam), "utf8");
      expect(html, naam).toContain('<html lang="nl">');
      expect(html, naam).not.toContain("maximum-scale");
      expect(html, naam).toMatch(/<meta name="description" content="[^"]+">/);
      expect(html.match(/http-equiv="Content-Security-Policy"/g), naam).toHaveLength(1);
    }
  });

  it("has the policy before any script on every page, also on the one for what is not there and on what leads to a page", () => {
    const pages = names.filter(isPage);
    expect(pages).toEqual(expect.arrayContaining(["404.html", "levensweg/index.html"]));
    for (const naam of pages) {
      const html = readFileSync(join(dist, naam), "utf8");
      const slot = html.indexOf('http-equiv="Content-Security-Policy"');
      expect(slot, naam).toBeGreaterThan(0);
      expect(html.search(/<script|<link|<style|<img/), naam).toBeGreaterThan(slot);
    }
  });

  it("has the headers for static hosts, with the inline scripts of every page and within what a host reads", () => {
    const lines = readFileSync(join(dist, "_headers"), "utf8").split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
    for (const naam of names.filter(isPage))
      for (const script of inlineScripts(readFileSync(join(dist, naam), "utf8")))
        expect(
          lines.find((line) => line.includes("Content-Security-Policy")),
          naam
        ).toContain(script);
    expect(names).toEqual(
      expect.arrayContaining([".htaccess", "koppen.nginx.conf", "staticwebapp.config.json", "web.config"])
    );
  });

  it("makes no page of a toelichting or any other text outside src", () => {
    expect(existsSync("data/toelichting/voorbeeld/1.6.md")).toBe(true);
    expect(names.filter((naam) => /^(data|components)\//.test(naam))).toEqual([]);
  });

  it("publishes pages, code and tables, and no source file", () => {
    const kinds = new Set(names.map((naam) => naam.replace(/\.(br|gz)$/, "").replace(/^.*\./, "")));
    const host = ["_headers", "htaccess", "config", "conf"];
    const known = [
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
    expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it("has the tables that its manifest names, under the address of the manifest", () => {
    const tables = join(dist, "_file", "tabellen");
    const manifest = JSON.parse(readFileSync(join(tables, "manifest.json"), "utf8")) as {
      tabellen: {bestand: string}[];
    };
    expect(manifest.tabellen.length).toBeGreaterThan(0);
    expect(manifest.tabellen.filter(({bestand: file}) => !existsSync(join(tables, file)))).toEqual([]);
  });

  it("has the engine packed in two ways", () => {
    const wasm = names.find((naam) => naam.endsWith(".wasm")) ?? "none";
    expect(names).toEqual(expect.arrayContaining([wasm, `${wasm}.br`, `${wasm}.gz`]));
  });
});
