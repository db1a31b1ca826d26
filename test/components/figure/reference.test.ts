import {describe, expect, it} from "vitest";
import {
  type Attribute,
  attributeLines,
  provenanceLine,
  reference,
  subLines
} from "../../../components/figure/attributes.js";
import {trialSource} from "../../util/trialSource.js";

const attribute: Attribute = {
  ...{figuur: "2.4", titel: "In Zeist gebruiken 61 van de 1.000 inwoners een voorziening", bestand: "figuur-2.4"},
  ...{gebied: "Zeist (GM0355)", vergelijk: "Nederland (NL)", periode: "2e halfjaar 2017", n: "63.000 inwoners"},
  ...{definitions: ["Wie iets gebruikt.", "Wie iets anders gebruikt."], bron: trialSource}
};
const slot = {address: "http://x/?gebied=GM0355&editie=1a2b3c4", dag: "2026-04-03"};
const refused = {...trialSource, brontellingen: [{tabel: "verblijf", gelezen: 300, geweigerd: 2, regels: []}]};

describe("reference(attribute, origin)", () => {
  it("is one Dutch line with all that a reader needs to find the number again", () =>
    expect(reference(attribute, slot)).toBe(
      "Levenswegwerkbank, figuur 2.4: “In Zeist gebruiken 61 van de 1.000 inwoners een voorziening”. " +
        "Zeist (GM0355), vergeleken met Nederland (NL); 2e halfjaar 2017. Bron: Proefbron. Status: synthetisch (geen echte mensen). " +
        "Editie 1a2b3c4 (24 maart 2026). Geraadpleegd op 3 april 2026, http://x/?gebied=GM0355&editie=1a2b3c4"
    ));
  it("says what was refused, and calls a table without a number a table", () => {
    const result = reference({...attribute, figuur: null, vergelijk: undefined, bron: refused}, slot);
    expect(result).toMatch(/^Levenswegwerkbank, tabel: /);
    expect(result).toContain("Zeist (GM0355); 2e halfjaar 2017. ");
    expect(result).toContain("Status: synthetisch (geen echte mensen). 2 van 300 rijen geweigerd. Editie");
  });
});

describe("attributeLines(attribute, origin)", () => {
  it("names everything once, in one order, and leaves out what is empty", () => {
    expect(attributeLines({...attribute, bron: refused}, slot).map(([naam]) => naam)).toEqual([
      ...["Figuur 2.4", "Gebied", "Vergeleken met", "Periode", "n", "Definitie", "Definitie"],
      ...["Bron", "Status", "Geweigerd", "Editie", "Gemaakt op", "Adres"]
    ]);
    const bare = attributeLines({...attribute, vergelijk: undefined, n: "", definitions: []}, slot);
    expect(bare.map(([naam]) => naam)).toEqual([
      ...["Figuur 2.4", "Gebied", "Periode", "Bron", "Status", "Editie", "Gemaakt op", "Adres"]
    ]);
  });
});

describe("provenanceLine(attribute) and onderregels(kenmerk, vindplaats)", () => {
  it("say n, source, status and what was refused", () => {
    expect(provenanceLine({n: "", bron: refused})).toBe(
      "Bron: Proefbron · Status: synthetisch (geen echte mensen) · 2 van 300 rijen geweigerd"
    );
    expect(subLines(attribute, slot)).toEqual([
      "n = 63.000 inwoners · Bron: Proefbron · Status: synthetisch (geen echte mensen)",
      "Figuur 2.4 · Zeist (GM0355) vergeleken met Nederland (NL) · 2e halfjaar 2017",
      "Definitie: Wie iets gebruikt.",
      "Definitie: Wie iets anders gebruikt.",
      "Editie 1a2b3c4 (24 maart 2026) · http://x/?gebied=GM0355&editie=1a2b3c4"
    ]);
  });
});
