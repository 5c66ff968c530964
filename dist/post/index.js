/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 7403:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   CW: () => (/* binding */ isExpiredCredentials),
/* harmony export */   Is: () => (/* binding */ errorName),
/* harmony export */   L8: () => (/* binding */ saidByProxy),
/* harmony export */   PO: () => (/* binding */ errorStatus),
/* harmony export */   SA: () => (/* binding */ textMember),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   bD: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   eI: () => (/* binding */ mendOfProxy),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rq: () => (/* binding */ readProxies),
/* harmony export */   vd: () => (/* binding */ proxyRefusal),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
// src/problem.ts
var Problem = class extends Error {
  name = "Problem";
  /** What is wrong and where, in one or more sentences. */
  what;
  /** What to write or do instead; literal text that can be pasted where there is one. */
  mend;
  /** The problems that this one joins; empty for a single one. */
  parts;
  constructor(what, mend, options = {}) {
    super(mend === "" ? what : `${what}
${mend}`, options);
    this.what = what;
    this.mend = mend;
    this.parts = options.parts ?? [];
  }
};

// src/json.ts
function parseJson(json) {
  try {
    return JSON.parse(json);
  } catch {
    return void 0;
  }
}
function member(value, name) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : void 0;
}
function textMember(value, name) {
  const found = member(value, name);
  return typeof found === "string" && found !== "" ? found : void 0;
}

// src/proxies.ts
var PROXY_VARIABLES = ["https_proxy", "http_proxy", "no_proxy"];
var LOOPBACK = ["localhost", "*.localhost", "127.0.0.0-127.255.255.255", "::1", "[::1]"];
function readProxies(environment, nodeVersion) {
  const read = ["https_proxy", "http_proxy"].map((name) => {
    const [used = name, text] = written(environment, name);
    return { name, used, text, url: text === void 0 ? void 0 : proxyUrl(text) };
  });
  const usable = read.filter(({ url }) => url !== void 0);
  const wrong = read.filter(({ text, url }) => text !== void 0 && url === void 0);
  const [, exceptions] = written(environment, "no_proxy");
  const addressOf = (wanted) => usable.find(({ name }) => name === wanted)?.url?.href;
  return {
    variables: {
      https_proxy: addressOf("https_proxy"),
      http_proxy: addressOf("http_proxy"),
      no_proxy: usable.length === 0 ? exceptions : exceptionsOf(exceptions ?? "").join(",")
    },
    secrets: usable.flatMap(({ url }) => url === void 0 ? [] : secretsOf(url)),
    warnings: [
      ...wrong.map(
        ({ used }) => `${used} is not used: it is no address such as http://user:password@proxy.example:3128.`
      ),
      ...usable.length === 0 || canProxy(nodeVersion) ? [] : [tooOld(usable[0]?.used ?? "", nodeVersion)]
    ]
  };
}
function written(environment, name) {
  const used = [name, name.toUpperCase()].find((spelling) => environment[spelling]?.trim());
  return used === void 0 ? [] : [used, environment[used]?.trim()];
}
function proxyUrl(text) {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) return void 0;
  const url = new URL(whole);
  if (!/^https?:$/.test(url.protocol)) return void 0;
  url.username = decodable(url.username);
  url.password = decodable(url.password);
  return url;
}
function decodable(part) {
  try {
    decodeURIComponent(part);
    return part;
  } catch {
    return part.replaceAll("%", "%25");
  }
}
function secretsOf({ username, password }) {
  if (password === "") return [];
  const [user, secret] = [username, password].map(decodeURIComponent);
  return [.../* @__PURE__ */ new Set([secret ?? "", password, Buffer.from(`${user}:${secret}`).toString("base64")])];
}
function exceptionsOf(text) {
  const items = text.toLowerCase().split(/[\s,]+/);
  const all = items.flatMap((item) => {
    const [, name] = /^(?:\*?\.)?([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)$/.exec(item) ?? [];
    return name === void 0 ? [item] : [name, `*.${name}`];
  });
  return [.../* @__PURE__ */ new Set([...all, ...LOOPBACK])].filter((item) => item !== "");
}
function canProxy(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 24 || major === 24 && minor >= 5;
}
function tooOld(variable, version) {
  return `${variable} is set, and Node ${version} of this runner knows no proxy: AWS and registries are asked past it. Update the runner to 2.328.0 or newer, which brings Node 24.5.`;
}
function proxyRefusal(error) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const status = REFUSALS.map((words) => words.exec(String(member(cause, "message")))?.[1]).find(Boolean);
    if (status !== void 0) return Number(status);
  }
  return void 0;
}
var REFUSALS = [
  /Failed to establish tunnel to [\s\S]*?HTTP\/1\.[01] (\d{3})/,
  /tunneling socket could not be established, statusCode=(\d{3})/,
  /Proxy response \((\d{3})\)/
];
function saidByProxy(status) {
  return `The proxy of HTTPS_PROXY or HTTP_PROXY answered ${status}.`;
}
function mendOfProxy(status) {
  if (status === 407) {
    return "Write user and password of the proxy into HTTPS_PROXY, as http://user:password@proxy.example:3128 with everything but letters and digits as %XX.";
  }
  return "Have the proxy let the host through, or name the host in NO_PROXY if it can be reached without.";
}

