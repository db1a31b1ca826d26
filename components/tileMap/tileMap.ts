import {h, setText} from "../dom/element.js";
import {type FigureTable, tableElement} from "../figure/table.js";
import {byName} from "../format/text.js";
import type {Gebied} from "../model/gebied.js";
import {missingWords} from "../model/missing.js";
import {type Box, className, classIndeling, type ClassKind, type TileValues, tint} from "./classes.js";

export type Slot = readonly [column: number, row: number];
export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const steps: Record<Direction, Slot> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** The index of the tile that an arrow key leads to: the nearest that way, straight ahead before aside; none at the edge. */
export function neighbour(slots: readonly Slot[], from: number, direction: Direction): number | null {
  const [dx, dy] = steps[direction];
  const [column, row] = slots[from]!;
  let best: {index: number; distance: number} | null = null;
  slots.forEach(([x, y], index) => {
    const forward = (x - column) * dx + (y - row) * dy;
    const aside = Math.abs((x - column) * dy) + Math.abs((y - row) * dx);
    if (forward <= 0) return;
    const distance = forward + 2 * aside;
    if (!best || distance < best.distance) best = {index, distance};
  });
  return (best as {index: number} | null)?.index ?? null;
}

export const isDirection = (check: string): check is Direction => check in steps;

/** The style of each tile that draws a line where the tile beside or under it lies in another provincie. */
function provincieBorders(tiles: readonly Gebied[], gebieden: readonly Gebied[]): string[] {
  const provincie = new Map(
    gebieden
      .filter(({soort: kind}) => kind === "provincie")
      .flatMap(({code, gemeenten}) => gemeenten.map((gemeente) => [gemeente, code]))
  );
  const at = new Map(tiles.map(({code, tile}) => [String(tile), provincie.get(code)]));
  return tiles.map(({code, tile}) => {
    const [column, row] = tile!;
    const otherwise = (slot: [number, number]) => {
      const beside = at.get(String(slot));
      return beside !== undefined && beside !== provincie.get(code);
    };
    const right = otherwise([column + 1, row]) ? "--tile-right: var(--tile-border)" : "";
    const below = otherwise([column, row + 1]) ? "--tile-below: var(--tile-border)" : "";
    return [right, below].filter(Boolean).join("; ");
  });
}

interface RasterOptions {
  tiles: readonly Gebied[];
  gebieden: readonly Gebied[];
  choose: (code: string) => void;
  /** Shows what a tile says: null for none pointed at, `choosable` after a touch. */
  show: (code: string | null, choosable?: boolean) => void;
}

