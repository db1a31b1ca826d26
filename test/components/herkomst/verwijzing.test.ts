import {describe, expect, it} from "vitest";
import {herkomstregel, kenmerkregels, onderregels, type Kenmerk} from "../../../components/herkomst/kenmerk.js";
import {verwijzing} from "../../../components/herkomst/verwijzing.js";
import {proefbron} from "../../hulp/proefbron.js";

const kenmerk: Kenmerk = {
  ...{figuur: "2.4", titel: "In Zeist gebruiken 61 van de 1.000 inwoners een voorziening", bestand: "figuur-2.4"},
  ...{gebied: "Zeist (GM0355)", vergelijk: "Nederland (NL)", periode: "2e halfjaar 2017", n: "63.000 inwoners"},
  ...{definities: ["Wie iets gebruikt.", "Wie iets anders gebruikt."], bron: proefbron}
};
const plek = {adres: "http://x/?gebied=GM0355&editie=1a2b3c4", dag: "2026-04-03"};
const geweigerd = {...proefbron, brontellingen: [{tabel: "verblijf", gelezen: 300, geweigerd: 2, regels: []}]};

describe("verwijzing(kenmerk, vindplaats)", () => {
  it("is one Dutch line with all that a reader needs to find the number again", () =>
    expect(verwijzing(kenmerk, plek)).toBe(
      "Levenswegwerkbank, figuur 2.4: “In Zeist gebruiken 61 van de 1.000 inwoners een voorziening”. " +
        "Zeist (GM0355), vergeleken met Nederland (NL); 2e halfjaar 2017. Bron: Proefbron. Status: synthetisch (geen echte mensen). " +
        "Editie 1a2b3c4 (24 maart 2026). Geraadpleegd op 3 april 2026, http://x/?gebied=GM0355&editie=1a2b3c4"
    ));
  it("says what was refused, and calls a table without a number a table", () => {
    const uit = verwijzing({...kenmerk, figuur: null, vergelijk: undefined, bron: geweigerd}, plek);
    expect(uit).toMatch(/^Levenswegwerkbank, tabel: /);
    expect(uit).toContain("Zeist (GM0355); 2e halfjaar 2017. ");
    expect(uit).toContain("Status: synthetisch (geen echte mensen). 2 van 300 rijen geweigerd. Editie");
  });
});

describe("kenmerkregels(kenmerk, vindplaats)", () => {
  it("names everything once, in one order, and leaves out what is empty", () => {
    expect(kenmerkregels({...kenmerk, bron: geweigerd}, plek).map(([naam]) => naam)).toEqual([
      ...["Figuur 2.4", "Gebied", "Vergeleken met", "Periode", "n", "Definitie", "Definitie"],
      ...["Bron", "Status", "Geweigerd", "Editie", "Gemaakt op", "Adres"]
    ]);
    const kaal = kenmerkregels({...kenmerk, vergelijk: undefined, n: "", definities: []}, plek);
    expect(kaal.map(([naam]) => naam)).toEqual([
      ...["Figuur 2.4", "Gebied", "Periode", "Bron", "Status", "Editie", "Gemaakt op", "Adres"]
    ]);
  });
});

describe("herkomstregel(kenmerk) and onderregels(kenmerk, vindplaats)", () => {
  it("say n, source, status and what was refused", () => {
    expect(herkomstregel({n: "", bron: geweigerd})).toBe(
      "Bron: Proefbron · Status: synthetisch (geen echte mensen) · 2 van 300 rijen geweigerd"
    );
    expect(onderregels(kenmerk, plek)).toEqual([
      "n = 63.000 inwoners · Bron: Proefbron · Status: synthetisch (geen echte mensen)",
      "Figuur 2.4 · Zeist (GM0355) vergeleken met Nederland (NL) · 2e halfjaar 2017",
      "Definitie: Wie iets gebruikt.",
      "Definitie: Wie iets anders gebruikt.",
      "Editie 1a2b3c4 (24 maart 2026) · http://x/?gebied=GM0355&editie=1a2b3c4"
    ]);
  });
});
