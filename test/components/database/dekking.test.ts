import {describe, expect, it} from "vitest";
import {dekkingregels} from "../../../components/database/dekking.js";
import {leegKubus} from "../../../components/database/kubus.js";
import {standaardKeuze, type DatabaseKeuze} from "../../../components/database/keuze.js";
import {maakDekker, type Zonderrij} from "../../../components/monitor/dekking.js";
import {bekend, gebieden, perioden} from "./voorbeeld.js";

const zonder = (gemeente: string, periode: string, reden: Zonderrij["reden"] = "niet_geleverd"): Zonderrij => ({
  ...{gemeente, onderwerp: "wmo", categorie: "", periode, reden}
});
const regels = (rijen: Zonderrij[], deel: Partial<DatabaseKeuze>) => {
  const kubus = leegKubus({...standaardKeuze(bekend), indicatoren: ["wmo_clienten"], categorieen: {}, ...deel}, bekend);
  return dekkingregels(kubus, maakDekker(gebieden, rijen), gebieden);
};

describe("dekkingregels(kubus, dekker, gebieden)", () => {
  const rijen = [zonder("GM0014", "2016HJ01"), zonder("GM0003", "2016HJ01", "opt_out"), zonder("GM0014", "2016HJ02")];
  it("says once per gebied of several gemeenten and periode who is not in it", () =>
    expect(regels(rijen, {gebieden: ["NL", "PV26", "GM0014", "WK000300"], perioden: ["2016HJ01", "2016HJ02"]})).toEqual(
      [
        "Bij Wmo-cijfers over het eerste halfjaar van 2016 tellen voor Nederland 2 van de 4 gemeenten mee: Groningen leverde niet, Appingedam publiceert niet (opt-out).",
        "Bij Wmo-cijfers over het tweede halfjaar van 2016 tellen voor Nederland 3 van de 4 gemeenten mee: Groningen leverde niet."
      ]
    ));
  it("says nothing where nothing rests on the Wmo", () =>
    expect(regels(rijen, {indicatoren: ["jongeren_jeugdzorg"], gebieden: ["NL"], perioden: ["2016HJ01"]})).toEqual([]));
  it("counts what is too much to read", () => {
    const alle = perioden.flatMap((periode) => gebieden.map(({code}) => zonder(code, periode)));
    const veel = Array.from({length: 60}, (_, i) => ({
      code: `JZ${i}`,
      naam: `Regio ${i}`,
      soort: "jeugdregio" as const,
      gemeenten: ["GM0014", "GM0003"]
    }));
    const samen = [...gebieden, ...veel];
    const ruim = {...bekend, gebieden: samen};
    const keuze = {...standaardKeuze(ruim), indicatoren: ["wmo_clienten"], categorieen: {}, perioden: ["2016HJ01"]};
    const kubus = leegKubus({...keuze, gebieden: veel.map(({code}) => code)}, ruim);
    const uit = dekkingregels(kubus, maakDekker(samen, alle), samen);
    expect(uit).toHaveLength(41);
    expect(uit.at(-1)).toBe("Zo zijn er nog 20: kies minder gebieden of perioden om ze te zien.");
  });
});