/** The tiles as a grid: arrow keys go from tile to tile, Enter or a click chooses, a first touch only reads out. */
export function raster({tiles, gebieden, choose, show}: RasterOptions) {
  const slots = tiles.map(({tile}) => tile!);
  const limits = provincieBorders(tiles, gebieden);
  const cells = tiles.map(({tile}, i) =>
    h("div", {
      role: "gridcell",
      class: "tile",
      tabindex: -1,
      "data-plek": i,
      "aria-colindex": tile![0],
      style: `grid-area: ${tile![1]} / ${tile![0]}; ${limits[i]}`
    })
  );
  const element = h(
    "div",
    {class: "tile-raster", role: "grid", "aria-readonly": "true", "aria-colcount": highest(slots, 0)},
    ...rows(slots).map(([number, members]) =>
      h("div", {role: "row", "aria-rowindex": number}, ...members.map((i) => cells[i]!))
    )
  );
  const shown: {soort?: string; label?: string; chosen?: boolean}[] = tiles.map(() => ({}));
  let here = -1;
  let touched = "";

  const slotOf = ({target}: Event) => (target as Element).closest<HTMLElement>("[data-plek]")?.dataset.plek;
  const codeOf = (gebeurtenis: Event) => {
    const slot = slotOf(gebeurtenis);
    return slot === undefined ? null : tiles[Number(slot)]!.code;
  };

  function point(slot: number) {
    if (here >= 0) cells[here]!.tabIndex = -1;
    here = slot;
    cells[here]!.tabIndex = 0;
  }

  function check(gebeurtenis: KeyboardEvent) {
    const {key} = gebeurtenis;
    const to = isDirection(key) ? neighbour(slots, here, key) : null;
    if (isDirection(key) || key === "Enter" || key === " ") gebeurtenis.preventDefault();
    if (to !== null) {
      point(to);
      cells[to]!.focus();
    } else if (key === "Enter" || key === " ") choose(tiles[here]!.code);
  }

  element.addEventListener("keydown", check);
  element.addEventListener("focusin", (gebeurtenis) => show(codeOf(gebeurtenis)));
  element.addEventListener("focusout", () => show(null));
  element.addEventListener(
    "pointerover",
    (gebeurtenis) => gebeurtenis.pointerType !== "touch" && show(codeOf(gebeurtenis))
  );
  element.addEventListener("pointerleave", (gebeurtenis) => gebeurtenis.pointerType !== "touch" && show(null));
  element.addEventListener("click", (gebeurtenis) => {
    const code = codeOf(gebeurtenis);
    if (code === null) return;
    point(Number(slotOf(gebeurtenis)));
    const finger = (gebeurtenis as PointerEvent).pointerType === "touch";
    if (!finger || code === touched) return choose(code);
    touched = code;
    show(code, true);
  });

  return {
    element,
    set(
      {titel: title, chosen}: Pick<TileValues, "titel" | "chosen">,
      boxes: readonly (Omit<Box, "soort"> & {soort: string})[]
    ) {
      element.setAttribute("aria-label", `Kaart: ${title}`);
      const at = new Set(chosen);
      boxes.forEach(({code, soort: kind, words}, i) => {
        const cell = cells[i]!;
        const previous = shown[i]!;
        const label = `${tiles[i]!.naam}: ${words}`;
        const enable = at.has(code);
        if (previous.soort !== kind) {
          cell.className = `tile ${kind}`;
          setText(cell, kind === "nul" ? "0" : "");
        }
        if (previous.label !== label) cell.setAttribute("aria-label", label);
        if (previous.chosen !== enable) cell.setAttribute("aria-selected", String(enable));
        shown[i] = {soort: kind, label, chosen: enable};
      });
      const first = tiles.findIndex(({code}) => at.has(code));
      if (!element.contains(document.activeElement)) point(first < 0 ? Math.max(here, 0) : first);
    }
  };
}

/** The rows from top to bottom, each with the tiles in it from left to right. */
function rows(slots: readonly Slot[]): [number, number[]][] {
  const result = new Map<number, number[]>();
  slots.forEach(([, row], i) => result.set(row, [...(result.get(row) ?? []), i]));
  for (const members of result.values()) members.sort((a, b) => slots[a]![0] - slots[b]![0]);
  return [...result].sort(([a], [b]) => a - b);
}

const highest = (slots: readonly Slot[], axis: 0 | 1) => Math.max(0, ...slots.map((slot) => slot[axis]));

const words: [ClassKind, string][] = [["nul", "0"], ...(Object.entries(missingWords) as [ClassKind, string][])];

/** Says what each colour and mark on the map means; only those that occur. */
function legend() {
  const list = h("ul", {class: "tile-legend", "aria-label": "Legenda"});
  let shown = "";
  return {
    element: list,
    set(
      {tekst: text, maat: measure}: Pick<TileValues, "tekst" | "maat">,
      limits: readonly number[],
      kinds: ReadonlySet<ClassKind>
    ) {
      const klassen = Array.from({length: limits.length + 1}, (_, k): [ClassKind, string] => [
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
): FigureTable {
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
      const {boxes, limits, kinds} = classIndeling(tiles, fresh);
      area.set(fresh, boxes);
      key.set(fresh, limits, kinds);
      chooseButton.hidden = true;
      show(null);
      fillTable();
    }
  };
}
