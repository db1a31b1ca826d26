import {describe, expect, it} from "vitest";
import {levertotaal, leverstaat, type Levering} from "../../../components/monitor/reden.js";
import {leverfeiten} from "../../../data/aanlevering.js";
import {stellingen} from "../../../data/stelling.js";
import {leverdoel} from "../../../data/synthese/aanlevering.js";
import {deelname, ervaringDoel, ervaringsjaren} from "../../../data/synthese/clientervaring.js";
import {leesFeiten} from "../../../loaders/hulp/feiten.js";
import {aanlevering} from "../../../loaders/synthese/aanlevering.js";
import {clientervaring} from "../../../loaders/synthese/clientervaring.js";
import {lees, netjes, schrijfBron} from "../bron/bronmap.js";

const rijen = (csv: string) => {
  const [kop, ...regels] = csv
    .trimEnd()
    .split("\n")
    .map((regel) => regel.split(","));
  return regels.map(
    (velden) => Object.fromEntries(kop!.map((naam, i) => [naam, velden[i]!])) as Record<string, string>
  );
};
const geleverd = rijen(aanlevering(1));
const ervaren = rijen(clientervaring(1));
const gemeenten = leesFeiten<Record<"gemeente" | "inwoners_2015" | "stedelijkheid", string>>("gemeenten.csv");
const groot = gemeenten.filter(({inwoners_2015}) => Number(inwoners_2015) > 100_000).map(({gemeente}) => gemeente);
const van = (periode: string) =>
  geleverd.filter((rij) => rij.periode === periode) as unknown as (Levering & {gemeente: string})[];
const publiceren = (periode: string) =>
  new Set(
    van(periode)
      .filter((rij) => leverstaat(rij, true) === "publiceert")
      .map(({gemeente}) => gemeente)
  );

describe("the synthetic tables about gemeenten", () => {
  it("break no rule of the contract", async () => {
    const {rapport, schoon} = await lees(
      await schrijfBron({aanlevering: aanlevering(1), clientervaring: clientervaring(1), personen: netjes.personen})
    );
    expect(rapport.overtredingen).toEqual([]);
    expect([schoon.aanlevering.length, schoon.clientervaring.length]).toEqual([geleverd.length, ervaren.length]);
  });

  it("are the same for the same seed, and others for another", () => {
    expect(aanlevering(1)).toBe(aanlevering(1));
    expect(clientervaring(7)).toBe(clientervaring(7));
    expect(aanlevering(2)).not.toBe(aanlevering(1));
    expect(clientervaring(2)).not.toBe(clientervaring(1));
  });
});

describe("aanlevering(zaad)", () => {
  it.each([1, 2, 3])("has the totals of each halfjaar for every seed: %i", (zaad) => {
    for (const {periode, geleverd, goedgekeurd, opt_out} of leverdoel) {
      const eigen = rijen(aanlevering(zaad)).filter((rij) => rij.periode === periode) as unknown as Levering[];
      expect(eigen).toHaveLength(380);
      expect(levertotaal(eigen, 380)).toMatchObject({
        geleverd,
        goedgekeurd,
        opt_out,
        publiceert: goedgekeurd - opt_out
      });
    }
  });

  it("begins with the second half of 2016 and restates what is published", () => {
    expect([...new Set(geleverd.map(({periode}) => periode))]).toEqual([
      "2016HJ02",
      "2017HJ01",
      "2017HJ02",
      "2018HJ01"
    ]);
    for (const doel of leverdoel) {
      const feit = leverfeiten.find(({periode}) => periode === doel.periode);
      const {geleverd, goedgekeurd, opt_out} = doel;
      const gesteld = {geleverd, goedgekeurd, opt_out, publiceert: goedgekeurd - opt_out};
      for (const [naam, aantal] of Object.entries(gesteld)) {
        const bekend = feit?.[naam as keyof typeof gesteld] ?? null;
        if (bekend !== null) expect([doel.periode, naam, aantal]).toEqual([doel.periode, naam, bekend]);
      }
      if (feit === undefined) expect(doel.zekerheid).toBe("aangenomen");
    }
    expect([...publiceren("2017HJ02")]).toHaveLength(318);
  });

  it("always publishes the large gemeenten, and mostly who published before", () => {
    expect(groot).toContain("GM0344");
    const reeks = leverdoel.map(({periode}) => publiceren(periode));
    for (const nu of reeks) for (const gemeente of groot) expect(nu).toContain(gemeente);
    reeks.slice(1).forEach((nu, i) => {
      const weer = [...reeks[i]!].filter((gemeente) => nu.has(gemeente)).length / reeks[i]!.size;
      expect(weer).toBeGreaterThan(0.9);
      expect(weer).toBeLessThan(1);
    });
  });
});

describe("clientervaring(zaad)", () => {
  it("has ten statements of 247 gemeenten a year, the large ones among them", () => {
    for (const jaar of ervaringsjaren) {
      const eigen = ervaren.filter((rij) => rij.jaar === String(jaar));
      const mee = new Set(eigen.map(({gemeente}) => gemeente));
      expect(mee.size).toBe(deelname.gemeenten);
      expect(eigen).toHaveLength(deelname.gemeenten * stellingen.length);
      for (const gemeente of groot) expect(mee).toContain(gemeente);
    }
  });

  it("lies around the shares that it was made from, lower for finding the way where a gemeente is more urban", () => {
    const klasse = new Map(gemeenten.map(({gemeente, stedelijkheid}) => [gemeente, stedelijkheid]));
    const aandeel = (stelling: string, stedelijkheid: string) => {
      const eigen = ervaren.filter((rij) => rij.stelling === stelling && klasse.get(rij.gemeente!) === stedelijkheid);
      const som = (kolom: string) => eigen.reduce((s, rij) => s + Number(rij[kolom]), 0);
      return (100 * som("eens")) / (som("eens") + som("neutraal") + som("oneens"));
    };
    for (const {code} of stellingen) expect(Math.abs(aandeel(code, "5") - ervaringDoel[code].eens)).toBeLessThan(2.5);
    expect(aandeel("vindbaarheid", "1")).toBeLessThan(aandeel("vindbaarheid", "5") - 5);
  });

  it("asks more people in a larger gemeente", () => {
    const n = (gemeente: string) => Number(ervaren.find((rij) => rij.gemeente === gemeente)!.n);
    expect(n("GM0344")).toBeGreaterThan(300);
    const klein = ervaren.filter(
      ({gemeente}) => Number(gemeenten.find((g) => g.gemeente === gemeente)!.inwoners_2015) < 10_000
    );
    expect(Math.max(...klein.map((rij) => Number(rij.n)))).toBeLessThan(300);
  });
});
