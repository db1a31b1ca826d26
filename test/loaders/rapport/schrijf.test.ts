import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {refuseOther} from "../../../loaders/rapport/schrijf.js";

const map = mkdtempSync(join(tmpdir(), "rapport-"));
afterAll(() => rmSync(map, {recursive: true}));

describe("refuseOther(pad)", () => {
  const pad = (naam: string) => join(map, naam);
  writeFileSync(pad("rapport.pdf"), "%PDF-1.4\n");
  writeFileSync(pad("leeg.pdf"), "");
  writeFileSync(pad("brief.pdf"), "Beste collega");
  mkdirSync(pad("map.pdf"));
  symlinkSync(pad("rapport.pdf"), pad("link.pdf"));
  symlinkSync(pad("weg.pdf"), pad("dood.pdf"));

  it.each(["rapport.pdf", "leeg.pdf", "nieuw.pdf"])("lets a report take the place of %s", (naam) => {
    expect(() => refuseOther(pad(naam))).not.toThrow();
  });

  it.each(["brief.pdf", "map.pdf", "link.pdf", "dood.pdf"])("leaves %s, and says so in one line", (naam) => {
    expect(() => refuseOther(pad(naam))).toThrow(/^\S+ is geen rapport en blijft staan: [^\n]+$/);
  });
});
