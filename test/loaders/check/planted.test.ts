import {rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {afterFirst, delayedWmo, namedStay} from "../../../data/synthesis/planted.js";
import {type CheckLine, meets} from "../../../loaders/check/check.js";
import {planted} from "../../../loaders/check/planted.js";
import {makeSynthesis} from "../../../loaders/synthesis/makeSynthesis.js";
import {cases} from "../../util/cases.js";
import {temporary} from "../synthesis/help.js";

const folder = join(temporary(), "bron");
let lines: CheckLine[];
const having = (...words: string[]): CheckLine[] =>
  lines.filter((line) => words.every((word) => `${line.groep}: ${line.wat}`.includes(word)));

/** A tenth of the country: the ten gemeenten of the funnel and the two of the policies are large enough in it. */
beforeAll(async () => {
  await makeSynthesis({uit: folder, schaal: 0.1, zaad: 1});
  lines = await planted(folder, 1);
});
afterAll(() => rmSync(dirname(folder), {recursive: true}));

/** `npm run synthese -- --controle` asks the same of the whole country. */
describe.runIf(cases(0, 1))("planted(source, seed)", () => {
  it("finds at least eight of the ten named gemeenten in the adjusted funnel, and at most 3% of the others", () => {
    expect(Object.keys(namedStay.perGemeente)).toHaveLength(10);
    expect(having("genoemde gemeenten")[0]!.resultaat).toBeGreaterThanOrEqual(8);
    expect(having("andere gemeenten")[0]!.resultaat).toBeLessThanOrEqual(3);
  });

  it("finds about the spread between gemeenten that was planted", () => {
    const spreads = having("standaardafwijking");
    expect(spreads).toHaveLength(8);
    expect(spreads.filter((line) => !meets(line))).toEqual([]);
  });

  const strict = afterFirst.starts.filter(({gebeurtenis}) => gebeurtenis !== delayedWmo.gebeurtenis);

  it.each(strict.map(({gebeurtenis}) => gebeurtenis))(
    "recovers the effect of %s in the interval of the standardised clock, where the crude one does not",
    (gebeurtenis) => {
      const notes = (kind: string) => having("klok", gebeurtenis, kind).map(({noot: note}) => note);
      expect(notes("gestandaardiseerd")).toEqual(Array.from({length: 3}, () => "geplant ligt binnen het interval"));
      expect(notes("ruw")).toEqual(Array.from({length: 3}, () => "geplant ligt buiten het interval"));
    }
  );

  it.each(["Tilburg", "Amsterdam"])("sees the policy of %s before and after, beside gemeenten like it", (naam) => {
    const [line] = having("beleid", naam);
    expect(meets(line!)).toBe(true);
    expect(Math.abs(line!.resultaat)).toBeGreaterThan(line!.marge!);
  });
});
