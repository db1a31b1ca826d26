import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writeHostHeaders} from "../../../loaders/site/build.js";
import {scriptsOf} from "../../../loaders/site/page.js";
import {headers} from "../../../loaders/site/policy.js";

let folder: string;
let headings: [string, string][];
const read = (naam: string) => readFileSync(join(folder, naam), "utf8");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "koppen-"));
  writeFileSync(join(folder, "index.html"), "<html><script>1</script>");
  writeFileSync(join(folder, "404.html"), "<html><script>2</script>");
  headings = headers(scriptsOf(folder), {redirect: true});
  writeHostHeaders(folder);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** What is said of all files, and of the frame of a notebook alone. */
const ofAll = (text: string) => text.split(/^.*(?:_file\/notitieboek|FilesMatch)/m)[0]!;
const ofFrame = (text: string) => text.slice(ofAll(text).length);

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
    const text = read(naam);
    expect(readers[naam]!(naam.endsWith(".json") ? text : ofAll(text))).toEqual(headings);
    for (const script of scriptsOf(folder)) expect(read(naam)).toContain(script);
    expect(scriptsOf(folder)).toHaveLength(2);
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

  it.each(["_headers", ".htaccess", "web.config", "staticwebapp.config.json", "koppen-kader.nginx.conf"])(
    "lets in %s our own pages alone hold the frame of a notebook, which reaches nothing",
    (naam) => {
      const text = naam.startsWith("koppen") ? read(naam) : ofFrame(read(naam));
      expect(text).toContain("default-src 'none'; script-src 'sha256-");
      expect(text).toContain("frame-ancestors 'self'");
      expect(read(naam)).toContain("SAMEORIGIN");
      expect(text).not.toContain("connect-src");
    }
  );

  it("refuses a policy that is too long for a host", () => {
    const many = Array.from({length: 40}, (_, n) => `<script>${n}</script>`).join("");
    writeFileSync(join(folder, "veel.html"), many);
    expect(() => writeHostHeaders(folder)).toThrow("Content-Security-Policy");
    rmSync(join(folder, "veel.html"));
  });
});
