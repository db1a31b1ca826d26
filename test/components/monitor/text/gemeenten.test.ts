import {describe, expect, it} from "vitest";
import {dashboardCore, wordsOf} from "../../../../components/dashboard/core.js";
import type {Gebied} from "../../../../components/model/gebied.js";
import {coverageFinder, type WithoutRow} from "../../../../components/monitor/coverage.js";
import type {MonitorEnvironment} from "../../../../components/monitor/figure/content.js";
import {figurePlan, periodeHint} from "../../../../components/monitor/figure/figures.js";
import {figureNumbers} from "../../../../components/monitor/figure/numbers.js";
import {caveat, monitorSentences, monitorTitle} from "../../../../components/monitor/text/sentences.js";
import {referenceCoverage} from "../../../../components/report/frontMatter.js";
import {environment, rows} from "../example.js";

const gemeente = (code: string, naam: string): Gebied => ({code, naam, soort: "gemeente", gemeenten: [code]});
const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  ...[gemeente("GM0197", "Aalten"), gemeente("GM0243", "Harderwijk"), gemeente("GM0273", "Putten")],
  ...[gemeente("GM0301", "Zutphen"), gemeente("GM0344", "Utrecht"), gemeente("GM0448", "Texel")]
];
const zonder = (gemeente: string, periode = "2018HJ01", otherwise: Partial<WithoutRow> = {}): WithoutRow => ({
  ...{gemeente, onderwerp: "wmo", categorie: "", periode, reden: "niet_geleverd"},
  ...otherwise
});
const total = (gebied: string, indicator: string, ...perPeriode: [string, number, number][]) =>
  rows(
    gebied,
    indicator,
    Object.fromEntries(perPeriode.map(([periode, waarde, n]) => [periode, {totaal: [waarde, n]}]))
  );

/** The environment of a list or other gebied beside Nederland, or beside nothing. */
function toward(
  [gebied, naam]: [string, string],
  own: MonitorEnvironment["rijen"][number],
  other: MonitorEnvironment["rijen"][number] | null,
  absent: readonly WithoutRow[]
): MonitorEnvironment {
  return environment([...own], other && [...other], {
    ...{choice: {gebied, vergelijk: other && "NL", periode: null}, names: other ? [naam, "Nederland"] : [naam]},
    ...{coverageOf: coverageFinder(gebieden, absent), position: "los"}
  });
}
const say = (number: string, what: MonitorEnvironment, categorieen = ["totaal"]) => {
  const values = figureNumbers({...figurePlan(number), categorieen}, what);
  return {titel: monitorTitle(values), zin: monitorSentences(values, what).join(" "), noot: caveat(values)};
};

