import {describe, expect, it, vi} from "vitest";
import type {Gebied} from "../../../components/model/gebied.js";
import type {Monitor} from "../../../components/monitor/monitor.js";
import {wijkControls} from "../../../components/wijkprofiel/wijkControls.js";
import {useDocument} from "../../util/dom.js";

const {document, click} = useDocument();
const gemeente = (code: string, naam: string): Gebied => ({code, naam, soort: "gemeente", gemeenten: [code]});
const land: Gebied = {code: "NL", naam: "Nederland", soort: "land", gemeenten: []};
const tables = {
  gebieden: [land, gemeente("GM0003", "Appingedam"), gemeente("GM0344", "Utrecht")],
  manifest: {perioden: ["2017HJ01", "2017HJ02"]}
} as unknown as Pick<Monitor, "gebieden" | "manifest">;

function make(address: string) {
  vi.stubGlobal("location", new URL(`http://127.0.0.1/wijkprofiel${address}`));
  vi.stubGlobal("history", {state: null, pushState: () => {}, replaceState: () => {}});
  const nothing = class {
    observe() {}
  };
  vi.stubGlobal("MutationObserver", nothing);
  const controls = wijkControls(tables);
  const seen: string[] = [];
  controls.addEventListener("input", () => seen.push(`${controls.value.gebied} ${controls.value.klein}`));
  document.body.append(controls);
  return {controls, seen};
}

describe("wijkControls(tables)", () => {
  it("takes an example where no gemeente was chosen, and says so", () => {
    const {controls} = make("");
    expect(controls.value.gebied).toBe("GM0344");
    expect(controls.querySelector(".notice")!.textContent).toContain("Utrecht als voorbeeld");
    expect(make("?gebied=GM0003").controls.querySelector(".notice")).toBeNull();
  });

  it("fires once for small numbers as CBS shows them, with the whole choice, and shows what a figure changed", () => {
    const {controls, seen} = make("?gebied=GM0003&klein=ruw");
    click(controls, "#klein-cbs");
    expect(seen).toEqual(["GM0003 cbs"]);
    controls.change({klein: "ruw", maat: "per_1000"});
    expect(seen).toEqual(["GM0003 cbs", "GM0003 ruw"]);
    expect(controls.value.maat).toBe("per_1000");
    expect(controls.querySelector<HTMLInputElement>("#klein-ruw")!.checked).toBe(true);
  });
});
