"use strict";
exports.id = 601;
exports.ids = [601];
exports.modules = {

/***/ 5601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDocument: () => (/* reexport safe */ _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_0__.Tp)
/* harmony export */ });
/* harmony import */ var _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3169);
/* harmony import */ var _chunk_MLKGABMK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4769);





/***/ })

};
;