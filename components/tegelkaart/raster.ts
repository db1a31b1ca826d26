import {h, zetTekst} from "../dom/h.js";
import type {Gebied} from "../werkbank/gebied.js";
import {buur, isRichting, type Plek} from "./buur.js";
import {provinciegrenzen} from "./grens.js";
import type {Vak} from "./indeling.js";
import type {Kaart} from "./kaart.js";

export interface RasterOpties {
  tegels: readonly Gebied[];
  gebieden: readonly Gebied[];
  kies: (code: string) => void;
  /** Shows what a tile says: null for none pointed at, `kiesbaar` after a touch. */
  toon: (code: string | null, kiesbaar?: boolean) => void;
}

/** The tiles as a grid: arrow keys go from tile to tile, Enter or a click chooses, a first touch only reads out. */
export function raster({tegels, gebieden, kies, toon}: RasterOpties) {
  const plekken = tegels.map(({tegel}) => tegel!);
  const grenzen = provinciegrenzen(tegels, gebieden);
  const cellen = tegels.map(({tegel}, i) =>
    h("div", {
      role: "gridcell",
      class: "tegel",
      tabindex: -1,
      "data-plek": i,
      "aria-colindex": tegel![0],
      style: `grid-area: ${tegel![1]} / ${tegel![0]}; ${grenzen[i]}`
    })
  );
  const element = h(
    "div",
    {class: "tegel-raster", role: "grid", "aria-readonly": "true", "aria-colcount": hoogste(plekken, 0)},
    ...rijen(plekken).map(([nummer, leden]) =>
      h("div", {role: "row", "aria-rowindex": nummer}, ...leden.map((i) => cellen[i]!))
    )
  );
  const getoond: {soort?: string; label?: string; gekozen?: boolean}[] = tegels.map(() => ({}));
  let hier = -1;
  let aangeraakt = "";

  const plekVan = ({target}: Event) => (target as Element).closest<HTMLElement>("[data-plek]")?.dataset.plek;
  const codeVan = (gebeurtenis: Event) => {
    const plek = plekVan(gebeurtenis);
    return plek === undefined ? null : tegels[Number(plek)]!.code;
  };

  function wijs(plek: number) {
    if (hier >= 0) cellen[hier]!.tabIndex = -1;
    hier = plek;
    cellen[hier]!.tabIndex = 0;
  }

  function toets(gebeurtenis: KeyboardEvent) {
    const {key} = gebeurtenis;
    const naar = isRichting(key) ? buur(plekken, hier, key) : null;
    if (isRichting(key) || key === "Enter" || key === " ") gebeurtenis.preventDefault();
    if (naar !== null) {
      wijs(naar);
      cellen[naar]!.focus();
    } else if (key === "Enter" || key === " ") kies(tegels[hier]!.code);
  }

  element.addEventListener("keydown", toets);
  element.addEventListener("focusin", (gebeurtenis) => toon(codeVan(gebeurtenis)));
  element.addEventListener("focusout", () => toon(null));
  element.addEventListener(
    "pointerover",
    (gebeurtenis) => gebeurtenis.pointerType !== "touch" && toon(codeVan(gebeurtenis))
  );
  element.addEventListener("pointerleave", (gebeurtenis) => gebeurtenis.pointerType !== "touch" && toon(null));
  element.addEventListener("click", (gebeurtenis) => {
    const code = codeVan(gebeurtenis);
    if (code === null) return;
    wijs(Number(plekVan(gebeurtenis)));
    const vinger = (gebeurtenis as PointerEvent).pointerType === "touch";
    if (!vinger || code === aangeraakt) return kies(code);
    aangeraakt = code;
    toon(code, true);
  });

  return {
    element,
    zet({titel, gekozen}: Pick<Kaart, "titel" | "gekozen">, vakken: readonly (Omit<Vak, "soort"> & {soort: string})[]) {
      element.setAttribute("aria-label", `Kaart: ${titel}`);
      const op = new Set(gekozen);
      vakken.forEach(({code, soort, woorden}, i) => {
        const cel = cellen[i]!;
        const vorig = getoond[i]!;
        const label = `${tegels[i]!.naam}: ${woorden}`;
        const aan = op.has(code);
        if (vorig.soort !== soort) {
          cel.className = `tegel ${soort}`;
          zetTekst(cel, soort === "nul" ? "0" : "");
        }
        if (vorig.label !== label) cel.setAttribute("aria-label", label);
        if (vorig.gekozen !== aan) cel.setAttribute("aria-selected", String(aan));
        getoond[i] = {soort, label, gekozen: aan};
      });
      const eerste = tegels.findIndex(({code}) => op.has(code));
      if (!element.contains(document.activeElement)) wijs(eerste < 0 ? Math.max(hier, 0) : eerste);
    }
  };
}

/** The rows from top to bottom, each with the tiles in it from left to right. */
function rijen(plekken: readonly Plek[]): [number, number[]][] {
  const uit = new Map<number, number[]>();
  plekken.forEach(([, rij], i) => uit.set(rij, [...(uit.get(rij) ?? []), i]));
  for (const leden of uit.values()) leden.sort((a, b) => plekken[a]![0] - plekken[b]![0]);
  return [...uit].sort(([a], [b]) => a - b);
}

const hoogste = (plekken: readonly Plek[], as: 0 | 1) => Math.max(0, ...plekken.map((plek) => plek[as]));
