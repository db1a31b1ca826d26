import fc from "fast-check";
import {rmSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {jeugdCombinaties, jeugdTotals} from "../../../components/monitor/combinaties.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {indicator, restsOnWmo} from "../../../data/indicator.js";
import {openSource} from "../../util/count.js";
import {liesIn, randomLevering} from "../../util/random.js";
import {publishes, simpleMonitor} from "../../util/simpleMonitor.js";
import {giveSmallCountry} from "../../util/smallCountry.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";
import {cases} from "../../util/cases.js";

/** The three in which the random people live, and one in which nobody does. */
giveSmallCountry(["GM0003", "GM0307", "GM0344", "GM0363"]);

const folders = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? cases(4, 20));
const gebieden = ["NL", "GM0344", "GM0363", "PV26", "WK034401", "GM0344,GM0363", "GM0363,GM0307,GM0344"];
const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01", "2016HJ02", "2016JJ00"];

/** A number, or that it is missing: then `n` is not asked. */
const values = ({waarde, n}: {waarde: number | null; n: number | null}) =>
  waarde === null ? {waarde, n: null} : {waarde, n};

/**
 * What the simple implementation says of a row, undefined where it says nothing. Of several gemeenten a number of the Wmo is
 * of those that publish. A list has the moves between its gemeenten in its in- and outflow.
 */
function expectedOf(source: Source, gebied: string, periode: string) {
  const lies = liesIn(gebied);
  const more = gebied === "NL" || gebied.startsWith("PV") || gebied.includes(",");
  const gemeenten = ["GM0307", "GM0344", "GM0363"].filter((gemeente) =>
    gebied.startsWith("WK") ? gemeente === "GM0344" : lies(gemeente, "")
  );
  const along = gemeenten.filter((gemeente) => publishes(source, gemeente, periode));
  const all = simpleMonitor(source, periode, lies);
  const wmo = simpleMonitor(source, periode, (gemeente, wijk) => lies(gemeente, wijk) && along.includes(gemeente));
  return ({indicator: code, categorie}: MonitorRow) => {
    const what = indicator(code);
    if (gebied.startsWith("WK") && !what.wijk) return undefined;
    if (gebied.includes(",") && /stroom$/.test(code)) return undefined;
    const counted = all[code]?.[categorie];
    if (!counted || !restsOnWmo(what, categorie)) return counted;
    if (along.length === 0) return {waarde: null, n: null};
    return more ? wmo[code]![categorie] : counted;
  };
}

describe("the road from source files to the monitor", () => {
  it(
    `agrees with the simple implementation on ${folders} random folders, every indicator, gebied and periode`,
    async () => {
      await fc.assert(
        fc.asyncProperty(randomLevering, async (source) => {
          const folder = writeSourceFolder(source);
          const opened = await openSource(folder);
          await opened.countMonitor();
          for (const gebied of gebieden)
            for (const periode of perioden) {
              const rows = await opened.monitor(gebied, periode);
              const expected = expectedOf(source, gebied, periode);
              for (const row of rows.filter((row) => expected(row) !== undefined))
                expect({...row, ...values(row)}).toEqual({...row, ...expected(row)});
              expect(rows.filter((row) => expected(row) !== undefined).length).toBeGreaterThan(50);
            }
          const country = await opened.monitor("NL", "2015HJ01");
          const count = (indicator: string, categorie: string) =>
            country.find((row) => row.indicator === indicator && row.categorie === categorie)!.waarde!;
          const cell = (naam: string) => ({
            van: count("jeugdzorg_combinaties", naam),
            tot: count("jeugdzorg_combinaties", naam)
          });
          const {
            totaal: total,
            jb,
            jr
          } = jeugdTotals(
            Object.fromEntries(Object.keys(jeugdCombinaties).map((naam) => [naam, cell(naam)])) as Parameters<
              typeof jeugdTotals
            >[0]
          );
          expect([total.van, jb.van, jr.van]).toEqual(
            ["totaal", "jeugdbescherming", "jeugdreclassering"].map((naam) => count("jongeren_jeugdzorg", naam))
          );
          opened.close();
          rmSync(folder, {recursive: true});
        }),
        {numRuns: folders}
      );
    },
    20 * 60_000
  );
});
