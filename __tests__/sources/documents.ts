import { digestOf } from '../images/arbitraries.ts';

/** Files, the images that are found in them, and what is said to be unread; nothing else may be found. */
export interface DocumentCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** As `lineOf` prints images. */
  readonly finds: readonly string[];
  /** `file:line what`. */
  readonly unread: readonly string[];
}

const digest = digestOf(0xabc);

/** A case of one file, whose lines stand in `finds` and `unread` without its name. */
function one(
  name: string,
  file: string,
  text: string,
  finds: readonly string[],
  unread: readonly string[] = [],
): DocumentCase {
  const inFile = (line: string) => `${file}:${line}`;
  return { name, files: { [file]: text }, finds: finds.map(inFile), unread: unread.map(inFile) };
}

/** A manifest whose only pod has one container `app` with this image; the image stands on line 8. */
function podWith(image: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: ${image}
`;
}

const inPod = '<Pod web, container app>';

const kubernetes: readonly DocumentCase[] = [
  one(
    'a Pod with all three kinds of containers and an image volume',
    'pod.yaml',
    `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  initContainers:
    - name: setup
      image: busybox:1.36
  containers:
    - name: app
      image: ghcr.io/team/web:v1
      imagePullPolicy: Always
  ephemeralContainers:
    - name: debug
      image: team/debug
  volumes:
    - name: model
      image:
        reference: quay.io/models/small:v2
        pullPolicy: IfNotPresent
    - name: scratch
      emptyDir: {}
`,
    [
      '7 docker.io/library/busybox:1.36 <Pod web, init container setup>',
      '10 ghcr.io/team/web:v1 <Pod web, container app> Always',
      '14 docker.io/team/debug:latest <Pod web, ephemeral container debug>',
      '18 quay.io/models/small:v2 <Pod web, volume model> IfNotPresent',
    ],
  ),
  one('a digest counts more than the tag beside it', 'a.yaml', podWith(`web:v1@${digest}`), [
    `8 docker.io/library/web@${digest} ${inPod}`,
  ]),
];

const plainPod = `8 docker.io/library/web:v1 ${inPod}`;

/** A Deployment with what stands in its pod's spec beside its one container, whose image is on line 6. */
function deploymentWith(spec: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { spec: { containers: [{
  name: app,
  image: web:v1
  }],
  ${spec} }}}
`;
}

function deployment(system: string): readonly string[] {
  return [`6 docker.io/library/web:v1 <Deployment web, container app>${system}`];
}

const kinds: readonly DocumentCase[] = [
  ...[
    ['apps/v1', 'Deployment'],
    ['apps/v1', 'StatefulSet'],
    ['apps/v1', 'DaemonSet'],
    ['apps/v1', 'ReplicaSet'],
    ['v1', 'ReplicationController'],
    ['batch/v1', 'Job'],
    ['extensions/v1beta1', 'Deployment'],
    ['extensions/v1beta1', 'DaemonSet'],
    ['extensions/v1beta1', 'ReplicaSet'],
    ['argoproj.io/v1alpha1', 'Rollout'],
    ['serving.knative.dev/v1', 'Service'],
    ['serving.knative.dev/v1', 'Configuration'],
    ['apps.openshift.io/v1', 'DeploymentConfig'],
  ].map(([apiVersion, kind]) =>
    one(
      `${apiVersion} ${kind}: its pod template`,
      'a.yaml',
      `apiVersion: ${apiVersion}
kind: ${kind}
metadata: { name: web }
spec:
  containers: [{ name: wrong, image: wrong:v1 }]
  template:
    spec:
      containers:
        - name: app
          image: web:v1
`,
      [`10 docker.io/library/web:v1 <${kind} web, container app>`],
    ),
  ),
  one(
    'PodTemplate: its template at the top',
    'a.yaml',
    'apiVersion: v1\nkind: PodTemplate\nmetadata: {name: web}\ntemplate: {spec: {containers: [{name: app, image: web:v1}]}}',
    ['4 docker.io/library/web:v1 <PodTemplate web, container app>'],
  ),
  one(
    'Knative Revision: its spec, as a Pod',
    'a.yaml',
    'apiVersion: serving.knative.dev/v1\nkind: Revision\nmetadata: {name: web}\nspec: {containers: [{name: app, image: web:v1}]}',
    ['4 docker.io/library/web:v1 <Revision web, container app>'],
  ),
  one(
    'CronJob: the template of its job',
    'a.yaml',
    `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  template: { spec: { containers: [{ name: wrong, image: wrong:v1 }] } }
  jobTemplate:
    spec:
      template:
        spec:
          containers: [{ name: app, image: "web:v1" }]
`,
    ['10 docker.io/library/web:v1 <CronJob nightly, container app>'],
  ),
  one(
    'List of objects of several kinds, also a list in a list',
    'a.yaml',
    `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    data: { image: wrong:v1 }
  - apiVersion: v1
    kind: List
    items:
      - apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec: { template: { spec: { containers: [{ name: app, image: web:v1 }] } } }
`,
    ['13 docker.io/library/web:v1 <Deployment web, container app>'],
  ),
  one(
    'list of one kind, whose items do not repeat it, as JSON',
    'a.json',
    `{
\t"apiVersion": "apps/v1",
\t"kind": "DeploymentList",
\t"items": [
\t\t{
\t\t\t"metadata": { "name": "web" },
\t\t\t"spec": { "template": { "spec": { "containers": [
\t\t\t\t{ "name": "app",
\t\t\t\t  "image": "web:v1" }
\t\t\t] } } }
\t\t}
\t]
}`,
    ['9 docker.io/library/web:v1 <Deployment web, container app>'],
  ),
  one(
    'an object that is no list and only named like one',
    'a.yaml',
    'apiVersion: example.com/v1\nkind: AllowList\nspec: {image: wrong:v1}',
    [],
    ['3 AllowList (without a name) is a custom resource (example.com/v1), whose images are not read'],
  ),
  one(
    'a pod without a name of its own, and a container without one',
    'a.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata: {generateName: web-}\nspec: {containers: [{image: web:v1}]}',
    ['4 docker.io/library/web:v1 <Pod web-, container (without a name)>'],
  ),
  one(
    'a built-in kind of another API group is not that kind',
    'a.yaml',
    `apiVersion: example.com/v1
kind: Deployment
metadata: { name: web }
spec: { template: { spec: { containers: [{ name: app, image: wrong:v1 }] } } }
`,
    [],
    ['4 Deployment web is a custom resource (example.com/v1), whose images are not read'],
  ),
  one(
    'an OpenShift trigger that is not automatic, and triggers of other kinds',
    'a.yaml',
    `apiVersion: apps.openshift.io/v1
kind: DeploymentConfig
metadata: { name: web }
spec:
  triggers: [{ type: ImageChange, imageChangeParams: { automatic: false, containerNames: [app] } }]
  template: { spec: { containers: [{ name: app, image: web:v1 }] } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  triggers: [{ type: ImageChange, imageChangeParams: { containerNames: [app] } }]
  template: { spec: { containers: [{ name: app, image: api:v1 }] } }
`,
    [
      '6 docker.io/library/web:v1 <DeploymentConfig web, container app>',
      '13 docker.io/library/api:v1 <Deployment api, container app>',
    ],
  ),
  one(
    'an OpenShift container whose image a trigger replaces',
    'a.yaml',
    `apiVersion: apps.openshift.io/v1
kind: DeploymentConfig
metadata: { name: web }
spec:
  triggers:
    - type: ConfigChange
    - type: ImageChange
      imageChangeParams: { automatic: true, containerNames: [app] }
  template:
    spec:
      containers:
        - { name: app, image: wrong:v1 }
        - { name: proxy, image: proxy:v1 }
`,
    ['13 docker.io/library/proxy:v1 <DeploymentConfig web, container proxy>'],
    ['12 the image of DeploymentConfig web, container app is set by an ImageChange trigger'],
  ),
];

