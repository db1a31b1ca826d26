import {indicator} from "../../../data/indicator.js";
import type {Profielbron} from "../../../components/wijkprofiel/profiel.js";
import type {Telling} from "../../../components/wijkprofiel/telling.js";
import type {Gebied} from "../../../components/werkbank/gebied.js";

export const gemeente: Gebied = {code: "GM0001", naam: "Voorbeeld", soort: "gemeente", gemeenten: ["GM0001"]};
export const wijk = (nummer: number): Gebied => ({
  code: `WK00010${nummer}`,
  naam: `Wijk ${nummer}`,
  soort: "wijk",
  gemeenten: ["GM0001"]
});

export const telling = (waarde: number | null, n: number | null = 1000): Telling =>
  waarde === null ? {waarde, n: null, reden: "niet_geleverd"} : {waarde, n, reden: null};

/** A gemeente whose wijken hold these counts in the order of the categorieën; `geheel`: those of the gemeente itself. */
export function bron(code: string, wijken: Telling[][], geheel: Telling[]): Profielbron {
  const {categorieen} = indicator(code);
  const lijst = wijken.map((_, i) => wijk(i + 1));
  return {
    gemeente,
    wijken: lijst,
    dekking: () => null,
    telling(gebied, vraag, categorie) {
      if (vraag !== code) throw new Error(`not in the example: ${vraag}`);
      const plaats = categorieen.findIndex((item) => item.code === categorie);
      const rij = gebied === gemeente.code ? geheel : wijken[lijst.findIndex((item) => item.code === gebied)];
      return rij![plaats]!;
    }
  };
}
