import {describe, expect, it} from "vitest";
import {manifestForm, publishedForm, toelichtingenForm} from "../../../components/model/forms.js";
import {utrechtStapeling} from "../../../loaders/site/pageData.js";

const manifest = {
  ...{naam: "Proef", synthetisch: true, status: "synthetisch", toelichting: "", indeling: 2018},
  ...{peilmomenten: ["2015-01-01"], starts: ["2015-01-01"], perioden: ["2015HJ01"]},
  ...{gemaakt: "2026-01-01", hash: "0123456789abcdef", som: ""},
  brontellingen: [
    {tabel: "personen", gelezen: 3, geweigerd: 1, regels: [{regel: "leeg", kolom: "persoon_id", rijen: 1}]}
  ],
  tabellen: [{bestand: "gebieden.arrow", rijen: 1, bytes: 4}]
};
const toelichting = {
  figuur: "1.6",
  gebied: "GM0344",
  periode: null,
  rol: "raadslid",
  datum: "2018-05-15",
  tekst: "Tekst."
};

describe("manifestForm", () => {
  it("takes a manifest as it is", () => expect(manifestForm.parse(manifest)).toEqual(manifest));
  it.each([
    ["nothing", null],
    ["a page of a host that has no such file", "<!doctype html>"],
    ["a status of another version", {...manifest, status: "geheim"}],
    ["a missing key", {...manifest, perioden: undefined}],
    ["a key that the page does not know", {...manifest, nieuw: 1}],
    ["no start", {...manifest, starts: []}],
    ["another hash", {...manifest, hash: "0123"}],
    ["a table without a size", {...manifest, tabellen: [{bestand: "gebieden.arrow", rijen: 1}]}],
    ["a tally in words", {...manifest, brontellingen: [{...manifest.brontellingen[0], gelezen: "drie"}]}]
  ])("refuses %s", (_, json) => expect(manifestForm.safeParse(json).success).toBe(false));
});

describe("toelichtingenForm", () => {
  it("takes a list, an empty one too", () => {
    expect(toelichtingenForm.parse([toelichting])).toEqual([toelichting]);
    expect(toelichtingenForm.parse([])).toEqual([]);
  });
  it.each([
    ["one by itself", toelichting],
    ["one without words", [{...toelichting, tekst: undefined}]],
    ["a number", [3]]
  ])("refuses %s", (_, json) => expect(toelichtingenForm.safeParse(json).success).toBe(false));
});

describe("publishedForm", () => {
  it("takes the published table that the site holds", () =>
    expect(publishedForm.parse(JSON.parse(JSON.stringify(utrechtStapeling())))).toEqual(utrechtStapeling()));
  it("refuses a number that is a text", () =>
    expect(publishedForm.safeParse({...utrechtStapeling(), rijen: [{code: "WK034401", values: ["5"]}]}).success).toBe(
      false
    ));
});
