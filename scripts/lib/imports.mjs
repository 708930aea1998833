// What a file imports: static, re-exported, dynamic, type-only and worker files.
import { walk } from './source.mjs';

/** @returns {{ specifier: string, start: number }[]} in the order of the file. */
export function importsOf(program) {
  const found = [];
  const add = (node) => {
    if (node?.type === 'Literal' && typeof node.value === 'string')
      found.push({ specifier: node.value, start: node.start });
  };
  walk(program, (node) => {
    if (
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration'
    )
      add(node.source);
    if (node.type === 'ImportExpression') add(node.source);
    if (node.type === 'TSImportType') add(node.source ?? node.argument?.literal ?? node.argument);
    if (node.type === 'NewExpression' && node.callee.name === 'URL' && isImportMetaUrl(node.arguments[1]))
      addModule(node.arguments[0]);
  });
  function addModule(node) {
    if (node?.type === 'Literal' && /\.(ts|tsx|js|mjs)$/.test(String(node.value))) add(node);
  }
  return found;
}

const isImportMetaUrl = (node) =>
  node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && node.property.name === 'url';
