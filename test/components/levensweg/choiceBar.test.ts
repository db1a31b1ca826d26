import {describe, expect, it} from "vitest";
import {onInput} from "../../../components/inputs/input.js";
import {choiceBar} from "../../../components/levensweg/choiceBar.js";
import {type Choice, noChoice, noRules} from "../../../components/model/choice.js";
import {useDocument} from "../../util/dom.js";
import {gebieden} from "../cohort/gebieden.js";

const {document, click, type, choose} = useDocument();
const manifest = {starts: ["2015-01-01", "2015-07-01"]} as Parameters<typeof choiceBar>[0]["manifest"];
const standard = noChoice("2015-01-01");
const chosen: Choice = {
  ...standard,
  ...{gebied: "GM0344", vergelijk: "NL", peilmoment: "2015-07-01", huishoudtype: ["eenpersoons"]},
  ...{gebeurtenis: [], leeftijd: [], geslacht: ["V"], wet: ["wmo"], basis: "enige", noemer: "risico"}
};

function make(value: Choice) {
  const bar = choiceBar({gebieden, manifest}, value);
  document.body.append(bar);
  return bar;
}

describe("choiceBar(werkbank, value)", () => {
  it("has the choice that it shows as its value, and counts what is on", () => {
    const bar = make(standard);
    expect(bar.value).toEqual(standard);
    expect(bar.querySelector("summary")!.textContent).toBe("Keuzes maken");
    bar.value = chosen;
    expect(bar.value).toEqual(chosen);
    expect(bar.querySelector("summary")!.textContent).toBe("Keuzes maken (6)");
  });

  it("fires once with the whole choice at each change by the visitor, and never when code sets it", () => {
    const bar = make(standard);
    const seen: Choice[] = [];
    onInput(bar, (choice) => seen.push(choice));
    bar.value = {...standard, basis: "enige"};
    click(bar, "#keuze-wet-wmo");
    choose(bar.querySelector("[name=peilmoment]")!, "2015-07-01");
    type(bar, "utr");
    click(bar, "[data-waarde=GM0344]");
    const steps = [{wet: ["wmo"]}, {peilmoment: "2015-07-01"}, {gebied: "GM0344"}];
    expect(seen).toEqual(
      steps.map((_, i) => Object.assign({...standard, basis: "enige"}, ...steps.slice(0, i + 1)) as Choice)
    );
  });

  it.each([
    ["gebied", "keuze-gebied"],
    ["peilmoment", "keuze-peilmoment"],
    ["wet", "keuze-wet-wmo"],
    ["noemer", "keuze-noemer-risico"]
  ] as const)("brings the focus to the control of %s", (key, id) => {
    const bar = make(chosen);
    bar.focusOn(key);
    expect(document.activeElement!.id).toBe(id);
  });

  it("shows and changes the rules of cohort B when it is asked for, which follows A until then", () => {
    const bar = make({...standard, wet: ["wmo"], naam: "Zorg"});
    const seen: Choice[] = [];
    onInput(bar, (choice) => seen.push(choice));
    click(bar, "#cohort-b");
    expect(bar.querySelector<HTMLInputElement>("#keuze-wet-wmo")!.checked).toBe(true);
    expect(bar.querySelector<HTMLElement>("#keuze-cohort-hulp")!.hidden).toBe(false);
    expect(seen).toEqual([]);
    click(bar, "#keuze-wet-wsw");
    const b = {...standard, wet: ["wmo"], naam: "Zorg", rulesB: {...noRules(), wet: ["wmo", "wsw"]}};
    expect(seen).toEqual([b]);
    bar.value = b as Choice;
    click(bar, "#cohort-a");
    expect(bar.querySelector<HTMLInputElement>("#keuze-wet-wsw")!.checked).toBe(false);
    expect(bar.value).toEqual(b);
  });

  it("asks for all of the chosen codes where there is more than one, and forgets the name of what changes", () => {
    const bar = make({...standard, wet: ["wmo"], naam: "Zorg"});
    const all = bar.querySelector<HTMLElement>(".group-all:has([value=wet])")!;
    expect(all.hidden).toBe(true);
    click(bar, "#keuze-wet-wsw");
    expect(all.hidden).toBe(false);
    click(bar, "#keuze-alle-wet");
    expect(bar.value).toEqual({...standard, wet: ["wmo", "wsw"], alle: ["wet"]});
  });

  it("keeps less used rules folded until one goes to them, and hides those that a page cannot follow", () => {
    const bar = make(standard);
    const more = bar.querySelector<HTMLDetailsElement>(".more-rules")!;
    expect(more.open).toBe(false);
    bar.focusOn("zonder");
    expect([more.open, document.activeElement!.id]).toEqual([true, "keuze-zonder-echtscheiding"]);
    const few = choiceBar({gebieden, manifest}, standard, {
      follows: ["leeftijd"],
      shared: [],
      because: "De klok telt anders."
    });
    expect(few.querySelector("#keuze-wet, .more-rules, #keuze-basis, [name=peilmoment]")).toBe(null);
    expect(few.textContent).toContain("De klok telt anders.");
    expect(few.value).toEqual(standard);
  });
});
