import {describe, expect, it} from "vitest";
import {kern} from "../../../../components/dashboard/kern.js";
import {woordenVan} from "../../../../components/dashboard/kernstrook.js";
import {maakDekker, type Zonderrij} from "../../../../components/monitor/dekking.js";
import {figuurplan} from "../../../../components/monitor/figuur/figuren.js";
import {figuurcijfers} from "../../../../components/monitor/figuur/metingen.js";
import type {MonitorOmgeving} from "../../../../components/monitor/figuur/omgeving.js";
import {periodehint} from "../../../../components/monitor/figuur/periode.js";
import {voorbehoud} from "../../../../components/monitor/figuur/woorden.js";
import {titel} from "../../../../components/monitor/zin/titel.js";
import {zinnen} from "../../../../components/monitor/zin/zinnen.js";
import {referentiedekking} from "../../../../components/rapport/referentie.js";
import type {Gebied} from "../../../../components/werkbank/gebied.js";
import {omgeving, rijen} from "../voorbeeld.js";

const gemeente = (code: string, naam: string): Gebied => ({code, naam, soort: "gemeente", gemeenten: [code]});
const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  ...[gemeente("GM0197", "Aalten"), gemeente("GM0243", "Harderwijk"), gemeente("GM0273", "Putten")],
  ...[gemeente("GM0301", "Zutphen"), gemeente("GM0344", "Utrecht"), gemeente("GM0448", "Texel")]
];
const zonder = (gemeente: string, periode = "2018HJ01", anders: Partial<Zonderrij> = {}): Zonderrij => ({
  ...{gemeente, onderwerp: "wmo", categorie: "", periode, reden: "niet_geleverd"},
  ...anders
});
const totaal = (gebied: string, indicator: string, ...perPeriode: [string, number, number][]) =>
  rijen(
    gebied,
    indicator,
    Object.fromEntries(perPeriode.map(([periode, waarde, n]) => [periode, {totaal: [waarde, n]}]))
  );

/** The environment of a list or other gebied beside Nederland, or beside nothing. */
function om(
  [gebied, naam]: [string, string],
  eigen: MonitorOmgeving["rijen"][number],
  ander: MonitorOmgeving["rijen"][number] | null,
  afwezig: readonly Zonderrij[]
): MonitorOmgeving {
  return omgeving([...eigen], ander && [...ander], {
    ...{keuze: {gebied, vergelijk: ander && "NL", periode: null}, namen: ander ? [naam, "Nederland"] : [naam]},
    ...{dekker: maakDekker(gebieden, afwezig), ligging: "los"}
  });
}
const zeg = (nummer: string, wat: MonitorOmgeving, categorieen = ["totaal"]) => {
  const cijfers = figuurcijfers({...figuurplan(nummer), categorieen}, wat);
  return {titel: titel(cijfers), zin: zinnen(cijfers, wat).join(" "), noot: voorbehoud(cijfers)};
};

