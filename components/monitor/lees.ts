import {tableFromIPC} from "@uwdata/flechette";
import type {MonitorRij, Reden} from "./rij.js";

/**
 * Reads a table of the monitor; gives the rows of a gebied, or of all of them for "", of one periode where asked. The rows
 * of a gebied stand together, and become objects when first asked for.
 */
export function leesMonitor(bytes: Uint8Array): (gebied: string, eenPeriode?: string) => MonitorRij[] {
  const tabel = tableFromIPC(bytes);
  const kolom = <T>(naam: string) => tabel.getChild(naam) as unknown as {at(rij: number): T};
  const gebieden = kolom<string>("gebied");
  const plaatsen = new Map<string, {van: number; tot: number}>();
  for (let van = 0, tot = 0; van < tabel.numRows; van = tot) {
    const gebied = gebieden.at(van);
    while (tot < tabel.numRows && gebieden.at(tot) === gebied) tot++;
    plaatsen.set(gebied, {van, tot});
  }
  const [indicator, periode, categorie] = [
    kolom<string>("indicator"),
    kolom<string>("periode"),
    kolom<string>("categorie")
  ];
  const [waarde, n, reden] = [kolom<number | null>("waarde"), kolom<number | null>("n"), kolom<Reden | "">("reden")];
  const gelezen = new Map<string, MonitorRij[]>();

  function lees(van: number, tot: number, eenPeriode: string): MonitorRij[] {
    const uit: MonitorRij[] = [];
    for (let i = van; i < tot; i++) {
      if (eenPeriode !== "" && periode.at(i) !== eenPeriode) continue;
      uit.push({
        indicator: indicator.at(i),
        gebied: gebieden.at(i),
        periode: periode.at(i),
        categorie: categorie.at(i),
        waarde: waarde.at(i),
        n: n.at(i),
        reden: reden.at(i) || null
      });
    }
    return uit;
  }

  return (gebied, eenPeriode = "") => {
    const sleutel = `${gebied} ${eenPeriode}`;
    const eerder = gelezen.get(sleutel);
    if (eerder) return eerder;
    const {van, tot} = gebied === "" ? {van: 0, tot: tabel.numRows} : (plaatsen.get(gebied) ?? {van: 0, tot: 0});
    const rijen = lees(van, tot, eenPeriode);
    gelezen.set(sleutel, rijen);
    return rijen;
  };
}
