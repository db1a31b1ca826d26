import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {wetten} from "../../data/wet.js";
import {datum} from "../opmaak/datum.js";
import {geheel, procent, procentpunt} from "../opmaak/getal.js";
import type {Aandeel} from "../statistics/wilson.js";
import {hoofdletter, kantnamen, type Omgeving} from "./figuurnaam.js";
import type {GroepRij} from "./rijen.js";
import type {Rij53} from "./rijen53.js";
import type {Cel, Tabel} from "./tabel.js";

/** Names of the groups of figures 5.1 and 5.2. */
export const groepnamen = new Map<string, string>([
  ["totaal", "Totaal"],
  ...[...wetten, ...huishoudtypen].map(({code, naam}) => [code, naam] as const)
]);

const aantal = (waarde: number): Cel => ({tekst: geheel(waarde), waarde});
const deel = (waarde: number | null): Cel => ({tekst: procent(waarde, 1), waarde});
const delen = ({aandeel, ondergrens, bovengrens}: Aandeel): Cel[] => [aandeel, ondergrens, bovengrens].map(deel);
const punt = (waarde: number | null): Cel => ({tekst: procentpunt(waarde), waarde});

/** The numbers of figures 5.1 and 5.2. */
export function groepTabel(rijen: readonly GroepRij[], kolom: string, bijschrift: string, omgeving: Omgeving): Tabel {
  const namen = kantnamen(omgeving).map(hoofdletter);
  return {
    bijschrift,
    koppen: ["Gebied", kolom, "Peilmoment", "Startgroep (n)", "In gebruik", "Aandeel", "Ondergrens", "Bovengrens"],
    rijkoppen: 3,
    rijen: rijen.map((rij) => ({
      koppen: [namen[rij.kant]!, groepnamen.get(rij.groep)!, datum(rij.peilmoment)],
      cellen: [aantal(rij.startgroep), aantal(rij.gebruik), ...delen(rij)]
    }))
  };
}

/** The numbers of figuur 5.3, with those without the gebeurtenis and the difference. */
export function gebeurtenisTabel(rijen: readonly Rij53[], bijschrift: string, omgeving: Omgeving): Tabel {
  const namen = kantnamen(omgeving).map(hoofdletter);
  const naam = new Map<string, string>(
    gebeurtenissen.map((item) => [item.code, item.aangenomen ? `${item.naam} (aangenomen)` : item.naam])
  );
  const met = ["Inwoners (n)", "In gebruik", "Aandeel", "Ondergrens", "Bovengrens"];
  return {
    bijschrift,
    koppen: [
      ...["Gebied", "Levensgebeurtenis", ...met, "Zonder (n)", "Zonder, in gebruik", "Zonder, aandeel"],
      ...["Verschil (procentpunt)", "Verschil, ondergrens", "Verschil, bovengrens"]
    ],
    rijkoppen: 2,
    rijen: rijen.map(({zonder, verschil, ...rij}) => ({
      koppen: [namen[rij.kant]!, naam.get(rij.gebeurtenis)!],
      cellen: [
        ...[aantal(rij.personen), aantal(rij.gebruik), ...delen(rij)],
        ...[aantal(zonder.personen), aantal(zonder.gebruik), deel(zonder.aandeel)],
        ...[verschil.verschil, verschil.ondergrens, verschil.bovengrens].map(punt)
      ]
    }))
  };
}
