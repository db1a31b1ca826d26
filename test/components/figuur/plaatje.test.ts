import {describe, expect, it} from "vitest";
import {plaatje} from "../../../components/figuur/plaatje.js";

describe("plaatje(svg, woorden, letters)", () => {
  const woorden = {
    titel: "De titel",
    onderschrift: "Wet: Wmo & meer",
    onder: ["Bron: X · Status: Y", `Editie 1 · http://x/?${"a".repeat(120)}`]
  };
  const uit = plaatje('<svg width="600" height="200"></svg>', woorden, "");
  it("carries title, subtitle, source and status", () => {
    for (const tekst of ["De titel", "Wet: Wmo &amp; meer", "Bron: X · Status: Y"]) expect(uit).toContain(`>${tekst}<`);
  });
  it("is higher than its chart, by all its lines", () => expect(uit).toMatch(/ height="372" /));
});
