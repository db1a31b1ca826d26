declare module "@observablehq/framework/dist/preview.js" {
  import type {Server} from "node:http";

  export class PreviewServer {
    static start(options: {
      port?: number;
      hostname?: string;
      open?: boolean;
      [optie: string]: unknown;
    }): Promise<PreviewServer>;
    constructor(options: {server: Server; verbose: boolean; [optie: string]: unknown});
  }
}
