import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {draai} from "../../../components/database/draai.js";
import {leegKubus} from "../../../components/database/kubus.js";
import {standaardKeuze, type DatabaseKeuze} from "../../../components/database/keuze.js";
import {kolomcode, lidcode} from "../../../components/database/kolomcode.js";
import {sorteer} from "../../../components/database/sorteer.js";
import {tel} from "../../../components/database/telling.js";
import {vul} from "../../../components/database/vul.js";
import {tekens} from "../../../components/database/teken.js";
import {bekend, brontabel, rij} from "./voorbeeld.js";
import {willekeurigeKeuze} from "./willekeurig.js";

const keuze = (deel: Partial<DatabaseKeuze>): DatabaseKeuze => ({...standaardKeuze(bekend), ...deel});

describe("draai", () => {
  it("keeps every cell, once, wherever the dimensions stand", () => {
    fc.assert(
      fc.property(willekeurigeKeuze, (keuze) => {
        const kubus = leegKubus(keuze, bekend);
        const {rijen, kolommen, cel} = draai(kubus, keuze);
        const gezien = new Uint8Array(kubus.waarde.length);
        let buiten = 0;
        for (let r = 0; r < rijen.lengte; r++)
          for (let k = 0; k < kolommen.lengte; k++) {
            const plaats = cel(r, k);
            if (plaats < 0) buiten++;
            else gezien[plaats]!++;
          }
        expect(gezien.every((keer) => keer === 1)).toBe(true);
        expect(gezien.length).toBe(tel(keuze, bekend).cellen);
        expect(gezien.length + buiten).toBe(rijen.lengte * kolommen.lengte);
      })
    );
  });

  it("finds a cell by its members", () => {
    const alles = keuze({
      indicatoren: ["wmo_clienten", "inwoners_leeftijd"],
      gebieden: ["NL", "GM0344"],
      perioden: ["2016HJ01", "2017HJ01"],
      rijen: ["periode", "gebied"],
      kolommen: ["categorie", "indicator"]
    });
    const kubus = leegKubus(alles, bekend);
    vul(
      kubus,
      brontabel([
        rij({gebied: "GM0344", periode: "2016HJ01", waarde: 7}),
        rij({gebied: "GM0344", periode: "2017HJ01", categorie: "totaal", waarde: null, n: null, reden: "opt_out"}),
        rij({gebied: "GM0014", waarde: 999})
      ])
    );
    const tabel = draai(kubus, alles);
    const kolom = Array.from({length: tabel.kolommen.lengte}, (_, k) => kolomcode(tabel, k, "aantal")).indexOf(
      "totaal.wmo_clienten.aantal"
    );
    const lees = (r: number) => {
      const cel = tabel.cel(r, kolom);
      return [kubus.waarde[cel], kubus.reden[cel]];
    };
    const nvt = [-1, tekens.findIndex(({reden}) => reden === "niet_van_toepassing") + 1];
    const optOut = [-1, tekens.findIndex(({reden}) => reden === "opt_out") + 1];
    expect([0, 1, 2, 3].map(lees)).toEqual([nvt, [7, 0], nvt, optOut]);
    expect(kubus.waarde).not.toContain(999);
  });

  it("gives an indicator its own categorieën alone, on one side or on both", () => {
    const samen = keuze({
      indicatoren: ["wmo_clienten", "inwoners"],
      rijen: ["categorie", "indicator"],
      kolommen: ["gebied", "periode"]
    });
    expect(draai(leegKubus(samen, bekend), samen).rijen.lengte).toBe(5 + 1);
    const apart = {...samen, rijen: ["categorie"], kolommen: ["indicator", "gebied", "periode"]} as DatabaseKeuze;
    const {rijen, cel} = draai(leegKubus(apart, bekend), apart);
    expect(rijen.lengte).toBe(5);
    const inwoners = leegKubus(apart, bekend).indicatoren.findIndex(({code}) => code === "inwoners");
    const kolom = inwoners * apart.gebieden.length;
    expect([0, 1, 2, 3, 4].map((r) => cel(r, kolom) >= 0).filter(Boolean)).toHaveLength(1);
  });

  it("has no rows or columns where nothing is chosen", () => {
    const leeg = keuze({gebieden: []});
    const {rijen, kolommen} = draai(leegKubus(leeg, bekend), leeg);
    expect([rijen.lengte, kolommen.lengte]).toEqual([0, 5]);
  });
});

describe("sorteer", () => {
  const gekozen = keuze({gebieden: ["NL", "GM0307", "GM0344", "GM0014", "GM0003"]});
  const kubus = leegKubus(gekozen, bekend);
  vul(
    kubus,
    brontabel([
      rij({gebied: "NL", waarde: 50, n: 10_000}),
      rij({gebied: "GM0307", waarde: 0, n: 400}),
      rij({gebied: "GM0344", waarde: null, n: null, reden: "niet_geleverd"}),
      rij({gebied: "GM0014", waarde: 9, n: 100}),
      rij({gebied: "GM0003", waarde: 10, n: 50})
    ])
  );
  const tabel = draai(kubus, gekozen);
  const op = (kolom: string, af: boolean) =>
    [...sorteer(tabel, {kolom, af})].map((r) => lidcode(kubus, "gebied", tabel.rijen.plaatsen.gebied![r]!));

  it("puts the missing last, both ways, and 0 where it belongs", () => {
    expect(op("wmo_clienten.totaal.2017HJ01.aantal", false)).toEqual(["GM0307", "GM0014", "GM0003", "NL", "GM0344"]);
    expect(op("wmo_clienten.totaal.2017HJ01.aantal", true)).toEqual(["NL", "GM0003", "GM0014", "GM0307", "GM0344"]);
  });

  it("sorts a rate by its value, not by its count", () => {
    expect(op("wmo_clienten.totaal.2017HJ01.per", true)).toEqual(["GM0003", "GM0014", "NL", "GM0307", "GM0344"]);
  });

  it("sorts names by the alphabet, and leaves the order where there is no such column", () => {
    expect(op("gebied", false)).toEqual(["GM0307", "GM0003", "GM0014", "NL", "GM0344"].sort((a, b) => namen(a, b)));
    expect([...sorteer(tabel, {kolom: "bestaat.niet.per", af: true})]).toEqual([0, 1, 2, 3, 4]);
    expect([...sorteer(tabel, null)]).toEqual([0, 1, 2, 3, 4]);
  });

  it("keeps every row", () => {
    expect([...sorteer(tabel, {kolom: "gebied", af: true})].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

const naam = new Map(bekend.gebieden.map((gebied) => [gebied.code, gebied.naam]));
const namen = (a: string, b: string) => naam.get(a)!.localeCompare(naam.get(b)!, "nl");
