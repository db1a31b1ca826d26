import {tableFromIPC} from "@uwdata/flechette";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {indicatorList} from "../../../components/begrippen/indicator.js";
import {colours} from "../../../components/charts/theme.js";
import {readDatabaseAddress} from "../../../components/database/address.js";
import {gebiedcodes} from "../../../components/database/codes.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {monitorContent} from "../../../components/monitor/figure/content.js";
import {figurePlan} from "../../../components/monitor/figure/figures.js";
import {series} from "../../../components/monitor/figure/series.js";
import {reportChapters, notes} from "../../../components/report/chapters.js";
import {indicatoren} from "../../../data/indicator.js";
import type {Indicator} from "../../../data/indicator/shape.js";
import {dcatCatalogue} from "../../../loaders/catalogue/catalogue.js";
import {readIndicatorArgs} from "../../../loaders/indicator/rows.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {makeTables} from "../../../loaders/tables/makeTables.js";
import {environment, rows} from "../../components/monitor/example.js";
import {useDocument} from "../../util/dom.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

const CODE = vi.hoisted(() => "bijstand_samen");

/** One record more, as it would stand in the list of a chapter. */
vi.mock("../../../data/indicator/current.js", async (original) => {
  const {current} = await original<{current: readonly Indicator[]}>();
  const {inwoner, partOf: part} = await import("../../../data/indicator/conditions.js");
  const {bars} = await import("../../../data/indicator/figure.js");
  const {fixed, have, residents} = await import("../../../data/indicator/words.js");
  const record: Indicator = {
    ...{
      code: CODE,
      naam: "Bijstand in één getal",
      definitie: "Inwoners met bijstand in de periode.",
      eenheid: "inwoners"
    },
    ...{
      teller: "Inwoners met bijstand",
      noemer: "Inwoners op de eerste dag van de periode",
      per: 1000,
      distribution: false
    },
    ...{
      categorieen: [{code: "totaal", naam: "Totaal"}],
      periodiciteit: ["halfjaar", "jaar"],
      bron: "Proef",
      cbsTables: []
    },
    ...{
      hoofdstuk: 1,
      voorbehoud: "Alleen een proef.",
      relevance: {since: 2, why: "Een proef."},
      wmo: false,
      wijk: true
    },
    counted: part(inwoner(), {totaal: "bijstand"}),
    words: {who: residents, work: have, wat: fixed("bijstand als proef")},
    ...{wet: "participatiewet", begrippen: ["bijstand"]},
    figures: [bars("1.9", "Bijstand als proef", ["totaal"], ["participatiewet"])]
  };
  return {current: [...current, record]};
});

const {document} = useDocument();
const source = writeSourceFolder(handwork);
const folder = mkdtempSync(join(tmpdir(), "record-"));
const result = join(folder, "tabellen");
let manifest: Awaited<ReturnType<typeof makeTables>>["manifest"];
beforeAll(async () => {
  ({manifest} = await makeTables({bron: source, uit: result, cache: join(folder, "cache")}));
});
afterAll(() => [source, folder].forEach((path) => rmSync(path, {recursive: true})));

const table = (code: string) =>
  tableFromIPC(
    readFileSync(join(result, "monitor", "indicator", `${code}.arrow`))
  ).toArray() as unknown as MonitorRow[];

describe("one more record in data/indicator", () => {
  it("is counted into the tables, of every gebied and periode", () => {
    const numbers = (code: string, categorie: string) =>
      table(code)
        .filter((row) => row.categorie === categorie)
        .map(({gebied, periode, waarde}) => `${gebied} ${periode} ${waarde}`);
    expect(numbers(CODE, "totaal")).toEqual(numbers("participatie_clienten", "bijstand"));
    expect(table(CODE).some(({waarde}) => waarde! > 0)).toBe(true);
    expect(table(CODE).map(({n}) => n)).toEqual(table("inwoners").map(({n}) => n));
    const own = tableFromIPC(
      readFileSync(join(result, "monitor", "GM0344.arrow"))
    ).toArray() as unknown as MonitorRow[];
    expect(own.some(({indicator}) => indicator === CODE)).toBe(true);
    expect(manifest.tabellen.map(({bestand: file}) => file)).toContain(`monitor/indicator/${CODE}.arrow`);
  });

  it("is a code of the command and of the address of the database", () => {
    expect(readIndicatorArgs([CODE, "--bron", "map"]).indicator.naam).toBe("Bijstand in één getal");
    const known = {indicatoren, gebieden: gebieden(), perioden: manifest.perioden};
    const address = readDatabaseAddress(new URLSearchParams(`indicator=${CODE}`), known, gebiedcodes(known.gebieden));
    expect(address.choice.indicatoren).toEqual([CODE]);
  });

  it("stands among the begrippen with its meaning and its SQL", () => {
    document.body.append(indicatorList(manifest));
    const box = document.getElementById(`indicator-${CODE}`)!;
    expect(box.textContent).toContain("TellerInwoners met bijstand");
    expect(box.textContent).toContain("Vanaf 2 per 1.000. Een proef.");
    const details = box.querySelector<HTMLDetailsElement>(".calculation")!;
    details.open = true;
    details.dispatchEvent(new window.Event("toggle"));
    expect(details.querySelector("code")!.textContent).toBe(`SELECT gemeente, wijk,
  coalesce(sum(aantal) FILTER (WHERE bijstand), 0)::INTEGER AS "totaal",
  coalesce(sum(aantal), 0)::INTEGER AS "n"
FROM inwoner GROUP BY gemeente, wijk`);
  });

  it("is a dataset of the catalogue", () => {
    const set = dcatCatalogue(result, manifest)["dcat:dataset"].find((set) => set["dct:identifier"] === CODE);
    expect(set).toMatchObject({
      "dct:title": "Bijstand in één getal",
      "werkbank:noemer": "Inwoners op de eerste dag van de periode"
    });
    expect(JSON.stringify(set)).toContain("FILTER (WHERE bijstand)");
  });

  it("is a figure of the report, with its words, its colour and a note", () => {
    expect(reportChapters[0]!.figures.at(-1)).toBe("1.9");
    expect(notes(["1.9"])).toMatchObject([{naam: "Bijstand in één getal", figures: ["1.9"]}]);
    expect(series(figurePlan("1.9")).map(({kleur: colour}) => colour)).toEqual([colours.participatiewet]);
    const numbers = (gebied: string, waarde: number) => rows(gebied, CODE, {"2017HJ01": {totaal: [waarde, 100_000]}});
    const content = monitorContent(figurePlan("1.9"), environment(numbers("GM0344", 5000), numbers("NL", 3000)));
    expect(content.attribute.titel).toContain("50 van de 1.000 inwoners");
    expect(content.attribute.titel).toContain("bijstand als proef");
  });
});
