import {describe, expect, it} from "vitest";
import {onInput} from "../../../components/inputs/input.js";
import type {MonitorChoice} from "../../../components/monitor/address.js";
import {monitorBar} from "../../../components/monitor/controls.js";
import {useDocument} from "../../util/dom.js";
import {gebieden} from "../cohort/gebieden.js";

const {document, click, type, choose} = useDocument();
const perioden = ["2016HJ01", "2016HJ02", "2017HJ01"];
const standard: MonitorChoice = {gebied: "NL", vergelijk: null, periode: null};

function make(value: MonitorChoice) {
  const bar = monitorBar({gebieden, perioden, value, back: () => {}});
  const seen: MonitorChoice[] = [];
  document.body.append(onInput(bar, (choice) => seen.push(choice)));
  return {bar, seen};
}

describe("monitorBar(options)", () => {
  it("has the choice that it shows as its value, and fires nothing when code sets it", () => {
    const {bar, seen} = make(standard);
    bar.value = {gebied: "GM0344", vergelijk: "NL", periode: "2016HJ01"};
    expect(bar.value).toEqual({gebied: "GM0344", vergelijk: "NL", periode: "2016HJ01"});
    expect(bar.querySelector<HTMLSelectElement>("#keuze-periode")!.value).toBe("2016HJ01");
    expect(seen).toEqual([]);
  });

  it("fires once with the whole choice; the latest periode is none, and another gebied is compared anew", () => {
    const {bar, seen} = make(standard);
    choose(bar.querySelector("#keuze-periode")!, "2016HJ01");
    type(bar, "utr");
    click(bar, "[data-waarde=GM0344]");
    choose(bar.querySelector("#keuze-periode")!, "2017HJ01");
    expect(seen).toEqual([
      {gebied: "NL", vergelijk: null, periode: "2016HJ01"},
      {gebied: "GM0344", vergelijk: "NL", periode: "2016HJ01"},
      {gebied: "GM0344", vergelijk: "NL", periode: null}
    ]);
  });

  it("describes the periode by its hint, and undoes only what there is", () => {
    const {bar} = make(standard);
    bar.setHint("Figuur 1.6 toont een ander halfjaar.");
    const list = bar.querySelector("#keuze-periode")!;
    expect(document.getElementById(list.getAttribute("aria-describedby")!)!.textContent).toContain("1.6");
    const undo = bar.querySelector<HTMLButtonElement>("button.button-quiet")!;
    bar.setSteps(0);
    expect(undo.disabled).toBe(true);
    bar.setSteps(2);
    expect(undo.disabled).toBe(false);
  });
});
