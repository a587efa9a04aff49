import { h } from '../base/dom.js';
import { area, field, input, select } from '../thread/fields.js';

/** What parts that are loaded later make their elements with. */
export const formKit = { area, field, h, input, select };
