import {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {watchEnd} from "../util/process.js";

// Loaded before Framework. Its build or preview ends with the command that started it, also when that is killed.
watchEnd();

/** A build that asks anything of the network fails, in place of taking what it gets. */
globalThis.fetch = (address) => {
  throw new Error(`the build may not use the network: ${address instanceof Request ? address.url : String(address)}`);
};

/**
 * Framework takes every `.md` under its root for a page, also behind the links to the folders beside it: a toelichting in
 * `data/` is not a page, and code in it must never run.
 */
const outside = /^\/(data|components)\//;
const {findPage, findPagePaths} = LoaderResolver.prototype;

LoaderResolver.prototype.findPage = function (path) {
  return outside.test(path) ? undefined : findPage.call(this, path);
};
LoaderResolver.prototype.findPagePaths = function* () {
  for (const path of findPagePaths.call(this)) if (!outside.test(path)) yield path;
};
