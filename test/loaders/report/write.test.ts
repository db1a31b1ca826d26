import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {refuseOther} from "../../../loaders/report/writeReports.js";

const folder = mkdtempSync(join(tmpdir(), "rapport-"));
afterAll(() => rmSync(folder, {recursive: true}));

describe("refuseOther(path)", () => {
  const path = (naam: string) => join(folder, naam);
  writeFileSync(path("rapport.pdf"), "%PDF-1.4\n");
  writeFileSync(path("leeg.pdf"), "");
  writeFileSync(path("brief.pdf"), "Beste collega");
  mkdirSync(path("map.pdf"));
  symlinkSync(path("rapport.pdf"), path("link.pdf"));
  symlinkSync(path("weg.pdf"), path("dood.pdf"));

  it.each(["rapport.pdf", "leeg.pdf", "nieuw.pdf"])("lets a report take the place of %s", (naam) => {
    expect(() => refuseOther(path(naam))).not.toThrow();
  });

  it.each(["brief.pdf", "map.pdf", "link.pdf", "dood.pdf"])("leaves %s, and says so in one line", (naam) => {
    expect(() => refuseOther(path(naam))).toThrow(/^\S+ is geen rapport en blijft staan: [^\n]+$/);
  });
});