const notImages: readonly DocumentCase[] = [
  one(
    'a release of a chart as a custom resource',
    'a.yaml',
    `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web }
spec:
  values:
    image:
      repository: wrong
      tag: v1
`,
    [],
    ['7 HelmRelease web is a custom resource (helm.toolkit.fluxcd.io/v2), whose images are not read'],
  ),
  one(
    'values for jobs and steps are no pipeline',
    'values.yaml',
    'jobs: { clean: { image: "web:v1" } }\nsteps: { image: "api:v1", script: run }\n',
    [
      '1 docker.io/library/web:v1 <values jobs.clean.image>',
      '2 docker.io/library/api:v1 <values steps.image>',
    ],
  ),
  ...[
    'stages: [test]',
    'steps: [{ run: make }]',
    'pipelines: { default: [] }',
    'workflows: {}\njobs: {}',
  ].map((rest) =>
    one(
      `a pipeline that is told by ${rest}`,
      'ci.yml',
      `image: wrong:v1\n${rest}\n`,
      [],
      ['1 looks like a pipeline of jobs, so its images are not read'],
    ),
  ),
  one(
    'image: in comments, ConfigMap data, annotations, labels, environment, arguments and status',
    'a.yaml',
    `# image: wrong:v1
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  annotations: { image: "wrong:v1" }
data:
  image: wrong:v1
  pod.yaml: |
    apiVersion: v1
    kind: Pod
    spec:
      containers:
        - image: wrong:v1
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: { image: wrong }
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: |
      {"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"wrong:v1"}]}}
spec:
  image: wrong:v1
  containers:
    - name: app
      # image: wrong:v1
      env: [{ name: image, value: "wrong:v1" }]
      args: ["image: wrong:v1"]
      image: web:v1 # image: wrong:v1
status:
  containerStatuses: [{ name: app, image: wrong:v1 }]
`,
    ['31 docker.io/library/web:v1 <Pod web, container app>'],
  ),
  one(
    'Secret data',
    'a.yaml',
    'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {image: wrong:v1}\n',
    [],
  ),
  one(
    'a custom resource with containers is said and not guessed at',
    'a.yaml',
    `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: etl }
spec:
  templates:
    - name: step
      image: wrong:v1
`,
    [],
    ['7 Workflow etl is a custom resource (argoproj.io/v1alpha1), whose images are not read'],
  ),
  one(
    'built-in kinds without pods',
    'a.yaml',
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {image: wrong:v1}\n',
    [],
  ),
  one(
    'a custom resource whose image is no text',
    'a.yaml',
    'apiVersion: example.com/v1\nkind: Theme\nmetadata: {name: t}\nspec: {image: {type: string}, images: {web: logo}, sideImage: ""}\n',
    [],
  ),
  one(
    'the definition of a custom resource',
    'a.yaml',
    `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: webs.example.com }
spec: { versions: [{ name: v1, image: wrong:v1, schema: { openAPIV3Schema: { properties: { image: { type: string } } } } }] }
`,
    [],
  ),
  one(
    'a pipeline of jobs, which are not deployed',
    'ci.yml',
    'on: push\njobs:\n  build:\n    container: { image: "wrong:v1" }\n    steps: [{ run: make }]\n',
    [],
    ['4 looks like a pipeline of jobs, so its images are not read'],
  ),
  one(
    'a pipeline whose jobs are told by their scripts',
    'ci.yml',
    'default: {interruptible: true}\nbuild:\n  image: wrong:v1\n  script: [make]\n',
    [],
    ['3 looks like a pipeline of jobs, so its images are not read'],
  ),
  one(
    'a chart, whose apiVersion has no kind',
    'Chart.yaml',
    'apiVersion: v2\nname: web\nannotations: {image: wrong:v1}\n',
    [],
    ['3 has not both apiVersion and kind, so its images are not read'],
  ),
  one(
    "another tool's file, which has a kind alone",
    'a.yaml',
    'kind: pipeline\ntype: docker\nimage: wrong:v1\n',
    [],
    ['3 has not both apiVersion and kind, so its images are not read'],
  ),
];

