"use strict";
exports.id = 351;
exports.ids = [351];
exports.modules = {

/***/ 4975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Sha256Node),
/* harmony export */   k: () => (/* binding */ Crc32Node)
/* harmony export */ });
/* harmony import */ var _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_2__);


// node_modules/@smithy/core/dist-es/submodules/checksum/crc32/Crc32Node.js


// node_modules/@smithy/core/dist-es/submodules/checksum/crc32/Crc32Js.js
var CRC32_TABLE = new Uint32Array(256);
for (let i = 0; i < 256; ++i) {
  let c = i;
  for (let j = 0; j < 8; ++j) {
    c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
  }
  CRC32_TABLE[i] = c >>> 0;
}
var ONES = 4294967295;
var Crc32Js = class {
  digestLength = 4;
  checksum = ONES;
  update(data) {
    for (let i = 0; i < data.length; ++i) {
      this.checksum = this.checksum >>> 8 ^ CRC32_TABLE[(this.checksum ^ data[i]) & 255];
    }
  }
  digestSync() {
    return (this.checksum ^ ONES) >>> 0;
  }
  async digest() {
    const value = this.digestSync();
    const out = new Uint8Array(4);
    new DataView(out.buffer).setUint32(0, value, false);
    return out;
  }
  reset() {
    this.checksum = ONES;
  }
};

// node_modules/@smithy/core/dist-es/submodules/checksum/crc32/Crc32Node.js
var zlibCrc32 = typeof node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32 === "function" ? node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32 : void 0;
var Crc32Node = zlibCrc32 ? buildNativeClass(zlibCrc32) : Crc32Js;
function buildNativeClass(nativeCrc32) {
  return class Crc32Node {
    digestLength = 4;
    value = 0;
    update(data) {
      this.value = nativeCrc32(data, this.value);
    }
    digestSync() {
      return this.value >>> 0;
    }
    async digest() {
      const out = new Uint8Array(4);
      new DataView(out.buffer).setUint32(0, this.digestSync(), false);
      return out;
    }
    reset() {
      this.value = 0;
    }
  };
}

// node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js
var BLOCK = 64;
var DIGEST_LENGTH = 32;
var MAX_HASHABLE_LENGTH = 2 ** 53 - 1;
var Sha256Js = class _Sha256Js {
  digestLength = DIGEST_LENGTH;
  state = Int32Array.from(INIT);
  w;
  buffer = new Uint8Array(64);
  bufferLength = 0;
  bytesHashed = 0;
  finished = false;
  inner;
  outer;
  constructor(secret) {
    if (secret) {
      const key = _Sha256Js.normalizeKey(secret);
      this.inner = new _Sha256Js();
      this.outer = new _Sha256Js();
      const { inner, outer } = this;
      const pad = new Uint8Array(BLOCK * 2);
      for (let i = 0; i < BLOCK; ++i) {
        pad[i] = 54 ^ key[i];
        pad[i + BLOCK] = 92 ^ key[i];
      }
      inner.update(pad.subarray(0, BLOCK));
      outer.update(pad.subarray(BLOCK));
    }
  }
  update(data) {
    if (this.finished) {
      throw new Error("Attempted to update an already finished HMAC.");
    }
    if (this.inner) {
      this.inner.update(data);
      return;
    }
    const chunk = (0,_chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_0__/* .toUint8Array */ .Fo)(data);
    let position = 0;
    let { byteLength } = chunk;
    this.bytesHashed += byteLength;
    if (this.bytesHashed * 8 > MAX_HASHABLE_LENGTH) {
      throw new Error("Cannot hash more than 2^53 - 1 bits");
    }
    while (byteLength > 0) {
      this.buffer[this.bufferLength++] = chunk[position++];
      byteLength--;
      if (this.bufferLength === BLOCK) {
        this.hashBuffer();
        this.bufferLength = 0;
      }
    }
  }
  async digest() {
    const { inner, outer } = this;
    if (inner && outer) {
      if (this.finished) {
        throw new Error("Attempted to digest an already finished HMAC.");
      }
      this.finished = true;
      const innerDigest = inner.digestSync();
      outer.update(innerDigest);
      return outer.digestSync();
    }
    return this.digestSync();
  }
  reset() {
    this.state = Int32Array.from(INIT);
    this.buffer = new Uint8Array(64);
    this.bufferLength = 0;
    this.bytesHashed = 0;
  }
  digestSync() {
    const state = this.state.slice();
    const buffer = this.buffer.slice();
    let bufferLength = this.bufferLength;
    const bitsHashed = this.bytesHashed * 8;
    const bufferView = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    bufferView.setUint8(bufferLength++, 128);
    if ((bufferLength - 1) % BLOCK >= BLOCK - 8) {
      for (let i = bufferLength; i < BLOCK; ++i) {
        bufferView.setUint8(i, 0);
      }
      this.hashBufferWith(state, buffer);
      bufferLength = 0;
    }
    for (let i = bufferLength; i < BLOCK - 8; ++i) {
      bufferView.setUint8(i, 0);
    }
    bufferView.setUint32(BLOCK - 8, Math.floor(bitsHashed / 4294967296), false);
    bufferView.setUint32(BLOCK - 4, bitsHashed, false);
    this.hashBufferWith(state, buffer);
    const out = new Uint8Array(DIGEST_LENGTH);
    for (let i = 0; i < 8; ++i) {
      out[i * 4] = state[i] >>> 24 & 255;
      out[i * 4 + 1] = state[i] >>> 16 & 255;
      out[i * 4 + 2] = state[i] >>> 8 & 255;
      out[i * 4 + 3] = state[i] >>> 0 & 255;
    }
    return out;
  }
  static normalizeKey(secret) {
    const key = (0,_chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_0__/* .toUint8Array */ .Fo)(secret);
    if (key.byteLength > BLOCK) {
      const h = new _Sha256Js();
      h.update(key);
      const out = h.digestSync();
      const padded = new Uint8Array(BLOCK);
      padded.set(out);
      return padded;
    }
    if (key.byteLength < BLOCK) {
      const padded = new Uint8Array(BLOCK);
      padded.set(key);
      return padded;
    }
    return key;
  }
  hashBuffer() {
    this.hashBufferWith(this.state, this.buffer);
  }
  hashBufferWith(state, buffer) {
    const w = this.w ??= new Int32Array(64);
    let s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3], s4 = state[4], s5 = state[5], s6 = state[6], s7 = state[7];
    for (let i = 0; i < BLOCK; ++i) {
      if (i < 16) {
        w[i] = (buffer[i * 4] & 255) << 24 | (buffer[i * 4 + 1] & 255) << 16 | (buffer[i * 4 + 2] & 255) << 8 | buffer[i * 4 + 3] & 255;
      } else {
        let u = w[i - 2];
        const t12 = (u >>> 17 | u << 15) ^ (u >>> 19 | u << 13) ^ u >>> 10;
        u = w[i - 15];
        const t22 = (u >>> 7 | u << 25) ^ (u >>> 18 | u << 14) ^ u >>> 3;
        w[i] = (t12 + w[i - 7] | 0) + (t22 + w[i - 16] | 0);
      }
      const t1 = (((s4 >>> 6 | s4 << 26) ^ (s4 >>> 11 | s4 << 21) ^ (s4 >>> 25 | s4 << 7)) + (s4 & s5 ^ ~s4 & s6) | 0) + (s7 + (K[i] + w[i] | 0) | 0) | 0;
      const t2 = ((s0 >>> 2 | s0 << 30) ^ (s0 >>> 13 | s0 << 19) ^ (s0 >>> 22 | s0 << 10)) + (s0 & s1 ^ s0 & s2 ^ s1 & s2) | 0;
      s7 = s6;
      s6 = s5;
      s5 = s4;
      s4 = s3 + t1 | 0;
      s3 = s2;
      s2 = s1;
      s1 = s0;
      s0 = t1 + t2 | 0;
    }
    state[0] += s0;
    state[1] += s1;
    state[2] += s2;
    state[3] += s3;
    state[4] += s4;
    state[5] += s5;
    state[6] += s6;
    state[7] += s7;
  }
};
var INIT = new Int32Array([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);
var K = new Int32Array([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);

// node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js

var hasNativeCrypto = (() => {
  try {
    (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256");
    return true;
  } catch {
    return false;
  }
})();
var Sha256Node = hasNativeCrypto ? buildNativeClass2() : Sha256Js;
function buildNativeClass2() {
  return class Sha256Node {
    digestLength = 32;
    secret;
    hash;
    isHmac;
    finished = false;
    constructor(secret) {
      this.secret = secret;
      this.isHmac = !!secret;
      this.hash = this.createHash();
    }
    update(data) {
      if (this.finished) {
        throw new Error("Attempted to update an already finished hash.");
      }
      this.hash.update(data);
    }
    async digest() {
      let buf;
      if (this.isHmac) {
        this.finished = true;
        buf = this.hash.digest();
      } else {
        buf = this.hash.copy().digest();
      }
      return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
    }
    reset() {
      this.hash = this.createHash();
      this.finished = false;
    }
    createHash() {
      return this.secret ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHmac)("sha256", toBuffer(this.secret)) : (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256");
    }
  };
}
function toBuffer(data) {
  if (typeof data === "string") {
    return data;
  }
  if (ArrayBuffer.isView(data)) {
    return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  }
  return Buffer.from(data);
}




/***/ }),

/***/ 9351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeEc2: () => (/* binding */ makeEc2)
/* harmony export */ });
/* harmony import */ var _chunk_NBPSCV37_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1571);
/* harmony import */ var _chunk_LGZTUKE4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3783);
/* harmony import */ var _chunk_IAYZXXLG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4941);
/* harmony import */ var _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8502);
/* harmony import */ var _chunk_LSPJVCWL_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1086);
/* harmony import */ var _chunk_B3SHQA4W_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3886);
/* harmony import */ var _chunk_EXYDFO32_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4975);
/* harmony import */ var _chunk_HEZ5GPP5_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(471);
/* harmony import */ var _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(466);
/* harmony import */ var _chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1769);
/* harmony import */ var _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2160);
/* harmony import */ var _chunk_MLKGABMK_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4769);













// node_modules/@aws-sdk/client-ec2/dist-es/auth/httpAuthSchemeProvider.js
var defaultEC2HttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: (0,_chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .getSmithyContext */ .ug)(context).operation,
    region: await (0,_chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizeProvider */ .te)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "ec2",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
