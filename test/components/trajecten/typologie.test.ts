import {describe, expect, it, vi} from "vitest";
import type {Chart} from "../../../components/charts/chart.js";
import type {CountedReeks} from "../../../components/queries/trajecten.js";
import {shownReeksen} from "../../../components/trajecten/reeksen.js";
import {groupCodes} from "../../../components/trajecten/typologyCohorts.js";
import {groupingShown, typesOf, typologyFigure} from "../../../components/trajecten/typologie.js";
import {answerTypology, groupSequences} from "../../../components/trajecten/typologyWorker.js";
import {answerOf} from "./example.js";

const rows: CountedReeks[] = [
  {kant: 0, reeks: "geen-geen-geen", personen: 500},
  {kant: 0, reeks: "alleen_wmo-alleen_wmo-alleen_wmo", personen: 300},
  {kant: 0, reeks: "alleen_wmo-alleen_wmo-geen", personen: 40},
  {kant: 0, reeks: "geen-geen-alleen_wmo", personen: 30}
];
const task = {
  sequences: [
    [0, 0, 0],
    [3, 3, 3],
    [3, 3, 0],
    [0, 0, 3]
  ].map((steps) => Uint8Array.from(steps)),
  weights: Float64Array.from(rows, ({personen}) => personen),
  ...{distance: "hamming" as const, most: 100}
};

describe("groupSequences(task, progress)", () => {
  it("groups sequences that look alike for every k that leaves something to group, and tells how far it is", () => {
    const parts: number[] = [];
    const groupings = groupSequences(task, (part) => parts.push(part));
    expect(groupings.map(({k}) => k)).toEqual([2, 3]);
    expect([...groupings[0]!.group]).toEqual([0, 1, 1, 0]);
    expect(groupings[0]!.medoids).toEqual([0, 1]);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  it("puts what is not among the most frequent with the nearest medoid, by either distance", () => {
    for (const distance of ["hamming", "om"] as const) {
      const [two] = groupSequences({...task, distance, most: 3});
      expect(two!.medoids).toEqual([0, 1]);
      expect([...two!.group]).toEqual([0, 1, 1, 0]);
    }
  });

  it("takes too few sequences for no grouping", () => {
    expect(groupSequences({...task, sequences: task.sequences.slice(0, 2)})).toEqual([]);
  });
});

describe("answerTypology(worker)", () => {
  it("tells that it is there, then how far it is, then the groupings", async () => {
    const said: object[] = [];
    let hear: (event: {data: unknown}) => void = () => {};
    const worker = {
      postMessage: (message: object) => void said.push(message),
      addEventListener: (_: string, listener: never) => void (hear = listener)
    };
    answerTypology(worker as never);
    expect(said).toEqual([{part: 0}]);
    hear({data: task});
    await vi.waitFor(() => expect(said.at(-1)).toHaveProperty("answer"));
    hear({data: {...task, sequences: [Uint8Array.of(1), Uint8Array.of(1, 2), Uint8Array.of(3)]}});
    await vi.waitFor(() => expect(said.at(-1)).toEqual({fout: "sequences of different lengths: 1 and 2"}));
  });
});

describe("typologyFigure", () => {
  const groupings = groupSequences(task);
  const answer = {...answerOf(rows), groupings};

  it("shows the grouping with the highest silhouette, or of the number that is chosen", () => {
    const best = groupingShown(groupings, 0)!;
    expect(groupings.every(({silhouette}) => silhouette! <= best.silhouette!)).toBe(true);
    expect(groupingShown(groupings, 3)!.k).toBe(3);
    expect(groupingShown(groupings, 8)).toBe(best);
    expect(groupingShown([], 0)).toBeUndefined();
  });

  it("holds everybody once, in groups from large to small", () => {
    const types = typesOf(shownReeksen(answer), groupings[0]!);
    expect(types.map(({naam, personen}) => [naam, personen])).toEqual([
      ["Groep 1", 530],
      ["Groep 2", 340]
    ]);
    expect(typologyFigure.words(answer).data.rijen).toHaveLength(4);
    const two = {...answer, own: {...answer.own, groups: 2}};
    expect((typologyFigure.chart(two, 800) as Chart).data["headings"]!).toHaveLength(2);
  });

  it("makes of each group a rule, by the names of the figure", () => {
    const two = {...answer, own: {...answer.own, groups: 2, distance: "hamming" as const}};
    expect(groupCodes(two)).toEqual([
      {naam: "Groep 1", aandeel: 530 / 870, code: "hamming-1-000-333"},
      {naam: "Groep 2", aandeel: 340 / 870, code: "hamming-2-000-333"}
    ]);
    expect(groupCodes({...two, groupings: null})).toEqual([]);
  });

  it("says so where it was stopped, or where there is too little to group", () => {
    expect(typologyFigure.chart({...answer, groupings: null}, 800)).toContain("afgebroken");
    expect(typologyFigure.chart({...answerOf(rows.slice(0, 2)), groupings: null}, 800)).toContain("te weinig");
    expect(typologyFigure.words({...answer, groupings: null}).attribute.titel).toContain("geen groepen");
  });
});
