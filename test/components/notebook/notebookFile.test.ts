import {execFileSync} from "node:child_process";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {describe, expect, it} from "vitest";
import {askMacros} from "../../../components/notebook/askTables.js";
import {cellKinds, type Notebook, readNotebook} from "../../../components/notebook/document.js";
import {
  controlValues,
  FILE_DATABASE,
  readNotebookFile,
  writeNotebookFile
} from "../../../components/notebook/notebookFile.js";
import {filled} from "../../../components/notebook/sqlText.js";
import {notitieboeken} from "../../../data/notitieboek.js";

const exampleText = (code: string) => readFileSync(`data/notitieboeken/${code}.html`, "utf8");
const slider = JSON.stringify({soort: "schuif", label: "Stap", van: 0, tot: 6, stap: 1, waarde: 2});
const book = (...cells: object[]) => readNotebook({title: "Proef", cells})!;
const write = (...cells: object[]) => writeNotebookFile(book(...cells));

/** Pieces of text that mean something in HTML, in a script or in the format. */
const piece = fc.constantFrom(
  ...["</script>", "<script>", "<\\/script>", "<!--", "-->", "</notebook>", "&amp;", '"', "'", ">", "`", "\\"],
  ...[
    "${x}",
    "${stap}",
    "$\\{y}",
    "{",
    "}",
    ";",
    "\n",
    "  ",
    "    vier",
    "\t",
    "a",
    "return 1",
    "SELECT 'é'",
    "\u2028",
    "🙂"
  ]
);
const text = fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join(""));
const anyCell = fc.record({
  kind: fc.constantFrom(...cellKinds.map(({code}) => code)),
  name: fc.constantFrom("", "stap", "rijen", "é1"),
  folded: fc.boolean(),
  text: fc.oneof(text, fc.constant(slider))
});
const anyNotebook = fc
  .record({title: text.map((title) => title.trim() || "x"), cells: fc.array(anyCell, {maxLength: 6})})
  .map((value) => readNotebook({...value, gebied: "GM0344", peilmoment: "2015-07-01", vergelijk: "NL"})!);

/** A line of blanks alone is an empty line in a file. */
const asKept = (notebook: Notebook): Notebook => ({
  ...notebook,
  title: notebook.title.trim(),
  cells: notebook.cells.map((cell) => ({...cell, text: cell.text.replace(/^[^\S\n]+$/gm, "")}))
});

describe("readNotebookFile(writeNotebookFile(notebook))", () => {
  it("is the notebook, whatever stands in it", () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const read = readNotebookFile(writeNotebookFile(notebook))!;
        expect(asKept(read)).toEqual(asKept(notebook));
      }),
      {numRuns: 300}
    );
  });
});

