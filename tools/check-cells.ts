// Checks the cells of all pages as TypeScript would: what they import, call and pass on. Part of npm run check.
import {readFileSync, readdirSync} from "node:fs";
import {resolve} from "node:path";
import ts from "typescript";
import {moduleOfPage} from "./cells/module.js";

const modules = new Map(
  readdirSync("src")
    .filter((name) => name.endsWith(".md"))
    .map((name) => [resolve(`src/${name}.ts`), moduleOfPage(readFileSync(`src/${name}`, "utf8"), `src/${name}`)])
);
const {config} = ts.readConfigFile("tsconfig.json", ts.sys.readFile.bind(ts.sys));
const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
// Cells are JavaScript: they cannot say what type a parameter has, or that an element is surely there.
Object.assign(options, {noImplicitAny: false, strictNullChecks: false, verbatimModuleSyntax: false});
const host = ts.createCompilerHost(options);
const {fileExists, readFile} = host;
host.fileExists = (path) => modules.has(path) || fileExists(path);
host.readFile = (path) => modules.get(path) ?? readFile(path);
const program = ts.createProgram([...modules.keys()], options, host);
const problems = [...modules.keys()].flatMap((path) => {
  const file = program.getSourceFile(path)!;
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    .map(({start, messageText}) => ({
      line: ts.getLineAndCharacterOfPosition(file, start!).line + 1,
      text: ts.flattenDiagnosticMessageText(messageText, "\n  ")
    }))
    .filter(({line}) => line > 1) // what Framework gives, and a page does not use
    .map(({line, text}) => `${path.slice(process.cwd().length + 1, -3)}:${line}: ${text}`);
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
