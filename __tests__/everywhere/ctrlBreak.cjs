/** Loaded into the action by NODE_OPTIONS: SIGUSR2 is what Ctrl+Break is on Windows. */
process.on('SIGUSR2', () => process.emit('SIGBREAK', 'SIGBREAK'));
