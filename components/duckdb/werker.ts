/**
 * Starts a classic worker from a blob, not from its file: a worker from a file answers to the policy of its own response,
 * one from a blob inherits the content security policy of the page, on any host.
 */
export function startWerker(adres: string): Worker {
  const absoluut = new URL(adres, document.baseURI).href;
  const script = new Blob([`importScripts(${JSON.stringify(absoluut)});`], {type: "text/javascript"});
  return new Worker(URL.createObjectURL(script));
}
