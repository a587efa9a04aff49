import { solve } from './work/solve.js';

export { solve };

/** As a worker: a challenge comes in, the number goes out. As a module of a page it does nothing by itself. */
if (!self.document) self.onmessage = ({ data }) => postMessage(solve(data, 0, data.maxnumber));
