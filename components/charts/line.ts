import {tooFew, uncertain, uncertainOnStart} from "../figure/missing.js";
import type {GroupRow} from "../figure/rows.js";
import {monthYear} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {blankSheet, type Drawing, type Label, lines, oneLine} from "./drawing.js";
import {legend} from "./legend.js";
import {type Panels, panels} from "./panels.js";
import {colourOf, colours} from "./theme.js";

/** The scale from 0 to 100% of panel i, and its peilmomenten. */
function axes({raster, opschriften: captions}: Drawing, area: Panels, i: number, moments: readonly string[]): void {
  const {plek: slot, breedte: width, hoogte: height, kolommen: columns} = area;
  const {x, y} = slot(i);
  const line = {kleur: colours.soft, dikte: 1, patroon: []};
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const high = y + height * (1 - part);
    raster.push({...line, x, x2: x + width, y: high, y2: high, kleur: part === 0 ? colours.soft : colours.raster});
    if (i % columns === 0 && part % 0.5 === 0)
      captions.push({x: x - 6, y: high, tekst: percent(part), kleur: colours.soft, align: "right", grootte: 12});
  }
  const step = width / Math.max(1, moments.length - 1);
  moments.forEach((moment, m) => {
    const at = x + m * step;
    const align = m === 0 ? "left" : m === moments.length - 1 ? "right" : "center";
    raster.push({...line, x: at, x2: at, y: y + height, y2: y + height + 4});
    const label = {x: at, y: y + height + 14, kleur: colours.soft, align, grootte: 11.5} as const;
    if (align !== "center" || step > 62) captions.push({...label, tekst: monthYear(moment)});
  });
}

/** Draws one side of panel i and returns the label at its end; a side of a few people is words only. */
function series(
  result: Drawing,
  {plek: slot, breedte: width, hoogte: height}: Panels,
  i: number,
  rows: readonly GroupRow[],
  moments: readonly string[]
): Label | null {
  const {x, y} = slot(i);
  const [first] = rows;
  if (!first) return null;
  const other = first.kant === 1;
  const colour = other ? colours.vergelijk : colourOf(first.groep);
  if (tooFew(first.startgroep)) {
    result.teksten.push({
      x: x + 6,
      y: y + height - (other ? 12 : 28),
      tekst: "te weinig mensen",
      kleur: colour,
      grootte: 12
    });
    return null;
  }
  const step = width / Math.max(1, moments.length - 1);
  const high = (part: number) => y + height * (1 - part);
  let end: Label | null = null;
  for (const row of rows) {
    if (row.aandeel === null) continue;
    const place = {reeks: `${row.groep} ${row.kant}`, x: x + moments.indexOf(row.peilmoment) * step, kleur: colour};
    const middle = {...place, y: high(row.aandeel)};
    const begin = row.peilmoment === moments[0];
    const small = begin ? uncertainOnStart(row.startgroep) : uncertain(row.gebruik, row.startgroep);
    result.vlakken.push({...place, y: high(row.bovengrens!), y2: high(row.ondergrens!)});
    (other ? result.stippellijnen : result.lijnen).push(middle);
    if (small || !other)
      result.punten.push({...middle, vulling: small ? colours.paper : colour, grootte: other ? 22 : 30});
    const text = percent(row.aandeel);
    end = {x: middle.x + 6, y: middle.y, tekst: text, kleur: colour, gewicht: other ? 400 : 650, grootte: 13};
  }
  return end;
}

/** Moves two labels apart that would lie over each other. */
function apart(ends: Label[]): Label[] {
  const [a, b] = ends;
  if (!a || !b || Math.abs(a.y - b.y) >= 14) return ends;
  const middle = (a.y + b.y) / 2;
  const [above, below] = a.y < b.y ? [a, b] : [b, a];
  above.y = middle - 7;
  below.y = middle + 7;
  return ends;
}

interface LineOptions {
  width: number;
  /** Code and name of each panel. */
  groups: readonly {code: string; naam: string}[];
  /** Names of the gebied and of what it is compared with. */
  names: readonly string[];
}

/** A panel per groep: share against peilmoment, the gebied as a solid line with its interval, vergelijk dashed and grey. */
export function lineDrawing(rows: readonly GroupRow[], {width, groups, names}: LineOptions): Drawing {
  const moments = [...new Set(rows.map(({peilmoment}) => peilmoment))];
  if (!rows.some(({kant: side, startgroep}) => side === 0 && startgroep > 0)) return oneLine(lines.empty, width);
  if (moments.length < 2) return oneLine(lines.oneMoment, width);
  const area = panels(groups.length, width, Math.max(...groups.map(({naam}) => naam.length)));
  const result = blankSheet(width, area.height);
  legend(result, names);
  groups.forEach(({code, naam}, i) => {
    const own = rows.filter(({groep: group}) => group === code);
    const sides = names.map((_, side) => own.filter((row) => row.kant === side));
    axes(result, area, i, moments);
    heading(
      result,
      area.plek(i),
      {code, naam},
      sides.map(([start]) => start?.startgroep ?? 0)
    );
    const ends = sides.reverse().map((rows) => series(result, area, i, rows, moments));
    result.teksten.push(...apart(ends.filter((text) => text !== null)));
  });
  return result;
}

/** Name of a panel, with the startgroep of each side: n = 42 | 8.120. */
function heading(
  {opschriften: captions, teksten: texts}: Drawing,
  {x, y}: {x: number; y: number},
  {code, naam}: {code: string; naam: string},
  counts: number[]
) {
  captions.push({x, y: y - 32, tekst: naam, kleur: colourOf(code), gewicht: 650, grootte: 14});
  const text = `n = ${counts.map(wholeNumber).join(" | ")}`;
  texts.push({x, y: y - 15, tekst: text, kleur: colours.soft, grootte: 12});
}

/** Names of groups, short enough to stand above a panel. */
export const panelNames: Record<string, string> = {
  totaal: "Totaal",
  wmo: "Wmo",
  participatiewet: "Participatiewet",
  jeugdwet: "Jeugdwet",
  wsw: "Wsw",
  eenpersoons: "Eenpersoons",
  paar_zonder_kinderen: "Paar zonder kinderen",
  paar_met_kinderen: "Paar met kinderen",
  eenouder: "Eenoudergezin",
  overig: "Overig",
  institutioneel: "Institutioneel"
};
