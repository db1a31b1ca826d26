import {LoaderResolver} from "@observablehq/framework/dist/loader.js";

/**
 * Loaded before Framework, which takes every `.md` under its root for a page, also behind the links to the folders beside
 * it: a toelichting in `data/` is not a page, and code in it must never run.
 */
const buiten = /^\/(data|components)\//;
const {findPage, findPagePaths} = LoaderResolver.prototype;

LoaderResolver.prototype.findPage = function (pad) {
  return buiten.test(pad) ? undefined : findPage.call(this, pad);
};
LoaderResolver.prototype.findPagePaths = function* () {
  for (const pad of findPagePaths.call(this)) if (!buiten.test(pad)) yield pad;
};
