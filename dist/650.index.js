"use strict";
exports.id = 650;
exports.ids = [650];
exports.modules = {

/***/ 7650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSources: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var _chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5927);
/* harmony import */ var _chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9203);
/* harmony import */ var _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8502);
/* harmony import */ var _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3169);
/* harmony import */ var _chunk_MLKGABMK_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4769);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);






// src/sources/tree.ts
var MOST_TOKENS = 1e5;
var TOKENS_OF_DOCUMENT = 20;
var DEEPEST = 100;
var TooMuch = class extends Error {
  line;
  constructor(what, line) {
    super(what);
    this.line = line;
  }
};
var TokenCount = class {
  #tokens = 0;
  /** @throws TooMuch */
  add(count, line) {
    this.#tokens += count;
    if (this.#tokens > MOST_TOKENS) throw new TooMuch(`has more than ${MOST_TOKENS} tokens`, line);
  }
};
function parseTrees(text, isOfUse, tokens) {
  return partsOf(text).flatMap(({ content, firstLine }) => {
    if (!isOfUse(content)) return [];
    tokens.add(TOKENS_OF_DOCUMENT, firstLine);
    const lines = new _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .LineCounter */ .HN();
    lines.addNewLine(0);
    const lineAt = (offset) => lines.linePos(offset).line + firstLine - 1;
    const parser = new _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .Parser */ .iX(lines.addNewLine);
    const concrete = [];
    for (const lexeme of new _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .Lexer */ .JG().lex(content)) {
      tokens.add(1, firstLine);
      concrete.push(...parser.next(lexeme));
      if (parser.stack.length > DEEPEST) {
        throw new TooMuch(`nests more than ${DEEPEST} levels deep`, lineAt(parser.offset));
      }
    }
    concrete.push(...parser.end());
    const composer = new _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .Composer */ .Dk({ uniqueKeys: false, logLevel: "silent" });
    return [...composer.compose(concrete)].map((document) => parsedOf(document, content, lineAt));
  });
}
function partsOf(text) {
  const parts = [];
  let firstLine = 1;
  for (const content of text.split(/^(?=---(?:\s|$))/m)) {
    parts.push({ content, firstLine });
    firstLine += content.split("\n").length - 1;
  }
  return parts;
}
function parsedOf(document, content, lineAt) {
  const [error] = document.errors;
  if (error !== void 0) {
    const what = error.message.replace(/ at line \d+, column \d+:.*$/s, "");
    return { kind: "fault", line: lineAt(error.pos[0]), what: `is no YAML: ${what.slice(0, 200)}` };
  }
  const planter = new Planter(content, lineAt);
  const tree = planter.plant(document.contents);
  return planter.fault ?? { kind: "tree", tree };
}
var Planter = class {
  fault;
  #content;
  #lineAt;
  #anchors = /* @__PURE__ */ new Map();
  #merged = 0;
  constructor(content, lineAt) {
    this.#content = content;
    this.#lineAt = lineAt;
  }
  plant(node) {
    if (node === null) return { kind: "nothing", line: this.#lineAt(0) };
    const line = this.#lineAt(node.range[0]);
    if ((0,_chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlias */ .Vj)(node)) return this.#anchors.get(node.source) ?? this.#lost(line, node.source);
    const tree = this.#grow(node, line);
    if (node.anchor !== void 0) this.#anchors.set(node.anchor, tree);
    return tree;
  }
  #lost(line, anchor) {
    this.fault ??= {
      kind: "fault",
      line,
      what: `is no YAML: nothing has the anchor ${anchor.slice(0, 100)}`
    };
    return { kind: "nothing", line };
  }
  #grow(node, line) {
    if ((0,_chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .isSeq */ .oP)(node)) {
      return { kind: "list", line, items: node.items.map((item) => this.plant(item)) };
    }
    if ((0,_chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(node)) {
      const written = this.#content.slice(node.range[0], node.range[1]);
      if (node.flow === true && written.startsWith("{{")) return textOf(line, written);
      return this.#growMap(node.items, line);
    }
    if (!(0,_chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .isScalar */ .jn)(node) || node.value === null) return { kind: "nothing", line };
    return growScalar(node, line);
  }
  #growMap(items, line) {
    const entries = /* @__PURE__ */ new Map();
    const lines = /* @__PURE__ */ new Map();
    const merged = [];
    for (const { key, value } of items) {
      const keyTree = this.plant(key);
      const tree = value === null ? { kind: "nothing", line: keyTree.line } : this.plant(value);
      if (keyTree.kind !== "text") continue;
      if ((0,_chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .isScalar */ .jn)(key) && key.type === _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .Scalar */ .X5.PLAIN && keyTree.text === "<<") {
        merged.push(...tree.kind === "list" ? tree.items : [tree]);
        continue;
      }
      if (entries.has(keyTree.text)) {
        const what = `says ${JSON.stringify(keyTree.text.slice(0, 80))} twice in one map`;
        this.fault ??= { kind: "fault", line: keyTree.line, what };
      }
      entries.set(keyTree.text, tree);
      lines.set(keyTree.text, keyTree.line);
    }
    for (const map of merged) this.#merge(map, entries, lines);
    return { kind: "map", line, entries, lines };
  }
  /** The map's own keys win, then those of the maps in their order. */
  #merge(map, entries, lines) {
    if (map.kind !== "map") return;
    for (const [key, tree] of map.entries) {
      this.#merged += 1;
      if (this.#merged > MOST_TOKENS) throw new TooMuch(`merges more than ${MOST_TOKENS} keys`, map.line);
      if (entries.has(key)) continue;
      entries.set(key, tree);
      lines.set(key, map.lines.get(key) ?? map.line);
    }
  }
};
function growScalar(node, line) {
  const isString = typeof node.value === "string";
  const tag = node.tag?.startsWith("tag:yaml.org,2002:") === true ? void 0 : node.tag;
  return {
    kind: "text",
    line,
    text: isString ? String(node.value) : node.source,
    isString,
    tag,
    isBlock: node.type === _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .Scalar */ .X5.BLOCK_LITERAL || node.type === _chunk_KOZ4E4RU_js__WEBPACK_IMPORTED_MODULE_3__/* .Scalar */ .X5.BLOCK_FOLDED
  };
}
function textOf(line, text) {
  return { kind: "text", line, text, isString: true, tag: void 0, isBlock: false };
}
function at(tree, ...path) {
  let place = tree;
  for (const key of path) place = place?.kind === "map" ? place.entries.get(key) : void 0;
  return place;
}
function textAt(tree, ...path) {
  const place = at(tree, ...path);
  return place?.kind === "text" ? place.text : void 0;
}
function itemsAt(tree, ...path) {
  const place = at(tree, ...path);
  return place?.kind === "list" ? place.items : [];
}
function entriesAt(tree, ...path) {
  const place = at(tree, ...path);
  return place?.kind === "map" ? place.entries : [];
}

