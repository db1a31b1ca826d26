import {describe, expect, it} from "vitest";
import {csv} from "../../../components/figuur/csv.js";
import {csv53} from "../../../components/figuur/download53.js";
import {kolommen51, rijen51} from "../../../components/figuur/rijen51.js";
import {kolommen53, rijen53} from "../../../components/figuur/rijen53.js";
import {antwoord, keuze} from "./voorbeeld.js";

describe("csv(kolommen, rijen)", () => {
  it("writes the header, eight decimals, and nothing where there is no share", () => {
    const [kop, , tweede, , , , laatste] = csv(kolommen51, rijen51(antwoord, keuze)).split("\n");
    expect(kop).toBe("figuur,gebied,wet,peilmoment,startgroep,gebruik,aandeel,ondergrens,bovengrens");
    expect(tweede).toMatch(/^5\.1,GM0344,totaal,2015-07-01,1000,800,0\.80000000,0\.77408104,0\.82362291$/);
    expect(laatste).toBe("5.1,GM0344,participatiewet,2015-07-01,0,0,,,");
  });
  it("quotes a list of gemeenten", () => {
    const rijen = rijen53(antwoord, {...keuze, gebied: "GM0344,GM0363"});
    expect(csv(kolommen53, rijen).split("\n")[1]).toBe('5.3,"GM0344,GM0363",echtscheiding,0,0,,,');
  });
  it("adds those without and the difference to what the page gives of figuur 5.3", () => {
    const [kop, ...regels] = csv53(rijen53(antwoord, keuze)).split("\n");
    expect(kop).toBe(
      `${kolommen53.join(",")},zonder_personen,zonder_gebruik,zonder_aandeel,verschil,verschil_ondergrens,verschil_bovengrens`
    );
    expect(regels[5]).toMatch(/^5\.3,GM0344,wsnp,100,50,0\.5\d{7},0\.\d{8},0\.\d{8},900,90,0\.10000000,0\.40000000,/);
  });
  it("is a header alone without rows", () => expect(csv(["a"], [] as {a: number}[])).toBe("a\n"));
});
