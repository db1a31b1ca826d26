import {mkdir, rename, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {BronFout, leesBron, rapportTekst, tabellen} from "../../../loaders/bron/index.js";
import {kort, lees, met, netjes, schrijfBron, verbind, type Inhoud} from "./bronmap.js";
import {maakParquet} from "./parquetmap.js";

async function melding(map: string): Promise<string> {
  const fout = await leesBron(await verbind(), map).then(
    () => new Error("gelezen zonder fout"),
    (error: unknown) => error
  );
  expect(fout).toBeInstanceOf(BronFout);
  return (fout as Error).message;
}

const tekst = (tabel: keyof typeof netjes) => `${netjes[tabel].join("\n")}\n`;

describe("a file that is something else", () => {
  it("is a folder, a pipe dream, or has another name, also when the table may be missing", async () => {
    const alsMap = await schrijfBron({verblijf: null});
    await mkdir(join(alsMap, "verblijf.csv"));
    expect(await melding(alsMap)).toBe("verblijf.csv is een map; maak er één bestand van met die naam");
    const spark = await schrijfBron({verblijf: null});
    await mkdir(join(spark, "verblijf.parquet"));
    for (const deel of ["part-0.parquet", "part-1.parquet"])
      await writeFile(join(spark, "verblijf.parquet", deel), "PAR1");
    expect(await melding(spark)).toContain("verblijf.parquet is een map met 2 delen (part-0.parquet)");
    const json = await schrijfBron();
    await rm(join(json, "bron.json"));
    await mkdir(join(json, "bron.json"));
    expect(await melding(json)).toContain("bron.json is een map");
    const weg = await schrijfBron({personen: null});
    await symlink(join(weg, "nergens.csv"), join(weg, "personen.csv"));
    expect(await melding(weg)).toBe(
      `personen.csv verwijst naar een bestand dat er niet is: zet het bestand zelf in ${weg}`
    );
  });

  it.each([
    [
      "voorzieningen.csv",
      "Voorzieningen.CSV",
      "Voorzieningen.CSV gevonden, voorzieningen.csv verwacht: geef het bestand die naam"
    ],
    ["aanlevering.csv", "AANLEVERING.csv", "AANLEVERING.csv gevonden, aanlevering.csv verwacht"],
    [
      "clientervaring.csv",
      "clientervaring.xlsx",
      "clientervaring.xlsx gevonden, clientervaring.csv of clientervaring.parquet verwacht: sla het op in die vorm"
    ],
    ["personen.csv", "personen.csv.gz", "personen.csv.gz gevonden, personen.csv of personen.parquet verwacht"],
    ["personen.csv", "personen (1).csv", "personen (1).csv gevonden, personen.csv verwacht"],
    ["bron.json", "Bron.json", "Bron.json gevonden, bron.json verwacht"]
  ])("%s is called %s", async (goed, anders, verwacht) => {
    const map = await schrijfBron();
    await rename(join(map, goed), join(map, anders));
    expect(await melding(map)).toContain(verwacht);
  });

  it.each<[string, Buffer, string]>([
    ["gebeurtenissen.csv", gzipSync(tekst("gebeurtenissen")), "geen CSV maar ingepakt (gzip); pak het eerst uit"],
    ["gebeurtenissen.csv", Buffer.from("PAR1....PAR1"), "geen CSV maar een Parquet-bestand; noem het .parquet"],
    ["gebeurtenissen.csv", Buffer.from("PK\x03\x04...."), "geen CSV maar een Excel-bestand of zip"],
    [
      "gebeurtenissen.csv",
      Buffer.from(`\uFEFF${tekst("gebeurtenissen")}`, "utf16le"),
      "geen UTF-8 maar UTF-16; sla het op met tekenset UTF-8"
    ],
    ["gebeurtenissen.csv", Buffer.from(tekst("gebeurtenissen"), "utf16le"), "geen UTF-8 maar UTF-16"],
    ["gebeurtenissen.csv", Buffer.from(tekst("gebeurtenissen"), "utf16le").swap16(), "geen UTF-8 maar UTF-16"],
    ["gebeurtenissen.csv", Buffer.from("<!DOCTYPE html><html>"), "geen CSV maar een webpagina"],
    ["gebeurtenissen.csv", Buffer.from('[{"persoon_id": 1}]'), "geen CSV maar JSON"],
    [
      "gebeurtenissen.parquet",
      Buffer.from(tekst("gebeurtenissen")),
      "geen Parquet maar tekst; is het CSV, noem het dan .csv"
    ],
    ["gebeurtenissen.parquet", gzipSync("x"), "geen Parquet maar ingepakt (gzip)"],
    ["bron.json", Buffer.from("\uFEFF{}", "utf16le"), "geen UTF-8 maar UTF-16"]
  ])("%s holds %j", async (bestand, inhoud, verwacht) => {
    const map = await schrijfBron(bestand.startsWith("bron") ? {} : {gebeurtenissen: null});
    await writeFile(join(map, bestand), inhoud);
    expect(await melding(map)).toContain(`${bestand}: ${verwacht}`);
  });
});

describe("a header that is not where it should be, or not what", () => {
  const anders = (tabel: keyof typeof netjes, verander: (regels: string[]) => string[]): Inhoud => ({
    [tabel]: verander(netjes[tabel])
  });

  it.each<[string, Inhoud, string]>([
    [
      "tabs",
      anders("personen", (r) => r.map((regel) => regel.replaceAll(",", "\t"))),
      "personen.csv: het scheidingsteken is een tab"
    ],
    [
      "bars",
      anders("verblijf", (r) => r.map((regel) => regel.replaceAll(",", "|"))),
      "verblijf.csv: het scheidingsteken is een verticale streep"
    ],
    [
      "sep=",
      anders("personen", (r) => ["sep=;", ...r.map((regel) => regel.replaceAll(",", ";"))]),
      'personen.csv: "sep=;" op regel 1: haal die regel weg'
    ],
    [
      "a title",
      anders("voorzieningen", (r) => ["Uitdraai van mei", "", ...r]),
      "voorzieningen.csv: de kop staat op regel 3; haal de 2 regels erboven weg"
    ],
    [
      "an empty line",
      anders("voorzieningen", (r) => ["", ...r]),
      "voorzieningen.csv: de kop staat op regel 2; haal de regel erboven weg"
    ],
    [
      "no header",
      anders("verblijf", (r) => r.slice(1)),
      "de eerste regel lijkt op gegevens: zet er een kopregel boven"
    ],
    [
      "another name",
      anders("personen", (r) => [r[0]!.replace("persoon_id", "Persoon-ID"), ...r.slice(1)]),
      '"persoon-id" moet persoon_id heten'
    ]
  ])("%s", async (_, inhoud, verwacht) => {
    expect(await melding(await schrijfBron(inhoud))).toContain(verwacht);
  });

  it("is read where names have invisible characters, or go on over lines, after a byte order mark", async () => {
    for (const einde of ["\n", "\r\n"]) {
      const kop = `"soort${einde}bewijs";"twee${einde}${einde}regels";\u200bpersoon_id\u00a0;geboortedatum;geslacht;overlijdensdatum`;
      const rijen = netjes.personen.slice(1).map((rij, i) => `x;"y${i ? einde : ""}";${rij.replaceAll(",", ";")}`);
      const {schoon, rapport} = await lees(
        await schrijfBron({personen: `\uFEFF${[kop, ...rijen, "x;y;p9;1980-01-01;Q;"].join(einde)}`})
      );
      expect(schoon.personen).toEqual(netjes.personen.slice(1));
      expect(kort(rapport)).toContain("fout onbekende_code personen.csv:10 geslacht=Q");
    }
  });
});

describe("a code that is not known", () => {
  it.each([
    ["GM0081", "GM0081 ging op in GM0080 (Leeuwarden)"],
    ["GM0048", "GM0048 ging op in GM1950 (Westerwolde)"],
    ["GM1969", "Westerkwartier) is er pas sinds de indeling van 2019"],
    ["gm0363", "bedoelt u GM0363 (Amsterdam)?"],
    ["363", "bedoelt u GM0363 (Amsterdam)?"],
    ["amsterdam", "bedoelt u GM0363 (Amsterdam)?"],
    ["G\u041c0363", "\u041c is U+041C"]
  ])("gemeente %s: %s", async (code, verwacht) => {
    const {rapport} = await lees(await schrijfBron(met("verblijf", `p2,2000-01-01,2012-03-03,${code},,h9,overig`)));
    expect(rapport.overtredingen[0]).toMatchObject({regel: "onbekende_code", kolom: "gemeente", totaal: 1});
    expect(rapport.overtredingen[0]!.eerste[0]!.uitleg).toContain(verwacht);
    expect(rapport.overtredingen[0]!.eerste[0]!.uitleg).not.toContain("GM0003");
  });

  it.each([
    ["WK194903", "is een wijkcode van Waadhoeke van 2018 of later"],
    ["WK026500", "hoort niet bij de wijken van 2017"],
    ["034402", "bedoelt u WK034402?"],
    ["-", "is geen wijkcode"]
  ])("wijk %s is emptied, the row stays: %s", async (code, verwacht) => {
    const {rapport, schoon} = await lees(
      await schrijfBron(met("verblijf", `p2,2000-01-01,2012-03-03,GM0344,${code},h9,overig`))
    );
    expect(kort(rapport)).toEqual([`signaal onbekende_wijk verblijf.csv:6 wijk=${code}`]);
    expect(rapport.overtredingen[0]!.eerste[0]!.uitleg).toContain(verwacht);
    expect(schoon.verblijf).toContain("p2,2000-01-01,2012-03-03,GM0344,,h9,overig");
  });

  it.each([
    ["man", "bedoelt u M?"],
    ["v", "bedoelt u V?"],
    ["2", "bedoelt u V?"],
    ["onbekend", "verwacht: M, V"]
  ])("geslacht %s: %s", async (code, verwacht) => {
    const {rapport} = await lees(await schrijfBron(met("personen", `p9,1980-01-01,${code},`)));
    expect(rapport.overtredingen[0]!.eerste[0]!.uitleg).toBe(
      `"${code}" is geen bekende code voor geslacht; ${verwacht}`
    );
  });

  it("of a few letters otherwise is recognised, of two that are as near it is not", async () => {
    const {rapport} = await lees(
      await schrijfBron(
        met(
          "voorzieningen",
          "p1,WMO,hulp_bij_huishouden,2014-01-01,",
          "p1,jeugdwet,jeugdhulp met verblijf,2014-01-01,",
          "p1,wmo,ondersteuning_thuiss,2014-01-01,",
          "p1,w,wsw,2014-01-01,"
        )
      )
    );
    expect(rapport.overtredingen.flatMap(({eerste}) => eerste.map(({uitleg}) => uitleg.split("; ")[1]))).toEqual([
      "bedoelt u wmo?",
      "verwacht: wmo, participatiewet, jeugdwet, wsw",
      "bedoelt u jeugdhulp_met_verblijf?",
      "bedoelt u ondersteuning_thuis?"
    ]);
  });
});

describe("a person whose key differs by form alone", () => {
  const kop = netjes.gebeurtenissen[0]!;

  it("is named with the key in personen", async () => {
    const personen = [netjes.personen[0]!, ...["0457", "AB12", "C-7", "88"].map((id) => `${id},1980-01-01,M,`)];
    const ids = ["457", "ab12", "C7", "00088", "999", "88"];
    const {rapport} = await lees(
      await schrijfBron({
        personen,
        verblijf: [netjes.verblijf[0]!],
        voorzieningen: [netjes.voorzieningen[0]!],
        gebeurtenissen: [kop, ...ids.map((id) => `${id},huwelijk,2015-01-01`)]
      })
    );
    expect(kort(rapport)).toEqual([
      ...["457", "ab12", "C7", "00088"].map(
        (id, i) => `fout persoon_anders_geschreven gebeurtenissen.csv:${i + 2} persoon_id=${id}`
      ),
      "fout onbekende_persoon gebeurtenissen.csv:6 persoon_id=999"
    ]);
    expect(rapport.overtredingen[0]!.eerste[0]!.uitleg).toContain(
      'persoon_id "457" in gebeurtenissen.csv lijkt op "0457" in personen'
    );
    expect(rapport.tabellen.gebeurtenissen).toMatchObject({geweigerd: 5, gebruikt: 1});
    expect(rapport.waarschuwingen).toEqual([
      "4 van 6 rijen van gebeurtenissen.csv: persoon staat anders geschreven in personen"
    ]);
  });

  it("is told apart from one whose own row was refused", async () => {
    const {rapport} = await lees(await schrijfBron({personen: [...netjes.personen.slice(0, 3), "p3,1940-12-32,V,"]}));
    const verblijf = rapport.overtredingen.find(
      ({bestand, regel}) => bestand === "verblijf.csv" && regel === "onbekende_persoon"
    )!;
    expect(verblijf.eerste[0]!.uitleg).toContain("heeft wel een rij in personen, maar die is zelf geweigerd");
  });

  it("is signalled where both stand in one column", async () => {
    const verblijf = [
      "p1,2010-01-01,,GM0344,,071,overig",
      "p2,2010-01-01,,GM0344,,71,overig",
      "p3,1990-01-01,2016-03-04,GM0003,,0071,overig"
    ];
    const {rapport} = await lees(await schrijfBron({verblijf: [netjes.verblijf[0]!, ...verblijf]}));
    expect(kort(rapport)).toEqual([
      "signaal sleutels_lijken verblijf.csv:3 huishouden_id=71",
      "signaal sleutels_lijken verblijf.csv:4 huishouden_id=0071"
    ]);
    expect(rapport.overtredingen[0]!.eerste[0]!.uitleg).toContain('huishouden_id "71" lijkt op "071" (regel 2)');
  });
});

describe("deaths that cannot be", () => {
  it("stand at the head of the report when they are many", async () => {
    const dood = netjes.personen.map((rij, i) => (i === 0 ? rij : rij.replace(/[^,]*$/, "1901-02-03")));
    const {rapport} = await lees(await schrijfBron({personen: dood}));
    expect(rapport.overtredingen.map(({regel, totaal}) => `${regel} ${totaal}`)).toEqual(
      expect.arrayContaining(["voor_geboorte 3", "overleden_voor_verblijf 3"])
    );
    expect(rapport.waarschuwingen).toHaveLength(2);
    expect(rapportTekst(rapport).split("\n")[2]).toBe(`LET OP: ${rapport.waarschuwingen[0]}`);
    expect(rapport.waarschuwingen.join()).toContain(
      "3 van 3 personen zijn volgens overlijdensdatum overleden voor hun eerste verblijf en tellen nergens mee"
    );
  });

  it("are none when someone died on the day of the first verblijf", async () => {
    const {rapport} = await lees(
      await schrijfBron({personen: [...netjes.personen.slice(0, 3), "p3,1940-12-31,V,1990-01-01"]})
    );
    expect(rapport.overtredingen.some(({regel}) => regel === "overleden_voor_verblijf")).toBe(false);
    expect(rapport.waarschuwingen).toEqual([]);
  });
});

describe("burgerservicenummers in any form", () => {
  /** Numbers of nine digits that pass the elfproef. */
  const bsn = Array.from({length: 60_000}, (_, i) => String(310_000_000 + i * 7))
    .filter((n) => [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((som, gewicht, i) => som + gewicht * Number(n[i]), 0) % 11 === 0)
    .slice(0, 24);
  const vormen: [string, (n: string) => string][] = [
    ["a decimal of nothing", (n) => `${n}.0`],
    ["a decimal comma", (n) => `"${n},00"`],
    ["a prefix", (n) => `BSN-${n}`],
    ["ten digits", (n) => `0${n}`],
    ["twelve digits", (n) => `000${n}`],
    ["invisible characters", (n) => `${n.slice(0, 4)}\u200b${n.slice(4)}\u00a0`],
    ["dots", (n) => `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6)}`]
  ];

  it.each(vormen)("are refused as keys with %s", async (_, vorm) => {
    const personen = [netjes.personen[0]!, ...bsn.map((n) => `${vorm(n)},1980-01-01,M,`)];
    expect(await melding(await schrijfBron({personen}))).toContain(
      "personen.csv: kolom persoon_id lijkt burgerservicenummers te bevatten: 24 van 24"
    );
  });

  it.each(["csv", "parquet"])("are refused in every column, of the contract or beside it (%s)", async (formaat) => {
    for (const tabel of tabellen) {
      const velden = netjes[tabel][0]!.split(",");
      for (const plaats of [...velden.keys(), velden.length]) {
        if (velden[plaats] === "persoon_id" || (formaat === "parquet" && plaats % 3 > 0)) continue;
        const voorbeeld = netjes[tabel][1]!.split(",");
        const rijen = bsn.map((n) => [...voorbeeld, ""].map((veld, i) => (i === plaats ? `${n}.0` : veld)).join(","));
        const map = await schrijfBron({[tabel]: [`${velden.join(",")},kenmerk`, ...rijen]});
        expect(await melding(formaat === "csv" ? map : await maakParquet(map, [tabel]))).toContain(
          `kolom ${velden[plaats] ?? "kenmerk"} lijkt burgerservicenummers`
        );
      }
    }
  });

  it("are not seen in days, nor in a column that has them now and then", async () => {
    const dagen = Array.from(
      {length: 40},
      (_, i) => `p1,huwelijk,2015-01-01,20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 9}`
    );
    const nummers = bsn.map((n, i) => `p2,huwelijk,2015-01-02,${Number(n) + (i % 2)}`);
    const {rapport} = await lees(
      await schrijfBron({gebeurtenissen: [`${netjes.gebeurtenissen[0]!},los`, ...dagen, ...nummers]})
    );
    expect(rapport.tabellen.gebeurtenissen.gelezen).toBe(64);
  });
});
