import {leverstaten} from "../../data/leverstaat.js";
import {h, setText} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {inPeriode} from "../model/periode.js";
import {withGebied} from "../monitor/address.js";
import {raster} from "../tileMap/tileMap.js";
import type {DeliveryAnswer, DeliveryControls} from "./controls.js";
import {type DeliveryTables, mark, stateName, stateText} from "./states.js";

/** A tile map of the states in one halfjaar; a tile chooses its gemeente. */
export function deliveryMap({gebieden, overview}: DeliveryTables, controls: DeliveryControls) {
  const choose = (code: string) => controls.change(withGebied(controls.value, code));
  const tiles = gebieden.filter(({tile}) => tile !== undefined);
  const reading = h("p", {class: "tile-reading"});
  const chooseButton = h("button", {type: "button", class: "button-quiet", hidden: true, onclick: () => choose(shown)});
  const legend = h("ul", {class: "tile-legend", "aria-label": "Legenda"});
  const area = raster({tiles, gebieden, choose, show});
  const heading = h("h2");
  let read: (code: string) => string = () => "";
  let chosen: readonly string[] = [];
  let shown = "";

  function show(code: string | null, choosable = false) {
    const gebied = tiles.find((tile) => tile.code === (code ?? chosen[0]));
    shown = gebied?.code ?? "";
    setText(reading, gebied ? `${gebied.naam}: ${read(gebied.code)}` : "Wijs een gemeente aan, of kies er een.");
    chooseButton.hidden = !choosable || !gebied;
    if (gebied) setText(chooseButton, `Kies ${gebied.naam}`);
  }

  const element = h(
    "section",
    {},
    heading,
    h(
      "div",
      {class: "tile-map aanlevering-map"},
      area.element,
      h("div", {class: "tile-below"}, reading, chooseButton),
      legend
    )
  );

  return part(element, ({periode, gebied}: DeliveryAnswer) => {
    const state = overview.staat;
    chosen = gebied.soort === "land" ? [] : gebied.gemeenten;
    read = (code) => stateName(state(code, periode));
    const title = `Wie publiceert waar, ${inPeriode(periode)}`;
    setText(heading, title);
    const states = tiles.map(({code}) => state(code, periode));
    area.set(
      {titel: title, chosen},
      tiles.map(({code}, i) => ({code, soort: `aanlevering-${states[i]!}`, words: stateName(states[i]!)}))
    );
    legend.replaceChildren(
      ...leverstaten
        .filter(({code}) => states.includes(code))
        .map(({code}) =>
          h(
            "li",
            {},
            h("span", {class: `tile aanlevering-${code}`, "aria-hidden": "true"}),
            `${stateText(code).replace(`${mark(code)} `, "")} (${states.filter((one) => one === code).length})`
          )
        )
    );
    show(null);
  });
}
