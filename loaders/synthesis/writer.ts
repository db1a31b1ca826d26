import {
  DATE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  ENUM16,
  ENUM8,
  INTEGER,
  USMALLINT
} from "@duckdb/node-api";
import {statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {z} from "zod";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {voorzieningen} from "../../data/voorziening.js";
import {readJson} from "../util/files.js";
import type {Country} from "./country.js";
import {RUNNING} from "./day.js";
import type {HuishoudenColumns} from "./huishouden.js";
import type {Move} from "./moveCorrection.js";

type Column = readonly [naam: string, type: DuckDBType];

const block = 2048;
const codeList = (codes: readonly string[]): DuckDBType =>
  codes.length < 256 ? ENUM8([...codes]) : ENUM16([...codes]);

/** Chunks that were appended give their memory back between two turns of the event loop, never within one. */
const memoryOfChunks = (): Promise<void> => setImmediate();

/** Gathers the columns of all gebieden in memory, in the order in which they are given, and writes the four files. */
export class SourceWriter {
  /** The wijk of every row of `verblijf`, in the order of writing. */
  private readonly wijken: Uint16Array[] = [];

  private constructor(
    private readonly country: Country,
    private readonly instantie: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly columns: Record<string, readonly Column[]>,
    private readonly appenders: Record<string, DuckDBAppender>
  ) {}

  /** What does not fit in memory stands in `work` until it is closed. */
  static async open(country: Country, work: string): Promise<SourceWriter> {
    const instantie = await DuckDBInstance.create(":memory:", {
      threads: "2",
      preserve_insertion_order: "true",
      temp_directory: work
    });
    const connection = await instantie.connect();
    const columns: Record<string, readonly Column[]> = {
      personen: [
        ["persoon_id", INTEGER],
        ["geboortedatum", DATE],
        ["geslacht", ENUM8(["M", "V"])],
        ["overlijdensdatum", DATE]
      ],
      verblijf: [
        ["persoon_id", INTEGER],
        ["begindatum", DATE],
        ["einddatum", DATE],
        ["huishouden_id", INTEGER],
        ["huishoudtype", codeList(huishoudtypen.map((t) => t.code))]
      ],
      place: [["nummer", USMALLINT]],
      voorzieningen: [
        ["persoon_id", INTEGER],
        ["voorziening", codeList(voorzieningen.map((v) => v.code))],
        ["begindatum", DATE],
        ["einddatum", DATE]
      ],
      gebeurtenissen: [
        ["persoon_id", INTEGER],
        ["gebeurtenis", codeList(gebeurtenissen.map((g) => g.code))],
        ["datum", DATE]
      ]
    };
    const appenders: Record<string, DuckDBAppender> = {};
    for (const [table, row] of Object.entries(columns)) {
      await connection.run(`CREATE TABLE ${table} (${row.map(([naam, type]) => `${naam} ${type}`).join(", ")})`);
      appenders[table] = await connection.createAppender(table);
    }
    return new SourceWriter(country, instantie, connection, columns, appenders);
  }

  addTo(table: string, {n, columns}: HuishoudenColumns): void {
    const types = this.columns[table]!.map(([, type]) => type);
    for (let from = 0; from < n; from += block) {
      const until = Math.min(n, from + block);
      const chunk = DuckDBDataChunk.create(types, until - from);
      types.forEach((_, k) => {
        const vector = chunk.getColumnVector(k) as unknown as {
          items: {set: (row: Int32Array) => void};
          flush: () => void;
        };
        vector.items.set(columns[k]!.subarray(from, until));
        vector.flush();
      });
      this.appenders[table]!.appendDataChunk(chunk);
    }
  }

  /** Stays without where they are spent: that is written last, when everyone has got a place. */
  addVerblijfTo(pieces: HuishoudenColumns, wijk: Int32Array): void {
    this.addTo("verblijf", pieces);
    this.wijken.push(Uint16Array.from(wijk.subarray(0, pieces.n)));
  }

  /** Gives rows of `verblijf` (by their place in the order of writing) another wijk, and writes where all stays are. */
  async writePlaces(moves: readonly Move[]): Promise<void> {
    const perRow = [...moves].sort((a, b) => a.rij - b.rij);
    let [first, next] = [0, 0];
    for (const row of this.wijken) {
      const wijk = Int32Array.from(row);
      for (; next < perRow.length && perRow[next]!.rij < first + wijk.length; next++)
        wijk[perRow[next]!.rij - first] = perRow[next]!.wijk;
      this.addTo("place", {n: wijk.length, columns: [wijk]});
      await memoryOfChunks();
      first += wijk.length;
    }
  }

  async write(folder: string): Promise<void> {
    for (const appender of Object.values(this.appenders)) appender.closeSync();
    const empty = (column: string): string =>
      `CASE WHEN ${column} = make_date(${RUNNING}::INTEGER) THEN NULL ELSE ${column} END AS ${column}`;
    const wet = `CASE voorziening ${voorzieningen.map((v) => `WHEN '${v.code}' THEN '${v.wet}'`).join(" ")} END AS wet`;
    const values = (codes: readonly string[]): string => `[${codes.map((code) => `'${code}'`).join(", ")}]`;
    const wijken = this.country.wijken.map((w) => w.code);
    const gemeenten = this.country.wijken.map((w) => this.country.gemeenten[w.gemeente]!.code);
    const selections: Record<string, string> = {
      personen: `SELECT persoon_id, geboortedatum, geslacht::VARCHAR AS geslacht, ${empty("overlijdensdatum")} FROM personen`,
      verblijf: `SELECT persoon_id, begindatum, ${empty("einddatum")}, ${values(gemeenten)}[nummer + 1] AS gemeente, ${values(wijken)}[nummer + 1] AS wijk, huishouden_id, huishoudtype::VARCHAR AS huishoudtype FROM verblijf POSITIONAL JOIN place`,
      voorzieningen: `SELECT persoon_id, ${wet}, voorziening::VARCHAR AS voorziening, begindatum, ${empty("einddatum")} FROM voorzieningen`,
      gebeurtenissen: "SELECT persoon_id, gebeurtenis::VARCHAR AS gebeurtenis, datum FROM gebeurtenissen"
    };
    for (const [table, selection] of Object.entries(selections)) {
      const file = join(folder, `${table}.parquet`).replaceAll("'", "''");
      await this.connection.run(`COPY (${selection}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
      await this.connection.run(`DROP TABLE ${table}`);
    }
  }

  close(): void {
    this.connection.closeSync();
    this.instantie.closeSync();
  }
}

const files = [
  "aanlevering.csv",
  "clientervaring.csv",
  "personen.parquet",
  "verblijf.parquet",
  "voorzieningen.parquet",
  "gebeurtenissen.parquet"
];

/** Which files in a folder are synthetic files as they were written: own files that took their names are not. */
export function filesIn(folder: string): ((naam: string) => boolean) | null {
  try {
    const made = readJson(join(folder, "bron.json"), descriptionForm);
    const sizes = new Map(made.files.map(({bestand: file, bytes}) => [file, bytes]));
    return (naam) => naam === "bron.json" || sizes.get(naam) === statSync(join(folder, naam)).size;
  } catch {
    return null;
  }
}

/** Writes bron.json beside the files: what they are, and how large each was written. */
export function describe(folder: string, scale: number, seed: number): void {
  const made = files.map((file) => ({bestand: file, bytes: statSync(join(folder, file)).size}));
  writeFileSync(join(folder, "bron.json"), `${JSON.stringify(sourceDescription(scale, seed, made), null, 2)}\n`);
}

const naam = "Synthetisch Nederland";

/** A file that stands beside bron.json, as it was written. */
interface Made {
  bestand: string;
  bytes: number;
}

/** What bron.json says about the synthetic files, and which they are. */
function sourceDescription(scale: number, seed: number, files: readonly Made[]) {
  return {
    naam,
    synthetisch: true,
    indeling: 2018,
    eerste_peilmoment: "2015-01-01",
    laatste_peilmoment: "2018-07-01",
    laatste_halfjaar: "2018HJ01",
    schaal: scale,
    zaad: seed,
    toelichting:
      "Fictieve inwoners, persoon voor persoon bedacht door een rekenprogramma: niemand in deze bestanden bestaat. " +
      "De aantallen inwoners per gemeente en wijk, de verdeling over huishoudtypen en leeftijden, de jaarlijkse levensgebeurtenissen en het gebruik per wet " +
      "zijn afgestemd op gepubliceerde cijfers van CBS en SCP; wat niet is gepubliceerd, is een aanname. " +
      "Verbanden tussen kenmerken, gebeurtenissen en gebruik zijn aannames en zeggen niets over de werkelijkheid in een gemeente of wijk. " +
      "Verschillen tussen gemeenten en het beleid van twee ervan zijn geplant om te kunnen zoeken: verzonnen, en door loting of een vaste regel toegewezen. " +
      "Iedere bewoner van een instelling telt als een eigen huishouden. " +
      "Welke gemeenten hun Wmo-gegevens leverden, is geloot, naar gepubliceerde totalen en deels naar aannames, en alleen vanaf het tweede halfjaar van 2016: " +
      "daarvoor was publiceren een keuze vooraf en is van geen gemeente bekend wat zij deed, zodat elke gemeente er cijfers heeft. " +
      "De antwoorden in het cliëntervaringsonderzoek zijn getrokken en zeggen niets over een gemeente.",
    files
  };
}

/** By this a bron.json is known as written by `sourceDescription`. */
const descriptionForm = z.object({
  naam: z.literal(naam),
  synthetisch: z.literal(true),
  zaad: z.number(),
  files: z.array(z.object({bestand: z.string(), bytes: z.number()}))
});
