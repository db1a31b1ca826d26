import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {leverstaat, redenVan, redenVanJaar, type Levering} from "../../../../components/monitor/reden.js";
import {wmoRedenen} from "../../../../components/queries/monitor/aanlevering.js";
import {maakBevraag} from "../../../../loaders/hulp/bevraag.js";
import {startBrowsermotor} from "../../../hulp/browsermotor.js";

const jaNee = ["nee", "ja"] as const;
/** Every row that can be, and none. */
const gevallen: (Levering | null)[] = [
  null,
  ...jaNee.flatMap((geleverd) =>
    jaNee.flatMap((goedgekeurd) =>
      jaNee.flatMap((opt_out_basis) =>
        jaNee.map((opt_out_facultatief) => ({geleverd, goedgekeurd, opt_out_basis, opt_out_facultatief}))
      )
    )
  )
];
/** Each pair of cases for the two halves of 2017 is a gemeente. */
const gemeenten = gevallen.flatMap((eerste, i) =>
  gevallen.map((tweede, j) => ({code: `GM${String(i * 100 + j).padStart(4, "0")}`, helften: [eerste, tweede]}))
);
const perioden = ["2017HJ01", "2017HJ02"];

const keus = "ENUM('nee', 'ja')";
const tabel = (rijen: string[]) => [
  `CREATE TABLE aanlevering (gemeente ENUM(${gemeenten.map(({code}) => `'${code}'`).join(", ")}), periode VARCHAR,
    geleverd ${keus}, goedgekeurd ${keus}, opt_out_basis ${keus}, opt_out_facultatief ${keus})`,
  ...(rijen.length > 0 ? [`INSERT INTO aanlevering VALUES ${rijen.join(", ")}`] : [])
];
const rijen = gemeenten.flatMap(({code, helften}) =>
  helften.flatMap((levering, i) =>
    levering === null ? [] : [`(${[code, perioden[i], ...Object.values(levering)].map((w) => `'${w}'`).join(", ")})`]
  )
);

const verwacht = gemeenten
  .flatMap(({code, helften}) => {
    const staten = helften.map((levering) => leverstaat(levering, true));
    const redenen = [...staten.map(redenVan), redenVanJaar(staten)];
    return [...perioden, "2017JJ00"].map((periode, i) => ({gemeente: code, periode, reden: redenen[i]}));
  })
  .filter(({reden}) => reden !== null);

type Rij = {gemeente: string; periode: string; reden: string};
const opVolgorde = (lijst: Rij[]) =>
  lijst
    .map((rij) => ({...rij}))
    .sort((a, b) => a.gemeente.localeCompare(b.gemeente) || (a.periode < b.periode ? -1 : 1));

async function inNode(sql: string[]) {
  const verbinding = await (await DuckDBInstance.create(":memory:")).connect();
  for (const opdracht of sql) await verbinding.run(opdracht);
  return maakBevraag(verbinding);
}

describe("wmoRedenen", () => {
  it("says of every combination of two halves what reden.ts says, in Node and in the browser", async () => {
    const node = await inNode(tabel(rijen));
    const motor = await startBrowsermotor();
    for (const opdracht of tabel(rijen)) motor.voerUit(opdracht);
    for (const bevraag of [node, motor.bevraag])
      expect(opVolgorde(await bevraag<Rij>({sql: wmoRedenen, waarden: []}))).toEqual(opVolgorde(verwacht as Rij[]));
  });

  it("withholds nothing without rows", async () => {
    const node = await inNode(tabel([]));
    expect(await node({sql: wmoRedenen, waarden: []})).toEqual([]);
  });
});