describe("a number of several gemeenten", () => {
  const lijst: [string, string] = ["GM0197,GM0243", "Aalten en Harderwijk"];
  const eigen = totaal("GM0197,GM0243", "wmo_clienten", ["2018HJ01", 3000, 47_000]);
  const land = totaal("NL", "wmo_clienten", ["2018HJ01", 900_000, 15_000_000]);

  it("is called by those that are in it, and says why the other is not", () => {
    const {titel, zin, noot} = zeg("1.3", om(lijst, eigen, null, [zonder("GM0197")]));
    expect(titel).toBe("In Harderwijk (Aalten leverde niet) gebruiken 64 van de 1.000 inwoners een Wmo-voorziening");
    expect(zin).toBe(
      "In het eerste halfjaar van 2018 gebruikten in Harderwijk (Aalten leverde niet) 64 van de 1.000 inwoners een Wmo-voorziening (95%-interval 62 tot 66). Er is geen referentiegroep gekozen om mee te vergelijken."
    );
    expect(noot).toContain(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 telt voor Aalten en Harderwijk 1 van de 2 gemeenten mee: Aalten leverde niet."
    );
  });

  it("keeps the name of all where all are in it", () =>
    expect(zeg("1.3", om(lijst, eigen, null, [zonder("GM0197", "2017HJ02")])).titel).toBe(
      "In Aalten en Harderwijk gebruiken 64 van de 1.000 inwoners een Wmo-voorziening"
    ));

  it("says op of an island that is left of a list", () =>
    expect(
      zeg(
        "1.3",
        om(["GM0197,GM0448", "Aalten en Texel"], eigen, null, [zonder("GM0197", "2018HJ01", {reden: "opt_out"})])
      ).titel
    ).toBe("Op Texel (Aalten publiceert niet (opt-out)) gebruiken 64 van de 1.000 inwoners een Wmo-voorziening"));

  it("names the reference group by who is in it, and the gebied by itself", () => {
    const afwezig = ["GM0197", "GM0243", "GM0273", "GM0301"].map((code) => zonder(code));
    const {titel, zin} = zeg("1.3", om(["GM0448", "Texel"], eigen, land, afwezig));
    expect(titel).toBe(
      "Op Texel gebruiken 64 van de 1.000 inwoners een Wmo-voorziening, meer dan in Nederland zonder de 4 gemeenten die niet leverden (60)"
    );
    expect(zin).toContain(
      "Dat is meer dan in de referentiegroep, Nederland zonder de 4 gemeenten die niet leverden: 60."
    );
  });

  it("is of all where it does not rest on the Wmo", () => {
    const jongeren = totaal("GM0197,GM0243", "jongeren_jeugdzorg", ["2018HJ01", 900, 10_000]);
    const {titel, noot} = zeg("1.5", om(lijst, jongeren, null, [zonder("GM0197")]));
    expect(titel).toBe("In Aalten en Harderwijk heeft 9,0% van de inwoners tot 23 jaar jeugdzorg");
    expect(noot).not.toContain("tellen");
  });

  it("has no name but its own where nobody is in it", () => {
    const niets = rijen("GM0197,GM0243", "wmo_clienten", {"2018HJ01": {totaal: "niet_geleverd"}});
    const {zin, noot} = zeg("1.3", om(lijst, niets, null, [zonder("GM0197"), zonder("GM0243")]));
    expect(zin).toMatch(
      / is er voor Aalten en Harderwijk geen cijfer: de gemeenten hebben geen goedgekeurde gegevens geleverd\./
    );
    expect(noot).toContain("telt voor Aalten en Harderwijk geen gemeente mee: Aalten en Harderwijk leverden niet.");
  });

  it("of another periode with other gemeenten says so in title and sentence", () => {
    const verloop = totaal(lijst[0], "wmo_clienten", ["2017HJ01", 1300, 27_000], ["2018HJ01", 3000, 47_000]);
    const {titel, zin} = zeg("2.3", om(lijst, verloop, null, [zonder("GM0243", "2017HJ01")]));
    expect(titel).toBe(
      "In Aalten en Harderwijk gebruiken 64 van de 1.000 inwoners een Wmo-voorziening, meer dan in het eerste halfjaar van 2017 (48; toen telden andere gemeenten mee)"
    );
    expect(zin).toContain(
      "Er tellen niet dezelfde gemeenten mee: in het eerste halfjaar van 2017 Aalten, in het eerste halfjaar van 2018 alle; een verschil kan daardoor komen."
    );
  });

  it("of the survey is called by who delivered it, in its own words", () => {
    const eens = rijen("GM0197,GM0243", "clientervaring_eens", {"2017JJ00": {eigen_regie: [300, 400]}});
    const afwezig = [zonder("GM0243", "2017JJ00", {onderwerp: "clientervaring"})];
    const {titel} = zeg("4.4", om(lijst, eens, null, afwezig), ["eigen_regie"]);
    expect(titel).toContain("In Aalten (Harderwijk leverde geen uitkomst)");
  });

  it("is named so in the key figure of the dashboard, also where an earlier one has other gemeenten", () => {
    const delen = (aantal: number) => ({"2": aantal, "3": 0, "4": 0, "5": 0, "6_of_meer": 0});
    const tel = (gebied: string, ...aantallen: number[]) =>
      rijen(
        gebied,
        "voorzieningen_huishoudens",
        Object.fromEntries(
          aantallen.map((aantal, i) => [
            ["2017HJ01", "2017HJ02", "2018HJ01"][i],
            Object.fromEntries(Object.entries(delen(aantal)).map(([code, waarde]) => [code, [waarde, 10_000] as const]))
          ])
        )
      );
    const wat = om(lijst, tel("GM0197,GM0243", 800, 900, 1200), null, [zonder("GM0197")]);
    const cijfers = figuurcijfers(figuurplan("2.10"), wat);
    const zin = woordenVan(cijfers, kern(cijfers)!, wat);
    expect(zin.wat).toMatch(/^van de 1\.000 huishoudens in Harderwijk \(Aalten leverde niet\) gebruiken/);
    expect(zin.eerder).toBe(
      "Dat is meer dan in het eerste halfjaar van 2017 (80). Er tellen niet dezelfde gemeenten mee: in het eerste halfjaar van 2017 alle, in het eerste halfjaar van 2018 Harderwijk; een verschil kan daardoor komen."
    );
  });

  it("is explained in the report beside the reference group", () => {
    const wat = om(["GM0344", "Utrecht"], eigen, land, [
      zonder("GM0197"),
      zonder("GM0301", "2018HJ01", {reden: "opt_out"})
    ]);
    expect(referentiedekking(wat)).toBe(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 tellen voor Nederland 4 van de 6 gemeenten mee: Aalten leverde niet, Zutphen publiceert niet (opt-out). Dat geldt voor teller en noemer."
    );
    expect(referentiedekking(om(["GM0344", "Utrecht"], eigen, land, []))).toBe(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 tellen alle gemeenten van Nederland mee."
    );
    expect(referentiedekking({...wat, keuze: {...wat.keuze, vergelijk: "GM0448"}})).toBeNull();
  });
});

