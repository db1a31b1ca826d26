import {gegevens, type Gegevens} from "./csv.js";
import {kolommen53, type Rij53} from "./rijen53.js";

/** Columns of the download after those of the command line: residents without the gebeurtenis, and the difference. */
const meer = [
  "zonder_personen",
  "zonder_gebruik",
  "zonder_aandeel",
  "verschil",
  "verschil_ondergrens",
  "verschil_bovengrens"
] as const;

/** The numbers of figuur 5.3 that the page offers. */
export const gegevens53 = (rijen: readonly Rij53[]): Gegevens =>
  gegevens(
    [...kolommen53, ...meer],
    rijen.map(({zonder, verschil, ...rij}) => ({
      ...rij,
      zonder_personen: zonder.personen,
      zonder_gebruik: zonder.gebruik,
      zonder_aandeel: zonder.aandeel,
      verschil: verschil.verschil,
      verschil_ondergrens: verschil.ondergrens,
      verschil_bovengrens: verschil.bovengrens
    }))
  );
