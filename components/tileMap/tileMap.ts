import {h, setText} from "../dom/element.js";
import {missingWords} from "../model/missing.js";
import {type Table, tableElement} from "../figure/table.js";
import type {Gebied} from "../model/gebied.js";
import {byName} from "../format/text.js";
import {className, indeling, type Kind, type TileValues, tint} from "./classes.js";
import {raster} from "./raster.js";

const words: [Kind, string][] = [["nul", "0"], ...(Object.entries(missingWords) as [Kind, string][])];

/** Says what each colour and mark on the map means; only those that occur. */
function legend() {
  const list = h("ul", {class: "tile-legend", "aria-label": "Legenda"});
  let shown = "";
  return {
    element: list,
    set(
      {tekst: text, maat: measure}: Pick<TileValues, "tekst" | "maat">,
      limits: readonly number[],
      kinds: ReadonlySet<Kind>
    ) {
      const klassen = Array.from({length: limits.length + 1}, (_, k): [Kind, string] => [
        `klasse-${k + tint(limits.length)}`,
        className(k, limits, text)
      ]);
      const lines = [...klassen, ...words].filter(([kind]) => kinds.has(kind));
      const fresh = `${measure} ${lines.join(" ")}`;
      if (fresh === shown) return;
      shown = fresh;
      list.replaceChildren(
        h("li", {class: "tile-measure"}, measure),
        ...lines.map(([kind, text]) =>
          h("li", {}, h("span", {class: `tile ${kind}`, "aria-hidden": "true"}, kind === "nul" && "0"), text)
        )
      );
    }
  };
}

/** The numbers of a tile map as a table, by name. */
export function mapTable(
  tiles: readonly Gebied[],
  {titel: title, maat: measure, read, tekst: text}: TileValues
): Table {
  const rows = tiles.map(({code, naam}) => ({naam, ...read(code)})).sort((a, b) => byName(a.naam, b.naam));
  return {
    caption: title,
    headings: ["Gemeente", measure],
    rowHeadings: 1,
    rijen: rows.map(({naam, waarde, words}) => ({
      headings: [naam],
      cells: [{tekst: waarde === null ? words : text(waarde), waarde}]
    }))
  };
}

interface TileMapOptions {
  /** All gebieden; those with a tile are drawn. */
  gebieden: readonly Gebied[];
  /** Gets the code of the gemeente that was chosen. */
  choose: (code: string) => void;
}

/** A map of equal squares, one per gemeente, in classes of colour, with a legend, a readout and a table. Fill it with `set`. */
export function tileMap({gebieden, choose}: TileMapOptions) {
  const tiles = gebieden.filter(({tile}) => tile !== undefined);
  const reading = h("p", {class: "tile-reading"});
  const chooseButton = h("button", {type: "button", class: "button-quiet", hidden: true, onclick: () => choose(shown)});
  const key = legend();
  const table = tableElement();
  const details = h(
    "details",
    {class: "figure-table", ontoggle: () => fillTable()},
    h("summary", {}, "Toon als tabel"),
    h("div", {class: "figure-scroll", tabindex: 0, role: "region", "aria-label": "Tabel bij de kaart"}, table.element)
  );
  const area = raster({tiles, gebieden, choose, show});
  let map: TileValues | undefined;
  let shown = "";

  /** Reads one tile out; `choosable`: with a button, for who cannot point well, until the next is read out. */
  function show(code: string | null, choosable = false) {
    if (code === null && !chooseButton.hidden) return;
    const gebied = tiles.find((tile) => tile.code === (code ?? map?.chosen[0]));
    shown = gebied?.code ?? "";
    const what = gebied && map?.read(gebied.code);
    setText(reading, gebied ? `${gebied.naam}: ${what?.words ?? ""}` : "Wijs een gemeente aan, of kies er een.");
    chooseButton.hidden = !choosable || gebied === undefined;
    if (gebied) setText(chooseButton, `Kies ${gebied.naam}`);
  }

  function fillTable() {
    if (map && details.open) table.set(mapTable(tiles, map));
  }

  return {
    element: h(
      "div",
      {class: "tile-map"},
      area.element,
      h("div", {class: "tile-below"}, reading, chooseButton),
      key.element,
      details
    ),
    set(fresh: TileValues) {
      map = fresh;
      const {boxes, limits, kinds} = indeling(tiles, fresh);
      area.set(fresh, boxes);
      key.set(fresh, limits, kinds);
      chooseButton.hidden = true;
      show(null);
      fillTable();
    }
  };
}
