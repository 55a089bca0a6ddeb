import tseslint from "typescript-eslint";

export default tseslint.config({ignores: ["dist", "coverage", "src/.observablehq"]}, ...tseslint.configs.recommended, {
  rules: {
    "@typescript-eslint/consistent-type-imports": "error",
    "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
    eqeqeq: ["error", "always", {null: "ignore"}],
    "no-restricted-imports": ["error", {patterns: ["npm:*", "jsr:*", "http:*", "https:*"]}]
  }
});
