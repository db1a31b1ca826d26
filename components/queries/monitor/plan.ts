import {indicatoren, rustOpWmo, type Indicator} from "../../../data/indicator.js";
import type {Relatie} from "./relaties.js";
import {tellingen, type Voorwaarde} from "./voorwaarden.js";

/** A category of an indicator, with the columns in which its teller and noemer are counted. */
export interface Vak {
  indicator: Indicator;
  categorie: string;
  /** Counted from the Wmo records that gemeenten deliver. */
  wmo: boolean;
  teller: number;
  noemer: number;
}

/** Every distinct condition once, by number, and the vakken that rest on them. Flow indicators have no condition: `stroom.ts`. */
export interface Plan {
  voorwaarden: Voorwaarde[];
  vakken: Vak[];
}

/** What has to be counted for a halfjaar or for a year. */
export function plan(soort: "halfjaar" | "jaar"): Plan {
  const voorwaarden: Voorwaarde[] = [];
  const nummer = ({relatie, waar}: Voorwaarde) => {
    const bekend = voorwaarden.findIndex((ander) => ander.relatie === relatie && ander.waar === waar);
    return bekend >= 0 ? bekend : voorwaarden.push({relatie, waar}) - 1;
  };
  const vakken = indicatoren
    .filter(({code, periodiciteit}) => code in tellingen && periodiciteit.includes(soort))
    .flatMap((indicator) =>
      indicator.categorieen.map(({code}): Vak => {
        const telling = tellingen[indicator.code]![code];
        if (!telling) throw new Error(`no condition: ${indicator.code} ${code}`);
        const [teller, noemer] = [nummer(telling.teller), nummer(telling.noemer)];
        return {indicator, categorie: code, wmo: rustOpWmo(indicator, code), teller, noemer};
      })
    );
  return {voorwaarden, vakken};
}

/** SQL that counts the conditions of one relation, column `k<number>` each, by these keys. */
export function telQuery({voorwaarden}: Plan, relatie: Relatie, sleutel: string): string {
  const kolommen = voorwaarden.flatMap((voorwaarde, i) =>
    voorwaarde.relatie === relatie
      ? [`coalesce(sum(aantal) FILTER (WHERE ${voorwaarde.waar}), 0)::INTEGER AS k${i}`]
      : []
  );
  return `SELECT ${sleutel}, ${kolommen.join(",\n  ")}\nFROM ${relatie} GROUP BY ${sleutel}`;
}
