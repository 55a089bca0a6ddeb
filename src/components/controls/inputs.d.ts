// The two libraries below ship no types. These cover what this project calls.
declare module "htl" {
  export function html(strings: TemplateStringsArray, ...values: unknown[]): Element;
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): SVGElement;
}

declare module "@observablehq/inputs" {
  export interface RangeOptions {
    label?: string;
    value?: number;
    step?: number;
    transform?: (x: number) => number;
    format?: (x: number) => string;
  }
  export interface ChooserOptions<T> {
    label?: string;
    value?: T;
    format?: (value: T) => string;
  }
  export function range(extent: [number, number], options?: RangeOptions): HTMLFormElement & {value: number};
  export function select<T>(data: readonly T[], options?: ChooserOptions<T>): HTMLFormElement & {value: T};
  export function radio<T>(data: readonly T[], options?: ChooserOptions<T>): HTMLFormElement & {value: T};
  export function toggle(options?: {label?: string; value?: boolean}): HTMLFormElement & {value: boolean};
}