describe("a number of several gemeenten", () => {
  const list: [string, string] = ["GM0197,GM0243", "Aalten en Harderwijk"];
  const own = total("GM0197,GM0243", "wmo_clienten", ["2018HJ01", 3000, 47_000]);
  const country = total("NL", "wmo_clienten", ["2018HJ01", 900_000, 15_000_000]);

  it("is called by those that are in it, and says why the other is not", () => {
    const {titel: title, zin: sentence, noot: note} = say("1.3", toward(list, own, null, [zonder("GM0197")]));
    expect(title).toBe("In Harderwijk (Aalten leverde niet) gebruiken 64 van de 1.000 inwoners een Wmo-voorziening");
    expect(sentence).toBe(
      "In het eerste halfjaar van 2018 gebruikten in Harderwijk (Aalten leverde niet) 64 van de 1.000 inwoners een Wmo-voorziening (95%-interval 62 tot 66). Er is geen referentiegroep gekozen om mee te vergelijken."
    );
    expect(note).toContain(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 telt voor Aalten en Harderwijk 1 van de 2 gemeenten mee: Aalten leverde niet."
    );
  });

  it("keeps the name of all where all are in it", () =>
    expect(say("1.3", toward(list, own, null, [zonder("GM0197", "2017HJ02")])).titel).toBe(
      "In Aalten en Harderwijk gebruiken 64 van de 1.000 inwoners een Wmo-voorziening"
    ));

  it("says op of an island that is left of a list", () =>
    expect(
      say(
        "1.3",
        toward(["GM0197,GM0448", "Aalten en Texel"], own, null, [zonder("GM0197", "2018HJ01", {reden: "opt_out"})])
      ).titel
    ).toBe("Op Texel (Aalten publiceert niet (opt-out)) gebruiken 64 van de 1.000 inwoners een Wmo-voorziening"));

  it("names the reference group by who is in it, and the gebied by itself", () => {
    const absent = ["GM0197", "GM0243", "GM0273", "GM0301"].map((code) => zonder(code));
    const {titel: title, zin: sentence} = say("1.3", toward(["GM0448", "Texel"], own, country, absent));
    expect(title).toBe(
      "Op Texel gebruiken 64 van de 1.000 inwoners een Wmo-voorziening, meer dan in Nederland zonder de 4 gemeenten die niet leverden (60)"
    );
    expect(sentence).toContain(
      "Dat is meer dan in de referentiegroep, Nederland zonder de 4 gemeenten die niet leverden: 60."
    );
  });

  it("is of all where it does not rest on the Wmo", () => {
    const jongeren = total("GM0197,GM0243", "jongeren_jeugdzorg", ["2018HJ01", 900, 10_000]);
    const {titel: title, noot: note} = say("1.5", toward(list, jongeren, null, [zonder("GM0197")]));
    expect(title).toBe("In Aalten en Harderwijk heeft 9,0% van de inwoners tot 23 jaar jeugdzorg");
    expect(note).not.toContain("tellen");
  });

  it("has no name but its own where nobody is in it", () => {
    const nothing = rows("GM0197,GM0243", "wmo_clienten", {"2018HJ01": {totaal: "niet_geleverd"}});
    const {zin: sentence, noot: note} = say("1.3", toward(list, nothing, null, [zonder("GM0197"), zonder("GM0243")]));
    expect(sentence).toMatch(
      / is er voor Aalten en Harderwijk geen cijfer: de gemeenten hebben geen goedgekeurde gegevens geleverd\./
    );
    expect(note).toContain("telt voor Aalten en Harderwijk geen gemeente mee: Aalten en Harderwijk leverden niet.");
  });

  it("of another periode with other gemeenten says so in title and sentence", () => {
    const course = total(list[0], "wmo_clienten", ["2017HJ01", 1300, 27_000], ["2018HJ01", 3000, 47_000]);
    const {titel: title, zin: sentence} = say("2.3", toward(list, course, null, [zonder("GM0243", "2017HJ01")]));
    expect(title).toBe(
      "In Aalten en Harderwijk gebruiken 64 van de 1.000 inwoners een Wmo-voorziening, meer dan in het eerste halfjaar van 2017 (48; toen telden andere gemeenten mee)"
    );
    expect(sentence).toContain(
      "Er tellen niet dezelfde gemeenten mee: in het eerste halfjaar van 2017 Aalten, in het eerste halfjaar van 2018 alle; een verschil kan daardoor komen."
    );
  });

  it("of the survey is called by who delivered it, in its own words", () => {
    const eens = rows("GM0197,GM0243", "clientervaring_eens", {"2017JJ00": {eigen_regie: [300, 400]}});
    const absent = [zonder("GM0243", "2017JJ00", {onderwerp: "clientervaring"})];
    const {titel: title} = say("4.4", toward(list, eens, null, absent), ["eigen_regie"]);
    expect(title).toContain("In Aalten (Harderwijk leverde geen uitkomst)");
  });

  it("is named so in the key figure of the dashboard, also where an earlier one has other gemeenten", () => {
    const parts = (aantal: number) => ({"2": aantal, "3": 0, "4": 0, "5": 0, "6_of_meer": 0});
    const count = (gebied: string, ...counts: number[]) =>
      rows(
        gebied,
        "voorzieningen_huishoudens",
        Object.fromEntries(
          counts.map((aantal, i) => [
            ["2017HJ01", "2017HJ02", "2018HJ01"][i],
            Object.fromEntries(Object.entries(parts(aantal)).map(([code, waarde]) => [code, [waarde, 10_000] as const]))
          ])
        )
      );
    const what = toward(list, count("GM0197,GM0243", 800, 900, 1200), null, [zonder("GM0197")]);
    const values = figureNumbers(figurePlan("2.10"), what);
    const sentence = wordsOf(values, dashboardCore(values)!, what);
    expect(sentence.wat).toMatch(/^van de 1\.000 huishoudens in Harderwijk \(Aalten leverde niet\) gebruiken/);
    expect(sentence.earlier).toBe(
      "Dat is meer dan in het eerste halfjaar van 2017 (80). Er tellen niet dezelfde gemeenten mee: in het eerste halfjaar van 2017 alle, in het eerste halfjaar van 2018 Harderwijk; een verschil kan daardoor komen."
    );
  });

  it("is explained in the report beside the reference group", () => {
    const what = toward(["GM0344", "Utrecht"], own, country, [
      zonder("GM0197"),
      zonder("GM0301", "2018HJ01", {reden: "opt_out"})
    ]);
    expect(referenceCoverage(what)).toBe(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 tellen voor Nederland 4 van de 6 gemeenten mee: Aalten leverde niet, Zutphen publiceert niet (opt-out). Dat geldt voor teller en noemer."
    );
    expect(referenceCoverage(toward(["GM0344", "Utrecht"], own, country, []))).toBe(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 tellen alle gemeenten van Nederland mee."
    );
    expect(referenceCoverage({...what, choice: {...what.choice, vergelijk: "GM0448"}})).toBeNull();
  });
});

