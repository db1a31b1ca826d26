import type {Keuze} from "../../components/cohort/keuze.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {Bron, Bronrijen} from "./bronrij.js";

/*
 * The definitions of the three figures once more, person by person and as plainly as can be: the second opinion against
 * which the SQL is held. Dates are text `YYYY-MM-DD`, which sorts as time.
 */

type Persoon = Bronrijen["personen"][number];

const covers = (rij: {begindatum: string; einddatum: string}, dag: string) =>
  rij.begindatum <= dag && (rij.einddatum === "" || rij.einddatum >= dag);

const leeft = (persoon: Persoon, dag: string) => persoon.overlijdensdatum === "" || persoon.overlijdensdatum > dag;

/** What decides between two rows of verblijf that cover a day, first to last; of each the highest text wins. */
const rangen = ({
  begindatum,
  einddatum,
  gemeente,
  wijk,
  huishoudtype,
  huishouden_id
}: Bronrijen["verblijf"][number]) => [
  ...[begindatum, einddatum === "" ? "nog lopend" : einddatum, gemeente, wijk],
  ...[String(huishoudtypen.findIndex(({code}) => code === huishoudtype)), huishouden_id]
];

const gaatVoor = (een: readonly string[], ander: readonly string[]): boolean => {
  const eerste = een.findIndex((rang, i) => rang !== ander[i]);
  return eerste >= 0 && een[eerste]! > ander[eerste]!;
};

/** The row of verblijf that counts on a day, if the person is a resident then. */
export function verblijfOp(bron: Bron, persoon: Persoon, dag: string): Bronrijen["verblijf"][number] | undefined {
  if (!leeft(persoon, dag)) return undefined;
  return bron.verblijf
    .filter((rij) => rij.persoon_id === persoon.persoon_id && covers(rij, dag))
    .reduce<
      Bronrijen["verblijf"][number] | undefined
    >((beste, rij) => (beste && !gaatVoor(rangen(rij), rangen(beste)) ? beste : rij), undefined);
}

export function gebruikt(bron: Bron, persoon: Persoon, dag: string, wet: string): boolean {
  return (
    leeft(persoon, dag) &&
    bron.voorzieningen.some(
      (rij) => rij.persoon_id === persoon.persoon_id && (wet === "totaal" || rij.wet === wet) && covers(rij, dag)
    )
  );
}

function leeftijdsklasse(geboortedatum: string, dag: string): string {
  const jaren =
    Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4)) - (dag.slice(5) < geboortedatum.slice(5) ? 1 : 0);
  return leeftijdsklassen.filter(({vanaf}) => vanaf <= Math.max(0, jaren)).at(-1)!.code;
}

function maaktMee(bron: Bron, persoon: Persoon, gebeurtenis: string, dag: string): boolean {
  const vier = `${Number(dag.slice(0, 4)) - 4}${dag.slice(4)}`;
  return bron.gebeurtenissen.some(
    (rij) =>
      rij.persoon_id === persoon.persoon_id && rij.gebeurtenis === gebeurtenis && rij.datum >= vier && rij.datum < dag
  );
}

/** Residents of a gebied on the start who pass the filters, with their huishoudtype. `inGebied` says which rows belong to it. */
export function bewoners(bron: Bron, keuze: Keuze, inGebied: (gemeente: string, wijk: string) => boolean) {
  const start = keuze.peilmoment;
  const mag = (lijst: readonly string[], waarde: string) => lijst.length === 0 || lijst.includes(waarde);
  return bron.personen.flatMap((persoon) => {
    const rij = verblijfOp(bron, persoon, start);
    if (!rij || !inGebied(rij.gemeente, rij.wijk)) return [];
    if (!mag(keuze.huishoudtype, rij.huishoudtype)) return [];
    if (!mag(keuze.leeftijd, leeftijdsklasse(persoon.geboortedatum, start))) return [];
    if (!mag(keuze.geslacht, persoon.geslacht)) return [];
    const {gebeurtenis} = keuze;
    if (gebeurtenis.length > 0 && !gebeurtenis.some((code) => maaktMee(bron, persoon, code, start))) return [];
    return [{persoon, huishoudtype: rij.huishoudtype}];
  });
}

/** Startgroep and use per group and peilmoment: figuur 5.1 (by wet) or 5.2 (by huishoudtype). */
export function figuur5152(
  figuur: "5.1" | "5.2",
  bron: Bron,
  keuze: Keuze,
  momenten: string[],
  inGebied: (gemeente: string, wijk: string) => boolean
) {
  const start = keuze.peilmoment;
  const groep = bewoners(bron, keuze, inGebied).filter(
    ({persoon}) =>
      gebruikt(bron, persoon, start, "totaal") &&
      (keuze.wet.length === 0 || keuze.wet.some((wet) => gebruikt(bron, persoon, start, wet)))
  );
  const groepen =
    figuur === "5.1"
      ? ["totaal", ...wetten.map(({code}) => code)].map((wet) => ({
          naam: wet,
          leden: groep.filter(({persoon}) => gebruikt(bron, persoon, start, wet)),
          wet: keuze.basis === "enige" ? "totaal" : wet
        }))
      : huishoudtypen.map(({code}) => ({
          naam: code,
          leden: groep.filter(({huishoudtype}) => huishoudtype === code),
          wet: "totaal"
        }));
  return groepen.flatMap(({naam, leden, wet}) =>
    momenten.map((peilmoment) => {
      const telt = leden.filter(({persoon}) => keuze.noemer === "vast" || verblijfOp(bron, persoon, peilmoment));
      const nog = telt.filter(({persoon}) => gebruikt(bron, persoon, peilmoment, wet));
      return {groep: naam, peilmoment, startgroep: telt.length, gebruik: nog.length};
    })
  );
}

/** Residents with and without each gebeurtenis, and those in gebruik: figuur 5.3. */
export function figuur53(bron: Bron, keuze: Keuze, inGebied: (gemeente: string, wijk: string) => boolean) {
  const groep = bewoners(bron, keuze, inGebied).map(({persoon}) => persoon);
  const nu = (personen: Persoon[]) =>
    personen.filter((persoon) => gebruikt(bron, persoon, keuze.peilmoment, "totaal")).length;
  return gebeurtenissen.map(({code}) => {
    const met = groep.filter((persoon) => maaktMee(bron, persoon, code, keuze.peilmoment));
    const zonder = groep.filter((persoon) => !met.includes(persoon));
    return {
      gebeurtenis: code,
      personen: met.length,
      gebruik: nu(met),
      zonder_personen: zonder.length,
      zonder_gebruik: nu(zonder)
    };
  });
}
