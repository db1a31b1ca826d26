import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {hoofdletter, kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import type {GroepRij} from "../figuur/rijen.js";
import type {Rij53} from "../figuur/rijen53.js";
import {groepnamen} from "../figuur/tabellen.js";
import type {Cel, Tabel} from "../figuur/tabel.js";
import {datum} from "../opmaak/datum.js";
import {geheel, procent, procentpunt} from "../opmaak/getal.js";
import type {Aandeel} from "../statistics/wilson.js";

const getal = (fractie: number | null): string => procent(fractie, 1).replace("%", "");
const deel = ({aandeel, ondergrens, bovengrens}: Aandeel): Cel => ({
  tekst: aandeel === null ? "–" : `${getal(aandeel)} (${getal(ondergrens)}–${getal(bovengrens)})`,
  waarde: aandeel
});
const aantal = (waarde: number): Cel => ({tekst: geheel(waarde), waarde});

/** Figures 5.1 and 5.2 for paper: a row per group and side, a column per peilmoment. */
export function groepPapier(nummer: string, kolom: string, rijen: readonly GroepRij[], omgeving: Omgeving): Tabel {
  const namen = kantnamen(omgeving).map(hoofdletter);
  const groepen = [...new Set(rijen.map(({groep}) => groep))];
  const van = (groep: string, kant: number) => rijen.filter((rij) => rij.groep === groep && rij.kant === kant);
  return {
    bijschrift: `Figuur ${nummer} in getallen: in procenten van de startgroep, met 95%-interval`,
    koppen: [kolom, "Gebied", "Startgroep (n)", ...omgeving.momenten.map(datum)],
    rijkoppen: 2,
    rijen: groepen.flatMap((groep) =>
      namen.map((naam, kant) => {
        const eigen = van(groep, kant);
        return {
          koppen: [groepnamen.get(groep)!, naam],
          cellen: [aantal(eigen[0]?.startgroep ?? 0), ...eigen.map(deel)]
        };
      })
    )
  };
}

/** Figuur 5.3 for paper: a row per gebeurtenis, the sides beside each other. */
export function gebeurtenisPapier(rijen: readonly Rij53[], omgeving: Omgeving): Tabel {
  const namen = kantnamen(omgeving).map(hoofdletter);
  const kolommen = ["Inwoners (n)", "Met (%)", "Zonder (%)", "Verschil (procentpunt)"];
  const cellen = ({personen, zonder, verschil, ...met}: Rij53): Cel[] => [
    aantal(personen),
    deel(met),
    {tekst: getal(zonder.aandeel), waarde: zonder.aandeel},
    {
      tekst:
        verschil.verschil === null
          ? "–"
          : `${procentpunt(verschil.verschil)} (${procentpunt(verschil.ondergrens)} tot ${procentpunt(verschil.bovengrens)})`,
      waarde: verschil.verschil
    }
  ];
  return {
    bijschrift: "Figuur 5.3 in getallen: in gebruik met en zonder de levensgebeurtenis, met 95%-interval",
    bovenkoppen: namen.map((tekst) => ({tekst, breed: kolommen.length})),
    koppen: ["Levensgebeurtenis", ...namen.flatMap(() => kolommen)],
    rijkoppen: 1,
    rijen: gebeurtenissen.map(({code, naam}) => ({
      koppen: [naam],
      cellen: namen.flatMap((_, kant) =>
        rijen.filter((rij) => rij.gebeurtenis === code && rij.kant === kant).flatMap(cellen)
      )
    }))
  };
}