const yaml: readonly DocumentCase[] = [
  one(
    'anchors, aliases and merge keys: the line is that of the scalar itself',
    'a.yaml',
    `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - &base
      name: app
      image: &image web:v1
      imagePullPolicy: Always
    - <<: *base
      name: second
    - <<: [{ image: other:v2 }, *base]
      name: third
    - { name: fourth, image: *image }
    - *base
`,
    [
      '8 docker.io/library/web:v1 <Pod web, container app> Always',
      '8 docker.io/library/web:v1 <Pod web, container second> Always',
      '8 docker.io/library/web:v1 <Pod web, container fourth>',
      '8 docker.io/library/web:v1 <Pod web, container app> Always',
      '12 docker.io/library/other:v2 <Pod web, container third> Always',
    ],
  ),
  one(
    'an anchor that is set again means what stood last before the alias',
    'a.yaml',
    `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: a, image: &image web:v1 }
    - { name: b, image: *image }
    - { name: c, image: &image web:v2 }
    - { name: d, image: *image }
`,
    [
      '6 docker.io/library/web:v1 <Pod web, container a>',
      '6 docker.io/library/web:v1 <Pod web, container b>',
      '8 docker.io/library/web:v2 <Pod web, container c>',
      '8 docker.io/library/web:v2 <Pod web, container d>',
    ],
  ),
  one('a quoted key << is a key', 'a.yaml', podWith('web:v1\n      "<<": { image: wrong:v1 }'), [plainPod]),
  one('an alias of nothing', 'a.yaml', podWith('*image'), [], ['8 is no YAML: nothing has the anchor image']),
  one('a folded block string', 'a.yaml', podWith('>-\n        web:v1'), [plainPod]),
  one('a literal block string', 'a.yaml', podWith('|-\n        web:v1'), [plainPod]),
  one(
    'a block string that keeps its line break is no reference',
    'a.yaml',
    podWith('|\n        web:v1'),
    [],
    ['8 Pod web, container app: "web:v1\\n" has space or a line break in it'],
  ),
  one('double quotes with escapes', 'a.yaml', podWith('"we\\x62:v1"'), [plainPod]),
  one('single quotes', 'a.yaml', podWith("'web:v1'"), [plainPod]),
  one('a tag of YAML itself', 'a.yaml', podWith('!!str web:v1'), [plainPod]),
  one(
    'flow style over several lines',
    'a.yaml',
    '{apiVersion: v1, kind: Pod,\n metadata: {name: web}, spec: {containers: [{\n name: app,\n image:\n  web:v1}]}}',
    ['5 docker.io/library/web:v1 <Pod web, container app>'],
  ),
  one(
    'JSON on one line',
    'a.json',
    '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"containers":[{"name":"app","image":"web:v1"}]}}',
    [`1 docker.io/library/web:v1 ${inPod}`],
  ),
  one('CRLF at the ends of lines', 'a.yaml', podWith('web:v1').replaceAll('\n', '\r\n'), [plainPod]),
  one(
    'several documents, one of them empty and one ended by dots',
    'a.yaml',
    `---\n${podWith('web:v1')}...\n---\n---\n${podWith('web:v2')}`,
    [
      '9 docker.io/library/web:v1 <Pod web, container app>',
      '20 docker.io/library/web:v2 <Pod web, container app>',
    ],
  ),
  one('a directive and comments before a document', 'a.yaml', `%YAML 1.2\n# all\n---\n${podWith('web:v1')}`, [
    '11 docker.io/library/web:v1 <Pod web, container app>',
  ]),
  one(
    'a document that is no YAML does not hide the others',
    'a.yaml',
    `image: [\n---\n${podWith('web:v1')}---\nimage: }\n`,
    ['10 docker.io/library/web:v1 <Pod web, container app>'],
    [
      '2 is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      '12 is no YAML: Unexpected flow-map-end token in YAML stream: "}"',
    ],
  ),
  one(
    'tabs that indent',
    'a.yaml',
    podWith('web:v1').replace('    - name', '\t- name'),
    [],
    ['7 is no YAML: Tabs are not allowed as indentation'],
  ),
  one(
    'a key that stands twice',
    'a.yaml',
    podWith('web:v1\n      image: web:v2'),
    [],
    ['9 says "image" twice in one map'],
  ),
  one(
    "keys of every object's prototype",
    'a.yaml',
    podWith('web:v1').replace('spec:', '__proto__: {image: wrong:v1}\nconstructor: {image: wrong:v1}\nspec:'),
    [`10 docker.io/library/web:v1 ${inPod}`],
  ),
  one('an empty file', 'a.yaml', '', []),
  one('comments alone', 'a.yaml', '# image: wrong:v1\n', []),
  one('a document of comments alone', 'a.yaml', '---\n# image: wrong:v1\n---\n', []),
  one(
    'text that is no manifest',
    'README.md',
    '# Images\n\nAn image: says more than words: many.\n',
    [],
    ['3 is no YAML: Nested mappings are not allowed in compact mappings'],
  ),
  one('a list of texts', 'a.yaml', '- image\n- wrong:v1\n', [], ['1 is neither a manifest nor values']),
];

const names: readonly DocumentCase[] = [
  ...[
    ['nginx', 'docker.io/library/nginx:latest'],
    ['docker.io/nginx:1.27', 'docker.io/library/nginx:1.27'],
    ['index.docker.io/nginx:1.27', 'docker.io/library/nginx:1.27'],
    ['registry-1.docker.io/team/web:1', 'docker.io/team/web:1'],
    ['team/web', 'docker.io/team/web:latest'],
    ['localhost:5000/web:v1', 'localhost:5000/web:v1'],
    [
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:v1',
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:v1',
    ],
    ['mcr.microsoft.com/oss/kubernetes/pause:3.9', 'mcr.microsoft.com/oss/kubernetes/pause:3.9'],
  ].map(([written = '', name]) =>
    one(`${written} as Docker reads it`, 'a.yaml', podWith(written), [`8 ${name} ${inPod}`]),
  ),
  ...[
    [`"web:\${TAG}"`, `"web:\${TAG}" holds a variable, whose value is not known here`],
    [`"\${IMAGE:-web:v1}"`, `"\${IMAGE:-web:v1}" holds a variable, whose value is not known here`],
    ['$IMAGE', '"$IMAGE" holds a variable, whose value is not known here'],
    ['$(REGISTRY)/web:v1', '"$(REGISTRY)/web:v1" holds a variable, whose value is not known here'],
    ['"web:%TAG%"', '"web:%TAG%" holds a variable, whose value is not known here'],
    ['"{{ .Values.image }}"', '"{{ .Values.image }}" holds a template, which is not rendered here'],
    ['{{ .Values.image }}', '"{{ .Values.image }}" holds a template, which is not rendered here'],
    ['https://ghcr.io/team/web', '"https://ghcr.io/team/web" is a URL and no image reference'],
    ['Web:v1', '"Web:v1" is no image reference'],
    ['web:v1:v2', '"web:v1:v2" is no image reference'],
    ['"web: v1"', '"web: v1" has space or a line break in it'],
    ['web@sha256:12', '"web@sha256:12" has no sound sha256 digest'],
    [`web@sha512:${'0'.repeat(128)}`, `"web@sha512:${'0'.repeat(128)}" has no sound sha256 digest`],
    ['a'.repeat(64), `"${'a'.repeat(64)}" is no image reference`],
    ['""', '"" is empty'],
  ].map(([written = '', why]) =>
    one(
      `${written.slice(0, 40)} is no image that can be read`,
      'a.yaml',
      podWith(written),
      [],
      [`8 Pod web, container app: ${why}`],
    ),
  ),
  one(
    'an image that is nothing',
    'a.yaml',
    podWith('~'),
    [],
    ['8 the image of Pod web, container app is empty'],
  ),
  one(
    'an image that is a number',
    'a.yaml',
    podWith('1.27'),
    [],
    ['8 the image of Pod web, container app is the 1.27 of YAML and no text: quote it'],
  ),
  one(
    'an image that is a map',
    'a.yaml',
    podWith('{ repository: web }'),
    [],
    ['8 the image of Pod web, container app is no text, so it is decided elsewhere'],
  ),
];

const term = (key: string, operator: string, values: string) =>
  `{ matchExpressions: [{ key: ${key}, operator: ${operator}, values: [${values}] }] }`;
const affinity = (...terms: readonly string[]) =>
  `affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [${terms.join(', ')}] } } }`;

