import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { Chevron } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useText } from '../text.ts';
import { codesAbove, findUnits, type UnitNode, type UnitTree } from './unit-tree.ts';

type Props = { tree: UnitTree; unit: string; onChoose(code: string): void };

/** Search by name or code, and the tree while nothing is searched for. */
export default function UnitChoices({ tree, unit, onChoose }: Props) {
  const text = useText();
  const [search, setSearch] = useState('');
  const field = useRef<HTMLDivElement>(null);
  // Opened in order to choose: typing begins at once.
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  const found = useMemo(() => (search.trim() ? findUnits(tree, search) : undefined), [tree, search]);
  const onKeyDown = (event: KeyboardEvent) => {
    const first = found?.[0];
    if (event.key === 'Enter' && first) onChoose(first.code);
  };
  return (
    <div className="unit-choices">
      <div ref={field} onKeyDown={onKeyDown} role="presentation">
        <TextField label={text('unit.search')} value={search} onChange={setSearch} />
      </div>
      <p className="visually-hidden" role="status">
        {found && text('unit.found', { count: found.length })}
      </p>
      {found ? (
        <ListBox
          className="options unit-list"
          aria-label={text('unit.matches')}
          items={found.map((node) => ({ ...node, id: node.code }))}
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <p className="options-empty">{text('unit.none')}</p>}
        >
          {(node) => (
            <ListBoxItem id={node.code} textValue={node.name} className="option">
              {node.name}
              <span className="option-detail">{node.path.join(' › ')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      ) : (
        <UnitBranches tree={tree} unit={unit} onChoose={onChoose} />
      )}
    </div>
  );
}

function UnitBranches({ tree, unit, onChoose }: Props) {
  const text = useText();
  const open = [...codesAbove(tree, unit), unit, ...tree.roots.map((node) => node.code)];
  return (
    <Tree
      className="unit-list tree"
      aria-label={text('unit.tree')}
      defaultExpandedKeys={open}
      items={tree.roots}
      onAction={(key) => onChoose(String(key))}
    >
      {function branch(node: UnitNode) {
        return (
          <TreeItem
            id={node.code}
            textValue={node.name}
            className="tree-item"
            data-chosen={node.code === unit || undefined}
          >
            <TreeItemContent>
              {({ hasChildItems }) => (
                <>
                  {hasChildItems ? (
                    <Button slot="chevron" className="tree-chevron">
                      <Chevron />
                    </Button>
                  ) : (
                    <span className="tree-chevron" />
                  )}
                  <span className="tree-name">
                    {node.name}
                    {node.code === unit && <span className="visually-hidden"> {text('unit.chosen')}</span>}
                  </span>
                </>
              )}
            </TreeItemContent>
            <Collection items={node.children}>{branch}</Collection>
          </TreeItem>
        );
      }}
    </Tree>
  );
}