describe("a figure of another periode than the chosen one", () => {
  const own = [
    ...total("GM0344", "wmo_clienten", ["2017HJ02", 2000, 30_000]),
    ...rows("GM0344", "wmo_clienten", {"2018HJ01": {totaal: "niet_geleverd"}}),
    ...rows("GM0344", "clientervaring_eens", {"2017JJ00": {eigen_regie: [300, 400]}})
  ];
  const by = (periode: string | null) => {
    const what = toward(["GM0344", "Utrecht"], own, null, []);
    return {...what, choice: {...what.choice, periode}};
  };
  const ervaring = ["eigen_regie"];

  it("says that the chosen one has no number, and which is the last", () =>
    expect(say("1.3", by(null)).zin).toMatch(
      / Over het eerste halfjaar van 2018 is er geen cijfer \(niet geleverd\); het laatste gaat over het tweede halfjaar van 2017\.$/
    ));
  it("says that it is there per year only, whichever halfjaar was chosen", () => {
    expect(say("4.1", by(null), ervaring).zin).toMatch(
      / Dit cijfer is er alleen per jaar: het gaat over 2017, niet over het eerste halfjaar van 2018\.$/
    );
    expect(say("4.1", by("2017HJ02"), ervaring).zin).toMatch(
      / het gaat over 2017, niet over het tweede halfjaar van 2017\.$/
    );
  });
  it("says that it is there per halfjaar only where a year was chosen", () =>
    expect(say("1.3", by("2017JJ00")).zin).toMatch(
      / Dit cijfer is er alleen per halfjaar: het gaat over het tweede halfjaar van 2017, niet over 2017\.$/
    ));
  it("says nothing of it where it shows what was chosen, and never nu", () => {
    expect(say("1.3", by("2017HJ02")).zin).not.toMatch(/geen cijfer|gaat over/);
    for (const periode of [null, "2017HJ02", "2017JJ00", "2018HJ01"])
      for (const {titel: title, zin: sentence} of [say("1.3", by(periode)), say("4.1", by(periode), ervaring)])
        expect(`${title} ${sentence}`).not.toMatch(/\bnu\b/i);
  });
  it("is named beside the control", () => {
    const plans = ["1.3", "4.1", "4.4"].map(figurePlan);
    expect(periodeHint(plans, by(null))).toBe(
      "Niet over het eerste halfjaar van 2018: figuur 1.3 over het tweede halfjaar van 2017 (het laatste met een cijfer); figuur 4.1 en 4.4 over 2017 (alleen per jaar)."
    );
    expect(periodeHint([figurePlan("1.3")], by("2017HJ02"))).toBeNull();
  });
});