const systems: readonly DocumentCase[] = [
  ...[
    ['nodeSelector: { kubernetes.io/os: windows }', ' windows'],
    ['nodeSelector: { kubernetes.io/os: linux }', ' linux'],
    ['nodeSelector: { beta.kubernetes.io/os: windows }', ' windows'],
    ['nodeSelector: { kubernetes.io/arch: amd64 }', ''],
    ['nodeSelector: { kubernetes.io/os: "{{ .os }}" }', ''],
    ['os: { name: windows }', ' windows'],
    [affinity(term('kubernetes.io/os', 'In', 'windows')), ' windows'],
    [affinity(term('beta.kubernetes.io/os', 'In', 'windows')), ' windows'],
    [affinity(term('kubernetes.io/os', 'In', 'windows, linux')), ''],
    [affinity(term('kubernetes.io/os', 'NotIn', 'windows')), ''],
    [affinity(term('kubernetes.io/arch', 'In', 'windows')), ''],
    [
      affinity(term('kubernetes.io/os', 'In', 'windows'), term('kubernetes.io/os', 'In', 'windows')),
      ' windows',
    ],
    [affinity(term('kubernetes.io/os', 'In', 'windows'), term('kubernetes.io/os', 'In', 'linux')), ''],
    [affinity(term('kubernetes.io/os', 'In', 'windows'), term('zone', 'In', 'a')), ''],
    ['affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }', ''],
  ].map(([spec = '', system = '']) =>
    one(`a pod with ${spec}`, 'a.yaml', deploymentWith(spec), deployment(system)),
  ),
  one(
    'several terms after a first expression about something else',
    'a.yaml',
    deploymentWith(
      affinity(
        '{ matchExpressions: [{ key: zone, operator: In, values: [a] }, { key: kubernetes.io/os, operator: In, values: [linux] }] }',
      ),
    ),
    deployment(' linux'),
  ),
  one(
    'a selector of the object itself is not one of its pods',
    'a.yaml',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  nodeSelector: {kubernetes.io/os: windows}\n  template: {spec: {containers: [{name: app, image: web:v1}]}}\n',
    ['6 docker.io/library/web:v1 <Deployment web, container app>'],
  ),
];

