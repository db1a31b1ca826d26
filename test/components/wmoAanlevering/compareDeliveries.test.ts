import {describe, expect, it} from "vitest";
import {compareDeliveries, publishedCount} from "../../../components/wmoAanlevering/compareDeliveries.js";
import {type Draft, readDraft, soundH1, soundH2} from "./soundDelivery.js";

const again = (change: (draft: Draft) => void): Draft => {
  const draft = soundH1();
  change(draft);
  return draft;
};
const compared = (after: Draft) => compareDeliveries(readDraft(soundH1()), readDraft(after));
const kindsOf = (change: (draft: Draft) => void) => {
  const {changes, same} = compared(again(change));
  return [changes.map(({kind, before, after}) => [kind, before?.line ?? null, after?.line ?? null]), same];
};

describe("compareDeliveries(before, after, options)", () => {
  it("sees no change between a delivery and itself, in whatever order its rows stand", () => {
    const {changes, same, counts, figures} = compared(again(({rows}) => rows.reverse()));
    expect([changes, same, counts.size]).toEqual([[], 120, 0]);
    expect(figures.every(({before, after}) => before === after)).toBe(true);
    expect(figures.find(({categorie}) => categorie === "totaal")).toMatchObject({
      periode: "2020HJ01",
      before: 120,
      after: 120
    });
  });

  it.each<[string, (draft: Draft) => void, unknown[]]>([
    ["a record more", ({rows}) => rows.push({...rows[0]!, persoon: "P-x"}), [[["toegevoegd", null, 122]], 120]],
    ["a record less", ({rows}) => rows.splice(0, 1), [[["verdwenen", 2, null]], 119]],
    ["an end", ({rows}) => (rows[0]!.einde_ondersteuning = "2020-05-05"), [[["verkort", 2, 2]], 119]],
    [
      "an end that went",
      ({rows}) => (rows[5]!.einde_ondersteuning = rows[5]!.reden_beeindiging = ""),
      [[["verlengd", 7, 7]], 119]
    ],
    ["an end later", ({rows}) => (rows[5]!.einde_ondersteuning = "2020-06-29"), [[["verlengd", 7, 7]], 119]],
    ["another productcategorie", ({rows}) => (rows[0]!.type_declaratie = "02"), [[["andere_categorie", 2, 2]], 119]],
    [
      "another start",
      ({rows}) => Object.assign(rows[0]!, {start_ondersteuning: "2019-09-09", start_rechtsgeldigheid: "2019-09-09"}),
      [[["start_verplaatst", 2, 2]], 119]
    ]
  ])("sees %s", (_, change, expected) => {
    expect(kindsOf(change)).toEqual(expected);
  });

  it("counts changes by productcategorie, and says which published figures move and how far", () => {
    const {counts, figures} = compared(
      again(({rows}) => {
        rows.splice(0, 1);
        rows[0]!.type_declaratie = rows[0]!.type_toewijzing = "01";
      })
    );
    expect([...counts].map(([kind, per]) => [kind, [...per]])).toEqual([
      ["verdwenen", [["01", 1]]],
      ["andere_categorie", [["02", 1]]]
    ]);
    const moved = figures.filter(({before, after}) => before !== after);
    expect(moved.map(({periode, categorie, before, after}) => [periode, categorie, before, after])).toEqual([
      ["2020HJ01", "totaal", 120, 119],
      ["2020HJ01", "ondersteuning_thuis", 45, 44],
      ["2020HJ01", "02", 15, 14]
    ]);
  });

  it("sees an end within the halfjaar before, also where the other is of the next", () => {
    const after = soundH2();
    after.rows[10]!.einde_ondersteuning = "2020-06-30";
    after.rows[11]!.einde_ondersteuning = "2020-07-01";
    expect(compared(after).changes.filter(({kind}) => kind === "verkort")).toMatchObject([{after: {line: 12}}]);
  });

  it("takes what ended and what began for the course of things where the other is of the next halfjaar, and gives its halfjaar and year too", () => {
    const {counts, figures} = compared(soundH2());
    const sum = (kind: "afgelopen" | "begonnen" | "beeindigd") =>
      [...counts.get(kind)!.values()].reduce((total, n) => total + n, 0);
    expect([...counts.keys()]).toEqual(["beeindigd", "begonnen", "afgelopen"]);
    expect([sum("afgelopen"), sum("begonnen"), sum("beeindigd")]).toEqual([20, 20, 20]);
    expect(
      figures
        .filter(({categorie}) => categorie === "totaal")
        .map(({periode, before, after}) => [periode, before, after])
    ).toEqual([
      ["2020HJ01", 120, 120],
      ["2020HJ02", null, 120],
      ["2020JJ00", null, 140]
    ]);
  });
});

describe("publishedCount(clients)", () => {
  it("is a count in fives, and none below eight", () => {
    expect([0, 7, 8, 12, 13, 120].map(publishedCount)).toEqual([null, null, 10, 10, 15, 120]);
  });
});
