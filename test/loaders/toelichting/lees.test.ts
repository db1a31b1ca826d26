import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {leesToelichting} from "../../../components/toelichting/bestand.js";
import {leesToelichtingen} from "../../../loaders/toelichting/lees.js";
import {gebieden} from "../../components/cohort/gebieden.js";

const bekend = {gebieden, figuren: ["1.6", "2.8"]};
const bestand = (gebied: string, figuur: string, periode = "") =>
  `---\nfiguur: ${figuur}\ngebied: ${gebied}\nperiode: ${periode}\nrol: onderzoeker\ndatum: 2018-05-15\n---\nTekst.\n`;

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "toelichting-"));
});
afterEach(() => rmSync(map, {recursive: true}));

function zet(naam: string, inhoud: string) {
  mkdirSync(dirname(join(map, naam)), {recursive: true});
  writeFileSync(join(map, naam), inhoud);
}

describe("leesToelichtingen(map, bekend)", () => {
  it("reads every file in the folders of gebieden, and leaves the example out", () => {
    zet("GM0344/1.6.md", bestand("GM0344", "1.6"));
    zet("GM0344/2.8.2017HJ01.md", bestand("GM0344", "2.8", "2017HJ01"));
    zet("LEESMIJ.md", "# Uitleg");
    zet("voorbeeld/1.6.md", bestand("VOORBEELD", "1.6"));
    expect(leesToelichtingen(map, bekend).map(({gebied, figuur}) => [gebied, figuur])).toEqual([
      ["GM0344", "1.6"],
      ["GM0344", "2.8"]
    ]);
  });
  it("reads nothing where there is nothing", () => {
    expect(leesToelichtingen(map, bekend)).toEqual([]);
    expect(leesToelichtingen(join(map, "weg"), bekend)).toEqual([]);
  });
  it("names file, line and rule of everything that is wrong", () => {
    zet("GM0344/1.6.md", bestand("GM0344", "1.7"));
    zet("GM0363/2.8.md", bestand("GM0344", "2.8"));
    zet("NL/plaatje.png", "x");
    expect(() => leesToelichtingen(map, bekend)).toThrow(
      [
        "Een toelichting voldoet niet aan de regels.",
        `${join(map, "GM0344/1.6.md")}, regel 2: figuur “1.7” is niet bekend`,
        `${join(map, "GM0363/2.8.md")}, regel 1: dit bestand hoort op de plaats GM0344/2.8.md`,
        `${join(map, "NL/plaatje.png")}, regel 1: hier staan alleen .md-bestanden`
      ].join("\n")
    );
  });
});

describe("data/toelichting", () => {
  it("has an example that keeps the rules and belongs to no gemeente", () => {
    const voorbeeld = readFileSync("data/toelichting/voorbeeld/1.6.md", "utf8");
    const fictief = {code: "VOORBEELD", naam: "Voorbeeld", soort: "gemeente" as const, gemeenten: []};
    expect(leesToelichting(voorbeeld, {...bekend, gebieden: [fictief]}).toelichting?.gebied).toBe("VOORBEELD");
    expect(leesToelichting(voorbeeld, bekend).gebreken).toHaveLength(1);
  });
});
