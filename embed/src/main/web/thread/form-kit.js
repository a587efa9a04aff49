import { h } from '../base/dom.js';
import { showError } from '../base/show-error.js';
import { area, field, input, select } from './fields.js';

/** What parts that are loaded later make their elements with. */
export const formKit = { area, field, h, input, select, showError };
