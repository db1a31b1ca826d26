import {afterEach, describe, expect, it, vi} from "vitest";
import {type DatabaseChoice, defaultChoice} from "../../../components/database/choice.js";
import {coverageLines, type Database, openDatabase, type Refusal} from "../../../components/database/database.js";
import {emptyCube} from "../../../components/database/cube.js";
import type {Manifest} from "../../../components/model/forms.js";
import {coverageFinder, type WithoutRow} from "../../../components/monitor/coverage.js";
import type {Monitor} from "../../../components/monitor/monitor.js";
import {gebieden, known, perioden} from "./example.js";

const zonder = (gemeente: string, periode: string, reden: WithoutRow["reden"] = "niet_geleverd"): WithoutRow => ({
  ...{gemeente, onderwerp: "wmo", categorie: "", periode, reden}
});
const lines = (rows: WithoutRow[], part: Partial<DatabaseChoice>) => {
  const cube = emptyCube({...defaultChoice(known), indicatoren: ["wmo_clienten"], categorieen: {}, ...part}, known);
  return coverageLines(cube, coverageFinder(gebieden, rows), gebieden);
};

describe("coverageLines(cube, coverageOf, gebieden)", () => {
  const rows = [zonder("GM0014", "2016HJ01"), zonder("GM0003", "2016HJ01", "opt_out"), zonder("GM0014", "2016HJ02")];
  it("says once per gebied of several gemeenten and periode who is not in it", () =>
    expect(lines(rows, {gebieden: ["NL", "PV26", "GM0014", "WK000300"], perioden: ["2016HJ01", "2016HJ02"]})).toEqual([
      "Bij Wmo-cijfers over het eerste halfjaar van 2016 tellen voor Nederland 2 van de 4 gemeenten mee: Groningen leverde niet, Appingedam publiceert niet (opt-out).",
      "Bij Wmo-cijfers over het tweede halfjaar van 2016 tellen voor Nederland 3 van de 4 gemeenten mee: Groningen leverde niet."
    ]));
  it("says nothing where nothing rests on the Wmo", () =>
    expect(lines(rows, {indicatoren: ["jongeren_jeugdzorg"], gebieden: ["NL"], perioden: ["2016HJ01"]})).toEqual([]));
  it("counts what is too much to read", () => {
    const all = perioden.flatMap((periode) => gebieden.map(({code}) => zonder(code, periode)));
    const many = Array.from({length: 60}, (_, i) => ({
      code: `JZ${i}`,
      naam: `Regio ${i}`,
      soort: "jeugdregio" as const,
      gemeenten: ["GM0014", "GM0003"]
    }));
    const together = [...gebieden, ...many];
    const cleanUp = {...known, gebieden: together};
    const choice = {...defaultChoice(cleanUp), indicatoren: ["wmo_clienten"], categorieen: {}, perioden: ["2016HJ01"]};
    const cube = emptyCube({...choice, gebieden: many.map(({code}) => code)}, cleanUp);
    const result = coverageLines(cube, coverageFinder(together, all), together);
    expect(result).toHaveLength(41);
    expect(result.at(-1)).toBe("Zo zijn er nog 20: kies minder gebieden of perioden om ze te zien.");
  });
});

describe("openDatabase(monitor)", () => {
  const files = [{bestand: "monitor/indicator/wmo_clienten.arrow", bytes: 30_000_000}];
  const open = (tables: Pick<Manifest["tabellen"][number], "bestand" | "bytes">[] = []): Database =>
    openDatabase({
      ...{basis: new URL("http://localhost/"), gebieden},
      manifest: {perioden, starts: [], peilmomenten: [], tabellen: tables} as unknown as Manifest,
      coverageOf: () => Promise.resolve(coverageFinder(gebieden, []))
    } as unknown as Monitor);
  const refusal = (database: Database, choice: DatabaseChoice) =>
    database.answer(choice).then(
      () => null,
      (error: unknown) => error as Refusal
    );
  const choice = {...defaultChoice(known), gebieden: ["NL"]};

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("gives all who ask of a choice the same answer, under its title", async () => {
    const database = open();
    const answer = database.answer(choice);
    expect(database.answer(choice)).toBe(answer);
    expect(await answer).toMatchObject({choice, gebieden: ["Nederland"], coverage: []});
    expect((await answer).titel).toMatch(/^Wmo-cliënten naar categorie in Nederland/);
  });

  it("withdraws an answer that a newer choice overtakes", async () => {
    const database = open();
    const [older, newer] = [refusal(database, choice), refusal(database, {...choice, gebieden: ["GM0344"]})];
    expect(await older).toMatchObject({name: "AbortError"});
    expect(await newer).toBeNull();
  });

  it("refuses in words, and withdraws the answer, where nothing is chosen or much is to be fetched", async () => {
    const none = await refusal(open(), {...choice, gebieden: []});
    expect(none).toMatchObject({name: "AbortError", way: "other choice"});
    expect(none!.message).toBe("Er is nog niets te tonen: kies ten minste een gebied.");
    const much = await refusal(open(files), choice);
    expect(much).toMatchObject({name: "AbortError", way: "fetch all"});
    expect(much!.message).toContain("1 tabellen opgehaald, samen 30,0 MB");
  });

  it("fetches all when that is wished, and says what could not be had", async () => {
    const fetched = vi.fn(() => Promise.reject(new TypeError("no network")));
    vi.stubGlobal("fetch", fetched);
    vi.spyOn(console, "error").mockImplementation(() => {});
    const database = open(files);
    database.fetchAll();
    expect(await refusal(database, {...choice})).toMatchObject({name: "AbortError", way: "try again"});
    expect(fetched).toHaveBeenCalled();
  });
});