// src/aws/errors.ts
function errorName(error) {
  return error instanceof Error ? error.name : "";
}
function errorMessage(error) {
  const refusal = proxyRefusal(error);
  if (refusal !== void 0) return saidByProxy(refusal);
  return error instanceof Error ? error.message : String(error);
}
function said(error) {
  return error === void 0 ? "" : ` ${errorName(error)}: ${errorMessage(error)}`;
}
function errorStatus(error) {
  const metadata = propertyOf(error, "$metadata");
  const status = propertyOf(metadata, "httpStatusCode");
  return typeof status === "number" ? status : void 0;
}
function propertyOf(value, key) {
  return typeof value === "object" && value !== null && key in value ? Reflect.get(value, key) : void 0;
}
var ACCESS_DENIED = /* @__PURE__ */ new Set([
  "AccessDenied",
  "AccessDeniedException",
  "ForbiddenException",
  "UnauthorizedOperation",
  "UnauthorizedException"
]);
function isAccessDenied(error) {
  return ACCESS_DENIED.has(errorName(error));
}
var EXPIRED = /* @__PURE__ */ new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]);
function isExpiredCredentials(error) {
  return EXPIRED.has(errorName(error));
}
var NO_CREDENTIALS = /* @__PURE__ */ new Set([
  "CredentialsProviderError",
  "TokenProviderError",
  "MissingAuthenticationToken"
]);
var WRONG_CREDENTIALS = /* @__PURE__ */ new Set([
  "AuthFailure",
  "IncompleteSignature",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "MissingAuthenticationTokenException",
  "OptInRequired",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException"
]);
var UNREACHABLE = /* @__PURE__ */ new Set(["ECONNREFUSED", "ECONNRESET", "EAI_AGAIN", "ENOTFOUND", "EPIPE", "ETIMEDOUT"]);
function isTransient(error) {
  if (error instanceof Problem) return isTransient(error.cause);
  const status = refusalOfProxy(error) ?? errorStatus(error);
  if (status !== void 0 && status >= 500) return true;
  if (isThrottled(error) || /timeout/i.test(errorName(error))) return true;
  const code = propertyOf(error, "code");
  if (typeof code === "string" && UNREACHABLE.has(code)) return true;
  return error instanceof SyntaxError || /socket hang up|aborted|premature/i.test(errorMessage(error));
}
function refusalOfProxy(error) {
  return proxyRefusal(error) ?? (errorStatus(error) === 407 ? 407 : void 0);
}
function isThrottled(error) {
  if (errorStatus(error) === 429) return true;
  return /throttl|toomanyrequests|ratelimit|requestlimit|slowdown/i.test(errorName(error));
}
function isAbsent(error) {
  const name = errorName(error);
  return name === "ResourceNotFoundException" || name === "ClientException";
}
function missingPermission(error) {
  return /not authorized to perform:? ([a-z0-9-]+:[A-Za-z]+)/.exec(errorMessage(error))?.[1];
}
function allow(permission) {
  return `Allow ${permission} to the role of this job.`;
}
function explain(error, doing, permission) {
  if (error instanceof Problem) return error;
  const words = said(error).trim();
  const problem = (what, mend) => new Problem(what, mend, { cause: error });
  const refusal = refusalOfProxy(error);
  if (refusal !== void 0) {
    return problem(`AWS was not asked while ${doing}. ${saidByProxy(refusal)}`, mendOfProxy(refusal));
  }
  if (isAccessDenied(error)) {
    const what = `AWS refused permission while ${doing}. ${words}`;
    return problem(what, allow(missingPermission(error) ?? permission));
  }
  if (isExpiredCredentials(error)) {
    return problem(`The AWS credentials expired while ${doing}. ${words}`, "Log in again and run again.");
  }
  if (NO_CREDENTIALS.has(errorName(error))) {
    return problem(
      `There are no AWS credentials, needed for ${doing}. ${words}`,
      'Log in before this step: add a step that uses aws-actions/configure-aws-credentials with role-to-assume and give the job "permissions: id-token: write".'
    );
  }
  if (WRONG_CREDENTIALS.has(errorName(error))) {
    return problem(
      `AWS does not accept the credentials while ${doing}. ${words}`,
      "Check that the login step uses the account and partition of aws-region."
    );
  }
  if (isThrottled(error)) {
    return problem(`AWS asked for patience too often while ${doing}. ${words}`, "Run again later.");
  }
  if (/quota|limitexceeded/i.test(errorName(error))) {
    return problem(
      `A quota of the account is used up while ${doing}. ${words}`,
      "Delete old versions of components, recipes or images, or ask for a higher quota under Service Quotas."
    );
  }
  if (errorName(error) === "EndpointError") {
    return problem(
      `The AWS SDK knows no address to ask while ${doing}. ${words}`,
      "Take AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT away, or use another Region; a profile may set them as use_fips_endpoint and use_dualstack_endpoint."
    );
  }
  if (isTransient(error)) {
    return problem(`AWS could not be reached while ${doing}. ${words}`, mendOfSilence(error));
  }
  return problem(`AWS answered an error while ${doing}. ${words}`, "Mend what it names, and run again.");
}
var RARE_ENDPOINT = /\b(?:[\w.-]+-fips\.[\w.-]+|[\w.-]+\.api\.[\w.-]+)/;
function mendOfSilence(error) {
  const [host] = RARE_ENDPOINT.exec(errorMessage(error)) ?? [];
  if (host === void 0) return "Run again; check aws-region and proxy.";
  return `Not every service has such an endpoint in every Region: if ${host} does not exist, take AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT away (in a profile use_fips_endpoint, use_dualstack_endpoint). Else run again; check aws-region and proxy.`;
}




