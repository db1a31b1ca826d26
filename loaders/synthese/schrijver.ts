import {
  DATE,
  DuckDBDataChunk,
  DuckDBInstance,
  ENUM16,
  ENUM8,
  INTEGER,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType
} from "@duckdb/node-api";
import {join} from "node:path";
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

/** Gathers the columns of all gebieden in memory, in the order in which they are given, and writes the four files. */
export class Schrijver {
  private constructor(
    private readonly land: Land,
    private readonly instantie: DuckDBInstance,
    private readonly verbinding: DuckDBConnection,
    private readonly kolommen: Record<string, readonly Kolom[]>,
    private readonly toevoegers: Record<string, DuckDBAppender>
  ) {}

  static async open(land: Land): Promise<Schrijver> {
    const instantie = await DuckDBInstance.create(":memory:", {threads: "2", preserve_insertion_order: "true"});
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
        ["gemeente", codelijst(land.gemeenten.map((g) => g.code))],
        ["wijk", codelijst(land.wijken.map((w) => w.code))],
        ["huishouden_id", INTEGER],
        ["huishoudtype", codelijst(huishoudtypen.map((t) => t.code))]
      ],
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

  /** Gives rows of `verblijf` (by their place in the order of writing) another wijk. Nothing can be added after this. */
  async verplaats(verplaatsingen: readonly Verplaatsing[]): Promise<void> {
    for (const toevoeger of Object.values(this.toevoegers)) toevoeger.closeSync();
    const typen = Object.fromEntries(this.kolommen.verblijf!);
    await this.verbinding.run(`CREATE TABLE verplaatst (rij INTEGER, gemeente ${typen.gemeente}, wijk ${typen.wijk})`);
    const toevoeger = await this.verbinding.createAppender("verplaatst");
    for (const {rij, wijk} of verplaatsingen) {
      toevoeger.appendInteger(rij);
      toevoeger.appendValue(this.land.gemeenten[this.land.wijken[wijk]!.gemeente]!.code, typen.gemeente!);
      toevoeger.appendValue(this.land.wijken[wijk]!.code, typen.wijk!);
      toevoeger.endRow();
    }
    toevoeger.closeSync();
    await this.verbinding.run(
      "UPDATE verblijf SET gemeente = v.gemeente, wijk = v.wijk FROM verplaatst v WHERE verblijf.rowid = v.rij"
    );
    await this.verbinding.run("DROP TABLE verplaatst");
  }

  async schrijf(map: string): Promise<void> {
    const leeg = (kolom: string): string =>
      `CASE WHEN ${kolom} = make_date(${LOPEND}::INTEGER) THEN NULL ELSE ${kolom} END AS ${kolom}`;
    const wet = `CASE voorziening ${voorzieningen.map((v) => `WHEN '${v.code}' THEN '${v.wet}'`).join(" ")} END AS wet`;
    const selecties: Record<string, string> = {
      personen: `SELECT persoon_id, geboortedatum, geslacht::VARCHAR AS geslacht, ${leeg("overlijdensdatum")} FROM personen`,
      verblijf: `SELECT persoon_id, begindatum, ${leeg("einddatum")}, gemeente::VARCHAR AS gemeente, wijk::VARCHAR AS wijk, huishouden_id, huishoudtype::VARCHAR AS huishoudtype FROM verblijf`,
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