const helm: readonly DocumentCase[] = [
  one(
    'values with images at several depths',
    'values.yaml',
    `image:
  repository: ghcr.io/team/web
  tag: v1
  pullPolicy: Always
nodeSelector:
  kubernetes.io/os: windows
sidecar:
  image: team/proxy:v2
  imagePullPolicy: IfNotPresent
init:
  image: busybox
  tag: "1.36"
old:
  image: team/old
  imageTag: v3
metricsImage:
  registry: quay.io
  repository: team/metrics
  digest: ${digest}
extra:
  - image: { image: registry.k8s.io/pause, tag: "3.9" }
imagePullSecrets: [{ name: wrong }]
`,
    [
      '2 ghcr.io/team/web:v1 <values image> windows Always',
      '8 docker.io/team/proxy:v2 <values sidecar.image> IfNotPresent',
      '11 docker.io/library/busybox:1.36 <values init.image>',
      '14 docker.io/team/old:v3 <values old.image>',
      `18 quay.io/team/metrics@${digest} <values metricsImage> windows`,
      '21 registry.k8s.io/pause:3.9 <values extra.0.image>',
    ],
  ),
  one(
    'values with maps and lists of images',
    'values.yaml',
    `images:
  registry: localhost:5000
  pullPolicy: Always
  logo: https://example.com/logo:v1
  plain: word
  web: repo/web:1
  api: { repository: repo/api, tag: "2" }
  worker: repo/worker
  init: { image: "repo/init:v1" }
  tags: { db: "quay.io/db:v3" }
nodeSelector: { kubernetes.io/os: windows }
jobs:
  images: [ "repo/job:v1", { repository: repo/other, tag: v2 } ]
one:
  images: { repository: repo/one, tag: v1 }
`,
    [
      '6 docker.io/repo/web:1 <values images.web> windows Always',
      '7 docker.io/repo/api:2 <values images.api> windows Always',
      '9 docker.io/repo/init:v1 <values images.init.image>',
      '10 quay.io/db:v3 <values images.tags.db> windows',
      '13 docker.io/repo/job:v1 <values jobs.images.0>',
      '13 docker.io/repo/other:v2 <values jobs.images.1>',
      '15 docker.io/repo/one:v1 <values one.images>',
    ],
    ['8 values images.worker: "repo/worker" has no tag: the chart decides, often by its appVersion'],
  ),
  one(
    'global.imageRegistry goes before registry and before a repository without host',
    'values.yaml',
    `global: { imageRegistry: mirror.example.com }
a: { image: { registry: docker.io, repository: team/a, tag: v1 } }
b: { image: { repository: team/b, tag: v1 } }
c: { image: { repository: quay.io/team/c, tag: v1 } }
`,
    [
      '2 mirror.example.com/team/a:v1 <values a.image>',
      '3 mirror.example.com/team/b:v1 <values b.image>',
      '4 quay.io/team/c:v1 <values c.image>',
    ],
  ),
  one(
    'an empty global registry changes nothing',
    'values.yaml',
    'global: { imageRegistry: "" }\nimage: { registry: "", repository: team/a, tag: v1 }\nb: { image: { registry: quay.io, repository: b, tag: v1 } }',
    ['2 docker.io/team/a:v1 <values image>', '3 quay.io/b:v1 <values b.image>'],
  ),
  one(
    'a repository without tag, and a tag without repository',
    'values.yaml',
    `image:
  repository: team/web
  tag: ""
api: { image: { tag: v2 } }
short: { image: nginx }
none: { image: "" }
empty: { image: { tag: "", pullPolicy: Always } }
policy: { image: { pullPolicy: Always } }
nothing: { image: { repository: team/web, tag: ~, digest: ~ }, sideImage: ~ }
lacking: { image: { repository: ~, tag: ~ } }
`,
    [],
    [
      '2 values image: "team/web" has no tag: the chart decides, often by its appVersion',
      "4 values api.image names no repository: the chart's own values decide",
      '5 values short.image: "nginx" has no tag: the chart decides, often by its appVersion',
      '9 values nothing.image: "team/web" has no tag: the chart decides, often by its appVersion',
    ],
  ),
  one(
    'tags that YAML takes for numbers',
    'values.yaml',
    `a: { image: { repository: a, tag: 1.10 } }
b: { image: { repository: b, tag: 20240101 } }
c: { image: { repository: c, tag: 1.27 } }
d: { image: { repository: d, tag: 42 } }
e: { image: { repository: e, tag: "1.10" } }
f: { image: { repository: f, tag: true } }
g: { image: { repository: g, tag: 999999 } }
h: { image: { repository: h, tag: 1000000 } }
`,
    [
      '3 docker.io/library/c:1.27 <values c.image>',
      '4 docker.io/library/d:42 <values d.image>',
      '5 docker.io/library/e:1.10 <values e.image>',
      '7 docker.io/library/g:999999 <values g.image>',
    ],
    ['a', 'b', 'f', 'h'].map(
      (name) =>
        `${name.charCodeAt(0) - 96} values ${name}.image has a tag or digest that is no text, which Helm prints in its own way: quote it`,
    ),
  ),
  one(
    'a part that is switched off',
    'values.yaml',
    'redis:\n  enabled: false\n  image: { repository: redis, tag: v1 }\nweb:\n  enabled: true\n  image: { repository: web, tag: v1 }\nother: { enabled: false, size: 3 }\n',
    ['6 docker.io/library/web:v1 <values web.image>'],
    ['2 values redis: switched off by enabled: false, so its images are left out'],
  ),
  one(
    'variables in values, and values that are no text',
    'values.yaml',
    `image: { repository: web, tag: "\${TAG}" }\napi: { image: "$IMAGE" }\nold: { image: { repository: [a], tag: v1 } }\n`,
    [],
    [
      `1 values image: "web:\${TAG}" holds a variable, whose value is not known here`,
      '2 values api.image: "$IMAGE" holds a variable, whose value is not known here',
      '3 the image of values old.image is no text, so it is decided elsewhere',
    ],
  ),
  one(
    'texts with a tag or digest of their own, whatever stands beside them',
    'values.yaml',
    `a: { image: "web:v1", tag: v2 }
b: { image: "web@${digest}", tag: v2 }
c: { image: "\${HOST}/web", tag: v2 }
d: { image: 1.27, tag: v2 }
e: { sideImage: web, tag: wrong, sideImageTag: v3, pullPolicy: Always }
f: { sideImage: web, tag: wrong }
`,
    [
      '1 docker.io/library/web:v1 <values a.image>',
      `2 docker.io/library/web@${digest} <values b.image>`,
      '5 docker.io/library/web:v3 <values e.sideImage> Always',
    ],
    [
      `3 values c.image: "\${HOST}/web" holds a variable, whose value is not known here`,
      '4 the image of values d.image is the 1.27 of YAML and no text: quote it',
      '6 values f.sideImage: "web" has no tag: the chart decides, often by its appVersion',
    ],
  ),
  one(
    'maps and lists under image that are none',
    'values.yaml',
    `image:
  web: { image: "web:v1" }
  list: { image: [{ image: "api:v1" }] }
only:
  image: { digest: "${digest}" }
registry: { image: { registry: quay.io } }
`,
    [
      '2 docker.io/library/web:v1 <values image.web.image>',
      '3 docker.io/library/api:v1 <values image.list.image.0.image>',
    ],
    ["5 values only.image names no repository: the chart's own values decide"],
  ),
  one(
    'a pull policy under its long name, and tags and digests that are no texts',
    'values.yaml',
    `a: { image: { repository: a, tag: v1, imagePullPolicy: Never } }
b:
  image:
    repository: b
    tag: [v1]
c:
  image:
    repository: c
    tag: v1
    digest: 12.50
d:
  image:
    repository: d
    tag: !x v1
`,
    ['1 docker.io/library/a:v1 <values a.image> Never'],
    [
      '5 values b.image has a tag or digest that is no text, which Helm prints in its own way: quote it',
      '10 values c.image has a tag or digest that is no text, which Helm prints in its own way: quote it',
      '14 values d.image has a tag or digest that is no text, which Helm prints in its own way: quote it',
    ],
  ),
  one(
    'values that are switched off as a whole',
    'values.yaml',
    'image: "web:v1"\nenabled: false\n',
    [],
    ['1 values at the top: switched off by enabled: false, so its images are left out'],
  ),
  one('values whose repository holds the tag', 'values.yaml', 'image: { repository: "web:v1" }', [
    '1 docker.io/library/web:v1 <values image>',
  ]),
  one(
    'a template of a chart is one entry',
    'templates/web.yaml',
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-web
spec:
{{- if .Values.on }}
  template: { spec: { containers: [{ name: app, image: wrong:v1 }] } }
{{- end }}
`,
    [],
    ['4 a template, which is not rendered here'],
  ),
  one(
    'braces in a manifest that is sound are no template',
    'a.yaml',
    `${podWith('web:v1')}---\napiVersion: v1\nkind: ConfigMap\ndata: {image: "{{ x }}"}\n`,
    [plainPod],
  ),
];

const compose: readonly DocumentCase[] = [
  one(
    'services with image, build and both',
    'compose.yaml',
    `version: "3.9"
name: shop
x-common: &common
  image: team/base:v1
services:
  web:
    image: nginx:1.27
    platform: linux/amd64
    pull_policy: always
  win:
    image: mcr.microsoft.com/windows/nanoserver:ltsc2022
    platform: windows/amd64
  both:
    build: .
    image: team/both:v1
  built:
    build: .
  inherits:
    <<: *common
  open:
    image: "team/open:\${TAG:-v1}"
volumes:
  image: {}
networks: {}
configs: {}
secrets: {}
models: {}
`,
    [
      '4 docker.io/team/base:v1 <service inherits>',
      '7 docker.io/library/nginx:1.27 <service web> linux always',
      '11 mcr.microsoft.com/windows/nanoserver:ltsc2022 <service win> windows',
      '15 docker.io/team/both:v1 <service both>',
    ],
    [`21 service open: "team/open:\${TAG:-v1}" holds a variable, whose value is not known here`],
  ),
  one(
    'files that a Compose file includes are said',
    'compose.yaml',
    'include:\n  - other.yaml\n  - path: third.yaml\nservices:\n  web: { image: web:v1 }\n',
    ['5 docker.io/library/web:v1 <service web>'],
    [
      '2 include other.yaml is not followed: match the file itself',
      '3 include third.yaml is not followed: match the file itself',
    ],
  ),
  one(
    'a Compose file that only includes others',
    'compose.yaml',
    'include: [other.yaml]\nx-image: { image: "wrong:v1" }\n',
    [],
    ['1 include other.yaml is not followed: match the file itself'],
  ),
  one(
    'values some of whose services are no maps are values',
    'values.yaml',
    'services:\n  web: { image: "web:v1" }\n  port: 80\n',
    ['2 docker.io/library/web:v1 <values services.web.image>'],
  ),
  one(
    'values with a text named include are values',
    'values.yaml',
    'include: all\nsecrets: { image: "web:v1" }\n',
    ['2 docker.io/library/web:v1 <values secrets.image>'],
  ),
  one(
    'values with services among other things are values',
    'values.yaml',
    'services:\n  web: { image: nginx }\nreplicas: 2\n',
    [],
    ['2 values services.web.image: "nginx" has no tag: the chart decides, often by its appVersion'],
  ),
];

const ecs: readonly DocumentCase[] = [
  one(
    'a task definition in JSON',
    'task.json',
    `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    { "name": "app",
      "image": "111122223333.dkr.ecr.us-east-1.amazonaws.com/web:v1",
      "environment": [{ "name": "image", "value": "wrong:v1" }] },
    { "name": "log", "image": "<IMAGE1_NAME>" }
  ]
}`,
    ['6 111122223333.dkr.ecr.us-east-1.amazonaws.com/web:v1 <task definition web, container app> windows'],
    ['8 task definition web, container log: "<IMAGE1_NAME>" is no image reference'],
  ),
  one(
    'a task definition as it is described, in YAML',
    'task.yaml',
    'taskDefinition:\n  runtimePlatform: {operatingSystemFamily: LINUX}\n  containerDefinitions:\n    - name: app\n      image: web:v1\n',
    ['5 docker.io/library/web:v1 <task definition, container app> linux'],
  ),
  one(
    'a placement constraint on the system',
    'task.json',
    '{"family":"web","placementConstraints":[{"type":"memberOf","expression":"attribute:ecs.os-type == windows"}],"containerDefinitions":[{"name":"app","image":"web:v1"}]}',
    ['1 docker.io/library/web:v1 <task definition web, container app> windows'],
  ),
  one(
    'a placement constraint on something else, and a system unheard of',
    'task.json',
    '{"family":"web","runtimePlatform":{"operatingSystemFamily":"OTHER"},"placementConstraints":[{"expression":"attribute:ecs.os-type != windows"}],"containerDefinitions":[{"name":"app","image":"web:v1"}]}',
    ['1 docker.io/library/web:v1 <task definition web, container app>'],
  ),
  one(
    'container definitions alone',
    'containers.json',
    '[{"name":"app","image":"web:v1","essential":true}]',
    ['1 docker.io/library/web:v1 <task definition, container app>'],
  ),
  one(
    'a CloudFormation template',
    'stack.yaml',
    `Parameters:
  Image: { Type: String, Default: "wrong:v1" }
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      RuntimePlatform: { OperatingSystemFamily: LINUX }
      ContainerDefinitions:
        - Name: app
          Image: web:v1
        - Name: sub
          Image: !Sub "\${AWS::AccountId}.dkr.ecr.us-east-1.amazonaws.com/web:v1"
        - Name: ref
          Image: !Ref Image
        - Name: long
          Image: { "Fn::Sub": "web:\${Tag}" }
  Other:
    Type: AWS::ECS::TaskDefinition
    Properties:
      PlacementConstraints: [{ Type: memberOf, Expression: "attribute:ecs.os-type == windows" }]
      ContainerDefinitions: [{ Name: app, Image: "api:v1" }]
  Third:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: !If [a, b, c] }
  Batch:
    Type: AWS::Batch::JobDefinition
    Properties: { ContainerDefinitions: [{ Image: "wrong:v1" }] }
