import {gebieden, leesGemeenten, leesWijken} from "../tabellen/gebieden.js";

const waarden = (rijen: readonly (readonly (number | string)[])[]) =>
  rijen.map((rij) => `(${rij.join(", ")})`).join(", ");

/**
 * SQL for the numbered gebieden: `lid_alle`, the gemeenten (by number in the cells) of every gebied but wijken, with
 * `samen` where only those that publish count (of a gemeente of 2020 all do); `wijkgebied`, the gebied and gemeente of each wijk by its number in the cells.
 */
export function ledentabellen(): string {
  const alle = gebieden();
  const gemeenten = leesGemeenten().map(({gemeente}) => gemeente);
  const plaats = new Map(gemeenten.map((code, i) => [code, i]));
  const leden = alle.flatMap(({soort, gemeenten: eigen}, gebied) => {
    if (soort === "wijk") return [];
    const codes = soort === "land" ? gemeenten : eigen;
    return codes.map((code) => [gebied, plaats.get(code)!, String(!soort.startsWith("gemeente"))]);
  });
  const nummers = new Map(alle.map(({code}, nummer) => [code, nummer]));
  const wijken = leesWijken().map(({wijk, gemeente}, i) => [i + 1, nummers.get(wijk)!, plaats.get(gemeente)!]);
  return `CREATE OR REPLACE TEMP TABLE lid_alle AS
SELECT gebied::USMALLINT AS gebied, gemeente::USMALLINT AS gemeente, samen FROM (VALUES ${waarden(leden)}) AS lid(gebied, gemeente, samen);
CREATE OR REPLACE TEMP TABLE wijkgebied AS
SELECT wijk::USMALLINT AS wijk, gebied::USMALLINT AS gebied, gemeente::USMALLINT AS gemeente FROM (VALUES ${waarden(wijken)}) AS w(wijk, gebied, gemeente)`;
}
