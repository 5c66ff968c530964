"use strict";
exports.id = 44;
exports.ids = [44];
exports.modules = {

/***/ 2044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _chunk_UV3CYHJH_js__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _chunk_UV3CYHJH_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(311);
/* harmony import */ var _chunk_RXGP6WW3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7437);
/* harmony import */ var _chunk_W6L5XVZO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3978);
/* harmony import */ var _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2160);







/***/ })

};
;