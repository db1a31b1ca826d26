import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {columnNames} from "../../../components/pipeline/source/schema.js";
import {
  aanleveringCsv,
  aanleveringRows,
  deliveryNumber,
  type DeliveryStatus,
  readStatusLog,
  StatusError,
  statuses,
  statusLines,
  stepRefused,
  type StatusStep
} from "../../../components/wmoAanlevering/status.js";

const step = (status: DeliveryStatus, rest: Partial<StatusStep> = {}): StatusStep => ({
  ...{gemeente: "GM0344", periode: "2020HJ02", levering: 1, status, tijd: "2021-03-01T09:00:00Z", toelichting: ""},
  ...rest
});
const steps = (...all: DeliveryStatus[]) => all.map((status) => step(status));
const sound = ["concept", "technisch_goedgekeurd", "rapport_klaar"] as const;
const names = Object.keys(statuses) as DeliveryStatus[];

async function logOf(all: readonly StatusStep[]): Promise<string> {
  return statusLines(await readStatusLog("", "log"), all);
}
const refusal = (text: string) =>
  readStatusLog(text, "log.jsonl").then(
    () => "",
    (error: Error) => error.message
  );

describe("the states of a delivery", () => {
  it.each<[DeliveryStatus[], string[]]>([
    [[], ["concept"]],
    [["concept"], ["technisch_afgekeurd", "technisch_goedgekeurd", "vervangen"]],
    [["concept", "technisch_afgekeurd"], ["vervangen"]],
    [
      ["concept", "technisch_goedgekeurd"],
      ["rapport_klaar", "vervangen"]
    ],
    [[...sound], ["goedgekeurd", "afgekeurd", "vervangen"]],
    [[...sound, "afgekeurd"], ["vervangen"]],
    [
      [...sound, "goedgekeurd"],
      ["opt_out_basis", "opt_out_facultatief", "voorlopig", "vervangen"]
    ],
    [
      [...sound, "goedgekeurd", "opt_out_basis"],
      ["opt_out_facultatief", "vervangen"]
    ],
    [
      [...sound, "goedgekeurd", "opt_out_facultatief"],
      ["opt_out_basis", "voorlopig", "vervangen"]
    ],
    [[...sound, "goedgekeurd", "opt_out_facultatief", "opt_out_basis"], ["vervangen"]],
    [[...sound, "goedgekeurd", "opt_out_basis", "opt_out_facultatief"], ["vervangen"]],
    [
      [...sound, "goedgekeurd", "voorlopig"],
      ["nader_voorlopig", "definitief", "vervangen"]
    ],
    [
      [...sound, "goedgekeurd", "voorlopig", "nader_voorlopig"],
      ["definitief", "vervangen"]
    ],
    [[...sound, "goedgekeurd", "voorlopig", "definitief"], ["vervangen"]],
    [["concept", "vervangen"], []]
  ])("after %j may be %j and nothing else", (before, next) => {
    expect(names.filter((status) => stepRefused(steps(...before), step(status)) === null)).toEqual(next);
  });

  it("says what may follow instead", () => {
    expect(stepRefused(steps("concept"), step("definitief"))).toBe(
      "levering 1 van GM0344 over het 2e halfjaar 2020 is concept; daarna kan definitief niet, wel technisch_afgekeurd, technisch_goedgekeurd, vervangen"
    );
  });

  it("takes deliveries of one halfjaar in order, and lets one stand at a time", () => {
    const first = steps(...sound, "goedgekeurd");
    const second = [...sound].map((status) => step(status, {levering: 2}));
    expect(stepRefused(first, step("concept", {levering: 3}))).toContain("de volgende is levering 2");
    expect(stepRefused(first, step("rapport_klaar", {levering: 2}))).toContain("begin met concept");
    const agree = step("goedgekeurd", {levering: 2});
    expect(stepRefused([...first, ...second], agree)).toContain(
      "levering 1 van GM0344 over het 2e halfjaar 2020 is nog goedgekeurd"
    );
    expect(stepRefused([...first, ...second, step("vervangen")], agree)).toBe(null);
    expect(stepRefused(first, step("concept", {periode: "2021HJ01"}))).toBe(null);
    expect(stepRefused(first, step("concept", {tijd: "2021-02-28T09:00:00Z", levering: 2}))).toContain("ligt voor");
  });

  it("finds the delivery that a step is about", () => {
    const all = [
      ...steps(...sound, "goedgekeurd"),
      step("concept", {levering: 2}),
      step("technisch_afgekeurd", {levering: 2})
    ];
    expect(deliveryNumber(all, step("concept"))).toBe(3);
    expect(deliveryNumber(all, step("voorlopig"))).toBe(1);
    expect(deliveryNumber(all, step("definitief"))).toBe(1);
    expect(deliveryNumber([], step("goedgekeurd"))).toBe(1);
  });
});

