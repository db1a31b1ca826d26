import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {
  type Known,
  readToelichting,
  type Toelichting,
  toelichtingName
} from "../../components/toelichting/toelichting.js";
import {files} from "../util/files.js";
import {UserError} from "../util/systemErrors.js";

/** What explains the folder, and the example in it: never shown with a figure. */
const aside = /^(LEESMIJ\.md$|voorbeeld\/)/;

/** Reads every toelichting in a folder, `<gebied>/<figuur>.md`. Throws with all that breaks a rule: file, line and rule. */
export function readToelichtingen(folder: string, known: Known): Toelichting[] {
  if (!existsSync(folder)) return [];
  const names = files(folder).filter((naam) => !aside.test(naam));
  const parsed = names.map((naam) => ({naam, ...readOne(folder, naam, known)}));
  const errors = parsed.flatMap(({naam, defects = []}) =>
    defects.map(({regel: line, wat: what}) => `${join(folder, naam)}, regel ${line}: ${what}`)
  );
  if (errors.length > 0) throw new UserError(`Een toelichting voldoet niet aan de regels.\n${errors.join("\n")}`);
  return parsed.map(({toelichting}) => toelichting!);
}

function readOne(folder: string, naam: string, known: Known): ReturnType<typeof readToelichting> {
  if (!naam.endsWith(".md")) return {defects: [{regel: 1, wat: "hier staan alleen .md-bestanden"}]};
  const parsed = readToelichting(readFileSync(join(folder, naam), "utf8"), known);
  if (parsed.defects) return parsed;
  const place = `${parsed.toelichting.gebied}/${toelichtingName(parsed.toelichting)}`;
  return place === naam ? parsed : {defects: [{regel: 1, wat: `dit bestand hoort op de plaats ${place}`}]};
}
