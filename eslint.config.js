import tseslint from "typescript-eslint";

/** Rooms that compute: they know no page. */
const pure = ["attention", "data", "encoder", "learner"];

/** A comment that switches a rule off must say why, after two dashes. */
const reason = {
  meta: {type: "suggestion", messages: {missing: "Say why the rule does not hold here: “-- reason”."}, schema: []},
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments())
        if (/^\s*(eslint\b|eslint-(disable|enable))/.test(comment.value) && !/\s--\s+\S.{9}/.test(comment.value))
          context.report({loc: comment.loc, messageId: "missing"});
    }
  })
};

// Which room may lean on which is the matter of .dependency-cruiser.js.
export default tseslint.config(
  {ignores: ["dist", "coverage", "reports", "src/.observablehq"]},
  ...tseslint.configs.recommended,
  {
    linterOptions: {reportUnusedDisableDirectives: "error"},
    plugins: {house: {rules: {reason}}},
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
      eqeqeq: ["error", "always", {null: "ignore"}],
      "house/reason": "error",
      // The build needs no network, and neither does a reader.
      "no-restricted-imports": [
        "error",
        {patterns: [{regex: "^(npm|jsr|https?):", message: "Import packages by their name, from node_modules."}]}
      ],
      // Code is broken by Prettier; this is for comments and long texts.
      "max-len": [
        "error",
        {code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true}
      ]
    }
  },
  {
    files: pure.map((room) => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-globals": ["error", ...globals(["document", "window"], "A room that computes knows no page.")]
    }
  },
  {
    files: ["src/components/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...globals(["location", "history"], "Addresses are the matter of chapter/.")]
    }
  }
);

function globals(names, message) {
  return names.map((name) => ({name, message}));
}