// src/sources/findings.ts
var MOST_IMAGES = 1e4;
var MOST_STEPS = 2e5;
var Findings = class {
  images = [];
  gaps = [];
  changes = [];
  karpenter = [];
  #steps = 0;
  /**
   * Takes down the image that a scalar names.
   *
   * @throws TooMuch when the file names more images than any node holds
   */
  name(image, circumstances) {
    if (image === void 0) return;
    if (image.kind !== "text" || image.tag !== void 0) {
      this.gap(image.line, `the image of ${circumstances.where} is ${imageless(image)}`);
      return;
    }
    if (!image.isString) {
      this.gap(
        image.line,
        `the image of ${circumstances.where} is the ${image.text} of YAML and no text: quote it`
      );
      return;
    }
    this.add({ written: image.text, line: image.line, ...circumstances });
  }
  add(image) {
    if (this.images.length >= MOST_IMAGES)
      throw new TooMuch(`names more than ${MOST_IMAGES} images`, image.line);
    this.images.push(image);
  }
  change(change) {
    const says = change.isDeleted || change.deleted.length > 0;
    if (says || change.demands.some((demand) => demand !== void 0)) this.changes.push(change);
  }
  gap(line, what) {
    if (this.gaps.length < MOST_IMAGES) this.gaps.push({ line, what });
  }
  /**
   * Counts a step of a reader that follows lists or maps of any size, which aliases make larger than the file.
   *
   * @throws TooMuch
   */
  step(place) {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) throw new TooMuch("has aliases of aliases without end", place.line);
  }
};
function imageless(image) {
  if (image.kind === "text") return `${image.tag ?? ""}, which is not evaluated here`;
  if (image.kind === "nothing") return "empty";
  return "no text, so it is decided elsewhere";
}
function nameOr(name, other) {
  return name === void 0 || name === "" ? other : name.slice(0, 100);
}

// src/sources/nodeSystem.ts
var LABELS = ["kubernetes.io/os", "beta.kubernetes.io/os"];
function nodeSystem(spec) {
  return demandedSystem(systemDemands(spec));
}
function systemDemands(spec) {
  const terms = [
    "affinity",
    "nodeAffinity",
    "requiredDuringSchedulingIgnoredDuringExecution",
    "nodeSelectorTerms"
  ];
  return [
    ...LABELS.map((label) => demandAt(spec, ["nodeSelector", label], textSystem)),
    demandAt(spec, ["os", "name"], textSystem),
    demandAt(spec, terms, affinitySystem)
  ];
}
function patchDemands(demands, patch) {
  return patch.map((demand, place) => demand ?? demands[place]);
}
function demandedSystem(demands) {
  return demands.find((demand) => demand === "linux" || demand === "windows");
}
function demandAt(spec, path, read) {
  let place = spec;
  for (const key of path) {
    const inner = at(place, key);
    if (inner === void 0) return place !== spec && at(place, "$patch") !== void 0 ? "none" : void 0;
    place = inner;
    if (place.kind === "nothing") return "none";
  }
  return (place && read(place)) ?? "none";
}
function textSystem(tree) {
  return tree.kind === "text" ? systemOf(tree.text) : void 0;
}
function systemOf(text) {
  return text === "linux" || text === "windows" ? text : void 0;
}
function affinitySystem(terms) {
  const systems = itemsAt(terms).map(
    (term) => itemsAt(term, "matchExpressions").map(expressionSystem).find((system) => system !== void 0)
  );
  const [first] = systems;
  return systems.every((system) => system === first) ? first : void 0;
}
function expressionSystem(expression) {
  const values = itemsAt(expression, "values");
  const [value] = values;
  const isOne = values.length === 1 && textAt(expression, "operator") === "In";
  if (!isOne || !LABELS.includes(textAt(expression, "key") ?? "")) return void 0;
  return value?.kind === "text" ? systemOf(value.text) : void 0;
}

// src/sources/compose.ts
var TOP_LEVEL = /* @__PURE__ */ new Set([
  "version",
  "name",
  "include",
  "services",
  "networks",
  "volumes",
  "configs",
  "secrets",
  "models"
]);
function isCompose(tree) {
  if (tree.kind !== "map") return false;
  const services = at(tree, "services");
  const hasServices = services?.kind === "map" && [...services.entries.values()].every(({ kind }) => kind === "map");
  const includes = at(tree, "include")?.kind === "list";
  return (hasServices || includes && services === void 0) && [...tree.entries.keys()].every((key) => TOP_LEVEL.has(key) || key.startsWith("x-"));
}
function readCompose(tree, findings) {
  for (const included of itemsAt(tree, "include")) {
    const path = included.kind === "text" ? included.text : textAt(included, "path");
    findings.gap(
      included.line,
      `include ${nameOr(path, "of a file")} is not followed: match the file itself`
    );
  }
  for (const [name, service] of entriesAt(tree, "services")) {
    findings.step(service);
    findings.name(at(service, "image"), {
      onlyOn: systemOf(textAt(service, "platform")?.split("/")[0]?.toLowerCase()),
      pullPolicy: textAt(service, "pull_policy"),
      where: `service ${nameOr(name, "(without a name)")}`
    });
  }
}

