/** Loaded before Framework: a build that asks anything of the network fails, in place of taking what it gets. */
globalThis.fetch = (adres) => {
  throw new Error(`the build may not use the network: ${adres instanceof Request ? adres.url : String(adres)}`);
};
