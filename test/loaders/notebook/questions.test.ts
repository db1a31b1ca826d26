import {DuckDBInstance} from "@duckdb/node-api";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {askMacros, readableView, toestandenView} from "../../../components/notebook/askTables.js";
import type {CellValue} from "../../../components/notebook/cellTable.js";
import {readNotebookFile} from "../../../components/notebook/notebookFile.js";
import {holesOf} from "../../../components/notebook/prose.js";
import {cohortShape} from "../../../components/queries/cohort.js";
import {clockCounts, clockKey} from "../../../components/queries/klok.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {notitieboeken} from "../../../data/notitieboek.js";
import {cellTable, clockCellTable, makeCellTables, makePersonen} from "../../../components/pipeline/persoon/cells.js";
import {clockRows} from "../../../components/pipeline/persoon/clock.js";
import {tijdvak} from "../../../components/pipeline/persoon/tijdvak.js";
import {readSource} from "../../../loaders/source/source.js";
import {makeSynthesis} from "../../../loaders/synthesis/makeSynthesis.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {runNotebook} from "../../util/runNotebook.js";
import type {Source} from "../../util/sourceRow.js";
import {readPeople} from "./people.js";
import {
  type Answer,
  comesBack,
  type Counted,
  eenouder,
  eighteen,
  ownCohort,
  ownDifferences,
  runUp,
  sampleAndWhole,
  similar,
  stapeling,
  weduwen,
  wsnp,
  wsnpLater
} from "./reference.js";

/** What each notebook answers, by the cells that its text reads. */
const references: Record<string, Record<string, (counted: Counted) => Answer>> = {
  wsnp: {antwoord: wsnp, later: wsnpLater},
  achttien: {antwoord: eighteen},
  eenouder: {antwoord: eenouder},
  stapeling: {antwoord: stapeling},
  weduwen: {antwoord: weduwen},
  terugkeer: {antwoord: comesBack},
  soortgelijk: {antwoord: similar},
  eigen_cohort: {antwoord: ownCohort, verschillen: ownDifferences},
  aanloop: {antwoord: runUp},
  steekproef: {antwoord: sampleAndWhole}
};

const WEIGHT = 3;
const tables = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;
/** All but the first, which shows the kinds of cells. */
const examples = notitieboeken.slice(1).map(({code}) => ({
  naam: code,
  notebook: readNotebookFile(readFileSync(`data/notitieboeken/${code}.html`, "utf8"))!
}));

type Rows = Record<string, CellValue>[];

/** A small country with everyone in the sample: what the notebooks ask of, and every person as plain rows. */
async function openCountry() {
  const folder = mkdtempSync(join(tmpdir(), "notitieboeken-"));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    const source = join(folder, "bron");
    await makeSynthesis({uit: source, schaal: 0.001, zaad: 1});
    const report = await readSource(connection, source, {});
    const time = tijdvak(report.bron);
    await makePersonen(connection, report, time);
    await makeCellTables(connection, time);
    const run = (sql: string) => connection.run(sql);
    await run(askMacros);
    await run(readableView(cohortShape, [{tabel: cellTable(0)}]));
    await run(toestandenView(time.moments));
    const events = gebeurtenissen.map((_, place) => place);
    const clock = time.moments.map((_, reference) =>
      clockRows("0 AS kant", `SELECT * FROM ${clockCellTable(reference)}`, {
        ...{reference, moments: time.moments.length, events}
      })
    );
    await run(`CREATE TABLE uren AS ${clock.join(" UNION ALL ")}`);
    await run(readableView({name: "klok", key: clockKey, counts: clockCounts}, [{tabel: "uren"}]));
    await run("CREATE TABLE gebieden AS SELECT 'GM0344' AS code, 'Utrecht' AS naam, 'gemeente' AS soort");
    const runQuery = queryRunner(connection);
    const rows: Partial<Record<string, unknown>> = {};
    for (const table of tables) {
      rows[table] = (
        await runQuery<Record<string, string | null>>({
          sql: `SELECT COLUMNS(*)::VARCHAR FROM ${table}`,
          values: []
        })
      ).map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value ?? ""])));
      await run(`ALTER TABLE ${table} ADD COLUMN gewicht UTINYINT DEFAULT ${WEIGHT}`);
    }
    await run(`ALTER TABLE personen ADD COLUMN getrokken_met BIGINT;
UPDATE personen SET getrokken_met = eerste.huishouden_id
FROM (SELECT persoon_id, arg_min(huishouden_id, begindatum) AS huishouden_id FROM verblijf GROUP BY persoon_id) AS eerste
WHERE eerste.persoon_id = personen.persoon_id;
ALTER TABLE verblijf ADD COLUMN in_gebied BOOLEAN DEFAULT true`);
    const {eerste_peilmoment, laatste_peilmoment} = report.bron;
    return {
      close: () => connection.closeSync(),
      ask: async (sql: string) => (await runQuery<Rows[number]>({sql, values: []})) as Rows,
      counted: {
        ...readPeople({eerste_peilmoment, laatste_peilmoment, ...rows} as Source),
        weight: WEIGHT
      }
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}

