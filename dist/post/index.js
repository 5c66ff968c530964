/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 327:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = require("node:zlib");

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

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/post/index.js
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
  process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
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
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + external_os_namespaceObject.EOL);
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}

// src/aws/clients.ts



// src/aws/retry.ts
var FIRST_DELAY_MILLISECONDS = 100;
var LONGEST_DELAY_MILLISECONDS = 2e4;
function patientRetries(attempts) {
  return {
    acquireInitialRetryToken: async () => tokenOf(0, 0),
    refreshRetryTokenForRetry: async (token, { errorType, retryAfterHint }) => {
      const count = token.getRetryCount() + 1;
      if (errorType === "CLIENT_ERROR" || count >= attempts) throw new Error("No further try.");
      const longest = Math.min(LONGEST_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** count);
      const asked = retryAfterHint === void 0 ? 0 : retryAfterHint.getTime() - Date.now();
      return tokenOf(count, Math.max(Math.random() * longest, Math.min(asked, LONGEST_DELAY_MILLISECONDS)));
    },
    recordSuccess: () => void 0
  };
}
function tokenOf(count, delay) {
  return { getRetryCount: () => count, getRetryDelay: () => delay, getRetryCost: () => void 0 };
}

// src/aws/clients.ts
var SOCKETS = 256;
function makeClients({ environment, attempts, ...given }) {
  const agent = { keepAlive: true, maxSockets: SOCKETS, proxyEnv: environment };
  const shared = {
    ...given,
    maxAttempts: attempts,
    retryStrategy: patientRetries(attempts),
    requestHandler: {
      httpAgent: new external_node_http_.Agent(agent),
      httpsAgent: new external_node_https_.Agent(agent),
      connectionTimeout: 1e4,
      requestTimeout: 6e4,
      throwOnRequestTimeout: true,
      socketAcquisitionWarningTimeout: 6e4
    }
  };
  return {
    imagebuilder: once(
      async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(950), __nccwpck_require__.e(337)]).then(__nccwpck_require__.bind(__nccwpck_require__, 337))).makeImagebuilder({ region, ...shared })
    ),
    ec2: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(950), __nccwpck_require__.e(523)]).then(__nccwpck_require__.bind(__nccwpck_require__, 523))).makeEc2({ region, ...shared })),
    ecr: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(950), __nccwpck_require__.e(81)]).then(__nccwpck_require__.bind(__nccwpck_require__, 81))).makeEcr({ region, ...shared })),
    ssm: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(950), __nccwpck_require__.e(704)]).then(__nccwpck_require__.bind(__nccwpck_require__, 704))).makeSsm({ region, ...shared })),
    sts: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(950), __nccwpck_require__.e(10)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10))).makeSts({ region, ...shared }))
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

// src/log.ts
function harmless(text) {
  return text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "").replace(/^([^\p{L}\p{N}\n]*?):(?=:)/gmu, "$1:\u200B").replace(/##(?=\[)/g, "#\u200B#");
}

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

