/** What of Framework's own modules tests call: they come without types. */
declare module "@observablehq/framework/dist/markdown.js" {
  export function createMarkdownIt(options: object): unknown;
  export function parseMarkdown(
    source: string,
    options: object
  ): {header: string | null; body: string; footer: string | null; code: unknown[]; data: object};
}
declare module "@observablehq/framework/dist/html.js" {
  export function rewriteHtmlPaths(html: string, path: string): string;
}
