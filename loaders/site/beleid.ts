import {createHash} from "node:crypto";

/**
 * The content security policy: nothing is fetched from, or sent to, another origin. Workers start from a blob only, so that
 * each inherits it. Charts and inputs write style attributes, hence inline style; an image or font can come from here only.
 */
export function beleid(scripts: readonly string[], {koptekst = false} = {}): string {
  return [
    "default-src 'self'",
    "connect-src 'self'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...scripts].join(" ")}`,
    "worker-src blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    ...(koptekst ? ["frame-ancestors 'none'"] : [])
  ].join("; ");
}

/** How a policy names an inline script. */
export function vingerafdruk(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
