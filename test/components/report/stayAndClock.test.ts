import {describe, expect, it} from "vitest";
import {clockContent, endings, stayContent} from "../../../components/report/stayAndClock.js";
import {followedUses} from "../../../components/queries/trajecten.js";
import type {ClockRow} from "../../../components/queries/klok.js";
import {answerOf} from "../trajecten/example.js";

const row = (gemeente: string, step: number, [startgroep, gestopt, overleden, vertrokken]: number[]) => ({
  ...{gemeente, stap: step, startgroep: startgroep!, gestopt: gestopt!, overleden: overleden!, vertrokken: vertrokken!}
});
const utrecht = [row("GM0344", 1, [1000, 200, 10, 0]), row("GM0344", 2, [1000, 90, 0, 10])];
const amsterdam = [row("GM0363", 1, [9000, 3600, 0, 0]), row("GM0363", 2, [9000, 2400, 0, 0])];
const paper = () => ({caption: "", headings: [], rowHeadings: 1, rijen: []});

const stay = (compared: boolean) =>
  answerOf(
    followedUses.flatMap((wet) => [
      ...endings(utrecht, 0).map((item) => ({groep: wet, ...item})),
      ...(compared ? endings([...utrecht, ...amsterdam], 1).map((item) => ({groep: wet, ...item})) : [])
    ]),
    {who: "startgroep"},
    compared ? {vergelijk: "NL"} : {}
  );

describe("endings(rows, side)", () => {
  it("adds gemeenten up, and leaves those who stayed at the end", () => {
    expect(endings([...utrecht, ...amsterdam], 0)).toEqual([
      {kant: 0, stap: 1, uitkomst: "gestopt", personen: 3800},
      {kant: 0, stap: 1, uitkomst: "overleden", personen: 10},
      {kant: 0, stap: 2, uitkomst: "gestopt", personen: 2490},
      {kant: 0, stap: 2, uitkomst: "vertrokken", personen: 10},
      {kant: 0, stap: 3, uitkomst: "blijft", personen: 3690}
    ]);
    expect(endings([], 0)).toEqual([]);
  });
});

describe("stayContent(answer, paper)", () => {
  it("says how many stayed, and how that stands to the rest of the reference group", () => {
    const {sentences = [], attribute, tabel: table} = stayContent(stay(true), paper);
    expect(sentences[0]).toMatch(
      /^Zonder overlijden of vertrek zou na een jaar in Utrecht 70,\d% \(95%-interval .+\) van de startgroep van 1\.000 inwoners nog zonder onderbreking een voorziening gebruiken\.$/
    );
    expect(stayContent(stay(true), paper).toelichting).not.toMatch(/figuur T/);
    expect(sentences[1]).toBe("Dat is vaker dan in de rest van Nederland.");
    expect([attribute.figuur, table.caption]).toEqual(["5.4", "Figuur 5.4 in getallen: ononderbroken gebruik"]);
    expect(attribute.bestand).toMatch(/^figuur-5\.4_/);
  });

  it("says nothing of others where there are none, and nothing of few", () => {
    expect(stayContent(stay(false), paper).sentences).toHaveLength(1);
    const few = answerOf(
      followedUses.map((wet) => ({groep: wet, kant: 0, stap: 3, uitkomst: "blijft" as const, personen: 4}))
    );
    expect(stayContent(few, paper).sentences?.[0]).toBe(
      "De startgroep in Utrecht is te klein voor een uitspraak (n = 4)."
    );
  });
});

const clockRow = (side: number, met: number, gebruik: number): ClockRow => ({
  ...{kant: side, afstand: 2, gevallen: met, met, met_gebruik: gebruik, met_eerste: 0, met_laatste: 0},
  ...{zonder: 9000, zonder_gebruik: 900, zonder_aandeel: 0.1, zonder_variantie: 0.00001},
  ...{gedeeld: met, gedeeld_gebruik: gebruik}
});
const clock = (rows: readonly ClockRow[]) => ({
  clocks: [{...answerOf(rows, {}, {vergelijk: "NL"}), gebeurtenis: "echtscheiding" as const}],
  own: {...({klok: "echtscheiding", tweede: null, volg: "totaal", naast: "gelijke", op: 2} as const)}
});

describe("clockContent(shown)", () => {
  it("says use after the gebeurtenis, beside the rest of the reference group and beside people who are alike", () => {
    const {
      sentences,
      attribute,
      toelichting,
      paperTable: table
    } = clockContent(clock([clockRow(0, 400, 120), clockRow(1, 4400, 600)]));
    expect(sentences).toEqual([
      expect.stringMatching(
        /^Een jaar erna gebruikte in Utrecht 30,0% \(95%-interval .+\) van de 400 mensen na een echtscheiding een voorziening\.$/
      ),
      expect.stringMatching(
        /^Dat is vaker dan in de referentiegroep, de rest van Nederland: 12,0%, een verschil van 18,0 procentpunt/
      ),
      expect.stringMatching(
        /^Vaker dan mensen van dezelfde leeftijd, .+ die dit niet meemaakten: 10,0%, een verschil van 20,0 procentpunt/
      ),
      expect.stringMatching(/^Samenhang is geen oorzaak/)
    ]);
    expect(attribute.figuur).toBe("5.5");
    expect(toelichting).not.toContain("cohort");
    expect(table?.rijen).toHaveLength(6);
  });

  it("says that there is no clock of a wijk", () => {
    const shown = clock([]);
    const wijk = {
      ...shown,
      clocks: shown.clocks.map((answer) => ({...answer, choice: {...answer.choice, gebied: "WK034404"}}))
    };
    expect(clockContent(wijk).sentences).toEqual([expect.stringMatching(/^De gebeurtenisklok is per gemeente geteld/)]);
  });

  it("says nothing of few", () => {
    expect(clockContent(clock([])).sentences).toEqual([
      "Er zijn in Utrecht na een echtscheiding te weinig mensen voor een uitspraak (n = 0)."
    ]);
  });
});
