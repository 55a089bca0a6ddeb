import {html} from "htl";
import {createStage} from "../../components/frame/stage.js";
import type {Drawing} from "../../components/types.js";
import type {Table} from "../../components/types.js";
import {tablesToElement} from "../../components/share/table.js";
import {messages} from "../messages.js";

/** Something that was measured: a picture of it, drawn for a width in CSS pixels, and all its numbers. */
export interface Evidence {
  draw: (width: number) => Drawing;
  tables: readonly Table[];
}

/**
 * A picture that shows what was measured, the sentence that reads it, and its numbers in tables that can be opened. It
 * dispatches `drawn` when the picture stands.
 */
export function evidence({draw, tables}: Evidence, invalidation?: Promise<unknown>): HTMLElement {
  const stage = createStage<object>({drawn: () => element.dispatchEvent(new Event("drawn")), invalidation});
  const element = html`<div class="frame evidence">
    ${stage.element}${stage.reading}
    <details>
      <summary>${messages.table}</summary>
      ${tablesToElement(tables)}
    </details>
  </div>` as HTMLElement;
  stage.draw(({width}) => draw(width));
  return element;
}
