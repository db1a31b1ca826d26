import {describe, expect, it} from "vitest";
import {picture} from "../../../components/figure/exportFile.js";

describe("picture(svg, words, letters)", () => {
  const words = {
    titel: "De titel",
    subtitle: "Wet: Wmo & meer",
    onder: ["Bron: X · Status: Y", `Editie 1 · http://x/?${"a".repeat(120)}`]
  };
  const result = picture('<svg width="600" height="200"></svg>', words, "");
  it("carries title, subtitle, source and status", () => {
    for (const text of ["De titel", "Wet: Wmo &amp; meer", "Bron: X · Status: Y"])
      expect(result).toContain(`>${text}<`);
  });
  it("is higher than its chart, by all its lines", () => expect(result).toMatch(/ height="372" /));
});