// src/aws/errors.ts
function errorName(error2) {
  return error2 instanceof Error ? error2.name : "";
}
function errorMessage(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}
function said(error2) {
  return error2 === void 0 ? "" : ` ${errorName(error2)}: ${errorMessage(error2)}`;
}
function errorStatus(error2) {
  const metadata = propertyOf(error2, "$metadata");
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
function isAccessDenied(error2) {
  return ACCESS_DENIED.has(errorName(error2));
}
var EXPIRED = /* @__PURE__ */ new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]);
function isExpiredCredentials(error2) {
  return EXPIRED.has(errorName(error2));
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
function isTransient(error2) {
  const status = errorStatus(error2);
  if (status !== void 0 && status >= 500) return true;
  if (isThrottled(error2) || /timeout/i.test(errorName(error2))) return true;
  const code = propertyOf(error2, "code");
  if (typeof code === "string" && UNREACHABLE.has(code)) return true;
  return error2 instanceof SyntaxError || /socket hang up|aborted|premature/i.test(errorMessage(error2));
}
function isThrottled(error2) {
  if (errorStatus(error2) === 429) return true;
  return /throttl|toomanyrequests|ratelimit|requestlimit|slowdown/i.test(errorName(error2));
}
function isAbsent(error2) {
  const name = errorName(error2);
  return name === "ResourceNotFoundException" || name === "ClientException";
}
function explain(error2, doing, permission) {
  if (error2 instanceof Problem) return error2;
  const words = said(error2).trim();
  const problem = (what, mend) => new Problem(what, mend, { cause: error2 });
  if (isAccessDenied(error2)) {
    const named = /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(errorMessage(error2))?.[1];
    return problem(
      `AWS refused permission while ${doing}. ${words}`,
      `Allow ${named ?? permission} to the role of this job.`
    );
  }
  if (isExpiredCredentials(error2)) {
    return problem(`The AWS credentials expired while ${doing}. ${words}`, "Log in again and run again.");
  }
  if (NO_CREDENTIALS.has(errorName(error2))) {
    return problem(
      `There are no AWS credentials, needed for ${doing}. ${words}`,
      'Log in before this step: add a step that uses aws-actions/configure-aws-credentials with role-to-assume and give the job "permissions: id-token: write".'
    );
  }
  if (WRONG_CREDENTIALS.has(errorName(error2))) {
    return problem(
      `AWS does not accept the credentials while ${doing}. ${words}`,
      "Check that the login step uses the account and partition of aws-region."
    );
  }
  if (isThrottled(error2)) {
    return problem(`AWS asked for patience too often while ${doing}. ${words}`, "Run again later.");
  }
  if (/quota|limitexceeded/i.test(errorName(error2))) {
    return problem(
      `A quota of the account is used up while ${doing}. ${words}`,
      "Delete old versions of components, recipes or images, or ask for a higher quota under Service Quotas."
    );
  }
  if (isTransient(error2)) {
    return problem(
      `AWS could not be reached while ${doing}. ${words}`,
      "Run again; check aws-region and proxy."
    );
  }
  return problem(`AWS answered an error while ${doing}. ${words}`, "Mend what it names, and run again.");
}

// src/aws/token.ts

function stableToken(...parts) {
  return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}

// src/pipeline/builds.ts
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
async function readBuild(arn, imagebuilder) {
  const { output, body } = await imagebuilder.getImageRaw(arn);
  const image = output.image ?? {};
  return {
    build: buildOf(arn, image),
    sourcePipelineArn: image.sourcePipelineArn,
    /** The recipe's components: with exact versions, or as the recipe writes them (not documented). */
    componentArns: image.imageRecipe?.components?.map(({ componentArn }) => componentArn ?? ""),
    body
  };
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
      (unread) => isAbsent(unread) ? "DELETED" : "PENDING"
    );
    if (progressOf(status) !== "running") return `The build ${arn} is ${status} already.`;
    throw explain(error2, `cancelling the build ${arn}`, "imagebuilder:CancelImageCreation");
  }
}

// src/state.ts
var STATE = {
  /** ARN of the newest build that this run started. */
  build: "build",
  region: "region",
  /** Input cancel-build. */
  cancel: "cancel-build",
  /** `true` once the main step came to an end of its own: nothing is left for the post step. */
  ended: "ended"
};

// src/post.ts
async function main() {
  const build = getState(STATE.build);
  if (build === "" || getState(STATE.ended) === "true" || getState(STATE.cancel) !== "true") return;
  const clients = makeClients({ environment: process.env, attempts: 5 });
  info(harmless(await cancelBuild(build, await clients.imagebuilder(getState(STATE.region)))));
}
main().catch((error2) => setFailed(error2 instanceof Error ? error2.message : String(error2)));

module.exports = __webpack_exports__;
/******/ })()
;