import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addressReader, recognise, type Unknown, withoutStrange} from "../../../components/address/address.js";
import {readCohortAddress, unknownNotice, writeCohortAddress} from "../../../components/cohort/address.js";
import {
  databaseMode,
  readDatabaseAddress as leesDatabase,
  writeDatabaseAddress as schrijfDatabase
} from "../../../components/database/address.js";
import {gebiedcodes} from "../../../components/database/codes.js";
import {noChoice} from "../../../components/model/choice.js";
import {readMonitorAddress, unknownInMonitor, writeMonitorAddress} from "../../../components/monitor/address.js";
import {wijkKeys as wijkeigen} from "../../../components/wijkprofiel/wijkControls.js";
import {gebieden} from "../cohort/gebieden.js";
import {gebieden as databaseGebieden, known as databaseBekend} from "../database/example.js";

const reader = (address: string) => addressReader(new URLSearchParams(address));
const klassen = ["65-74", "75+"];

describe("recognise(text, allowed)", () => {
  it("takes a plus that became a blank, other case and blanks around", () => {
    expect(recognise("75 ", klassen)).toBe("75+");
    expect(recognise(" EenOuder ", ["overig", "eenouder"])).toBe("eenouder");
  });
  it("takes the value as it is before one in other case", () => {
    expect(recognise("v", ["V", "v"])).toBe("v");
  });
  it("knows nothing of what every object has", () => {
    for (const text of ["__proto__", "constructor", "toString", ""]) expect(recognise(text, klassen)).toBeUndefined();
  });
});

describe("addressReader(address)", () => {
  const over = (address: string, run: (now: ReturnType<typeof reader>) => unknown): Unknown[] => {
    const now = reader(address);
    run(now);
    return now.rest();
  };

  it("takes keys in any case, and a class with a plus that nobody wrote as %2B", () => {
    expect(reader("LEEFTIJD=75+&leeftijd=65-74").more("leeftijd", klassen)).toEqual(klassen);
    expect(over("LEEFTIJD=75+", (now) => now.more("leeftijd", klassen))).toEqual([]);
  });
  it("tells a key without a value, a second value where there is one, and a key that nobody asks for", () => {
    const says = over("=z&a=&b=x&b=y&b=x&__proto__=1&constructor=2&editie=abc", (now) => {
      now.more("a", ["x"]);
      expect(now.one("b", ["x", "y"])).toBe("x");
    });
    expect(says).toEqual([
      {key: "a", waarde: "", why: "leeg"},
      {key: "b", waarde: "y", why: "dubbel"},
      {key: "__proto__", waarde: "", why: "sleutel"},
      {key: "constructor", waarde: "", why: "sleutel"}
    ]);
  });
  it("takes an empty value where that is one", () => {
    expect(over("figuur=", (now) => now.one("figuur", ["", "1.6"]))).toEqual([]);
  });
  it("counts a gebied that is named twice once", () => {
    expect(reader("gebied=gm0344&gebied=GM0344").gebied("gebied", gebieden)).toBe("GM0344");
    expect(reader("gebied=GM0363,GM0344,gm0363").gebied("gebied", gebieden)).toBe("GM0363,GM0344");
  });
  it("tells which code of a list is not known, or that a list is of gemeenten", () => {
    const why = (address: string) => over(address, (now) => now.gebied("gebied", gebieden));
    expect(why("gebied=GM0344,gm12")).toEqual([{key: "gebied", waarde: "gm12"}]);
    expect(why("gebied=PV26,GM0344")).toEqual([{key: "gebied", waarde: "PV26,GM0344", why: "lijst"}]);
  });
});

const perioden = ["2015HJ01", "2015JJ00", "2016HJ01"];
const starts = ["2015-01-01", "2015-07-01"];
const standard = Object.freeze(noChoice(starts[0]!));
const codes = gebiedcodes(databaseGebieden);
const monitor = {gebieden, perioden, own: wijkeigen};

