import {bronregels, type Regel} from "../herkomst/kenmerk.js";
import {tekens} from "../database/teken.js";
import {opsomming} from "../opmaak/opsomming.js";
import {periodenaam} from "../opmaak/periode.js";
import {geheel} from "../opmaak/getal.js";
import type {Uitvoer} from "./uitvoer.js";

/** The choice in words, name and value. */
export function selectieregels({kubus, gebieden, keuze}: Uitvoer): Regel[] {
  const {indicatoren, categorieen, perioden, waarde} = kubus;
  const deel = indicatoren.some(({code}) => keuze.categorieen[code]);
  return [
    [
      "Indicatoren",
      opsomming(
        indicatoren.map(({naam}) => naam),
        "en"
      )
    ],
    [
      "Categorieën",
      deel
        ? opsomming(
            categorieen.map(({naam}) => naam),
            "en"
          )
        : "alle"
    ],
    ["Gebieden", opsomming(gebieden, "en")],
    ["Perioden", opsomming(perioden.map(periodenaam), "en")],
    ["Aantal cellen", geheel(waarde.length)]
  ];
}

/** What must be known of the numbers, name and value. */
export function toelichtingregels({manifest, adres, dag, titel, dekking}: Uitvoer): Regel[] {
  return [
    ["Titel", titel],
    ...bronregels(manifest),
    ...(manifest.synthetisch
      ? [["Let op", "De cijfers zijn synthetisch: berekend over verzonnen inwoners."] as const]
      : []),
    ["Over de bron", manifest.toelichting],
    ["Gemeentelijke indeling", String(manifest.indeling)],
    ["Adres", adres],
    ["Gemaakt op", dag],
    ["Licentie", "Zie de bron; cijfers van CBS StatLine waarop de bron rust: CC BY 4.0"],
    [
      "Rekenwijze",
      "cijfer = per × waarde / n; interval: 95%, Wilson; jaren zijn opnieuw geteld, geen som van halfjaren"
    ],
    ["Wie telt mee", dekking.join(" ")],
    ...tekens.map(({naam, uitleg}): Regel => [`Geen cijfer: ${naam}`, uitleg])
  ];
}

/** What each indicator counts, name and value. */
export const definitieregels = ({kubus}: Pick<Uitvoer, "kubus">): Regel[] =>
  kubus.indicatoren.map(({naam, definitie}) => [`Definitie van ${naam}`, definitie]);

/** All of it that is not empty, for what stands above the columns of a CSV. */
export const woorden = (uitvoer: Uitvoer): Regel[] =>
  [...toelichtingregels(uitvoer), ...definitieregels(uitvoer), ...selectieregels(uitvoer)].filter(
    ([, waarde]) => waarde !== ""
  );
