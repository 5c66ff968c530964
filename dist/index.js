/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 4941:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ isExpiredCredentials),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Is: () => (/* binding */ errorName),
/* harmony export */   L8: () => (/* binding */ saidByProxy),
/* harmony export */   PO: () => (/* binding */ errorStatus),
/* harmony export */   Pe: () => (/* binding */ lackingPermission),
/* harmony export */   SA: () => (/* binding */ textMember),
/* harmony export */   Up: () => (/* binding */ missingPermission),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   bD: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   cw: () => (/* binding */ allow),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   eI: () => (/* binding */ mendOfProxy),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   ly: () => (/* binding */ isInUse),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rq: () => (/* binding */ readProxies),
/* harmony export */   vd: () => (/* binding */ proxyRefusal),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
/* harmony import */ var _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8502);


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
  if (error instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF) return isTransient(error.cause);
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
function isInUse(error) {
  if (error instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF) return isInUse(error.cause);
  return errorName(error) === "ResourceInUseException";
}
function isAbsent(error) {
  const name = errorName(error);
  return name === "ResourceNotFoundException" || name === "ClientException";
}
function missingPermission(error) {
  return /not authorized to perform:? ([a-z0-9-]+:[A-Za-z]+)/.exec(errorMessage(error))?.[1];
}
function lackingPermission(error, permission) {
  return isAccessDenied(error) ? missingPermission(error) ?? permission : void 0;
}
function allow(permission) {
  return `Allow ${permission} to the role of this job.`;
}
function explain(error, doing, permission) {
  if (error instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF) return error;
  const words = said(error).trim();
  const problem = (what, mend) => new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(what, mend, { cause: error });
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

/***/ 4587:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   kJ: () => (/* binding */ keepBody),
/* harmony export */   kV: () => (/* binding */ unknownMembers),
/* harmony export */   pD: () => (/* binding */ addMembers)
/* harmony export */ });
// src/aws/rawAnswer.ts
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function keepBody(command) {
  let kept = {};
  const keep = (next) => async (sent) => {
    const result = await next(sent);
    const response = result.response;
    if (typeof response === "object" && response !== null && "body" in response) {
      const bytes = await readAll(response.body);
      response.body = bytes;
      kept = parseObject(new TextDecoder().decode(bytes));
    }
    return result;
  };
  command.middlewareStack.add(keep, { step: "deserialize", priority: "low", name: "keepBody" });
  return () => kept;
}
function addMembers(command, members) {
  if (isEmpty(members)) return;
  const add = (next) => async (built) => {
    const { request } = built;
    if (typeof request === "object" && request !== null && "body" in request) {
      const { body } = request;
      const text = typeof body === "string" ? body : new TextDecoder().decode(await readAll(body));
      request.body = JSON.stringify({ ...parseObject(text), ...members });
    }
    return next(built);
  };
  command.middlewareStack.add(add, { step: "build", priority: "high", name: "addMembers" });
}
function unknownMembers(sent, known, path = "") {
  if (Array.isArray(sent)) {
    return sent.flatMap((item, index) => {
      const knownItem = Array.isArray(known) ? known[index] : void 0;
      return unknownMembers(item, knownItem, `${path}[${index}]`);
    });
  }
  if (!isJsonObject(sent)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (isEmpty(value)) return [];
    const knownValue = typeof known === "object" && known !== null ? Reflect.get(known, key) : void 0;
    return knownValue === void 0 ? [here] : unknownMembers(value, knownValue, here);
  });
}
function isEmpty(value) {
  if (value === void 0 || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && !(value instanceof Date) && Object.keys(value).length === 0;
}
function parseObject(text) {
  const value = text === "" ? {} : JSON.parse(text);
  return isJsonObject(value) ? value : {};
}
async function readAll(body) {
  if (body instanceof Uint8Array) return body;
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body)) return new Uint8Array();
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}




/***/ }),

/***/ 3783:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ patientRetries)
/* harmony export */ });
/* harmony import */ var _chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4941);


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
  return error?.$metadata?.clockSkewCorrected === true && CLOCK_REFUSALS.includes((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_0__/* .errorName */ .Is)(error));
}
function isRefusal(info) {
  const { error, errorType } = info;
  if (((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyRefusal */ .vd)(error) ?? 0) >= 500) return false;
  if (errorType !== "TRANSIENT" || error?.$metadata?.clockSkewCorrected !== true)
    return errorType === "CLIENT_ERROR";
  const status = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_0__/* .errorStatus */ .PO)(error) ?? 500;
  return status >= 400 && status < 500 && !isOfTheClock(info);
}
function tokenOf(count, delay) {
  return { getRetryCount: () => count, getRetryDelay: () => delay, getRetryCost: () => void 0 };
}




/***/ }),

/***/ 4769:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ __export)
/* harmony export */ });
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};




/***/ }),

/***/ 9203:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   Fd: () => (/* binding */ ecrHost),
/* harmony export */   JA: () => (/* binding */ canonicalRepository),
/* harmony export */   Ve: () => (/* binding */ splitHost),
/* harmony export */   X: () => (/* binding */ byCodeUnit),
/* harmony export */   a8: () => (/* binding */ makeLock),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   gl: () => (/* binding */ abbreviated),
/* harmony export */   jU: () => (/* binding */ isHost),
/* harmony export */   mQ: () => (/* binding */ splitReference),
/* harmony export */   nV: () => (/* binding */ mergeImages),
/* harmony export */   s: () => (/* binding */ imageNames),
/* harmony export */   tr: () => (/* binding */ longestTag),
/* harmony export */   wl: () => (/* binding */ parseEcrHost)
/* harmony export */ });
/* harmony import */ var _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8502);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);


// src/images/lock.ts


// src/images/reference.ts
var longestTag = 128;
var digestGrammar = /^sha256:[0-9a-f]{64}$/;
var tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
var pathComponentGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
var hostGrammar = /^(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?$/;
var regionGrammar = "[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}";
var ecrHostGrammar = new RegExp(
  `^([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.(${regionGrammar})\\.([a-z0-9.-]+)$`
);
function isDigest(text) {
  return digestGrammar.test(text);
}
function abbreviated(digest) {
  return digest.slice(0, "sha256:".length + 12);
}
function isHost(text) {
  return hostGrammar.test(text);
}
function isTag(text) {
  return text.length <= longestTag && tagGrammar.test(text);
}
function isRepositoryName(path) {
  return path.length <= 256 && path.split("/").every((component) => pathComponentGrammar.test(component));
}
function splitHost(repository) {
  const slash = repository.indexOf("/");
  const first = repository.slice(0, Math.max(slash, 0));
  if (!first.includes(".") && !first.includes(":") && first !== "localhost") return { path: repository };
  return { host: first, path: repository.slice(slash + 1) };
}
var hub = "docker.io";
var hubAliases = ["index.docker.io", "registry-1.docker.io"];
function canonicalRepository(host, path) {
  if (host !== hub && !hubAliases.includes(host)) return { host, path };
  return { host: hub, path: path === "" || path.includes("/") ? path : `library/${path}` };
}
function splitReference(text) {
  const at = text.indexOf("@");
  const name = at < 0 ? text : text.slice(0, at);
  const { host, path: pathAndTag } = splitHost(name);
  const colon = pathAndTag.indexOf(":", pathAndTag.lastIndexOf("/") + 1);
  return {
    ...host === void 0 ? {} : { host },
    path: colon < 0 ? pathAndTag : pathAndTag.slice(0, colon),
    ...colon < 0 ? {} : { tag: pathAndTag.slice(colon + 1) },
    ...at < 0 ? {} : { digest: text.slice(at + 1) }
  };
}
function parseReference(text) {
  const reference = splitReference(text);
  const sound = (reference.host === void 0 || isHost(reference.host)) && isRepositoryName(reference.path) && (reference.tag === void 0 || isTag(reference.tag)) && (reference.digest === void 0 || isDigest(reference.digest));
  if (sound) return reference;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(
    `${JSON.stringify(text)} is no image reference.`,
    "Write repository:tag, repository@sha256:<64 hexadecimal digits>, or either with a registry in front."
  );
}
var commercial = namesOf("aws", "", "amazonaws.com", "on.aws");
var partitions = [
  namesOf("aws-cn", "cn-", "amazonaws.com.cn", "on.amazonwebservices.com.cn"),
  namesOf("aws-us-gov", "us-gov-", "amazonaws.com", "on.aws"),
  namesOf("aws-iso", "us-iso-", "c2s.ic.gov", "on.aws.ic.gov"),
  namesOf("aws-iso-b", "us-isob-", "sc2s.sgov.gov", "on.aws.scloud"),
  namesOf("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "on.cloud-aws.adc-e.uk"),
  namesOf("aws-iso-f", "us-isof-", "csp.hci.ic.gov", "on.aws.hci.ic.gov"),
  namesOf("aws-eusc", "eusc-", "amazonaws.eu", "on.amazonwebservices.eu")
];
function namesOf(partition, regionPrefix, suffix, dualStackSuffix) {
  return { partition, regionPrefix, suffix, dualStackSuffix };
}
function partitionNames(region) {
  return partitions.find(({ regionPrefix }) => region.startsWith(regionPrefix)) ?? commercial;
}
function ecrHost(accountId, region) {
  return `${accountId}.dkr.ecr.${region}.${partitionNames(region).suffix}`;
}
function parseEcrHost(host) {
  const [, accountId, region, suffix] = ecrHostGrammar.exec(host) ?? [];
  if (accountId === void 0 || region === void 0) return void 0;
  const names = partitionNames(region);
  const expected = host.includes(".dkr-ecr") ? names.dualStackSuffix : names.suffix;
  return suffix === expected ? { accountId, region, partition: names.partition } : void 0;
}

// src/images/lock.ts
function byCodeUnit(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
function imageNames(image) {
  if (image.tags.length === 0) return [`${image.repository}@${image.digest}`];
  return image.tags.map((tag) => `${image.repository}:${tag}`);
}
function lockId(images) {
  const contents = images.flatMap(
    (image) => imageNames(image).map((name) => `${name} ${image.platformDigest}
`)
  );
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
  for (const line of [...new Set(contents)].sort(byCodeUnit)) hash.update(line);
  return hash.digest("hex");
}
function mergeImages(images) {
  const merged = /* @__PURE__ */ new Map();
  const digestOfName = /* @__PURE__ */ new Map();
  const problems = [];
  for (const image of images) {
    const key = `${image.repository}@${image.digest}`;
    const earlier = merged.get(key);
    if (earlier !== void 0 && earlier.platformDigest !== image.platformDigest) {
      problems.push(runAgain(`${key} stands for ${earlier.platformDigest} and for ${image.platformDigest}.`));
    }
    for (const tag of image.tags) {
      const name = `${image.repository}:${tag}`;
      const other = digestOfName.get(name) ?? image.digest;
      if (other !== image.digest) {
        problems.push(runAgain(`${name} points at two digests, ${other} and ${image.digest}.`));
      }
      digestOfName.set(name, image.digest);
    }
    const tags = [.../* @__PURE__ */ new Set([...earlier?.tags ?? [], ...image.tags])].sort(byCodeUnit);
    merged.set(key, { ...earlier ?? image, tags });
  }
  if (problems.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .joinProblems */ .zx)(problems);
  return [...merged].sort(([left], [right]) => byCodeUnit(left, right)).map(([, image]) => image);
}
function makeLock(images) {
  const problems = images.flatMap(faultsOf).map((fault2) => runAgain(`An image lock cannot hold the ${fault2}.`));
  if (problems.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .joinProblems */ .zx)(problems);
  const merged = mergeImages(images);
  return { id: lockId(merged), images: merged };
}
function faultsOf(image) {
  const { host, path } = splitHost(image.repository);
  const sizeIsSound = Number.isSafeInteger(image.compressedBytes) && image.compressedBytes >= 0;
  return [
    ...host !== void 0 && isHost(host) && isRepositoryName(path) ? [] : [fault("repository", image.repository)],
    ...isDigest(image.digest) ? [] : [fault("digest", image.digest)],
    ...isDigest(image.platformDigest) ? [] : [fault("platform digest", image.platformDigest)],
    ...image.tags.filter((tag) => !isTag(tag)).map((tag) => fault("tag", tag)),
    ...sizeIsSound ? [] : [fault("size", image.compressedBytes)]
  ];
}
function fault(part, value) {
  return `${part} ${JSON.stringify(value)}`;
}
function runAgain(what) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(what, "Run again; if it stays so, report it together with this message.");
}




/***/ }),

/***/ 8502:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   zx: () => (/* binding */ joinProblems)
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
function partsOf(problem) {
  return problem.parts.length === 0 ? [problem] : problem.parts;
}
function joinProblems(problems) {
  const parts = problems.flatMap(partsOf);
  const [first] = parts;
  if (first !== void 0 && parts.length === 1) return first;
  const list = parts.map((problem, index) => `${index + 1}. ${problem.message}`).join("\n");
  return new Problem(`${parts.length} things need mending:
${list}`, "", { parts });
}




/***/ }),

/***/ 5927:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ parseRules),
/* harmony export */   VC: () => (/* binding */ push),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   sp: () => (/* binding */ withoutComment),
/* harmony export */   t4: () => (/* binding */ readImageName),
/* harmony export */   zt: () => (/* binding */ normaliseRepository)
/* harmony export */ });
/* harmony import */ var _chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9203);
/* harmony import */ var _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8502);



// src/sources/imageName.ts
var DOCKER_HUB = "docker.io";
var LONGEST_PATH = 255;
function readImageName(written) {
  const why = whyOpen(written);
  if (why !== void 0) return { kind: "unclear", why };
  const { host, path, tag, digest } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .mQ)(written);
  const sound = (host === void 0 || (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .isHost */ .jU)(host)) && (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(path) && path.length <= LONGEST_PATH && // What `docker` takes for an image's id.
  !/^[0-9a-f]{64}$/.test(written) && (tag === void 0 || (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag));
  if (!sound) return { kind: "unclear", why: "is no image reference" };
  if (digest !== void 0 && !(0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
    return { kind: "unclear", why: "has no sound sha256 digest" };
  return {
    kind: "image",
    repository: printRepository(host, path),
    want: digest === void 0 ? { kind: "tag", tag: tag ?? "latest" } : { kind: "digest", digest }
  };
}
function normaliseRepository(repository) {
  const { host, path } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .mQ)(repository);
  return printRepository(host, path);
}
function printRepository(writtenHost, writtenPath) {
  const { host, path } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRepository */ .JA)(writtenHost ?? DOCKER_HUB, writtenPath);
  return `${host}/${path}`;
}
function whyOpen(written) {
  if (written === "") return "is empty";
  if (/\{\{|\}\}/.test(written)) return "holds a template, which is not rendered here";
  if (/\$|%[A-Za-z_]\w*%/.test(written)) return "holds a variable, whose value is not known here";
  if (/\s/.test(written)) return "has space or a line break in it";
  if (/^[a-z]+:\/\//i.test(written)) return "is a URL and no image reference";
  return void 0;
}

// src/lists.ts
function push(lists, key, value) {
  const list = lists.get(key);
  if (list === void 0) lists.set(key, [value]);
  else list.push(value);
}

// src/images/glob.ts
function isGlob(pattern) {
  return pattern.includes("*");
}
function matchesGlob(pattern, text) {
  const parts = pattern.split("*");
  const [head = ""] = parts;
  const tail = parts.at(-1) ?? "";
  if (parts.length === 1) return text === pattern;
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  const end = text.length - tail.length;
  let position = head.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, position);
    if (found < 0 || found + part.length > end) return false;
    position = found + part.length;
  }
  return true;
}

// src/images/rule.ts
var longestText = 256 * 1024;
var mostMistakes = 100;
var shortestRepository = 2;
var longestRepository = 256;
function parseRules(text) {
  if (text.length > longestText) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(
      `The image rules are ${text.length} characters long, more than ${longestText}.`,
      "Say several images with one rule, such as team/*:prod newest=2."
    );
  }
  const rules = [];
  const problems = [];
  for (const [index, written] of text.split("\n").entries()) {
    const line = withoutComment(written);
    if (line === "") continue;
    const reading = readRule(line);
    if (reading.kind === "rule") {
      rules.push({ place: `line ${index + 1}`, text: line, ...reading.rule });
    } else {
      for (const { what, mend } of reading.mistakes) {
        problems.push(new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`line ${index + 1}: ${what}`, mend));
      }
    }
    if (problems.length >= mostMistakes) break;
  }
  if (problems.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .joinProblems */ .zx)(problems.slice(0, mostMistakes));
  if (rules.length === 0) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("The image rules name no image.", "Write one image rule a line, such as web:v1.");
  }
  return rules;
}
function withoutComment(line) {
  const comment = line.search(/(?:^|\s)#/);
  return (comment < 0 ? line : line.slice(0, comment)).trim();
}
function readRule(line) {
  const wrapping = wrappingMistake(line);
  if (wrapping !== void 0) return { kind: "mistaken", mistakes: [wrapping] };
  const [image = "", ...options] = line.split(/\s+/, mostMistakes);
  const written = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .mQ)(image);
  const { tag, digest } = written;
  const { host, path } = written.host === void 0 ? written : (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRepository */ .JA)(written.host, written.path);
  const isEcr = host === void 0 || (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEcrHost */ .wl)(host) !== void 0;
  const wrongHost = hostMistakes(host, path);
  const { newest, mistakes: optionMistakes } = readOptions(options, digest !== void 0);
  const mistakes = [
    ...wrongHost,
    ...pathMistakes(path, digest !== void 0, isEcr ? shortestRepository : 1),
    ...isEcr || wrongHost.length > 0 ? [] : unlistedMistakes(image, path, tag, digest, newest),
    ...tag === void 0 ? [] : tagMistakes(tag, digest !== void 0),
    ...digest === void 0 ? [] : digestMistakes(digest),
    ...optionMistakes
  ];
  if (mistakes.length > 0) return { kind: "mistaken", mistakes };
  const want = digest === void 0 ? { kind: "tags", pattern: tag ?? "*", ...newest === void 0 ? {} : { newest } } : { kind: "digest", digest };
  return { kind: "rule", rule: { ...host === void 0 ? {} : { host }, path, want } };
}
function wrappingMistake(line) {
  if (/^-\s/.test(line)) {
    return mistake(`${quote(line)} is written as an item of a YAML list.`, `Write ${bare(line.slice(1))}`);
  }
  if (/^["'`]|["'`]$/.test(line)) {
    return mistake(`${quote(line)} stands in quotes.`, `Write ${bare(line)}`);
  }
  if (/^[a-z]+:\/\//i.test(line)) {
    return mistake(`${quote(line)} is a URL.`, `Write ${bare(line.replace(/^[a-z]+:\/\//i, ""))}`);
  }
  if (line.includes(",")) {
    return mistake(`${quote(line)} has a comma.`, "Write one image rule a line, without commas.");
  }
  return void 0;
}
function bare(line) {
  const stripped = line.trim().replace(/^["'`]|["'`],?$/g, "");
  return shorten(stripped);
}
function readOptions(options, namesDigest) {
  const mistakes = [];
  let newest;
  for (const option of options) {
    const [, count] = /^newest=(.*)$/s.exec(option) ?? [];
    if (count === void 0) {
      mistakes.push(
        mistake(
          `${quote(option)} is no option.`,
          "After an image only newest=N may follow, such as newest=2; write another image on a line of its own."
        )
      );
    } else if (!/^[1-9][0-9]{0,5}$/.test(count)) {
      mistakes.push(
        mistake(`${quote(option)} keeps no images.`, "Write a whole number from 1, such as newest=2.")
      );
    } else if (namesDigest) {
      mistakes.push(
        mistake(`${quote(option)} follows a digest, which is one image.`, `Take ${option} away.`)
      );
    } else if (newest !== void 0) {
      mistakes.push(mistake("newest= stands twice.", `Write newest=${newest} alone.`));
    } else {
      newest = Number(count);
    }
  }
  return { ...newest === void 0 ? {} : { newest }, mistakes };
}
var ecrExample = "111122223333.dkr.ecr.us-east-1.amazonaws.com";
function hostMistakes(host, path) {
  if (host === void 0) {
    if ((0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEcrHost */ .wl)(path) === void 0) return [];
    return [
      mistake(
        `${quote(path)} is a registry without a repository.`,
        `Write ${path}/<repository>, such as ${path}/web.`
      )
    ];
  }
  if ((0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEcrHost */ .wl)(host) !== void 0) return [];
  if (/\.dkr[.-]ecr/.test(host)) {
    return [
      mistake(
        `${quote(host)} is no host of Amazon ECR.`,
        `Write <12 digits of the account>.dkr.ecr.<Region>.amazonaws.com, such as ${ecrExample}; in China it ends in .amazonaws.com.cn.`
      )
    ];
  }
  if ((0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .isHost */ .jU)(host)) return [];
  return [
    mistake(
      `${quote(host)} is no host of a registry.`,
      "Write a host, with a port where it needs one, such as ghcr.io."
    )
  ];
}
function unlistedMistakes(image, path, tag, digest, newest) {
  const mistakes = [];
  if (isGlob(path) && digest === void 0) {
    const what = `${quote(path)} has a *, and only ECR lists its repositories.`;
    mistakes.push(mistake(what, "Write each repository of another registry in full."));
  }
  if (tag === void 0 && digest === void 0) {
    const what = `${quote(image)} names no tag, and so every one of the repository.`;
    mistakes.push(
      mistake(
        what,
        `Write a tag, such as ${shorten(image)}:1.27, or a glob of tags, such as ${shorten(image)}:1.27.*`
      )
    );
  }
  if (newest !== void 0) {
    const what = `newest=${newest} needs the times of pushes, which only ECR tells.`;
    mistakes.push(mistake(what, "Write the tags that are wanted."));
  }
  return mistakes;
}
function pathMistakes(path, namesDigest, shortest) {
  if (path === "") return [mistake("the repository is missing.", "Write repository:tag, such as web:v1.")];
  if (path.length > longestRepository) {
    return [
      mistake(
        `the repository ${quote(path)} has ${path.length} characters.`,
        `Write a name of at most ${longestRepository} characters.`
      )
    ];
  }
  if (/[A-Z]/.test(path)) {
    return [mistake(`the repository ${quote(path)} has upper-case letters.`, `Write ${path.toLowerCase()}`)];
  }
  if (isGlob(path)) return repositoryGlobMistakes(path, namesDigest);
  if (!(0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(path) || path.length < shortest) {
    return [
      mistake(
        `${quote(path)} is no repository name.`,
        `Write ${shortest} or more lower-case letters and digits; single . _ / and any number of - may stand between them.`
      )
    ];
  }
  return [];
}
function repositoryGlobMistakes(path, namesDigest) {
  if (!/^[a-z0-9._/*-]+$/.test(path)) {
    return [
      mistake(
        `${quote(path)} fits no repository name.`,
        "Write lower-case letters, digits, . _ - / and * for any characters."
      )
    ];
  }
  if (namesDigest) {
    return [
      mistake(`${quote(path)} has a * beside a digest.`, "Write the repository of the digest in full.")
    ];
  }
  return [];
}
function tagMistakes(tag, namesDigest) {
  if (tag === "")
    return [mistake("the tag after the colon is missing.", "Write a tag, or take the colon away.")];
  if (tag.length > _chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .longestTag */ .tr) {
    return [
      mistake(
        `the tag ${quote(tag)} has ${tag.length} characters.`,
        `Write at most ${_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .longestTag */ .tr} characters.`
      )
    ];
  }
  if (isGlob(tag) && namesDigest) {
    return [
      mistake(`the tag ${quote(tag)} has a * beside a digest.`, "Take the tag away: the digest decides.")
    ];
  }
  if (!/^[\w*][\w.*-]*$/.test(tag)) {
    return [
      mistake(
        `${quote(tag)} is no tag.`,
        "Write letters, digits, _ . - (not . or - at the start) and * for any characters; no other wildcard is known."
      )
    ];
  }
  return [];
}
function digestMistakes(digest) {
  if ((0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) return [];
  const mend = "Write sha256: and all 64 hexadecimal digits in lower case.";
  if (isGlob(digest)) return [mistake(`the digest ${quote(digest)} has a *.`, mend)];
  const [, digits] = /^sha256:(.*)$/s.exec(digest) ?? [];
  if (digits === void 0)
    return [mistake(`the digest ${quote(digest)} does not begin with sha256:.`, mend)];
  if (digits.length !== 64) {
    return [mistake(`the digest ${quote(digest)} has ${digits.length} digits instead of 64.`, mend)];
  }
  return [mistake(`the digest ${quote(digest)} has other characters than 0-9 and a-f.`, mend)];
}
function mistake(what, mend) {
  return { what, mend };
}
function quote(text) {
  return JSON.stringify(shorten(text));
}
function shorten(text) {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
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

/***/ 3339:
/***/ ((module) => {

module.exports = require("module");

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

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

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
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
/* harmony import */ var _chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(4587);
/* harmony import */ var _chunk_LGZTUKE4_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3783);
/* harmony import */ var _chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4941);
/* harmony import */ var _chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5927);
/* harmony import */ var _chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9203);
/* harmony import */ var _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8502);
/* harmony import */ var _chunk_MLKGABMK_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4769);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(857);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__nccwpck_require__.n(os__WEBPACK_IMPORTED_MODULE_10__);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(6982);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_11___default = /*#__PURE__*/__nccwpck_require__.n(crypto__WEBPACK_IMPORTED_MODULE_11__);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(9896);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_12___default = /*#__PURE__*/__nccwpck_require__.n(fs__WEBPACK_IMPORTED_MODULE_12__);
/* harmony import */ var module__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(3339);
/* harmony import */ var module__WEBPACK_IMPORTED_MODULE_14___default = /*#__PURE__*/__nccwpck_require__.n(module__WEBPACK_IMPORTED_MODULE_14__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_15___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_15__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_16___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_16__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_17___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_17__);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_18___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_18__);








// src/index.ts





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
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_10__.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
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

// node_modules/@actions/core/lib/file-command.js



function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs__WEBPACK_IMPORTED_MODULE_12__.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs__WEBPACK_IMPORTED_MODULE_12__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_10__.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_11__.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_10__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_10__.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js


// node_modules/@actions/core/lib/summary.js


var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_12__.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_12__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_12__.constants.W_OK);
      } catch (_a2) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text2, addEOL = false) {
    this._buffer += text2;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(os__WEBPACK_IMPORTED_MODULE_10__.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item2) => this.wrap("li", item2)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text2, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text2);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text2, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text2, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text2, href) {
    const element = this.wrap("a", text2, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os__WEBPACK_IMPORTED_MODULE_10__.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_10__.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}

// node_modules/@actions/github/lib/context.js


var Context = class {
  /**
   * Hydrate the context from the environment
   */
  constructor() {
    var _a2, _b2, _c;
    this.payload = {};
    if (process.env.GITHUB_EVENT_PATH) {
      if ((0,fs__WEBPACK_IMPORTED_MODULE_12__.existsSync)(process.env.GITHUB_EVENT_PATH)) {
        this.payload = JSON.parse((0,fs__WEBPACK_IMPORTED_MODULE_12__.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
      } else {
        const path = process.env.GITHUB_EVENT_PATH;
        process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${os__WEBPACK_IMPORTED_MODULE_10__.EOL}`);
      }
    }
    this.eventName = process.env.GITHUB_EVENT_NAME;
    this.sha = process.env.GITHUB_SHA;
    this.ref = process.env.GITHUB_REF;
    this.workflow = process.env.GITHUB_WORKFLOW;
    this.action = process.env.GITHUB_ACTION;
    this.actor = process.env.GITHUB_ACTOR;
    this.job = process.env.GITHUB_JOB;
    this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
    this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
    this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
    this.apiUrl = (_a2 = process.env.GITHUB_API_URL) !== null && _a2 !== void 0 ? _a2 : `https://api.github.com`;
    this.serverUrl = (_b2 = process.env.GITHUB_SERVER_URL) !== null && _b2 !== void 0 ? _b2 : `https://github.com`;
    this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
  }
  get issue() {
    const payload = this.payload;
    return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
  }
  get repo() {
    if (process.env.GITHUB_REPOSITORY) {
      const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
      return { owner, repo };
    }
    if (this.payload.repository) {
      return {
        owner: this.payload.repository.owner.login,
        repo: this.payload.repository.name
      };
    }
    throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
  }
};

// node_modules/@actions/github/lib/github.js
var context = new Context();

// src/clock.ts
function duration(milliseconds2) {
  const seconds = Math.max(0, milliseconds2) / 1e3;
  if (seconds < 10) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, "0")} s`;
  if (minutes >= 48 * 60) return `${Math.floor(minutes / 1440)} d ${Math.floor(minutes % 1440 / 60)} h`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

// src/patience.ts
var AUTO_POLL_MILLISECONDS = 2e4;
function pollInterval({ pollMilliseconds }, random) {
  if (pollMilliseconds !== "auto") return pollMilliseconds;
  return AUTO_POLL_MILLISECONDS * (0.9 + 0.2 * random());
}
var LONGEST_PAUSE_MILLISECONDS = 5 * 6e4;
function pauseInTrouble(usual, troubles) {
  return Math.max(usual, Math.min(usual * 2 ** Math.min(troubles, 10), LONGEST_PAUSE_MILLISECONDS));
}

// src/aws/pages.ts
async function everyPage(read2) {
  const all = [];
  let nextToken;
  do {
    const page = await read2(nextToken);
    for (const item2 of page.items) all.push(item2);
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
var ON_THE_WAY = ["PENDING", "CREATING", "BUILDING", "TESTING", "DISTRIBUTING", "INTEGRATING"];
function isKnown(status) {
  return progressOf(status) !== "running" || ON_THE_WAY.includes(status);
}
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
async function listBuilds(pipelineArn2, imagebuilder) {
  const summaries = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listImagePipelineImages(pipelineArn2, nextToken);
    return { items: page.imageSummaryList ?? [], nextToken: page.nextToken };
  }).catch((error2) => {
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `listing the builds of ${pipelineArn2}`, "imagebuilder:ListImagePipelineImages");
  });
  const builds = summaries.flatMap(
    (summary2) => summary2.arn === void 0 ? [] : buildOf(summary2.arn, summary2)
  );
  return builds.sort(newestFirst);
}
function buildOf(arn, image) {
  const amis2 = (image.outputResources?.amis ?? []).flatMap(
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
    amis: amis2,
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
async function pollBuild(arn, imagebuilder) {
  return readingOf(arn, await imagebuilder.pollImageRaw(arn));
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
    (read2) => read2.build,
    (error2) => {
      throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the build ${build.arn}`, "imagebuilder:GetImage");
    }
  );
}
function amiIn(build, accountId, region) {
  return build.amis.find(
    (ami) => ami.region === region && (ami.accountId === accountId || ami.accountId === "")
  );
}

// src/aws/arn.ts
function parseArn(text2) {
  const [, partition, service, region, accountId, resource] = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text2) ?? [];
  if (!partition || !service || region === void 0 || accountId === void 0 || !resource) {
    return void 0;
  }
  return { partition, service, region, accountId, resource };
}
function partitionOf(region) {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  if (region.startsWith("us-isob-")) return "aws-iso-b";
  if (region.startsWith("us-isof-")) return "aws-iso-f";
  if (region.startsWith("us-iso-")) return "aws-iso";
  if (region.startsWith("eu-isoe-")) return "aws-iso-e";
  if (region.startsWith("eusc-")) return "aws-eusc";
  return "aws";
}
function arnName(name) {
  return name.toLowerCase().replace(/[ _]/g, "-");
}

// src/pipeline/diagnosis.ts
async function readSteps(buildArn, imagebuilder) {
  const workflowExecutions = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listWorkflowExecutions(buildArn, nextToken);
    return { items: page.workflowExecutions ?? [], nextToken: page.nextToken };
  });
  const perWorkflow = await Promise.all(
    workflowExecutions.map(async ({ workflowExecutionId = "", type = "" }) => {
      const steps2 = await everyPage(async (nextToken) => {
        const page = await imagebuilder.listWorkflowStepExecutions(workflowExecutionId, nextToken);
        return { items: page.steps ?? [], nextToken: page.nextToken };
      });
      return steps2.map(
        (step) => ({
          id: step.stepExecutionId ?? "",
          workflow: type,
          name: step.name ?? "",
          action: step.action ?? "",
          status: step.status ?? "",
          message: step.message ?? "",
          startedAt: milliseconds(step.startTime),
          endedAt: milliseconds(step.endTime)
        })
      );
    })
  );
  return perWorkflow.flat();
}
async function diagnose(build, body, imagebuilder, log) {
  const steps2 = await readSteps(build.arn, imagebuilder).catch((error2) => {
    log.warning(unreadSteps("The steps of the failed build can't be read", error2));
    return [];
  });
  const usual = usualLog(build.arn);
  const configured = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, "image"), "loggingConfiguration"), "logGroupName");
  return {
    reason: build.reason,
    stage: failedStage(body),
    failedSteps: steps2.filter(({ status }) => status === "FAILED"),
    context: contextOf(body),
    logGroup: typeof configured === "string" ? configured : usual.group,
    logStream: usual.stream
  };
}
function unreadSteps(what, error2) {
  const both = "imagebuilder:ListWorkflowExecutions and imagebuilder:ListWorkflowStepExecutions";
  const mend = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2) ? ` ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .allow */ .cw)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPermission */ .Up)(error2) ?? both)}` : "";
  return `${what}: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}.${mend}`;
}
function usualLog(buildArn) {
  const [, name = "", version = "", number = ""] = parseArn(buildArn)?.resource.split("/") ?? [];
  return { group: `/aws/imagebuilder/${name}`, stream: `${version}/${number}` };
}
function logPlace(buildArn) {
  const { group, stream } = usualLog(buildArn);
  return `Log group: ${group}, stream ${stream}`;
}
function describeDiagnosis(diagnosis) {
  const { reason, failedSteps, context: context2, logGroup, logStream } = diagnosis;
  return [
    ...reason === "" ? [] : [`Reason: ${reason}`],
    ...failedSteps.map(
      (step) => `Failed step: ${step.name} (${step.workflow}, ${step.action}): ${step.message}`
    ),
    ...context2,
    `Log group: ${logGroup}, stream ${logStream}`
  ].join("\n");
}
function stateOf(body) {
  return (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, "image"), "state");
}
function failedStage(body) {
  const status = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(stateOf(body), "failureContext"), "imageStatus");
  return typeof status === "string" ? status : void 0;
}
function contextOf(body) {
  const context2 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(stateOf(body), "failureContext");
  const component = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(context2, "componentFailure");
  const distribution = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(context2, "distributionFailure");
  const regions = (0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .isJsonObject */ .OW)(distribution) ? distribution.regionFailures : void 0;
  const failures = Array.isArray(regions) ? regions : [];
  return [
    line("Failed component", component, ["componentArn", "phaseName", "stepName", "action", "errorMessage"]),
    line("Distribution", distribution, ["errorMessage"]),
    ...failures.map(
      (failure) => line("Region", failure, [
        "region",
        "status",
        "imageConfigurationStep",
        "targetAccountId",
        "errorMessage"
      ])
    )
  ].filter((text2) => text2 !== "");
}
function line(title, value, keys) {
  const parts = keys.map((key) => (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, key)).filter((part) => typeof part === "string");
  return parts.length === 0 ? "" : `${title}: ${parts.join(", ")}`;
}
function milliseconds(text2) {
  const value = Date.parse(text2 ?? "");
  return Number.isNaN(value) ? void 0 : value;
}

// src/pipeline/endings.ts
async function failureOf({ build, body }, wasRetried, { imagebuilder, log }) {
  const diagnosis = await diagnose(build, body, imagebuilder, log);
  const stage = stageOf(diagnosis.stage, diagnosis.failedSteps.at(-1)?.workflow);
  const amis2 = build.amis.map(({ region, id }) => `${id} (${region})`).join(", ");
  const made = amis2 === "" ? "" : `
AMIs that it had made: ${amis2}`;
  const again = wasRetried ? ", and failed again when it was retried" : "";
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The build ${build.arn} ${WHAT[stage]}${again}.
${describeDiagnosis(diagnosis)}${made}`,
    MEND[stage]
  );
}
function stageOf(status, workflow) {
  switch (status ?? workflow) {
    case "CREATING":
    case "BUILDING":
    case "BUILD":
      return "build";
    case "TESTING":
    case "TEST":
      return "test";
    case "DISTRIBUTING":
    case "INTEGRATING":
    case "DISTRIBUTION":
      return "distribution";
    default:
      return "unknown";
  }
}
var WHAT = {
  build: "failed while it was built: there is no AMI",
  test: "failed in its tests: the AMI was built, and an instance started from it did not pass",
  distribution: "failed while its AMI was distributed",
  unknown: "failed"
};
var AGAIN = "and run again: a new build starts.";
var MEND = {
  build: `Read the log group above, mend what it names, ${AGAIN}`,
  test: `Read the log group above for what the test phase said, mend it, ${AGAIN}`,
  distribution: "Mend what it names in the distribution settings (Regions, accounts, launch templates, parameters, Fast Launch), " + AGAIN,
  unknown: `Read the log group above, mend what it names, ${AGAIN}`
};
function cancelledBySomebody({ arn, reason }) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The build ${arn} was cancelled by somebody else.${reason === "" ? "" : ` ${reason}`}
${logPlace(arn)}`,
    "Run again to start a new build."
  );
}
function deleted(arn, cause) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The build ${arn} is not there any more: somebody deleted it.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(cause)}`,
    "Run again: it takes the newest AMI that is left, or bakes a new one.",
    { cause }
  );
}
function retired({ arn, status }) {
  return `The build ${arn} became AVAILABLE and is ${status} by now: a lifecycle policy or a person retired it. The next run bakes anew; look at the lifecycle policies of its recipe if that is not what you want.`;
}

// src/pipeline/history.ts
var MOST_BUILDS = 5;
async function earlierDurations(builds, imagebuilder, log) {
  const newest = builds.filter(({ status }) => progressOf(status) === "available").slice(0, MOST_BUILDS);
  const read2 = await Promise.allSettled(newest.map((build) => readDurations(build, imagebuilder)));
  const refused2 = read2.find(({ status }) => status === "rejected");
  if (refused2?.status === "rejected") tell(refused2.reason, log);
  const known = read2.flatMap((outcome) => outcome.status === "fulfilled" ? [outcome.value] : []);
  return {
    builds: known.map(({ build }) => build).filter((took) => took > 0),
    distributions: known.map(({ distribution }) => distribution).filter((took) => took > 0)
  };
}
function medianDuration(durations) {
  const sorted = durations.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
async function readDurations({ arn, createdAt }, imagebuilder) {
  const workflows = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listWorkflowExecutions(arn, nextToken);
    return { items: page.workflowExecutions ?? [], nextToken: page.nextToken };
  });
  const end = Math.max(0, ...workflows.map(({ endTime }) => milliseconds(endTime) ?? 0));
  const distributions = workflows.filter(({ type }) => type === "DISTRIBUTION");
  const distributed = Math.max(0, ...distributions.map(({ startTime }) => milliseconds(startTime) ?? 0));
  return {
    build: createdAt === 0 ? 0 : end - createdAt,
    distribution: distributed === 0 ? 0 : end - distributed
  };
}
function tell(error2, log) {
  const message = `How long earlier builds took can't be read: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}`;
  if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2)) {
    log.warning(
      `${message}. Allow imagebuilder:ListWorkflowExecutions, and the end of a build is seen sooner.`
    );
  } else log.debug(message);
}

// src/pipeline/pollPlan.ts
var NO_EARLIER_DURATIONS = { builds: [], distributions: [] };
var MINUTE = 6e4;
var MOST_SAVED = 49;
var EARNING_MILLISECONDS = 1.5 * MINUTE;
var RESERVE = 25;
var THRIFT_MILLISECONDS = 3 * MINUTE;
var EAGERNESS_MILLISECONDS = 700;
var SHORTEST_MILLISECONDS = 8e3;
var LONGEST_MILLISECONDS = 2 * MINUTE;
function makePollPlan({ builds, distributions }, random) {
  const whole = [...builds.map(bellAround), broadBell(60)];
  const distribution = [...distributions.map(bellAround), broadBell(5)];
  let saved = MOST_SAVED;
  let slept = LONGEST_MILLISECONDS;
  let distributingSince;
  return {
    next(elapsed2, status) {
      saved = Math.min(MOST_SAVED, saved + slept / EARNING_MILLISECONDS) - 1;
      const distributing = status === "DISTRIBUTING" || status === "INTEGRATING";
      distributingSince = distributing ? distributingSince ?? elapsed2 - slept / 2 : void 0;
      const ends = distributingSince === void 0 ? hazard(whole, elapsed2) : hazard(distribution, elapsed2 - distributingSince);
      const wanted = Math.sqrt(EAGERNESS_MILLISECONDS / ends);
      const gap = Math.max(affordable(distributing ? saved : saved - RESERVE), clamp(wanted));
      slept = Math.max(gap * (0.9 + 0.2 * random()), (1 - saved) * EARNING_MILLISECONDS);
      return slept;
    }
  };
}
function affordable(spendable) {
  if (spendable <= 0) return EARNING_MILLISECONDS;
  return Math.min(EARNING_MILLISECONDS, THRIFT_MILLISECONDS / spendable);
}
function clamp(gap) {
  return Math.min(LONGEST_MILLISECONDS, Math.max(SHORTEST_MILLISECONDS, gap));
}
function bellAround(medianMilliseconds) {
  return { medianMilliseconds, shape: 7 };
}
function broadBell(medianMinutes) {
  return { medianMilliseconds: medianMinutes * MINUTE, shape: 2.5 };
}
var YEAR_MILLISECONDS = 365 * 24 * 60 * MINUTE;
function hazard(bells, elapsedMilliseconds) {
  const elapsed2 = Math.min(Math.max(1, elapsedMilliseconds), YEAR_MILLISECONDS);
  let running = 0;
  let ending = 0;
  for (const { medianMilliseconds, shape } of bells) {
    const survival = 1 / (1 + (elapsed2 / medianMilliseconds) ** shape);
    running += survival;
    ending += survival * (1 - survival) * (shape / elapsed2);
  }
  return ending / running;
}

// src/aws/token.ts

function stableToken(...parts) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}

// src/pipeline/retryImage.ts
var LAG_MILLISECONDS = 12e4;
var DISTRIBUTION = ["DISTRIBUTING", "INTEGRATING"];
var OneRetry = class {
  tools;
  retried;
  constructor(tools) {
    this.tools = tools;
  }
  /**
   * Takes a FAILED build: retries it, or lets a retry that was just asked for take effect.
   *
   * @param before the reading before this one
   * @throws Problem when the build is over
   */
  async orEnd(failed2, before) {
    const { clock: clock2 } = this.tools;
    const failure = JSON.stringify(stateOf(failed2.body));
    if (this.retried === void 0) {
      if (await this.isDistributionFailure(failed2, before) && await this.retry(failed2)) {
        this.retried = { at: clock2.now(), failure };
        return;
      }
    } else {
      const isSame = before?.build.status === "FAILED" && failure === this.retried.failure;
      if (isSame && clock2.now() - this.retried.at < LAG_MILLISECONDS) return;
    }
    throw await failureOf(failed2, this.retried !== void 0, this.tools);
  }
  /** By failureContext, where the service sends it, else by the status before, else by the steps. */
  async isDistributionFailure({ body }, before) {
    const stage = failedStage(body);
    if (stage !== void 0) return DISTRIBUTION.includes(stage);
    if (before !== void 0 && DISTRIBUTION.includes(before.build.status)) return true;
    const steps2 = await readSteps(this.tools.arn, this.tools.imagebuilder).catch(() => []);
    return steps2.some(({ workflow, status }) => workflow === "DISTRIBUTION" && status === "FAILED");
  }
  /** @returns whether to wait on */
  async retry({ build }) {
    const { arn, imagebuilder, keeper, log } = this.tools;
    const reason = build.reason === "" ? "" : ` ${build.reason}`;
    log.warning(
      `The build ${arn} failed while its AMI was distributed; it is retried once, in place.${reason}`
    );
    try {
      await keeper.resume(() => imagebuilder.retryImage(arn, stableToken("retry", arn)));
      return true;
    } catch (error2) {
      const isRunning = await readBuild(arn, imagebuilder).then(
        (now) => progressOf(now.build.status) === "running",
        () => false
      );
      if (isRunning || (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) return true;
      const mend = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2) ? " Allow imagebuilder:RetryImage to the role of this job." : "";
      log.warning(`The build could not be retried.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(error2)}${mend}`);
      return false;
    }
  }
};

// src/pipeline/wait.ts
var GRACE_MILLISECONDS = 12e4;
var LOOKS_PER_STEPS = 3;
var STEPS_MILLISECONDS = 12e4;
async function waitForBuild(waiting) {
  const { arn, clock: clock2, deadline, log, patience } = waiting;
  const begun = clock2.now();
  const plan = makePollPlan(waiting.earlierDurations, waiting.random);
  const progress = new ProgressLog(waiting);
  const retry = new OneRetry(waiting);
  let last;
  let troubles = 0;
  for (; ; ) {
    const seen = await look(waiting, begun);
    troubles = seen === "in trouble" ? troubles + 1 : 0;
    if (typeof seen === "object") {
      const { build } = seen;
      await progress.tell(build);
      switch (progressOf(build.status)) {
        case "available":
        case "cancelled":
          return build;
        case "retired":
          log.warning(retired(build));
          return build;
        case "deleted":
          throw deleted(arn, void 0);
        case "failed":
          await retry.orEnd(seen, last);
      }
      last = seen;
    }
    const rest = deadline - clock2.now();
    if (rest <= 0) throw timedOut(arn, last?.build.status ?? "", patience);
    const { status = "", createdAt = 0 } = last?.build ?? {};
    const planned = plan.next(clock2.now() - (createdAt || begun), status);
    const usual = patience.pollMilliseconds === "auto" ? planned : patience.pollMilliseconds;
    await clock2.sleep(Math.min(pauseInTrouble(usual, troubles), rest));
  }
}
async function look({ arn, imagebuilder, clock: clock2, log }, begun) {
  try {
    return await pollBuild(arn, imagebuilder);
  } catch (error2) {
    log.debug(`The build could not be read.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(error2)}`);
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) return "in trouble";
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2) && clock2.now() - begun < GRACE_MILLISECONDS) return "not there yet";
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpiredCredentials */ .CW)(error2)) throw credentialsExpired(arn, error2);
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) throw deleted(arn, error2);
    const { what, mend } = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the build ${arn}`, "imagebuilder:GetImage");
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, `${mend}
The build goes on in AWS. ${waysOn(arn)}`, { cause: error2 });
  }
}
var ProgressLog = class {
  waiting;
  status = "";
  line = "";
  stepsReadAt = 0;
  looks = 0;
  mayReadSteps = true;
  constructor(waiting) {
    this.waiting = waiting;
  }
  async tell(build) {
    const { clock: clock2, log, onChange } = this.waiting;
    const isNews = build.status !== this.status;
    if (isNews) onChange(build);
    this.status = build.status;
    if (progressOf(build.status) !== "running") return;
    this.looks += 1;
    const isDue = this.looks >= LOOKS_PER_STEPS || clock2.now() - this.stepsReadAt >= STEPS_MILLISECONDS;
    if (!isNews && !isDue) return;
    this.stepsReadAt = clock2.now();
    this.looks = 0;
    const line2 = `${nameOf(build.status)}${await this.runningSteps()}`;
    if (line2 !== this.line) log.info(`${line2} \xB7 ${elapsed(build, this.waiting)}`);
    this.line = line2;
  }
  /** What runs; where the steps may not be read it says so once, and asks no more. */
  async runningSteps() {
    const { arn, imagebuilder, log } = this.waiting;
    if (!this.mayReadSteps) return "";
    try {
      return runningOf(await readSteps(arn, imagebuilder.polledWorkflows), arn);
    } catch (error2) {
      this.mayReadSteps = !(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2);
      if (this.mayReadSteps) log.debug(`The build's steps could not be read: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}`);
      else log.warning(unreadSteps("The steps of the build are not shown", error2));
      return "";
    }
  }
};
function nameOf(status) {
  return isKnown(status) ? status : `${status} (a status that this version does not know: it waits on)`;
}
function runningOf(steps2, arn) {
  const running = steps2.filter(({ status }) => status === "RUNNING");
  const approval = running.find(({ action }) => action === "WaitForAction");
  const names = running.map(({ name }) => name).join(", ");
  const answer = approval === void 0 ? "" : ` (waits for an approval; answer it with: aws imagebuilder send-workflow-step-action --step-execution-id ${approval.id} --image-build-version-arn ${arn} --action RESUME)`;
  return `${names === "" ? "" : ` \xB7 ${names}`}${answer}`;
}
function elapsed(build, { clock: clock2, earlierDurations: earlierDurations2 }) {
  const expectedMilliseconds = medianDuration(earlierDurations2.builds);
  const since = build.createdAt === 0 ? "" : duration(clock2.now() - build.createdAt);
  const expected = expectedMilliseconds === void 0 ? "" : ` of about ${duration(expectedMilliseconds)}`;
  return `${since}${expected}`;
}
function waysOn(arn) {
  return `Resume with a step that has mode: wait and image-build-version-arn: ${arn}, or run again: it attaches to the build.`;
}
function timedOut(arn, status, { timeoutMilliseconds }) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The build ${arn} is ${status || "not to be read"} after timeout-minutes: ${timeoutMilliseconds / 6e4}. It goes on in AWS.
${logPlace(arn)}`,
    `${waysOn(arn)} A larger timeout-minutes waits longer.`
  );
}
function credentialsExpired(arn, cause) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The AWS credentials expired while waiting for the build ${arn}. The build goes on in AWS.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(cause)}`,
    `Resume in a job of its own: mode: wait and image-build-version-arn: ${arn}.
For the next time give the action role-to-assume: <ARN of the role> and the job "permissions: id-token: write": then it assumes the role itself and renews the session for as long as it waits.`,
    { cause }
  );
}

// src/awaitBuild.ts
function awaitBuild(arn, earlierDurations2, imagebuilder, patience, { builds: keeper, clock: clock2, random, log, report: report2, deadline }) {
  const onChange = (build) => report2.buildChanged(build);
  const order = {
    arn,
    imagebuilder,
    clock: clock2,
    random,
    log,
    deadline,
    patience,
    earlierDurations: earlierDurations2,
    keeper,
    onChange
  };
  return log.group(`Waiting for ${arn}`, () => waitForBuild(order));
}

// src/component/document.ts


// node_modules/fflate/esm/index.mjs

var require2 = (0,module__WEBPACK_IMPORTED_MODULE_14__.createRequire)("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start2) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start2 += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flm = /* @__PURE__ */ hMap(flt, 9, 0);
var fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var wbits = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
};
var wbits16 = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
  d[o + 2] |= v >> 16;
};
var hTree = function(d, mb) {
  var t = [];
  for (var i2 = 0; i2 < d.length; ++i2) {
    if (d[i2])
      t.push({ s: i2, f: d[i2] });
  }
  var s = t.length;
  var t2 = t.slice();
  if (!s)
    return { t: et, l: 0 };
  if (s == 1) {
    var v = new u8(t[0].s + 1);
    v[t[0].s] = 1;
    return { t: v, l: 1 };
  }
  t.sort(function(a, b) {
    return a.f - b.f;
  });
  t.push({ s: -1, f: 25001 });
  var l = t[0], r = t[1], i0 = 0, i1 = 1, i22 = 2;
  t[0] = { s: -1, f: l.f + r.f, l, r };
  while (i1 != s - 1) {
    l = t[t[i0].f < t[i22].f ? i0++ : i22++];
    r = t[i0 != i1 && t[i0].f < t[i22].f ? i0++ : i22++];
    t[i1++] = { s: -1, f: l.f + r.f, l, r };
  }
  var maxSym = t2[0].s;
  for (var i2 = 1; i2 < s; ++i2) {
    if (t2[i2].s > maxSym)
      maxSym = t2[i2].s;
  }
  var tr = new u16(maxSym + 1);
  var mbt = ln(t[i1 - 1], tr, 0);
  if (mbt > mb) {
    var i2 = 0, dt = 0;
    var lft = mbt - mb, cst = 1 << lft;
    t2.sort(function(a, b) {
      return tr[b.s] - tr[a.s] || a.f - b.f;
    });
    for (; i2 < s; ++i2) {
      var i2_1 = t2[i2].s;
      if (tr[i2_1] > mb) {
        dt += cst - (1 << mbt - tr[i2_1]);
        tr[i2_1] = mb;
      } else
        break;
    }
    dt >>= lft;
    while (dt > 0) {
      var i2_2 = t2[i2].s;
      if (tr[i2_2] < mb)
        dt -= 1 << mb - tr[i2_2]++ - 1;
      else
        ++i2;
    }
    for (; i2 >= 0 && dt; --i2) {
      var i2_3 = t2[i2].s;
      if (tr[i2_3] == mb) {
        --tr[i2_3];
        ++dt;
      }
    }
    mbt = mb;
  }
  return { t: new u8(tr), l: mbt };
};
var ln = function(n, l, d) {
  return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
};
var lc = function(c) {
  var s = c.length;
  while (s && !c[--s])
    ;
  var cl = new u16(++s);
  var cli = 0, cln = c[0], cls = 1;
  var w = function(v) {
    cl[cli++] = v;
  };
  for (var i2 = 1; i2 <= s; ++i2) {
    if (c[i2] == cln && i2 != s)
      ++cls;
    else {
      if (!cln && cls > 2) {
        for (; cls > 138; cls -= 138)
          w(32754);
        if (cls > 2) {
          w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
          cls = 0;
        }
      } else if (cls > 3) {
        w(cln), --cls;
        for (; cls > 6; cls -= 6)
          w(8304);
        if (cls > 2)
          w(cls - 3 << 5 | 8208), cls = 0;
      }
      while (cls--)
        w(cln);
      cls = 1;
      cln = c[i2];
    }
  }
  return { c: cl.subarray(0, cli), n: s };
};
var clen = function(cf, cl) {
  var l = 0;
  for (var i2 = 0; i2 < cl.length; ++i2)
    l += cf[i2] * cl[i2];
  return l;
};
var wfblk = function(out, pos, dat) {
  var s = dat.length;
  var o = shft(pos + 2);
  out[o] = s & 255;
  out[o + 1] = s >> 8;
  out[o + 2] = out[o] ^ 255;
  out[o + 3] = out[o + 1] ^ 255;
  for (var i2 = 0; i2 < s; ++i2)
    out[o + i2 + 4] = dat[i2];
  return (o + 4 + s) * 8;
};
var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
  wbits(out, p++, final);
  ++lf[256];
  var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
  var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
  var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
  var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
  var lcfreq = new u16(19);
  for (var i2 = 0; i2 < lclt.length; ++i2)
    ++lcfreq[lclt[i2] & 31];
  for (var i2 = 0; i2 < lcdt.length; ++i2)
    ++lcfreq[lcdt[i2] & 31];
  var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
  var nlcc = 19;
  for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
    ;
  var flen = bl + 5 << 3;
  var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
  var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
  if (bs >= 0 && flen <= ftlen && flen <= dtlen)
    return wfblk(out, p, dat.subarray(bs, bs + bl));
  var lm, ll, dm, dl;
  wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
  if (dtlen < ftlen) {
    lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
    var llm = hMap(lct, mlcb, 0);
    wbits(out, p, nlc - 257);
    wbits(out, p + 5, ndc - 1);
    wbits(out, p + 10, nlcc - 4);
    p += 14;
    for (var i2 = 0; i2 < nlcc; ++i2)
      wbits(out, p + 3 * i2, lct[clim[i2]]);
    p += 3 * nlcc;
    var lcts = [lclt, lcdt];
    for (var it = 0; it < 2; ++it) {
      var clct = lcts[it];
      for (var i2 = 0; i2 < clct.length; ++i2) {
        var len = clct[i2] & 31;
        wbits(out, p, llm[len]), p += lct[len];
        if (len > 15)
          wbits(out, p, clct[i2] >> 5 & 127), p += clct[i2] >> 12;
      }
    }
  } else {
    lm = flm, ll = flt, dm = fdm, dl = fdt;
  }
  for (var i2 = 0; i2 < li; ++i2) {
    var sym = syms[i2];
    if (sym > 255) {
      var len = sym >> 18 & 31;
      wbits16(out, p, lm[len + 257]), p += ll[len + 257];
      if (len > 7)
        wbits(out, p, sym >> 23 & 31), p += fleb[len];
      var dst = sym & 31;
      wbits16(out, p, dm[dst]), p += dl[dst];
      if (dst > 3)
        wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
    } else {
      wbits16(out, p, lm[sym]), p += ll[sym];
    }
  }
  wbits16(out, p, lm[256]);
  return p + ll[256];
};
var deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
var et = /* @__PURE__ */ new u8(0);
var dflt = function(dat, lvl, plvl, pre, post, st) {
  var s = st.z || dat.length;
  var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
  var w = o.subarray(pre, o.length - post);
  var lst = st.l;
  var pos = (st.r || 0) & 7;
  if (lvl) {
    if (pos)
      w[0] = st.r >> 3;
    var opt = deo[lvl - 1];
    var n = opt >> 13, c = opt & 8191;
    var msk_1 = (1 << plvl) - 1;
    var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
    var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
    var hsh = function(i3) {
      return (dat[i3] ^ dat[i3 + 1] << bs1_1 ^ dat[i3 + 2] << bs2_1) & msk_1;
    };
    var syms = new i32(25e3);
    var lf = new u16(288), df = new u16(32);
    var lc_1 = 0, eb = 0, i2 = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
    for (; i2 + 2 < s; ++i2) {
      var hv = hsh(i2);
      var imod = i2 & 32767, pimod = head[hv];
      prev[imod] = pimod;
      head[hv] = imod;
      if (wi <= i2) {
        var rem = s - i2;
        if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
          pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i2 - bs, pos);
          li = lc_1 = eb = 0, bs = i2;
          for (var j = 0; j < 286; ++j)
            lf[j] = 0;
          for (var j = 0; j < 30; ++j)
            df[j] = 0;
        }
        var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
        if (rem > 2 && hv == hsh(i2 - dif)) {
          var maxn = Math.min(n, rem) - 1;
          var maxd = Math.min(32767, i2);
          var ml = Math.min(258, rem);
          while (dif <= maxd && --ch_1 && imod != pimod) {
            if (dat[i2 + l] == dat[i2 + l - dif]) {
              var nl = 0;
              for (; nl < ml && dat[i2 + nl] == dat[i2 + nl - dif]; ++nl)
                ;
              if (nl > l) {
                l = nl, d = dif;
                if (nl > maxn)
                  break;
                var mmd = Math.min(dif, nl - 2);
                var md = 0;
                for (var j = 0; j < mmd; ++j) {
                  var ti = i2 - dif + j & 32767;
                  var pti = prev[ti];
                  var cd = ti - pti & 32767;
                  if (cd > md)
                    md = cd, pimod = ti;
                }
              }
            }
            imod = pimod, pimod = prev[imod];
            dif += imod - pimod & 32767;
          }
        }
        if (d) {
          syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
          var lin = revfl[l] & 31, din = revfd[d] & 31;
          eb += fleb[lin] + fdeb[din];
          ++lf[257 + lin];
          ++df[din];
          wi = i2 + l;
          ++lc_1;
        } else {
          syms[li++] = dat[i2];
          ++lf[dat[i2]];
        }
      }
    }
    for (i2 = Math.max(i2, wi); i2 < s; ++i2) {
      syms[li++] = dat[i2];
      ++lf[dat[i2]];
    }
    pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i2 - bs, pos);
    if (!lst) {
      st.r = pos & 7 | w[pos / 8 | 0] << 3;
      pos -= 7;
      st.h = head, st.p = prev, st.i = i2, st.w = wi;
    }
  } else {
    for (var i2 = st.w || 0; i2 < s + lst; i2 += 65535) {
      var e = i2 + 65535;
      if (e >= s) {
        w[pos / 8 | 0] = lst;
        e = s;
      }
      pos = wfblk(w, pos + 1, dat.subarray(i2, e));
    }
    st.i = s;
  }
  return slc(o, 0, pre + shft(pos) + post);
};
var crct = /* @__PURE__ */ (function() {
  var t = new Int32Array(256);
  for (var i2 = 0; i2 < 256; ++i2) {
    var c = i2, k = 9;
    while (--k)
      c = (c & 1 && -306674912) ^ c >>> 1;
    t[i2] = c;
  }
  return t;
})();
var crc = function() {
  var c = -1;
  return {
    p: function(d) {
      var cr = c;
      for (var i2 = 0; i2 < d.length; ++i2)
        cr = crct[cr & 255 ^ d[i2]] ^ cr >>> 8;
      c = cr;
    },
    d: function() {
      return ~c;
    }
  };
};
var dopt = function(dat, opt, pre, post, st) {
  if (!st) {
    st = { l: 1 };
    if (opt.dictionary) {
      var dict = opt.dictionary.subarray(-32768);
      var newDat = new u8(dict.length + dat.length);
      newDat.set(dict);
      newDat.set(dat, dict.length);
      dat = newDat;
      st.w = dict.length;
    }
  }
  return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
};
var wbytes = function(d, b, v) {
  for (; v; ++b)
    d[b] = v, v >>>= 8;
};
var gzh = function(c, o) {
  var fn = o.filename;
  c[0] = 31, c[1] = 139, c[2] = 8, c[8] = o.level < 2 ? 4 : o.level == 9 ? 2 : 0, c[9] = 3;
  if (o.mtime != 0)
    wbytes(c, 4, Math.floor(new Date(o.mtime || Date.now()) / 1e3));
  if (fn) {
    c[3] = 8;
    for (var i2 = 0; i2 <= fn.length; ++i2)
      c[i2 + 10] = fn.charCodeAt(i2);
  }
};
var gzhl = function(o) {
  return 10 + (o.filename ? o.filename.length + 1 : 0);
};
function gzipSync(data, opts) {
  if (!opts)
    opts = {};
  var c = crc(), l = data.length;
  c.p(data);
  var d = dopt(data, opts, gzhl(opts), 8), s = d.length;
  return gzh(d, opts), wbytes(d, s - 8, c.d()), wbytes(d, s - 4, l), d;
}
var te = typeof TextEncoder != "undefined" && /* @__PURE__ */ new TextEncoder();
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
function strToU8(str, latin1) {
  if (latin1) {
    var ar_1 = new u8(str.length);
    for (var i2 = 0; i2 < str.length; ++i2)
      ar_1[i2] = str.charCodeAt(i2);
    return ar_1;
  }
  if (te)
    return te.encode(str);
  var l = str.length;
  var ar = new u8(str.length + (str.length >> 1));
  var ai = 0;
  var w = function(v) {
    ar[ai++] = v;
  };
  for (var i2 = 0; i2 < l; ++i2) {
    if (ai + 5 > ar.length) {
      var n = new u8(ai + 8 + (l - i2 << 1));
      n.set(ar);
      ar = n;
    }
    var c = str.charCodeAt(i2);
    if (c < 128 || latin1)
      w(c);
    else if (c < 2048)
      w(192 | c >> 6), w(128 | c & 63);
    else if (c > 55295 && c < 57344)
      c = 65536 + (c & 1023 << 10) | str.charCodeAt(++i2) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63);
    else
      w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63);
  }
  return slc(ar, 0, ai);
}

// src/component/lockText.ts
var headerGrammar = /^warm-ami-lock 1 ([0-9a-f]{64}) (linux|windows)\/(amd64|arm64)(?:\/([0-9]{1,9}))? (containerd|docker) (pinned|unpinned)$/;
var registryGrammar = /^@ (\S+) (\S+)$/;
var imageGrammar = /^(\S+) ([A-Za-z0-9+/]{43}) ([A-Za-z0-9+/]{43}|=) (0|[1-9][0-9]*)((?: \S+)*)$/;
function isLockHeader(line2) {
  return headerGrammar.test(line2);
}
function printPlatform({ os: os4, architecture, windowsBuild }) {
  return windowsBuild === void 0 ? `${os4}/${architecture}` : `${os4}/${architecture}/${windowsBuild}`;
}
function printLock(lock, settings) {
  const checked = checkedLock(lock.images);
  if (checked.id !== lock.id) throw unsound(`Its id is ${lock.id} and that of its images ${checked.id}.`);
  const { platform, runtime, pin } = settings;
  const header = `warm-ami-lock 1 ${lock.id} ${printPlatform(platform)} ${runtime} ${pin ? "pinned" : "unpinned"}`;
  if (!isLockHeader(header)) throw unsound(`${JSON.stringify(header)} is no header.`);
  const lines = [header];
  let registry;
  for (const image of checked.images) {
    const { host = "", path } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .splitHost */ .Ve)(image.repository);
    if (host !== registry) lines.push(`@ ${host} ${(0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEcrHost */ .wl)(host)?.region ?? "-"}`);
    registry = host;
    lines.push(printImage(path, image));
  }
  return lines;
}
function printImage(path, { digest, platformDigest, compressedBytes: compressedBytes2, tags }) {
  const manifest = platformDigest === digest ? "=" : shortDigest(platformDigest);
  return [path, shortDigest(digest), manifest, compressedBytes2, ...tags].join(" ");
}
function readLock(lines) {
  const [header = "", ...rest] = lines;
  const [, id, os4, architecture, build, runtime, pin] = headerGrammar.exec(header) ?? [];
  if (os4 !== "linux" && os4 !== "windows") return void 0;
  if (architecture !== "amd64" && architecture !== "arm64") return void 0;
  if (runtime !== "containerd" && runtime !== "docker") return void 0;
  const images = readImages(rest);
  const lock = images && soundLock(images);
  if (lock === void 0 || lock.id !== id) return void 0;
  const platform = build === void 0 ? { os: os4, architecture } : { os: os4, architecture, windowsBuild: Number(build) };
  return { lock, settings: { platform, runtime, pin: pin === "pinned" } };
}
function readImages(lines) {
  const images = [];
  let registry;
  for (const line2 of lines) {
    const [, host] = registryGrammar.exec(line2) ?? [];
    if (host !== void 0) {
      registry = host;
      continue;
    }
    const image = registry === void 0 ? void 0 : readImage(registry, line2);
    if (image === void 0) return void 0;
    images.push(image);
  }
  return images;
}
function readImage(registry, line2) {
  const [, path, short2, manifest, bytes, tags] = imageGrammar.exec(line2) ?? [];
  if (short2 === void 0 || manifest === void 0 || tags === void 0) return void 0;
  const digest = longDigest(short2);
  return {
    repository: `${registry}/${path}`,
    digest,
    platformDigest: manifest === "=" ? digest : longDigest(manifest),
    tags: tags.split(" ").slice(1),
    compressedBytes: Number(bytes)
  };
}
function shortDigest(digest) {
  return Buffer.from(digest.slice("sha256:".length), "hex").toString("base64").slice(0, 43);
}
function longDigest(short2) {
  return `sha256:${Buffer.from(short2, "base64").toString("hex")}`;
}
function soundLock(images) {
  try {
    return checkedLock(images);
  } catch (error2) {
    if (error2 instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF) return void 0;
    throw error2;
  }
}
function checkedLock(images) {
  if (images.length === 0) throw unsound("It holds no image.");
  for (const { repository } of images) {
    const { host, tag, digest } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(repository);
    if (host === void 0 || tag !== void 0 || digest !== void 0) {
      throw unsound(`${JSON.stringify(repository)} is no repository with its registry.`);
    }
  }
  return (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLock */ .a8)(images);
}
function unsound(what) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `This image lock cannot become a pull component. ${what}`,
    "Run again; if it stays, report it with this message."
  );
}

// src/component/scripts/linux/build.sh
var build_default = `# To read the packed script: grep -o "H[4]sI[^']*" THIS-DOCUMENT | base64 -d | gunzip
set -euo pipefail
mkdir -p /var/lib/warm-ami
cd /var/lib/warm-ami
cat >lock <<'WARM_AMI_LOCK'
%lock%
WARM_AMI_LOCK
base64 -d <<<'%script%' | gunzip >images.sh
# Any other code could be 194, which Image Builder takes for the wish to reboot.
bash images.sh pull %downloads% || exit 1
`;

// src/component/scripts/linux/containerd.sh
var containerd_default = '# What images.sh asks of containerd. Every flag used here is one of ctr 1.6, 1.7 and 2.x alike.\nservices=(containerd)\nsteps=\'download unpack tag\'\n# Of a layer there is what was downloaded and what was unpacked.\ncopies=2\ndeclare -A target=() pinned=() unpacked=()\npinned_label=io.cri-containerd.pinned=pinned\n\n# The kubelet sees nothing outside this namespace.\nk8s() { ctr -n k8s.io "$@"; }\n\nanswers() { ctr version; }\n\n# ctr would take the password on its command line, which everybody on the host can read, or in this file.\nlog_in() {\n  local password folder=$scratch/work/hosts/$1\n  password=$(aws ecr get-login-password --region "$2") && mkdir -p "$folder" || return\n  printf \'%s\\n\' "server = \\"https://$1\\"" "[host.\\"https://$1\\"]" \'capabilities = ["pull", "resolve"]\' \\\n    "[host.\\"https://$1\\".header]" \\\n    "authorization = \\"Basic $(printf \'AWS:%s\' "$password" | base64 -w0)\\"" >"$folder/hosts.toml"\n}\n\nfrom_registry() {\n  local verb=$1\n  shift\n  k8s content "$verb" --hosts-dir "$scratch/work/hosts" "$@"\n}\n\nread_manifest() { from_registry fetch-object "$1"; }\n\n# Its progress display would fill the log.\nfetch() {\n  local label=()\n  [ "$pin" != pinned ] || label=(--label "$pinned_label")\n  from_registry fetch "${label[@]}" "$@" >/dev/null\n}\n\nlist_layers() { k8s content ls --quiet; }\n\nstorage_folder() { ctr plugins ls --detailed id==content | sed -n \'s/^ *root *\\(.*[^ ]\\) *$/\\1/p\' | head -n 1; }\n\n# What containerd holds now: the digest of each name, the names that are pinned, and those of which every part\n# is here and unpacked for this host.\nlook() {\n  local name digest rest\n  target=() pinned=() unpacked=()\n  while read -r name _ digest rest; do\n    target[$name]=$digest\n    [[ $rest != *"$pinned_label"* ]] || pinned[$name]=yes\n  done < <(k8s images ls)\n  while read -r name _ _ rest; do\n    [[ $rest != complete*true ]] || unpacked[$name]=yes\n  done < <(k8s images check)\n}\n\nhas_image() { [ -n "${unpacked[${references[$1]}]:-}" ] && [ -n "${unpacked[${manifests[$1]}]:-}" ]; }\n\nhas_name() {\n  local digest=${references[$2]#*@}\n  [[ $1 != *@* ]] || digest=${1#*@}\n  [ "${target[$1]:-}" = "$digest" ] && { [ "$pin" != pinned ] || [ -n "${pinned[$1]:-}" ]; }\n}\n\ntag_image() { k8s images tag --force "$@" >/dev/null; }\n\n# The label keeps the kubelet\'s garbage collection off. Tags of ctr 1 have that of the image they were made of;\n# those of ctr 2 have none.\npin_names() {\n  local name labelled=\'\'\n  [ "$pin" = pinned ] || return 0\n  # shellcheck disable=SC2048 # words on purpose\n  for name in ${names[*]}; do\n    if [ -z "${pinned[$name]:-}" ] && [ -n "${target[$name]:-}" ]; then\n      k8s images label "$name" "$pinned_label" >/dev/null\n      labelled=yes\n    fi\n  done\n  [ -z "$labelled" ] || look\n}\n\n# The layers of the platform\'s manifest and no other: of an index, ctr may take those of several platforms.\ndownload() { fetch "${manifests[$1]}"; }\n\n# Meanwhile the index comes, which is small.\nunpack() {\n  local index code=0\n  fetch_index "$1" &\n  index=$!\n  k8s snapshots unpack "${manifests[$1]#*@}" >/dev/null || code=$?\n  wait "$index" && return "$code"\n}\n\nfetch_index() { [ "${manifests[$1]}" = "${references[$1]}" ] || fetch --metadata-only "${references[$1]}"; }\n\n# Without a network of its own or the host\'s, so that what an image starts reaches nothing.\nstart_container() { k8s run --detach --null-io "$1" warm-ami-test; }\n\ncreate_container() { k8s containers create "$1" warm-ami-test /warm-ami; }\n\nremove_container() {\n  {\n    k8s tasks kill --signal SIGKILL warm-ami-test\n    k8s tasks rm --force warm-ami-test\n    k8s containers rm warm-ami-test\n  } >/dev/null 2>&1 || true\n}\n';

// src/component/scripts/linux/docker.sh
var docker_default = '# What images.sh asks of docker.\nservices=(docker.socket containerd docker)\nsteps=\'download tag\'\n# docker drops what it downloaded once it is unpacked.\ncopies=1\ndeclare -A target=()\n\n# docker keeps a login in a file: this one lies in memory and lasts as long as the run.\nexport DOCKER_CONFIG=$scratch/work/docker\n\nanswers() { docker version; }\n\nlog_in() {\n  aws ecr get-login-password --region "$2" | docker login --username AWS --password-stdin "$1" >/dev/null\n}\n\nread_manifest() { docker manifest inspect "$1"; }\n\n# docker does not list layers: those of the images that are here.\nlist_layers() {\n  local image\n  for image in "${!references[@]}"; do\n    if has_image "$image"; then survey "${manifests[image]}"; fi\n  done | cut -d \' \' -f 1\n}\n\nstorage_folder() { docker info 2>/dev/null | sed -n \'s/^ *Docker Root Dir: //p\'; }\n\n# The id of each name that docker holds now. Its list is a table, because Go templates hold braces that AWSTOE\n# would replace.\nlook() {\n  local repository tag digest id\n  target=()\n  while read -r repository tag digest id _; do\n    target[$repository:$tag]=$id\n    target[$repository@$digest]=$id\n  done < <(docker image ls --digests --no-trunc)\n}\n\n# Pulled by either digest it must be the same image; docker\'s containerd store gives an index an id of its own.\nhas_image() {\n  local id=${target[${references[$1]}]:-} own=${target[${manifests[$1]}]:-}\n  [ -n "$own" ] && { [ "$id" = "$own" ] || [ "$id" = "${references[$1]#*@}" ]; }\n}\n\nhas_name() { [ "$1" = "${manifests[$2]}" ] || [ "${target[$1]:-}" = "${target[${references[$2]}]}" ]; }\n\ntag_image() {\n  local tag\n  for tag in "${@:2}"; do docker tag "$1" "$tag" || return; done\n}\n\n# docker cleans up nothing by itself.\npin_names() { :; }\n\n# docker unpacks while it downloads.\ndownload() {\n  docker pull --quiet "${manifests[$1]}" >/dev/null && docker pull --quiet "${references[$1]}" >/dev/null\n}\n\n# Without a network, so that what an image starts reaches nothing.\nstart_container() { docker run --detach --network none --name warm-ami-test "$1" >/dev/null; }\n\ncreate_container() { docker create --name warm-ami-test "$1" /warm-ami >/dev/null; }\n\nremove_container() { docker rm --force --volumes warm-ami-test >/dev/null 2>&1 || true; }\n';

// src/component/scripts/linux/images.sh
var images_default = '# Pulls, verifies or tests the images of a lock: `images.sh pull <downloads at a time>`, `images.sh verify`,\n# `images.sh test`. Lies where the build phase left it, beside the lock, and runs there.\n# The renderer puts containerd.sh or docker.sh in place of its line.\n#\n# Form of the lock (src/component/lockText.ts writes and reads it):\n#   warm-ami-lock 1 <lock id> <platform> <runtime> <pinned or unpinned>\n#   @ <registry> <Region to log in to, or ->\n#   <path> <digest> <digest of the platform\'s manifest, or => <compressed bytes> <tag>...\n# Digests are SHA-256 in base64 without its padding.\n#\n# No name of the lock is ever parsed as code: names are only read into variables, and -f keeps those that\n# are split into words from being taken for file patterns. Most functions run as conditions, where bash\n# ignores -e: so there is none, and every command decides by itself.\nset -uf -o pipefail\numask 077\n\ncommand=$1\n# In memory and gone at the next boot, because logins lie here.\nscratch=/run/warm-ami\n# For each image of the lock, by its number. A reference ends in the digest that the tags point at, a manifest\n# in that of the platform\'s own; without an index both are one. Names are all that pods may ask for.\nregistries=() references=() manifests=() sizes=() names=() titles=() layers=()\ndeclare -A regions=()\n\nerror() {\n  echo "ERROR: $*"\n  return 1\n}\n\n# Runs a command up to four times, under a title that is shown.\ntry() {\n  local title=$1 attempt\n  shift\n  for attempt in 1 2 3; do\n    "$@" && return\n    echo "$title: attempt $attempt of 4 failed"\n    sleep "$((5 * 2 ** (attempt - 1)))"\n  done\n  "$@"\n}\n\n%runtime%\n\nlong_digest() {\n  printf \'sha256:\'\n  printf \'%s=\' "$1" | base64 -d | od -An -v -tx1 | tr -d \' \\n\'\n}\n\nload_lock() {\n  local first second rest registry=\'\'\n  read -r _ _ _ _ _ pin\n  while read -r first second rest; do\n    if [ "$first" = @ ]; then\n      registry=$second\n      [ "$rest" = - ] || regions[$registry]=$rest\n    else\n      # shellcheck disable=SC2086 # words on purpose\n      add_image "$registry" "$first" "$second" $rest\n    fi\n  done\n}\n\n# The fields of a line of the lock, behind its registry.\nadd_image() {\n  local repository=$1/$2 reference manifest\n  reference=$repository@$(long_digest "$3")\n  manifest=$reference\n  [ "$4" = = ] || manifest=$repository@$(long_digest "$4")\n  registries+=("$1")\n  references+=("$reference")\n  manifests+=("$manifest")\n  sizes+=("$5")\n  shift 5\n  names+=("$reference ${manifest/#"$reference"/} ${*/#/$repository:}")\n  titles+=("$repository $*")\n}\n\n# When the finished AMI is tested, a service that is enabled must come up by itself. Otherwise this run starts\n# what is stopped, and stops it at the end; so does the next run where this one is killed.\nstart_runtime() {\n  local main=${services[-1]} service\n  if [ "$command" = test ] && systemctl is-enabled --quiet "$main"; then\n    answers_soon || error "$main is enabled and does not come up by itself on this AMI"\n    return\n  fi\n  for service in "${services[@]}"; do\n    systemctl is-active --quiet "$service" || echo "$service" >>"$scratch/started"\n  done\n  systemctl is-active --quiet "$main" || systemctl start "$main" || error "$main cannot be started" || return\n  answers_soon || error "$main does not answer"\n}\n\nanswers_soon() {\n  local end=$((SECONDS + 120))\n  until answers >/dev/null 2>&1; do\n    [ "$SECONDS" -lt "$end" ] || return\n    sleep 1\n  done\n}\n\n# Runs at every exit and leaves the exit code as it is.\nrestore() {\n  local started=()\n  [ ! -e "$scratch/started" ] || mapfile -t started < <(tac "$scratch/started")\n  rm -rf "$scratch"\n  [ "${#started[@]}" = 0 ] || systemctl stop "${started[@]}"\n}\n\n# Digest and size of each layer of an image, as its manifest tells them. In a descriptor both stand in either\n# order, so they are taken in pairs.\nsurvey() {\n  local field digest=\'\' size=\'\' manifest\n  manifest=$(read_manifest "$1" | tr -d \'[:space:]\')\n  while read -r field; do\n    case $field in\n      *sha256*) digest=${field#*:\\"} ;;\n      *) size=${field#*:} ;;\n    esac\n    if [ -n "$digest" ] && [ -n "$size" ]; then\n      echo "$digest $size"\n      digest=\'\' size=\'\'\n    fi\n  done < <(grep -oE \'"(digest":"sha256:[0-9a-f]{64}|size":[0-9]+)\' <<<"${manifest#*\\"layers\\":}")\n}\n\n# Learns the layers of these images, and sees that there is room: each layer once, without those that are here\n# already. It is the least they can take, so that no bake that could succeed is refused.\ncheck_disk() {\n  local image digest size count=0 sum=0 least root free\n  local -A counted=()\n  for image in "$@"; do\n    survey "${manifests[image]}" >"$scratch/work/layers-$image" &\n    [ "$((++count % 8))" != 0 ] || wait\n  done\n  wait\n  while read -r digest; do counted[$digest]=here; done < <(list_layers)\n  for image in "$@"; do\n    while read -r digest size; do\n      layers[image]="${layers[image]:-} $digest"\n      [ -n "${counted[$digest]:-}" ] || sum=$((sum + size))\n      counted[$digest]=yes\n    done <"$scratch/work/layers-$image"\n  done\n  root=$(storage_folder) && free=$(df --output=avail -B1 "$root" | tail -n 1) || return\n  least=$((sum * copies))\n  echo "to download: $sum bytes; at least $least are needed in $root, where $free are free"\n  [ "$least" -le "$free" ] || error "disk too small for $least bytes in $root, where $free are free:" \\\n    "give the recipe a larger root volume"\n}\n\n# Takes these images through the steps that are left of theirs, the first first. A step runs in a lane that has\n# places for so many at a time. One that fails is tried again, each time later, while the other images go on.\ntake_steps() {\n  local image event code events open=$#\n  local -a attempts=() idle=()\n  local -A coming=() had=()\n  mkfifo "$scratch/work/events"\n  exec {events}<>"$scratch/work/events"\n  for image in "$@"; do attempts[image]=1 idle[image]=yes; done\n  while [ "$open" -gt 0 ]; do\n    for image in "$@"; do\n      if can_start "$image"; then start_step "$image"; fi\n    done\n    read -r event image code <&"$events"\n    if [ "$event" = ended ]; then end_step "$image" "$code"; else idle[image]=yes; fi\n  done\n}\n\n# Not while another image brings a layer that this one lacks as well: two that unpack it do the same work, and of\n# two that download it the second sleeps for seconds after the first is through (OpenWriter in containerd\'s\n# core/content).\ncan_start() {\n  local step=${todo[$1]%% *} layer\n  [ -n "${idle[$1]}" ] && [ -n "$step" ] && [ "${places[$step]}" -gt 0 ] || return\n  for layer in ${layers[$1]:-}; do\n    [ "${coming[$step-$layer]:-0}" = 0 ] || [ -n "${had[$step-$layer]:-}" ] || return\n  done\n}\n\nstart_step() {\n  local step=${todo[$1]%% *}\n  idle[$1]=\'\'\n  count_step "$1" "$step" 1\n  {\n    "$step" "$1"\n    echo "ended $1 $?" >&"$events"\n  } &\n}\n\nend_step() {\n  local step=${todo[$1]%% *} layer\n  count_step "$1" "$step" -1\n  if [ "$2" = 0 ]; then\n    for layer in ${layers[$1]:-}; do had[$step-$layer]=yes; done\n    idle[$1]=yes attempts[$1]=1 todo[$1]=${todo[$1]#* }\n    [ -n "${todo[$1]}" ] || echo "pulled: ${titles[$1]}, after $SECONDS s"\n  else\n    echo "${references[$1]}: attempt ${attempts[$1]} of 4 failed"\n    if [ "${attempts[$1]}" = 4 ]; then\n      todo[$1]=\'\'\n    else\n      { sleep "$((5 * 2 ** (attempts[$1] - 1)))" && echo "again $1" >&"$events"; } &\n      attempts[$1]=$((attempts[$1] + 1))\n    fi\n  fi\n  [ -n "${todo[$1]}" ] || open=$((open - 1))\n}\n\n# One more or one less image is in a step.\ncount_step() {\n  local layer\n  places[$2]=$((${places[$2]} - $3))\n  for layer in ${layers[$1]:-}; do coming[$2-$layer]=$((${coming[$2-$layer]:-0} + $3)); done\n}\n\ntag() {\n  local name tags=()\n  for name in ${names[$1]}; do [[ $name == *@* ]] || tags+=("$name"); done\n  [ "${#tags[@]}" = 0 ] || tag_image "${references[$1]}" "${tags[@]}"\n}\n\n# The smallest image first, because what it brings lets those go on that share it; then from the largest down,\n# because when all is downloaded the last one still has to be unpacked.\nin_order() {\n  local image\n  for image in "$@"; do echo "${sizes[image]} $image"; done | sort -n | {\n    read -r _ image && echo "$image"\n    tac | cut -d \' \' -f 2\n  }\n}\n\n# Every image has its chance; which of them came is seen afterwards.\npull_images() {\n  local image registry incomplete=() absent=() todo=()\n  local -A tried=() refused=() places=([download]=$1 [unpack]=$(nproc) [tag]=$(nproc))\n  for image in "${!references[@]}"; do\n    if ! has_image "$image"; then\n      absent+=("$image")\n      todo[image]="$steps "\n    elif ! verify_image "$image" >/dev/null; then\n      todo[image]=\'tag \'\n    fi\n  done\n  echo "${#absent[@]} of ${#references[@]} images are not here"\n  for image in "${absent[@]}"; do\n    registry=${registries[image]}\n    if [ -z "${regions[$registry]:-}" ] || [ -n "${tried[$registry]:-}" ]; then continue; fi\n    tried[$registry]=yes\n    try "login to $registry" log_in "$registry" "${regions[$registry]}" || refused[$registry]=yes\n  done\n  [ "${#absent[@]}" = 0 ] || check_disk "${absent[@]}" || return\n  for image in "${!todo[@]}"; do\n    [ -n "${refused[${registries[image]}]:-}" ] || incomplete+=("$image")\n  done\n  # shellcheck disable=SC2046 # words on purpose\n  take_steps $(in_order "${incomplete[@]}")\n  look\n  pin_names\n}\n\nverify_image() {\n  local name\n  has_image "$1" || error "${references[$1]} is not here, or not unpacked as ${manifests[$1]#*@}" || return\n  for name in ${names[$1]}; do\n    has_name "$name" "$1" || error "$name is missing, stands for another image or is not $pin" || return\n  done\n}\n\n# Shows how long a container takes to start, or to be created where the image starts nothing by itself.\ntest_image() {\n  local verb=started began\n  began=$(date +%s%3N)\n  if ! start_container "${references[$1]}"; then\n    remove_container\n    verb=created\n    began=$(date +%s%3N)\n    create_container "${references[$1]}" || error "no container of ${references[$1]} can be created" || return\n  fi\n  echo "$verb in $(($(date +%s%3N) - began)) ms: ${titles[$1]}"\n  remove_container\n}\n\ncheck_image() {\n  verify_image "$1" || return\n  [ "$command" != test ] || test_image "$1"\n}\n\ncheck_images() {\n  local image failed=()\n  for image in "${!references[@]}"; do check_image "$image" || failed+=("${titles[image]}"); done\n  if [ "${#failed[@]}" = 0 ]; then\n    echo "$command: all ${#references[@]} images are good, after $SECONDS s"\n  else\n    printf \'FAILED: %s\\n\' "${failed[@]}"\n    error "$command failed for ${#failed[@]} of ${#references[@]} images"\n  fi\n}\n\nload_lock <lock\nrm -rf "$scratch/work"\nmkdir -p "$scratch/work"\ntrap restore EXIT\nstart_runtime || exit 1\nlook\n[ "$command" != pull ] || pull_images "$2" || exit 1\ncheck_images\n';

// src/component/scripts/linux/verify.sh
var verify_default = "set -euo pipefail\ncd /var/lib/warm-ami\nsha256sum --check --strict --quiet <<'WARM_AMI_SUMS'\n%lock-sum%  lock\n%script-sum%  images.sh\nWARM_AMI_SUMS\nbash images.sh %command% || exit 1\n";

// src/component/scripts/windows/build.ps1
var build_default2 = `# To read the packed script: grep -o "H[4]sI[^']*" THIS-DOCUMENT | base64 -d | gunzip
$ErrorActionPreference = 'Stop'
$folder = "$env:ProgramData/warm-ami"
[void][IO.Directory]::CreateDirectory($folder)
$lock = @'
%lock%
'@
[IO.File]::WriteAllText("$folder/lock", $lock.Replace("\`r", '') + "\`n")
$packed = [IO.MemoryStream]::new([Convert]::FromBase64String('%script%'))
$unpacked = [IO.Compression.GZipStream]::new($packed, [IO.Compression.CompressionMode]::Decompress)
$script = [IO.StreamReader]::new($unpacked).ReadToEnd()
[IO.File]::WriteAllText("$folder/images.ps1", $script)
& ([ScriptBlock]::Create($script)) pull $folder %downloads%
`;

// src/component/scripts/windows/containerd.ps1
var containerd_default2 = `# What images.ps1 asks of containerd. Every flag used here is one of ctr 1.6, 1.7 and 2.x alike.
$service = 'containerd'
$program = "$env:ProgramFiles/containerd/ctr.exe"
# Of a layer there is what was downloaded and what was unpacked.
$copies = 2
$label = 'io.cri-containerd.pinned=pinned'
$pinned = [Collections.Hashtable]::new()
$unpacked = [Collections.Hashtable]::new()

# The kubelet sees nothing outside this namespace.
function Invoke-Ctr { & $program -n k8s.io @args }

function Assert-Ctr {
  Invoke-Ctr @args
  Assert-ExitCode "ctr $args"
}

function Test-Answer {
  Invoke-Ctr version | Out-Null
  $LASTEXITCODE -eq 0
}

# ctr would take the password on its command line, which the event log may keep, or in this file.
function Connect-Registry([string]$registry, [string]$region) {
  $password = (Get-ECRLoginCommand -Region $region).Password
  $basic = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes("AWS:$password"))
  $url = "https://$registry"
  $lines = "server = '$url'", "[host.'$url']", "capabilities = ['pull', 'resolve']", "[host.'$url'.header]",
    "authorization = 'Basic $basic'"
  [void][IO.Directory]::CreateDirectory("$scratch/$registry")
  [IO.File]::WriteAllLines("$scratch/$registry/hosts.toml", $lines)
}

$readManifest = "-n k8s.io content fetch-object --hosts-dir \`"$scratch\`""

function Get-StoredLayers { Assert-Ctr content ls '--quiet' }

function Get-StorageFolder {
  foreach ($line in Assert-Ctr plugins ls '--detailed' 'id==content') {
    if ($line -match '^\\s*root\\s+(\\S.*?)\\s*$') { return $Matches[1] }
  }
}

# What containerd holds now: the digest of each name, the names that are pinned, and those of which every part
# is here and unpacked for this host. An image of somebody else may be broken: that is no error of ours.
function Update-View {
  foreach ($view in $target, $pinned, $unpacked) { $view.Clear() }
  foreach ($line in Assert-Ctr images ls) {
    $name, $type, $digest, $rest = $line.Trim() -split '\\s+'
    $target[$name] = $digest
    $pinned[$name] = "$rest".Contains($label)
  }
  foreach ($line in @(Invoke-Ctr images check)) {
    $name, $type, $digest, $rest = $line.Trim() -split '\\s+'
    $unpacked[$name] = "$rest" -cmatch '^complete.*true$'
  }
}

function Test-Image($image) { $unpacked[$image.Reference] -and $unpacked[$image.Manifest] }

function Test-Name([string]$name, $image) {
  $digest = $image.Reference.Split('@')[1]
  if ($name.Contains('@')) { $digest = $name.Split('@')[1] }
  $target[$name] -ceq $digest -and ($pin -ne 'pinned' -or $pinned[$name])
}

function Set-Tags([string]$reference, [string[]]$tags) { Assert-Ctr images tag '--force' $reference @tags | Out-Null }

# The label keeps the kubelet's garbage collection off. Tags of ctr 1 have that of the image they were made of;
# those of ctr 2 have none.
function Set-Pins($images) {
  if ($pin -ne 'pinned') { return }
  $loose = @(foreach ($image in $images) {
    foreach ($name in $image.Names) { if ($target[$name] -and -not $pinned[$name]) { $name } }
  })
  foreach ($name in $loose) { Assert-Ctr images label $name $label | Out-Null }
  if ($loose) { Update-View }
}

# The layers of the platform's manifest and no other: of an index, ctr may take those of several platforms.
function Get-Steps($image) {
  $fetch = "-n k8s.io content fetch --hosts-dir \`"$scratch\`""
  if ($pin -eq 'pinned') { $fetch += " --label $label" }
  , @('download', "$fetch $($image.Manifest)")
  , @('unpack', "-n k8s.io snapshots unpack $($image.Manifest.Split('@')[1])")
  if ($image.Manifest -cne $image.Reference) { , @('index', "$fetch --metadata-only $($image.Reference)") }
}

# With no network, so that what an image starts reaches nothing.
function Start-Container([string]$reference) { Invoke-Ctr run '--detach' '--null-io' $reference warm-ami-test }

function New-Container([string]$reference) { Invoke-Ctr containers create $reference warm-ami-test warm-ami }

function Remove-Container {
  Invoke-Ctr tasks kill '--signal' SIGKILL warm-ami-test | Out-Null
  Invoke-Ctr tasks rm '--force' warm-ami-test | Out-Null
  Invoke-Ctr containers rm warm-ami-test | Out-Null
}
`;

// src/component/scripts/windows/docker.ps1
var docker_default2 = `# What images.ps1 asks of docker.
$service = 'docker'
$program = 'docker'
# docker drops what it downloaded once it is unpacked.
$copies = 1
# docker keeps a login in a file: this one lasts as long as the run.
$env:DOCKER_CONFIG = $scratch

function Test-Answer {
  & docker version | Out-Null
  $LASTEXITCODE -eq 0
}

function Connect-Registry([string]$registry, [string]$region) {
  (Get-ECRLoginCommand -Region $region).Password | & docker login --username AWS --password-stdin $registry | Out-Null
  Assert-ExitCode 'docker login'
}

$readManifest = 'manifest inspect'

# docker does not list layers: those of the images that are here.
function Get-StoredLayers($present) { (Get-Layers $present).Keys }

function Get-StorageFolder {
  foreach ($line in & docker info) { if ($line -match '^\\s*Docker Root Dir: (\\S.*?)\\s*$') { return $Matches[1] } }
}

# The id of each name that docker holds now. Its list is a table, because Go templates hold braces that AWSTOE
# would replace.
function Update-View {
  $target.Clear()
  $lines = & docker image ls '--digests' '--no-trunc'
  Assert-ExitCode 'docker image ls'
  foreach ($line in $lines) {
    $repository, $tag, $digest, $id, $rest = $line -split '\\s+'
    $target["\${repository}:$tag"] = $target["$repository@$digest"] = $id
  }
}

# Pulled by either digest it must be the same image; docker's containerd store gives an index an id of its own.
function Test-Image($image) {
  $id = $target[$image.Reference]
  $own = $target[$image.Manifest]
  $own -and ($id -ceq $own -or $id -ceq $image.Reference.Split('@')[1])
}

function Test-Name([string]$name, $image) { $name -ceq $image.Manifest -or $target[$name] -ceq $target[$image.Reference] }

function Set-Tags([string]$reference, [string[]]$tags) {
  foreach ($tag in $tags) {
    & docker tag $reference $tag
    Assert-ExitCode 'docker tag'
  }
}

# docker cleans up nothing by itself.
function Set-Pins { }

# docker unpacks while it downloads, so on Windows one image is pulled after another.
function Get-Steps($image) {
  , @('unpack', "pull --quiet $($image.Manifest)")
  if ($image.Manifest -cne $image.Reference) { , @('unpack', "pull --quiet $($image.Reference)") }
}

# Without a network, so that what an image starts reaches nothing.
function Start-Container([string]$reference) {
  & docker run --detach --network none --name warm-ami-test $reference | Out-Null
}

function New-Container([string]$reference) { & docker create --name warm-ami-test $reference warm-ami | Out-Null }

function Remove-Container { & docker rm --force --volumes warm-ami-test | Out-Null }
`;

// src/component/scripts/windows/images.ps1
var images_default2 = `# Pulls, verifies or tests the images of a lock, whose form linux/images.sh describes. Runs in Windows
# PowerShell 5.1 as a script block of build.ps1 and verify.ps1, which name the folder where the lock lies. The
# value is, for pulling, how many images are downloaded at a time; for verify and test, the checksum of the lock.
# The exit code is always 0 or 1: Image Builder would take 3010 for the wish to reboot.
# The renderer puts containerd.ps1 or docker.ps1 in place of their line.
#
# Native programs: their exit code is looked at after every call. Their standard error is redirected
# nowhere, because 5.1 makes an error of every line of it. Few cmdlets: .NET does the rest.
param([string]$command, [string]$folder, [string]$value)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
# Logins lie here: only the system and administrators can read this account's folder.
$scratch = [Environment]::GetFolderPath('UserProfile') + '/.warm-ami'
# Names differ by case, and those in @{} do not.
$target = [Collections.Hashtable]::new()
$received = @{}

function Write-Line([string]$text) { [Console]::WriteLine($text) }

function Assert-ExitCode([string]$what) { if ($LASTEXITCODE -ne 0) { throw "$what exited with $LASTEXITCODE" } }

%runtime%

function Expand-Digest([string]$short) {
  'sha256:' + [BitConverter]::ToString([Convert]::FromBase64String("$short=")).Replace('-', '').ToLowerInvariant()
}

# A reference ends in the digest that the tags point at, a manifest in that of the platform's own; without an
# index both are one. Names are all that pods may ask for.
function New-Image([string]$registry, [string[]]$fields) {
  $path, $short, $manifest, $bytes, $tags = $fields
  if ($manifest -eq '=') { $manifest = $short }
  $repository = "$registry/$path"
  $reference = "$repository@$(Expand-Digest $short)"
  $manifest = "$repository@$(Expand-Digest $manifest)"
  @{
    Registry = $registry; Reference = $reference; Manifest = $manifest; Title = "$repository $tags"; Bytes = [long]$bytes
    Names = @($reference) + @($manifest) + @(foreach ($tag in $tags) { "\${repository}:$tag" })
    Layers = @{}; Steps = [Collections.Queue]::new(); Process = $null; Attempt = 1; NotBefore = [DateTime]::MinValue
  }
}

# False where the registry or AWS refuses; the AWS tools try again by themselves.
function Test-Login([string]$registry) {
  try {
    Connect-Registry $registry $regions[$registry]
    $true
  } catch {
    Write-Line "ERROR: no login to \${registry}: $_"
    $false
  }
}

function Start-Program([string]$arguments) {
  $start = [Diagnostics.ProcessStartInfo]::new($program, $arguments)
  $start.UseShellExecute = $false
  $start.RedirectStandardOutput = $true
  [Diagnostics.Process]::Start($start)
}

# Sizes of the layers of images, by digest, as their manifests tell them, which each image learns too. All manifests
# are read at the same time. In a descriptor both stand in either order, so they are taken in pairs.
function Get-Layers($images) {
  $layers = @{}
  foreach ($image in $images) { $image.Process = Start-Program "$readManifest $($image.Manifest)" }
  foreach ($image in $images) {
    $digest = $size = ''
    $json = ($image.Process.StandardOutput.ReadToEnd() -split '"layers"')[-1]
    $image.Process = $null
    foreach ($match in [regex]::Matches($json, '"(?:digest|size)"\\s*:\\s*(?:"(sha256:[0-9a-f]{64})"|([0-9]+))')) {
      $digest += $match.Groups[1].Value
      $size += $match.Groups[2].Value
      if ($digest -and $size) {
        $layers[$digest] = $image.Layers[$digest] = [long]$size
        $digest = $size = ''
      }
    }
  }
  $layers
}

# Each layer once, without those that are here already. It is the least the images can take, so that no bake
# that could succeed is refused.
function Assert-DiskSpace($absent, $present) {
  $layers = Get-Layers $absent
  foreach ($digest in @(Get-StoredLayers $present)) { $layers.Remove($digest) }
  $sum = [long]0
  foreach ($size in $layers.Values) { $sum += $size }
  $least = $sum * $copies
  $root = Get-StorageFolder
  $free = [IO.DriveInfo]::new($root).AvailableFreeSpace
  Write-Line "to download: $sum bytes; at least $least are needed in $root, where $free are free"
  if ($least -gt $free) {
    throw "disk too small for $least bytes in $root, where $free are free: give the recipe a larger root volume"
  }
}

# Takes every image through its steps. A step runs in a lane, which has places for so many at a time; one that
# fails is tried again, each time later, and the other images go on.
function Invoke-Steps($images, $places) {
  while ($images = @(foreach ($image in $images) { if ($image.Steps.Count) { $image } })) {
    foreach ($image in $images) {
      if ($image.Process -and $image.Process.HasExited) { Complete-Step $image $places }
      if (-not $image.Process -and $image.Steps.Count) { Start-Step $image $images $places }
    }
    Start-Sleep -Milliseconds 50
  }
}

# Whether another image brings a layer that this one lacks as well: of two that download the same, ctr sleeps for
# seconds after the other is through.
function Test-Shared($image, $images) {
  foreach ($digest in $image.Layers.Keys) {
    if ($received[$digest]) { continue }
    foreach ($other in $images) { if ($other.Process -and $other.Layers.ContainsKey($digest)) { return $true } }
  }
}

# What the program prints is read and thrown away: its progress would fill the log, and a full pipe stop it.
function Start-Step($image, $images, $places) {
  $lane, $arguments = $image.Steps.Peek()
  if (-not $places[$lane] -or [DateTime]::UtcNow -lt $image.NotBefore -or (Test-Shared $image $images)) { return }
  $places[$lane]--
  $image.Process = Start-Program $arguments
  $image.Process.BeginOutputReadLine()
}

function Complete-Step($image, $places) {
  $code = $image.Process.ExitCode
  $image.Process = $null
  $places[$image.Steps.Peek()[0]]++
  if ($code) {
    Write-Line "$($image.Reference): attempt $($image.Attempt) of 4 failed: $program exited with $code"
    $image.NotBefore = [DateTime]::UtcNow.AddSeconds(5 * [Math]::Pow(2, $image.Attempt - 1))
    $image.Attempt++
    if ($image.Attempt -gt 4) { $image.Steps.Clear() }
  } else {
    $image.Attempt = 1
    foreach ($digest in $image.Layers.Keys) { $received[$digest] = $true }
    [void]$image.Steps.Dequeue()
    if (-not $image.Steps.Count) { Complete-Image $image }
  }
}

function Complete-Image($image) {
  try {
    $tags = @(foreach ($name in $image.Names) { if (-not $name.Contains('@')) { $name } })
    if ($tags) { Set-Tags $image.Reference $tags }
    Write-Line "pulled: $($image.Title), after $([int]$clock.Elapsed.TotalSeconds) s"
  } catch { Write-Line "ERROR: $($image.Reference): $_" }
}

# Every image has its chance; which of them came is seen afterwards.
function Receive-Images($images) {
  $absent, $present, $logins = @(), @(), @{}
  foreach ($image in $images) {
    if (Test-Image $image) { $present += $image } else { $absent += $image }
  }
  Write-Line "$($absent.Count) of $($images.Count) images are not here"
  foreach ($image in $present) { if (Find-Fault $image) { Complete-Image $image } }
  foreach ($image in $absent) {
    $registry = $image.Registry
    if (-not $logins.ContainsKey($registry)) {
      $logins[$registry] = -not $regions.ContainsKey($registry) -or (Test-Login $registry)
    }
    if ($logins[$registry]) { foreach ($step in Get-Steps $image) { $image.Steps.Enqueue($step) } }
  }
  if ($absent) { Assert-DiskSpace $absent $present }
  # The smallest first, because what it brings lets those go on that share it; then from the largest down, because
  # when all is downloaded the last one still has to be unpacked.
  [Array]::Sort([long[]]@(foreach ($image in $absent) { $image.Bytes }), $absent)
  if ($absent.Count -gt 1) { [Array]::Reverse($absent, 1, $absent.Count - 1) }
  # Concurrent unpacking was seen to do harm on Windows (containerd issue 11451).
  Invoke-Steps $absent @{ download = [int]$value; unpack = 1; index = 4 }
  Update-View
  Set-Pins $images
}

# What is wrong with an image, if anything.
function Find-Fault($image) {
  if (-not (Test-Image $image)) { return "$($image.Reference) is not here, or not unpacked as $($image.Manifest)" }
  foreach ($name in $image.Names) {
    if (-not (Test-Name $name $image)) { return "$name is missing, stands for another image or is not $pin" }
  }
}

# Shows how long a container takes to start, or to be created where the image starts nothing by itself.
function Test-Container($image) {
  $verb = 'started'
  $watch = [Diagnostics.Stopwatch]::StartNew()
  Start-Container $image.Reference
  if ($LASTEXITCODE -ne 0) {
    Remove-Container
    $verb = 'created'
    $watch.Restart()
    New-Container $image.Reference
    Assert-ExitCode "creating a container of $($image.Reference)"
  }
  Write-Line "$verb in $($watch.ElapsedMilliseconds) ms: $($image.Title)"
  Remove-Container
}

function Assert-Images($images) {
  $failed = @(foreach ($image in $images) {
    try {
      $fault = Find-Fault $image
      if ($fault) { throw $fault }
      if ($command -eq 'test') { Test-Container $image }
    } catch {
      Write-Line "ERROR: $_"
      $image.Title
    }
  })
  foreach ($title in $failed) { Write-Line "FAILED: $title" }
  if ($failed) { throw "$command failed for $($failed.Count) of $($images.Count) images" }
  Write-Line "\${command}: all $($images.Count) images are good, after $([int]$clock.Elapsed.TotalSeconds) s"
}

function Wait-Runtime {
  while (-not (Test-Answer)) {
    if ($clock.Elapsed.TotalSeconds -gt 120) { throw "$service does not answer" }
    Start-Sleep -Seconds 1
  }
}

function Remove-Scratch { if ([IO.Directory]::Exists($scratch)) { [IO.Directory]::Delete($scratch, $true) } }

function Read-Lock {
  $header, $lines = [IO.File]::ReadAllText("$folder/lock").Trim().Split("\`n")
  $header.Split(' ')[5]
  foreach ($line in $lines) {
    $fields = $line.Split(' ')
    if ($fields[0] -eq '@') {
      $registry = $fields[1]
      if ($fields[2] -ne '-') { $regions[$registry] = $fields[2] }
    } else { New-Image $registry $fields }
  }
}

# When the finished AMI is tested, a service that is automatic must come up by itself. Otherwise this run starts
# what is stopped, and stops it at the end; so does the next run where this one is killed.
function Invoke-WithRuntime([ScriptBlock]$work) {
  $state = Get-Service -Name $service
  $automatic = "$($state.StartType)" -eq 'Automatic'
  $stop = $state.Status -ne 'Running' -or ([IO.File]::Exists("$folder/started") -and -not $automatic)
  if ($command -eq 'test' -and $automatic) { $stop = $false } elseif ($stop) {
    [IO.File]::WriteAllText("$folder/started", '')
    Start-Service -Name $service
  }
  try {
    Wait-Runtime
    & $work
  } finally {
    if ($stop) {
      Stop-Service -Name $service -Force
      [IO.File]::Delete("$folder/started")
    }
  }
}

try {
  $clock = [Diagnostics.Stopwatch]::StartNew()
  $regions = @{}
  if ($command -ne 'pull' -and (Get-FileHash "$folder/lock").Hash -ne $value) {
    throw 'the lock was changed since the build phase'
  }
  $pin, $images = Read-Lock
  $images = @($images)
  Remove-Scratch
  [void][IO.Directory]::CreateDirectory($scratch)
  Invoke-WithRuntime {
    Update-View
    if ($command -eq 'pull') { Receive-Images $images }
    Assert-Images $images
  }
  $code = 0
} catch {
  Write-Line "ERROR: $_"
  $code = 1
} finally { Remove-Scratch }
exit $code
`;

// src/component/scripts/windows/verify.ps1
var verify_default2 = `$folder = "$env:ProgramData/warm-ami"
if ((Get-FileHash "$folder/images.ps1").Hash -ne '%script-sum%') {
  'ERROR: images.ps1 was changed since the build phase'
  exit 1
}
& ([ScriptBlock]::Create([IO.File]::ReadAllText("$folder/images.ps1"))) %command% $folder %lock-sum%
`;

// src/component/document.ts
function sameSettings(left, right) {
  return left.runtime === right.runtime && (left.runtime === "docker" || left.pin === right.pin);
}
var longestDocument = 16e3;
var automaticConcurrency = 2;
var scriptSets = {
  linux: {
    action: "ExecuteBash",
    build: build_default,
    verify: verify_default,
    images: images_default,
    runtimes: { containerd: containerd_default, docker: docker_default }
  },
  windows: {
    action: "ExecutePowerShell",
    build: build_default2,
    verify: verify_default2,
    images: images_default2,
    runtimes: { containerd: containerd_default2, docker: docker_default2 }
  }
};
function renderDocument(lock, settings) {
  const document = composeDocument(lock, settings);
  if (document.length <= longestDocument) return document;
  const fitting = countFitting(lock, settings);
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pull component of ${lock.images.length} images would take ${document.length} characters and Image Builder takes at most ${longestDocument}: the first ${fitting} images fit.`,
    "Name fewer images or tags (newest=N keeps the N pushed last of each repository), or bake two AMIs."
  );
}
function readDocument(text2) {
  const lines = text2.split(/\r?\n/);
  const headers = lines.filter((line2) => isLockHeader(line2.trim()));
  const [header] = headers;
  if (header === void 0 || headers.length > 1) return void 0;
  const indentation = header.slice(0, header.length - header.trimStart().length);
  const fromHeader = lines.slice(lines.indexOf(header)).map((line2) => withoutPrefix(line2, indentation));
  const end = fromHeader.findIndex((line2) => lockEnds.includes(line2));
  return end < 0 ? void 0 : readLock(fromHeader.slice(0, end));
}
var lockEnds = ["WARM_AMI_LOCK", "'@"];
function withoutPrefix(line2, prefix) {
  return line2.startsWith(prefix) ? line2.slice(prefix.length) : line2;
}
function countFitting(lock, settings) {
  let fitting = 0;
  let tooMany = lock.images.length;
  while (tooMany - fitting > 1) {
    const count3 = Math.floor((fitting + tooMany) / 2);
    const part = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLock */ .a8)(lock.images.slice(0, count3));
    if (composeDocument(part, settings).length <= longestDocument) fitting = count3;
    else tooMany = count3;
  }
  return fitting;
}
function composeDocument(lock, settings) {
  const { action, build, verify, images, runtimes } = scriptSets[settings.platform.os];
  const { pullConcurrency } = settings;
  const lockLines = printLock(lock, settings);
  const script = withoutComments(fill(images, { runtime: runtimes[settings.runtime].trimEnd() }));
  const buildScript = fill(build, {
    lock: lockLines.join("\n"),
    script: pack(script),
    downloads: String(pullConcurrency === "auto" ? automaticConcurrency : pullConcurrency)
  });
  const sums = { "lock-sum": checksum(`${lockLines.join("\n")}
`), "script-sum": checksum(script) };
  const count3 = lock.images.length === 1 ? "1 image" : `${lock.images.length} images`;
  const target = `${printPlatform(settings.platform)} into ${settings.runtime}`;
  return joinLines([
    `description: Pulls ${count3} for ${target}, lock ${lock.id.slice(0, 12)}`,
    "schemaVersion: 1.0",
    "phases:",
    ...phase("build", "PullImages", action, 21600, buildScript),
    ...phase("validate", "VerifyImages", action, 7200, fill(verify, { ...sums, command: "verify" })),
    ...phase("test", "TestImages", action, 7200, fill(verify, { ...sums, command: "test" }))
  ]);
}
function phase(name, step, action, timeoutSeconds, script) {
  return [
    `- name: ${name}`,
    "  steps:",
    `  - name: ${step}`,
    `    action: ${action}`,
    `    timeoutSeconds: ${timeoutSeconds}`,
    "    maxAttempts: 2",
    "    inputs:",
    "     commands:",
    "     - |",
    ...script.trimEnd().split("\n").map((line2) => `      ${line2}`)
  ];
}
function fill(script, texts) {
  return script.replace(/%([a-z-]+)%/g, (placeholder, name) => texts[name] ?? placeholder);
}
function withoutComments(script) {
  return joinLines(script.split("\n").filter((line2) => !/^\s*(?:#|$)/.test(line2)));
}
function pack(script) {
  return Buffer.from(gzipSync(strToU8(script), { level: 9, mtime: 0 })).toString("base64");
}
function checksum(text2) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(text2).digest("hex");
}
function joinLines(lines) {
  return `${lines.join("\n")}
`;
}

// src/decision.ts
function decide({ lastBake, diff, base, rebuild, settings, now }) {
  if (lastBake.kind === "none") return { kind: "bake", reason: "first bake: the pipeline has no AMI yet" };
  if (lastBake.kind === "gone") {
    return {
      kind: "bake",
      reason: `last AMI gone: ${lastBake.amiId} ${lastBake.why}`
    };
  }
  const reasons = [
    imagesChanged(lastBake, diff),
    settingsChanged(lastBake, settings),
    baseMoved(lastBake, base),
    tooOld(lastBake, rebuild, now),
    rebuild.kind === "always" ? "forced: rebuild is always" : void 0
  ].filter((reason2) => reason2 !== void 0);
  if (reasons.length > 0) return { kind: "bake", reason: reasons.join("; ") };
  const age = duration(now - lastBake.build.createdAt);
  const reason = `${lastBake.ami.id}, baked ${age} ago, holds just the wanted images`;
  return { kind: "unchanged", reason, lastBake };
}
function imagesChanged({ contents }, diff) {
  if (contents.kind === "unknown") return `images changed, as far as is known: ${contents.why}`;
  const counts2 = [
    [diff.added.length, "added"],
    [diff.removed.length, "removed"],
    [diff.moved.length, "moved"]
  ];
  const parts = counts2.filter(([count3]) => count3 > 0).map(([count3, what]) => `${count3} ${what}`);
  return parts.length === 0 ? void 0 : `images changed: ${parts.join(", ")}`;
}
function settingsChanged({ contents }, settings) {
  if (contents.kind === "unknown" || sameSettings(contents.settings, settings)) return void 0;
  const { runtime, pin } = settings;
  const was = contents.settings;
  return `settings changed: from ${was.runtime}, pin ${was.pin}, to ${runtime}, pin ${pin}`;
}
function baseMoved({ build, description }, { parent, described }) {
  const current = parent.amiId;
  if (current === void 0) return void 0;
  const used = baseUsed(description.sourceImageId, build.arn, current, described);
  if (used !== void 0) {
    return used === current ? void 0 : `base image moved: from ${used} to ${current}`;
  }
  const changedAt = Math.max(parent.changedAt ?? 0, described.get(current)?.createdAt ?? 0);
  return changedAt > build.createdAt ? `base image moved: ${current} is younger than the last bake` : void 0;
}
function baseUsed(source, buildArn, current, described) {
  if (source === void 0 || source === current) return source;
  const ami = described.get(source);
  return ami?.tags.Ec2ImageBuilderArn === buildArn ? ami.sourceImageId : ami?.id;
}
function tooOld({ build }, rebuild, now) {
  if (rebuild.kind !== "older-than" || now - build.createdAt <= rebuild.milliseconds) return void 0;
  return `older than ${rebuild.written}: the last bake began ${duration(now - build.createdAt)} ago`;
}

// src/images/diff.ts
function diffLocks(baked, wanted) {
  const before = heldByName(baked ?? []);
  const after = heldByName(wanted);
  const both = [...before].flatMap(([name, from]) => {
    const to = after.get(name);
    return to === void 0 ? [] : [{ name, from, to }];
  });
  const isSame = ({ from, to }) => from.platformDigest === to.platformDigest;
  return {
    added: without(after, before),
    removed: without(before, after),
    moved: both.filter((pair) => !isSame(pair)),
    unchanged: both.filter(isSame).map(({ name, from, to }) => ({ name, ...to, ...from }))
  };
}
function heldByName(images) {
  const entries2 = images.flatMap((image) => {
    const { digest, platformDigest, compressedBytes: compressedBytes2 } = image;
    const held = { digest, platformDigest, ...compressedBytes2 === void 0 ? {} : { compressedBytes: compressedBytes2 } };
    return (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .imageNames */ .s)(image).map((name) => [name, held]);
  });
  return new Map(entries2.sort(([left], [right]) => (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnit */ .X)(left, right)));
}
function without(held, other) {
  return [...held].filter(([name]) => !other.has(name)).map(([name, content]) => ({ name, ...content }));
}

// src/oci/fault.ts
var OciFault = class extends Error {
  name = "OciFault";
  kind;
  /** @param message a sentence with the host and what it said */
  constructor(kind, message, options = {}) {
    super(message, options);
    this.kind = kind;
  }
};

// src/images/config.ts
function parseImageConfig(json) {
  const document = parse(json);
  const os4 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(document, "os");
  const architecture = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(document, "architecture");
  const variant = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(document, "variant");
  const osVersion2 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(document, "os.version");
  if (os4 === void 0 || architecture === void 0) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF("The configuration of the image does not name its system and architecture.", "");
  }
  return {
    os: os4,
    architecture,
    ...variant === void 0 ? {} : { variant },
    ...osVersion2 === void 0 ? {} : { osVersion: osVersion2 }
  };
}
function parse(json) {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF("The configuration of the image is no JSON.", "", { cause });
  }
}

// src/images/manifest.ts
var manifestMediaTypes = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json"
];
var indexMediaTypes = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json"
];
var configMediaTypes = [
  "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.container.image.v1+json"
];
var layerMediaTypes = [
  "application/vnd.oci.image.layer.",
  "application/vnd.docker.image.rootfs."
];
var artifacts = [
  ["cncf.helm", "a Helm chart"],
  ["amazon.soci", "a SOCI index"],
  ["buildkit.cacheconfig", "a build cache"],
  ["in-toto", "an attestation"],
  ["attestation", "an attestation"],
  ["cosign", "a signature"],
  ["sigstore", "a signature"],
  ["notary", "a signature"],
  ["spdx", "an SBOM"],
  ["cyclonedx", "an SBOM"],
  ["syft", "an SBOM"]
];
var artifactTagGrammar = /^sha256-[0-9a-f]{64}(?:\.(sig|att|sbom))?$/;
var artifactTagSuffixes = {
  sig: "a signature",
  att: "an attestation",
  sbom: "an SBOM"
};
function artifactOfTag(tag) {
  const match = artifactTagGrammar.exec(tag);
  if (match === null) return void 0;
  return artifactTagSuffixes[match[1] ?? ""] ?? "a list of signatures, attestations or SBOMs";
}
function mayNameImage(tag) {
  return (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag) && artifactOfTag(tag) === void 0;
}
function artifactOfType(mediaType) {
  if (configMediaTypes.includes(mediaType)) return void 0;
  const [, what] = artifacts.find(([part]) => mediaType.includes(part)) ?? [];
  return what ?? `an artifact of type ${JSON.stringify(mediaType)}`;
}
function readContent(manifest) {
  const document = parseObject(manifest);
  const artifact = artifactOfDocument(document);
  if (artifact !== void 0) return { kind: "artifact", what: artifact };
  return Array.isArray(document.manifests) ? readIndex(objects(document.manifests)) : { kind: "manifest" };
}
function artifactOfDocument(document) {
  const config = object(document.config);
  const layers = objects(document.layers);
  const type = text(document.artifactType) ?? text(config.mediaType);
  const typed = type === void 0 ? void 0 : artifactOfType(type);
  if (typed !== void 0) return typed;
  if (document.subject !== void 0) return "attached to another image, like a signature or an SBOM";
  if (Array.isArray(document.manifests)) return void 0;
  if (type === void 0) return "no manifest that this program knows";
  const types = layers.map((layer) => text(layer.mediaType) ?? "");
  if (types.length === 0 || types.some(isFileSystemLayer)) return void 0;
  return artifactOfType(types[0] ?? "");
}
function isFileSystemLayer(mediaType) {
  return layerMediaTypes.some((start2) => mediaType.startsWith(start2));
}
function readIndex(children) {
  const cache = children.some((child) => text(child.mediaType)?.includes("buildkit.cacheconfig"));
  if (cache) return { kind: "artifact", what: "a build cache" };
  const nested = children.some((child) => indexMediaTypes.includes(text(child.mediaType) ?? ""));
  const entries2 = children.flatMap(readEntry);
  if (entries2.length === 0 && !nested) {
    return { kind: "artifact", what: "an index without any container image" };
  }
  return { kind: "index", entries: entries2, nested };
}
function readEntry(child) {
  const platform = object(child.platform);
  const [digest, os4] = [text(child.digest), text(platform.os)];
  const isManifest = manifestMediaTypes.includes(text(child.mediaType) ?? "");
  const isImage = isManifest && child.artifactType === void 0 && os4 !== "unknown";
  if (!isImage || digest === void 0 || os4 === void 0) return [];
  const variant = text(platform.variant);
  const osVersion2 = text(platform["os.version"]);
  return [
    {
      digest,
      os: os4,
      architecture: text(platform.architecture) ?? "",
      ...variant === void 0 ? {} : { variant },
      ...osVersion2 === void 0 ? {} : { osVersion: osVersion2 }
    }
  ];
}
function readParts(manifest, name) {
  const content = readContent(manifest);
  if (content.kind !== "manifest") {
    const what = content.kind === "artifact" ? content.what : "an index of images";
    const mend = "Write rules that do not match its tags, or take the tags away from it.";
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`${name} is no image manifest but ${what}.`, mend);
  }
  const document = parseObject(manifest);
  return { config: readBlob(object(document.config)), layers: objects(document.layers).map(readBlob) };
}
function readBlob({ digest, size: size2, mediaType }) {
  return { digest: text(digest) ?? "", bytes: Number(size2 ?? 0), mediaType: text(mediaType) ?? "" };
}
function compressedBytes({ config, layers }) {
  return [config, ...layers].reduce((sum2, { bytes }) => sum2 + bytes, 0);
}
function chooseManifest(entries2, platform) {
  const fitting = entries2.filter(
    (entry) => entry.os === platform.os && architectureOf(entry) === platform.architecture
  );
  const chosen = platform.os === "windows" ? chooseWindows(fitting, platform.windowsBuild) : firstOf(fitting);
  return chosen ?? { kind: "none", offers: [...new Set(entries2.map(printPlatform2))] };
}
function firstOf([entry]) {
  return entry === void 0 ? void 0 : { kind: "chosen", digest: entry.digest };
}
function chooseWindows(entries2, build) {
  const builds = [...new Set(entries2.map(windowsBuildOf))].filter((known) => known !== void 0);
  if (build === void 0 && builds.length > 1) {
    return { kind: "ambiguous", builds: builds.sort((left, right) => left - right).map(String) };
  }
  const wanted = build ?? builds[0];
  const ofBuild = entries2.filter((entry) => windowsBuildOf(entry) === wanted);
  const newestFirst2 = ofBuild.sort((left, right) => (osVersion(right)[3] ?? 0) - (osVersion(left)[3] ?? 0));
  return firstOf([...newestFirst2, ...entries2.filter((entry) => entry.osVersion === void 0)]);
}
function osVersion(image) {
  return image.osVersion?.split(".").map(Number) ?? [];
}
function windowsBuildOf(image) {
  return osVersion(image)[2];
}
var baselineVariants = { amd64: ["v1"], arm64: ["v8", "8"] };
var otherSpellings = { x86_64: "amd64", aarch64: "arm64" };
function architectureOf({ architecture, variant }) {
  const goarch = otherSpellings[architecture] ?? architecture;
  const isBaseline = variant === void 0 || variant === "" || baselineVariants[goarch]?.includes(variant);
  return isBaseline ? goarch : `${goarch}/${variant}`;
}
function printPlatform2(image) {
  const version = image.osVersion === void 0 ? "" : ` ${image.osVersion}`;
  return `${image.os}/${architectureOf(image)}${version}`;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function object(value) {
  return isObject(value) ? value : {};
}
function objects(value) {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
function text(value) {
  return typeof value === "string" ? value : void 0;
}
function parseObject(json) {
  try {
    return object(JSON.parse(json));
  } catch {
    return {};
  }
}

// src/images/ociFault.ts
function explainFault(where, host, fault) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`${where} could not be read. ${fault.message}`, mendOf(host, fault), { cause: fault });
}
var LOG_IN = "log in before this step with a step that uses docker/login-action";
var MIRROR = "copy the image into ECR, for example by a pull-through cache rule, and name it there";
function mendOf(host, fault) {
  const { kind } = fault;
  const login = host === "docker.io" ? LOG_IN : `${LOG_IN} and "registry: ${host}"`;
  switch (kind) {
    case "login":
      return `Check the name; if not everybody may read it, ${login}.`;
    case "denied":
      return `Check the name; if not everybody may read it, ${login}. Where the job is logged in, that login may not read it: give it access, on ghcr.io "permissions: packages: read" and the access of this repository to the package.`;
    case "absent":
      return "Check the name.";
    case "rate-limited":
      return `The registry limits how much is read: ${login}, or ${MIRROR}.`;
    case "unreachable": {
      const refusal2 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(fault);
      if (refusal2 !== void 0) return (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOfProxy */ .eI)(refusal2);
      return "Check the host, and the proxy of this runner; else run again.";
    }
    case "unsound":
      return "Run again; if it stays so, the registry or something on the way to it does not work.";
  }
}

// src/images/nearest.ts
var mostNames = 1e3;
var mostSuggestions = 3;
function nearestNames(wanted, names) {
  const start2 = wanted.includes("*") ? wanted.indexOf("*") : void 0;
  const known = wanted.slice(0, start2);
  const tolerance = Math.max(2, Math.floor(known.length / 3));
  return names.slice(0, mostNames).map((name) => ({ name, compared: name.slice(0, start2) })).filter(({ compared }) => Math.abs(compared.length - known.length) <= tolerance).map(({ name, compared }) => ({ name, distance: editDistance(known, compared) })).filter(({ distance }) => distance <= tolerance).sort((left, right) => left.distance - right.distance).slice(0, mostSuggestions).map(({ name }) => name);
}
function editDistance(left, right) {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 0; row < left.length; row += 1) {
    const distances = [row + 1];
    let before = row + 1;
    let diagonal = row;
    for (let column = 0; column < right.length; column += 1) {
      const over = above[column + 1] ?? 0;
      const replaced2 = left.charCodeAt(row) === right.charCodeAt(column) ? diagonal : diagonal + 1;
      before = Math.min(before + 1, over + 1, replaced2);
      diagonal = over;
      distances.push(before);
    }
    above = distances;
  }
  return above[right.length] ?? 0;
}

// src/gate.ts
function makeGate(most) {
  let running = 0;
  const waiting = [];
  return async (task) => {
    if (running < most) running += 1;
    else await new Promise((resolve2) => waiting.push(resolve2));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === void 0) running -= 1;
      else next();
    }
  };
}

// src/images/registryReads.ts
function registryOf(host) {
  const registry = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEcrHost */ .wl)(host);
  return registry === void 0 ? { kind: "oci", host } : { kind: "ecr", host, ...registry };
}
function repositoryOf(name) {
  const { host = "", path } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .splitHost */ .Ve)(name);
  return { registry: registryOf(host), path };
}
function isOfEcr(repository) {
  return repository.registry.kind === "ecr";
}
function nameOf2({ registry, path }) {
  return `${registry.host}/${path}`;
}
var ReadFault = class extends Error {
  name = "ReadFault";
  kind;
  /** The IAM action of the refused call: `ecr:DescribeImages`. */
  permission;
  /** What the action was asked for on. */
  arn;
  constructor(kind, permission, arn, cause) {
    super(`${permission} on ${arn}: ${kind}`, { cause });
    this.kind = kind;
    this.permission = permission;
    this.arn = arn;
  }
};
var mostRequests = 256;
var pageSize = 1e3;
var mostIdentifiers = 100;
function openReads(access2) {
  const gate = makeGate(mostRequests);
  async function read2(registry, permission, path, send) {
    const ecr = await access2.ecr(registry.region);
    try {
      return await gate(() => send(ecr));
    } catch (error2) {
      const { partition, region, accountId } = registry;
      const arn = `arn:${partition}:ecr:${region}:${accountId}:repository/${path}`;
      const lacking = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPermission */ .Up)(error2) ?? permission;
      if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2)) throw new ReadFault("no-access", lacking, arn, error2);
      if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "UnableToGetUpstreamImageException") {
        throw new ReadFault("no-upstream", permission, arn, error2);
      }
      if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "RepositoryNotFoundException") {
        throw new ReadFault("no-repository", permission, arn, error2);
      }
      throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading ${registry.host}/${path}`, permission);
    }
  }
  async function* described({ registry, path }, filter) {
    let nextToken;
    do {
      const { accountId: registryId } = registry;
      const input = { registryId, repositoryName: path, filter, maxResults: pageSize, nextToken };
      const page = await read2(registry, "ecr:DescribeImages", path, (ecr) => ecr.describeImages(input));
      yield page.imageDetails ?? [];
      nextToken = page.nextToken;
    } while (nextToken !== void 0);
  }
  async function manifestsOfOci(repository, ids) {
    const answers = await Promise.all(ids.map((imageId) => manifestOfOci(repository, imageId)));
    return {
      images: answers.flatMap(({ image }) => image ?? []),
      failures: answers.flatMap(({ failure }) => failure ?? [])
    };
  }
  async function manifestOfOci(repository, imageId) {
    try {
      const reference = imageId.imageDigest ?? imageId.imageTag ?? "";
      const { digest, text: text2 } = await access2.oci.manifest(atHost(repository), reference, mediaTypes);
      return { image: { imageId: { ...imageId, imageDigest: digest }, imageManifest: text2 } };
    } catch (error2) {
      if (!(error2 instanceof OciFault) || error2.kind !== "absent") throw error2;
      return { failure: { imageId, failureCode: "ImageNotFound", failureReason: error2.message } };
    }
  }
  return {
    async repositoryPaths(registry) {
      const repositories = await everyPage(async (nextToken) => {
        const input = { registryId: registry.accountId, maxResults: pageSize, nextToken };
        const page = await read2(
          registry,
          "ecr:DescribeRepositories",
          "*",
          (ecr) => ecr.describeRepositories(input)
        );
        return { items: page.repositories ?? [], nextToken: page.nextToken };
      });
      return repositories.flatMap(({ repositoryName }) => repositoryName ?? []);
    },
    taggedImages: (repository, imageStatus) => described(repository, { tagStatus: "TAGGED", imageStatus }),
    archivedImages: (repository) => described(repository, { imageStatus: "ARCHIVED" }),
    pullThroughCaches: (registry) => everyPage(async (nextToken) => {
      const input = { registryId: registry.accountId, maxResults: pageSize, nextToken };
      const page = await read2(
        registry,
        "ecr:DescribePullThroughCacheRules",
        "*",
        (ecr) => ecr.describePullThroughCacheRules(input)
      );
      return { items: page.pullThroughCacheRules ?? [], nextToken: page.nextToken };
    }),
    tags: (repository) => access2.oci.tags(atHost(repository)),
    async manifests(repository, ids) {
      if (!isOfEcr(repository)) return manifestsOfOci(repository, ids);
      const { registry, path } = repository;
      const answers = await Promise.all(
        chunks(ids).map(
          (imageIds) => read2(
            registry,
            "ecr:BatchGetImage",
            path,
            (ecr) => ecr.batchGetImage({
              registryId: registry.accountId,
              repositoryName: path,
              imageIds,
              acceptedMediaTypes: [...mediaTypes]
            })
          )
        )
      );
      return {
        images: answers.flatMap(({ images }) => images ?? []),
        failures: answers.flatMap(({ failures }) => failures ?? [])
      };
    },
    async config(repository, layerDigest) {
      if (!isOfEcr(repository)) return access2.oci.blob(atHost(repository), layerDigest);
      const { registry, path } = repository;
      const input = { registryId: registry.accountId, repositoryName: path, layerDigest };
      const { downloadUrl } = await read2(
        registry,
        "ecr:GetDownloadUrlForLayer",
        path,
        (ecr) => ecr.getDownloadUrlForLayer(input)
      );
      if (downloadUrl === void 0) throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF("ECR answered no address.", "Run again.");
      return access2.oci.download(downloadUrl, layerDigest);
    }
  };
}
var mediaTypes = [...manifestMediaTypes, ...indexMediaTypes];
function atHost({ registry, path }) {
  return { registry: registry.host, path };
}
function chunks(items) {
  const count3 = Math.ceil(items.length / mostIdentifiers);
  return Array.from(
    { length: count3 },
    (_, index) => items.slice(index * mostIdentifiers, (index + 1) * mostIdentifiers)
  );
}

// src/images/pullThrough.ts
var RULE = "of the pull-through cache rule of ECR";
function upstreamMend(failureCode) {
  switch (failureCode) {
    case "UpstreamAccessDenied":
      return `Renew the login in the secret ${RULE} (Secrets Manager, ecr-pullthroughcache/\u2026), and check the name.`;
    case "UpstreamTooManyRequests":
      return `The cached registry limits how much is read: put a login into the secret ${RULE}, or run again later.`;
    case "UpstreamUnavailable":
      return "The cached registry does not answer: run again later.";
    default:
      return void 0;
  }
}
var EVERY_REPOSITORY = "ROOT";
async function explainUncached(reads, registry, rule, log) {
  const caches = await readCaches(reads, registry, log);
  const named = caches.filter(({ ecrRepositoryPrefix: prefix }) => rule.path.startsWith(`${prefix}/`));
  const cache = named[0] ?? caches.find(({ ecrRepositoryPrefix: prefix }) => prefix === EVERY_REPOSITORY);
  return cache && uncached({ registry, path: rule.path }, rule, cache);
}
async function readCaches(reads, registry, log) {
  try {
    return await reads.pullThroughCaches(registry);
  } catch (error2) {
    if (!(error2 instanceof ReadFault) && !(error2 instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF)) throw error2;
    const why = error2 instanceof ReadFault ? `${error2.permission} is refused. ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .allow */ .cw)(error2.permission)}` : error2.what;
    log.warning(`Whether a pull-through cache of ${registry.host} has it cannot be known: ${why}`);
    return [];
  }
}
function uncached(repository, { place, want }, { upstreamRegistryUrl = "another registry" }) {
  const name = nameOf2(repository);
  const image = `${name}${want.kind === "digest" ? `@${want.digest}` : `:${want.pattern}`}`;
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `${place}: ${image} is not in ECR. It lies in the pull-through cache of ${upstreamRegistryUrl}, which holds only what was pulled once.`,
    `Check the name; pull it once, such as by docker pull ${image}; or allow ecr:BatchImportUpstreamImage and ecr:CreateRepository to the role of this job and run again.`
  );
}

// src/images/missing.ts
var mostSearched = 5;
async function explainMissing(reads, registry, rule, listed, log) {
  const matching = (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.path) ? listed.filter((path) => (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .kt)(rule.path, path)) : [rule.path];
  const searched = matching.slice(0, mostSearched).map((path) => ({ registry, path }));
  const isExact = !(0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.path) && (rule.want.kind === "digest" || !(0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.want.pattern));
  const [tags, uncached2] = await Promise.all([
    Promise.all(searched.map((repository) => readTags(reads, repository, log))),
    isExact ? explainUncached(reads, registry, rule, log) : void 0
  ]);
  if (uncached2 !== void 0) return uncached2;
  if (tags.every((known2) => known2 === "no-repository")) {
    const paths = listed.length > 0 ? listed : await readPaths(reads, registry, log);
    return missingRepository(registry, rule, paths);
  }
  const known = tags.flatMap((result) => Array.isArray(result) ? result : []);
  return missingImage(registry, rule, known);
}
function missingRepository(registry, rule, paths) {
  const near = nearestNames(rule.path, paths);
  const what = (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.path) ? `${rule.place}: no repository of ${registry.host} matches ${rule.path}.` : `${rule.place}: the repository ${rule.path} does not exist in ${registry.host}.`;
  const check = `Check the name, and whether it lies in account ${registry.accountId} and Region ${registry.region}.`;
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, near.length === 0 ? check : `The nearest names there: ${near.join(", ")}.`);
}
function restoreArchived({ registry, path }, id) {
  return `Restore it: aws ecr update-image-storage-class --region ${registry.region} --registry-id ${registry.accountId} --repository-name ${path} --image-id ${id} --target-storage-class STANDARD; or take the line away.`;
}
async function explainMissingOfOci(reads, repository, rule) {
  const tags = await readSomeTags(reads, repository);
  if (tags === "no-repository") {
    const { registry, path } = repository;
    const what = `${rule.place}: the repository ${path} does not exist in ${registry.host}.`;
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, "Check the name.");
  }
  const where = `${rule.place}: ${nameOf2(repository)}`;
  if (rule.want.kind === "digest") {
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`${where} holds no image ${rule.want.digest}.`, "Check the digest.");
  }
  const { pattern } = rule.want;
  const near = nearestNames(pattern, byCommonBeginning(pattern, tags));
  const mend = near.length > 0 ? `The nearest tags there: ${near.join(", ")}.` : "Check the tag.";
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`${where} has no image with a tag ${pattern}.`, mend);
}
var mostTagPages = 10;
async function readSomeTags(reads, repository) {
  const tags = [];
  let pages = 0;
  try {
    for await (const page of reads.tags(repository)) {
      tags.push(...page.filter(mayNameImage));
      pages += 1;
      if (pages >= mostTagPages) break;
    }
  } catch (error2) {
    if (!(error2 instanceof OciFault)) throw error2;
    if (error2.kind === "absent") return "no-repository";
  }
  return tags;
}
function byCommonBeginning(wanted, tags) {
  const common = (tag) => {
    let length = 0;
    while (length < tag.length && tag[length] === wanted[length]) length += 1;
    return length;
  };
  return tags.toSorted((left, right) => common(right) - common(left));
}
function missingImage(registry, rule, known) {
  const where = `${rule.place}: ${nameOf2({ registry, path: rule.path })}`;
  if (rule.want.kind === "digest") {
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `${where} holds no image ${rule.want.digest}.`,
      "Check the digest; a lifecycle policy may have deleted the image."
    );
  }
  const { pattern } = rule.want;
  const archived = known.find(({ tag, isArchived }) => isArchived && (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .kt)(pattern, tag));
  if (archived !== void 0) {
    const { path, tag } = archived;
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `${rule.place}: ${nameOf2({ registry, path })}:${tag} is archived, so no host can pull it.`,
      restoreArchived({ registry, path }, `imageTag=${tag}`)
    );
  }
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`${where} has no image with a tag ${pattern}.`, suggestTags(pattern, known));
}
function suggestTags(pattern, known) {
  const tags = known.filter(({ isArchived }) => !isArchived).map(({ tag }) => tag);
  const near = nearestNames(pattern, tags);
  if (near.length > 0) return `The nearest tags there: ${near.join(", ")}.`;
  if (tags.length > 0) return `The newest tags there: ${tags.slice(0, 3).join(", ")}.`;
  return "Push an image with such a tag first, or take the line away.";
}
async function readTags(reads, repository, log) {
  try {
    const details = [];
    for await (const page of reads.taggedImages(repository, "ANY")) details.push(...page);
    return details.sort((left, right) => Number(right.imagePushedAt ?? 0) - Number(left.imagePushedAt ?? 0)).flatMap(
      ({ imageTags = [], imageStatus }) => imageTags.filter((tag) => artifactOfTag(tag) === void 0).map((tag) => ({
        path: repository.path,
        tag,
        isArchived: imageStatus !== void 0 && imageStatus !== "ACTIVE"
      }))
    );
  } catch (error2) {
    if (!(error2 instanceof ReadFault)) throw error2;
    if (error2.kind === "no-repository") return "no-repository";
    log.warning(`The nearest tags cannot be named: ${error2.permission} is refused on ${error2.arn}.`);
    return "unknown";
  }
}
async function readPaths(reads, registry, log) {
  try {
    return await reads.repositoryPaths(registry);
  } catch (error2) {
    if (!(error2 instanceof ReadFault)) throw error2;
    log.warning(`The nearest repositories cannot be named: ${error2.permission} is refused on ${error2.arn}.`);
    return [];
  }
}

// src/images/repositoryFinds.ts
function wantsMatches({ want }) {
  return want.kind === "tags" && (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(want.pattern);
}
async function findNamed(reads, repository, rules) {
  const ids = new Map(rules.map(({ want }) => [idText(identifier(want)), identifier(want)]));
  const manifests = await reads.manifests(repository, [...ids.values()]);
  const results = rules.map((rule) => namedResult(repository, rule, manifests));
  return {
    finds: results.flatMap(({ find: find2 }) => find2 ?? []),
    problems: results.flatMap(({ problem }) => problem ?? [])
  };
}
function identifier(want) {
  return want.kind === "digest" ? { imageDigest: want.digest } : { imageTag: want.pattern };
}
function idText({ imageDigest, imageTag }) {
  return imageTag ?? imageDigest ?? "";
}
function namedResult(repository, rule, { images, failures }) {
  const isAskedFor = (id) => rule.want.kind === "digest" ? id?.imageDigest === rule.want.digest : id?.imageTag === rule.want.pattern;
  const failure = failures.find(({ imageId }) => isAskedFor(imageId));
  if (failure !== void 0) return failedResult(repository, rule, failure);
  const image = images.find(({ imageId }) => isAskedFor(imageId));
  const digest = image?.imageId?.imageDigest;
  if (image === void 0 || digest === void 0) return {};
  const tags = rule.want.kind === "digest" ? [] : [rule.want.pattern];
  const content = contentOf(image.imageManifest, tags);
  if (content.kind !== "artifact") {
    return { find: { rule, repository: nameOf2(repository), digest, tags, content } };
  }
  if ((0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.path)) return {};
  return { problem: unusable(repository, rule, `is no container image but ${content.what}.`) };
}
function contentOf(manifest, tags) {
  const [artifact] = tags.flatMap((tag) => artifactOfTag(tag) ?? []);
  return artifact === void 0 ? readContent(manifest ?? "") : { kind: "artifact", what: artifact };
}
function failedResult(repository, rule, { failureCode, failureReason }) {
  const isKeptBack = failureCode === "ImageInaccessible";
  if (failureCode === "ImageNotFound" || isKeptBack && (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.path)) return {};
  const id = rule.want.kind === "digest" ? `imageDigest=${rule.want.digest}` : `imageTag=${rule.want.pattern}`;
  const why = `is not given out by ECR. ${failureCode}: ${failureReason ?? ""}`;
  const mend = isKeptBack && isOfEcr(repository) ? restoreArchived(repository, id) : upstreamMend(failureCode) ?? nameAnother;
  return { problem: unusable(repository, rule, why, mend) };
}
var nameAnother = "Name an image that the cluster runs, or take the line away.";
function unusable(repository, rule, why, mend = nameAnother) {
  const suffix = rule.want.kind === "digest" ? `@${rule.want.digest}` : `:${rule.want.pattern}`;
  return { rule, problem: new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`${rule.place}: ${nameOf2(repository)}${suffix} ${why}`, mend) };
}
async function findMatching(reads, repository, rules) {
  const matches = new Map(rules.map((rule) => [rule, []]));
  for await (const page of reads.taggedImages(repository, "ACTIVE")) {
    for (const candidate of page.flatMap(candidates)) {
      for (const [rule, matching] of matches) {
        const tags = matchingTags(rule, candidate.tags);
        if (tags.length > 0) matching.push({ ...candidate, tags });
      }
    }
  }
  const contents = openContents(reads, repository);
  const found = await Promise.all([...matches].map((match) => keepImages(...match, repository, contents)));
  return { finds: found.flat(), problems: [] };
}
function candidates(detail) {
  const { imageDigest: digest, imageManifestMediaType: mediaType = "", imagePushedAt } = detail;
  const isIndex = indexMediaTypes.includes(mediaType);
  const artifactType = isIndex ? void 0 : detail.artifactMediaType;
  const mayBeImage = (isIndex || manifestMediaTypes.includes(mediaType)) && (artifactType === void 0 || artifactOfType(artifactType) === void 0) && detail.subjectManifestDigest === void 0 && (detail.imageStatus === void 0 || detail.imageStatus === "ACTIVE");
  if (digest === void 0 || !mayBeImage) return [];
  const tags = (detail.imageTags ?? []).filter(mayNameImage);
  return [{ digest, tags, pushedAt: imagePushedAt?.getTime() ?? 0, isIndex }];
}
function matchingTags({ want }, tags) {
  return want.kind === "digest" ? [] : tags.filter((tag) => (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .kt)(want.pattern, tag));
}
async function keepImages(rule, matches, repository, contents) {
  const newest = rule.want.kind === "tags" ? rule.want.newest ?? matches.length : 0;
  const newestFirst2 = matches.toSorted(
    (left, right) => right.pushedAt - left.pushedAt || (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnit */ .X)(left.digest, right.digest)
  );
  const finds = [];
  let position = 0;
  while (finds.length < newest && position < newestFirst2.length) {
    const batch = newestFirst2.slice(position, position + Math.max(newest - finds.length, position));
    const known = await contents(batch);
    for (const { digest, tags } of batch) {
      const content = known.get(digest);
      if (content === void 0 || content.kind === "artifact") continue;
      finds.push({ rule, repository: nameOf2(repository), digest, tags, content });
    }
    position += batch.length;
  }
  return finds.slice(0, newest);
}
function openContents(reads, repository) {
  const indexes = /* @__PURE__ */ new Map();
  return async (wanted) => {
    const unread2 = wanted.filter(({ digest, isIndex }) => isIndex && !indexes.has(digest));
    const reading = readIndexes(reads, repository, unread2);
    for (const { digest } of unread2) indexes.set(digest, reading);
    const contents = await Promise.all(
      wanted.map(async ({ digest, isIndex }) => {
        const content = isIndex ? (await indexes.get(digest))?.get(digest) : { kind: "manifest" };
        return content === void 0 ? [] : [[digest, content]];
      })
    );
    return new Map(contents.flat());
  };
}
async function readIndexes(reads, repository, indexes) {
  const { images } = await reads.manifests(
    repository,
    indexes.map(({ digest }) => ({ imageDigest: digest }))
  );
  return new Map(
    images.flatMap(({ imageId, imageManifest }) => {
      const digest = imageId?.imageDigest;
      return digest === void 0 ? [] : [[digest, readContent(imageManifest ?? "")]];
    })
  );
}

// src/images/ociFinds.ts
var mostMatches = 100;
async function findMatchingTags(reads, repository, rules) {
  const tags = [];
  for await (const page of reads.tags(repository)) tags.push(...page.filter(mayNameImage));
  const matches = rules.map((rule) => ({ rule, tags: matchingTags(rule, tags) }));
  const tooMany = matches.filter((match) => match.tags.length > mostMatches);
  const wanted = matches.filter((match) => match.tags.length <= mostMatches);
  const ids = [...new Set(wanted.flatMap((match) => match.tags))].map((imageTag) => ({ imageTag }));
  const { images } = await reads.manifests(repository, ids);
  const known = new Map(images.map((image) => [image.imageId?.imageTag, image]));
  const find2 = (rule, tag) => {
    const { imageId, imageManifest = "" } = known.get(tag) ?? {};
    const digest = imageId?.imageDigest;
    const content = readContent(imageManifest);
    if (digest === void 0 || content.kind === "artifact") return [];
    return [{ rule, repository: nameOf2(repository), digest, tags: [tag], content }];
  };
  return {
    finds: wanted.flatMap((match) => match.tags.flatMap((tag) => find2(match.rule, tag))),
    problems: tooMany.map((match) => tooManyMatches(match.rule, repository, match.tags))
  };
}
function tooManyMatches(rule, repository, { length }) {
  const pattern = rule.want.kind === "tags" ? rule.want.pattern : "";
  const what = `${rule.place}: ${length} tags of ${nameOf2(repository)} match ${pattern}, more than ${mostMatches}.`;
  return {
    rule,
    problem: new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, "Write a pattern that fewer tags match, or the tags themselves.")
  };
}

// src/images/registry.ts
async function inventory(rules, home, access2, log) {
  const { accountId, region, partition } = await home;
  const ownHost = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrHost */ .Fd)(accountId, region);
  const rulesOfHost = /* @__PURE__ */ new Map();
  for (const rule of rules) (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .push */ .VC)(rulesOfHost, rule.host ?? ownHost, rule);
  const reads = openReads(access2);
  const findings = await Promise.all(
    [...rulesOfHost].map(([host, itsRules]) => {
      const registry = registryOf(host);
      if (registry.kind === "oci") return findInOci(reads, registry, itsRules);
      if (registry.partition === partition) return findInEcr(reads, registry, itsRules, log);
      return { finds: [], problems: itsRules.map((rule) => otherPartition(rule, registry, partition)) };
    })
  );
  const problems = findings.flatMap((found) => found.problems);
  return {
    finds: findings.flatMap(({ finds }) => finds),
    problems: inOrderOf(rules, problems).map(({ problem }) => problem)
  };
}
function inOrderOf(rules, problems) {
  const order = new Map(rules.map((rule, index) => [rule, index]));
  return problems.toSorted((left, right) => (order.get(left.rule) ?? 0) - (order.get(right.rule) ?? 0));
}
function otherPartition(rule, registry, partition) {
  const what = `${rule.place}: ${registry.host} lies in partition ${registry.partition}, the credentials are of ${partition}.`;
  return { rule, problem: new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, `Copy the image into a registry of partition ${partition}.`) };
}
async function findInEcr(reads, registry, rules, log) {
  const listing = await listRepositories(reads, registry, rules);
  const jobs = repositoryJobs(registry, rules, listing.paths, log);
  const found = await Promise.all(jobs.map((job) => findOrExplain(reads, job)));
  const finds = found.flatMap((findings) => findings.finds);
  const problems = [...listing.problems, ...found.flatMap((findings) => findings.problems)];
  return withMissing(
    rules,
    { finds, problems },
    (rule) => explainMissing(reads, registry, rule, listing.paths, log)
  );
}
async function withMissing(rules, { finds, problems }, explain2) {
  const settled = new Set([...finds, ...problems].map(({ rule }) => rule));
  const missing = rules.filter((rule) => !settled.has(rule));
  const explained = await Promise.all(missing.map(async (rule) => ({ rule, problem: await explain2(rule) })));
  return { finds, problems: [...problems, ...explained] };
}
async function findInOci(reads, registry, rules) {
  const rulesOfPath = /* @__PURE__ */ new Map();
  for (const rule of rules) (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .push */ .VC)(rulesOfPath, rule.path, rule);
  const found = await Promise.all(
    [...rulesOfPath].flatMap(([path, itsRules]) => {
      const repository = { registry, path };
      const find2 = (matching) => itsRules.filter((rule) => wantsMatches(rule) === matching);
      return [
        findInOciRepository(reads, repository, find2(false), findNamed),
        findInOciRepository(reads, repository, find2(true), findMatchingTags)
      ];
    })
  );
  return {
    finds: found.flatMap(({ finds }) => finds),
    problems: found.flatMap(({ problems }) => problems)
  };
}
async function findInOciRepository(reads, repository, rules, find2) {
  if (rules.length === 0) return { finds: [], problems: [] };
  try {
    const found = await find2(reads, repository, rules).catch(noneOfAbsent);
    return await withMissing(rules, found, (rule) => explainMissingOfOci(reads, repository, rule));
  } catch (error2) {
    if (!(error2 instanceof OciFault)) throw error2;
    const { host } = repository.registry;
    const problems = rules.map((rule) => ({
      rule,
      problem: explainFault(`${rule.place}: ${nameOf2(repository)}`, host, error2)
    }));
    return { finds: [], problems };
  }
}
function noneOfAbsent(error2) {
  if (error2 instanceof OciFault && error2.kind === "absent") return { finds: [], problems: [] };
  throw error2;
}
async function listRepositories(reads, registry, rules) {
  const globs = rules.filter(({ path }) => (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(path));
  if (globs.length === 0) return { paths: [], problems: [] };
  try {
    return { paths: await reads.repositoryPaths(registry), problems: [] };
  } catch (error2) {
    if (!(error2 instanceof ReadFault)) throw error2;
    return { paths: [], problems: globs.map((rule) => refusal(rule, registry.host, registry, error2)) };
  }
}
function repositoryJobs(registry, rules, listed, log) {
  const named = /* @__PURE__ */ new Map();
  const matching = /* @__PURE__ */ new Map();
  for (const rule of rules) {
    const paths = (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.path) ? listed.filter((path) => (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .kt)(rule.path, path)) : [rule.path];
    if ((0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(rule.path)) {
      const repositories = paths.length === 1 ? "1 repository matches" : `${paths.length} repositories match`;
      log.info(`${rule.place}: ${repositories} ${rule.path}.`);
    }
    for (const path of paths) (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .push */ .VC)(wantsMatches(rule) ? matching : named, path, rule);
  }
  const jobs = (rulesOfPath, find2) => [...rulesOfPath].map(([path, itsRules]) => ({ repository: { registry, path }, find: find2, rules: itsRules }));
  return [...jobs(named, findNamed), ...jobs(matching, findMatching)];
}
async function findOrExplain(reads, job) {
  const { repository, find: find2, rules } = job;
  try {
    return await find2(reads, repository, rules);
  } catch (error2) {
    if (!(error2 instanceof ReadFault)) throw error2;
    if (error2.kind === "no-repository") return { finds: [], problems: [] };
    const problems = rules.map((rule) => refusal(rule, nameOf2(repository), repository.registry, error2));
    return { finds: [], problems };
  }
}
function refusal(rule, what, registry, fault) {
  return { rule, problem: refused(`${rule.place}: no access to ${what}`, registry, fault) };
}
function refused(what, registry, fault) {
  if (fault.kind === "no-upstream") {
    const mend = upstreamMend("UpstreamAccessDenied") ?? "";
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`${what}. ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(fault.cause)}`, mend, { cause: fault.cause });
  }
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `${what}: ${fault.permission} is refused. ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(fault.cause)}`,
    `Allow ${fault.permission} on ${fault.arn} to the role of this job; for a repository of another account its own repository policy in account ${registry.accountId} must allow it too.`,
    { cause: fault.cause }
  );
}
function resolve(found, platform) {
  const images = [];
  const problems = /* @__PURE__ */ new Map();
  for (const find2 of found.finds) {
    const { repository, digest, tags, content } = find2;
    const choice = content.kind === "manifest" ? { kind: "chosen", digest } : chooseManifest(content.entries, platform);
    if (choice.kind === "chosen") {
      images.push({ repository, digest, platformDigest: choice.digest, tags });
    } else if (!problems.has(`${repository}@${digest}`)) {
      problems.set(`${repository}@${digest}`, unfit(find2, choice, platform));
    }
  }
  const all = [...found.problems, ...problems.values()];
  if (all.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .joinProblems */ .zx)(all);
  return (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeImages */ .nV)(images);
}
function unfit(find2, choice, platform) {
  const [tag] = find2.tags;
  const name = `${find2.repository}${tag === void 0 ? `@${find2.digest}` : `:${tag}`}`;
  const { os: os4, architecture, windowsBuild } = platform;
  if (choice.kind === "ambiguous") {
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `${find2.rule.place}: ${name} holds images of the Windows builds ${choice.builds.join(", ")}, and the build of the pipeline's base image is not known.`,
      "Name the base image so that its Windows version shows, such as ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35/image_id."
    );
  }
  const wanted = `${os4}/${architecture}${windowsBuild === void 0 ? "" : ` 10.0.${windowsBuild}`}`;
  const nested = find2.content.kind === "index" && find2.content.nested;
  const held = choice.offers.length === 0 ? "no image" : choice.offers.join(", ");
  const also = nested ? " and indexes inside the index, which are not followed" : "";
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `${find2.rule.place}: ${name} has no image for ${wanted}; it holds ${held}${also}.`,
    `Push it for ${wanted}, or ${leaveOut(find2.rule)}.`
  );
}
function leaveOut({ file }) {
  return file === void 0 ? "write rules that leave it out" : `give its pod a nodeSelector for its own system (kubernetes.io/os), or leave ${file} out of images-from`;
}

// src/images/measure.ts
function withoutParts(images) {
  return images.map(({ parts: _, ...image }) => image);
}
async function measure(images, access2) {
  const reads = openReads(access2);
  const read2 = await Promise.all(byRepository(images).map((wanted) => readManifests(reads, ...wanted)));
  const parts = new Map(read2.flat());
  const unmeasured = images.filter(({ platformDigest }) => !parts.has(platformDigest));
  if (unmeasured.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .joinProblems */ .zx)(unmeasured.map(vanished));
  return withParts(images, parts);
}
async function measureHeld(images, access2) {
  const reads = openReads(access2);
  const read2 = await Promise.allSettled(
    byRepository(images).map((wanted) => readManifests(reads, ...wanted))
  );
  const known = read2.flatMap((outcome) => outcome.status === "fulfilled" ? outcome.value : []);
  return withParts(images, new Map(known));
}
function byRepository(images) {
  const digestsOf = /* @__PURE__ */ new Map();
  for (const { repository, platformDigest } of images) (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .push */ .VC)(digestsOf, repository, platformDigest);
  return [...digestsOf];
}
function withParts(images, known) {
  return images.flatMap((image) => {
    const parts = known.get(image.platformDigest);
    return parts === void 0 ? [] : { ...image, compressedBytes: compressedBytes(parts), parts };
  });
}
async function readManifests(reads, repository, digests) {
  const place = repositoryOf(repository);
  const ids = [...new Set(digests)].map((imageDigest) => ({ imageDigest }));
  try {
    const { images } = await reads.manifests(place, ids);
    return images.flatMap(({ imageId, imageManifest }) => {
      const digest = imageId?.imageDigest;
      const isRead = digest !== void 0 && imageManifest !== void 0;
      return isRead ? [[digest, readParts(imageManifest, `${repository}@${digest}`)]] : [];
    });
  } catch (error2) {
    if (error2 instanceof OciFault) throw explainFault(repository, place.registry.host, error2);
    if (!(error2 instanceof ReadFault) || !isOfEcr(place)) throw error2;
    if (error2.kind === "no-repository") return [];
    throw refused(`no access to ${repository}`, place.registry, error2);
  }
}
async function loginsNeeded(images, { oci }) {
  const digestOf2 = new Map(images.map(({ repository, platformDigest }) => [repository, platformDigest]));
  const needed = await Promise.all(
    [...digestOf2].map(async ([name, digest]) => {
      const { registry, path } = repositoryOf(name);
      const place = { registry: registry.host, path };
      const isNeeded = registry.kind === "oci" && oci.usedLogin(place) && await oci.needsLogin(place, digest, manifestMediaTypes);
      return isNeeded ? [name] : [];
    })
  );
  return needed.flat();
}
async function readConfigs(images, access2) {
  const repositories = new Map(images.map(({ repository, parts }) => [parts.config.digest, repository]));
  const reads = openReads(access2);
  const read2 = await Promise.all(
    [...repositories].map(async ([digest, name]) => [digest, await readConfig(reads, name, digest)])
  );
  return new Map(read2);
}
async function readConfig(reads, name, digest) {
  try {
    return parseImageConfig(await reads.config(repositoryOf(name), digest));
  } catch (error2) {
    if (error2 instanceof ReadFault) {
      const { permission, cause } = error2;
      return { kind: "unread", why: (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause), permission };
    }
    if (error2 instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF) return { kind: "unread", why: error2.what };
    if (error2 instanceof OciFault) return { kind: "unread", why: error2.message };
    throw error2;
  }
}
function vanished({ repository, platformDigest }) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `${repository} no longer holds the manifest ${platformDigest}.`,
    "Run again; if it stays so, push the image again: its index refers to a manifest that was deleted."
  );
}
async function refuseArchived(images, access2, log) {
  const reads = openReads(access2);
  const repositories = [...new Set(images.map(({ repository }) => repository))];
  const archived = new Set(
    (await Promise.all(repositories.map((name) => archivedIn(name, reads, log)))).flat()
  );
  const problems = images.filter(
    ({ repository, digest, platformDigest }) => [digest, platformDigest].some((one) => archived.has(`${repository}@${one}`))
  ).map(({ repository, digest, tags }) => {
    const name = tags.length === 0 ? `${repository}@${digest}` : `${repository}:${tags.join(", :")}`;
    const what = `${name} is archived, so no host can pull it.`;
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, "Restore it in ECR, push it again, or write rules that leave it out.");
  });
  if (problems.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .joinProblems */ .zx)(problems);
}
async function archivedIn(repository, reads, log) {
  const place = repositoryOf(repository);
  const found = [];
  if (!isOfEcr(place)) return found;
  try {
    for await (const page of reads.archivedImages(place)) {
      for (const { imageDigest, imageStatus } of page) {
        if (imageStatus === "ARCHIVED") found.push(`${repository}@${imageDigest}`);
      }
    }
  } catch (error2) {
    if (!(error2 instanceof ReadFault)) throw error2;
    log.warning(
      `Whether images of ${repository} are archived is not known. Allow ${error2.permission} on ${error2.arn} to the role of this job.`
    );
  }
  return found;
}

// src/launch/fastLaunch.ts
var ABSENT_AFTER_ENABLE_MILLISECONDS = 12e4;
function readFastLaunch(amis2, tools) {
  return Promise.all(
    amis2.map(async (ami) => {
      try {
        const ec2 = await tools.clients.ec2(ami.region);
        return report(ami, await describe(ami, ec2));
      } catch (error2) {
        return failed(ami, error2);
      }
    })
  );
}
function ensureFastLaunch(amis2, wish, tools) {
  return Promise.all(
    amis2.map(async (ami) => {
      try {
        return await ensureOne(ami, wish, tools);
      } catch (error2) {
        return failed(ami, error2);
      }
    })
  );
}
async function ensureOne(ami, wish, tools) {
  const ec2 = await tools.clients.ec2(ami.region);
  const before = await describe(ami, ec2);
  if (before.state === "enabled") {
    tools.log.info(`Fast Launch is enabled for ${ami.id} in ${ami.region}.`);
    return report(ami, before);
  }
  if (before.state === "disabling") {
    const reason = "it is being disabled, and EC2 refuses to enable it before that is done; run again later";
    return report(ami, { state: before.state, reason });
  }
  if (before.state !== "enabling") {
    await enable(ami, wish, ec2, tools);
    tools.log.info(`Fast Launch is being enabled for ${ami.id} in ${ami.region}.`);
  }
  return waitUntilEnabled(ami, ec2, tools);
}
async function enable(ami, wish, ec2, tools) {
  const begun = tools.clock.now();
  for (; ; ) {
    try {
      await ec2.enableFastLaunch({
        ImageId: ami.id,
        ResourceType: "snapshot",
        SnapshotConfiguration: { TargetResourceCount: wish.snapshots },
        MaxParallelLaunches: wish.parallelLaunches
      });
      return;
    } catch (error2) {
      const again = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "InvalidAMIID.NotFound" || (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2);
      const now = tools.clock.now();
      const late = now - begun > ABSENT_AFTER_ENABLE_MILLISECONDS || now >= tools.deadline;
      if (!again || late) throw error2;
      await tools.clock.sleep(tools.pollMilliseconds);
    }
  }
}
async function waitUntilEnabled(ami, ec2, tools) {
  const { clock: clock2, deadline, log, pollMilliseconds } = tools;
  const begun = clock2.now();
  let last = { state: "enabling", reason: "" };
  let troubles = 0;
  for (; ; ) {
    try {
      const now = descriptionOf(ami, await ec2.pollFastLaunchImages([ami.id]));
      troubles = 0;
      const justAsked = clock2.now() - begun < ABSENT_AFTER_ENABLE_MILLISECONDS;
      last = now.state === "off" && justAsked ? last : now;
    } catch (error2) {
      if (!(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) throw error2;
      troubles += 1;
      log.debug(`The Fast Launch state of ${ami.id} could not be read: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}`);
    }
    if (last.state === "enabled") {
      log.info(
        `Fast Launch is enabled for ${ami.id} in ${ami.region} after ${duration(clock2.now() - begun)}.`
      );
    }
    if (last.state === "off")
      return report(ami, { ...last, reason: "EC2 does not list it after EnableFastLaunch" });
    if (last.state !== "enabling") return report(ami, last);
    const rest = deadline - clock2.now();
    if (rest < pollMilliseconds) {
      return report(ami, {
        state: "enabling",
        reason: "the wait for it ended with timeout-minutes; it goes on"
      });
    }
    await clock2.sleep(Math.min(pauseInTrouble(pollMilliseconds, troubles), rest));
  }
}
async function describe(ami, ec2) {
  return descriptionOf(ami, await ec2.describeFastLaunchImages([ami.id]));
}
function descriptionOf({ id }, { FastLaunchImages = [] }) {
  const found = FastLaunchImages.find(({ ImageId }) => ImageId === id);
  return { state: found?.State ?? "off", reason: found?.StateTransitionReason ?? "" };
}
function report({ region, id }, { state, reason }) {
  return { region, ami: id, state, reason };
}
var PERMISSIONS = "ec2:EnableFastLaunch, ec2:DescribeFastLaunchImages and, once an account, iam:CreateServiceLinkedRole";
function failed({ region, id }, error2) {
  const mend = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2) ? ` ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .allow */ .cw)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPermission */ .Up)(error2) ?? PERMISSIONS)} The managed policy EC2FastLaunchFullAccess holds all that Fast Launch may need.` : "";
  return { region, ami: id, state: "unknown", reason: `${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2)}: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}.${mend}` };
}

// src/launch/warmLaunch.ts
function wantsFastLaunch(platform, wish) {
  return platform === "Windows" && wish.when !== "off";
}
function refuseLinux(wish, platform) {
  if (wish.when !== "required" || platform === "Windows") return;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    'Input "fast-launch" is "required", and the pipeline makes Linux AMIs: EC2 Fast Launch is for Windows.',
    "Write fast-launch: auto or fast-launch: off."
  );
}
async function warmLaunch(order) {
  const { build, platform, accountId, wish, patience, deadline, clients, clock: clock2, random, log, report: report2 } = order;
  if (!wantsFastLaunch(platform, wish)) return report2.fastLaunch([]);
  const amis2 = build.amis.filter((ami) => ami.accountId === accountId || ami.accountId === "");
  const pollMilliseconds = pollInterval(patience, random);
  const tools = { clients, clock: clock2, log, pollMilliseconds, deadline };
  if (!order.mayEnable) return report2.fastLaunch(await readFastLaunch(amis2, tools));
  report2.phase("Fast Launch");
  const reports = await log.group("Fast Launch", () => ensureFastLaunch(amis2, wish, tools));
  report2.fastLaunch(reports);
  const cold = reports.filter(({ state }) => state !== "enabled");
  if (cold.length === 0) return;
  const problem = notEnabled(cold);
  if (wish.when === "required") throw problem;
  log.warning(problem.message);
}
function notEnabled(cold) {
  const list2 = cold.map(({ ami, region, state, reason }) => `${ami} in ${region} is ${state}: ${reason}`).join("\n");
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `Fast Launch is not enabled for every AMI, so their first launches take longer.
${list2}`,
    "Mend the reason above and run again: the AMI stays, and Fast Launch is tried again. It needs a default VPC in that Region. To do without it, write fast-launch: off."
  );
}

// src/component/version.ts
var highestNode = 2 ** 30 - 1;
function parseVersion(text2) {
  const [major, minor, patch] = parseNodes(text2) ?? [];
  if (typeof major !== "number" || typeof minor !== "number" || typeof patch !== "number") return void 0;
  return { major, minor, patch };
}
function printVersion({ major, minor, patch }) {
  return `${major}.${minor}.${patch}`;
}
function compareVersions(left, right) {
  return left.major - right.major || left.minor - right.minor || left.patch - right.patch;
}
function versionFits(pattern, { major, minor, patch }) {
  const nodes = parseNodes(pattern);
  if (nodes === void 0) return false;
  const numbers = [major, minor, patch];
  return nodes.every((node, index) => node === "x" || node === numbers[index]);
}
function firstVersion(pattern) {
  const nodes = parseNodes(pattern);
  if (nodes === void 0) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `${JSON.stringify(pattern)} is no version of a component.`,
      "Write x.x.x, 1.x.x, 1.2.x or 1.2.3: after the first x every node is x."
    );
  }
  const [major, minor, patch] = nodes;
  return {
    major: major === "x" ? 1 : major,
    minor: minor === "x" ? 0 : minor,
    patch: patch === "x" ? 0 : patch
  };
}
function nextPatch(version) {
  if (version.patch < highestNode) return { ...version, patch: version.patch + 1 };
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `No patch follows the version ${printVersion(version)}: a node of a version is at most ${highestNode}.`,
    "Publish a version of the component with a higher minor node by hand; the next run goes on from there."
  );
}
function parseNodes(text2) {
  const [major, minor, patch, ...more] = text2.split(".").map(parseNode);
  if (major === void 0 || minor === void 0 || patch === void 0 || more.length > 0) return void 0;
  const numberAfterX = major === "x" && minor !== "x" || minor === "x" && patch !== "x";
  return numberAfterX ? void 0 : [major, minor, patch];
}
function parseNode(text2) {
  if (text2 === "x") return text2;
  return /^(?:0|[1-9][0-9]{0,9})$/.test(text2) && Number(text2) <= highestNode ? Number(text2) : void 0;
}

// src/pipeline/baseImage.ts
async function resolveParent(written, region, clients, log) {
  if (/^ami-[0-9a-f]+$/.test(written)) return { written, amiId: written, changedAt: void 0 };
  try {
    if (written.startsWith("ssm:")) return await resolveParameter(written, region, clients);
    if (parseArn(written)?.service === "imagebuilder") return await resolveImage(written, region, clients);
  } catch (error2) {
    const permission = written.startsWith("ssm:") ? "ssm:GetParameter" : "imagebuilder:GetImage";
    const mend = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2) ? ` ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .allow */ .cw)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPermission */ .Up)(error2) ?? permission)}` : "";
    log.warning(
      `The base image ${written} can't be looked up, so this run can't tell whether it moved: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}.${mend}`
    );
  }
  return { written, amiId: void 0, changedAt: void 0 };
}
async function resolveParameter(written, region, clients) {
  const ssm = await clients.ssm(region);
  const { Parameter } = await ssm.getParameter(written.slice("ssm:".length));
  const amiId = /ami-[0-9a-f]{8,17}/.exec(Parameter?.Value ?? "")?.[0];
  return { written, amiId, changedAt: Parameter?.LastModifiedDate?.getTime() };
}
async function resolveImage(written, region, clients) {
  const imagebuilder = await clients.imagebuilder(region);
  const { output } = await imagebuilder.getImageRaw(written);
  const amis2 = output.image?.outputResources?.amis ?? [];
  const here = amis2.filter((ami) => ami.region === region);
  const owner = parseArn(written)?.accountId;
  const own = here.find(({ accountId }) => accountId === owner) ?? (here.length === 1 ? here[0] : void 0);
  return { written, amiId: own?.image, changedAt: void 0 };
}
async function describeOwnAmis(ids, ec2) {
  const found = /* @__PURE__ */ new Map();
  for (let start2 = 0; start2 < ids.length; start2 += 200) {
    const Values = ids.slice(start2, start2 + 200);
    const Filters = [{ Name: "image-id", Values }];
    const own = { Owners: ["self"], Filters, IncludeDeprecated: true, IncludeDisabled: true };
    const images = await everyPage(async (NextToken) => {
      const page = await ec2.describeImages({ ...own, NextToken });
      return { items: page.Images ?? [], nextToken: page.NextToken };
    });
    for (const ami of descriptions(images, Values)) found.set(ami.id, ami);
  }
  return found;
}
async function describeBaseAmis(ids, ec2) {
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        const ImageIds = [id];
        const { Images = [] } = await ec2.describeImages({ ImageIds, IncludeDeprecated: true });
        return descriptions(Images, ImageIds);
      } catch (error2) {
        if (/^InvalidAMIID\./.test((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2))) return [];
        throw error2;
      }
    })
  );
  return new Map(found.flat().map((ami) => [ami.id, ami]));
}
function descriptions(images, ids) {
  return images.flatMap((image) => {
    if (image.ImageId === void 0 || !ids.includes(image.ImageId)) return [];
    const createdAt = Date.parse(image.CreationDate ?? "");
    return {
      id: image.ImageId,
      name: image.Name ?? "",
      architecture: image.Architecture ?? "",
      state: image.State ?? "",
      ownerId: image.OwnerId ?? "",
      createdAt: Number.isNaN(createdAt) ? 0 : createdAt,
      sourceImageId: image.SourceImageId,
      tags: Object.fromEntries((image.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value])),
      rootDevice: image.RootDeviceName,
      volumes: volumesOf(image)
    };
  });
}
function volumesOf({ BlockDeviceMappings = [] }) {
  return BlockDeviceMappings.flatMap(
    ({ DeviceName: device = "", Ebs: ebs }) => ebs === void 0 ? [] : { device, gibibytes: ebs.VolumeSize, snapshotId: ebs.SnapshotId }
  );
}
var WINDOWS_BUILDS = {
  "2016": 14393,
  "2019": 17763,
  "2022": 20348,
  "2025": 26100
};
function platformHints(name) {
  const architecture = /arm64|aarch64/i.test(name) ? "arm64" : /x86_64|amd64|x86(?![0-9])/i.test(name) ? "amd64" : void 0;
  const version = /Windows[-_ ]?Server[-_ ](20\d\d)(?!\d)/i.exec(name)?.[1];
  const windowsBuild = version === void 0 ? void 0 : WINDOWS_BUILDS[version];
  return {
    ...architecture === void 0 ? {} : { architecture },
    ...windowsBuild === void 0 ? {} : { windowsBuild }
  };
}
function platformOf(system, parent, ami, lastBaked) {
  const written = platformHints(parent.written);
  const named = platformHints(ami?.name ?? "");
  if (system === "Windows") {
    const windowsBuild = written.windowsBuild ?? named.windowsBuild;
    const platform = { os: "windows", architecture: "amd64" };
    return windowsBuild === void 0 ? platform : { ...platform, windowsBuild };
  }
  const architecture = written.architecture ?? architectureOf2(ami) ?? named.architecture ?? architectureOf2(lastBaked);
  if (architecture === void 0) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `The architecture of the base image ${parent.written} can't be known.`,
      "Let the parent of the recipe be an AMI id or an SSM parameter (ssm:/aws/service/\u2026), and allow ssm:GetParameter and ec2:DescribeImages to the role of this job, so that it can be looked up."
    );
  }
  return { os: "linux", architecture };
}
function needsAmi(system, parent) {
  const hints = platformHints(parent.written);
  return (system === "Windows" ? hints.windowsBuild : hints.architecture) === void 0;
}
function architectureOf2(ami) {
  if (ami?.architecture === "arm64") return "arm64";
  return ami?.architecture === "x86_64" ? "amd64" : void 0;
}

// src/pipeline/whenSeen.ts
var PAUSES = [500, 1e3, 2e3, 4e3];
async function whenSeen(read2, isShown, clock2) {
  let answer = await read2();
  for (const pause of PAUSES) {
    if (isShown(answer)) break;
    await clock2.sleep(pause);
    answer = await read2();
  }
  return answer;
}

// src/pipeline/recipe.ts
var MEMBERS = {
  arn: "set by the service",
  type: "set by the service",
  platform: "set by the service",
  owner: "set by the service",
  dateCreated: "set by the service",
  version: "set anew",
  components: "set anew",
  tags: "set anew",
  name: "copied",
  description: "copied",
  parentImage: "copied",
  blockDeviceMappings: "copied",
  workingDirectory: "copied",
  additionalInstanceConfiguration: "copied",
  amiTags: "copied"
};
var UNMODELLED = ["amiWatermarks"];
async function readRecipe(arn, imagebuilder) {
  const { output, body } = await imagebuilder.getImageRecipeRaw(arn).catch((error2) => {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) throw noSuchRecipe(arn, error2);
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the recipe ${arn}`, "imagebuilder:GetImageRecipe");
  });
  const settings = output.imageRecipe;
  if (settings?.arn === void 0 || settings.name === void 0 || settings.parentImage === void 0) {
    throw noSuchRecipe(arn, void 0);
  }
  return {
    arn: settings.arn,
    name: settings.name,
    version: settings.version ?? settings.arn.split("/").at(-1) ?? "",
    parentImage: settings.parentImage,
    componentArns: (settings.components ?? []).map(({ componentArn }) => componentArn ?? ""),
    settings,
    sent: (0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .isJsonObject */ .OW)(body.imageRecipe) ? body.imageRecipe : {}
  };
}
function findComponent(componentArns, component) {
  for (const [index, arn] of componentArns.entries()) {
    const parts = componentParts(arn);
    if (parts === void 0 || withoutVersion(arn) !== component) continue;
    return parts.versions.includes("x") ? { kind: "wildcard", arn, index, versions: parts.versions } : { kind: "pinned", arn, index };
  }
  return { kind: "missing" };
}
function withoutVersion(componentArn) {
  return componentArn.split("/").slice(0, 2).join("/");
}
function componentParts(arn) {
  const [kind, name, versions, build] = parseArn(arn)?.resource.split("/") ?? [];
  if (kind !== "component" || name === void 0 || versions === void 0) return void 0;
  return { name, versions, build: build === void 0 ? void 0 : Number(build) };
}
function refuseUnknownRecipeSettings({ arn, sent, settings }) {
  const unknown2 = (0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .unknownMembers */ .kV)(sent, settings).filter((path) => !UNMODELLED.includes(path));
  if (unknown2.length === 0) return;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The recipe ${arn} has settings that this version of the action does not know (${unknown2.join(", ")}), and a new version of the recipe would lose them.`,
    "Use a newer version of the action, or let the recipe refer to the pull component by wildcard (x.x.x), so that no new recipe is needed."
  );
}
async function createRecipeWith(componentArn, entry, recipe, imagebuilder, clock2) {
  refuseUnknownRecipeSettings(recipe);
  const [major, minor] = recipe.version.split(".");
  const request = {
    ...copied(recipe.settings),
    // A placeholder: Image Builder takes the next free patch number (CreateImageRecipeRequest.semanticVersion).
    semanticVersion: `${major}.${minor}.x`,
    components: replaced(recipe.settings.components ?? [], entry, componentArn),
    ...copiedTags(recipe.settings.tags)
  };
  const unmodelled = Object.fromEntries(
    UNMODELLED.map((member2) => [member2, recipe.sent[member2]]).filter(
      (pair) => !(0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .isEmpty */ .Im)(pair[1])
    )
  );
  for (let count3 = 1; count3 <= TOKENS; count3 += 1) {
    const clientToken = stableToken("recipe", recipe.arn, JSON.stringify([request, unmodelled, count3]));
    const arn = await create({ ...request, clientToken }, unmodelled, recipe.arn, imagebuilder);
    const isThere = await whenSeen(
      () => exists(arn, imagebuilder),
      (found) => found,
      clock2
    );
    if (isThere) return arn;
  }
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `Image Builder says that it copied the recipe ${recipe.arn}, and has no copy.`,
    "Run again."
  );
}
var TOKENS = 3;
async function create(request, unmodelled, source, imagebuilder) {
  const { imageRecipeArn } = await imagebuilder.createImageRecipe(request, unmodelled).catch((error2) => {
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(
      error2,
      `creating a new version of the recipe ${source}`,
      "imagebuilder:CreateImageRecipe, imagebuilder:GetComponent, imagebuilder:GetImage and imagebuilder:TagResource"
    );
  });
  if (imageRecipeArn !== void 0) return imageRecipeArn;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`Image Builder answered no ARN for the new version of ${source}.`, "Run again.");
}
async function exists(arn, imagebuilder) {
  try {
    return (await imagebuilder.getImageRecipeRaw(arn)).output.imageRecipe !== void 0;
  } catch (error2) {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) return false;
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the recipe ${arn}`, "imagebuilder:GetImageRecipe");
  }
}
function replaced(components, entry, componentArn) {
  if (entry.kind === "missing") return [...components, { componentArn }];
  return components.map((component, index) => index === entry.index ? { componentArn } : component);
}
function copied(settings) {
  const members = Object.entries(settings).filter(
    ([member2, value]) => Reflect.get(MEMBERS, member2) === "copied" && !(0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .isEmpty */ .Im)(value)
  );
  return {
    name: settings.name ?? "",
    parentImage: settings.parentImage ?? "",
    ...Object.fromEntries(members)
  };
}
function copiedTags(tags) {
  const own = Object.entries(tags ?? {}).filter(([key]) => !key.toLowerCase().startsWith("aws:"));
  return own.length === 0 ? {} : { tags: Object.fromEntries(own) };
}
function noSuchRecipe(arn, cause) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pipeline names the recipe ${arn}, and there is no such recipe.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(cause)}`,
    "Point the pipeline at an image recipe that exists.",
    { cause }
  );
}

// src/pipeline/contents.ts
var UNKNOWN = "unknown";
async function contentsOf(question, imagebuilder) {
  const { build } = question;
  const tagged = build.tags[TAGS.component];
  if (tagged === UNKNOWN) return { kind: "unknown", why: `nothing tells what ${build.arn} took in` };
  const component = tagged === void 0 ? question.component : withoutVersion(tagged);
  const [tagContents, newest, { componentArns }] = await Promise.all([
    tagged === void 0 ? void 0 : readContents(tagged, imagebuilder),
    newestVersion(component, imagebuilder),
    readBuild(build.arn, imagebuilder).catch((error2) => {
      throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the build ${build.arn}`, "imagebuilder:GetImage");
    })
  ]);
  if (componentArns === void 0 && tagContents !== void 0) return tagContents;
  const entry = findComponent(componentArns ?? [], component);
  if (entry.kind === "missing") {
    return { kind: "unknown", why: `the recipe of ${build.arn} has no component ${component}` };
  }
  if (componentParts(entry.arn)?.build !== void 0) {
    return entry.arn === tagged && tagContents !== void 0 ? tagContents : readContents(entry.arn, imagebuilder);
  }
  const wasThere = newest !== void 0 && (newest.arn === tagged || newest.createdAt <= build.createdAt);
  if (wasThere && entryTakes(entry.arn, newest.arn)) return newest.contents;
  const published = [tagged, newest?.arn].filter((arn) => arn !== void 0);
  const until = await question.madeBefore();
  const candidates2 = await candidatesBetween({ entry, published }, build.createdAt, until, imagebuilder);
  return agreeing(await Promise.all(candidates2.map(({ arn }) => readContents(arn, imagebuilder))));
}
function entryTakes(entryArn, componentArn) {
  const version = parseVersion(componentParts(componentArn)?.versions ?? "");
  return version !== void 0 && versionFits(componentParts(entryArn)?.versions ?? "", version);
}
async function newestVersion(component, imagebuilder) {
  const found = await readComponent(`${component}/x.x.x`, imagebuilder);
  if (found?.arn === void 0) return void 0;
  const createdAt = Date.parse(found.dateCreated ?? "");
  return {
    arn: found.arn,
    createdAt: Number.isNaN(createdAt) ? Number.POSITIVE_INFINITY : createdAt,
    contents: contentsIn(found.arn, found.data)
  };
}
function agreeing(candidates2) {
  const [first, ...rest] = candidates2;
  if (first === void 0) return { kind: "unknown", why: "no version of the pull component was there then" };
  if (first.kind === "unknown") return first;
  const other = rest.find(
    (candidate) => candidate.kind === "unknown" || candidate.lock.id !== first.lock.id || !sameSettings(candidate.settings, first.settings)
  );
  if (other === void 0) return first;
  const otherName = other.kind === "known" ? other.componentArn : "another version";
  return {
    kind: "unknown",
    why: `it took in ${first.componentArn} or ${otherName}, and nothing tells which`
  };
}
async function readContents(componentArn, imagebuilder) {
  const component = await readComponent(componentArn, imagebuilder);
  if (component === void 0) return { kind: "unknown", why: `the component ${componentArn} is gone` };
  return contentsIn(component.arn ?? componentArn, component.data);
}
function contentsIn(componentArn, document) {
  const read2 = readDocument(document ?? "");
  if (read2 !== void 0) return { kind: "known", componentArn, ...read2 };
  const why = `the component ${componentArn} holds no list of images that can be read`;
  return { kind: "unknown", why, componentArn };
}
async function readComponent(arn, imagebuilder) {
  try {
    return (await imagebuilder.getComponent(arn)).component;
  } catch (error2) {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) return void 0;
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the component ${arn}`, "imagebuilder:GetComponent");
  }
}
async function candidatesBetween(search, from, until, imagebuilder) {
  const published = await newestPublished(search, from, imagebuilder);
  const byTime = published.filter(({ createdAt }) => createdAt <= until).sort((left, right) => left.createdAt - right.createdAt || compare(left, right));
  const candidates2 = [];
  for (const next of byTime) {
    const newest = candidates2.at(-1);
    if (newest !== void 0 && compare(next, newest) < 0) continue;
    if (next.createdAt <= from) candidates2.length = 0;
    candidates2.push(next);
  }
  return candidates2;
}
function compare(left, right) {
  return compareVersions(left.version, right.version) || left.build - right.build;
}
var AT_A_TIME = 5;
async function newestPublished(search, from, imagebuilder) {
  const versions = await fittingVersions(search, imagebuilder);
  const all = [];
  for (let start2 = 0; start2 < versions.length; start2 += AT_A_TIME) {
    const some = versions.slice(start2, start2 + AT_A_TIME);
    const builds = await Promise.all(some.map((version) => buildsOf(search, version, imagebuilder)));
    all.push(...builds.flat());
    if (all.some(({ createdAt }) => createdAt <= from)) break;
  }
  return all;
}
async function fittingVersions(search, imagebuilder) {
  const { entry, published } = search;
  const { name = "", versions: wanted = "" } = componentParts(entry.arn) ?? {};
  const arns = [...await listedVersions(name, imagebuilder), ...published];
  const versions = /* @__PURE__ */ new Map();
  for (const arn of arns) {
    const parts = componentParts(arn);
    const isSame = withoutVersion(arn) === withoutVersion(entry.arn);
    const version = parseVersion(parts?.versions ?? "");
    if (isSame && parts !== void 0 && version !== void 0 && versionFits(wanted, version)) {
      versions.set(parts.versions, version);
    }
  }
  return [...versions.values()].sort((left, right) => compareVersions(right, left));
}
async function listedVersions(componentName, imagebuilder) {
  const filters = [{ name: "name", values: [componentName] }];
  const listed = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listComponents({ owner: "Self", filters, maxResults: 25, nextToken });
    return { items: page.componentVersionList ?? [], nextToken: page.nextToken };
  }).catch((error2) => {
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `listing the versions of ${componentName}`, "imagebuilder:ListComponents");
  });
  return listed.map(({ arn }) => arn ?? "");
}
async function buildsOf({ entry }, version, imagebuilder) {
  const versionArn = `${withoutVersion(entry.arn)}/${printVersion(version)}`;
  const listed = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listComponentBuildVersions(versionArn, nextToken);
    return { items: page.componentSummaryList ?? [], nextToken: page.nextToken };
  }).catch((error2) => {
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `listing the builds of ${versionArn}`, "imagebuilder:ListComponentBuildVersions");
  });
  return listed.flatMap(({ arn = "", dateCreated = "" }) => {
    const build = componentParts(arn)?.build;
    return build === void 0 ? [] : { arn, version, build, createdAt: Date.parse(dateCreated) };
  });
}

// src/pipeline/check.ts
var LOOKS = 6;
async function checkAmi(build, home, patience, { clients, clock: clock2, random }) {
  const ami = amiIn(build, home.accountId, home.region);
  if (ami === void 0) throw nothingHere(build, home);
  const ec2 = await clients.ec2(home.region);
  let state = "does not exist";
  for (let look2 = 1; look2 <= LOOKS; look2 += 1) {
    if (look2 > 1) await clock2.sleep(pollInterval(patience, random));
    const described = await describeOwnAmis([ami.id], ec2).catch((error2) => {
      throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `looking for the AMI ${ami.id}`, "ec2:DescribeImages");
    });
    const description = described.get(ami.id);
    if (description?.state === "available") {
      return { ami, createdAt: description.createdAt || Number.POSITIVE_INFINITY };
    }
    state = description === void 0 ? "does not exist" : `is ${description.state}`;
    if (description !== void 0 && description.state !== "pending") break;
  }
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The build ${build.arn} is ${build.status}, and its AMI ${ami.id} ${state} in ${home.region}.`,
    "If somebody deregistered or disabled it, run again to bake a new one."
  );
}
function nothingHere({ arn, status, amis: amis2 }, { region, accountId }) {
  const others = amis2.map((ami) => `${ami.id} (${ami.region}, ${ami.accountId})`).join(", ");
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The build ${arn} is ${status} and has no AMI in ${region} of account ${accountId}${others === "" ? "" : `, only ${others}`}.`,
    `Add ${region} to the distribution settings of the pipeline, then run again.`
  );
}
async function checkContents(build, component, madeBefore, imagebuilder) {
  const question = { build, component, madeBefore: async () => madeBefore };
  const contents = await contentsOf(question, imagebuilder);
  if (build.tags[TAGS.lock] === void 0) return contents;
  const known = contents.kind === "known";
  const truth = {
    [TAGS.lock]: known ? contents.lock.id : UNKNOWN,
    [TAGS.component]: known ? contents.componentArn : UNKNOWN
  };
  const isTrue = Object.entries(truth).every(([key, value]) => build.tags[key] === value);
  if (!isTrue) {
    await imagebuilder.tagResource(build.arn, truth).catch((error2) => {
      throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(
        error2,
        `correcting the tags of ${build.arn} (${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)})`,
        "imagebuilder:TagResource"
      );
    });
  }
  return contents;
}
function tookOlder(contents, published) {
  if (contents.componentArn === void 0 || published === void 0) return false;
  const taken = componentParts(contents.componentArn);
  const wanted = componentParts(published);
  const takenVersion = parseVersion(taken?.versions ?? "");
  const wantedVersion = parseVersion(wanted?.versions ?? "");
  if (takenVersion === void 0 || wantedVersion === void 0) return false;
  const order = compareVersions(takenVersion, wantedVersion);
  return order < 0 || order === 0 && (taken?.build ?? 0) < (wanted?.build ?? 0);
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
      (unread2) => (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(unread2) ? "DELETED" : "PENDING"
    );
    if (progressOf(status) !== "running") return `The build ${arn} is ${status} already.`;
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `cancelling the build ${arn}`, "imagebuilder:CancelImageCreation");
  }
}

// src/pipeline/start.ts
var LAG_MILLISECONDS2 = 12e4;
async function startOrAttach(order, imagebuilder, retry, log) {
  const { clock: clock2, deadline, pollMilliseconds } = retry;
  const begun = clock2.now();
  const sight = { before: void 0 };
  let told = "";
  let troubles = 0;
  for (; ; ) {
    const count3 = Math.floor((clock2.now() - begun) / LAG_MILLISECONDS2);
    const answer = await tryToStart(order, count3, sight, imagebuilder).catch(
      (error2) => {
        if (!(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) throw error2;
        return { kind: "busy", why: (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2), inTrouble: true };
      }
    );
    troubles = answer.kind === "busy" && answer.inTrouble ? troubles + 1 : 0;
    if (answer.kind !== "busy") {
      if (answer.kind === "attached") return answer;
      order.keeper.started(answer.arn);
      return yieldToOlder(answer, order, imagebuilder, clock2, log);
    }
    const rest = deadline - clock2.now();
    if (rest <= 0) throw stayedBusy(order, answer.why);
    if (answer.why !== told)
      log.info(`The pipeline can't be started yet, asked again until it can: ${answer.why}`);
    told = answer.why;
    const pause = troubles === 0 ? pollMilliseconds : pauseInTrouble(FIRST_PAUSE_MILLISECONDS, troubles);
    await clock2.sleep(Math.min(pause, rest));
  }
}
async function tryToStart(order, count3, sight, imagebuilder) {
  const { keeper, lockId, pipelineArn: pipelineArn2 } = order;
  const builds = await listBuilds(pipelineArn2, imagebuilder);
  const done = await findFinished(builds, sight, keeper.step, imagebuilder);
  if (done !== void 0) return { ...attachedTo(done), kind: "started" };
  sight.before ??= new Set(builds.map(({ arn }) => arn));
  const running = await findInProgress(builds, lockId, imagebuilder);
  if (running !== void 0) {
    if (running.tags[TAGS.step] === keeper.step) return { ...attachedTo(running), kind: "started" };
    keeper.notStarted();
    return attachedTo(running);
  }
  await keeper.starting(pipelineArn2);
  const answer = await start(order, startToken(order, builds, count3), imagebuilder);
  if (answer.kind === "busy") keeper.notStarted();
  return answer;
}
async function findFinished(builds, { before }, step, imagebuilder) {
  const fresh = builds.filter(
    ({ arn, status }) => before?.has(arn) === false && progressOf(status) === "available"
  );
  const tagged = await Promise.all(fresh.map((build) => withTag(TAGS.step, build, imagebuilder)));
  return tagged.find(({ tags }) => tags[TAGS.step] === step);
}
async function yieldToOlder(own, { pipelineArn: pipelineArn2, lockId, keeper }, imagebuilder, clock2, log) {
  const alike = await lookForAlike(pipelineArn2, lockId, imagebuilder, clock2);
  const isOwn = ({ arn, tags }) => arn === own.arn || tags[TAGS.step] === keeper.step;
  const kept = alike.at(-1);
  if (kept === void 0 || !alike.some(({ arn }) => arn === own.arn)) return own;
  for (const spare of alike.filter((build) => build !== kept && isOwn(build))) {
    log.info(await cancelBuild(spare.arn, imagebuilder).catch((error2) => (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)));
  }
  if (!isOwn(kept)) return attachedTo(kept);
  if (kept.arn !== own.arn) keeper.started(kept.arn);
  return { ...own, arn: kept.arn };
}
var MOST_LOOKS = 5;
var FIRST_PAUSE_MILLISECONDS = 1e3;
async function lookForAlike(pipelineArn2, lockId, imagebuilder, clock2) {
  for (let count3 = 1; count3 <= MOST_LOOKS; count3 += 1) {
    try {
      return await inProgress(await listBuilds(pipelineArn2, imagebuilder), lockId, imagebuilder);
    } catch (error2) {
      if (!(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) throw error2;
      await clock2.sleep(pauseInTrouble(FIRST_PAUSE_MILLISECONDS, count3));
    }
  }
  return [];
}
function attachedTo({ arn, tags }) {
  return { kind: "attached", arn, componentArn: tags[TAGS.component] };
}
async function findInProgress(builds, lockId, imagebuilder) {
  const [newest] = await inProgress(builds, lockId, imagebuilder);
  return newest;
}
async function inProgress(builds, lockId, imagebuilder) {
  const running = builds.filter(({ status }) => progressOf(status) === "running");
  const tagged = await Promise.all(running.map((build) => withTag(TAGS.lock, build, imagebuilder)));
  return tagged.filter(({ tags }) => tags[TAGS.lock] === lockId);
}
async function start(order, clientToken, imagebuilder) {
  const { pipelineArn: pipelineArn2, lockId, componentArn, run, commit, keeper } = order;
  const tags = Object.entries({
    [TAGS.lock]: lockId,
    [TAGS.component]: componentArn,
    [TAGS.run]: run.slice(0, 256),
    [TAGS.commit]: commit.slice(0, 256),
    [TAGS.step]: keeper.step
  }).filter(([, value]) => value !== "");
  try {
    const { imageBuildVersionArn } = await imagebuilder.startImagePipelineExecution({
      imagePipelineArn: pipelineArn2,
      clientToken,
      tags: Object.fromEntries(tags)
    });
    if (imageBuildVersionArn !== void 0)
      return { kind: "started", arn: imageBuildVersionArn, componentArn };
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF("Image Builder started a build and answered no ARN for it.", "Run again: it attaches.");
  } catch (error2) {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "IdempotentParameterMismatchException")
      return { kind: "busy", why: "another run is starting it." };
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isInUse */ .ly)(error2)) return { kind: "busy", why: `it is in use.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(error2)}` };
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(
      error2,
      `starting the pipeline ${pipelineArn2}`,
      "imagebuilder:StartImagePipelineExecution and imagebuilder:TagResource"
    );
  }
}
function startToken({ pipelineArn: pipelineArn2, lockId }, builds, count3) {
  const states = builds.map(({ arn, status }) => `${arn} ${progressOf(status)}`).sort();
  return stableToken("start", pipelineArn2, lockId, String(count3), ...states);
}
function stayedBusy({ pipelineArn: pipelineArn2 }, why) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pipeline ${pipelineArn2} could not be started until timeout-minutes were over: ${why}`,
    "Wait for the build in progress, then run again; a larger timeout-minutes waits longer."
  );
}

// src/images/blobs.ts
function uniqueBytes(images, besides = []) {
  const bytes = bytesByDigest(images);
  for (const digest of bytesByDigest(besides).keys()) bytes.delete(digest);
  return [...bytes.values()].reduce((sum2, size2) => sum2 + size2, 0);
}
function bytesByDigest(images) {
  const blobs = images.flatMap(({ parts }) => [parts.config, ...parts.layers]);
  return new Map(blobs.map(({ digest, bytes }) => [digest, bytes]));
}

// src/pipeline/pipeline.ts
var MEMBERS2 = {
  arn: "set by the service",
  name: "set by the service",
  platform: "set by the service",
  dateCreated: "set by the service",
  dateUpdated: "set by the service",
  dateLastRun: "set by the service",
  lastRunStatus: "set by the service",
  dateNextRun: "set by the service",
  consecutiveFailures: "set by the service",
  tags: "kept by the service",
  description: "sent again",
  enhancedImageMetadataEnabled: "sent again",
  imageRecipeArn: "sent again",
  containerRecipeArn: "sent again",
  infrastructureConfigurationArn: "sent again",
  distributionConfigurationArn: "sent again",
  imageTestsConfiguration: "sent again",
  schedule: "sent again",
  status: "sent again",
  imageScanningConfiguration: "sent again",
  imageTags: "sent again",
  executionRole: "sent again",
  workflows: "sent again",
  loggingConfiguration: "sent again"
};
async function readPipeline(arn, imagebuilder) {
  const { output, body } = await imagebuilder.getImagePipelineRaw(arn).catch((error2) => {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) throw noSuchPipeline(arn, error2);
    const problem = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the pipeline ${arn}`, "imagebuilder:GetImagePipeline");
    if (!(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2)) throw problem;
    const mend = `${problem.mend} If it is allowed, check the name in the input "pipeline".`;
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(problem.what, mend, { cause: error2 });
  });
  const settings = output.imagePipeline;
  if (settings === void 0) throw noSuchPipeline(arn, void 0);
  if (settings.containerRecipeArn !== void 0) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `The pipeline ${arn} makes container images: it has the container recipe ${settings.containerRecipeArn}.`,
      "Name a pipeline that has an image recipe; only that makes AMIs."
    );
  }
  if (settings.imageRecipeArn === void 0) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`The pipeline ${arn} has no image recipe.`, "Give the pipeline an image recipe.");
  }
  if (settings.platform !== "Windows" && settings.platform !== "Linux") {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `The pipeline ${arn} is for the platform ${settings.platform ?? "unknown"}.`,
      "Name a pipeline whose recipe is for Windows or Linux."
    );
  }
  const sent = (0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .isJsonObject */ .OW)(body.imagePipeline) ? body.imagePipeline : {};
  return { arn, platform: settings.platform, recipeArn: settings.imageRecipeArn, settings, sent };
}
function refuseUnknownSettings({ arn, sent, settings }) {
  const unknown2 = (0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .unknownMembers */ .kV)(sent, settings);
  if (unknown2.length === 0) return;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pipeline ${arn} has settings that this version of the action does not know (${unknown2.join(", ")}), and updating the pipeline would erase them.`,
    "Use a newer version of the action, or let the recipe refer to the pull component by wildcard (x.x.x), so that no update is needed."
  );
}
var MOST_UPDATES = 8;
var FIRST_PAUSE_MILLISECONDS2 = 500;
async function pointPipelineAt(recipeArn, seen, imagebuilder, clock2) {
  for (let count3 = 1; ; count3 += 1) {
    const current = await readPipeline(seen.arn, imagebuilder);
    if (current.recipeArn === recipeArn) return { kind: "pointed" };
    if (current.recipeArn !== seen.recipeArn) return { kind: "moved", pipeline: current };
    refuseUnknownSettings(current);
    const failure = await update(current, recipeArn, imagebuilder);
    if (failure === void 0) return readBack(recipeArn, current, imagebuilder, clock2);
    if (count3 === MOST_UPDATES) throw failure;
    await clock2.sleep(pauseInTrouble(FIRST_PAUSE_MILLISECONDS2, count3));
  }
}
async function update(current, recipeArn, imagebuilder) {
  try {
    await imagebuilder.updateImagePipeline(updateRequest(current, recipeArn));
    return void 0;
  } catch (error2) {
    const problem = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `updating the pipeline ${current.arn}`, UPDATE_PERMISSIONS);
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2) || (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpiredCredentials */ .CW)(error2)) return problem;
    throw problem;
  }
}
async function readBack(recipeArn, before, imagebuilder, clock2) {
  const updated = await whenSeen(
    () => readPipeline(before.arn, imagebuilder),
    // Unchanged in every setting: the read does not show the update yet.
    (read2) => differences(updateRequest(before, before.recipeArn), updateRequest(read2, read2.recipeArn)).length > 0,
    clock2
  );
  const lost = differences(updateRequest(before, recipeArn), updateRequest(updated, updated.recipeArn));
  if (lost.length === 0) return { kind: "pointed" };
  if (lost.every((member2) => member2 === "imageRecipeArn")) return { kind: "moved", pipeline: updated };
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pipeline ${before.arn} differs from what was sent to it, in: ${lost.join(", ")}. Before the update it had: ${JSON.stringify(before.sent)}`,
    "Somebody else updated it at the same moment, or the service dropped a setting: compare, mend, run again."
  );
}
var UPDATE_PERMISSIONS = "imagebuilder:UpdateImagePipeline, imagebuilder:GetImageRecipe, imagebuilder:GetInfrastructureConfiguration, imagebuilder:GetDistributionConfiguration, imagebuilder:GetWorkflow, imagebuilder:TagResource and, for a pipeline with an executionRole, iam:PassRole on that role";
function updateRequest(pipeline, imageRecipeArn) {
  const { arn, settings } = pipeline;
  const again = Object.entries(settings).filter(
    ([member2, value]) => Reflect.get(MEMBERS2, member2) === "sent again" && !(0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .isEmpty */ .Im)(value)
  );
  const infrastructureConfigurationArn = settings.infrastructureConfigurationArn ?? "";
  const request = { ...Object.fromEntries(again), imagePipelineArn: arn, imageRecipeArn };
  const clientToken = stableToken("pipeline", JSON.stringify(request), String(settings.dateUpdated));
  return { ...request, infrastructureConfigurationArn, clientToken };
}
function differences(wanted, found) {
  const keys = /* @__PURE__ */ new Set([...Object.keys(wanted), ...Object.keys(found)]);
  keys.delete("clientToken");
  return [...keys].filter(
    (key) => canonical(Reflect.get(wanted, key)) !== canonical(Reflect.get(found, key))
  );
}
function canonical(value) {
  return JSON.stringify(
    value,
    (_key, inner) => (0,_chunk_IB7O4IQK_js__WEBPACK_IMPORTED_MODULE_13__/* .isJsonObject */ .OW)(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner
  );
}
function noSuchPipeline(arn, cause) {
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `There is no image pipeline ${arn}.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(cause)}`,
    'Check the input "pipeline", the account of the credentials and aws-region; EC2 Image Builder lists the pipelines of a Region under "Image pipelines".',
    { cause }
  );
}

// src/pipeline/publish.ts
var TRIES = 10;
async function publishComponent(wanted, imagebuilder, clock2) {
  const newest = await read(`${wanted.arnPrefix}/${wanted.versions}`, imagebuilder);
  if (newest !== void 0 && holds(newest, wanted)) return newest.arn;
  let version = newest === void 0 ? firstVersion(wanted.versions) : nextPatch(newest.version);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const arn = await create2(version, wanted, imagebuilder, clock2);
    if (arn !== void 0) return arn;
    const existing = await readNew(`${wanted.arnPrefix}/${printVersion(version)}`, imagebuilder, clock2);
    if (existing !== void 0 && holds(existing, wanted)) return existing.arn;
    version = nextPatch(version);
  }
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `No free version of the component ${wanted.arnPrefix} was found in ${TRIES} tries.`,
    "Other runs publish it at the same time: give the workflow a concurrency group, and run again."
  );
}
function holds(existing, { data, platform }) {
  return existing.data === data && existing.platform === platform;
}
async function read(arn, imagebuilder) {
  try {
    const { component } = await imagebuilder.getComponent(arn);
    const [, , versionText = ""] = (component?.arn ?? "").split("/");
    const version = parseVersion(versionText);
    if (component?.arn === void 0 || version === void 0) return void 0;
    return { arn: component.arn, version, data: component.data ?? "", platform: component.platform ?? "" };
  } catch (error2) {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) return void 0;
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the component ${arn}`, "imagebuilder:GetComponent");
  }
}
function readNew(arn, imagebuilder, clock2) {
  return whenSeen(
    () => read(arn, imagebuilder),
    (found) => found !== void 0,
    clock2
  );
}
var TOKENS2 = 3;
async function create2(version, { name, platform, data }, imagebuilder, clock2) {
  const semanticVersion = printVersion(version);
  for (let count3 = 1; count3 <= TOKENS2; count3 += 1) {
    const clientToken = stableToken("component", name, semanticVersion, platform, data, String(count3));
    const arn = await imagebuilder.createComponent({ name, semanticVersion, platform, data, clientToken }).then(
      (created) => created.componentBuildVersionArn ?? "",
      (error2) => {
        if (isAlreadyThere(error2)) return void 0;
        throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(
          error2,
          `publishing the component ${name} ${semanticVersion}`,
          "imagebuilder:CreateComponent"
        );
      }
    );
    if (arn === void 0 || await readNew(arn, imagebuilder, clock2) !== void 0) return arn;
  }
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `Image Builder says that it created the component ${name} ${semanticVersion}, and does not have it.`,
    "Run again."
  );
}
function isAlreadyThere(error2) {
  return (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "ResourceAlreadyExistsException" || /already exists/i.test((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2));
}

// src/pipeline/whenFree.ts
async function whenFree(what, request, { deadline, pollMilliseconds, clock: clock2 }, log) {
  let isTold = false;
  for (; ; ) {
    try {
      return await request();
    } catch (error2) {
      const rest = deadline - clock2.now();
      if (!(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isInUse */ .ly)(error2) || rest <= 0) throw error2;
      if (!isTold) log.info(`${what} is in use, asked again until it is free. ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}`);
      isTold = true;
      await clock2.sleep(Math.min(pollMilliseconds, rest));
    }
  }
}

// src/prepare.ts
var MOST_MOVES = 5;
async function preparePipeline({ document, survey, pinned }, imagebuilder, retry, log) {
  const { component } = survey;
  let { pipeline, recipe } = survey;
  const entry = findComponent(recipe.componentArns, component);
  refuseToLose(pipeline, recipe, entry, pinned);
  const wanted = {
    arnPrefix: component,
    name: component.slice(component.indexOf("/") + 1),
    platform: pipeline.platform,
    versions: entry.kind === "wildcard" ? entry.versions : "x.x.x",
    data: document
  };
  const publish = () => publishComponent(wanted, imagebuilder, retry.clock);
  const componentArn = await whenFree(`The component ${component}`, publish, retry, log);
  log.info(`Pull component: ${componentArn}`);
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const settle = () => takeIn(componentArn, { pipeline, recipe, component, pinned }, imagebuilder, retry.clock, log);
    const pointing = await whenFree(`The pipeline ${pipeline.arn}`, settle, retry, log);
    if (pointing.kind === "pointed") return componentArn;
    pipeline = pointing.pipeline;
    recipe = await readRecipe(pipeline.recipeArn, imagebuilder);
    log.info(`Somebody pointed the pipeline at ${recipe.arn} meanwhile: this run starts from that recipe.`);
    refuseToLose(pipeline, recipe, findComponent(recipe.componentArns, component), pinned);
  }
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pipeline ${pipeline.arn} was pointed at another recipe ${MOST_MOVES} times while this run prepared it.`,
    "Give the workflows that change it one concurrency group, and run again."
  );
}
function refuseToLose(pipeline, recipe, entry, pinned) {
  if (followsWildcard(entry, pinned)) return;
  refuseUnknownRecipeSettings(recipe);
  if (isPinned(pipeline.recipeArn)) refuseUnknownSettings(pipeline);
}
async function takeIn(componentArn, {
  pipeline,
  recipe,
  component,
  pinned
}, imagebuilder, clock2, log) {
  const entry = findComponent(recipe.componentArns, component);
  if (followsWildcard(entry, pinned) || isEntry(entry, componentArn)) return { kind: "pointed" };
  const recipeArn = await createRecipeWith(componentArn, entry, recipe, imagebuilder, clock2);
  log.info(`Recipe: ${recipeArn}`);
  return isPinned(pipeline.recipeArn) ? pointPipelineAt(recipeArn, pipeline, imagebuilder, clock2) : { kind: "pointed" };
}
function followsWildcard(entry, pinned) {
  return entry.kind === "wildcard" && !pinned;
}
function isPinned(recipeArn) {
  return !recipeArn.slice(recipeArn.lastIndexOf("/")).includes("x");
}
function isEntry(entry, componentArn) {
  return entry.kind === "pinned" && entry.arn === componentArn;
}
function plannedCalls({ component, recipe, pipeline }, { fastLaunch: fastLaunch2 }) {
  const entry = findComponent(recipe.componentArns, component);
  return [
    { action: "imagebuilder:CreateComponent", on: component },
    ...followsWildcard(entry, false) ? [] : callsOfRecipe(recipe, pipeline),
    { action: "imagebuilder:StartImagePipelineExecution", on: pipeline.arn },
    ...wantsFastLaunch(pipeline.platform, fastLaunch2) ? [{ action: "ec2:EnableFastLaunch", on: "the AMI, in each of its Regions" }] : []
  ];
}
function callsOfRecipe(recipe, pipeline) {
  const copied2 = { action: "imagebuilder:CreateImageRecipe", on: `a new version of ${recipe.arn}` };
  const pointed = { action: "imagebuilder:UpdateImagePipeline", on: `${pipeline.arn}, its recipe alone` };
  return isPinned(pipeline.recipeArn) ? [copied2, pointed] : [copied2];
}

// src/plan.ts
async function planBake(order, tools) {
  const { decision, diff, baked, target, survey, inputs, findings } = order;
  const { clients, registries, log } = tools;
  const isBake = decision.kind === "bake";
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const [held, durations, running, path] = await Promise.all([
    measureHeld(baked?.images ?? [], registries),
    earlierDurations(survey.builds, imagebuilder, log),
    isBake ? findInProgress(survey.builds, target.lock.id, imagebuilder) : void 0,
    isBake ? tools.keepFile(`${inputs.componentName}.yaml`, target.document) : void 0
  ]);
  const median = medianDuration(durations.builds);
  return {
    decision,
    diff,
    pullBytes: uniqueBytes(target.measured),
    newBytes: uniqueBytes(target.measured, held),
    document: path === void 0 ? void 0 : { path, characters: target.document.length },
    inProgress: running?.arn,
    calls: isBake && running === void 0 ? plannedCalls(survey, inputs) : [],
    duration: median === void 0 ? void 0 : { milliseconds: median, builds: durations.builds.length },
    findings
  };
}

// src/preflight/evidence.ts
var MOST_LINES = 20;
function firstLines(lines) {
  const more = lines.length - MOST_LINES;
  return more <= 0 ? lines : [...lines.slice(0, MOST_LINES), `and ${more} more`];
}

// src/preflight/finding.ts
var LEVELS = {
  "image-platform": "error",
  "image-windows-build": "error",
  "registry-login": "error",
  "disk-full": "error",
  "disk-tight": "warning",
  "pipeline-disabled": "error",
  "component-platform": "error",
  "component-twice": "error",
  "instance-profile": "error",
  "distribution-ami-name": "error",
  "distribution-fast-launch-parallel": "error",
  "distribution-launch-template-version": "warning",
  "distribution-region": "warning",
  "fast-launch-vpc": "warning",
  "fast-launch-quota": "warning",
  "fast-launch-sysprep": "warning",
  "fast-launch-unused": "warning",
  "fast-launch-karpenter": "warning",
  "schedule-duplicate": "warning",
  "not-checked": "warning",
  "latest-tag": "advice",
  "prefer-cached": "advice"
};
function finding(code2, what, evidence2, mend, level = LEVELS[code2]) {
  return { code: code2, level, what, evidence: evidence2, mend };
}
function inOneLine({ code: code2, what, mend }) {
  return `${code2}: ${what} ${mend}`;
}
var ORDER = ["error", "warning", "advice"];
function inOrder(findings) {
  return findings.toSorted((left, right) => ORDER.indexOf(left.level) - ORDER.indexOf(right.level));
}

// src/preflight/cacheUse.ts
function askedAgain({
  wanted,
  platform,
  sources
}) {
  const here = sources.images.filter(({ onlyOn }) => onlyOn === void 0 || onlyOn === platform.os);
  const evidence2 = wanted.flatMap((image) => askingFor(image, here));
  if (evidence2.length === 0) return [];
  return [
    finding(
      "latest-tag",
      "Some images are asked for at their registry at every start, although the AMI holds them: the kubelet does so with imagePullPolicy: Always, which is what the tag latest has unless another is written. Where the tag moved, the node pulls.",
      firstLines(evidence2),
      "Name a tag that does not move, or write imagePullPolicy: IfNotPresent."
    )
  ];
}
function askingFor(image, sources) {
  const repository = (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseRepository */ .zt)(image.repository);
  const own = sources.filter((source) => source.repository === repository && isNamed(image, source));
  const isUnsaid = image.tags.includes("latest") && !own.some(isLatest);
  return [
    ...own.filter((source) => policyOf(source) === "Always").map(
      ({ written, file, line: line2, pullPolicy }) => `${file}:${line2}: ${written}, ${pullPolicy === void 0 ? "no imagePullPolicy" : `imagePullPolicy: ${pullPolicy}`}`
    ),
    ...isUnsaid ? [`${image.repository}:latest: no file says an imagePullPolicy`] : []
  ];
}
function isNamed({ tags, digest, platformDigest }, { want }) {
  return want.kind === "tag" ? tags.includes(want.tag) : [digest, platformDigest].includes(want.digest);
}
function isLatest({ want }) {
  return want.kind === "tag" && want.tag === "latest";
}
function policyOf(source) {
  return source.pullPolicy ?? (isLatest(source) ? "Always" : "IfNotPresent");
}
var PREFERS_CACHED = /ECS_IMAGE_PULL_BEHAVIOR.{0,40}prefer-cached/s;
function preferCached({ recipe }, { components }) {
  const userData = recipe.settings.additionalInstanceConfiguration?.userDataOverride ?? "";
  const texts = [
    Buffer.from(userData, "base64").toString("utf8"),
    ...components.map(({ component }) => component.data ?? "")
  ];
  if (texts.some((text2) => PREFERS_CACHED.test(text2))) return [];
  return [
    finding(
      "prefer-cached",
      "The ECS agent asks the registry for every image, although the AMI holds it, unless it is told to look at the host first.",
      ["neither the recipe's user data nor a component sets ECS_IMAGE_PULL_BEHAVIOR"],
      "Set ECS_IMAGE_PULL_BEHAVIOR=prefer-cached on the nodes: in /etc/ecs/ecs.config, on Windows as an environment variable of the machine before Initialize-ECSAgent. The agent then no longer cleans images up by itself."
    )
  ];
}

// src/preflight/fastLaunchWorks.ts
function fastLaunchWorks({ pipeline, sources }, wish, parts) {
  if (!wantsFastLaunch(pipeline.platform, wish)) return [];
  const level = wish.when === "required" ? "error" : "warning";
  return [
    ...parts.places.flatMap((place) => withoutVpc(place, level)),
    ...parts.places.flatMap((place) => overQuota(place, wish)),
    ...parts.buildWorkflows.flatMap((workflow) => withoutSysprep(workflow, level)),
    ...parts.places.flatMap(unused),
    ...usedByKarpenter(sources.karpenter)
  ];
}
function withoutVpc({ region, configured, hasDefaultVpc }, level) {
  const { launchTemplateId, launchTemplateName } = configured?.launchTemplate ?? {};
  if (hasDefaultVpc !== false || (launchTemplateId ?? launchTemplateName) !== void 0) return [];
  return [
    finding(
      "fast-launch-vpc",
      `Fast Launch launches instances in the default VPC, and this account has none in ${region}.`,
      [`${region}: no VPC with is-default true`],
      `Run aws ec2 create-default-vpc --region ${region}, or turn Fast Launch on in the distribution settings with a launch template that has a subnet, or write fast-launch: off.`,
      level
    )
  ];
}
var QUOTA = 40;
var DEFAULT_LAUNCHES = 6;
function overQuota({ region, configured, inUse }, { parallelLaunches }) {
  if (inUse === void 0) return [];
  const wanted = configured === void 0 ? parallelLaunches : configured.maxParallelLaunches ?? DEFAULT_LAUNCHES;
  const used = inUse.reduce((sum2, { launches }) => sum2 + launches, 0);
  if (used + wanted <= QUOTA) return [];
  return [
    finding(
      "fast-launch-quota",
      `Fast Launch of the new AMI wants ${wanted} parallel launches in ${region}, ${used} are taken, and an account has ${QUOTA} a Region unless it was given more.`,
      firstLines(inUse.map(({ ami, state, launches }) => `${ami}: ${state}, ${launches} parallel launches`)),
      `Turn Fast Launch off for AMIs that no node launches from any more (aws ec2 disable-fast-launch --region ${region} --image-id \u2026), or ask for more under Service Quotas; where you were given more, all is well.`
    )
  ];
}
function withoutSysprep({ arn, actions }, level) {
  if (actions.includes("RunSysPrep")) return [];
  return [
    finding(
      "fast-launch-sysprep",
      `The build workflow ${arn} has no step that runs Sysprep, and Fast Launch fails for an AMI made without.`,
      [`${arn}: ${actions.join(", ")}`],
      "Add a step with the action RunSysPrep before the one with CreateImage, or write fast-launch: off.",
      level
    )
  ];
}
function unused({ region, templates }) {
  return templates.flatMap((template) => unusedBy(template, region));
}
var ROOT_DEVICE = "/dev/sda1";
function unusedBy({ id, versions }, region) {
  const mapping = versions.filter(({ devices }) => devices.includes(ROOT_DEVICE));
  if (mapping.length === 0) return [];
  return [
    finding(
      "fast-launch-unused",
      `The launch template ${id} in ${region}, which the distribution settings give the AMI to, maps the root volume itself: EC2 then makes it from the AMI, and the Fast Launch snapshots are paid for and not used.`,
      mapping.map(({ number }) => `${id}, version ${number}: a block device mapping of ${ROOT_DEVICE}`),
      `Take the mapping of ${ROOT_DEVICE} out of the launch template and give the recipe the volume instead (blockDeviceMappings), or write fast-launch: off.`
    )
  ];
}
function usedByKarpenter(classes) {
  if (classes.length === 0) return [];
  return [
    finding(
      "fast-launch-karpenter",
      "Karpenter maps the root volume of every node that it launches, so EC2 makes it from the AMI, and the Fast Launch snapshots are paid for and not used.",
      classes.map(
        ({ file, line: line2, name, hasBlockDeviceMappings }) => `${file}:${line2}: EC2NodeClass ${name}, ${hasBlockDeviceMappings ? "its own" : "Karpenter's"} block device mappings`
      ),
      "Where Karpenter launches all Windows nodes, write fast-launch: off."
    )
  ];
}

// src/preflight/pipelineParts.ts
async function readParts2(survey, wish, clients, reads) {
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const reading = { survey, wish, clients, imagebuilder, reads };
  const distribution = readDistribution(reading);
  const [infrastructure, components, buildWorkflows, places] = await Promise.all([
    readInfrastructure(reading),
    readComponents(reading),
    readBuildWorkflows(reading),
    distribution.then((settings) => readPlaces(settings, reading))
  ]);
  return { infrastructure, distribution: await distribution, components, buildWorkflows, places };
}
async function readInfrastructure({ survey, imagebuilder, reads }) {
  const arn = survey.pipeline.settings.infrastructureConfigurationArn;
  if (arn === void 0) return void 0;
  const answer = await reads.attempt(
    "imagebuilder:GetInfrastructureConfiguration",
    arn,
    () => imagebuilder.getInfrastructureConfiguration(arn)
  );
  return answer?.infrastructureConfiguration;
}
async function readDistribution({ survey, imagebuilder, reads }) {
  const arn = survey.pipeline.settings.distributionConfigurationArn;
  if (arn === void 0) return { kind: "none" };
  const answer = await reads.attempt(
    "imagebuilder:GetDistributionConfiguration",
    arn,
    () => imagebuilder.getDistributionConfiguration(arn)
  );
  const regions = answer?.distributionConfiguration?.distributions;
  return regions === void 0 ? { kind: "unknown" } : { kind: "read", arn, regions };
}
async function readComponents(reading) {
  const { recipe, component } = reading.survey;
  const named = [...new Set(recipe.componentArns)].map((arn) => readComponent2(arn, reading));
  const isMissing = findComponent(recipe.componentArns, component).kind === "missing";
  const pull = isMissing ? [readPullComponent(`${component}/x.x.x`, reading)] : [];
  return (await Promise.all([...named, ...pull])).filter((each) => each !== void 0);
}
var READS_COMPONENT = "imagebuilder:GetComponent";
async function readComponent2(arn, { imagebuilder, reads }) {
  const answer = await reads.attempt(READS_COMPONENT, arn, () => imagebuilder.getComponent(arn));
  return answer?.component === void 0 ? void 0 : { arn, component: answer.component };
}
async function readPullComponent(arn, { imagebuilder, reads }) {
  const answer = await reads.attempt(
    READS_COMPONENT,
    arn,
    () => imagebuilder.getComponent(arn).catch((error2) => {
      if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) return void 0;
      throw error2;
    })
  );
  return answer?.component === void 0 ? void 0 : { arn, component: answer.component };
}
async function readBuildWorkflows({ survey, wish, imagebuilder, reads }) {
  if (!wantsFastLaunch(survey.pipeline.platform, wish)) return [];
  const arns = (survey.pipeline.settings.workflows ?? []).map(({ workflowArn }) => workflowArn ?? "").filter((arn) => parseArn(arn)?.resource.startsWith("workflow/build/")).filter((arn) => parseArn(arn)?.accountId !== "aws");
  const workflows = await Promise.all(
    arns.map(async (arn) => {
      const actions = await reads.attempt(
        "imagebuilder:GetWorkflow",
        arn,
        async () => actionsOf((await imagebuilder.getWorkflow(arn)).workflow?.data ?? "")
      );
      return actions === void 0 ? void 0 : { arn, actions };
    })
  );
  return workflows.filter((each) => each !== void 0);
}
async function actionsOf(document) {
  const { parseDocument } = await Promise.all(/* import() */[__nccwpck_require__.e(169), __nccwpck_require__.e(601)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5601));
  const steps2 = parseDocument(document).toJS()?.steps;
  if (!Array.isArray(steps2)) return void 0;
  return steps2.map(
    (step) => typeof step === "object" && step !== null ? String(Reflect.get(step, "action")) : ""
  );
}
async function readPlaces(settings, reading) {
  const { survey, wish } = reading;
  if (!wantsFastLaunch(survey.pipeline.platform, wish) || settings.kind === "unknown") return [];
  const distributions = settings.kind === "read" ? settings.regions : [];
  const regions = /* @__PURE__ */ new Set([survey.home.region, ...regionsOfOwnAmis(distributions, survey.home)]);
  return Promise.all([...regions].map((region) => readPlace(region, distributions, reading)));
}
function regionsOfOwnAmis(distributions, { accountId }) {
  return distributions.flatMap(({ region, amiDistributionConfiguration }) => {
    const targets = amiDistributionConfiguration?.targetAccountIds ?? [];
    return region !== void 0 && (targets.length === 0 || targets.includes(accountId)) ? [region] : [];
  });
}
async function readPlace(region, distributions, reading) {
  const { clients, survey } = reading;
  const { accountId } = survey.home;
  const isOwn = (each) => (each.accountId ?? accountId) === accountId;
  const settings = distributions.find((each) => each.region === region);
  const configured = settings?.fastLaunchConfigurations?.find((each) => each.enabled === true && isOwn(each));
  const templateIds = (settings?.launchTemplateConfigurations ?? []).filter(isOwn).flatMap(({ launchTemplateId }) => launchTemplateId ?? []);
  const ec2 = await clients.ec2(region);
  const [hasDefaultVpc, inUse, ...templates] = await Promise.all([
    readDefaultVpc(region, ec2, reading),
    readInUse(region, ec2, reading),
    ...templateIds.map((id) => readTemplate(id, region, ec2, reading))
  ]);
  return {
    region,
    configured,
    hasDefaultVpc,
    inUse,
    templates: templates.filter((each) => each !== void 0)
  };
}
async function readDefaultVpc(region, ec2, { reads }) {
  const Filters = [{ Name: "is-default", Values: ["true"] }];
  const answer = await reads.attempt(
    "ec2:DescribeVpcs",
    `the VPCs in ${region}`,
    () => ec2.describeVpcs({ Filters })
  );
  return answer === void 0 ? void 0 : (answer.Vpcs ?? []).length > 0;
}
async function readInUse(region, ec2, { reads }) {
  const images = await reads.attempt(
    "ec2:DescribeFastLaunchImages",
    `the AMIs with Fast Launch in ${region}`,
    () => everyPage(async (nextToken) => {
      const page = await ec2.listFastLaunchImages(nextToken);
      return { items: page.FastLaunchImages ?? [], nextToken: page.NextToken };
    })
  );
  return images?.map(({ ImageId = "", State = "", MaxParallelLaunches = 0 }) => ({
    ami: ImageId,
    state: State,
    launches: MaxParallelLaunches
  }));
}
var VERSIONS = ["$Default", "$Latest"];
async function readTemplate(id, region, ec2, { reads }) {
  const what = `the launch template ${id} in ${region}`;
  const answer = await reads.attempt(
    "ec2:DescribeLaunchTemplateVersions",
    what,
    () => ec2.describeLaunchTemplateVersions({ LaunchTemplateId: id, Versions: VERSIONS })
  );
  if (answer === void 0) return void 0;
  const versions = (answer.LaunchTemplateVersions ?? []).map(({ VersionNumber = 0, LaunchTemplateData }) => ({
    number: VersionNumber,
    devices: (LaunchTemplateData?.BlockDeviceMappings ?? []).map(({ DeviceName = "" }) => DeviceName)
  }));
  return { id, versions };
}

// src/preflight/pipelineWorks.ts
function pipelineWorks(survey, parts) {
  const { pipeline, recipe, home } = survey;
  const { distribution } = parts;
  return [
    ...disabled(pipeline),
    ...componentsOfOtherPlatforms(pipeline, parts),
    ...componentsTwice(recipe),
    ...withoutInstanceProfile(parts),
    ...distribution.kind === "read" ? distributionWorks(distribution.arn, distribution.regions, home.region) : []
  ];
}
function disabled({ arn, settings }) {
  if (settings.status !== "DISABLED") return [];
  return [
    finding(
      "pipeline-disabled",
      `The pipeline ${arn} is disabled. Somebody switched it off, or Image Builder did after failed builds.`,
      [`status: ${settings.status}`, `consecutiveFailures: ${settings.consecutiveFailures ?? 0}`],
      "Enable it in EC2 Image Builder (status: ENABLED), or remove this step."
    )
  ];
}
function componentsOfOtherPlatforms({ platform }, { components }) {
  const others = components.filter(
    ({ component }) => component.platform !== void 0 && component.platform !== platform
  );
  return others.map(
    ({ arn, component }) => finding(
      "component-platform",
      `The component ${arn} is for ${component.platform}, and the pipeline makes ${platform} AMIs.`,
      [`${component.arn ?? arn}: platform ${component.platform}`, `pipeline: platform ${platform}`],
      `Put a component for ${platform} into the recipe; where it is the pull component, name another one in the input "component".`
    )
  );
}
function componentsTwice({ arn, componentArns }) {
  const names = componentArns.map(withoutVersion);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  return twice.map(
    (name) => finding(
      "component-twice",
      `The recipe ${arn} names the component ${name} more than once, which Image Builder refuses, whatever the version.`,
      componentArns.filter((each) => withoutVersion(each) === name),
      "Make a new version of the recipe that names it once, and point the pipeline at it."
    )
  );
}
function withoutInstanceProfile({ infrastructure }) {
  if (infrastructure === void 0 || infrastructure.instanceProfileName) return [];
  return [
    finding(
      "instance-profile",
      "The infrastructure configuration of the pipeline names no instance profile, so the build instance can neither be reached nor pull an image.",
      [`${infrastructure.arn}: no instanceProfileName`],
      "Set instanceProfileName to a profile whose role has EC2InstanceProfileForImageBuilder, AmazonSSMManagedInstanceCore and AmazonEC2ContainerRegistryPullOnly."
    )
  ];
}
function distributionWorks(arn, regions, ownRegion) {
  const turnedOn = regions.flatMap(
    ({ region = "", fastLaunchConfigurations = [] }) => fastLaunchConfigurations.filter(({ enabled }) => enabled === true).map((configuration) => ({ region, configuration }))
  );
  return [
    ...regions.flatMap((each) => nameWithoutDate(arn, each)),
    ...turnedOn.flatMap(({ region, configuration }) => tooFewLaunches(arn, region, configuration)),
    ...turnedOn.flatMap(({ region, configuration }) => templateWithoutVersion(arn, region, configuration)),
    ...withoutOwnRegion(arn, regions, ownRegion)
  ];
}
var BUILD_DATE = /\{\{\s*imagebuilder:buildDate\s*\}\}/;
function nameWithoutDate(arn, { region, amiDistributionConfiguration }) {
  const name = amiDistributionConfiguration?.name;
  if (name === void 0 || BUILD_DATE.test(name)) return [];
  return [
    finding(
      "distribution-ami-name",
      `The AMI's name in ${region} has no build date, so the second build's AMI would have the first one's name.`,
      [`${arn}, ${region}: name ${JSON.stringify(name)}`],
      `Write a name with the build date: ${JSON.stringify(`${name} {{ imagebuilder:buildDate }}`)}.`
    )
  ];
}
var FEWEST_LAUNCHES = 6;
function tooFewLaunches(arn, region, { maxParallelLaunches = FEWEST_LAUNCHES }) {
  if (maxParallelLaunches >= FEWEST_LAUNCHES) return [];
  return [
    finding(
      "distribution-fast-launch-parallel",
      `The distribution settings turn Fast Launch on in ${region} with ${maxParallelLaunches} parallel launches, and EC2 refuses fewer than ${FEWEST_LAUNCHES}: the build would fail after its AMI was made.`,
      [`${arn}, ${region}: maxParallelLaunches ${maxParallelLaunches}`],
      `Set maxParallelLaunches to ${FEWEST_LAUNCHES} or more, or leave it away.`
    )
  ];
}
function templateWithoutVersion(arn, region, { launchTemplate }) {
  const { launchTemplateId, launchTemplateName, launchTemplateVersion } = launchTemplate ?? {};
  const name = launchTemplateId ?? launchTemplateName;
  if (name === void 0 || launchTemplateVersion !== void 0) return [];
  return [
    finding(
      "distribution-launch-template-version",
      `The distribution settings turn Fast Launch on in ${region} with the launch template ${name} and no version: then its first version counts, not the newest.`,
      [`${arn}, ${region}: launchTemplate ${name}, no launchTemplateVersion`],
      "Set launchTemplateVersion to the version that is meant."
    )
  ];
}
function withoutOwnRegion(arn, regions, ownRegion) {
  if (regions.some(({ region }) => region === ownRegion)) return [];
  return [
    finding(
      "distribution-region",
      `The distribution settings do not name ${ownRegion}, the pipeline's own Region, where the output ami-id is looked for.`,
      [`${arn}: ${regions.map(({ region }) => region).join(", ")}`],
      `Add ${ownRegion} to the distribution settings.`
    )
  ];
}

// src/preflight/reads.ts
var Reads = class {
  failures = [];
  /**
   * @param what is read, after "could not read": `the workflow arn:…`
   * @returns undefined where it could not be read
   */
  async attempt(permission, what, ask) {
    try {
      return await ask();
    } catch (error2) {
      this.failures.push({ permission: (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .lackingPermission */ .Pe)(error2, permission) ?? permission, what, error: error2 });
      return void 0;
    }
  }
  /** One finding for each permission. */
  findings() {
    const permissions = [...new Set(this.failures.map(({ permission }) => permission))].sort();
    return permissions.map(
      (permission) => notChecked(
        permission,
        this.failures.filter((failure) => failure.permission === permission)
      )
    );
  }
};
function notChecked(permission, failures) {
  const refused2 = failures.some(({ error: error2 }) => (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2));
  const evidence2 = failures.map(
    ({ what, error: error2 }) => `could not read ${what}: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2)}: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}`
  );
  return finding(
    "not-checked",
    `What ${permission} tells could not be read, so not everything was checked.`,
    evidence2,
    refused2 ? (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .allow */ .cw)(permission) : `Mend what it names, or run again; ${permission} reads it.`
  );
}

// src/preflight/schedule.ts
var DEFAULT_CONDITION = "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE";
function scheduleDuplicates({ pipeline, recipe, component }) {
  const { schedule, status } = pipeline.settings;
  const expression = schedule?.scheduleExpression;
  const condition = schedule?.pipelineExecutionStartCondition ?? DEFAULT_CONDITION;
  if (expression === void 0 || status === "DISABLED" || condition !== DEFAULT_CONDITION) return [];
  const entry = findComponent(recipe.componentArns, component);
  if (entry.kind !== "wildcard") return [];
  return [
    finding(
      "schedule-duplicate",
      "The pipeline's schedule builds when a component of the recipe has a new version, and publishing the pull component makes one: it would build the same change beside this run.",
      [`schedule: ${expression}, ${condition}`, `recipe ${recipe.arn}: ${entry.arn}`],
      "Take the schedule away and run this action by a schedule of the workflow instead, which also sees a new base image; or set pipelineExecutionStartCondition to EXPRESSION_MATCH_ONLY."
    )
  ];
}

// src/preflight/checkPipeline.ts
async function checkPipeline({ survey, inputs }, { clients }) {
  const reads = new Reads();
  const parts = await readParts2(survey, inputs.fastLaunch, clients, reads);
  return [
    ...pipelineWorks(survey, parts),
    ...fastLaunchWorks(survey, inputs.fastLaunch, parts),
    ...scheduleDuplicates(survey),
    ...reads.findings(),
    ...inputs.runtime === "docker" ? preferCached(survey, parts) : askedAgain(survey)
  ];
}

// src/report/markdown.ts
var BREAK = "<!-- -->";
function plain(text2) {
  return text2.replace(/[\s\u0085\u2028\u2029]+/g, " ").replace(new RegExp("\\p{Cc}", "gu"), "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[\\`*_{}[\]()#+!|~$]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/&#35;/g, `&#35;${BREAK}`).replace(/@/g, `&#64;${BREAK}`).replace(/:\/\//g, `&#58;${BREAK}//`).replace(/www\./gi, (www) => `${www.slice(0, -1)}&#46;${BREAK}`);
}
function shortName(nameOrArn) {
  return plain(nameOrArn.split("/").at(-1) ?? nameOrArn);
}
function code(text2) {
  return `<code>${plain(text2)}</code>`;
}
function codeBlock(text2) {
  const lines = text2.split(/\r\n|[\r\n]/).map((line2) => plain(line2));
  return `<pre>${lines.join("\n").replace(/\n(?=\n)/g, "\n ")}</pre>`;
}
function item(text2) {
  const begun = (_, digits, mark) => `${digits}&#${mark.charCodeAt(0)};`;
  return `- ${plain(text2).trimStart().replace(/^(\d*)([-.)])/, begun)}`;
}
function table(head, rows) {
  const line2 = (cells) => `| ${cells.join(" | ")} |`;
  return [line2(head), line2(head.map(() => "---")), ...rows.map(line2)].join("\n");
}
function size(bytes) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ""}`;
}
function count(number, noun) {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

// src/preflight/imageFit.ts
function withoutIndex(images) {
  return images.filter(({ digest, platformDigest }) => digest === platformDigest);
}
function imageFindings(images, platform, baseImage) {
  const told = images.flatMap(({ image, config }) => "kind" in config ? [] : { image, told: config });
  const ours = told.filter((each) => isFor(each.told, platform));
  const strangers = told.filter((each) => !isFor(each.told, platform));
  return [
    ...otherPlatform(strangers, platform, baseImage),
    ...platform.os === "windows" ? buildFindings(ours, platform.windowsBuild, baseImage) : [],
    ...unread(images)
  ];
}
function isFor(told, { os: os4, architecture }) {
  return told.os === os4 && architectureOf(told) === architecture;
}
var LEAVE_OUT = "by other rules, or, where files name them, by a nodeSelector for their system on their pods or by other globs";
function otherPlatform(images, { os: os4, architecture }, baseImage) {
  if (images.length === 0) return [];
  const what = `${are(images)} for another platform than the nodes, which are ${os4}/${architecture}.`;
  const mend = `Push them for ${os4}/${architecture}, or leave them out: ${LEAVE_OUT}.`;
  return [finding("image-platform", what, evidence(images, baseImage), mend)];
}
function buildFindings(images, host, baseImage) {
  const versioned = images.flatMap((image) => {
    const build = windowsBuildOf(image.told);
    return build === void 0 ? [] : { ...image, build };
  });
  if (versioned.length === 0) return [];
  if (host === void 0) return [unknownBuild(versioned, baseImage)];
  const base = `${baseImage}, build ${host}`;
  const refused2 = versioned.filter(({ build }) => build !== host && !isPromised(build, host));
  const promised = versioned.filter(({ build }) => isPromised(build, host));
  return [...otherBuild(refused2, host, base), ...earlierBuild(promised, host, base)];
}
var STABLE_BUILDS = [20348, 26100];
function isPromised(build, host) {
  const before = STABLE_BUILDS.findLast((stable) => stable < host);
  return before !== void 0 && build >= before && build < host;
}
function otherBuild(images, host, baseImage) {
  if (images.length === 0) return [];
  const what = `${are(images)} for another build of Windows than the nodes, and Windows starts no containers of it.`;
  return [finding("image-windows-build", what, evidence(images, baseImage), mendBuild(host))];
}
function earlierBuild(images, host, baseImage) {
  if (images.length === 0) return [];
  const what = `${are(images)} for an earlier build of Windows than the nodes: Windows starts containers of it, and not every version of containerd does.`;
  return [finding("image-windows-build", what, evidence(images, baseImage), mendBuild(host), "warning")];
}
var RELEASES = {
  14393: "ltsc2016",
  17763: "ltsc2019",
  20348: "ltsc2022",
  26100: "ltsc2025"
};
function mendBuild(host) {
  const base = `mcr.microsoft.com/windows/servercore:${RELEASES[host] ?? `10.0.${host}`}`;
  return `Build them from a base of build ${host}, such as ${base}, give the recipe a base image of their build, or leave them out: ${LEAVE_OUT}.`;
}
function unknownBuild(images, baseImage) {
  return finding(
    "not-checked",
    `Whether Windows starts containers of ${them(images)} is not known, because the build of the base image is not.`,
    evidence(images, baseImage),
    "Name the base image so that its Windows version shows, such as ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35/image_id."
  );
}
function unread(images) {
  const failed2 = images.flatMap(({ image, config }) => "kind" in config ? { ...config, image } : []);
  if (failed2.length === 0) return [];
  const permissions = new Set(failed2.flatMap(({ permission }) => permission ?? []));
  return [
    finding(
      "not-checked",
      `Whether the nodes can run ${them(failed2)} is not known, because the configuration could not be read.`,
      firstLines(failed2.map(({ image, why }) => `${nameOf3(image)}: ${why}`)),
      permissions.size === 0 ? "Run again; a bake does without it." : (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .allow */ .cw)([...permissions].join(" and "))
    )
  ];
}
function evidence(images, baseImage) {
  const lines = images.map(({ image, told }) => `${nameOf3(image)}: ${printPlatform2(told)}`);
  return [...firstLines(lines), `base image: ${baseImage}`];
}
function nameOf3(image) {
  return (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .imageNames */ .s)(image)[0] ?? `${image.repository}@${image.digest}`;
}
function are(images) {
  return images.length === 1 ? "1 image is" : `${images.length} images are`;
}
function them(images) {
  return images.length === 1 ? "1 image" : `${images.length} images`;
}

// src/preflight/diskFit.ts
var GIBIBYTE = 2 ** 30;
var GZIP = { low: 1, typical: 2.7, high: 3.8 };
var ZSTD = { low: 1, typical: 3, high: 4.4 };
var UNCOMPRESSED = { low: 1, typical: 1.05, high: 1.15 };
var WINDOWS_BASE = { low: 2.1, typical: 2.5, high: 2.9 };
var BASE = {
  linux: { low: 15e8, typical: 4e9 },
  windows: { low: 52e8, typical: 15e9 }
};
var SHARE = { containerd: 0.85, docker: 0.95 };
function diskNeed(images, os4, runtime) {
  const layers = layersOf(images, os4);
  const compressedBytes2 = sum(layers.map(({ bytes }) => bytes));
  const unpacked = rangeOf((end) => sum(layers.map((layer) => layer.unpacked[end])));
  const downloaded = runtime === "containerd" ? compressedBytes2 : 0;
  const kept = rangeOf((end) => downloaded + unpacked[end]);
  return { layers, compressedBytes: compressedBytes2, unpacked, kept };
}
function layersOf(images, os4) {
  const layers = /* @__PURE__ */ new Map();
  for (const image of images) {
    for (const [index, layer] of image.parts.layers.entries()) {
      const known = layers.get(layer.digest);
      if (known === void 0) layers.set(layer.digest, need(layer, os4 === "windows" && index === 0, image));
      else if (known.images.at(-1) !== image) known.images.push(image);
    }
  }
  return [...layers.values()].sort((left, right) => right.bytes - left.bytes);
}
function need({ digest, bytes, mediaType }, isWindowsBase, image) {
  const ratio = ratioOf(mediaType, isWindowsBase);
  return { digest, bytes, unpacked: rangeOf((end) => Math.round(bytes * ratio[end])), images: [image] };
}
function ratioOf(mediaType, isWindowsBase) {
  if (isWindowsBase || /foreign|nondistributable/.test(mediaType)) return WINDOWS_BASE;
  if (mediaType.endsWith(".tar")) return UNCOMPRESSED;
  return mediaType.includes("zstd") ? ZSTD : GZIP;
}
function rangeOf(value) {
  return { low: value("low"), typical: value("typical"), high: value("high") };
}
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
function diskFindings(images, os4, runtime, volume) {
  const disk = diskNeed(images, os4, runtime);
  const base = baseOf(os4, volume.baseBytes);
  const least = base.low + disk.kept.low;
  const likely = base.typical + disk.kept.typical;
  const capacity = volume.gibibytes * GIBIBYTE;
  const isSure = volume.others.length === 0;
  const isFull = least > capacity && isSure;
  if (!isFull && likely <= capacity * SHARE[runtime]) return [];
  const enough = Math.ceil(Math.max(least, likely / SHARE[runtime]) / GIBIBYTE);
  const evidence2 = evidenceOf(disk, base, runtime, volume);
  const mend = mendOf2(volume, enough);
  if (isFull) {
    const what = `The images do not fit on the root volume of ${volume.gibibytes} GiB: with the base image they take at least ${inGibibytes(least)}.`;
    return [finding("disk-full", what, evidence2, mend)];
  }
  return [finding("disk-tight", tight(runtime, likely, volume), evidence2, mend)];
}
function inGibibytes(bytes) {
  return `${(Math.ceil(bytes / GIBIBYTE * 10) / 10).toFixed(1)} GiB`;
}
function baseOf(os4, baseBytes) {
  const stated = BASE[os4];
  if (baseBytes === void 0) return stated;
  return { low: Math.min(stated.low, baseBytes), typical: baseBytes };
}
function tight(runtime, likely, { gibibytes }) {
  const part = `${Math.round(likely / (gibibytes * GIBIBYTE) * 100)} % of the root volume of ${gibibytes} GiB`;
  const takes = `With the base image, the images take about ${inGibibytes(likely)}, which is ${part}.`;
  return runtime === "containerd" ? `${takes} Above 85 % the kubelet deletes images that no pod uses, unless they are pinned, and soon evicts pods.` : `${takes} Containers need room to write.`;
}
var MOST_LAYERS = 10;
function evidenceOf({ layers, compressedBytes: compressedBytes2, unpacked, kept }, base, runtime, { device, gibibytes, sizedBy, others, baseBytes }) {
  const largest = layers.slice(0, MOST_LAYERS).map(layerLine);
  const rest = layers.length - largest.length;
  const both = runtime === "containerd" ? "containerd keeps both" : "docker keeps what is unpacked";
  return [
    ...largest,
    ...rest > 0 ? [`and ${rest} smaller layers`] : [],
    `all layers, each once: ${size(compressedBytes2)} compressed, ${range(unpacked)} unpacked`,
    `on disk: ${range(kept)} (${both})`,
    `base image: about ${size(base.typical)} (${baseBytes === void 0 ? "as such base images take" : "its snapshot"}), at least ${size(base.low)}`,
    `root volume: ${device}, ${gibibytes} GiB (${size(gibibytes * GIBIBYTE)}), as the ${sizedBy} says`,
    ...others.length === 0 ? [] : [`other volumes: ${others.join(", ")}; if the runtime keeps images there, this is nothing to mend`]
  ];
}
function layerLine({ digest, bytes, unpacked, images: [first, ...more] }) {
  const of = first === void 0 ? "" : ` of ${nameOf3(first)}`;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `layer ${(0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .abbreviated */ .gl)(digest)}${of}${others}: ${size(bytes)} compressed, about ${size(unpacked.typical)} unpacked`;
}
function range({ low, typical, high }) {
  return `about ${size(typical)} (${size(low)} to ${size(high)})`;
}
function mendOf2({ device }, gibibytes) {
  const mapping = JSON.stringify([{ deviceName: device, ebs: { volumeSize: gibibytes } }]);
  return `Give the root volume ${gibibytes} GiB or more in a new version of the recipe, "blockDeviceMappings": ${mapping}, or write rules that match fewer images.`;
}

// src/preflight/volume.ts
async function readRootVolume({ parent, described }, mappings, accountId, ec2) {
  const { amiId, written } = parent;
  if (amiId === void 0) {
    return unknown(`the base image ${written} can't be looked up`, permissionToResolve(written));
  }
  try {
    const ami = described.get(amiId) ?? (await describeBaseAmis([amiId], ec2)).get(amiId);
    if (ami === void 0) return unknown(`the base image ${amiId} is gone`, void 0);
    const root = ami.volumes.find(({ device }) => device === ami.rootDevice);
    const volume = volumeOf(ami, root, mappings);
    if (volume === void 0)
      return unknown(`EC2 names no root volume of the base image ${amiId}`, void 0);
    if (root?.snapshotId === void 0 || ami.ownerId !== accountId) return { volume, unread: void 0 };
    return await measured(volume, root.snapshotId, ec2);
  } catch (error2) {
    return { volume: void 0, unread: whyUnread(error2, "ec2:DescribeImages") };
  }
}
function unknown(why, permission) {
  return { volume: void 0, unread: { why, permission } };
}
function permissionToResolve(written) {
  if (written.startsWith("ssm:")) return "ssm:GetParameter";
  return written.startsWith("arn:") ? "imagebuilder:GetImage" : void 0;
}
function volumeOf({ rootDevice, volumes }, root, mappings) {
  const written = mappings.find(({ deviceName }) => deviceName === rootDevice)?.ebs?.volumeSize;
  const gibibytes = written ?? root?.gibibytes;
  if (rootDevice === void 0 || gibibytes === void 0) return void 0;
  const removed = mappings.flatMap(
    ({ deviceName, noDevice }) => noDevice === void 0 ? [] : deviceName ?? ""
  );
  const added = mappings.flatMap(({ deviceName, ebs }) => ebs === void 0 ? [] : deviceName ?? "");
  const devices = /* @__PURE__ */ new Set([...volumes.map(({ device }) => device), ...added]);
  return {
    device: rootDevice,
    gibibytes,
    sizedBy: written === void 0 ? "base image" : "recipe",
    others: [...devices].filter((device) => device !== rootDevice && !removed.includes(device)),
    baseBytes: void 0
  };
}
async function measured(volume, snapshotId, ec2) {
  try {
    const { Snapshots = [] } = await ec2.describeSnapshots([snapshotId]);
    return { volume: { ...volume, baseBytes: Snapshots[0]?.FullSnapshotSizeInBytes }, unread: void 0 };
  } catch (error2) {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "InvalidSnapshot.NotFound") return { volume, unread: void 0 };
    return { volume, unread: whyUnread(error2, "ec2:DescribeSnapshots") };
  }
}
function whyUnread(error2, permission) {
  const why = `${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2)}: ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2)}`;
  return { why, permission: (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .lackingPermission */ .Pe)(error2, permission) };
}

// src/preflight/images.ts
async function checkImages({ measured: measured2, survey, runtime }, { clients, readConfigs: readConfigs2, loginsNeeded: loginsNeeded2 }) {
  const alone = withoutIndex(measured2);
  const [configs, { volume, unread: unread2 }, behindLogin] = await Promise.all([
    alone.length === 0 ? /* @__PURE__ */ new Map() : readConfigs2(alone),
    readVolume(survey, clients),
    loginsNeeded2(measured2)
  ]);
  const configured = alone.flatMap((image) => {
    const config = configs.get(image.parts.config.digest);
    return config === void 0 ? [] : { image, config };
  });
  const { os: os4 } = survey.platform;
  return [
    ...imageFindings(configured, survey.platform, survey.base.parent.written),
    ...volume === void 0 ? [] : diskFindings(measured2, os4, runtime, volume),
    ...unread2 === void 0 ? [] : [diskNotChecked(unread2)],
    ...loginFindings(measured2, new Set(behindLogin), runtime)
  ];
}
async function readVolume({ base, recipe, home }, clients) {
  const mappings = recipe.settings.blockDeviceMappings ?? [];
  return readRootVolume(base, mappings, home.accountId, await clients.ec2(home.region));
}
function diskNotChecked({ why, permission }) {
  return finding(
    "not-checked",
    "Whether the images fit on the root volume is not known for certain.",
    [why],
    permission === void 0 ? "Run again." : (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .allow */ .cw)(permission)
  );
}
function loginFindings(images, repositories, runtime) {
  const behindLogin = images.filter(({ repository }) => repositories.has(repository));
  if (behindLogin.length === 0) return [];
  return [
    finding(
      "registry-login",
      "This run reads images with the login of the docker config, and the build instance, which pulls them without, would be refused.",
      firstLines(behindLogin.map((image) => nameOf3(image))),
      "Make them public, or copy them to ECR, whose login the build instance has: a pull-through cache does it.",
      // The base image may hold a login of docker's; containerd's ctr reads none.
      runtime === "docker" ? "warning" : "error"
    )
  ];
}

// src/preflight/preflight.ts
var DOCUMENT = "docs/preflight.md";
async function preflight(measured2, survey, inputs, tools) {
  if (inputs.preflight === "off") return [];
  const { clients, registries } = tools;
  const checks = [
    checkPipeline({ survey, inputs }, tools),
    checkImages(
      { measured: measured2, survey, runtime: inputs.runtime },
      {
        clients,
        readConfigs: (images) => readConfigs(images, registries),
        loginsNeeded: (images) => loginsNeeded(images, registries)
      }
    )
  ];
  const findings = inOrder((await Promise.all(checks)).flat());
  await tools.log.group("Preflight", async () => tell2(findings, tools));
  return findings;
}
function tell2(findings, { log }) {
  if (findings.length === 0) log.info("Nothing stands in the way of a bake.");
  for (const { code: code2, level, what, evidence: evidence2, mend } of findings) {
    for (const line2 of [`${level} ${code2}: ${what}`, ...evidence2.map((fact) => `  ${fact}`), `  ${mend}`])
      log.info(line2);
    if (level === "warning") log.warning(inOneLine({ code: code2, what, mend }));
  }
}
function refuseDoomed(findings, wish, { log }) {
  const errors = findings.filter(({ level }) => level === "error");
  if (errors.length === 0) return;
  if (wish === "warn") {
    for (const error2 of errors) log.warning(inOneLine(error2));
    return;
  }
  const count3 = errors.length === 1 ? "one thing that dooms" : `${errors.length} things that doom`;
  const list2 = errors.map(({ code: code2, what, evidence: evidence2, mend }) => [`${code2}: ${what}`, ...evidence2, mend].join("\n  ")).join("\n");
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `Preflight found ${count3} the bake, so nothing was made in AWS.
${list2}`,
    `${DOCUMENT} explains each; "preflight: warn" bakes all the same.`
  );
}

// src/report/diffLines.ts
var MOST_LINES2 = 200;
function diffLines({ added, removed, moved, unchanged }) {
  const bytes = (held) => held.compressedBytes === void 0 ? "" : ` (${size(held.compressedBytes)})`;
  const lines = [
    ...added.map((image) => `+ ${image.name}${bytes(image)}`),
    ...moved.map(
      ({ name, from, to }) => `~ ${name}: ${(0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .abbreviated */ .gl)(from.platformDigest)} \u2192 ${(0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .abbreviated */ .gl)(to.platformDigest)}`
    ),
    ...removed.map((image) => `- ${image.name}`)
  ];
  const more = lines.length > MOST_LINES2 ? [`\u2026 and ${lines.length - MOST_LINES2} more, in the output diff`] : [];
  return [...lines.slice(0, MOST_LINES2), ...more, `${unchanged.length} unchanged`];
}

// src/report/driftReport.ts
var MOST_LINES3 = 100;
function driftLines({ missing, unused: unused2, unusedBytes }) {
  if (missing.length === 0 && unused2.length === 0)
    return ["The AMI holds what the files name and nothing else."];
  const lines = [
    ...missing.map(({ name, file, line: line2 }) => `? ${name} (${file}:${line2}) is not in the AMI`),
    ...unused2.map(
      ({ name, compressedBytes: compressedBytes2 }) => `- ${name} (${size(compressedBytes2)}) is in no file any more`
    )
  ];
  const left = lines.length - MOST_LINES3;
  return [
    ...lines.slice(0, MOST_LINES3),
    ...left > 0 ? [`\u2026 and ${left} more, in the output drift`] : [],
    ...unused2.length === 0 ? [] : [`${size(unusedBytes)} compressed on every node for images that no file names`]
  ];
}
function renderDrift({ missing, unused: unused2, unusedBytes }) {
  if (missing.length === 0 && unused2.length === 0) return "";
  const rows = [
    ...missing.map(({ name, file, line: line2 }) => ["\u{1F534} not in the AMI", code(name), plain(`${file}:${line2}`), ""]),
    ...unused2.map(({ name, compressedBytes: compressedBytes2 }) => ["\u26AA in no file", code(name), "", size(compressedBytes2)])
  ];
  const more = rows.length > MOST_LINES3 ? `

\u2026 and ${rows.length - MOST_LINES3} more, in the output \`drift\`.` : "";
  const waste = unused2.length === 0 ? "" : `

${count(unused2.length, "image")} of the AMI in no file: ${size(unusedBytes)} compressed on every node.`;
  return `### Drift

${table(["", "Image", "Named at", "Compressed"], rows.slice(0, MOST_LINES3))}${more}${waste}`;
}

// src/sources/sourceRules.ts
function rulesOf({ images }) {
  const rules = /* @__PURE__ */ new Map();
  for (const image of images) {
    const key = `${nameOfSource(image)} ${image.onlyOn ?? ""}`;
    if (!rules.has(key)) rules.set(key, ruleOf(image));
  }
  return [...rules.values()];
}
function nameOfSource({ repository, want }) {
  return want.kind === "tag" ? `${repository}:${want.tag}` : `${repository}@${want.digest}`;
}
function ruleOf({ written, repository, want, file, line: line2, onlyOn }) {
  const { host, path } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .splitHost */ .Ve)(repository);
  return {
    place: `${file}:${line2}`,
    file,
    text: written,
    ...host === void 0 ? {} : { host },
    path,
    want: want.kind === "tag" ? { kind: "tags", pattern: want.tag } : want,
    ...onlyOn === void 0 ? {} : { onlyOn }
  };
}
function unmatchedProblem({ unmatched }) {
  if (unmatched.length === 0) return void 0;
  const globs = unmatched.map((glob) => JSON.stringify(glob)).join(", ");
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `images-from: ${globs} ${unmatched.length === 1 ? "matches" : "match"} no file of the checkout.`,
    "Check the paths, which are relative to the root of the checkout, and that a step checks it out before this one; wildcards match no name that begins with a dot."
  );
}

// src/sources/drift.ts
function driftOf(images, os4, lock, uniqueBytes2) {
  const wanted = /* @__PURE__ */ new Map();
  for (const image of images) {
    const name = nameOfSource(image);
    const isMeant = image.onlyOn === void 0 || image.onlyOn === os4;
    if (isMeant && !wanted.has(name)) wanted.set(name, { name, file: image.file, line: image.line });
  }
  const baked = lock?.images ?? [];
  const held = new Set(baked.flatMap(answersOf));
  const isUsed = (image) => answersOf(image).some((name) => wanted.has(name));
  const unused2 = baked.filter((image) => !isUsed(image));
  return {
    missing: byName([...wanted.values()].filter(({ name }) => !held.has(name))),
    unused: byName(unused2.map(unusedOf)),
    unusedBytes: unused2.length === 0 ? 0 : uniqueBytes2(unused2, baked.filter(isUsed))
  };
}
function answersOf(image) {
  const repository = (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseRepository */ .zt)(image.repository);
  return [
    ...image.tags.map((tag) => `${repository}:${tag}`),
    `${repository}@${image.digest}`,
    `${repository}@${image.platformDigest}`
  ];
}
function unusedOf(image) {
  const [name = image.repository] = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .imageNames */ .s)(image);
  return { name, digest: image.digest, compressedBytes: image.compressedBytes };
}
function byName(named) {
  return [...named].sort((left, right) => (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnit */ .X)(left.name, right.name));
}
function driftOutput({ missing, unused: unused2, unusedBytes }) {
  return JSON.stringify({ missing, unused: unused2, unusedBytes });
}

// src/reportDrift.ts
async function reportDrift(lock, { sources, platform }, { registries, log, report: report2 }) {
  if (sources.files.length === 0) return;
  const driftBy = (bytes) => driftOf(sources.images, platform.os, lock, bytes);
  const isLean = driftBy(() => 0).unused.length === 0;
  const measured2 = isLean ? [] : await measureHeld(lock?.images ?? [], registries);
  const drift = driftBy((images, besides) => {
    const known = (some) => measured2.filter(
      ({ repository, digest }) => some.some((image) => image.repository === repository && image.digest === digest)
    );
    const held = known(images);
    const unknown2 = images.filter(({ digest }) => !held.some((image) => image.digest === digest));
    const whole = unknown2.reduce((sum2, { compressedBytes: compressedBytes2 }) => sum2 + compressedBytes2, 0);
    return uniqueBytes(held, known(besides)) + whole;
  });
  report2.drift(drift);
  await log.group("Drift", async () => driftLines(drift).forEach(log.info));
}

// src/pipeline/lastBake.ts
async function findLastBake(builds, home, component, clients) {
  const candidates2 = builds.flatMap((build) => {
    const ami = progressOf(build.status) === "available" ? amiIn(build, home.accountId, home.region) : void 0;
    return ami === void 0 ? [] : [{ build, ami }];
  });
  const [newest] = candidates2;
  if (newest === void 0) {
    const retired2 = builds.find(({ status }) => progressOf(status) === "retired");
    const lost = retired2 === void 0 ? void 0 : amiIn(retired2, home.accountId, home.region);
    if (retired2 === void 0 || lost === void 0) return { kind: "none" };
    return { kind: "gone", amiId: lost.id, why: `belongs to a build that is ${retired2.status}` };
  }
  const imagebuilder = await clients.imagebuilder(home.region);
  const described = describeAll(
    candidates2.map(({ ami }) => ami.id),
    home.region,
    clients
  );
  const contents = ({ build, ami }) => {
    const madeBefore = async () => (await described).get(ami.id)?.createdAt || Number.POSITIVE_INFINITY;
    return contentsOf({ build, component, madeBefore }, imagebuilder);
  };
  const [amis2, newestContents] = await Promise.all([described, contents(newest)]);
  for (const candidate of candidates2) {
    const description = amis2.get(candidate.ami.id);
    if (description?.state !== "available") continue;
    return {
      kind: "baked",
      ...candidate,
      description,
      contents: candidate === newest ? newestContents : await contents(candidate)
    };
  }
  const state = amis2.get(newest.ami.id)?.state;
  const why = state === void 0 ? "does not exist any more" : `is ${state}`;
  return { kind: "gone", amiId: newest.ami.id, why };
}
async function describeAll(ids, region, clients) {
  const ec2 = await clients.ec2(region);
  return describeOwnAmis(ids, ec2).catch((error2) => {
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, "looking for the AMIs of earlier builds", "ec2:DescribeImages");
  });
}

// src/sources/sources.ts
var NO_SOURCES = { files: [], images: [], unread: [], unmatched: [], karpenter: [] };

// src/survey.ts
async function takeSurvey(inputs, tools) {
  const { clients, registries, log } = tools;
  const sources = await readFiles(inputs, tools);
  const home = findHome(inputs, clients);
  clients.imagebuilder(inputs.region).catch(() => void 0);
  const pipelineRead = home.then(
    async (known) => readPipeline(pipelineArn(inputs, known), await clients.imagebuilder(known.region))
  );
  pipelineRead.catch(() => void 0);
  const rules = rulesFor(pipelineRead, [...inputs.rules, ...rulesOf(sources)]);
  const found = rules.then((fitting) => inventory(fitting, home, registries, log));
  found.catch(() => void 0);
  const { accountId, partition, region } = await home;
  const imagebuilder = await clients.imagebuilder(region);
  const arn = pipelineArn(inputs, { accountId, partition, region });
  const component = componentOf(arn, inputs.componentName);
  const listed = listBuilds(arn, imagebuilder);
  listed.catch(() => void 0);
  const pipeline = await pipelineRead;
  refuseLinux(inputs.fastLaunch, pipeline.platform);
  const earlier = listed.then(async (all) => findLastBake(all, await home, component, clients));
  earlier.catch(() => void 0);
  const recipe = await readRecipe(pipeline.recipeArn, imagebuilder);
  const parent = await resolveParent(recipe.parentImage, region, clients, log);
  const [builds, lastBake] = await Promise.all([listed, earlier]);
  const base = await describeBase(pipeline, parent, lastBake, clients, region);
  const lastBaked = lastBake.kind === "baked" ? lastBake.description : void 0;
  const ami = parent.amiId === void 0 ? void 0 : base.described.get(parent.amiId);
  const platform = platformOf(pipeline.platform, parent, ami, lastBaked);
  const wanted = resolve(await found, platform);
  log.info(`Pipeline: ${pipeline.arn} (${platformName(platform)})`);
  log.info(`Base image: ${parent.written}${parent.amiId === void 0 ? "" : ` (${parent.amiId})`}`);
  log.info(`Wanted: ${count2(wanted.length)}; last bake: ${describeLast(lastBake)}`);
  const told = { pipeline, component, recipe, builds, lastBake, base, platform, wanted, sources };
  return { home: await home, ...told };
}
async function readFiles({ imagesFrom, rules }, { sources: read2, log }) {
  if (imagesFrom.length === 0) return NO_SOURCES;
  const sources = await read2(imagesFrom);
  const { files, images, unread: unread2 } = sources;
  await log.group(`Images named in ${count2(files.length, "file")}`, async () => {
    for (const image of images) {
      const only = image.onlyOn === void 0 ? "" : `, ${image.onlyOn} only`;
      log.info(`${image.file}:${image.line}: ${nameOfSource(image)} (${image.where}${only})`);
    }
    for (const { file, line: line2, what } of unread2) log.info(`${file}:${line2}: not read: ${what}`);
  });
  const unmatched = unmatchedProblem(sources);
  if (unmatched !== void 0) throw unmatched;
  const [first] = unread2;
  if (first !== void 0) {
    const more = unread2.length === 1 ? "" : ` and ${unread2.length - 1} more, in the log`;
    log.warning(
      `What may name an image could not be read: ${first.file}:${first.line}: ${first.what}${more}.`
    );
  }
  if (images.length > 0 || rules.length > 0) return sources;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The ${count2(files.length, "file")} of images-from name no image that can be read.`,
    'Match the files that hold image: with a tag or a digest, or write rules in the input "images".'
  );
}
async function rulesFor(pipelineRead, rules) {
  if (rules.every(({ onlyOn }) => onlyOn === void 0)) return rules;
  const { platform } = await pipelineRead;
  const os4 = platform === "Windows" ? "windows" : "linux";
  const fitting = rules.filter(({ onlyOn }) => onlyOn === void 0 || onlyOn === os4);
  if (fitting.length > 0) return fitting;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pipeline makes ${platform} AMIs, and every image of images-from is for the other system.`,
    "Match the files whose pods have no nodeSelector for the other system, or name another pipeline."
  );
}
function platformName({ os: os4, architecture, windowsBuild }) {
  return `${os4}/${architecture}${windowsBuild === void 0 ? "" : `, build ${windowsBuild}`}`;
}
function count2(number, noun = "image") {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
function describeLast(last) {
  if (last.kind === "none") return "none";
  if (last.kind === "gone") return `${last.amiId}, which is gone`;
  const { ami, contents } = last;
  return contents.kind === "known" ? `${ami.id} with ${count2(contents.lock.images.length)}` : ami.id;
}
async function readAgain(survey, clients) {
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const pipeline = await readPipeline(survey.pipeline.arn, imagebuilder);
  const [recipe, builds] = await Promise.all([
    readRecipe(pipeline.recipeArn, imagebuilder),
    listBuilds(pipeline.arn, imagebuilder)
  ]);
  return { ...survey, pipeline, recipe, builds };
}
async function findHome({ pipeline, region }, clients) {
  if (pipeline.kind === "arn") {
    const { accountId: accountId2, partition: partition2 } = pipeline;
    return { accountId: accountId2, partition: partition2, region };
  }
  const sts = await clients.sts(region);
  const identity = await sts.getCallerIdentity().catch((error2) => {
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, "asking whose credentials these are", "sts:GetCallerIdentity");
  });
  const arn = parseArn(identity.Arn ?? "");
  const accountId = identity.Account ?? arn?.accountId;
  if (accountId === void 0)
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF("STS answered no account for the credentials.", "Run again.");
  const partition = arn?.partition ?? partitionOf(region);
  if (partition !== partitionOf(region)) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `The credentials belong to the partition ${partition}, and the Region ${region} to ${partitionOf(region)}.`,
      "Set aws-region to a Region of the partition that the login step logs in to."
    );
  }
  return { accountId, partition, region };
}
function pipelineArn({ pipeline }, { partition, region, accountId }) {
  if (pipeline.kind === "arn") return pipeline.arn;
  return `arn:${partition}:imagebuilder:${region}:${accountId}:image-pipeline/${pipeline.name}`;
}
function componentOf(arnOfPipeline, name) {
  return `${arnOfPipeline.slice(0, arnOfPipeline.indexOf(":image-pipeline/"))}:component/${name}`;
}
async function describeBase(pipeline, parent, lastBake, clients, region) {
  const source = lastBake.kind === "baked" ? lastBake.description.sourceImageId : void 0;
  const mayHaveMoved = lastBake.kind === "baked" && parent.amiId !== void 0 && source !== parent.amiId;
  const ids = /* @__PURE__ */ new Set();
  if (parent.amiId !== void 0 && (mayHaveMoved || needsAmi(pipeline.platform, parent)))
    ids.add(parent.amiId);
  if (mayHaveMoved && source !== void 0) ids.add(source);
  if (ids.size === 0) return { parent, described: /* @__PURE__ */ new Map() };
  const ec2 = await clients.ec2(region);
  const described = await describeBaseAmis([...ids], ec2).catch((error2) => {
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, "describing the base image", "ec2:DescribeImages");
  });
  return { parent, described };
}

// src/waitForStarted.ts
async function waitForStarted(inputs, tools) {
  const { clients, log, report: report2, run } = tools;
  report2.phase("Reading the pipeline");
  const home = await findHome(inputs, clients);
  const imagebuilder = await clients.imagebuilder(home.region);
  const pipeline = await readPipeline(pipelineArn(inputs, home), imagebuilder);
  refuseLinux(inputs.fastLaunch, pipeline.platform);
  const builds = await listBuilds(pipeline.arn, imagebuilder);
  const found = await choose(inputs, builds, pipeline, imagebuilder);
  report2.build(found.arn);
  const wasRunning = progressOf(found.status) === "running";
  if (!wasRunning) log.info(`The build ${found.arn} is ${found.status} already.`);
  const durations = wasRunning ? await earlierDurations(builds, imagebuilder, log) : NO_EARLIER_DURATIONS;
  const build = await awaitBuild(found.arn, durations, imagebuilder, inputs.patience, tools);
  if (progressOf(build.status) === "cancelled") throw cancelledBySomebody(build);
  const isNew = wasRunning || run.url !== "" && build.tags[TAGS.run] === run.url;
  await reportBuild(build, isNew, home, pipeline, inputs, tools);
}
async function reportBuild(build, isNew, home, pipeline, inputs, tools) {
  const { clients, report: report2 } = tools;
  report2.phase("Checking the AMI");
  const { ami, createdAt } = await checkAmi(build, home, inputs.patience, tools);
  const wanted = build.tags[TAGS.lock];
  const contents = await checkContents(
    build,
    componentOf(pipeline.arn, inputs.componentName),
    createdAt,
    await clients.imagebuilder(home.region)
  );
  if (contents.kind === "known") {
    report2.component(contents.componentArn);
    report2.images(contents.lock);
  }
  if (contents.kind === "unknown" || wanted !== void 0 && contents.lock.id !== wanted) {
    const why = contents.kind === "unknown" ? contents.why : `it took in ${contents.componentArn}`;
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `The build ${build.arn} is done, and its AMI ${ami.id} does not hold what it was started for: ${why}.`,
      "Run again with mode: bake; it bakes the wanted images."
    );
  }
  const reason = isNew ? `waited for ${build.arn}` : `${build.arn} was done before this run`;
  report2.decision(isNew ? "bake" : "unchanged", reason);
  report2.amis(build.amis, ami);
  report2.changed(isNew);
  const { fastLaunch: wish, patience } = inputs;
  const { accountId } = home;
  const { platform } = pipeline;
  await warmLaunch({ ...tools, build, accountId, platform, wish, patience, mayEnable: true });
}
async function choose({ imageBuildVersionArn }, builds, { arn }, imagebuilder) {
  if (imageBuildVersionArn !== void 0) {
    const listed = builds.find((build) => build.arn === imageBuildVersionArn);
    return listed ?? readNamed(imageBuildVersionArn, arn, imagebuilder);
  }
  const chosen = builds.find(({ status }) => progressOf(status) === "running") ?? builds[0];
  if (chosen !== void 0) return chosen;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The pipeline ${arn} has no build to wait for.`,
    "Start one with mode: start or mode: bake, or name one with image-build-version-arn."
  );
}
async function readNamed(arn, pipelineOfRun, imagebuilder) {
  const { build, sourcePipelineArn } = await readBuild(arn, imagebuilder).catch((error2) => {
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error2)) {
      const what = `The pipeline ${pipelineOfRun} has no build ${arn}.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(error2)}`;
      throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, 'Check the input "image-build-version-arn".', { cause: error2 });
    }
    throw (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error2, `reading the build ${arn}`, "imagebuilder:GetImage");
  });
  if (sourcePipelineArn === void 0 || sourcePipelineArn === pipelineOfRun) return build;
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `The build ${arn} is one of the pipeline ${sourcePipelineArn}, not of ${pipelineOfRun}.`,
    "Write the pipeline that it belongs to, or another image-build-version-arn."
  );
}

// src/bake.ts
var MOST_RESTARTS = 2;
async function bake(inputs, tools) {
  const { clock: clock2, log, report: report2 } = tools;
  report2.changed(false);
  if (inputs.mode === "wait") return waitForStarted(inputs, tools);
  report2.phase("Reading registries and pipeline");
  const survey = await takeSurvey(inputs, tools);
  const { lastBake, wanted, base, platform } = survey;
  const { runtime, pin, pullConcurrency } = inputs;
  const settings = { platform, runtime, pin, pullConcurrency };
  const baked = lockOf(lastBake);
  const diff = diffLocks(baked?.images, wanted);
  const decision = decide({ lastBake, diff, base, rebuild: inputs.rebuild, settings, now: clock2.now() });
  report2.decision(decision.kind, decision.reason);
  log.info(`Decision: ${decision.kind} (${decision.reason}).`);
  report2.diff(diff);
  if (decision.kind === "unchanged" && inputs.mode !== "plan") {
    return reportUnchanged(decision.lastBake, survey, inputs, tools);
  }
  report2.phase("Measuring images");
  const target = await measureTarget(wanted, settings, tools);
  const measured2 = diffLocks(baked?.images, target.lock.images);
  report2.diff(measured2);
  await log.group("Images", async () => diffLines(measured2).forEach(log.info));
  report2.images(target.lock);
  report2.phase("Preflight");
  const findings = await preflight(target.measured, survey, inputs, tools);
  report2.findings(findings);
  if (inputs.mode === "plan") {
    const { kind, reason } = decision;
    const order = { decision: { kind, reason }, diff: measured2, baked, target, survey, inputs, findings };
    report2.plan(await planBake(order, tools));
    if (decision.kind === "unchanged") await reportUnchanged(decision.lastBake, survey, inputs, tools);
    else await reportDrift(baked, survey, tools);
  }
  refuseDoomed(findings, decision.kind === "unchanged" ? "warn" : inputs.preflight, tools);
  return inputs.mode === "plan" ? void 0 : bakeTarget(target, survey, inputs, tools);
}
function lockOf(lastBake) {
  return lastBake.kind === "baked" && lastBake.contents.kind === "known" ? lastBake.contents.lock : void 0;
}
async function measureTarget(wanted, settings, { registries, log }) {
  renderDocument((0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLock */ .a8)(wanted.map((image) => ({ ...image, compressedBytes: 0 }))), settings);
  const [measured2] = await Promise.all([
    measure(wanted, registries),
    refuseArchived(wanted, registries, log)
  ]);
  const lock = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLock */ .a8)(withoutParts(measured2));
  return { lock, measured: measured2, settings, document: renderDocument(lock, settings) };
}
async function reportUnchanged({ build, ami, contents }, survey, inputs, tools) {
  const { report: report2 } = tools;
  report2.build(build.arn);
  report2.amis(build.amis, ami);
  if (contents.kind === "known") {
    report2.component(contents.componentArn);
    report2.images(contents.lock);
    await reportDrift(contents.lock, survey, tools);
  }
  return warm(build, survey, inputs, tools);
}
async function bakeTarget(target, survey, inputs, tools) {
  const { clients, log, report: report2 } = tools;
  let current = survey;
  let pinned = false;
  for (let restarts = 0; restarts <= MOST_RESTARTS; restarts += 1) {
    const start2 = await startBuild(target, current, pinned, inputs, tools);
    report2.build(start2.arn);
    if (inputs.mode === "start") return reportDrift(lockOf(survey.lastBake), survey, tools);
    const build = await finish(start2, survey, inputs, tools);
    if (progressOf(build.status) === "cancelled") {
      if (start2.kind === "started") throw cancelledBySomebody(build);
      log.warning(`The build ${build.arn} of another run was cancelled, so this run starts its own.`);
    } else {
      const { contents, ami } = await checkBuild(build, survey, inputs, tools);
      if (contents.kind === "known" && areWanted(contents, target)) {
        report2.component(contents.componentArn);
        report2.images(contents.lock);
        report2.amis(build.amis, ami);
        report2.changed(true);
        await reportDrift(contents.lock, survey, tools);
        return warm(build, survey, inputs, tools);
      }
      const why = contents.kind === "unknown" ? contents.why : `it took in ${contents.componentArn}`;
      log.warning(`The build ${build.arn} does not hold the wanted images for certain: ${why}.`);
      pinned = tookOlder(contents, start2.componentArn);
    }
    current = await readAgain(current, clients);
  }
  throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `After ${MOST_RESTARTS + 1} builds no AMI is known to hold the wanted images: each time another version of ${survey.component} went in or may have gone in.`,
    'Another workflow publishes the same component: give each pipeline its own (input "component"), or both workflows one concurrency group; then run again.'
  );
}
function areWanted(contents, { lock, settings }) {
  return contents.lock.id === lock.id && sameSettings(contents.settings, settings);
}
async function startBuild({ lock, document }, survey, pinned, inputs, tools) {
  const { builds, clients, clock: clock2, log, report: report2, run, deadline } = tools;
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const running = await findInProgress(survey.builds, lock.id, imagebuilder);
  if (running !== void 0) {
    log.info(`A build of the same images is in progress, this run waits for it: ${running.arn}`);
    return attachedTo(running);
  }
  report2.phase("Publishing the pull component");
  const retry = { deadline, pollMilliseconds: pollInterval(inputs.patience, tools.random), clock: clock2 };
  const componentArn = await preparePipeline({ document, survey, pinned }, imagebuilder, retry, log);
  report2.component(componentArn);
  report2.phase("Starting the build");
  const order = {
    pipelineArn: survey.pipeline.arn,
    lockId: lock.id,
    componentArn,
    run: run.url,
    commit: run.commit,
    keeper: telling(report2, builds)
  };
  const start2 = await startOrAttach(order, imagebuilder, retry, log);
  log.info(`${start2.kind === "started" ? "Started" : "Attached to"} the build ${start2.arn}`);
  return start2;
}
function telling(report2, builds) {
  return {
    step: builds.step,
    starting: (pipelineArn2) => builds.starting(pipelineArn2),
    notStarted: () => builds.notStarted(),
    resume: (request) => builds.resume(request),
    started: (arn) => {
      builds.started(arn);
      report2.build(arn);
    }
  };
}
async function finish(start2, survey, { patience }, tools) {
  const imagebuilder = await tools.clients.imagebuilder(survey.home.region);
  const durations = await earlierDurations(survey.builds, imagebuilder, tools.log);
  return awaitBuild(start2.arn, durations, imagebuilder, patience, tools);
}
async function checkBuild(build, { home, component }, inputs, tools) {
  tools.report.phase("Checking the AMI");
  const { ami, createdAt } = await checkAmi(build, home, inputs.patience, tools);
  const imagebuilder = await tools.clients.imagebuilder(home.region);
  return { ami, contents: await checkContents(build, component, createdAt, imagebuilder) };
}
function warm(build, { home, pipeline }, { fastLaunch: wish, patience, mode }, tools) {
  const { accountId } = home;
  const { platform } = pipeline;
  return warmLaunch({ ...tools, build, accountId, platform, wish, patience, mayEnable: mode === "bake" });
}

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
var START_ANSWER_MILLISECONDS = 1e3;
var StartedBuilds = class {
  step;
  save;
  clock;
  begun;
  isStopped = false;
  isResuming = false;
  constructor({ id, region, cancel, role }, save, clock2) {
    this.step = id;
    this.save = save;
    this.clock = clock2;
    this.begun = { cancel, pipelineArn: "", step: id, build: "" };
    save(STATE.region, region);
    save(STATE.cancel, String(cancel));
    save(STATE.step, id);
    save(STATE.role, role?.arn ?? "");
    save(STATE.sessionSeconds, String(role?.sessionSeconds ?? ""));
  }
  async starting(pipelineArn2) {
    if (this.isStopped) await new Promise(() => {
    });
    this.begun = { ...this.begun, pipelineArn: pipelineArn2, build: "" };
    this.save(STATE.pipeline, pipelineArn2);
    this.save(STATE.build, "");
  }
  started(arn) {
    this.begun = { ...this.begun, build: arn };
    this.save(STATE.build, arn);
  }
  notStarted() {
    this.begun = { ...this.begun, pipelineArn: "" };
    this.save(STATE.pipeline, "");
  }
  /** Whether a build may exist whose ARN is not known. */
  get isStarting() {
    return this.begun.pipelineArn !== "" && this.begun.build === "";
  }
  async resume(request) {
    if (this.isStopped) await new Promise(() => {
    });
    this.isResuming = true;
    return request().finally(() => {
      this.isResuming = false;
    });
  }
  /**
   * Stops the build that this step started; from now on it starts no other, and sets none going again.
   *
   * @returns what became of it, and whether the post step has nothing left to do
   * @throws Problem when the build goes on
   */
  async stop(imagebuilder) {
    this.isStopped = true;
    const until = this.clock.now() + START_ANSWER_MILLISECONDS;
    while ((this.isStarting || this.isResuming) && this.clock.now() < until) await this.clock.sleep(25);
    const { build, cancel } = this.begun;
    if (this.isStarting) {
      const outcome = "It was starting a build and had no answer yet.";
      if (!cancel) return { outcome, isDone: true };
      return { outcome: `${outcome} The post step looks for it.`, isDone: false };
    }
    if (build === "") return { outcome: "It had started no build.", isDone: true };
    if (!cancel) {
      const outcome = `The build ${build} goes on, as cancel-build: false says. ${waysOn(build)}`;
      return { outcome, isDone: true };
    }
    return { outcome: await cancelBuild(build, await imagebuilder()), isDone: !this.isResuming };
  }
};

// src/inputs.ts
function nameOfPipeline(pipeline) {
  return pipeline.kind === "name" ? pipeline.name : pipeline.arn.split("/").at(-1) ?? "";
}
var DEFAULTS = {
  mode: "bake",
  rebuild: "if-changed",
  runtime: "containerd",
  pin: "true",
  "pull-concurrency": "auto",
  "timeout-minutes": "180",
  "poll-seconds": "auto",
  "cancel-build": "true",
  "fast-launch": "auto",
  "fast-launch-parallel": "6",
  "fast-launch-snapshots": "5",
  "role-session-seconds": "3600",
  preflight: "error",
  comment: "false"
};
var MODES = ["bake", "plan", "start", "wait"];
function readInputs(get, regionOfEnvironment) {
  const read2 = new Reader(get);
  const mode = read2.choice("mode", MODES);
  const { pipeline, region } = read2.pipeline(regionOfEnvironment);
  const common = {
    region,
    pipeline,
    componentName: read2.componentName(pipeline),
    patience: {
      timeoutMilliseconds: read2.positive("timeout-minutes") * 6e4,
      pollMilliseconds: read2.text("poll-seconds") === "auto" ? "auto" : read2.positive("poll-seconds", ' or "auto"') * 1e3
    },
    cancelBuild: read2.boolean("cancel-build"),
    fastLaunch: {
      when: read2.choice("fast-launch", ["auto", "required", "off"]),
      parallelLaunches: read2.whole("fast-launch-parallel", 6, "EC2 refuses fewer than 6"),
      snapshots: read2.whole("fast-launch-snapshots", 1, "at least one snapshot is kept ready")
    },
    role: read2.role(region)
  };
  const imageBuildVersionArn = read2.imageBuildVersionArn(mode, region);
  const inputs = mode === "wait" ? { ...common, mode, imageBuildVersionArn } : {
    ...common,
    mode,
    ...read2.wanted(mode),
    preflight: read2.choice("preflight", ["error", "warn", "off"]),
    comment: read2.comment(),
    rebuild: read2.rebuild(),
    runtime: read2.choice("runtime", ["containerd", "docker"]),
    pin: read2.boolean("pin"),
    pullConcurrency: read2.pullConcurrency()
  };
  read2.throwMistakes();
  return inputs;
}
var Reader = class {
  mistakes = [];
  get;
  constructor(get) {
    this.get = get;
  }
  throwMistakes() {
    if (this.mistakes.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .joinProblems */ .zx)(this.mistakes);
  }
  /** An input that is passed on empty counts as left away. */
  text(name) {
    return this.get(name).trim() || (DEFAULTS[name] ?? "");
  }
  mistake(what, mend) {
    this.mistakes.push(new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, mend));
  }
  /** The chosen word; the first one stands in after a mistake. */
  choice(name, words) {
    const written = this.text(name);
    const word = words.find((candidate) => candidate === written);
    if (word === void 0) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, `Write one of: ${words.join(", ")}.`);
    }
    return word ?? words[0];
  }
  boolean(name) {
    const written = this.text(name);
    if (/^(true|True|TRUE)$/.test(written)) return true;
    if (!/^(false|False|FALSE)$/.test(written)) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, "Write true or false.");
    }
    return false;
  }
  positive(name, otherwise = "") {
    const written = this.text(name);
    const value = /^\d{1,9}(\.\d{1,6})?$/.test(written) ? Number(written) : 0;
    if (value <= 0) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, `Write a number above 0${otherwise}.`);
    }
    return value;
  }
  whole(name, least, why, most = 1e4) {
    const written = this.text(name);
    const value = /^\d{1,5}$/.test(written) ? Number(written) : -1;
    if (value < least || value > most) {
      const range2 = `Write a whole number from ${least} to ${most}: ${why}.`;
      this.mistake(`Input "${name}" is ${quoted(written)}.`, range2);
    }
    return value;
  }
  comment() {
    const token = this.text("github-token");
    return this.boolean("comment") ? { token } : void 0;
  }
  pullConcurrency() {
    const written = this.text("pull-concurrency");
    if (written === "auto") return "auto";
    const value = /^\d{1,2}$/.test(written) ? Number(written) : 0;
    if (value < 1 || value > 20) {
      this.mistake(
        `Input "pull-concurrency" is ${quoted(written)}.`,
        "Write auto, or how many images to download at a time: a whole number from 1 to 20."
      );
    }
    return value;
  }
  rebuild() {
    const written = this.text("rebuild");
    if (written === "if-changed" || written === "always") return { kind: written };
    const [, count3, unit] = /^(\d{1,5})([hdw])$/.exec(written) ?? [];
    if (count3 === void 0 || unit === void 0 || Number(count3) === 0) {
      this.mistake(
        `Input "rebuild" is ${quoted(written)}.`,
        "Write if-changed, always, or an age in hours, days or weeks: 12h, 7d, 2w."
      );
      return { kind: "if-changed" };
    }
    const hours = { h: 1, d: 24, w: 168 }[unit] ?? 0;
    return { kind: "older-than", milliseconds: Number(count3) * hours * 36e5, written };
  }
  wanted(mode) {
    const imagesFrom = this.globs("images-from");
    const text2 = this.get("images");
    if (text2.trim() === "" && imagesFrom.length === 0) {
      this.mistake(
        `Input "images" is empty, and mode: ${mode} needs it.`,
        'Write one image rule a line, such as "web", "web:v1.*" or "team/*:prod newest=2"; or name the files that name your images in "images-from", such as deploy/**/*.yaml.'
      );
    }
    return { rules: text2.trim() === "" ? [] : this.rules(text2), imagesFrom };
  }
  /** One glob a line; `#` starts a comment at the start of a line or after space. */
  globs(name) {
    const lines = this.get(name).split("\n");
    return lines.map(_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutComment */ .sp).filter((line2) => line2 !== "");
  }
  rules(text2) {
    try {
      return (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRules */ .NR)(text2);
    } catch (error2) {
      if (!(error2 instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF)) throw error2;
      const ofInput = ({ what, mend }) => new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`Input "images", ${what}`, mend);
      this.mistakes.push(...(0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .CI)(error2).map(ofInput));
      return [];
    }
  }
  pipeline(regionOfEnvironment) {
    const written = this.text("pipeline");
    const regionInput = this.region("aws-region", this.text("aws-region"));
    const arn = parseArn(written);
    if (arn !== void 0) return this.pipelineArn(written, arn, regionInput);
    if (written === "") {
      this.mistake(
        'Input "pipeline" is empty.',
        "Write the name or the ARN of an EC2 Image Builder image pipeline."
      );
    } else if (!/^[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]$/.test(written)) {
      this.mistake(
        `Input "pipeline" is ${quoted(written)}, which can be no pipeline's name.`,
        "Write its name (3 to 128 letters, digits, spaces, - and _) or its ARN, such as arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/windows-nodes."
      );
    }
    const region = regionInput || this.region("AWS_REGION", regionOfEnvironment ?? "");
    if (region === "" && !this.text("aws-region") && !regionOfEnvironment) {
      this.mistake(
        "No AWS Region is set.",
        "Write the input aws-region, such as us-east-1, or set AWS_REGION as the AWS login action does."
      );
    }
    return { pipeline: { kind: "name", name: arnName(written) }, region };
  }
  pipelineArn(written, arn, regionInput) {
    const { partition, region, accountId } = arn;
    const wellFormed = arn.service === "imagebuilder" && isAccount(accountId) && isRegion(region) && /^image-pipeline\/[a-z0-9_-]+$/.test(arn.resource);
    if (!wellFormed) {
      this.mistake(
        `Input "pipeline" is ${quoted(written)}, which is no image pipeline's ARN.`,
        "Write one such as arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/windows-nodes."
      );
    } else if (partitionOf(region) !== partition) {
      this.mistake(
        `Input "pipeline" names the partition ${partition}, and the Region ${region} lies in ${partitionOf(region)}.`,
        `Write arn:${partitionOf(region)}:imagebuilder:${region}:\u2026 or another Region.`
      );
    } else if (regionInput !== "" && regionInput !== region) {
      this.mistake(
        `Input "pipeline" lies in ${region}, and input "aws-region" is ${quoted(regionInput)}.`,
        `Leave aws-region away, or write aws-region: ${region}.`
      );
    }
    return { pipeline: { kind: "arn", arn: written, accountId, partition }, region };
  }
  region(name, written) {
    if (written === "" || isRegion(written)) return written;
    this.mistake(`${name} is ${quoted(written)}, which is no AWS Region.`, "Write one such as us-east-1.");
    return "";
  }
  componentName(pipeline) {
    const written = this.text("component");
    if (written === "") {
      return `${nameOfPipeline(pipeline).slice(0, 128 - "-images".length)}-images`;
    }
    if (!/^[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]$/.test(written)) {
      this.mistake(
        `Input "component" is ${quoted(written)}, which can be no component's name.`,
        "Write 3 to 128 letters, digits, spaces, - and _."
      );
    }
    return arnName(written);
  }
  role(region) {
    const why = "STS gives no shorter and no longer session";
    const sessionSeconds = this.whole("role-session-seconds", 900, why, 43200);
    const written = this.text("role-to-assume");
    if (written === "") return void 0;
    const arn = parseArn(written);
    const isRole = arn?.service === "iam" && /^role\/[\w+=,.@/-]+$/.test(arn.resource);
    if (!isRole || arn.region !== "" || !isAccount(arn.accountId)) {
      this.mistake(
        `Input "role-to-assume" is ${quoted(written)}, which is no role's ARN.`,
        "Write one such as arn:aws:iam::111122223333:role/warm-ami."
      );
    } else if (region !== "" && arn.partition !== partitionOf(region)) {
      this.mistake(
        `Input "role-to-assume" lies in the partition ${arn.partition}, and the Region ${region} in ${partitionOf(region)}.`,
        `Write a role of ${partitionOf(region)}, or another Region.`
      );
    }
    return { arn: written, sessionSeconds };
  }
  imageBuildVersionArn(mode, region) {
    const written = this.text("image-build-version-arn");
    if (written === "") return void 0;
    const arn = parseArn(written);
    const isBuild = arn?.service === "imagebuilder" && /^image\/[a-z0-9_-]+\/\d+\.\d+\.\d+\/\d+$/.test(arn.resource);
    const isSound = isBuild && isRegion(arn.region) && isAccount(arn.accountId) && arn.partition === partitionOf(arn.region);
    if (!isSound) {
      this.mistake(
        `Input "image-build-version-arn" is ${quoted(written)}, which is no image build version's ARN.`,
        "Write one such as arn:aws:imagebuilder:us-east-1:111122223333:image/windows-nodes/1.0.3/1, the output image-build-version-arn of mode: start."
      );
    } else if (mode !== "wait") {
      this.mistake(
        `Input "image-build-version-arn" is set, and mode is ${quoted(mode)}.`,
        "Write mode: wait, or leave image-build-version-arn away."
      );
    } else if (region !== "" && arn.region !== region) {
      this.mistake(
        `Input "image-build-version-arn" lies in ${arn.region}, and the pipeline in ${region}.`,
        "Write an image build version of this pipeline."
      );
    }
    return written;
  }
};
function isAccount(text2) {
  return /^\d{12}$/.test(text2);
}
function isRegion(text2) {
  return /^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/.test(text2);
}
function quoted(text2) {
  return JSON.stringify(text2.length > 100 ? `${text2.slice(0, 100)}\u2026` : text2);
}

// src/log.ts
function harmless(text2) {
  return text2.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "").replace(/^([^\p{L}\p{N}\n]*?):(?=:)/gmu, "$1:\u200B").replace(/##(?=\[)/g, "#\u200B#");
}

// src/github/failure.ts
var LONGEST_MESSAGE = 300;
var PAUSE_AFTER_LIMIT_MILLISECONDS = 6e4;
function readFailure(thrown, now) {
  const refusal2 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(thrown);
  if (refusal2 !== void 0) {
    const again = refusal2 >= 500 ? { afterMilliseconds: void 0 } : void 0;
    return { why: (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .saidByProxy */ .L8)(refusal2).replace(/\.$/, ""), mend: (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOfProxy */ .eI)(refusal2), again };
  }
  const error2 = readError(thrown);
  const { status, message, isLost } = error2;
  const said2 = `${status ?? ""} ${message}`.replace(/\s+/g, " ").trim().slice(0, LONGEST_MESSAGE);
  const isAnswer = status !== void 0 || error2.types.length > 0;
  const why = isLost ? `GitHub did not answer (${said2})` : isAnswer ? `GitHub said ${said2}` : said2;
  if (isLimit(error2)) {
    const afterMilliseconds = askedPause(error2, now) ?? PAUSE_AFTER_LIMIT_MILLISECONDS;
    return { why, mend: "Run again later.", again: { afterMilliseconds } };
  }
  if (isLost || status !== void 0 && status >= 500) {
    const mend = "Run again later; for GitHub.com see www.githubstatus.com.";
    return { why, mend, again: { afterMilliseconds: askedPause(error2, now) } };
  }
  return { why, mend: mendOf3(status), again: void 0 };
}
function mendOf3(status) {
  const permission = 'Add "pull-requests: write" to the "permissions:" of the job';
  if (status === 401) return `The token is not valid (any more): hand the action \${{ github.token }}.`;
  if (status === 403) {
    return `${permission}. For a pull request from a fork, and for one of Dependabot, GitHub gives the run a token that can only read: there the job summary, which holds the same, is all there can be.`;
  }
  if (status === 404) return `The token does not see this pull request. ${permission}.`;
  return "The job summary holds the same.";
}
function isLimit({ status, message, headers, types }) {
  if (types.includes("RATE_LIMITED")) return true;
  if (status === 429) return true;
  if (status !== 403) return false;
  return headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0" || /rate limit|abuse/i.test(message);
}
function askedPause({ headers }, now) {
  const after = Number(headers["retry-after"] ?? Number.NaN);
  if (Number.isFinite(after)) return Math.max(0, after * 1e3);
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  if (String(headers["x-ratelimit-remaining"]) !== "0" || !Number.isFinite(reset)) return void 0;
  return Math.max(0, reset * 1e3 - now);
}
function readError(thrown) {
  const error2 = Object(thrown);
  const { status, response, headers = response?.headers ?? {}, errors } = error2;
  const types = Array.isArray(errors) ? errors.map(({ type = "" }) => type) : [];
  if (status === void 0 || response !== void 0) {
    return { message: error2.message ?? String(thrown), status, isLost: false, headers, types };
  }
  return { message: rootOf(error2), status: void 0, isLost: true, headers, types };
}
function rootOf(error2) {
  const { cause, message, code: code2 } = Object(error2);
  return (cause === void 0 ? "" : rootOf(cause)) || message || (code2 ?? "");
}

// src/github/planComment.ts
var LONGEST_BODY = 65536;
var TRIES2 = 4;
var FIRST_PAUSE_MILLISECONDS3 = 1e3;
var LONGEST_PAUSE_MILLISECONDS2 = 9e4;
async function keepComment({ token, open }, pullRequest, key, body, clock2) {
  const { owner, repository, number } = pullRequest;
  const refused2 = (why) => {
    return { kind: "refused", why: `There is no comment on ${owner}/${repository}#${number}: ${why}` };
  };
  if (token === "") {
    return refused2('there is no token. Leave the input "github-token" away.');
  }
  const marker = markerOf(key);
  const text2 = cut(`${marker}
${body}`);
  for (let tries = 1; ; tries += 1) {
    try {
      return await keep(await open(token), pullRequest, marker, text2);
    } catch (error2) {
      const { why, mend, again } = readFailure(error2, clock2.now());
      const pause = again && (again.afterMilliseconds ?? FIRST_PAUSE_MILLISECONDS3 * 2 ** (tries - 1));
      if (pause === void 0 || pause > LONGEST_PAUSE_MILLISECONDS2 || tries === TRIES2) {
        return refused2(`${why}. ${mend}`);
      }
      await clock2.sleep(pause);
    }
  }
}
async function keep(github, pullRequest, marker, text2) {
  const [oldest, ...others] = await ownComments(github, pullRequest, marker);
  if (oldest === void 0) {
    return { kind: "created", url: (await github.create(pullRequest, text2)).url };
  }
  const isSame = asKept(oldest.body) === asKept(text2);
  const { url } = isSame ? oldest : await github.update(pullRequest, oldest.id, text2);
  for (const { id } of others) await github.remove(pullRequest, id);
  return { kind: isSame ? "unchanged" : "updated", url };
}
async function ownComments(github, pullRequest, marker) {
  const marked = (await github.list(pullRequest)).filter(({ body }) => /^.*/.exec(body)?.[0] === marker);
  if (marked.length === 0) return [];
  const ownId = await github.ownId();
  const isOwn = ({ authorId, isByBot }) => ownId === void 0 ? isByBot : authorId === ownId;
  const own = marked.filter(isOwn);
  if (new Set(own.map(({ authorId }) => authorId)).size > 1) {
    throw new Error(
      "several apps keep such a comment, and this server does not tell which of them the token is of"
    );
  }
  return own.sort((left, right) => left.id - right.id);
}
function markerOf(key) {
  const safe = key.replace(/[^\w:/.-]/gu, (character) => `%${character.codePointAt(0)?.toString(16)};`);
  return `<!-- warm-ami:${safe} -->`;
}
function asKept(body) {
  return body.replace(/\r\n/g, "\n").trimEnd();
}
function cut(text2) {
  if (text2.length <= LONGEST_BODY) return text2;
  const note = "\n\n\u2026 cut here: a comment holds 65,536 characters. The job summary of the run has it whole.\n";
  const head = text2.slice(0, LONGEST_BODY - 500);
  const kept = head.slice(0, head.lastIndexOf("\n"));
  return kept + closing(kept) + note;
}
function closing(text2) {
  const isOpen = (tag) => text2.lastIndexOf(`<${tag}>`) > text2.lastIndexOf(`</${tag}>`);
  return ["pre", "details"].map((tag) => isOpen(tag) ? `</${tag}>

` : "").join("");
}

// src/report/findings.ts
var MARKS = { error: "\u274C", warning: "\u26A0\uFE0F", advice: "\u{1F4A1}" };
var NOUNS = { error: "error", warning: "warning", advice: "hint" };
var EXPLANATIONS = "https://github.com/warm-ami/warm-ami/blob/main/docs/preflight.md";
var MOST_LINES4 = 20;
function renderFindings(findings) {
  if (findings.length === 0) return "";
  return `### Preflight: ${counts(findings)}

${inOrder(findings).map(renderFinding).join("\n\n")}`;
}
function counts(findings) {
  const levels = Object.keys(MARKS);
  return levels.map((level) => ({ level, number: findings.filter((finding2) => finding2.level === level).length })).filter(({ number }) => number > 0).map(({ level, number }) => `${MARKS[level]} ${count(number, NOUNS[level])}`).join(", ");
}
function renderFinding({ code: code2, level, what, evidence: evidence2, mend }) {
  const title = `${MARKS[level]} **[${code2}](${EXPLANATIONS}#${code2})** ${plain(what)}`;
  const left = evidence2.length - MOST_LINES4;
  const lines = [
    ...evidence2.slice(0, MOST_LINES4).map(item),
    ...left > 0 ? [`- \u2026 and ${left} more, in the output \`findings\``] : []
  ];
  return [`${title}<br>**Mend:** ${plain(mend)}`, ...lines.length === 0 ? [] : [lines.join("\n")]].join(
    "\n\n"
  );
}

// src/report/imageTable.ts
function imageTable(diff, mostRows) {
  const changes = [
    ...diff.added.map((image) => ({ what: "\u{1F7E2} added", name: image.name, is: image })),
    ...diff.moved.map(({ name, from, to }) => ({ what: "\u{1F535} moved", name, was: from, is: to })),
    ...diff.removed.map((image) => ({ what: "\u{1F534} removed", name: image.name, was: image }))
  ];
  const same = diff.unchanged.map((image) => ({
    what: "\u26AA unchanged",
    name: image.name,
    was: image,
    is: image
  }));
  if (changes.length + same.length === 0) return "";
  const host = commonHost([...changes, ...same]);
  const parts = [
    ...host === "" ? [] : [`All from ${code(host)}.`],
    ...changes.length === 0 ? [] : [rowsOf(changes, host, mostRows)],
    ...same.length === 0 ? [] : [folded(`${same.length} unchanged`, rowsOf(same, host, mostRows))]
  ];
  return `### Images

${parts.join("\n\n")}`;
}
function rowsOf(rows, host, mostRows) {
  const cells = rows.slice(0, mostRows).map((row) => cellsOf(row, host));
  const left = rows.length - mostRows;
  const more = left > 0 ? `

\u2026 and ${left} more, in the output \`diff\`.` : "";
  return table(["", "Image", "Was", "Is", "Compressed"], cells) + more;
}
function cellsOf({ what, name, was, is }, host) {
  const bytes = (is ?? was)?.compressedBytes;
  const shown = host === "" ? name : name.slice(host.length + 1);
  return [what, code(shown), short(was), short(is), bytes === void 0 ? "" : size(bytes)];
}
function short(held) {
  return held === void 0 ? "" : code(held.platformDigest.replace(/^sha256:/, "").slice(0, 12));
}
function commonHost(rows) {
  const hosts = new Set(rows.map(({ name }) => (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .splitHost */ .Ve)(name).host ?? ""));
  const [host = ""] = hosts;
  return hosts.size === 1 && rows.length > 1 && (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_3__/* .isHost */ .jU)(host) ? host : "";
}
function folded(title, body) {
  return `<details><summary>${title}</summary>

${body}

</details>`;
}

// src/report/planReport.ts
function planOutput(plan) {
  const { decision, pullBytes, newBytes, document = null, inProgress: inProgress2 = null, calls } = plan;
  const output = {
    decision: decision.kind,
    reason: decision.reason,
    pullBytes,
    newBytes,
    document,
    inProgress: inProgress2,
    calls: calls.map(({ action, on }) => ({ action, on })),
    duration: plan.duration ?? null
  };
  return JSON.stringify(output);
}
var MOST_ROWS_OF_COMMENT = 50;
function renderComment(plan, frame) {
  const { decision } = plan;
  const parts = [
    `## ${planTitle(plan, frame.pipeline)}`,
    `**${decision.kind}** \xB7 ${plain(decision.reason)}`,
    renderPlan(plan, MOST_ROWS_OF_COMMENT),
    plannedBy(frame)
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}
function renderFailedPlan(failure, frame) {
  const name = shortName(frame.pipeline);
  const parts = [`## \u274C ${name}: there is no plan`, codeBlock(failure.slice(0, 2e4)), plannedBy(frame)];
  return `${parts.join("\n\n")}
`;
}
function plannedBy({ place, runUrl: runUrl2, commit }) {
  const run = /^https?:\/\/[\w.:/-]+$/.test(runUrl2) ? `[this run](${runUrl2})` : "this run";
  const of = commit === "" ? "" : ` of ${code(commit.slice(0, 12))}`;
  return `<sub>Planned by ${run}${of}, for ${plain(place)}. Nothing was changed in AWS.</sub>`;
}
function planTitle({ decision, findings }, pipeline) {
  const name = shortName(pipeline);
  const errors = findings.filter(({ level }) => level === "error").length;
  const hindrance = `${count(errors, "error")} ${errors === 1 ? "stands" : "stand"} in the way`;
  if (decision.kind === "unchanged") {
    return errors === 0 ? `\u2705 ${name}: is warm` : `\u26A0\uFE0F ${name}: is warm, but ${hindrance} of the next bake`;
  }
  return errors === 0 ? `\u{1F4CB} ${name}: would bake a new AMI` : `\u274C ${name}: would bake, but ${hindrance}`;
}
function renderPlan(plan, mostRows) {
  const parts = [
    plan.decision.kind === "bake" ? costs(plan) : "",
    underWay(plan),
    renderFindings(plan.findings),
    imageTable(plan.diff, mostRows),
    steps(plan.calls)
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
function costs({ pullBytes, newBytes, duration: expected, document }) {
  const time = expected === void 0 ? "not known: no build before" : `**${duration(expected.milliseconds)}** by ${count(expected.builds, "build")} before`;
  const component = document === void 0 ? "" : `${code(document.path.replace(/^.*[/\\]/, ""))}, ${count(document.characters, "character")} of ${longestDocument.toLocaleString("en-US")}`;
  return table(
    ["Takes about", "Pulls", "New layers", "Pull component"],
    [[time, `**${size(pullBytes)}**`, `**${size(newBytes)}**`, component]]
  );
}
function underWay({ inProgress: inProgress2 }) {
  if (inProgress2 === void 0) return "";
  return `A build of just these images is under way, and a bake would wait for it: ${code(inProgress2)}`;
}
function steps(calls) {
  if (calls.length === 0) return "";
  const lines = calls.map(({ action, on }) => `1. ${code(action)} ${plain(on)}`);
  return folded(`${count(calls.length, "call")} that would change something in AWS`, lines.join("\n"));
}

// src/surroundings.ts




// src/aws/clients.ts


var SOCKETS = 256;
function makeClients({ environment, attempts, role, ...given }) {
  const agent = { keepAlive: true, maxSockets: SOCKETS, proxyEnv: environment };
  const shared = {
    ...given,
    ...role === void 0 ? {} : { credentials: role.provide, role },
    maxAttempts: attempts,
    retryStrategy: (0,_chunk_LGZTUKE4_js__WEBPACK_IMPORTED_MODULE_0__/* .patientRetries */ .w)(attempts),
    requestHandler: {
      httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_16__.Agent(agent),
      httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_17__.Agent(agent),
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
      async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(42), __nccwpck_require__.e(547)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9547))).makeImagebuilder({ region, ...shared })
    ),
    ec2: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(42), __nccwpck_require__.e(351)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9351))).makeEc2({ region, ...shared })),
    ecr: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(42), __nccwpck_require__.e(358)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7358))).makeEcr({ region, ...shared })),
    ssm: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(42), __nccwpck_require__.e(342)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6342))).makeSsm({ region, ...shared })),
    sts: once(async (region) => (await Promise.all(/* import() */[__nccwpck_require__.e(42), __nccwpck_require__.e(570)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1570))).makeSts({ region, ...shared }))
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
      if (lasts && (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error2)) return identity;
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
    if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpiredCredentials */ .CW)(error2)) return request(first);
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
  return (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error2) || (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error2) === "InvalidIdentityTokenException";
}
var ISSUER = "https://token.actions.githubusercontent.com";
function issuerOf(token) {
  const [, claims = ""] = token.split(".");
  return (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(claims, "base64url").toString()), "iss") ?? ISSUER;
}
async function freshToken({ identityToken, mask }, audience) {
  const token = await identityToken(audience).catch((error2) => {
    throw noToken(error2);
  });
  mask(token);
  return token;
}
function noToken(cause) {
  const refusal2 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(cause);
  if (refusal2 !== void 0) {
    const what = `GitHub's OIDC issuer was not asked for the token that role-to-assume needs. ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .saidByProxy */ .L8)(refusal2)}`;
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(what, (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOfProxy */ .eI)(refusal2), { cause });
  }
  const words = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause);
  if (/ACTIONS_ID_TOKEN_REQUEST/.test(words)) {
    return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
      `GitHub gives this job no OIDC token, which role-to-assume needs. ${words}`,
      'Give the job "permissions: id-token: write" (and "contents: read", because naming one permission takes the others away). A pull request from a fork never gets it: leave this step out there.',
      { cause }
    );
  }
  return new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(
    `GitHub's OIDC issuer gave no token, which role-to-assume needs. ${words}`,
    "Run again; for GitHub.com see www.githubstatus.com.",
    { cause: withStatus(cause) }
  );
}
function withStatus(error2) {
  const status = /Failed to get ID Token\.\s+Error Code : (\d{3}|undefined)\b/.exec((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2))?.[1];
  if (status === void 0) return error2;
  const known = status === "undefined" ? { code: "ECONNRESET" } : { $metadata: { httpStatusCode: Number(status) } };
  return Object.assign(new Error((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error2), { cause: error2 }), known);
}
function notAssumed(role, issuer, cause) {
  const { arn, sessionSeconds } = role;
  if (cause instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF) return cause;
  const problem = (mend) => new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF(`The role ${arn} could not be assumed with GitHub's OIDC token.${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(cause)}`, mend, {
    cause
  });
  const refusal2 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(cause);
  if (refusal2 !== void 0) return problem((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOfProxy */ .eI)(refusal2));
  const words = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause);
  const audiences = audiencesOf(role).join(" or ");
  if ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(cause)) {
    return problem(
      `Check the ARN, and that the role trusts ${issuer.replace(/^https:\/\//, "")} for sts:AssumeRoleWithWebIdentity with the audience ${audiences} and the "sub" of this repository and branch or environment.`
    );
  }
  if (/DurationSeconds|MaxSessionDuration/.test(words)) {
    return problem(
      `Write a smaller role-session-seconds than ${sessionSeconds}: the action renews the session while it waits. Or raise the maximum session duration of the role.`
    );
  }
  if (/InvalidIdentityToken|IDPRejectedClaim/.test((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(cause))) {
    return problem(
      `Add the identity provider ${issuer} to the account of the role, with the audience ${audiences}.`
    );
  }
  return problem(
    (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(cause) ? "Run again; check aws-region and proxy." : "Mend what it names, and run again."
  );
}

// src/oci/dockerConfig.ts

var HUB_KEY = "https://index.docker.io/v1/";
var HUB_NAMES = ["docker.io", "index.docker.io", "registry-1.docker.io"];
function readDockerConfig(read2, tools) {
  let config;
  const known = /* @__PURE__ */ new Map();
  return {
    of(registry) {
      config ??= parseConfig(read2(), tools);
      const login = known.get(registry) ?? findLogin(config, registry, tools);
      known.set(registry, login);
      return login;
    }
  };
}
function parseConfig(text2, { warn }) {
  if (text2 === void 0) return { auths: /* @__PURE__ */ new Map(), credHelpers: /* @__PURE__ */ new Map(), credsStore: void 0 };
  const document = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text2);
  if (!isObject2(document)) warn("The docker config is not read, because it is no JSON object.");
  return {
    auths: entries((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "auths")),
    credHelpers: entries((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "credHelpers")),
    credsStore: (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "credsStore")
  };
}
async function findLogin(config, registry, tools) {
  const isHub = HUB_NAMES.includes(registry);
  const isRegistry = (key) => hostOf(key) === registry || isHub && HUB_NAMES.includes(hostOf(key) ?? "");
  const helper = find(config.credHelpers, isHub ? HUB_KEY : registry, isRegistry) ?? config.credsStore;
  const helped = helper === void 0 ? void 0 : await askHelper(helper, isHub ? HUB_KEY : registry, tools);
  const login = helped ?? readEntry2(find(config.auths, isHub ? HUB_KEY : registry, isRegistry), registry, tools);
  if (login !== void 0) tools.mask(login.kind === "password" ? login.password : login.token);
  return login;
}
function find(entriesByKey, key, isSame) {
  if (entriesByKey.has(key)) return entriesByKey.get(key);
  const [, value] = [...entriesByKey].find(([other]) => isSame(other)) ?? [];
  return value;
}
function hostOf(key) {
  return key.replace(/^https?:\/\//, "").split("/")[0];
}
function readEntry2(entry, registry, { warn, mask }) {
  const identityToken = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(entry, "identitytoken");
  if (identityToken !== void 0) return { kind: "identity-token", token: identityToken };
  const auth = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(entry, "auth");
  if (auth === void 0) return passwordOf((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(entry, "username"), (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(entry, "password"));
  mask(auth);
  const [, username, password] = /^([^:]+):(.+)$/s.exec(decode(auth)) ?? [];
  const login = passwordOf(username, password);
  if (login === void 0)
    warn(`The login for ${registry} in the docker config is not used: it is malformed.`);
  return login;
}
function passwordOf(username, password) {
  return username === void 0 || password === void 0 ? void 0 : { kind: "password", username, password };
}
function decode(base64) {
  return Buffer.from(base64, "base64").toString().replace(/\0+$/, "");
}
var TOKEN_USER = "<token>";
async function askHelper(helper, server, tools) {
  const warn = (why) => tools.warn(`The login for ${server} is not known: ${why}`);
  if (typeof helper !== "string" || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) {
    warn("the docker config names a credential helper by no program name.");
    return void 0;
  }
  try {
    const answer = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(await tools.runHelper(helper, server));
    const [username, secret] = [(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(answer, "Username"), (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(answer, "Secret")];
    if (username === TOKEN_USER && secret !== void 0) return { kind: "identity-token", token: secret };
    return passwordOf(username, secret);
  } catch (error2) {
    warn(`docker-credential-${helper} failed: ${error2 instanceof Error ? error2.message : String(error2)}`);
    return void 0;
  }
}
var HELPER_MILLISECONDS = 3e4;
var NOT_FOUND = /credentials not found/i;
function helperRunner(environment, milliseconds2 = HELPER_MILLISECONDS) {
  return (name, server) => new Promise((resolve2, reject) => {
    const options = { env: environment, timeout: milliseconds2, maxBuffer: 1024 * 1024 };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_18__.execFile)(`docker-credential-${name}`, ["get"], options, (error2, stdout) => {
      if (error2 === null) resolve2(stdout);
      else if (NOT_FOUND.test(stdout)) resolve2("{}");
      else reject(new Error(error2.killed ? "it took too long." : `it ended with ${error2.code}.`));
    });
    child.stdin?.on("error", () => void 0);
    child.stdin?.end(server);
  });
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function entries(value) {
  return new Map(isObject2(value) ? Object.entries(value) : []);
}

// src/oci/challenge.ts
var TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
var separators = /[\s,]*/y;
var parameter = new RegExp(
  `(${TOKEN})[ \\t]*=[ \\t]*(?:(${TOKEN})|"((?:[^"\\\\]|\\\\.)*)")[ \\t]*(?=,|$)`,
  "ys"
);
var scheme = new RegExp(`(${TOKEN})(?:[ \\t]+|(?=,|$))`, "y");
var token68 = /[A-Za-z0-9\-._~+/]+=*[ \t]*(?=,|$)/y;
function parseChallenges(header) {
  const challenges = [];
  let parameters = /* @__PURE__ */ new Map();
  let position = 0;
  const take = (grammar) => {
    grammar.lastIndex = position;
    const match = grammar.exec(header);
    if (match !== null) position = grammar.lastIndex;
    return match;
  };
  for (; ; ) {
    take(separators);
    const [, name, plain2, quoted2] = challenges.length > 0 && take(parameter) || [];
    if (name !== void 0) {
      const value = plain2 ?? quoted2?.replace(/\\(.)/gs, "$1") ?? "";
      if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
      continue;
    }
    const [, begun] = take(scheme) ?? [];
    if (begun === void 0) return challenges;
    parameters = /* @__PURE__ */ new Map();
    challenges.push({ scheme: begun.toLowerCase(), parameters });
    take(token68);
  }
}

// src/oci/content.ts


// src/oci/http.ts


var MOST_SOCKETS = 256;
var IDLE_MILLISECONDS = 2e4;
var LONGEST_MILLISECONDS2 = 6e4;
function makeSend(settings) {
  const once2 = makeExchange(settings);
  return (request) => sendPatiently(once2, request, settings);
}
function makeExchange({ environment, authorities, lookup }) {
  const shared = { keepAlive: true, maxSockets: MOST_SOCKETS, proxyEnv: environment };
  const httpAgent = new node_http__WEBPACK_IMPORTED_MODULE_16__.Agent(shared);
  const httpsAgent = new node_https__WEBPACK_IMPORTED_MODULE_17__.Agent({ ...shared, ...authorities === void 0 ? {} : { ca: authorities } });
  return ({ method, url, headers, body, mostBytes }) => new Promise((resolve2, reject) => {
    const fail = (cause) => reject(unreachable(url, cause));
    const options = {
      method,
      headers: { "user-agent": "warm-ami", "accept-encoding": "identity", ...headers },
      timeout: IDLE_MILLISECONDS,
      signal: AbortSignal.timeout(LONGEST_MILLISECONDS2),
      ...lookup === void 0 ? {} : { lookup }
    };
    const take = (incoming) => {
      const { statusCode: status = 0, headers: itsHeaders } = incoming;
      readBody(incoming, url, mostBytes).then(
        (its) => resolve2({ status, headers: itsHeaders, body: its, url }),
        reject
      );
    };
    const request = url.protocol === "https:" ? (0,node_https__WEBPACK_IMPORTED_MODULE_17__.request)(url, { ...options, agent: httpsAgent }, take) : (0,node_http__WEBPACK_IMPORTED_MODULE_16__.request)(url, { ...options, agent: httpAgent }, take);
    request.on("error", fail);
    request.on("timeout", () => request.destroy(new Error(`no answer for ${IDLE_MILLISECONDS / 1e3} s`)));
    request.end(body);
  });
}
async function readBody(incoming, url, mostBytes) {
  const parts = [];
  let bytes = 0;
  try {
    for await (const part of incoming) {
      bytes += part.length;
      if (bytes > mostBytes)
        throw new OciFault("unsound", `${url.host} answered more than ${mostBytes} bytes.`);
      parts.push(part);
    }
  } catch (error2) {
    throw error2 instanceof OciFault ? error2 : unreachable(url, error2);
  }
  return Buffer.concat(parts);
}
function unreachable(url, cause) {
  const refusal2 = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(cause);
  if (refusal2 !== void 0) {
    return new OciFault("unreachable", `${url.host} was not asked. ${(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .saidByProxy */ .L8)(refusal2)}`, { cause });
  }
  const [why] = String((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(cause, "message") || (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(cause, "code") || cause).split("\n");
  return new OciFault("unreachable", `${url.host} could not be reached: ${why}.`, { cause });
}
var MOST_TRIES = 6;
var FIRST_DELAY_MILLISECONDS = 100;
var LONGEST_DELAY_MILLISECONDS = 2e4;
async function sendPatiently(once2, request, { clock: clock2, random }) {
  const { tries: most = MOST_TRIES } = request;
  for (let tries = 1; ; tries += 1) {
    const result = await once2(request).catch((error2) => {
      if (error2 instanceof OciFault && mayPass(error2) && tries < most) return void 0;
      throw error2;
    });
    if (result !== void 0 && !isPassing(result.status)) return result;
    const asked = result === void 0 ? 0 : retryAfter(result.headers, clock2.now());
    if (result !== void 0 && (tries >= most || asked > LONGEST_DELAY_MILLISECONDS)) return result;
    const longest = Math.min(LONGEST_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** tries);
    await clock2.sleep(Math.max(asked, random() * longest));
  }
}
function mayPass(fault) {
  return fault.kind === "unreachable" && ((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(fault) ?? 500) >= 500;
}
function isPassing(status) {
  return status === 408 || status === 429 || status >= 500;
}
function retryAfter(headers, now) {
  const text2 = headers["retry-after"]?.trim() ?? "";
  if (/^[0-9]+$/.test(text2)) return Number(text2) * 1e3;
  const moment = Date.parse(text2);
  return Number.isNaN(moment) ? 0 : Math.max(0, moment - now);
}
var MOST_REDIRECTS = 5;
async function follow(send, request) {
  const seen = /* @__PURE__ */ new Set();
  let current = request;
  for (; ; ) {
    const answer = await send(current);
    const target = redirectOf(answer);
    if (target === void 0) return answer;
    const { authorization: _, ...bare } = current.headers;
    seen.add(current.url.href);
    if (seen.has(target.href) || seen.size > MOST_REDIRECTS) {
      throw new OciFault("unsound", `${request.url.host} redirects in a circle or too often.`);
    }
    current = {
      ...current,
      url: target,
      headers: target.origin === answer.url.origin ? current.headers : bare
    };
  }
}
function redirectOf({ status, headers, url }) {
  if (![301, 302, 303, 307, 308].includes(status)) return void 0;
  const { location = "" } = headers;
  const target = URL.canParse(location, url.href) ? new URL(location, url) : void 0;
  const isAllowed = target?.protocol === "https:" || target?.protocol === "http:" && url.protocol === "http:";
  if (target === void 0 || !isAllowed) {
    const where = target === void 0 ? "to no address" : `to ${target.protocol}//${target.host}, which is not https`;
    throw new OciFault("unsound", `${url.host} redirects ${where}.`);
  }
  return target;
}

// src/oci/content.ts
var MOST_BYTES = 4 * 1024 * 1024;
async function download(send, url, digest) {
  const answer = await follow(send, { method: "GET", url, headers: {}, mostBytes: MOST_BYTES });
  if (answer.status !== 200) throw refusalOf(answer);
  return verified(answer, digest);
}
function verified({ body, url }, digest) {
  const actual = digestOf(body);
  if (actual === digest) return body;
  throw new OciFault(
    "unsound",
    `${url.host} answered content with the digest ${actual} instead of ${digest}.`
  );
}
function digestOf(bytes) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(bytes).digest("hex")}`;
}
var KINDS = {
  401: "login",
  403: "denied",
  404: "absent",
  429: "rate-limited"
};
function refusalOf({ status, url, body }) {
  const kind = KINDS[status] ?? (status >= 500 ? "unreachable" : "unsound");
  const words = wordsOf(body.toString());
  return new OciFault(kind, `${url.host} answered ${status}${words === "" ? "." : `: ${words}`}`);
}
var MOST_WORDS = 300;
function wordsOf(body) {
  const said2 = wordsOfJson(body) ?? body.replace(/<[^>]*>/g, " ");
  return said2.replace(/\s+/g, " ").trim().slice(0, MOST_WORDS);
}
function wordsOfJson(body) {
  const document = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body);
  const [first] = list((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "errors"));
  const places = [first, document].flatMap(
    (place) => ["message", "details", "error_description", "code", "error"].map((name) => (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(place, name))
  );
  return places.find((value) => typeof value === "string");
}
function list(value) {
  return Array.isArray(value) ? value : [];
}

// src/oci/authorization.ts
function authorizedReads(registry, send, settings) {
  let way;
  const authorizations = /* @__PURE__ */ new Map();
  const loggedIn = /* @__PURE__ */ new Set();
  function authorize(repository, challenge) {
    const made = logIn({ registry, repository, challenge }, send, settings);
    authorizations.set(repository, made);
    made.catch(() => authorizations.delete(repository));
    return made;
  }
  async function known(repository) {
    const authorization = await authorizations.get(repository);
    const isGood = authorization !== void 0 && authorization.expiresAt > settings.clock.now();
    return isGood ? authorization : void 0;
  }
  async function sendWith(repository, request, authorization) {
    const { header, isLogin = false } = authorization ?? {};
    const headers = header === void 0 ? {} : { authorization: header };
    const answer = await follow(send, { ...request, headers: { ...request.headers, ...headers } });
    if (isLogin && answer.status === 200) loggedIn.add(repository);
    return answer;
  }
  async function learn(request) {
    const first = follow(send, request);
    way = first.then(challengeOf);
    way.catch(() => {
      way = void 0;
    });
    const answer = await first;
    return answer.status === 401 ? void 0 : answer;
  }
  async function ask(repository, request) {
    const enough = way === void 0 ? await learn(request) : void 0;
    if (enough !== void 0) return enough;
    const challenge = await way;
    const earlier = await known(repository);
    const used = earlier ?? (challenge && await authorize(repository, challenge));
    const answer = await sendWith(repository, request, used);
    if (answer.status !== 401 || used !== void 0 && earlier === void 0) return answer;
    const next = challengeOf(answer);
    way = Promise.resolve(next);
    const newer = await known(repository);
    const renewed = newer === used ? next && await authorize(repository, next) : newer;
    return sendWith(repository, request, renewed);
  }
  return {
    async get(repository, request) {
      const answer = await ask(repository, request);
      if (answer.status !== 200) throw refusalOf(answer);
      return answer;
    },
    usedLogin: (repository) => loggedIn.has(repository)
  };
}
function challengeOf({ status, headers, url, body }) {
  if (status !== 401) return void 0;
  const offered = parseChallenges(headers["www-authenticate"] ?? "");
  const challenge = ["bearer", "basic"].flatMap(
    (wanted) => offered.find(({ scheme: scheme2 }) => scheme2 === wanted) ?? []
  )[0];
  if (challenge === void 0) throw refusalOf({ status, headers, url, body });
  return challenge;
}
async function logIn(wanted, send, settings) {
  const login = await settings.logins.of(wanted.registry);
  if (wanted.challenge.scheme === "bearer") return askForToken(wanted, login, send, settings);
  if (login?.kind !== "password")
    throw new OciFault("login", `${wanted.registry} wants a user and a password.`);
  return { header: basic(login), isLogin: true, expiresAt: Number.POSITIVE_INFINITY };
}
function basic({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
async function askForToken(wanted, login, send, { clock: clock2, mask }) {
  const realm = realmOf(wanted);
  const answer = login?.kind === "identity-token" ? await send(refreshRequest(realm, wanted, login.token)) : await follow(send, tokenRequest(realm, wanted, login));
  if (answer.status !== 200) throw tokenRefused(answer);
  const { token, seconds, issuedAt } = readToken(answer);
  if (login !== void 0) mask(token);
  const now = clock2.now();
  const age = Math.max(0, now - (issuedAt ?? now));
  const expiresAt = now + seconds * 1e3 - age;
  return { header: `Bearer ${token}`, isLogin: login !== void 0, expiresAt };
}
function realmOf({ registry, challenge }) {
  const text2 = challenge.parameters.get("realm") ?? "";
  const realm = URL.canParse(text2) ? new URL(text2) : void 0;
  const isSafe = realm?.protocol === "https:" || realm?.protocol === "http:" && isLoopback(registry) && isLoopback(realm.host);
  if (realm === void 0 || !isSafe) {
    throw new OciFault(
      "unsound",
      `${registry} names a token server that is not asked: ${JSON.stringify(text2)}.`
    );
  }
  return realm;
}
function isLoopback(host) {
  return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?$/.test(host);
}
function scopesOf({ repository, challenge }) {
  const own = `repository:${repository}:pull`;
  const others = (challenge.parameters.get("scope") ?? "").split(" ");
  return [own, ...others.filter((scope) => scope !== "" && !scope.startsWith("repository:"))];
}
function tokenRequest(realm, wanted, login) {
  const url = new URL(realm);
  const service = wanted.challenge.parameters.get("service");
  if (service !== void 0) url.searchParams.set("service", service);
  for (const scope of scopesOf(wanted)) url.searchParams.append("scope", scope);
  if (login !== void 0) url.searchParams.set("account", login.username);
  const headers = login === void 0 ? {} : { authorization: basic(login) };
  return { method: "GET", url, headers, mostBytes: MOST_BYTES };
}
function refreshRequest(url, wanted, token) {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token: token,
    client_id: "warm-ami",
    service: wanted.challenge.parameters.get("service") ?? "",
    scope: scopesOf(wanted).join(" ")
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", url, headers, body: form.toString(), mostBytes: MOST_BYTES };
}
function tokenRefused(answer) {
  const fault = refusalOf(answer);
  const isOfServer = fault.kind === "rate-limited" || fault.kind === "unreachable";
  return isOfServer ? fault : new OciFault("login", fault.message);
}
var DEFAULT_SECONDS = 60;
function readToken({ body, url }) {
  const document = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body.toString());
  const token = [(0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "token"), (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "access_token")].find(isToken);
  if (token === void 0) throw new OciFault("unsound", `${url.host} answered no token.`);
  const seconds = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "expires_in");
  const issuedAt = Date.parse(String((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(document, "issued_at")));
  return {
    token,
    seconds: typeof seconds === "number" && seconds >= 0 ? seconds : DEFAULT_SECONDS,
    issuedAt: Number.isNaN(issuedAt) ? void 0 : issuedAt
  };
}
function isToken(value) {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}

// src/oci/oci.ts
var MOST_AT_ONCE = 16;
var TAGS_A_PAGE = 1e3;
var MOST_PAGES = 200;
function makeOci(settings) {
  const send = makeSend(settings);
  const sendGated = gated(send);
  const registries = /* @__PURE__ */ new Map();
  const manifests = /* @__PURE__ */ new Map();
  const anonymous = { ...settings, logins: { of: async () => void 0 } };
  function registryOf2(name) {
    const known = registries.get(name);
    if (known !== void 0) return known;
    const made = {
      base: baseOf2(name, send),
      reads: authorizedReads(name, sendGated, settings),
      anonymousReads: authorizedReads(name, sendGated, anonymous)
    };
    made.base.catch(() => registries.delete(name));
    registries.set(name, made);
    return made;
  }
  async function get({ registry, path }, rest, accept = "application/json") {
    const { base, reads } = registryOf2(registry);
    const url = new URL(`/v2/${path}/${rest}`, await base);
    return reads.get(path, { method: "GET", url, headers: { accept }, mostBytes: MOST_BYTES });
  }
  return {
    async manifest(repository, reference, mediaTypes2) {
      const { registry, path } = repository;
      const known = manifests.get(`${registry}/${path}@${reference}`);
      if (known !== void 0) return { digest: reference, text: known };
      const answer = await get(repository, `manifests/${reference}`, mediaTypes2.join(", "));
      const digest = reference.includes(":") ? reference : digestOfAnswer(answer);
      const text2 = verified(answer, digest).toString();
      manifests.set(`${registry}/${path}@${digest}`, text2);
      return { digest, text: text2 };
    },
    async blob(repository, digest) {
      return verified(await get(repository, `blobs/${digest}`, "*/*"), digest).toString();
    },
    async *tags(repository) {
      let rest = `tags/list?n=${TAGS_A_PAGE}`;
      for (let pages = 0; rest !== void 0; pages += 1) {
        if (pages >= MOST_PAGES)
          throw new OciFault("unsound", `${repository.registry} lists tags without end.`);
        const answer = await get(repository, rest);
        yield tagsOf(answer);
        rest = nextPage(answer, repository);
      }
    },
    async download(url, digest) {
      if (!URL.canParse(url)) throw new OciFault("unsound", "The address to read from is no URL.");
      return (await download(send, new URL(url), digest)).toString();
    },
    usedLogin: ({ registry, path }) => registries.get(registry)?.reads.usedLogin(path) ?? false,
    async needsLogin({ registry, path }, digest, mediaTypes2) {
      const { base, anonymousReads } = registryOf2(registry);
      const url = new URL(`/v2/${path}/manifests/${digest}`, await base);
      const headers = { accept: mediaTypes2.join(", ") };
      const request = { method: "HEAD", url, headers, mostBytes: MOST_BYTES };
      try {
        await anonymousReads.get(path, request);
        return false;
      } catch (error2) {
        if (!(error2 instanceof OciFault)) throw error2;
        return ["login", "denied", "absent"].includes(error2.kind);
      }
    }
  };
}
function gated(send) {
  const gates = /* @__PURE__ */ new Map();
  return (request) => {
    const { host } = request.url;
    const gate = gates.get(host) ?? makeGate(MOST_AT_ONCE);
    gates.set(host, gate);
    return gate(() => send(request));
  };
}
var HUB = "docker.io";
var HUB_API = "registry-1.docker.io";
async function baseOf2(registry, send) {
  const host = registry === HUB ? HUB_API : registry;
  const secure = new URL(`https://${host}`);
  if (!isLoopback(registry)) return secure;
  const probe = {
    method: "GET",
    url: new URL("/v2/", secure),
    headers: {},
    mostBytes: MOST_BYTES,
    tries: 1
  };
  return send(probe).then(
    () => secure,
    (error2) => {
      if (!speaksNoTls(error2)) throw error2;
      return new URL(`http://${host}`);
    }
  );
}
function speaksNoTls(error2) {
  const code2 = error2 instanceof OciFault ? String((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(error2.cause, "code")) : "";
  return /^(?:EPROTO|ERR_SSL_|ECONNREFUSED|ECONNRESET)/.test(code2);
}
function digestOfAnswer({ headers, body }) {
  const said2 = headers["docker-content-digest"];
  return typeof said2 === "string" && said2.startsWith("sha256:") ? said2 : digestOf(body);
}
function tagsOf({ body, url }) {
  const tags = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body.toString()), "tags");
  if (tags === void 0) throw new OciFault("unsound", `${url.host} answered no list of tags.`);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
function nextPage({ headers, url }, { path }) {
  const [link = ""] = [headers.link].flat();
  const [, target] = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(link) ?? [];
  if (target === void 0 || !URL.canParse(target, url.href)) return void 0;
  const next = new URL(target, url);
  const beginning = `/v2/${path}/`;
  if (!next.pathname.startsWith(beginning)) {
    throw new OciFault("unsound", `${url.host} continues the list of tags elsewhere.`);
  }
  return next.pathname.slice(beginning.length) + next.search;
}

// src/surroundings.ts
var clock = {
  now: Date.now,
  sleep: (milliseconds2) => new Promise((wake) => setTimeout(wake, milliseconds2))
};
function settleProxies(warn) {
  const { variables, secrets, warnings: warnings2 } = (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .readProxies */ .rq)(process.env, process.versions.node);
  for (const name of _chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .PROXY_VARIABLES */ .bD) {
    delete process.env[name];
    delete process.env[name.toUpperCase()];
    const { [name]: value } = variables;
    if (value !== void 0) process.env[name] = value;
  }
  for (const secret of secrets) setSecret(secret);
  for (const text2 of warnings2) warn(text2);
}
function connect(role, attempts) {
  return makeClients({ environment: process.env, attempts, ...role === void 0 ? {} : { role } });
}
function assumedRole(role, region) {
  const sessionName = `warm-ami-${process.env.GITHUB_RUN_ID ?? "local"}`;
  return assumeRole(
    { ...role, sessionName },
    {
      identityToken: async (audience) => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421), __nccwpck_require__.e(845)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6845))).getIDToken(audience),
      sts: () => connect(void 0, 5).sts(region),
      clock,
      mask: setSecret
    }
  );
}
function registriesOf({ ecr }, warn) {
  const { env: environment } = process;
  const logins = readDockerConfig(dockerConfig, {
    runHelper: helperRunner(environment),
    mask: setSecret,
    warn
  });
  return { ecr, oci: makeOci({ environment, logins, mask: setSecret, clock, random: Math.random }) };
}
function dockerConfig() {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(process.env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_8__.homedir)(), ".docker"), "config.json"), "utf8");
  } catch {
    return void 0;
  }
}

// src/planComment.ts
async function commentPlan(facts, failure, inputs, runUrl2, log) {
  if (inputs.mode !== "plan" || inputs.comment === void 0) return;
  const { token } = inputs.comment;
  const pullRequest = pullRequestOf();
  if (pullRequest === void 0) {
    log.info(`There is no comment: this run is for no pull request but for ${context.eventName}.`);
    return;
  }
  const pipeline = nameOfPipeline(inputs.pipeline);
  const place = [inputs.region, accountOf(inputs)].filter((part) => part !== "").join(", account ");
  const frame = { pipeline, place, runUrl: runUrl2, commit: commitOf() };
  const body = facts.plan === void 0 ? renderFailedPlan(failure ?? "", frame) : renderComment(facts.plan, frame);
  if (token !== "") setSecret(token);
  const open = async (secret) => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413), __nccwpck_require__.e(640)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1640))).openComments(secret);
  const key = [inputs.region, accountOf(inputs), pipeline].filter((part) => part !== "").join("/");
  const kept = await keepComment({ token, open }, pullRequest, key, body, clock);
  if (kept.kind === "refused") log.warning(kept.why);
  else log.info(`The plan is a comment (${kept.kind}): ${kept.url}`);
}
function pullRequestOf() {
  const { payload } = context;
  const number = payload.pull_request?.number ?? (payload.issue?.pull_request ? payload.issue.number : void 0);
  if (number === void 0) return void 0;
  const { owner, repo: repository } = context.repo;
  return { owner, repository, number };
}
function commitOf() {
  const head = context.payload.pull_request?.head?.sha;
  return typeof head === "string" ? head : context.sha ?? "";
}
function accountOf({ pipeline, role }) {
  return pipeline.kind === "arn" ? pipeline.accountId : parseArn(role?.arn ?? "")?.accountId ?? "";
}

// src/report/actionsLog.ts
var MOST_ANNOTATIONS = 9;
var LONGEST_ANNOTATION = 4e3;
var ActionsLog = class {
  onWarning;
  annotations = 0;
  /** @param onWarning told every warning, for the summary */
  constructor(onWarning) {
    this.onWarning = onWarning;
  }
  info = (text2) => {
    info(harmless(text2));
  };
  debug = (text2) => {
    debug(text2);
  };
  warning = (text2) => {
    this.onWarning(text2);
    this.annotations += 1;
    if (this.annotations > MOST_ANNOTATIONS) info(harmless(`Warning: ${text2}`));
    else warning(text2.slice(0, LONGEST_ANNOTATION), { title: "warm-ami" });
  };
  async group(title, work) {
    startGroup(title);
    try {
      return await work();
    } finally {
      endGroup();
    }
  }
};

// src/report/outputs.ts
function amisOutput(amis2) {
  return JSON.stringify(
    amis2.map(({ region, accountId, id, name }) => ({ region, account: accountId, ami: id, name }))
  );
}
function imagesOutput({ id, images }) {
  return JSON.stringify({
    id,
    images: images.map(({ repository, digest, platformDigest, tags, compressedBytes: compressedBytes2 }) => ({
      repository,
      digest,
      platformDigest,
      tags,
      compressedBytes: compressedBytes2
    }))
  });
}
function diffOutput({ added, removed, moved, unchanged }) {
  return JSON.stringify({ added, removed, moved, unchanged });
}
function fastLaunchOutput(reports) {
  return JSON.stringify(reports.map(({ region, ami, state, reason }) => ({ region, ami, state, reason })));
}
function findingsOutput(findings) {
  return JSON.stringify(
    findings.map(({ code: code2, level, what, evidence: evidence2, mend }) => ({ code: code2, level, what, evidence: evidence2, mend }))
  );
}

// src/report/report.ts
var Report = class {
  write;
  clock;
  known;
  open;
  constructor(mode, pipeline, write, clock2) {
    this.write = write;
    this.clock = clock2;
    this.known = { mode, pipeline, amis: [], fastLaunch: [], findings: [], phases: [], warnings: [] };
  }
  /** Ends the phase under way and begins another. */
  phase(name) {
    this.endPhase();
    this.open = { name, startedAt: this.clock.now() };
  }
  endPhase() {
    if (this.open !== void 0) this.known.phases.push({ ...this.open, endedAt: this.clock.now() });
    this.open = void 0;
  }
  decision(kind, reason) {
    this.known.decision = { kind, reason };
    this.write("decision", kind);
    this.write("reason", reason);
  }
  changed(changed) {
    this.known.changed = changed;
    this.write("changed", String(changed));
  }
  build(arn) {
    this.known.buildArn = arn;
    this.write("image-build-version-arn", arn);
  }
  /** A build reached another status; one that failed may have made AMIs before. */
  buildChanged({ status, amis: amis2 }) {
    this.phase(status);
    if (progressOf(status) === "failed" && amis2.length > 0) this.amis(amis2, void 0);
  }
  component(arn) {
    this.known.componentArn = arn;
    this.write("component-arn", arn);
  }
  images(lock) {
    this.known.lock = lock;
    this.write("images", imagesOutput(lock));
  }
  diff(diff) {
    this.known.diff = diff;
    this.write("diff", diffOutput(diff));
  }
  plan(plan) {
    this.known.plan = plan;
    this.write("plan", planOutput(plan));
  }
  /** Every copy of the AMI, and the one in the pipeline's own account and Region. */
  amis(amis2, own) {
    this.known.amis = amis2;
    this.write("amis", amisOutput(amis2));
    if (own === void 0) return;
    this.known.amiId = own.id;
    this.write("ami-id", own.id);
  }
  fastLaunch(reports) {
    this.known.fastLaunch = reports;
    this.write("fast-launch", fastLaunchOutput(reports));
  }
  /** What preflight found. */
  findings(findings) {
    this.known.findings = findings;
    this.write("findings", findingsOutput(findings));
  }
  /** How the files that name images and the AMI differ. */
  drift(drift) {
    this.known.drift = drift;
    this.write("drift", driftOutput(drift));
  }
  warned(text2) {
    this.known.warnings.push(text2);
  }
  /** What is known by now; ends the phase under way. */
  facts() {
    this.endPhase();
    return this.known;
  }
};

// src/report/summary.ts
var LONGEST_SUMMARY_BYTES = 1024 * 1024;
var MOST_ROWS = 200;
function renderSummary(facts, failure) {
  const sections = [
    headline(facts, failure),
    failure === void 0 ? "" : `**What went wrong**

${codeBlock(withoutFindings(failure, facts))}`,
    warnings(facts),
    facts.plan === void 0 ? renderFindings(facts.findings) : "",
    amis(facts),
    whatChanges(facts),
    facts.drift === void 0 ? "" : renderDrift(facts.drift),
    fastLaunch(facts),
    timeLine(facts.phases),
    nextSteps(facts, failure)
  ].filter((section) => section !== "");
  return cut2(`${sections.join("\n\n")}
`);
}
function headline({ mode, pipeline, decision, changed, amiId, plan }, failure) {
  const name = shortName(pipeline);
  const reason = decision === void 0 ? "" : `

**${decision.kind}** \xB7 ${plain(decision.reason)}`;
  if (plan !== void 0) return `## ${planTitle(plan, pipeline)}${reason}`;
  if (failure !== void 0) return `## \u274C ${name}: no warm AMI from this run${reason}`;
  if (mode === "start" && decision?.kind === "bake") return `## \u{1F525} ${name}: a build is on its way${reason}`;
  if (changed === true) return `## \u{1F525} ${name}: new AMI ${code(amiId ?? "")}${reason}`;
  return `## \u2705 ${name}: still warm with ${code(amiId ?? "")}${reason}`;
}
function withoutFindings(failure, { findings }) {
  const errors = findings.filter(({ level }) => level === "error");
  const isPreflights = errors.length > 0 && errors.every(({ what }) => failure.includes(what));
  const lines = failure.split("\n");
  return (isPreflights ? [lines[0], lines.at(-1)].join("\n") : failure).slice(0, 2e4);
}
function warnings({ warnings: texts, findings }) {
  const found = new Set(findings.map(inOneLine));
  const others = texts.filter((text2) => !found.has(text2));
  return others.map((text2) => `> \u26A0\uFE0F ${plain(text2.slice(0, 2e3))}`).join("\n>\n");
}
function amis({ amis: copies, buildArn, componentArn, lock }) {
  const arns = [
    buildArn === void 0 ? "" : `- Build ${code(buildArn)}`,
    componentArn === void 0 ? "" : `- Pull component ${code(componentArn)}`,
    lock === void 0 ? "" : `- ${imagesLine(lock.images)}`
  ].filter((line2) => line2 !== "");
  const rows = copies.slice(0, MOST_ROWS).map(({ region, accountId, id, name }) => [code(id), plain(region), plain(accountId), plain(name)]);
  const list2 = rows.length === 0 ? "" : table(["AMI", "Region", "Account", "Name"], rows);
  const parts = [list2, arns.join("\n")].filter((part) => part !== "");
  return parts.length === 0 ? "" : `### AMI

${parts.join("\n\n")}`;
}
function imagesLine(images) {
  const total = images.reduce((sum2, { compressedBytes: compressedBytes2 }) => sum2 + compressedBytes2, 0);
  return `${count(images.length, "image")}, ${size(total)} compressed`;
}
function whatChanges({ plan, diff }) {
  if (plan !== void 0) return renderPlan(plan, MOST_ROWS);
  return diff === void 0 ? "" : imageTable(diff, MOST_ROWS);
}
function fastLaunch({ fastLaunch: reports }) {
  if (reports.length === 0) return "";
  const rows = reports.slice(0, MOST_ROWS).map(({ ami, region, state, reason }) => [
    code(ami),
    plain(region),
    plain(state),
    plain(reason.slice(0, 2e3))
  ]);
  return `### Fast Launch

${table(["AMI", "Region", "State", "Reason"], rows)}`;
}
function timeLine(phases) {
  const long = phases.filter(({ startedAt, endedAt }) => endedAt > startedAt).slice(0, MOST_ROWS);
  if (long.length < 2) return "";
  const bars = long.map(({ name, startedAt, endedAt }) => {
    const title = name.replace(/[^A-Za-z0-9 .()-]/g, " ");
    return `    ${title} (${duration(endedAt - startedAt)}) :${Math.round(startedAt)}, ${Math.round(endedAt)}`;
  });
  const chart = ["gantt", "    dateFormat x", "    axisFormat %H:%M:%S", "    section Run", ...bars].join(
    "\n"
  );
  return `### Where the time went

\`\`\`mermaid
${chart}
\`\`\``;
}
function nextSteps({ mode, decision, amiId, buildArn, plan }, failure) {
  if (failure !== void 0) return "";
  if (plan !== void 0) {
    const isDoomed = plan.findings.some(({ level }) => level === "error");
    const first = isDoomed ? "Mend the errors; then " : "";
    return `### Next

Nothing was changed in AWS. ${first}\`mode: bake\` carries this out.`;
  }
  if (mode === "start" && decision?.kind === "bake") {
    return `### Next

Wait for it in another job with \`mode: wait\` and \`image-build-version-arn\` ${code(buildArn ?? "")}.`;
  }
  return `### Next

New nodes start warm with ${code(amiId ?? "")}: hand the output \`ami-id\` to the launch template, node group or capacity provider that makes them. Nodes that run already keep their own AMI.`;
}
function cut2(text2) {
  if (Buffer.byteLength(text2) < LONGEST_SUMMARY_BYTES) return text2;
  const note = "\n\n\u2026 cut here: a step summary holds 1 MiB.\n";
  const kept = Buffer.from(text2).subarray(0, LONGEST_SUMMARY_BYTES - 1024).toString("utf8");
  return kept.slice(0, kept.lastIndexOf("\n")) + note;
}

// src/index.ts
async function main() {
  const report2 = new Report(getInput("mode"), getInput("pipeline"), setOutput, clock);
  const stopping = new Stopping(report2);
  const log = new ActionsLog((text2) => report2.warned(text2));
  let comment = async (_failure) => {
  };
  try {
    settleProxies(log.warning);
    const getInput2 = (name) => getInput(name, { trimWhitespace: false });
    const inputs = readInputs(getInput2, process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION);
    if (inputs.mode !== "wait") {
      comment = (failure) => commentPlan(report2.facts(), failure, inputs, runUrl(), log);
    }
    const role = inputs.role === void 0 ? void 0 : assumedRole(inputs.role, inputs.region);
    const builds = new StartedBuilds(
      { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomUUID)(), region: inputs.region, cancel: inputs.cancelBuild, role: inputs.role },
      saveState,
      clock
    );
    stopping.watch(builds, () => connect(role, 2).imagebuilder(inputs.region));
    const clients = connect(role, 8);
    await bake(inputs, {
      clients,
      registries: registriesOf(clients, log.warning),
      clock,
      log,
      report: report2,
      deadline: clock.now() + inputs.patience.timeoutMilliseconds,
      run: { url: runUrl(), commit: context.sha ?? "" },
      builds,
      random: Math.random,
      keepFile,
      sources: readCheckout
    });
    await stopping.ended();
    await comment(void 0);
    await writeSummary(report2, void 0);
  } catch (error2) {
    await stopping.ended();
    await comment(messageOf(error2));
    await writeSummary(report2, messageOf(error2));
    throw error2;
  } finally {
    saveState(STATE.ended, "true");
  }
}
var Stopping = class {
  report;
  stop = async () => {
    return { outcome: "It had started no build.", isDone: true };
  };
  stopping;
  constructor(report2) {
    this.report = report2;
    for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"]) {
      process.on(signal, () => {
        this.stopping ??= this.end(signal);
      });
    }
  }
  watch(builds, imagebuilder) {
    this.stop = () => builds.stop(imagebuilder);
  }
  /** Never resolves once the run is being stopped: that ends the process itself. */
  async ended() {
    await this.stopping;
  }
  async end(signal) {
    const { outcome, isDone } = await this.stop().catch((error2) => {
      return { outcome: `${messageOf(error2)} The post step tries again.`, isDone: false };
    });
    if (isDone) saveState(STATE.ended, "true");
    const message = `The run was cancelled (${signal}). ${outcome}`;
    error(message.slice(0, LONGEST_ANNOTATION2));
    await writeSummary(this.report, message);
    process.exit(1);
  }
};
async function writeSummary(report2, failure) {
  try {
    await summary.addRaw(renderSummary(report2.facts(), failure)).write();
  } catch (error2) {
    info(`The job summary was not written: ${messageOf(error2)}`);
  }
}
async function readCheckout(globs) {
  const [{ readSources }, { checkout }] = await Promise.all([
    Promise.all(/* import() */[__nccwpck_require__.e(169), __nccwpck_require__.e(650)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7650)),
    Promise.all(/* import() */[__nccwpck_require__.e(382), __nccwpck_require__.e(441)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4441))
  ]);
  return readSources(globs, checkout(process.env.GITHUB_WORKSPACE || process.cwd()));
}
async function keepFile(name, text2) {
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_8__.tmpdir)(), "warm-ami");
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.mkdir)(folder, { recursive: true });
  const path = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder, name);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.writeFile)(path, text2);
  return path;
}
function runUrl() {
  const repository = process.env.GITHUB_REPOSITORY;
  return repository ? `${context.serverUrl}/${repository}/actions/runs/${context.runId}` : "";
}
function messageOf(error2) {
  if (error2 instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .AF) return error2.message;
  return error2 instanceof Error ? `${error2.name}: ${error2.message}` : String(error2);
}
var LONGEST_ANNOTATION2 = 4e3;
main().catch((error2) => {
  for (let cause = error2; cause instanceof Error; cause = cause.cause)
    debug((0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyRefusal */ .vd)(cause) === void 0 ? cause.stack ?? cause.message : (0,_chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause));
  const message = messageOf(error2);
  if (message.length > LONGEST_ANNOTATION2) info(harmless(message));
  setFailed(message.slice(0, LONGEST_ANNOTATION2));
});

module.exports = __webpack_exports__;
/******/ })()
;