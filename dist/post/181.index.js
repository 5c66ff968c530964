"use strict";
exports.id = 181;
exports.ids = [181];
exports.modules = {

/***/ 1181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeImagebuilder: () => (/* binding */ makeImagebuilder)
});

// EXTERNAL MODULE: ./build/post/chunk-X3JDAZMR.js
var chunk_X3JDAZMR = __webpack_require__(2651);
;// CONCATENATED MODULE: ./build/post/chunk-CMBPE4JD.js
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



// EXTERNAL MODULE: ./build/post/chunk-ZT6V4XUO.js
var chunk_ZT6V4XUO = __webpack_require__(2958);
// EXTERNAL MODULE: ./build/post/chunk-V44747JY.js
var chunk_V44747JY = __webpack_require__(7403);
// EXTERNAL MODULE: ./build/post/chunk-UV3CYHJH.js
var chunk_UV3CYHJH = __webpack_require__(4654);
// EXTERNAL MODULE: ./build/post/chunk-KEYK25IY.js
var chunk_KEYK25IY = __webpack_require__(9075);
// EXTERNAL MODULE: ./build/post/chunk-NQVTZXQE.js
var chunk_NQVTZXQE = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/post/chunk-RXGP6WW3.js
var chunk_RXGP6WW3 = __webpack_require__(3096);
// EXTERNAL MODULE: ./build/post/chunk-W6L5XVZO.js
var chunk_W6L5XVZO = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/post/chunk-L6CPVV4T.js
var chunk_L6CPVV4T = __webpack_require__(7061);
;// CONCATENATED MODULE: ./build/post/imagebuilder-G3NUI3HD.js











