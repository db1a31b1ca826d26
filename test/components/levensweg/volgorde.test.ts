import {describe, expect, it} from "vitest";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {volgorde} from "../../../components/levensweg/volgorde.js";
import {antwoord, keuze} from "../figuur/voorbeeld.js";

const rijen = Object.freeze(rijen53(antwoord, keuze)) as ReturnType<typeof rijen53>;

describe("volgorde(rijen, wijze)", () => {
  it("puts gebeurtenissen without persons last", () => {
    expect(volgorde(rijen, "verschil")[0]).toBe("wsnp");
    expect(volgorde(rijen, "aandeel")[1]).toBe("echtscheiding");
  });
  it("sorts by name", () => expect(volgorde(rijen, "naam").slice(0, 2)).toEqual(["baanverlies", "detentie"]));
});
