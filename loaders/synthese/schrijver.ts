import {
  DATE,
  DuckDBDataChunk,
  DuckDBInstance,
  ENUM16,
  ENUM8,
  INTEGER,
  USMALLINT,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType
} from "@duckdb/node-api";
import {join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {voorzieningen} from "../../data/voorziening.js";
import {LOPEND} from "./dag.js";
import type {Land} from "./land.js";
import type {Kolommen} from "./tabel.js";
import type {Verplaatsing} from "./verhuiscorrectie.js";

type Kolom = readonly [naam: string, type: DuckDBType];

const blok = 2048;
const codelijst = (codes: readonly string[]): DuckDBType =>
  codes.length < 256 ? ENUM8([...codes]) : ENUM16([...codes]);

/** Chunks that were appended give their memory back between two turns of the event loop, never within one. */
const memoryOfChunks = (): Promise<void> => setImmediate();

/** Gathers the columns of all gebieden in memory, in the order in which they are given, and writes the four files. */
export class Schrijver {
  /** The wijk of every row of `verblijf`, in the order of writing. */
  private readonly wijken: Uint16Array[] = [];

  private constructor(
    private readonly land: Land,
    private readonly instantie: DuckDBInstance,
    private readonly verbinding: DuckDBConnection,
    private readonly kolommen: Record<string, readonly Kolom[]>,
    private readonly toevoegers: Record<string, DuckDBAppender>
  ) {}

  /** What does not fit in memory stands in `werk` until it is closed. */
  static async open(land: Land, werk: string): Promise<Schrijver> {
    const instantie = await DuckDBInstance.create(":memory:", {
      threads: "2",
      preserve_insertion_order: "true",
      temp_directory: werk
    });
    const verbinding = await instantie.connect();
    const kolommen: Record<string, readonly Kolom[]> = {
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
        ["huishoudtype", codelijst(huishoudtypen.map((t) => t.code))]
      ],
      plaats: [["nummer", USMALLINT]],
      voorzieningen: [
        ["persoon_id", INTEGER],
        ["voorziening", codelijst(voorzieningen.map((v) => v.code))],
        ["begindatum", DATE],
        ["einddatum", DATE]
      ],
      gebeurtenissen: [
        ["persoon_id", INTEGER],
        ["gebeurtenis", codelijst(gebeurtenissen.map((g) => g.code))],
        ["datum", DATE]
      ]
    };
    const toevoegers: Record<string, DuckDBAppender> = {};
    for (const [tabel, rij] of Object.entries(kolommen)) {
      await verbinding.run(`CREATE TABLE ${tabel} (${rij.map(([naam, type]) => `${naam} ${type}`).join(", ")})`);
      toevoegers[tabel] = await verbinding.createAppender(tabel);
    }
    return new Schrijver(land, instantie, verbinding, kolommen, toevoegers);
  }

  voegToe(tabel: string, {n, kolommen}: Kolommen): void {
    const typen = this.kolommen[tabel]!.map(([, type]) => type);
    for (let van = 0; van < n; van += blok) {
      const tot = Math.min(n, van + blok);
      const chunk = DuckDBDataChunk.create(typen, tot - van);
      typen.forEach((_, k) => {
        const vector = chunk.getColumnVector(k) as unknown as {
          items: {set: (rij: Int32Array) => void};
          flush: () => void;
        };
        vector.items.set(kolommen[k]!.subarray(van, tot));
        vector.flush();
      });
      this.toevoegers[tabel]!.appendDataChunk(chunk);
    }
  }

  /** Stays without where they are spent: that is written last, when everyone has got a place. */
  voegVerblijfToe(stukken: Kolommen, wijk: Int32Array): void {
    this.voegToe("verblijf", stukken);
    this.wijken.push(Uint16Array.from(wijk.subarray(0, stukken.n)));
  }

  /** Gives rows of `verblijf` (by their place in the order of writing) another wijk, and writes where all stays are. */
  async schrijfPlaatsen(verplaatsingen: readonly Verplaatsing[]): Promise<void> {
    const perRij = [...verplaatsingen].sort((a, b) => a.rij - b.rij);
    let [eerste, volgende] = [0, 0];
    for (const rij of this.wijken) {
      const wijk = Int32Array.from(rij);
      for (; volgende < perRij.length && perRij[volgende]!.rij < eerste + wijk.length; volgende++)
        wijk[perRij[volgende]!.rij - eerste] = perRij[volgende]!.wijk;
      this.voegToe("plaats", {n: wijk.length, kolommen: [wijk]});
      await memoryOfChunks();
      eerste += wijk.length;
    }
  }

  async schrijf(map: string): Promise<void> {
    for (const toevoeger of Object.values(this.toevoegers)) toevoeger.closeSync();
    const leeg = (kolom: string): string =>
      `CASE WHEN ${kolom} = make_date(${LOPEND}::INTEGER) THEN NULL ELSE ${kolom} END AS ${kolom}`;
    const wet = `CASE voorziening ${voorzieningen.map((v) => `WHEN '${v.code}' THEN '${v.wet}'`).join(" ")} END AS wet`;
    const waarden = (codes: readonly string[]): string => `[${codes.map((code) => `'${code}'`).join(", ")}]`;
    const wijken = this.land.wijken.map((w) => w.code);
    const gemeenten = this.land.wijken.map((w) => this.land.gemeenten[w.gemeente]!.code);
    const selecties: Record<string, string> = {
      personen: `SELECT persoon_id, geboortedatum, geslacht::VARCHAR AS geslacht, ${leeg("overlijdensdatum")} FROM personen`,
      verblijf: `SELECT persoon_id, begindatum, ${leeg("einddatum")}, ${waarden(gemeenten)}[nummer + 1] AS gemeente, ${waarden(wijken)}[nummer + 1] AS wijk, huishouden_id, huishoudtype::VARCHAR AS huishoudtype FROM verblijf POSITIONAL JOIN plaats`,
      voorzieningen: `SELECT persoon_id, ${wet}, voorziening::VARCHAR AS voorziening, begindatum, ${leeg("einddatum")} FROM voorzieningen`,
      gebeurtenissen: "SELECT persoon_id, gebeurtenis::VARCHAR AS gebeurtenis, datum FROM gebeurtenissen"
    };
    for (const [tabel, selectie] of Object.entries(selecties)) {
      const bestand = join(map, `${tabel}.parquet`).replaceAll("'", "''");
      await this.verbinding.run(`COPY (${selectie}) TO '${bestand}' (FORMAT parquet, COMPRESSION zstd)`);
      await this.verbinding.run(`DROP TABLE ${tabel}`);
    }
  }

  sluit(): void {
    this.verbinding.closeSync();
    this.instantie.closeSync();
  }
}
