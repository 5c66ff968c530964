// What esbuild's `text` loader does for the bundle, for jest: a script file becomes a string.
module.exports = {
  process: (source) => ({
    code: `exports.__esModule = true; exports.default = ${JSON.stringify(source)};`,
  }),
};
