import type { Structure, Value } from '../service.ts';
import type { Shape, StructureShape } from './model.ts';
import { isList, isStructure } from './values.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/** Text as XML content. Control characters, which XML cannot hold at all, become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}

/** An element around content that is XML already. */
export function element(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

/** A document whose root declares the namespace. */
export function xmlDocument(root: string, namespace: string | undefined, content: string): string {
  const declaration = namespace === undefined ? '' : ` xmlns="${escapeXml(namespace)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${declaration}>${content}</${root}>`;
}

/** The elements of a structure's members, under the names that the model gives them in XML. */
export function membersToXml(shape: StructureShape, structure: Structure): string {
  const elements = [...shape.members.values()].map((member) => {
    const value = structure[member.name];
    if (value === undefined || value === null) return '';
    return element(member.locationName ?? member.name, valueToXml(member.shape, value));
  });
  return elements.join('');
}

function valueToXml(shape: Shape, value: Value): string {
  if (shape.type === 'structure' && isStructure(value)) return membersToXml(shape, value);
  if (shape.type === 'list' && isList(value)) {
    const itemName = shape.itemName ?? 'member';
    return value.map((item) => element(itemName, valueToXml(shape.item, item))).join('');
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') throw new Error(`The XML protocols here have no form for ${shape.name}.`);
  return escapeXml(String(value));
}
