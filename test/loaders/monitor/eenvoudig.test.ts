import {rmSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {jeugdcombinaties, jeugdtotalen} from "../../../components/monitor/combinaties.js";
import type {MonitorRij} from "../../../components/monitor/rij.js";
import {indicator, rustOpWmo} from "../../../data/indicator.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {eenvoudigeMonitor, publiceert} from "../../hulp/eenvoudigMonitor.js";
import type {Bron} from "../../hulp/bronrij.js";
import {openBron} from "../../hulp/tel.js";
import {ligtIn, willekeurigeLevering} from "../../hulp/willekeurig.js";

const mappen = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? 20);
const gebieden = ["NL", "GM0344", "GM0363", "PV26", "WK034401", "GM0344,GM0363", "GM0363,GM0307,GM0344"];
const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01", "2016HJ02", "2016JJ00"];

/** A number, or that it is missing: then `n` is not asked. */
const cijfers = ({waarde, n}: {waarde: number | null; n: number | null}) =>
  waarde === null ? {waarde, n: null} : {waarde, n};

/**
 * What the simple implementation says of a row, undefined where it says nothing. Of several gemeenten a number of the Wmo is
 * of those that publish. A list has the moves between its gemeenten in its in- and outflow.
 */
function verwachte(bron: Bron, gebied: string, periode: string) {
  const ligt = ligtIn(gebied);
  const meer = gebied === "NL" || gebied.startsWith("PV") || gebied.includes(",");
  const gemeenten = ["GM0307", "GM0344", "GM0363"].filter((gemeente) =>
    gebied.startsWith("WK") ? gemeente === "GM0344" : ligt(gemeente, "")
  );
  const mee = gemeenten.filter((gemeente) => publiceert(bron, gemeente, periode));
  const alle = eenvoudigeMonitor(bron, periode, ligt);
  const wmo = eenvoudigeMonitor(bron, periode, (gemeente, wijk) => ligt(gemeente, wijk) && mee.includes(gemeente));
  return ({indicator: code, categorie}: MonitorRij) => {
    const wat = indicator(code);
    if (gebied.startsWith("WK") && !wat.wijk) return undefined;
    if (gebied.includes(",") && /stroom$/.test(code)) return undefined;
    const geteld = alle[code]?.[categorie];
    if (!geteld || !rustOpWmo(wat, categorie)) return geteld;
    if (mee.length === 0) return {waarde: null, n: null};
    return meer ? wmo[code]![categorie] : geteld;
  };
}

describe("the road from source files to the monitor", () => {
  it(
    `agrees with the simple implementation on ${mappen} random folders, every indicator, gebied and periode`,
    async () => {
      await fc.assert(
        fc.asyncProperty(willekeurigeLevering, async (bron) => {
          const map = schrijfBronmap(bron);
          const geopend = await openBron(map);
          await geopend.telMonitor();
          for (const gebied of gebieden)
            for (const periode of perioden) {
              const rijen = await geopend.monitor(gebied, periode);
              const verwacht = verwachte(bron, gebied, periode);
              for (const rij of rijen.filter((rij) => verwacht(rij) !== undefined))
                expect({...rij, ...cijfers(rij)}).toEqual({...rij, ...verwacht(rij)});
              expect(rijen.filter((rij) => verwacht(rij) !== undefined).length).toBeGreaterThan(50);
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
