"use strict";
exports.id = 441;
exports.ids = [441];
exports.modules = {

/***/ 4441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkout: () => (/* binding */ checkout)
/* harmony export */ });
/* harmony import */ var _chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9203);
/* harmony import */ var _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8502);
/* harmony import */ var _chunk_MLKGABMK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4769);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3382);




// src/sources/checkout.ts





// src/sources/inside.ts

function isInside(folder, path, { relative: relative2, isAbsolute, sep: sep2 } = (node_path__WEBPACK_IMPORTED_MODULE_5___default())) {
  const way = relative2(folder, path);
  return way !== ".." && !way.startsWith(`..${sep2}`) && !isAbsolute(way);
}

// src/sources/checkout.ts
var LONGEST_FILE_BYTES = 2 * 1024 * 1024;
function checkout(root) {
  return {
    async find(globs) {
      const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.realpath)(root);
      const options = { cwd: real, expandDirectories: false, fs: insideOnly(real) };
      return filesAmong(real, await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_6__/* .glob */ .TI)([...globs], options));
    },
    async read(path) {
      return readInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.realpath)(root), path);
    }
  };
}
function insideOnly(root) {
  const readdir2 = (path, ...rest) => {
    const answer = answerOf(rest);
    node_fs__WEBPACK_IMPORTED_MODULE_3__.realpath(path, (error, real) => {
      if (error !== null || !isInside(root, real)) answer(error, []);
      else node_fs__WEBPACK_IMPORTED_MODULE_3__.readdir(real, { withFileTypes: true }, answer);
    });
  };
  const statOfLink = (_path, ...rest) => answerOf(rest)(null, { isDirectory: () => false });
  return {
    readdir: Object.assign(readdir2, { __promisify__: node_fs__WEBPACK_IMPORTED_MODULE_3__.readdir.__promisify__ }),
    stat: Object.assign(statOfLink, { __promisify__: node_fs__WEBPACK_IMPORTED_MODULE_3__.stat.__promisify__ })
  };
}
function answerOf(rest) {
  const callback = rest.at(-1);
  return (error, result) => {
    if (typeof callback === "function") callback(error, result);
  };
}
async function filesAmong(root, found) {
  const sorted = [...new Set(found)].sort(_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X);
  const targets = await Promise.all(sorted.map((path) => targetOf(root, path)));
  const taken = new Set(sorted.filter((path, index) => path === targets[index]));
  return sorted.filter((path, index) => {
    const target = targets[index];
    if (target === void 0) return false;
    if (path === target) return true;
    if (taken.has(target)) return false;
    taken.add(target);
    return true;
  });
}
async function targetOf(root, path) {
  try {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(root, path));
    if (isInside(root, real) && !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(real)).isFile()) return void 0;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_5__.relative)(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_5__.sep).join("/");
  } catch {
    return void 0;
  }
}
async function readInside(root, path) {
  const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(root, path)).catch(refuse);
  if (!isInside(root, real)) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("is a link that leads out of the checkout", "Check out what it names.");
  }
  const bytes = await readShort(real).catch(refuse);
  if (bytes.includes(0)) throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("is no text", EXCLUDE);
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}
var EXCLUDE = "Exclude it with a glob that begins with !.";
function refuse(error) {
  if (error instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF) throw error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`cannot be read (${code})`, EXCLUDE, { cause: error });
}
async function readShort(path) {
  const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(path);
  if (size > LONGEST_FILE_BYTES) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`is longer than ${LONGEST_FILE_BYTES / 1024 / 1024} MiB`, EXCLUDE);
  }
  return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(path);
}



/***/ })

};
;