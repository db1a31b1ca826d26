import {describe, expect, it} from "vitest";
import type {Telling} from "../../../components/wijkprofiel/telling.js";
import {wijkcijfers, type Gevraagd} from "../../../components/wijkprofiel/wijkcijfers.js";
import {opVolgorde} from "../../../components/wijkprofiel/wijkinhoud.js";
import {wijktitel, wijkzinnen} from "../../../components/wijkprofiel/wijkzin.js";
import {indicator} from "../../../data/indicator.js";
import {bron, telling as t} from "./voorbeeld.js";

const wmo = indicator("wmo_clienten");
const vraag: Gevraagd = {
  ...{indicator: wmo, categorie: wmo.categorieen[0]!, periode: "2017HJ01", klein: "ruw", vergelijk: null}
};
/** The total first; the four groups do not matter here. */
const rij = (waarde: number | null, n = 1000): Telling[] => [t(waarde, n), ...[0, 0, 0, 0].map(() => t(n / 50, n))];
const cijfers = (wijken: Telling[][], geheel: Telling[], anders: Partial<Gevraagd> = {}) =>
  wijkcijfers(bron("wmo_clienten", wijken, geheel), {...vraag, ...anders});

describe("wijktitel(cijfers) and wijkzinnen(cijfers)", () => {
  const gemengd = cijfers([rij(150), rij(100), rij(40), rij(98)], rij(388, 4000));

  it("counts the wijken that clearly differ from the rest of the gemeente, and names them", () => {
    expect(wijktitel(gemengd)).toBe(
      "Wmo-cliënten, totaal: in 1 wijk van Voorbeeld meer en in 1 wijk minder dan in de rest van de gemeente"
    );
    const zinnen = wijkzinnen(gemengd);
    expect(zinnen[0]).toBe(
      "In het eerste halfjaar van 2017 gebruikten in Voorbeeld 97 van de 1.000 inwoners een Wmo-voorziening (95%-interval 88 tot 107)."
    );
    expect(zinnen).toContain("Meer dan in de rest van de gemeente is het in Wijk 1.");
    expect(zinnen).toContain("In 2 wijken is er geen duidelijk verschil met de rest van de gemeente.");
    expect(zinnen.join(" ")).toMatch(
      /De wijken lopen uiteen van 40 in Wijk 3 \(95%-interval 30 tot 54\) tot 150 in Wijk 1 \(95%-interval 129 tot 173\)\./
    );
  });

  it("compares a wijk with the gemeente without it, and says iets below the threshold", () => {
    const groot = cijfers(
      [rij(62_000, 1_000_000), rij(60_000, 1_000_000), rij(50_000, 1_000_000)],
      rij(172_000, 3_000_000)
    );
    expect(wijktitel(groot)).toBe(
      "Wmo-cliënten, totaal: in 2 wijken van Voorbeeld meer en in 1 wijk minder dan in de rest van de gemeente"
    );
    const bijna = cijfers([rij(60_000, 1_000_000), rij(58_000, 1_000_000)], rij(118_000, 2_000_000));
    expect(bijna.wijken.map(({oordeel}) => oordeel)).toEqual(["iets hoger", "iets lager"]);
    expect(wijktitel(bijna)).toBe(
      "Wmo-cliënten, totaal: in 1 wijk van Voorbeeld iets meer en in 1 wijk iets minder dan in de rest van de gemeente"
    );
    expect(wijkzinnen(bijna)).toEqual([
      "In het eerste halfjaar van 2017 gebruikten in Voorbeeld 59,0 van de 1.000 inwoners een Wmo-voorziening (95%-interval ±0,4).",
      "De wijken lopen uiteen van 58,0 in Wijk 2 (95%-interval ±0,5) tot 60,0 in Wijk 1 (95%-interval ±0,5).",
      "Iets meer dan in de rest van de gemeente is het in Wijk 1.",
      "Iets minder dan in de rest van de gemeente is het in Wijk 2."
    ]);
  });

  it("says of a gemeente with one wijk nothing: there is no rest", () => {
    const een = cijfers([rij(100)], rij(100));
    expect(een.wijken[0]!.oordeel).toBeNull();
    expect(wijktitel(een)).toBe("Wmo-cliënten, totaal: Voorbeeld heeft geen rest om een wijk mee te vergelijken");
  });

  it("says equal only of wijken with so many people that it is known", () => {
    const gelijk = cijfers([rij(58_000, 1_000_000), rij(58_100, 1_000_000)], rij(116_100, 2_000_000));
    expect(wijkzinnen(gelijk).slice(1)).toEqual([
      "Tussen de wijken onderling is geen duidelijk verschil.",
      "Ongeveer evenveel als in de rest van de gemeente is het in Wijk 1 en Wijk 2."
    ]);
  });

  it("says of no wijk that it has more or less where the difference may be none", () => {
    const gelijk = cijfers([rij(100), rij(104), rij(96)], rij(300, 3000));
    expect(wijktitel(gelijk)).toBe(
      "Wmo-cliënten, totaal: geen wijk van Voorbeeld verschilt duidelijk van de rest van de gemeente"
    );
    expect(wijkzinnen(gelijk).join(" ")).not.toMatch(/meer|minder/);
  });

  it("leaves small numbers out of who lies furthest apart", () => {
    const klein = cijfers([rij(9, 20), rij(200), rij(50)], rij(259, 2020));
    expect(wijkzinnen(klein).join(" ")).toMatch(/De wijken lopen uiteen van 50 in Wijk 3 .* tot 200 in Wijk 2 /);
  });

  it("says what is not there and why, and takes it for no number", () => {
    const deels = cijfers([rij(null), rij(100), rij(99)], rij(200, 2000));
    expect(wijkzinnen(deels).at(-1)).toBe("1 wijk heeft geen cijfer (niet geleverd).");
    const niets = cijfers([rij(null), rij(null)], rij(null));
    expect(wijktitel(niets)).toContain("is er geen cijfer");
    expect(wijkzinnen(niets)).toEqual(["2 wijken hebben geen cijfer (niet geleverd)."]);
  });

  it("withholds as CBS does, with a second wijk", () => {
    const uit = cijfers([rij(3), rij(51), rij(99)], rij(153, 3000), {klein: "cbs"});
    expect(uit.wijken.map(({meting}) => meting.waarde)).toEqual([null, null, 100]);
    expect(wijkzinnen(uit).at(-1)).toBe("2 wijken hebben geen cijfer (afgeschermd).");
    expect(uit.wijken[2]!.meting.aandeel).toBe(0.1);
  });

  it("rounds what is compared with in the same way", () => {
    const los = {...bron("wmo_clienten", [rij(100)], rij(100)), telling: () => t(613, 9998)};
    const uit = wijkcijfers(los, {...vraag, klein: "cbs", vergelijk: {code: "NL", naam: "Nederland"}});
    expect(uit.vergelijk!.meting).toMatchObject({waarde: 615, n: 10000, kant: 1});
  });
});

describe("opVolgorde(cijfers, wijze)", () => {
  const uit = cijfers([rij(40), rij(null), rij(150)], rij(388, 4000));
  it("puts the largest number first and a missing one last, or follows the names", () => {
    expect(opVolgorde(uit, "cijfer").map(({naam}) => naam)).toEqual(["Wijk 3", "Wijk 1", "Wijk 2"]);
    expect(opVolgorde(uit, "naam").map(({naam}) => naam)).toEqual(["Wijk 1", "Wijk 2", "Wijk 3"]);
  });
});