// node_modules/@aws-sdk/client-imagebuilder/dist-es/auth/httpAuthSchemeProvider.js
var defaultImagebuilderHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: (0,chunk_L6CPVV4T/* getSmithyContext */.ug)(context).operation,
    region: await (0,chunk_L6CPVV4T/* normalizeProvider */.te)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "imagebuilder",
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
var defaultImagebuilderHttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig = (config) => {
  const config_0 = (0,chunk_KEYK25IY/* resolveAwsSdkSigV4Config */.ho)(config);
  return Object.assign(config_0, {
    authSchemePreference: (0,chunk_L6CPVV4T/* normalizeProvider */.te)(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "imagebuilder"
  });
};
var commonParams = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-imagebuilder/package.json
var package_default = {
  name: "@aws-sdk/client-imagebuilder",
  description: "AWS SDK for JavaScript Imagebuilder Client for Node.js, Browser and React Native",
  version: "3.1046.0",
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline client-imagebuilder",
    "build:es": "tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types tsconfig.cjs.tsbuildinfo tsconfig.es.tsbuildinfo tsconfig.types.tsbuildinfo",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service --solo imagebuilder",
    "test:index": "tsc --noEmit ./test/index-types.ts && node ./test/index-objects.spec.mjs"
  },
  main: "./dist-cjs/index.js",
  types: "./dist-types/index.d.ts",
  module: "./dist-es/index.js",
  sideEffects: false,
  dependencies: {
    "@aws-crypto/sha256-browser": "5.2.0",
    "@aws-crypto/sha256-js": "5.2.0",
    "@aws-sdk/core": "^3.974.9",
    "@aws-sdk/credential-provider-node": "^3.972.40",
    "@aws-sdk/middleware-host-header": "^3.972.11",
    "@aws-sdk/middleware-logger": "^3.972.10",
    "@aws-sdk/middleware-recursion-detection": "^3.972.12",
    "@aws-sdk/middleware-user-agent": "^3.972.39",
    "@aws-sdk/region-config-resolver": "^3.972.14",
    "@aws-sdk/types": "^3.973.8",
    "@aws-sdk/util-endpoints": "^3.996.9",
    "@aws-sdk/util-user-agent-browser": "^3.972.11",
    "@aws-sdk/util-user-agent-node": "^3.973.25",
    "@smithy/core": "^3.24.1",
    "@smithy/fetch-http-handler": "^5.4.1",
    "@smithy/node-http-handler": "^4.7.1",
    "@smithy/types": "^4.14.1",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~5.8.3"
  },
  engines: {
    node: ">=20.0.0"
  },
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  files: [
    "dist-*/**"
  ],
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/javascript/"
  },
  license: "Apache-2.0",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-imagebuilder",
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-imagebuilder"
  }
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/endpoint/bdd.js
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
    ["https://imagebuilder-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
    [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://imagebuilder.{Region}.amazonaws.com", i],
    ["https://imagebuilder-fips.{Region}.{PartitionResult#dnsSuffix}", i],
    [a, "FIPS is enabled but this partition does not support FIPS"],
    ["https://imagebuilder.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
    [a, "DualStack is enabled but this partition does not support DualStack"],
    ["https://imagebuilder.{Region}.{PartitionResult#dnsSuffix}", i],
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
var bdd = chunk_RXGP6WW3/* BinaryDecisionDiagram */.d5.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-imagebuilder/dist-es/endpoint/endpointResolver.js
var cache = new chunk_RXGP6WW3/* EndpointCache */.kS({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver = (endpointParams, context = {}) => {
  return cache.get(endpointParams, () => (0,chunk_RXGP6WW3/* decideEndpoint */.cH)(bdd, {
    endpointParams,
    logger: context.logger
  }));
};
chunk_RXGP6WW3/* customEndpointFunctions */.mw.aws = chunk_RXGP6WW3/* awsEndpointFunctions */.UF;

// node_modules/@aws-sdk/client-imagebuilder/dist-es/models/ImagebuilderServiceException.js
var ImagebuilderServiceException = class _ImagebuilderServiceException extends chunk_RXGP6WW3/* ServiceException */.TJ {
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _ImagebuilderServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/models/errors.js
var AccessDeniedException = class _AccessDeniedException extends ImagebuilderServiceException {
  name = "AccessDeniedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "AccessDeniedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AccessDeniedException.prototype);
  }
};
var CallRateLimitExceededException = class _CallRateLimitExceededException extends ImagebuilderServiceException {
  name = "CallRateLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CallRateLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CallRateLimitExceededException.prototype);
  }
};
var ClientException = class _ClientException extends ImagebuilderServiceException {
  name = "ClientException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ClientException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ClientException.prototype);
  }
};
var ForbiddenException = class _ForbiddenException extends ImagebuilderServiceException {
  name = "ForbiddenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ForbiddenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ForbiddenException.prototype);
  }
};
var IdempotentParameterMismatchException = class _IdempotentParameterMismatchException extends ImagebuilderServiceException {
  name = "IdempotentParameterMismatchException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "IdempotentParameterMismatchException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IdempotentParameterMismatchException.prototype);
  }
};
var InvalidRequestException = class _InvalidRequestException extends ImagebuilderServiceException {
  name = "InvalidRequestException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidRequestException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidRequestException.prototype);
  }
};
var ResourceInUseException = class _ResourceInUseException extends ImagebuilderServiceException {
  name = "ResourceInUseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceInUseException.prototype);
  }
};
var ServiceException2 = class _ServiceException extends ImagebuilderServiceException {
  name = "ServiceException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "ServiceException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceException.prototype);
  }
};
var ServiceUnavailableException = class _ServiceUnavailableException extends ImagebuilderServiceException {
  name = "ServiceUnavailableException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "ServiceUnavailableException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceUnavailableException.prototype);
  }
};
var DryRunOperationException = class _DryRunOperationException extends ImagebuilderServiceException {
  name = "DryRunOperationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DryRunOperationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DryRunOperationException.prototype);
  }
};
var InvalidParameterCombinationException = class _InvalidParameterCombinationException extends ImagebuilderServiceException {
  name = "InvalidParameterCombinationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidParameterCombinationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidParameterCombinationException.prototype);
  }
};
var InvalidVersionNumberException = class _InvalidVersionNumberException extends ImagebuilderServiceException {
  name = "InvalidVersionNumberException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidVersionNumberException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidVersionNumberException.prototype);
  }
};
var ServiceQuotaExceededException = class _ServiceQuotaExceededException extends ImagebuilderServiceException {
  name = "ServiceQuotaExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceQuotaExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceQuotaExceededException.prototype);
  }
};
var ResourceAlreadyExistsException = class _ResourceAlreadyExistsException extends ImagebuilderServiceException {
  name = "ResourceAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceAlreadyExistsException.prototype);
  }
};
var ResourceDependencyException = class _ResourceDependencyException extends ImagebuilderServiceException {
  name = "ResourceDependencyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceDependencyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceDependencyException.prototype);
  }
};
var ResourceNotFoundException = class _ResourceNotFoundException extends ImagebuilderServiceException {
  name = "ResourceNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceNotFoundException.prototype);
  }
};
var TooManyRequestsException = class _TooManyRequestsException extends ImagebuilderServiceException {
  name = "TooManyRequestsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TooManyRequestsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyRequestsException.prototype);
  }
};
var InvalidPaginationTokenException = class _InvalidPaginationTokenException extends ImagebuilderServiceException {
  name = "InvalidPaginationTokenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidPaginationTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidPaginationTokenException.prototype);
  }
};
var InvalidParameterException = class _InvalidParameterException extends ImagebuilderServiceException {
  name = "InvalidParameterException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidParameterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidParameterException.prototype);
  }
};
var InvalidParameterValueException = class _InvalidParameterValueException extends ImagebuilderServiceException {
  name = "InvalidParameterValueException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidParameterValueException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidParameterValueException.prototype);
  }
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/schemas/schemas_0.js
var _A = "Ami";
var _ADC = "AmiDistributionConfiguration";
var _ADE = "AccessDeniedException";
var _ADP = "AutoDisablePolicy";
var _AIC = "AdditionalInstanceConfiguration";
var _AL = "AmiList";
var _C = "Component";
var _CC = "ComponentConfiguration";
var _CCL = "ComponentConfigurationList";
var _CCR = "CreateComponentRequest";
var _CCRR = "CreateContainerRecipeRequest";
var _CCRr = "CreateComponentResponse";
var _CCr = "CreateComponent";
var _CDC = "ContainerDistributionConfiguration";
var _CDCR = "CreateDistributionConfigurationRequest";
var _CE = "ClientException";
var _CIC = "CancelImageCreation";
var _CICR = "CancelImageCreationRequest";
var _CICRa = "CancelImageCreationResponse";
var _CICRr = "CreateInfrastructureConfigurationRequest";
var _CIPR = "CreateImagePipelineRequest";
var _CIR = "CreateImageRequest";
var _CIRR = "CreateImageRecipeRequest";
var _CIRRr = "CreateImageRecipeResponse";
var _CIRre = "CreateImageRecipe";
var _CL = "ContainerList";
var _CLPR = "CreateLifecyclePolicyRequest";
var _CP = "ComponentParameter";
var _CPD = "ComponentParameterDetail";
var _CPDL = "ComponentParameterDetailList";
var _CPL = "ComponentParameterList";
var _CR = "ContainerRecipe";
var _CRLEE = "CallRateLimitExceededException";
var _CRS = "ContainerRecipeSummary";
var _CS = "ComponentState";
var _CSL = "ComponentSummaryList";
var _CSLv = "CvssScoreList";
var _CSo = "ComponentSummary";
var _CSv = "CvssScore";
var _CV = "ComponentVersion";
var _CVL = "ComponentVersionList";
var _CWR = "CreateWorkflowRequest";
var _Co = "Container";
var _D = "Distribution";
var _DC = "DistributionConfiguration";
var _DCS = "DistributionConfigurationSummary";
var _DIRi = "DistributeImageRequest";
var _DL = "DistributionList";
var _DROE = "DryRunOperationException";
var _EC = "EcrConfiguration";
var _EIBDS = "EbsInstanceBlockDeviceSpecification";
var _F = "Filter";
var _FE = "ForbiddenException";
var _FL = "FilterList";
var _FLC = "FastLaunchConfiguration";
var _FLCL = "FastLaunchConfigurationList";
var _FLLTS = "FastLaunchLaunchTemplateSpecification";
var _FLSC = "FastLaunchSnapshotConfiguration";
var _GC = "GetComponent";
var _GCR = "GetComponentRequest";
var _GCRe = "GetComponentResponse";
var _GDC = "GetDistributionConfiguration";
var _GDCR = "GetDistributionConfigurationRequest";
var _GDCRe = "GetDistributionConfigurationResponse";
var _GI = "GetImage";
var _GIC = "GetInfrastructureConfiguration";
var _GICR = "GetInfrastructureConfigurationRequest";
var _GICRe = "GetInfrastructureConfigurationResponse";
var _GIP = "GetImagePipeline";
var _GIPR = "GetImagePipelineRequest";
var _GIPRe = "GetImagePipelineResponse";
var _GIR = "GetImageRequest";
var _GIRR = "GetImageRecipeRequest";
var _GIRRe = "GetImageRecipeResponse";
var _GIRe = "GetImageResponse";
var _GIRet = "GetImageRecipe";
var _GW = "GetWorkflow";
var _GWR = "GetWorkflowRequest";
var _GWRe = "GetWorkflowResponse";
var _I = "Image";
var _IBDM = "InstanceBlockDeviceMapping";
var _IBDMn = "InstanceBlockDeviceMappings";
var _IC = "InfrastructureConfiguration";
var _ICR = "ImportComponentRequest";
var _ICS = "InfrastructureConfigurationSummary";
var _ICn = "InstanceConfiguration";
var _IDIR = "ImportDiskImageRequest";
var _ILC = "ImageLoggingConfiguration";
var _IMO = "InstanceMetadataOptions";
var _IPCE = "InvalidParameterCombinationException";
var _IPE = "InvalidParameterException";
var _IPME = "IdempotentParameterMismatchException";
var _IPTE = "InvalidPaginationTokenException";
var _IPVE = "InvalidParameterValueException";
var _IPm = "ImagePipeline";
var _IR = "ImageRecipe";
var _IRE = "InvalidRequestException";
var _IRS = "ImageRecipeSummary";
var _IS = "ImageState";
var _ISC = "ImageScanningConfiguration";
var _ISFF = "ImageScanFindingsFilter";
var _ISL = "ImageSummaryList";
var _ISS = "ImageScanState";
var _ISm = "ImageSummary";
var _ITC = "ImageTestsConfiguration";
var _IVIR = "ImportVmImageRequest";
var _IVNE = "InvalidVersionNumberException";
var _L = "Logging";
var _LC = "ListComponents";
var _LCBV = "ListComponentBuildVersions";
var _LCBVR = "ListComponentBuildVersionsRequest";
var _LCBVRi = "ListComponentBuildVersionsResponse";
var _LCR = "ListComponentsRequest";
var _LCRi = "ListComponentsResponse";
var _LER = "LifecycleExecutionResource";
var _LERA = "LifecycleExecutionResourceAction";
var _LERS = "LifecycleExecutionResourceState";
var _LESR = "LifecycleExecutionSnapshotResource";
var _LESRL = "LifecycleExecutionSnapshotResourceList";
var _LIPI = "ListImagePipelineImages";
var _LIPIR = "ListImagePipelineImagesRequest";
var _LIPIRi = "ListImagePipelineImagesResponse";
var _LP = "LifecyclePolicy";
var _LPC = "LaunchPermissionConfiguration";
var _LPD = "LifecyclePolicyDetail";
var _LPDA = "LifecyclePolicyDetailAction";
var _LPDAIR = "LifecyclePolicyDetailActionIncludeResources";
var _LPDER = "LifecyclePolicyDetailExclusionRules";
var _LPDERA = "LifecyclePolicyDetailExclusionRulesAmis";
var _LPDERALL = "LifecyclePolicyDetailExclusionRulesAmisLastLaunched";
var _LPDF = "LifecyclePolicyDetailFilter";
var _LPDi = "LifecyclePolicyDetails";
var _LPRS = "LifecyclePolicyResourceSelection";
var _LPRSR = "LifecyclePolicyResourceSelectionRecipe";
var _LPRSRi = "LifecyclePolicyResourceSelectionRecipes";
var _LPS = "LifecyclePolicySummary";
var _LTC = "LaunchTemplateConfiguration";
var _LTCL = "LaunchTemplateConfigurationList";
var _LTFRRi = "ListTagsForResourceResponse";
var _LVR = "LatestVersionReferences";
var _LWE = "ListWorkflowExecutions";
var _LWER = "ListWorkflowExecutionsRequest";
var _LWERi = "ListWorkflowExecutionsResponse";
var _LWSE = "ListWorkflowStepExecutions";
var _LWSER = "ListWorkflowStepExecutionsRequest";
var _LWSERi = "ListWorkflowStepExecutionsResponse";
var _OR = "OutputResources";
var _P = "Placement";
var _PCL = "ProductCodeList";
var _PCLI = "ProductCodeListItem";
var _PLC = "PipelineLoggingConfiguration";
var _PVD = "PackageVulnerabilityDetails";
var _RAEE = "ResourceAlreadyExistsException";
var _RDE = "ResourceDependencyException";
var _RI = "RetryImage";
var _RIO = "RegisterImageOptions";
var _RIR = "RetryImageRequest";
var _RIRe = "RetryImageResponse";
var _RIUE = "ResourceInUseException";
var _RNFE = "ResourceNotFoundException";
var _S = "Schedule";
var _SE = "ServiceException";
var _SEC = "S3ExportConfiguration";
var _SIPE = "StartImagePipelineExecution";
var _SIPER = "StartImagePipelineExecutionRequest";
var _SIPERt = "StartImagePipelineExecutionResponse";
var _SL = "S3Logs";
var _SMA = "SystemsManagerAgent";
var _SPC = "SsmParameterConfiguration";
var _SPCL = "SsmParameterConfigurationList";
var _SQEE = "ServiceQuotaExceededException";
var _SUE = "ServiceUnavailableException";
var _TCR = "TargetContainerRepository";
var _TMRE = "TooManyRequestsException";
var _TR = "TagResource";
var _TRR = "TagResourceRequest";
var _TRRa = "TagResourceResponse";
var _UICR = "UpdateInfrastructureConfigurationRequest";
var _UIP = "UpdateImagePipeline";
var _UIPR = "UpdateImagePipelineRequest";
var _UIPRp = "UpdateImagePipelineResponse";
var _URR = "UntagResourceRequest";
var _VP = "VulnerablePackage";
var _VPL = "VulnerablePackageList";
var _W = "Workflow";
var _WC = "WindowsConfiguration";
var _WCL = "WorkflowConfigurationList";
var _WCo = "WorkflowConfiguration";
var _WEL = "WorkflowExecutionsList";
var _WEM = "WorkflowExecutionMetadata";
var _WP = "WorkflowParameter";
var _WPD = "WorkflowParameterDetail";
var _WPDL = "WorkflowParameterDetailList";
var _WPL = "WorkflowParameterList";
var _WS = "WorkflowState";
var _WSELo = "WorkflowStepExecutionsList";
var _WSM = "WorkflowStepMetadata";
var _WSo = "WorkflowSummary";
var _a = "arn";
var _aAIm = "amiAccountId";
var _aDC = "amiDistributionConfiguration";
var _aDP = "autoDisablePolicy";
var _aI = "accountId";
var _aIC = "additionalInstanceConfiguration";
var _aT = "amiTags";
var _aZ = "availabilityZone";
var _ac = "action";
var _am = "amis";
var _ar = "arch";
var _bDM = "blockDeviceMappings";
var _bN = "byName";
var _bS = "baseScore";
var _bT = "buildType";
var _c = "client";
var _cA = "componentArn";
var _cBVA = "componentBuildVersionArn";
var _cD = "changeDescription";
var _cDC = "containerDistributionConfiguration";
var _cF = "consecutiveFailures";
var _cR = "containerRecipe";
var _cRA = "containerRecipeArn";
var _cSL = "componentSummaryList";
var _cT = "clientToken";
var _cTo = "containerTags";
var _cTon = "containerType";
var _cVA = "componentVersionArn";
var _cVL = "componentVersionList";
var _co = "components";
var _com = "component";
var _con = "containers";
var _cv = "cvss";
var _d = "description";
var _dC = "dateCreated";
var _dCA = "distributionConfigurationArn";
var _dCi = "distributionConfiguration";
var _dIF = "diskImageFormat";
var _dLR = "dateLastRun";
var _dN = "deviceName";
var _dNR = "dateNextRun";
var _dOT = "deleteOnTermination";
var _dR = "dryRun";
var _dT = "deprecationTime";
var _dTD = "dockerfileTemplateData";
var _dTU = "dockerfileTemplateUri";
var _dTa = "dataType";
var _dU = "dateUpdated";
var _dV = "defaultValue";
var _da = "data";
var _di = "distributions";
var _eC = "ecrConfiguration";
var _eIME = "enhancedImageMetadataEnabled";
var _eR = "executionRole";
var _eRx = "exclusionRules";
var _eT = "endTime";
var _eb = "ebs";
var _en = "encrypted";
var _ena = "enabled";
var _ep = "epoch";
var _f = "format";
var _fC = "failureCount";
var _fIV = "fixedInVersion";
var _fLC = "fastLaunchConfigurations";
var _fP = "filePath";
var _fi = "filter";
var _fil = "filters";
var _hI = "hostId";
var _hPRHL = "httpPutResponseHopLimit";
var _hRGA = "hostResourceGroupArn";
var _hT = "httpTokens";
var _i = "image";
var _iBVA = "imageBuildVersionArn";
var _iC = "instanceConfiguration";
var _iCA = "infrastructureConfigurationArn";
var _iCn = "infrastructureConfiguration";
var _iI = "instanceImage";
var _iIm = "imageIndex";
var _iLGN = "imageLogGroupName";
var _iMO = "instanceMetadataOptions";
var _iOVO = "imageOsVersionOverride";
var _iP = "imagePipeline";
var _iPA = "imagePipelineArn";
var _iPN = "instanceProfileName";
var _iPs = "isPublic";
var _iR = "imageRecipe";
var _iRA = "imageRecipeArn";
var _iRn = "includeResources";
var _iS = "imageSource";
var _iSC = "imageScanningConfiguration";
var _iSE = "imageScanningEnabled";
var _iSL = "imageSummaryList";
var _iT = "imageTags";
var _iTC = "imageTestsConfiguration";
var _iTE = "imageTestsEnabled";
var _iTn = "instanceTypes";
var _iU = "imageUris";
var _in = "inputs";
var _io = "iops";
var _kKI = "kmsKeyId";
var _kP = "keyPair";
var _l = "logging";
var _lC = "loggingConfiguration";
var _lCA = "licenseConfigurationArns";
var _lEI = "lifecycleExecutionId";
var _lGN = "logGroupName";
var _lL = "lastLaunched";
var _lMVA = "latestMajorVersionArn";
var _lMVAa = "latestMinorVersionArn";
var _lP = "launchPermission";
var _lPVA = "latestPatchVersionArn";
var _lRS = "lastRunStatus";
var _lT = "launchTemplate";
var _lTC = "launchTemplateConfigurations";
var _lTI = "launchTemplateId";
var _lTN = "launchTemplateName";
var _lTV = "launchTemplateVersion";
var _lVA = "latestVersionArn";
var _lVR = "latestVersionReferences";
var _m = "message";
var _mPL = "maxParallelLaunches";
var _mR = "maxResults";
var _n = "name";
var _nD = "noDevice";
var _nT = "nextToken";
var _o = "owner";
var _oA = "organizationArns";
var _oF = "onFailure";
var _oR = "outputResources";
var _oUA = "organizationalUnitArns";
var _oV = "osVersion";
var _ob = "obfuscate";
var _ou = "outputs";
var _p = "platform";
var _pC = "productCodes";
var _pCI = "productCodeId";
var _pCT = "productCodeType";
var _pD = "policyDetails";
var _pESC = "pipelineExecutionStartCondition";
var _pG = "parallelGroup";
var _pI = "parentImage";
var _pLGN = "pipelineLogGroupName";
var _pM = "packageManager";
var _pNa = "parameterName";
var _pO = "platformOverride";
var _pa = "parameters";
var _pl = "placement";
var _pu = "publisher";
var _r = "region";
var _rA = "resourceArn";
var _rAL = "retainAtLeast";
var _rI = "requestId";
var _rIO = "registerImageOptions";
var _rIe = "resourceId";
var _rN = "repositoryName";
var _rNo = "roleName";
var _rS = "resourceSelection";
var _rSo = "rollbackStatus";
var _rT = "resourceTags";
var _rTe = "resourceType";
var _rU = "referenceUrls";
var _rV = "relatedVulnerabilities";
var _re = "reason";
var _rec = "recipes";
var _reg = "regions";
var _rel = "release";
var _rem = "remediation";
var _ret = "retried";
var _s = "smithy.ts.sdk.synthetic.com.amazonaws.imagebuilder";
var _sA = "sharedAccounts";
var _sB = "s3Bucket";
var _sBE = "secureBootEnabled";
var _sBN = "s3BucketName";
var _sCn = "snapshotConfiguration";
var _sDV = "setDefaultVersion";
var _sE = "scheduleExpression";
var _sEC = "s3ExportConfiguration";
var _sEI = "stepExecutionId";
var _sGI = "securityGroupIds";
var _sI = "subnetId";
var _sIn = "snapshotId";
var _sIo = "sourceImage";
var _sKP = "s3KeyPrefix";
var _sL = "s3Logs";
var _sLH = "sourceLayerHash";
var _sMA = "systemsManagerAgent";
var _sOV = "supportedOsVersions";
var _sP = "s3Prefix";
var _sPA = "sourcePipelineArn";
var _sPC = "ssmParameterConfigurations";
var _sPN = "sourcePipelineName";
var _sSc = "scanState";
var _sT = "startTime";
var _sTA = "snsTopicArn";
var _sU = "sourceUrl";
var _sV = "semanticVersion";
var _sVc = "scoringVector";
var _sc = "schedule";
var _se = "server";
var _ser = "service";
var _sn = "snapshots";
var _so = "source";
var _st = "state";
var _sta = "status";
var _ste = "steps";
var _t = "type";
var _tAI = "targetAccountIds";
var _tIOF = "terminateInstanceOnFailure";
var _tK = "tagKeys";
var _tM = "timeoutMinutes";
var _tMa = "tagMap";
var _tR = "targetRepository";
var _tRC = "targetResourceCount";
var _tSC = "totalStepCount";
var _tSF = "totalStepsFailed";
var _tSS = "totalStepsSucceeded";
var _tSSo = "totalStepsSkipped";
var _ta = "tags";
var _te = "tenancy";
var _th = "throughput";
var _tim = "timezone";
var _u = "uri";
var _uAB = "uninstallAfterBuild";
var _uD = "uefiData";
var _uDO = "userDataOverride";
var _uG = "userGroups";
var _uI = "userIds";
var _un = "unit";
var _v = "version";
var _vCA = "vendorCreatedAt";
var _vI = "vulnerabilityId";
var _vITI = "vmImportTaskId";
var _vN = "virtualName";
var _vP = "vulnerablePackages";
var _vS = "volumeSize";
var _vSe = "vendorSeverity";
var _vT = "volumeType";
var _vUA = "vendorUpdatedAt";
var _va = "value";
var _val = "values";
var _w = "workflows";
var _wA = "workflowArn";
var _wBVA = "workflowBuildVersionArn";
var _wC = "windowsConfiguration";
var _wD = "workingDirectory";
var _wE = "workflowExecutions";
var _wEI = "workflowExecutionId";
var _wo = "workflow";
var n0 = "com.amazonaws.imagebuilder";
var _s_registry = chunk_L6CPVV4T/* TypeRegistry */.OF.for(_s);
var ImagebuilderServiceException$ = [-3, _s, "ImagebuilderServiceException", 0, [], []];
_s_registry.registerError(ImagebuilderServiceException$, ImagebuilderServiceException);
var n0_registry = chunk_L6CPVV4T/* TypeRegistry */.OF.for(n0);
var AccessDeniedException$ = [
  -3,
  n0,
  _ADE,
  { "error": _c, "httpError": 403 },
  [_m],
  [0]
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var CallRateLimitExceededException$ = [
  -3,
  n0,
  _CRLEE,
  { "error": _c, "httpError": 429 },
  [_m],
  [0]
];
n0_registry.registerError(CallRateLimitExceededException$, CallRateLimitExceededException);
var ClientException$ = [
  -3,
  n0,
  _CE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(ClientException$, ClientException);
var DryRunOperationException$ = [
  -3,
  n0,
  _DROE,
  { "error": _c, "httpError": 412 },
  [_m],
  [0]
];
n0_registry.registerError(DryRunOperationException$, DryRunOperationException);
var ForbiddenException$ = [
  -3,
  n0,
  _FE,
  { "error": _c, "httpError": 403 },
  [_m],
  [0]
];
n0_registry.registerError(ForbiddenException$, ForbiddenException);
var IdempotentParameterMismatchException$ = [
  -3,
  n0,
  _IPME,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(IdempotentParameterMismatchException$, IdempotentParameterMismatchException);
var InvalidPaginationTokenException$ = [
  -3,
  n0,
  _IPTE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidPaginationTokenException$, InvalidPaginationTokenException);
var InvalidParameterCombinationException$ = [
  -3,
  n0,
  _IPCE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidParameterCombinationException$, InvalidParameterCombinationException);
var InvalidParameterException$ = [
  -3,
  n0,
  _IPE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
var InvalidParameterValueException$ = [
  -3,
  n0,
  _IPVE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
var InvalidRequestException$ = [
  -3,
  n0,
  _IRE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
var InvalidVersionNumberException$ = [
  -3,
  n0,
  _IVNE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidVersionNumberException$, InvalidVersionNumberException);
var ResourceAlreadyExistsException$ = [
  -3,
  n0,
  _RAEE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(ResourceAlreadyExistsException$, ResourceAlreadyExistsException);
var ResourceDependencyException$ = [
  -3,
  n0,
  _RDE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(ResourceDependencyException$, ResourceDependencyException);
var ResourceInUseException$ = [
  -3,
  n0,
  _RIUE,
  { "error": _c, "httpError": 400 },
  [_m],
  [0]
];
n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
var ResourceNotFoundException$ = [
  -3,
  n0,
  _RNFE,
  { "error": _c, "httpError": 404 },
  [_m],
  [0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ServiceException$ = [
  -3,
  n0,
  _SE,
  { "error": _se, "httpError": 500 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceException$, ServiceException2);
var ServiceQuotaExceededException$ = [
  -3,
  n0,
  _SQEE,
  { "error": _c, "httpError": 402 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
var ServiceUnavailableException$ = [
  -3,
  n0,
  _SUE,
  { "error": _se, "httpError": 503 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceUnavailableException$, ServiceUnavailableException);
var TooManyRequestsException$ = [
  -3,
  n0,
  _TMRE,
  { "error": _c, "httpError": 429 },
  [_m],
  [0]
];
n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
];
var AdditionalInstanceConfiguration$ = [
  3,
  n0,
  _AIC,
  0,
  [_sMA, _uDO],
  [() => SystemsManagerAgent$, 0]
];
var Ami$ = [
  3,
  n0,
  _A,
  0,
  [_r, _i, _n, _d, _st, _aI],
  [0, 0, 0, 0, () => ImageState$, 0]
];
var AmiDistributionConfiguration$ = [
  3,
  n0,
  _ADC,
  0,
  [_n, _d, _tAI, _aT, _kKI, _lP],
  [0, 0, 64 | 0, 128 | 0, 0, () => LaunchPermissionConfiguration$]
];
var AutoDisablePolicy$ = [
  3,
  n0,
  _ADP,
  0,
  [_fC],
  [1],
  1
];
var CancelImageCreationRequest$ = [
  3,
  n0,
  _CICR,
  0,
  [_iBVA, _cT],
  [0, [0, 4]],
  1
];
var CancelImageCreationResponse$ = [
  3,
  n0,
  _CICRa,
  0,
  [_rI, _cT, _iBVA],
  [0, 0, 0]
];
var Component$ = [
  3,
  n0,
  _C,
  0,
  [_a, _n, _v, _d, _cD, _t, _p, _sOV, _st, _pa, _o, _da, _kKI, _en, _dC, _ta, _pu, _ob, _pC],
  [0, 0, 0, 0, 0, 0, 0, 64 | 0, () => ComponentState$, () => ComponentParameterDetailList, 0, 0, 0, 2, 0, 128 | 0, 0, 2, () => ProductCodeList]
];
var ComponentConfiguration$ = [
  3,
  n0,
  _CC,
  0,
  [_cA, _pa],
  [0, () => ComponentParameterList],
  1
];
var ComponentParameter$ = [
  3,
  n0,
  _CP,
  0,
  [_n, _va],
  [0, 64 | 0],
  2
];
var ComponentParameterDetail$ = [
  3,
  n0,
  _CPD,
  0,
  [_n, _t, _dV, _d],
  [0, 0, 64 | 0, 0],
  2
];
var ComponentState$ = [
  3,
  n0,
  _CS,
  0,
  [_sta, _re],
  [0, 0]
];
var ComponentSummary$ = [
  3,
  n0,
  _CSo,
  0,
  [_a, _n, _v, _p, _sOV, _st, _t, _o, _d, _cD, _dC, _ta, _pu, _ob],
  [0, 0, 0, 0, 64 | 0, () => ComponentState$, 0, 0, 0, 0, 0, 128 | 0, 0, 2]
];
var ComponentVersion$ = [
  3,
  n0,
  _CV,
  0,
  [_a, _n, _v, _d, _p, _sOV, _t, _o, _dC, _sta, _pC],
  [0, 0, 0, 0, 0, 64 | 0, 0, 0, 0, 0, () => ProductCodeList]
];
var Container$ = [
  3,
  n0,
  _Co,
  0,
  [_r, _iU],
  [0, 64 | 0]
];
var ContainerDistributionConfiguration$ = [
  3,
  n0,
  _CDC,
  0,
  [_tR, _d, _cTo],
  [() => TargetContainerRepository$, 0, 64 | 0],
  1
];
var ContainerRecipe$ = [
  3,
  n0,
  _CR,
  0,
  [_a, _cTon, _n, _d, _p, _o, _v, _co, _iC, _dTD, _kKI, _en, _pI, _dC, _ta, _wD, _tR],
  [0, 0, 0, 0, 0, 0, 0, () => ComponentConfigurationList, () => InstanceConfiguration$, 0, 0, 2, 0, 0, 128 | 0, 0, () => TargetContainerRepository$]
];
var ContainerRecipeSummary$ = [
  3,
  n0,
  _CRS,
  0,
  [_a, _cTon, _n, _p, _o, _pI, _dC, _iI, _ta],
  [0, 0, 0, 0, 0, 0, 0, 0, 128 | 0]
];
var CreateComponentRequest$ = [
  3,
  n0,
  _CCR,
  0,
  [_n, _sV, _p, _d, _cD, _sOV, _da, _u, _kKI, _ta, _cT, _dR],
  [0, 0, 0, 0, 0, 64 | 0, 0, 0, 0, 128 | 0, [0, 4], 2],
  3
];
var CreateComponentResponse$ = [
  3,
  n0,
  _CCRr,
  0,
  [_rI, _cT, _cBVA, _lVR],
  [0, 0, 0, () => LatestVersionReferences$]
];
var CreateContainerRecipeRequest$ = [
  3,
  n0,
  _CCRR,
  0,
  [_cTon, _n, _sV, _pI, _tR, _d, _co, _iC, _dTD, _dTU, _pO, _iOVO, _ta, _wD, _kKI, _cT],
  [0, 0, 0, 0, () => TargetContainerRepository$, 0, () => ComponentConfigurationList, () => InstanceConfiguration$, 0, 0, 0, 0, 128 | 0, 0, 0, [0, 4]],
  5
];
var CreateDistributionConfigurationRequest$ = [
  3,
  n0,
  _CDCR,
  0,
  [_n, _di, _d, _ta, _cT],
  [0, () => DistributionList, 0, 128 | 0, [0, 4]],
  2
];
var CreateImagePipelineRequest$ = [
  3,
  n0,
  _CIPR,
  0,
  [_n, _iCA, _d, _iRA, _cRA, _dCA, _iTC, _eIME, _sc, _sta, _ta, _iT, _cT, _iSC, _w, _eR, _lC],
  [0, 0, 0, 0, 0, 0, () => ImageTestsConfiguration$, 2, () => Schedule$, 0, 128 | 0, 128 | 0, [0, 4], () => ImageScanningConfiguration$, () => WorkflowConfigurationList, 0, () => PipelineLoggingConfiguration$],
  2
];
var CreateImageRecipeRequest$ = [
  3,
  n0,
  _CIRR,
  0,
  [_n, _sV, _pI, _d, _co, _bDM, _ta, _wD, _aIC, _aT, _cT],
  [0, 0, 0, 0, () => ComponentConfigurationList, () => InstanceBlockDeviceMappings, 128 | 0, 0, () => AdditionalInstanceConfiguration$, 128 | 0, [0, 4]],
  3
];
var CreateImageRecipeResponse$ = [
  3,
  n0,
  _CIRRr,
  0,
  [_rI, _cT, _iRA, _lVR],
  [0, 0, 0, () => LatestVersionReferences$]
];
var CreateImageRequest$ = [
  3,
  n0,
  _CIR,
  0,
  [_iCA, _iRA, _cRA, _dCA, _iTC, _eIME, _ta, _cT, _iSC, _w, _eR, _lC],
  [0, 0, 0, 0, () => ImageTestsConfiguration$, 2, 128 | 0, [0, 4], () => ImageScanningConfiguration$, () => WorkflowConfigurationList, 0, () => ImageLoggingConfiguration$],
  1
];
var CreateInfrastructureConfigurationRequest$ = [
  3,
  n0,
  _CICRr,
  0,
  [_n, _iPN, _d, _iTn, _sGI, _sI, _l, _kP, _tIOF, _sTA, _rT, _iMO, _ta, _pl, _cT],
  [0, 0, 0, 64 | 0, 64 | 0, 0, () => Logging$, 0, 2, 0, 128 | 0, () => InstanceMetadataOptions$, 128 | 0, () => Placement$, [0, 4]],
  2
];
var CreateLifecyclePolicyRequest$ = [
  3,
  n0,
  _CLPR,
  0,
  [_n, _eR, _rTe, _pD, _rS, _d, _sta, _ta, _cT],
  [0, 0, 0, () => LifecyclePolicyDetails, () => LifecyclePolicyResourceSelection$, 0, 0, 128 | 0, [0, 4]],
  5
];
var CreateWorkflowRequest$ = [
  3,
  n0,
  _CWR,
  0,
  [_n, _sV, _t, _d, _cD, _da, _u, _kKI, _ta, _cT, _dR],
  [0, 0, 0, 0, 0, 0, 0, 0, 128 | 0, [0, 4], 2],
  3
];
var CvssScore$ = [
  3,
  n0,
  _CSv,
  0,
  [_bS, _sVc, _v, _so],
  [1, 0, 0, 0]
];
var DistributeImageRequest$ = [
  3,
  n0,
  _DIRi,
  0,
  [_sIo, _dCA, _eR, _ta, _cT, _lC],
  [0, 0, 0, 128 | 0, [0, 4], () => ImageLoggingConfiguration$],
  3
];
var Distribution$ = [
  3,
  n0,
  _D,
  0,
  [_r, _aDC, _cDC, _lCA, _lTC, _sEC, _fLC, _sPC],
  [0, () => AmiDistributionConfiguration$, () => ContainerDistributionConfiguration$, 64 | 0, () => LaunchTemplateConfigurationList, () => S3ExportConfiguration$, () => FastLaunchConfigurationList, () => SsmParameterConfigurationList],
  1
];
var DistributionConfiguration$ = [
  3,
  n0,
  _DC,
  0,
  [_tM, _a, _n, _d, _di, _dC, _dU, _ta],
  [1, 0, 0, 0, () => DistributionList, 0, 0, 128 | 0],
  1
];
var DistributionConfigurationSummary$ = [
  3,
  n0,
  _DCS,
  0,
  [_a, _n, _d, _dC, _dU, _ta, _reg],
  [0, 0, 0, 0, 0, 128 | 0, 64 | 0]
];
var EbsInstanceBlockDeviceSpecification$ = [
  3,
  n0,
  _EIBDS,
  0,
  [_en, _dOT, _io, _kKI, _sIn, _vS, _vT, _th],
  [2, 2, 1, 0, 0, 1, 0, 1]
];
var EcrConfiguration$ = [
  3,
  n0,
  _EC,
  0,
  [_rN, _cTo],
  [0, 64 | 0]
];
var FastLaunchConfiguration$ = [
  3,
  n0,
  _FLC,
  0,
  [_ena, _sCn, _mPL, _lT, _aI],
  [2, () => FastLaunchSnapshotConfiguration$, 1, () => FastLaunchLaunchTemplateSpecification$, 0],
  1
];
var FastLaunchLaunchTemplateSpecification$ = [
  3,
  n0,
  _FLLTS,
  0,
  [_lTI, _lTN, _lTV],
  [0, 0, 0]
];
var FastLaunchSnapshotConfiguration$ = [
  3,
  n0,
  _FLSC,
  0,
  [_tRC],
  [1]
];
var Filter$ = [
  3,
  n0,
  _F,
  0,
  [_n, _val],
  [0, 64 | 0]
];
var GetComponentRequest$ = [
  3,
  n0,
  _GCR,
  0,
  [_cBVA],
  [[0, { "httpQuery": _cBVA }]],
  1
];
var GetComponentResponse$ = [
  3,
  n0,
  _GCRe,
  0,
  [_rI, _com, _lVR],
  [0, () => Component$, () => LatestVersionReferences$]
];
var GetDistributionConfigurationRequest$ = [
  3,
  n0,
  _GDCR,
  0,
  [_dCA],
  [[0, { "httpQuery": _dCA }]],
  1
];
var GetDistributionConfigurationResponse$ = [
  3,
  n0,
  _GDCRe,
  0,
  [_rI, _dCi],
  [0, () => DistributionConfiguration$]
];
var GetImagePipelineRequest$ = [
  3,
  n0,
  _GIPR,
  0,
  [_iPA],
  [[0, { "httpQuery": _iPA }]],
  1
];
var GetImagePipelineResponse$ = [
  3,
  n0,
  _GIPRe,
  0,
  [_rI, _iP],
  [0, () => ImagePipeline$]
];
var GetImageRecipeRequest$ = [
  3,
  n0,
  _GIRR,
  0,
  [_iRA],
  [[0, { "httpQuery": _iRA }]],
  1
];
var GetImageRecipeResponse$ = [
  3,
  n0,
  _GIRRe,
  0,
  [_rI, _iR, _lVR],
  [0, () => ImageRecipe$, () => LatestVersionReferences$]
];
var GetImageRequest$ = [
  3,
  n0,
  _GIR,
  0,
  [_iBVA],
  [[0, { "httpQuery": _iBVA }]],
  1
];
var GetImageResponse$ = [
  3,
  n0,
  _GIRe,
  0,
  [_rI, _i, _lVR],
  [0, () => Image$, () => LatestVersionReferences$]
];
var GetInfrastructureConfigurationRequest$ = [
  3,
  n0,
  _GICR,
  0,
  [_iCA],
  [[0, { "httpQuery": _iCA }]],
  1
];
var GetInfrastructureConfigurationResponse$ = [
  3,
  n0,
  _GICRe,
  0,
  [_rI, _iCn],
  [0, () => InfrastructureConfiguration$]
];
var GetWorkflowRequest$ = [
  3,
  n0,
  _GWR,
  0,
  [_wBVA],
  [[0, { "httpQuery": _wBVA }]],
  1
];
var GetWorkflowResponse$ = [
  3,
  n0,
  _GWRe,
  0,
  [_wo, _lVR],
  [() => Workflow$, () => LatestVersionReferences$]
];
var Image$ = [
  3,
  n0,
  _I,
  0,
  [_a, _t, _n, _v, _p, _eIME, _oV, _st, _iR, _cR, _sPN, _sPA, _iCn, _dCi, _iTC, _dC, _oR, _ta, _bT, _iS, _sSc, _iSC, _dT, _lEI, _eR, _w, _lC],
  [0, 0, 0, 0, 0, 2, 0, () => ImageState$, () => ImageRecipe$, () => ContainerRecipe$, 0, 0, () => InfrastructureConfiguration$, () => DistributionConfiguration$, () => ImageTestsConfiguration$, 0, () => OutputResources$, 128 | 0, 0, 0, () => ImageScanState$, () => ImageScanningConfiguration$, 4, 0, 0, () => WorkflowConfigurationList, () => ImageLoggingConfiguration$]
];
var ImageLoggingConfiguration$ = [
  3,
  n0,
  _ILC,
  0,
  [_lGN],
  [0]
];
var ImagePipeline$ = [
  3,
  n0,
  _IPm,
  0,
  [_a, _n, _d, _p, _eIME, _iRA, _cRA, _iCA, _dCA, _iTC, _sc, _sta, _dC, _dU, _dLR, _lRS, _dNR, _ta, _iSC, _iT, _eR, _w, _lC, _cF],
  [0, 0, 0, 0, 2, 0, 0, 0, 0, () => ImageTestsConfiguration$, () => Schedule$, 0, 0, 0, 0, 0, 0, 128 | 0, () => ImageScanningConfiguration$, 128 | 0, 0, () => WorkflowConfigurationList, () => PipelineLoggingConfiguration$, 1]
];
var ImageRecipe$ = [
  3,
  n0,
  _IR,
  0,
  [_a, _t, _n, _d, _p, _o, _v, _co, _pI, _bDM, _dC, _ta, _wD, _aIC, _aT],
  [0, 0, 0, 0, 0, 0, 0, () => ComponentConfigurationList, 0, () => InstanceBlockDeviceMappings, 0, 128 | 0, 0, () => AdditionalInstanceConfiguration$, 128 | 0]
];
var ImageRecipeSummary$ = [
  3,
  n0,
  _IRS,
  0,
  [_a, _n, _p, _o, _pI, _dC, _ta],
  [0, 0, 0, 0, 0, 0, 128 | 0]
];
var ImageScanFindingsFilter$ = [
  3,
  n0,
  _ISFF,
  0,
  [_n, _val],
  [0, 64 | 0]
];
var ImageScanningConfiguration$ = [
  3,
  n0,
  _ISC,
  0,
  [_iSE, _eC],
  [2, () => EcrConfiguration$]
];
var ImageScanState$ = [
  3,
  n0,
  _ISS,
  0,
  [_sta, _re],
  [0, 0]
];
var ImageState$ = [
  3,
  n0,
  _IS,
  0,
  [_sta, _re],
  [0, 0]
];
var ImageSummary$ = [
  3,
  n0,
  _ISm,
  0,
  [_a, _n, _t, _v, _p, _oV, _st, _o, _dC, _oR, _ta, _bT, _iS, _dT, _lEI, _lC],
  [0, 0, 0, 0, 0, 0, () => ImageState$, 0, 0, () => OutputResources$, 128 | 0, 0, 0, 4, 0, () => ImageLoggingConfiguration$]
];
var ImageTestsConfiguration$ = [
  3,
  n0,
  _ITC,
  0,
  [_iTE, _tM],
  [2, 1]
];
var ImportComponentRequest$ = [
  3,
  n0,
  _ICR,
  0,
  [_n, _sV, _t, _f, _p, _d, _cD, _da, _u, _kKI, _ta, _cT],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128 | 0, [0, 4]],
  5
];
var ImportDiskImageRequest$ = [
  3,
  n0,
  _IDIR,
  0,
  [_n, _sV, _p, _oV, _iCA, _u, _d, _eR, _lC, _ta, _rIO, _wC, _cT],
  [0, 0, 0, 0, 0, 0, 0, 0, () => ImageLoggingConfiguration$, 128 | 0, () => RegisterImageOptions$, () => WindowsConfiguration$, [0, 4]],
  6
];
var ImportVmImageRequest$ = [
  3,
  n0,
  _IVIR,
  0,
  [_n, _sV, _p, _vITI, _d, _oV, _lC, _ta, _cT],
  [0, 0, 0, 0, 0, 0, () => ImageLoggingConfiguration$, 128 | 0, [0, 4]],
  4
];
var InfrastructureConfiguration$ = [
  3,
  n0,
  _IC,
  0,
  [_a, _n, _d, _iTn, _iPN, _sGI, _sI, _l, _kP, _tIOF, _sTA, _dC, _dU, _rT, _iMO, _ta, _pl],
  [0, 0, 0, 64 | 0, 0, 64 | 0, 0, () => Logging$, 0, 2, 0, 0, 0, 128 | 0, () => InstanceMetadataOptions$, 128 | 0, () => Placement$]
];
var InfrastructureConfigurationSummary$ = [
  3,
  n0,
  _ICS,
  0,
  [_a, _n, _d, _dC, _dU, _rT, _ta, _iTn, _iPN, _pl],
  [0, 0, 0, 0, 0, 128 | 0, 128 | 0, 64 | 0, 0, () => Placement$]
];
var InstanceBlockDeviceMapping$ = [
  3,
  n0,
  _IBDM,
  0,
  [_dN, _eb, _vN, _nD],
  [0, () => EbsInstanceBlockDeviceSpecification$, 0, 0]
];
var InstanceConfiguration$ = [
  3,
  n0,
  _ICn,
  0,
  [_i, _bDM],
  [0, () => InstanceBlockDeviceMappings]
];
var InstanceMetadataOptions$ = [
  3,
  n0,
  _IMO,
  0,
  [_hT, _hPRHL],
  [0, 1]
];
var LatestVersionReferences$ = [
  3,
  n0,
  _LVR,
  0,
  [_lVA, _lMVA, _lMVAa, _lPVA],
  [0, 0, 0, 0]
];
var LaunchPermissionConfiguration$ = [
  3,
  n0,
  _LPC,
  0,
  [_uI, _uG, _oA, _oUA],
  [64 | 0, 64 | 0, 64 | 0, 64 | 0]
];
var LaunchTemplateConfiguration$ = [
  3,
  n0,
  _LTC,
  0,
  [_lTI, _aI, _sDV],
  [0, 0, 2],
  1
];
var LifecycleExecutionResource$ = [
  3,
  n0,
  _LER,
  0,
  [_aI, _rIe, _st, _ac, _r, _sn, _iU, _sT, _eT],
  [0, 0, () => LifecycleExecutionResourceState$, () => LifecycleExecutionResourceAction$, 0, () => LifecycleExecutionSnapshotResourceList, 64 | 0, 4, 4]
];
var LifecycleExecutionResourceAction$ = [
  3,
  n0,
  _LERA,
  0,
  [_n, _re],
  [0, 0]
];
var LifecycleExecutionResourceState$ = [
  3,
  n0,
  _LERS,
  0,
  [_sta, _re],
  [0, 0]
];
var LifecycleExecutionSnapshotResource$ = [
  3,
  n0,
  _LESR,
  0,
  [_sIn, _st],
  [0, () => LifecycleExecutionResourceState$]
];
var LifecyclePolicy$ = [
  3,
  n0,
  _LP,
  0,
  [_a, _n, _d, _sta, _eR, _rTe, _pD, _rS, _dC, _dU, _dLR, _ta],
  [0, 0, 0, 0, 0, 0, () => LifecyclePolicyDetails, () => LifecyclePolicyResourceSelection$, 4, 4, 4, 128 | 0]
];
var LifecyclePolicyDetail$ = [
  3,
  n0,
  _LPD,
  0,
  [_ac, _fi, _eRx],
  [() => LifecyclePolicyDetailAction$, () => LifecyclePolicyDetailFilter$, () => LifecyclePolicyDetailExclusionRules$],
  2
];
var LifecyclePolicyDetailAction$ = [
  3,
  n0,
  _LPDA,
  0,
  [_t, _iRn],
  [0, () => LifecyclePolicyDetailActionIncludeResources$],
  1
];
var LifecyclePolicyDetailActionIncludeResources$ = [
  3,
  n0,
  _LPDAIR,
  0,
  [_am, _sn, _con],
  [2, 2, 2]
];
var LifecyclePolicyDetailExclusionRules$ = [
  3,
  n0,
  _LPDER,
  0,
  [_tMa, _am],
  [128 | 0, () => LifecyclePolicyDetailExclusionRulesAmis$]
];
var LifecyclePolicyDetailExclusionRulesAmis$ = [
  3,
  n0,
  _LPDERA,
  0,
  [_iPs, _reg, _sA, _lL, _tMa],
  [2, 64 | 0, 64 | 0, () => LifecyclePolicyDetailExclusionRulesAmisLastLaunched$, 128 | 0]
];
var LifecyclePolicyDetailExclusionRulesAmisLastLaunched$ = [
  3,
  n0,
  _LPDERALL,
  0,
  [_va, _un],
  [1, 0],
  2
];
var LifecyclePolicyDetailFilter$ = [
  3,
  n0,
  _LPDF,
  0,
  [_t, _va, _un, _rAL],
  [0, 1, 0, 1],
  2
];
var LifecyclePolicyResourceSelection$ = [
  3,
  n0,
  _LPRS,
  0,
  [_rec, _tMa],
  [() => LifecyclePolicyResourceSelectionRecipes, 128 | 0]
];
var LifecyclePolicyResourceSelectionRecipe$ = [
  3,
  n0,
  _LPRSR,
  0,
  [_n, _sV],
  [0, 0],
  2
];
var LifecyclePolicySummary$ = [
  3,
  n0,
  _LPS,
  0,
  [_a, _n, _d, _sta, _eR, _rTe, _dC, _dU, _dLR, _ta],
  [0, 0, 0, 0, 0, 0, 4, 4, 4, 128 | 0]
];
var ListComponentBuildVersionsRequest$ = [
  3,
  n0,
  _LCBVR,
  0,
  [_cVA, _mR, _nT],
  [0, 1, 0]
];
var ListComponentBuildVersionsResponse$ = [
  3,
  n0,
  _LCBVRi,
  0,
  [_rI, _cSL, _nT],
  [0, () => ComponentSummaryList, 0]
];
var ListComponentsRequest$ = [
  3,
  n0,
  _LCR,
  0,
  [_o, _fil, _bN, _mR, _nT],
  [0, () => FilterList, 2, 1, 0]
];
var ListComponentsResponse$ = [
  3,
  n0,
  _LCRi,
  0,
  [_rI, _cVL, _nT],
  [0, () => ComponentVersionList, 0]
];
var ListImagePipelineImagesRequest$ = [
  3,
  n0,
  _LIPIR,
  0,
  [_iPA, _fil, _mR, _nT],
  [0, () => FilterList, 1, 0],
  1
];
var ListImagePipelineImagesResponse$ = [
  3,
  n0,
  _LIPIRi,
  0,
  [_rI, _iSL, _nT],
  [0, () => ImageSummaryList, 0]
];
var ListTagsForResourceResponse$ = [
  3,
  n0,
  _LTFRRi,
  0,
  [_ta],
  [128 | 0]
];
var ListWorkflowExecutionsRequest$ = [
  3,
  n0,
  _LWER,
  0,
  [_iBVA, _mR, _nT],
  [0, 1, 0],
  1
];
var ListWorkflowExecutionsResponse$ = [
  3,
  n0,
  _LWERi,
  0,
  [_rI, _wE, _iBVA, _m, _nT],
  [0, () => WorkflowExecutionsList, 0, 0, 0]
];
var ListWorkflowStepExecutionsRequest$ = [
  3,
  n0,
  _LWSER,
  0,
  [_wEI, _mR, _nT],
  [0, 1, 0],
  1
];
var ListWorkflowStepExecutionsResponse$ = [
  3,
  n0,
  _LWSERi,
  0,
  [_rI, _ste, _wBVA, _wEI, _iBVA, _m, _nT],
  [0, () => WorkflowStepExecutionsList, 0, 0, 0, 0, 0]
];
var Logging$ = [
  3,
  n0,
  _L,
  0,
  [_sL],
  [() => S3Logs$]
];
var OutputResources$ = [
  3,
  n0,
  _OR,
  0,
  [_am, _con],
  [() => AmiList, () => ContainerList]
];
var PackageVulnerabilityDetails$ = [
  3,
  n0,
  _PVD,
  0,
  [_vI, _vP, _so, _cv, _rV, _sU, _vSe, _vCA, _vUA, _rU],
  [0, () => VulnerablePackageList, 0, () => CvssScoreList, 64 | 0, 0, 0, 4, 4, 64 | 0],
  1
];
var PipelineLoggingConfiguration$ = [
  3,
  n0,
  _PLC,
  0,
  [_iLGN, _pLGN],
  [0, 0]
];
var Placement$ = [
  3,
  n0,
  _P,
  0,
  [_aZ, _te, _hI, _hRGA],
  [0, 0, 0, 0]
];
var ProductCodeListItem$ = [
  3,
  n0,
  _PCLI,
  0,
  [_pCI, _pCT],
  [0, 0],
  2
];
var RegisterImageOptions$ = [
  3,
  n0,
  _RIO,
  0,
  [_sBE, _uD],
  [2, 0]
];
var RetryImageRequest$ = [
  3,
  n0,
  _RIR,
  0,
  [_iBVA, _cT],
  [0, [0, 4]],
  1
];
var RetryImageResponse$ = [
  3,
  n0,
  _RIRe,
  0,
  [_cT, _iBVA],
  [0, 0]
];
var S3ExportConfiguration$ = [
  3,
  n0,
  _SEC,
  0,
  [_rNo, _dIF, _sB, _sP],
  [0, 0, 0, 0],
  3
];
var S3Logs$ = [
  3,
  n0,
  _SL,
  0,
  [_sBN, _sKP],
  [0, 0]
];
var Schedule$ = [
  3,
  n0,
  _S,
  0,
  [_sE, _tim, _pESC, _aDP],
  [0, 0, 0, () => AutoDisablePolicy$]
];
var SsmParameterConfiguration$ = [
  3,
  n0,
  _SPC,
  0,
  [_pNa, _aAIm, _dTa],
  [0, 0, 0],
  1
];
var StartImagePipelineExecutionRequest$ = [
  3,
  n0,
  _SIPER,
  0,
  [_iPA, _cT, _ta],
  [0, [0, 4], 128 | 0],
  1
];
var StartImagePipelineExecutionResponse$ = [
  3,
  n0,
  _SIPERt,
  0,
  [_rI, _cT, _iBVA],
  [0, 0, 0]
];
var SystemsManagerAgent$ = [
  3,
  n0,
  _SMA,
  0,
  [_uAB],
  [2]
];
var TagResourceRequest$ = [
  3,
  n0,
  _TRR,
  0,
  [_rA, _ta],
  [[0, 1], 128 | 0],
  2
];
var TagResourceResponse$ = [
  3,
  n0,
  _TRRa,
  0,
  [],
  []
];
var TargetContainerRepository$ = [
  3,
  n0,
  _TCR,
  0,
  [_ser, _rN],
  [0, 0],
  2
];
var UntagResourceRequest$ = [
  3,
  n0,
  _URR,
  0,
  [_rA, _tK],
  [[0, 1], [64 | 0, { "httpQuery": _tK }]],
  2
];
var UpdateImagePipelineRequest$ = [
  3,
  n0,
  _UIPR,
  0,
  [_iPA, _iCA, _d, _iRA, _cRA, _dCA, _iTC, _eIME, _sc, _sta, _cT, _iSC, _w, _lC, _eR, _iT],
  [0, 0, 0, 0, 0, 0, () => ImageTestsConfiguration$, 2, () => Schedule$, 0, [0, 4], () => ImageScanningConfiguration$, () => WorkflowConfigurationList, () => PipelineLoggingConfiguration$, 0, 128 | 0],
  2
];
var UpdateImagePipelineResponse$ = [
  3,
  n0,
  _UIPRp,
  0,
  [_rI, _cT, _iPA],
  [0, 0, 0]
];
var UpdateInfrastructureConfigurationRequest$ = [
  3,
  n0,
  _UICR,
  0,
  [_iCA, _iPN, _d, _iTn, _sGI, _sI, _l, _kP, _tIOF, _sTA, _rT, _iMO, _pl, _cT],
  [0, 0, 0, 64 | 0, 64 | 0, 0, () => Logging$, 0, 2, 0, 128 | 0, () => InstanceMetadataOptions$, () => Placement$, [0, 4]],
  2
];
var VulnerablePackage$ = [
  3,
  n0,
  _VP,
  0,
  [_n, _v, _sLH, _ep, _rel, _ar, _pM, _fP, _fIV, _rem],
  [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
];
var WindowsConfiguration$ = [
  3,
  n0,
  _WC,
  0,
  [_iIm],
  [1],
  1
];
var Workflow$ = [
  3,
  n0,
  _W,
  0,
  [_a, _n, _v, _d, _cD, _t, _st, _o, _da, _kKI, _dC, _ta, _pa],
  [0, 0, 0, 0, 0, 0, () => WorkflowState$, 0, 0, 0, 0, 128 | 0, () => WorkflowParameterDetailList]
];
var WorkflowConfiguration$ = [
  3,
  n0,
  _WCo,
  0,
  [_wA, _pa, _pG, _oF],
  [0, () => WorkflowParameterList, 0, 0],
  1
];
var WorkflowExecutionMetadata$ = [
  3,
  n0,
  _WEM,
  0,
  [_wBVA, _wEI, _t, _sta, _m, _tSC, _tSS, _tSF, _tSSo, _sT, _eT, _pG, _ret],
  [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 2]
];
var WorkflowParameter$ = [
  3,
  n0,
  _WP,
  0,
  [_n, _va],
  [0, 64 | 0],
  2
];
var WorkflowParameterDetail$ = [
  3,
  n0,
  _WPD,
  0,
  [_n, _t, _dV, _d],
  [0, 0, 64 | 0, 0],
  2
];
var WorkflowState$ = [
  3,
  n0,
  _WS,
  0,
  [_sta, _re],
  [0, 0]
];
var WorkflowStepMetadata$ = [
  3,
  n0,
  _WSM,
  0,
  [_sEI, _n, _d, _ac, _sta, _rSo, _m, _in, _ou, _sT, _eT],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
];
var WorkflowSummary$ = [
  3,
  n0,
  _WSo,
  0,
  [_a, _n, _v, _d, _cD, _t, _o, _st, _dC, _ta],
  [0, 0, 0, 0, 0, 0, 0, () => WorkflowState$, 0, 128 | 0]
];
var AccountList = (/* unused pure expression or super */ null && (64 | 0));
var AmiList = [
  1,
  n0,
  _AL,
  0,
  () => Ami$
];
var ComponentConfigurationList = [
  1,
  n0,
  _CCL,
  0,
  () => ComponentConfiguration$
];
var ComponentParameterDetailList = [
  1,
  n0,
  _CPDL,
  0,
  () => ComponentParameterDetail$
];
var ComponentParameterList = [
  1,
  n0,
  _CPL,
  0,
  () => ComponentParameter$
];
var ComponentParameterValueList = (/* unused pure expression or super */ null && (64 | 0));
var ComponentSummaryList = [
  1,
  n0,
  _CSL,
  0,
  () => ComponentSummary$
];
var ComponentVersionList = [
  1,
  n0,
  _CVL,
  0,
  () => ComponentVersion$
];
var ContainerList = [
  1,
  n0,
  _CL,
  0,
  () => Container$
];
var CvssScoreList = [
  1,
  n0,
  _CSLv,
  0,
  () => CvssScore$
];
var DistributionList = [
  1,
  n0,
  _DL,
  0,
  () => Distribution$
];
var FastLaunchConfigurationList = [
  1,
  n0,
  _FLCL,
  0,
  () => FastLaunchConfiguration$
];
var FilterList = [
  1,
  n0,
  _FL,
  0,
  () => Filter$
];
var FilterValues = (/* unused pure expression or super */ null && (64 | 0));
var ImageScanFindingsFilterValues = (/* unused pure expression or super */ null && (64 | 0));
var ImageSummaryList = [
  1,
  n0,
  _ISL,
  0,
  () => ImageSummary$
];
var InstanceBlockDeviceMappings = [
  1,
  n0,
  _IBDMn,
  0,
  () => InstanceBlockDeviceMapping$
];
var InstanceTypeList = (/* unused pure expression or super */ null && (64 | 0));
var LaunchTemplateConfigurationList = [
  1,
  n0,
  _LTCL,
  0,
  () => LaunchTemplateConfiguration$
];
var LicenseConfigurationArnList = (/* unused pure expression or super */ null && (64 | 0));
var LifecycleExecutionSnapshotResourceList = [
  1,
  n0,
  _LESRL,
  0,
  () => LifecycleExecutionSnapshotResource$
];
var LifecyclePolicyDetails = [
  1,
  n0,
  _LPDi,
  0,
  () => LifecyclePolicyDetail$
];
var LifecyclePolicyResourceSelectionRecipes = [
  1,
  n0,
  _LPRSRi,
  0,
  () => LifecyclePolicyResourceSelectionRecipe$
];
var NonEmptyStringList = (/* unused pure expression or super */ null && (64 | 0));
var OrganizationalUnitArnList = (/* unused pure expression or super */ null && (64 | 0));
var OrganizationArnList = (/* unused pure expression or super */ null && (64 | 0));
var OsVersionList = (/* unused pure expression or super */ null && (64 | 0));
var ProductCodeList = [
  1,
  n0,
  _PCL,
  0,
  () => ProductCodeListItem$
];
var RegionList = (/* unused pure expression or super */ null && (64 | 0));
var SecurityGroupIds = (/* unused pure expression or super */ null && (64 | 0));
var SsmParameterConfigurationList = [
  1,
  n0,
  _SPCL,
  0,
  () => SsmParameterConfiguration$
];
var StringList = (/* unused pure expression or super */ null && (64 | 0));
var TagKeyList = (/* unused pure expression or super */ null && (64 | 0));
var VulnerabilityIdList = (/* unused pure expression or super */ null && (64 | 0));
var VulnerablePackageList = [
  1,
  n0,
  _VPL,
  0,
  () => VulnerablePackage$
];
var WorkflowConfigurationList = [
  1,
  n0,
  _WCL,
  0,
  () => WorkflowConfiguration$
];
var WorkflowExecutionsList = [
  1,
  n0,
  _WEL,
  0,
  () => WorkflowExecutionMetadata$
];
var WorkflowParameterDetailList = [
  1,
  n0,
  _WPDL,
  0,
  () => WorkflowParameterDetail$
];
var WorkflowParameterList = [
  1,
  n0,
  _WPL,
  0,
  () => WorkflowParameter$
];
var WorkflowParameterValueList = (/* unused pure expression or super */ null && (64 | 0));
var WorkflowStepExecutionsList = [
  1,
  n0,
  _WSELo,
  0,
  () => WorkflowStepMetadata$
];
var ResourceTagMap = (/* unused pure expression or super */ null && (128 | 0));
var TagMap = (/* unused pure expression or super */ null && (128 | 0));
var CancelImageCreation$ = [
  9,
  n0,
  _CIC,
  { "http": ["PUT", "/CancelImageCreation", 200] },
  () => CancelImageCreationRequest$,
  () => CancelImageCreationResponse$
];
var CreateComponent$ = [
  9,
  n0,
  _CCr,
  { "http": ["PUT", "/CreateComponent", 200] },
  () => CreateComponentRequest$,
  () => CreateComponentResponse$
];
var CreateImageRecipe$ = [
  9,
  n0,
  _CIRre,
  { "http": ["PUT", "/CreateImageRecipe", 200] },
  () => CreateImageRecipeRequest$,
  () => CreateImageRecipeResponse$
];
var GetComponent$ = [
  9,
  n0,
  _GC,
  { "http": ["GET", "/GetComponent", 200] },
  () => GetComponentRequest$,
  () => GetComponentResponse$
];
var GetDistributionConfiguration$ = [
  9,
  n0,
  _GDC,
  { "http": ["GET", "/GetDistributionConfiguration", 200] },
  () => GetDistributionConfigurationRequest$,
  () => GetDistributionConfigurationResponse$
];
var GetImage$ = [
  9,
  n0,
  _GI,
  { "http": ["GET", "/GetImage", 200] },
  () => GetImageRequest$,
  () => GetImageResponse$
];
var GetImagePipeline$ = [
  9,
  n0,
  _GIP,
  { "http": ["GET", "/GetImagePipeline", 200] },
  () => GetImagePipelineRequest$,
  () => GetImagePipelineResponse$
];
var GetImageRecipe$ = [
  9,
  n0,
  _GIRet,
  { "http": ["GET", "/GetImageRecipe", 200] },
  () => GetImageRecipeRequest$,
  () => GetImageRecipeResponse$
];
var GetInfrastructureConfiguration$ = [
  9,
  n0,
  _GIC,
  { "http": ["GET", "/GetInfrastructureConfiguration", 200] },
  () => GetInfrastructureConfigurationRequest$,
  () => GetInfrastructureConfigurationResponse$
];
var GetWorkflow$ = [
  9,
  n0,
  _GW,
  { "http": ["GET", "/GetWorkflow", 200] },
  () => GetWorkflowRequest$,
  () => GetWorkflowResponse$
];
var ListComponentBuildVersions$ = [
  9,
  n0,
  _LCBV,
  { "http": ["POST", "/ListComponentBuildVersions", 200] },
  () => ListComponentBuildVersionsRequest$,
  () => ListComponentBuildVersionsResponse$
];
var ListComponents$ = [
  9,
  n0,
  _LC,
  { "http": ["POST", "/ListComponents", 200] },
  () => ListComponentsRequest$,
  () => ListComponentsResponse$
];
var ListImagePipelineImages$ = [
  9,
  n0,
  _LIPI,
  { "http": ["POST", "/ListImagePipelineImages", 200] },
  () => ListImagePipelineImagesRequest$,
  () => ListImagePipelineImagesResponse$
];
var ListWorkflowExecutions$ = [
  9,
  n0,
  _LWE,
  { "http": ["POST", "/ListWorkflowExecutions", 200] },
  () => ListWorkflowExecutionsRequest$,
  () => ListWorkflowExecutionsResponse$
];
var ListWorkflowStepExecutions$ = [
  9,
  n0,
  _LWSE,
  { "http": ["POST", "/ListWorkflowStepExecutions", 200] },
  () => ListWorkflowStepExecutionsRequest$,
  () => ListWorkflowStepExecutionsResponse$
];
var RetryImage$ = [
  9,
  n0,
  _RI,
  { "http": ["PUT", "/RetryImage", 200] },
  () => RetryImageRequest$,
  () => RetryImageResponse$
];
var StartImagePipelineExecution$ = [
  9,
  n0,
  _SIPE,
  { "http": ["PUT", "/StartImagePipelineExecution", 200] },
  () => StartImagePipelineExecutionRequest$,
  () => StartImagePipelineExecutionResponse$
];
var TagResource$ = [
  9,
  n0,
  _TR,
  { "http": ["POST", "/tags/{resourceArn}", 200] },
  () => TagResourceRequest$,
  () => TagResourceResponse$
];
var UpdateImagePipeline$ = [
  9,
  n0,
  _UIP,
  { "http": ["PUT", "/UpdateImagePipeline", 200] },
  () => UpdateImagePipelineRequest$,
  () => UpdateImagePipelineResponse$
];

// node_modules/@aws-sdk/client-imagebuilder/dist-es/runtimeConfig.shared.js
var getRuntimeConfig = (config) => {
  return {
    apiVersion: "2019-12-02",
    base64Decoder: config?.base64Decoder ?? chunk_L6CPVV4T/* fromBase64 */.Ey,
    base64Encoder: config?.base64Encoder ?? chunk_L6CPVV4T/* toBase64 */.nk,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultImagebuilderHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new chunk_KEYK25IY/* AwsSdkSigV4Signer */.f2()
      }
    ],
    logger: config?.logger ?? new chunk_RXGP6WW3/* NoOpLogger */.N4(),
    protocol: config?.protocol ?? chunk_KEYK25IY/* AwsRestJsonProtocol */.Yu,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.imagebuilder",
      errorTypeRegistries,
      version: "2019-12-02",
      serviceTarget: "imagebuilder"
    },
    serviceId: config?.serviceId ?? "imagebuilder",
    urlParser: config?.urlParser ?? chunk_L6CPVV4T/* parseUrl */.Dl,
    utf8Decoder: config?.utf8Decoder ?? chunk_L6CPVV4T/* fromUtf8 */.ar,
    utf8Encoder: config?.utf8Encoder ?? chunk_L6CPVV4T/* toUtf8 */.Pq
  };
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/runtimeConfig.js
var getRuntimeConfig2 = (config) => {
  (0,chunk_RXGP6WW3/* emitWarningIfUnsupportedVersion2 */.o_)(process.version);
  const defaultsMode = (0,chunk_W6L5XVZO/* resolveDefaultsModeConfig */.IZ)(config);
  const defaultConfigProvider = () => defaultsMode().then(chunk_RXGP6WW3/* loadConfigsForDefaultMode */.lT);
  const clientSharedValues = getRuntimeConfig(config);
  (0,chunk_RXGP6WW3/* emitWarningIfUnsupportedVersion */.I9)(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? (0,chunk_W6L5XVZO/* loadConfig */.Z9)(chunk_KEYK25IY/* NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */.$S, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? chunk_L6CPVV4T/* calculateBodyLength */.n8,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? chunk_X3JDAZMR/* defaultProvider */.v,
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,chunk_RXGP6WW3/* createDefaultUserAgentProvider */.pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_default.version }),
    maxAttempts: config?.maxAttempts ?? (0,chunk_W6L5XVZO/* loadConfig */.Z9)(chunk_RXGP6WW3/* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */.qs, config),
    region: config?.region ?? (0,chunk_W6L5XVZO/* loadConfig */.Z9)(chunk_W6L5XVZO/* NODE_REGION_CONFIG_OPTIONS */.GG, { ...chunk_W6L5XVZO/* NODE_REGION_CONFIG_FILE_OPTIONS */.zH, ...loaderConfig }),
    requestHandler: chunk_NQVTZXQE/* NodeHttpHandler */.$.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? (0,chunk_W6L5XVZO/* loadConfig */.Z9)({
      ...chunk_RXGP6WW3/* NODE_RETRY_MODE_CONFIG_OPTIONS */.kN,
      default: async () => (await defaultConfigProvider()).retryMode || chunk_RXGP6WW3/* DEFAULT_RETRY_MODE */.L0
    }, config),
    sha256: config?.sha256 ?? chunk_L6CPVV4T/* Hash */.Vw.bind(null, "sha256"),
    streamCollector: config?.streamCollector ?? chunk_L6CPVV4T/* streamCollector */.kv,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,chunk_W6L5XVZO/* loadConfig */.Z9)(chunk_W6L5XVZO/* NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */.e$, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? (0,chunk_W6L5XVZO/* loadConfig */.Z9)(chunk_W6L5XVZO/* NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */.Ko, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? (0,chunk_W6L5XVZO/* loadConfig */.Z9)(chunk_RXGP6WW3/* NODE_APP_ID_CONFIG_OPTIONS */.hV, loaderConfig)
  };
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/auth/httpAuthExtensionConfiguration.js
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

// node_modules/@aws-sdk/client-imagebuilder/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign((0,chunk_RXGP6WW3/* getAwsRegionExtensionConfiguration */.Rq)(runtimeConfig), (0,chunk_RXGP6WW3/* getDefaultExtensionConfiguration */.xA)(runtimeConfig), (0,chunk_W6L5XVZO/* getHttpHandlerExtensionConfiguration */.eS)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, (0,chunk_RXGP6WW3/* resolveAwsRegionExtensionConfiguration */.$3)(extensionConfiguration), (0,chunk_RXGP6WW3/* resolveDefaultRuntimeConfig */.uv)(extensionConfiguration), (0,chunk_W6L5XVZO/* resolveHttpHandlerRuntimeConfig */.jt)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/ImagebuilderClient.js
var ImagebuilderClient = class extends chunk_RXGP6WW3/* Client */.Kj {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig2(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters(_config_0);
    const _config_2 = (0,chunk_RXGP6WW3/* resolveUserAgentConfig */.Dc)(_config_1);
    const _config_3 = (0,chunk_RXGP6WW3/* resolveRetryConfig */.$z)(_config_2);
    const _config_4 = (0,chunk_W6L5XVZO/* resolveRegionConfig */.TD)(_config_3);
    const _config_5 = (0,chunk_RXGP6WW3/* resolveHostHeaderConfig */.OV)(_config_4);
    const _config_6 = (0,chunk_RXGP6WW3/* resolveEndpointConfig */.Co)(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
    const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use((0,chunk_L6CPVV4T/* getSchemaSerdePlugin */.wq)(this.config));
    this.middlewareStack.use((0,chunk_RXGP6WW3/* getUserAgentPlugin */.sM)(this.config));
    this.middlewareStack.use((0,chunk_RXGP6WW3/* getRetryPlugin */.ey)(this.config));
    this.middlewareStack.use((0,chunk_W6L5XVZO/* getContentLengthPlugin */.vK)(this.config));
    this.middlewareStack.use((0,chunk_RXGP6WW3/* getHostHeaderPlugin */.TC)(this.config));
    this.middlewareStack.use((0,chunk_RXGP6WW3/* getLoggerPlugin */.Y7)(this.config));
    this.middlewareStack.use((0,chunk_RXGP6WW3/* getRecursionDetectionPlugin */.n4)(this.config));
    this.middlewareStack.use((0,chunk_RXGP6WW3/* getHttpAuthSchemeEndpointRuleSetPlugin */.wB)(this.config, {
      httpAuthSchemeParametersProvider: defaultImagebuilderHttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new chunk_RXGP6WW3/* DefaultIdentityProviderConfig */.h$({
        "aws.auth#sigv4": config.credentials
      })
    }));
    this.middlewareStack.use((0,chunk_RXGP6WW3/* getHttpSigningPlugin */.lW)(this.config));
  }
  destroy() {
    super.destroy();
  }
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/CancelImageCreationCommand.js
var CancelImageCreationCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "CancelImageCreation", {}).n("ImagebuilderClient", "CancelImageCreationCommand").sc(CancelImageCreation$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/CreateComponentCommand.js
var CreateComponentCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "CreateComponent", {}).n("ImagebuilderClient", "CreateComponentCommand").sc(CreateComponent$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/CreateImageRecipeCommand.js
var CreateImageRecipeCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "CreateImageRecipe", {}).n("ImagebuilderClient", "CreateImageRecipeCommand").sc(CreateImageRecipe$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/GetComponentCommand.js
var GetComponentCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "GetComponent", {}).n("ImagebuilderClient", "GetComponentCommand").sc(GetComponent$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/GetDistributionConfigurationCommand.js
var GetDistributionConfigurationCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "GetDistributionConfiguration", {}).n("ImagebuilderClient", "GetDistributionConfigurationCommand").sc(GetDistributionConfiguration$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/GetImageCommand.js
var GetImageCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "GetImage", {}).n("ImagebuilderClient", "GetImageCommand").sc(GetImage$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/GetImagePipelineCommand.js
var GetImagePipelineCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "GetImagePipeline", {}).n("ImagebuilderClient", "GetImagePipelineCommand").sc(GetImagePipeline$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/GetImageRecipeCommand.js
var GetImageRecipeCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "GetImageRecipe", {}).n("ImagebuilderClient", "GetImageRecipeCommand").sc(GetImageRecipe$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/GetInfrastructureConfigurationCommand.js
var GetInfrastructureConfigurationCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "GetInfrastructureConfiguration", {}).n("ImagebuilderClient", "GetInfrastructureConfigurationCommand").sc(GetInfrastructureConfiguration$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/GetWorkflowCommand.js
var GetWorkflowCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "GetWorkflow", {}).n("ImagebuilderClient", "GetWorkflowCommand").sc(GetWorkflow$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/ListComponentBuildVersionsCommand.js
var ListComponentBuildVersionsCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "ListComponentBuildVersions", {}).n("ImagebuilderClient", "ListComponentBuildVersionsCommand").sc(ListComponentBuildVersions$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/ListComponentsCommand.js
var ListComponentsCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "ListComponents", {}).n("ImagebuilderClient", "ListComponentsCommand").sc(ListComponents$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/ListImagePipelineImagesCommand.js
var ListImagePipelineImagesCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "ListImagePipelineImages", {}).n("ImagebuilderClient", "ListImagePipelineImagesCommand").sc(ListImagePipelineImages$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/ListWorkflowExecutionsCommand.js
var ListWorkflowExecutionsCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "ListWorkflowExecutions", {}).n("ImagebuilderClient", "ListWorkflowExecutionsCommand").sc(ListWorkflowExecutions$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/ListWorkflowStepExecutionsCommand.js
var ListWorkflowStepExecutionsCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "ListWorkflowStepExecutions", {}).n("ImagebuilderClient", "ListWorkflowStepExecutionsCommand").sc(ListWorkflowStepExecutions$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/RetryImageCommand.js
var RetryImageCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "RetryImage", {}).n("ImagebuilderClient", "RetryImageCommand").sc(RetryImage$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/StartImagePipelineExecutionCommand.js
var StartImagePipelineExecutionCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "StartImagePipelineExecution", {}).n("ImagebuilderClient", "StartImagePipelineExecutionCommand").sc(StartImagePipelineExecution$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "TagResource", {}).n("ImagebuilderClient", "TagResourceCommand").sc(TagResource$).build() {
};

// node_modules/@aws-sdk/client-imagebuilder/dist-es/commands/UpdateImagePipelineCommand.js
var UpdateImagePipelineCommand = class extends chunk_RXGP6WW3/* Command */.uB.classBuilder().ep(commonParams).m(function(Command2, cs, config, o) {
  return [(0,chunk_RXGP6WW3/* getEndpointPlugin */.rD)(config, Command2.getEndpointParameterInstructions())];
}).s("imagebuilder", "UpdateImagePipeline", {}).n("ImagebuilderClient", "UpdateImagePipelineCommand").sc(UpdateImagePipeline$).build() {
};

// src/aws/imagebuilder.ts
function makeImagebuilder(config) {
  const client = new ImagebuilderClient(config);
  const once = new ImagebuilderClient({ ...config, maxAttempts: 1, retryStrategy: (0,chunk_ZT6V4XUO/* patientRetries */.w)(1) });
  for (const { middlewareStack } of [client, once]) (0,chunk_X3JDAZMR/* renewOnce */.L)(middlewareStack, config);
  const plain = new ImagebuilderClient({ ...config, maxAttempts: 1, retryStrategy: (0,chunk_ZT6V4XUO/* patientRetries */.w)(1) });
  return {
    getImagePipelineRaw: async (imagePipelineArn) => {
      const command = new GetImagePipelineCommand({ imagePipelineArn });
      const body = keepBody(command);
      return { output: await client.send(command), body: body() };
    },
    getImageRecipeRaw: async (imageRecipeArn) => {
      const command = new GetImageRecipeCommand({ imageRecipeArn });
      const body = keepBody(command);
      return { output: await client.send(command), body: body() };
    },
    getImageRaw: (imageBuildVersionArn) => getImage(client, imageBuildVersionArn),
    /** Tries once: who asks again and again anyway must not ask harder while the service is in trouble. */
    pollImageRaw: (imageBuildVersionArn) => getImage(once, imageBuildVersionArn),
    getComponent: (componentBuildVersionArn) => client.send(new GetComponentCommand({ componentBuildVersionArn })),
    getInfrastructureConfiguration: (infrastructureConfigurationArn) => client.send(new GetInfrastructureConfigurationCommand({ infrastructureConfigurationArn })),
    getDistributionConfiguration: (distributionConfigurationArn) => client.send(new GetDistributionConfigurationCommand({ distributionConfigurationArn })),
    getWorkflow: (workflowBuildVersionArn) => client.send(new GetWorkflowCommand({ workflowBuildVersionArn })),
    listComponents: (input) => client.send(new ListComponentsCommand(input)),
    listComponentBuildVersions: (componentVersionArn, nextToken) => client.send(new ListComponentBuildVersionsCommand({ componentVersionArn, nextToken })),
    listImagePipelineImages: (imagePipelineArn, nextToken) => client.send(new ListImagePipelineImagesCommand({ imagePipelineArn, maxResults: 25, nextToken })),
    ...workflowLists(client),
    /** Try once, for the same reason. */
    polledWorkflows: workflowLists(once),
    createComponent: (input) => client.send(new CreateComponentCommand(input)),
    createImageRecipe: (input, unmodelled) => {
      const command = new CreateImageRecipeCommand(input);
      addMembers(command, unmodelled);
      return client.send(command);
    },
    /** Never sent twice, not even for a new session: somebody may edit the pipeline, and the second would erase that. */
    updateImagePipeline: (input) => plain.send(new UpdateImagePipelineCommand(input)),
    /** Tries once: a repetition is a build of its own where its token is forgotten, so the builds are read before each. */
    startImagePipelineExecution: (input) => once.send(new StartImagePipelineExecutionCommand(input)),
    cancelImageCreation: (input) => client.send(new CancelImageCreationCommand(input)),
    retryImage: (imageBuildVersionArn, clientToken) => client.send(new RetryImageCommand({ imageBuildVersionArn, clientToken })),
    tagResource: (resourceArn, tags) => client.send(new TagResourceCommand({ resourceArn, tags }))
  };
}
async function getImage(client, imageBuildVersionArn) {
  const command = new GetImageCommand({ imageBuildVersionArn });
  const body = keepBody(command);
  return { output: await client.send(command), body: body() };
}
function workflowLists(client) {
  return {
    listWorkflowExecutions: (imageBuildVersionArn, nextToken) => client.send(new ListWorkflowExecutionsCommand({ imageBuildVersionArn, nextToken })),
    listWorkflowStepExecutions: (workflowExecutionId, nextToken) => client.send(new ListWorkflowStepExecutionsCommand({ workflowExecutionId, nextToken }))
  };
}



/***/ })

};
;