import {describe, expect, it} from "vitest";
import {deliveryTotal, type Levering, leverstaat} from "../../../components/monitor/row.js";
import {deliveryFacts} from "../../../data/aanlevering.js";
import {stellingen} from "../../../data/stelling.js";
import {deliveryTarget} from "../../../data/synthesis/aanlevering.js";
import {ervaringTarget, ervaringYears, participationRates} from "../../../data/synthesis/clientervaring.js";
import {aanlevering, clientervaring} from "../../../loaders/synthesis/gemeenteTables.js";
import {readFacts} from "../../../components/pipeline/facts.js";
import {neat, read, writeSource} from "../source/sourceFolder.js";

const rows = (csv: string) => {
  const [heading, ...lines] = csv
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return lines.map(
    (fields) => Object.fromEntries(heading!.map((naam, i) => [naam, fields[i]!])) as Record<string, string>
  );
};
const delivered = rows(aanlevering(1));
const experienced = rows(clientervaring(1));
const gemeenten = readFacts<Record<"gemeente" | "inwoners_2015" | "stedelijkheid", string>>("gemeenten.csv");
const large = gemeenten.filter(({inwoners_2015}) => Number(inwoners_2015) > 100_000).map(({gemeente}) => gemeente);
const from = (periode: string) =>
  delivered.filter((row) => row.periode === periode) as unknown as (Levering & {gemeente: string})[];
const publish = (periode: string) =>
  new Set(
    from(periode)
      .filter((row) => leverstaat(row, true) === "publiceert")
      .map(({gemeente}) => gemeente)
  );

describe("the synthetic tables about gemeenten", () => {
  it("break no rule of the contract", async () => {
    const {report, clean} = await read(
      await writeSource({aanlevering: aanlevering(1), clientervaring: clientervaring(1), personen: neat.personen})
    );
    expect(report.violations).toEqual([]);
    expect([clean.aanlevering.length, clean.clientervaring.length]).toEqual([delivered.length, experienced.length]);
  });

  it("are the same for the same seed, and others for another", () => {
    expect(aanlevering(1)).toBe(aanlevering(1));
    expect(clientervaring(7)).toBe(clientervaring(7));
    expect(aanlevering(2)).not.toBe(aanlevering(1));
    expect(clientervaring(2)).not.toBe(clientervaring(1));
  });
});

describe("aanlevering(seed)", () => {
  it.each([1, 2, 3])("has the totals of each halfjaar for every seed: %i", (seed) => {
    for (const {periode, geleverd: delivered, goedgekeurd: approved, opt_out} of deliveryTarget) {
      const own = rows(aanlevering(seed)).filter((row) => row.periode === periode) as unknown as Levering[];
      expect(own).toHaveLength(380);
      expect(deliveryTotal(own, 380)).toMatchObject({
        geleverd: delivered,
        goedgekeurd: approved,
        opt_out,
        publiceert: approved - opt_out
      });
    }
  });

  it("begins with the second half of 2016 and restates what is published", () => {
    expect([...new Set(delivered.map(({periode}) => periode))]).toEqual([
      "2016HJ02",
      "2017HJ01",
      "2017HJ02",
      "2018HJ01"
    ]);
    for (const target of deliveryTarget) {
      const fact = deliveryFacts.find(({periode}) => periode === target.periode);
      const {geleverd: delivered, goedgekeurd: approved, opt_out} = target;
      const posed = {geleverd: delivered, goedgekeurd: approved, opt_out, publiceert: approved - opt_out};
      for (const [naam, aantal] of Object.entries(posed)) {
        const known = fact?.[naam as keyof typeof posed] ?? null;
        if (known !== null) expect([target.periode, naam, aantal]).toEqual([target.periode, naam, known]);
      }
      if (fact === undefined) expect(target.zekerheid).toBe("aangenomen");
    }
    expect([...publish("2017HJ02")]).toHaveLength(318);
  });

  it("always publishes the large gemeenten, and mostly who published before", () => {
    expect(large).toContain("GM0344");
    const series = deliveryTarget.map(({periode}) => publish(periode));
    for (const now of series) for (const gemeente of large) expect(now).toContain(gemeente);
    series.slice(1).forEach((now, i) => {
      const again = [...series[i]!].filter((gemeente) => now.has(gemeente)).length / series[i]!.size;
      expect(again).toBeGreaterThan(0.9);
      expect(again).toBeLessThan(1);
    });
  });
});

describe("clientervaring(seed)", () => {
  it("has ten statements of 247 gemeenten a year, the large ones among them", () => {
    for (const year of ervaringYears) {
      const own = experienced.filter((row) => row.jaar === String(year));
      const along = new Set(own.map(({gemeente}) => gemeente));
      expect(along.size).toBe(participationRates.gemeenten);
      expect(own).toHaveLength(participationRates.gemeenten * stellingen.length);
      for (const gemeente of large) expect(along).toContain(gemeente);
    }
  });

  it("lies around the shares that it was made from, lower for finding the way where a gemeente is more urban", () => {
    const klasse = new Map(gemeenten.map(({gemeente, stedelijkheid}) => [gemeente, stedelijkheid]));
    const aandeel = (stelling: string, stedelijkheid: string) => {
      const own = experienced.filter((row) => row.stelling === stelling && klasse.get(row.gemeente!) === stedelijkheid);
      const sum = (column: string) => own.reduce((s, row) => s + Number(row[column]), 0);
      return (100 * sum("eens")) / (sum("eens") + sum("neutraal") + sum("oneens"));
    };
    for (const {code} of stellingen) expect(Math.abs(aandeel(code, "5") - ervaringTarget[code].eens)).toBeLessThan(2.5);
    expect(aandeel("vindbaarheid", "1")).toBeLessThan(aandeel("vindbaarheid", "5") - 5);
  });

  it("asks more people in a larger gemeente", () => {
    const n = (gemeente: string) => Number(experienced.find((row) => row.gemeente === gemeente)!.n);
    expect(n("GM0344")).toBeGreaterThan(300);
    const small = experienced.filter(
      ({gemeente}) => Number(gemeenten.find((g) => g.gemeente === gemeente)!.inwoners_2015) < 10_000
    );
    expect(Math.max(...small.map((row) => Number(row.n)))).toBeLessThan(300);
  });
});
