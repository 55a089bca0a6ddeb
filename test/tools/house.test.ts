import {ESLint} from "eslint";
import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {arrows} from "../../tools/house.js";

const eslint = new ESLint();

/** The rules that a module of this text breaks, if it stands at `path`. */
async function broken(path: string, text: string): Promise<string[]> {
  const [{messages}] = await eslint.lintText(text, {filePath: path});
  return messages.map(({ruleId}) => String(ruleId));
}

describe("the rooms of the house", () => {
  it("are the folders of src, apart from those of Framework", () => {
    const folders = readdirSync("src", {withFileTypes: true}).filter((d) => d.isDirectory() && !/^\./.test(d.name));
    expect(Object.keys(arrows)).toEqual(expect.arrayContaining(folders.map(({name}) => name)));
  });

  it("have arrows that point one way: no room can be reached from itself", () => {
    const reach = (room: string, path: string[]): void => {
      expect(path).not.toContain(room);
      for (const next of arrows[room]) reach(next.replace("type ", ""), [...path, room]);
    };
    for (const room of Object.keys(arrows)) reach(room, []);
  });
});

describe("lint", () => {
  const restricted = "@typescript-eslint/no-restricted-imports";
  it.each([
    ["src/attention/x.ts", `export {encode} from "../encoder/encode.js";`],
    ["src/learner/x.ts", `export {dot} from "../attention/index.js";`],
    ["src/encoder/x.ts", `export {words} from "../components/words.js";`],
    ["src/components/x.ts", `export {createRun} from "../learner/index.js";`],
    ["src/components/x.ts", `export {encode} from "../encoder/encode.js";`],
    ["src/components/x.ts", `export {default} from "reveal.js";`],
    ["src/attention/x.ts", `export {create} from "d3";`],
    ["src/data/x.ts", `export {load} from "../../test/data/load.js";`],
    ["src/lab/x.ts", `export {create} from "npm:d3";`]
  ])("keeps %s from %s", async (path, text) => expect(await broken(path, text)).toEqual([restricted]));

  it.each([
    ["src/components/x.ts", `export {dot} from "../attention/index.js";`],
    ["src/components/x.ts", `export type {Race} from "../learner/index.js";`],
    ["src/data/x.ts", `export {encode} from "../encoder/encode.js";`],
    ["src/deck/x.ts", `export {default} from "reveal.js";`]
  ])("lets %s say %s", async (path, text) => expect(await broken(path, text)).toEqual([]));

  it("keeps rooms that compute from the page, and figures from the address", async () => {
    expect(await broken("src/learner/x.ts", `document.title = "x";`)).toEqual(["no-restricted-globals"]);
    expect(await broken("src/components/x.ts", `location.hash = "x";`)).toEqual(["no-restricted-globals"]);
    expect(await broken("src/chapter/x.ts", `location.hash = "x";`)).toEqual([]);
  });

  it("asks for a reason where a module is long, or a rule is switched off", async () => {
    const long = "export const a = [\n" + "1,\n".repeat(150) + "];\n";
    expect(await broken("tools/x.ts", long)).toEqual(["max-lines"]);
    expect(await broken("tools/x.ts", `/* eslint-disable max-lines */\n${long}`)).toEqual(["house/reason"]);
    expect(await broken("tools/x.ts", `/* eslint-disable max-lines -- one list, in its order */\n${long}`)).toEqual([]);
    expect(await broken("test/x.test.ts", long)).toEqual([]);
  });

  it("reports a reason that has outlived its cause", async () => {
    const [{messages}] = await eslint.lintText("/* eslint-disable max-lines -- once it was long */\n", {
      filePath: "tools/x.ts"
    });
    expect(messages.map(({message}) => message)).toEqual([expect.stringContaining("Unused eslint-disable")]);
  });
});
