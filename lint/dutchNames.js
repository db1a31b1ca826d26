import {readFileSync} from "node:fs";

/** Dutch words of programming and of daily speech that code does not use; a noun that law, CBS or this project defines stays Dutch. */
export const dutch = new Set(JSON.parse(readFileSync(new URL("dutchWords.json", import.meta.url), "utf8")));

/** The words of a name: `haalRijen` is `haal` and `rijen`. */
export const wordsOf = (name) => name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)?.map((word) => word.toLowerCase()) ?? [];

/** Reports a variable, function, parameter or type with a Dutch word in its name. Properties are left out: many are columns. */
export const dutchNames = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {dutch: "“{{word}}” in {{name}}: names are English, but for nouns of the field"}
  },
  create(context) {
    const check = (node) => {
      if (node?.type !== "Identifier") return;
      // Columns and codes have an underscore; a parameter, with its default or without, may be a property.
      const isProperty = [node.parent, node.parent?.parent].some((above) => above?.type === "TSParameterProperty");
      if (/[a-z]_/.test(node.name) || isProperty) return;
      const word = wordsOf(node.name).find((word) => dutch.has(word));
      if (word !== undefined) context.report({node, messageId: "dutch", data: {word, name: node.name}});
    };
    return {
      Program() {
        for (const scope of context.sourceCode.scopeManager.scopes)
          for (const variable of scope.variables)
            for (const {name, type} of variable.defs) if (type !== "ImportBinding") check(name);
      }
    };
  }
};
