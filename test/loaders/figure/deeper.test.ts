import {DuckDBInstance} from "@duckdb/node-api";
import {rmSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type Choice, noChoice} from "../../../components/model/choice.js";
import {stedelijkheidsklassen} from "../../../data/gebiedsindeling.js";
import {type Cells, type CommandFigure, makeFigure} from "../../../loaders/figure/makeFigure.js";
import {makeCellTables, makePersonen} from "../../../components/pipeline/persoon/cells.js";
import {readGemeenten} from "../../../components/pipeline/persoon/gebieden.js";
import {tijdvak} from "../../../components/pipeline/persoon/tijdvak.js";
import {readSource} from "../../../loaders/source/source.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {liesIn} from "../../util/random.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";
import {isWord, readCsv} from "./csvRows.js";
import {type Life, readLives} from "./lives.js";
import {type Asked, randomFolder, randomQuestion} from "./randomFolder.js";
import {klok, overgang, type Row, sequences, terugkeer, toestanden, verblijf} from "./reference.js";
import {gestandaardiseerd, soortgelijk, trechter} from "./referenceGemeenten.js";
import {cases} from "../../util/cases.js";

const FOLDERS = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? cases(25, 300));
/** One folder alone: `MAP=17 npx vitest run test/loaders/figure/deeper.test.ts`. */
const ONE = process.env["MAP"];
const QUESTIONS = Number(process.env["VRAGEN"] ?? 1);

interface Counted {
  lives: Life[];
  days: string[];
  asked: Asked;
}

const places = new Map(readGemeenten().map(({gemeente, ...rest}) => [gemeente, rest]));
const stedelijkheid = (gemeente: string) =>
  1 + stedelijkheidsklassen.findIndex(({klasse}) => klasse === places.get(gemeente)!.stedelijkheid);

/** The gemeente of a question about one. */
const oneGemeente = ({gebied}: Asked) => (/^GM\d+$/.test(gebied) ? gebied : "GM0344");

/** Which gemeenten are printed of figures that compare them: those of the gebied, of a wijk the one that it lies in. */
const prints = ({gebied, lies}: Asked, gemeente: Row[string] | undefined) =>
  gebied.startsWith("WK") ? gemeente === `GM${gebied.slice(2, 6)}` : lies(String(gemeente), "");

/** Each figure as the simple implementation counts it, and what the command is asked. */
const figures: Record<
  Exclude<CommandFigure, "5.1" | "5.2" | "5.3">,
  {reference: (counted: Counted) => Row[]; asks?: (asked: Asked) => Partial<Choice>; goes?: true}
> = {
  klok: {
    reference: ({lives, days, asked}) => klok(lives, days, {...asked, gebeurtenis: []}, asked.kind, asked.wet),
    asks: ({kind}) => ({gebeurtenis: [kind]})
  },
  verblijf: {reference: ({lives, days, asked}) => verblijf(lives, days, asked)},
  terugkeer: {reference: ({lives, days, asked}) => terugkeer(lives, days, asked)},
  toestanden: {
    reference: ({lives, days, asked}) =>
      toestanden(lives, days, asked).filter(({peilmoment}) => peilmoment !== asked.start)
  },
  overgang: {reference: ({lives, days, asked}) => overgang(lives, days, asked, asked.until), goes: true},
  reeksen: {reference: ({lives, days, asked}) => sequences(lives, days, asked)},
  gestandaardiseerd: {
    reference: ({lives, days, asked}) =>
      gestandaardiseerd(lives, days, asked, asked.until).filter(({gebied}) => prints(asked, gebied)),
    goes: true
  },
  trechter: {
    reference: ({lives, days, asked}) =>
      trechter(lives, days, asked, asked.until).filter(({gebied}) => prints(asked, gebied)),
    goes: true
  },
  soortgelijk: {
    reference: ({lives, days, asked}) => {
      const gebied = oneGemeente(asked);
      return soortgelijk(lives, days, {...asked, gebied, lies: liesIn(gebied)}, stedelijkheid).filter(
        ({gemeente}) => gemeente !== gebied
      );
    },
    asks: (asked) => ({gebied: oneGemeente(asked)})
  }
};

const headings: Record<keyof typeof figures, string> = {
  klok: "figuur,gebied,gebeurtenis,groep,afstand,personen,gebruik,aandeel,ondergrens,bovengrens",
  verblijf:
    "figuur,gebied,wet,stap,risico,gestopt,overleden,vertrokken,blijft,ondergrens,bovengrens,kans_gestopt,kans_overleden,kans_vertrokken",
  terugkeer: "figuur,gebied,wet,na,gestopt,terug,aandeel,ondergrens,bovengrens",
  toestanden: "figuur,gebied,peilmoment,toestand,personen,aandeel",
  overgang: "figuur,gebied,van,naar,personen,aandeel_van,aandeel_groep",
  reeksen: "figuur,gebied,reeks,personen,aandeel",
  gestandaardiseerd: "figuur,gebied,wet,startgroep,gebruik,ruw,verwacht,verhouding,indirect,direct",
  trechter: "figuur,gebied,wet,startgroep,gebruik,aandeel,onder998,onder95,boven95,boven998,z,phi,tau2,z_aangepast",
  soortgelijk: "figuur,gebied,gemeente,afstand"
};

