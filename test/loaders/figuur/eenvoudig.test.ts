import {rmSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kanten} from "../../../components/figuur/rijen.js";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen52} from "../../../components/figuur/rijen52.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {figuur5152, figuur53} from "../../hulp/eenvoudig.js";
import {openBron} from "../../hulp/tel.js";
import {ligtIn, willekeurigeBron, willekeurigeKeuze} from "../../hulp/willekeurig.js";

const mappen = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? 100);

describe("the road from source files to figures", () => {
  it(
    `agrees with the simple implementation on ${mappen} random folders, four choices each`,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          willekeurigeBron,
          fc.array(willekeurigeKeuze, {minLength: 4, maxLength: 4}),
          async (bron, keuzes) => {
            const map = schrijfBronmap(bron);
            const geopend = await openBron(map);
            for (const keuze of keuzes) {
              const {geteld} = await geopend.tel(keuze);
              const verwacht = kanten(keuze).map(({gebied}) => ({gebied, ligt: ligtIn(gebied)}));
              for (const [figuur, rijen] of [
                ["5.1", rijen51(geteld, keuze)],
                ["5.2", rijen52(geteld, keuze)]
              ] as const) {
                expect(
                  rijen.map(({gebied, groep, peilmoment, startgroep, gebruik}) => ({
                    gebied,
                    groep,
                    peilmoment,
                    startgroep,
                    gebruik
                  }))
                ).toEqual(
                  verwacht.flatMap(({gebied, ligt}) =>
                    figuur5152(figuur, bron, keuze, geteld.momenten, ligt).map((rij) => ({gebied, ...rij}))
                  )
                );
              }
              expect(
                rijen53(geteld, keuze).map(({gebied, gebeurtenis, personen, gebruik, zonder}) => ({
                  ...{gebied, gebeurtenis, personen, gebruik},
                  ...{zonder_personen: zonder.personen, zonder_gebruik: zonder.gebruik}
                }))
              ).toEqual(
                verwacht.flatMap(({gebied, ligt}) => figuur53(bron, keuze, ligt).map((rij) => ({gebied, ...rij})))
              );
            }
            geopend.sluit();
            rmSync(map, {recursive: true});
          }
        ),
        {numRuns: mappen}
      );
    },
    20 * 60_000
  );
});