// src/sources/ecs.ts
var API = {
  containers: "containerDefinitions",
  image: "image",
  name: "name",
  family: "family",
  runtimePlatform: "runtimePlatform",
  system: "operatingSystemFamily",
  constraints: "placementConstraints",
  expression: "expression"
};
var CLOUDFORMATION = {
  containers: "ContainerDefinitions",
  image: "Image",
  name: "Name",
  family: "Family",
  runtimePlatform: "RuntimePlatform",
  system: "OperatingSystemFamily",
  constraints: "PlacementConstraints",
  expression: "Expression"
};
var CONTAINER_SETTINGS = ["essential", "memoryReservation", "portMappings", "logConfiguration"];
function isTaskDefinition(tree) {
  return definitionOf(tree) !== void 0 || isContainerList(tree);
}
function isCloudFormation(tree) {
  return [...entriesAt(tree, "Resources")].some(([, resource]) => textAt(resource, "Type") !== void 0);
}
function readTaskDefinition(tree, findings) {
  const definition = definitionOf(tree);
  if (definition !== void 0) readDefinition(definition, API, "task definition", findings);
  else if (tree.kind === "list") readContainers(tree.items, API, "task definition", void 0, findings);
}
function readCloudFormation(tree, findings) {
  for (const [id, resource] of entriesAt(tree, "Resources")) {
    findings.step(resource);
    if (textAt(resource, "Type") !== "AWS::ECS::TaskDefinition") continue;
    const properties = at(resource, "Properties");
    if (properties !== void 0)
      readDefinition(properties, CLOUDFORMATION, `resource ${nameOr(id, "")}`, findings);
  }
}
function definitionOf(tree) {
  return [tree, at(tree, "taskDefinition")].find((place) => at(place, API.containers) !== void 0);
}
function isContainerList(tree) {
  return tree.kind === "list" && tree.items.some(
    (item) => textAt(item, "image") !== void 0 && CONTAINER_SETTINGS.some((key) => at(item, key) !== void 0)
  );
}
function readDefinition(definition, spelling, noun, findings) {
  const family = textAt(definition, spelling.family);
  const name = family === void 0 ? noun : `task definition ${nameOr(family, "")}`;
  const containers = at(definition, spelling.containers);
  if (containers === void 0) return;
  if (containers.kind !== "list") {
    findings.gap(containers.line, `the containers of ${name} are no list, so they are decided elsewhere`);
    return;
  }
  readContainers(containers.items, spelling, name, taskSystem(definition, spelling), findings);
}
function readContainers(containers, spelling, name, onlyOn, findings) {
  for (const container of containers) {
    findings.step(container);
    const containerName = nameOr(textAt(container, spelling.name), "(without a name)");
    findings.name(at(container, spelling.image), {
      onlyOn,
      pullPolicy: void 0,
      where: `${name}, container ${containerName}`
    });
  }
}
function taskSystem(definition, spelling) {
  const family = textAt(definition, spelling.runtimePlatform, spelling.system);
  if (family?.startsWith("WINDOWS_") === true) return "windows";
  if (family === "LINUX") return "linux";
  const constraints = itemsAt(definition, spelling.constraints).map(
    (item) => textAt(item, spelling.expression)
  );
  for (const expression of constraints) {
    const [, system] = /^\s*attribute:ecs\.os-type\s*==\s*(linux|windows)\s*$/.exec(expression ?? "") ?? [];
    if (system === "linux" || system === "windows") return system;
  }
  return void 0;
}

// src/sources/globs.ts
var MOST_GLOBS = 100;
var LONGEST_GLOB = 500;
function readGlobs(lines) {
  const globs = lines.flatMap((line) => line.split(/\r?\n/)).map(_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutComment */ .sp).filter((glob) => glob !== "");
  const problems = globs.flatMap(faultOf);
  if (problems.length > 0) throw (0,_chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .joinProblems */ .zx)(problems);
  const exclude = globs.filter((glob) => glob.startsWith("!"));
  const include = globs.filter((glob) => !glob.startsWith("!"));
  if (include.length === 0 || globs.length > MOST_GLOBS) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF(
      include.length === 0 ? "images-from names no file." : `images-from has ${globs.length} globs, more than ${MOST_GLOBS}.`,
      "Write one glob a line, such as deploy/**/*.yaml."
    );
  }
  return { include: [...new Set(include)], exclude: [...new Set(exclude)] };
}
function faultOf(written) {
  const glob = written.replace(/^!/, "");
  const name = JSON.stringify(written.slice(0, 80));
  if (glob === "" || glob.length > LONGEST_GLOB) {
    return [new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF(`images-from: ${name} is no glob.`, "Write one such as deploy/**/*.yaml.")];
  }
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(glob)) {
    return [
      new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF(
        `images-from: ${name} is an absolute path.`,
        "Write it relative to the root of the checkout, such as deploy/**/*.yaml."
      )
    ];
  }
  if (glob.split(/[\\/{}(),|]/).includes("..")) {
    return [
      new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF(
        `images-from: ${name} leaves the checkout.`,
        "Write a glob without .., and check out what it should match."
      )
    ];
  }
  if (/\\[\p{L}\p{N}._*?-]/u.test(glob)) {
    return [
      new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF(
        `images-from: ${name} is parted by \\.`,
        "Write / between folders, on Windows as well: deploy/**/*.yaml."
      )
    ];
  }
  return [];
}

