import {LoaderResolver} from "@observablehq/framework/dist/loader.js";

/**
 * Loaded before Framework, which takes every `.md` under its root for a page, also behind the links to the folders beside
 * it: a toelichting in `data/` is not a page, and code in it must never run.
 */
const outside = /^\/(data|components)\//;
const {findPage, findPagePaths} = LoaderResolver.prototype;

LoaderResolver.prototype.findPage = function (path) {
  return outside.test(path) ? undefined : findPage.call(this, path);
};
LoaderResolver.prototype.findPagePaths = function* () {
  for (const path of findPagePaths.call(this)) if (!outside.test(path)) yield path;
};