/** Every way to read and to write an address, and what is told of it. */
const modes = {
  levensweg: {
    read: (address: URLSearchParams) => readCohortAddress(address, standard, {gebieden, starts}),
    write: (parsed: ReturnType<typeof readCohortAddress>) => writeCohortAddress(parsed.choice, standard),
    say: (parsed: ReturnType<typeof readCohortAddress>) => unknownNotice(parsed, gebieden)
  },
  monitor: {
    read: (address: URLSearchParams) => readMonitorAddress(address, monitor),
    write: (parsed: ReturnType<typeof readMonitorAddress<keyof typeof wijkeigen>>) =>
      writeMonitorAddress(parsed.choice, wijkeigen),
    say: (parsed: ReturnType<typeof readMonitorAddress<keyof typeof wijkeigen>>) => unknownInMonitor(parsed, monitor)
  },
  database: {
    read: (address: URLSearchParams) => leesDatabase(address, databaseBekend, codes),
    write: (parsed: ReturnType<typeof leesDatabase>) => schrijfDatabase(parsed.choice, databaseBekend, codes),
    say: (_: unknown, address: URLSearchParams) => databaseMode(databaseBekend, codes).read(address).notices
  }
} as unknown as Record<
  string,
  {
    read: (address: URLSearchParams) => {choice: object; onbekend: Unknown[]};
    write: (parsed: object) => URLSearchParams;
    say: (parsed: object, address: URLSearchParams) => string[];
  }
>;

const key = fc.oneof(
  fc.constantFrom("gebied", "vergelijk", "periode", "peilmoment", "leeftijd", "wet", "basis", "indicator", "categorie"),
  fc.constantFrom("maat", "indeling", "sorteer", "volgorde", "klein", "__proto__", "constructor", "Gebied", "editie"),
  fc.string()
);
const waarde = fc.oneof(
  fc.constantFrom("GM0344", "gm0344,GM0363", "NL", "geen", "*", "75+", "2016HJ01", "HJ*.JJ*", "wmo", "-naam", ""),
  fc.constantFrom("__proto__", "constructor", "hasOwnProperty", "wmo_clienten.__proto__", "__proto__._", "GM0081", "%"),
  fc.string({unit: "binary"})
);
const queries = fc.oneof(
  fc.array(fc.tuple(key, waarde)).map((pairs) => new URLSearchParams(pairs).toString()),
  fc.string({unit: "binary"}),
  fc.constantFrom("gebied=%E0%A4%A", `gebied=${"A".repeat(15_000)}`, `wet=${"x,".repeat(7_500)}`)
);

describe.each(Object.entries(modes))("the address of %s", (_, {read, write, say}) => {
  it("is read from any text, and what was written of it is read back as it was", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const address = new URLSearchParams(query);
        const parsed = read(address);
        const written = write(parsed);
        const back = read(written);
        expect(back.choice).toEqual(parsed.choice);
        expect(back.onbekend).toEqual([]);
        expect(write(back).toString()).toBe(written.toString());
        for (const line of say(parsed, address)) {
          expect(line.length).toBeLessThan(700);
          expect(line).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      {numRuns: 400}
    );
  });
  it("is told of whenever something is not followed, and only then", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const address = new URLSearchParams(query);
        const parsed = read(address);
        expect(say(parsed, address).length > 0).toBe(parsed.onbekend.length > 0);
      })
    );
  });
});

describe("withoutStrange(search, unknown)", () => {
  it.each([
    ["?gebied=GM0344&onzin=1&beeld=film", "?gebied=GM0344&beeld=film"],
    ["?ONZIN==cmd|x,@y&gebied=GM0344,GM0363", "?gebied=GM0344,GM0363"],
    ["?__proto__=1&=x&&", ""],
    ["?onzin", ""],
    ["", ""],
    ["?gebied=%E0%A4%A&editie=1a2b3c4", "?gebied=%E0%A4%A&editie=1a2b3c4"]
  ])("%s becomes %s", (search, rest) => {
    const reader = addressReader(new URLSearchParams(search));
    for (const key of ["gebied", "beeld"]) reader.teksten(key);
    expect(withoutStrange(search, reader.rest())).toBe(rest);
  });
});
