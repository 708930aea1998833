import type { UnitVersionDto } from '../../contexts/organisation/contract.ts';

export type UnitNode = { code: string; name: string; level: string; children: UnitNode[]; path: string[] };
export type UnitTree = { roots: UnitNode[]; byCode: ReadonlyMap<string, UnitNode> };

/**
 * The tree as it stood on a date. `path` is the names above the unit, top first. A unit whose parent is not valid that
 * day stands at the top, so that nothing disappears. Children in Swedish order.
 */
export function unitTreeAt(versions: readonly UnitVersionDto[], date: string): UnitTree {
  const valid = versions.filter((unit) => unit.validFrom <= date && (unit.validTo === null || date <= unit.validTo));
  const byCode = new Map<string, UnitNode>();
  for (const { code, name, level } of valid) byCode.set(code, { code, name, level, children: [], path: [] });
  const roots: UnitNode[] = [];
  for (const unit of valid) {
    const node = byCode.get(unit.code);
    if (node) (byCode.get(unit.parent ?? '')?.children ?? roots).push(node);
  }
  sortAndName(roots, []);
  return { roots, byCode };
}

function sortAndName(nodes: UnitNode[], path: string[]): void {
  nodes.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  for (const node of nodes) {
    node.path = path;
    sortAndName(node.children, [...path, node.name]);
  }
}

/** Units whose name or code contains every word of the text, in tree order. */
export function findUnits(tree: UnitTree, text: string): UnitNode[] {
  const words = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const found: UnitNode[] = [];
  const visit = (node: UnitNode) => {
    const haystack = `${node.name} ${node.code}`.toLocaleLowerCase('sv');
    if (words.every((word) => haystack.includes(word))) found.push(node);
    node.children.forEach(visit);
  };
  tree.roots.forEach(visit);
  return found;
}

/** Codes from the top down to the unit's parent: what must be open for the unit to be seen. */
export function codesAbove(tree: UnitTree, code: string): string[] {
  const search = (nodes: UnitNode[], above: string[]): string[] | undefined => {
    for (const node of nodes) {
      if (node.code === code) return above;
      const found = search(node.children, [...above, node.code]);
      if (found) return found;
    }
    return undefined;
  };
  return search(tree.roots, []) ?? [];
}
