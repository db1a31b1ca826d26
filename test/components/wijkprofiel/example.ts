import type {Gebied} from "../../../components/model/gebied.js";
import type {ProfielSource, WijkTally} from "../../../components/wijkprofiel/profiel.js";
import {indicator} from "../../../data/indicator.js";

export const gemeente: Gebied = {code: "GM0001", naam: "Voorbeeld", soort: "gemeente", gemeenten: ["GM0001"]};
export const wijk = (number: number): Gebied => ({
  code: `WK00010${number}`,
  naam: `Wijk ${number}`,
  soort: "wijk",
  gemeenten: ["GM0001"]
});

export const tally = (waarde: number | null, n: number | null = 1000): WijkTally =>
  waarde === null ? {waarde, n: null, reden: "niet_geleverd"} : {waarde, n, reden: null};

/** A gemeente whose wijken hold these counts in the order of the categorieën; `geheel`: those of the gemeente itself. */
export function source(code: string, wijken: WijkTally[][], whole: WijkTally[]): ProfielSource {
  const {categorieen} = indicator(code);
  const list = wijken.map((_, i) => wijk(i + 1));
  return {
    gemeente,
    wijken: list,
    coverage: () => null,
    tally(gebied, query, categorie) {
      if (query !== code) throw new Error(`not in the example: ${query}`);
      const place = categorieen.findIndex((item) => item.code === categorie);
      const row = gebied === gemeente.code ? whole : wijken[list.findIndex((item) => item.code === gebied)];
      return row![place]!;
    }
  };
}
