export * from './comment-count.js';
export * from './framework-summary.js';
