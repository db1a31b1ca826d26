/** The parts of Vega come without types; Vega itself has those of what its parts export. */
declare module "vega-dataflow" {
  export {changeset, tupleid} from "vega";
  export const transforms: Record<string, unknown>;
}
declare module "vega-parser" {
  export {parse} from "vega";
}
declare module "vega-scale" {
  export {scale} from "vega";
}
declare module "vega-scenegraph" {
  /** What Vega itself measures text with. */
  export const textMetrics: {
    width: (style: {font: string; fontSize: number; fontWeight: number}, text: string) => number;
  };
}
declare module "vega-view" {
  export {View} from "vega";
}
declare module "vega-transforms" {
  const aggregate: unknown, collect: unknown, facet: unknown, filter: unknown, formula: unknown;
  const prefacet: unknown, proxy: unknown, relay: unknown, sequence: unknown, sieve: unknown;
  export {aggregate, collect, facet, filter, formula, prefacet, proxy, relay, sequence, sieve};
}
declare module "vega-encode" {
  const axisticks: unknown, datajoin: unknown, encode: unknown;
  const legendentries: unknown, scale: unknown, sortitems: unknown;
  export {axisticks, datajoin, encode, legendentries, scale, sortitems};
}
declare module "vega-view-transforms" {
  const bound: unknown, mark: unknown, overlap: unknown, render: unknown, viewlayout: unknown;
  export {bound, mark, overlap, render, viewlayout};
}
