import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {scriptsOf} from "./page.js";
import {headers} from "./policy.js";

type Headings = readonly (readonly [naam: string, waarde: string])[];

/** What servers do not know of themselves; without a type some do not send a file at all. */
const kinds = {
  ".arrow": "application/vnd.apache.arrow.stream",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};

/** The headers in the form in which a host reads them from the folder that it serves. */
const shapes: Record<string, (headings: Headings) => string> = {
  // Netlify, Cloudflare Pages and others.
  _headers: (headings) => `/*\n${headings.map(([naam, waarde]) => `  ${naam}: ${waarde}\n`).join("")}`,
  // Apache, with mod_headers.
  ".htaccess": (headings) => `<IfModule mod_headers.c>
${headings.map(([naam, waarde]) => `  Header always set ${naam} ${quote(waarde)}\n`).join("")}</IfModule>
<IfModule mod_mime.c>
${Object.entries(kinds)
  .map(([behind, kind]) => `  AddType ${kind} ${behind}\n`)
  .join("")}</IfModule>
ErrorDocument 404 /404.html
`,
  // Microsoft IIS.
  "web.config": (headings) => `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${headings.map(([naam, waarde]) => `        <remove name="${naam}" />\n        <add name="${naam}" value="${escape(waarde)}" />\n`).join("")}      </customHeaders>
    </httpProtocol>
    <staticContent>
${Object.entries(kinds)
  .map(
    ([behind, kind]) =>
      `      <remove fileExtension="${behind}" />\n      <mimeMap fileExtension="${behind}" mimeType="${kind}" />\n`
  )
  .join("")}    </staticContent>
  </system.webServer>
</configuration>
`,
  // Azure Static Web Apps.
  "staticwebapp.config.json": (headings) =>
    `${JSON.stringify(
      {
        globalHeaders: Object.fromEntries(headings),
        mimeTypes: kinds,
        responseOverrides: {404: {rewrite: "/404.html", statusCode: 404}}
      },
      null,
      2
    )}\n`,
  // Nginx, which reads nothing from the folder: to be included in the server's own configuration.
  "koppen.nginx.conf": (headings) =>
    headings.map(([naam, waarde]) => `add_header ${naam} ${quote(waarde)} always;\n`).join("")
};

/** Some hosts leave out a longer line without a word. */
const LONGEST = 2000;

/** Writes the headers of a site beside its pages, for the hosts that read them there. */
export function writeHostHeaders(dist: string): void {
  const headings = headers(scriptsOf(dist), {redirect: true});
  for (const [naam, waarde] of headings)
    if (naam.length + waarde.length + 4 > LONGEST) throw new Error(`header too long for a static host: ${naam}`);
  for (const [file, shape] of Object.entries(shapes)) writeFileSync(join(dist, file), shape(headings));
}

const quote = (waarde: string) => `"${waarde.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const escape = (waarde: string) => waarde.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
