import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {adreslezer, herken, withoutStrange, type Onbekend} from "../../../components/adres/lees.js";
import {leesAdres, onbekendMelding, schrijfAdres} from "../../../components/cohort/adres.js";
import {geenKeuze} from "../../../components/cohort/keuze.js";
import {leesAdres as leesDatabase, schrijfAdres as schrijfDatabase} from "../../../components/database/adres.js";
import {gebiedcodes} from "../../../components/database/gebiedcode.js";
import {databaseWijze} from "../../../components/database/wijze.js";
import {leesMonitorAdres, onbekendInMonitor, schrijfMonitorAdres} from "../../../components/monitor/adres.js";
import {eigen as wijkeigen} from "../../../components/wijkprofiel/keuze.js";
import {gebieden} from "../cohort/gebieden.js";
import {bekend as databaseBekend, gebieden as databaseGebieden} from "../database/voorbeeld.js";

const lezer = (adres: string) => adreslezer(new URLSearchParams(adres));
const klassen = ["65-74", "75+"];

describe("herken(tekst, toegestaan)", () => {
  it("takes a plus that became a blank, other case and blanks around", () => {
    expect(herken("75 ", klassen)).toBe("75+");
    expect(herken(" EenOuder ", ["overig", "eenouder"])).toBe("eenouder");
  });
  it("takes the value as it is before one in other case", () => {
    expect(herken("v", ["V", "v"])).toBe("v");
  });
  it("knows nothing of what every object has", () => {
    for (const tekst of ["__proto__", "constructor", "toString", ""]) expect(herken(tekst, klassen)).toBeUndefined();
  });
});

describe("adreslezer(adres)", () => {
  const over = (adres: string, doe: (nu: ReturnType<typeof lezer>) => unknown): Onbekend[] => {
    const nu = lezer(adres);
    doe(nu);
    return nu.rest();
  };

  it("takes keys in any case, and a class with a plus that nobody wrote as %2B", () => {
    expect(lezer("LEEFTIJD=75+&leeftijd=65-74").meer("leeftijd", klassen)).toEqual(klassen);
    expect(over("LEEFTIJD=75+", (nu) => nu.meer("leeftijd", klassen))).toEqual([]);
  });
  it("tells a key without a value, a second value where there is one, and a key that nobody asks for", () => {
    const zegt = over("=z&a=&b=x&b=y&b=x&__proto__=1&constructor=2&editie=abc", (nu) => {
      nu.meer("a", ["x"]);
      expect(nu.een("b", ["x", "y"])).toBe("x");
    });
    expect(zegt).toEqual([
      {sleutel: "a", waarde: "", waarom: "leeg"},
      {sleutel: "b", waarde: "y", waarom: "dubbel"},
      {sleutel: "__proto__", waarde: "", waarom: "sleutel"},
      {sleutel: "constructor", waarde: "", waarom: "sleutel"}
    ]);
  });
  it("takes an empty value where that is one", () => {
    expect(over("figuur=", (nu) => nu.een("figuur", ["", "1.6"]))).toEqual([]);
  });
  it("counts a gebied that is named twice once", () => {
    expect(lezer("gebied=gm0344&gebied=GM0344").gebied("gebied", gebieden)).toBe("GM0344");
    expect(lezer("gebied=GM0363,GM0344,gm0363").gebied("gebied", gebieden)).toBe("GM0363,GM0344");
  });
  it("tells which code of a list is not known, or that a list is of gemeenten", () => {
    const waarom = (adres: string) => over(adres, (nu) => nu.gebied("gebied", gebieden));
    expect(waarom("gebied=GM0344,gm12")).toEqual([{sleutel: "gebied", waarde: "gm12"}]);
    expect(waarom("gebied=PV26,GM0344")).toEqual([{sleutel: "gebied", waarde: "PV26,GM0344", waarom: "lijst"}]);
  });
});

const perioden = ["2015HJ01", "2015JJ00", "2016HJ01"];
const starts = ["2015-01-01", "2015-07-01"];
const standaard = Object.freeze(geenKeuze(starts[0]!));
const codes = gebiedcodes(databaseGebieden);
const monitor = {gebieden, perioden, eigen: wijkeigen};

