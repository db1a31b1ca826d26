import type {Spec as VegaSpec} from "vega";
import {compile, type TopLevelSpec} from "vega-lite";
import {theme} from "./theme.js";

/** Where a chart stands, in pixels: of small multiples the size of one, and how many stand beside each other. */
export interface Layout {
  width: number;
  height: number;
  columns?: number;
}

/** A kind of chart: Vega-Lite with fields and encodings, without rows; and the Vega that it compiles to. */
export interface ChartKind {
  spec: object;
  vega: VegaSpec;
}

/** A chart of a kind with what it shows. Rows with `tip` answer pointer and keyboard; those of one `serie` light up together. */
export interface Chart {
  kind: ChartKind;
  layout: Layout;
  data: Readonly<Record<string, readonly object[]>>;
  params: Readonly<Record<string, unknown>>;
}

/** A row that can be read: the series that it is of, and lines of words, the first its heading. */
export interface Readable {
  serie: string;
  tip: readonly string[];
  /** Its place when values are read one after another, where its row stands elsewhere: later rows are drawn over earlier ones. */
  rank?: number;
}

/** A group that is named in a chart and has one colour everywhere. */
export interface ChartGroup {
  code: string;
  naam: string;
  colour: string;
}

/**
 * A chart as wide as it is told, to the edge of its figure. Vega takes the letters of a label for as high as their size: below is
 * room for the tail of a j, which the edge would cut off.
 */
export const fitted = {
  autosize: {type: "fit-x", contains: "padding"},
  padding: {left: 0, top: 0, right: 0, bottom: 4}
} as const;

interface Facetted {
  facet?: object;
  spec?: object;
}

/** The series that is lit; a mark of another one fades. */
const lit = {name: "lit", value: null};

/** The encoding that fades a mark while another series is lit. */
export const faded = (opacity: number) => ({
  condition: {test: "lit !== null && datum.serie !== lit", value: opacity / 5},
  value: opacity
});

/** The whole Vega-Lite of a chart, with its rows: opens in any editor. */
export function vegaLite({kind, layout, data, params}: Chart): TopLevelSpec {
  const {params: declared = [], ...spec} = withLayout(kind.spec, layout) as {params?: {name: string}[]};
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: theme,
    params: [...declared.map((param) => (param.name in params ? {...param, value: params[param.name]} : param)), lit],
    ...spec,
    datasets: data
  } as unknown as TopLevelSpec;
}

function withLayout(spec: object, {width, height, columns}: Layout): object {
  const {facet, spec: inner} = spec as Facetted;
  return facet ? {...spec, columns, spec: {...inner, width, height}} : {width, height, ...spec};
}

/**
 * A kind of chart out of Vega-Lite without rows: its size and its number of columns become signals. A chart module exports
 * its kind; where a site is built, the call is carried out then and only its answer is kept: see `loaders/site/bundle.ts`.
 */
export function chartKind(spec: object): ChartKind {
  const layout = {width: 100, height: 100, columns: 1};
  const {autosize} = {autosize: {type: "pad"}, ...spec};
  // The page that it stands in grows and shrinks, is turned and printed.
  const elastic = {...spec, autosize: {...autosize, resize: true}};
  const {$schema: _, ...vega} = compile(vegaLite({kind: {spec: elastic, vega: {}}, layout, data: {}, params: {}})).spec;
  if (!("facet" in spec)) return {spec, vega};
  const rows = vega.data?.find(({name}) => name === "facet_domain_row");
  if (rows)
    rows.transform = [{type: "sequence", start: 0, stop: {signal: "ceil(length(data('facet_domain')) / columns)"}}];
  const signals = [...(vega.signals ?? []), {name: "columns", value: 1}];
  return {spec, vega: {...vega, signals, layout: {...(vega.layout as object), columns: {signal: "columns"}}}};
}
