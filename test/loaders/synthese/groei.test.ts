import {describe, expect, it} from "vitest";
import {leesFeiten} from "../../../loaders/hulp/feiten.js";
import {huishoudensdoel, inwonersdoel, jaardagen} from "../../../loaders/synthese/bevolkingsdoel.js";
import type {Rij} from "../../../loaders/synthese/controle/bron.js";
import {groei} from "../../../loaders/synthese/controle/groei.js";
import {voldoet, type Regel} from "../../../loaders/synthese/controle/regel.js";
import {datum} from "../../../loaders/synthese/dag.js";

const codes = leesFeiten<Record<string, string>>("gemeenten.csv").map((g) => Number(g.gemeente!.slice(2)));

/** A source that is on its targets, but for what `stoor` changes. */
function bron(stoor: (rij: Rij, jaar: number) => void = () => undefined): Promise<Regel[]> {
  const [inwoners, huishoudens] = [inwonersdoel(), huishoudensdoel()];
  const rijen = jaardagen.map((_, jaar) =>
    codes.map((code, g) => {
      const begin = inwoners[0]![g]! * 0.45;
      const rij: Rij = {code, inwoners: inwoners[jaar]![g]!, huishoudens: begin * huishoudens[jaar]![g]!};
      stoor(rij, jaar);
      return rij;
    })
  );
  return groei((sql) => Promise.resolve(rijen[jaardagen.findIndex((d) => sql.includes(datum(d)))]!), 1);
}
const mis = (regels: Regel[]): string[] => regels.filter((r) => !voldoet(r)).map((r) => `${r.groep}: ${r.wat}`);

describe("groei(vraag, schaal)", () => {
  it("finds nothing wrong in a source that follows its targets", async () => {
    const regels = await bron();
    expect(regels).toHaveLength(16);
    expect(mis(regels)).toEqual([]);
  });

  it("names the years in which one gemeente goes its own way", async () => {
    const regels = await bron((rij, jaar) => {
      if (rij.code === 14 && jaar === 2) rij.huishoudens! *= 0.985;
    });
    expect(mis(regels)).toEqual([
      "groei 2016: huishoudens per gemeente, grootste afwijking",
      "groei 2017: huishoudens per gemeente, grootste afwijking"
    ]);
  });

  it("sees a country that grows too fast", async () => {
    const regels = await bron((rij, jaar) => (rij.inwoners! *= 1 + 0.004 * jaar));
    expect(mis(regels)).toEqual([2015, 2016, 2017, 2018].map((jaar) => `groei ${jaar}: inwoners van Nederland`));
  });

  it("leaves out gemeenten of which the source has few people", async () => {
    const regels = await bron((rij) => (rij.inwoners = rij.code === 363 ? rij.inwoners! : 4999));
    expect(regels.find((r) => r.wat.startsWith("inwoners per gemeente"))!.noot).toMatch(
      /^1 gemeenten vanaf 5\.000 inwoners; van alle 380 [0-9]+ binnen 1%$/
    );
  });
});
