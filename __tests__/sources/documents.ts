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

export const documents: readonly DocumentCase[] = [...kubernetes];