// src/sources/imageKeys.ts
function isImageKey(key) {
  return key === "image" || key.endsWith("Image");
}
function filled(tree) {
  const isEmpty = tree === void 0 || tree.kind === "nothing" || tree.kind === "text" && tree.text === "";
  return isEmpty ? void 0 : tree;
}
function firstImage(tree, findings) {
  findings.step(tree);
  if (tree.kind === "list") return firstOf(tree.items, (item) => firstImage(item, findings));
  if (tree.kind !== "map") return void 0;
  return firstOf(tree.entries, ([key, value]) => {
    const isNamed = isImageKey(key) && (value.kind === "text" || at(value, "repository") !== void 0);
    const named = isNamed ? filled(value) : key === "images" ? firstEntry(value) : void 0;
    return named ?? firstImage(value, findings);
  });
}
function firstEntry(images) {
  const isNamed = (entry) => entry.kind === "text" && entry.text !== "" || ["name", "newName", "newTag", "repository"].some((key) => at(entry, key)?.kind === "text");
  if (images.kind === "list") return images.items.find(isNamed);
  if (images.kind !== "map") return void 0;
  return [...images.entries.values()].find(
    (entry) => isNamed(entry) && (entry.kind !== "text" || /[:/]/.test(entry.text))
  );
}
function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/sources/helmValues.ts
function readHelmValues(tree, findings) {
  const global = at(tree, "global", "imageRegistry");
  const globalRegistry = global?.kind === "text" && global.text !== "" ? global : void 0;
  readPart(tree, { path: [], globalRegistry }, findings);
}
function readPart(tree, way, findings) {
  findings.step(tree);
  if (tree.kind === "list") {
    for (const [index, item] of tree.items.entries()) {
      readPart(item, { ...way, path: [...way.path, String(index)] }, findings);
    }
  }
  if (tree.kind !== "map") return;
  if (textAt(tree, "enabled") === "false") {
    if (firstImage(tree, findings) !== void 0) {
      findings.gap(
        tree.line,
        `values ${pathText(way.path)}: switched off by enabled: false, so its images are left out`
      );
    }
    return;
  }
  for (const [key, value] of tree.entries) {
    const inner = { ...way, path: [...way.path, key] };
    if (key === "images") readImages(tree, value, inner, findings);
    else if (!isImageKey(key) || !readImage(tree, key, value, inner, findings))
      readPart(value, inner, findings);
  }
}
var SETTINGS = /* @__PURE__ */ new Set([
  "registry",
  "repository",
  "tag",
  "digest",
  "pullPolicy",
  "pull_policy"
]);
function readImages(owner, images, way, findings) {
  findings.step(images);
  if (readImage(owner, "images", images, way, findings)) return;
  const isMap2 = images.kind === "map";
  const entries = isMap2 ? images.entries : images.kind === "list" ? images.items.entries() : [];
  for (const [index, entry] of entries) {
    const key = String(index);
    const inner = { ...way, path: [...way.path, key] };
    const beside = { ...inner, images: isMap2 ? [images, owner] : [owner] };
    const entryOwner = isMap2 ? images : owner;
    if (key === "tags" && entry.kind === "map") readImages(owner, entry, inner, findings);
    else if (entry.kind !== "text") {
      if (!readImage(entryOwner, key, entry, beside, findings)) readPart(entry, inner, findings);
    } else if (/[:/@{$]/.test(entry.text) && !entry.text.includes("://") && !SETTINGS.has(key)) {
      readText(entryOwner, key, entry, beside, findings);
    }
  }
}
function readImage(owner, key, value, way, findings) {
  if (value.kind === "text" && key !== "images") {
    readText(owner, key, value, way, findings);
    return true;
  }
  if (value.kind !== "map") return false;
  const isShaped = ["repository", "tag", "digest"].some((part) => value.entries.has(part));
  if (!isShaped) return false;
  readMap(owner, value, way, findings);
  return true;
}
function readText(owner, key, value, way, findings) {
  const circumstances = circumstancesOf(owner, void 0, way);
  const { tag, digest } = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_1__/* .splitReference */ .mQ)(value.text);
  const beside = at(owner, `${key}Tag`) ?? (key === "image" ? at(owner, "tag") : void 0);
  if (value.text === "") return;
  if (!value.isString || tag !== void 0 || digest !== void 0 || isOpen(value.text)) {
    findings.name(value, circumstances);
  } else {
    nameParts(value, beside, void 0, circumstances, findings);
  }
}
function readMap(owner, value, way, findings) {
  const circumstances = circumstancesOf(owner, value, way);
  const repository = filled(at(value, "repository") ?? at(value, "image"));
  const tag = filled(at(value, "tag"));
  const digest = filled(at(value, "digest"));
  if (repository === void 0) {
    if (tag === void 0 && digest === void 0) return;
    findings.gap(value.line, `${circumstances.where} names no repository: the chart's own values decide`);
    return;
  }
  if (repository.kind !== "text") {
    findings.name(repository, circumstances);
    return;
  }
  const registry = registryOf(value, repository.text, way);
  const text = registry === void 0 ? repository.text : `${registry}/${repository.text}`;
  nameParts({ ...repository, text }, tag, digest, circumstances, findings);
}
function nameParts(repository, tag, digest, circumstances, findings) {
  const { where } = circumstances;
  const written = (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_1__/* .splitReference */ .mQ)(repository.text);
  if (filled(tag) === void 0 && filled(digest) === void 0) {
    if (written.tag === void 0 && written.digest === void 0 && !isOpen(repository.text)) {
      const name = JSON.stringify(repository.text.slice(0, 100));
      findings.gap(
        repository.line,
        `${where}: ${name} has no tag: the chart decides, often by its appVersion`
      );
    } else {
      findings.name(repository, circumstances);
    }
    return;
  }
  const tagText = suffixOf(tag, ":");
  const digestText = suffixOf(digest, "@");
  if (tagText === void 0 || digestText === void 0) {
    const place = tagText === void 0 ? tag : digest;
    const what = "has a tag or digest that is no text, which Helm prints in its own way: quote it";
    findings.gap(place?.line ?? repository.line, `${where} ${what}`);
    return;
  }
  findings.name({ ...repository, text: `${repository.text}${tagText}${digestText}` }, circumstances);
}
function suffixOf(part, mark) {
  const tree = filled(part);
  if (tree === void 0) return "";
  if (tree.kind !== "text" || tree.tag !== void 0) return void 0;
  const isPrintedSo = String(Number(tree.text)) === tree.text && Math.abs(Number(tree.text)) < 1e6;
  return tree.isString || isPrintedSo ? `${mark}${tree.text}` : void 0;
}
function registryOf(value, repository, { globalRegistry }) {
  const registry = textAt(value, "registry");
  if (registry !== void 0 && registry !== "") return globalRegistry?.text ?? registry;
  return (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_1__/* .splitHost */ .Ve)(repository).host === void 0 ? globalRegistry?.text : void 0;
}
function circumstancesOf(owner, value, { path, images = [] }) {
  const pullPolicies = [
    textAt(value, "pullPolicy"),
    textAt(value, "imagePullPolicy"),
    textAt(owner, "imagePullPolicy"),
    value === void 0 ? textAt(owner, "pullPolicy") : void 0,
    ...images.flatMap((map) => [textAt(map, "pullPolicy"), textAt(map, "imagePullPolicy")])
  ];
  return {
    onlyOn: [owner, ...images].map(nodeSystem).find((system) => system !== void 0),
    pullPolicy: pullPolicies.find((policy) => policy !== void 0 && policy !== ""),
    where: `values ${pathText(path)}`
  };
}
function isOpen(text) {
  return /[{}$%]/.test(text);
}
function pathText(path) {
  return path.length === 0 ? "at the top" : path.join(".").slice(0, 200);
}

// src/sources/jsonPatch.ts
var ABOVE = /^(\/spec(\/jobTemplate(\/spec)?)?(\/template(\/spec)?)?|\/template(\/spec)?|\/?)$/;
var DECISIVE = [
  /\/(nodeSelector(\/(beta\.)?kubernetes\.io~1os)?|os(\/name)?)$/,
  /\/affinity(\/nodeAffinity(\/requiredDuring.*)?)?$/,
  /\/(containers|initContainers|ephemeralContainers)(\/[^/]+(\/imagePullPolicy)?)?$/,
  /\/image(\/reference)?$/
];
var KEYS = /* @__PURE__ */ new Set(["image", "containers", "initContainers", "nodeSelector", "affinity", "os"]);
function isJsonPatch(tree) {
  const operations = itemsAt(tree);
  return operations.length > 0 && operations.every((each) => textAt(each, "op") !== void 0 && textAt(each, "path") !== void 0);
}
function sayJsonPatch(tree, findings) {
  for (const operation of itemsAt(tree)) {
    if (textAt(operation, "op") === "test") continue;
    const places = ["path", "from"].flatMap((key) => textAt(operation, key) ?? []);
    const place = places.find((path) => decides(path, at(operation, "value"), findings));
    if (place === void 0) continue;
    findings.gap(operation.line, `a JSON patch of ${JSON.stringify(place.slice(0, 100))} is not applied`);
  }
}
function decides(path, value, findings) {
  if (DECISIVE.some((place) => place.test(path))) return true;
  const isOpen2 = value === void 0 || holdsKey(value, findings);
  return isOpen2 && (ABOVE.test(path) || value !== void 0 && /\/volumes(\/[^/]+)?$/.test(path));
}
function holdsKey(tree, findings) {
  findings.step(tree);
  if (tree.kind === "list") return tree.items.some((item) => holdsKey(item, findings));
  if (tree.kind !== "map") return false;
  return [...tree.entries].some(([key, value]) => KEYS.has(key) || holdsKey(value, findings));
}