var defaultEC2HttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig = (config) => {
  const config_0 = (0,_chunk_B3SHQA4W_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveAwsSdkSigV4Config */ .ho)(config);
  return Object.assign(config_0, {
    authSchemePreference: (0,_chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizeProvider */ .te)(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-ec2/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "ec2"
  });
};
var commonParams = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-ec2/package.json
var package_default = {
  name: "@aws-sdk/client-ec2",
  version: "3.1169.0",
  description: "AWS SDK for JavaScript Ec2 Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-ec2",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-ec2"
  },
  files: [
    "dist-*/**"
  ],
  sideEffects: false,
  main: "./dist-cjs/index.js",
  module: "./dist-es/index.js",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  types: "./dist-types/index.d.ts",
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline",
    "build:es": "premove dist-es && tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "premove dist-types && tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service",
    test: "yarn g:vitest run --passWithNoTests",
    "test:watch": "yarn g:vitest watch --passWithNoTests",
    "test:integration": "yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts",
    "test:integration:watch": "yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts",
    "test:e2e": "yarn g:vitest run -c vitest.config.e2e.mts",
    "test:e2e:watch": "yarn g:vitest watch -c vitest.config.e2e.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.981.0",
    "@aws-sdk/credential-provider-node": "^3.972.97",
    "@aws-sdk/middleware-sdk-ec2": "^3.972.72",
    "@aws-sdk/types": "^3.975.1",
    "@smithy/core": "^3.40.0",
    "@smithy/fetch-http-handler": "^5.8.1",
    "@smithy/node-http-handler": "^4.14.2",
    "@smithy/types": "^4.20.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@smithy/snapshot-testing": "^2.4.0",
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2",
    vitest: "^4.0.17"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-ec2/dist-es/endpoint/bdd.js
var k = "ref";
var a = -1;
var b = true;
var c = "isSet";
var d = "PartitionResult";
var e = "booleanEquals";
var f = "getAttr";
var g = { [k]: "Endpoint" };
var h = { [k]: d };
var i = {};
var j = [{ [k]: "Region" }];
var _data = {
  conditions: [
    [c, [g]],
    [c, j],
    ["aws.partition", j, d],
    [e, [{ [k]: "UseFIPS" }, b]],
    [e, [{ [k]: "UseDualStack" }, b]],
    [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
    [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]],
    ["stringEquals", [{ fn: f, argv: [h, "name"] }, "aws-us-gov"]]
  ],
  results: [
    [a],
    [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [g, i],
    ["https://ec2-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
    [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://ec2.{Region}.amazonaws.com", i],
    ["https://ec2-fips.{Region}.{PartitionResult#dnsSuffix}", i],
    [a, "FIPS is enabled but this partition does not support FIPS"],
    ["https://ec2.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
    [a, "DualStack is enabled but this partition does not support DualStack"],
    ["https://ec2.{Region}.{PartitionResult#dnsSuffix}", i],
    [a, "Invalid Configuration: Missing Region"]
  ]
};
var root = 2;
var r = 1e8;
var nodes = new Int32Array([
  -1,
  1,
  -1,
  0,
  13,
  3,
  1,
  4,
  r + 12,
  2,
  5,
  r + 12,
  3,
  8,
  6,
  4,
  7,
  r + 11,
  5,
  r + 9,
  r + 10,
  4,
  11,
  9,
  6,
  10,
  r + 8,
  7,
  r + 6,
  r + 7,
  5,
  12,
  r + 5,
  6,
  r + 4,
  r + 5,
  3,
  r + 1,
  14,
  4,
  r + 2,
  r + 3
]);
var bdd = _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .BinaryDecisionDiagram */ .d5.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-ec2/dist-es/endpoint/endpointResolver.js
var cache = new _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .EndpointCache */ .kS({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver = (endpointParams, context = {}) => {
  return cache.get(endpointParams, () => (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .decideEndpoint */ .cH)(bdd, {
    endpointParams,
    logger: context.logger
  }));
};
_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .customEndpointFunctions */ .mw.aws = _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .awsEndpointFunctions */ .UF;

// node_modules/@aws-sdk/client-ec2/dist-es/models/EC2ServiceException.js
var EC2ServiceException = class _EC2ServiceException extends _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .ServiceException */ .TJ {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ec2#EC2ServiceException";
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _EC2ServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js
var _AC = "AcceleratorCount";
var _ACIA = "AssociateCarrierIpAddress";
var _ACR = "AcceleratorCountRequest";
var _AGV = "ApiGatewayV2";
var _AHR = "AllocateHostsRequest";
var _AIT = "AllowedInstanceTypes";
var _AITS = "AllowedInstanceTypeSet";
var _AITl = "AllowedInstanceType";
var _AIs = "AssociationId";
var _AIss = "AssetIds";
var _AIsse = "AssetId";
var _AMAI = "AddMiddleboxAttachmentIds";
var _AMAId = "AddMiddleboxAttachmentId";
var _AMSc = "AcceleratorManufacturerSet";
var _AMc = "AcceleratorManufacturers";
var _AMcc = "AcceleratorManufacturer";
var _ANSc = "AcceleratorNameSet";
var _ANcc = "AcceleratorNames";
var _ANcce = "AcceleratorName";
var _APIAss = "AssociatePublicIpAddress";
var _APu = "AutoPlacement";
var _ARuto = "AutoRecovery";
var _ASSm = "AmdSevSnp";
var _ATMMB = "AcceleratorTotalMemoryMiB";
var _ATMMBR = "AcceleratorTotalMemoryMiBRequest";
var _ATSc = "AcceleratorTypeSet";
var _ATSr = "ArchitectureTypeSet";
var _ATc = "AcceleratorTypes";
var _ATcc = "AcceleratorType";
var _ATr = "ArchitectureTypes";
var _ATrc = "ArchitectureType";
var _AZ = "AvailabilityZone";
var _AZI = "AvailabilityZoneId";
var _Af = "Affinity";
var _Ar = "Arn";
var _Arc = "Architecture";
var _BDM = "BlockDeviceMapping";
var _BDML = "BlockDeviceMappingList";
var _BDMl = "BlockDeviceMappings";
var _BDMlo = "BlockDurationMinutes";
var _BEBM = "BaselineEbsBandwidthMbps";
var _BEBMR = "BaselineEbsBandwidthMbpsRequest";
var _BM = "BootMode";
var _BMa = "BareMetal";
var _BP = "BurstablePerformance";
var _BPAS = "BlockPublicAccessStates";
var _BPF = "BaselinePerformanceFactors";
var _BPFR = "BaselinePerformanceFactorsRequest";
var _BW = "BandwidthWeighting";
var _CB = "CidrBlock";
var _CBAS = "CidrBlockAssociationSet";
var _CBSi = "CidrBlockState";
var _CBr = "CreatedBy";
var _CCor = "CoreCount";
var _CCp = "CpuCredits";
var _CDM = "CompletionDurationMinutes";
var _CDr = "CreationDate";
var _CFAS = "CriticalFixAvailableSince";
var _CGI = "CarrierGatewayId";
var _CGIa = "CarrierGatewayIds";
var _CM = "CpuManufacturers";
var _CMSp = "CpuManufacturerSet";
var _CMp = "CpuManufacturer";
var _CO = "CpuOptions";
var _CPF = "CpuPerformanceFactor";
var _CPFR = "CpuPerformanceFactorRequest";
var _CRI = "CapacityReservationId";
var _CRP = "CapacityReservationPreference";
var _CRRGA = "CapacityReservationResourceGroupArn";
var _CRSa = "CapacityReservationSpecification";
var _CRT = "CapacityReservationTarget";
var _CRTR = "CapacityReservationTargetResponse";
var _CSr = "CreditSpecification";
var _CT = "ClientToken";
var _CTGMPR = "CreateTransitGatewayMeteringPolicyRequest";
var _CTR = "CreateTagsRequest";
var _CTS = "ConnectionTrackingSpecification";
var _CTomp = "CompletionTime";
var _CTre = "CreateTime";
var _Co = "Code";
var _Conf = "Configured";
var _Cou = "Count";
var _Cp = "Cpu";
var _DASi = "DisableApiStop";
var _DAT = "DisableApiTermination";
var _DCB = "DestinationCidrBlock";
var _DCGRes = "DescribeCarrierGatewaysRequest";
var _DEKI = "DataEncryptionKeyId";
var _DFLI = "DescribeFastLaunchImages";
var _DFLIR = "DescribeFastLaunchImagesRequest";
var _DFLIRe = "DescribeFastLaunchImagesResult";
var _DFLISI = "DescribeFastLaunchImagesSuccessItem";
var _DFLISS = "DescribeFastLaunchImagesSuccessSet";
var _DFR = "DeleteFleetsRequest";
var _DFRes = "DescribeFleetsRequest";
var _DI = "DeviceIndex";
var _DIRR = "DescribeImageReferencesRequest";
var _DIRes = "DescribeImagesRequest";
var _DIResc = "DescribeImagesResult";
var _DITR = "DescribeInstanceTopologyRequest";
var _DITRes = "DescribeInstanceTypesRequest";
var _DIURER = "DescribeImageUsageReportEntriesRequest";
var _DIURRes = "DescribeImageUsageReportsRequest";
var _DIes = "DescribeImages";
var _DLTVRes = "DescribeLaunchTemplateVersionsRequest";
var _DLTVResc = "DescribeLaunchTemplateVersionsResult";
var _DLTVe = "DescribeLaunchTemplateVersions";
var _DN = "DeviceName";
var _DNIPRescr = "DescribeNetworkInterfacePermissionsRequest";
var _DOI = "DhcpOptionsId";
var _DOT = "DeleteOnTermination";
var _DPGRe = "DescribePlacementGroupsRequest";
var _DPRe = "DestinationPortRange";
var _DPer = "DeregistrationProtection";
var _DR = "DryRun";
var _DRIOR = "DescribeReservedInstancesOfferingsRequest";
var _DRSERes = "DescribeRouteServerEndpointsRequest";
var _DRSPRes = "DescribeRouteServerPeersRequest";
var _DRSRes = "DescribeRouteServersRequest";
var _DSPHR = "DescribeSpotPriceHistoryRequest";
var _DSRes = "DescribeSnapshotsRequest";
var _DSResc = "DescribeSnapshotsResult";
var _DSes = "DescribeSnapshots";
var _DTGAR = "DescribeTransitGatewayAttachmentsRequest";
var _DTGCRes = "DescribeTransitGatewayConnectsRequest";
var _DTGPARes = "DescribeTransitGatewayPeeringAttachmentsRequest";
var _DTGVARes = "DescribeTransitGatewayVpcAttachmentsRequest";
var _DTR = "DeleteTagsRequest";
var _DTe = "DeprecationTime";
var _DVRescr = "DescribeVpcsRequest";
var _DVRescri = "DescribeVpcsResult";
var _DVef = "DefaultVersion";
var _DVesc = "DescribeVpcs";
var _De = "Description";
var _EBD = "EbsBlockDevice";
var _EBSL = "ExecutableByStringList";
var _EBx = "ExecutableBy";
var _ECI = "EbsCardIndex";
var _ECn = "EncryptionControl";
var _EFL = "EnableFastLaunch";
var _EFLR = "EnableFastLaunchRequest";
var _EFLRn = "EnableFastLaunchResult";
var _EFS = "ElasticFileSystem";
var _EGSR = "ElasticGpuSpecificationResponse";
var _EGSRL = "ElasticGpuSpecificationResponseList";
var _EGSlas = "ElasticGpuSpecifications";
var _EIAl = "ElasticInferenceAccelerators";
var _EITSx = "ExcludedInstanceTypeSet";
var _EITxc = "ExcludedInstanceTypes";
var _EITxcl = "ExcludedInstanceType";
var _EO = "EbsOptimized";
var _EOIG = "EgressOnlyInternetGateway";
var _EOn = "EnclaveOptions";
var _EQC = "EnaQueueCount";
var _ERNDAAAAR = "EnableResourceNameDnsAAAARecord";
var _ERNDAR = "EnableResourceNameDnsARecord";
var _ESE = "EnaSrdEnabled";
var _ESS = "EnaSrdSpecification";
var _ESUE = "EnaSrdUdpEnabled";
var _ESUS = "EnaSrdUdpSpecification";
var _ESna = "EnaSupport";
var _ETnd = "EndTime";
var _EU = "ExecutableUsers";
var _Eb = "Ebs";
var _En = "Enabled";
var _Enc = "Encrypted";
var _FIl = "FleetId";
var _FIle = "FleetIds";
var _FLIIL = "FastLaunchImageIdList";
var _FLIa = "FastLaunchImages";
var _FLLTSR = "FastLaunchLaunchTemplateSpecificationRequest";
var _FLLTSRa = "FastLaunchLaunchTemplateSpecificationResponse";
var _FLSCR = "FastLaunchSnapshotConfigurationRequest";
var _FLSCRa = "FastLaunchSnapshotConfigurationResponse";
var _FLi = "FilterList";
var _FP = "FromPort";
var _FSD = "FindingScanDate";
var _FSSIB = "FullSnapshotSizeInBytes";
var _FTE = "FreeTierEligible";
var _Fi = "Filters";
var _Fil = "Filter";
var _G = "Groups";
var _GA = "GlobalAccelerator";
var _GISL = "GroupIdStringList";
var _GIr = "GroupId";
var _GIro = "GroupIds";
var _GN = "GroupName";
var _GNr = "GroupNames";
var _GSPSR = "GetSpotPlacementScoresRequest";
var _HBD = "HiddenByDefault";
var _HCOR = "HostCpuOptionsRequest";
var _HE = "HttpEndpoint";
var _HFAS = "HighFixAvailableSince";
var _HFSL = "HighestFindingSeverityLabel";
var _HIo = "HostId";
var _HM = "HostMaintenance";
var _HO = "HibernationOptions";
var _HPI = "HttpProtocolIpv6";
var _HPRHL = "HttpPutResponseHopLimit";
var _HR = "HostRecovery";
var _HRGA = "HostResourceGroupArn";
var _HT = "HttpTokens";
var _HTo = "HostnameType";
var _Hy = "Hypervisor";
var _IA = "Ipv6Addresses";
var _IAA = "Ipv6AddressAttribute";
var _IAC = "Ipv6AddressCount";
var _IART = "IncludeAllResourceTypes";
var _IAm = "ImageAllowed";
var _IApv = "Ipv6Address";
var _ICB = "Ipv6CidrBlock";
var _ICBAS = "Ipv6CidrBlockAssociationSet";
var _ICBS = "Ipv6CidrBlockState";
var _ID = "IncludeDeprecated";
var _IDn = "IncludeDisabled";
var _IDs = "IsDefault";
var _IF = "InstanceFamily";
var _IFAS = "InformationalFixAvailableSince";
var _IG = "InternetGateway";
var _IGBM = "InternetGatewayBlockMode";
var _IGS = "InstanceGenerationSet";
var _IGns = "InstanceGenerations";
var _IGnst = "InstanceGeneration";
var _II = "InstanceId";
var _IIA = "InstanceIpv6Address";
var _IIAL = "InstanceIpv6AddressList";
var _IIB = "InstanceInterruptionBehavior";
var _IIP = "IamInstanceProfile";
var _IISB = "InstanceInitiatedShutdownBehavior";
var _IISL = "ImageIdStringList";
var _IIm = "ImageId";
var _IIma = "ImageIds";
var _IIn = "InstanceIds";
var _IL = "ImageLocation";
var _ILZ = "IncludeLocalZones";
var _ILm = "ImageList";
var _IM = "IncludeMarketplace";
var _IMOns = "InstanceMarketOptions";
var _IMR = "IncludeManagedResources";
var _IMT = "InstanceMetadataTags";
var _IOA = "ImageOwnerAlias";
var _IPC = "Ipv6PrefixCount";
var _IPCp = "Ipv4PrefixCount";
var _IPIs = "IsPrimaryIpv6";
var _IPLRpv = "Ipv4PrefixListResponse";
var _IPLRpvr = "Ipv6PrefixListResponse";
var _IPSRpv = "Ipv4PrefixSpecificationResponse";
var _IPSRpvre = "Ipv6PrefixSpecificationResponse";
var _IPp = "Ipv6Prefixes";
var _IPpv = "Ipv6Prefix";
var _IPpvo = "Ipv6Pool";
var _IPpvr = "Ipv4Prefixes";
var _IPpvre = "Ipv4Prefix";
var _IR = "InstanceRequirements";
var _IRR = "InstanceRequirementsRequest";
var _IRWM = "InstanceRequirementsWithMetadata";
var _IRWMR = "InstanceRequirementsWithMetadataRequest";
var _ISmd = "ImdsSupport";
var _ISpo = "IpSource";
var _IT = "InstanceType";
var _ITIns = "InstanceTypeItem";
var _ITSn = "InstanceTypeSpecification";
var _ITm = "ImageType";
var _ITns = "InstanceTenancy";
var _ITnst = "InstanceTypes";
var _ITnt = "InterfaceType";
var _IUIR = "IncludeUnsupportedInRegion";
var _IW = "ImageWatermarks";
var _IWL = "ImageWatermarkList";
var _IWm = "ImageWatermark";
var _Im = "Images";
var _Ima = "Image";
var _Io = "Iops";
var _K = "Key";
var _KI = "KernelId";
var _KKI = "KmsKeyId";
var _KN = "KeyName";
var _L = "Lambda";
var _LCA = "LicenseConfigurationArn";
var _LFAS = "LowFixAvailableSince";
var _LLT = "LastLaunchedTime";
var _LST = "LocalStorageTypes";
var _LSTS = "LocalStorageTypeSet";
var _LSTo = "LocalStorageType";
var _LSi = "LicenseSpecifications";
var _LSo = "LocalStorage";
var _LT = "LaunchTemplate";
var _LTBDM = "LaunchTemplateBlockDeviceMapping";
var _LTBDML = "LaunchTemplateBlockDeviceMappingList";
var _LTCO = "LaunchTemplateCpuOptions";
var _LTCRSRa = "LaunchTemplateCapacityReservationSpecificationResponse";
var _LTD = "LaunchTemplateData";
var _LTEBD = "LaunchTemplateEbsBlockDevice";
var _LTEIAR = "LaunchTemplateElasticInferenceAcceleratorResponse";
var _LTEIARL = "LaunchTemplateElasticInferenceAcceleratorResponseList";
var _LTEO = "LaunchTemplateEnclaveOptions";
var _LTESS = "LaunchTemplateEnaSrdSpecification";
var _LTESUS = "LaunchTemplateEnaSrdUdpSpecification";
var _LTHO = "LaunchTemplateHibernationOptions";
var _LTI = "LaunchTemplateId";
var _LTIIPS = "LaunchTemplateIamInstanceProfileSpecification";
var _LTIMO = "LaunchTemplateInstanceMaintenanceOptions";
var _LTIMOa = "LaunchTemplateInstanceMarketOptions";
var _LTIMOau = "LaunchTemplateInstanceMetadataOptions";
var _LTINIS = "LaunchTemplateInstanceNetworkInterfaceSpecification";
var _LTINISL = "LaunchTemplateInstanceNetworkInterfaceSpecificationList";
var _LTISIS = "LaunchTemplateInstanceSecondaryInterfaceSpecification";
var _LTISISL = "LaunchTemplateInstanceSecondaryInterfaceSpecificationList";
var _LTLC = "LaunchTemplateLicenseConfiguration";
var _LTLL = "LaunchTemplateLicenseList";
var _LTM = "LaunchTemplatesMonitoring";
var _LTN = "LaunchTemplateName";
var _LTNPO = "LaunchTemplateNetworkPerformanceOptions";
var _LTP = "LaunchTemplatePlacement";
var _LTPDNO = "LaunchTemplatePrivateDnsNameOptions";
var _LTSMO = "LaunchTemplateSpotMarketOptions";
var _LTTS = "LaunchTemplateTagSpecification";
var _LTTSL = "LaunchTemplateTagSpecificationList";
var _LTV = "LaunchTemplateVersion";
var _LTVS = "LaunchTemplateVersionSet";
var _LTVa = "LaunchTemplateVersions";
var _M = "Min";
var _MAIi = "MiddleboxAttachmentIds";
var _MAIid = "MiddleboxAttachmentId";
var _MCIL = "MetricCategoryIdList";
var _MCIe = "MetricCategoryIds";
var _MD = "MaxDuration";
var _MDi = "MinDuration";
var _MFAS = "MediumFixAvailableSince";
var _MGBPVC = "MemoryGiBPerVCpu";
var _MGBPVCR = "MemoryGiBPerVCpuRequest";
var _MIC = "MaxInstanceCount";
var _MMB = "MemoryMiB";
var _MMBR = "MemoryMiBRequest";
var _MO = "MetadataOptions";
var _MOa = "MaintenanceOptions";
var _MPL = "MaxParallelLaunches";
var _MPax = "MaxPrice";
var _MR = "MaxResults";
var _MSPAPOOODP = "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice";
var _MTGMPR = "ModifyTransitGatewayMeteringPolicyRequest";
var _MTMFRR = "ModifyTrafficMirrorFilterRuleRequest";
var _MTMSR = "ModifyTrafficMirrorSessionRequest";
var _MTa = "MarketType";
var _MV = "MinVersion";
var _MVa = "MaxVersion";
var _Ma = "Max";
var _Mana = "Managed";
var _Me = "Message";
var _Mo = "Mode";
var _Mon = "Monitoring";
var _N = "Name";
var _NBG = "NetworkBorderGroup";
var _NBGR = "NetworkBandwidthGbpsRequest";
var _NBGe = "NetworkBandwidthGbps";
var _NCI = "NetworkCardIndex";
var _ND = "NoDevice";
var _NG = "NatGateway";
var _NIC = "NetworkInterfaceCount";
var _NICR = "NetworkInterfaceCountRequest";
var _NII = "NetworkInterfaceId";
var _NIPIe = "NetworkInterfacePermissionId";
var _NIPIetw = "NetworkInterfacePermissionIds";
var _NIet = "NetworkInterfaces";
var _NPO = "NetworkPerformanceOptions";
var _NTe = "NextToken";
var _NV = "NestedVirtualization";
var _OA = "OutpostArn";
var _OAw = "OwnerAlias";
var _OC = "OfferingClass";
var _ODMPPOLP = "OnDemandMaxPricePercentageOverLowestPrice";
var _OI = "OwnerId";
var _OIw = "OwnerIds";
var _ON = "OptionName";
var _ORper = "OperatorResponse";
var _OSL = "OwnerStringList";
var _OTf = "OfferingType";
var _OV = "OptionValues";
var _OVp = "OptionValue";
var _Op = "Operator";
var _Ow = "Owners";
var _Own = "Owner";
var _P = "Principal";
var _PCIr = "ProductCodeId";
var _PCLr = "ProductCodeList";
var _PCT = "ProductCodeType";
var _PCr = "ProductCode";
var _PCro = "ProductCodes";
var _PDNO = "PrivateDnsNameOptions";
var _PDl = "PlatformDetails";
var _PDr = "ProductDescription";
var _PDro = "ProductDescriptions";
var _PFR = "PerformanceFactorReference";
var _PFRR = "PerformanceFactorReferenceRequest";
var _PFRS = "PerformanceFactorReferenceSet";
var _PFRSR = "PerformanceFactorReferenceSetRequest";
var _PGISL = "PlacementGroupIdStringList";
var _PIAC = "PrivateIpAddressCount";
var _PIAS = "PrivateIpAddressSpecification";
var _PIASL = "PrivateIpAddressSpecificationList";
var _PIAr = "PrivateIpAddress";
var _PIAri = "PrivateIpAddresses";
var _PIr = "PrimaryIpv6";
var _PLa = "PacketLength";
var _PN = "PartitionNumber";
var _PSPN = "PublicSsmParameterName";
var _Pl = "Platform";
var _Pla = "Placement";
var _Pr = "Protocol";
var _Prim = "Primary";
var _Pro = "Progress";
var _Pu = "Public";
var _Q = "Quantity";
var _RA = "RuleAction";
var _RAeso = "ResolveAlias";
var _RBUI = "RestorableByUserIds";
var _RBe = "RestorableBy";
var _RDI = "RamDiskId";
var _RDN = "RootDeviceName";
var _RDT = "RootDeviceType";
var _REIT = "RequireEncryptionInTransit";
var _RETe = "RestoreExpiryTime";
var _REes = "ResourceExclusions";
var _RF = "RemoveFields";
var _RFe = "RemoveField";
var _RHS = "RequireHibernateSupport";
var _RI = "ReportId";
var _RIOI = "ReservedInstancesOfferingIds";
var _RIOIe = "ReservedInstancesOfferingId";
var _RIa = "RamdiskId";
var _RIep = "ReportIds";
var _RIeso = "ResourceId";
var _RLTDe = "ResponseLaunchTemplateData";
var _RMAI = "RemoveMiddleboxAttachmentIds";
var _RMAIe = "RemoveMiddleboxAttachmentId";
var _RN = "RegionName";
var _RNe = "RegionNames";
var _RNu = "RuleNumber";
var _RSEI = "RouteServerEndpointId";
var _RSEIo = "RouteServerEndpointIds";
var _RSI = "RouteServerId";
var _RSIo = "RouteServerIds";
var _RSPI = "RouteServerPeerId";
var _RSPIo = "RouteServerPeerIds";
var _RTO = "ResourceTypeOptions";
var _RTOL = "ResourceTypeOptionList";
var _RTOe = "ResourceTypeOption";
var _RTRL = "ResourceTypeRequestList";
var _RTRe = "ResourceTypeRequest";
var _RTe = "ResourceType";
var _RTes = "ResourceTypes";
var _Ref = "References";
var _Refe = "Reference";
var _Res = "Resources";
var _SAZ = "SingleAvailabilityZone";
var _SCB = "SourceCidrBlock";
var _SCn = "SnapshotConfiguration";
var _SDp = "SpreadDomain";
var _SGIe = "SecurityGroupIds";
var _SGe = "SecurityGroups";
var _SICT = "SourceImageCreationTime";
var _SII = "SourceImageId";
var _SIIo = "SourceInstanceId";
var _SIPIAS = "SecondaryInterfacePrivateIpAddressSpecification";
var _SIPIASL = "SecondaryInterfacePrivateIpAddressSpecificationList";
var _SIRo = "SourceImageRegion";
var _SISL = "SnapshotIdStringList";
var _SIT = "SupportedInstanceTypes";
var _SITS = "SupportedInstanceTypeSet";
var _SITp = "SpotInstanceType";
var _SIec = "SecondaryInterfaces";
var _SIn = "SnapshotId";
var _SIna = "SnapshotIds";
var _SIu = "SubnetId";
var _SLn = "SnapshotList";
var _SMPPOLP = "SpotMaxPricePercentageOverLowestPrice";
var _SMt = "StatusMessage";
var _SMta = "StateMessage";
var _SNS = "SriovNetSupport";
var _SNes = "SessionNumber";
var _SO = "SpotOptions";
var _SPIAC = "SecondaryPrivateIpAddressCount";
var _SPRo = "SourcePortRange";
var _SRc = "ScanResults";
var _SRt = "StateReason";
var _SSIe = "SecondarySubnetId";
var _STR = "StateTransitionReason";
var _STT = "StateTransitionTime";
var _STs = "SseType";
var _STt = "StartTime";
var _STto = "StorageTier";
var _SUD = "SensitiveUserData";
var _Sn = "Snapshots";
var _Sna = "Snapshot";
var _St = "State";
var _T = "Tags";
var _TCUT = "TargetCapacityUnitType";
var _TCar = "TargetCapacity";
var _TD = "TrafficDirection";
var _TET = "TcpEstablishedTimeout";
var _TGAIr = "TransitGatewayAttachmentIds";
var _TGI = "TransitGatewayId";
var _TGMPI = "TransitGatewayMeteringPolicyId";
var _TI = "TerminateInstances";
var _TL = "TagList";
var _TLSGB = "TotalLocalStorageGB";
var _TLSGBR = "TotalLocalStorageGBRequest";
var _TMFI = "TrafficMirrorFilterId";
var _TMFRI = "TrafficMirrorFilterRuleId";
var _TMPRR = "TrafficMirrorPortRangeRequest";
var _TMSI = "TrafficMirrorSessionId";
var _TMTI = "TrafficMirrorTargetId";
var _TP = "ToPort";
var _TPC = "ThreadsPerCore";
var _TRC = "TargetResourceCount";
var _TS = "TagSpecifications";
var _TSL = "TagSpecificationList";
var _TSa = "TagSpecification";
var _TSp = "TpmSupport";
var _TTr = "TransferType";
var _Ta = "Tag";
var _Te = "Tenancy";
var _Th = "Throughput";
var _Ty = "Type";
var _UDs = "UserData";
var _UIT = "UnsupportedInstanceTypes";
var _UITS = "UnsupportedInstanceTypeSet";
var _UO = "UsageOperation";
var _UST = "UdpStreamTimeout";
var _UTd = "UdpTimeout";
var _V = "Value";
var _VCBA = "VpcCidrBlockAssociation";
var _VCBAS = "VpcCidrBlockAssociationSet";
var _VCBS = "VpcCidrBlockState";
var _VCC = "VCpuCount";
var _VCCR = "VCpuCountRange";
var _VCCRR = "VCpuCountRangeRequest";
var _VD = "VersionDescription";
var _VEC = "VpcEncryptionControl";
var _VECE = "VpcEncryptionControlExclusion";
var _VECEp = "VpcEncryptionControlExclusions";
var _VECI = "VpcEncryptionControlId";
var _VI = "VpcId";
var _VICBA = "VpcIpv6CidrBlockAssociation";
var _VICBAS = "VpcIpv6CidrBlockAssociationSet";
var _VIR = "VolumeInitializationRate";
var _VISLp = "VpcIdStringList";
var _VIo = "VolumeId";
var _VIp = "VpcIds";
var _VL = "VpcLattice";
var _VLp = "VpcList";
var _VN = "VirtualName";
var _VNI = "VirtualNetworkId";
var _VNe = "VersionNumber";
var _VP = "VpcPeering";
var _VPG = "VirtualPrivateGateway";
var _VSL = "ValueStringList";
var _VSLe = "VersionStringList";
var _VSo = "VolumeSize";
var _VT = "VolumeType";
var _VTS = "VirtualizationTypeSet";
var _VTi = "VirtualizationTypes";
var _VTir = "VirtualizationType";
var _VU = "ValidUntil";
var _Va = "Values";
var _Ve = "Versions";
var _Ver = "Version";
var _Vp = "Vpc";
var _Vpc = "Vpcs";
var _WCT = "WatermarkCreationTime";
var _WK = "WatermarkKey";
var _aCIA = "associateCarrierIpAddress";
var _aCc = "acceleratorCount";
var _aGV = "apiGatewayV2";
var _aITS = "allowedInstanceTypeSet";
var _aIs = "associationId";
var _aMS = "acceleratorManufacturerSet";
var _aNS = "acceleratorNameSet";
var _aP = "autoPlacement";
var _aPIA = "associatePublicIpAddress";
var _aRut = "autoRecovery";
var _aSS = "amdSevSnp";
var _aTMMB = "acceleratorTotalMemoryMiB";
var _aTSc = "acceleratorTypeSet";
var _aZ = "availabilityZone";
var _aZI = "availabilityZoneId";
var _af = "affinity";
var _ar = "arn";
var _arc = "architecture";
var _bDM = "blockDeviceMapping";
var _bDMS = "blockDeviceMappingSet";
var _bDMl = "blockDurationMinutes";
var _bEBM = "baselineEbsBandwidthMbps";
var _bM = "bootMode";
var _bMa = "bareMetal";
var _bP = "burstablePerformance";
var _bPAS = "blockPublicAccessStates";
var _bPF = "baselinePerformanceFactors";
var _bW = "bandwidthWeighting";
var _cB = "cidrBlock";
var _cBAS = "cidrBlockAssociationSet";
var _cBSi = "cidrBlockState";
var _cBr = "createdBy";
var _cCo = "coreCount";
var _cCp = "cpuCredits";
var _cDM = "completionDurationMinutes";
var _cDr = "creationDate";
var _cFAS = "criticalFixAvailableSince";
var _cMSp = "cpuManufacturerSet";
var _cO = "cpuOptions";
var _cRI = "capacityReservationId";
var _cRP = "capacityReservationPreference";
var _cRRGA = "capacityReservationResourceGroupArn";
var _cRSa = "capacityReservationSpecification";
var _cRT = "capacityReservationTarget";
var _cSr = "creditSpecification";
var _cT = "clientToken";
var _cTSo = "connectionTrackingSpecification";
var _cTomp = "completionTime";
var _cTre = "createTime";
var _co = "code";
var _conf = "configured";
var _cou = "count";
var _cp = "cpu";
var _dASi = "disableApiStop";
var _dAT = "disableApiTermination";
var _dEKI = "dataEncryptionKeyId";
var _dI = "deviceIndex";
var _dN = "deviceName";
var _dOI = "dhcpOptionsId";
var _dOT = "deleteOnTermination";
var _dPe = "deregistrationProtection";
var _dR = "dryRun";
var _dTe = "deprecationTime";
var _dVef = "defaultVersion";
var _de = "description";
var _eCI = "ebsCardIndex";
var _eCn = "encryptionControl";
var _eFS = "elasticFileSystem";
var _eGSS = "elasticGpuSpecificationSet";
var _eIAS = "elasticInferenceAcceleratorSet";
var _eITSx = "excludedInstanceTypeSet";
var _eO = "ebsOptimized";
var _eOIG = "egressOnlyInternetGateway";
var _eOn = "enclaveOptions";
var _eQC = "enaQueueCount";
var _eRNDAAAAR = "enableResourceNameDnsAAAARecord";
var _eRNDAR = "enableResourceNameDnsARecord";
var _eSE = "enaSrdEnabled";
var _eSS = "enaSrdSpecification";
var _eSUE = "enaSrdUdpEnabled";
var _eSUS = "enaSrdUdpSpecification";
var _eSna = "enaSupport";
var _eTn = "endTime";
var _eb = "ebs";
var _en = "enabled";
var _enc = "encrypted";
var _fLISa = "fastLaunchImageSet";
var _fSD = "findingScanDate";
var _fSSIB = "fullSnapshotSizeInBytes";
var _fTE = "freeTierEligible";
var _gA = "globalAccelerator";
var _gIr = "groupId";
var _gN = "groupName";
var _gSr = "groupSet";
var _h = "hypervisor";
var _hBD = "hiddenByDefault";
var _hE = "httpEndpoint";
var _hFAS = "highFixAvailableSince";
var _hFSL = "highestFindingSeverityLabel";
var _hI = "hostId";
var _hO = "hibernationOptions";
var _hPI = "httpProtocolIpv6";
var _hPRHL = "httpPutResponseHopLimit";
var _hRGA = "hostResourceGroupArn";
var _hT = "httpTokens";
var _hTo = "hostnameType";
var _iAA = "ipv6AddressAttribute";
var _iAC = "ipv6AddressCount";
var _iASp = "ipv6AddressesSet";
var _iAm = "imageAllowed";
var _iApv = "ipv6Address";
var _iCB = "ipv6CidrBlock";
var _iCBASp = "ipv6CidrBlockAssociationSet";
var _iCBS = "ipv6CidrBlockState";
var _iDs = "isDefault";
var _iF = "instanceFamily";
var _iFAS = "informationalFixAvailableSince";
var _iG = "internetGateway";
var _iGBM = "internetGatewayBlockMode";
var _iGSn = "instanceGenerationSet";
var _iIB = "instanceInterruptionBehavior";
var _iIP = "iamInstanceProfile";
var _iISB = "instanceInitiatedShutdownBehavior";
var _iIma = "imageId";
var _iL = "imageLocation";
var _iMOn = "instanceMarketOptions";
var _iMT = "instanceMetadataTags";
var _iOA = "imageOwnerAlias";
var _iOI = "imageOwnerId";
var _iPCp = "ipv4PrefixCount";
var _iPCpv = "ipv6PrefixCount";
var _iPIs = "isPrimaryIpv6";
var _iPSpvr = "ipv4PrefixSet";
var _iPSpvre = "ipv6PrefixSet";
var _iPpv = "ipv4Prefix";
var _iPpvo = "ipv6Pool";
var _iPpvr = "ipv6Prefix";
var _iPs = "isPublic";
var _iR = "instanceRequirements";
var _iSma = "imagesSet";
var _iSmag = "imageState";
var _iSmd = "imdsSupport";
var _iSpo = "ipSource";
var _iT = "instanceType";
var _iTSn = "instanceTypeSpecification";
var _iTm = "imageType";
var _iTns = "instanceTenancy";
var _iTnt = "interfaceType";
var _iWS = "imageWatermarkSet";
var _io = "iops";
var _it = "item";
var _k = "key";
var _kI = "kernelId";
var _kKI = "kmsKeyId";
var _kN = "keyName";
var _l = "lambda";
var _lCA = "licenseConfigurationArn";
var _lFAS = "lowFixAvailableSince";
var _lLT = "lastLaunchedTime";
var _lSTS = "localStorageTypeSet";
var _lSic = "licenseSet";
var _lSo = "localStorage";
var _lT = "launchTemplate";
var _lTD = "launchTemplateData";
var _lTI = "launchTemplateId";
var _lTN = "launchTemplateName";
var _lTVS = "launchTemplateVersionSet";
var _m = "min";
var _mCIS = "metricCategoryIdSet";
var _mFAS = "mediumFixAvailableSince";
var _mGBPVC = "memoryGiBPerVCpu";
var _mMB = "memoryMiB";
var _mO = "metadataOptions";
var _mOa = "maintenanceOptions";
var _mP = "maxPrice";
var _mPL = "maxParallelLaunches";
var _mR = "maxResults";
var _mSPAPOOODP = "maxSpotPriceAsPercentageOfOptimalOnDemandPrice";
var _mTa = "marketType";
var _ma = "max";
var _mana = "managed";
var _me = "message";
var _mo = "mode";
var _mon = "monitoring";
var _n = "name";
var _nBG = "networkBorderGroup";
var _nBGe = "networkBandwidthGbps";
var _nCI = "networkCardIndex";
var _nD = "noDevice";
var _nG = "natGateway";
var _nIC = "networkInterfaceCount";
var _nII = "networkInterfaceId";
var _nIS = "networkInterfaceSet";
var _nPO = "networkPerformanceOptions";
var _nTe = "nextToken";
var _nV = "nestedVirtualization";
var _oA = "outpostArn";
var _oAw = "ownerAlias";
var _oDMPPOLP = "onDemandMaxPricePercentageOverLowestPrice";
var _oI = "ownerId";
var _oTf = "offeringType";
var _ope = "operator";
var _p = "principal";
var _pC = "productCodes";
var _pCr = "productCode";
var _pDNO = "privateDnsNameOptions";
var _pDl = "platformDetails";
var _pIAC = "privateIpAddressCount";
var _pIAS = "privateIpAddressesSet";
var _pIAr = "privateIpAddress";
var _pIri = "primaryIpv6";
var _pN = "partitionNumber";
var _pSPN = "publicSsmParameterName";
var _pl = "platform";
var _pla = "placement";
var _prim = "primary";
var _pro = "progress";
var _q = "quantity";
var _rDI = "ramDiskId";
var _rDN = "rootDeviceName";
var _rDT = "rootDeviceType";
var _rEIT = "requireEncryptionInTransit";
var _rETe = "restoreExpiryTime";
var _rEes = "resourceExclusions";
var _rHS = "requireHibernateSupport";
var _rIa = "ramdiskId";
var _rIes = "resourceId";
var _rSe = "referenceSet";
var _rTe = "resourceType";
var _s = "smithy.ts.sdk.synthetic.com.amazonaws.ec2";
var _sCn = "snapshotConfiguration";
var _sDp = "spreadDomain";
var _sGIS = "securityGroupIdSet";
var _sGSe = "securityGroupSet";
var _sICT = "sourceImageCreationTime";
var _sII = "sourceInstanceId";
var _sIIo = "sourceImageId";
var _sIR = "sourceImageRegion";
var _sISe = "secondaryInterfaceSet";
var _sIT = "spotInstanceType";
var _sITS = "supportedInstanceTypeSet";
var _sIn = "snapshotId";
var _sIu = "subnetId";
var _sMPPOLP = "spotMaxPricePercentageOverLowestPrice";
var _sMt = "statusMessage";
var _sMta = "stateMessage";
var _sNSr = "sriovNetSupport";
var _sO = "spotOptions";
var _sPIAC = "secondaryPrivateIpAddressCount";
var _sRc = "scanResults";
var _sRt = "stateReason";
var _sSI = "secondarySubnetId";
var _sSn = "snapshotSet";
var _sTR = "stateTransitionReason";
var _sTT = "stateTransitionTime";
var _sTs = "sseType";
var _sTt = "startTime";
var _sTto = "storageTier";
var _st = "state";
var _sta = "status";
var _tET = "tcpEstablishedTimeout";
var _tLSGB = "totalLocalStorageGB";
var _tPC = "threadsPerCore";
var _tRC = "targetResourceCount";
var _tS = "tagSet";
var _tSS = "tagSpecificationSet";
var _tSp = "tpmSupport";
var _tTr = "transferType";
var _ta = "tag";
var _te = "tenancy";
var _th = "throughput";
var _ty = "type";
var _uDs = "userData";
var _uITS = "unsupportedInstanceTypeSet";
var _uO = "usageOperation";
var _uST = "udpStreamTimeout";
var _uTd = "udpTimeout";
var _v = "value";
var _vCC = "vCpuCount";
var _vD = "versionDescription";
var _vECI = "vpcEncryptionControlId";
var _vI = "vpcId";
var _vIR = "volumeInitializationRate";
var _vIo = "volumeId";
var _vL = "vpcLattice";
var _vN = "virtualName";
var _vNe = "versionNumber";
var _vP = "vpcPeering";
var _vPG = "virtualPrivateGateway";
var _vSo = "volumeSize";
var _vSp = "vpcSet";
var _vT = "volumeType";
var _vTi = "virtualizationType";
var _vU = "validUntil";
var _ve = "version";
var _wCT = "watermarkCreationTime";
var _wK = "watermarkKey";
var n0 = "com.amazonaws.ec2";
var _s_registry = new _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .TypeRegistry */ .OF(_s);
var EC2ServiceException$ = [-3, _s, "EC2ServiceException", 0, [], []];
_s_registry.registerError(EC2ServiceException$, EC2ServiceException);
var errorTypeRegistries = [
  _s_registry
];
var SensitiveUserData = [0, n0, _SUD, 8, 0];
var AcceleratorCount$ = [
  3,
  n0,
  _AC,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var AcceleratorCountRequest$ = [
  3,
  n0,
  _ACR,
  0,
  [_M, _Ma],
  [1, 1]
];
var AcceleratorTotalMemoryMiB$ = [
  3,
  n0,
  _ATMMB,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var AcceleratorTotalMemoryMiBRequest$ = [
  3,
  n0,
  _ATMMBR,
  0,
  [_M, _Ma],
  [1, 1]
];
var AllocateHostsRequest$ = [
  3,
  n0,
  _AHR,
  0,
  [_IF, _TS, _HR, _OA, _HM, _AIss, _AZI, _CO, _APu, _CT, _IT, _Q, _AZ],
  [0, [() => TagSpecificationList, { "xmlName": _TSa }], 0, 0, 0, [64 | 0, { "xmlName": _AIsse }], 0, () => HostCpuOptionsRequest$, [0, {
    "ec2QueryName": `AutoPlacement`,
    "xmlName": _aP
  }], [0, {
    "ec2QueryName": `ClientToken`,
    "xmlName": _cT
  }], [0, {
    "ec2QueryName": `InstanceType`,
    "xmlName": _iT
  }], [1, {
    "ec2QueryName": `Quantity`,
    "xmlName": _q
  }], [0, {
    "ec2QueryName": `AvailabilityZone`,
    "xmlName": _aZ
  }]]
];
var BaselineEbsBandwidthMbps$ = [
  3,
  n0,
  _BEBM,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var BaselineEbsBandwidthMbpsRequest$ = [
  3,
  n0,
  _BEBMR,
  0,
  [_M, _Ma],
  [1, 1]
];
var BaselinePerformanceFactors$ = [
  3,
  n0,
  _BPF,
  0,
  [_Cp],
  [[() => CpuPerformanceFactor$, {
    "ec2QueryName": `Cpu`,
    "xmlName": _cp
  }]]
];
var BaselinePerformanceFactorsRequest$ = [
  3,
  n0,
  _BPFR,
  0,
  [_Cp],
  [[() => CpuPerformanceFactorRequest$, 0]]
];
var BlockDeviceMapping$ = [
  3,
  n0,
  _BDM,
  0,
  [_Eb, _ND, _DN, _VN],
  [[() => EbsBlockDevice$, {
    "ec2QueryName": `Ebs`,
    "xmlName": _eb
  }], [0, {
    "ec2QueryName": `NoDevice`,
    "xmlName": _nD
  }], [0, {
    "ec2QueryName": `DeviceName`,
    "xmlName": _dN
  }], [0, {
    "ec2QueryName": `VirtualName`,
    "xmlName": _vN
  }]]
];
var BlockPublicAccessStates$ = [
  3,
  n0,
  _BPAS,
  0,
  [_IGBM],
  [[0, {
    "ec2QueryName": `InternetGatewayBlockMode`,
    "xmlName": _iGBM
  }]]
];
var CapacityReservationTargetResponse$ = [
  3,
  n0,
  _CRTR,
  0,
  [_CRI, _CRRGA],
  [[0, {
    "ec2QueryName": `CapacityReservationId`,
    "xmlName": _cRI
  }], [0, {
    "ec2QueryName": `CapacityReservationResourceGroupArn`,
    "xmlName": _cRRGA
  }]]
];
var ConnectionTrackingSpecification$ = [
  3,
  n0,
  _CTS,
  0,
  [_TET, _UTd, _UST],
  [[1, {
    "ec2QueryName": `TcpEstablishedTimeout`,
    "xmlName": _tET
  }], [1, {
    "ec2QueryName": `UdpTimeout`,
    "xmlName": _uTd
  }], [1, {
    "ec2QueryName": `UdpStreamTimeout`,
    "xmlName": _uST
  }]]
];
var CpuPerformanceFactor$ = [
  3,
  n0,
  _CPF,
  0,
  [_Ref],
  [[() => PerformanceFactorReferenceSet, {
    "ec2QueryName": `ReferenceSet`,
    "xmlName": _rSe
  }]]
];
var CpuPerformanceFactorRequest$ = [
  3,
  n0,
  _CPFR,
  0,
  [_Ref],
  [[() => PerformanceFactorReferenceSetRequest, { "xmlName": _Refe }]]
];
var CreateTagsRequest$ = [
  3,
  n0,
  _CTR,
  0,
  [_Res, _T, _DR],
  [[64 | 0, { "xmlName": _RIeso }], [() => TagList, { "xmlName": _Ta }], [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }]],
  2
];
var CreateTransitGatewayMeteringPolicyRequest$ = [
  3,
  n0,
  _CTGMPR,
  0,
  [_TGI, _MAIi, _TS, _DR],
  [0, [64 | 0, { "xmlName": _MAIid }], [() => TagSpecificationList, 0], 2],
  1
];
var CreditSpecification$ = [
  3,
  n0,
  _CSr,
  0,
  [_CCp],
  [[0, {
    "ec2QueryName": `CpuCredits`,
    "xmlName": _cCp
  }]]
];
var DeleteFleetsRequest$ = [
  3,
  n0,
  _DFR,
  0,
  [_FIle, _TI, _DR],
  [[64 | 0, { "xmlName": _FIl }], 2, 2],
  2
];
var DeleteTagsRequest$ = [
  3,
  n0,
  _DTR,
  0,
  [_Res, _DR, _T],
  [[64 | 0, {
    "ec2QueryName": `ResourceId`,
    "xmlName": _rIes
  }], [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }], [() => TagList, {
    "ec2QueryName": `Tag`,
    "xmlName": _ta
  }]],
  1
];
var DescribeCarrierGatewaysRequest$ = [
  3,
  n0,
  _DCGRes,
  0,
  [_CGIa, _Fi, _MR, _NTe, _DR],
  [[64 | 0, { "xmlName": _CGI }], [() => FilterList, { "xmlName": _Fil }], 1, 0, 2]
];
var DescribeFastLaunchImagesRequest$ = [
  3,
  n0,
  _DFLIR,
  0,
  [_IIma, _Fi, _MR, _NTe, _DR],
  [[() => FastLaunchImageIdList, { "xmlName": _IIm }], [() => FilterList, { "xmlName": _Fil }], 1, 0, 2]
];
var DescribeFastLaunchImagesResult$ = [
  3,
  n0,
  _DFLIRe,
  0,
  [_FLIa, _NTe],
  [[() => DescribeFastLaunchImagesSuccessSet, {
    "ec2QueryName": `FastLaunchImageSet`,
    "xmlName": _fLISa
  }], [0, {
    "ec2QueryName": `NextToken`,
    "xmlName": _nTe
  }]]
];
var DescribeFastLaunchImagesSuccessItem$ = [
  3,
  n0,
  _DFLISI,
  0,
  [_IIm, _RTe, _SCn, _LT, _MPL, _OI, _St, _STR, _STT],
  [[0, {
    "ec2QueryName": `ImageId`,
    "xmlName": _iIma
  }], [0, {
    "ec2QueryName": `ResourceType`,
    "xmlName": _rTe
  }], [() => FastLaunchSnapshotConfigurationResponse$, {
    "ec2QueryName": `SnapshotConfiguration`,
    "xmlName": _sCn
  }], [() => FastLaunchLaunchTemplateSpecificationResponse$, {
    "ec2QueryName": `LaunchTemplate`,
    "xmlName": _lT
  }], [1, {
    "ec2QueryName": `MaxParallelLaunches`,
    "xmlName": _mPL
  }], [0, {
    "ec2QueryName": `OwnerId`,
    "xmlName": _oI
  }], [0, {
    "ec2QueryName": `State`,
    "xmlName": _st
  }], [0, {
    "ec2QueryName": `StateTransitionReason`,
    "xmlName": _sTR
  }], [4, {
    "ec2QueryName": `StateTransitionTime`,
    "xmlName": _sTT
  }]]
];
var DescribeFleetsRequest$ = [
  3,
  n0,
  _DFRes,
  0,
  [_DR, _MR, _NTe, _FIle, _Fi],
  [2, 1, 0, [64 | 0, { "xmlName": _FIl }], [() => FilterList, { "xmlName": _Fil }]]
];
var DescribeImageReferencesRequest$ = [
  3,
  n0,
  _DIRR,
  0,
  [_IIma, _IART, _RTes, _NTe, _DR, _MR],
  [[64 | 0, { "xmlName": _IIm }], 2, [() => ResourceTypeRequestList, { "xmlName": _RTe }], 0, 2, 1],
  1
];
var DescribeImagesRequest$ = [
  3,
  n0,
  _DIRes,
  0,
  [_EU, _IIma, _Ow, _ID, _IDn, _MR, _NTe, _DR, _Fi],
  [[() => ExecutableByStringList, { "xmlName": _EBx }], [() => ImageIdStringList, { "xmlName": _IIm }], [() => OwnerStringList, { "xmlName": _Own }], 2, 2, 1, 0, [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }], [() => FilterList, { "xmlName": _Fil }]]
];
var DescribeImagesResult$ = [
  3,
  n0,
  _DIResc,
  0,
  [_NTe, _Im],
  [[0, {
    "ec2QueryName": `NextToken`,
    "xmlName": _nTe
  }], [() => ImageList, {
    "ec2QueryName": `ImagesSet`,
    "xmlName": _iSma
  }]]
];
var DescribeImageUsageReportEntriesRequest$ = [
  3,
  n0,
  _DIURER,
  0,
  [_IIma, _RIep, _NTe, _Fi, _DR, _MR],
  [[64 | 0, { "xmlName": _IIm }], [64 | 0, { "xmlName": _RI }], 0, [() => FilterList, { "xmlName": _Fil }], 2, 1]
];
var DescribeImageUsageReportsRequest$ = [
  3,
  n0,
  _DIURRes,
  0,
  [_IIma, _RIep, _NTe, _Fi, _DR, _MR],
  [[64 | 0, { "xmlName": _IIm }], [64 | 0, { "xmlName": _RI }], 0, [() => FilterList, { "xmlName": _Fil }], 2, 1]
];
var DescribeInstanceTopologyRequest$ = [
  3,
  n0,
  _DITR,
  0,
  [_DR, _NTe, _MR, _IIn, _GNr, _Fi],
  [2, 0, 1, [64 | 0, { "xmlName": _II }], [64 | 0, { "xmlName": _GN }], [() => FilterList, { "xmlName": _Fil }]]
];
var DescribeInstanceTypesRequest$ = [
  3,
  n0,
  _DITRes,
  0,
  [_DR, _ITnst, _Fi, _MR, _NTe, _IUIR],
  [2, [64 | 0, { "xmlName": _IT }], [() => FilterList, { "xmlName": _Fil }], 1, 0, 2]
];
var DescribeLaunchTemplateVersionsRequest$ = [
  3,
  n0,
  _DLTVRes,
  0,
  [_DR, _LTI, _LTN, _Ve, _MV, _MVa, _NTe, _MR, _Fi, _RAeso, _IMR],
  [2, 0, 0, [() => VersionStringList, { "xmlName": _LTV }], 0, 0, 0, 1, [() => FilterList, { "xmlName": _Fil }], 2, 2]
];
var DescribeLaunchTemplateVersionsResult$ = [
  3,
  n0,
  _DLTVResc,
  0,
  [_LTVa, _NTe],
  [[() => LaunchTemplateVersionSet, {
    "ec2QueryName": `LaunchTemplateVersionSet`,
    "xmlName": _lTVS
  }], [0, {
    "ec2QueryName": `NextToken`,
    "xmlName": _nTe
  }]]
];
var DescribeNetworkInterfacePermissionsRequest$ = [
  3,
  n0,
  _DNIPRescr,
  0,
  [_NIPIetw, _Fi, _NTe, _MR],
  [[64 | 0, { "xmlName": _NIPIe }], [() => FilterList, { "xmlName": _Fil }], 0, 1]
];
var DescribePlacementGroupsRequest$ = [
  3,
  n0,
  _DPGRe,
  0,
  [_GIro, _DR, _GNr, _Fi],
  [[() => PlacementGroupIdStringList, { "xmlName": _GIr }], [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }], [64 | 0, {
    "ec2QueryName": `GroupName`,
    "xmlName": _gN
  }], [() => FilterList, { "xmlName": _Fil }]]
];
var DescribeReservedInstancesOfferingsRequest$ = [
  3,
  n0,
  _DRIOR,
  0,
  [_AZ, _IM, _IT, _MD, _MIC, _MDi, _OC, _PDr, _RIOI, _AZI, _DR, _Fi, _ITns, _OTf, _NTe, _MR],
  [0, 2, 0, 1, 1, 1, 0, 0, [64 | 0, { "xmlName": _RIOIe }], 0, [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }], [() => FilterList, { "xmlName": _Fil }], [0, {
    "ec2QueryName": `InstanceTenancy`,
    "xmlName": _iTns
  }], [0, {
    "ec2QueryName": `OfferingType`,
    "xmlName": _oTf
  }], [0, {
    "ec2QueryName": `NextToken`,
    "xmlName": _nTe
  }], [1, {
    "ec2QueryName": `MaxResults`,
    "xmlName": _mR
  }]]
];
var DescribeRouteServerEndpointsRequest$ = [
  3,
  n0,
  _DRSERes,
  0,
  [_RSEIo, _NTe, _MR, _Fi, _DR],
  [[64 | 0, { "xmlName": _RSEI }], 0, 1, [() => FilterList, { "xmlName": _Fil }], 2]
];
var DescribeRouteServerPeersRequest$ = [
  3,
  n0,
  _DRSPRes,
  0,
  [_RSPIo, _NTe, _MR, _Fi, _DR],
  [[64 | 0, { "xmlName": _RSPI }], 0, 1, [() => FilterList, { "xmlName": _Fil }], 2]
];
var DescribeRouteServersRequest$ = [
  3,
  n0,
  _DRSRes,
  0,
  [_RSIo, _NTe, _MR, _Fi, _DR],
  [[64 | 0, { "xmlName": _RSI }], 0, 1, [() => FilterList, { "xmlName": _Fil }], 2]
];
var DescribeSnapshotsRequest$ = [
  3,
  n0,
  _DSRes,
  0,
  [_MR, _NTe, _OIw, _RBUI, _SIna, _DR, _Fi],
  [1, 0, [() => OwnerStringList, { "xmlName": _Own }], [64 | 0, { "xmlName": _RBe }], [() => SnapshotIdStringList, { "xmlName": _SIn }], [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }], [() => FilterList, { "xmlName": _Fil }]]
];
var DescribeSnapshotsResult$ = [
  3,
  n0,
  _DSResc,
  0,
  [_NTe, _Sn],
  [[0, {
    "ec2QueryName": `NextToken`,
    "xmlName": _nTe
  }], [() => SnapshotList, {
    "ec2QueryName": `SnapshotSet`,
    "xmlName": _sSn
  }]]
];
var DescribeSpotPriceHistoryRequest$ = [
  3,
  n0,
  _DSPHR,
  0,
  [_AZI, _DR, _STt, _ETnd, _ITnst, _PDro, _Fi, _AZ, _MR, _NTe],
  [0, [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }], [4, {
    "ec2QueryName": `StartTime`,
    "xmlName": _sTt
  }], [4, {
    "ec2QueryName": `EndTime`,
    "xmlName": _eTn
  }], [64 | 0, { "xmlName": _IT }], [64 | 0, { "xmlName": _PDr }], [() => FilterList, { "xmlName": _Fil }], [0, {
    "ec2QueryName": `AvailabilityZone`,
    "xmlName": _aZ
  }], [1, {
    "ec2QueryName": `MaxResults`,
    "xmlName": _mR
  }], [0, {
    "ec2QueryName": `NextToken`,
    "xmlName": _nTe
  }]]
];
var DescribeTransitGatewayAttachmentsRequest$ = [
  3,
  n0,
  _DTGAR,
  0,
  [_TGAIr, _Fi, _MR, _NTe, _DR],
  [64 | 0, [() => FilterList, { "xmlName": _Fil }], 1, 0, 2]
];
var DescribeTransitGatewayConnectsRequest$ = [
  3,
  n0,
  _DTGCRes,
  0,
  [_TGAIr, _Fi, _MR, _NTe, _DR],
  [64 | 0, [() => FilterList, { "xmlName": _Fil }], 1, 0, 2]
];
var DescribeTransitGatewayPeeringAttachmentsRequest$ = [
  3,
  n0,
  _DTGPARes,
  0,
  [_TGAIr, _Fi, _MR, _NTe, _DR],
  [64 | 0, [() => FilterList, { "xmlName": _Fil }], 1, 0, 2]
];
var DescribeTransitGatewayVpcAttachmentsRequest$ = [
  3,
  n0,
  _DTGVARes,
  0,
  [_TGAIr, _Fi, _MR, _NTe, _DR],
  [64 | 0, [() => FilterList, { "xmlName": _Fil }], 1, 0, 2]
];
var DescribeVpcsRequest$ = [
  3,
  n0,
  _DVRescr,
  0,
  [_Fi, _VIp, _NTe, _MR, _DR],
  [[() => FilterList, { "xmlName": _Fil }], [() => VpcIdStringList, { "xmlName": _VI }], 0, 1, [2, {
    "ec2QueryName": `DryRun`,
    "xmlName": _dR
  }]]
];
var DescribeVpcsResult$ = [
  3,
  n0,
  _DVRescri,
  0,
  [_NTe, _Vpc],
  [[0, {
    "ec2QueryName": `NextToken`,
    "xmlName": _nTe
  }], [() => VpcList, {
    "ec2QueryName": `VpcSet`,
    "xmlName": _vSp
  }]]
];
var EbsBlockDevice$ = [
  3,
  n0,
  _EBD,
  0,
  [_DOT, _Io, _SIn, _VSo, _VT, _KKI, _Th, _OA, _AZ, _Enc, _VIR, _AZI, _ECI],
  [[2, {
    "ec2QueryName": `DeleteOnTermination`,
    "xmlName": _dOT
  }], [1, {
    "ec2QueryName": `Iops`,
    "xmlName": _io
  }], [0, {
    "ec2QueryName": `SnapshotId`,
    "xmlName": _sIn
  }], [1, {
    "ec2QueryName": `VolumeSize`,
    "xmlName": _vSo
  }], [0, {
    "ec2QueryName": `VolumeType`,
    "xmlName": _vT
  }], [0, {
    "ec2QueryName": `KmsKeyId`,
    "xmlName": _kKI
  }], [1, {
    "ec2QueryName": `Throughput`,
    "xmlName": _th
  }], [0, {
    "ec2QueryName": `OutpostArn`,
    "xmlName": _oA
  }], [0, {
    "ec2QueryName": `AvailabilityZone`,
    "xmlName": _aZ
  }], [2, {
    "ec2QueryName": `Encrypted`,
    "xmlName": _enc
  }], 1, 0, 1]
];
var ElasticGpuSpecificationResponse$ = [
  3,
  n0,
  _EGSR,
  0,
  [_Ty],
  [[0, {
    "ec2QueryName": `Type`,
    "xmlName": _ty
  }]]
];
var EnableFastLaunchRequest$ = [
  3,
  n0,
  _EFLR,
  0,
  [_IIm, _RTe, _SCn, _LT, _MPL, _DR],
  [0, 0, () => FastLaunchSnapshotConfigurationRequest$, () => FastLaunchLaunchTemplateSpecificationRequest$, 1, 2],
  1
];
var EnableFastLaunchResult$ = [
  3,
  n0,
  _EFLRn,
  0,
  [_IIm, _RTe, _SCn, _LT, _MPL, _OI, _St, _STR, _STT],
  [[0, {
    "ec2QueryName": `ImageId`,
    "xmlName": _iIma
  }], [0, {
    "ec2QueryName": `ResourceType`,
    "xmlName": _rTe
  }], [() => FastLaunchSnapshotConfigurationResponse$, {
    "ec2QueryName": `SnapshotConfiguration`,
    "xmlName": _sCn
  }], [() => FastLaunchLaunchTemplateSpecificationResponse$, {
    "ec2QueryName": `LaunchTemplate`,
    "xmlName": _lT
  }], [1, {
    "ec2QueryName": `MaxParallelLaunches`,
    "xmlName": _mPL
  }], [0, {
    "ec2QueryName": `OwnerId`,
    "xmlName": _oI
  }], [0, {
    "ec2QueryName": `State`,
    "xmlName": _st
  }], [0, {
    "ec2QueryName": `StateTransitionReason`,
    "xmlName": _sTR
  }], [4, {
    "ec2QueryName": `StateTransitionTime`,
    "xmlName": _sTT
  }]]
];
var FastLaunchLaunchTemplateSpecificationRequest$ = [
  3,
  n0,
  _FLLTSR,
  0,
  [_Ver, _LTI, _LTN],
  [0, 0, 0],
  1
];
var FastLaunchLaunchTemplateSpecificationResponse$ = [
  3,
  n0,
  _FLLTSRa,
  0,
  [_LTI, _LTN, _Ver],
  [[0, {
    "ec2QueryName": `LaunchTemplateId`,
    "xmlName": _lTI
  }], [0, {
    "ec2QueryName": `LaunchTemplateName`,
    "xmlName": _lTN
  }], [0, {
    "ec2QueryName": `Version`,
    "xmlName": _ve
  }]]
];
var FastLaunchSnapshotConfigurationRequest$ = [
  3,
  n0,
  _FLSCR,
  0,
  [_TRC],
  [1]
];
var FastLaunchSnapshotConfigurationResponse$ = [
  3,
  n0,
  _FLSCRa,
  0,
  [_TRC],
  [[1, {
    "ec2QueryName": `TargetResourceCount`,
    "xmlName": _tRC
  }]]
];
var Filter$ = [
  3,
  n0,
  _Fil,
  0,
  [_N, _Va],
  [0, [() => ValueStringList, { "xmlName": _V }]]
];
var GetSpotPlacementScoresRequest$ = [
  3,
  n0,
  _GSPSR,
  0,
  [_TCar, _ITnst, _TCUT, _SAZ, _RNe, _IRWM, _DR, _MR, _NTe, _ILZ],
  [1, [64 | 0, { "xmlName": _IT }], 0, 2, [64 | 0, { "xmlName": _RN }], [() => InstanceRequirementsWithMetadataRequest$, 0], 2, 1, 0, 2],
  1
];
var HostCpuOptionsRequest$ = [
  3,
  n0,
  _HCOR,
  0,
  [_ASSm],
  [0]
];
var Image$ = [
  3,
  n0,
  _Ima,
  0,
  [_PDl, _UO, _BDMl, _De, _ESna, _Hy, _IOA, _N, _RDN, _RDT, _SNS, _SRt, _T, _VTir, _BM, _TSp, _DTe, _ISmd, _SIIo, _DPer, _LLT, _IAm, _SII, _SIRo, _FTE, _PSPN, _IW, _SRc, _ITSn, _IIm, _IL, _St, _OI, _CDr, _Pu, _PCro, _Arc, _ITm, _KI, _RIa, _Pl],
  [[0, {
    "ec2QueryName": `PlatformDetails`,
    "xmlName": _pDl
  }], [0, {
    "ec2QueryName": `UsageOperation`,
    "xmlName": _uO
  }], [() => BlockDeviceMappingList, {
    "ec2QueryName": `BlockDeviceMapping`,
    "xmlName": _bDM
  }], [0, {
    "ec2QueryName": `Description`,
    "xmlName": _de
  }], [2, {
    "ec2QueryName": `EnaSupport`,
    "xmlName": _eSna
  }], [0, {
    "ec2QueryName": `Hypervisor`,
    "xmlName": _h
  }], [0, {
    "ec2QueryName": `ImageOwnerAlias`,
    "xmlName": _iOA
  }], [0, {
    "ec2QueryName": `Name`,
    "xmlName": _n
  }], [0, {
    "ec2QueryName": `RootDeviceName`,
    "xmlName": _rDN
  }], [0, {
    "ec2QueryName": `RootDeviceType`,
    "xmlName": _rDT
  }], [0, {
    "ec2QueryName": `SriovNetSupport`,
    "xmlName": _sNSr
  }], [() => StateReason$, {
    "ec2QueryName": `StateReason`,
    "xmlName": _sRt
  }], [() => TagList, {
    "ec2QueryName": `TagSet`,
    "xmlName": _tS
  }], [0, {
    "ec2QueryName": `VirtualizationType`,
    "xmlName": _vTi
  }], [0, {
    "ec2QueryName": `BootMode`,
    "xmlName": _bM
  }], [0, {
    "ec2QueryName": `TpmSupport`,
    "xmlName": _tSp
  }], [0, {
    "ec2QueryName": `DeprecationTime`,
    "xmlName": _dTe
  }], [0, {
    "ec2QueryName": `ImdsSupport`,
    "xmlName": _iSmd
  }], [0, {
    "ec2QueryName": `SourceInstanceId`,
    "xmlName": _sII
  }], [0, {
    "ec2QueryName": `DeregistrationProtection`,
    "xmlName": _dPe
  }], [0, {
    "ec2QueryName": `LastLaunchedTime`,
    "xmlName": _lLT
  }], [2, {
    "ec2QueryName": `ImageAllowed`,
    "xmlName": _iAm
  }], [0, {
    "ec2QueryName": `SourceImageId`,
    "xmlName": _sIIo
  }], [0, {
    "ec2QueryName": `SourceImageRegion`,
    "xmlName": _sIR
  }], [2, {
    "ec2QueryName": `FreeTierEligible`,
    "xmlName": _fTE
  }], [0, {
    "ec2QueryName": `PublicSsmParameterName`,
    "xmlName": _pSPN
  }], [() => ImageWatermarkList, {
    "ec2QueryName": `ImageWatermarkSet`,
    "xmlName": _iWS
  }], [() => ScanResults$, {
    "ec2QueryName": `ScanResults`,
    "xmlName": _sRc
  }], [() => InstanceTypeSpecification$, {
    "ec2QueryName": `InstanceTypeSpecification`,
    "xmlName": _iTSn
  }], [0, {
    "ec2QueryName": `ImageId`,
    "xmlName": _iIma
  }], [0, {
    "ec2QueryName": `ImageLocation`,
    "xmlName": _iL
  }], [0, {
    "ec2QueryName": `ImageState`,
    "xmlName": _iSmag
  }], [0, {
    "ec2QueryName": `ImageOwnerId`,
    "xmlName": _iOI
  }], [0, {
    "ec2QueryName": `CreationDate`,
    "xmlName": _cDr
  }], [2, {
    "ec2QueryName": `IsPublic`,
    "xmlName": _iPs
  }], [() => ProductCodeList, {
    "ec2QueryName": `ProductCodes`,
    "xmlName": _pC
  }], [0, {
    "ec2QueryName": `Architecture`,
    "xmlName": _arc
  }], [0, {
    "ec2QueryName": `ImageType`,
    "xmlName": _iTm
  }], [0, {
    "ec2QueryName": `KernelId`,
    "xmlName": _kI
  }], [0, {
    "ec2QueryName": `RamdiskId`,
    "xmlName": _rIa
  }], [0, {
    "ec2QueryName": `Platform`,
    "xmlName": _pl
  }]]
];
var ImageWatermark$ = [
  3,
  n0,
  _IWm,
  0,
  [_WK, _SIRo, _SII, _SICT, _WCT],
  [[0, {
    "ec2QueryName": `WatermarkKey`,
    "xmlName": _wK
  }], [0, {
    "ec2QueryName": `SourceImageRegion`,
    "xmlName": _sIR
  }], [0, {
    "ec2QueryName": `SourceImageId`,
    "xmlName": _sIIo
  }], [4, {
    "ec2QueryName": `SourceImageCreationTime`,
    "xmlName": _sICT
  }], [4, {
    "ec2QueryName": `WatermarkCreationTime`,
    "xmlName": _wCT
  }]]
];
var InstanceIpv6Address$ = [
  3,
  n0,
  _IIA,
  0,
  [_IApv, _IPIs],
  [[0, {
    "ec2QueryName": `Ipv6Address`,
    "xmlName": _iApv
  }], [2, {
    "ec2QueryName": `IsPrimaryIpv6`,
    "xmlName": _iPIs
  }]]
];
var InstanceRequirements$ = [
  3,
  n0,
  _IR,
  0,
  [_VCC, _MMB, _CM, _MGBPVC, _EITxc, _IGns, _SMPPOLP, _ODMPPOLP, _BMa, _BP, _RHS, _NIC, _LSo, _LST, _TLSGB, _BEBM, _ATc, _AC, _AMc, _ANcc, _ATMMB, _NBGe, _AIT, _MSPAPOOODP, _BPF, _REIT],
  [[() => VCpuCountRange$, {
    "ec2QueryName": `VCpuCount`,
    "xmlName": _vCC
  }], [() => MemoryMiB$, {
    "ec2QueryName": `MemoryMiB`,
    "xmlName": _mMB
  }], [() => CpuManufacturerSet, {
    "ec2QueryName": `CpuManufacturerSet`,
    "xmlName": _cMSp
  }], [() => MemoryGiBPerVCpu$, {
    "ec2QueryName": `MemoryGiBPerVCpu`,
    "xmlName": _mGBPVC
  }], [() => ExcludedInstanceTypeSet, {
    "ec2QueryName": `ExcludedInstanceTypeSet`,
    "xmlName": _eITSx
  }], [() => InstanceGenerationSet, {
    "ec2QueryName": `InstanceGenerationSet`,
    "xmlName": _iGSn
  }], [1, {
    "ec2QueryName": `SpotMaxPricePercentageOverLowestPrice`,
    "xmlName": _sMPPOLP
  }], [1, {
    "ec2QueryName": `OnDemandMaxPricePercentageOverLowestPrice`,
    "xmlName": _oDMPPOLP
  }], [0, {
    "ec2QueryName": `BareMetal`,
    "xmlName": _bMa
  }], [0, {
    "ec2QueryName": `BurstablePerformance`,
    "xmlName": _bP
  }], [2, {
    "ec2QueryName": `RequireHibernateSupport`,
    "xmlName": _rHS
  }], [() => NetworkInterfaceCount$, {
    "ec2QueryName": `NetworkInterfaceCount`,
    "xmlName": _nIC
  }], [0, {
    "ec2QueryName": `LocalStorage`,
    "xmlName": _lSo
  }], [() => LocalStorageTypeSet, {
    "ec2QueryName": `LocalStorageTypeSet`,
    "xmlName": _lSTS
  }], [() => TotalLocalStorageGB$, {
    "ec2QueryName": `TotalLocalStorageGB`,
    "xmlName": _tLSGB
  }], [() => BaselineEbsBandwidthMbps$, {
    "ec2QueryName": `BaselineEbsBandwidthMbps`,
    "xmlName": _bEBM
  }], [() => AcceleratorTypeSet, {
    "ec2QueryName": `AcceleratorTypeSet`,
    "xmlName": _aTSc
  }], [() => AcceleratorCount$, {
    "ec2QueryName": `AcceleratorCount`,
    "xmlName": _aCc
  }], [() => AcceleratorManufacturerSet, {
    "ec2QueryName": `AcceleratorManufacturerSet`,
    "xmlName": _aMS
  }], [() => AcceleratorNameSet, {
    "ec2QueryName": `AcceleratorNameSet`,
    "xmlName": _aNS
  }], [() => AcceleratorTotalMemoryMiB$, {
    "ec2QueryName": `AcceleratorTotalMemoryMiB`,
    "xmlName": _aTMMB
  }], [() => NetworkBandwidthGbps$, {
    "ec2QueryName": `NetworkBandwidthGbps`,
    "xmlName": _nBGe
  }], [() => AllowedInstanceTypeSet, {
    "ec2QueryName": `AllowedInstanceTypeSet`,
    "xmlName": _aITS
  }], [1, {
    "ec2QueryName": `MaxSpotPriceAsPercentageOfOptimalOnDemandPrice`,
    "xmlName": _mSPAPOOODP
  }], [() => BaselinePerformanceFactors$, {
    "ec2QueryName": `BaselinePerformanceFactors`,
    "xmlName": _bPF
  }], [2, {
    "ec2QueryName": `RequireEncryptionInTransit`,
    "xmlName": _rEIT
  }]]
];
var InstanceRequirementsRequest$ = [
  3,
  n0,
  _IRR,
  0,
  [_VCC, _MMB, _CM, _MGBPVC, _EITxc, _IGns, _SMPPOLP, _ODMPPOLP, _BMa, _BP, _RHS, _NIC, _LSo, _LST, _TLSGB, _BEBM, _ATc, _AC, _AMc, _ANcc, _ATMMB, _NBGe, _AIT, _MSPAPOOODP, _BPF, _REIT],
  [() => VCpuCountRangeRequest$, () => MemoryMiBRequest$, [() => CpuManufacturerSet, { "xmlName": _CMp }], () => MemoryGiBPerVCpuRequest$, [() => ExcludedInstanceTypeSet, { "xmlName": _EITxcl }], [() => InstanceGenerationSet, { "xmlName": _IGnst }], 1, 1, 0, 0, 2, () => NetworkInterfaceCountRequest$, 0, [() => LocalStorageTypeSet, { "xmlName": _LSTo }], () => TotalLocalStorageGBRequest$, () => BaselineEbsBandwidthMbpsRequest$, [() => AcceleratorTypeSet, { "xmlName": _ATcc }], () => AcceleratorCountRequest$, [() => AcceleratorManufacturerSet, { "xmlName": _AMcc }], [() => AcceleratorNameSet, { "xmlName": _ANcce }], () => AcceleratorTotalMemoryMiBRequest$, () => NetworkBandwidthGbpsRequest$, [() => AllowedInstanceTypeSet, { "xmlName": _AITl }], 1, [() => BaselinePerformanceFactorsRequest$, 0], 2],
  2
];
var InstanceRequirementsWithMetadataRequest$ = [
  3,
  n0,
  _IRWMR,
  0,
  [_ATr, _VTi, _IR],
  [[() => ArchitectureTypeSet, { "xmlName": _ATrc }], [() => VirtualizationTypeSet, { "xmlName": _VTir }], [() => InstanceRequirementsRequest$, 0]]
];
var InstanceTypeItem$ = [
  3,
  n0,
  _ITIns,
  0,
  [_IT],
  [[0, {
    "ec2QueryName": `InstanceType`,
    "xmlName": _iT
  }]]
];
var InstanceTypeSpecification$ = [
  3,
  n0,
  _ITSn,
  0,
  [_SIT, _UIT],
  [[() => SupportedInstanceTypeSet, {
    "ec2QueryName": `SupportedInstanceTypeSet`,
    "xmlName": _sITS
  }], [() => UnsupportedInstanceTypeSet, {
    "ec2QueryName": `UnsupportedInstanceTypeSet`,
    "xmlName": _uITS
  }]]
];
var Ipv4PrefixSpecificationResponse$ = [
  3,
  n0,
  _IPSRpv,
  0,
  [_IPpvre],
  [[0, {
    "ec2QueryName": `Ipv4Prefix`,
    "xmlName": _iPpv
  }]]
];
var Ipv6PrefixSpecificationResponse$ = [
  3,
  n0,
  _IPSRpvre,
  0,
  [_IPpv],
  [[0, {
    "ec2QueryName": `Ipv6Prefix`,
    "xmlName": _iPpvr
  }]]
];
var LaunchTemplateBlockDeviceMapping$ = [
  3,
  n0,
  _LTBDM,
  0,
  [_DN, _VN, _Eb, _ND],
  [[0, {
    "ec2QueryName": `DeviceName`,
    "xmlName": _dN
  }], [0, {
    "ec2QueryName": `VirtualName`,
    "xmlName": _vN
  }], [() => LaunchTemplateEbsBlockDevice$, {
    "ec2QueryName": `Ebs`,
    "xmlName": _eb
  }], [0, {
    "ec2QueryName": `NoDevice`,
    "xmlName": _nD
  }]]
];
var LaunchTemplateCapacityReservationSpecificationResponse$ = [
  3,
  n0,
  _LTCRSRa,
  0,
  [_CRP, _CRT],
  [[0, {
    "ec2QueryName": `CapacityReservationPreference`,
    "xmlName": _cRP
  }], [() => CapacityReservationTargetResponse$, {
    "ec2QueryName": `CapacityReservationTarget`,
    "xmlName": _cRT
  }]]
];
var LaunchTemplateCpuOptions$ = [
  3,
  n0,
  _LTCO,
  0,
  [_CCor, _TPC, _ASSm, _NV],
  [[1, {
    "ec2QueryName": `CoreCount`,
    "xmlName": _cCo
  }], [1, {
    "ec2QueryName": `ThreadsPerCore`,
    "xmlName": _tPC
  }], [0, {
    "ec2QueryName": `AmdSevSnp`,
    "xmlName": _aSS
  }], [0, {
    "ec2QueryName": `NestedVirtualization`,
    "xmlName": _nV
  }]]
];
var LaunchTemplateEbsBlockDevice$ = [
  3,
  n0,
  _LTEBD,
  0,
  [_Enc, _DOT, _Io, _KKI, _SIn, _VSo, _VT, _Th, _VIR, _ECI],
  [[2, {
    "ec2QueryName": `Encrypted`,
    "xmlName": _enc
  }], [2, {
    "ec2QueryName": `DeleteOnTermination`,
    "xmlName": _dOT
  }], [1, {
    "ec2QueryName": `Iops`,
    "xmlName": _io
  }], [0, {
    "ec2QueryName": `KmsKeyId`,
    "xmlName": _kKI
  }], [0, {
    "ec2QueryName": `SnapshotId`,
    "xmlName": _sIn
  }], [1, {
    "ec2QueryName": `VolumeSize`,
    "xmlName": _vSo
  }], [0, {
    "ec2QueryName": `VolumeType`,
    "xmlName": _vT
  }], [1, {
    "ec2QueryName": `Throughput`,
    "xmlName": _th
  }], [1, {
    "ec2QueryName": `VolumeInitializationRate`,
    "xmlName": _vIR
  }], [1, {
    "ec2QueryName": `EbsCardIndex`,
    "xmlName": _eCI
  }]]
];
var LaunchTemplateElasticInferenceAcceleratorResponse$ = [
  3,
  n0,
  _LTEIAR,
  0,
  [_Ty, _Cou],
  [[0, {
    "ec2QueryName": `Type`,
    "xmlName": _ty
  }], [1, {
    "ec2QueryName": `Count`,
    "xmlName": _cou
  }]]
];
var LaunchTemplateEnaSrdSpecification$ = [
  3,
  n0,
  _LTESS,
  0,
  [_ESE, _ESUS],
  [[2, {
    "ec2QueryName": `EnaSrdEnabled`,
    "xmlName": _eSE
  }], [() => LaunchTemplateEnaSrdUdpSpecification$, {
    "ec2QueryName": `EnaSrdUdpSpecification`,
    "xmlName": _eSUS
  }]]
];
var LaunchTemplateEnaSrdUdpSpecification$ = [
  3,
  n0,
  _LTESUS,
  0,
  [_ESUE],
  [[2, {
    "ec2QueryName": `EnaSrdUdpEnabled`,
    "xmlName": _eSUE
  }]]
];
var LaunchTemplateEnclaveOptions$ = [
  3,
  n0,
  _LTEO,
  0,
  [_En],
  [[2, {
    "ec2QueryName": `Enabled`,
    "xmlName": _en
  }]]
];
var LaunchTemplateHibernationOptions$ = [
  3,
  n0,
  _LTHO,
  0,
  [_Conf],
  [[2, {
    "ec2QueryName": `Configured`,
    "xmlName": _conf
  }]]
];
var LaunchTemplateIamInstanceProfileSpecification$ = [
  3,
  n0,
  _LTIIPS,
  0,
  [_Ar, _N],
  [[0, {
    "ec2QueryName": `Arn`,
    "xmlName": _ar
  }], [0, {
    "ec2QueryName": `Name`,
    "xmlName": _n
  }]]
];
var LaunchTemplateInstanceMaintenanceOptions$ = [
  3,
  n0,
  _LTIMO,
  0,
  [_ARuto],
  [[0, {
    "ec2QueryName": `AutoRecovery`,
    "xmlName": _aRut
  }]]
];
var LaunchTemplateInstanceMarketOptions$ = [
  3,
  n0,
  _LTIMOa,
  0,
  [_MTa, _SO],
  [[0, {
    "ec2QueryName": `MarketType`,
    "xmlName": _mTa
  }], [() => LaunchTemplateSpotMarketOptions$, {
    "ec2QueryName": `SpotOptions`,
    "xmlName": _sO
  }]]
];
var LaunchTemplateInstanceMetadataOptions$ = [
  3,
  n0,
  _LTIMOau,
  0,
  [_St, _HT, _HPRHL, _HE, _HPI, _IMT],
  [[0, {
    "ec2QueryName": `State`,
    "xmlName": _st
  }], [0, {
    "ec2QueryName": `HttpTokens`,
    "xmlName": _hT
  }], [1, {
    "ec2QueryName": `HttpPutResponseHopLimit`,
    "xmlName": _hPRHL
  }], [0, {
    "ec2QueryName": `HttpEndpoint`,
    "xmlName": _hE
  }], [0, {
    "ec2QueryName": `HttpProtocolIpv6`,
    "xmlName": _hPI
  }], [0, {
    "ec2QueryName": `InstanceMetadataTags`,
    "xmlName": _iMT
  }]]
];
var LaunchTemplateInstanceNetworkInterfaceSpecification$ = [
  3,
  n0,
  _LTINIS,
  0,
  [_ACIA, _APIAss, _DOT, _De, _DI, _G, _ITnt, _IAC, _IA, _NII, _PIAr, _PIAri, _SPIAC, _SIu, _NCI, _IPpvr, _IPCp, _IPp, _IPC, _PIr, _ESS, _CTS, _EQC],
  [[2, {
    "ec2QueryName": `AssociateCarrierIpAddress`,
    "xmlName": _aCIA
  }], [2, {
    "ec2QueryName": `AssociatePublicIpAddress`,
    "xmlName": _aPIA
  }], [2, {
    "ec2QueryName": `DeleteOnTermination`,
    "xmlName": _dOT
  }], [0, {
    "ec2QueryName": `Description`,
    "xmlName": _de
  }], [1, {
    "ec2QueryName": `DeviceIndex`,
    "xmlName": _dI
  }], [() => GroupIdStringList, {
    "ec2QueryName": `GroupSet`,
    "xmlName": _gSr
  }], [0, {
    "ec2QueryName": `InterfaceType`,
    "xmlName": _iTnt
  }], [1, {
    "ec2QueryName": `Ipv6AddressCount`,
    "xmlName": _iAC
  }], [() => InstanceIpv6AddressList, {
    "ec2QueryName": `Ipv6AddressesSet`,
    "xmlName": _iASp
  }], [0, {
    "ec2QueryName": `NetworkInterfaceId`,
    "xmlName": _nII
  }], [0, {
    "ec2QueryName": `PrivateIpAddress`,
    "xmlName": _pIAr
  }], [() => PrivateIpAddressSpecificationList, {
    "ec2QueryName": `PrivateIpAddressesSet`,
    "xmlName": _pIAS
  }], [1, {
    "ec2QueryName": `SecondaryPrivateIpAddressCount`,
    "xmlName": _sPIAC
  }], [0, {
    "ec2QueryName": `SubnetId`,
    "xmlName": _sIu
  }], [1, {
    "ec2QueryName": `NetworkCardIndex`,
    "xmlName": _nCI
  }], [() => Ipv4PrefixListResponse, {
    "ec2QueryName": `Ipv4PrefixSet`,
    "xmlName": _iPSpvr
  }], [1, {
    "ec2QueryName": `Ipv4PrefixCount`,
    "xmlName": _iPCp
  }], [() => Ipv6PrefixListResponse, {
    "ec2QueryName": `Ipv6PrefixSet`,
    "xmlName": _iPSpvre
  }], [1, {
    "ec2QueryName": `Ipv6PrefixCount`,
    "xmlName": _iPCpv
  }], [2, {
    "ec2QueryName": `PrimaryIpv6`,
    "xmlName": _pIri
  }], [() => LaunchTemplateEnaSrdSpecification$, {
    "ec2QueryName": `EnaSrdSpecification`,
    "xmlName": _eSS
  }], [() => ConnectionTrackingSpecification$, {
    "ec2QueryName": `ConnectionTrackingSpecification`,
    "xmlName": _cTSo
  }], [1, {
    "ec2QueryName": `EnaQueueCount`,
    "xmlName": _eQC
  }]]
];
var LaunchTemplateInstanceSecondaryInterfaceSpecification$ = [
  3,
  n0,
  _LTISIS,
  0,
  [_DOT, _DI, _PIAri, _PIAC, _SSIe, _ITnt, _NCI],
  [[2, {
    "ec2QueryName": `DeleteOnTermination`,
    "xmlName": _dOT
  }], [1, {
    "ec2QueryName": `DeviceIndex`,
    "xmlName": _dI
  }], [() => SecondaryInterfacePrivateIpAddressSpecificationList, {
    "ec2QueryName": `PrivateIpAddressesSet`,
    "xmlName": _pIAS
  }], [1, {
    "ec2QueryName": `PrivateIpAddressCount`,
    "xmlName": _pIAC
  }], [0, {
    "ec2QueryName": `SecondarySubnetId`,
    "xmlName": _sSI
  }], [0, {
    "ec2QueryName": `InterfaceType`,
    "xmlName": _iTnt
  }], [1, {
    "ec2QueryName": `NetworkCardIndex`,
    "xmlName": _nCI
  }]]
];
var LaunchTemplateLicenseConfiguration$ = [
  3,
  n0,
  _LTLC,
  0,
  [_LCA],
  [[0, {
    "ec2QueryName": `LicenseConfigurationArn`,
    "xmlName": _lCA
  }]]
];
var LaunchTemplateNetworkPerformanceOptions$ = [
  3,
  n0,
  _LTNPO,
  0,
  [_BW],
  [[0, {
    "ec2QueryName": `BandwidthWeighting`,
    "xmlName": _bW
  }]]
];
var LaunchTemplatePlacement$ = [
  3,
  n0,
  _LTP,
  0,
  [_AZ, _AZI, _Af, _GN, _HIo, _Te, _SDp, _HRGA, _PN, _GIr],
  [[0, {
    "ec2QueryName": `AvailabilityZone`,
    "xmlName": _aZ
  }], [0, {
    "ec2QueryName": `AvailabilityZoneId`,
    "xmlName": _aZI
  }], [0, {
    "ec2QueryName": `Affinity`,
    "xmlName": _af
  }], [0, {
    "ec2QueryName": `GroupName`,
    "xmlName": _gN
  }], [0, {
    "ec2QueryName": `HostId`,
    "xmlName": _hI
  }], [0, {
    "ec2QueryName": `Tenancy`,
    "xmlName": _te
  }], [0, {
    "ec2QueryName": `SpreadDomain`,
    "xmlName": _sDp
  }], [0, {
    "ec2QueryName": `HostResourceGroupArn`,
    "xmlName": _hRGA
  }], [1, {
    "ec2QueryName": `PartitionNumber`,
    "xmlName": _pN
  }], [0, {
    "ec2QueryName": `GroupId`,
    "xmlName": _gIr
  }]]
];
var LaunchTemplatePrivateDnsNameOptions$ = [
  3,
  n0,
  _LTPDNO,
  0,
  [_HTo, _ERNDAR, _ERNDAAAAR],
  [[0, {
    "ec2QueryName": `HostnameType`,
    "xmlName": _hTo
  }], [2, {
    "ec2QueryName": `EnableResourceNameDnsARecord`,
    "xmlName": _eRNDAR
  }], [2, {
    "ec2QueryName": `EnableResourceNameDnsAAAARecord`,
    "xmlName": _eRNDAAAAR
  }]]
];
var LaunchTemplatesMonitoring$ = [
  3,
  n0,
  _LTM,
  0,
  [_En, _MCIe],
  [[2, {
    "ec2QueryName": `Enabled`,
    "xmlName": _en
  }], [() => MetricCategoryIdList, {
    "ec2QueryName": `MetricCategoryIdSet`,
    "xmlName": _mCIS
  }]]
];
var LaunchTemplateSpotMarketOptions$ = [
  3,
  n0,
  _LTSMO,
  0,
  [_MPax, _SITp, _BDMlo, _VU, _IIB],
  [[0, {
    "ec2QueryName": `MaxPrice`,
    "xmlName": _mP
  }], [0, {
    "ec2QueryName": `SpotInstanceType`,
    "xmlName": _sIT
  }], [1, {
    "ec2QueryName": `BlockDurationMinutes`,
    "xmlName": _bDMl
  }], [4, {
    "ec2QueryName": `ValidUntil`,
    "xmlName": _vU
  }], [0, {
    "ec2QueryName": `InstanceInterruptionBehavior`,
    "xmlName": _iIB
  }]]
];
var LaunchTemplateTagSpecification$ = [
  3,
  n0,
  _LTTS,
  0,
  [_RTe, _T],
  [[0, {
    "ec2QueryName": `ResourceType`,
    "xmlName": _rTe
  }], [() => TagList, {
    "ec2QueryName": `TagSet`,
    "xmlName": _tS
  }]]
];
var LaunchTemplateVersion$ = [
  3,
  n0,
  _LTV,
  0,
  [_LTI, _LTN, _VNe, _VD, _CTre, _CBr, _DVef, _LTD, _Op],
  [[0, {
    "ec2QueryName": `LaunchTemplateId`,
    "xmlName": _lTI
  }], [0, {
    "ec2QueryName": `LaunchTemplateName`,
    "xmlName": _lTN
  }], [1, {
    "ec2QueryName": `VersionNumber`,
    "xmlName": _vNe
  }], [0, {
    "ec2QueryName": `VersionDescription`,
    "xmlName": _vD
  }], [4, {
    "ec2QueryName": `CreateTime`,
    "xmlName": _cTre
  }], [0, {
    "ec2QueryName": `CreatedBy`,
    "xmlName": _cBr
  }], [2, {
    "ec2QueryName": `DefaultVersion`,
    "xmlName": _dVef
  }], [() => ResponseLaunchTemplateData$, {
    "ec2QueryName": `LaunchTemplateData`,
    "xmlName": _lTD
  }], [() => OperatorResponse$, {
    "ec2QueryName": `Operator`,
    "xmlName": _ope
  }]]
];
var MemoryGiBPerVCpu$ = [
  3,
  n0,
  _MGBPVC,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var MemoryGiBPerVCpuRequest$ = [
  3,
  n0,
  _MGBPVCR,
  0,
  [_M, _Ma],
  [1, 1]
];
var MemoryMiB$ = [
  3,
  n0,
  _MMB,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var MemoryMiBRequest$ = [
  3,
  n0,
  _MMBR,
  0,
  [_M, _Ma],
  [1, 1],
  1
];
var ModifyTrafficMirrorFilterRuleRequest$ = [
  3,
  n0,
  _MTMFRR,
  0,
  [_TMFRI, _TD, _RNu, _RA, _DPRe, _SPRo, _Pr, _DCB, _SCB, _De, _RF, _DR],
  [0, 0, 1, 0, () => TrafficMirrorPortRangeRequest$, () => TrafficMirrorPortRangeRequest$, 1, 0, 0, 0, [64 | 0, { "xmlName": _RFe }], 2],
  1
];
var ModifyTrafficMirrorSessionRequest$ = [
  3,
  n0,
  _MTMSR,
  0,
  [_TMSI, _TMTI, _TMFI, _PLa, _SNes, _VNI, _De, _RF, _DR],
  [0, 0, 0, 1, 1, 1, 0, [64 | 0, { "xmlName": _RFe }], 2],
  1
];
var ModifyTransitGatewayMeteringPolicyRequest$ = [
  3,
  n0,
  _MTGMPR,
  0,
  [_TGMPI, _AMAI, _RMAI, _DR],
  [0, [64 | 0, { "xmlName": _AMAId }], [64 | 0, { "xmlName": _RMAIe }], 2],
  1
];
var NetworkBandwidthGbps$ = [
  3,
  n0,
  _NBGe,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var NetworkBandwidthGbpsRequest$ = [
  3,
  n0,
  _NBGR,
  0,
  [_M, _Ma],
  [1, 1]
];
var NetworkInterfaceCount$ = [
  3,
  n0,
  _NIC,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var NetworkInterfaceCountRequest$ = [
  3,
  n0,
  _NICR,
  0,
  [_M, _Ma],
  [1, 1]
];
var OperatorResponse$ = [
  3,
  n0,
  _ORper,
  0,
  [_Mana, _P, _HBD],
  [[2, {
    "ec2QueryName": `Managed`,
    "xmlName": _mana
  }], [0, {
    "ec2QueryName": `Principal`,
    "xmlName": _p
  }], [2, {
    "ec2QueryName": `HiddenByDefault`,
    "xmlName": _hBD
  }]]
];
var PerformanceFactorReference$ = [
  3,
  n0,
  _PFR,
  0,
  [_IF],
  [[0, {
    "ec2QueryName": `InstanceFamily`,
    "xmlName": _iF
  }]]
];
var PerformanceFactorReferenceRequest$ = [
  3,
  n0,
  _PFRR,
  0,
  [_IF],
  [0]
];
var PrivateIpAddressSpecification$ = [
  3,
  n0,
  _PIAS,
  0,
  [_Prim, _PIAr],
  [[2, {
    "ec2QueryName": `Primary`,
    "xmlName": _prim
  }], [0, {
    "ec2QueryName": `PrivateIpAddress`,
    "xmlName": _pIAr
  }]]
];
var ProductCode$ = [
  3,
  n0,
  _PCr,
  0,
  [_PCIr, _PCT],
  [[0, {
    "ec2QueryName": `ProductCode`,
    "xmlName": _pCr
  }], [0, {
    "ec2QueryName": `Type`,
    "xmlName": _ty
  }]]
];
var ResourceTypeOption$ = [
  3,
  n0,
  _RTOe,
  0,
  [_ON, _OV],
  [0, [64 | 0, { "xmlName": _OVp }]]
];
var ResourceTypeRequest$ = [
  3,
  n0,
  _RTRe,
  0,
  [_RTe, _RTO],
  [0, [() => ResourceTypeOptionList, { "xmlName": _RTOe }]]
];
var ResponseLaunchTemplateData$ = [
  3,
  n0,
  _RLTDe,
  0,
  [_KI, _EO, _IIP, _BDMl, _NIet, _IIm, _IT, _KN, _Mon, _Pla, _RDI, _DAT, _IISB, _UDs, _TS, _EGSlas, _EIAl, _SGIe, _SGe, _IMOns, _CSr, _CO, _CRSa, _LSi, _HO, _MO, _EOn, _IR, _PDNO, _MOa, _DASi, _Op, _NPO, _SIec],
  [[0, {
    "ec2QueryName": `KernelId`,
    "xmlName": _kI
  }], [2, {
    "ec2QueryName": `EbsOptimized`,
    "xmlName": _eO
  }], [() => LaunchTemplateIamInstanceProfileSpecification$, {
    "ec2QueryName": `IamInstanceProfile`,
    "xmlName": _iIP
  }], [() => LaunchTemplateBlockDeviceMappingList, {
    "ec2QueryName": `BlockDeviceMappingSet`,
    "xmlName": _bDMS
  }], [() => LaunchTemplateInstanceNetworkInterfaceSpecificationList, {
    "ec2QueryName": `NetworkInterfaceSet`,
    "xmlName": _nIS
  }], [0, {
    "ec2QueryName": `ImageId`,
    "xmlName": _iIma
  }], [0, {
    "ec2QueryName": `InstanceType`,
    "xmlName": _iT
  }], [0, {
    "ec2QueryName": `KeyName`,
    "xmlName": _kN
  }], [() => LaunchTemplatesMonitoring$, {
    "ec2QueryName": `Monitoring`,
    "xmlName": _mon
  }], [() => LaunchTemplatePlacement$, {
    "ec2QueryName": `Placement`,
    "xmlName": _pla
  }], [0, {
    "ec2QueryName": `RamDiskId`,
    "xmlName": _rDI
  }], [2, {
    "ec2QueryName": `DisableApiTermination`,
    "xmlName": _dAT
  }], [0, {
    "ec2QueryName": `InstanceInitiatedShutdownBehavior`,
    "xmlName": _iISB
  }], [() => SensitiveUserData, {
    "ec2QueryName": `UserData`,
    "xmlName": _uDs
  }], [() => LaunchTemplateTagSpecificationList, {
    "ec2QueryName": `TagSpecificationSet`,
    "xmlName": _tSS
  }], [() => ElasticGpuSpecificationResponseList, {
    "ec2QueryName": `ElasticGpuSpecificationSet`,
    "xmlName": _eGSS
  }], [() => LaunchTemplateElasticInferenceAcceleratorResponseList, {
    "ec2QueryName": `ElasticInferenceAcceleratorSet`,
    "xmlName": _eIAS
  }], [() => ValueStringList, {
    "ec2QueryName": `SecurityGroupIdSet`,
    "xmlName": _sGIS
  }], [() => ValueStringList, {
    "ec2QueryName": `SecurityGroupSet`,
    "xmlName": _sGSe
  }], [() => LaunchTemplateInstanceMarketOptions$, {
    "ec2QueryName": `InstanceMarketOptions`,
    "xmlName": _iMOn
  }], [() => CreditSpecification$, {
    "ec2QueryName": `CreditSpecification`,
    "xmlName": _cSr
  }], [() => LaunchTemplateCpuOptions$, {
    "ec2QueryName": `CpuOptions`,
    "xmlName": _cO
  }], [() => LaunchTemplateCapacityReservationSpecificationResponse$, {
    "ec2QueryName": `CapacityReservationSpecification`,
    "xmlName": _cRSa
  }], [() => LaunchTemplateLicenseList, {
    "ec2QueryName": `LicenseSet`,
    "xmlName": _lSic
  }], [() => LaunchTemplateHibernationOptions$, {
    "ec2QueryName": `HibernationOptions`,
    "xmlName": _hO
  }], [() => LaunchTemplateInstanceMetadataOptions$, {
    "ec2QueryName": `MetadataOptions`,
    "xmlName": _mO
  }], [() => LaunchTemplateEnclaveOptions$, {
    "ec2QueryName": `EnclaveOptions`,
    "xmlName": _eOn
  }], [() => InstanceRequirements$, {
    "ec2QueryName": `InstanceRequirements`,
    "xmlName": _iR
  }], [() => LaunchTemplatePrivateDnsNameOptions$, {
    "ec2QueryName": `PrivateDnsNameOptions`,
    "xmlName": _pDNO
  }], [() => LaunchTemplateInstanceMaintenanceOptions$, {
    "ec2QueryName": `MaintenanceOptions`,
    "xmlName": _mOa
  }], [2, {
    "ec2QueryName": `DisableApiStop`,
    "xmlName": _dASi
  }], [() => OperatorResponse$, {
    "ec2QueryName": `Operator`,
    "xmlName": _ope
  }], [() => LaunchTemplateNetworkPerformanceOptions$, {
    "ec2QueryName": `NetworkPerformanceOptions`,
    "xmlName": _nPO
  }], [() => LaunchTemplateInstanceSecondaryInterfaceSpecificationList, {
    "ec2QueryName": `SecondaryInterfaceSet`,
    "xmlName": _sISe
  }]]
];
var ScanResults$ = [
  3,
  n0,
  _SRc,
  0,
  [_HFSL, _FSD, _IFAS, _LFAS, _MFAS, _HFAS, _CFAS],
  [[0, {
    "ec2QueryName": `HighestFindingSeverityLabel`,
    "xmlName": _hFSL
  }], [4, {
    "ec2QueryName": `FindingScanDate`,
    "xmlName": _fSD
  }], [4, {
    "ec2QueryName": `InformationalFixAvailableSince`,
    "xmlName": _iFAS
  }], [4, {
    "ec2QueryName": `LowFixAvailableSince`,
    "xmlName": _lFAS
  }], [4, {
    "ec2QueryName": `MediumFixAvailableSince`,
    "xmlName": _mFAS
  }], [4, {
    "ec2QueryName": `HighFixAvailableSince`,
    "xmlName": _hFAS
  }], [4, {
    "ec2QueryName": `CriticalFixAvailableSince`,
    "xmlName": _cFAS
  }]]
];
var SecondaryInterfacePrivateIpAddressSpecification$ = [
  3,
  n0,
  _SIPIAS,
  0,
  [_PIAr],
  [[0, {
    "ec2QueryName": `PrivateIpAddress`,
    "xmlName": _pIAr
  }]]
];
var Snapshot$ = [
  3,
  n0,
  _Sna,
  0,
  [_OAw, _OA, _T, _STto, _RETe, _STs, _AZ, _TTr, _CDM, _CTomp, _FSSIB, _SIn, _VIo, _St, _SMta, _STt, _Pro, _OI, _De, _VSo, _Enc, _KKI, _DEKI],
  [[0, {
    "ec2QueryName": `OwnerAlias`,
    "xmlName": _oAw
  }], [0, {
    "ec2QueryName": `OutpostArn`,
    "xmlName": _oA
  }], [() => TagList, {
    "ec2QueryName": `TagSet`,
    "xmlName": _tS
  }], [0, {
    "ec2QueryName": `StorageTier`,
    "xmlName": _sTto
  }], [4, {
    "ec2QueryName": `RestoreExpiryTime`,
    "xmlName": _rETe
  }], [0, {
    "ec2QueryName": `SseType`,
    "xmlName": _sTs
  }], [0, {
    "ec2QueryName": `AvailabilityZone`,
    "xmlName": _aZ
  }], [0, {
    "ec2QueryName": `TransferType`,
    "xmlName": _tTr
  }], [1, {
    "ec2QueryName": `CompletionDurationMinutes`,
    "xmlName": _cDM
  }], [4, {
    "ec2QueryName": `CompletionTime`,
    "xmlName": _cTomp
  }], [1, {
    "ec2QueryName": `FullSnapshotSizeInBytes`,
    "xmlName": _fSSIB
  }], [0, {
    "ec2QueryName": `SnapshotId`,
    "xmlName": _sIn
  }], [0, {
    "ec2QueryName": `VolumeId`,
    "xmlName": _vIo
  }], [0, {
    "ec2QueryName": `Status`,
    "xmlName": _sta
  }], [0, {
    "ec2QueryName": `StatusMessage`,
    "xmlName": _sMt
  }], [4, {
    "ec2QueryName": `StartTime`,
    "xmlName": _sTt
  }], [0, {
    "ec2QueryName": `Progress`,
    "xmlName": _pro
  }], [0, {
    "ec2QueryName": `OwnerId`,
    "xmlName": _oI
  }], [0, {
    "ec2QueryName": `Description`,
    "xmlName": _de
  }], [1, {
    "ec2QueryName": `VolumeSize`,
    "xmlName": _vSo
  }], [2, {
    "ec2QueryName": `Encrypted`,
    "xmlName": _enc
  }], [0, {
    "ec2QueryName": `KmsKeyId`,
    "xmlName": _kKI
  }], [0, {
    "ec2QueryName": `DataEncryptionKeyId`,
    "xmlName": _dEKI
  }]]
];
var StateReason$ = [
  3,
  n0,
  _SRt,
  0,
  [_Co, _Me],
  [[0, {
    "ec2QueryName": `Code`,
    "xmlName": _co
  }], [0, {
    "ec2QueryName": `Message`,
    "xmlName": _me
  }]]
];
var Tag$ = [
  3,
  n0,
  _Ta,
  0,
  [_K, _V],
  [[0, {
    "ec2QueryName": `Key`,
    "xmlName": _k
  }], [0, {
    "ec2QueryName": `Value`,
    "xmlName": _v
  }]]
];
var TagSpecification$ = [
  3,
  n0,
  _TSa,
  0,
  [_RTe, _T],
  [[0, {
    "ec2QueryName": `ResourceType`,
    "xmlName": _rTe
  }], [() => TagList, { "xmlName": _Ta }]]
];
var TotalLocalStorageGB$ = [
  3,
  n0,
  _TLSGB,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var TotalLocalStorageGBRequest$ = [
  3,
  n0,
  _TLSGBR,
  0,
  [_M, _Ma],
  [1, 1]
];
var TrafficMirrorPortRangeRequest$ = [
  3,
  n0,
  _TMPRR,
  0,
  [_FP, _TP],
  [1, 1]
];
var VCpuCountRange$ = [
  3,
  n0,
  _VCCR,
  0,
  [_M, _Ma],
  [[1, {
    "ec2QueryName": `Min`,
    "xmlName": _m
  }], [1, {
    "ec2QueryName": `Max`,
    "xmlName": _ma
  }]]
];
var VCpuCountRangeRequest$ = [
  3,
  n0,
  _VCCRR,
  0,
  [_M, _Ma],
  [1, 1],
  1
];
var Vpc$ = [
  3,
  n0,
  _Vp,
  0,
  [_OI, _ITns, _ICBAS, _CBAS, _IDs, _ECn, _T, _BPAS, _VI, _St, _CB, _DOI],
  [[0, {
    "ec2QueryName": `OwnerId`,
    "xmlName": _oI
  }], [0, {
    "ec2QueryName": `InstanceTenancy`,
    "xmlName": _iTns
  }], [() => VpcIpv6CidrBlockAssociationSet, {
    "ec2QueryName": `Ipv6CidrBlockAssociationSet`,
    "xmlName": _iCBASp
  }], [() => VpcCidrBlockAssociationSet, {
    "ec2QueryName": `CidrBlockAssociationSet`,
    "xmlName": _cBAS
  }], [2, {
    "ec2QueryName": `IsDefault`,
    "xmlName": _iDs
  }], [() => VpcEncryptionControl$, {
    "ec2QueryName": `EncryptionControl`,
    "xmlName": _eCn
  }], [() => TagList, {
    "ec2QueryName": `TagSet`,
    "xmlName": _tS
  }], [() => BlockPublicAccessStates$, {
    "ec2QueryName": `BlockPublicAccessStates`,
    "xmlName": _bPAS
  }], [0, {
    "ec2QueryName": `VpcId`,
    "xmlName": _vI
  }], [0, {
    "ec2QueryName": `State`,
    "xmlName": _st
  }], [0, {
    "ec2QueryName": `CidrBlock`,
    "xmlName": _cB
  }], [0, {
    "ec2QueryName": `DhcpOptionsId`,
    "xmlName": _dOI
  }]]
];
var VpcCidrBlockAssociation$ = [
  3,
  n0,
  _VCBA,
  0,
  [_AIs, _CB, _CBSi],
  [[0, {
    "ec2QueryName": `AssociationId`,
    "xmlName": _aIs
  }], [0, {
    "ec2QueryName": `CidrBlock`,
    "xmlName": _cB
  }], [() => VpcCidrBlockState$, {
    "ec2QueryName": `CidrBlockState`,
    "xmlName": _cBSi
  }]]
];
var VpcCidrBlockState$ = [
  3,
  n0,
  _VCBS,
  0,
  [_St, _SMt],
  [[0, {
    "ec2QueryName": `State`,
    "xmlName": _st
  }], [0, {
    "ec2QueryName": `StatusMessage`,
    "xmlName": _sMt
  }]]
];
var VpcEncryptionControl$ = [
  3,
  n0,
  _VEC,
  0,
  [_VI, _VECI, _Mo, _St, _SMta, _REes, _T],
  [[0, {
    "ec2QueryName": `VpcId`,
    "xmlName": _vI
  }], [0, {
    "ec2QueryName": `VpcEncryptionControlId`,
    "xmlName": _vECI
  }], [0, {
    "ec2QueryName": `Mode`,
    "xmlName": _mo
  }], [0, {
    "ec2QueryName": `State`,
    "xmlName": _st
  }], [0, {
    "ec2QueryName": `StateMessage`,
    "xmlName": _sMta
  }], [() => VpcEncryptionControlExclusions$, {
    "ec2QueryName": `ResourceExclusions`,
    "xmlName": _rEes
  }], [() => TagList, {
    "ec2QueryName": `TagSet`,
    "xmlName": _tS
  }]]
];
var VpcEncryptionControlExclusion$ = [
  3,
  n0,
  _VECE,
  0,
  [_St, _SMta],
  [[0, {
    "ec2QueryName": `State`,
    "xmlName": _st
  }], [0, {
    "ec2QueryName": `StateMessage`,
    "xmlName": _sMta
  }]]
];
var VpcEncryptionControlExclusions$ = [
  3,
  n0,
  _VECEp,
  0,
  [_IG, _EOIG, _NG, _VPG, _VP, _L, _VL, _EFS, _GA, _AGV],
  [[() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `InternetGateway`,
    "xmlName": _iG
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `EgressOnlyInternetGateway`,
    "xmlName": _eOIG
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `NatGateway`,
    "xmlName": _nG
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `VirtualPrivateGateway`,
    "xmlName": _vPG
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `VpcPeering`,
    "xmlName": _vP
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `Lambda`,
    "xmlName": _l
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `VpcLattice`,
    "xmlName": _vL
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `ElasticFileSystem`,
    "xmlName": _eFS
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `GlobalAccelerator`,
    "xmlName": _gA
  }], [() => VpcEncryptionControlExclusion$, {
    "ec2QueryName": `ApiGatewayV2`,
    "xmlName": _aGV
  }]]
];
var VpcIpv6CidrBlockAssociation$ = [
  3,
  n0,
  _VICBA,
  0,
  [_AIs, _ICB, _ICBS, _NBG, _IPpvo, _IAA, _ISpo],
  [[0, {
    "ec2QueryName": `AssociationId`,
    "xmlName": _aIs
  }], [0, {
    "ec2QueryName": `Ipv6CidrBlock`,
    "xmlName": _iCB
  }], [() => VpcCidrBlockState$, {
    "ec2QueryName": `Ipv6CidrBlockState`,
    "xmlName": _iCBS
  }], [0, {
    "ec2QueryName": `NetworkBorderGroup`,
    "xmlName": _nBG
  }], [0, {
    "ec2QueryName": `Ipv6Pool`,
    "xmlName": _iPpvo
  }], [0, {
    "ec2QueryName": `Ipv6AddressAttribute`,
    "xmlName": _iAA
  }], [0, {
    "ec2QueryName": `IpSource`,
    "xmlName": _iSpo
  }]]
];
var AcceleratorManufacturerSet = [
  1,
  n0,
  _AMSc,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var AcceleratorNameSet = [
  1,
  n0,
  _ANSc,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var AcceleratorTypeSet = [
  1,
  n0,
  _ATSc,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var AllowedInstanceTypeSet = [
  1,
  n0,
  _AITS,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var ArchitectureTypeSet = [
  1,
  n0,
  _ATSr,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var AssetIdList = (/* unused pure expression or super */ null && (64 | 0));
var BlockDeviceMappingList = [
  1,
  n0,
  _BDML,
  0,
  [
    () => BlockDeviceMapping$,
    { "xmlName": _it }
  ]
];
var CarrierGatewayIdSet = (/* unused pure expression or super */ null && (64 | 0));
var CpuManufacturerSet = [
  1,
  n0,
  _CMSp,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var DescribeFastLaunchImagesSuccessSet = [
  1,
  n0,
  _DFLISS,
  0,
  [
    () => DescribeFastLaunchImagesSuccessItem$,
    { "xmlName": _it }
  ]
];
var DescribeImageReferencesImageIdStringList = (/* unused pure expression or super */ null && (64 | 0));
var DescribeImageUsageReportsImageIdStringList = (/* unused pure expression or super */ null && (64 | 0));
var DescribeInstanceTopologyGroupNameSet = (/* unused pure expression or super */ null && (64 | 0));
var DescribeInstanceTopologyInstanceIdSet = (/* unused pure expression or super */ null && (64 | 0));
var ElasticGpuSpecificationResponseList = [
  1,
  n0,
  _EGSRL,
  0,
  [
    () => ElasticGpuSpecificationResponse$,
    { "xmlName": _it }
  ]
];
var ExcludedInstanceTypeSet = [
  1,
  n0,
  _EITSx,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var ExecutableByStringList = [
  1,
  n0,
  _EBSL,
  0,
  [
    0,
    { "xmlName": _EBx }
  ]
];
var FastLaunchImageIdList = [
  1,
  n0,
  _FLIIL,
  0,
  [
    0,
    { "xmlName": _IIm }
  ]
];
var FilterList = [
  1,
  n0,
  _FLi,
  0,
  [
    () => Filter$,
    { "xmlName": _Fil }
  ]
];
var FleetIdSet = (/* unused pure expression or super */ null && (64 | 0));
var GroupIdStringList = [
  1,
  n0,
  _GISL,
  0,
  [
    0,
    { "xmlName": _gIr }
  ]
];
var ImageIdStringList = [
  1,
  n0,
  _IISL,
  0,
  [
    0,
    { "xmlName": _IIm }
  ]
];
var ImageList = [
  1,
  n0,
  _ILm,
  0,
  [
    () => Image$,
    { "xmlName": _it }
  ]
];
var ImageUsageReportIdStringList = (/* unused pure expression or super */ null && (64 | 0));
var ImageWatermarkList = [
  1,
  n0,
  _IWL,
  0,
  [
    () => ImageWatermark$,
    { "xmlName": _it }
  ]
];
var InstanceGenerationSet = [
  1,
  n0,
  _IGS,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var InstanceIpv6AddressList = [
  1,
  n0,
  _IIAL,
  0,
  [
    () => InstanceIpv6Address$,
    { "xmlName": _it }
  ]
];
var InstanceTypeList = (/* unused pure expression or super */ null && (64 | 0));
var InstanceTypes = (/* unused pure expression or super */ null && (64 | 0));
var Ipv4PrefixListResponse = [
  1,
  n0,
  _IPLRpv,
  0,
  [
    () => Ipv4PrefixSpecificationResponse$,
    { "xmlName": _it }
  ]
];
var Ipv6PrefixListResponse = [
  1,
  n0,
  _IPLRpvr,
  0,
  [
    () => Ipv6PrefixSpecificationResponse$,
    { "xmlName": _it }
  ]
];
var LaunchTemplateBlockDeviceMappingList = [
  1,
  n0,
  _LTBDML,
  0,
  [
    () => LaunchTemplateBlockDeviceMapping$,
    { "xmlName": _it }
  ]
];
var LaunchTemplateElasticInferenceAcceleratorResponseList = [
  1,
  n0,
  _LTEIARL,
  0,
  [
    () => LaunchTemplateElasticInferenceAcceleratorResponse$,
    { "xmlName": _it }
  ]
];
var LaunchTemplateInstanceNetworkInterfaceSpecificationList = [
  1,
  n0,
  _LTINISL,
  0,
  [
    () => LaunchTemplateInstanceNetworkInterfaceSpecification$,
    { "xmlName": _it }
  ]
];
var LaunchTemplateInstanceSecondaryInterfaceSpecificationList = [
  1,
  n0,
  _LTISISL,
  0,
  [
    () => LaunchTemplateInstanceSecondaryInterfaceSpecification$,
    { "xmlName": _it }
  ]
];
var LaunchTemplateLicenseList = [
  1,
  n0,
  _LTLL,
  0,
  [
    () => LaunchTemplateLicenseConfiguration$,
    { "xmlName": _it }
  ]
];
var LaunchTemplateTagSpecificationList = [
  1,
  n0,
  _LTTSL,
  0,
  [
    () => LaunchTemplateTagSpecification$,
    { "xmlName": _it }
  ]
];
var LaunchTemplateVersionSet = [
  1,
  n0,
  _LTVS,
  0,
  [
    () => LaunchTemplateVersion$,
    { "xmlName": _it }
  ]
];
var LocalStorageTypeSet = [
  1,
  n0,
  _LSTS,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var MetricCategoryIdList = [
  1,
  n0,
  _MCIL,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var NetworkInterfacePermissionIdList = (/* unused pure expression or super */ null && (64 | 0));
var OwnerStringList = [
  1,
  n0,
  _OSL,
  0,
  [
    0,
    { "xmlName": _Own }
  ]
];
var PerformanceFactorReferenceSet = [
  1,
  n0,
  _PFRS,
  0,
  [
    () => PerformanceFactorReference$,
    { "xmlName": _it }
  ]
];
var PerformanceFactorReferenceSetRequest = [
  1,
  n0,
  _PFRSR,
  0,
  [
    () => PerformanceFactorReferenceRequest$,
    { "xmlName": _it }
  ]
];
var PlacementGroupIdStringList = [
  1,
  n0,
  _PGISL,
  0,
  [
    0,
    { "xmlName": _GIr }
  ]
];
var PlacementGroupStringList = (/* unused pure expression or super */ null && (64 | 0));
var PrivateIpAddressSpecificationList = [
  1,
  n0,
  _PIASL,
  0,
  [
    () => PrivateIpAddressSpecification$,
    { "xmlName": _it }
  ]
];
var ProductCodeList = [
  1,
  n0,
  _PCLr,
  0,
  [
    () => ProductCode$,
    { "xmlName": _it }
  ]
];
var ProductDescriptionList = (/* unused pure expression or super */ null && (64 | 0));
var RegionNames = (/* unused pure expression or super */ null && (64 | 0));
var RequestInstanceTypeList = (/* unused pure expression or super */ null && (64 | 0));
var ReservedInstancesOfferingIdStringList = (/* unused pure expression or super */ null && (64 | 0));
var ResourceIdList = (/* unused pure expression or super */ null && (64 | 0));
var ResourceTypeOptionList = [
  1,
  n0,
  _RTOL,
  0,
  [
    () => ResourceTypeOption$,
    0
  ]
];
var ResourceTypeOptionValuesList = (/* unused pure expression or super */ null && (64 | 0));
var ResourceTypeRequestList = [
  1,
  n0,
  _RTRL,
  0,
  [
    () => ResourceTypeRequest$,
    0
  ]
];
var RestorableByStringList = (/* unused pure expression or super */ null && (64 | 0));
var RouteServerEndpointIdsList = (/* unused pure expression or super */ null && (64 | 0));
var RouteServerIdsList = (/* unused pure expression or super */ null && (64 | 0));
var RouteServerPeerIdsList = (/* unused pure expression or super */ null && (64 | 0));
var SecondaryInterfacePrivateIpAddressSpecificationList = [
  1,
  n0,
  _SIPIASL,
  0,
  [
    () => SecondaryInterfacePrivateIpAddressSpecification$,
    { "xmlName": _it }
  ]
];
var SnapshotIdStringList = [
  1,
  n0,
  _SISL,
  0,
  [
    0,
    { "xmlName": _SIn }
  ]
];
var SnapshotList = [
  1,
  n0,
  _SLn,
  0,
  [
    () => Snapshot$,
    { "xmlName": _it }
  ]
];
var SupportedInstanceTypeSet = [
  1,
  n0,
  _SITS,
  0,
  [
    () => InstanceTypeItem$,
    { "xmlName": _it }
  ]
];
var TagList = [
  1,
  n0,
  _TL,
  0,
  [
    () => Tag$,
    { "xmlName": _it }
  ]
];
var TagSpecificationList = [
  1,
  n0,
  _TSL,
  0,
  [
    () => TagSpecification$,
    { "xmlName": _it }
  ]
];
var TrafficMirrorFilterRuleFieldList = (/* unused pure expression or super */ null && (64 | 0));
var TrafficMirrorSessionFieldList = (/* unused pure expression or super */ null && (64 | 0));
var TransitGatewayAttachmentIdStringList = (/* unused pure expression or super */ null && (64 | 0));
var UnsupportedInstanceTypeSet = [
  1,
  n0,
  _UITS,
  0,
  [
    () => InstanceTypeItem$,
    { "xmlName": _it }
  ]
];
var ValueStringList = [
  1,
  n0,
  _VSL,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var VersionStringList = [
  1,
  n0,
  _VSLe,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var VirtualizationTypeSet = [
  1,
  n0,
  _VTS,
  0,
  [
    0,
    { "xmlName": _it }
  ]
];
var VpcCidrBlockAssociationSet = [
  1,
  n0,
  _VCBAS,
  0,
  [
    () => VpcCidrBlockAssociation$,
    { "xmlName": _it }
  ]
];
var VpcIdStringList = [
  1,
  n0,
  _VISLp,
  0,
  [
    0,
    { "xmlName": _VI }
  ]
];
var VpcIpv6CidrBlockAssociationSet = [
  1,
  n0,
  _VICBAS,
  0,
  [
    () => VpcIpv6CidrBlockAssociation$,
    { "xmlName": _it }
  ]
];
var VpcList = [
  1,
  n0,
  _VLp,
  0,
  [
    () => Vpc$,
    { "xmlName": _it }
  ]
];
var DescribeFastLaunchImages$ = [
  9,
  n0,
  _DFLI,
  0,
  () => DescribeFastLaunchImagesRequest$,
  () => DescribeFastLaunchImagesResult$
];
var DescribeImages$ = [
  9,
  n0,
  _DIes,
  0,
  () => DescribeImagesRequest$,
  () => DescribeImagesResult$
];
var DescribeLaunchTemplateVersions$ = [
  9,
  n0,
  _DLTVe,
  0,
  () => DescribeLaunchTemplateVersionsRequest$,
  () => DescribeLaunchTemplateVersionsResult$
];
var DescribeSnapshots$ = [
  9,
  n0,
  _DSes,
  0,
  () => DescribeSnapshotsRequest$,
  () => DescribeSnapshotsResult$
];
var DescribeVpcs$ = [
  9,
  n0,
  _DVesc,
  0,
  () => DescribeVpcsRequest$,
  () => DescribeVpcsResult$
];
var EnableFastLaunch$ = [
  9,
  n0,
  _EFL,
  0,
  () => EnableFastLaunchRequest$,
  () => EnableFastLaunchResult$
];

// node_modules/@aws-sdk/client-ec2/dist-es/runtimeConfig.shared.js
var getRuntimeConfig = (config) => {
  return {
    apiVersion: "2016-11-15",
    base64Decoder: config?.base64Decoder ?? _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .fromBase64 */ .Ey,
    base64Encoder: config?.base64Encoder ?? _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .toBase64 */ .nk,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultEC2HttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new _chunk_B3SHQA4W_js__WEBPACK_IMPORTED_MODULE_5__/* .AwsSdkSigV4Signer */ .f2()
      }
    ],
    logger: config?.logger ?? new _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .NoOpLogger */ .N4(),
    protocol: config?.protocol ?? _chunk_B3SHQA4W_js__WEBPACK_IMPORTED_MODULE_5__/* .AwsEc2QueryProtocol */ .wb,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.ec2",
      errorTypeRegistries,
      xmlNamespace: "http://ec2.amazonaws.com/doc/2016-11-15",
      version: "2016-11-15",
      serviceTarget: "AmazonEC2"
    },
    serviceId: config?.serviceId ?? "EC2",
    sha256: config?.sha256 ?? _chunk_EXYDFO32_js__WEBPACK_IMPORTED_MODULE_6__/* .Sha256Node */ .T,
    urlParser: config?.urlParser ?? _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .parseUrl */ .Dl,
    utf8Decoder: config?.utf8Decoder ?? _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .fromUtf8 */ .ar,
    utf8Encoder: config?.utf8Encoder ?? _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .toUtf8 */ .Pq
  };
};

// node_modules/@aws-sdk/client-ec2/dist-es/runtimeConfig.js
var getRuntimeConfig2 = (config) => {
  (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);
  const defaultsMode = (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveDefaultsModeConfig */ .IZ)(config);
  const defaultConfigProvider = () => defaultsMode().then(_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .loadConfigsForDefaultMode */ .lT);
  const clientSharedValues = getRuntimeConfig(config);
  (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_chunk_B3SHQA4W_js__WEBPACK_IMPORTED_MODULE_5__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .calculateBodyLength */ .n8,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? _chunk_NBPSCV37_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProvider */ .v,
    defaultSocketTimeout: (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getDefaultSocketTimeout */ .ED)(config?.requestHandler, 9e5),
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .createDefaultUserAgentProvider */ .pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_default.version }),
    maxAttempts: config?.maxAttempts ?? (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs, config),
    region: config?.region ?? (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_REGION_CONFIG_OPTIONS */ .GG, { ..._chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH, ...loaderConfig }),
    requestHandler: _chunk_HEZ5GPP5_js__WEBPACK_IMPORTED_MODULE_7__/* .NodeHttpHandler */ .$.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)({
      ..._chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,
      default: async () => (await defaultConfigProvider()).retryMode || _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_RETRY_MODE */ .L0
    }, config),
    streamCollector: config?.streamCollector ?? _chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .streamCollector */ .kv,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV, loaderConfig)
  };
};

// node_modules/@aws-sdk/client-ec2/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration = (runtimeConfig) => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
  let _credentials = runtimeConfig.credentials;
  return {
    setHttpAuthScheme(httpAuthScheme) {
      const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
      if (index === -1) {
        _httpAuthSchemes.push(httpAuthScheme);
      } else {
        _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      }
    },
    httpAuthSchemes() {
      return _httpAuthSchemes;
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
      _httpAuthSchemeProvider = httpAuthSchemeProvider;
    },
    httpAuthSchemeProvider() {
      return _httpAuthSchemeProvider;
    },
    setCredentials(credentials) {
      _credentials = credentials;
    },
    credentials() {
      return _credentials;
    }
  };
};
var resolveHttpAuthRuntimeConfig = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};

// node_modules/@aws-sdk/client-ec2/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig), (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration), (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js
var EC2Client = class extends _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .Client */ .Kj {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig2(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters(_config_0);
    const _config_2 = (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveUserAgentConfig */ .Dc)(_config_1);
    const _config_3 = (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveRetryConfig */ .$z)(_config_2);
    const _config_4 = (0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveRegionConfig */ .TD)(_config_3);
    const _config_5 = (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveHostHeaderConfig */ .OV)(_config_4);
    const _config_6 = (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveEndpointConfig */ .Co)(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
    const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use((0,_chunk_L6CPVV4T_js__WEBPACK_IMPORTED_MODULE_10__/* .getSchemaSerdePlugin */ .wq)(this.config));
    this.middlewareStack.use((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getUserAgentPlugin */ .sM)(this.config));
    this.middlewareStack.use((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getRetryPlugin */ .ey)(this.config));
    this.middlewareStack.use((0,_chunk_ENFVSA4E_js__WEBPACK_IMPORTED_MODULE_9__/* .getContentLengthPlugin */ .vK)(this.config));
    this.middlewareStack.use((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getHostHeaderPlugin */ .TC)(this.config));
    this.middlewareStack.use((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getLoggerPlugin */ .Y7)(this.config));
    this.middlewareStack.use((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getRecursionDetectionPlugin */ .n4)(this.config));
    this.middlewareStack.use((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config, {
      httpAuthSchemeParametersProvider: defaultEC2HttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .DefaultIdentityProviderConfig */ .h$({
        "aws.auth#sigv4": config.credentials
      })
    }));
    this.middlewareStack.use((0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getHttpSigningPlugin */ .lW)(this.config));
  }
  destroy() {
    super.destroy();
  }
};

// node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var command = (0,_chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .makeBuilder */ .k8)(commonParams, "AmazonEC2", "EC2Client", _chunk_4DV2V7KA_js__WEBPACK_IMPORTED_MODULE_8__/* .getEndpointPlugin */ .rD);
var _ep0 = {};
var _mw0 = (Command, cs, config, o) => [];

// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeFastLaunchImagesCommand.js
var DescribeFastLaunchImagesCommand = class extends command(_ep0, _mw0, "DescribeFastLaunchImages", DescribeFastLaunchImages$) {
};

// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeImagesCommand.js
var DescribeImagesCommand = class extends command(_ep0, _mw0, "DescribeImages", DescribeImages$) {
};

// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeLaunchTemplateVersionsCommand.js
var DescribeLaunchTemplateVersionsCommand = class extends command(_ep0, _mw0, "DescribeLaunchTemplateVersions", DescribeLaunchTemplateVersions$) {
};

// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeSnapshotsCommand.js
var DescribeSnapshotsCommand = class extends command(_ep0, _mw0, "DescribeSnapshots", DescribeSnapshots$) {
};

// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeVpcsCommand.js
var DescribeVpcsCommand = class extends command(_ep0, _mw0, "DescribeVpcs", DescribeVpcs$) {
};

// node_modules/@aws-sdk/client-ec2/dist-es/commands/EnableFastLaunchCommand.js
var EnableFastLaunchCommand = class extends command(_ep0, _mw0, "EnableFastLaunch", EnableFastLaunch$) {
};

// src/aws/ec2.ts
var FAST_LAUNCH_ON = [{ Name: "state", Values: ["enabling", "enabled"] }];
function makeEc2(config) {
  const client = new EC2Client(config);
  const once = new EC2Client({ ...config, maxAttempts: 1, retryStrategy: (0,_chunk_LGZTUKE4_js__WEBPACK_IMPORTED_MODULE_1__/* .patientRetries */ .w)(1) });
  for (const { middlewareStack } of [client, once]) (0,_chunk_NBPSCV37_js__WEBPACK_IMPORTED_MODULE_0__/* .renewOnce */ .L)(middlewareStack, config);
  return {
    describeImages: (input) => client.send(new DescribeImagesCommand(input)),
    describeSnapshots: (SnapshotIds) => client.send(new DescribeSnapshotsCommand({ SnapshotIds })),
    describeFastLaunchImages: (ImageIds) => client.send(new DescribeFastLaunchImagesCommand({ ImageIds })),
    /** Tries once: who asks again and again anyway must not ask harder while the service is in trouble. */
    pollFastLaunchImages: (ImageIds) => once.send(new DescribeFastLaunchImagesCommand({ ImageIds })),
    /** A page of the AMIs of this account whose Fast Launch is on or being turned on. */
    listFastLaunchImages: (NextToken) => client.send(
      new DescribeFastLaunchImagesCommand({ Filters: FAST_LAUNCH_ON, MaxResults: 200, NextToken })
    ),
    describeVpcs: (input) => client.send(new DescribeVpcsCommand(input)),
    describeLaunchTemplateVersions: (input) => client.send(new DescribeLaunchTemplateVersionsCommand(input)),
    enableFastLaunch: (input) => client.send(new EnableFastLaunchCommand(input))
  };
}



/***/ })

};
;