import {describe, expect, it} from "vitest";
import {codezin} from "../../../components/gebiedsindeling/anderecode.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";

const weet = (code: string) => codezin(gebieden(), code);

describe("codezin(gebieden, waarde)", () => {
  it("says where a gemeente went that was no more in 2018", () => {
    expect(weet("gm0196")).toMatch(/^GM0196 ging op in GM0299 \(Zevenaar\): Rijnwaarden .*\.$/);
    expect(weet("GM0140")).toMatch(/^GM0140 werd verdeeld over GM0080 \(Leeuwarden\).*\.$/);
  });
  it("says of a later gemeente what it was in 2018, and which code stands for it here", () => {
    expect(weet("GM1961")).toMatch(/Vijfheerenlanden.*2019.*; kies GM1961-2020\.$/);
    expect(weet("GM1982")).toMatch(/Land van Cuijk.*2022.*[^-]\.$/);
  });
  it("asks whether a gemeente was meant that is named or written otherwise", () => {
    expect(weet("344")).toContain("bedoelt u GM0344 (Utrecht)?");
    expect(weet("Den Bosch")).toContain("bedoelt u GM0796");
  });
  it("says of a wijk what is known of its gemeente", () => {
    expect(weet("WK034499")).toMatch(/Utrecht.*\.$/);
    expect(weet("WK008101")).toMatch(/Leeuwarderadeel.*\.$/);
  });
  it("says nothing of what names no gemeente", () => {
    for (const code of ["", "GM9999", "__proto__", "constructor", "PV99", "%"]) expect(weet(code)).toBeNull();
  });
});
