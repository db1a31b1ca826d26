declare module "@observablehq/framework/dist/loader.js" {
  export class LoaderResolver {
    findPage(path: string): unknown;
    findPagePaths(): Iterable<string>;
  }
}

declare module "@observablehq/framework/dist/preview.js" {
  import type {Server} from "node:http";

  export class PreviewServer {
    static start(options: {
      port?: number;
      hostname?: string;
      open?: boolean;
      [option: string]: unknown;
    }): Promise<PreviewServer>;
    constructor(options: {server: Server; verbose: boolean; [option: string]: unknown});
  }
}
