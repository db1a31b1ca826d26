import {rmSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {jeugdcombinaties, jeugdtotalen} from "../../../components/monitor/combinaties.js";
import {indicatoren} from "../../../data/indicator.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {eenvoudigeMonitor} from "../../hulp/eenvoudigMonitor.js";
import {openBron} from "../../hulp/tel.js";
import {ligtIn, willekeurigeBron} from "../../hulp/willekeurig.js";

const mappen = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? 20);
const gebieden = ["NL", "GM0344", "GM0363", "PV26", "WK034401"];
const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01", "2016HJ02", "2016JJ00"];

describe("the road from source files to the monitor", () => {
  it(
    `agrees with the simple implementation on ${mappen} random folders, every indicator, gebied and periode`,
    async () => {
      await fc.assert(
        fc.asyncProperty(willekeurigeBron, async (bron) => {
          const map = schrijfBronmap(bron);
          const geopend = await openBron(map);
          await geopend.telMonitor();
          for (const gebied of gebieden)
            for (const periode of perioden) {
              const verwacht = eenvoudigeMonitor(bron, periode, ligtIn(gebied));
              const rijen = await geopend.monitor(gebied, periode);
              for (const indicator of indicatoren) {
                const eenvoudig = verwacht[indicator.code];
                if (!eenvoudig || (gebied.startsWith("WK") && !indicator.wijk)) continue;
                const geteld = rijen.filter((rij) => rij.indicator === indicator.code);
                const zelf = Object.fromEntries(geteld.map(({categorie, waarde, n}) => [categorie, {waarde, n}]));
                expect({gebied, periode, indicator: indicator.code, ...zelf}).toEqual({
                  ...{gebied, periode, indicator: indicator.code},
                  ...eenvoudig
                });
              }
            }
          const land = await geopend.monitor("NL", "2015HJ01");
          const tel = (indicator: string, categorie: string) =>
            land.find((rij) => rij.indicator === indicator && rij.categorie === categorie)!.waarde!;
          const cel = (naam: string) => ({
            van: tel("jeugdzorg_combinaties", naam),
            tot: tel("jeugdzorg_combinaties", naam)
          });
          const {totaal, jb, jr} = jeugdtotalen(
            Object.fromEntries(Object.keys(jeugdcombinaties).map((naam) => [naam, cel(naam)])) as Parameters<
              typeof jeugdtotalen
            >[0]
          );
          expect([totaal.van, jb.van, jr.van]).toEqual(
            ["totaal", "jeugdbescherming", "jeugdreclassering"].map((naam) => tel("jongeren_jeugdzorg", naam))
          );
          geopend.sluit();
          rmSync(map, {recursive: true});
        }),
        {numRuns: mappen}
      );
    },
    20 * 60_000
  );
});
