import {describe, expect, it} from "vitest";
import {codeSentence} from "../../../components/gebiedsindeling/otherCode.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";

const knows = (code: string) => codeSentence(gebieden(), code);

describe("codeSentence(gebieden, waarde)", () => {
  it("says where a gemeente went that was no more in 2018", () => {
    expect(knows("gm0196")).toMatch(/^GM0196 ging op in GM0299 \(Zevenaar\): Rijnwaarden .*\.$/);
    expect(knows("GM0140")).toMatch(/^GM0140 werd verdeeld over GM0080 \(Leeuwarden\).*\.$/);
  });
  it("says of a later gemeente what it was in 2018, and which code stands for it here", () => {
    expect(knows("GM1961")).toMatch(/Vijfheerenlanden.*2019.*; kies GM1961-2020\.$/);
    expect(knows("GM1982")).toMatch(/Land van Cuijk.*2022.*[^-]\.$/);
  });
  it("asks whether a gemeente was meant that is named or written otherwise", () => {
    expect(knows("344")).toContain("bedoelt u GM0344 (Utrecht)?");
    expect(knows("Den Bosch")).toContain("bedoelt u GM0796");
  });
  it("says of a wijk what is known of its gemeente", () => {
    expect(knows("WK034499")).toMatch(/Utrecht.*\.$/);
    expect(knows("WK008101")).toMatch(/Leeuwarderadeel.*\.$/);
  });
  it("says nothing of what names no gemeente", () => {
    for (const code of ["", "GM9999", "__proto__", "constructor", "PV99", "%"]) expect(knows(code)).toBeNull();
  });
});
