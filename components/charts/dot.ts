import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {nothing, uncertain} from "../model/missing.js";
import type {Row53} from "../figure/rows.js";
import {percent} from "../format/number.js";
import {numberSlot} from "./bar.js";
import type {Chart} from "./chart.js";
import {blankSheet, type Drawing, drawingChart} from "./drawing.js";
import {legend, type LegendMark} from "./legend.js";
import {colours} from "./theme.js";

/** Where the dots of figuur 5.3 stand. */
interface Area {
  links: number;
  breedte: number;
  boven: number;
  onder: number;
  /** A narrow figure: each name stands on a line of its own, above its dots. */
  narrow: boolean;
}

/** The scale; in a narrow figure its lines stop for the names. */
function axis(
  {raster, opschriften: captions}: Drawing,
  {links, breedte: width, boven: above, onder: below, narrow}: Area,
  heights: number[]
) {
  const pieces = narrow ? heights.map((high) => [high - 11, high + 15]) : [[above - 8, below]];
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const x = links + width * part;
    const colour = part === 0 ? colours.soft : colours.raster;
    raster.push(...pieces.map(([y, y2]) => ({x, x2: x, y: y!, y2: y2!, kleur: colour, dikte: 1, patroon: []})));
    captions.push({x, y: above - 18, tekst: percent(part), kleur: colours.soft, align: "center", grootte: 12});
  }
}

/** The mark of a side: its interval as a line, its share as a dot, hollow where it is uncertain. */
function mark(
  {strepen: strokes, punten: points}: Drawing,
  side: number,
  {x, x2, point, y}: {x: number; x2: number; point: number; y: number},
  small = false
) {
  const own = side === 0;
  const colour = own ? colours.totaal : colours.vergelijk;
  strokes.push({x, x2, y, y2: y, kleur: colour, dikte: own ? 3 : 1.5, patroon: own ? [] : [3, 2]});
  points.push({x: point, y, kleur: colour, vulling: small ? colours.paper : colour, grootte: own ? 70 : 32});
}

/** The same in the key of the figure. */
const dotKey: LegendMark = (result, side, {x, x2, y}) => mark(result, side, {x, x2, point: (x + x2) / 2, y});

/** Draws one side of a gebeurtenis: dot, interval and number, and the hollow dot of those without it. */
function dot(result: Drawing, row: Row53, height: number, area: Area) {
  const at = (part: number) => area.links + area.breedte * part;
  const own = row.kant === 0;
  const y = height + (own ? -2 : 8);
  const colour = own ? colours.totaal : colours.vergelijk;
  const zonder = own ? row.zonder.aandeel : null;
  if (row.aandeel !== null) {
    const small = uncertain(row.gebruik, row.personen);
    const [x, x2] = [at(row.ondergrens!), at(row.bovengrens!)];
    mark(result, row.kant, {x, x2, point: at(row.aandeel), y}, small);
    const text = `${percent(row.aandeel)}${small ? " onzeker" : ""}`;
    const slot = {y, begin: x, dot: at(row.aandeel), eind: x2, zonder: zonder === null ? null : at(zonder)};
    if (own)
      result.teksten.push({...numberSlot(slot, text, area), tekst: text, kleur: colour, gewicht: 650, grootte: 13});
  }
  if (zonder !== null) result.punten.push({x: at(zonder), y, kleur: colours.soft, vulling: colours.paper, grootte: 34});
}

interface DotOptions {
  width: number;
  names: readonly string[];
  /** Codes of the gebeurtenissen, first on top. */
  volgorde: readonly string[];
}

const namesOf = new Map(gebeurtenissen.map((item) => [item.code as string, item]));
const NARROW = 560;

/** A line per gebeurtenis: the share in gebruik with its interval, vergelijk in grey, and a hollow dot for those without it. */
export function dotChart(rows: readonly Row53[], {width, names, volgorde: order}: DotOptions): Chart | string {
  const inwoners = ({kant: side, personen, zonder}: Row53) => side === 0 && personen + zonder.personen > 0;
  if (!rows.some(inwoners)) return nothing.nobody;
  const narrow = width < NARROW;
  const links = narrow ? 12 : 222;
  const step = narrow ? 52 : 36;
  const above = narrow ? 82 : 62;
  const plotWidth = width - links - (narrow ? 18 : 96);
  const area: Area = {links, breedte: plotWidth, boven: above, onder: above + order.length * step, narrow};
  const result = blankSheet(width, area.onder + 8);
  const end = legend(result, names, dotKey);
  withoutKey(result, narrow ? {x: 14, y: 30} : {x: end + 12, y: 10});
  const heights = order.map((_, i) => above + (i + (narrow ? 0.72 : 0.5)) * step);
  axis(result, area, heights);
  order.forEach((code, i) => {
    const y = heights[i]!;
    naam(result, code, narrow ? {x: 0, y: y - 21} : {x: links - 16, y}, narrow);
    for (const row of rows.filter(({gebeurtenis}) => gebeurtenis === code).sort((a, b) => b.kant - a.kant))
      dot(result, row, y, area);
  });
  return drawingChart(result);
}

function withoutKey({punten: points, opschriften: captions}: Drawing, {x, y}: {x: number; y: number}) {
  points.push({x, y, kleur: colours.soft, vulling: colours.paper, grootte: 34});
  captions.push({x: x + 10, y, tekst: "zonder de gebeurtenis", kleur: colours.soft, grootte: 13});
}

function naam({teksten: texts}: Drawing, code: string, slot: {x: number; y: number}, narrow: boolean) {
  const {naam: text, assumed} = namesOf.get(code)!;
  const align = narrow ? "left" : "right";
  texts.push({
    ...slot,
    tekst: assumed ? `${text} (aangenomen)` : text,
    kleur: colours.tekst,
    align,
    grootte: 13.5
  });
}