`,
    [
      '11 docker.io/library/web:v1 <task definition web, container app> linux',
      '22 docker.io/library/api:v1 <resource Other, container app> windows',
    ],
    [
      '13 the image of task definition web, container sub is !Sub, which is not evaluated here',
      '15 the image of task definition web, container ref is !Ref, which is not evaluated here',
      '17 the image of task definition web, container long is no text, so it is decided elsewhere',
    ],
  ),
];

const base = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      nodeSelector: { kubernetes.io/os: windows }
      containers:
        - name: app
          image: web
        - name: proxy
          image: team/proxy:v1
`;

const kustomizationKind = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';

const kustomizations: readonly DocumentCase[] = [
  {
    name: 'kustomize: images as the entries leave them, one after the other',
    files: {
      'app/kustomization.yaml': `${kustomizationKind}resources: [web.yaml]
images:
  - name: web
    newName: ghcr.io/team/web
    newTag: v2
  - name: team/proxy
    digest: ${digest}
  - name: ghcr.io/team/web
    newName: quay.io/team/web
`,
      'app/web.yaml': base,
      'other.yaml': podWith('web'),
    },
    finds: [
      `app/kustomization.yaml:9 docker.io/team/proxy@${digest} <Deployment web, container proxy (app/web.yaml:12)> windows`,
      'app/kustomization.yaml:11 quay.io/team/web:v2 <Deployment web, container app (app/web.yaml:10)> windows',
      `other.yaml:8 docker.io/library/web:latest ${inPod}`,
    ],
    unread: [],
  },
  {
    name: 'kustomize: an entry is meant for a name as it is written, without tag and digest',
    files: {
      'kustomization.yml': `resources: [./a.yaml, a.yaml, b.yaml]
images: [{ name: web, newTag: v2 }, { name: docker.io/library/api, newTag: v2 }]
`,
      'a.yaml': podWith('web:v1'),
      'b.yaml': podWith(`api:v1@${digest}`),
    },
    finds: [
      `b.yaml:8 docker.io/library/api@${digest} ${inPod}`,
      'kustomization.yml:2 docker.io/library/web:v2 <Pod web, container app (a.yaml:8)>',
    ],
    unread: [
      'kustomization.yml:2 images: "docker.io/library/api" is the name of no image that was read in the resources',
    ],
  },
  {
    name: 'kustomize: newTag takes the digest away, newName and tagSuffix keep the tag, a digest may have a tag',
    files: {
      Kustomization: `resources: [a.yaml, b.yaml, c.yaml, d.yaml]
images:
  - { name: a, newTag: v2 }
  - { name: b, newName: team/b }
  - { name: c, tagSuffix: -slim }
  - { name: d, newTag: v2, digest: "${digest}", newName: "" }
`,
      'a.yaml': podWith(`a@${digest}`),
      'b.yaml': podWith('b:v1'),
      'c.yaml': podWith('c:v1'),
      'd.yaml': podWith('d:v1'),
    },
    finds: [
      'Kustomization:3 docker.io/library/a:v2 <Pod web, container app (a.yaml:8)>',
      'Kustomization:4 docker.io/team/b:v1 <Pod web, container app (b.yaml:8)>',
      'Kustomization:5 docker.io/library/c:v1-slim <Pod web, container app (c.yaml:8)>',
      `Kustomization:6 docker.io/library/d@${digest} <Pod web, container app (d.yaml:8)>`,
    ],
    unread: [],
  },
  {
    name: 'kustomize: a placeholder becomes an image',
    files: {
      'kustomization.yaml': 'resources: [a.yaml]\nimages: [{ name: IMAGE, newName: web, newTag: v1 }]\n',
      'a.yaml': podWith('IMAGE'),
    },
    finds: ['kustomization.yaml:2 docker.io/library/web:v1 <Pod web, container app (a.yaml:8)>'],
    unread: [],
  },
  {
    name: 'kustomize: two overlays of a base each give their images, and the base gives none',
    files: {
      'base/kustomization.yaml': 'resources: [web.yaml]\nimages: [{ name: web, newTag: base }]\n',
      'base/web.yaml': base,
      'dev/kustomization.yaml': 'resources: [../base]\nimages: [{ name: web, newTag: dev }]\n',
      'prod/kustomization.yaml':
        'bases: [../base/]\ncomponents: [../blue]\nimages: [{ name: blue, newTag: v2 }]\n',
      'blue/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources: [pod.yaml]
`,
      'blue/pod.yaml': podWith('blue:v1'),
    },
    finds: [
      'base/kustomization.yaml:2 docker.io/library/web:base <Deployment web, container app (base/web.yaml:10)> windows',
      'base/web.yaml:12 docker.io/team/proxy:v1 <Deployment web, container proxy> windows',
      'base/web.yaml:12 docker.io/team/proxy:v1 <Deployment web, container proxy> windows',
      'dev/kustomization.yaml:2 docker.io/library/web:dev <Deployment web, container app (base/web.yaml:10)> windows',
      'prod/kustomization.yaml:3 docker.io/library/blue:v2 <Pod web, container app (blue/pod.yaml:8)>',
    ],
    unread: [],
  },
  {
    name: 'kustomize: what is not among the files is said, and entries for it count alone where they are whole',
    files: {
      'prod/kustomization.yaml': `resources:
  - ../base
  - https://example.com/crds.yaml
images:
  - name: web
    newTag: v2
  - name: api
    newName: ghcr.io/team/api
  - name: db
    newName: ghcr.io/team/db
    digest: ${digest}
helmCharts:
  - name: redis
`,
    },
    finds: [
      'prod/kustomization.yaml:6 docker.io/library/web:v2 <images: "web">',
      `prod/kustomization.yaml:11 ghcr.io/team/db@${digest} <images: "db">`,
    ],
    unread: [
      'prod/kustomization.yaml:2 "../base" is not among the files that images-from matches',
      'prod/kustomization.yaml:3 "https://example.com/crds.yaml" is not among the files that images-from matches',
      'prod/kustomization.yaml:8 images: "api" has neither newTag nor digest, and its resource is not among the files',
      'prod/kustomization.yaml:13 the Helm charts of the kustomization are not rendered',
    ],
  },
  {
    name: 'kustomize: what a base lacks, an overlay lacks as well',
    files: {
      'base/kustomization.yaml': 'resources: [gone.yaml]\n',
      'prod/kustomization.yaml': 'resources: [../base]\nimages: [{ name: web, newTag: v2 }]\n',
    },
    finds: ['prod/kustomization.yaml:2 docker.io/library/web:v2 <images: "web">'],
    unread: ['base/kustomization.yaml:1 "gone.yaml" is not among the files that images-from matches'],
  },
  {
    name: 'kustomize: patches in files and in the kustomization replace the image of their container, then entries count',
    files: {
      'kustomization.yaml': `resources: [web.yaml, job.yaml]
patchesStrategicMerge:
  - patch.yaml
  - |-
    apiVersion: v1
    kind: Pod
    metadata: { name: job }
    spec: { containers: [{ name: side, image: "side:v1" }] }
patches:
  - target: { kind: Deployment, name: web }
    patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: any }
      spec: { template: { spec: { containers: [{ name: app, image: "web:v3" }] } } }
  - target: { kind: Deployment }
    patch: |
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: any }
      spec: { template: { spec: { containers: [{ name: app, image: "wrong:v1" }] } } }
  - target: { kind: Deployment, name: web }
    patch: |
      - { op: replace, path: /spec/replicas, value: 2 }
      - { op: replace, path: /spec/template/spec/containers/0/image, value: "wrong:v1" }
  - patch: "[{ op: replace, path: /spec/replicas, value: 2 }]"
  - patch: "image: }"
images: [{ name: team/proxy, newTag: v9 }]
`,
      'web.yaml': base,
      'job.yaml': podWith('job:v1').replace('name: web', 'name: job'),
      'patch.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: proxy, image: "team/proxy:v2", imagePullPolicy: Always}]}}}\n',
    },
    finds: [
      'job.yaml:8 docker.io/library/job:v1 <Pod job, container app>',
      'kustomization.yaml:8 docker.io/library/side:v1 <Pod job, container side>',
      'kustomization.yaml:15 docker.io/library/web:v3 <Deployment web, container app> windows',
      'kustomization.yaml:28 docker.io/team/proxy:v9 <Deployment web, container proxy (patch.yaml:4)> windows Always',
    ],
    unread: [
      'kustomization.yaml:17 a patch of images or their system whose target is not one kind and name is not applied',
      'kustomization.yaml:25 a JSON patch of "/spec/template/spec/containers/0/image" is not applied',
      'kustomization.yaml:27 a patch is no YAML: Unexpected flow-map-end token in YAML stream: "}"',
    ],
  },
  {
    name: 'kustomize: patches by path, of the old and the new field, of a list of operations and of nothing',
    files: {
      'kustomization.yaml': `resources: [web.yaml]
patches: [{ path: a.yaml, target: { kind: Deployment, name: web } }, { path: gone.yaml }]
patchesJson6902:
  - { path: b.yaml, target: { kind: Deployment, name: web } }
  - { patch: '[{ op: add, path: /x/image, value: "wrong:v1" }]' }
`,
      'web.yaml': base,
      'a.yaml': base.replace('name: web', 'name: any').replace('image: web', 'image: web:v7'),
      'b.yaml': '- { op: replace, path: /spec/template/spec/containers/0/image, value: "wrong:v1" }\n',
    },
    finds: [
      'a.yaml:10 docker.io/library/web:v7 <Deployment web, container app> windows',
      'a.yaml:12 docker.io/team/proxy:v1 <Deployment web, container proxy> windows',
    ],
    unread: [
      'b.yaml:1 a JSON patch of "/spec/template/spec/containers/0/image" is not applied',
      'kustomization.yaml:2 "gone.yaml" is not among the files that images-from matches',
      'kustomization.yaml:5 a JSON patch of "/x/image" is not applied',
    ],
  },
  {
    name: 'kustomize: patches move the images of an object to another system, by file, inline and by target',
    files: {
      'kustomization.yaml': `resources: [web.yaml, pod.yaml, job.yaml, any.yaml]
patches:
  - path: linux.yaml
  - target: { kind: Pod, name: web }
    patch: |-
      apiVersion: v1
      kind: Pod
      metadata: { name: any }
      spec: { os: { name: windows } }
  - patch: |-
      apiVersion: v1
      kind: Pod
      metadata: { name: job }
      spec: { nodeSelector: { kubernetes.io/os: null, disk: ssd } }
  - target: { kind: Pod }
    patch: |-
      apiVersion: v1
      kind: Pod
      metadata: { name: any }
      spec: { nodeSelector: { kubernetes.io/os: linux } }
  - patch: |-
      apiVersion: v1
      kind: Pod
      metadata: { name: any }
      spec: { $patch: replace }
`,
      'web.yaml': base,
      'pod.yaml': podWith('api:v1'),
      'job.yaml': `${podWith('job:v1').replace('name: web', 'name: job')}  nodeSelector: { kubernetes.io/os: windows }\n`,
      'any.yaml': `${podWith('any:v1').replace('name: web', 'name: any')}  nodeSelector: { kubernetes.io/os: windows }\n`,
      'linux.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { spec: { nodeSelector: { kubernetes.io/os: linux } } } }
`,
    },
    finds: [
      'any.yaml:8 docker.io/library/any:v1 <Pod any, container app> windows',
      'job.yaml:8 docker.io/library/job:v1 <Pod job, container app>',
      'pod.yaml:8 docker.io/library/api:v1 <Pod web, container app> windows',
      'web.yaml:10 docker.io/library/web:latest <Deployment web, container app> linux',
      'web.yaml:12 docker.io/team/proxy:v1 <Deployment web, container proxy> linux',
    ],
    unread: [
      'kustomization.yaml:16 a patch of images or their system whose target is not one kind and name is not applied',
      'kustomization.yaml:25 a patch with $patch: replace of containers is not applied',
    ],
  },
  {
    name: 'kustomize: a patch deletes an object or a container of it, and what it adds goes where the pod goes',
    files: {
      'kustomization.yaml': `resources: [web.yaml, pod.yaml]
patches:
  - path: delete.yaml
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web }
      spec:
        template:
          spec:
            containers:
              - { name: app, $patch: delete }
              - { name: side, image: "side:v1" }
`,
      'web.yaml': base,
      'pod.yaml': podWith('gone:v1'),
      'delete.yaml': '$patch: delete\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\n',
    },
    finds: [
      'kustomization.yaml:13 docker.io/library/side:v1 <Deployment web, container side> windows',
      'web.yaml:12 docker.io/team/proxy:v1 <Deployment web, container proxy> windows',
    ],
    unread: [],
  },
  {
    name: 'kustomize: patches find an object by its name before and after each prefix and suffix',
    files: {
      'base/kustomization.yaml': 'resources: [web.yaml, pod.yaml]\nnamePrefix: team-\nnameSuffix: -v1\n',
      'base/web.yaml': base,
      'base/pod.yaml': podWith('pod:v1'),
      'prod/kustomization.yaml': `resources: [../base]
namePrefix: prod-
patches:
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: team-web-v1 }
      spec: { template: { spec: { containers: [{ name: app, image: "web:v2" }, { name: side, image: "side:v1" }] } } }
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web }
      spec: { template: { spec: { containers: [{ name: proxy, image: "proxy:v2" }] } } }
`,
      'top/kustomization.yaml': `resources: [../prod]
patches:
  - patch: |-
      apiVersion: v1
      kind: Pod
      metadata: { name: prod-team-web-v1 }
      $patch: delete
  - target: { kind: Deployment, name: prod-team-web-v1 }
    patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: any }
      spec: { template: { spec: { nodeSelector: { kubernetes.io/os: linux } } } }
`,
    },
    finds: [
      'prod/kustomization.yaml:8 docker.io/library/web:v2 <Deployment web, container app> linux',
      'prod/kustomization.yaml:8 docker.io/library/side:v1 <Deployment team-web-v1, container side> linux',
      'prod/kustomization.yaml:13 docker.io/library/proxy:v2 <Deployment web, container proxy> linux',
    ],
    unread: [],
  },
  {
    name: "kustomize: a component's patch of what stands beside it is said",
    files: {
      'kustomization.yaml': 'resources: [web.yaml]\ncomponents: [linux]\n',
      'web.yaml': base,
      'linux/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches: [{ path: patch.yaml }]
`,
      'linux/patch.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { spec: { nodeSelector: { kubernetes.io/os: linux } } } }
`,
    },
    finds: [
      'web.yaml:10 docker.io/library/web:latest <Deployment web, container app> windows',
      'web.yaml:12 docker.io/team/proxy:v1 <Deployment web, container proxy> windows',
    ],
    unread: [
      'linux/kustomization.yaml:3 a patch of Deployment web finds no image of it in the resources, so it is not applied',
    ],
  },
  {
    name: 'kustomize: JSON patches that decide images or their system are said, and no others',
    files: {
      'kustomization.yaml': `resources: [web.yaml]
patches:
  - path: decides.yaml
  - path: others.json
  - target: { kind: Deployment }
    patch: |-
      - { op: replace, path: /spec/replicas, value: 2 }
      - op: add
        path: /spec/template/spec/nodeSelector
        value: { kubernetes.io/os: linux }
`,
      'web.yaml': base,
      'decides.yaml': `- { op: replace, path: /spec/template/spec/nodeSelector/kubernetes.io~1os, value: linux }
- { op: remove, path: /spec/template/spec/affinity }
- { op: remove, path: /spec/template/spec/containers/0 }
- { op: add, path: /spec/template/spec/initContainers, value: [] }
- { op: replace, path: /spec/template/spec, value: { containers: [] } }
- { op: remove, path: /spec/template }
- { op: move, from: /spec/template/spec/os, path: /spec/x }
- { op: add, path: /spec/template/spec/volumes/-, value: { image: { reference: "x:v1" } } }
`,
      'others.json': `[{ "op": "add", "path": "/spec/template/spec/nodeSelector/disk", "value": "ssd" },
{ "op": "test", "path": "/spec/template/spec/containers" },
{ "op": "add", "path": "/spec/template/spec/containers/0/env", "value": [] },
{ "op": "add", "path": "/spec/template/spec/affinity/podAffinity", "value": {} },
{ "op": "add", "path": "/spec/template/spec/volumes/-", "value": { "configMap": {} } },
{ "op": "replace", "path": "/spec", "value": { "ports": [] } }]
`,
    },
    finds: [
      'web.yaml:10 docker.io/library/web:latest <Deployment web, container app> windows',
      'web.yaml:12 docker.io/team/proxy:v1 <Deployment web, container proxy> windows',
    ],
    unread: [
      ...['/nodeSelector/kubernetes.io~1os', '/affinity', '/containers/0', '/initContainers', ''].map(
        (place, index) =>
          `decides.yaml:${index + 1} a JSON patch of "/spec/template/spec${place}" is not applied`,
      ),
      'decides.yaml:6 a JSON patch of "/spec/template" is not applied',
      'decides.yaml:7 a JSON patch of "/spec/template/spec/os" is not applied',
      'decides.yaml:8 a JSON patch of "/spec/template/spec/volumes/-" is not applied',
      'kustomization.yaml:8 a JSON patch of "/spec/template/spec/nodeSelector" is not applied',
    ],
  },
  {
    name: 'kustomize: kustomizations that take in each other end',
    files: {
      'a/kustomization.yaml':
        'resources: [../b, pod.yaml]\nimages: [{ name: "localhost:5000/web", newTag: v2 }]\n',
      'b/kustomization.yaml': 'resources: [../a]\n',
      'a/pod.yaml': podWith('localhost:5000/web'),
    },
    finds: ['a/kustomization.yaml:2 localhost:5000/web:v2 <Pod web, container app (a/pod.yaml:8)>'],
    unread: [],
  },
  one('a manifest under the name of a kustomization', 'kustomization.yaml', podWith('web:v1'), [plainPod]),
  one(
    'an entry without a name, and one that changes nothing',
    'kustomization.yaml',
    'images: [{ newTag: v1 }, { name: web }]',
    [],
    ['1 images: "web" is the name of no image that was read in the resources'],
  ),
  one(
    'an Argo CD Application with images for kustomize',
    'a.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: apps}\nspec:\n  source:\n    kustomize: {images: ["web=team/web:v1"]}\n',
    [],
    ['6 Application apps is a custom resource (argoproj.io/v1alpha1), whose images are not read'],
  ),
  one(
    'a custom resource with a map of images',
    'a.yaml',
    'apiVersion: example.com/v1\nkind: Web\nmetadata: {name: web}\nspec: {images: {policy: Always, web: "team/web:v1"}}\n',
    [],
    ['4 Web web is a custom resource (example.com/v1), whose images are not read'],
  ),
  one(
    'a file of skaffold, whose group has no dot',
    'skaffold.yaml',
    'apiVersion: skaffold/v4beta11\nkind: Config\nmetadata: {name: web}\nbuild:\n  artifacts: [{image: team/web}]\n',
    [],
    ['5 Config web is a custom resource (skaffold/v4beta11), whose images are not read'],
  ),
  one(
    'a kustomization of another tool is a custom resource',
    'kustomization.yaml',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps}\nspec: {images: [{name: web, newTag: v1}]}\n',
    [],
    ['4 Kustomization apps is a custom resource (kustomize.toolkit.fluxcd.io/v1), whose images are not read'],
  ),
];

export const documents: readonly DocumentCase[] = [
  ...kubernetes,
  ...kinds,
  ...notImages,
  ...yaml,
  ...names,
  ...systems,
  ...helm,
  ...compose,
  ...ecs,
  ...kustomizations,
];
