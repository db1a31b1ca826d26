import {parsePeriode, sincePeilmoment} from "../model/periode.js";

/** Where the small multiples of a figure stand. */
export interface Panels {
  kolommen: number;
  breedte: number;
  hoogte: number;
  height: number;
  /** Left and top of the plot of panel i. */
  plek: (i: number) => {x: number; y: number};
}

const margin = {links: 40, right: 44, key: 34, heading: 46, foot: 26, between: 46, rij: 18};

/** Least width of a panel: two labels under its axis, and its name, which may reach into the space beside it. */
const least = (naam: number) => Math.max(104, naam * 7.4 - 36);

/** As many panels beside each other as fit, in rows as even as can be; `naam`: characters of the longest name. */
export function panels(aantal: number, width: number, naam: number): Panels {
  const fit = Math.floor((width - margin.links - margin.right + margin.between) / (least(naam) + margin.between));
  const rows = Math.ceil(aantal / Math.max(1, Math.min(aantal, fit)));
  const columns = Math.ceil(aantal / rows);
  const plotWidth = Math.max(60, (width - margin.links - margin.right - (columns - 1) * margin.between) / columns);
  const plotHeight = Math.round(Math.min(190, Math.max(130, plotWidth * 1.15)));
  const step = margin.heading + plotHeight + margin.foot + margin.rij;
  return {
    ...{kolommen: columns, breedte: plotWidth, hoogte: plotHeight, height: margin.key + rows * step - margin.rij},
    plek: (i) => ({
      x: margin.links + (i % columns) * (plotWidth + margin.between),
      y: margin.key + Math.floor(i / columns) * step + margin.heading
    })
  };
}

/** A scale from 0, with the places of its lines. */
export interface Scale {
  highest: number;
  stappen: number[];
}

/** A scale from 0 to a round number that holds `highest`, in at most five steps; `geheel`: in whole numbers. */
export function scale(highest: number, {geheel: whole = false} = {}): Scale {
  if (!(highest > 0)) return scale(1, {geheel: whole});
  const coarse = highest / 5;
  const ten = 10 ** Math.floor(Math.log10(coarse));
  const step = Math.max(
    whole ? 1 : 0,
    [1, 2, 2.5, 5, 10].map((part) => part * ten).find((part) => part >= coarse * (1 - 1e-9))!
  );
  const entire = whole ? Math.ceil(step) : step;
  const aantal = Math.ceil((highest / entire) * (1 - 1e-9));
  const steps = Array.from({length: aantal + 1}, (_, i) => Number((i * entire).toPrecision(12)));
  return {highest: steps.at(-1)!, stappen: steps};
}

/** Place in time of a periode, in halfjaren or in years. */
const time = (periode: string) => {
  const {jaar: year, halfjaar} = parsePeriode(sincePeilmoment(periode));
  return halfjaar === null ? year : year * 2 + halfjaar - 1;
};

/** How far along an axis of this length a periode stands: time is even, also where a periode is missing. */
export function timeSlot(perioden: readonly string[], width: number): (periode: string) => number {
  const [first, last] = [time(perioden[0]!), time(perioden.at(-1)!)];
  if (first === last) return () => width / 2;
  return (periode) => (width * (time(periode) - first)) / (last - first);
}

/** Moves labels of one column apart that would lie over each other, as little as possible, between `boven` and `onder`. */
export function spread<Label extends {y: number}>(
  labels: readonly Label[],
  above: number,
  below: number,
  least = 15
): Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  sorted.forEach((label, i) => {
    label.y = Math.max(label.y, i === 0 ? above : sorted[i - 1]!.y + least);
  });
  for (let i = sorted.length - 1; i >= 0; i--) {
    const highest = i === sorted.length - 1 ? below : sorted[i + 1]!.y - least;
    sorted[i]!.y = Math.min(sorted[i]!.y, highest);
  }
  return sorted;
}
