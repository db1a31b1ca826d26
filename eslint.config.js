import tseslint from "typescript-eslint";
import {dutchNames} from "./lint/dutchNames.js";

const types = {allowTypeImports: true};

export default tseslint.config(
  {ignores: ["node_modules", "dist", ".cache", "src/.observablehq", "src/components", "src/data"]},
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    plugins: {house: {rules: {"dutch-names": dutchNames}}},
    rules: {
      "house/dutch-names": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", {ignoreRestSiblings: true}],
      "no-useless-rename": "error",
      "object-shorthand": ["error", "properties"],
      "no-console": "off"
    }
  },
  {
    files: ["components/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {group: ["**/loaders/**"], message: "components take only types from loaders", ...types},
            {group: ["node:*", "npm:*"], message: "components run in the browser, from node_modules"}
          ]
        }
      ]
    }
  }
);
