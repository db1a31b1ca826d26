import fc from "fast-check";
import {rmSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {rows51, rows52, rows53} from "../../../components/cohort/rows.js";
import {sides} from "../../../components/model/choice.js";
import {openSource} from "../../util/count.js";
import {liesIn, randomChoice, randomSource} from "../../util/random.js";
import {figure5152, figure53} from "../../util/simple.js";
import {giveSmallCountry} from "../../util/smallCountry.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {cases} from "../../util/cases.js";

/** The three in which the random people live, and one in which nobody does. */
giveSmallCountry(["GM0003", "GM0307", "GM0344", "GM0363"]);

const folders = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? cases(15, 100));

describe("the road from source files to figures", () => {
  it(
    `agrees with the simple implementation on ${folders} random folders, four choices each`,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          randomSource,
          fc.array(randomChoice, {minLength: 4, maxLength: 4}),
          async (source, choices) => {
            const folder = writeSourceFolder(source);
            const opened = await openSource(folder);
            for (const choice of choices) {
              const {geteld: counted} = await opened.count(choice);
              const expected = sides(choice).map(({kant: side, gebied}) => ({side, gebied, lies: liesIn(gebied)}));
              for (const [figure, rows] of [
                ["5.1", rows51(counted, choice)],
                ["5.2", rows52(counted, choice)]
              ] as const) {
                expect(
                  rows.map(({gebied, groep: group, peilmoment, startgroep, gebruik}) => ({
                    gebied,
                    groep: group,
                    peilmoment,
                    startgroep,
                    gebruik
                  }))
                ).toEqual(
                  expected.flatMap(({side, gebied, lies}) =>
                    figure5152(figure, source, choice, counted.moments, lies, side).map((row) => ({gebied, ...row}))
                  )
                );
              }
              expect(
                rows53(counted, choice).map(({gebied, gebeurtenis, personen, gebruik, zonder}) => ({
                  ...{gebied, gebeurtenis, personen, gebruik},
                  ...{zonder_personen: zonder.personen, zonder_gebruik: zonder.gebruik}
                }))
              ).toEqual(
                expected.flatMap(({side, gebied, lies}) =>
                  figure53(source, choice, lies, side).map((row) => ({gebied, ...row}))
                )
              );
            }
            opened.close();
            rmSync(folder, {recursive: true});
          }
        ),
        {numRuns: folders}
      );
    },
    20 * 60_000
  );
});
