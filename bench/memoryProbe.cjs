/**
 * Loaded into the action by `NODE_OPTIONS=--require`: writes the most memory it took, in bytes, to the file named by
 * `MEMORY_PROBE` when it ends.
 */
const { writeFileSync } = require('node:fs');
const { getHeapStatistics } = require('node:v8');

let heap = 0;
const look = () => {
  heap = Math.max(heap, getHeapStatistics().used_heap_size);
};
setInterval(look, 10).unref();

process.on('exit', () => {
  look();
  // maxRSS is in kibibytes.
  const peaks = { heap, resident: process.resourceUsage().maxRSS * 1024 };
  writeFileSync(process.env.MEMORY_PROBE, JSON.stringify(peaks));
});
