export * from './comment-count.js';
export * from './comment-thread.js';
export * from './framework-comparison.js';
export * from './framework-pick.js';
export * from './framework-plot.js';
export * from './framework-summary.js';
export * from './review-requests.js';
