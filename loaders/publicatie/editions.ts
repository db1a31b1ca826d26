import {gebieden as allGebieden} from "../../components/pipeline/persoon/gebieden.js";
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

/**
 * What two editions give away that each keeps to itself, as sentences. An attacker who assumes that nobody came or went takes the same number of both
 * as one. So what one shows and the other withholds is known: whether its people changed, nobody can tell from outside, and it counts as a leak. Two shown
 * numbers that differ say how many came or went: that difference is as vague as both numbers together (twice as far off as each), so vaguer than a
 * number that is shown, and no leak; but of one and the same source (`hash`) they must be the same, or two roundings of one count narrow it.
 */
export function comparePublished(
  now: PublishedFolder,
  before: PublishedFolder,
  {code}: {code: Beschermregel}
): string[] {
  const texts: string[] = [];
  const rule = before.manifest.bescherming?.regel;
  if (rule !== undefined && rule !== code)
    texts.push(
      `de eerdere editie ${before.manifest.hash} is met een andere regel beschermd (${rule}): twee keer afgerond zegt meer dan één keer`
    );
  const [own, other] = [numbersOfEdition(now), numbersOfEdition(before)];
  const same = now.manifest.hash === before.manifest.hash;
  for (const [key, number] of own) {
    const earlier = other.get(key);
    if (earlier === undefined || earlier === number) continue;
    if (number === null) texts.push(`${key} is afgeschermd, maar was ${earlier} in een eerdere editie`);
    else if (earlier === null) texts.push(`${key} is ${number}, maar was afgeschermd in een eerdere editie`);
    else if (same) texts.push(`${key} is ${number} en was ${earlier}, terwijl de bron dezelfde is`);
  }
  return texts;
}