describe("writeNotebookFile(notebook)", () => {
  it("forbids everything to who opens the file itself, and keeps every script within its element", () => {
    const file = write({kind: "js", name: "a", text: "'</script><img src=x>'"});
    expect(file).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`);
    expect(file.indexOf("Content-Security-Policy")).toBeLessThan(file.indexOf("<script"));
    expect(file.match(/<\/script/g)).toHaveLength(1);
  });

  it("writes a choice as an input, SQL with its value, a program as an expression and a chart as Vega-Lite", () => {
    const file = write(
      {kind: "control", name: "stap", text: slider},
      {kind: "sql", name: "rijen", text: "SELECT ${stap} AS n, ${weg}"},
      {kind: "js", name: "a", text: "rijen.map((rij) => { return rij.n; })"},
      {kind: "js", name: "b", text: "const c = a[0];\nreturn c;"},
      {kind: "js", name: "c", text: "{n: a}"},
      {kind: "chart", text: JSON.stringify({from: "rijen", mark: "bar", x: "n", y: ""})},
      {kind: "chart", text: JSON.stringify({data: {name: "rijen"}, mark: "bar"})},
      {kind: "markdown", text: "Kost ${x}"}
    );
    expect(file).toContain('const stap = view(Inputs.range([0, 6], {"label":"Stap","step":1,"value":2}));');
    expect(file).toContain("SELECT 2 AS n, ${weg}");
    expect(file).toContain(`database="${FILE_DATABASE}" output="rijen"`);
    expect(file).toContain("    rijen.map((rij) => { return rij.n; })\n");
    expect(file).toContain("    (async () => {\n    const c = a[0];\n    return c;\n    })()\n");
    expect(file).toContain("    ({n: a}\n    )\n");
    expect(file).toContain("const rows = Array.from(rijen);");
    expect(file).toContain('datasets: {"rijen": Array.from(rijen)}');
    expect(file).toContain("    Kost ${x}\n");
  });
});

describe("readNotebookFile(file)", () => {
  it("takes what another tool changed, and never a text that is not that of the script", () => {
    const file = write(
      {kind: "control", name: "stap", text: slider},
      {kind: "sql", name: "rijen", text: "SELECT ${stap} AS n"}
    );
    const changed = file.replace("SELECT 2 AS n", "SELECT 3 AS n").replace("[0, 6]", "[0, 7]");
    expect(changed).not.toBe(file);
    expect(readNotebookFile(changed)!.cells).toMatchObject([
      {kind: "js", name: "stap", text: 'const stap = view(Inputs.range([0, 7], {"label":"Stap","step":1,"value":2}));'},
      {kind: "sql", name: "rijen", text: "SELECT 3 AS n"}
    ]);
  });

  it("reads the files of other tools", () => {
    const file = `<!doctype html>
<notebook theme='air'>
  <title>Van elders &amp; meer</title>
  <script id=1 type=text/markdown>
    # Kop
      ingesprongen
  </script>
  <SCRIPT type="application/sql" output='rijen' pinned>
    SELECT 1 > 0
  </SCRIPT >
  <script type="module" pinned>x = 1</script>
  <script type="application/x-tex">e^x</script>
</notebook>`;
    expect(readNotebookFile(file)).toMatchObject({
      title: "Van elders & meer",
      cells: [
        {kind: "markdown", text: "# Kop\n  ingesprongen", folded: true},
        {kind: "sql", name: "rijen", text: "SELECT 1 > 0", folded: false},
        {kind: "js", text: "x = 1"},
        {kind: "markdown", text: "```\ne^x\n```"}
      ]
    });
  });

  it.each([
    ["an empty file", "", null],
    ["another page", "<p>geen</p>", null],
    ["half a file", "<notebook><script>", null],
    ["more cells than a notebook has", `<notebook>${"<script></script>".repeat(501)}</notebook>`, null],
    ["one without cells, which is one", "<notebook></notebook>", {title: "Notitieboek", cells: []}]
  ])("gives null for what is no notebook: %s", (_what, file, expected) => {
    expect(readNotebookFile(file)).toEqual(expected);
  });

  it("is done in time with a file that was made to hang it", () => {
    const began = performance.now();
    for (const part of ["<script ", "<notebook ", " ", "<title", 'a="', "&#", "<!--"])
      readNotebookFile(`<notebook>${part.repeat(200_000)}</notebook>`);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("data/notitieboeken/", () => {
  it.each(notitieboeken.map(({code}) => code))("%s stands as the workbench writes it", (code) => {
    const file = exampleText(code);
    expect(writeNotebookFile(readNotebookFile(file)!)).toBe(file);
  });

  it("has no file that is not listed", () => {
    expect(readdirSync("data/notitieboeken").sort()).toEqual(notitieboeken.map(({code}) => `${code}.html`).sort());
  });
});

/** Where notebook-kit is installed: the folder that NOTEBOOK_KIT names, in which its own DuckDB is too. */
const kitFolder = process.env["NOTEBOOK_KIT"] || ".";
const kit = join(kitFolder, "node_modules/@observablehq/notebook-kit");
const isInstalled = existsSync(kit);
if (!isInstalled)
  console.error("notebook-kit is niet geïnstalleerd (NOTEBOOK_KIT): het bouwen van een notitieboek is overgeslagen");

describe("a saved file in the tools of its format", () => {
  it.skipIf(!isInstalled)("is built, with the same numbers", async () => {
    // It looks for its letters from the notebook on.
    const folder = mkdtempSync(resolve(kitFolder, "notitieboek-"));
    try {
      const notebook = readNotebookFile(exampleText("eerste"))!;
      const database = await DuckDBInstance.create(join(folder, FILE_DATABASE));
      const connection = await database.connect();
      await connection.run(
        `CREATE TABLE cohort AS SELECT 'eenouder' AS huishoudtype, i::UINTEGER AS wmo, 2 * i + 1 AS aantal FROM range(9) AS r(i)`
      );
      await connection.run(askMacros);
      const sql = notebook.cells.find(({kind}) => kind === "sql")!.text;
      const own = (await connection.runAndReadAll(filled(sql, controlValues(notebook)))).getRowObjectsJson();
      connection.closeSync();
      database.closeSync();
      mkdirSync(join(folder, "dist"));
      writeFileSync(join(folder, "boek.html"), writeNotebookFile(notebook));
      const program = resolve(kit, "dist/bin/build.js");
      const args = [program, "--root", folder, "--out", join(folder, "dist"), "boek.html"];
      execFileSync(process.execPath, args, {cwd: folder, stdio: "pipe"});
      const cache = join(folder, ".observable", "cache");
      const built = readdirSync(cache).map(
        (name) => JSON.parse(readFileSync(join(cache, name), "utf8")) as {rows: object[]}
      );
      expect(own).toHaveLength(1);
      expect(built.map(({rows}) => rows)).toEqual([own]);
      expect(readFileSync(join(folder, "dist", "boek.html"), "utf8")).toContain("Eerste stappen");
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
