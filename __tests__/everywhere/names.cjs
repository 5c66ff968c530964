/** Loaded into the action by NODE_OPTIONS: of the names of hosts only those that end in KNOWN_NAMES are known. */
const dns = require('node:dns');

dns.lookup = (name, options, answer = options) => {
  const isKnown = Boolean(process.env.KNOWN_NAMES) && name.endsWith(process.env.KNOWN_NAMES);
  const unknown = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    hostname: name,
  });
  setImmediate(() => {
    if (!isKnown) answer(unknown);
    else if (options.all) answer(null, [{ address: '127.0.0.1', family: 4 }]);
    else answer(null, '127.0.0.1', 4);
  });
};
