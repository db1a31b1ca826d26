import {marks} from "../database/measure.js";
import {type Line, sourceLines} from "../figure/attributes.js";
import {wholeNumber} from "../format/number.js";
import {periodeName} from "../model/periode.js";
import {enumerate} from "../format/text.js";
import type {ExportTable} from "./export.js";

/** The choice in words, name and value. */
export function selectionLines({cube, gebieden, choice}: ExportTable): Line[] {
  const {indicatoren, categorieen, perioden, waarde} = cube;
  const part = indicatoren.some(({code}) => choice.categorieen[code]);
  return [
    [
      "Indicatoren",
      enumerate(
        indicatoren.map(({naam}) => naam),
        "en"
      )
    ],
    [
      "Categorieën",
      part
        ? enumerate(
            categorieen.map(({naam}) => naam),
            "en"
          )
        : "alle"
    ],
    ["Gebieden", enumerate(gebieden, "en")],
    ["Perioden", enumerate(perioden.map(periodeName), "en")],
    ["Aantal cellen", wholeNumber(waarde.length)]
  ];
}

/** What must be known of the numbers, name and value. */
export function toelichtingLines({manifest, address, dag: day, titel: title, coverage}: ExportTable): Line[] {
  return [
    ["Titel", title],
    ...sourceLines(manifest),
    ...(manifest.synthetisch
      ? [["Let op", "De cijfers zijn synthetisch: berekend over verzonnen inwoners."] as const]
      : []),
    ["Over de bron", manifest.toelichting],
    ["Gemeentelijke indeling", String(manifest.indeling)],
    ["Adres", address],
    ["Gemaakt op", day],
    ["Licentie", "Zie de bron; cijfers van CBS StatLine waarop de bron rust: CC BY 4.0"],
    [
      "Rekenwijze",
      "cijfer = per × waarde / n; interval: 95%, Wilson; jaren zijn opnieuw geteld, geen som van halfjaren"
    ],
    ["Wie telt mee", coverage.join(" ")],
    ...marks.map(({naam, uitleg: explanation}): Line => [`Geen cijfer: ${naam}`, explanation])
  ];
}

/** What each indicator counts, name and value. */
export const definitionLines = ({cube}: Pick<ExportTable, "cube">): Line[] =>
  cube.indicatoren.map(({naam, definitie: definition}) => [`Definitie van ${naam}`, definition]);

/** All of it that is not empty, for what stands above the columns of a CSV. */
export const words = (output: ExportTable): Line[] =>
  [...toelichtingLines(output), ...definitionLines(output), ...selectionLines(output)].filter(
    ([, waarde]) => waarde !== ""
  );
