import {gebieden as allGebieden} from "../../components/pipeline/persoon/gebieden.js";
import type {Beschermregel} from "../../data/publicatie.js";
import type {ShownFirst} from "./levenswegCells.js";
import {monitorColumns} from "./monitorColumns.js";
import type {PublishedFolder} from "./publishedFolder.js";
import {firstFile, firstRowsOf, monitorFile, rowsInTable, type TableSystem} from "./tableSystem.js";

/** A published folder, and all that is known of its numbers. */
export interface Edition {
  folder: PublishedFolder;
  system: Pick<TableSystem, "perioden" | "monitor">;
}

/** A number as a table has it, null where it is withheld, and the gemeenten (or the wijk) that it is counted of. */
interface EditionNumber {
  number: number | null;
  /** The same for the same gemeenten in every edition. */
  set: string;
  gemeenten: readonly string[];
}

/** Every number of a folder by what it counts; what is not there for another reason is left out. */
function numbersOfEdition({folder: {tables}, system: {perioden, monitor}}: Edition): Map<string, EditionNumber> {
  const {places, sets, setOf} = monitor.sets;
  const numbers = new Map<string, EditionNumber>();
  const put = (key: string, number: number | null, gebied: string, time: number, subject: string) => {
    const place = places.get(gebied);
    if (place === undefined) return;
    const {key: set, gemeenten} = sets[setOf(place, time, subject)]!;
    numbers.set(key, {number, set, gemeenten});
  };
  const gebieden = allGebieden();
  for (const [file, columns] of tables) {
    if (monitorFile.test(file))
      for (const {gebied, periode, indicator, categorie, waarde, n, reden} of rowsInTable(columns)) {
        if (reden !== null && reden !== "afgeschermd") continue;
        const [key, time] = [`${gebied} ${periode} ${indicator} ${categorie}`, perioden.indexOf(periode)];
        const {subject} = monitorColumns.boxes.get(`${indicator}.${categorie}`)!;
        put(key, waarde, gebied, time, subject);
        put(`${key} (waarvan het een deel is)`, n, gebied, time, subject);
      }
    const [, start] = firstFile.exec(file) ?? [];
    if (start === undefined) continue;
    for (const row of firstRowsOf(columns, gebieden) as ShownFirst[]) {
      const key = `${row.gebied} ${start} figuur ${row.figuur / 10} ${row.groep} moment ${row.moment}`;
      const counts = {
        ...{personen: row.personen, gebruik: row.gebruik},
        ...(row.figuur === 53 ? {"zonder personen": row.zonder_personen, "zonder gebruik": row.zonder_gebruik} : {})
      };
      for (const [name, number] of Object.entries(counts)) put(`${key} ${name}`, number, row.gebied, 0, "");
    }
  }
  return numbers;
}

/**
 * What two editions say by themselves, number by number, that neither may: another rule, another number of one and the same source (`hash`) or none any
 * more, and a number that the earlier one withheld of gemeenten in which nobody can tell that anybody came or went (`changed`: those in which one can).
 * Two shown numbers that differ say how many came or went, as vaguely as both numbers together, and one that is withheld now says no more than any
 * that is; what all numbers of both tell, the systems of both find out.
 */
export function comparePublished(
  now: Edition,
  before: Edition,
  {code, changed}: {code: Beschermregel; changed: ReadonlySet<string>}
): string[] {
  const texts: string[] = [];
  const {bescherming, hash} = before.folder.manifest;
  const rule = bescherming?.regel;
  if (rule !== undefined && rule !== code)
    texts.push(
      `de eerdere editie ${hash} is met een andere regel beschermd (${rule}): twee keer afgerond zegt meer dan één keer`
    );
  const other = numbersOfEdition(before);
  const same = now.folder.manifest.hash === hash;
  for (const [key, {number, set, gemeenten}] of numbersOfEdition(now)) {
    const earlier = other.get(key);
    if (earlier === undefined || earlier.number === number) continue;
    if (same && number !== null && earlier.number !== null)
      texts.push(`${key} is ${number} en was ${earlier.number}, terwijl de bron dezelfde is`);
    else if (same && number === null)
      texts.push(`${key} is afgeschermd, maar was ${earlier.number} in een eerdere editie`);
    else if (earlier.number === null && earlier.set === set && !gemeenten.some((part) => changed.has(part)))
      texts.push(`${key} is ${number}, maar was afgeschermd in een eerdere editie`);
  }
  return texts;
}