// src/sources/kubernetes.ts
var TEMPLATE = ["spec", "template", "spec"];
var POD_SPECS = /* @__PURE__ */ new Map([
  ["/Pod", ["spec"]],
  ["/PodTemplate", ["template", "spec"]],
  ["/ReplicationController", TEMPLATE],
  ["apps/ReplicaSet", TEMPLATE],
  ["apps/Deployment", TEMPLATE],
  ["apps/StatefulSet", TEMPLATE],
  ["apps/DaemonSet", TEMPLATE],
  ["extensions/ReplicaSet", TEMPLATE],
  ["extensions/Deployment", TEMPLATE],
  ["extensions/DaemonSet", TEMPLATE],
  ["batch/Job", TEMPLATE],
  ["batch/CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
  ["argoproj.io/Rollout", TEMPLATE],
  ["serving.knative.dev/Service", TEMPLATE],
  ["serving.knative.dev/Configuration", TEMPLATE],
  ["serving.knative.dev/Revision", ["spec"]],
  ["apps.openshift.io/DeploymentConfig", TEMPLATE]
]);
var LINUX_FAMILIES = /* @__PURE__ */ new Set(["al2", "al2023", "bottlerocket"]);
var NAMELESS = "(without a name)";
var CONTAINER_LISTS = [
  ["containers", "container"],
  ["initContainers", "init container"],
  ["ephemeralContainers", "ephemeral container"]
];
function isKubernetesObject(tree) {
  return textAt(tree, "kind") !== void 0 && textAt(tree, "apiVersion") !== void 0;
}
function readKubernetes(tree, findings) {
  readObject(tree, textAt(tree, "apiVersion") ?? "", textAt(tree, "kind") ?? "", findings);
}
function readObject(tree, apiVersion, kind, findings) {
  findings.step(tree);
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  if (kind.endsWith("List") && at(tree, "items")?.kind === "list") {
    readList(tree, apiVersion, kind, findings);
    return;
  }
  const path = POD_SPECS.get(`${group}/${kind}`);
  if (path !== void 0) readPod(tree, kind, path, findings);
  else if (group === "karpenter.k8s.aws" && kind === "EC2NodeClass") readNodeClass(tree, findings);
  else if (isCustom(group)) sayImages(tree, apiVersion, kind, findings);
}
function readList(tree, apiVersion, kind, findings) {
  const itemKind = kind.slice(0, -"List".length);
  for (const item of itemsAt(tree, "items")) {
    readObject(item, textAt(item, "apiVersion") ?? apiVersion, textAt(item, "kind") ?? itemKind, findings);
  }
}
function readPod(object, kind, path, findings) {
  const spec = at(object, ...path);
  const name = nameOr(
    textAt(object, "metadata", "name") ?? textAt(object, "metadata", "generateName"),
    NAMELESS
  );
  const demands = systemDemands(spec);
  const onlyOn = demandedSystem(demands);
  findings.change({
    kind,
    object: name,
    demands,
    isDeleted: textAt(object, "$patch") === "delete",
    deleted: deletedIn(spec)
  });
  sayReplaced(object, path, findings);
  const replaced = replacedByTriggers(object, kind);
  for (const [list, noun] of CONTAINER_LISTS) {
    for (const container of itemsAt(spec, list)) {
      findings.step(container);
      const containerName = textAt(container, "name");
      const where = `${kind} ${name}, ${noun} ${nameOr(containerName, NAMELESS)}`;
      if (containerName !== void 0 && replaced.has(containerName)) {
        findings.gap(container.line, `the image of ${where} is set by an ImageChange trigger`);
        continue;
      }
      const pullPolicy = textAt(container, "imagePullPolicy");
      const part = { kind, object: name, list: "containers", name: containerName ?? "" };
      findings.name(at(container, "image"), { onlyOn, pullPolicy, where, part, demands });
    }
  }
  for (const volume of itemsAt(spec, "volumes")) {
    findings.step(volume);
    findings.name(at(volume, "image", "reference"), {
      onlyOn,
      pullPolicy: textAt(volume, "image", "pullPolicy"),
      where: `${kind} ${name}, volume ${nameOr(textAt(volume, "name"), NAMELESS)}`,
      part: { kind, object: name, list: "volumes", name: textAt(volume, "name") ?? "" },
      demands
    });
  }
}
function deletedIn(spec) {
  const lists = [
    ...CONTAINER_LISTS.map(([list]) => [list, "containers"]),
    ["volumes", "volumes"]
  ];
  return lists.flatMap(
    ([key, list]) => itemsAt(spec, key).filter((item) => textAt(item, "$patch") === "delete").map((item) => ({ list, name: textAt(item, "name") ?? "" }))
  );
}
function sayReplaced(object, path, findings) {
  const spec = at(object, ...path);
  const places = [object, ...path.map((_, depth) => at(object, ...path.slice(0, depth + 1)))];
  const marks = CONTAINER_LISTS.flatMap(([list]) => itemsAt(spec, list)).filter(
    (item) => textAt(item, "name") === void 0
  );
  for (const place of [...places, ...marks]) {
    const mark = at(place, "$patch");
    if (mark?.kind !== "text" || place === object && mark.text === "delete") continue;
    findings.gap(mark.line, `a patch with $patch: ${mark.text.slice(0, 20)} of containers is not applied`);
  }
}
function replacedByTriggers(object, kind) {
  if (kind !== "DeploymentConfig") return /* @__PURE__ */ new Set();
  const names = itemsAt(object, "spec", "triggers").map((trigger) => at(trigger, "imageChangeParams")).filter((change) => textAt(change, "automatic") !== "false").flatMap((change) => itemsAt(change, "containerNames"));
  return new Set(names.flatMap((name) => name.kind === "text" ? [name.text] : []));
}
function readNodeClass(tree, findings) {
  if (isForLinux(tree)) return;
  const mappings = at(tree, "spec", "blockDeviceMappings");
  const hasBlockDeviceMappings = mappings?.kind === "list" && mappings.items.length > 0;
  findings.karpenter.push({
    line: (hasBlockDeviceMappings ? mappings : at(tree, "kind") ?? tree).line,
    name: nameOr(textAt(tree, "metadata", "name"), NAMELESS),
    hasBlockDeviceMappings
  });
}
function isForLinux(nodeClass) {
  const families = [
    textAt(nodeClass, "spec", "amiFamily"),
    ...itemsAt(nodeClass, "spec", "amiSelectorTerms").map((term) => textAt(term, "alias")?.split("@", 1)[0])
  ];
  return families.some((family) => family !== void 0 && LINUX_FAMILIES.has(family.toLowerCase()));
}
var BUILT_IN = /* @__PURE__ */ new Set(["", "apps", "autoscaling", "batch", "extensions", "policy"]);
function isCustom(group) {
  return !BUILT_IN.has(group) && !group.endsWith(".k8s.io");
}
function sayImages(tree, apiVersion, kind, findings) {
  const image = firstImage(tree, findings);
  if (image === void 0) return;
  const name = nameOr(textAt(tree, "metadata", "name"), NAMELESS);
  const group = apiVersion.slice(0, 100);
  findings.gap(
    image.line,
    `${nameOr(kind, "")} ${name} is a custom resource (${group}), whose images are not read`
  );
}

// src/sources/kustomize.ts

var FILE_NAMES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
var MOST_IMAGES2 = 1e4;
var MOST_NAMES = 20;
function isKustomization(tree, file) {
  const kind = textAt(tree, "kind");
  if (kind === void 0) return FILE_NAMES.includes(node_path__WEBPACK_IMPORTED_MODULE_5__.posix.basename(file));
  return textAt(tree, "apiVersion")?.startsWith("kustomize.config.k8s.io/") !== false && (kind === "Kustomization" || kind === "Component");
}
function readKustomization(tree, file, tokens) {
  const charts = at(tree, "helmCharts");
  const what = "the Helm charts of the kustomization are not rendered";
  return {
    file,
    resources: ["resources", "bases", "components"].flatMap((key) => textsAt(tree, key)),
    patches: patchesOf(tree, file, tokens),
    images: itemsAt(tree, "images").flatMap(readEntry),
    namePrefix: nameOr(textAt(tree, "namePrefix"), ""),
    nameSuffix: nameOr(textAt(tree, "nameSuffix"), ""),
    gaps: charts === void 0 ? [] : [{ line: charts.line, what }]
  };
}
function patchesOf(tree, file, tokens) {
  const inline = (place) => ({ place, reading: readInlinePatch(place, file, tokens) });
  const strategic = textsAt(tree, "patchesStrategicMerge").map(
    (place) => place.text.includes("\n") ? inline(place) : { place }
  );
  const others = [...itemsAt(tree, "patches"), ...itemsAt(tree, "patchesJson6902")].flatMap((patch) => {
    const target = at(patch, "target");
    const patches = [
      ...asText(at(patch, "path")).map((place) => ({ place })),
      ...asText(at(patch, "patch")).map(inline)
    ];
    return patches.map((each) => ({ ...each, target }));
  });
  return [...strategic, ...others];
}
function textsAt(tree, key) {
  return itemsAt(tree, key).flatMap(asText);
}
function asText(tree) {
  return tree?.kind === "text" ? [tree] : [];
}
function readEntry(entry) {
  const name = textAt(entry, "name");
  if (name === void 0) return [];
  const change = at(entry, "digest") ?? at(entry, "newTag") ?? at(entry, "newName") ?? at(entry, "name");
  const parts = ["newName", "newTag", "digest", "tagSuffix"].flatMap((key) => {
    const text = textAt(entry, key);
    return text === void 0 || text === "" ? [] : [[key, text]];
  });
  return [{ line: (change ?? entry).line, name, ...Object.fromEntries(parts) }];
}
function readInlinePatch({ text, line, isBlock }, file, tokens) {
  const findings = new Findings();
  for (const parsed of parseTrees(text, () => true, tokens)) {
    if (parsed.kind === "fault") findings.gap(parsed.line, `a patch ${parsed.what}`);
    else if (isKubernetesObject(parsed.tree)) readKubernetes(parsed.tree, findings);
    else if (isJsonPatch(parsed.tree)) sayJsonPatch(parsed.tree, findings);
  }
  const inFile = (inner) => isBlock ? line + inner : line;
  return {
    images: findings.images.map((image) => ({ ...image, file, line: inFile(image.line) })),
    changes: findings.changes,
    gaps: findings.gaps.map((gap) => ({ ...gap, line: inFile(gap.line) }))
  };
}
function kustomize(kustomizations, contents) {
  const builder = new Builder(kustomizations, contents);
  const taken = new Set(kustomizations.flatMap((each) => builder.directoriesOf(each)));
  const roots = kustomizations.filter(({ file }) => !taken.has(file));
  const images = roots.flatMap((root) => builder.build(root));
  const left = kustomizations.filter((each) => !builder.isBuilt(each));
  return {
    images: [...images, ...left.flatMap((each) => builder.isBuilt(each) ? [] : builder.build(each))],
    unread: builder.unread,
    consumed: builder.consumed
  };
}
var Builder = class {
  unread = [];
  consumed = /* @__PURE__ */ new Set();
  #byFile;
  #contents;
  #built = /* @__PURE__ */ new Map();
  #lacking = /* @__PURE__ */ new Set();
  constructor(kustomizations, contents) {
    this.#byFile = new Map(kustomizations.map((each) => [each.file, each]));
    this.#contents = contents;
  }
  isBuilt({ file }) {
    return this.#built.has(file);
  }
  /** Files of the kustomizations that this one takes in. */
  directoriesOf(kustomization) {
    return kustomization.resources.flatMap(({ text }) => this.#inDirectory(kustomization, text)?.file ?? []);
  }
  build(kustomization) {
    const earlier = this.#built.get(kustomization.file);
    if (earlier !== void 0) return earlier;
    this.#built.set(kustomization.file, []);
    const byPath = kustomization.resources.map((each) => [pathFrom(kustomization, each.text), each]);
    const images = [...new Map(byPath).values()].flatMap((resource) => this.#take(kustomization, resource));
    const patched = this.#patch(kustomization, images);
    const renamed = patched.map((image) => rename(image, kustomization));
    const changed = this.#change(kustomization, renamed);
    if (changed.length > MOST_IMAGES2) return this.#refuse(kustomization);
    this.#built.set(kustomization.file, changed);
    for (const gap of kustomization.gaps) this.unread.push({ file: kustomization.file, ...gap });
    return changed;
  }
  #refuse({ file }) {
    this.unread.push({ file, line: 1, what: `the kustomization names more than ${MOST_IMAGES2} images` });
    return [];
  }
  #take(kustomization, resource) {
    const inner = this.#inDirectory(kustomization, resource.text);
    if (inner !== void 0) {
      const images = this.build(inner);
      if (this.#lacking.has(inner.file)) this.#lacking.add(kustomization.file);
      return images;
    }
    const content = this.#inFile(kustomization, resource);
    if (content === void 0) this.#lacking.add(kustomization.file);
    return content?.images ?? [];
  }
  /** What a file holds that a kustomization names, and whose images count through it alone from now on. */
  #inFile(kustomization, { text, line }) {
    const path = pathFrom(kustomization, text);
    const content = this.#contents.get(path);
    if (content !== void 0) {
      this.consumed.add(path);
      return content;
    }
    const what = `${JSON.stringify(nameOr(text, ""))} is not among the files that images-from matches`;
    this.unread.push({ file: kustomization.file, line, what });
    return void 0;
  }
  #inDirectory(kustomization, resource) {
    const directory = pathFrom(kustomization, resource);
    const files = FILE_NAMES.map((name) => node_path__WEBPACK_IMPORTED_MODULE_5__.posix.join(directory, name));
    return files.map((file) => this.#byFile.get(file)).find((found) => found !== void 0);
  }
  #patch(kustomization, images) {
    const patches = kustomization.patches.map(
      (patch) => [patch, this.#readPatch(kustomization, patch)]
    );
    const patched = patchImages(
      images,
      patches.flatMap(([, content]) => content.images)
    );
    const changes = patches.flatMap(
      ([patch, content]) => content.changes.map((change) => ({ patch, change }))
    );
    this.#sayUnmet(kustomization, patched, changes);
    return changeObjects(
      patched,
      changes.map(({ change }) => change)
    );
  }
  /** A component patches what other kustomizations take in beside it, which is not seen here. */
  #sayUnmet({ file }, images, changes) {
    if (changes.length === 0) return;
    const met = new Set(images.flatMap(identities).map(objectKey));
    for (const { patch, change } of changes) {
      if (met.has(objectKey(change))) continue;
      const what = `a patch of ${change.kind} ${change.object} finds no image of it in the resources, so it is not applied`;
      this.unread.push({ file, line: patch.place.line, what });
    }
  }
  #readPatch(kustomization, patch) {
    const { file } = kustomization;
    for (const gap of patch.reading?.gaps ?? []) this.unread.push({ file, ...gap });
    const content = patch.reading ?? this.#inFile(kustomization, patch.place) ?? NOTHING;
    if (patch.target === void 0 || content.images.length + content.changes.length === 0) return content;
    const kind = textAt(patch.target, "kind");
    const object = textAt(patch.target, "name");
    if (kind === void 0 || object === void 0 || !/^[a-z0-9.-]+$/.test(object)) {
      const what = "a patch of images or their system whose target is not one kind and name is not applied";
      this.unread.push({ file, line: patch.place.line, what });
      return NOTHING;
    }
    return {
      images: content.images.map(
        (image) => image.part === void 0 ? image : { ...image, part: { ...image.part, kind, object } }
      ),
      changes: content.changes.map((change) => ({ ...change, kind, object }))
    };
  }
  #change(kustomization, images) {
    let changed = images;
    const alone = [];
    for (const entry of kustomization.images) {
      const isMeant = (image) => nameIn(image.written) === entry.name;
      if (changed.some(isMeant)) {
        changed = changed.map((image) => isMeant(image) ? changeImage(image, entry, kustomization) : image);
      } else {
        alone.push(...this.#alone(kustomization, entry));
      }
    }
    return [...changed, ...alone];
  }
  #alone({ file }, entry) {
    const { line, name, newName = name, newTag, digest } = entry;
    const what = `images: ${JSON.stringify(nameOr(name, ""))}`;
    if (!this.#lacking.has(file)) {
      this.unread.push({
        file,
        line,
        what: `${what} is the name of no image that was read in the resources`
      });
      return [];
    }
    if (newTag === void 0 && digest === void 0) {
      this.unread.push({
        file,
        line,
        what: `${what} has neither newTag nor digest, and its resource is not among the files`
      });
      return [];
    }
    const written = printParts(newName, newTag, digest);
    return [{ written, file, line, onlyOn: void 0, pullPolicy: void 0, where: what }];
  }
};
var NOTHING = { images: [], changes: [] };
function rename(image, { namePrefix, nameSuffix }) {
  const { part, formerObjects = [] } = image;
  if (part === void 0 || namePrefix === "" && nameSuffix === "") return image;
  const object = `${namePrefix}${part.object}${nameSuffix}`;
  return {
    ...image,
    part: { ...part, object },
    formerObjects: [part.object, ...formerObjects].slice(0, MOST_NAMES)
  };
}
function patchImages(images, patches) {
  if (patches.length === 0) return images;
  const byPart = new Map(patches.map((patch) => [partKey(patch.part), patch]));
  const replaced = images.map((image) => {
    const patch = identities(image).map((part) => byPart.get(partKey(part))).find((found) => found !== void 0);
    if (patch === void 0) return image;
    const { written, file, line } = patch;
    return { ...image, written, file, line, pullPolicy: patch.pullPolicy ?? image.pullPolicy };
  });
  const known = new Set(images.flatMap(identities).map(partKey));
  const siblings = new Map(
    images.flatMap((image) => identities(image).map((part) => [objectKey(part), image]))
  );
  const added = patches.filter(({ part }) => part === void 0 || !known.has(partKey(part))).map((patch) => joinObject(patch, patch.part && siblings.get(objectKey(patch.part))));
  return [...replaced, ...added];
}
function joinObject(patch, sibling) {
  const { part } = patch;
  if (part === void 0 || sibling?.part === void 0) return patch;
  const { demands = [], onlyOn, formerObjects = [] } = sibling;
  return { ...patch, part: { ...part, object: sibling.part.object }, demands, onlyOn, formerObjects };
}
function changeObjects(images, changes) {
  if (changes.length === 0) return images;
  const byObject = /* @__PURE__ */ new Map();
  for (const change of changes) (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_0__/* .push */ .VC)(byObject, objectKey(change), change);
  return images.flatMap((image) => {
    const { part, demands = [] } = image;
    if (part === void 0) return [image];
    const changesOfIt = identities(image).flatMap((identity) => byObject.get(objectKey(identity)) ?? []);
    const isDeleted = changesOfIt.some(
      (change) => change.isDeleted || change.deleted.some(({ list, name }) => list === part.list && name === part.name)
    );
    if (isDeleted) return [];
    const patched = changesOfIt.reduce((before, change) => patchDemands(before, change.demands), demands);
    return [{ ...image, demands: patched, onlyOn: demandedSystem(patched) }];
  });
}
function identities({ part, formerObjects = [] }) {
  return part === void 0 ? [] : [part, ...formerObjects.map((object) => ({ ...part, object }))];
}
function partKey(part) {
  return JSON.stringify(part === void 0 ? [] : [part.kind, part.object, part.list, part.name]);
}
function objectKey({ kind, object }) {
  return JSON.stringify([kind, object]);
}
function pathFrom({ file }, path) {
  return node_path__WEBPACK_IMPORTED_MODULE_5__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_5__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_5__.posix.dirname(file), path)).replace(/\/$/, "");
}
function changeImage(image, entry, { file }) {
  const parts = partsIn(image.written);
  const newName = entry.newName ?? parts.name;
  const isPinned = entry.newTag !== void 0 || entry.digest !== void 0;
  const written = isPinned ? printParts(newName, entry.newTag, entry.digest) : entry.tagSuffix === void 0 ? printParts(newName, parts.tag, parts.digest) : printParts(newName, `${parts.tag ?? ""}${entry.tagSuffix}`, void 0);
  const where = image.isChanged === true ? image.where : `${image.where} (${image.file}:${image.line})`;
  return { ...image, written, file, line: entry.line, where, isChanged: true };
}
function partsIn(written) {
  const [rest = "", digest] = written.split("@", 2);
  const colon = rest.indexOf(":", rest.lastIndexOf("/") + 1);
  return {
    name: colon < 0 ? rest : rest.slice(0, colon),
    ...colon < 0 ? {} : { tag: rest.slice(colon + 1) },
    ...digest === void 0 ? {} : { digest }
  };
}
function nameIn(written) {
  return partsIn(written).name;
}
function printParts(name, tag, digest) {
  return `${name}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
}

// src/sources/readSources.ts
var MOST_FILES = 2e3;
async function readSources(globs, files) {
  const { include, exclude } = readGlobs(globs);
  const matches = await Promise.all(include.map((glob) => files.find([glob, ...exclude])));
  const paths = [...new Set(matches.flat())].sort(_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnit */ .X);
  if (paths.length > MOST_FILES) {
    throw new _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF(
      `images-from matches ${paths.length} files, more than ${MOST_FILES}.`,
      "Write globs that match the manifests only, or exclude others with !."
    );
  }
  const readings = [];
  for (const path of paths) readings.push(await readFile(path, files));
  return {
    files: paths,
    unmatched: include.filter((_, index) => matches[index]?.length === 0),
    ...joinReadings(readings)
  };
}
async function readFile(file, files) {
  try {
    return readText2(file, await files.read(file));
  } catch (error) {
    if (error instanceof TooMuch) return unreadFile(file, error.line, `the file ${error.message}`);
    if (error instanceof _chunk_PNHJPSTF_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF) return unreadFile(file, 1, `the file ${error.what}`);
    throw error;
  }
}
function unreadFile(file, line, what) {
  return { file, images: [], changes: [], karpenter: [], gaps: [{ line, what }] };
}
function readText2(file, text) {
  const findings = new Findings();
  const tokens = new TokenCount();
  let kustomization;
  for (const parsed of parseTrees(text, mayNameImages, tokens)) {
    if (parsed.kind === "fault") {
      const template = templateLine(text);
      if (template !== void 0) return unreadFile(file, template, "a template, which is not rendered here");
      findings.gap(parsed.line, parsed.what);
    } else if (isKustomization(parsed.tree, file)) {
      kustomization = readKustomization(parsed.tree, file, tokens);
    } else {
      readDocument(parsed.tree, findings);
    }
  }
  return {
    file,
    images: findings.images.map((image) => ({ ...image, file })),
    changes: findings.changes,
    gaps: findings.gaps,
    karpenter: findings.karpenter.map((nodeClass) => ({ file, ...nodeClass })),
    ...kustomization === void 0 ? {} : { kustomization }
  };
}
var MAY_NAME = /image|EC2NodeClass|resources|bases|components|patches|include/i;
var MAY_PATCH = /\$patch|nodeSelector|nodeAffinity|\bos["']?\s*:/;
function mayNameImages(document) {
  if (/^kind:\s*["']?CustomResourceDefinition\b/m.test(document)) return false;
  if (/\bop["']?\s*:/.test(document)) return true;
  return MAY_NAME.test(document) || /\bkind["']?\s*:/.test(document) && MAY_PATCH.test(document);
}
function templateLine(text) {
  const place = text.indexOf("{{");
  return place < 0 ? void 0 : text.slice(0, place).split("\n").length;
}
function readDocument(tree, findings) {
  if (tree.kind === "nothing") return;
  if (isKubernetesObject(tree)) readKubernetes(tree, findings);
  else if (isTaskDefinition(tree)) readTaskDefinition(tree, findings);
  else if (isCloudFormation(tree)) readCloudFormation(tree, findings);
  else if (isCompose(tree)) readCompose(tree, findings);
  else if (isJsonPatch(tree)) sayJsonPatch(tree, findings);
  else if (tree.kind !== "map") findings.gap(tree.line, "is neither a manifest nor values");
  else if (isPipeline(tree)) sayImages2(tree, "looks like a pipeline of jobs", findings);
  else if (at(tree, "kind") !== void 0 || at(tree, "apiVersion") !== void 0) {
    sayImages2(tree, "has not both apiVersion and kind", findings);
  } else readHelmValues(tree, findings);
}
function isPipeline(tree) {
  const has = (key) => tree.entries.has(key);
  const kindOf = (key) => at(tree, key)?.kind;
  return has("jobs") && ["on", "workflows", "trigger", "pool"].some(has) || kindOf("stages") === "list" || kindOf("steps") === "list" || kindOf("pipelines") === "map" || [...tree.entries.values()].some((job) => at(job, "script")?.kind === "list");
}
function sayImages2(tree, what, findings) {
  const image = firstImage(tree, findings);
  if (image !== void 0) findings.gap(image.line, `${what}, so its images are not read`);
}
function joinReadings(readings) {
  const kustomizations = readings.flatMap(({ kustomization }) => kustomization ?? []);
  const contents = new Map(readings.map((reading) => [reading.file, reading]));
  const kustomized = kustomize(kustomizations, contents);
  const plain = readings.flatMap(({ file, images }) => kustomized.consumed.has(file) ? [] : images);
  const judged = [...plain, ...kustomized.images].map(judge);
  const gaps = readings.flatMap(({ file, gaps: found }) => found.map((gap) => ({ file, ...gap })));
  return {
    images: sorted(judged.flatMap(({ image }) => image ?? [])),
    unread: sorted([...gaps, ...kustomized.unread, ...judged.flatMap(({ unread }) => unread ?? [])]),
    karpenter: readings.flatMap(({ karpenter }) => karpenter)
  };
}
function judge(named) {
  const { written, file, line, onlyOn, pullPolicy, where } = named;
  const name = (0,_chunk_WNCZK7IO_js__WEBPACK_IMPORTED_MODULE_0__/* .readImageName */ .t4)(written);
  if (name.kind === "unclear") {
    const what = `${where}: ${JSON.stringify(written.slice(0, 200))} ${name.why}`;
    return { unread: { file, line, what } };
  }
  const { repository, want } = name;
  return { image: { written, repository, want, file, line, onlyOn, pullPolicy, where } };
}
function sorted(placed) {
  return [...placed].sort((left, right) => (0,_chunk_NIMXKVJO_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnit */ .X)(left.file, right.file) || left.line - right.line);
}



/***/ })

};
;