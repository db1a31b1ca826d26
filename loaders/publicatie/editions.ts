import {gebieden as allGebieden} from "../../components/pipeline/persoon/gebieden.js";
import type {Gebied} from "../../components/model/gebied.js";
import type {Beschermregel} from "../../data/publicatie.js";
import type {ShownFirst} from "./levenswegCells.js";
import type {PublishedFolder} from "./publishedFolder.js";
import {firstFile, firstRowsOf, monitorFile, rowsInTable} from "./tableSystem.js";

/** Every number of a folder by what it counts, null where it is withheld; what is not there for another reason is left out. */
export function numbersOfEdition({tables}: Pick<PublishedFolder, "tables">): Map<string, number | null> {
  const numbers = new Map<string, number | null>();
  const gebieden = allGebieden();
  for (const [file, columns] of tables) {
    if (monitorFile.test(file))
      for (const {gebied, periode, indicator, categorie, waarde, n, reden} of rowsInTable(columns)) {
        if (reden !== null && reden !== "afgeschermd") continue;
        const key = `${gebied} ${periode} ${indicator} ${categorie}`;
        numbers.set(key, waarde).set(`${key} (waarvan het een deel is)`, n);
      }
    const [, start] = firstFile.exec(file) ?? [];
    if (start === undefined) continue;
    for (const row of firstRowsOf(columns, gebieden) as ShownFirst[]) {
      const key = `${row.gebied} ${start} figuur ${row.figuur / 10} ${row.groep} moment ${row.moment}`;
      numbers.set(`${key} personen`, row.personen).set(`${key} gebruik`, row.gebruik);
      if (row.figuur === 53)
        numbers.set(`${key} zonder personen`, row.zonder_personen).set(`${key} zonder gebruik`, row.zonder_gebruik);
    }
  }
  return numbers;
}

interface Comparison {
  code: Beschermregel;
  /** Gemeenten of which a number has visibly changed. */
  changed: ReadonlySet<string>;
  /** Those of which a number is shown that is another than it was. */
  visibly: ReadonlySet<string>;
}

/**
 * What two editions say by themselves, number by number, that neither may: another rule, another number of one and the same source (`hash`), and a
 * number that the earlier one withheld of a gebied in which nobody can tell that anybody came or went, or that is withheld now and of whose gemeente nothing
 * else says so. Two shown numbers that differ say how many came or went, as vaguely as both numbers together; what all numbers of both tell,
 * `joinEarlier` finds out.
 */
export function comparePublished(
  now: PublishedFolder,
  before: PublishedFolder,
  {code, changed, visibly}: Comparison
): string[] {
  const texts: string[] = [];
  const rule = before.manifest.bescherming?.regel;
  if (rule !== undefined && rule !== code)
    texts.push(
      `de eerdere editie ${before.manifest.hash} is met een andere regel beschermd (${rule}): twee keer afgerond zegt meer dan één keer`
    );
  const [own, other] = [numbersOfEdition(now), numbersOfEdition(before)];
  const same = now.manifest.hash === before.manifest.hash;
  const isTouched = ({soort: kind, gemeenten}: Gebied) =>
    kind === "land" ? changed.size > 0 : gemeenten.some((part) => changed.has(part));
  const touched = new Set(
    allGebieden()
      .filter(isTouched)
      .map(({code: gebied}) => gebied)
  );
  /** Gemeenten of which nothing but what is withheld now says that anybody came or went. */
  const silent = new Set([...changed].filter((gemeente) => !visibly.has(gemeente)));
  for (const [key, number] of own) {
    const earlier = other.get(key);
    if (earlier === undefined || earlier === number) continue;
    const gebied = key.split(" ", 1)[0]!;
    if (same && number !== null && earlier !== null)
      texts.push(`${key} is ${number} en was ${earlier}, terwijl de bron dezelfde is`);
    else if (number === null && (same || silent.has(gebied)))
      texts.push(`${key} is afgeschermd, maar was ${earlier} in een eerdere editie`);
    else if (earlier === null && !touched.has(gebied))
      texts.push(`${key} is ${number}, maar was afgeschermd in een eerdere editie`);
  }
  return texts;
}