describe("the log of states", () => {
  const all = [
    ...steps(...sound, "goedgekeurd"),
    step("opt_out_facultatief", {toelichting: "brief <b>van</b> 3 maart"})
  ];

  it("is read as it was written, and grows at its end", async () => {
    const text = await logOf(all);
    expect((await readStatusLog(text, "log")).steps).toEqual(all);
    const log = await readStatusLog(text, "log");
    const more = await statusLines(log, [step("voorlopig")]);
    expect(text + more).toBe(await logOf([...all, step("voorlopig")]));
    expect(log.steps).toHaveLength(6);
  });

  it("is refused with line and rule where a line is cut off, is no step, or was changed", async () => {
    const text = await logOf(all);
    const lines = text.split("\n");
    const edited = (line: number, from: string | RegExp, to: string) =>
      lines.map((one, i) => (i === line - 1 ? one.replace(from, to) : one)).join("\n");
    expect(await refusal(text.slice(0, -1))).toMatch(/^log\.jsonl, regel 5: de laatste regel is afgebroken/);
    expect(await refusal(text.slice(0, -30))).toMatch(/^log\.jsonl, regel 5: /);
    expect(await refusal(edited(2, "{", ""))).toMatch(/^log\.jsonl, regel 2: geen regel van het logboek/);
    expect(await refusal(edited(2, "GM0344", "Utrecht"))).toMatch(/^log\.jsonl, regel 2: .*gemeente/);
    expect(await refusal(edited(4, "goedgekeurd", "afgekeurd"))).toMatch(/^log\.jsonl, regel 4: keten klopt niet/);
    expect(await refusal(edited(2, "09:00:00", "09:00:01"))).toMatch(/^log\.jsonl, regel 2: keten klopt niet/);
    expect(await refusal(lines.filter((_, i) => i !== 2).join("\n"))).toMatch(/^log\.jsonl, regel 3: keten klopt niet/);
    expect(await refusal([lines[1], lines[0], ...lines.slice(2)].join("\n"))).toMatch(
      /^log\.jsonl, regel 1: keten klopt niet/
    );
    expect(await refusal(text + "\n")).toMatch(/^log\.jsonl, regel 6: geen regel/);
    expect(await refusal("")).toBe("");
  });

  it("is refused wherever one sign of it is another", async () => {
    const text = await logOf(all);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom("x", "0", '"', "\n"), async (place, sign) => {
        fc.pre(text[place] !== sign);
        expect(await refusal(text.slice(0, place) + sign + text.slice(place + 1))).toMatch(/^log\.jsonl, regel \d+: /);
      })
    );
  });

  it("takes no step that may not be taken, and stays as it was", async () => {
    const log = await readStatusLog(await logOf(all), "log");
    const before = structuredClone(log);
    await expect(statusLines(log, [step("voorlopig"), step("concept")])).rejects.toThrow(StatusError);
    await expect(statusLines(log, [step("voorlopig", {gemeente: "344"})])).rejects.toThrow(
      "gemeente is niet van zijn vorm"
    );
    expect(log).toEqual(before);
  });
});

describe("aanleveringRows(steps)", () => {
  const row = (...all: StatusStep[]) => {
    const [{gemeente: _, periode: __, ...words}] = aanleveringRows(all) as [ReturnType<typeof aanleveringRows>[number]];
    return Object.values(words).join(" ");
  };

  it.each<[DeliveryStatus[], string]>([
    [["concept"], "nee nee nee nee"],
    [["concept", "technisch_afgekeurd"], "ja nee nee nee"],
    [[...sound], "ja nee nee nee"],
    [[...sound, "afgekeurd"], "ja nee nee nee"],
    [[...sound, "goedgekeurd"], "ja ja nee nee"],
    [[...sound, "goedgekeurd", "opt_out_basis"], "ja ja ja nee"],
    [[...sound, "goedgekeurd", "opt_out_facultatief", "opt_out_basis"], "ja ja ja ja"],
    [[...sound, "goedgekeurd", "opt_out_facultatief", "voorlopig", "definitief"], "ja ja nee ja"],
    [[...sound, "goedgekeurd", "opt_out_basis", "vervangen"], "ja nee nee nee"]
  ])("after %j are %s", (all, expected) => {
    expect(row(...steps(...all))).toBe(expected);
  });

  it("are of the delivery that stands while a new one comes in, and of the new one when it took its place", () => {
    const old = steps(...sound, "goedgekeurd", "opt_out_basis");
    const fresh = [...sound].map((status) => step(status, {levering: 2}));
    expect(row(...old, ...fresh)).toBe("ja ja ja nee");
    expect(row(...old, ...fresh, step("vervangen"), step("goedgekeurd", {levering: 2}))).toBe("ja ja nee nee");
  });

  it("stand in order of gemeente and halfjaar, as the source has them", () => {
    const some = [step("concept", {periode: "2021HJ01"}), step("concept"), step("concept", {gemeente: "GM0034"})];
    expect(aanleveringCsv(aanleveringRows(some)).split("\n")).toEqual([
      "gemeente,periode,geleverd,goedgekeurd,opt_out_basis,opt_out_facultatief",
      "GM0034,2020HJ02,nee,nee,nee,nee",
      "GM0344,2020HJ02,nee,nee,nee,nee",
      "GM0344,2021HJ01,nee,nee,nee,nee",
      ""
    ]);
    expect(aanleveringRows([])).toEqual([]);
    expect(aanleveringCsv([])).toBe(`${columnNames("aanlevering").join(",")}\n`);
  });
});
