import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {
  type KnownSubjects,
  readToelichting,
  type Toelichting,
  toelichtingName
} from "../../components/toelichting/toelichting.js";
import type {Published} from "../../components/wijkprofiel/published.js";
import {readFacts} from "../../components/pipeline/facts.js";
import {files} from "../util/files.js";
import {UserError} from "../../components/pipeline/systemErrors.js";

/** What explains the folder, and the example in it: never shown with a figure. */
const aside = /^(LEESMIJ\.md$|voorbeeld\/)/;

/** Reads every toelichting in a folder, `<gebied>/<figuur>.md`. Throws with all that breaks a rule: file, line and rule. */
export function readToelichtingen(folder: string, known: KnownSubjects): Toelichting[] {
  if (!existsSync(folder)) return [];
  const names = files(folder).filter((naam) => !aside.test(naam));
  const parsed = names.map((naam) => ({naam, ...readOne(folder, naam, known)}));
  const errors = parsed.flatMap(({naam, defects = []}) =>
    defects.map(({regel: line, wat: what}) => `${join(folder, naam)}, regel ${line}: ${what}`)
  );
  if (errors.length > 0) throw new UserError(`Een toelichting voldoet niet aan de regels.\n${errors.join("\n")}`);
  return parsed.map(({toelichting}) => toelichting!);
}

function readOne(folder: string, naam: string, known: KnownSubjects): ReturnType<typeof readToelichting> {
  if (!naam.endsWith(".md")) return {defects: [{regel: 1, wat: "hier staan alleen .md-bestanden"}]};
  const parsed = readToelichting(readFileSync(join(folder, naam), "utf8"), known);
  if (parsed.defects) return parsed;
  const place = `${parsed.toelichting.gebied}/${toelichtingName(parsed.toelichting)}`;
  return place === naam ? parsed : {defects: [{regel: 1, wat: `dit bestand hoort op de plaats ${place}`}]};
}

/** The published table of huishoudens by combination of wetten per wijk of Utrecht, first halfjaar of 2017. */
export function utrechtStapeling(): Published {
  const rows = readFacts<Record<string, string>>("utrecht_stapeling_2017hj01.csv");
  const categorieen = Object.keys(rows[0]!).filter((column) => column !== "code" && column !== "wijk");
  return {
    ...{gemeente: "GM0344", periode: "2017HJ01", indicator: "stapeling_huishoudens", categorieen},
    bron: "VNG Realisatie, webinar Gemeentelijke Monitor Sociaal Domein (mei 2018), figuur 4; CBS StatLine 83817NED",
    rijen: rows.map((row) => ({code: row["code"]!, values: categorieen.map((column) => Number(row[column]))}))
  };
}

/** Of the gemeenten and wijken what a page needs to count own files with. */
export function gebiedFacts(): Record<string, Record<string, string>[]> {
  const counts = /^(inwoners|pct|huishoudgrootte|bijstand)/;
  const read = (file: string) =>
    readFacts<Record<string, string>>(file).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !counts.test(column)))
    );
  return {"gemeenten.csv": read("gemeenten.csv"), "wijken.csv": read("wijken.csv")};
}
