import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {largeSource} from "../../util/random.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {giveCommand, makeWorkspace, type Result} from "../../util/workspace.js";

const workspace = makeWorkspace();
const folder = mkdtempSync(join(tmpdir(), "notitieboek-"));
const source = writeSourceFolder(largeSource(7, 400), join(folder, "bron"));
const result = join(folder, "uit");
const secret = join(folder, "geheim.csv");

const cells = [
  {kind: "markdown", name: "", text: "# Hoeveel\n\n<script>alert(1)</script> ${totaal}"},
  {kind: "sql", name: "inwoners", text: "SELECT sum(aantal) AS inwoners FROM cohort"},
  {
    kind: "sql",
    name: "geslachten",
    text: "SELECT geslacht, sum(gewicht) AS personen FROM personen GROUP BY ALL ORDER BY ALL"
  },
  {kind: "js", name: "totaal", text: "geslachten.reduce((som, {personen}) => som + personen, 0)"},
  {kind: "sql", name: "thuis", text: "SELECT count(*) AS n, sum(in_gebied::INTEGER) AS hier FROM verblijf"},
  {
    kind: "sql",
    name: "jaren",
    text: "SELECT min(peilmoment) AS eerste, count(DISTINCT stap) AS stappen FROM toestanden"
  },
  {
    kind: "sql",
    name: "cijfers",
    text: "SELECT waarde FROM monitor WHERE indicator = 'inwoners' AND categorie = 'totaal' ORDER BY periode LIMIT 1"
  },
  {kind: "sql", name: "klokje", text: "SELECT groep, sum(gezien) AS gezien FROM klok GROUP BY ALL ORDER BY ALL"},
  {kind: "js", name: "pagina", text: "html`<b onclick=\"x()\">${'<i>'}</b>`"}
].map((cell) => ({folded: false, ...cell}));
const attacks = [
  `SELECT * FROM read_csv('${secret}')`,
  `SELECT * FROM '${secret}'`,
  `SELECT content FROM read_text('${secret}')`,
  "SELECT * FROM glob('/etc/*')",
  "SELECT * FROM read_csv('http://127.0.0.1:9/x')",
  `SELECT 1) LIMIT 1; COPY (SELECT 1) TO '${join(folder, "weg.csv")}'; SELECT * FROM (SELECT 1`,
  `SELECT 1) LIMIT 1; ATTACH '${join(folder, "weg.db")}'; SELECT * FROM (SELECT 1`,
  "SELECT 1) LIMIT 1; SET enable_external_access = true; SELECT * FROM (SELECT 1",
  "SELECT 1) LIMIT 1; DROP TABLE cellen.cel_0; SELECT * FROM (SELECT 1",
  "INSTALL httpfs",
  `EXPORT DATABASE '${join(folder, "weg")}'`
];

let done: Result;
beforeAll(async () => {
  writeFileSync(secret, "a\ngeheim\n");
  const all = [...cells, ...attacks.map((text, i) => ({kind: "sql", name: `aanval${i}`, text, folded: false}))];
  writeFileSync(join(folder, "vraag.json"), JSON.stringify({title: "Proef & meer", cells: all}));
  done = await giveCommand(workspace, "notitieboek", join(folder, "vraag.json"), "--bron", source, "--uit", result);
}, 120_000);
afterAll(() => {
  for (const path of [workspace, folder]) rmSync(path, {recursive: true, force: true});
});

const read = (name: string) => readFileSync(join(result, name), "utf8");
/** The rows of a CSV without what is said above them. */
const lines = (name: string) =>
  read(name)
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"));

describe("npm run notitieboek", () => {
  it("answers on everyone in the source: each person counts once", () => {
    const people = largeSource(7, 400).personen.length;
    const sexes = lines("03-geslachten.csv")
      .slice(1)
      .map((line) => Number(line.split(",")[1]));
    expect(sexes.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(people);
    expect(sexes.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(people * 0.8);
    expect(read("notitieboek.html")).toContain(`<pre>${sexes.reduce((sum, n) => sum + n, 0)}</pre>`);
    const [, n, here] = /^(\d+),(\d+)$/m.exec(lines("05-thuis.csv")[1]!)!;
    expect(n).toBe(here);
    expect(lines("06-jaren.csv")).toEqual(["eerste,stappen", "2015-01-01,4"]);
    expect(lines("07-cijfers.csv")[1]).toBe(lines("02-inwoners.csv")[1]);
    expect(
      lines("08-klokje.csv")
        .slice(1)
        .map((line) => line.split(",")[0])
    ).toEqual(["alle", "met", "ooit"]);
    expect(existsSync(join(result, "02-inwoners.xlsx"))).toBe(true);
  });

  it("lets a query read no file, no address and no setting, and write nothing", () => {
    const page = read("notitieboek.html");
    expect(page).not.toContain("geheim\n");
    for (const [i] of attacks.entries()) {
      const section = page.split(`<h2>aanval${i}</h2>`)[1]!.split("</section>")[0]!;
      expect(section).toContain('<p class="fault">');
    }
    expect(["weg", "weg.csv", "weg.db"].filter((name) => existsSync(join(folder, name)))).toEqual([]);
    expect(done.code).toBe(1);
    expect(done.stderr).toContain(
      `${attacks.length} van de ${cells.length + attacks.length} cellen hebben geen uitkomst`
    );
  });

  it("makes a page that runs and fetches nothing, and says what comes of the sample in the page of the site", () => {
    const page = read("notitieboek.html");
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(page).not.toMatch(/<script|<b onclick/);
    expect(page).toMatch(/<h2>Hoeveel<\/h2>\n<p class="text">&#60;script&#62;alert\(1\)&#60;\/script&#62; [\d.]+<\/p>/);
    const resting = page.split("<section>").filter((part) => part.includes('class="sample"'));
    expect(resting.map((part) => /<h2>(.*?)<\/h2>/.exec(part)?.[1])).toEqual(["geslachten", "totaal", "thuis"]);
    expect(page).toContain("Proef &#38; meer");
  });

  it("refuses a file that is no notebook, and a folder that would be lost, in one line", async () => {
    writeFileSync(join(folder, "leeg.html"), "<p>Hallo");
    const {code, stderr} = await giveCommand(
      workspace,
      "notitieboek",
      join(folder, "leeg.html"),
      "--bron",
      source,
      "--uit",
      result
    );
    expect([code, stderr.trim()]).toEqual([1, "leeg.html: dit is geen notitieboek van de werkbank"]);
    const wrong = await giveCommand(workspace, "notitieboek", "--bron", source);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("geef één bestand met een notitieboek")]);
  });
});
