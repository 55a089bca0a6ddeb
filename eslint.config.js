import tseslint from "typescript-eslint";
import {house} from "./tools/house.js";

export default tseslint.config(
  {ignores: ["dist", "coverage", "src/.observablehq"]},
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
      eqeqeq: ["error", "always", {null: "ignore"}]
    }
  },
  ...house
);
