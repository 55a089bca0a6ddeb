import type {DefaultTreeAdapterMap} from "parse5";
import {parse, parseFragment, serialize} from "parse5";

export type Document = DefaultTreeAdapterMap["document"];
export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["childNode"];
type Parent = DefaultTreeAdapterMap["parentNode"];

/**
 * A page as a tree, with a few ways to find and change its parts. Whatever a change needs and does not find is an
 * error.
 */
export class Page {
  readonly document: Document;

  constructor(
    html: string,
    readonly name: string
  ) {
    this.document = parse(html);
  }

  /**
   * All elements for which `test` holds, in the order of the page; those inside of templates and noscript are text
   * and not found.
   */
  all(test: (element: Element) => boolean, root: Parent = this.document): Element[] {
    return root.childNodes.flatMap((node) =>
      isElement(node) ? [...(test(node) ? [node] : []), ...this.all(test, node)] : []
    );
  }

  /**
   * The first such element. Throws `unexpected page: …` where there is none, so that no upgrade undoes a change
   * silently.
   */
  find(what: string, test: (element: Element) => boolean, root: Parent = this.document): Element {
    const [found] = this.all(test, root);
    if (!found) throw new Error(`unexpected page: no ${what} in ${this.name}`);
    return found;
  }

  get head(): Element {
    return this.find("<head>", ({tagName}) => tagName === "head");
  }

  byId(id: string): Element | undefined {
    return this.all((element) => attribute(element, "id") === id)[0];
  }

  toString(): string {
    return serialize(this.document);
  }
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const found = element.attrs.find((attr) => attr.name === name);
  if (found) found.value = value;
  else element.attrs.push({name, value});
}

/** The text of an element that holds nothing else, such as a script. */
export function textOf(element: Element): string {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

export function remove(node: Node): void {
  const {parentNode} = node;
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((other) => other !== node);
}

/** Puts HTML into `parent`, in front of `before` or at its end. */
export function insert(parent: Parent, html: string, before?: Node): void {
  const nodes = parseFragment(html).childNodes;
  for (const node of nodes) node.parentNode = parent;
  const at = before ? parent.childNodes.indexOf(before) : parent.childNodes.length;
  parent.childNodes.splice(at, 0, ...nodes);
}

/** A text as it is written in HTML, also inside of quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
