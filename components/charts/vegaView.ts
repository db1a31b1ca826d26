import {expressionInterpreter} from "vega-interpreter";
import type {TopLevelSpec} from "vega-lite";
import {h, setText} from "../dom/element.js";
import {type Chart, type ChartKind, type Readable, vegaLite} from "./chart.js";
import {changeset, parse, tupleid, View} from "./vega.js";

/** A chart in the page: made once, its rows replaced at every choice. */
export interface VegaView {
  element: HTMLElement;
  show: (chart: Chart) => Promise<void>;
  /** Lights one series and fades the others; null: none. */
  light: (serie: string | null) => void;
  /** What is shown, as Vega-Lite that opens in any editor; null: nothing yet. */
  spec: () => TopLevelSpec | null;
  /** The chart as SVG text, in the colours of print. */
  svg: () => Promise<string>;
}

interface ViewOptions {
  /** Hears which series pointer or keyboard is at; null: none. */
  onLight?: (serie: string | null) => void;
}

/** A mark that can be read, and its box in pixels from the top left of the chart. */
interface Point {
  row: Readable;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** How far from a mark a pointer still reads it, in pixels. */
const REACH = 32;

/** One runtime per kind: without `eval`, so that a content security policy can forbid it. */
const runtimes = new WeakMap<ChartKind, ReturnType<typeof parse>>();

function runtime(kind: ChartKind): ReturnType<typeof parse> {
  const known = runtimes.get(kind) ?? parse(kind.vega, undefined, {ast: true});
  runtimes.set(kind, known);
  return known;
}

/**
 * A Vega view that shows charts of any kind, one after another. Its values are read with the pointer, and with the keyboard:
 * one stop of Tab, arrow keys along a series and to the next one.
 */
export function vegaView({onLight}: ViewOptions = {}): VegaView {
  const canvas = h("div", {"aria-hidden": "true"});
  const tip = h("div", {class: "chart-tip", "aria-hidden": "true", hidden: true});
  const ring = h("div", {class: "chart-ring", "aria-hidden": "true", hidden: true});
  const said = h("p", {class: "chart-said", role: "status"});
  const element = h(
    "div",
    {class: "figure-chart", role: "application", "aria-roledescription": "grafiek", tabindex: 0},
    canvas,
    ring,
    tip,
    said
  );
  let view: View | undefined;
  let kind: ChartKind | undefined;
  let now: Chart | undefined;
  let shown = new Map<string, string>();
  const kept = new Map<string, Kept>();
  let points: Point[] | undefined;
  let at: Point | undefined;
  let lit: string | null = null;

  function fresh(next: ChartKind): View {
    view?.finalize();
    kind = next;
    shown = new Map();
    kept.clear();
    return new View(runtime(next), {
      ...{renderer: "svg", expr: expressionInterpreter, hover: false, container: canvas},
      ...{tooltip: () => {}}
    });
  }

  /** Hands something to the view when it differs from what the view has; whether it did. */
  function changed(name: string, value: unknown): boolean {
    const now = JSON.stringify(value);
    if (shown.get(name) === now) return false;
    shown.set(name, now);
    return true;
  }

  /** Puts rows in the place of those of the same marks: only what differs is drawn again. */
  function change(name: string, rows: readonly Row[]) {
    const {given, tuples} = kept.get(name)!;
    const changes = changeset();
    for (const [i, row] of rows.entries())
      for (const field in row) if (!isSame(given[i]![field], row[field])) changes.modify(tuples[i]!, field, row[field]);
    kept.set(name, {given: rows, tuples});
    view!.change(name, changes);
  }

  /** Puts rows of other marks in the place of all that is drawn: else what stays would lie under what is new. */
  async function replace(data: Chart["data"]) {
    const names = [...kept.keys()];
    kept.clear();
    for (const name of names) view!.data(name, []);
    if (names.length > 0) await view!.runAsync();
    // A newer chart came between.
    if (now?.data !== data) return;
    for (const [name, rows] of Object.entries(data)) {
      // Vega marks the rows that it is given.
      const tuples = rows.map((row) => ({...row}));
      kept.set(name, {given: rows as readonly Row[], tuples});
      view!.data(name, tuples);
    }
  }

  function setLit(serie: string | null) {
    if (serie === lit) return;
    lit = serie;
    void view?.signal("lit", serie).runAsync();
  }

  function read(point: Point | undefined, aloud: boolean) {
    at = point;
    ring.hidden = tip.hidden = !point;
    setLit(point?.row.serie ?? null);
    onLight?.(lit);
    if (!point) return;
    const {row, x1, x2, y1, y2} = point;
    const [heading = "", ...lines] = row.tip;
    tip.replaceChildren(h("strong", {}, heading), ...lines.map((line) => h("span", {}, line)));
    if (aloud) setText(said, row.tip.join("; "));
    Object.assign(ring.style, {
      left: `${x1 - 3}px`,
      top: `${y1 - 3}px`,
      width: `${x2 - x1 + 6}px`,
      height: `${y2 - y1 + 6}px`
    });
    const left = x2 + 12 + tip.offsetWidth > element.clientWidth ? x1 - 12 - tip.offsetWidth : x2 + 12;
    const below = y1 - tip.offsetHeight - 8 < 0;
    Object.assign(tip.style, {left: `${Math.max(0, left)}px`, top: `${below ? y2 + 8 : y1 - tip.offsetHeight - 8}px`});
  }

  const known = () => (points ??= view ? readable(view) : []);

  element.addEventListener("pointermove", ({clientX, clientY}) => {
    const {left, top, width} = canvas.getBoundingClientRect();
    // Where the page stands zoomed, a pixel of the window is less than one of the chart.
    const zoom = width / canvas.offsetWidth || 1;
    const near = nearest(known(), (clientX - left) / zoom, (clientY - top) / zoom);
    if (near !== at) read(near, false);
  });
  element.addEventListener("pointerleave", () => document.activeElement !== element && read(undefined, false));
  element.addEventListener("blur", () => read(undefined, false));
  element.addEventListener("keydown", (event) => {
    const next = event.key === "Escape" ? undefined : walk(known(), at, event.key);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    read(next, true);
  });

  return {
    element,
    async show(chart) {
      const {layout, data, params} = (now = chart);
      if (chart.kind !== kind) view = fresh(chart.kind);
      const small = layout.columns !== undefined;
      const size = {
        [small ? "child_width" : "width"]: layout.width,
        [small ? "child_height" : "height"]: layout.height
      };
      const signals = {...size, ...(small ? {columns: layout.columns} : {}), ...params};
      for (const [name, value] of Object.entries(signals)) if (changed(name, value)) view!.signal(name, value);
      const sets = Object.entries(data) as [string, readonly Row[]][];
      if (sets.every(([name, rows]) => sameMarks(kept.get(name)?.given, rows)))
        for (const [name, rows] of sets) change(name, rows);
      else await replace(data);
      if (at) read(undefined, false);
      points = undefined;
      await view!.runAsync();
    },
    light: setLit,
    spec: () => (now ? vegaLite(now) : null),
    svg: () => (view ? view.toSVG() : Promise.reject(new Error("nothing drawn yet")))
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Rows as they were given, and as Vega has them. */
interface Kept {
  given: readonly Row[];
  tuples: Record<string, unknown>[];
}

/** Where a mark belongs: rows that differ in these are other marks. */
const places = ["panel", "rank"];

/** Of each row the first one of its serie in its panel. */
function firstOfSerie(rows: readonly Row[]): number[] {
  const firsts = new Map<string, number>();
  return rows.map(({panel, serie}, i) => {
    const key = `${String(panel)} ${String(serie)}`;
    if (!firsts.has(key)) firsts.set(key, i);
    return firsts.get(key)!;
  });
}

/**
 * Whether rows are of the marks that are drawn. Series may have become others, each in the place of one: in a panel all of them or none, for a line
 * that is drawn again comes to lie over those that are not.
 */
function sameMarks(before: readonly Row[] | undefined, fresh: readonly Row[]): boolean {
  if (before?.length !== fresh.length) return false;
  const [was, is] = [firstOfSerie(before), firstOfSerie(fresh)];
  const isOther = new Map<unknown, boolean>();
  return fresh.every((row, i) => {
    const old = before[i]!;
    const other = old["serie"] !== row["serie"];
    if (!isOther.has(row["panel"])) isOther.set(row["panel"], other);
    return (
      isOther.get(row["panel"]) === other &&
      was[i] === is[i] &&
      places.every((field) => old[field] === row[field]) &&
      Object.keys(old).every((field) => field in row)
    );
  });
}

const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((part, i) => part === b[i]));

interface SceneItem {
  marktype?: string;
  items?: SceneItem[];
  datum?: Partial<Readable>;
  bounds?: {x1: number; y1: number; x2: number; y2: number};
  x?: number;
  y?: number;
}

/** The marks that can be read, in the order of their rows, or in that of their ranks. */
function readable(view: View): Point[] {
  const found = new Map<object, Point>();
  const look = ({items = []}: SceneItem, x: number, y: number) => {
    for (const {marktype, items: marks = []} of items)
      for (const mark of marks) {
        if (marktype === "group") look(mark, x + (mark.x ?? 0), y + (mark.y ?? 0));
        const {datum: row, bounds} = mark;
        if ((marktype !== "symbol" && marktype !== "rect") || !bounds || !row?.tip?.length || found.has(row)) continue;
        found.set(row, {
          row: row as Readable,
          ...{x1: x + bounds.x1, x2: x + bounds.x2, y1: y + bounds.y1, y2: y + bounds.y2}
        });
      }
  };
  const [x, y] = view.origin();
  const {left, top} = view.padding() as {left: number; top: number};
  const {root} = view.scenegraph() as unknown as {root: {items: SceneItem[]}};
  for (const group of root.items) look(group, left + x, top + y);
  const rank = ([tuple, {row}]: [object, Point]) => row.rank ?? tupleid(tuple);
  return [...found].sort((a, b) => rank(a) - rank(b)).map(([, point]) => point);
}

/** The mark that a place is nearest to; none where all are further than a finger. */
export function nearest(points: readonly Point[], x: number, y: number): Point | undefined {
  let [best, least] = [undefined as Point | undefined, REACH];
  for (const point of points) {
    const wide = Math.max(point.x1 - x, 0, x - point.x2);
    const high = Math.max(point.y1 - y, 0, y - point.y2);
    const middle = Math.hypot((point.x1 + point.x2) / 2 - x, (point.y1 + point.y2) / 2 - y);
    const distance = Math.hypot(wide, high) + middle / 1000;
    if (distance < least) [best, least] = [point, distance];
  }
  return best;
}

/**
 * Where a key leads from a mark: along its series, or to the same place in the next one; between series of one mark every arrow
 * does. null: the key means nothing here.
 */
export function walk(points: readonly Point[], from: Point | undefined, key: string): Point | null {
  const series = [...new Set(points.map(({row}) => row.serie))];
  const of = (serie: string | undefined) => points.filter(({row}) => row.serie === serie);
  const [across, down] = [
    {ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity}[key],
    {ArrowDown: 1, ArrowUp: -1}[key]
  ];
  if ((across === undefined && down === undefined) || points.length === 0) return null;
  if (!from) return points[0]!;
  const own = of(from.row.serie);
  const place = own.indexOf(from);
  const clamp = (i: number, length: number) => Math.min(Math.max(i, 0), length - 1);
  if (across !== undefined && own.length > 1) return own[clamp(place + across, own.length)]!;
  const next = of(series[clamp(series.indexOf(from.row.serie) + (down ?? across)!, series.length)]);
  return next[clamp(place, next.length)]!;
}
