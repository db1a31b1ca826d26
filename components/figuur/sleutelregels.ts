import {kleuren} from "./kleur.js";
import {leegmerk} from "./leegmerk.js";
import {leegwoorden, type Leeg} from "./maatwaarde.js";
import type {Sleutelregel} from "./stroom.js";

/** Which bar is the gebied and which is what it is compared with. */
export const staafregels = (namen: readonly string[], kleur: string): Sleutelregel[] =>
  namen.map((tekst, kant) => {
    const [rand, vulling] = kant === 0 ? [kleur, kleur] : [kleuren.vergelijk, kleuren.raster];
    const [hoog, patroon] = [kant === 0 ? 6 : 4, []];
    return {
      ...{tekst, kleur: kant === 0 ? kleuren.totaal : kleuren.vergelijk, gewicht: kant === 0 ? 650 : 400},
      teken: ({balken}, x, y) => balken.push({x, x2: x + 22, y: y - hoog, y2: y + hoog, kleur: rand, vulling, patroon})
    };
  });

/** A line as it is drawn: solid, or dashed. */
export const lijnregel = (tekst: string, kleur: string, stippel: boolean, gewicht = 400): Sleutelregel => ({
  ...{tekst, kleur, gewicht},
  teken: ({raster}, x, y) =>
    raster.push({x, x2: x + 24, y, y2: y, kleur, dikte: stippel ? 1.5 : 2.25, patroon: stippel ? [4, 3] : []})
});

/** A mark that stands for a reason. */
export const leegregel = (leeg: Leeg): Sleutelregel => ({
  ...{tekst: leegwoorden[leeg], kleur: kleuren.zacht},
  teken: (uit, x, y) => leegteken(uit, x + 16, y, leeg)
});

/** The small mark of a reason, around a point. */
export function leegteken(uit: Parameters<Sleutelregel["teken"]>[0], x: number, y: number, leeg: Leeg): void {
  if (leeg === "niet_geleverd" || leeg === "opt_out" || leeg === "afgeschermd")
    return leegmerk(uit, {x: x - 6, x2: x + 6, y: y - 6, y2: y + 6}, leeg);
  uit.teksten.push({x, y, tekst: "–", kleur: kleuren.zacht, align: "center", gewicht: 650, grootte: 13});
}
