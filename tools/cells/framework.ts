// What Framework and the browser give to the cells of a page, as types.

import type {Journey} from "../../src/data/journey.js";

/* eslint-disable @typescript-eslint/no-explicit-any -- files have no types, and cells cannot name any */

/** Files of which cells take values apart. */
interface Files {
  "/data/journey.json": Journey;
}

/** What a cell yields over time; other cells see the newest value. */
export interface Observed<T> {
  readonly observed: T;
}

export declare function view<T>(input: EventTarget & {readonly value: T}): T;
export declare function display<T>(value: T): T;
export declare const invalidation: Promise<void>;
export declare const Generators: {
  input<T>(input: EventTarget & {readonly value: T}): Observed<T>;
  observe(initialize: (deliver: (value: any) => void) => unknown): Observed<any>;
};
export declare function FileAttachment<Name extends string>(
  name: Name
): {readonly href: string; json(): Promise<Name extends keyof Files ? Files[Name] : any>};
export declare const document: Omit<Document, "querySelector"> & {querySelector(selector: string): any};

/** How other cells see what a cell defines: the value that a promise ends with, and the newest of many. */
export type Seen<T> = {[K in keyof T]: Newest<Awaited<T[K]>>};
type Newest<T> = 0 extends 1 & T ? any : T extends Observed<infer V> ? V : T;

export declare function seen<T>(cell: () => Promise<T>): Promise<Seen<T>>;