let country: Awaited<ReturnType<typeof openCountry>>;
beforeAll(async () => {
  country = await openCountry();
}, 120_000);
afterAll(() => country?.close());

/** What a list of rows has otherwise than another, of the columns of the first. */
function unlike(expected: Answer, given: Rows): string[] {
  return expected.flatMap((row, i) =>
    Object.entries(row).flatMap(([column, value]) => {
      const other = given[i]?.[column] ?? null;
      const near =
        typeof value === "number" && typeof other === "number"
          ? Math.abs(value - other) <= 1e-6 * Math.max(1, Math.abs(value))
          : value === other;
      return near ? [] : [`row ${i}, ${column}: expected ${value}, given ${other}`];
    })
  );
}

describe("the worked questions", () => {
  it("are ten, each with a question, what is counted, an answer, its limits and where to go on", () => {
    expect(examples.map(({naam}) => naam).sort()).toEqual(Object.keys(references).sort());
    for (const {notebook} of examples) {
      const texts = notebook.cells.filter(({kind}) => kind === "markdown").map(({text}) => text);
      expect(texts.join("\n")).toMatch(/^## .*\?$[^]*\*\*Waarom deze vraag\.\*\*[^]*\*\*Wat wordt geteld\.\*\*/m);
      expect(texts.join("\n")).toMatch(
        /^### Het antwoord$[^]*^### Wat dit niet zegt$[^]*geen effect|toeval[^]*\*\*Verder\.\*\*/m
      );
      expect(texts.join("\n")).toContain("verzonnen");
      expect(notebook.cells.length).toBeLessThanOrEqual(12);
    }
  });

  it.each(examples.map(({naam, notebook}) => [naam, notebook] as const))(
    "%s writes no number in its answer that is not computed",
    (_naam, notebook) => {
      for (const {text} of notebook.cells.filter(({kind}) => kind === "markdown")) {
        const [, answer = ""] = /### Het antwoord\n([^]*?)\n###/.exec(text) ?? [];
        const bare = holesOf(answer).reduceRight((left, {from, to}) => left.slice(0, from) + left.slice(to), answer);
        const numbers = bare.match(/\d[\d.,]*\d|\d/g) ?? [];
        // The interval's level, a figure's number and a year of the question.
        expect(numbers.filter((number) => !["95", "5.3", "2016"].includes(number))).toEqual([]);
      }
    }
  );

  it.each(examples.map(({naam, notebook}) => [naam, notebook] as const))(
    "%s says what was counted person by person",
    async (naam, notebook) => {
      const ran = await runNotebook(notebook, country.ask);
      expect(ran.faults).toEqual([]);
      for (const [cell, reference] of Object.entries(references[naam]!)) {
        const expected = reference(country.counted);
        expect(expected.flatMap((row) => Object.values(row)).filter((value) => value === null)).toEqual([]);
        expect(unlike(expected, ran.rows(cell))).toEqual([]);
      }
      expect(ran.prose.join("\n")).not.toMatch(/undefined|NaN|–%|\$\{/);
    },
    60_000
  );
});