/** Every way to read and to write an address, and what is told of it. */
const wijzen = {
  levensweg: {
    lees: (adres: URLSearchParams) => leesAdres(adres, standaard, {gebieden, starts}),
    schrijf: (gelezen: ReturnType<typeof leesAdres>) => schrijfAdres(gelezen.keuze, standaard),
    zeg: (gelezen: ReturnType<typeof leesAdres>) => onbekendMelding(gelezen, gebieden)
  },
  monitor: {
    lees: (adres: URLSearchParams) => leesMonitorAdres(adres, monitor),
    schrijf: (gelezen: ReturnType<typeof leesMonitorAdres<keyof typeof wijkeigen>>) =>
      schrijfMonitorAdres(gelezen.keuze, wijkeigen),
    zeg: (gelezen: ReturnType<typeof leesMonitorAdres<keyof typeof wijkeigen>>) => onbekendInMonitor(gelezen, monitor)
  },
  database: {
    lees: (adres: URLSearchParams) => leesDatabase(adres, databaseBekend, codes),
    schrijf: (gelezen: ReturnType<typeof leesDatabase>) => schrijfDatabase(gelezen.keuze, databaseBekend, codes),
    zeg: (_: unknown, adres: URLSearchParams) => databaseWijze(databaseBekend, codes).lees(adres).meldingen
  }
} as unknown as Record<
  string,
  {
    lees: (adres: URLSearchParams) => {keuze: object; onbekend: Onbekend[]};
    schrijf: (gelezen: object) => URLSearchParams;
    zeg: (gelezen: object, adres: URLSearchParams) => string[];
  }
>;

const sleutel = fc.oneof(
  fc.constantFrom("gebied", "vergelijk", "periode", "peilmoment", "leeftijd", "wet", "basis", "indicator", "categorie"),
  fc.constantFrom("maat", "indeling", "sorteer", "volgorde", "klein", "__proto__", "constructor", "Gebied", "editie"),
  fc.string()
);
const waarde = fc.oneof(
  fc.constantFrom("GM0344", "gm0344,GM0363", "NL", "geen", "*", "75+", "2016HJ01", "HJ*.JJ*", "wmo", "-naam", ""),
  fc.constantFrom("__proto__", "constructor", "hasOwnProperty", "wmo_clienten.__proto__", "__proto__._", "GM0081", "%"),
  fc.string({unit: "binary"})
);
const vragen = fc.oneof(
  fc.array(fc.tuple(sleutel, waarde)).map((paren) => new URLSearchParams(paren).toString()),
  fc.string({unit: "binary"}),
  fc.constantFrom("gebied=%E0%A4%A", `gebied=${"A".repeat(15_000)}`, `wet=${"x,".repeat(7_500)}`)
);

describe.each(Object.entries(wijzen))("the address of %s", (_, {lees, schrijf, zeg}) => {
  it("is read from any text, and what was written of it is read back as it was", () => {
    fc.assert(
      fc.property(vragen, (vraag) => {
        const adres = new URLSearchParams(vraag);
        const gelezen = lees(adres);
        const geschreven = schrijf(gelezen);
        const terug = lees(geschreven);
        expect(terug.keuze).toEqual(gelezen.keuze);
        expect(terug.onbekend).toEqual([]);
        expect(schrijf(terug).toString()).toBe(geschreven.toString());
        for (const regel of zeg(gelezen, adres)) {
          expect(regel.length).toBeLessThan(700);
          expect(regel).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      {numRuns: 400}
    );
  });
  it("is told of whenever something is not followed, and only then", () => {
    fc.assert(
      fc.property(vragen, (vraag) => {
        const adres = new URLSearchParams(vraag);
        const gelezen = lees(adres);
        expect(zeg(gelezen, adres).length > 0).toBe(gelezen.onbekend.length > 0);
      })
    );
  });
});

describe("withoutStrange(search, onbekend)", () => {
  it.each([
    ["?gebied=GM0344&onzin=1&beeld=film", "?gebied=GM0344&beeld=film"],
    ["?ONZIN==cmd|x,@y&gebied=GM0344,GM0363", "?gebied=GM0344,GM0363"],
    ["?__proto__=1&=x&&", ""],
    ["?onzin", ""],
    ["", ""],
    ["?gebied=%E0%A4%A&editie=1a2b3c4", "?gebied=%E0%A4%A&editie=1a2b3c4"]
  ])("%s becomes %s", (search, rest) => {
    const lezer = adreslezer(new URLSearchParams(search));
    for (const sleutel of ["gebied", "beeld"]) lezer.teksten(sleutel);
    expect(withoutStrange(search, lezer.rest())).toBe(rest);
  });
});