/***/ }),

/***/ 2958:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ patientRetries)
/* harmony export */ });
/* harmony import */ var _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7403);


// src/aws/retry.ts
var FIRST_DELAY_MILLISECONDS = 100;
var LONGEST_DELAY_MILLISECONDS = 2e4;
function patientRetries(attempts, random = Math.random) {
  return {
    acquireInitialRetryToken: async () => tokenOf(0, 0),
    refreshRetryTokenForRetry: async (token, info) => {
      const count = token.getRetryCount() + 1;
      if (isOfTheClock(info) && count === 1) return tokenOf(count, 0);
      if (isRefusal(info) || count >= attempts) throw new Error("No further try.");
      const { retryAfterHint } = info;
      const longest = Math.min(LONGEST_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** count);
      const asked = retryAfterHint === void 0 ? 0 : retryAfterHint.getTime() - Date.now();
      return tokenOf(count, Math.max(random() * longest, Math.min(asked, LONGEST_DELAY_MILLISECONDS)));
    },
    recordSuccess: () => void 0
  };
}
var CLOCK_REFUSALS = [
  "AuthFailure",
  "InvalidSignatureException",
  "RequestExpired",
  "SignatureDoesNotMatch"
];
function isOfTheClock({ error }) {
  return error?.$metadata?.clockSkewCorrected === true && CLOCK_REFUSALS.includes((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_0__/* .errorName */ .Is)(error));
}
function isRefusal(info) {
  const { error, errorType } = info;
  if (((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyRefusal */ .vd)(error) ?? 0) >= 500) return false;
  if (errorType !== "TRANSIENT" || error?.$metadata?.clockSkewCorrected !== true)
    return errorType === "CLIENT_ERROR";
  const status = (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_0__/* .errorStatus */ .PO)(error) ?? 500;
  return status >= 400 && status < 500 && !isOfTheClock(info);
}
function tokenOf(count, delay) {
  return { getRetryCount: () => count, getRetryDelay: () => delay, getRetryCost: () => void 0 };
}




