import type {Recipe} from "../types.js";

export interface CodeOptions {
  /** The id that the figure's element gets. */
  id: string;
  /** The address of the folder of the module. */
  modules: string;
  recipe: Recipe;
  /** The code that makes the control of a value, with the value that it has now. */
  controlCode: (name: string) => string;
}

/** Code that draws a figure as it is now in a plain page of HTML, from nothing but the module and its files. */
export function htmlCode(options: CodeOptions): string {
  const {id, modules} = options;
  return `<link rel="stylesheet" href="${modules}/attention.css">
<figure id="${id}"></figure>
<script type="module">
${script(options)}
document.getElementById("${id}").append(mine);
draw();
</script>
`;
}

/** The same as a cell of a page of Observable Framework, style sheet included. */
export function frameworkCode(options: CodeOptions): string {
  return `\`\`\`js
${script(options)}
display(Object.assign(document.createElement("link"), {rel: "stylesheet", href: "${options.modules}/attention.css"}));
display(mine);
draw();
\`\`\`
`;
}

function script({modules, recipe, controlCode}: CodeOptions): string {
  const {draws, args, values, uses = [], data, engine} = recipe;
  const controls = values.map((name) => `  ${name}: ${controlCode(name)}`);
  const all = `{\n${controls.join(",\n")}\n}`;
  const frame = engine
    ? [`const controls = ${all};`, engine.make, `const mine = figure({${engine.control}, ...controls});`]
    : [`const mine = figure(${all});`];
  const makers = controls.map((line) => /: (\w+)\(/.exec(line)![1]);
  const names = [...new Set(["figure", draws, ...uses, ...makers])].sort();
  const lines = Object.entries(data).map(([name, expression]) => `const ${name} = ${expression};`);
  if (lines.length > 0) lines.unshift(`const read = async (name) => (await fetch("${modules}/" + name)).json();`);
  return `import {${names.join(", ")}} from "${modules}/attention.js";

${[...lines, ...frame].join("\n")}
const draw = () => mine.draw((frame) => ${draws}(${[...args, "{...mine.value, ...frame}"].join(", ")}));
${['mine.addEventListener("input", draw);', ...(engine?.then ?? [])].join("\n")}`;
}
