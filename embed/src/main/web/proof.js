import { solve } from './base/solve.js';
onmessage = ({ data }) => postMessage(solve(data, 0, data.maxnumber));
