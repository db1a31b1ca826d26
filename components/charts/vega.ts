import {transforms} from "vega-dataflow";
import {axisticks, datajoin, encode, legendentries, scale as scaleTransform, sortitems} from "vega-encode";
import {aggregate, collect, facet, filter, formula, prefacet, proxy, relay, sequence, sieve} from "vega-transforms";
import {bound, mark, overlap, render, viewlayout} from "vega-view-transforms";

/**
 * The part of Vega that the kinds of chart need: its own entry also brings maps, forces, trees, regression and clouds of words
 * along. A kind that asks for another transform fails in the test of this module, and in a page by its name.
 */
export const loaded = {
  ...{aggregate, collect, facet, filter, formula, prefacet, proxy, relay, sequence, sieve},
  ...{axisticks, datajoin, encode, legendentries, scale: scaleTransform, sortitems},
  ...{bound, mark, overlap, render, viewlayout}
};
Object.assign(transforms, loaded);

export {changeset, tupleid} from "vega-dataflow";
export {parse} from "vega-parser";
export {scale} from "vega-scale";
export {textMetrics} from "vega-scenegraph";
export {View} from "vega-view";
