import {cohortView, samenvoegen, type Kant} from "../queries/kanten.js";
import type {Motor} from "../duckdb/start.js";
import type {Gebied} from "./gebied.js";
import {haal} from "./haal.js";
import type {VraagOpties} from "./werkbank.js";

const TEGELIJK = 6;

/** The name of the table with the cells of a gebied at a start: letters, digits and `_` only. */
export const celtabel = (code: string, start: string): string =>
  `cellen_${code.replace(/\W/g, "_")}_${start.replaceAll("-", "")}`;

/**
 * Brings the cells of a gebied at a start into DuckDB, once, and says in which table they are. The land and each gemeente
 * have a file; any other gebied is the sum of its gemeenten.
 */
export function maakCellen(motor: Motor, basis: URL) {
  const klaar = new Map<string, Promise<string>>();
  /** Files are fetched side by side and inserted one by one. */
  let invoeg: Promise<unknown> = Promise.resolve();

  async function haalBestand(bestand: string, start: string, signal?: AbortSignal): Promise<string> {
    const tabel = celtabel(bestand, start);
    const bytes = await haal(new URL(`cohort/${start}/${bestand}.arrow`, basis), {signal});
    const beurt = invoeg.then(() => motor.voegToe(tabel, bytes));
    invoeg = beurt.catch(() => undefined);
    await beurt;
    return tabel;
  }

  function eenmaal(sleutel: string, maak: () => Promise<string>): Promise<string> {
    const bezig = klaar.get(sleutel);
    if (bezig) return bezig;
    const belofte = maak();
    klaar.set(sleutel, belofte);
    belofte.catch(() => klaar.delete(sleutel));
    return belofte;
  }

  const bestand = (naam: string, start: string, signal?: AbortSignal) =>
    eenmaal(`${naam} ${start}`, () => haalBestand(naam, start, signal));

  async function samen({code, gemeenten}: Gebied, start: string, {signal, voortgang}: VraagOpties): Promise<string> {
    const tabellen: string[] = [];
    const rij = [...gemeenten];
    const werker = async () => {
      for (let naam = rij.shift(); naam !== undefined; naam = rij.shift()) {
        tabellen.push(await bestand(naam, start, signal));
        voortgang?.({
          tekst: `Gemeenten ophalen: ${tabellen.length} van ${gemeenten.length}`,
          deel: tabellen.length / gemeenten.length
        });
      }
    };
    await Promise.all(Array.from({length: TEGELIJK}, werker));
    const tabel = celtabel(code, start);
    await motor.voerUit(samenvoegen(tabel, tabellen.sort()));
    return tabel;
  }

  async function kant(gebied: Gebied, start: string, opties: VraagOpties): Promise<Kant> {
    if (gebied.soort === "land") return {tabel: await bestand(gebied.code, start, opties.signal)};
    if (gebied.soort === "wijk")
      return {tabel: await bestand(gebied.gemeenten[0]!, start, opties.signal), wijk: gebied.code};
    if (gebied.gemeenten.length === 1) return {tabel: await bestand(gebied.gemeenten[0]!, start, opties.signal)};
    return {tabel: await eenmaal(`${gebied.code} ${start} samen`, () => samen(gebied, start, opties))};
  }

  let view = "";

  /** Makes the relation `cohort` hold the cells of these gebieden. */
  return async function stelCohort(gebieden: Gebied[], start: string, opties: VraagOpties): Promise<void> {
    const kanten = await Promise.all(gebieden.map((gebied) => kant(gebied, start, opties)));
    opties.signal?.throwIfAborted();
    const nieuw = cohortView(kanten);
    if (nieuw === view) return;
    await motor.voerUit(nieuw);
    view = nieuw;
  };
}