/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _chunk_ZT6V4XUO_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2958);
/* harmony import */ var _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7403);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(857);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_5__);




// node_modules/@actions/core/lib/command.js


// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_2__.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/core.js

var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_2__.EOL);
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}

// src/aws/pages.ts
async function everyPage(read) {
  const all = [];
  let nextToken;
  do {
    const page = await read(nextToken);
    for (const item of page.items) all.push(item);
    nextToken = page.nextToken;
  } while (nextToken !== void 0);
  return all;
}

// src/pipeline/builds.ts
var TAGS = {
  lock: "warm-ami:lock",
  component: "warm-ami:component",
  run: "warm-ami:run",
  commit: "warm-ami:commit",
  /** Which step started it: no two steps have the same, not even of one run. */
  step: "warm-ami:step"
};
function progressOf(status) {
  switch (status) {
    case "AVAILABLE":
      return "available";
    case "FAILED":
      return "failed";
    case "CANCELLED":
      return "cancelled";
    case "DELETED":
      return "deleted";
    case "DEPRECATED":
    case "DISABLED":
      return "retired";
    default:
      return "running";
  }
}
async function listBuilds(pipelineArn, imagebuilder) {
  const summaries = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listImagePipelineImages(pipelineArn, nextToken);
    return { items: page.imageSummaryList ?? [], nextToken: page.nextToken };
  }).catch((error2) => {
    throw (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `listing the builds of ${pipelineArn}`, "imagebuilder:ListImagePipelineImages");
  });
  const builds = summaries.flatMap(
    (summary) => summary.arn === void 0 ? [] : buildOf(summary.arn, summary)
  );
  return builds.sort(newestFirst);
}
function buildOf(arn, image) {
  const amis = (image.outputResources?.amis ?? []).flatMap(
    (ami) => ami.image === void 0 ? [] : [
      {
        region: ami.region ?? "",
        accountId: ami.accountId ?? "",
        id: ami.image,
        name: ami.name ?? ""
      }
    ]
  );
  const createdAt = Date.parse(image.dateCreated ?? "");
  return {
    arn,
    status: image.state?.status ?? "PENDING",
    reason: image.state?.reason ?? "",
    createdAt: Number.isNaN(createdAt) ? 0 : createdAt,
    amis,
    tags: image.tags ?? {}
  };
}
function newestFirst(left, right) {
  if (left.createdAt !== right.createdAt) return right.createdAt - left.createdAt;
  return buildNumber(right.arn) - buildNumber(left.arn);
}
function buildNumber(arn) {
  return Number(arn.split("/").at(-1));
}
async function readBuild(arn, imagebuilder) {
  return readingOf(arn, await imagebuilder.getImageRaw(arn));
}
function readingOf(arn, { output, body }) {
  const image = output.image ?? {};
  return {
    build: buildOf(arn, image),
    sourcePipelineArn: image.sourcePipelineArn,
    /** The recipe's components: with exact versions, or as the recipe writes them (not documented). */
    componentArns: image.imageRecipe?.components?.map(({ componentArn }) => componentArn ?? ""),
    body
  };
}
async function withTag(tag, build, imagebuilder) {
  if (build.tags[tag] !== void 0) return build;
  return readBuild(build.arn, imagebuilder).then(
    (read) => read.build,
    (error2) => {
      throw (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the build ${build.arn}`, "imagebuilder:GetImage");
    }
  );
}

// src/aws/token.ts

function stableToken(...parts) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}

// src/pipeline/cancel.ts
async function cancelBuild(arn, imagebuilder) {
  try {
    await imagebuilder.cancelImageCreation({
      imageBuildVersionArn: arn,
      clientToken: stableToken("cancel", arn)
    });
    return `The build ${arn} is being cancelled.`;
  } catch (error2) {
    const status = await readBuild(arn, imagebuilder).then(
      ({ build }) => build.status,
      (unread) => (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(unread) ? "DELETED" : "PENDING"
    );
    if (progressOf(status) !== "running") return `The build ${arn} is ${status} already.`;
    throw (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `cancelling the build ${arn}`, "imagebuilder:CancelImageCreation");
  }
}

// src/patience.ts
var LONGEST_PAUSE_MILLISECONDS = (/* unused pure expression or super */ null && (5 * 6e4));

// src/aws/arn.ts
function parseArn(text) {
  const [, partition, service, region, accountId, resource] = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text) ?? [];
  if (!partition || !service || region === void 0 || accountId === void 0 || !resource) {
    return void 0;
  }
  return { partition, service, region, accountId, resource };
}

// src/pipeline/endings.ts
var AGAIN = "and run again: a new build starts.";
var MEND = {
  build: `Read the log group above, mend what it names, ${AGAIN}`,
  test: `Read the log group above for what the test phase said, mend it, ${AGAIN}`,
  distribution: "Mend what it names in the distribution settings (Regions, accounts, launch templates, parameters, Fast Launch), " + AGAIN,
  unknown: `Read the log group above, mend what it names, ${AGAIN}`
};

// src/pipeline/pollPlan.ts
var MINUTE = 6e4;
var EARNING_MILLISECONDS = 1.5 * MINUTE;
var THRIFT_MILLISECONDS = 3 * MINUTE;
var LONGEST_MILLISECONDS = 2 * MINUTE;
var YEAR_MILLISECONDS = 365 * 24 * 60 * MINUTE;

// src/cancellation.ts
var STATE = {
  /** ARN of the newest build that this step started. */
  build: "build",
  /** ARN of the pipeline that it was about to start, saved before the request. */
  pipeline: "pipeline",
  /** Value of the tag warm-ami:step of every build that this step starts. */
  step: "step",
  region: "region",
  /** Input cancel-build. */
  cancel: "cancel-build",
  /** `true` once nothing is left for the post step. */
  ended: "ended",
  /** Inputs role-to-assume and role-session-seconds. */
  role: "role-to-assume",
  sessionSeconds: "role-session-seconds"
};
function readBegun(get) {
  return {
    cancel: get(STATE.cancel) === "true",
    pipelineArn: get(STATE.pipeline),
    step: get(STATE.step),
    build: get(STATE.build)
  };
}
var LOOKS = [0, 1e3, 2e3, 4e3, 8e3];
async function stopBegun(begun, connect2, clock2) {
  const { build, cancel, pipelineArn } = begun;
  if (!cancel || build === "" && pipelineArn === "") return "There is no build to stop.";
  const imagebuilder = await connect2();
  if (build !== "") return cancelBuild(build, imagebuilder);
  for (const pause of LOOKS) {
    await clock2.sleep(pause);
    const own = await ownBuilds(begun, imagebuilder);
    const outcomes = await Promise.all(own.map(({ arn }) => cancelBuild(arn, imagebuilder)));
    if (outcomes.length > 0) return outcomes.join("\n");
  }
  return `The pipeline ${pipelineArn} has no build of this step.`;
}
async function ownBuilds({ pipelineArn, step }, imagebuilder) {
  try {
    const builds = await listBuilds(pipelineArn, imagebuilder);
    const running = builds.filter(({ status }) => progressOf(status) === "running");
    const tagged = await Promise.all(running.map((each) => withTag(TAGS.step, each, imagebuilder)));
    return tagged.filter(({ tags }) => tags[TAGS.step] === step);
  } catch (error2) {
    if ((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) return [];
    throw new _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(
      `Whether the cancelled step left a build behind is not known. ${(0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}`,
      `Look for a build of ${pipelineArn} with the tag ${TAGS.step}: ${step}, and cancel it.`,
      { cause: error2 }
    );
  }
}

// src/log.ts
function harmless(text) {
  return text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "").replace(/^([^\p{L}\p{N}\n]*?):(?=:)/gmu, "$1:\u200B").replace(/##(?=\[)/g, "#\u200B#");
}

// src/aws/clients.ts


var SOCKETS = 256;
function makeClients({ environment, attempts, role, ...given }) {
  const agent = { keepAlive: true, maxSockets: SOCKETS, proxyEnv: environment };
  const shared = {
    ...given,
    ...role === void 0 ? {} : { credentials: role.provide, role },
    maxAttempts: attempts,
    retryStrategy: (0,_chunk_ZT6V4XUO_js__WEBPACK_IMPORTED_MODULE_0__/* .patientRetries */ .w)(attempts),
    requestHandler: {
      httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_4__.Agent(agent),
      httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_5__.Agent(agent),
      connectionTimeout: 1e4,
      requestTimeout: 6e4,
      // The other time-out ends with the first byte of an answer, and the rest of it may never come.
      socketTimeout: 6e4,
      throwOnRequestTimeout: true,
      socketAcquisitionWarningTimeout: 6e4
    }
  };
  return {
    imagebuilder: once(
      async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(3), __nccwpck_require__.e(181)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1181))).makeImagebuilder({ region, ...shared })
    ),
    ec2: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(3), __nccwpck_require__.e(410)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3410))).makeEc2({ region, ...shared })),
    ecr: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(3), __nccwpck_require__.e(691)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7691))).makeEcr({ region, ...shared })),
    ssm: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(3), __nccwpck_require__.e(965)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8965))).makeSsm({ region, ...shared })),
    sts: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(3), __nccwpck_require__.e(992)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1992))).makeSts({ region, ...shared }))
  };
}
function once(make) {
  const made = /* @__PURE__ */ new Map();
  return (region) => {
    const known = made.get(region) ?? make(region);
    made.set(region, known);
    return known;
  };
}

// src/aws/credentials.ts
var AUDIENCE = "sts.amazonaws.com";
var CHINESE_AUDIENCE = "sts.amazonaws.com.cn";
var RENEW_MILLISECONDS = 5 * 6e4;
function assumeRole(role, tools) {
  const { clock: clock2 } = tools;
  let session;
  let renewal;
  const renew = async () => {
    renewal ??= openSession(role, tools).finally(() => {
      renewal = void 0;
    });
    session = await renewal;
    return session.identity;
  };
  const provide = async () => {
    if (session === void 0) return renew();
    if (clock2.now() < session.renewAt) return session.identity;
    const { identity } = session;
    const lasts = clock2.now() < (identity.expiration?.getTime() ?? 0);
    return renew().catch((error2) => {
      if (lasts && (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) return identity;
      throw error2;
    });
  };
  return {
    // Marked, because the SDK would look at the real clock and ask for each request in a session's last five minutes.
    provide: Object.assign(provide, { memoized: true }),
    refused: (accessKeyId) => {
      if (session?.identity.accessKeyId === accessKeyId) session = void 0;
    }
  };
}
async function openSession(role, tools) {
  const { clock: clock2, mask } = tools;
  const sts = await tools.sts();
  const begun = clock2.now();
  const [first, second] = audiencesOf(role);
  let token = "";
  const request = async (audience) => {
    token = await freshToken(tools, audience);
    return sts.assumeRoleWithWebIdentity({
      RoleArn: role.arn,
      RoleSessionName: role.sessionName,
      DurationSeconds: role.sessionSeconds,
      WebIdentityToken: token
    });
  };
  const { Credentials: answer } = await request(first).catch((error2) => {
    if ((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpiredCredentials */ .CW)(error2)) return request(first);
    if (second !== void 0 && isUntrusted(error2)) return request(second);
    throw error2;
  }).catch((error2) => {
    throw notAssumed(role, issuerOf(token), error2);
  });
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "", Expiration } = answer ?? {};
  for (const secret of [AccessKeyId, SecretAccessKey, SessionToken]) if (secret !== "") mask(secret);
  const expiration = Expiration ?? new Date(begun + role.sessionSeconds * 1e3);
  const lifetime = expiration.getTime() - begun;
  return {
    identity: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration
    },
    renewAt: expiration.getTime() - Math.min(RENEW_MILLISECONDS, lifetime / 5)
  };
}
function audiencesOf({ arn }) {
  return parseArn(arn)?.partition === "aws-cn" ? [AUDIENCE, CHINESE_AUDIENCE] : [AUDIENCE];
}
function isUntrusted(error2) {
  return (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2) || (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "InvalidIdentityTokenException";
}
var ISSUER = "https://token.actions.githubusercontent.com";
function issuerOf(token) {
  const [, claims = ""] = token.split(".");
  return (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(claims, "base64url").toString()), "iss") ?? ISSUER;
}
async function freshToken({ identityToken, mask }, audience) {
  const token = await identityToken(audience).catch((error2) => {
    throw noToken(error2);
  });
  mask(token);
  return token;
}
function noToken(cause) {
  const refusal = (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(cause);
  if (refusal !== void 0) {
    const what = `GitHub's OIDC issuer was not asked for the token that role-to-assume needs. ${(0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .saidByProxy */ .L8)(refusal)}`;
    return new _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(what, (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOfProxy */ .eI)(refusal), { cause });
  }
  const words = (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause);
  if (/ACTIONS_ID_TOKEN_REQUEST/.test(words)) {
    return new _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(
      `GitHub gives this job no OIDC token, which role-to-assume needs. ${words}`,
      'Give the job "permissions: id-token: write" (and "contents: read", because naming one permission takes the others away). A pull request from a fork never gets it: leave this step out there.',
      { cause }
    );
  }
  return new _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(
    `GitHub's OIDC issuer gave no token, which role-to-assume needs. ${words}`,
    "Run again; for GitHub.com see www.githubstatus.com.",
    { cause: withStatus(cause) }
  );
}
function withStatus(error2) {
  const status = /Failed to get ID Token\.\s+Error Code : (\d{3}|undefined)\b/.exec((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2))?.[1];
  if (status === void 0) return error2;
  const known = status === "undefined" ? { code: "ECONNRESET" } : { $metadata: { httpStatusCode: Number(status) } };
  return Object.assign(new Error((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2), { cause: error2 }), known);
}
function notAssumed(role, issuer, cause) {
  const { arn, sessionSeconds } = role;
  if (cause instanceof _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF) return cause;
  const problem = (mend) => new _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`The role ${arn} could not be assumed with GitHub's OIDC token.${(0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(cause)}`, mend, {
    cause
  });
  const refusal = (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(cause);
  if (refusal !== void 0) return problem((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOfProxy */ .eI)(refusal));
  const words = (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause);
  const audiences = audiencesOf(role).join(" or ");
  if ((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(cause)) {
    return problem(
      `Check the ARN, and that the role trusts ${issuer.replace(/^https:\/\//, "")} for sts:AssumeRoleWithWebIdentity with the audience ${audiences} and the "sub" of this repository and branch or environment.`
    );
  }
  if (/DurationSeconds|MaxSessionDuration/.test(words)) {
    return problem(
      `Write a smaller role-session-seconds than ${sessionSeconds}: the action renews the session while it waits. Or raise the maximum session duration of the role.`
    );
  }
  if (/InvalidIdentityToken|IDPRejectedClaim/.test((0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(cause))) {
    return problem(
      `Add the identity provider ${issuer} to the account of the role, with the audience ${audiences}.`
    );
  }
  return problem(
    (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(cause) ? "Run again; check aws-region and proxy." : "Mend what it names, and run again."
  );
}

// src/oci/challenge.ts
var TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
var parameter = new RegExp(
  `(${TOKEN})[ \\t]*=[ \\t]*(?:(${TOKEN})|"((?:[^"\\\\]|\\\\.)*)")[ \\t]*(?=,|$)`,
  "ys"
);
var scheme = new RegExp(`(${TOKEN})(?:[ \\t]+|(?=,|$))`, "y");

// src/oci/content.ts
var MOST_BYTES = (/* unused pure expression or super */ null && (4 * 1024 * 1024));

// src/surroundings.ts
var clock = {
  now: Date.now,
  sleep: (milliseconds2) => new Promise((wake) => setTimeout(wake, milliseconds2))
};
function settleProxies(warn) {
  const { variables, secrets, warnings } = (0,_chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .readProxies */ .rq)(process.env, process.versions.node);
  for (const name of _chunk_V44747JY_js__WEBPACK_IMPORTED_MODULE_1__/* .PROXY_VARIABLES */ .bD) {
    delete process.env[name];
    delete process.env[name.toUpperCase()];
    const { [name]: value } = variables;
    if (value !== void 0) process.env[name] = value;
  }
  for (const secret of secrets) setSecret(secret);
  for (const text of warnings) warn(text);
}
function connect(role, attempts) {
  return makeClients({ environment: process.env, attempts, ...role === void 0 ? {} : { role } });
}
function assumedRole(role, region) {
  const sessionName = `warm-ami-${process.env.GITHUB_RUN_ID ?? "local"}`;
  return assumeRole(
    { ...role, sessionName },
    {
      identityToken: async (audience) => (await Promise.all(/* import() */[__nccwpck_require__.e(421), __nccwpck_require__.e(555)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1555))).getIDToken(audience),
      sts: () => connect(void 0, 5).sts(region),
      clock,
      mask: setSecret
    }
  );
}

// src/post.ts
async function main() {
  if (getState(STATE.ended) === "true") return;
  const region = getState(STATE.region);
  if (region === "") return;
  settleProxies((text) => info(harmless(text)));
  const arn = getState(STATE.role);
  const sessionSeconds = Number(getState(STATE.sessionSeconds));
  const role = arn === "" ? void 0 : assumedRole({ arn, sessionSeconds }, region);
  const imagebuilder = () => connect(role, 5).imagebuilder(region);
  info(harmless(await stopBegun(readBegun(getState), imagebuilder, clock)));
}
main().catch((error2) => setFailed(error2 instanceof Error ? error2.message : String(error2)));

module.exports = __webpack_exports__;
/******/ })()
;