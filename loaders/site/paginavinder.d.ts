declare module "@observablehq/framework/dist/loader.js" {
  export class LoaderResolver {
    findPage(pad: string): unknown;
    findPagePaths(): Iterable<string>;
  }
}
