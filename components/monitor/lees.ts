import {tableFromIPC} from "@uwdata/flechette";
import type {MonitorRij, Reden} from "./rij.js";

/**
 * Reads a table of the monitor; gives the rows of a gebied, or of all of them for "". The rows of a gebied stand together,
 * and become objects when first asked for.
 */
export function leesMonitor(bytes: Uint8Array): (gebied: string) => MonitorRij[] {
  const tabel = tableFromIPC(bytes);
  const kolom = <T>(naam: string) => tabel.getChild(naam).toArray() as ArrayLike<T>;
  const gebieden = kolom<string>("gebied");
  const plaatsen = new Map<string, {van: number; tot: number}>();
  for (let van = 0, tot = 0; van < gebieden.length; van = tot) {
    while (tot < gebieden.length && gebieden[tot] === gebieden[van]) tot++;
    plaatsen.set(gebieden[van]!, {van, tot});
  }
  const [indicator, periode, categorie] = [
    kolom<string>("indicator"),
    kolom<string>("periode"),
    kolom<string>("categorie")
  ];
  const [waarde, n, reden] = [kolom<number | null>("waarde"), kolom<number | null>("n"), kolom<Reden | "">("reden")];
  const gelezen = new Map<string, MonitorRij[]>();

  function lees(van: number, tot: number): MonitorRij[] {
    const uit: MonitorRij[] = [];
    for (let i = van; i < tot; i++) {
      uit.push({
        indicator: indicator[i]!,
        gebied: gebieden[i]!,
        periode: periode[i]!,
        categorie: categorie[i]!,
        waarde: waarde[i] ?? null,
        n: n[i] ?? null,
        reden: reden[i] || null
      });
    }
    return uit;
  }

  return (gebied) => {
    const eerder = gelezen.get(gebied);
    if (eerder) return eerder;
    const {van, tot} = gebied === "" ? {van: 0, tot: gebieden.length} : (plaatsen.get(gebied) ?? {van: 0, tot: 0});
    const rijen = lees(van, tot);
    gelezen.set(gebied, rijen);
    return rijen;
  };
}