describe("a figure of another periode than the chosen one", () => {
  const eigen = [
    ...totaal("GM0344", "wmo_clienten", ["2017HJ02", 2000, 30_000]),
    ...rijen("GM0344", "wmo_clienten", {"2018HJ01": {totaal: "niet_geleverd"}}),
    ...rijen("GM0344", "clientervaring_eens", {"2017JJ00": {eigen_regie: [300, 400]}})
  ];
  const bij = (periode: string | null) => {
    const wat = om(["GM0344", "Utrecht"], eigen, null, []);
    return {...wat, keuze: {...wat.keuze, periode}};
  };
  const ervaring = ["eigen_regie"];

  it("says that the chosen one has no number, and which is the last", () =>
    expect(zeg("1.3", bij(null)).zin).toMatch(
      / Over het eerste halfjaar van 2018 is er geen cijfer \(niet geleverd\); het laatste gaat over het tweede halfjaar van 2017\.$/
    ));
  it("says that it is there per year only, whichever halfjaar was chosen", () => {
    expect(zeg("4.1", bij(null), ervaring).zin).toMatch(
      / Dit cijfer is er alleen per jaar: het gaat over 2017, niet over het eerste halfjaar van 2018\.$/
    );
    expect(zeg("4.1", bij("2017HJ02"), ervaring).zin).toMatch(
      / het gaat over 2017, niet over het tweede halfjaar van 2017\.$/
    );
  });
  it("says that it is there per halfjaar only where a year was chosen", () =>
    expect(zeg("1.3", bij("2017JJ00")).zin).toMatch(
      / Dit cijfer is er alleen per halfjaar: het gaat over het tweede halfjaar van 2017, niet over 2017\.$/
    ));
  it("says nothing of it where it shows what was chosen, and never nu", () => {
    expect(zeg("1.3", bij("2017HJ02")).zin).not.toMatch(/geen cijfer|gaat over/);
    for (const periode of [null, "2017HJ02", "2017JJ00", "2018HJ01"])
      for (const {titel, zin} of [zeg("1.3", bij(periode)), zeg("4.1", bij(periode), ervaring)])
        expect(`${titel} ${zin}`).not.toMatch(/\bnu\b/i);
  });
  it("is named beside the control", () => {
    const plannen = ["1.3", "4.1", "4.4"].map(figuurplan);
    expect(periodehint(plannen, bij(null))).toBe(
      "Niet over het eerste halfjaar van 2018: figuur 1.3 over het tweede halfjaar van 2017 (het laatste met een cijfer); figuur 4.1 en 4.4 over 2017 (alleen per jaar)."
    );
    expect(periodehint([figuurplan("1.3")], bij("2017HJ02"))).toBeNull();
  });
});
