import {draai} from "../database/draai.js";
import type {Maat} from "../database/keuze.js";
import {dimensienamen, lidnaam} from "../database/lidnaam.js";
import {cijfer, interval, maatnamen} from "../database/maat.js";
import {indicatorVan, sorteer} from "../database/sorteer.js";
import {NIET_VAN_TOEPASSING, tekens} from "../database/teken.js";
import {BOM, csvCell, csvLine, csvRemarks, excelStyle, plainStyle, type CsvValue} from "../opmaak/csv.js";
import {langeKolommen, waardeVan} from "./lang.js";
import {woorden} from "./regels.js";
import type {Uitvoer, Voortgang} from "./uitvoer.js";

const BLOK = 20_000;

/** A number with at most six decimals. */
const afgerond = (waarde: CsvValue): CsvValue =>
  typeof waarde === "number" && !Number.isInteger(waarde) ? Number(waarde.toFixed(6)) : waarde;

const regelVan = (waarden: readonly CsvValue[], style = plainStyle): string =>
  csvLine(
    waarden.map((waarde) => csvCell(afgerond(waarde), style)),
    style
  );

function* blokken(rijen: number, regel: (rij: number) => string, voortgang: Voortgang): Generator<string> {
  for (let van = 0; van < rijen; van += BLOK) {
    let tekst = "";
    const tot = Math.min(rijen, van + BLOK);
    for (let rij = van; rij < tot; rij++) tekst += regel(rij);
    voortgang(tot / rijen);
    yield tekst;
  }
}

function langeRegels(uitvoer: Uitvoer, voortgang: Voortgang, style = plainStyle): string[] {
  const kolommen = langeKolommen(uitvoer);
  const kop = regelVan(
    kolommen.map(({naam}) => naam),
    style
  );
  const regel = (rij: number) =>
    regelVan(
      kolommen.map((kolom) => waardeVan(kolom, rij)),
      style
    );
  return [csvRemarks(woorden(uitvoer), style), kop, ...blokken(uitvoer.kubus.waarde.length, regel, voortgang)];
}

/** A row for each cell. */
export const langeCsv = (uitvoer: Uitvoer, voortgang: Voortgang): string[] => langeRegels(uitvoer, voortgang);

/** The same as a Dutch Excel opens it in columns. */
export const excelCsv = (uitvoer: Uitvoer, voortgang: Voortgang): string[] => [
  BOM,
  ...langeRegels(uitvoer, voortgang, excelStyle)
];

/** The table as it stands on the page; an interval as two columns, a reason in words where there is no number. */
export function getoondeCsv(uitvoer: Uitvoer, voortgang: Voortgang): string[] {
  const {kubus, keuze} = uitvoer;
  const tabel = draai(kubus, keuze);
  const volgorde = sorteer(tabel, keuze.sorteer);
  const delen = keuze.maten.flatMap((maat): [Maat, 0 | 1, string][] =>
    maat === "interval"
      ? [
          [maat, 0, "Ondergrens 95%"],
          [maat, 1, "Bovengrens 95%"]
        ]
      : [[maat, 0, maatnamen[maat]]]
  );
  const koppen = tabel.rijen.dimensies.map((dimensie) => dimensienamen[dimensie]);
  const kolomnaam = (kolom: number) =>
    tabel.kolommen.dimensies.map((dimensie) => lidnaam(kubus, dimensie, tabel.kolommen.plaatsen[dimensie]![kolom]!));
  const kolommen = Array.from({length: tabel.kolommen.lengte}, (_, kolom) => kolom);
  for (const kolom of kolommen) for (const [, , naam] of delen) koppen.push([...kolomnaam(kolom), naam].join(" | "));
  const regel = (i: number) => {
    const rij = volgorde[i]!;
    const namen = tabel.rijen.dimensies.map((dimensie) =>
      lidnaam(kubus, dimensie, tabel.rijen.plaatsen[dimensie]![rij]!)
    );
    const cellen = kolommen.flatMap((kolom) => {
      const cel = tabel.cel(rij, kolom);
      return delen.map(([maat, kant]) => getoond(uitvoer, indicatorVan(tabel, rij, kolom), cel, maat, kant));
    });
    return regelVan([...namen, ...cellen]);
  };
  return [csvRemarks(woorden(uitvoer)), regelVan(koppen), ...blokken(volgorde.length, regel, voortgang)];
}

function getoond({kubus}: Uitvoer, welke: number, cel: number, maat: Maat, kant: 0 | 1): string | number {
  const geen = (code: number) => tekens[(code || NIET_VAN_TOEPASSING) - 1]!.naam;
  if (cel < 0) return geen(0);
  const indicator = kubus.indicatoren[welke]!;
  const [waarde, n, reden] = [kubus.waarde[cel]!, kubus.n[cel]!, kubus.reden[cel]!];
  if (maat === "n") return n < 0 ? geen(reden) : n;
  if (waarde < 0) return geen(reden);
  if (maat === "aantal") return waarde;
  const getal = maat === "per" ? cijfer(indicator, waarde, n) : (interval(indicator, waarde, n)?.[kant] ?? null);
  return getal ?? geen(0);
}