/** Rows in which somebody is counted, by what they are about. */
function byKey(rows: readonly Row[]): Map<string, Row> {
  const counted = (row: Row) =>
    "stap" in row
      ? [row["risico"], row["overleden"], row["vertrokken"]].some((value) => Number(value) > 0)
      : row["personen"] !== 0 && row["gestopt"] !== 0;
  const key = (row: Row) =>
    Object.entries(row)
      .filter(([column]) => isWord(column) || ["afstand", "stap", "na"].includes(column))
      .filter(([column]) => row["figuur"] !== "soortgelijk" || column !== "afstand")
      .map(([, value]) => value)
      .join(" ");
  return new Map(rows.filter(counted).map((row) => [key(row), row]));
}

/** The command prints eight decimals of a share, and takes z to seven. */
const near = (a: string | number | null | undefined, b: string | number | null | undefined) =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-6 : a === b;

const line = (row: Row | undefined) => (row ? Object.values(row).join(",") : "no row");

/** Rows of the one that the other lacks or has otherwise. */
function unlike(expected: readonly Row[], given: readonly Row[]): string[] {
  const [own, other] = [byKey(expected), byKey(given)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b] = [own.get(key), other.get(key)];
    const same = a && b && Object.keys({...a, ...b}).every((column) => near(a[column], b[column]));
    return same ? [] : [`  expected ${line(a)}`, `  given    ${line(b)}`];
  });
}

const seeds = ONE === undefined ? Array.from({length: FOLDERS}, (_, i) => i + 1) : [Number(ONE)];
const tables = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;

/** All folders read as one, which is most of the work; then each is taken out of it: gives what the commands are made from. */
async function openFolders() {
  const connection = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  const sources = seeds.map((seed) => ({seed, source: randomFolder(seed)}));
  const rows = <Table extends (typeof tables)[number]>(table: Table) =>
    sources.flatMap(({seed, source}) =>
      (source[table] as {persoon_id: string; huishouden_id?: string}[]).map(({persoon_id, huishouden_id, ...row}) => ({
        ...{...row, persoon_id: `${seed}-${persoon_id}`},
        ...(huishouden_id !== undefined && {huishouden_id: `${seed}-${huishouden_id}`})
      }))
    ) as unknown as Source[Table];
  const folder = writeSourceFolder({
    ...{eerste_peilmoment: "2014-07-01", laatste_peilmoment: "2019-01-01"},
    ...{personen: rows("personen"), verblijf: rows("verblijf")},
    ...{voorzieningen: rows("voorzieningen"), gebeurtenissen: rows("gebeurtenissen")}
  });
  const report = await readSource(connection, folder, {});
  rmSync(folder, {recursive: true});
  for (const table of tables) await connection.run(`ALTER TABLE ${table} RENAME TO alle_${table}`);
  return {
    close: () => connection.closeSync(),
    async take(seed: number, {eerste_peilmoment, laatste_peilmoment}: Source): Promise<Cells> {
      for (const table of tables)
        await connection.run(
          `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM alle_${table} WHERE starts_with(persoon_id, '${seed}-')`
        );
      const last = `${laatste_peilmoment.slice(0, 4)}HJ0${laatste_peilmoment.slice(5, 7) === "01" ? 1 : 2}`;
      const time = tijdvak({eerste_peilmoment, laatste_peilmoment, laatste_halfjaar: last});
      await makePersonen(connection, report, time);
      await makeCellTables(connection, time);
      return {runQuery: queryRunner(connection), moments: time.moments};
    }
  };
}

/** Every figure of one folder by both; what differs. */
async function differences(seed: number, source: Source, cells: Cells): Promise<string[]> {
  const {days, lives} = readLives(source);
  const faults: string[] = [];
  for (let question = 0; question < QUESTIONS; question++) {
    const asked = randomQuestion(seed * QUESTIONS + question, days);
    for (const [figure, {reference, asks, goes}] of Object.entries(figures)) {
      const choice = {
        ...noChoice(asked.start),
        ...{gebied: asked.gebied, huishoudtype: asked.huishoudtype, leeftijd: asked.leeftijd},
        ...{geslacht: asked.geslacht, gebeurtenis: asked.gebeurtenis, wet: asked.wet === "totaal" ? [] : [asked.wet]},
        ...asks?.(asked)
      } as Choice;
      const expected = reference({lives, days, asked});
      const name = figure as keyof typeof figures;
      if (name === "soortgelijk" && expected.length === 0) continue;
      const {heading, rows} = readCsv(await makeFigure(name, choice, cells, goes ? asked.until : null));
      if (heading !== headings[name]) faults.push(`${figure}: ${heading}`);
      const wrong = unlike(expected, rows).slice(0, 8);
      if (wrong.length > 0)
        faults.push([`map ${seed}, vraag ${question}, ${figure}: ${JSON.stringify(asked)}`, ...wrong].join("\n"));
    }
  }
  return faults;
}

describe("the deeper figures as commands", () => {
  it(
    `agree with the simple implementation on ${seeds.length} random folders`,
    async () => {
      const folders = await openFolders();
      const faults: string[] = [];
      for (const seed of seeds) {
        const source = randomFolder(seed);
        faults.push(...(await differences(seed, source, await folders.take(seed, source))));
      }
      folders.close();
      expect(faults.join("\n")).toBe("");
    },
    20 * 60_000
  );
});
